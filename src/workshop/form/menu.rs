//! What can be named in this scenario, by title.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::choice::{Choice, Options};
use crate::report::story::opening;
use crate::scenario::catalogue::Era;
use crate::scenario::edit::NameKind;
use crate::scenario::vocabulary::{Definition, Part, definition};
use crate::scenario::{Library, shipped_library};
use crate::words::{has, tell, word};
use crate::workshop::book::Book;

/// The word for a cause that nobody meant.
const ACCIDENT: &str = "accident";

/// The most characters of a title in a menu.
const LABEL_MAX: usize = 70;

/// The menus of one scenario.
#[derive(Debug)]
pub struct Menus {
    kinds: BTreeMap<NameKind, Options>,
    /// Each step of the exercise: the move, the step in it from 1, as it stands in one value.
    pub steps: Options,
    /// The indicators of each paragraph.
    pub indicators: Options,
    /// The first paragraph that has an indicator, and that: for whoever has not chosen yet.
    pub cited: (String, String),
}

impl Menus {
    /// The menus of a scenario as it stands.
    pub fn of(book: &Book) -> Self {
        let library = shipped_library().ok();
        let statement = book.says("statement").unwrap_or_default();
        let era = match book.written("extended_era") {
            Some("true") => Era::Extended,
            _ => Era::In2018,
        };
        let instrument = library.and_then(|library| library.instrument(&statement));
        let own = |list: &str, title: &str| own(book, list, title);
        let (roles, actors) = (own("roles", "title"), own("actors", "name"));
        let measures = library.map(|library| measures(library, era)).unwrap_or_default();
        let choices = library.map(choices).unwrap_or_default();
        let accident = Choice { value: ACCIDENT.into(), label: word("write-accident") };
        let paragraphs = instrument.iter().flat_map(|it| &it.paragraphs);
        let all = [
            (NameKind::State, library.map(states).unwrap_or_default()),
            (NameKind::Seat, roles.clone()),
            (NameKind::Role, roles.clone()),
            (NameKind::Statement, library.map(statements).unwrap_or_default()),
            (
                NameKind::Paragraph,
                paragraphs.clone().map(|it| choice(&it.id, &format!("{} · {}", it.id, it.title))).collect(),
            ),
            (NameKind::Answer, [choices.clone(), measures.clone()].concat()),
            (NameKind::Measure, measures),
            (NameKind::Choice, choices),
            (
                NameKind::Norm,
                instrument.iter().flat_map(|it| &it.norms).map(|it| choice(&it.id, &it.text)).collect(),
            ),
            (NameKind::Suspect, [actors.clone(), roles, vec![accident]].concat()),
            (NameKind::Actor, actors),
            (NameKind::Incident, own("incidents", "title")),
            (NameKind::Move, own("moves", "title")),
            (NameKind::Branch, own("branches", "title")),
            (NameKind::Objective, own("objectives", "text")),
            (NameKind::Inject, injects(book)),
        ];
        let kinds = all.into_iter().map(|(kind, choices)| (kind, Options::from(choices))).collect();
        let cited =
            paragraphs.clone().find_map(|it| Some((it.id.clone(), it.indicators.first()?.id.clone())));
        let cited = cited.unwrap_or_default();
        let indicators = paragraphs
            .flat_map(|it| &it.indicators)
            .map(|it| choice(&it.id, &format!("{} · {}", it.id, it.text)));
        Self { kinds, steps: steps(book).into(), indicators: indicators.collect(), cited }
    }

    /// What people read for a short name, whatever it names; none where it names nothing.
    pub fn called(&self, name: &str) -> Option<&str> {
        let all = self.kinds.values().chain([&self.indicators]).flat_map(|options| options.iter());
        all.filter(|choice| choice.value == name).map(|choice| choice.label.as_str()).next()
    }

    /// What can be named as this.
    pub fn names(&self, kind: NameKind) -> Options {
        self.kinds.get(&kind).cloned().unwrap_or_else(|| Arc::from([]))
    }
}

/// The words of a closed list, with what each means.
pub fn words_of(list: &Definition) -> Options {
    list.parts.iter().map(|part| Choice { value: part.name.clone(), label: said(&list.name, part) }).collect()
}

/// A word of a list as people read it: by its own message where it has one, otherwise as the reference says.
pub fn said(list: &str, part: &Part) -> String {
    let key = format!("write-word-{}-{}", list.to_lowercase(), part.name.to_lowercase());
    if has(&key) { word(&key) } else { short(part.doc.trim_end_matches('.')) }
}

/// The label of a value in a menu; the value itself where it is none of it.
pub fn label<'a>(options: &'a [Choice], value: &'a str) -> &'a str {
    options.iter().find(|choice| choice.value == value).map_or(value, |choice| &choice.label)
}

/// The first of a menu.
pub fn first(options: &[Choice]) -> &str {
    options.first().map_or("", |choice| &choice.value)
}

fn choice(value: &str, label: &str) -> Choice {
    Choice { value: value.to_owned(), label: short(label) }
}

/// Records of the scenario itself.
fn own(book: &Book, list: &str, title: &str) -> Vec<Choice> {
    let one = |nth| {
        let way = format!("{list}[{nth}]");
        let id = book.says(&format!("{way}.id"))?;
        let title = book.says(&format!("{way}.{title}")).filter(|title| !title.trim().is_empty());
        Some(choice(&id, title.as_deref().unwrap_or(&id).trim_end_matches('.')))
    };
    (0..book.count(list)).filter_map(one).collect()
}

fn injects(book: &Book) -> Vec<Choice> {
    let one = |nth| {
        let id = book.says(&format!("injects[{nth}].id"))?;
        let headline = headline(book, nth);
        Some(choice(&id, &tell("write-inject-named", &[("id", &id), ("headline", &headline)])))
    };
    (0..book.count("injects")).filter_map(one).collect()
}

/// What an inject says in one sentence; its short name while it says nothing.
pub fn headline(book: &Book, nth: usize) -> String {
    let said = |field| book.says(&format!("injects[{nth}].{field}")).unwrap_or_default();
    match said("headline").trim() {
        "" if said("text").trim().is_empty() => said("id"),
        "" => opening(&said("text")),
        written => written.to_owned(),
    }
}

/// The steps of a scenario; a move without a sound number of steps has none.
fn steps(book: &Book) -> Vec<Choice> {
    let mut steps = Vec::new();
    for nth in 0..book.count("moves") {
        let way = format!("moves[{nth}]");
        let Some(id) = book.says(&format!("{way}.id")) else { continue };
        let title = book.says(&format!("{way}.title")).unwrap_or_else(|| id.clone());
        let count: u8 = book.written(&format!("{way}.steps")).and_then(|it| it.parse().ok()).unwrap_or(0);
        for step in 1..=count {
            let label = tell("write-step", &[("move", &title), ("step", &step.to_string())]);
            steps.push(Choice { value: format!("{id} {step}"), label });
        }
    }
    steps
}

fn measures(library: &Library, era: Era) -> Vec<Choice> {
    library.measures_of(era).into_iter().map(|it| choice(&it.id, &it.title)).collect()
}

fn choices(library: &Library) -> Vec<Choice> {
    library.choices().into_iter().map(|it| choice(&it.id, &it.title)).collect()
}

fn states(library: &Library) -> Vec<Choice> {
    library.states().into_iter().map(|it| choice(&it.id, &it.name)).collect()
}

fn statements(library: &Library) -> Vec<Choice> {
    library.instruments.iter().map(|sheet| choice(&sheet.says.id, &sheet.says.title)).collect()
}

/// What fits a menu.
fn short(text: &str) -> String {
    if text.chars().count() <= LABEL_MAX {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LABEL_MAX).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole))
}

/// The records of the format with this name.
pub(super) fn of(name: &str) -> Option<&'static Definition> {
    definition(name)
}
