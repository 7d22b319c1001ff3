//! A newspaper or a bulletin that knows what governments did in public before it came out. Its author could not know that.

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
    let is_news = matches!(inject.dress, Dress::Newspaper | Dress::Bulletin) && !inject.private;
    let mut paper = inject.clone();
    if let Some(step) = inject.step.checked_sub(1).filter(|_| is_news) {
        let acts = view.events.iter().filter(|event| event.step == step && is_public_act(names, event));
        let (said, _) = few(names, acts, WORDS_MAX);
        if !said.is_empty() {
            paper.text =
                format!("{}\n\n{}", paper.text.trim_end(), tell("news-also", &[("acts", &said.join(" "))]));
        }
    }
    paper
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
