//! Every simple condition of a file: where it stands, whose it is, and when it is looked at.

use super::scene::{Scene, Window};
use crate::scenario::diagnostic::Place;
use crate::scenario::file::{Condition, Release};
use crate::scenario::path::Path;
use crate::scenario::source::Source;
use crate::scenario::visit::word_of;

/// A condition somewhere in the file.
pub struct Found<'p, 'a> {
    /// The way to it.
    pub at: &'p Path<'p>,
    /// The condition.
    pub condition: &'a Condition,
    /// The first and the last step at which it is looked at, as far as that is known.
    pub window: Option<Window>,
    /// Whose it is.
    pub of: Owner,
}

/// Whose condition it is. Branches are looked at before the injects of a step, national objectives at the end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// An inject, by its place.
    Inject(usize),
    /// A branch.
    Branch,
    /// A national objective.
    Want,
}

/// Looks at every condition of the file as a whole, where it is made of others.
pub fn each_whole_condition<'a>(scene: &Scene<'a>, look: &mut dyn FnMut(&Path<'_>, &'a Condition)) {
    each_root(scene, &mut |found| {
        if matches!(found.condition, Condition::All(_) | Condition::Any(_) | Condition::Not(_)) {
            look(found.at, found.condition);
        }
    });
}

/// Looks at every simple condition of the file.
pub fn each_condition<'a>(scene: &Scene<'a>, look: &mut dyn FnMut(&Found<'_, 'a>)) {
    each_root(scene, &mut |found| simple(found, look));
}

/// Looks at every condition as it stands in its field.
fn each_root<'a>(scene: &Scene<'a>, look: &mut dyn FnMut(&Found<'_, 'a>)) {
    let root = Path::Root;
    let whole = Some(Window { from: 0, to: scene.last_step() });
    for (place, role) in scene.file.roles.iter().enumerate() {
        for (nth, want) in role.wants.iter().enumerate() {
            let at = root.name("roles");
            let (at, wants) = (at.item(place), "wants");
            let at = at.name(wants);
            let at = at.item(nth);
            look(&Found { at: &at.name("when"), condition: &want.when, window: whole, of: Owner::Want });
        }
    }
    for (place, branch) in scene.file.branches.iter().enumerate() {
        let at = root.name("branches");
        let at = at.item(place);
        look(&Found { at: &at.name("when"), condition: &branch.when, window: whole, of: Owner::Branch });
    }
    for (place, inject) in scene.file.injects.iter().enumerate() {
        let at = root.name("injects");
        let at = at.item(place);
        let release = at.name("release");
        let mut one = |at: &Path<'_>, condition: &'a Condition| {
            look(&Found { at, condition, window: scene.windows[place], of: Owner::Inject(place) });
        };
        match &inject.release {
            Release::At(..) => {}
            Release::Once(_, held) => one(&release.name("Once").item(1), held),
            Release::Lacking { expected, .. } => one(&release.name("Lacking").name("expected"), expected),
        }
        inject.when.iter().for_each(|when| one(&at.name("when"), when));
        inject.unless.iter().for_each(|unless| one(&at.name("unless"), unless));
        inject.presumes.iter().for_each(|presumes| one(&at.name("presumes"), presumes));
    }
}

fn simple<'a>(found: &Found<'_, 'a>, look: &mut dyn FnMut(&Found<'_, 'a>)) {
    let at = found.at.name(word_of(found.condition));
    match found.condition {
        Condition::All(several) | Condition::Any(several) if !several.is_empty() => {
            for (place, condition) in several.iter().enumerate() {
                simple(&Found { at: &at.item(place), condition, ..*found }, look);
            }
        }
        Condition::Not(other) => simple(&Found { at: &at, condition: other, ..*found }, look),
        _ => look(found),
    }
}

/// Where a simple condition stands, found again by being the same one.
pub fn place_of_condition(scene: &Scene<'_>, source: &Source, condition: &Condition) -> Option<Place> {
    let mut place = None;
    each_condition(scene, &mut |found| {
        if std::ptr::eq(found.condition, condition) {
            place = Some(source.place_of(found.at));
        }
    });
    place
}
