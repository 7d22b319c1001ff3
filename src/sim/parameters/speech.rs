//! Parameters of what is said in public: naming, promises, announced restraint (brief §6.5, §6.6).

macro_rules! speech {
    ($more:tt $($rows:tt)*) => { gather! { $more $($rows)*

"Naming" {
    /// Change of the trust of whoever is named in the namer, on weak evidence.
    naming_trust_weak: f64 = -0.20, -0.3 => -0.1, "0–1", "brief §6.5, §6.6";
    /// Change of the trust of whoever is named in the namer, on strong evidence that was shared.
    naming_trust_strong: f64 = -0.05, -0.1 => 0.0, "0–1", "brief §6.6";
    /// Change of the trust of the namer in whoever it names, as a share of the change the other way.
    naming_trust_own: f64 = 0.5, 0.0 => 1.0, "share", "our proposal: who accuses has hardened";
    /// Change of the trust of everybody else in the namer, on weak evidence.
    naming_observers_weak: f64 = -0.03, -0.06 => 0.0, "0–1", "brief §6.6";
    /// Change of the trust of everybody else in the namer, on strong evidence that was shared.
    naming_observers_strong: f64 = 0.02, 0.0 => 0.04, "0–1", "brief §6.6";
    /// Change of everybody's trust in the namer of an outside group, as a share of that for naming a state.
    naming_outsider: f64 = 0.5, 0.0 => 1.0, "share", "our proposal: no government is angered, credit is still at stake";
    /// Change of tension between namer and named, on weak evidence.
    naming_tension_weak: f64 = 0.15, 0.05 => 0.3, "0–1", "brief §6.5";
    /// Change of tension between namer and named, on strong evidence that was shared.
    naming_tension_strong: f64 = 0.05, 0.0 => 0.15, "0–1", "our proposal, for brief §6.5: smaller with good evidence";
    /// Change of cohesion when a state is named on weak evidence.
    naming_cohesion_weak: f64 = -0.03, -0.06 => 0.0, "0–1", "brief §6.6";
    /// Change of cohesion when a state is named on strong evidence that was shared.
    naming_cohesion_strong: f64 = 0.0, -0.02 => 0.02, "0–1", "our proposal: good evidence splits nobody";
    /// Strength of evidence that was not shared with others, as a share.
    naming_unshared: f64 = 0.7, 0.3 => 1.0, "share", "our proposal, for brief §6.6: and evidence shared";
    /// What follows from naming jointly, as a share of what follows from naming alone.
    naming_joint: f64 = 0.7, 0.4 => 1.0, "share", "our proposal, for brief §2.3 X-12: milder";
    /// Change of everybody's trust in whoever named somebody wrongly, once the truth is known.
    naming_false: f64 = -0.10, -0.2 => 0.0, "0–1", "brief §6.6";
}

"Promises and restraint" {
    /// Steps within which a public promise of a response must be followed by one.
    promise_steps: u16 = 3, 1 => 6, "steps", "our proposal: as long as newspapers remember";
    /// Change of political capital by climbing down from a promise.
    climb_down_capital: f64 = -2.0, -4.0 => 0.0, "points", "brief §6.6: audience cost; Fearon 1994";
    /// Change of domestic pressure by climbing down from a promise.
    climb_down_pressure: f64 = 0.15, 0.0 => 0.3, "0–1", "brief §6.6: audience cost";
    /// Share of the costs of climbing down where a face-saving exit exists.
    climb_down_exit: f64 = 0.5, 0.0 => 1.0, "share", "brief §6.6";
    /// Base gain of trust by announced restraint.
    restraint_trust: f64 = 0.03, 0.0 => 0.1, "0–1", "brief §6.6: words; Osgood 1962";
    /// Change of tension by announced restraint.
    restraint_tension: f64 = -0.02, -0.05 => 0.0, "0–1", "our proposal: a little less than a step down the ladder";
    /// Calm that announced restraint brings for a step to every open crisis of either of the two.
    restraint_calm: f64 = 0.3, 0.0 => 0.8, "logit", "our proposal: half of what the Chair does by convening";
    /// Each promise of restraint kept adds this much to the next.
    restraint_compound: f64 = 0.25, 0.0 => 0.5, "factor", "brief §6.6";
    /// Promises of restraint kept that count at most.
    restraint_kept_max: u8 = 3, 1 => 5, "promises", "brief §6.6";
    /// Steps during which announced restraint must be kept.
    restraint_steps: u16 = 3, 1 => 6, "steps", "our proposal: as for a promise of a response";
    /// Promises kept that a broken one cancels.
    restraint_broken_kept: u8 = 2, 0 => 5, "promises", "brief §6.6";
    /// Change of political capital by a broken promise of restraint.
    restraint_broken_capital: f64 = -1.0, -3.0 => 0.0, "points", "our proposal: half of climbing down";
}

    } };
}
