//! Parameters of the score (brief §6.7).

macro_rules! score {
    ($more:tt $($rows:tt)*) => { gather! { $more $($rows)*

"Score" {
    /// Base points of something said.
    points_statement: f64 = 1.0, 0.5 => 2.0, "points", "brief §6.7";
    /// Base points of something adopted or nominated.
    points_adopted: f64 = 2.0, 1.0 => 3.0, "points", "brief §6.7";
    /// Base points of something operated or used.
    points_operated: f64 = 4.0, 2.0 => 6.0, "points", "brief §6.7";
    /// Base points of something sustained.
    points_sustained: f64 = 6.0, 4.0 => 8.0, "points", "brief §6.7";
    /// Base points of something used well in a crisis.
    points_crisis: f64 = 6.0, 4.0 => 8.0, "points", "brief §6.7";
    /// Factor of what only the delegation itself says.
    verified_self: f64 = 0.6, 0.4 => 0.8, "factor", "brief §6.7";
    /// Factor of what a partner confirms.
    verified_partner: f64 = 0.9, 0.7 => 1.0, "factor", "brief §6.7";
    /// Factor of what the white cell saw.
    verified_control: f64 = 1.0, 0.9 => 1.1, "factor", "brief §6.7";
    /// Factor of what cost nothing.
    cost_cheapest: f64 = 0.8, 0.6 => 1.0, "factor", "brief §6.7";
    /// Factor of what cost most.
    cost_dearest: f64 = 1.3, 1.0 => 1.6, "factor", "brief §6.7";
    /// Share of the way from the cheapest to the dearest, for each budget point.
    cost_per_point: f64 = 0.1, 0.05 => 0.2, "share", "our proposal: ten points are dearest";
    /// Factor of each repetition of the same indicator without a pause.
    repetition: f64 = 0.5, 0.25 => 1.0, "factor", "brief §6.7";
    /// Steps without it after which nothing counts as a repetition.
    repetition_steps: u16 = 4, 1 => 8, "steps", "brief §6.7";
    /// Factor of what is done in a step of hours.
    crisis_timing: f64 = 1.25, 1.0 => 1.5, "factor", "brief §6.7";
    /// Effort relative to means, for evidence in favour: factor at full capacity.
    means_base: f64 = 0.8, 0.6 => 1.0, "factor", "brief §6.7";
    /// Effort relative to means, for evidence in favour: added to that factor where all capacity is missing.
    means_capacity: f64 = 0.4, 0.0 => 0.8, "factor", "brief §6.7";
    /// Effort relative to means, for evidence in favour: lowest factor.
    means_low: f64 = 0.8, 0.6 => 1.0, "factor", "brief §6.7";
    /// Effort relative to means, for evidence in favour: highest factor.
    means_high: f64 = 1.2, 1.0 => 1.5, "factor", "brief §6.7";
    /// Weight of evidence against, relative to evidence in favour.
    against_weight: f64 = 1.5, 1.0 => 2.5, "factor", "brief §6.7";
    /// Scale K of the score 50 + 50·tanh((for − weight·against)/K).
    score_scale: f64 = 12.0, 6.0 => 24.0, "points", "brief §6.7";
    /// Weight of those furthest behind in the regional score of a shared promise; the rest is the mean of all.
    region_lowest: f64 = 0.4, 0.0 => 0.8, "share", "brief §6.7";
    /// How many are those furthest behind.
    region_lowest_count: u16 = 3, 1 => 5, "delegations", "brief §6.7";
}

    } };
}
