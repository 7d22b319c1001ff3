//! What a capital thinks of a joint measure, what position follows, and what its silence means.

use crate::sim::catalogue::choice::{Mechanism, Party, Toward};
use crate::sim::catalogue::measure::{Category, Scope};
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::decide::refusal::Refusal;
use crate::sim::decide::spent::Spent;
use crate::sim::decision::{Act, Stance};
use crate::sim::exercise::programme::Programme;
use crate::sim::ids::{MeasureId, ProposalId, StateSet};
use crate::sim::scenario::{Redline, Scenario};
use crate::sim::tests::situation::{
    FIRST, FOURTH, SECOND, Situation, THIRD, choice, measure, plot, same, situation,
};

/// A measure by consensus that the second delegation objects to this strongly.
fn tabled(strength: f64, write: impl FnOnce(&mut Scenario, MeasureId)) -> (Situation, MeasureId) {
    situation(|s| {
        let everybody = s.everybody();
        let measure = measure(s, Scope::Consensus(everybody));
        s.redlines.push(Redline { of: SECOND, measure, strength, because: String::new() });
        write(s, measure);
        measure
    })
}

#[test]
fn evidence_is_shared_by_whoever_holds_an_item_of_it_and_by_nobody_else() {
    let (mut t, (plot, share)) = situation(|s| {
        let share = choice(s, Mechanism::ShareIndicators, Toward::State);
        (plot(s, IncidentKind::Theft, FIRST), share)
    });
    let incident = t.begin(plot);
    let act =
        |at| Act::Respond { choice: share, incident: Some(incident), toward: Some(t.s.suspect_state(at)) };
    let may = |t: &Situation, by, at| t.ex.check(by, &act(at), &Spent::default());
    assert_eq!(may(&t, FIRST, SECOND), Err(Refusal::NothingToShare(share)));
    let mut found = t.clone();
    found.convince(incident, FIRST, t.s.suspect_state(THIRD));
    assert_eq!(may(&found, FIRST, SECOND), Ok(()));
    assert_eq!(
        may(&found, SECOND, FIRST),
        Err(Refusal::NothingToShare(share)),
        "what another holds is not one's own"
    );
}

#[test]
fn what_everybody_knows_is_hidden_from_nobody() {
    let (mut t, (plot, conceal)) =
        situation(|s| (plot(s, IncidentKind::Theft, FIRST), choice(s, Mechanism::Conceal, Toward::Incident)));
    let incident = t.begin(plot);
    let act = Act::Respond { choice: conceal, incident: Some(incident), toward: None };
    let may = |t: &Situation| t.ex.check(FIRST, &act, &Spent::default());
    t.ex.incidents[incident].public = false;
    assert_eq!(may(&t), Ok(()));
    t.ex.incidents[incident].public = true;
    assert_eq!(may(&t), Err(Refusal::NothingToHide(conceal)));
}

#[test]
fn the_two_of_a_quarrel_ask_a_state_that_is_neither_and_nobody_else_asks() {
    let (mut t, (plot, offices)) = situation(|s| {
        let offices = choice(s, Mechanism::GoodOffices, Toward::State);
        s.choices[offices].by = Party::Between;
        (plot(s, IncidentKind::Theft, FIRST), offices)
    });
    let incident = t.begin(plot);
    let may = |t: &Situation, by, at| {
        let toward = Some(t.s.suspect_state(at));
        t.ex.check(by, &Act::Respond { choice: offices, incident: Some(incident), toward }, &Spent::default())
    };
    assert_eq!(may(&t, FIRST, THIRD), Err(Refusal::WrongParty(offices)), "there is no other side yet");
    t.ex.incidents[incident].turn_to(SECOND);
    assert_eq!([FIRST, SECOND].map(|by| may(&t, by, THIRD)), [Ok(()); 2]);
    assert_eq!(may(&t, THIRD, FOURTH), Err(Refusal::WrongParty(offices)));
    assert_eq!(may(&t, FIRST, SECOND), Err(Refusal::NotThird(offices)));
    assert_eq!(may(&t, SECOND, FIRST), Err(Refusal::NotThird(offices)));
}

#[test]
fn who_minds_more_is_colder_and_each_bound_still_belongs_to_the_warmer_position() {
    let (t, _) = tabled(0.0, |_, _| ());
    let p = &t.s.parameters;
    let of = |objection| t.ex.seat(FIRST).stance_at(objection);
    for (bound, warmer, colder) in [
        (p.objection_support, Stance::Support, Stance::Acquiesce),
        (p.objection_acquiesce, Stance::Acquiesce, Stance::Amend),
        (p.objection_amend, Stance::Amend, Stance::Block),
    ] {
        assert_eq!((of(bound), of(bound + 1e-9)), (warmer, colder));
    }
}

#[test]
fn ambition_and_taking_sides_are_minded_by_all_and_a_red_line_by_its_own_capital() {
    let minded = |(t, measure): (Situation, MeasureId), state| t.ex.objection(&t.s, state, measure);
    let plain = minded(tabled(0.2, |_, _| ()), FIRST);
    assert!(minded(tabled(0.2, |s, measure| s.measures[measure].ambition = 1.0), FIRST) > plain);
    assert!(minded(tabled(0.2, |s, measure| s.measures[measure].bloc_load = 1.0), FIRST) > plain);
    same(minded(tabled(0.2, |_, _| ()), SECOND), plain + 0.2);
}

#[test]
fn a_word_with_the_chair_capacity_on_offer_and_a_united_region_each_soften_a_capital() {
    let minded = |ease: &dyn Fn(&mut Situation, MeasureId)| {
        let (mut t, measure) = tabled(0.0, |s, measure| s.measures[measure].category = Category::Capacity);
        ease(&mut t, measure);
        [SECOND, THIRD].map(|state| t.ex.objection(&t.s, state, measure))
    };
    let plain = minded(&|_, _| ());
    let offered = minded(&|t, measure| {
        let both = StateSet::only(FIRST).with(SECOND);
        t.ex.add_programme(Programme::begun(measure, FIRST, both, both, 1.0, false));
    });
    assert!(offered[0] < plain[0] && offered[1] == plain[1], "only the state that it is offered to");
    let sounded = |about: u8, later: u16| {
        minded(&|t, measure| {
            (t.ex.world.chair_convened_at, t.ex.step) = (Some(t.ex.step), t.ex.step + later);
            t.ex.world.chair_convened_on.insert(MeasureId(measure.0 - about));
        })
    };
    let remembered = situation(|_| ()).0.s.parameters.chair_consulted_steps;
    let chair = sounded(0, remembered);
    assert!(chair[0] < plain[0] && sounded(0, remembered + 1) == plain, "a sounding is forgotten in time");
    assert_eq!(sounded(1, 0), plain, "a sounding about another measure helps this one nothing");
    assert!(minded(&|t, _| t.ex.world.add_cohesion(0.3))[0] < plain[0]);
}

#[test]
fn silence_is_consent_where_a_group_decides_unless_a_red_line_speaks_through_it() {
    let silence = |strength: f64, state| {
        let (t, measure) = tabled(strength, |_, _| ());
        (t.ex.silence(&t.s, state, measure), t.ex.stance_on(state, Some(measure)))
    };
    assert_eq!(silence(9.0, FIRST).0, Stance::Acquiesce);
    assert_eq!(silence(9.0, SECOND), (Stance::Block, Stance::Block));
    let (silent, _) = silence(1e-9, SECOND);
    assert_eq!(silent, Stance::Acquiesce, "a line that is hardly there changes nothing");
}

#[test]
fn nobody_pays_by_keeping_silent_however_much_its_capital_likes_the_text() {
    let (mut t, measure) = tabled(1e-9, |_, _| ());
    t.ex.world.add_cohesion(1.0);
    t.ex.world.chair_convened_at = Some(t.ex.step);
    t.ex.world.chair_convened_on.insert(measure);
    assert_eq!(t.ex.stance_on(SECOND, Some(measure)), Stance::Support);
    assert_eq!(t.ex.silence(&t.s, SECOND, measure), Stance::Acquiesce);
}

#[test]
fn a_partner_who_is_asked_and_says_nothing_has_said_no() {
    let (t, [two, three]) =
        situation(|s| [Scope::Bilateral, Scope::Minilateral(2)].map(|scope| measure(s, scope)));
    assert_eq!([two, three].map(|measure| t.ex.silence(&t.s, SECOND, measure)), [Stance::Block; 2]);
    assert_eq!(
        t.ex.stance_on(SECOND, None),
        Stance::Acquiesce,
        "on a text without a measure one lets it pass"
    );
}

#[test]
fn a_position_is_one_on_its_own_proposal() {
    let act = Act::Answer { proposal: ProposalId(2), stance: Stance::Block };
    assert_eq!(act.stance_on(ProposalId(2)), Some(Stance::Block));
    assert_eq!(act.stance_on(ProposalId(1)), None);
}
