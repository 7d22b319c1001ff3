//! A scenario as the tables of the list.

use std::sync::Arc;

use super::sheet::{BRANCHES, Book, EVENTS, ROLES, Row, Tab, WANTS};
use crate::report::conditions;
use crate::report::handout::day;
use crate::report::labels;
use crate::report::mirror::by_role;
use crate::report::names::Names;
use crate::scenario::edit::Document;
use crate::sim::exercise::Exercise;
use crate::sim::plot::{Condition, Inject, Release};
use crate::sim::scenario::Scenario;
use crate::words::{tell, word, words};

/// A scenario and the text that it was read from.
pub(super) struct Plot {
    exercise: Exercise,
    pub(super) document: Document,
}

impl Plot {
    /// Delegations are called by their roles, as their author thinks of them.
    pub(super) fn new(scenario: &Scenario, document: Document) -> Self {
        // It lends names only; its seed plays no part.
        Self { exercise: Exercise::new(Arc::new(by_role(scenario)), 1), document }
    }

    pub(super) fn scenario(&self) -> &Scenario {
        self.exercise.scenario()
    }

    pub(super) fn names(&self) -> Names<'_> {
        Names::of_control(&self.exercise)
    }

    /// All tables.
    pub(super) fn book(&self) -> Book {
        let tab = |name, list, columns, rows| Tab { name, list, columns, rows };
        Book {
            tabs: vec![
                tab("msel-events", Some("injects"), EVENTS, self.events()),
                tab("msel-roles", None, ROLES, self.roles()),
                tab("msel-wants", None, WANTS, self.wants()),
                tab("msel-branches", None, BRANCHES, self.branches()),
            ],
        }
    }

    /// The words of a field; empty where there is none.
    fn field(&self, way: &str, field: &str) -> String {
        self.document.words(&format!("{way}.{field}")).unwrap_or_default()
    }

    /// A list of names.
    fn list(&self, way: &str, field: &str) -> String {
        let names = (0..).map_while(|at| self.document.words(&format!("{way}.{field}[{at}]")));
        names.collect::<Vec<_>>().join(", ")
    }

    fn events(&self) -> Vec<Row> {
        let ways = (0..self.document.count("injects")).map(|place| (place, format!("injects[{place}]")));
        ways.filter_map(|(place, way)| {
            let id = self.field(&way, "id");
            let inject = self.scenario().injects.iter().find(|inject| inject.id == id)?;
            Some(Row { cells: self.event(place, &way, inject), way, id })
        })
        .collect()
    }

    fn event(&self, place: usize, way: &str, inject: &Inject) -> Vec<String> {
        let s = self.scenario();
        let trains = |paragraphs: &[_]| inject.tests.iter().any(|id| paragraphs.contains(id));
        let objectives = s.objectives.iter().filter(|objective| trains(&objective.paragraphs));
        let [part, step, at] = self.time(&inject.release);
        vec![
            (place + 1).to_string(),
            inject.id.clone(),
            part,
            step,
            at,
            inject.from.clone(),
            self.to(way),
            labels::inject_kind(inject.kind),
            self.field(way, "headline"),
            self.field(way, "text"),
            self.only_if(inject).join("\n"),
            self.field(way, "expects"),
            objectives.map(|objective| objective.id.as_str()).collect::<Vec<_>>().join(", "),
            self.list(way, "tests"),
            if inject.misleading { word("msel-yes") } else { String::new() },
            self.contingency(&inject.release),
            self.also(way),
            String::new(),
            String::new(),
            String::new(),
        ]
    }

    /// Move, step and moment.
    fn time(&self, release: &Release) -> [String; 3] {
        let s = self.scenario();
        match release {
            Release::At(step) => {
                let Some(of) = s.steps.get(usize::from(*step)) else { return Default::default() };
                let moment = day(s.moves[of.of].hours, of.within);
                [s.moves[of.of].title.clone(), (u32::from(of.within) + 1).to_string(), moment]
            }
            Release::Once(of, _) => [s.moves[*of].title.clone(), word("msel-as-soon"), String::new()],
            Release::Lacking { .. } => [String::new(), word("msel-later"), String::new()],
        }
    }

    /// The recipients as the file names them.
    fn to(&self, way: &str) -> String {
        let way = format!("{way}.to");
        if self.document.written(&way) == Some("All") {
            return word("msel-all");
        }
        self.document.words(&format!("{way}.Role[0]")).unwrap_or_else(|| self.list(&way, "Roles"))
    }

    /// The conditions of an event, a line each.
    pub(super) fn only_if(&self, inject: &Inject) -> Vec<String> {
        let names = self.names();
        let soon = match &inject.release {
            Release::Once(_, held) => {
                Some(tell("msel-soon", &[("condition", &conditions::says(&names, held))]))
            }
            Release::At(_) | Release::Lacking { .. } => None,
        };
        soon.into_iter().chain(conditions::contingencies(&names, inject)).collect()
    }

    fn contingency(&self, release: &Release) -> String {
        match release {
            Release::Lacking { .. } => conditions::when(&self.names(), release),
            Release::At(_) | Release::Once(..) => String::new(),
        }
    }

    /// What no cell can say, as the file has it, on one line.
    fn also(&self, way: &str) -> String {
        let written = ["effects", "asks"].into_iter().filter_map(|field| {
            let written = self.document.written(&format!("{way}.{field}"))?;
            Some(format!("{field}: {}", written.split_whitespace().collect::<Vec<_>>().join(" ")))
        });
        written.collect::<Vec<_>>().join("\n")
    }

    fn roles(&self) -> Vec<Row> {
        self.records("roles", |way, id| {
            [
                id,
                &self.field(way, "title"),
                &self.field(way, "state"),
                &self.field(way, "binding"),
                &self.field(way, "brief"),
            ]
            .map(str::to_owned)
            .to_vec()
        })
    }

    fn wants(&self) -> Vec<Row> {
        let roles = 0..self.document.count("roles");
        let of = |role: usize| {
            let role = format!("roles[{role}]");
            let owner = self.field(&role, "id");
            self.records(&format!("{role}.wants"), |way, id| {
                let want = self.scenario().wants.iter().find(|want| want.id == id);
                let when = want.map_or_else(String::new, |want| self.says(&want.when));
                let weight = self.document.written(&format!("{way}.weight")).unwrap_or_default();
                vec![owner.clone(), id.to_owned(), self.field(way, "text"), when, weight.to_owned()]
            })
        };
        roles.flat_map(of).collect()
    }

    fn branches(&self) -> Vec<Row> {
        self.records("branches", |way, id| {
            let branch = self.scenario().branches.iter().find(|branch| branch.id == id);
            let when = branch.map_or_else(String::new, |branch| self.says(&branch.when));
            vec![id.to_owned(), self.field(way, "title"), when, self.list(way, "excludes")]
        })
    }

    /// A row for each record of a list.
    fn records(&self, list: &str, cells: impl Fn(&str, &str) -> Vec<String>) -> Vec<Row> {
        let ways = (0..self.document.count(list)).map(|place| format!("{list}[{place}]"));
        ways.map(|way| {
            let id = self.field(&way, "id");
            Row { cells: cells(&way, &id), way, id }
        })
        .collect()
    }

    fn says(&self, condition: &Condition) -> String {
        conditions::says(&self.names(), condition)
    }

    /// The steps of the whole exercise, in words for a message.
    pub(super) fn moves(&self) -> String {
        let s = self.scenario();
        let told = s.moves.iter().map(|part| {
            words("msel-move-of", &[("title", part.title.as_str().into()), ("steps", part.steps.into())])
        });
        told.collect::<Vec<_>>().join(", ")
    }
}
