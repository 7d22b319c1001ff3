//! What is chosen before an exercise begins: scenario, who plays which role, seat, bots, seed. The menu and the question
//! who sits here change it and draw it; an exercise is made of all of it at once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use bevy::prelude::*;

use super::hall::{Hall, HallOpener, Served};
use super::sitting::Sitting;
use super::venue::{Reach, Venue};
use crate::bots::{Others, Temperament};
use crate::scenario::{Casting, Miscast};
use crate::session::{Solo, SoloPlayer};
use crate::sim::ids::{RoleId, StateId};
use crate::sim::scenario::Scenario;
use crate::words::{casting, word, words};

/// The choices made in the menu. They outlive an exercise, so that another one begins where the last one did.
#[derive(Resource, Debug, Clone)]
pub struct Setup {
    /// The scenarios that loaded, each with its roles bound, in the order in which they are listed.
    pub castings: Vec<Casting>,
    /// The place of the chosen one in that list.
    pub picked: usize,
    /// The person's seat; none to watch.
    pub seat: Option<StateId>,
    /// How bots play that are told nothing else.
    pub everybody: Others,
    /// How single bots play that are told something else than the rest.
    pub single: BTreeMap<StateId, Temperament>,
    /// The seed as typed, which may be no number while somebody types.
    pub seed: String,
    /// Where the exercise takes place that is about to begin.
    pub venue: Venue,
    /// The roles that a class plays, by their short names, which stay whoever plays them.
    pub class: BTreeSet<String>,
    /// The role that is about to be given to another state; none while nobody has chosen one.
    pub role: Option<RoleId>,
    /// Are seat, bots and seed shown?
    pub more: bool,
    /// Are the authors’ notes on roles shown? They give parts of the plot away, so that a trainer asks for them.
    pub notes: bool,
    /// Why the last thing asked for could not be done, as a sentence; none if nothing is wrong.
    pub trouble: Option<String>,
}

impl Setup {
    /// The scenario chosen; none if nothing can be played.
    pub fn scenario(&self) -> Option<&Arc<Scenario>> {
        self.casting().map(Casting::scenario)
    }

    /// The chosen scenario with who plays which role.
    pub fn casting(&self) -> Option<&Casting> {
        self.castings.get(self.picked)
    }

    /// The temperament of the bot in this seat: its own, or what everybody's choice and the seed deal it. A seed
    /// that is no number deals like 0, until it is one.
    pub fn temperament(&self, seat: StateId) -> Temperament {
        let own = self.single.get(&seat).copied();
        own.unwrap_or_else(|| match self.everybody {
            Others::All(temperament) => temperament,
            Others::Mixed => {
                let seats = self.scenario().map_or(0, |scenario| scenario.states.len());
                let table = self.everybody.table(seats, self.seed().unwrap_or(0));
                // A seat of no scenario has no bot; any answer does.
                table.get(seat).copied().unwrap_or(Temperament::Cooperative)
            }
        })
    }

    /// The seed as a number; else a sentence that quotes what was typed.
    fn seed(&self) -> Result<u64, String> {
        self.seed.trim().parse().map_err(|_| words("board-seed-wrong", &[("seed", self.seed.clone().into())]))
    }

    /// The exercise as chosen, at this machine. An error is a sentence for the screen.
    pub fn begin(&self) -> Result<Sitting, String> {
        let scenario = self.scenario().ok_or_else(|| word("board-no-scenario"))?;
        let mut solo = Solo::new(Arc::clone(scenario), self.seed()?, self.everybody);
        for (&seat, &temperament) in &self.single {
            solo.put(seat, SoloPlayer::Bot(temperament));
        }
        if self.venue == Venue::Class {
            let class = self.class_seats();
            if class.is_empty() {
                return Err(word("class-nobody"));
            }
            class.iter().for_each(|seat| solo.put(*seat, SoloPlayer::Person));
            return Ok(Sitting::of_class(solo, class));
        }
        if let Some(me) = self.seat {
            solo.put(me, SoloPlayer::Person);
        }
        Ok(Sitting::new(solo, self.seat))
    }

    /// The delegations that a class plays, in the order of their roles.
    pub fn class_seats(&self) -> Vec<StateId> {
        let Some(casting) = self.casting() else { return Vec::new() };
        let played = casting.roles().filter(|(_, role)| self.class.contains(&role.id));
        played.map(|(_, role)| role.state).collect()
    }

    /// Gives a role to the class, or to a bot again.
    pub fn in_class(&mut self, role: RoleId) {
        let id = self.scenario().and_then(|scenario| Some(scenario.roles.get(role)?.id.clone()));
        if let Some(id) = id
            && !self.class.remove(&id)
        {
            self.class.insert(id);
        }
        self.trouble = None;
    }

    /// Notes where it takes place. A class that nobody has put together yet plays the first roles of the plot.
    pub fn meet(&mut self, venue: Venue) {
        self.venue = venue;
        if venue == Venue::Class
            && self.class_seats().is_empty()
            && let Some(casting) = self.casting()
        {
            self.class = casting.roles().take(CLASS).map(|(_, role)| role.id.clone()).collect();
        }
    }

    /// The exercise as chosen, opened to delegations. An error is a sentence for the screen.
    pub fn open(&self, opener: Option<&HallOpener>, reach: Reach) -> Result<Hall, String> {
        let casting = self.casting().ok_or_else(|| word("board-no-scenario"))?;
        let opener = opener.ok_or_else(|| word("board-hall-no-door"))?;
        let opened = (opener.0.open)(casting, self.seed()?, reach);
        let opened = opened.map_err(|why| {
            let why = why.trim().trim_end_matches('.').to_owned();
            words("board-hall-not-opened", &[("why", why.into())])
        })?;
        Ok(Hall::new(opened, Served::Here))
    }

    /// Is everything chosen that an exercise needs? Who has to mend the seed should not be asked first who sits where.
    ///
    /// # Errors
    /// What is missing, as a sentence.
    pub fn ready(&self) -> Result<(), String> {
        self.scenario().ok_or_else(|| word("board-no-scenario"))?;
        self.seed().map(|_| ())
    }

    /// Binds roles otherwise, or says why they cannot be. A person who sits in a role moves with it.
    pub fn recast(&mut self, change: impl FnOnce(&Casting) -> Result<Casting, Miscast>) {
        let Some(before) = self.castings.get(self.picked) else { return };
        match change(before) {
            Ok(after) => {
                // Seats are numbered anew when a state comes or goes, so each is found again by its role or its code.
                let (was, is) = (before.scenario(), after.scenario());
                let role = before.roles().find(|(_, role)| Some(role.state) == self.seat);
                let by_role = role.and_then(|(_, sat)| is.roles.iter().find(|role| role.id == sat.id));
                let again = |seat: StateId| is.state(&was.states[seat].id);
                let by_role = by_role.map(|role| role.state);
                self.seat =
                    self.seat.and_then(|seat| by_role.or_else(|| again(seat)).or_else(|| first_seat(is)));
                let single = std::mem::take(&mut self.single).into_iter();
                self.single = single.filter_map(|(seat, how)| Some((again(seat)?, how))).collect();
                self.castings[self.picked] = after;
                self.trouble = None;
            }
            Err(why) => self.trouble = Some(casting::sentence(&why, before.scenario())),
        }
    }

    /// Another scenario has other seats, so what was chosen by seat is forgotten.
    pub fn pick(&mut self, place: usize) {
        if place < self.castings.len() && place != self.picked {
            self.picked = place;
            self.role = None;
            self.single.clear();
            self.class.clear();
            self.seat = self.scenario().and_then(|scenario| first_seat(scenario));
        }
    }

    /// From a seed that is no number it counts from 0.
    pub fn count(&mut self, by: i64) {
        let seed = self.seed().unwrap_or(0);
        self.seed = seed.saturating_add_signed(by).to_string();
        self.trouble = None;
    }

    /// Keeps what was typed even if it is no number, and says so at once rather than at the start.
    pub fn write(&mut self, seed: String) {
        self.seed = seed;
        self.trouble = self.seed().err();
    }

    /// The next of the list, and the first after the last: one button is enough for six.
    pub fn next_temperament(&mut self, seat: StateId) {
        let now = self.temperament(seat);
        let place = Temperament::ALL.iter().position(|each| *each == now).unwrap_or(0);
        self.single.insert(seat, Temperament::ALL[(place + 1) % Temperament::ALL.len()]);
    }
}

/// The scenario with which a newcomer begins, by its short name.
pub const FIRST: &str = "two-desks";

/// The delegations of a class, unless somebody chooses otherwise: as many as can take their turns before one screen in a
/// lesson. Authors write the roles first on which the plot turns.
const CLASS: usize = 3;

/// The seat of the first role: where a newcomer sees most.
pub fn first_seat(scenario: &Scenario) -> Option<StateId> {
    scenario.roles.iter().map(|role| role.state).next()
}
