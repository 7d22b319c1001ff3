//! What people call the things of one exercise: incidents and proposals by title, states by name.
//!
//! Invariant: built from a view, it knows no more than the view does.

use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::incident::Incident;
use crate::sim::ids::{ChoiceId, IncidentId, MeasureId, PlotId, ProposalId, StateId, StateSet};
use crate::sim::scenario::Scenario;
use crate::sim::view::{BoardView, SeatView};
use crate::words::incident::title;
use crate::words::{text, word, words};

/// The short name of the role of the Chair, in every scenario that has one.
const CHAIR: &str = "chair";

/// More names than these are counted where space is short.
const SOME: usize = 4;

/// Names within one exercise, for the reader of one view.
#[derive(Debug, Clone)]
pub struct Names<'a> {
    /// The scenario: its catalogue, states and injects.
    pub scenario: &'a Scenario,
    /// The step that was never played: what came when the last one had closed is noted under its number.
    pub end: u16,
    incidents: Vec<Titled>,
    proposals: Vec<(ProposalId, MeasureId, StateId)>,
}

/// An incident and what it is called.
#[derive(Debug, Clone)]
struct Titled {
    id: IncidentId,
    /// As the plot or its kind and place have it.
    plain: String,
    /// With a number where another one is called the same.
    title: String,
    /// What kind it is and whom it hit, if it belongs to no plot.
    everyday: Option<(IncidentKind, StateId)>,
}

fn titled((id, plain): (IncidentId, String)) -> Titled {
    Titled { id, title: String::new(), plain, everyday: None }
}

/// An incident of this kind at this state; everyday where no plot has given it a title.
fn called(s: &Scenario, id: IncidentId, given: Option<&str>, kind: IncidentKind, victim: StateId) -> Titled {
    let everyday = given.is_none().then_some((kind, victim));
    Titled { everyday, ..titled((id, title(given, kind, &s.states[victim].name))) }
}

impl<'a> Names<'a> {
    /// What everybody calls things.
    pub fn of_board(scenario: &'a Scenario, board: &BoardView) -> Self {
        Self {
            scenario,
            end: if board.clock.over { board.clock.step } else { board.clock.steps },
            incidents: board
                .incidents
                .iter()
                .map(|i| called(scenario, i.incident, i.title.as_deref(), i.kind, i.victim))
                .collect(),
            proposals: board.proposals.iter().map(|p| (p.proposal, p.measure, p.by)).collect(),
        }
        .numbered()
    }

    /// What one delegation calls things.
    pub fn of_seat(scenario: &'a Scenario, seat: &SeatView) -> Self {
        let incidents =
            seat.incidents.iter().map(|i| called(scenario, i.incident, i.title.as_deref(), i.kind, i.victim));
        let proposals = seat.proposals.iter().map(|known| (known.proposal, known.measure, known.by));
        Self::of_board(scenario, &seat.board).with(incidents, proposals)
    }

    /// These names, and what the reader knows beside them.
    #[must_use]
    pub fn knowing(
        self,
        incidents: impl IntoIterator<Item = (IncidentId, String)>,
        proposals: impl IntoIterator<Item = (ProposalId, MeasureId, StateId)>,
    ) -> Self {
        self.with(incidents.into_iter().map(titled), proposals)
    }

    fn with(
        mut self,
        incidents: impl IntoIterator<Item = Titled>,
        proposals: impl IntoIterator<Item = (ProposalId, MeasureId, StateId)>,
    ) -> Self {
        for incident in incidents {
            if self.incidents.iter().all(|known| known.id != incident.id) {
                self.incidents.push(incident);
            }
        }
        for proposal in proposals {
            if self.proposals.iter().all(|(id, ..)| *id != proposal.0) {
                self.proposals.push(proposal);
            }
        }
        self.numbered()
    }

    /// Tells incidents of one title apart, in the order in which they began: "Online crime, Malaysia (2)". Only what the
    /// reader knows is counted, so that a number gives nothing away.
    fn numbered(mut self) -> Self {
        self.incidents.sort_by_key(|incident| incident.id);
        for place in 0..self.incidents.len() {
            let plain = &self.incidents[place].plain;
            let number = self.incidents[..=place].iter().filter(|other| other.plain == *plain).count();
            self.incidents[place].title = match number {
                1 => plain.clone(),
                _ => words("incident-numbered", &[("title", text(plain)), ("number", number.into())]),
            };
        }
        self
    }

    /// What control calls things: everything has its name. For the story of a run and for the record.
    pub fn of_control(exercise: &'a Exercise) -> Self {
        let scenario = exercise.scenario();
        let one = |(id, incident): (IncidentId, &Incident)| {
            let given = incident.plot.map(|plot| scenario.plots[plot].title.as_str());
            called(scenario, id, given, incident.kind, incident.victim)
        };
        Self {
            scenario,
            end: if exercise.is_over() { exercise.step() } else { scenario.steps.len() as u16 },
            incidents: exercise.incidents().iter_enumerated().map(one).collect(),
            proposals: exercise.proposals().iter_enumerated().map(|(id, p)| (id, p.measure, p.by)).collect(),
        }
        .numbered()
    }

    /// An incident's title in quotation marks.
    pub fn incident(&self, id: IncidentId) -> String {
        match self.incident_title(id) {
            Some(title) => quoted(title),
            None => word("unknown-incident"),
        }
    }

    /// An incident's title, if the reader knows of it.
    pub fn incident_title(&self, id: IncidentId) -> Option<&str> {
        self.incidents.iter().find(|known| known.id == id).map(|known| known.title.as_str())
    }

    /// The kind of an incident of no plot and whom it hit; none where it has a part in a plot, or the reader knows nothing of it.
    pub fn everyday(&self, id: IncidentId) -> Option<(IncidentKind, StateId)> {
        self.incidents.iter().find(|known| known.id == id)?.everyday
    }

    /// What a proposal is about and who made it, if the reader knows of it.
    pub fn proposal(&self, id: ProposalId) -> Option<(MeasureId, StateId)> {
        let known = self.proposals.iter().find(|(known, ..)| *known == id);
        known.map(|&(_, measure, by)| (measure, by))
    }

    /// The measure that a proposal is about, in quotation marks.
    pub fn proposed(&self, id: ProposalId) -> String {
        match self.proposal(id) {
            Some((measure, _)) => self.measure(measure),
            None => word("unknown-proposal"),
        }
    }

    /// A measure's title in quotation marks.
    pub fn measure(&self, id: MeasureId) -> String {
        quoted(&self.scenario.measures[id].title)
    }

    /// A crisis choice's title in quotation marks.
    pub fn choice(&self, id: ChoiceId) -> String {
        quoted(&self.scenario.choices[id].title)
    }

    /// The incident of a plot by its title, in quotation marks, whether or not it has begun.
    pub(super) fn plot(&self, id: PlotId) -> String {
        quoted(self.scenario.plots.get(id).map_or("", |plot| plot.title.as_str()))
    }

    /// A state's name.
    pub fn state(&self, id: StateId) -> &str {
        &self.scenario.states[id].name
    }

    /// Is the state of this name the Chair of the scenario? A role of that short name is; without one nobody at the table is.
    pub(super) fn is_chair(&self, name: &str) -> bool {
        let chair = self.scenario.roles.iter().find(|role| role.id == CHAIR);
        chair.is_some_and(|role| self.state(role.state) == name)
    }

    /// Several states, or how many they are if they are many: "Laos and Thailand", "9 delegations".
    pub fn some_states(&self, set: StateSet) -> String {
        if set.count() > SOME && set != self.scenario.everybody() {
            return words("list-many", &[("count", set.count().into())]);
        }
        self.states(set)
    }

    /// Several states: "Laos and Thailand", "all delegations".
    pub fn states(&self, set: StateSet) -> String {
        if set == self.scenario.everybody() {
            return word("list-all");
        }
        list(set.iter().map(|state| self.state(state)).collect())
    }
}

/// A title in quotation marks.
pub fn quoted(title: &str) -> String {
    words("quoted", &[("title", text(title))])
}

/// "A", "A and B", "A, B and C".
pub fn list(names: Vec<&str>) -> String {
    joined(names, "list-two")
}

/// "A", "A or B", "A, B or C".
pub fn list_or(names: Vec<&str>) -> String {
    joined(names, "list-two-or")
}

fn joined(mut names: Vec<&str>, two: &str) -> String {
    let last = names.pop().unwrap_or_default();
    if names.is_empty() {
        return last.to_owned();
    }
    let first = names.join(", ");
    words(two, &[("first", first.into()), ("last", text(last))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn incidents_of_one_title_are_numbered_in_the_order_in_which_they_began() {
        let scenario = crate::scenario::open("two-desks", &crate::scenario::Binding::default());
        let scenario = scenario.expect("it loads").scenario;
        let known = |id: usize, title: &str| (IncidentId::from(id), title.to_owned());
        let names = |list: Vec<(IncidentId, String)>| {
            Names { scenario: &scenario, end: u16::MAX, incidents: Vec::new(), proposals: Vec::new() }
                .knowing(list, [])
        };
        let one = [known(7, "Crime, Laos"), known(2, "Crime, Laos"), known(3, "Theft, Laos")];
        let more = [known(9, "Crime, Laos"), known(7, "Crime, Laos")];
        let called = names(one.into()).knowing(more, []);
        let title = |id: usize| called.incident_title(IncidentId::from(id)).expect("it is known").to_owned();
        assert_eq!(
            [2, 3, 7, 9].map(title),
            ["Crime, Laos", "Theft, Laos", "Crime, Laos (2)", "Crime, Laos (3)"]
        );
    }

    #[test]
    fn a_list_of_names_reads_as_one_would_say_it() {
        assert_eq!(list(vec![]), "");
        assert_eq!(list(vec!["Laos"]), "Laos");
        assert_eq!(list(vec!["Laos", "Thailand", "Viet Nam"]), "Laos, Thailand and Viet Nam");
    }
}
