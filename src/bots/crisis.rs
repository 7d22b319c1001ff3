//! How every reasoning bot answers to incidents: of what its stake allows, the legal choice that its temperament
//! values most, directed at whom it is meant for.
//!
//! An accusation goes to whom a state has reason to suspect or who has harmed it, and never to the state that was
//! hit. Nobody says the same twice before it has had an answer.

use arrayvec::ArrayVec;

use super::books::places;
use super::hand::{Hand, Mind};
use super::record::repeats;
use super::situation::Situation;
use super::stake::{ChoiceSet, Stake, Stakes};
use crate::sim::catalogue::choice::{Choice, Mechanism, Toward};
use crate::sim::decision::Act;
use crate::sim::ids::{CHOICES_MAX, ChoiceId, IncidentId, StateId, StateSet, Suspect};
use crate::sim::view::Seat;

/// Past so many incidents at once a bot looks at the latest ones.
const INCIDENTS_READ_MAX: usize = 32;

/// A choice about one incident, and what it is worth.
#[derive(Debug, Clone, Copy)]
struct Answer {
    worth: f64,
    /// The place of its case.
    about: u8,
    choice: ChoiceId,
}

/// All that could be answered; the worth of what has been tried is 0.
type Answers = ArrayVec<Answer, { INCIDENTS_READ_MAX * CHOICES_MAX }>;

/// An incident in which this delegation may do something.
struct Case<'a> {
    situation: Situation<'a>,
    /// What this delegation's stakes allow, of what it may value and has not done for good.
    allowed: ChoiceSet,
}

/// Puts the most valued answers to open incidents into the decision.
pub fn answer_incidents(seat: &Seat, mind: &Mind, hand: &mut Hand) {
    let mut cases: ArrayVec<Case, INCIDENTS_READ_MAX> = ArrayVec::new();
    for sight in seat.latest_open_sights(INCIDENTS_READ_MAX) {
        let asked = if hand.asked { seat.asked_about(sight.id()) } else { 0 };
        let stakes = Stakes::of(seat, mind.part, &sight, asked);
        // What is worth nothing is not weighed, nor what was made already and can be made but once.
        let (worth, done) = (mind.weighed | asked, sight.made() & mind.books.once());
        let allowed = mind.books.allowed(&stakes, sight.kind()) & worth & !done;
        // Most incidents are the business of a few.
        if allowed != 0 {
            cases.push(Case { situation: Situation::of(sight, stakes), allowed });
        }
    }
    if !cases.is_empty() {
        answer_cases(seat, mind, &cases, hand);
    }
}

/// Says what is worth most about these incidents.
// On its own, because the list of answers needs much room and most decisions have nothing to answer.
#[inline(never)]
fn answer_cases(seat: &Seat, mind: &Mind, cases: &[Case], hand: &mut Hand) {
    let mut answers = Answers::new();
    for (about, case) in (0..).zip(cases) {
        weigh_answers(seat, mind, (about, case), &mut answers);
    }
    for _ in 0..seat.choices_max() {
        while let Some(Answer { about, choice, .. }) = take_best(&mut answers) {
            if say(seat, &cases[usize::from(about)].situation, choice, hand) {
                break;
            }
        }
    }
}

/// What each choice about an incident is worth, of those that this delegation's stakes allow and whose moment it is.
fn weigh_answers(seat: &Seat, mind: &Mind, (about, case): (u8, &Case), answers: &mut Answers) {
    let (books, situation, stakes) = (mind.books, &case.situation, &case.situation.stakes);
    let weight = (situation.severity / 5.0).clamp(0.4, 1.4);
    // Does a request over this incident move it?
    let moves = mind.manner.pays && (mind.manner.favours || situation.victim || situation.host);
    let asked = if moves { stakes.asked() & books.harmless() } else { 0 };
    let (choices, worth) = (seat.catalogue().choices().as_slice(), mind.manner.worth);
    let more = seat.catalogue().parameters().bot_asked;
    // Nothing else can be worth something.
    for place in places(case.allowed & (mind.weighed | asked)) {
        let choice = ChoiceId::from(place);
        let entry = &choices[choice];
        let bonus = if asked >> place & 1 == 1 { more } else { 0.0 };
        let worth = weight * worth(situation, entry) + bonus;
        if worth > 0.0 && is_time(seat, case, choice, entry) {
            // There is room for every choice about every incident that is read.
            let _ = answers.try_push(Answer { worth, about, choice });
        }
    }
}

/// The answer worth most that has not been tried, of equals the first; it counts as tried from here on.
fn take_best(answers: &mut Answers) -> Option<Answer> {
    let best =
        answers.iter_mut().reduce(|best, other| if other.worth > best.worth { other } else { best })?;
    let taken = *best;
    best.worth = 0.0;
    (taken.worth > 0.0).then_some(taken)
}

/// Puts a choice into the decision if there is somebody to direct it at, it does not say the same again, and the rules
/// allow it. What is refused once in a decision stays refused, because acts only use up what is there.
fn say(seat: &Seat, situation: &Situation, choice: ChoiceId, hand: &mut Hand) -> bool {
    directed(seat, situation, choice)
        .is_some_and(|act| !says_again(seat, hand, situation.sight.id(), &act) && hand.take(seat, act))
}

/// Is this a moment for the choice, whatever it is worth? Help that has come is not offered again, and of all who could
/// help or join some step forward. The Chair is asked over an incident when nobody has asked it of late, and not before
/// the crisis has an address; whoever is asked to see to it does. A friend of both is asked once by each of the two,
/// whoever it is.
fn is_time(seat: &Seat, case: &Case, choice: ChoiceId, entry: &Choice) -> bool {
    let Situation { stakes, sight, rung, .. } = &case.situation;
    let p = seat.catalogue().parameters();
    let has_address = *rung >= p.bot_convenes_rung;
    match entry.mechanism {
        Mechanism::OfferHelp | Mechanism::JointProbe if sight.is_helped() => false,
        Mechanism::OfferHelp | Mechanism::JointProbe => {
            let due = [Stake::Hit, Stake::Asked, Stake::Helper].into_iter().any(|stake| stakes.has(stake));
            due || seat.stepping_forward(sight.id()) < p.bot_steps_forward
        }
        Mechanism::Convene => stakes.asks_for(choice.at()) || has_address && !case.situation.convened(),
        Mechanism::GoodOffices => has_address && !seat.has_made(choice, sight.id()),
        _ => true,
    }
}

/// The choice directed at whom it is meant for in this situation; none where there is nobody.
fn directed(seat: &Seat, situation: &Situation, choice: ChoiceId) -> Option<Act> {
    let entry = &seat.catalogue().choices()[choice];
    let toward = match entry.toward {
        Toward::Nobody | Toward::Incident | Toward::Victim => None,
        Toward::Suspect | Toward::State | Toward::Anyone => Some(target(seat, situation, entry)?),
    };
    Some(Act::Respond { choice, incident: Some(situation.sight.id()), toward })
}

/// Whom a choice is meant for. What is no accusation goes from the state hit to whom it suspects, and from all
/// others to the state hit.
fn target(seat: &Seat, situation: &Situation, choice: &Choice) -> Option<Suspect> {
    let (catalogue, victim) = (seat.catalogue(), situation.sight.victim());
    let p = catalogue.parameters();
    let state = |state: StateId| catalogue.suspect_state(state);
    let asked = || situation.suspects_a_state().then_some(situation.state().0);
    match choice.mechanism {
        Mechanism::Name | Mechanism::NameJointly => {
            let (suspect, sure) = situation.suspect();
            // Nobody accuses an accident.
            (sure >= p.bot_accuses && suspect != catalogue.accident()).then_some(suspect)
        }
        Mechanism::Demarche => {
            let (suspected, sure) = situation.state();
            (sure >= p.bot_accuses).then_some(state(suspected))
        }
        Mechanism::Penalty | Mechanism::CovertReply | Mechanism::Plain => situation.opponent().map(state),
        Mechanism::GoodOffices => friend_of_both(seat, situation).map(state),
        _ if !situation.victim => Some(state(victim)),
        Mechanism::Restraint => situation.sight.counterpart().or_else(asked).map(state),
        Mechanism::ShareIndicators => asked().or_else(|| closest(seat)).map(state),
        _ => asked().map(state),
    }
}

/// The delegation that this one trusts most; of equals the first.
fn closest(seat: &Seat) -> Option<StateId> {
    most_trusted(seat, seat.everybody().without(seat.me()))
}

/// Of those outside the quarrel the one that this delegation trusts most, if it trusts it as it would a helper. How far
/// the other side trusts it, it cannot know.
fn friend_of_both(seat: &Seat, situation: &Situation) -> Option<StateId> {
    let outside = seat.everybody().without(seat.me()).without(situation.sight.victim());
    let outside = situation.sight.counterpart().iter().fold(outside, |set, side| set.without(*side));
    most_trusted(seat, outside).filter(|other| seat.trust(*other) >= seat.catalogue().parameters().help_trust)
}

fn most_trusted(seat: &Seat, among: StateSet) -> Option<StateId> {
    among.iter().reduce(|best, other| if seat.trust(other) > seat.trust(best) { other } else { best })
}

/// Was the same said before and not answered, or does it stand in this decision already? To name somebody alone and
/// to name it jointly is the same.
fn says_again(seat: &Seat, hand: &Hand, about: IncidentId, act: &Act) -> bool {
    let Act::Respond { choice, toward: Some(target), .. } = *act else {
        // What is directed at nobody the rules allow once.
        return false;
    };
    let choices = seat.catalogue().choices();
    let names = is_naming(&choices[choice]);
    let stands = |other: &Act| {
        matches!(*other, Act::Respond { choice, incident, toward }
        if incident == Some(about) && toward == Some(target) && is_naming(&choices[choice]))
    };
    names && hand.draft.acts().iter().any(stands) || repeats(seat, choice, names, about, target)
}

/// Does this choice name somebody in public?
fn is_naming(choice: &Choice) -> bool {
    matches!(choice.mechanism, Mechanism::Name | Mechanism::NameJointly)
}
