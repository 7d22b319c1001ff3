//! The sentences that are read, by the messages that make them, with what stands in the file for each.

use crate::sim::quantity::StateQuantity as Q;

/// Each sentence with what stands in the file for it; that it is not so is another message, called alike. A name in braces is the argument of the message.
pub(super) const SENTENCES: &[(&str, &str, &[&str])] = &[
    ("control-if-in-place", "InPlace(measure: {measure}, by: {state})", &["measure", "state"]),
    ("control-if-in-place-for", "InPlaceFor(measure: {measure}, states: {count})", &["measure", "count"]),
    ("control-if-on-table", "OnTable(measure: {measure})", &["measure"]),
    ("control-if-softened", "Softened(measure: {measure})", &["measure"]),
    ("control-if-agreed", "Agreed(measure: {measure})", &["measure"]),
    ("control-if-blocked", "Blocked(measure: {measure})", &["measure"]),
    (
        "control-if-answered",
        "Answered(by: {state}, to: {asker}, incident: {incident})",
        &["state", "asker", "incident"],
    ),
    ("control-if-replied", "RequestAnswered(inject: {inject})", &["inject"]),
    ("control-if-helped", "Helped(incident: {incident})", &["incident"]),
    ("control-if-spread", "SpreadAtLeast(incident: {incident}, copies: {copies})", &["incident", "copies"]),
    (
        "control-if-norm",
        "NormAtLeast(of: {state}, norm: {norm}, level: {level#})",
        &["state", "norm", "level"],
    ),
    ("control-if-rung", "RungAtLeast(incident: {incident}, rung: {rung})", &["incident", "rung", "name"]),
    (
        "control-if-rung-reached",
        "RungReached(incident: {incident}, rung: {rung})",
        &["incident", "rung", "name"],
    ),
    ("control-if-trust", "TrustAtLeast(of: {a}, to: {b}, level: {level})", &["a", "b", "level"]),
    ("control-if-tension", "TensionAtLeast(between: ({a}, {b}), level: {level})", &["a", "b", "level"]),
    ("control-if-state", "{quantity}{state}, level: {level})", &["quantity", "state", "level"]),
    ("control-if-cohesion", "CohesionAtLeast(level: {level})", &["level"]),
    (
        "control-if-belief",
        "BeliefAtLeast(of: {state}, incident: {incident}, suspect: {suspect}, level: {level})",
        &["state", "suspect", "incident", "level"],
    ),
    ("control-if-released", "Released(inject: {inject})", &["inject"]),
    ("control-if-branch", "OnBranch(branch: {branch})", &["branch"]),
    (
        "msel-before-norm",
        "NormAtLeast(of: {state}, norm: {norm}, level: {level#})",
        &["state", "norm", "level"],
    ),
];

/// The sentences about choices; whether they deny, and whether they name who.
pub(super) const CHOICES: &[(&str, bool, bool)] = &[
    ("control-if-did", false, true),
    ("control-if-anyone-did", false, false),
    ("control-unless-did", true, true),
    ("control-unless-anyone-did", true, false),
];

/// Quantities of a state with the word and the field by which a condition names them.
pub(super) const QUANTITIES: &[(Q, &str)] = &[
    (Q::Pressure, "PressureAtLeast(on: "),
    (Q::Capacity, "CapacityAtLeast(of: "),
    (Q::Rights, "RightsAtLeast(of: "),
    (Q::PoliticalCapital, "PoliticalCapitalAtLeast(of: "),
    (Q::DigitalTrust, "DigitalTrustAtLeast(of: "),
];
