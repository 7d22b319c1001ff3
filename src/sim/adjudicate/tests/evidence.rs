//! Whom everybody suspects at first, how much evidence reaches whom, and at whom it points.

use crate::sim::adjudicate::evidence;
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::exercise::belief::{EvidenceItem, Source};
use crate::sim::exercise::event::{Audience, What};
use crate::sim::exercise::incident::Incident;
use crate::sim::ids::{IncidentId, PlotId, StateId, StateSet, Suspect};
use crate::sim::plot::Quality;
use crate::sim::scenario::Scenario;
use crate::sim::tests::situation::{FIRST, SECOND, Situation, THIRD, plot, situation};

const ID: IncidentId = IncidentId(0);

/// The first delegation has been hit.
fn hit(write: impl FnOnce(&mut Scenario, PlotId)) -> Situation {
    let (t, plot) = situation(|s| {
        let plot = plot(s, IncidentKind::Disruption, FIRST);
        write(s, plot);
        plot
    });
    let mut t = t.in_crisis();
    t.begin(plot);
    t
}

/// How many items reach a delegation, over much luck, with the incident as `change` leaves it.
fn found(by: StateId, change: impl Fn(&mut Incident)) -> u32 {
    let mut t = hit(|_, _| ());
    change(&mut t.ex.incidents[ID]);
    let items = t.tries(300, |ex, s| {
        evidence::gather(ex, s);
        u32::from(ex.beliefs.items(ID, by))
    });
    items.iter().sum()
}

#[test]
fn at_first_everybody_thinks_of_outside_groups_before_states_and_of_itself_last() {
    let t = hit(|_, _| ());
    for of in t.s.states.keys() {
        let belief = |suspect: Suspect| t.ex.beliefs.get(ID, of, suspect);
        let own = belief(t.s.suspect_state(of));
        for state in t.s.states.keys() {
            let state = belief(t.s.suspect_state(state));
            assert!(t.s.actors.keys().all(|actor| belief(t.s.suspect_actor(actor)) > state));
            assert!(own <= state);
        }
    }
}

#[test]
fn planted_traces_and_a_strained_neighbour_are_what_one_sees_first() {
    let suspicion = |t: &Situation, of| t.ex.beliefs.get(ID, FIRST, t.s.suspect_state(of));
    let plain = hit(|_, _| ());
    let planted = hit(|s, plot| s.plots[plot].planted = Some(s.suspect_state(SECOND)));
    assert!(suspicion(&planted, SECOND) > suspicion(&plain, SECOND));
    assert!(suspicion(&planted, THIRD) < suspicion(&plain, THIRD));
    let (mut strained, plot) = situation(|s| plot(s, IncidentKind::Disruption, FIRST));
    strained.ex.world.add_tension(FIRST, SECOND, 0.3);
    strained.begin(plot);
    assert!(suspicion(&strained, SECOND) > suspicion(&plain, SECOND));
}

#[test]
fn who_looks_into_it_learns_most_and_who_looks_on_least() {
    let watched = found(FIRST, |_| ());
    let probed = found(FIRST, |incident| incident.probing = StateSet::only(FIRST));
    let looking_on = found(SECOND, |_| ());
    let told_more = found(SECOND, |incident| incident.extra_rate[SECOND.at()] = 1.0);
    assert!(probed > watched && watched > looking_on && looking_on > 0, "{probed} {watched} {looking_on}");
    assert!(told_more > looking_on);
}

#[test]
fn a_joint_probe_yields_when_its_experts_have_met_and_needs_two() {
    let joint = |members: StateSet, wait: u16| {
        found(SECOND, move |incident| {
            incident.joint = members;
            incident.joint_from = incident.began + wait;
        })
    };
    let (alone, both) = (StateSet::only(SECOND), StateSet::only(FIRST).with(SECOND));
    let looking_on = found(SECOND, |_| ());
    assert_eq!(joint(both, 1), looking_on, "nothing before they have met");
    assert_eq!(joint(alone, 0), looking_on, "nobody probes jointly alone");
    assert!(joint(both, 0) > found(SECOND, |incident| incident.probing = StateSet::only(SECOND)));
}

#[test]
fn who_does_not_know_of_an_incident_finds_nothing_about_it() {
    let secret = |incident: &mut Incident| {
        incident.public = false;
        incident.known_to = StateSet::only(FIRST);
        incident.probing = StateSet::only(FIRST).with(SECOND);
    };
    assert_eq!(found(SECOND, secret), 0);
    assert!(found(FIRST, secret) > 0);
}

/// Of many items of this kind, how many point at whoever did it.
fn right(t: &Situation, source: Source, honest: f64) -> usize {
    let word = |draw: u32, salt: u32| (draw.wrapping_mul(2_654_435_761)).rotate_left(salt);
    let item = |draw| {
        let words = [word(draw, 0), word(draw, 11), word(draw, 19), 0];
        evidence::item(&t.ex, &t.s, ID, words, source, honest)
    };
    (0..2000).map(item).filter(|item| item.points_to == t.ex.incidents[ID].truth).count()
}

#[test]
fn a_false_flag_misleads_one_s_own_people_more_than_independent_eyes() {
    let (plain, flagged) =
        (hit(|_, _| ()), hit(|s, plot| s.plots[plot].planted = Some(s.suspect_state(SECOND))));
    let (own, partner) = (right(&flagged, Source::Own, 0.0), right(&flagged, Source::Partner, 0.0));
    let unplanted = right(&plain, Source::Own, 0.0);
    assert!(own < partner && partner < unplanted, "{own} {partner} {unplanted}");
    assert_eq!(right(&plain, Source::Partner, 0.0), unplanted);
}

#[test]
fn somebody_who_knows_is_right_more_often_and_certainty_is_possible() {
    let t = hit(|_, _| ());
    let (asked, known) = (right(&t, Source::Counterpart, 0.0), right(&t, Source::Counterpart, 0.2));
    assert!(known > asked, "{known} {asked}");
    assert_eq!(right(&t, Source::Counterpart, 1.0), 2000);
}

#[test]
fn an_item_of_evidence_moves_and_is_told_to_one_delegation() {
    let mut t = hit(|_, _| ());
    let before = t.ex.beliefs.clone();
    let points_to = t.s.suspect_state(THIRD);
    let item = EvidenceItem { points_to, quality: Quality::Weak, source: Source::Own };
    evidence::find(&mut t.ex, &t.s, ID, SECOND, item);
    assert!(t.ex.beliefs.get(ID, SECOND, points_to) > before.get(ID, SECOND, points_to));
    assert_eq!(t.ex.beliefs.of(ID, FIRST), before.of(ID, FIRST));
    let told = t.audience(|what| matches!(what, What::EvidenceFound(..)));
    assert_eq!(told, Audience::Seats(StateSet::only(SECOND)));
}
