//! Control's forms: one verb each for the clock, the MSEL, seats and people, overrulings; and observations.

mod overrule;
#[cfg(test)]
mod tests;
mod what_if;

use crate::bots::Temperament;
use crate::server::wire::codes;
use crate::server::wire::fields::Fields;
use crate::server::wire::slip::Slip;
use crate::session::Admits;
use crate::session::acts::DebriefAct;
use crate::session::ask::{Ask, ControlAsk, Lead, Observe, Pin, Rating, TakenBack};
use crate::session::person::{PersonId, WaitId};
use crate::session::view::Snapshot;
use crate::sim::adjudicate::control::Improvised;
use crate::sim::ids::{InjectId, ParagraphId};
use crate::sim::scenario::Scenario;

/// The ask of one of control's forms, or an observation. Every verb that is none of the others is tried as an
/// overruling, which then says that it knows none such.
pub(super) fn ask(verb: &str, fields: &Fields, snapshot: &Snapshot) -> Result<Ask, Slip> {
    let s = snapshot.scenario();
    if verb == "observe" {
        return Ok(Ask::Observe(observe(fields, s)?));
    }
    let control = match verb {
        "control-begin" => ControlAsk::Begin,
        "control-pause" => ControlAsk::Pause,
        "control-resume" => ControlAsk::Resume,
        "control-extend" => ControlAsk::Extend(fields.read("seconds")?),
        "control-minutes" => ControlAsk::Minutes(fields.typed("minutes")?),
        "control-close-at-zero" => ControlAsk::CloseAtZero(fields.yes("on")?),
        "control-close" => ControlAsk::CloseStep,
        "control-tell-next" => tell_next(fields, snapshot)?,
        "control-open" => ControlAsk::OpenStep,
        "control-end" => ControlAsk::EndHere,
        "control-back-closing" => ControlAsk::TakeBack(TakenBack::Closing),
        "control-back-opening" => ControlAsk::TakeBack(TakenBack::Opening),
        "control-back-release" => ControlAsk::TakeBack(TakenBack::Release(inject(fields, s)?)),
        "control-hold" => ControlAsk::Hold(inject(fields, s)?),
        "control-let-go" => ControlAsk::LetGo(inject(fields, s)?),
        "control-release" => release(fields, s)?,
        // The box beside the text releases it at once: one form, so that edited words cannot be lost between
        // two.
        "control-edit" if fields.ticked("now") => release(fields, s)?,
        "control-edit" => ControlAsk::Edit { inject: inject(fields, s)?, text: fields.text("text") },
        "control-improvise" => ControlAsk::Improvise(improvised(fields, s)?),
        "control-bot" => {
            ControlAsk::PutBot { seat: fields.state("state", s)?, temperament: temperament(fields)? }
        }
        "control-hand-back" => ControlAsk::HandBack(fields.state("state", s)?),
        "control-make-head" => ControlAsk::MakeHead(PersonId(fields.read("person")?)),
        "control-show-out" => ControlAsk::ShowOut(PersonId(fields.read("person")?)),
        "control-show-out-many" => {
            ControlAsk::ShowOutMany(fields.all("person")?.into_iter().map(PersonId).collect())
        }
        "control-let-in" => ControlAsk::LetIn(fields.all("waiting")?.into_iter().map(WaitId).collect()),
        "control-turn-away" => ControlAsk::TurnAway(fields.all("waiting")?.into_iter().map(WaitId).collect()),
        "control-admit" if fields.yes("everybody")? => ControlAsk::Admit(Admits::Everybody),
        "control-admit" => ControlAsk::Admit(Admits::ByControl),
        "control-doors" => ControlAsk::Doors(fields.yes("open")?),
        "control-hide" => {
            ControlAsk::Hide { message: fields.read("message")?, hidden: fields.yes("hidden")? }
        }
        "control-mute" => ControlAsk::Mute { seat: fields.state("state", s)?, muted: fields.yes("muted")? },
        "control-evaluators-hear" => ControlAsk::EvaluatorsHearAll(fields.yes("all")?),
        "control-log" => ControlAsk::Log(fields.text("text")),
        "control-act" => ControlAsk::Debrief(Lead::Show(fields.known("act", DebriefAct::called)?)),
        "control-question" => ControlAsk::Debrief(Lead::Question(fields.read("question")?)),
        "control-page" => ControlAsk::Debrief(Lead::Page(fields.read("page")?)),
        "control-what-if" => ControlAsk::Debrief(Lead::Ask(what_if::asking(fields, snapshot)?)),
        "control-hands" => ControlAsk::Debrief(Lead::Hands(what_if::hands(fields)?)),
        "control-picture" => ControlAsk::Debrief(Lead::Picture),
        "control-short-way" => ControlAsk::Debrief(Lead::Short(fields.yes("short")?)),
        "control-end-debrief" => ControlAsk::Debrief(Lead::End),
        _ => ControlAsk::Overrule { what: overrule::what(verb, fields, s)?, reason: fields.text("reason") },
    };
    Ok(Ask::Control(control))
}

/// What is told cannot be untold: a form that says which part it found told is for the next one alone. Two of control who
/// press at the same time, or one who presses twice, tell one part.
fn tell_next(fields: &Fields, snapshot: &Snapshot) -> Result<ControlAsk, Slip> {
    match fields.get("told") {
        Some(found) if found != codes::told(&snapshot.hall()) => Err(Slip::Told),
        Some(_) | None => Ok(ControlAsk::TellNext),
    }
}

/// An inject by its place in the list: control's own have no name that is theirs alone.
fn inject(fields: &Fields, s: &Scenario) -> Result<InjectId, Slip> {
    fields.known("inject", |value| place(value, s))
}

/// The place of an inject, if the list is so long. Control's own injects lengthen it during the exercise.
fn place(value: &str, s: &Scenario) -> Option<InjectId> {
    let at: usize = value.parse().ok()?;
    (at < s.injects.len()).then(|| InjectId::from(at))
}

/// Words that are those of the inject already change nothing.
fn release(fields: &Fields, s: &Scenario) -> Result<ControlAsk, Slip> {
    let id = inject(fields, s)?;
    let text = fields.text("text");
    let same = s.injects.get(id).is_some_and(|inject| inject.text.trim() == text.trim());
    Ok(ControlAsk::Release { inject: id, text: (!same && !text.trim().is_empty()).then_some(text) })
}

/// An inject of control's own. Nobody marked as recipient means everybody, and the public too.
fn improvised(fields: &Fields, s: &Scenario) -> Result<Improvised, Slip> {
    Ok(Improvised {
        kind: fields.known("kind", |value| {
            codes::INJECT_KINDS.into_iter().find(|kind| codes::inject_kind(*kind) == value)
        })?,
        from: fields.text("from").trim().to_owned(),
        to: fields.states("to", s)?,
        text: fields.text("text"),
        expects: fields.text("expects").trim().to_owned(),
    })
}

fn temperament(fields: &Fields) -> Result<Temperament, Slip> {
    fields.known("temperament", Temperament::named)
}

/// An observation; delegation and rating may be left out.
fn observe(fields: &Fields, s: &Scenario) -> Result<Observe, Slip> {
    let seat = match fields.get("seat") {
        Some(_) => Some(fields.state("seat", s)?),
        None => None,
    };
    let rating = match fields.get("rating") {
        Some(_) => {
            Some(fields.known("rating", |value| Rating::ALL.into_iter().find(|one| one.letter() == value))?)
        }
        None => None,
    };
    Ok(Observe { pin: pin(fields, s)?, seat, rating, text: fields.text("text") })
}

/// The thing to which an observation is pinned: `inject:12`, `decision:3` with a delegation beside it,
/// `paragraph:4`.
fn pin(fields: &Fields, s: &Scenario) -> Result<Pin, Slip> {
    let value: String = fields.read("pin")?;
    let unknown = || Slip::unknown("pin", &value);
    match value.split_once(':') {
        // Which injects there are is for the room to say: an evaluator knows only those that were heard.
        Some(("inject", at)) => at.parse().map(|at| Pin::Inject(InjectId(at))).map_err(|_| unknown()),
        Some(("decision", step)) => {
            let step: u16 = step.parse().map_err(|_| unknown())?;
            if usize::from(step) >= s.steps.len() {
                return Err(unknown());
            }
            let seat = fields.get("seat").ok_or_else(decision_without_seat)?;
            s.state(seat).map(|seat| Pin::Decision(step, seat)).ok_or_else(|| Slip::unknown("seat", seat))
        }
        Some(("paragraph", id)) => {
            let found: Option<ParagraphId> = s.instrument.paragraph(id);
            found.map(Pin::Paragraph).ok_or_else(unknown)
        }
        Some(_) | None => Err(unknown()),
    }
}

fn decision_without_seat() -> Slip {
    Slip::DecisionOfWhom
}
