//! Who may do what: accusing is for those who were hit or harmed, sharing for those who hold something, helping for
//! those who were asked.

use mufakat::sim::catalogue::choice::Mechanism;

use super::played::{Decided, Deed, all};

/// Every deed of which this holds.
fn deeds(wanted: impl Fn(&Deed) -> bool) -> Vec<(&'static Decided, &'static Deed)> {
    let all = all().iter().flat_map(|decided| decided.deeds.iter().map(move |deed| (decided, deed)));
    all.filter(|(_, deed)| wanted(deed)).collect()
}

/// The first few of these that break a sentence.
fn broken(of: &[(&'static Decided, &'static Deed)], holds: impl Fn(&Decided, &Deed) -> bool) -> Vec<String> {
    let breaks = of.iter().filter(|(decided, deed)| !holds(decided, deed));
    let tell = |(decided, deed): &(&Decided, &Deed)| {
        let (Decided { scenario, seed, step, seat, .. }, Deed { choice, at, victim, part, .. }) =
            (decided, deed);
        format!("{scenario} {seed} step {step}: {seat:?} {part} {choice:?} at {at:?}, hit {victim:?}")
    };
    breaks.take(5).map(tell).collect()
}

fn hurts(deed: &Deed) -> bool {
    matches!(deed.mechanism, Mechanism::Penalty | Mechanism::CovertReply)
        || (deed.mechanism == Mechanism::Plain && deed.rung.is_some_and(|rung| rung >= 3))
}

fn names(deed: &Deed) -> bool {
    matches!(deed.mechanism, Mechanism::Name | Mechanism::NameJointly)
}

#[test]
fn nobody_names_or_penalises_the_state_that_was_hit() {
    let done = deeds(|deed| hurts(deed) || names(deed));
    assert_eq!(broken(&done, |_, deed| deed.at != Some(deed.victim)), [""; 0]);
}

#[test]
fn a_penalty_goes_to_whom_a_state_suspects_or_who_has_harmed_it() {
    let done = deeds(hurts);
    let reason =
        |decided: &Decided, deed: &Deed| deed.harmed || (decided.seat == deed.victim && deed.belief >= 0.35);
    assert_eq!(broken(&done, reason), [""; 0]);
}

#[test]
fn only_the_state_that_was_hit_protests_and_names_and_only_with_a_reason() {
    let done = deeds(|deed| names(deed) || deed.mechanism == Mechanism::Demarche);
    assert!(!done.is_empty());
    assert_eq!(broken(&done, |decided, deed| decided.seat == deed.victim && deed.belief >= 0.35), [""; 0]);
}

#[test]
fn traces_are_shared_by_those_who_hold_some() {
    let done = deeds(|deed| deed.mechanism == Mechanism::ShareIndicators);
    assert!(!done.is_empty());
    assert_eq!(broken(&done, |_, deed| deed.holds_traces || deed.asked), [""; 0]);
}

#[test]
fn restraint_is_offered_between_the_two_whose_crisis_it_is_or_by_whom_it_was_asked_of() {
    let done = deeds(|deed| deed.mechanism == Mechanism::Restraint);
    assert!(!done.is_empty());
    assert_eq!(
        broken(&done, |decided, deed| { decided.seat == deed.victim || deed.suspected || deed.asked }),
        [""; 0]
    );
}

#[test]
fn help_is_offered_by_those_whose_part_it_is_and_where_it_was_asked_for() {
    let done = deeds(|deed| deed.mechanism == Mechanism::OfferHelp);
    assert!(!done.is_empty());
    let due = |_: &Decided, deed: &Deed| {
        deed.help_asked
            || deed.asked
            || deed.holds_traces
            || ["helper", "partner"].contains(&deed.part.as_str())
    };
    assert_eq!(broken(&done, due), [""; 0]);
}

#[test]
fn the_chair_is_called_by_a_party_or_calls_itself_once_the_crisis_has_an_address() {
    let done = deeds(|deed| deed.mechanism == Mechanism::Convene);
    assert!(!done.is_empty());
    let due = |decided: &Decided, deed: &Deed| {
        let party = decided.seat == deed.victim || deed.suspected || deed.part == "chair";
        deed.asked || (party && deed.rung_of_crisis >= 2)
    };
    assert_eq!(broken(&done, due), [""; 0]);
    for (decided, deed) in &done {
        let same = done.iter().filter(|(other, again)| {
            (other.scenario, other.seed) == (decided.scenario, decided.seed)
                && again.incident == deed.incident
        });
        // The parties and the Chair may think of it in the same hours; nobody does it a second time.
        let own = same.clone().filter(|(other, _)| other.seat == decided.seat).count();
        assert_eq!(own, 1, "{} {}: {:?} twice", decided.scenario, decided.seed, decided.seat);
        let unasked = same.filter(|(_, again)| !again.asked).count();
        assert!(unasked <= 3, "{} {} step {}: {unasked}", decided.scenario, decided.seed, decided.step);
    }
}

#[test]
fn bystanders_leave_a_crisis_to_those_whom_it_concerns() {
    let onlooker = |decided: &Decided, deed: &Deed| {
        let part = ["chair", "helper", "partner"].contains(&deed.part.as_str());
        !(decided.seat == deed.victim
            || deed.suspected
            || deed.told
            || deed.asked
            || deed.holds_traces
            || part)
    };
    let home = |deed: &Deed| {
        matches!(
            deed.mechanism,
            Mechanism::OfferHelp
                | Mechanism::TakedownTargeted
                | Mechanism::TakedownMass
                | Mechanism::CounterMessage
        )
    };
    assert_eq!(broken(&deeds(|deed| !home(deed)), |decided, deed| !onlooker(decided, deed)), [""; 0]);
}
