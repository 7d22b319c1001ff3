//! No real state is ever the hidden culprit (MODEL.md 1.4).

use super::report::{Report, listed};
use super::scene::Scene;
use crate::scenario::path::Path;

pub fn state_as_culprit(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    for (place, incident) in scene.file.incidents.iter().enumerate() {
        let Some(by) = incident.by.as_deref() else { continue };
        if scene.names.actor.contains_key(by) || !(scene.is_role(by) || scene.card(by).is_some()) {
            continue;
        }
        report.say(&root.name("incidents").item(place).name("by"), || {
            let actors = listed(scene.names.actor.keys().copied());
            let hint = format!("name an actor ({actors}), or leave `by` out if nobody meant it; `through` is for states used unawares");
            (format!("`{by}` plays a real state, and no real state is the hidden culprit"), hint)
        });
    }
}

pub fn actor_named_like_a_state(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    let plain = |name: &str| name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let states = scene.library.states();
    for (place, actor) in scene.file.actors.iter().enumerate() {
        let name = plain(&actor.name);
        if let Some(state) =
            states.iter().find(|state| plain(&state.name) == name || plain(&state.id) == name)
        {
            report.say(&root.name("actors").item(place).name("name"), || {
                let sentence = format!("an actor bears the name of a real state, {}", state.name);
                (sentence, "invent a name that means nobody".into())
            });
        }
    }
}

pub fn no_word_on_binding(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    for (place, role) in
        scene.file.roles.iter().enumerate().filter(|(_, role)| role.binding.trim().is_empty())
    {
        report.say(&root.name("roles").item(place).name("binding"), || {
            let sentence = format!("nothing says which states should play `{}`", role.id);
            (sentence, "say why the state is harmless in this role, and which kind to avoid".into())
        });
    }
}

pub fn planted_on_the_culprit(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    for (place, incident) in scene.file.incidents.iter().enumerate() {
        let by_an_actor = incident.by.as_deref().is_some_and(|by| scene.names.actor.contains_key(by));
        if by_an_actor && incident.planted == incident.by {
            report.say(&root.name("incidents").item(place).name("planted"), || {
                let sentence =
                    format!("the traces of `{}` are planted to point at who really did it", incident.id);
                (sentence, "name somebody else, or leave `planted` out".into())
            });
        }
    }
}
