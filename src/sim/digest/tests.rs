//! The digest of an exercise notices a change of any one thing that the rules keep.

use std::collections::BTreeSet;
use std::sync::Arc;

use arrayvec::ArrayVec;

use crate::bots::{self, Temperament};
use crate::scenario::{self, Binding};
use crate::sim::catalogue::item::Item;
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::decision::{Act, Stance};
use crate::sim::digest::{Digest, Digester};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::belief::{EvidenceItem, Source};
use crate::sim::exercise::event::{Audience, Outcome, What};
use crate::sim::exercise::incident::Incident;
use crate::sim::exercise::programme::ProgrammeStage;
use crate::sim::ids::{
    ChoiceId, IncidentId, InjectId, MeasureId, MeasureSet, ParagraphId, PlotId, ProposalId, StateId,
    StateSet, Suspect,
};
use crate::sim::plot::Quality;
use crate::sim::quantity::StateQuantity;

/// *Departures* late in the crisis, with the decisions of the open step sealed by all but the last delegation.
fn late() -> Exercise {
    // A full table, at which some incidents of every day are always open.
    let everybody =
        ["KHM", "MMR", "VNM"].into_iter().fold(Binding::default(), |binding, iso| binding.also(iso));
    let loaded = scenario::open("departures", &everybody).unwrap();
    let mut exercise = Exercise::new(Arc::new(loaded.scenario), 2018);
    let seats: Vec<StateId> = exercise.scenario().states.keys().collect();
    while usize::from(exercise.step()) < exercise.scenario().steps.len() {
        for &seat in &seats[..seats.len() - 1] {
            let draft = bots::decide(Temperament::HardLine, &exercise.seat(seat));
            exercise.seal(&draft).unwrap();
        }
        if usize::from(exercise.step()) + 1 == exercise.scenario().steps.len() {
            break;
        }
        exercise.advance();
    }
    exercise
}

/// What is changed, and how.
type Change = (&'static str, fn(&mut Exercise));

/// The first of two states that appear everywhere below.
const A: StateId = StateId(0);
const B: StateId = StateId(1);

fn first(exercise: &mut Exercise) -> &mut Incident {
    &mut exercise.incidents[IncidentId(0)]
}

const OF_THE_EXERCISE: &[Change] = &[
    ("seed", |e| e.seed ^= 1),
    ("chance", |e| e.chance = crate::sim::chance::Chance::new(1)),
    ("step", |e| e.step -= 1),
    ("hours", |e| e.hours += 1.0),
    ("a sealed act", |e| e.keep(A, &[Act::Adopt(MeasureId(0))])),
    ("a position in a sealed act", |e| {
        e.keep(A, &[Act::Answer { proposal: ProposalId(0), stance: Stance::Amend }]);
    }),
    ("another position in it", |e| {
        e.keep(A, &[Act::Answer { proposal: ProposalId(0), stance: Stance::Block }]);
    }),
    ("sealed", |e| e.sealed = StateSet::NONE),
    ("barred", |e| e.bar(A, Item::Measure(MeasureId(3)))),
    ("barred from a choice", |e| e.bar(A, Item::Choice(ChoiceId(3)))),
    ("open", |e| e.open = ArrayVec::new()),
    ("settled", |e| e.settled += 1),
    ("absorbed", |e| e.absorbed[15] += 0.1),
    ("statement_at", |e| e.statement_at = Some(0)),
    ("released", |e| e.released[InjectId(0)] = Some(4)),
    ("release_at", |e| e.release_at[InjectId(0)] = Some(u16::MAX)),
    ("branches", |e| e.branches.iter_mut().for_each(|at| *at = at.map_or(Some(3), |_| None))),
    ("plots", |e| e.plots[PlotId(0)] = None),
];

const OF_THE_REGION: &[Change] = &[
    ("a quantity", |e| e.world.states[A].add(StateQuantity::Pressure, 0.001)),
    ("in_force", |e| e.world.states[A].in_force.insert(MeasureId(100))),
    ("under_way", |e| e.world.states[A].under_way.insert(MeasureId(100))),
    ("norms", |e| e.world.states[A].norms[15] += 1),
    ("damage_guard", |e| e.world.states[A].damage_guard *= 0.9),
    ("spread_guard", |e| e.world.states[A].spread_guard *= 0.9),
    ("probe_rate", |e| e.world.states[A].probe_rate += 0.1),
    ("damage", |e| e.world.states[A].damage += 0.1),
    ("desk_away_until", |e| e.world.states[A].desk_away_until += 40),
    ("promised_at", |e| e.world.states[A].promised_at = Some(99)),
    ("restraint_kept", |e| e.world.states[A].restraint_kept += 1),
    ("restraint_at", |e| e.world.states[A].restraint_at = Some(99)),
    ("choices_made", |e| e.world.states[A].choices_made ^= 1),
    ("ransom_paid", |e| e.world.states[A].ransom_paid += 1),
    ("trust one way", |e| e.world.add_trust(A, B, -0.01)),
    ("trust the other way", |e| e.world.add_trust(B, A, -0.01)),
    ("tension", |e| e.world.add_tension(A, B, -0.001)),
    ("channel", |e| e.world.raise_channel(A, B, 3)),
    ("sharing", |e| e.world.add_sharing(A, B, 0.01)),
    ("cbm", |e| {
        let scenario = Arc::clone(e.scenario());
        e.world.add_cbm_among(&scenario.parameters, StateSet::only(A).with(B), 0.01);
    }),
    ("pacts", |e| e.world.add_pact(MeasureId(100), A, B)),
    ("cohesion", |e| e.world.add_cohesion(-0.01)),
    ("forums", |e| e.world.forums[15] += 0.1),
    ("chair_convened_at", |e| e.world.chair_convened_at = Some(99)),
    ("chair_convened_on", |e| e.world.chair_convened_on.insert(MeasureId(100))),
];

const OF_AN_INCIDENT: &[Change] = &[
    ("plot", |e| first(e).plot = Some(PlotId(77))),
    ("luck", |e| first(e).luck ^= 1),
    ("kind", |e| first(e).kind = IncidentKind::Accident),
    ("victim", |e| first(e).victim = StateId(9)),
    ("truth", |e| first(e).truth = Suspect(27)),
    ("planted", |e| first(e).planted = Some(Suspect(27))),
    ("hosts", |e| first(e).hosts.0 ^= 1),
    ("severity", |e| first(e).severity += 0.1),
    ("began", |e| first(e).began += 1),
    ("began_hours", |e| first(e).began_hours += 1.0),
    ("public", |e| first(e).public ^= true),
    ("known_to", |e| first(e).known_to.0 ^= 1),
    ("open", |e| first(e).open ^= true),
    ("rung", |e| first(e).rung += 1),
    ("rung_peak", |e| first(e).rung_peak += 1),
    ("counterpart", |e| first(e).counterpart = Some(StateId(15))),
    ("damage_due", |e| first(e).damage_due += 0.1),
    ("spread", |e| first(e).spread += 0.1),
    ("processed", |e| first(e).processed ^= true),
    ("held_back", |e| first(e).held_back += 0.1),
    ("done", |e| first(e).done[3] ^= 1),
    ("asked", |e| first(e).asked[3].0 ^= 1),
    ("shared_with", |e| first(e).shared_with[3].0 ^= 1),
    ("named_wrongly", |e| first(e).named_wrongly.0 ^= 1),
    ("clarified_early", |e| first(e).clarified_early ^= true),
    ("clarified_until", |e| first(e).clarified_until += 1),
    ("reviewed", |e| first(e).reviewed.0 ^= 1),
    ("probing", |e| first(e).probing.0 ^= 1),
    ("joint", |e| first(e).joint.0 ^= 1),
    ("joint_from", |e| first(e).joint_from += 1),
    ("extra_rate", |e| first(e).extra_rate[3] += 0.1),
    ("noticed", |e| first(e).noticed.0 ^= 1),
    ("help_asked", |e| first(e).help_asked ^= true),
    ("helped", |e| first(e).helped ^= true),
    ("concealed", |e| first(e).concealed ^= true),
    ("shared", |e| first(e).shared ^= true),
    ("rebound_at", |e| first(e).rebound_at = Some(99)),
    ("exit_open", |e| first(e).exit_open ^= true),
    ("announced", |e| first(e).announced = Some((Suspect(27), 0.5))),
    ("convened", |e| first(e).convened += 1),
    ("convened_at", |e| first(e).convened_at = Some(99)),
    ("worked_together", |e| first(e).worked_together ^= true),
    ("calm", |e| first(e).calm += 0.1),
    ("one incident fewer", |e| e.incidents.truncate(e.incidents.len() - 1)),
];

const OF_WHAT_IS_BELIEVED_AND_DONE: &[Change] = &[
    ("an item of evidence", |e| learn(e, Source::Own)),
    ("the same from another source", |e| learn(e, Source::Outside)),
    ("a proposal's measure", |e| e.proposals[ProposalId(0)].measure.0 ^= 1),
    ("who proposed it", |e| e.proposals[ProposalId(0)].by.0 ^= 1),
    ("who is asked", |e| e.proposals[ProposalId(0)].asked.0 ^= 1),
    ("when it is settled", |e| e.proposals[ProposalId(0)].due += 1),
    ("what was paid for it", |e| e.proposals[ProposalId(0)].paid += 1.0),
    ("how it ended", |e| {
        let outcome = &mut e.proposals[ProposalId(0)].outcome;
        *outcome = if *outcome == Some(Outcome::Blocked) { None } else { Some(Outcome::Blocked) };
    }),
    ("a position on it", |e| e.proposals[ProposalId(0)].stances[15] = Some(Stance::Support)),
    ("a programme's measure", |e| e.programmes[0].measure.0 ^= 1),
    ("who began it", |e| e.programmes[0].by.0 ^= 1),
    ("its members", |e| e.programmes[0].members.0 ^= 1),
    ("its payers", |e| e.programmes[0].payers.0 ^= 1),
    ("its strength", |e| e.programmes[0].strength *= 0.5),
    ("bought in a crisis", |e| e.programmes[0].in_crisis ^= true),
    ("its age", |e| e.programmes[0].age_quarters += 0.25),
    ("its stage", |e| {
        let stage = &mut e.programmes[0].stage;
        *stage = if *stage == ProgrammeStage::Ended { ProgrammeStage::Early } else { ProgrammeStage::Ended };
    }),
    ("one programme fewer", |e| e.programmes.truncate(e.programmes.len() - 1)),
    ("who is asked by a request", |e| e.requests[0].of.0 ^= 1),
    ("what asks", |e| e.requests[0].inject.0 ^= 1),
    ("when it is due", |e| e.requests[0].due += 1),
    ("a request answered", |e| e.requests[0].answered ^= true),
    ("a request closed", |e| e.requests[0].closed ^= true),
    ("who made a choice", |e| e.made[0].seat.0 ^= 1),
    ("which", |e| e.made[0].choice.0 ^= 1),
    ("about what", |e| e.made[0].incident = Some(IncidentId(95))),
    ("toward whom", |e| e.made[0].toward = Some(Suspect(27))),
    ("at which state", |e| e.made[0].target = Some(StateId(15))),
    ("a line of evidence struck", |e| assert!(e.strike(0))),
    ("who may know of an event", |e| e.events[0].audience = Audience::Control),
    ("who else may know of it", |e| e.events[0].audience = Audience::Seats(StateSet(0b101))),
    ("when it was", |e| e.events[0].step += 1),
    ("what it was", |e| e.events[0].what = What::ClimbedDown(A)),
    ("to whom it happened", |e| e.events[0].what = What::ClimbedDown(B)),
    ("what was lapsed", |e| e.events[0].what = What::Lapsed(A, Act::Adopt(MeasureId(1)))),
    ("what was left unanswered", |e| {
        e.events[0].what = What::RequestUnanswered(InjectId(0), A, ParagraphId(0));
    }),
    ("one event fewer", |e| e.events.truncate(e.events.len() - 1)),
    ("one event more", |e| e.note_ruling(0)),
];

fn learn(exercise: &mut Exercise, source: Source) {
    let scenario = Arc::clone(exercise.scenario());
    let item = EvidenceItem { points_to: Suspect(0), quality: Quality::Weak, source };
    exercise.beliefs.learn(&scenario.parameters, IncidentId(0), A, item);
}

#[test]
fn a_change_of_any_one_thing_is_another_digest() {
    let exercise = late();
    let mut seen = BTreeSet::from([exercise.digest()]);
    for (what, change) in
        [OF_THE_EXERCISE, OF_THE_REGION, OF_AN_INCIDENT, OF_WHAT_IS_BELIEVED_AND_DONE].concat()
    {
        let mut changed = exercise.clone();
        change(&mut changed);
        assert!(seen.insert(changed.digest()), "{what}: the digest is that of another exercise");
    }
}

#[test]
fn what_only_reads_leaves_the_digest_as_it_is() {
    let exercise = late();
    let again = late();
    assert_eq!(exercise.digest(), again.digest(), "equal play");
    let seat = exercise.seat(A);
    let _ = bots::decide(Temperament::Random, &seat);
    assert_eq!(exercise.digest(), again.digest());
}

/// The digest of one thing.
fn of(thing: &impl Digest) -> [u8; 32] {
    let mut digester = Digester::of("test");
    thing.digest(&mut digester);
    digester.finish()
}

#[test]
fn where_one_list_ends_and_the_next_begins_matters() {
    assert_ne!(of(&(vec![1_u8, 2], vec![3_u8])), of(&(vec![1_u8], vec![2_u8, 3])));
    assert_ne!(of(&(None::<u8>, Some(0_u8))), of(&(Some(0_u8), None::<u8>)));
    assert_ne!(of(&0.0), of(&-0.0), "bits, not values");
    assert_ne!(of(&MeasureSet(1)), of(&MeasureSet(1 << 127)));
}

#[test]
fn bytes_reach_the_hash_however_much_comes_at_once() {
    let long: Vec<u8> = (0..50_000_u32).map(|number| number as u8).collect();
    let mut digester = Digester::of("test");
    digester.bytes(&long);
    let mut pieces = Digester::of("test");
    long.chunks(7).for_each(|piece| pieces.bytes(piece));
    let mut plain = blake3::Hasher::new();
    plain.update(&4_u64.to_le_bytes()).update(b"test").update(&long);
    let whole = *plain.finalize().as_bytes();
    assert_eq!((digester.finish(), pieces.finish()), (whole, whole));
}
