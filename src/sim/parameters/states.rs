//! Parameters of states and of what lies between them (MODEL.md 7.1, MODEL.md 7.2).

macro_rules! states {
    ($more:tt $($rows:tt)*) => { gather! { $more $($rows)*

"A state" {
    /// Weight of the Global Cybersecurity Index 2018 (0–1) in starting capacity.
    capacity_gci: f64 = 0.6, 0.4 => 0.8, "factor",
        "our estimate: commitment weighs a little more than infrastructure; ITU index";
    /// Weight of the ICT Development Index 2017 (0–10, divided by ten) in starting capacity.
    capacity_idi: f64 = 0.4, 0.2 => 0.6, "factor",
        "our estimate: infrastructure and skills make the rest; ITU index";
    /// Starting exposure of a state in which nobody uses the Internet.
    exposure_base: f64 = 0.3, 0.3 => 0.4, "0–1", "our estimate: no state is wholly offline";
    /// Starting exposure added where everybody uses the Internet.
    exposure_internet: f64 = 0.7, 0.5 => 0.7, "0–1",
        "our estimate: all the rest hangs on use; ITU and World Bank figures";
    /// Exposure gained in a quarter.
    exposure_rise: f64 = 0.015, 0.01 => 0.02, "per quarter", "our estimate: .01–.02: use grows from year to year";
    /// Capacity against terrorist use of ICTs at the start, as a share of capacity.
    ct_capacity_share: f64 = 0.8, 0.6 => 1.0, "share",
        "our estimate: a special skill lags a little behind the general one";
    /// Capacity lost in a quarter by a state that keeps nothing up.
    capacity_decay: f64 = 0.01, 0.0 => 0.02, "per quarter", "our estimate: staff moves on, tools grow old";
    /// Measures in force with which a state keeps all it has learnt; with fewer it loses a part of the decay.
    upkeep_measures: u16 = 10, 5 => 20, "measures",
        "our estimate: a round number; who keeps ten things up keeps its staff";
    /// The most capacity a state can take in during one step, however much aid comes.
    absorption_per_step: f64 = 0.04, 0.02 => 0.06, "0–1",
        "our estimate: training takes people, and there are few";
    /// Political capital at the start, of ten points.
    political_capital_start: f64 = 5.0, 3.0 => 8.0, "points", "our estimate: the middle of the scale";
    /// Political capital regained in a step of a quarter.
    political_capital_per_quarter: f64 = 1.0, 0.5 => 2.0, "points",
        "our estimate: one unpopular measure in a quarter can be carried";
    /// Political capital regained in a step of hours.
    political_capital_per_crisis_step: f64 = 0.35, 0.0 => 1.0, "points",
        "our estimate: six steps of crisis give two points";
    /// Domestic pressure at the start.
    pressure_start: f64 = 0.2, 0.0 => 0.4, "0–1", "our estimate: some is ordinary";
    /// Domestic pressure lost in every step.
    pressure_fade: f64 = 0.03, 0.01 => 0.06, "per step", "our estimate: attention moves on";
    /// Trust of citizens in the digital economy at the start.
    digital_trust_start: f64 = 0.5, 0.3 => 0.7, "0–1", "our estimate: the middle of the scale";
    /// Budget that can be carried over, in quarters of income.
    budget_carry_quarters: f64 = 2.0, 1.0 => 4.0, "quarters", "our estimate: purses close at the end of the year";
    /// Measures that a delegation can start in a step of a quarter.
    measures_per_quarter: u16 = 3, 1 => 4, "measures", "our estimate: staffs are small";
    /// Measures that a delegation can start in a step of hours.
    measures_per_crisis_step: u16 = 1, 0 => 3, "measures", "our estimate: a crisis leaves nobody free to build";
    /// Crisis choices that a delegation can make in one step.
    choices_per_step: u16 = 2, 1 => 2, "choices",
        "our estimate: one towards the incident and one towards the other side";
}

"Trust, tension and sharing" {
    /// Trust of everybody in everybody at the start, and the level to which it drifts.
    trust_start: f64 = 0.5, 0.35 => 0.65, "0–1", "our estimate: the same for all, so that nobody is ranked";
    /// Drift of trust back to its start in a quarter, as a share of the distance.
    trust_drift_per_quarter: f64 = 0.03, 0.0 => 0.06, "per quarter", "our estimate: 2–4 %, as memory fades";
    /// Trust falls this many times as fast as it rises.
    trust_fall_factor: f64 = 2.5, 1.5 => 4.0, "factor",
        "Slovic 1993: trust falls faster than it rises; the value is our estimate";
    /// Harm done to another lowers one's own trust in it by this share: who offends begins to suspect.
    trust_harm_returned: f64 = 0.3, 0.0 => 0.6, "share", "our estimate: about a third of the harm";
    /// How far a measure of words is believed when it should raise trust.
    credibility_words: f64 = 0.4, 0.2 => 0.6, "0–1",
        "Fearon 1997: what costs nothing is believed less; the value is our estimate";
    /// How far a measure of procedure is believed when it should raise trust.
    credibility_procedure: f64 = 0.8, 0.5 => 0.9, "0–1", "our estimate: in force, but not yet seen at work";
    /// How far a practice, or restraint shown, is believed when it should raise trust.
    credibility_practice: f64 = 1.0, 0.8 => 1.0, "0–1", "Fearon 1997: what costs something is believed";
    /// How far a crisis choice is believed when it should raise trust.
    credibility_choice: f64 = 0.8, 0.5 => 1.0, "0–1", "our estimate: used in a crisis, but not yet verified";
    /// Tension between any two at the start, and what counts as ordinary.
    tension_start: f64 = 0.2, 0.1 => 0.4, "0–1", "our estimate: low, and not nothing";
    /// Share of tension that is lost in a quarter by itself.
    tension_damping: f64 = 0.12, 0.06 => 0.2, "per quarter", "Richardson 1960: fatigue; the value is our estimate";
    /// Damping of tension added by a full web of measures, as a share of the damping by itself.
    tension_cbm_damping: f64 = 0.6, 0.0 => 1.2, "factor",
        "Richardson 1960: the form; that measures add to fatigue is our estimate";
    /// Damping of tension added by full cohesion, as a share of the damping by itself.
    tension_cohesion_damping: f64 = 0.4, 0.0 => 0.8, "factor",
        "Richardson 1960: the form; that cohesion adds to fatigue is our estimate";
    /// Grievance that adds to tension in a quarter.
    tension_grievance: f64 = 0.03, 0.02 => 0.05, "per quarter",
        "Richardson 1960: grievance; the value is our estimate, so that tension settles where it starts";
    /// Weight of joint measures between two states that counts as a full web.
    cbm_weight_max: f64 = 12.0, 6.0 => 24.0, "measures", "our estimate: twelve joint measures";
    /// Sharing of information between any two at the start.
    sharing_start: f64 = 0.1, 0.0 => 0.2, "0–1", "our estimate: 0–.2: a little, among technicians";
    /// Regional cohesion at the start.
    cohesion_start: f64 = 0.6, 0.4 => 0.8, "0–1", "our estimate: more together than apart";
}

    } };
}
