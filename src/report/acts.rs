//! What the acts of a debrief are told from once the truth is open: both ledgers, the charts, the turns. They are made
//! once for the whole room and shared by every page.

use std::sync::Arc;

use crate::report::after::{Pictures, pictures};
use crate::report::story::headline;
use crate::report::timeline::timeline;
use crate::report::trust::{Web, web};
use crate::report::turning::OnePage;
use crate::report::{wash, whatif};
use crate::session::Course;
use crate::session::acts::DebriefAct;
use crate::session::view::{HallDebrief, Snapshot};
use crate::sim::scenario::Scenario;
use crate::sim::view::Debrief;
use crate::words::{word, words};

/// Everything that the acts from the truth on are told from.
#[derive(Debug, Clone)]
pub struct Told {
    /// Both ledgers; none of an exercise that is not over.
    pub debrief: Option<Debrief>,
    /// The charts.
    pub pictures: Pictures,
    /// The turns that decided it.
    pub turns: OnePage,
    /// Trust between all delegations, from the opening to the end.
    pub trust: Web,
}

impl Told {
    /// Everything of an exercise that was played.
    pub fn of(course: &Course<'_>) -> Self {
        Self {
            debrief: wash::debrief(course),
            pictures: pictures(course),
            turns: whatif::turns(course),
            trust: web(course.exercise.scenario(), &timeline(course)),
        }
    }
}

/// What the room may be told now; none before control has opened the truth.
pub fn told(snapshot: &Snapshot) -> Option<Arc<Told>> {
    snapshot.told(Told::of)
}

/// What an act is called.
pub fn title(act: DebriefAct) -> String {
    word(&format!("acts-title-{}", act.name()))
}

/// An act by number and name: "Act 3: The truth".
pub fn heading(act: DebriefAct) -> String {
    words("acts-heading", &[("number", number(act).into()), ("title", title(act).into())])
}

/// What the room does in an act, in a sentence or two.
pub fn lead(act: DebriefAct) -> String {
    word(&format!("acts-lead-{}", act.name()))
}

/// "2 of 4 delegations have answered."
pub fn answered(hall: &HallDebrief) -> String {
    let (asked, answered) = (hall.asked.count(), hall.answered.count());
    if asked == 0 {
        return word("acts-answered-nobody");
    }
    words("acts-answered", &[("asked", asked.into()), ("answered", answered.into())])
}

/// What came out and was meant to mislead: who said it, in which step, and what was said.
pub fn misleading(s: &Scenario, debrief: &Debrief) -> Vec<String> {
    let out = debrief.injects.iter().filter(|inject| inject.misleading);
    out.filter_map(|inject| {
        let step = u32::from(inject.released?) + 1;
        let whole = &s.injects[inject.inject];
        let said = headline(&whole.headline, &whole.text);
        let pairs = [("from", inject.from.as_str().into()), ("step", step.into()), ("said", said.into())];
        Some(words("acts-planted-by", &pairs))
    })
    .collect()
}

/// The number of an act, from 1.
fn number(act: DebriefAct) -> usize {
    act as usize + 1
}
