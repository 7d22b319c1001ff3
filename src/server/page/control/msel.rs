//! The master scenario events list: a table in which each inject has its line, with what control may do about it.

use maud::{Markup, html};

use super::back;
use super::form::{area, button, form};
use crate::report::dress::{self, Heading, Paper};
use crate::report::expected::expected;
use crate::report::names::Names;
use crate::report::story::headline;
use crate::report::{conditions, labels};
use crate::server::page::parts::{self, Look, send};
use crate::session::room::Stage;
use crate::session::view::{ControlView, MselRow, MselState};
use crate::sim::ids::InjectId;
use crate::sim::plot::Inject;
use crate::sim::view::PictureView;
use crate::words::{word, words};

/// The list in three groups: what is to come, what is out, what did not come.
pub fn msel(view: &ControlView, names: &Names<'_>) -> Markup {
    let mut coming: Vec<&MselRow> = view.msel.iter().filter(|row| coming(row.state)).collect();
    coming.sort_by_key(|row| urgency(row.state));
    let mut out: Vec<&MselRow> =
        view.msel.iter().filter(|row| matches!(row.state, MselState::Released(_))).collect();
    out.reverse();
    out.sort_by_key(|row| std::cmp::Reverse(urgency(row.state)));
    let gone = |row: &&MselRow| matches!(row.state, MselState::KeptBack(_) | MselState::Skipped);
    let skipped: Vec<&MselRow> = view.msel.iter().filter(gone).collect();
    let table = Table { view, names };
    html! {
        h2 { (word("control-msel")) }
        // What is to come is never folded away: control looks there first.
        h3 { (words("control-msel-coming", &[("count", coming.len().into())])) }
        @if !coming.is_empty() { (table.rows(&coming)) }
        (table.fold("msel-out", &words("control-msel-out", &[("count", out.len().into())]), &out))
        (table.fold("msel-skipped", &words("control-msel-skipped", &[("count", skipped.len().into())]), &skipped))
    }
}

/// Can it still come?
fn coming(state: MselState) -> bool {
    match state {
        MselState::Planned(_) | MselState::Waits | MselState::Held | MselState::GoesOut(_) => true,
        MselState::Released(_) | MselState::KeptBack(_) | MselState::Skipped => false,
    }
}

/// The order of the list: what control has to think of first stands first.
fn urgency(state: MselState) -> (u8, u16) {
    match state {
        MselState::GoesOut(_) | MselState::Held => (0, 0),
        MselState::Planned(step) | MselState::Released(step) => (1, step),
        MselState::Waits => (2, 0),
        MselState::KeptBack(step) => (3, step),
        MselState::Skipped => (4, 0),
    }
}

/// The table with what every line of it needs.
struct Table<'a> {
    view: &'a ControlView,
    names: &'a Names<'a>,
}

impl Table<'_> {
    fn fold(&self, id: &str, heading: &str, rows: &[&MselRow]) -> Markup {
        html! {
            @if !rows.is_empty() {
                details id=(id) class="c-group" { summary { (heading) } (self.rows(rows)) }
            }
        }
    }

    fn rows(&self, rows: &[&MselRow]) -> Markup {
        html! {
            table class="c-msel" {
                thead { tr {
                    th scope="col" { (word("control-col-state")) }
                    th scope="col" { (word("control-col-inject")) }
                    th scope="col" { (word("control-col-text")) }
                } }
                tbody {
                    @for row in rows {
                        @if let Some(inject) = self.names.scenario.injects.get(row.inject) { (self.row(row, inject)) }
                    }
                }
            }
        }
    }

    fn row(&self, row: &MselRow, inject: &Inject) -> Markup {
        let (class, says) = self.state(row.state);
        let waits = row.state == MselState::Waits;
        html! {
            tr id={ "inject-" (row.inject.0) } class=(class) {
                td class="c-state" { strong { (says) } (self.quick(row)) }
                th scope="row" {
                    span class="c-number" { (row.inject.at() + 1) } " " (inject.id)
                    span class="c-kind" { (labels::inject_kind(inject.kind)) " · " (dress::label(inject.dress)) }
                    @if inject.misleading { span class="c-false" { (word("control-misleading")) } }
                }
                td class="c-text" {
                    p class="c-way" { bdi { (inject.from) } " → " (conditions::to(self.names, inject)) }
                    @if waits { p class="c-when" { (word("control-comes")) " " (conditions::when(self.names, &inject.release)) } }
                    p class="c-opening" dir="auto" { (headline(&inject.headline, &inject.text)) }
                    @if self.is_too_late(row.state) {
                        p class="c-expects" { (word("control-too-late")) }
                    } @else if !inject.expects.is_empty() {
                        p class="c-expects" { (word("control-expects")) ": " (expected(self.names.scenario, &inject.expects)) }
                    }
                    (self.more(row, inject))
                }
            }
        }
    }

    /// Where it stands, in words and as a class.
    fn state(&self, state: MselState) -> (&'static str, String) {
        let next = self.view.hall.board.clock.step + 1;
        let step = |key: &str, at: u16| words(key, &[("step", (u32::from(at) + 1).into())]);
        match state {
            MselState::Planned(at) if at == next => ("next", step("control-state-next", at)),
            MselState::Planned(at) => ("planned", step("control-state-planned", at)),
            MselState::Waits => ("waits", word("control-state-waits")),
            MselState::Held => ("held", word("control-state-held")),
            MselState::GoesOut(_) => ("held", word("control-state-goes-out")),
            MselState::Released(at) => ("out", step("control-state-released", at)),
            MselState::KeptBack(at) => ("skipped", step("control-state-kept-back", at)),
            MselState::Skipped => ("skipped", word("control-state-skipped")),
        }
    }

    /// What one presses in a hurry, without opening anything.
    fn quick(&self, row: &MselRow) -> Markup {
        let id = row.inject.at().to_string();
        let fields = [("inject", id.as_str())];
        let deciding = self.view.hall.stage == Stage::Deciding;
        let waits = self.waits(row.state);
        html! {
            @if waits && deciding { (button("control-release", &fields, None, &word("control-release"), Look::Plain)) }
            @match row.state {
                MselState::GoesOut(clock) => (back::release(row.inject, clock)),
                MselState::Held => (button("control-let-go", &fields, None, &word("control-let-go"), Look::Quiet)),
                MselState::Planned(_) | MselState::Waits if waits => {
                    (button("control-hold", &fields, None, &word("control-hold"), Look::Quiet))
                },
                MselState::Planned(_)
                | MselState::Waits
                | MselState::Released(_)
                | MselState::KeptBack(_)
                | MselState::Skipped => {},
            }
        }
    }

    /// Is it still in, and is there anybody left to hear it?
    fn waits(&self, state: MselState) -> bool {
        let out = matches!(state, MselState::Released(_) | MselState::GoesOut(_));
        !out && !self.view.hall.board.clock.over
    }

    /// What is out came when its state says, whatever was planned; one that control wrote had no plan. In the lobby nobody
    /// has heard anything yet.
    fn is_out(&self, state: MselState) -> bool {
        self.view.hall.stage != Stage::Lobby
            && matches!(state, MselState::Released(_) | MselState::GoesOut(_))
    }

    /// Did it come out when the exercise was over with the same telling?
    fn is_too_late(&self, state: MselState) -> bool {
        let clock = &self.view.hall.board.clock;
        clock.over && matches!(state, MselState::Released(at) if at >= clock.step)
    }

    /// Everything else about an inject: when it comes, what depends on it, what it tests, its words.
    fn more(&self, row: &MselRow, inject: &Inject) -> Markup {
        let contingencies = conditions::contingencies(self.names, inject);
        html! {
            details id={ "more-" (row.inject.0) } {
                summary { (word("control-more")) }
                dl class="c-facts" {
                    @if !self.is_out(row.state) {
                        dt { (word("control-comes")) } dd { (conditions::when(self.names, &inject.release)) }
                    }
                    @for line in contingencies { dt { (word("control-contingency")) } dd { (line) } }
                    @if !inject.tests.is_empty() { dt { (word("control-tests")) } dd { (self.tests(inject)) } }
                }
                @if let Some(picture) = PictureView::of(inject) { (parts::picture(&picture)) }
                @if self.waits(row.state) { (self.edit(row.inject, inject)) }
                @else { (dress::whole(&Paper::of(inject, None), Heading::None)) }
            }
        }
    }

    /// The paragraphs that an inject puts to the test.
    fn tests(&self, inject: &Inject) -> String {
        let paragraphs = &self.names.scenario.instrument.paragraphs;
        let ids =
            inject.tests.iter().filter_map(|id| paragraphs.get(*id)).map(|paragraph| paragraph.id.as_str());
        ids.collect::<Vec<_>>().join(", ")
    }

    /// Other words: kept for later, or released at once.
    fn edit(&self, id: InjectId, inject: &Inject) -> Markup {
        let place = id.at().to_string();
        let field = format!("edit-{place}");
        form(
            "control-edit",
            &[("inject", &place)],
            None,
            &html! {
                (area(&field, "text", &word("control-text"), 6, &inject.text))
                @if self.view.hall.stage == Stage::Deciding {
                    label class="box" {
                        input type="checkbox" id={ "now-" (place) } name="now" value="yes";
                        span { (word("control-edit-now")) }
                    }
                }
                (send(&word("control-edit"), Look::Plain))
            },
        )
    }
}
