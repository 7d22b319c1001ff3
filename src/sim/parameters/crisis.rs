//! Parameters of the crisis ladder and of what calms it (MODEL.md 7.10, MODEL.md 7.11).

macro_rules! crisis {
    ($more:tt $($rows:tt)*) => { gather! { $more $($rows)*

"The crisis ladder" {
    /// Chance of climbing a rung in a step: the constant.
    ladder_up_base: f64 = -2.6, -3.4 => -1.8, "logit",
        "Kreps & Schneider 2019: cyber shocks seldom escalate; the value is our estimate";
    /// Climbing: tension between the two, 0–1.
    ladder_up_tension: f64 = 1.5, 0.5 => 2.5, "logit", "Jervis 1978: security dilemma; the value is our estimate";
    /// Climbing: domestic pressure on the state that was hit, 0–1.
    ladder_up_pressure: f64 = 1.2, 0.4 => 2.0, "logit",
        "Fearon 1994: audiences at home; the value is our estimate";
    /// Climbing: perceived severity, as a share of ten.
    ladder_up_severity: f64 = 1.5, 0.5 => 2.5, "logit",
        "our estimate: a disaster asks for an answer as strained relations do";
    /// Climbing: belief that the other side is behind it, 0–1.
    ladder_up_belief: f64 = 1.5, 0.5 => 2.5, "logit", "Edwards et al. 2017: blame; the value is our estimate";
    /// Climbing: each level of the channel between the two, 0–3.
    ladder_up_channel: f64 = -0.35, -0.7 => 0.0, "logit",
        "our estimate: three levels do nearly what full trust does";
    /// Climbing: the other side was asked early and answered.
    ladder_up_clarified: f64 = -0.8, -1.6 => 0.0, "logit",
        "our estimate: an early answer is worth a little more than two levels of channel";
    /// Climbing: trust in the other side, 0–1.
    ladder_up_trust: f64 = -1.2, -2.0 => -0.4, "logit", "Kydd 2005: reassurance; the value is our estimate";
    /// Climbing: each rung already climbed.
    ladder_up_rung: f64 = -0.45, -0.8 => -0.1, "logit", "Schelling 1966: focal points; the value is our estimate";
    /// Climbing: everybody knows of it, and neither side has said or done anything about it yet.
    ladder_up_unattended: f64 = 0.6, 0.0 => 1.0, "logit",
        "Coombs 2007: what nobody explains is filled with blame; the value is our estimate";
    /// Climbing: the firebreak before force.
    ladder_up_firebreak: f64 = -2.0, -4.0 => 0.0, "logit",
        "Kreps & Schneider 2019, Banks & Jensen 2018: firebreak; the value is our estimate";
    /// The rung from which the firebreak holds.
    firebreak_rung: u8 = 6, 4 => 7, "rung",
        "Kreps & Schneider 2019: before force; which rung that is, is our estimate";
    /// Chance of coming down a rung in a step: the constant.
    ladder_down_base: f64 = -2.0, -3.0 => -1.0, "logit",
        "our estimate: one step in eight brings it down by itself";
    /// Coming down: each level of the channel between the two, 0–3.
    ladder_down_channel: f64 = 0.45, 0.0 => 0.9, "logit",
        "our estimate: three levels do a little more than full trust";
    /// Coming down: trust in the other side, 0–1.
    ladder_down_trust: f64 = 1.2, 0.4 => 2.0, "logit", "Kydd 2005: reassurance; the value is our estimate";
    /// Coming down: domestic pressure on the state that was hit, 0–1.
    ladder_down_pressure: f64 = -0.8, -1.6 => 0.0, "logit",
        "Fearon 1994: audiences at home; the value is our estimate";
    /// Coming down: the other side was asked early and answered.
    ladder_down_clarified: f64 = 0.5, 0.0 => 1.0, "logit",
        "our estimate: it helps down less than it keeps from climbing";
    /// Misjudgement of severity without a channel, as a standard deviation.
    perception_none: f64 = 1.5, 1.0 => 2.5, "severity", "Jervis 1976: misperception; the value is our estimate";
    /// Misjudgement of severity where a contact is listed, as a standard deviation.
    perception_listed: f64 = 1.1, 0.7 => 1.5, "severity", "Jervis 1976: misperception; the value is our estimate";
    /// Misjudgement of severity where the contact was tested, as a standard deviation.
    perception_tested: f64 = 0.8, 0.5 => 1.1, "severity", "Jervis 1976: misperception; the value is our estimate";
    /// Misjudgement of severity with a protected hotline, as a standard deviation.
    perception_hotline: f64 = 0.5, 0.2 => 0.8, "severity",
        "Jervis 1976: misperception; the value is our estimate";
    /// Misjudgement of severity taken away by a shared scale.
    perception_shared: f64 = 0.3, 0.0 => 0.6, "severity", "our estimate: the same words for the same thing";
    /// Change of tension after a step up.
    climbed_tension: f64 = 0.05, 0.0 => 0.1, "0–1", "our estimate: eight rungs would bring .4";
    /// Change of the trust of both in each other after a step up.
    climbed_trust: f64 = -0.04, -0.1 => 0.0, "0–1", "our estimate: less than a breach, more than a word mends";
    /// Change of tension after a step down.
    eased_tension: f64 = -0.03, -0.1 => 0.0, "0–1", "our estimate: it goes down more slowly than up";
    /// Severity under which an incident makes no crisis by itself.
    severity_of_crisis: f64 = 3.0, 2.0 => 5.0, "severity",
        "our estimate: below lies a nuisance on the scale of DCID 2.0";
    /// The rung from which a crisis is between two governments.
    counterpart_rung: u8 = 2, 1 => 3, "rung", "our estimate: a protest has an address";
    /// The rung from which a choice is harsh: it redeems a promised response and breaks announced restraint.
    harsh_rung: u8 = 3, 2 => 4, "rung", "our estimate: a public accusation";
    /// How long a crisis does not come down by itself below the rung that a harsh choice has set.
    stands_hours: f64 = 72.0, 24.0 => 168.0, "hours", "Fearon 1994: what was said in public binds; the value is our estimate";
    /// Calm that a choice with a way down brings for a step.
    off_ramp_calm: f64 = 0.5, 0.0 => 1.0, "logit", "our estimate: a little more than one level of channel";
}

"Asking and helping" {
    /// Hours within which asking first counts as early.
    early_hours: f64 = 48.0, 24.0 => 96.0, "hours", "our estimate: two days, before positions are fixed";
    /// Chance that a contact that is only listed does not answer.
    contact_silent_listed: f64 = 0.35, 0.1 => 0.6, "0–1", "our estimate: lists go stale, desks have one person";
    /// Chance that a tested contact does not answer.
    contact_silent_tested: f64 = 0.06, 0.0 => 0.2, "0–1", "our estimate: a test finds most dead numbers";
    /// Chance that a hotline does not answer.
    contact_silent_hotline: f64 = 0.02, 0.0 => 0.1, "0–1", "our estimate: manned day and night";
    /// Steps for which a contact that stopped answering stays away.
    desk_away_steps: u16 = 2, 1 => 4, "steps", "our estimate: long enough to be felt, short enough to be mended";
    /// Steps for which an answer makes evidence come faster.
    clarified_steps: u16 = 2, 1 => 4, "steps", "our estimate: as long as the answer is fresh";
    /// Chance that an answer points to the truth: raised by this for each level of the channel.
    answer_honest: f64 = 0.10, 0.0 => 0.2, "0–1", "our estimate: a tested contact reaches somebody who knows";
    /// Rise of that chance for a question asked late, as a share of that for one asked early.
    answer_late: f64 = 0.5, 0.0 => 1.0, "share", "our estimate: logs are overwritten and positions fixed";
    /// Sharing gained by sharing indicators once.
    indicators_sharing: f64 = 0.15, 0.05 => 0.3, "0–1", "our estimate: what is shared once opens the way to more";
    /// Trust in the giver from which help that was not asked for is taken.
    help_trust: f64 = 0.45, 0.3 => 0.6, "0–1", "our estimate: a giver who pushes is refused";
    /// Damage still to come that is left when a state stops abuse from its territory.
    stop_abuse_damage: f64 = 0.2, 0.0 => 0.6, "share", "our estimate: what is already inside goes on";
    /// Content that is left when a state stops abuse from its territory.
    stop_abuse_spread: f64 = 0.4, 0.1 => 0.8, "share", "our estimate: copies stay";
    /// Calm for a step when a state stops abuse from its territory.
    stop_abuse_calm: f64 = 1.0, 0.0 => 2.0, "logit", "our estimate: the best sign of good faith there is";
    /// Chance that what a state found when it stopped abuse points to the truth: raised by this.
    stop_abuse_honest: f64 = 0.25, 0.0 => 0.4, "0–1", "our estimate: it has the machines in hand";
    /// Calm for a step when it is announced on good ground that no state was behind an incident.
    cleared_calm: f64 = 1.0, 0.0 => 2.0, "logit", "our estimate: as much as when a state stops abuse";
    /// Calm for a step when the Chair convenes about an incident.
    convene_calm: f64 = 0.6, 0.0 => 1.2, "logit", "our estimate: a face-saving way down";
    /// What convening again about the same incident is worth, as a share of the time before.
    convene_repeated: f64 = 0.5, 0.2 => 1.0, "share", "our estimate: words that were found once are not found again";
    /// Change of cohesion when help arrives, the first time for an incident.
    help_cohesion: f64 = 0.01, 0.0 => 0.03, "0–1", "our estimate: a third of what an agreement brings";
    /// Change of cohesion when a joint probe of several states is at work, once for an incident.
    joint_cohesion: f64 = 0.02, 0.0 => 0.05, "0–1", "our estimate: common work binds a little less than agreement";
}

    } };
}
