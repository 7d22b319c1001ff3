//! Parameters of what is said in public: naming, promises, announced restraint (MODEL.md 7.12, MODEL.md 7.13).

macro_rules! speech {
    ($more:tt $($rows:tt)*) => { gather! { $more $($rows)*

"Naming" {
    /// Change of the trust of whoever is named in the namer, on weak evidence.
    naming_trust_weak: f64 = -0.20, -0.3 => -0.1, "0–1", "our estimate: −.10 to −.30; a breach";
    /// Change of the trust of whoever is named in the namer, on strong evidence that was shared.
    naming_trust_strong: f64 = -0.05, -0.1 => 0.0, "0–1", "our estimate: shown evidence angers less";
    /// Change of the trust of the namer in whoever it names, as a share of the change the other way.
    naming_trust_own: f64 = 0.5, 0.0 => 1.0, "share", "our estimate: who accuses has hardened";
    /// Change of the trust of everybody else in the namer, on weak evidence.
    naming_observers_weak: f64 = -0.03, -0.06 => 0.0, "0–1", "our estimate: others wonder who is next";
    /// Change of the trust of everybody else in the namer, on strong evidence that was shared.
    naming_observers_strong: f64 = 0.02, 0.0 => 0.04, "0–1", "our estimate: others are glad that it was said";
    /// Change of everybody's trust in the namer of an outside group, as a share of that for naming a state.
    naming_outsider: f64 = 0.5, 0.0 => 1.0, "share",
        "our estimate: no government is angered, credit is still at stake";
    /// Change of tension between namer and named, on weak evidence.
    naming_tension_weak: f64 = 0.15, 0.05 => 0.3, "0–1", "our estimate: three steps up the ladder";
    /// Change of tension between namer and named, on strong evidence that was shared.
    naming_tension_strong: f64 = 0.05, 0.0 => 0.15, "0–1", "our estimate: smaller with good evidence";
    /// Change of cohesion when a state is named on weak evidence.
    naming_cohesion_weak: f64 = -0.03, -0.06 => 0.0, "0–1", "our estimate: as much as an agreement brings";
    /// Change of cohesion when a state is named on strong evidence that was shared.
    naming_cohesion_strong: f64 = 0.0, -0.02 => 0.02, "0–1", "our estimate: good evidence splits nobody";
    /// Strength of evidence that was not shared with others, as a share.
    naming_unshared: f64 = 0.7, 0.3 => 1.0, "share", "our estimate: evidence that nobody saw persuades less";
    /// What follows from naming jointly, as a share of what follows from naming alone.
    naming_joint: f64 = 0.7, 0.4 => 1.0, "share", "our estimate: several are milder than one";
    /// What each affront of the same state against the same state before adds to what the next one costs in trust and
    /// tension.
    affront_repeated: f64 = 0.5, 0.0 => 1.0, "factor",
        "Richardson 1960: coupled reactions; that repetition weighs more is our estimate";
    /// Affronts before this one that count at most.
    affront_repeats_max: u8 = 3, 0 => 6, "affronts", "our estimate: after three there is little left to spoil";
    /// Change of everybody's trust in whoever named somebody wrongly, once the truth is known.
    naming_false: f64 = -0.10, -0.2 => 0.0, "0–1", "our estimate: a false alarm is remembered";
}

"Promises and restraint" {
    /// Steps within which a public promise of a response must be followed by one.
    promise_steps: u16 = 3, 1 => 6, "steps", "our estimate: as long as newspapers remember";
    /// Change of political capital by climbing down from a promise.
    climb_down_capital: f64 = -2.0, -4.0 => 0.0, "points",
        "Fearon 1994: audience cost; the value is our estimate";
    /// Change of domestic pressure by climbing down from a promise.
    climb_down_pressure: f64 = 0.15, 0.0 => 0.3, "0–1", "Fearon 1994: audience cost; the value is our estimate";
    /// Share of the costs of climbing down where a face-saving exit exists.
    climb_down_exit: f64 = 0.5, 0.0 => 1.0, "share", "our estimate: a way out halves it";
    /// Base gain of trust by announced restraint.
    restraint_trust: f64 = 0.03, 0.0 => 0.1, "0–1",
        "Osgood 1962: announced restraint; the gain of words is our estimate";
    /// Change of tension by announced restraint.
    restraint_tension: f64 = -0.02, -0.05 => 0.0, "0–1",
        "our estimate: a little less than a step down the ladder";
    /// Calm that announced restraint brings for a step to every open crisis of either of the two.
    restraint_calm: f64 = 0.3, 0.0 => 0.8, "logit", "our estimate: half of what the Chair does by convening";
    /// Each promise of restraint kept adds this much to the next.
    restraint_compound: f64 = 0.25, 0.0 => 0.5, "factor",
        "Osgood 1962: steps build on each other; the value is our estimate";
    /// Promises of restraint kept that count at most.
    restraint_kept_max: u8 = 3, 1 => 5, "promises", "our estimate: after three there is little to add";
    /// Steps during which announced restraint must be kept.
    restraint_steps: u16 = 3, 1 => 6, "steps", "our estimate: as for a promise of a response";
    /// Promises kept that a broken one cancels.
    restraint_broken_kept: u8 = 2, 0 => 5, "promises",
        "our estimate: a broken word costs more than a kept one gains";
    /// Change of political capital by a broken promise of restraint.
    restraint_broken_capital: f64 = -1.0, -3.0 => 0.0, "points", "our estimate: half of climbing down";
}

    } };
}
