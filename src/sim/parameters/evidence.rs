//! Parameters of evidence and of what is made of it (MODEL.md 7.8, MODEL.md 7.9).

macro_rules! evidence {
    ($more:tt $($rows:tt)*) => { gather! { $more $($rows)*

"Evidence" {
    /// Items of evidence that reach a state without capacity in a step.
    evidence_base: f64 = 0.4, 0.2 => 0.8, "items per step", "our estimate: something turns up everywhere, seldom";
    /// Items of evidence in a step that full capacity adds.
    evidence_capacity: f64 = 0.8, 0.4 => 1.2, "items per step",
        "our estimate: the ablest find three times as much";
    /// Rise of the rate of evidence with full sharing.
    evidence_sharing: f64 = 0.5, 0.0 => 1.0, "factor", "our estimate: two pairs of eyes see half as much again";
    /// Factor of the rate of evidence for the state that was hit, while none of its people look into it.
    evidence_watched: f64 = 0.75, 0.5 => 1.0, "share", "our estimate: some traces report themselves";
    /// Factor of the rate of evidence in a joint probe.
    evidence_joint: f64 = 1.6, 1.0 => 2.2, "factor", "our estimate: more experts, more logs";
    /// Factor of the rate of evidence after the other side was asked and answered.
    evidence_clarified: f64 = 2.0, 1.0 => 3.0, "factor", "our estimate: the other side opens its own logs";
    /// Factor of the rate of evidence for a state that is neither hit nor probing.
    evidence_bystander: f64 = 0.15, 0.0 => 0.4, "share", "our estimate: newspapers and vendors";
    /// Items of evidence that reach one state in one step at most.
    evidence_max: u16 = 6, 3 => 12, "items", "our estimate: analysts read no more in one step";
    /// One item of evidence in so many comes from outside: vendors and media rather than technicians.
    evidence_outside: u16 = 4, 2 => 8, "items", "our estimate: vendors and media add items";
    /// Share of weak items of evidence.
    quality_weak: f64 = 0.50, 0.35 => 0.6, "share", "our estimate: half of what is found says little";
    /// Share of moderate items of evidence; the rest is strong.
    quality_moderate: f64 = 0.35, 0.2 => 0.4, "share", "our estimate: a third says something; the rest is strong";
    /// Likelihood ratio of a weak item.
    ratio_weak: f64 = 1.5, 1.1 => 2.0, "ratio", "our estimate: alone it moves even odds to 60 %";
    /// Likelihood ratio of a moderate item.
    ratio_moderate: f64 = 3.0, 2.0 => 4.0, "ratio", "our estimate: alone it moves even odds to 75 %";
    /// Likelihood ratio of a strong item.
    ratio_strong: f64 = 8.0, 5.0 => 15.0, "ratio", "our estimate: alone it moves even odds to 89 %";
    /// Chance that a weak item points to the truth.
    truth_weak: f64 = 0.60, 0.5 => 0.7, "0–1", "our estimate: a little better than even";
    /// Chance that a moderate item points to the truth.
    truth_moderate: f64 = 0.75, 0.65 => 0.85, "0–1", "our estimate: three in four";
    /// Chance that a strong item points to the truth.
    truth_strong: f64 = 0.90, 0.8 => 0.97, "0–1", "our estimate: nine in ten; no trace is beyond doubt";
    /// Loss of the chance that an item points to the truth under a false flag.
    false_flag: f64 = 0.20, 0.0 => 0.35, "0–1", "our estimate: planted traces mislead one more in five";
    /// Loss of that chance for items from a partner, a joint probe or the other side.
    false_flag_joint: f64 = 0.10, 0.0 => 0.2, "0–1", "our estimate: independent eyes are harder to deceive";
    /// Chance that a misleading item points to the planted suspect under a false flag.
    points_to_planted: f64 = 0.60, 0.3 => 0.9, "0–1", "our estimate: what misleads was mostly meant to";
    /// Steps before a joint probe yields, where it was prepared.
    joint_delay_prepared: u16 = 1, 0 => 2, "steps", "our estimate: the experts travel";
    /// Steps before a joint probe yields, where it is improvised.
    joint_delay_improvised: u16 = 2, 1 => 4, "steps",
        "our estimate: two to three steps: who may see what is settled first";
}

"Beliefs" {
    /// First weight of each outside actor as a suspect.
    prior_actor: f64 = 1.0, 0.5 => 2.0, "weight", "our estimate: the measure for the other weights";
    /// First weight of an extremist network or an insider, as a share of that of other outside actors.
    prior_unlikely_actor: f64 = 0.5, 0.1 => 1.0, "share", "our estimate: they are thought of later";
    /// First weight of an accident.
    prior_accident: f64 = 0.6, 0.2 => 1.2, "weight", "our estimate: less than one outside actor";
    /// First weight of a state with which tension is ordinary.
    prior_state: f64 = 0.15, 0.05 => 0.4, "weight",
        "Valeriano & Maness 2014: incidents between states are rare; the value is our estimate";
    /// Rise of a state's first weight for each point of tension above the ordinary.
    prior_tension: f64 = 8.0, 2.0 => 16.0, "factor",
        "our estimate: at tension .5 a state weighs half an outside actor";
    /// Factor of the first weight of the suspect at whom traces were planted.
    prior_planted: f64 = 4.0, 1.0 => 8.0, "factor", "our estimate: it is what one sees first";
    /// First weight of one's own side, and of the state that was hit.
    prior_own: f64 = 0.02, 0.005 => 0.1, "weight", "our estimate: it happens, rarely";
    /// Probability under which no suspect falls.
    belief_floor: f64 = 1e-6, 1e-9 => 1e-3, "0–1", "our estimate: bad luck rules nobody out for ever";
    /// How far charges announced in public are believed: everybody's belief moves by this share of the way.
    announced_charges: f64 = 0.8, 0.7 => 0.95, "0–1", "ICD 203: very likely; courts err as well";
    /// How far a confession in public is believed.
    announced_confession: f64 = 0.75, 0.5 => 0.95, "0–1", "our estimate: some confess to what they did not do";
    /// How far a finding of experts of several states, or sworn evidence, is believed.
    announced_finding: f64 = 0.65, 0.4 => 0.9, "0–1", "our estimate: likely; nobody has been heard yet";
    /// How far a newspaper, or a boast, is believed.
    announced_press: f64 = 0.15, 0.0 => 0.4, "0–1", "our estimate: most read on, few change their mind";
    /// Belief that is left that a state itself ordered what came from its soil, once it has stopped it in public.
    stopped_cleared: f64 = 0.5, 0.2 => 1.0, "share", "our estimate: whoever ordered it would seldom stop it in public";
    /// Belief under which a harsh act against a suspect asks first whether it is meant; it changes no result.
    belief_unlikely: f64 = 0.20, 0.05 => 0.45, "0–1", "ICD 203: under this it is very unlikely";
    /// Belief under which the evidence for naming somebody is weak.
    belief_weak: f64 = 0.55, 0.45 => 0.65, "0–1", "ICD 203: up to here it is roughly even";
    /// Belief from which the evidence for naming somebody is strong.
    belief_strong: f64 = 0.80, 0.7 => 0.9, "0–1", "ICD 203: from here it is very likely";
}

    } };
}
