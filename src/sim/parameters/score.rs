//! Parameters of the score (MODEL.md 7.14).

macro_rules! score {
    ($more:tt $($rows:tt)*) => { gather! { $more $($rows)*

"Score" {
    /// Belief in another delegation from which a state that was hit has somebody to ask.
    doubt_belief: f64 = 0.08, 0.02 => 0.2, "0–1", "our estimate: about an even share of all suspects";
    /// Hours within which the state that was hit answers in time.
    hit_hours: f64 = 72.0, 24.0 => 120.0, "hours", "our estimate: after three days the public has its own story";
    /// Hours within which a state that was told of abuse from its territory answers in time.
    told_hours: f64 = 72.0, 24.0 => 168.0, "hours", "our estimate: as long as it takes to find a machine";
    /// Hours within which a request for help is answered in time.
    help_hours: f64 = 48.0, 24.0 => 96.0, "hours", "our estimate: help comes before the damage is done or not";
    /// Hours within which a quarrel is taken to others in time.
    quarrel_hours: f64 = 72.0, 24.0 => 168.0, "hours", "our estimate: before positions are fixed";
    /// The rung from which a crisis sets two delegations against each other.
    quarrel_rung: u8 = 2, 1 => 3, "rung", "our estimate: a protest has an address";
    /// Hours after which an answer comes that is given within a quarter.
    quiet_answer_hours: f64 = 24.0, 1.0 => 72.0, "hours", "our estimate: whoever answers in its quarter does so at once";
    /// Budget points in hand from which a delegation has the means to help.
    help_means: f64 = 1.0, 0.0 => 3.0, "points", "our estimate: the price of sending somebody";
    /// How much of a test a crisis at home or a notice is.
    test_crisis: f64 = 2.0, 1.0 => 4.0, "weight", "our estimate: the measure for the others, twice a request";
    /// How much of a test an act is that can be a breach.
    test_act: f64 = 2.0, 1.0 => 4.0, "weight", "our estimate: as much as a crisis";
    /// How much of a test a request is, by the plot or for help.
    test_asked: f64 = 1.0, 0.5 => 2.0, "weight", "our estimate: half of a crisis";
    /// How much of a test a joint measure on the table is.
    test_table: f64 = 0.6, 0.1 => 1.0, "weight", "our estimate: to say yes is less than to do it";
    /// How much of a reading what is in place is when a crisis begins.
    test_prepared: f64 = 1.0, 0.5 => 2.0, "weight", "our estimate: the measure for the next";
    /// How much of a reading what is in place is at the end.
    test_end: f64 = 0.5, 0.0 => 1.0, "weight", "our estimate: half of what was there when it mattered";
    /// How much of a test a line is that control awards.
    test_observed: f64 = 2.0, 0.5 => 4.0, "weight", "our estimate: as much as a crisis: somebody saw it";
    /// The most that one indicator weighs, however often it was tested.
    test_most: f64 = 6.0, 2.0 => 12.0, "weight", "our estimate: three crises; more of the same says nothing new";
    /// Growth of the weight of an act against a commitment, for each such act before it.
    breach_again: f64 = 0.5, 0.0 => 1.0, "share", "our estimate: who does it again means it";
    /// The most that repetition multiplies that weight by.
    breach_most: f64 = 3.0, 1.0 => 5.0, "factor", "our estimate: the fifth time says little that is new";
    /// Weight of a good turn towards the same partners as before.
    same_partner: f64 = 0.5, 0.2 => 1.0, "share", "our estimate: a new partner says more than the same again";
    /// Where a test that was answered in part or late stands between nothing and all.
    mark_partly: f64 = 0.65, 0.5 => 0.8, "0–1", "our estimate: above the middle";
    /// Where a test that was not taken up stands.
    mark_not_taken_up: f64 = 0.4, 0.2 => 0.45, "0–1", "our estimate: below the middle, and no breach";
    /// Where an act against a commitment stands that was made good.
    mark_remedied: f64 = 0.25, 0.0 => 0.4, "0–1", "our estimate: better than a breach, less than nothing done";
    /// How many units of weight pull what was done to the middle.
    pull_conduct: f64 = 1.0, 0.0 => 3.0, "weight", "our estimate: one request says little about a state";
    /// How many units of weight pull what was in place to the middle.
    pull_preparation: f64 = 0.25, 0.0 => 1.0, "weight", "our estimate: what is in place can be counted";
    /// Share of conduct where there is preparation beside it.
    conduct_share: f64 = 0.8, 0.5 => 0.9, "share", "our estimate: what was done weighs more than what was ready";
    /// The highest score with an act against the commitment that was not made good.
    cap_breach: f64 = 50.0, 40.0 => 50.0, "points", "our estimate: the upper end of the band mixed";
    /// The highest score with an act against the commitment that was made good.
    cap_remedied: f64 = 64.0, 51.0 => 64.0, "points", "our estimate: the upper end of the band some";
    /// The highest score where every test was not taken up: what is in place does not stand for what was not done.
    cap_not_taken_up: f64 = 50.0, 40.0 => 50.0, "points", "our estimate: the upper end of the band mixed";
    /// What is always counted as in place where a commitment was tested: a lack never counts as a breach.
    prepared_least: f64 = 0.35, 0.2 => 0.45, "0–1", "our estimate: a little below a test that was not taken up";
    /// What rules and papers in force can add to that at most; the rest is added by what is practised.
    prepared_paper: f64 = 0.15, 0.0 => 0.3, "share", "our estimate: paper alone leads to the middle";
    /// Points of a measure in force that is words.
    points_words: f64 = 0.25, 0.1 => 0.5, "points", "our estimate: a quarter of what is practised";
    /// Points of a measure in force that is a procedure.
    points_procedure: f64 = 0.5, 0.25 => 0.75, "points", "our estimate: half of what is practised";
    /// Points of a measure in force that is practised.
    points_practice: f64 = 1.0, 0.5 => 1.5, "points", "our estimate: the measure for the others";
    /// Budget points above one at which a procedure counts as practised and no longer as paper.
    points_dear: f64 = 2.0, 1.0 => 6.0, "points", "our estimate: at three points people are paid for it";
    /// Points that a measure kept up long enough adds.
    points_sustained: f64 = 0.5, 0.0 => 1.0, "points", "our estimate: half as much again";
    /// What can be asked of the delegation with the smallest budget, as a share of what can be asked of all.
    means_least: f64 = 0.5, 0.3 => 1.0, "share", "our estimate: effort, not purse";
    /// Weight of those furthest behind in the regional score of a shared commitment; the rest is the mean of all.
    region_lowest: f64 = 0.4, 0.0 => 0.8, "share", "our estimate: a shared commitment is kept by all or not at all";
    /// How many are those furthest behind.
    region_lowest_count: u16 = 3, 1 => 5, "delegations", "our estimate: there are three least developed members";
}

    } };
}
