//! Parameters of states and of what lies between them (brief §6.1, §6.2, §6.6).

macro_rules! states {
    ($more:tt $($rows:tt)*) => { gather! { $more $($rows)*

"A state" {
    /// Weight of the Global Cybersecurity Index 2018 (0–1) in starting capacity.
    capacity_gci: f64 = 0.6, 0.4 => 0.8, "factor", "brief §6.1";
    /// Weight of the ICT Development Index 2017 (0–10, divided by ten) in starting capacity.
    capacity_idi: f64 = 0.4, 0.2 => 0.6, "factor", "brief §6.1";
    /// Starting exposure of a state in which nobody uses the Internet.
    exposure_base: f64 = 0.3, 0.3 => 0.4, "0–1", "brief §6.1";
    /// Starting exposure added where everybody uses the Internet.
    exposure_internet: f64 = 0.7, 0.5 => 0.7, "0–1", "brief §6.1";
    /// Exposure gained in a quarter.
    exposure_rise: f64 = 0.015, 0.01 => 0.02, "per quarter", "brief §6.1: .01–.02";
    /// Capacity against terrorist use of ICTs at the start, as a share of capacity.
    ct_capacity_share: f64 = 0.8, 0.6 => 1.0, "share", "brief §6.1";
    /// Capacity lost in a quarter by a state that keeps nothing up.
    capacity_decay: f64 = 0.01, 0.0 => 0.02, "per quarter", "brief §6.1";
    /// Measures in force with which a state keeps all it has learnt; with fewer it loses a part of the decay.
    upkeep_measures: u16 = 10, 5 => 20, "measures", "our proposal: a round number; who keeps ten things up keeps its staff";
    /// The most capacity a state can take in during one step, however much aid comes.
    absorption_per_step: f64 = 0.04, 0.02 => 0.06, "0–1", "brief §6.6: absorptive rate";
    /// Political capital at the start, of ten points.
    political_capital_start: f64 = 5.0, 3.0 => 8.0, "points", "brief §6.1";
    /// Political capital regained in a step of a quarter.
    political_capital_per_quarter: f64 = 1.0, 0.5 => 2.0, "points", "brief §6.1";
    /// Political capital regained in a step of hours.
    political_capital_per_crisis_step: f64 = 0.35, 0.0 => 1.0, "points",
        "our proposal: six steps of crisis give two points";
    /// Domestic pressure at the start.
    pressure_start: f64 = 0.2, 0.0 => 0.4, "0–1", "brief §6.1";
    /// Domestic pressure lost in every step.
    pressure_fade: f64 = 0.03, 0.01 => 0.06, "per step", "brief §6.1, §6.5";
    /// Trust of citizens in the digital economy at the start.
    digital_trust_start: f64 = 0.5, 0.3 => 0.7, "0–1", "brief §6.1";
    /// Budget that can be carried over, in quarters of income.
    budget_carry_quarters: f64 = 2.0, 1.0 => 4.0, "quarters", "our proposal: purses close at the end of the year";
    /// Measures that a delegation can start in a step of a quarter.
    measures_per_quarter: u16 = 3, 1 => 4, "measures", "our proposal: staffs are small (brief §3.3)";
    /// Measures that a delegation can start in a step of hours.
    measures_per_crisis_step: u16 = 1, 0 => 3, "measures", "our proposal: a crisis leaves nobody free to build";
    /// Crisis choices that a delegation can make in one step.
    choices_per_step: u16 = 2, 1 => 2, "choices",
        "our proposal: one towards the incident and one towards the other side";
}

"Trust, tension and sharing" {
    /// Trust of everybody in everybody at the start, and the level to which it drifts.
    trust_start: f64 = 0.5, 0.35 => 0.65, "0–1", "brief §6.2";
    /// Drift of trust back to its start in a quarter, as a share of the distance.
    trust_drift_per_quarter: f64 = 0.03, 0.0 => 0.06, "per quarter", "brief §6.6: 2–4 %";
    /// Trust falls this many times as fast as it rises.
    trust_fall_factor: f64 = 2.5, 1.5 => 4.0, "factor", "brief §6.6; Slovic 1993";
    /// Harm done to another lowers one's own trust in it by this share: who offends begins to suspect.
    trust_harm_returned: f64 = 0.3, 0.0 => 0.6, "share", "our proposal, within brief §6.6: .3–.5 for third parties";
    /// How far a measure of words is believed when it should raise trust.
    credibility_words: f64 = 0.4, 0.2 => 0.6, "0–1", "brief §6.6; Fearon 1997";
    /// How far a measure of procedure is believed when it should raise trust.
    credibility_procedure: f64 = 0.8, 0.5 => 0.9, "0–1", "our proposal: in force, but not yet seen at work";
    /// How far a practice, or restraint shown, is believed when it should raise trust.
    credibility_practice: f64 = 1.0, 0.8 => 1.0, "0–1", "brief §6.6; Fearon 1997";
    /// How far a crisis choice is believed when it should raise trust.
    credibility_choice: f64 = 0.8, 0.5 => 1.0, "0–1", "our proposal: used in a crisis, but not yet verified";
    /// Tension between any two at the start, and what counts as ordinary.
    tension_start: f64 = 0.2, 0.1 => 0.4, "0–1", "brief §6.2";
    /// Share of tension that is lost in a quarter by itself.
    tension_damping: f64 = 0.12, 0.06 => 0.2, "per quarter", "brief §6.6; Richardson 1960";
    /// Damping of tension added by a full web of measures, as a share of the damping by itself.
    tension_cbm_damping: f64 = 0.6, 0.0 => 1.2, "factor", "brief §6.6";
    /// Damping of tension added by full cohesion, as a share of the damping by itself.
    tension_cohesion_damping: f64 = 0.4, 0.0 => 0.8, "factor", "brief §6.6";
    /// Grievance that adds to tension in a quarter.
    tension_grievance: f64 = 0.03, 0.02 => 0.05, "per quarter",
        "brief §6.6: .02–.05; .03 settles at .2 without shocks";
    /// Weight of joint measures between two states that counts as a full web.
    cbm_weight_max: f64 = 12.0, 6.0 => 24.0, "measures", "our proposal: twelve joint measures";
    /// Sharing of information between any two at the start.
    sharing_start: f64 = 0.1, 0.0 => 0.2, "0–1", "brief §6.2: 0–.2";
    /// Regional cohesion at the start.
    cohesion_start: f64 = 0.6, 0.4 => 0.8, "0–1", "brief §6.2";
}

    } };
}
