//! One moment for a screen on the wall, as plain data: what the whole room may see, and the words of what it has been
//! told. It can be carried to another process, which needs nothing of the exercise but its printed matter.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::hall::HallView;
use super::snapshot::Snapshot;
use crate::session::person::Role;
use crate::session::room::{Message, Speaker, Stage};
use crate::sim::ids::{InjectId, StateSet};
use crate::sim::plot::{Dress, Inject, InjectKind, Release};
use crate::sim::scenario::Scenario;

/// One moment as everybody in the room may see it, without who is connected.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scene {
    /// The public view. A telephone that falls asleep changes nothing in the picture: connections are left out.
    pub view: HallView,
    /// Public injects that are out, in the words in which they were sent: control may have changed or written them.
    pub letters: Vec<Letter>,
    /// What was last said to everybody in the room.
    pub said: Vec<Saying>,
}

/// Something said to everybody in the room, as a wall shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saying {
    /// The name in which it was said.
    pub from: Speaker,
    /// The beginning of what was said; none if control has hidden it.
    pub text: Option<String>,
}

/// Sayings that a wall shows at most, and letters of each: whoever reads them whole does so on a page.
const SAID_MAX: usize = 3;
const SAID_LETTERS_MAX: usize = 160;

/// A public inject that is out, as everybody reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// Its place in the list of events.
    pub inject: InjectId,
    /// What kind of inject it is.
    pub kind: InjectKind,
    /// What it looks like.
    pub dress: Dress,
    /// Sender as shown.
    pub from: String,
    /// What it says in one sentence; empty where nobody has written one.
    pub headline: String,
    /// The text.
    pub text: String,
}

impl Snapshot {
    /// This moment for a screen on the wall.
    pub fn scene(&self) -> Scene {
        let mut view = self.hall();
        view.seats.iter_mut().for_each(|seat| seat.connected = 0);
        Scene { letters: letters(self, &view), said: self.said_to_everybody(), view }
    }

    /// What was last said to everybody in the room, newest first, shortened.
    pub fn said_to_everybody(&self) -> Vec<Saying> {
        let heard = self.talk(&Role::Board).messages;
        let saying = |message: &Arc<Message>| Saying {
            from: message.from.clone(),
            text: (!message.hidden).then(|| shortened(&message.text)),
        };
        heard.iter().rev().take(SAID_MAX).map(saying).collect()
    }
}

/// The beginning of a text.
fn shortened(text: &str) -> String {
    let mut letters = text.chars();
    let beginning: String = letters.by_ref().take(SAID_LETTERS_MAX).collect();
    if letters.next().is_some() { beginning + "…" } else { beginning }
}

/// Nobody has heard anything before the beginning.
fn letters(snapshot: &Snapshot, view: &HallView) -> Vec<Letter> {
    let exercise = snapshot.room.exercise();
    let out = |id: InjectId| view.stage != Stage::Lobby && exercise.released()[id].is_some();
    let injects = snapshot.scenario().injects.iter_enumerated();
    let public = injects.filter(|(id, inject)| inject.public && out(*id));
    let letter = |(inject, written): (InjectId, &Inject)| Letter {
        inject,
        kind: written.kind,
        dress: written.dress,
        from: written.from.clone(),
        headline: written.headline.clone(),
        text: written.text.clone(),
    };
    public.map(letter).collect()
}

impl Scene {
    /// The printed matter of an exercise with the words that have been sent since, from that with which it began.
    pub fn printed(&self, begun: &Arc<Scenario>) -> Arc<Scenario> {
        let mut printed = Arc::clone(begun);
        for letter in &self.letters {
            let known = printed.injects.get(letter.inject).is_some_and(|inject| letter.says(inject));
            if !known {
                letter.write_into(Arc::make_mut(&mut printed));
            }
        }
        printed
    }
}

impl Letter {
    fn says(&self, inject: &Inject) -> bool {
        (self.kind, self.dress, &self.from, &self.headline, &self.text)
            == (inject.kind, inject.dress, &inject.from, &inject.headline, &inject.text)
    }

    /// Those between that control has written for a few stay empty: nobody else ever reads them.
    fn write_into(&self, scenario: &mut Scenario) {
        while scenario.injects.len() <= self.inject.at() {
            scenario.injects.push(empty(self.kind));
        }
        let inject = &mut scenario.injects[self.inject];
        inject.kind = self.kind;
        inject.dress = self.dress;
        inject.from.clone_from(&self.from);
        inject.headline.clone_from(&self.headline);
        inject.text.clone_from(&self.text);
        // What was not in the scenario when it began.
        inject.by_control = true;
    }
}

/// A place in the list of events, with nothing in it.
fn empty(kind: InjectKind) -> Inject {
    Inject {
        id: String::new(),
        kind,
        dress: Dress::of(kind),
        counts: None,
        release: Release::At(0),
        when: None,
        unless: None,
        presumes: None,
        from: String::new(),
        to: StateSet::NONE,
        public: true,
        headline: String::new(),
        text: String::new(),
        picture: None,
        misleading: false,
        effects: Vec::new(),
        asks: None,
        expects: String::new(),
        tests: Vec::new(),
        by_control: true,
    }
}
