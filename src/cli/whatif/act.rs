//! The act that is meant by what was typed after `--do` and `--instead-of`, among those that were done or open at one moment.

use super::asked::Asked;
use super::typed::{self, Line, typed};
use crate::cli::acts::reason;
use crate::cli::trouble::Trouble;
use crate::report::names::list_or;
use crate::report::whatif::open_acts;
use crate::scenario::acts::{PlannedAct, Why, act, item_word};
use crate::scenario::diagnostic::nearest;
use crate::sim::catalogue::item::Item;
use crate::sim::catalogue::measure::Scope;
use crate::sim::decide::options::ChoiceOption;
use crate::sim::decide::refusal::Refusal;
use crate::sim::decision::Act;
use crate::sim::exercise::Exercise;
use crate::sim::ids::{ChoiceId, MeasureId, StateId, StateSet};
use crate::study::whatif::{Change, change};
use crate::words::{Phrase, word};

/// What is typed to leave an act out.
const NOTHING: &str = "nothing";
/// Of the acts that may be meant so many are shown.
const EXAMPLES_MAX: usize = 5;

impl<'a> Asked<'a> {
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
        let meant = self.read(text)?;
        let all = self.decided().iter().enumerate();
        let fits: Vec<usize> =
            all.filter(|(_, act)| meant.fits(self.moment(), act)).map(|(place, _)| place).collect();
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

    /// What the delegation does all the same, beside an act in the place of the one at this place.
    pub(super) fn beside(&self, instead_of: Option<usize>) -> Vec<Act> {
        let decision = &self.course.decisions[usize::from(self.step)][self.who.at()];
        instead_of.map_or_else(|| decision.acts.to_vec(), |place| change::others(decision, place))
    }

    /// The act that is meant, which may be done beside all others but the one at this place.
    fn meant(&self, text: &str, instead_of: Option<usize>) -> Result<Act, Trouble> {
        let (moment, beside) = (self.moment(), self.beside(instead_of));
        let refused = |why| self.not_legal(text, Why::Refused(why));
        let checked = |act: Act| {
            moment.check(self.who, &act, &moment.spent(self.who, &beside)).map(|()| act).map_err(refused)
        };
        match self.read(text)? {
            Meant::Exactly(act) => checked(act),
            Meant::Answers(acts) => match acts[..] {
                [act] => checked(act),
                [] => Err(refused(Refusal::Unknown)),
                _ => Err(self.several(text, acts.into_iter())),
            },
            Meant::Line(line) => {
                let fits = match self.candidates(&line, instead_of) {
                    Ok(fits) => fits,
                    Err(why) => return Err(refused(why)),
                };
                match fits[..] {
                    [act] => checked(act),
                    _ => Err(self.several(text, fits.into_iter())),
                }
            }
        }
    }

    /// The acts that a line may mean: one, or several of which none is plainer than the others.
    fn candidates(&self, line: &Line, instead_of: Option<usize>) -> Result<Vec<Act>, Refusal> {
        let beside = self.beside(instead_of);
        let all = match line.item {
            Item::Measure(measure) => self.joint(line, measure, instead_of)?,
            Item::Choice(choice) => responses(self.moment(), self.who, choice, &beside)
                .into_iter()
                .filter(|act| line.fits(self.moment(), act))
                .collect(),
        };
        if all.is_empty() {
            return Err(self.why_not(line, &beside));
        }
        // Without an incident where that may be, and else towards somebody who has a part in it.
        let of_none = |act: &Act| line.about.is_none() && matches!(act, Act::Respond { incident: None, .. });
        let plain: Vec<Act> = all.iter().copied().filter(of_none).collect();
        let all = if plain.is_empty() { all } else { plain };
        let open = open_acts(self.course, self.step, self.who, instead_of);
        let plain: Vec<Act> = all.iter().copied().filter(|act| open.contains(act)).collect();
        Ok(if plain.len() == 1 { plain } else { all })
    }

    /// A measure with whom is said. Where nobody is, with each partner that may be asked, or with those who trust most.
    fn joint(&self, line: &Line, measure: MeasureId, instead_of: Option<usize>) -> Result<Vec<Act>, Refusal> {
        let s = self.scenario();
        if line.about.is_some() {
            return Err(Refusal::Unknown);
        }
        let partners = line.whom.iter().map(|suspect| s.state_of(*suspect).ok_or(Refusal::Unknown));
        let to = partners.collect::<Result<Vec<StateId>, Refusal>>()?;
        let to = to.into_iter().fold(StateSet::NONE, StateSet::with);
        Ok(match s.measures[measure].scope {
            Scope::Unilateral if to.is_empty() => vec![Act::Adopt(measure)],
            Scope::Consensus(_) => vec![Act::Propose { measure, to }],
            Scope::Unilateral | Scope::Bilateral | Scope::Minilateral(_) if !to.is_empty() => {
                vec![Act::Propose { measure, to }]
            }
            Scope::Unilateral | Scope::Bilateral | Scope::Minilateral(_) => {
                let open = open_acts(self.course, self.step, self.who, instead_of);
                open.into_iter().filter(|act| Item::of(act) == Some(line.item)).collect()
            }
        })
    }

    /// Why nothing that a line may mean was open.
    fn why_not(&self, line: &Line, beside: &[Act]) -> Refusal {
        let moment = self.moment();
        let spent = moment.spent(self.who, beside);
        let options = moment.options(self.who, &spent);
        let choice = match line.item {
            Item::Measure(id) => {
                let own = options.measures.iter().find(|option| option.measure == id);
                return own.and_then(|option| option.refused).unwrap_or(Refusal::Unknown);
            }
            Item::Choice(id) => id,
        };
        let about = |option: &&ChoiceOption| line.about.is_none() || option.incident == line.about;
        let own = options.choices.iter().filter(|option| option.choice == choice).filter(about);
        // Where it is refused about one incident and only pointless about another, the reason is told.
        let refused = own.clone().find_map(|option| option.refused);
        let toward = line.whom.first().copied();
        let of_whom = own.clone().find_map(|option| {
            let act = Act::Respond { choice, incident: option.incident, toward };
            moment.check(self.who, &act, &spent).err()
        });
        let some = own.clone().next().map(|_| Refusal::NoTarget(choice));
        refused.or(of_whom).or(some).unwrap_or(Refusal::NoIncident(choice))
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
        if let Some(answers) = typed::answer(self, text) {
            return answers.map(Meant::Answers);
        }
        if let Some(line) = typed::line(self.moment(), text)? {
            return Ok(Meant::Line(line));
        }
        if !text.contains('(') {
            return Err(self.unknown(text));
        }
        let not_read = |why: String| {
            let phrase = Phrase::of("whatif-not-read").with("word", text.to_owned());
            Trouble::NoMoment(phrase.with("why", why.trim_end_matches('.').to_owned()))
        };
        let planned: PlannedAct = text.parse().map_err(not_read)?;
        act(self.moment(), self.who, &planned).map(Meant::Exactly).map_err(|why| match why {
            Why::NoSuchName => not_read(word("whatif-no-such-name")),
            why => self.not_legal(text, why),
        })
    }

    /// Nothing is called so; the part before a colon is what is looked for.
    pub(super) fn unknown(&self, text: &str) -> Trouble {
        let s = self.scenario();
        let what = text.split([':', '@']).next().unwrap_or(text).trim();
        let measures = s.measures.iter().flat_map(|one| [one.id.as_str(), one.title.as_str()]);
        let choices = s.choices.iter().flat_map(|one| [one.id.as_str(), one.title.as_str()]);
        let near = nearest(what, measures.chain(choices)).map(|near| format!("`{near}`"));
        Trouble::NoMoment(
            Phrase::of("whatif-no-act")
                .with("word", what.to_owned())
                .with("near", near.unwrap_or_else(|| "none".to_owned()))
                .with("who", self.name()),
        )
    }

    fn several(&self, text: &str, acts: impl Iterator<Item = Act>) -> Trouble {
        let all: Vec<String> = acts.filter_map(|act| typed(self.moment(), &act)).collect();
        let shown: Vec<&str> = all.iter().take(EXAMPLES_MAX).map(String::as_str).collect();
        let more = if shown.len() < all.len() { "more" } else { "all" };
        let phrase = Phrase::of("whatif-several").with("word", text.to_owned()).with("more", more);
        Trouble::NoMoment(phrase.with("acts", list_or(shown)))
    }

    /// What was done, as it may be typed; the word `none` where nothing was.
    fn did(&self) -> String {
        let all: Vec<String> = self.decided().iter().map(|act| self.shortest(act)).collect();
        if all.is_empty() { "none".to_owned() } else { list_or(all.iter().map(String::as_str).collect()) }
    }

    /// The shortest word by which an act is meant among those that were done.
    pub(super) fn shortest(&self, act: &Act) -> String {
        let same = self.decided().iter().filter(|other| Item::of(other) == Item::of(act)).count();
        match Item::of(act) {
            Some(item) if same <= 1 => item_word(self.scenario(), item).to_owned(),
            Some(_) | None => typed(self.moment(), act).unwrap_or_default(),
        }
    }
}

/// What a text means.
enum Meant {
    Exactly(Act),
    /// The same position on each text that may be meant.
    Answers(Vec<Act>),
    /// A line of the catalogue.
    Line(Line),
}

impl Meant {
    fn fits(&self, moment: &Exercise, act: &Act) -> bool {
        match self {
            Self::Exactly(meant) => meant == act,
            Self::Answers(all) => all.contains(act),
            Self::Line(line) => line.fits(moment, act),
        }
    }
}

/// The acts of a choice that were open: each incident that it may be about, each at whom it may be directed.
fn responses(moment: &Exercise, who: StateId, choice: ChoiceId, beside: &[Act]) -> Vec<Act> {
    let options = moment.options(who, &moment.spent(who, beside));
    let own = options.choices.iter().filter(|option| option.choice == choice && option.refused.is_none());
    own.flat_map(responses_of).collect()
}

/// One act for each at whom a choice may be directed, or one at nobody.
pub(super) fn responses_of(option: &ChoiceOption) -> Vec<Act> {
    let act = |toward| Act::Respond { choice: option.choice, incident: option.incident, toward };
    if option.toward.is_empty() {
        return vec![act(None)];
    }
    option.toward.iter().map(|suspect| act(Some(*suspect))).collect()
}
