//! Parameters of the score (MODEL.md 7.14).

macro_rules! score {
    ($more:tt $($rows:tt)*) => { gather! { $more $($rows)*

"Score" {
    /// Base points of something said.
    points_statement: f64 = 1.0, 0.5 => 2.0, "points", "our estimate: the measure for the others";
    /// Base points of something adopted or nominated.
    points_adopted: f64 = 2.0, 1.0 => 3.0, "points", "our estimate: a decision is worth two statements";
    /// Base points of something operated or used.
    points_operated: f64 = 4.0, 2.0 => 6.0, "points", "our estimate: what works is worth two decisions";
    /// Base points of something sustained.
    points_sustained: f64 = 6.0, 4.0 => 8.0, "points", "our estimate: half as much again as what works once";
    /// Base points of something used well in a crisis.
    points_crisis: f64 = 6.0, 4.0 => 8.0, "points", "our estimate: as much as something sustained";
    /// Factor of what only the delegation itself says.
    verified_self: f64 = 0.6, 0.4 => 0.8, "factor", "our estimate: said of oneself";
    /// Factor of what a partner confirms.
    verified_partner: f64 = 0.9, 0.7 => 1.0, "factor", "our estimate: a friendly witness";
    /// Factor of what the white cell saw.
    verified_control: f64 = 1.0, 0.9 => 1.1, "factor", "our estimate: seen by somebody who has no part in it";
    /// Factor of what cost nothing.
    cost_cheapest: f64 = 0.8, 0.6 => 1.0, "factor", "our estimate: cheap talk counts a little less";
    /// Factor of what cost most.
    cost_dearest: f64 = 1.3, 1.0 => 1.6, "factor", "our estimate: sacrifice counts a little more";
    /// Share of the way from the cheapest to the dearest, for each budget point.
    cost_per_point: f64 = 0.1, 0.05 => 0.2, "share", "our estimate: ten points are dearest";
    /// Factor of each repetition of the same indicator without a pause.
    repetition: f64 = 0.5, 0.25 => 1.0, "factor", "our estimate: the second time is worth half";
    /// Steps without it after which nothing counts as a repetition.
    repetition_steps: u16 = 4, 1 => 8, "steps", "our estimate: as long as it is fresh in memory";
    /// Factor of what is done in a step of hours.
    crisis_timing: f64 = 1.25, 1.0 => 1.5, "factor", "our estimate: it is harder then";
    /// Effort relative to means, for evidence in favour: factor at full capacity.
    means_base: f64 = 0.8, 0.6 => 1.0, "factor", "our estimate: effort, not purse: the ablest get a little less";
    /// Effort relative to means, for evidence in favour: added to that factor where all capacity is missing.
    means_capacity: f64 = 0.4, 0.0 => 0.8, "factor",
        "our estimate: effort, not purse: from .8 to 1.2 over the whole scale";
    /// Effort relative to means, for evidence in favour: lowest factor.
    means_low: f64 = 0.8, 0.6 => 1.0, "factor", "our estimate: the lower end of that range";
    /// Effort relative to means, for evidence in favour: highest factor.
    means_high: f64 = 1.2, 1.0 => 1.5, "factor", "our estimate: the upper end of that range";
    /// Weight of evidence against, relative to evidence in favour.
    against_weight: f64 = 1.5, 1.0 => 2.5, "factor", "our estimate: a breach weighs more than a good turn";
    /// Scale K of the score 50 + 50·tanh((for − weight·against)/K).
    score_scale: f64 = 12.0, 6.0 => 24.0, "points",
        "our estimate: twelve points, three operated acts, lead to 88 of 100";
    /// Weight of those furthest behind in the regional score of a shared commitment; the rest is the mean of all.
    region_lowest: f64 = 0.4, 0.0 => 0.8, "share", "our estimate: a shared commitment is kept by all or not at all";
    /// How many are those furthest behind.
    region_lowest_count: u16 = 3, 1 => 5, "delegations", "our estimate: there are three least developed members";
}

    } };
}
