//! A newspaper or a bulletin that knows what governments did in public before it came out. The author of a scenario could
//! not know that; what control writes is left as it is. A delegation's page and the paper that is held up to a room say the
//! same of it, at the length that each has room for.

use crate::report::alike::few;
use crate::report::names::Names;
use crate::sim::catalogue::choice::Mechanism;
use crate::sim::decision::Act;
use crate::sim::exercise::event::{Audience, Event, What};
use crate::sim::plot::Dress;
use crate::sim::view::{InjectView, SeatView};
use crate::words::tell;

/// So many words of it stand under an article.
const WORDS_MAX: usize = 60;

/// The paper with a last paragraph on what was done in public in the step before, where it is one that would say so.
pub(super) fn informed(names: &Names<'_>, view: &SeatView, inject: &InjectView) -> InjectView {
    let mut paper = inject.clone();
    let also = also(names, &view.events, (inject.dress, inject.step), WORDS_MAX);
    if let Some(also) = also.filter(|_| !inject.private && !inject.by_control) {
        paper.text = format!("{}\n\n{also}", paper.text.trim_end());
    }
    paper
}

/// What a paper of this dress, read in this step, knows of what was done in public in the step before, in about so many words;
/// none where it is no paper that would say so, or where nothing was done.
pub(super) fn also(
    names: &Names<'_>,
    events: &[Event],
    (dress, step): (Dress, u16),
    words: usize,
) -> Option<String> {
    let before = step.checked_sub(1).filter(|_| matches!(dress, Dress::Newspaper | Dress::Bulletin))?;
    let acts = events.iter().filter(|event| event.step == before && is_public_act(names, event));
    let (said, _) = few(names, acts, words);
    (!said.is_empty()).then(|| tell("news-also", &[("acts", &said.join(" "))]))
}

/// Did somebody do this before everybody's eyes? A naming is an event of its own beside the choice; once is enough.
fn is_public_act(names: &Names<'_>, event: &Event) -> bool {
    let is_public = event.audience == Audience::Public;
    is_public
        && match event.what {
            What::Done(_, Act::Respond { choice, .. }) => {
                let mechanism = names.scenario.choices[choice].mechanism;
                !matches!(mechanism, Mechanism::Name | Mechanism::NameJointly)
            }
            What::Named(..) | What::Exposed(..) => true,
            _ => false,
        }
}
