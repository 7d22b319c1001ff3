//! Can whoever is asked ever do what would answer? Only what the file settles is looked at: purse, trust and needs
//! change in play.

use super::choosing::Wanted;
use super::report::Report;
use super::scene::{Scene, Window};
use crate::scenario::catalogue::{Choice, Scope};
use crate::scenario::file::{Ask, Incident};
use crate::scenario::path::Path;
use crate::sim::catalogue::choice::{Party, Toward};
use crate::sim::ids::StateId;

/// Nothing of what would answer can be done.
pub fn out_of_reach(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    each(scene, |place, asked| {
        let asks = asked.asks;
        // Where nothing is listed another check speaks.
        if asks.answer.is_empty() || asks.answer.iter().any(|word| asked.can_do(word)) {
            return;
        }
        report.say(&root.name("injects").item(place).name("asks").name("answer"), || {
            let sentence =
                format!("`{}` can do nothing of what would answer this request in its time", asks.of);
            let hint = "name a choice or a measure that is open to it then, ask later, or ask somebody else";
            (sentence, hint.into())
        });
    });
}

/// One choice among others that would answer cannot be made.
pub fn one_out_of_reach(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    each(scene, |place, asked| {
        let asks = asked.asks;
        if !asks.answer.iter().any(|word| asked.can_do(word)) {
            return;
        }
        // Which measures are open hangs on whom the trainer binds: a list may name some for each.
        let is_choice = |word: &str| scene.names.choice.contains_key(word);
        let never = |word: &str| is_choice(word) && !asked.can_do(word) && !asked.hangs_on_notice(word);
        for (nth, word) in asks.answer.iter().enumerate().filter(|(_, word)| never(word)) {
            report.say(&root.name("injects").item(place).name("asks").name("answer").item(nth), || {
                let sentence = format!("`{}` can never do `{word}` while this request waits", asks.of);
                (sentence, "take it out of the list, or name something that is open to it then".into())
            });
        }
    });
}

/// Every request that can come, with the place of its inject.
fn each<'a>(scene: &'a Scene<'a>, mut look: impl FnMut(usize, &Asked<'a>)) {
    for (place, inject) in scene.file.injects.iter().enumerate() {
        let Some(asks) = &inject.asks else { continue };
        let Some(of) = scene.names.cast.seat(&asks.of) else { continue };
        let Some(window) = scene.windows[place] else { continue };
        look(place, &Asked { scene, asks, of, window });
    }
}

/// A request with whom it asks and when it can come.
struct Asked<'a> {
    scene: &'a Scene<'a>,
    asks: &'a Ask,
    of: StateId,
    window: Window,
}

impl Asked<'_> {
    /// A word that names nothing is another check's business.
    fn can_do(&self, word: &str) -> bool {
        let names = self.scene.names;
        if let Some(id) = names.choice.get(word) {
            return self.can_choose(names.choices[id.at()]);
        }
        names.measure.get(word).is_none_or(|id| match &names.measures[id.at()].scope {
            Scope::Unilateral | Scope::Bilateral | Scope::Minilateral(_) => true,
            Scope::Consensus(group) => names.cast.delegations[self.of.at()].belongs_to(group),
        })
    }

    /// Is it open to those alone who are told that their networks are used? Whether they are is another check's business.
    fn hangs_on_notice(&self, word: &str) -> bool {
        let names = self.scene.names;
        let by = names.choice.get(word).map(|id| names.choices[id.at()].by);
        self.asks.notice.is_some() && by == Some(Party::Host)
    }

    fn can_choose(&self, choice: &Choice) -> bool {
        let about = self.asks.about.as_deref().or(self.asks.notice.as_deref());
        // The last step in which it can be answered, if it comes as late as it can.
        let last = self.window.to + u32::from(self.asks.within).saturating_sub(1);
        let wanted = Wanted { choice: &choice.id, by: Some(&self.asks.of), about: None, toward: None };
        // A choice about no incident answers as well; a request about none is answered over any, everyday ones included.
        let (false, Some(about)) = (matches!(choice.toward, Toward::Nobody | Toward::Anyone), about) else {
            return wanted.first_step(self.scene).is_ok_and(|first| first <= last);
        };
        let Some(place) = self.scene.names.incident.get(about).map(|id| id.at()) else { return true };
        // That it never begins is another check's business.
        let begins = self.scene.begins[place].is_none_or(|begins| begins <= last);
        begins && self.fits(choice, &self.scene.file.incidents[place])
    }

    fn fits(&self, choice: &Choice, incident: &Incident) -> bool {
        let seat = |who: &String| self.scene.names.cast.seat(who);
        let hit = seat(&incident.against) == Some(self.of);
        let party = match choice.by {
            // Who the other side is shows itself in play.
            Party::Any | Party::Between => true,
            Party::Victim => hit,
            Party::NotVictim => !hit,
            Party::Host => incident.through.iter().any(|who| seat(who) == Some(self.of)),
        };
        let kind = choice.kinds.is_empty() || choice.kinds.contains(&incident.kind);
        party && kind && !(hit && choice.toward == Toward::Victim)
    }
}
