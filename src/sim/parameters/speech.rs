//! Parameters of what is said in public: naming, promises, announced restraint (brief §6.5, §6.6).

macro_rules! speech {
    ($more:tt $($rows:tt)*) => { gather! { $more $($rows)*

"Naming" {
    /// Trust of whoever is named in the namer, on weak evidence.
    naming_trust_weak: f64 = -0.20, -0.3 => -0.1, "0–1", "brief §6.5, §6.6";
    /// The same on strong evidence that was shared.
    naming_trust_strong: f64 = -0.05, -0.1 => 0.0, "0–1", "brief §6.6";
    /// Trust of the namer in whoever it names, as a share of that.
    naming_trust_own: f64 = 0.5, 0.0 => 1.0, "share", "our proposal: who accuses has hardened";
    /// Trust of everybody else in the namer, on weak evidence.
    naming_observers_weak: f64 = -0.03, -0.06 => 0.0, "0–1", "brief §6.6";
    /// The same on strong evidence that was shared.
    naming_observers_strong: f64 = 0.02, 0.0 => 0.04, "0–1", "brief §6.6";
    /// Trust of everybody in whoever names an outside group, as a share of that.
    naming_outsider: f64 = 0.5, 0.0 => 1.0, "share", "our proposal: no government is angered, credit is still at stake";
    /// Tension between the two, on weak evidence.
    naming_tension_weak: f64 = 0.15, 0.05 => 0.3, "0–1", "brief §6.5";
    /// The same on strong evidence that was shared.
    naming_tension_strong: f64 = 0.05, 0.0 => 0.15, "0–1", "our proposal, for brief §6.5: smaller with good evidence";
    /// Cohesion, on weak evidence.
    naming_cohesion_weak: f64 = -0.03, -0.06 => 0.0, "0–1", "brief §6.6";
    /// The same on strong evidence that was shared.
    naming_cohesion_strong: f64 = 0.0, -0.02 => 0.02, "0–1", "our proposal: good evidence splits nobody";
    /// Strength of evidence that was not shared with others, as a share.
    naming_unshared: f64 = 0.7, 0.3 => 1.0, "share", "our proposal, for brief §6.6: and evidence shared";
    /// Naming jointly hurts this much.
    naming_joint: f64 = 0.7, 0.4 => 1.0, "share", "our proposal, for brief §2.3 X-12: milder";
    /// Trust of everybody in whoever named somebody wrongly, once the truth is known.
    naming_false: f64 = -0.10, -0.2 => 0.0, "0–1", "brief §6.6";
}

"Promises and restraint" {
    /// Steps within which a public promise of a response must be followed by one.
    promise_steps: u16 = 3, 1 => 6, "steps", "our proposal: as long as newspapers remember";
    /// Political capital that climbing down costs.
    climb_down_capital: f64 = -2.0, -4.0 => 0.0, "points", "brief §6.6: audience cost; Fearon 1994";
    /// Domestic pressure that climbing down brings.
    climb_down_pressure: f64 = 0.15, 0.0 => 0.3, "0–1", "brief §6.6: audience cost";
    /// Share of that cost where a face-saving exit exists.
    climb_down_exit: f64 = 0.5, 0.0 => 1.0, "share", "brief §6.6";
    /// Base gain of trust by announced restraint.
    restraint_trust: f64 = 0.03, 0.0 => 0.1, "0–1", "brief §6.6: words; Osgood 1962";
    /// Tension after announced restraint.
    restraint_tension: f64 = -0.02, -0.05 => 0.0, "0–1", "our proposal: a little less than a step down the ladder";
    /// Calm for a step in every open crisis of either of the two.
    restraint_calm: f64 = 0.3, 0.0 => 0.8, "logit", "our proposal, for brief §6.6: 15–25 points more readiness";
    /// Each promise of restraint kept adds this much to the next.
    restraint_compound: f64 = 0.25, 0.0 => 0.5, "factor", "brief §6.6";
    /// Promises of restraint kept that count at most.
    restraint_kept_max: u8 = 3, 1 => 5, "promises", "brief §6.6";
    /// Steps during which announced restraint must be kept.
    restraint_steps: u16 = 3, 1 => 6, "steps", "our proposal: as for a promise of a response";
    /// Promises kept that a broken one cancels.
    restraint_broken_kept: u8 = 2, 0 => 5, "promises", "brief §6.6";
    /// Political capital that a broken promise of restraint costs.
    restraint_broken_capital: f64 = -1.0, -3.0 => 0.0, "points", "our proposal: half of climbing down";
}

    } };
}
