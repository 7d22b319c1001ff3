//! What came in: requests that wait for an answer, the injects of this step, older ones folded away.

use maud::{Markup, html};

use super::own::{CAPITAL, from_capital};
use super::seen::Seen;
use crate::report::dress::{self, Heading, Paper};
use crate::report::labels;
use crate::report::received::{is_made, received};
use crate::report::story::headline;
use crate::server::page::parts;
use crate::session::room::Stage;
use crate::session::view::{DelegationView, Snapshot};
use crate::sim::ids::InjectId;
use crate::sim::scenario::Scenario;
use crate::sim::view::{InjectView, RequestView};
use crate::words::{word, words};

/// What came in, newest first, with the requests that wait above everything else.
pub(super) fn papers(seen: &Seen<'_>) -> Markup {
    let now = seen.view.seat.board.clock.step;
    let all = may_be_read(seen);
    // No request is known before the paper that makes it.
    let asks = |request: &&RequestView| all.iter().any(|paper| paper.id == request.inject);
    let requests: Vec<&RequestView> = seen.view.seat.requests.iter().filter(asks).collect();
    let (fresh, older): (Vec<_>, Vec<_>) = all.iter().rev().partition(|paper| paper.step >= now);
    html! {
        h2 { (word("page-papers")) }
        // Once it is over nothing waits, and what is still called new came too late for anybody to decide about it.
        @if seen.stage() == Stage::Over {
            @if !fresh.is_empty() { p class="soft" { (word("page-papers-too-late")) } }
        } @else { @for request in requests { (waits(seen, request)) } }
        @if fresh.is_empty() && seen.stage() == Stage::Deciding { p class="soft" { (word("papers-none")) } }
        @for paper in fresh { article { (dressed(seen, paper)) p class="soft" { (kind(paper)) } } }
        @if !older.is_empty() {
            details id="papers-older" {
                summary { (words("page-papers-older", &[("count", older.len().into())])) }
                ul class="rows" { @for paper in older { li { (row(seen, paper)) } } }
            }
        }
    }
}

/// A paper without its text, to which its headline leads: together the texts would outgrow everything else on the page. One
/// that no author has written is short, and stands whole.
fn dressed(seen: &Seen<'_>, inject: &InjectView) -> Markup {
    if is_made(inject) {
        return dress::whole(&Paper::received(inject), Heading::Three);
    }
    let to = format!("/paper/{}", number(seen.s, inject));
    dress::brief(&Paper::received(inject), Heading::Three, Some(&to))
}

/// The papers that may be read now, oldest first.
fn may_be_read(seen: &Seen<'_>) -> Vec<InjectView> {
    let (now, closed) = (seen.view.seat.board.clock.step, seen.news_waits());
    let mut all = received(seen.s, &seen.view.seat);
    all.retain(|paper| paper.step < now || !closed);
    all
}

/// An inject to be read again, by its number, if this delegation has received it; or what its capital wrote.
pub fn paper_card(view: &DelegationView, snapshot: &Snapshot, id: &str) -> Option<Markup> {
    let seen = Seen::new(view, snapshot, false);
    if id == CAPITAL {
        seen.view.seat.capital.as_ref()?;
        let text = from_capital(&seen);
        return Some(
            html! { article class="sheet" { h1 { (word("page-capital")) } (text) (super::card::back()) } },
        );
    }
    let wanted = seen.s.injects.raw.get(id.parse::<usize>().ok()?)?;
    let inject = may_be_read(&seen).into_iter().find(|inject| inject.id == wanted.id)?;
    Some(html! {
        article class="sheet" {
            (dress::whole(&Paper::received(&inject), Heading::One))
            @if let Some(picture) = &inject.picture { (parts::picture(picture)) }
            p class="soft" { (kind(&inject)) " · " (step(&inject)) }
            (super::card::back())
        }
    })
}

/// May this delegation read this inject now?
pub fn has_received(view: &DelegationView, snapshot: &Snapshot, id: InjectId) -> bool {
    let seen = Seen::new(view, snapshot, false);
    let wanted = seen.s.injects.get(id).map(|inject| inject.id.as_str());
    may_be_read(&seen).iter().any(|inject| Some(inject.id.as_str()) == wanted)
}

/// An older paper as one line that leads to its text, or with its text.
fn row(seen: &Seen<'_>, inject: &InjectView) -> Markup {
    html! {
        @if is_made(inject) { (inject.headline) " " (inject.text) " " }
        @else { a href={ "/paper/" (number(seen.s, inject)) } data-card { (headline(&inject.headline, &inject.text)) } }
        span class="soft" { (inject.from) " · " (step(inject)) " · " (kind(inject)) }
    }
}

/// The number by which a paper is found again. Its author's name for it stands in no address: it may say what the paper
/// is, such as a rumour that is false.
pub(super) fn number(s: &Scenario, inject: &InjectView) -> usize {
    s.injects.iter().position(|known| known.id == inject.id).unwrap_or_default()
}

/// The step in which it came, as people count.
fn step(inject: &InjectView) -> String {
    words("page-step", &[("step", (u32::from(inject.step) + 1).into())])
}

/// "technical report · public".
fn kind(inject: &InjectView) -> Markup {
    html! {
        (labels::paper_kind(inject.kind, inject.dress)) " · "
        @if inject.private { strong { (word("page-private")) } } @else { (word("page-public")) }
    }
}

/// A request that waits: from whom, how many steps are left, what answers it and which paragraph it puts to
/// the test.
fn waits(seen: &Seen<'_>, request: &RequestView) -> Markup {
    let from = seen.view.seat.injects.iter().find(|inject| inject.id == request.inject);
    let from = from.map_or("", |inject| inject.from.as_str());
    let instrument = &seen.s.instrument;
    let title = instrument.paragraph(&request.paragraph).and_then(|id| instrument.paragraphs.get(id));
    let title = title.map_or("", |paragraph| paragraph.title.as_str());
    let head = [("from", from.into()), ("steps", request.steps_left.into())];
    let cites = [("paragraph", request.paragraph.as_str().into()), ("title", title.into())];
    html! {
        article class="card alert" {
            h3 { (words("board-request", &head)) }
            p { (words("board-request-answers", &[("answers", request.answers.join(" · ").into())])) }
            p class="soft" { (words(if request.stands { "board-request-stands" } else { "board-request-cites" }, &cites)) }
        }
    }
}
