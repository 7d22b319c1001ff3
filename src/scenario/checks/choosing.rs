//! When a crisis choice can be made at the earliest, by whom, and why perhaps never. What the file settles is looked at:
//! purse, trust and needs change in play.

use super::scene::Scene;
use crate::scenario::catalogue::Choice;
use crate::scenario::file::{Condition, Incident, Length};
use crate::scenario::names::ACCIDENT;
use crate::sim::catalogue::choice::{Party, Toward};
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::ids::StateId;

/// A choice as a condition or a request means it.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// Which choice.
    pub choice: &'a str,
    /// By whom, if it is said.
    pub by: Option<&'a str>,
    /// About which incident, if it is said.
    pub about: Option<&'a str>,
    /// Toward whom, if it is said.
    pub toward: Option<&'a str>,
}

/// Why a choice can never be made as it is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Never {
    /// It is directed at nobody.
    NoTarget,
    /// It would be directed at whoever makes it.
    Oneself,
    /// It is directed at a delegation, and somebody outside the table is named.
    NoDelegation,
    /// The incident named is of another kind.
    OtherKind,
    /// Whoever is named may not make it over this incident.
    WrongParty,
    /// Nothing happens about which it could be made.
    NoIncident,
}

/// Kinds of incidents that come by themselves in quarters.
const EVERYDAY: [IncidentKind; 4] =
    [IncidentKind::Crime, IncidentKind::Disruption, IncidentKind::Espionage, IncidentKind::Accident];

impl<'a> Wanted<'a> {
    /// The choice that a condition waits for.
    pub fn of(condition: &'a Condition) -> Option<Self> {
        let (choice, by, about, toward) = match condition {
            Condition::Did { choice, by, about, toward } => (choice, Some(by.as_str()), about, toward),
            Condition::AnyoneDid { choice, about, toward } => (choice, None, about, toward),
            _ => return None,
        };
        Some(Self { choice, by, about: about.as_deref(), toward: toward.as_deref() })
    }

    /// The first step, from 0, in which it can be made. What names nothing is another check's business.
    pub fn first_step(&self, scene: &Scene<'_>) -> Result<u32, Never> {
        let names = scene.names;
        let Some(card) = names.choice.get(self.choice).map(|id| names.choices[id.at()]) else { return Ok(0) };
        let by = self.by.and_then(|who| names.cast.seat(who));
        self.directed(scene, card, by)?;
        if matches!(card.toward, Toward::Nobody | Toward::Anyone) {
            return Ok(0);
        }
        let plotted = scene.file.incidents.iter().enumerate();
        let meant = plotted.filter(|(_, incident)| self.about.is_none_or(|about| incident.id == about));
        let (mut first, mut why) = (None, Never::NoIncident);
        for (place, incident) in meant {
            match self.fits(scene, card, by, incident) {
                // That an incident never begins is another check's business.
                Ok(()) => first = earlier(first, scene.begins[place].unwrap_or(0)),
                Err(never) => why = never,
            }
        }
        let everyday = self.about.is_none()
            && (card.kinds.is_empty() || card.kinds.iter().any(|kind| EVERYDAY.contains(kind)));
        if let Some(quarter) = first_quarter(scene).filter(|_| everyday && !scene.file.calm) {
            // It comes when a quarter closes.
            first = earlier(first, quarter + 1);
        }
        let is_known = self.about.is_none_or(|about| names.incident.contains_key(about));
        first.ok_or(why).or_else(|never| if is_known { Err(never) } else { Ok(0) })
    }

    fn directed(&self, scene: &Scene<'_>, card: &Choice, by: Option<StateId>) -> Result<(), Never> {
        let Some(toward) = self.toward else { return Ok(()) };
        let seat = scene.names.cast.seat(toward);
        let is_outside = toward == ACCIDENT || scene.names.actor.contains_key(toward);
        match card.toward {
            Toward::Nobody | Toward::Incident => Err(Never::NoTarget),
            Toward::State | Toward::Anyone | Toward::Victim if is_outside => Err(Never::NoDelegation),
            _ if seat.is_some() && seat == by => Err(Never::Oneself),
            _ => Ok(()),
        }
    }

    fn fits(
        &self,
        scene: &Scene<'_>,
        card: &Choice,
        by: Option<StateId>,
        incident: &Incident,
    ) -> Result<(), Never> {
        if !card.kinds.is_empty() && !card.kinds.contains(&incident.kind) {
            return Err(Never::OtherKind);
        }
        let seat = |who: &str| scene.names.cast.seat(who);
        let victim = seat(&incident.against);
        if card.toward == Toward::Victim && self.toward.is_some_and(|toward| seat(toward) != victim) {
            return Err(Never::WrongParty);
        }
        let Some(by) = by else { return Ok(()) };
        let is_hit = victim == Some(by);
        let is_party = match card.by {
            // Who the other side is shows itself in play.
            Party::Any | Party::Between => true,
            Party::Victim => is_hit,
            Party::NotVictim => !is_hit,
            Party::Host => incident.through.iter().any(|who| seat(who) == Some(by)),
        };
        if is_party && !(is_hit && card.toward == Toward::Victim) { Ok(()) } else { Err(Never::WrongParty) }
    }
}

fn earlier(known: Option<u32>, step: u32) -> Option<u32> {
    Some(known.map_or(step, |known| known.min(step)))
}

/// The first step that is a quarter, from 0.
fn first_quarter(scene: &Scene<'_>) -> Option<u32> {
    let moves = scene.file.moves.iter().zip(&scene.first);
    moves.filter(|(each, _)| each.each == Length::Quarter && each.steps > 0).map(|(_, first)| *first).next()
}
