//! Acts as people type them after `--do` and `--instead-of`, looked up at one moment: by short name or title of a measure
//! or a choice, or as a file of acts has them; and the list of what was done and what was open.

use crate::cli::acts::reason;
use crate::cli::page::Page;
use crate::cli::seats;
use crate::cli::trouble::Trouble;
use crate::report::names::{Names, list_or};
use crate::report::plan::plan;
use crate::report::whatif::open_acts;
use crate::scenario::acts::{PlannedAct, Why, act, written};
use crate::scenario::diagnostic::nearest;
use crate::session::Course;
use crate::sim::catalogue::item::Item;
use crate::sim::decide::options::ChoiceOption;
use crate::sim::decide::refusal::Refusal;
use crate::sim::decision::Act;
use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;
use crate::study::whatif::{Change, change};
use crate::words::{Phrase, tell, word};

/// What is typed to leave an act out.
const NOTHING: &str = "nothing";

/// A moment at which a delegation is asked about.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub course: &'a Course<'a>,
    /// Counted from 0; it has closed.
    pub step: u16,
    pub who: StateId,
}

impl<'a> Asked<'a> {
    fn moment(&self) -> &'a Exercise {
        self.course.moments[usize::from(self.step)]
    }

    fn scenario(&self) -> &'a Scenario {
        self.moment().scenario()
    }

    fn decided(&self) -> &'a [Act] {
        &self.course.decisions[usize::from(self.step)][self.who.at()].acts
    }

    fn name(&self) -> String {
        self.scenario().states[self.who].name.clone()
    }

    /// What is otherwise.
    pub(super) fn change(&self, text: &str, instead_of: Option<&str>) -> Result<Change, Trouble> {
        let place = instead_of.map(|word| self.done(word)).transpose()?;
        if text.trim().eq_ignore_ascii_case(NOTHING) {
            let only = (self.decided().len() == 1).then_some(0);
            let place = place.or(only).ok_or_else(|| {
                Trouble::NoMoment(
                    Phrase::of("whatif-nothing-to-leave").with("who", self.name()).with("did", self.did()),
                )
            })?;
            return Ok(Change::Without(self.who, place));
        }
        let act = self.meant(text, place)?;
        Ok(place.map_or(Change::Also(self.who, act), |place| Change::Instead(self.who, place, act)))
    }

    /// The place of an act that was done.
    pub(super) fn done(&self, text: &str) -> Result<usize, Trouble> {
        let all = self.decided().iter().enumerate();
        let fits: Vec<usize> = match self.read(text)? {
            Meant::Exactly(meant) => all.filter(|(_, act)| **act == meant).map(|(place, _)| place).collect(),
            Meant::Item(item, whom) => all
                .filter(|(_, act)| Item::of(act) == Some(item) && is_toward(self.scenario(), act, whom))
                .map(|(place, _)| place)
                .collect(),
        };
        match fits[..] {
            [place] => Ok(place),
            [] => Err(Trouble::NoMoment(
                Phrase::of("whatif-not-done")
                    .with("who", self.name())
                    .with("word", text.to_owned())
                    .with("step", self.step + 1)
                    .with("did", self.did()),
            )),
            _ => Err(self.several(text, fits.iter().map(|place| self.decided()[*place]))),
        }
    }

    /// The act that is meant, which may be done beside all others but the one at this place.
    fn meant(&self, text: &str, instead_of: Option<usize>) -> Result<Act, Trouble> {
        let beside = match instead_of {
            Some(place) => {
                change::others(&self.course.decisions[usize::from(self.step)][self.who.at()], place)
            }
            None => self.decided().to_vec(),
        };
        let moment = self.moment();
        let spent = moment.spent(self.who, &beside);
        let refused = |why| self.not_legal(text, Why::Refused(why));
        let (item, whom) = match self.read(text)? {
            Meant::Exactly(act) => {
                return moment.check(self.who, &act, &spent).map(|()| act).map_err(refused);
            }
            Meant::Item(item, whom) => (item, whom),
        };
        let open = open_acts(self.course, self.step, self.who, instead_of);
        let own = open.into_iter().filter(|act| Item::of(act) == Some(item));
        let fits: Vec<Act> = own.filter(|act| is_toward(self.scenario(), act, whom)).collect();
        match fits[..] {
            [act] => Ok(act),
            [] => match aimed(moment, self.who, item, &beside) {
                acts if whom.is_some() => {
                    let toward = acts.into_iter().find(|act| is_toward(self.scenario(), act, whom));
                    toward.ok_or_else(|| refused(why_not(moment, self.who, item, &beside)))
                }
                // Open, but only towards somebody who has no part in the incident: that must be said in so many words.
                acts if !acts.is_empty() => Err(self.several(text, acts.into_iter())),
                _ => Err(refused(why_not(moment, self.who, item, &beside))),
            },
            _ => Err(self.several(text, fits.iter().copied())),
        }
    }

    fn not_legal(&self, text: &str, why: Why) -> Trouble {
        let why = reason(why, self.scenario());
        let phrase = Phrase::of("whatif-not-legal").with("who", self.name()).with("word", text.to_owned());
        let phrase = phrase.with("step", self.step + 1);
        Trouble::NotLegal(phrase.with("why", why.trim_end_matches('.').to_owned()))
    }

    /// What a text means, whether it may be done or not.
    fn read(&self, text: &str) -> Result<Meant, Trouble> {
        let text = text.trim();
        let s = self.scenario();
        if text.contains('(') {
            let not_read = |why: String| {
                let phrase = Phrase::of("whatif-not-read").with("word", text.to_owned());
                Trouble::NoMoment(phrase.with("why", why.trim_end_matches('.').to_owned()))
            };
            let planned: PlannedAct = text.parse().map_err(not_read)?;
            return act(self.moment(), self.who, &planned).map(Meant::Exactly).map_err(|why| match why {
                Why::NoSuchName => not_read(word("whatif-no-such-name")),
                why => self.not_legal(text, why),
            });
        }
        // "hotline:IDN": the same, with whom.
        let (text, whom) = match text.split_once(':') {
            Some((what, whom)) => (what.trim(), Some(seats::find(s, whom.trim())?)),
            None => (text, None),
        };
        let is_it = |id: &str, title: &str| id.eq_ignore_ascii_case(text) || title.eq_ignore_ascii_case(text);
        let measure = s.measures.iter_enumerated().find(|(_, one)| is_it(&one.id, &one.title));
        let choice = s.choices.iter_enumerated().find(|(_, one)| is_it(&one.id, &one.title));
        let item = measure.map(|(id, _)| Item::Measure(id)).or(choice.map(|(id, _)| Item::Choice(id)));
        item.map(|item| Meant::Item(item, whom)).ok_or_else(|| self.unknown(text))
    }

    fn unknown(&self, text: &str) -> Trouble {
        let s = self.scenario();
        let measures = s.measures.iter().flat_map(|one| [one.id.as_str(), one.title.as_str()]);
        let choices = s.choices.iter().flat_map(|one| [one.id.as_str(), one.title.as_str()]);
        let near = nearest(text, measures.chain(choices)).map(|near| format!("`{near}`"));
        Trouble::NoMoment(
            Phrase::of("whatif-no-act")
                .with("word", text.to_owned())
                .with("near", near.unwrap_or_else(|| "none".to_owned()))
                .with("who", self.name()),
        )
    }

    fn several(&self, text: &str, acts: impl Iterator<Item = Act>) -> Trouble {
        let all: Vec<String> =
            acts.filter_map(|act| Some(format!("'{}'", written(self.moment(), &act)?))).collect();
        let acts = list_or(all.iter().map(String::as_str).collect());
        Trouble::NoMoment(Phrase::of("whatif-several").with("word", text.to_owned()).with("acts", acts))
    }

    /// What was done, as it may be typed; the word `none` where nothing was.
    fn did(&self) -> String {
        let all: Vec<String> = self.decided().iter().map(|act| self.typed(act, self.decided())).collect();
        if all.is_empty() { "none".to_owned() } else { list_or(all.iter().map(String::as_str).collect()) }
    }

    /// The shortest word by which an act is meant among these.
    fn typed(&self, act: &Act, among: &[Act]) -> String {
        let s = self.scenario();
        let id = |item: Item| match item {
            Item::Measure(id) => s.measures[id].id.as_str(),
            Item::Choice(id) => s.choices[id].id.as_str(),
        };
        let same = |item: Item| among.iter().filter(move |other| Item::of(other) == Some(item));
        let whole = || written(self.moment(), act).map(|act| format!("'{act}'")).unwrap_or_default();
        let Some(item) = Item::of(act) else { return whole() };
        if same(item).count() <= 1 {
            return id(item).to_owned();
        }
        match toward(s, act) {
            Some(whom) if same(item).filter(|other| toward(s, other) == Some(whom)).count() <= 1 => {
                format!("{}:{}", id(item), s.states[whom].id)
            }
            _ => whole(),
        }
    }
}

/// What a text means.
enum Meant {
    Exactly(Act),
    /// A line of the catalogue, with one delegation or toward it where that is said.
    Item(Item, Option<StateId>),
}

/// The one delegation that an act asks or points at.
fn toward(s: &Scenario, act: &Act) -> Option<StateId> {
    match *act {
        Act::Propose { to, .. } if to.count() == 1 => to.iter().next(),
        Act::Respond { toward, .. } => toward.and_then(|suspect| s.state_of(suspect)),
        Act::Adopt(_) | Act::Propose { .. } | Act::Answer { .. } => None,
    }
}

/// Does an act ask or point at this delegation, where one is said?
fn is_toward(s: &Scenario, act: &Act, whom: Option<StateId>) -> bool {
    whom.is_none_or(|whom| toward(s, act) == Some(whom))
}

/// The acts of a choice that is open, one for each at whom it may be directed.
fn aimed(moment: &Exercise, who: StateId, item: Item, beside: &[Act]) -> Vec<Act> {
    let Item::Choice(choice) = item else { return Vec::new() };
    let options = moment.options(who, &moment.spent(who, beside));
    let own = options.choices.iter().filter(|option| option.choice == choice && option.refused.is_none());
    let act = |option: &ChoiceOption, toward| Act::Respond {
        choice,
        incident: option.incident,
        toward: Some(toward),
    };
    own.flat_map(|option| option.toward.iter().map(|toward| act(option, *toward)).collect::<Vec<Act>>())
        .collect()
}

/// Why a line of the catalogue was not open.
fn why_not(moment: &Exercise, who: StateId, item: Item, beside: &[Act]) -> Refusal {
    let options = moment.options(who, &moment.spent(who, beside));
    let refused = match item {
        Item::Measure(id) => {
            options.measures.iter().find(|option| option.measure == id).and_then(|option| option.refused)
        }
        Item::Choice(id) => {
            let own = options.choices.iter().filter(|option| option.choice == id);
            // Where it is refused about one incident and only pointless about another, the reason is told.
            let none = Some(Refusal::NoIncident(id));
            own.map(|option| option.refused).find(Option::is_some).flatten().or(none)
        }
    };
    refused.unwrap_or(Refusal::Unknown)
}

/// What was done and what else was open, each with the word to type.
pub(super) fn list(asked: &Asked<'_>, instead_of: Option<usize>, mut page: Page) -> Page {
    let names = Names::of_control(asked.moment());
    let (decided, name) = (asked.decided(), asked.name());
    let open = open_acts(asked.course, asked.step, asked.who, instead_of);
    let show = |page: &mut Page, acts: &[Act]| {
        for act in acts {
            page.whole("  ", &asked.typed(act, acts));
            page.item("      ", &plan(&names, asked.who, act));
        }
    };
    page.paragraph(&tell("whatif-listed", &[("who", &name)]));
    page.subheading(&word("whatif-listed-did"));
    show(&mut page, decided);
    if decided.is_empty() {
        page.paragraph(&tell("whatif-listed-nothing", &[("who", &name)]));
    }
    page.subheading(&word("whatif-listed-open"));
    show(&mut page, &open);
    if open.is_empty() {
        page.paragraph(&word("whatif-listed-none"));
    }
    page
}
