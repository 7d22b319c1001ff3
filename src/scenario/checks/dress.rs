//! Checks of what injects look like: a count under a post counts something.

use super::report::Report;
use super::scene::Scene;
use crate::scenario::file::Dress;
use crate::scenario::path::Path;

pub fn counts_nothing(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    for (place, inject) in scene.file.injects.iter().enumerate() {
        let Some(counted) = &inject.counts else { continue };
        let (injects, inject_id) = (root.name("injects"), &inject.id);
        let own = injects.item(place);
        let at = own.name("counts");
        if inject.dress != Some(Dress::Post) {
            report.say(&at, || {
                let sentence = format!("`{inject_id}` counts copies and is not shown as a post");
                (sentence, "write `dress: Post`, or leave `counts` out".into())
            });
        }
        // A name that no incident has is told as such.
        let incident = scene.file.incidents.iter().find(|incident| incident.id == *counted);
        if incident.is_some_and(|incident| !incident.kind.spreads()) {
            report.say(&at, || {
                let sentence = format!("`{counted}` is no content that spreads: it has no copies");
                (sentence, "count an incident of kind TerroristContent or FalseContent, or none".into())
            });
        }
    }
}
