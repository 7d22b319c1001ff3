//! The exercise under test: three steps on the tiny lake of `tests/lake` with eleven shores, small enough for ten
//! thousand seeds, and with a secret in everything that only some may read.

use std::borrow::Cow;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use mufakat::scenario::{self, Binding, library_in};
use mufakat::shipped::Document;
use mufakat::sim::catalogue::measure::Scope;
use mufakat::sim::catalogue::terms::Need;
use mufakat::sim::ids::{InjectId, PlotId, StateId, StateSet, Suspect};
use mufakat::sim::plot::{Condition, Inject, InjectKind, PlotEffect, Quality, Release};
use mufakat::sim::scenario::{Redline, Role, Scenario, Want};

use super::secret::secret;

/// As many as the conductor has to bear.
pub const SHORES: usize = 11;

/// Whose measures and statement these are.
const LAKE: &str = "tests/lake";
/// Three steps in the open, so that ten thousand exercises come to their end.
const SCENARIO: &str = "tests/faults/scenario.ron";

/// The lake with eleven shores.
pub fn shore() -> Arc<Scenario> {
    let library = library_in(Path::new(LAKE)).unwrap_or_else(|messages| panic!("{messages:#?}"));
    let text = fs::read_to_string(SCENARIO).expect("readable");
    let document = Document { name: "lake".into(), file: "scenario.ron".into(), text: Cow::Owned(text) };
    let loaded = scenario::load_with(document, &library, &Binding::default());
    let mut s = loaded.unwrap_or_else(|found| panic!("{found:#?}")).scenario;
    widen(&mut s);
    measures(&mut s);
    plot(&mut s);
    with_secrets(s)
}

fn widen(s: &mut Scenario) {
    while s.states.len() < SHORES {
        let mut more = s.states[StateId(1)].clone();
        more.id = format!("S{:02}", s.states.len());
        more.name = format!("Shore {}", s.states.len());
        s.states.push(more);
    }
    // A quarter between two crisis steps, so that measures come into force and everyday things happen.
    s.steps[1].crisis = false;
    (s.steps[1].hours, s.steps[1].quarters) = (2190.0, 1.0);
}

/// Joint measures of every scope.
fn measures(s: &mut Scenario) {
    let everybody = s.everybody();
    let phone = s.measures.iter_mut().find(|measure| measure.id == "phone").expect("the lake has a phone");
    phone.scope = Scope::Consensus(everybody);
    let phone = phone.clone();
    for (id, scope) in [("visit", Scope::Bilateral), ("patrol", Scope::Minilateral(2))] {
        let mut more = phone.clone();
        more.id = id.into();
        more.scope = scope;
        more.needs = vec![Need::Trust(0.1), Need::Channel(0)];
        s.measures.push(more);
    }
}

fn plot(s: &mut Scenario) {
    let inject = s.injects[InjectId(0)].clone();
    let more = |id: &str, release, to: StateSet| Inject {
        id: id.into(),
        kind: InjectKind::Intelligence,
        release,
        to,
        public: false,
        effects: Vec::new(),
        asks: None,
        ..inject.clone()
    };
    let seats = |all: &[u8]| all.iter().fold(StateSet::NONE, |set, at| set.with(StateId(*at)));
    s.injects.push(more("word", Release::At(0), seats(&[3])));
    s.injects.push(more("hint", Release::At(1), seats(&[4, 5])));
    let never = Condition::CohesionAtLeast(2.0);
    s.injects.push(more(
        "reminder",
        Release::Lacking { after: InjectId(1), steps: 1, expected: never },
        seats(&[3, 7]),
    ));
    let mut trace = more("trace", Release::At(2), seats(&[6]));
    let (incident, to) = (PlotId(0), StateId(6));
    trace.effects = vec![PlotEffect::Evidence { incident, to, suspect: Suspect(0), quality: Quality::Weak }];
    s.injects.push(trace);
}

/// A scenario in which every text that is not for all eyes says who may read it.
pub fn with_secrets(mut s: Scenario) -> Arc<Scenario> {
    let mut roles = Vec::new();
    for (state, delegation) in s.states.iter_enumerated() {
        let brief = secret(StateSet::only(state), "c");
        let title = delegation.name.clone();
        let id = delegation.id.to_lowercase();
        match s.roles.iter_mut().find(|role| role.state == state) {
            Some(role) => role.brief = brief,
            None => roles.push(Role { id, title, state, binding: String::new(), brief, card: None }),
        }
        let (when, weight) = (Condition::CohesionAtLeast(0.9), 1);
        s.wants.push(Want {
            id: "w".into(),
            of: state,
            text: secret(StateSet::only(state), "c"),
            when,
            weight,
        });
        let because = secret(StateSet::only(state), "c");
        s.redlines.push(Redline {
            of: state,
            measure: mufakat::sim::ids::MeasureId(0),
            strength: 0.3,
            because,
        });
    }
    s.roles.extend(roles);
    for inject in &mut s.injects {
        inject.expects = secret(StateSet::NONE, "c");
        if !inject.public {
            inject.text = secret(inject.to, "c");
        }
    }
    for plot in &mut s.plots {
        plot.truth = secret(StateSet::NONE, "c");
        plot.id = secret(StateSet::NONE, "c");
    }
    Arc::new(s)
}
