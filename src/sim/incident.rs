//! Incidents: how they begin, what they damage, how they spread and end (brief §6.3).

use super::chance::{self, Purpose, poisson};
use super::choice::IncidentKind;
use super::event::{Audience, What};
use super::exercise::Exercise;
use super::ids::{IncidentId, PlotId, StateId, StateSet, Suspect};
use super::parameters::Parameters;
use super::quantity::StateQuantity;
use super::scenario::{ActorKind, Scenario};

/// The subject of a draw that is made for all states in one block.
const EVERYBODY: u32 = u32::MAX;

/// The most incidents one exercise can hold; past it no background incident begins.
pub const INCIDENTS_MAX: usize = 96;

/// Something that has happened in this exercise. Truth and perception together: never leaves the rules
/// toward people but through a view.
#[derive(Debug, Clone, PartialEq)]
pub struct Incident {
    /// The line of the plot it comes from; none for a background incident.
    pub plot: Option<PlotId>,
    /// The address of its luck: the same however many other incidents there are.
    pub luck: u32,
    /// What kind of thing it is.
    pub kind: IncidentKind,
    /// Whom it hit.
    pub victim: StateId,
    /// Who is behind it. Hidden.
    pub truth: Suspect,
    /// Whom the traces are made to point at. Hidden.
    pub planted: Option<Suspect>,
    /// States whose networks or people were used. Hidden until they have notice.
    pub hosts: StateSet,
    /// 1–8.
    pub severity: f64,
    /// The step in which it began, counted from 0, and the hour.
    pub began: u16,
    /// See [`Self::began`].
    pub began_hours: f64,
    /// Known to everybody.
    pub public: bool,
    /// Delegations that know of it.
    pub known_to: StateSet,
    /// Still going on, and still answered to.
    pub open: bool,
    /// Rung of the crisis ladder, 0–8 (brief §6.5).
    pub rung: u8,
    /// The highest rung it ever reached.
    pub rung_peak: u8,
    /// The state over which the crisis is, once somebody was named or climbed against.
    pub counterpart: Option<StateId>,
    /// Damage still to come, in the units of brief §6.3.
    pub damage_due: f64,
    /// Terrorist content in circulation, thousands of copies; 0 for other kinds.
    pub spread: f64,
    /// Somebody removes copies with process, or the host has acted: content is no longer left to itself.
    pub processed: bool,
    /// Content that broad blocking or a shutdown keeps from circulating for now, thousands of copies.
    pub held_back: f64,
    /// Bits of the choices each state has made about it.
    pub done: [u64; super::ids::STATES_MAX],
    /// Whom each state has asked through a channel.
    pub asked: [StateSet; super::ids::STATES_MAX],
    /// With whom each state has shared its indicators.
    pub shared_with: [StateSet; super::ids::STATES_MAX],
    /// States that named somebody else than who was behind it; known at the end.
    pub named_wrongly: StateSet,
    /// The state hit was answered early.
    pub clarified_early: bool,
    /// Until this step the other side's answer makes evidence come faster.
    pub clarified_until: u16,
    /// States that made a legal review.
    pub reviewed: StateSet,
    /// States with a national probe.
    pub probing: StateSet,
    /// States in the joint probe.
    pub joint: StateSet,
    /// The step from which the joint probe yields.
    pub joint_from: u16,
    /// More items per step, by state.
    pub extra_rate: [f64; super::ids::STATES_MAX],
    /// States that were told that their territory was used.
    pub noticed: StateSet,
    /// Help was asked for.
    pub help_asked: bool,
    /// Help has come.
    pub helped: bool,
    /// The state hit conceals it.
    pub concealed: bool,
    /// Evidence was shared with others.
    pub shared: bool,
    /// The step at which rumours come back after broad blocking or a shutdown (brief §6.6).
    pub rebound_at: Option<u16>,
    /// A face-saving way down exists: the Chair has spoken, or a joint probe is at work.
    pub exit_open: bool,
    /// Odds of the ladder this step, moved by what was chosen.
    pub calm: f64,
}

impl Incident {
    /// Feeds it into a digest.
    pub fn digest(&self, hasher: &mut blake3::Hasher) {
        hasher.update(&[self.victim.0, self.truth.0, self.rung, self.rung_peak, u8::from(self.open)]);
        hasher.update(&self.known_to.0.to_le_bytes());
        hasher.update(&self.damage_due.to_bits().to_le_bytes());
        hasher.update(&self.spread.to_bits().to_le_bytes());
    }

    /// Hours since it began, at this hour of the exercise.
    pub fn age_hours(&self, now: f64) -> f64 {
        now - self.began_hours
    }
}

/// What a new incident is made of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Outbreak {
    pub plot: Option<PlotId>,
    pub luck: u32,
    pub kind: IncidentKind,
    pub victim: StateId,
    pub truth: Suspect,
    pub planted: Option<Suspect>,
    pub hosts: StateSet,
    pub severity: f64,
    pub public: bool,
}

impl Exercise {
    /// A line of the plot begins.
    pub(super) fn start_plot(&mut self, s: &Scenario, id: PlotId) {
        if self.plots[id].is_some() || self.incidents.len() >= INCIDENTS_MAX {
            return;
        }
        let plot = &s.plots[id];
        let outbreak = Outbreak {
            plot: Some(id),
            luck: 1 << 31 | u32::from(id.0),
            kind: plot.kind,
            victim: plot.against,
            truth: plot.by,
            planted: plot.planted,
            hosts: plot.through,
            severity: f64::from(plot.severity),
            public: plot.public,
        };
        self.plots[id] = Some(self.break_out(s, outbreak));
    }

    fn break_out(&mut self, s: &Scenario, outbreak: Outbreak) -> IncidentId {
        let id = IncidentId::from(self.incidents.len());
        let Outbreak { victim, severity, kind, .. } = outbreak;
        if outbreak.plot.is_some() || severity >= s.parameters.severity_answered {
            self.first_thoughts(s, victim, outbreak.planted);
        } else {
            self.beliefs.skip();
        }
        let terror = kind == IncidentKind::TerroristContent;
        // There is room for every incident.
        let _ = self.open.try_push(id);
        self.incidents.push(Incident {
            plot: outbreak.plot,
            luck: outbreak.luck,
            kind,
            victim,
            truth: outbreak.truth,
            planted: outbreak.planted,
            hosts: outbreak.hosts,
            severity,
            began: self.step,
            began_hours: self.hours,
            public: outbreak.public,
            known_to: if outbreak.public { s.everybody() } else { StateSet::only(victim) },
            open: true,
            rung: 0,
            rung_peak: 0,
            counterpart: None,
            damage_due: if terror { 0.0 } else { self.damage(&s.parameters, victim, severity) },
            spread: if terror { s.parameters.spread_start } else { 0.0 },
            processed: false,
            held_back: 0.0,
            done: [0; super::ids::STATES_MAX],
            asked: [StateSet::NONE; super::ids::STATES_MAX],
            shared_with: [StateSet::NONE; super::ids::STATES_MAX],
            named_wrongly: StateSet::NONE,
            clarified_early: false,
            clarified_until: 0,
            reviewed: StateSet::NONE,
            probing: StateSet::NONE,
            joint: StateSet::NONE,
            joint_from: 0,
            extra_rate: [0.0; super::ids::STATES_MAX],
            noticed: StateSet::NONE,
            help_asked: false,
            helped: false,
            concealed: false,
            shared: false,
            rebound_at: None,
            exit_open: false,
            calm: 0.0,
        });
        self.world.states[victim].add(StateQuantity::Pressure, s.parameters.pressure_per_severity * severity);
        let audience =
            if outbreak.public { Audience::Public } else { Audience::Seats(StateSet::only(victim)) };
        self.note(audience, What::IncidentBegan(id));
        self.spill_over(s, id);
        id
    }

    /// D = 2^(severity−3) · exposure · (1 − 0.7·capacity), times what measures at home prevent.
    fn damage(&self, p: &Parameters, victim: StateId, severity: f64) -> f64 {
        let vars = &self.world.states[victim];
        libm::exp2(severity - p.damage_severity)
            * vars.get(StateQuantity::Exposure)
            * (1.0 - p.damage_capacity * vars.get(StateQuantity::Capacity))
            * vars.damage_guard
    }

    /// Each other state may be hit too, by its own luck (brief §6.3 point 5). Content and secrets do not spill.
    fn spill_over(&mut self, s: &Scenario, id: IncidentId) {
        let Incident { victim, kind, damage_due, luck, .. } = self.incidents[id];
        if matches!(
            kind,
            IncidentKind::TerroristContent
                | IncidentKind::BusinessSecrets
                | IncidentKind::Espionage
                | IncidentKind::Accident
        ) {
            return;
        }
        let p = &s.parameters;
        let mut luck = self.chance.draws(self.step, Purpose::Spillover, luck);
        let source_capacity = self.world.states[victim].get(StateQuantity::Capacity);
        for other in s.everybody().without(victim).iter() {
            let sharing = self.world.sharing(victim, other);
            let odds = p.spillover_chance * (1.0 - source_capacity) * (1.0 - p.spillover_sharing * sharing);
            if luck.at(u32::from(other.0)) < odds {
                let capacity = self.world.states[other].get(StateQuantity::Capacity);
                let damage = p.spillover_size * damage_due * (1.0 - p.damage_capacity * capacity);
                self.hurt(p, other, damage);
                self.note(Audience::Seats(StateSet::only(other).with(victim)), What::Spillover(id, other));
            }
        }
    }

    fn hurt(&mut self, p: &Parameters, state: StateId, damage: f64) {
        let vars = &mut self.world.states[state];
        vars.damage += damage;
        vars.add(
            StateQuantity::DigitalTrust,
            -(p.digital_trust_per_damage * damage).min(p.digital_trust_loss_max),
        );
    }

    /// An incident becomes known to everybody.
    pub(super) fn publish(&mut self, s: &Scenario, id: IncidentId) {
        let incident = &mut self.incidents[id];
        if !incident.public {
            incident.public = true;
            incident.known_to = s.everybody();
            self.note(Audience::Public, What::IncidentPublished(id));
        }
    }

    /// Damage is done, content spreads, background incidents fade.
    pub(super) fn develop_incidents(&mut self, s: &Scenario) {
        let (step, p) = (s.steps[usize::from(self.step)], &s.parameters);
        for id in self.open.clone() {
            let share = if step.crisis { p.damage_per_crisis_step } else { 1.0 };
            let incident = &mut self.incidents[id];
            let done = incident.damage_due * share * if incident.helped { 1.0 - p.damage_help } else { 1.0 };
            incident.damage_due *= 1.0 - share;
            let victim = incident.victim;
            self.hurt(p, victim, done);
            if self.incidents[id].kind == IncidentKind::TerroristContent {
                self.spread_content(p, id, step.hours);
            }
            // Everyday incidents can be answered to in the step after they began, those of the plot until the
            // plot ends them or a whole quarter has passed over them.
            let old = self.incidents[id].began < self.step;
            if old && (!step.crisis || self.incidents[id].plot.is_none()) {
                self.close_incident(id);
            }
        }
    }

    /// An incident is over.
    pub(super) fn close_incident(&mut self, id: IncidentId) {
        if self.incidents[id].open {
            self.incidents[id].open = false;
            self.open.retain(|other| *other != id);
            let audience = if self.incidents[id].public {
                Audience::Public
            } else {
                Audience::Seats(self.incidents[id].known_to)
            };
            self.note(audience, What::IncidentClosed(id));
        }
    }

    /// Incidents of everyday life (brief §6.3 points 1 and 3). Each state has its own luck.
    pub(super) fn background_incidents(&mut self, s: &Scenario) {
        let (step, p) = (s.steps[usize::from(self.step)], &s.parameters);
        if step.crisis || s.calm {
            // In the hours of a crisis everyday incidents are noise that the plot's injects stand for.
            return;
        }
        let mut luck = self.chance.draws(self.step, Purpose::Arrival, EVERYBODY);
        for victim in s.states.keys() {
            let vars = &self.world.states[victim];
            let rate = p.arrival_rate
                * vars.get(StateQuantity::Exposure)
                * (p.arrival_base - p.arrival_capacity * vars.get(StateQuantity::Capacity))
                * (1.0 + p.arrival_ransom * f64::from(vars.ransom_paid))
                * step.quarters;
            let subject = u32::from(victim.0);
            let count = poisson(rate, luck.at(subject), u32::from(p.arrivals_max));
            for index in 1..=count {
                if self.incidents.len() < INCIDENTS_MAX {
                    let words = self.chance.words(self.step, Purpose::Arrival, subject, index);
                    let luck = u32::from(self.step) << 12 | subject << 4 | index;
                    let outbreak = everyday(s, victim, luck, words);
                    let id = self.break_out(s, outbreak);
                    if outbreak.severity < p.severity_answered {
                        self.hurt(p, victim, self.incidents[id].damage_due);
                        self.close_incident(id);
                    }
                }
            }
        }
    }
}

/// An everyday incident from four words of luck.
fn everyday(s: &Scenario, victim: StateId, luck: u32, words: [u32; 4]) -> Outbreak {
    let draw = chance::unit(words[0]);
    let p = &s.parameters;
    let hacktivist = p.arrival_crime + p.arrival_hacktivist;
    let (kind, wanted) = if draw < p.arrival_crime {
        (IncidentKind::Crime, Some(ActorKind::Crime))
    } else if draw < hacktivist {
        (IncidentKind::Disruption, Some(ActorKind::Hacktivist))
    } else if draw < hacktivist + p.arrival_espionage {
        (IncidentKind::Espionage, Some(ActorKind::NonMember))
    } else {
        (IncidentKind::Accident, None)
    };
    // A plot without such an actor has the incident without a known hand behind it.
    let truth = wanted
        .and_then(|wanted| s.actors.iter_enumerated().find(|(_, actor)| actor.kind == wanted))
        .map_or(s.accident(), |(actor, _)| s.suspect_actor(actor));
    Outbreak {
        plot: None,
        luck,
        kind,
        victim,
        truth,
        planted: None,
        hosts: StateSet::NONE,
        severity: everyday_severity(p, chance::unit(words[1])),
        public: chance::unit(words[2]) < p.arrival_public,
    }
}

/// The severity of an everyday incident, 1–8, by the weights of the severities.
fn everyday_severity(p: &Parameters, draw: f64) -> f64 {
    let weights = [
        p.severity_1,
        p.severity_2,
        p.severity_3,
        p.severity_4,
        p.severity_5,
        p.severity_6,
        p.severity_7,
        p.severity_8,
    ];
    let wanted = draw * weights.iter().sum::<f64>();
    let (mut severity, mut sum) = (1.0, 0.0);
    // Past the last but one there is only the last.
    for weight in &weights[..7] {
        sum += weight;
        if wanted < sum {
            break;
        }
        severity += 1.0;
    }
    severity
}
