//! Parameters of measures and of the consensus that joint ones need (MODEL.md 7.3, MODEL.md 7.4).

macro_rules! measures {
    ($more:tt $($rows:tt)*) => { gather! { $more $($rows)*

"Measures" {
    /// Strength of a measure bought in a crisis until its lag is over.
    crisis_strength: f64 = 0.2, 0.0 => 0.5, "share", "our estimate: what is new in a crisis is not yet practised";
    /// Quarters after which a measure bought in a crisis counts fully.
    crisis_lag_quarters: f64 = 2.0, 0.0 => 4.0, "quarters",
        "our estimate: as long as a procedure takes to settle";
    /// Strength below which a measure brings neither a channel nor a norm: those come only with the whole.
    whole_strength: f64 = 0.5, 0.25 => 0.75, "share",
        "our estimate: a contact named in the heat of it is not manned";
    /// Quarters in force after which a practice counts as sustained.
    sustained_quarters: f64 = 3.0, 1.0 => 6.0, "quarters", "our estimate: three in a row is a habit";
    /// Quarters in force that are paid for with the price of beginning.
    upkeep_free_quarters: f64 = 1.0, 0.0 => 2.0, "quarters", "our estimate: nobody pays twice for one quarter";
    /// Aid to a state whose needs were assessed is worth this many times as much.
    assessed_aid: f64 = 1.3, 1.0 => 1.6, "factor", "our estimate: what was asked for is used";
    /// Damage of later incidents that measures at home leave at least.
    damage_guard_floor: f64 = 0.3, 0.1 => 0.6, "share", "our estimate: no measure makes anybody safe";
    /// Growth of content that measures at home leave at least.
    spread_guard_floor: f64 = 0.1, 0.05 => 0.5, "share", "our estimate: no measure stops copies";
    /// Items of evidence a step that measures, and choices about one incident, can add at most.
    evidence_added_max: f64 = 2.0, 1.0 => 3.0, "items per step", "our estimate: analysts are few";
}

"Consensus" {
    /// Ordinary reluctance of a busy capital towards any joint measure.
    objection_base: f64 = 0.30, 0.15 => 0.45, "objection",
        "our estimate: a modest measure then finds support or silence, a red line of .4 asks for an amendment";
    /// Objection added by a fully ambitious measure.
    objection_ambition: f64 = 0.25, 0.1 => 0.4, "objection",
        "our estimate: a fully ambitious text moves a capital by a little more than one position";
    /// Objection added by a measure that takes sides between blocs.
    objection_bloc: f64 = 0.20, 0.1 => 0.35, "objection",
        "Snyder 1984: taking sides has a price; the value is our estimate";
    /// Objection added by consulting the Chair first: it falls.
    objection_chair: f64 = -0.30, -0.45 => -0.1, "objection",
        "our estimate: to be asked first is what saves face";
    /// Objection added by capacity on offer: it falls.
    objection_capacity: f64 = -0.20, -0.35 => -0.05, "objection",
        "our estimate: an offer moves a reluctant capital one position";
    /// Objection added by full cohesion: it falls.
    objection_cohesion: f64 = -0.20, -0.35 => -0.05, "objection",
        "our estimate: who feels at home agrees more easily";
    /// Objection up to which a delegation supports.
    objection_support: f64 = 0.30, 0.2 => 0.4, "objection", "our estimate: the end of what is easy";
    /// Objection up to which a delegation lets it pass in silence.
    objection_acquiesce: f64 = 0.50, 0.42 => 0.58, "objection",
        "our estimate: above one half nobody lets it pass";
    /// Objection up to which a delegation asks for an amendment; above it blocks.
    objection_amend: f64 = 0.70, 0.6 => 0.8, "objection",
        "our estimate: above it a capital would rather have nothing";
    /// Steps for which consulting the Chair eases consensus on what lay on the table then.
    chair_consulted_steps: u16 = 2, 1 => 4, "steps", "our estimate: as long as a sounding is remembered";
    /// Change of cohesion when all agree.
    consensus_agreed: f64 = 0.03, 0.01 => 0.05, "0–1", "our estimate: many agreements make a habit";
    /// Change of cohesion when a measure by consensus comes into force at its full strength.
    consensus_in_force: f64 = 0.01, 0.0 => 0.03, "0–1", "our estimate: a promise kept, after the agreement itself";
    /// Change of cohesion when somebody blocks.
    consensus_blocked: f64 = -0.02, -0.05 => 0.0, "0–1",
        "our estimate: less than a public split, which costs .05";
    /// Political capital that a block costs whoever blocks.
    block_cost: f64 = 1.0, 0.0 => 2.0, "points", "our estimate: it costs face, at home and abroad";
    /// Change of cohesion for each that blocks without a red line of its own.
    block_idle_cohesion: f64 = -0.01, -0.03 => 0.0, "0–1", "our estimate: half of what the failed text costs anyway";
    /// Change of the trust of the proposer in each that blocks without a red line of its own.
    block_idle_trust: f64 = -0.03, -0.08 => 0.0, "0–1", "our estimate: a little more than for riding free";
    /// Bloc load from which a measure on the table is a loaded demand.
    loaded_from: f64 = 0.3, 0.2 => 0.6, "0–1",
        "our estimate: a measure of the catalogue that many would call one-sided";
    /// Change of cohesion when a loaded demand fails, at full load.
    loaded_cohesion: f64 = -0.06, -0.12 => 0.0, "0–1",
        "Snyder 1984: taking sides has a price; the value is our estimate";
    /// Change of the trust in its proposer of each that a loaded demand was put to in vain, at full load.
    loaded_trust: f64 = -0.08, -0.15 => 0.0, "0–1",
        "Snyder 1984: taking sides has a price; the value is our estimate";
    /// Strength that each amendment takes from a text.
    amendment_step: f64 = 1.0 / 3.0, 0.1 => 0.5, "share", "our estimate: levels of one third";
    /// Amendments that weaken a text; more change nothing.
    amendments_max: u16 = 2, 1 => 3, "amendments",
        "our estimate: the weakest text wins, and something is left of it";
    /// Strength of the weakest text.
    amendment_floor: f64 = 1.0 / 3.0, 0.1 => 0.5, "share", "our estimate: one level of three is left";
    /// Change of the trust in a free rider of each of those who pay.
    free_rider_trust: f64 = -0.02, -0.05 => 0.0, "0–1", "Olson 1965: free riding; the value is our estimate";
    /// Change of cohesion when all but one ride free on a measure; in proportion to their share otherwise.
    free_rider_cohesion: f64 = -0.02, -0.05 => 0.0, "0–1", "Olson 1965: free riding; the value is our estimate";
    /// Share of the evidence that a free rider earns.
    free_rider_credit: f64 = 0.5, 0.0 => 1.0, "share",
        "Olson 1965: free riding; the value is our estimate";
    /// Political capital gained by the proposer of a joint measure that is agreed.
    agreed_capital: f64 = 0.5, 0.0 => 1.0, "points", "our estimate: success that everybody sees";
    /// Pressure at home for paying for what one's own red line forbids, per point of red line.
    redline_pressure: f64 = 0.2, 0.0 => 0.4, "0–1", "our estimate: parliaments notice";
}

    } };
}
