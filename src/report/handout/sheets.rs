//! Inject sheets: what each recipient is handed when an inject comes, one sheet of paper for each. Nothing on them says when
//! it comes, on what it hangs, what is expected or whether it is true; control finds a sheet by its number in the list of
//! events.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{Markup, html};

use crate::report::capital;
use crate::report::dress::{self, Heading, Paper};
use crate::sim::ids::{InjectId, StateId};
use crate::sim::plot::{Inject, Picture};
use crate::sim::scenario::Scenario;
use crate::words::{tell, word, words};

/// Is it read by the whole table?
fn is_for_all(s: &Scenario, inject: &Inject) -> bool {
    inject.public || inject.to == s.everybody()
}

/// The sheets that everybody gets; nothing where there are none.
pub(super) fn for_all(s: &Scenario) -> Option<Markup> {
    let whole = word("handout-sheets-all");
    sheets(s, &whole, s.injects.iter_enumerated().filter(|(_, inject)| is_for_all(s, inject)))
}

/// The sheets of one delegation alone; nothing where it gets none.
pub(super) fn for_one(s: &Scenario, state: StateId) -> Option<Markup> {
    let own = s.injects.iter_enumerated();
    let own = own.filter(|(_, inject)| !is_for_all(s, inject) && inject.to.has(state));
    sheets(s, &capital::party(s, state), own)
}

fn sheets<'a>(
    s: &Scenario,
    whom: &str,
    injects: impl Iterator<Item = (InjectId, &'a Inject)>,
) -> Option<Markup> {
    let all: Vec<(InjectId, &Inject)> = injects.collect();
    (!all.is_empty()).then(|| {
        html! {
            header {
                p class="kicker" { (s.title) }
                h1 { (tell("handout-sheets-title", &[("whom", whom)])) }
            }
            p { (words("handout-sheets-how", &[("count", all.len().into())])) }
            @for (id, inject) in all { (sheet(s, whom, id, inject)) }
        }
    })
}

/// A picture inside the page, so that the page is all there is to carry.
fn printed(picture: &Picture) -> Markup {
    let source = format!("data:{};base64,{}", picture.kind.media_type(), STANDARD.encode(&picture.bytes));
    let (width, height) = picture.size;
    html! { figure class="picture" { img src=(source) alt=(picture.alt) width=(width) height=(height); } }
}

fn sheet(s: &Scenario, whom: &str, id: InjectId, inject: &Inject) -> Markup {
    let pairs = [("number", (id.at() + 1).into()), ("whom", whom.into())];
    html! {
        article class="sheet" {
            p class="kicker" { (s.title) " · " (words("handout-sheet", &pairs)) }
            (dress::whole(&Paper::of(inject, None), Heading::Two))
            @if let Some(picture) = &inject.picture { (printed(picture)) }
            @if let Some(ask) = &inject.asks {
                @let pairs = [("state", s.states[ask.of].name.as_str().into()), ("steps", ask.within.into())];
                p class="way" { (words("handout-sheet-answer", &pairs)) }
            }
        }
    }
}
