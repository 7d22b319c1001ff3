//! An incident as it stands: what is known of it, what is hidden, and what was done about it (MODEL.md 2.3).
//! How it develops is written elsewhere.

use crate::sim::catalogue::occasion::OccasionKind;
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::digest::digest;
use crate::sim::ids::{PlotId, StateId, StateSet, Suspect};

/// The rung that is no crisis in public: one government asks another in confidence (MODEL.md 2.4).
pub const PRIVATE_QUERY: u8 = 1;

/// The situations of an incident that put delegations to the test, each once.
pub const TESTS: [OccasionKind; 6] = [
    OccasionKind::Hit,
    OccasionKind::Doubt,
    OccasionKind::Told,
    OccasionKind::Quarrel,
    OccasionKind::HelpAsked,
    OccasionKind::Content,
];

/// The most incidents one exercise can hold; past it no background incident begins.
pub const INCIDENTS_MAX: usize = 96;

/// Something that has happened in this exercise. Truth and perception together: never leaves the rules
/// toward people but through a view.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Incident {
    /// The line of the plot it comes from; none for a background incident.
    pub plot: Option<PlotId>,
    /// The address of its luck: the same however many other incidents there are.
    pub luck: u32,
    /// What kind of thing it is.
    pub kind: IncidentKind,
    /// The state that it hit.
    pub victim: StateId,
    /// Who is behind it. Hidden.
    pub truth: Suspect,
    /// Whom the traces are made to point at. Hidden.
    pub planted: Option<Suspect>,
    /// States whose networks or people were used. Hidden until they have notice.
    pub hosts: StateSet,
    /// How grave it is, 1–8 after the severity scale of DCID 2.0.
    pub severity: f64,
    /// The step in which it began, counted from 0, and the hour.
    pub began: u16,
    /// See [`Self::began`].
    pub began_hours: f64,
    /// Does everybody know of it?
    pub public: bool,
    /// Delegations that know of it.
    pub known_to: StateSet,
    /// Does it still go on, and can it still be answered to?
    pub open: bool,
    /// Rung of the crisis ladder, 0–8 (MODEL.md 2.3).
    pub rung: u8,
    /// The highest rung it ever reached.
    pub rung_peak: u8,
    /// The rung that the latest harsh choice has set, and the hour of the exercise until which it stands (MODEL.md 7.10).
    pub stands: (u8, f64),
    /// The state over which the crisis is, once somebody was named or climbed against.
    pub counterpart: Option<StateId>,
    /// Damage still to come, in the units of MODEL.md 7.6.
    pub damage_due: f64,
    /// Content in circulation, thousands of copies; 0 for kinds that do not spread.
    pub spread: f64,
    /// Somebody removes copies with process, or the host has acted: content is no longer left to itself.
    pub processed: bool,
    /// Content that broad blocking or a shutdown keeps from circulating for now, thousands of copies.
    pub held_back: f64,
    /// Bits of the choices each state has made about it.
    pub done: [u64; crate::sim::ids::STATES_MAX],
    /// Whom each state has asked through a channel.
    pub asked: [StateSet; crate::sim::ids::STATES_MAX],
    /// Whose contact has answered each state.
    pub answered: [StateSet; crate::sim::ids::STATES_MAX],
    /// The states with which each state has shared its indicators.
    pub shared_with: [StateSet; crate::sim::ids::STATES_MAX],
    /// States that named somebody else than who was behind it; known at the end.
    pub named_wrongly: StateSet,
    /// The state hit asked within 48 hours and was answered (MODEL.md 7.11).
    pub clarified_early: bool,
    /// Until this step the other side's answer makes evidence come faster.
    pub clarified_until: u16,
    /// States that made a legal review of what they may answer.
    pub reviewed: StateSet,
    /// States with a national probe, which find more (MODEL.md 7.8).
    pub probing: StateSet,
    /// States in the joint probe; the state hit is always one of them.
    pub joint: StateSet,
    /// The step from which the joint probe yields.
    pub joint_from: u16,
    /// More items per step, by state.
    pub extra_rate: [f64; crate::sim::ids::STATES_MAX],
    /// States that were told that their territory was used.
    pub noticed: StateSet,
    /// The state hit has asked for help, so that it takes any.
    pub help_asked: bool,
    /// Help has come: less damage is done from here on (MODEL.md 7.6).
    pub helped: bool,
    /// The state hit conceals it, and pays more if that comes out (MODEL.md 7.6).
    pub concealed: bool,
    /// Evidence was shared with others, which makes a naming weigh more (MODEL.md 7.12).
    pub shared: bool,
    /// The step at which rumours come back after broad blocking or a shutdown (MODEL.md 7.7).
    pub rebound_at: Option<u16>,
    /// A face-saving way down exists: the Chair has spoken, or a joint probe is at work.
    pub exit_open: bool,
    /// The delegations that it has put to each of [`TESTS`].
    pub tested: [StateSet; TESTS.len()],
    /// Whom each state had asked before this step.
    pub asked_before: [StateSet; crate::sim::ids::STATES_MAX],
    /// States that had made a legal review before this step.
    pub reviewed_before: StateSet,
    /// Who was said in public to be behind it, on the best ground so far, and the least that this leaves believed.
    pub announced: Option<(Suspect, f64)>,
    /// In how many steps the Chair has convened about it.
    pub convened: u16,
    /// The last of these steps.
    pub convened_at: Option<u16>,
    /// A joint probe of several states has been at work, which the region has noticed.
    pub worked_together: bool,
    /// What was chosen in this step to calm things, in the argument of the logistic function; 0 again after
    /// the ladder has moved (MODEL.md 7.10).
    pub calm: f64,
}

digest! { struct Incident {
    plot,
    luck,
    kind,
    victim,
    truth,
    planted,
    hosts,
    severity,
    began,
    began_hours,
    public,
    known_to,
    open,
    rung,
    rung_peak,
    stands,
    counterpart,
    damage_due,
    spread,
    processed,
    held_back,
    done,
    asked,
    answered,
    shared_with,
    named_wrongly,
    clarified_early,
    clarified_until,
    reviewed,
    probing,
    joint,
    joint_from,
    extra_rate,
    noticed,
    help_asked,
    helped,
    concealed,
    shared,
    rebound_at,
    exit_open,
    tested,
    asked_before,
    reviewed_before,
    announced,
    convened,
    convened_at,
    worked_together,
    calm,
} }

impl Incident {
    /// Hours since it began, at this hour of the exercise.
    pub fn age_hours(&self, now: f64) -> f64 {
        now - self.began_hours
    }

    /// Does everybody know how far the crisis is? A query in confidence stays between those who ask and are asked; from a
    /// protest on, an incident that is public has a public crisis, also when it has come down again (MODEL.md 7.10).
    pub fn has_public_crisis(&self) -> bool {
        self.public && self.rung.max(self.rung_peak) > PRIVATE_QUERY
    }

    /// The rung that everybody sees.
    pub fn public_rung(&self) -> u8 {
        if self.has_public_crisis() { self.rung } else { 0 }
    }

    /// Does this delegation see how far the crisis is before everybody does: was it hit, is the crisis with it, or has one
    /// of it and the state that was hit asked the other?
    #[inline]
    pub fn is_between(&self, state: StateId) -> bool {
        let asked = || self.asked[self.victim.at()].has(state) || self.asked[state.at()].has(self.victim);
        self.victim == state || self.counterpart == Some(state) || asked()
    }

    /// From here on the crisis is with this state; never with the one that was hit, which has no quarrel with itself.
    pub(in crate::sim) fn turn_to(&mut self, other: StateId) {
        if other != self.victim {
            self.counterpart = Some(other);
        }
    }
}
