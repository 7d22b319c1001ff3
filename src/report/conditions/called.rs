//! What an inject is called in a sentence.

use crate::report::names::{Names, quoted};
use crate::sim::ids::InjectId;

/// An inject by its headline, in quotation marks. One without a headline, or whose headline another has too, is called
/// by its id, which authors find in their file.
pub fn inject(names: &Names<'_>, id: InjectId) -> String {
    let all = &names.scenario.injects;
    let Some(inject) = all.get(id) else { return String::new() };
    let bare = |headline: &str| headline.trim().trim_end_matches('.').to_owned();
    let headline = bare(&inject.headline);
    let of_that_headline = all.iter().filter(|other| bare(&other.headline) == headline).count();
    if headline.is_empty() || of_that_headline > 1 { inject.id.clone() } else { quoted(&headline) }
}
