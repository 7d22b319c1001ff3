//! Checks of when things happen: outside the exercise, never, or both wanted and excluded.

use super::check::{Check, Run, at};
use super::{branches, contradiction, late, release, standing, waiting};
use crate::scenario::diagnostic::Severity::{Error, Warning};

pub const CHECKS: &[Check] = &[
    Check {
        code: "SC201",
        severity: Error,
        title: "released outside its move",
        why: "A move has only the steps it has, counted from 1.",
        bad: at("injects[0].release", "At(\"crisis\", 5)"),
        good: at("injects[0].release", "At(\"crisis\", 1)"),
        run: Run::Scenario(release::outside_its_move),
    },
    Check {
        code: "SC202",
        severity: Error,
        title: "due after the end",
        why: "A contingency that falls due when the exercise is over never comes.",
        bad: at(
            "injects[3].release",
            "Lacking(after: \"notice\", steps: 3, expected: AnyoneDid(choice: \"police_case\"))",
        ),
        good: at(
            "injects[3].release",
            "Lacking(after: \"notice\", steps: 2, expected: AnyoneDid(choice: \"police_case\"))",
        ),
        run: Run::Scenario(release::after_the_end),
    },
    Check {
        code: "SC203",
        severity: Error,
        title: "injects in a circle",
        why: "Each waits for the other, so none comes.",
        bad: at(
            "injects[3].release",
            "Lacking(after: \"reminder\", steps: 1, expected: AnyoneDid(choice: \"police_case\"))",
        ),
        good: at(
            "injects[3].release",
            "Lacking(after: \"notice\", steps: 1, expected: AnyoneDid(choice: \"police_case\"))",
        ),
        run: Run::Scenario(release::circles),
    },
    Check {
        code: "SC204",
        severity: Error,
        title: "wanted and excluded at once",
        why: "What has to hold is also what must not hold, so the inject never comes.",
        bad: at("injects[1].unless", "RungAtLeast(incident: \"cranes\", rung: 1)"),
        good: at("injects[1].unless", "RungAtLeast(incident: \"cranes\", rung: 4)"),
        run: Run::Scenario(contradiction::contradictions),
    },
    Check {
        code: "SC205",
        severity: Warning,
        title: "waits for an incident that comes later",
        why: "A condition on an incident cannot hold before the incident has begun.",
        bad: at("injects[0].unless", "RungReached(incident: \"cranes\", rung: 1)"),
        good: at("injects[1].unless", "RungReached(incident: \"cranes\", rung: 4)"),
        run: Run::Scenario(waiting::for_an_incident),
    },
    Check {
        code: "SC206",
        severity: Warning,
        title: "waits for an inject that comes later",
        why: "A condition on an inject cannot hold before the inject is released; of two in one step the upper one comes first.",
        bad: at("injects[0].unless", "Released(inject: \"notice\")"),
        good: at("injects[2].when", "Released(inject: \"dark\")"),
        run: Run::Scenario(waiting::for_an_inject),
    },
    Check {
        code: "SC207",
        severity: Warning,
        title: "waits for branches that exclude each other",
        why: "Only one of them can be open, so the condition never holds.",
        bad: at("injects[2].when", "All([OnBranch(branch: \"asked\"), OnBranch(branch: \"accused\")])"),
        good: at(
            "injects[2].when",
            "Any([OnBranch(branch: \"accused\"), RungAtLeast(incident: \"cranes\", rung: 1)])",
        ),
        run: Run::Scenario(|scene, report| {
            branches::exclusive(scene, report);
            branches::exclusive_in_wants(scene, report);
        }),
    },
    Check {
        code: "SC208",
        severity: Error,
        title: "branches in a circle",
        why: "Each waits for the other to open, so none opens.",
        bad: at("branches[0].when", "OnBranch(branch: \"asked\")"),
        good: at("branches[0].when", "AnyoneDid(choice: \"clarify_poc\")"),
        run: Run::Scenario(branches::circles),
    },
    Check {
        code: "SC209",
        severity: Warning,
        title: "more states than sit at the table",
        why: "So many delegations can never have the measure in force.",
        bad: at("branches[0].when", "InPlaceFor(measure: \"poc_policy\", states: 4)"),
        good: at("branches[0].when", "InPlaceFor(measure: \"poc_policy\", states: 3)"),
        run: Run::Scenario(waiting::for_too_many_states),
    },
    Check {
        code: "SC210",
        severity: Error,
        title: "one delegation twice in a pair",
        why: "Trust and tension stand between two delegations.",
        bad: at("start[0]", "Tension(between: (\"host\", \"SGP\"), by: 0.1)"),
        good: at("start[0]", "Tension(between: (\"host\", \"IDN\"), by: 0.1)"),
        run: Run::Scenario(waiting::pairs_of_one),
    },
    Check {
        code: "SC211",
        severity: Warning,
        title: "nobody has to agree to it",
        why: "A measure that each state takes alone is never on the table, so it is never agreed or blocked there.",
        bad: at("branches[0].when", "Agreed(measure: \"poc_policy\")"),
        good: at("branches[0].when", "Agreed(measure: \"poc_directory\")"),
        run: Run::Scenario(waiting::for_agreement),
    },
    Check {
        code: "SC212",
        severity: Warning,
        title: "decides nothing",
        why: "A condition that holds from the start, or an empty list of them, decides nothing.",
        bad: at("injects[1].when", "RungAtLeast(incident: \"cranes\", rung: 0)"),
        good: at("injects[1].when", "RungAtLeast(incident: \"cranes\", rung: 2)"),
        run: Run::Scenario(|scene, report| {
            waiting::for_nothing(scene, report);
            contradiction::always(scene, report);
        }),
    },
    Check {
        code: "SC213",
        severity: Warning,
        title: "a choice that nothing here calls for",
        why: "The choice answers a kind of incident that this scenario does not have.",
        bad: at("branches[0].when", "AnyoneDid(choice: \"takedown_targeted\")"),
        good: at("branches[0].when", "AnyoneDid(choice: \"consult\")"),
        run: Run::Scenario(waiting::for_another_kind),
    },
    Check {
        code: "SC214",
        severity: Warning,
        title: "changes an incident that comes later",
        why: "An incident must have begun before it can be published, closed or asked about.",
        bad: at("injects[0].effects", "[Publish(incident: \"cranes\"), Start(incident: \"cranes\")]"),
        good: at("injects[0].effects", "[Start(incident: \"cranes\"), Publish(incident: \"cranes\")]"),
        run: Run::Scenario(release::too_early),
    },
    Check {
        code: "SC215",
        severity: Warning,
        title: "waits for an answer to an inject that asks nothing",
        why: "Only an inject with `asks` puts a request to a delegation, so that without it nothing can ever be answered.",
        bad: at("injects[3].unless", "RequestAnswered(inject: \"dark\")"),
        good: at("injects[3].unless", "RequestAnswered(inject: \"notice\")"),
        run: Run::Scenario(waiting::for_an_answer_to_nothing),
    },
    Check {
        code: "SC216",
        severity: Warning,
        title: "what nobody can have decided by then",
        why: "A choice is made about an incident, by those who may, toward somebody else; a proposal is answered in the step after it; what is decided in a step is seen in the next.",
        bad: at("branches[0].when", "Did(choice: \"request_help\", by: \"neighbour\", about: \"cranes\")"),
        good: at("branches[0].when", "Did(choice: \"request_help\", by: \"host\", about: \"cranes\")"),
        run: Run::Scenario(|scene, report| {
            late::nobody_can(scene, report);
            late::nobody_has_taken(scene, report);
            late::nobody_has_agreed(scene, report);
        }),
    },
    Check {
        code: "SC217",
        severity: Warning,
        title: "waits for a branch that opens later",
        why: "A branch opens at the beginning of a step, and not before what it waits for has happened.",
        bad: at("branches[0].when", "Released(inject: \"reminder\")"),
        good: at("branches[0].when", "Released(inject: \"dark\")"),
        run: Run::Scenario(late::branch_opens_later),
    },
    Check {
        code: "SC218",
        severity: Warning,
        title: "copies of what does not spread",
        why: "Only content goes from hand to hand; of any other incident there are no copies to count.",
        bad: at("branches[0].when", "SpreadAtLeast(incident: \"cranes\", copies: 5.0)"),
        good: at("branches[0].when", "RungReached(incident: \"cranes\", rung: 2)"),
        run: Run::Scenario(late::no_spread),
    },
    Check {
        code: "SC219",
        severity: Warning,
        title: "waits for nothing",
        why: "What holds at the first step is no event: the inject comes, or the branch opens, at that step in every game.",
        bad: at("injects[3].release", "Once(\"crisis\", Not(RungReached(incident: \"cranes\", rung: 2)))"),
        good: at("injects[3].release", "Once(\"crisis\", RungReached(incident: \"cranes\", rung: 2))"),
        run: Run::Scenario(|scene, report| {
            late::once_at_once(scene, report);
            late::open_at_once(scene, report);
        }),
    },
    Check {
        code: "SC220",
        severity: Warning,
        title: "waits for what stands from the start",
        why: "What the plot puts in force at the start stands before anybody has decided anything.",
        bad: at("injects[1].when", "InPlace(measure: \"poc_policy\", by: \"neighbour\")"),
        good: at("injects[1].when", "InPlace(measure: \"poc_policy\", by: \"host\")"),
        run: Run::Scenario(|scene, report| {
            standing::waited_for(scene, report);
            standing::given_twice(scene, report);
        }),
    },
    Check {
        code: "SC221",
        severity: Warning,
        title: "overtaken by what always comes before",
        why: "An inject that the clock releases in every game is out by then, unless control holds it back.",
        bad: at("injects[2].unless", "Released(inject: \"dark\")"),
        good: at("injects[2].when", "Released(inject: \"dark\")"),
        run: Run::Scenario(contradiction::overtaken),
    },
];
