//! Everything that the rules allowed a delegation at a moment, as acts: towards whom, and with whom.

use crate::sim::catalogue::measure::Scope;
use crate::sim::decide::options::{ChoiceOption, MeasureOption};
use crate::sim::decision::Act;
use crate::sim::exercise::Exercise;
use crate::sim::ids::{MeasureId, StateId, StateSet, Suspect};
use crate::sim::scenario::Scenario;

/// Everything that the rules allowed this delegation beside these acts, each line of the catalogue about the same
/// incident once: towards `aim` where that was possible.
pub(in crate::report) fn legal(
    moment: &Exercise,
    who: StateId,
    beside: &[Act],
    aim: Option<Suspect>,
) -> Vec<Act> {
    let spent = moment.spent(who, beside);
    let options = moment.options(who, &spent);
    let measures = options.measures.iter().filter(|option| option.refused.is_none());
    let choices = options.choices.iter().filter(|option| option.refused.is_none());
    let answers = options.answers.iter().flat_map(|option| {
        let open = option.stances.iter().filter(|stance| stance.refused.is_none());
        open.map(|stance| Act::Answer { proposal: option.proposal, stance: stance.stance })
    });
    let all = measures.map(|option| start(moment, who, option)).chain(answers);
    let all = all.chain(choices.filter_map(|option| response(moment, who, option, aim)));
    all.filter(|act| moment.check(who, act, &spent).is_ok()).collect()
}

/// A joint measure with those who trust the proposer most, as many as it takes; of equals the first at the table.
fn start(moment: &Exercise, who: StateId, option: &MeasureOption) -> Act {
    let measure = option.measure;
    match moment.scenario().measures[measure].scope {
        Scope::Unilateral => Act::Adopt(measure),
        Scope::Bilateral | Scope::Minilateral(_) | Scope::Consensus(_) => {
            let mut partners: Vec<StateId> = option.partners.iter().collect();
            let trust = |partner: StateId| moment.world().trust(partner, who);
            partners.sort_by(|one, two| trust(*two).total_cmp(&trust(*one)));
            let first = partners.into_iter().take(option.partners_min);
            Act::Propose { measure, to: first.fold(StateSet::NONE, StateSet::with) }
        }
    }
}

/// The same acts, where a proposal to one partner stands once for each partner that may be asked.
pub(in crate::report) fn to_each(
    moment: &Exercise,
    who: StateId,
    beside: &[Act],
    acts: Vec<Act>,
) -> Vec<Act> {
    let spent = moment.spent(who, beside);
    let options = moment.options(who, &spent);
    let partners = |wanted| options.measures.iter().find(|option| option.measure == wanted);
    let each = |act: Act| match act {
        Act::Propose { measure, to } if to.count() == 1 && !is_for_several(moment.scenario(), measure) => {
            partners(measure)
                .into_iter()
                .flat_map(|option| option.partners.iter())
                .map(|partner| Act::Propose { measure, to: StateSet::only(partner) })
                .collect()
        }
        _ => vec![act],
    };
    let all = acts.into_iter().flat_map(each);
    all.filter(|act| moment.check(who, act, &spent).is_ok()).collect()
}

fn is_for_several(s: &Scenario, measure: MeasureId) -> bool {
    matches!(s.measures[measure].scope, Scope::Minilateral(_) | Scope::Consensus(_))
}

/// Directed as the act that was done, or else at somebody who has a part in the incident. None where that is nobody:
/// an act against a delegation that has nothing to do with it is no choice to talk about.
fn response(moment: &Exercise, who: StateId, option: &ChoiceOption, aim: Option<Suspect>) -> Option<Act> {
    let toward = if option.toward.is_empty() { None } else { Some(aimed(moment, who, option, aim)?) };
    Some(Act::Respond { choice: option.choice, incident: option.incident, toward })
}

fn aimed(moment: &Exercise, who: StateId, option: &ChoiceOption, aim: Option<Suspect>) -> Option<Suspect> {
    let s = moment.scenario();
    let id = option.incident;
    let incident = id.map(|id| &moment.incidents()[id]);
    let suspected = id.filter(|id| moment.incidents()[*id].plot.is_some()).and_then(|id| {
        let (state, belief) = moment.beliefs().first_state(s, id, who)?;
        (belief >= s.parameters.doubt_belief).then_some(state)
    });
    // Nobody does something harsh to the state that was hit.
    let gentle = s.choices[option.choice].harm().is_none();
    let victim = incident.filter(|_| gentle).map(|incident| incident.victim);
    let other = incident.and_then(|incident| incident.counterpart);
    let states = [victim, other, suspected].into_iter().flatten().map(|state| s.suspect_state(state));
    aim.into_iter().chain(states).find(|suspect| option.toward.contains(suspect))
}
