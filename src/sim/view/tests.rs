//! What leaves the rules and what does not, looked at in a small situation.

use super::{board, incident_title, seat};
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::exercise::event::{Audience, Event, What};
use crate::sim::ids::{IncidentId, StateSet};
use crate::sim::plot::{Condition, Release};
use crate::sim::scenario::Want;
use crate::sim::tests::situation::{FIRST, SECOND, Situation, THIRD, inject, plot, situation};

/// A public incident against the first, in which it and the second stand at rung 2.
fn quarrel() -> (Situation, IncidentId) {
    let (mut t, line) = situation(|s| {
        let line = plot(s, IncidentKind::Crime, FIRST);
        s.plots[line].title = "Screens".into();
        line
    });
    let id = t.begin(line);
    let incident = &mut t.ex.incidents[id];
    (incident.rung, incident.counterpart) = (2, Some(SECOND));
    (t, id)
}

#[test]
fn the_board_tells_what_everybody_may_know_and_nothing_else() {
    let (mut t, id) = quarrel();
    t.ex.events.clear();
    for audience in [Audience::Public, Audience::Seats(StateSet::only(FIRST)), Audience::Control] {
        t.ex.events.push(Event { step: 0, audience, what: What::Ruled(1) });
    }
    let seen = board(&t.ex);
    assert_eq!(seen.feed.iter().map(|event| event.audience).collect::<Vec<_>>(), [Audience::Public]);
    assert_eq!((seen.rung, seen.incidents.len()), (2, 1));
    assert_eq!(incident_title(&t.ex, id).as_deref(), Some("Screens"));
    t.ex.incidents[id].public = false;
    let seen = board(&t.ex);
    assert_eq!((seen.rung, seen.incidents.len()), (0, 0), "a hidden crisis is on no wall");
}

#[test]
fn how_high_a_hidden_crisis_stands_is_known_to_the_two_alone() {
    let (mut t, id) = quarrel();
    let of = |t: &Situation, seat| {
        t.ex.seat(seat).incident(id).map(|incident| (incident.rung, incident.counterpart))
    };
    assert_eq!(of(&t, THIRD), Some((2, None)), "of a public one, but not with whom while it is low");
    assert_eq!([FIRST, SECOND].map(|seat| of(&t, seat)), [Some((2, Some(SECOND))); 2]);
    t.ex.incidents[id].public = false;
    assert_eq!(of(&t, THIRD), Some((0, None)));
    assert_eq!([FIRST, SECOND].map(|seat| of(&t, seat)), [Some((2, Some(SECOND))); 2]);
    t.ex.incidents[id].known_to = StateSet::only(FIRST);
    assert_eq!(of(&t, THIRD), None);
}

#[test]
fn a_query_in_confidence_is_no_crisis_for_those_who_are_not_in_it() {
    let (mut t, id) = quarrel();
    let incident = &mut t.ex.incidents[id];
    (incident.rung, incident.rung_peak, incident.counterpart) = (1, 1, None);
    incident.asked[FIRST.at()] = StateSet::only(SECOND);
    let of = |t: &Situation, seat| t.ex.seat(seat).incident(id).map(|incident| incident.rung);
    assert_eq!([FIRST, SECOND, THIRD].map(|seat| of(&t, seat)), [Some(1), Some(1), Some(0)]);
    assert_eq!(board(&t.ex).rung, 0);
    // Whoever has asked the one that was hit is in it, too.
    t.ex.incidents[id].asked[THIRD.at()] = StateSet::only(FIRST);
    assert_eq!(of(&t, THIRD), Some(1));
    t.ex.incidents[id].asked = Default::default();
    // What came down from a protest is known to have come down.
    t.ex.incidents[id].rung_peak = 2;
    assert_eq!((of(&t, THIRD), board(&t.ex).rung), (Some(1), 1));
}

#[test]
fn whether_a_want_is_reached_is_told_unless_that_would_tell_who_it_was() {
    let (mut t, line) = situation(|s| {
        let line = plot(s, IncidentKind::Crime, FIRST);
        let want = |text: &str, of, when| Want { id: text.into(), of, text: text.into(), when, weight: 1 };
        let by = s.plots[line].by;
        s.wants = vec![
            want("calm", FIRST, Condition::CohesionAtLeast(0.0)),
            want("unity", FIRST, Condition::CohesionAtLeast(2.0)),
            want("certainty", FIRST, Condition::BeliefAtLeast(FIRST, line, by, 0.0)),
            want("of another", SECOND, Condition::CohesionAtLeast(0.0)),
        ]
        .into();
        line
    });
    t.begin(line);
    let view = seat(&t.ex, FIRST);
    let wants: Vec<_> = view.wants.iter().map(|want| (want.text.as_str(), want.reached)).collect();
    assert_eq!(wants, [("calm", Some(true)), ("unity", Some(false)), ("certainty", None)]);
}

#[test]
fn a_post_shows_its_copies_to_who_knows_of_the_incident() {
    let (mut t, (line, post)) = situation(|s| {
        let line = plot(s, IncidentKind::FalseContent, FIRST);
        let post = inject(s, Release::At(u16::MAX - 1), FIRST);
        s.injects[post].counts = Some(line);
        (line, post)
    });
    assert!(t.ex.release_now(post));
    let copies = |t: &Situation| seat(&t.ex, FIRST).injects.last().expect("it is out").copies;
    assert_eq!(copies(&t), None, "nothing spreads yet");
    let id = t.begin(line);
    t.ex.incidents[id].spread = 12.5;
    assert_eq!(copies(&t), Some(12.5));
    t.ex.incidents[id].known_to = StateSet::NONE;
    assert_eq!(copies(&t), None);
}

#[test]
fn what_nobody_asked_for_was_not_asked_for() {
    let (t, id) = quarrel();
    assert!(!t.ex.seat(THIRD).convened_since(id, 0));
    let third = t.s.suspect_state(THIRD);
    assert_eq!(t.ex.seat(FIRST).catalogue().state_of(third), Some(THIRD));
    assert_eq!(t.ex.everyday_number(id), None, "it is one of the plot");
}
