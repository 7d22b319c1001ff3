//! Parameters of the crisis ladder and of what calms it (brief §2.3, §6.5).

macro_rules! crisis {
    ($more:tt $($rows:tt)*) => { gather! { $more $($rows)*

"The crisis ladder" {
    /// Chance of climbing a rung in a step: the constant.
    ladder_up_base: f64 = -2.6, -3.4 => -1.8, "logit", "brief §6.5";
    /// Climbing: tension between the two, 0–1.
    ladder_up_tension: f64 = 1.5, 0.5 => 2.5, "logit", "brief §6.5";
    /// Climbing: domestic pressure on the state that was hit, 0–1.
    ladder_up_pressure: f64 = 1.2, 0.4 => 2.0, "logit", "brief §6.5";
    /// Climbing: perceived severity, as a share of ten.
    ladder_up_severity: f64 = 1.5, 0.5 => 2.5, "logit", "brief §6.5";
    /// Climbing: belief that the other side is behind it, 0–1.
    ladder_up_belief: f64 = 1.5, 0.5 => 2.5, "logit", "brief §6.5";
    /// Climbing: each level of the channel between the two, 0–3.
    ladder_up_channel: f64 = -0.35, -0.7 => 0.0, "logit", "brief §6.5";
    /// Climbing: the other side was asked early and answered.
    ladder_up_clarified: f64 = -0.8, -1.6 => 0.0, "logit", "brief §6.5";
    /// Climbing: trust in the other side, 0–1.
    ladder_up_trust: f64 = -1.2, -2.0 => -0.4, "logit", "brief §6.5";
    /// Climbing: each rung already climbed.
    ladder_up_rung: f64 = -0.45, -0.8 => -0.1, "logit", "brief §6.5";
    /// Climbing: the firebreak before force.
    ladder_up_firebreak: f64 = -2.0, -4.0 => 0.0, "logit", "brief §4.7, §6.5";
    /// The rung from which the firebreak holds.
    firebreak_rung: u8 = 6, 4 => 7, "rung", "brief §6.5";
    /// Chance of coming down a rung in a step: the constant.
    ladder_down_base: f64 = -2.0, -3.0 => -1.0, "logit", "brief §6.5";
    /// Coming down: each level of the channel between the two, 0–3.
    ladder_down_channel: f64 = 0.45, 0.0 => 0.9, "logit", "brief §6.5";
    /// Coming down: trust in the other side, 0–1.
    ladder_down_trust: f64 = 1.2, 0.4 => 2.0, "logit", "brief §6.5";
    /// Coming down: domestic pressure on the state that was hit, 0–1.
    ladder_down_pressure: f64 = -0.8, -1.6 => 0.0, "logit", "brief §6.5";
    /// Coming down: the other side was asked early and answered.
    ladder_down_clarified: f64 = 0.5, 0.0 => 1.0, "logit", "brief §6.5";
    /// Misjudgement of severity without a channel, as a standard deviation.
    perception_none: f64 = 1.5, 1.0 => 2.5, "severity", "brief §6.5";
    /// Misjudgement of severity where a contact is listed, as a standard deviation.
    perception_listed: f64 = 1.1, 0.7 => 1.5, "severity", "brief §6.5";
    /// Misjudgement of severity where the contact was tested, as a standard deviation.
    perception_tested: f64 = 0.8, 0.5 => 1.1, "severity", "brief §6.5";
    /// Misjudgement of severity with a protected hotline, as a standard deviation.
    perception_hotline: f64 = 0.5, 0.2 => 0.8, "severity", "brief §6.5";
    /// Misjudgement of severity taken away by a shared scale.
    perception_shared: f64 = 0.3, 0.0 => 0.6, "severity", "brief §6.5";
    /// Change of tension after a step up.
    climbed_tension: f64 = 0.05, 0.0 => 0.1, "0–1", "brief §6.5";
    /// Change of the trust of both in each other after a step up.
    climbed_trust: f64 = -0.04, -0.1 => 0.0, "0–1", "brief §6.5";
    /// Change of tension after a step down.
    eased_tension: f64 = -0.03, -0.1 => 0.0, "0–1", "brief §6.5";
    /// Severity under which an incident makes no crisis by itself.
    severity_of_crisis: f64 = 3.0, 2.0 => 5.0, "severity", "our proposal: a nuisance on the DCID scale";
    /// The rung from which a crisis is between two governments.
    counterpart_rung: u8 = 2, 1 => 3, "rung", "our proposal: a protest has an address";
    /// The rung from which a choice is harsh: it redeems a promised response and breaks announced restraint.
    harsh_rung: u8 = 3, 2 => 4, "rung", "our proposal: a public accusation";
    /// Calm that a choice with a way down brings for a step.
    off_ramp_calm: f64 = 0.5, 0.0 => 1.0, "logit", "our proposal: a little more than one level of channel";
}

"Asking and helping" {
    /// Hours within which asking first counts as early.
    early_hours: f64 = 48.0, 24.0 => 96.0, "hours", "brief §2.3 X-01";
    /// Chance that a contact that is only listed does not answer.
    contact_silent_listed: f64 = 0.35, 0.1 => 0.6, "0–1", "our proposal: lists go stale, desks have one person";
    /// Chance that a tested contact does not answer.
    contact_silent_tested: f64 = 0.06, 0.0 => 0.2, "0–1", "our proposal: a test finds most dead numbers";
    /// Chance that a hotline does not answer.
    contact_silent_hotline: f64 = 0.02, 0.0 => 0.1, "0–1", "our proposal: manned day and night";
    /// Steps for which a contact that stopped answering stays away.
    desk_away_steps: u16 = 2, 1 => 4, "steps", "our proposal: long enough to be felt, short enough to be mended";
    /// Steps for which an answer makes evidence come faster.
    clarified_steps: u16 = 2, 1 => 4, "steps", "our proposal, for brief §5 SC-1";
    /// Chance that an answer points to the truth: raised by this for each level of the channel.
    answer_honest: f64 = 0.10, 0.0 => 0.2, "0–1", "our proposal: a tested contact reaches somebody who knows";
    /// Rise of that chance for a question asked late, as a share of that for one asked early.
    answer_late: f64 = 0.5, 0.0 => 1.0, "share", "our proposal: logs are overwritten and positions fixed";
    /// Sharing gained by sharing indicators once.
    indicators_sharing: f64 = 0.15, 0.05 => 0.3, "0–1", "our proposal, for brief §2.3 X-03";
    /// Trust in the giver from which help that was not asked for is taken.
    help_trust: f64 = 0.45, 0.3 => 0.6, "0–1", "our proposal, for brief §2.3 X-05: refused if pushy";
    /// Damage still to come that is left when a state stops abuse from its territory.
    stop_abuse_damage: f64 = 0.2, 0.0 => 0.6, "share", "our proposal: what is already inside goes on";
    /// Terrorist content that is left when a state stops abuse from its territory.
    stop_abuse_spread: f64 = 0.4, 0.1 => 0.8, "share", "our proposal: copies stay";
    /// Calm for a step when a state stops abuse from its territory.
    stop_abuse_calm: f64 = 1.0, 0.0 => 2.0, "logit", "our proposal: the best sign of good faith there is";
    /// Chance that what a state found when it stopped abuse points to the truth: raised by this.
    stop_abuse_honest: f64 = 0.25, 0.0 => 0.4, "0–1", "our proposal: it has the machines in hand";
    /// Calm for a step when the Chair convenes about an incident.
    convene_calm: f64 = 0.6, 0.0 => 1.2, "logit", "our proposal: a face-saving way down";
}

    } };
}
