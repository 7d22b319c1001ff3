//! What a delegation could do in a situation, each option directed at whom a sensible person would direct it.
//! Looks through the seat's own lens, as its bot does.

use crate::sim::catalogue::choice::Toward;
use crate::sim::catalogue::item::Item;
use crate::sim::catalogue::measure::Scope;
use crate::sim::decide::options::{ChoiceOption, MeasureOption};
use crate::sim::decide::spent::Spent;
use crate::sim::decision::Act;
use crate::sim::ids::{StateId, StateSet, Suspect};
use crate::sim::view::Seat;

/// An option and the act that takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// What it is.
    pub item: Item,
    /// The act by which it is taken.
    pub act: Act,
}

/// Partners asked beyond the fewest that a measure needs: some may say no.
const SPARE_PARTNERS: usize = 2;

/// Everything legal in the open step: each measure once, each choice once per incident that it may answer.
pub fn offers(seat: &Seat) -> Vec<Offer> {
    let options = seat.options(&Spent::default());
    let measures = options.measures.iter().filter(|option| option.refused.is_none());
    let measures = measures.filter_map(|option| measure(seat, option));
    let choices = options.choices.iter().filter(|option| option.refused.is_none());
    let choices = choices.filter_map(|option| choice(seat, option));
    let legal = |offer: &Offer| seat.check(&offer.act, &Spent::default()).is_ok();
    measures.chain(choices).filter(legal).collect()
}

fn measure(seat: &Seat, option: &MeasureOption) -> Option<Offer> {
    let id = option.measure;
    let asked = match seat.catalogue().measures()[id].scope {
        Scope::Unilateral => return Some(Offer { item: Item::Measure(id), act: Act::Adopt(id) }),
        Scope::Consensus(_) => 0,
        Scope::Bilateral => 1,
        Scope::Minilateral(count) => usize::from(count) + SPARE_PARTNERS,
    };
    let to = by_trust(seat, option.partners).into_iter().take(asked).fold(StateSet::NONE, StateSet::with);
    Some(Offer { item: Item::Measure(id), act: Act::Propose { measure: id, to } })
}

fn choice(seat: &Seat, option: &ChoiceOption) -> Option<Offer> {
    let entry = &seat.catalogue().choices()[option.choice];
    let toward = match entry.toward {
        Toward::Nobody | Toward::Incident | Toward::Victim => None,
        Toward::State => Some(other_side(seat, option)?),
        Toward::Suspect => Some(most_suspected(seat, option)?),
        Toward::Anyone => Some(most_tense(seat, option)?),
    };
    let act = Act::Respond { choice: option.choice, incident: option.incident, toward };
    Some(Offer { item: Item::Choice(option.choice), act })
}

/// Whoever was hit turns to the delegation it suspects most; others turn to whoever was hit.
fn other_side(seat: &Seat, option: &ChoiceOption) -> Option<Suspect> {
    let known = seat.incident(option.incident?)?;
    let hit = seat.catalogue().suspect_state(known.victim);
    if known.victim != seat.me() && option.toward.contains(&hit) {
        return Some(hit);
    }
    most_suspected(seat, option)
}

/// The likeliest of those at whom it may be directed, in the eyes of this delegation.
fn most_suspected(seat: &Seat, option: &ChoiceOption) -> Option<Suspect> {
    let incident = option.incident?;
    first_by(&option.toward, |suspect| seat.belief(incident, suspect))
}

/// The delegation with which there is most tension.
fn most_tense(seat: &Seat, option: &ChoiceOption) -> Option<Suspect> {
    let tension = |suspect| seat.catalogue().state_of(suspect).map_or(0.0, |state| seat.tension(state));
    first_by(&option.toward, tension)
}

/// The first of those for whom the worth is greatest.
fn first_by(all: &[Suspect], worth: impl Fn(Suspect) -> f64) -> Option<Suspect> {
    let best = all.iter().copied().map(|suspect| (worth(suspect), suspect));
    best.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, suspect)| suspect)
}

/// Those trusted more first; equals in the order of the table.
fn by_trust(seat: &Seat, among: StateSet) -> Vec<StateId> {
    let mut trusted: Vec<(f64, StateId)> = among.iter().map(|other| (seat.trust(other), other)).collect();
    trusted.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    trusted.into_iter().map(|(_, other)| other).collect()
}
