//! What a delegation did at a moment, and everything that was open to it, each line as it is typed: a measure with its
//! partners, a position, a choice with everybody at whom it may be directed and each incident that it may be about.

use super::asked::Asked;
use super::typed::incident_word;
use crate::cli::page::Page;
use crate::report::names::Names;
use crate::report::plan::plan;
use crate::scenario::acts::suspect_word;
use crate::sim::catalogue::measure::Scope;
use crate::sim::decide::options::{AnswerOption, ChoiceOption, MeasureOption};
use crate::sim::decision::Act;
use crate::sim::ids::{IncidentId, StateSet, Suspect};
use crate::words::{tell, word, words};

/// One line of what was open: all acts that differ only in whom and what they are about.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Open {
    /// What stands before the colon; each of them may.
    pub what: Vec<String>,
    /// What may stand after it; of these so many at least. None where nothing does.
    pub whom: Vec<String>,
    pub least: usize,
    /// What may stand after the at sign; an empty word where nothing need.
    pub about: Vec<String>,
    /// In words of intent.
    pub told: String,
}

impl Open {
    /// The first of its acts, as it is typed.
    pub(super) fn first(&self) -> String {
        let whom: Vec<&str> = self.whom.iter().take(self.least).map(String::as_str).collect();
        written(&self.what[0], &whom, self.about.first().map_or("", String::as_str))
    }

    /// At whom else, about what else.
    fn ways(&self, is_choice: bool) -> Vec<String> {
        let list = |key: &str, all: &[String]| {
            let all: Vec<&str> = all.iter().map(String::as_str).filter(|one| !one.is_empty()).collect();
            words(key, &[("all", all.join(", ").into()), ("least", self.least.into())])
        };
        let mut ways = Vec::new();
        if self.what.len() > 1 {
            ways.push(list("whatif-listed-stances", &self.what));
        }
        if self.whom.len() > self.least {
            ways.push(list(
                if is_choice { "whatif-listed-toward" } else { "whatif-listed-with" },
                &self.whom,
            ));
        }
        if self.about.len() > 1 {
            let may = self.about.iter().any(String::is_empty);
            ways.push(list(
                if may { "whatif-listed-may-be-about" } else { "whatif-listed-about" },
                &self.about,
            ));
        }
        ways
    }
}

/// An act as it is typed.
fn written(what: &str, whom: &[&str], about: &str) -> String {
    let colon = if whom.is_empty() { "" } else { ":" };
    let at = if about.is_empty() { "" } else { "@" };
    format!("{what}{colon}{}{at}{about}", whom.join(","))
}

/// Everything that was open beside what the delegation did, or beside all of it but the act at this place: measures,
/// positions, choices.
pub(super) fn open(asked: &Asked<'_>, instead_of: Option<usize>) -> [Vec<Open>; 2] {
    let moment = asked.moment();
    let options = moment.options(asked.who, &moment.spent(asked.who, &asked.beside(instead_of)));
    let names = Names::of_control(moment);
    let measures = options.measures.iter().filter(|option| option.refused.is_none());
    let measures = measures.map(|option| measure(asked, &names, option));
    let answers = options.answers.iter().filter_map(|option| answer(asked, &names, option));
    [measures.chain(answers).collect(), choices(asked, &names, &options.choices)]
}

fn measure(asked: &Asked<'_>, names: &Names<'_>, option: &MeasureOption) -> Open {
    let (s, id) = (names.scenario, option.measure);
    let act = match s.measures[id].scope {
        Scope::Unilateral => Act::Adopt(id),
        Scope::Bilateral | Scope::Minilateral(_) | Scope::Consensus(_) => {
            Act::Propose { measure: id, to: StateSet::NONE }
        }
    };
    Open {
        what: vec![s.measures[id].id.clone()],
        whom: option.partners.iter().map(|state| s.states[state].id.clone()).collect(),
        least: option.partners_min,
        about: Vec::new(),
        told: plan(names, asked.who, &act),
    }
}

fn answer(asked: &Asked<'_>, names: &Names<'_>, option: &AnswerOption) -> Option<Open> {
    let open: Vec<_> = option.stances.iter().filter(|one| one.refused.is_none()).collect();
    let known = &asked.moment().proposals()[option.proposal];
    let (measure, by) = (&names.scenario.measures[known.measure].id, &names.scenario.states[known.by].id);
    Some(Open {
        what: open.iter().map(|one| format!("{}:{measure}@{by}", one.stance.name())).collect(),
        whom: Vec::new(),
        least: 0,
        about: Vec::new(),
        told: plan(
            names,
            asked.who,
            &Act::Answer { proposal: option.proposal, stance: open.first()?.stance },
        ),
    })
}

/// Choices that may be directed at the same suspects are one line, whatever they are about.
fn choices(asked: &Asked<'_>, names: &Names<'_>, options: &[ChoiceOption]) -> Vec<Open> {
    let mut lines: Vec<(&ChoiceOption, Vec<Option<IncidentId>>)> = Vec::new();
    for option in options.iter().filter(|option| option.refused.is_none()) {
        let same =
            |line: &&mut (&ChoiceOption, _)| line.0.choice == option.choice && line.0.toward == option.toward;
        match lines.iter_mut().find(same) {
            Some((_, about)) => about.push(option.incident),
            None => lines.push((option, vec![option.incident])),
        }
    }
    let s = names.scenario;
    let incident =
        |id: Option<IncidentId>| id.map_or(Some(String::new()), |id| incident_word(asked.moment(), id));
    let one = |(option, about): (&ChoiceOption, Vec<Option<IncidentId>>)| {
        let only = |suspects: &[Suspect]| if let [one] = suspects { Some(*one) } else { None };
        let act = Act::Respond {
            choice: option.choice,
            incident: if about.len() == 1 { about[0] } else { None },
            toward: only(&option.toward),
        };
        let whom = s.by_name(option.toward.iter().copied());
        Open {
            what: vec![s.choices[option.choice].id.clone()],
            least: usize::from(!whom.is_empty()),
            whom: whom.into_iter().map(|suspect| suspect_word(s, suspect).to_owned()).collect(),
            about: about.into_iter().filter_map(incident).collect(),
            told: plan(names, asked.who, &act),
        }
    };
    lines.into_iter().map(one).collect()
}

/// What was done and what else was open, each with the word to type.
pub(super) fn list(asked: &Asked<'_>, instead_of: Option<usize>, mut page: Page) -> Page {
    let names = Names::of_control(asked.moment());
    let (decided, name) = (asked.decided(), asked.name());
    page.paragraph(&tell("whatif-listed", &[("who", &name)]));
    page.subheading(&word("whatif-listed-did"));
    for act in decided {
        page.whole("  ", &asked.shortest(act));
        page.item("      ", &plan(&names, asked.who, act));
    }
    if decided.is_empty() {
        page.paragraph(&tell("whatif-listed-nothing", &[("who", &name)]));
    }
    page.subheading(&word("whatif-listed-open"));
    let [measures, choices] = open(asked, instead_of);
    for (is_choice, lines) in [(true, &choices), (false, &measures)] {
        for line in lines {
            page.whole("  ", &line.first());
            page.item("      ", &line.told);
            for way in line.ways(is_choice) {
                page.item("      ", &way);
            }
        }
    }
    if measures.is_empty() && choices.is_empty() {
        page.paragraph(&word("whatif-listed-none"));
    }
    short_names(asked, &names, [&measures[..], &choices[..]], &mut page);
    page
}

/// What the short names of delegations, suspects and incidents mean, of those that stand in the list.
fn short_names(asked: &Asked<'_>, names: &Names<'_>, lines: [&[Open]; 2], page: &mut Page) {
    let s = names.scenario;
    let lines = || lines.into_iter().flatten();
    let is_there =
        |word: &str| lines().any(|line| line.whom.iter().chain(&line.about).any(|one| one == word));
    let suspects = s.by_name((0..s.suspects()).map(Suspect::from)).into_iter();
    let suspects = suspects.map(|one| (suspect_word(s, one).to_owned(), s.suspect_name(one).to_owned()));
    let incidents = asked.moment().incidents().iter_enumerated();
    let incidents =
        incidents.filter_map(|(id, _)| Some((incident_word(asked.moment(), id)?, names.incident(id))));
    let all: Vec<(String, String)> = suspects.chain(incidents).filter(|(word, _)| is_there(word)).collect();
    if all.is_empty() {
        return;
    }
    page.subheading(&word("whatif-listed-names"));
    for (short, title) in all {
        page.item("  ", &format!("{short}: {title}"));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::bots::Others;
    use crate::cli::whatif::typed::typed;
    use crate::scenario::{Binding, open as opened};
    use crate::session::{Solo, SoloPlayer};
    use crate::sim::catalogue::choice::{Mechanism, Toward};
    use crate::sim::decision::Stance;
    use crate::sim::exercise::Exercise;
    use crate::sim::ids::StateId;
    use crate::study::whatif::Change;

    /// Every way to type a line.
    fn every(line: &Open) -> Vec<String> {
        let whom: Vec<&[String]> =
            if line.least == 0 { vec![&[]] } else { line.whom.windows(line.least).collect() };
        let about = if line.about.is_empty() { vec![String::new()] } else { line.about.clone() };
        let mut all = Vec::new();
        for what in &line.what {
            for whom in &whom {
                let whom: Vec<&str> = whom.iter().map(String::as_str).collect();
                all.extend(about.iter().map(|about| written(what, &whom, about)));
            }
        }
        all
    }

    /// Everything that the rules take, found by trying: with one partner, about each incident, at each suspect. A position of
    /// several partners at once is told by their number.
    fn legal(moment: &Exercise, who: StateId, beside: &[Act]) -> Vec<Act> {
        let s = moment.scenario();
        let alone =
            |measure| s.states.keys().map(move |state| Act::Propose { measure, to: StateSet::only(state) });
        let measures = s.measures.iter_enumerated().flat_map(|(id, one)| match one.scope {
            Scope::Unilateral => vec![Act::Adopt(id)],
            Scope::Bilateral => alone(id).collect(),
            Scope::Consensus(_) => vec![Act::Propose { measure: id, to: StateSet::NONE }],
            Scope::Minilateral(_) => Vec::new(),
        });
        let answers = moment.proposals().iter_enumerated();
        let answers =
            answers.flat_map(|(proposal, _)| Stance::ALL.map(|stance| Act::Answer { proposal, stance }));
        let incidents =
            || [None].into_iter().chain(moment.incidents().iter_enumerated().map(|(id, _)| Some(id)));
        let suspects = || [None].into_iter().chain((0..s.suspects()).map(|place| Some(Suspect::from(place))));
        let choices = s.choices.iter_enumerated().flat_map(|(choice, one)| {
            incidents()
                .flat_map(move |incident| {
                    suspects().map(move |toward| Act::Respond { choice, incident, toward })
                })
                .filter(|act| {
                    let Act::Respond { incident, toward, .. } = *act else { return false };
                    // Nobody is offered to name an accident, to help another one than who was hit, or to speak of an incident
                    // in what is about none.
                    let is_named =
                        toward != Some(s.accident()) && !(one.toward == Toward::Victim && toward.is_some());
                    let needs_none = matches!(one.toward, Toward::Nobody | Toward::Anyone);
                    is_named && !(needs_none && incident.is_some() && one.mechanism != Mechanism::Convene)
                })
                .collect::<Vec<Act>>()
        });
        let spent = moment.spent(who, beside);
        let all = measures.chain(answers).chain(choices);
        all.filter(|act| moment.check(who, act, &spent).is_ok()).collect()
    }

    #[test]
    fn what_is_listed_is_what_is_taken_and_everything_legal_is_listed() {
        let scenario = Arc::new(opened("departures", &Binding::default()).expect("it loads").scenario);
        let mut solo = Solo::new(scenario, 11, Others::default());
        let seats = ["MYS", "IDN", "SGP"].map(|iso| solo.scenario().state(iso).expect("a seat"));
        // Whoever keeps silent leaves proposals open.
        seats.iter().for_each(|seat| solo.put(*seat, SoloPlayer::Script(None)));
        while !solo.exercise().is_over() {
            solo.close_step();
        }
        let course = solo.so_far();
        let (mut directed, mut answers) = (0, 0);
        for step in 0..solo.scenario().steps.len() as u16 {
            for who in seats {
                let asked = Asked { course: &course, step, who };
                let listed: Vec<String> = open(&asked, None).iter().flatten().flat_map(every).collect();
                let mut taken = Vec::new();
                for text in &listed {
                    match asked.change(text, None) {
                        Ok(Change::Also(_, act)) => taken.push(act),
                        other => panic!("step {step}, {text}: {other:?}"),
                    }
                }
                for act in legal(asked.moment(), who, asked.decided()) {
                    let word = typed(asked.moment(), &act).expect("it is known");
                    assert!(
                        taken.contains(&act) && listed.contains(&word),
                        "step {step}: {word} is not listed"
                    );
                    directed +=
                        usize::from(matches!(act, Act::Respond { toward: Some(_), incident: Some(_), .. }));
                    answers += usize::from(matches!(act, Act::Answer { .. }));
                }
            }
        }
        assert!(directed > 20 && answers > 0, "{directed} directed, {answers} answers");
    }
}
