//! One delegation played line by line: numbered options, `?` for help.
//!
//! Invariant: a pure state machine. A line goes in, text comes out; it reads no file, writes none and asks no
//! clock, so that a whole exercise is tested without a terminal. A line that means nothing changes nothing.
//!
//! Every screen is a list of numbered options, so it can be read aloud by a screen reader and played over the
//! slowest line.

mod after;
mod card;
mod crisis;
mod desk;
mod draft;
mod exchange;
mod measures;
mod named;
mod papers;
mod proposals;
mod screen;
mod setup;
mod short;
mod show;
mod table;
#[cfg(test)]
mod tests;

pub use exchange::{Ending, Output, Save, Wish};

use screen::{Go, Item, Screen};
use setup::Phase;
use table::Table;

use super::keep::record_of;
use super::page::Page;
use crate::session::Solo;
use crate::sim::decision::{Act, Decision};
use crate::sim::ids::StateId;
use crate::words::{has, tell, word};

/// What is typed at every prompt for help.
pub const HELP: [&str; 3] = ["?", "h", "help"];
/// What is typed at every prompt to leave.
pub const LEAVE: [&str; 3] = ["q", "quit", "exit"];

/// Words after the name of a file that let it be written over.
const AGAIN: [&str; 2] = ["again", "--replace"];

/// The exercise in a terminal.
pub struct Terminal {
    wish: Wish,
    phase: Phase,
    /// The way to the open screen; the last is open.
    trail: Vec<Screen>,
}

impl Terminal {
    /// Opens it and says the first words.
    pub fn open(wish: Wish) -> (Self, Output) {
        let (phase, first) = setup::begin(&wish);
        let terminal = Self { wish, phase, trail: vec![first] };
        let output = terminal.show(&word("play-welcome"));
        (terminal, output)
    }

    /// Sits down at a table at which steps have closed already, with a person in this seat, before whom lies this draft.
    pub fn sit(
        wish: Wish,
        solo: Solo,
        (seat, draft): (StateId, &Decision),
        fingerprint: String,
    ) -> (Self, Output) {
        let table = Table::new(solo, seat, fingerprint).with(draft);
        let first = if table.is_over() { Screen::Debrief } else { Screen::Desk };
        let terminal = Self { wish, phase: Phase::Table(Box::new(table)), trail: vec![first] };
        let output = terminal.show(&word("play-welcome"));
        (terminal, output)
    }

    /// Takes a line.
    pub fn step(&mut self, line: &str) -> Output {
        let line = line.trim();
        let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
        match first.to_lowercase().as_str() {
            // Before the first step, Enter takes what is usual: the first option.
            "" if matches!(self.phase, Phase::Setup(_)) => self.choose(1),
            "" => self.show(""),
            word if HELP.contains(&word) => self.help(),
            "b" | "0" | "back" => self.go(Go::Back),
            word if LEAVE.contains(&word) => self.go(Go::To(Screen::Leave)),
            "save" => self.save(rest.trim()),
            number => match number.parse::<usize>() {
                Ok(number) => self.choose(number),
                Err(_) => self.call(line),
            },
        }
    }

    /// The input has ended before the exercise: at a keyboard it stops here, and says how to come back; a
    /// script has said all it wanted to, so that its delegation keeps silent to the end.
    pub fn end(&mut self, by: Ending) -> Output {
        if by == Ending::Script {
            self.sit_down_as_usual();
        }
        let Phase::Table(table) = &mut self.phase else {
            return self.go(Go::End);
        };
        let mut output = match by {
            Ending::Keyboard => {
                let mut page = self.page();
                self.items_of(Screen::Score, &mut page);
                page.gap();
                if let Phase::Table(table) = &self.phase {
                    table.farewell(&mut page);
                }
                Output { text: page.into_text(), ..Output::default() }
            }
            Ending::Script if table.is_over() => Output::default(),
            Ending::Script => {
                table.keep_silent();
                self.trail = vec![Screen::Debrief];
                self.show(&word("play-silence"))
            }
        };
        output.ended = true;
        output
    }

    /// Answers what was not asked for yet with what is usual: a scenario, then a seat.
    fn sit_down_as_usual(&mut self) {
        for _ in [Screen::Scenarios, Screen::Seats] {
            if matches!(self.phase, Phase::Setup(_)) {
                self.trail = vec![Screen::Seats];
                self.choose(1);
            }
        }
    }

    /// The record as it stands, once there is an exercise.
    pub fn record(&self) -> Option<String> {
        match &self.phase {
            Phase::Setup(_) => None,
            Phase::Table(table) => record_of(table.solo(), table.fingerprint(), &[], &table.drafts()).ok(),
        }
    }

    /// The short name of the scenario, once a step was played at this table or something lies in the draft.
    pub fn played(&self) -> Option<&str> {
        let Phase::Table(table) = &self.phase else { return None };
        table.has_something_to_keep().then(|| table.scenario().name.as_str())
    }

    /// The code of the seat, once somebody sits in it.
    pub fn seat(&self) -> Option<&str> {
        let Phase::Table(table) = &self.phase else { return None };
        Some(&table.scenario().states[table.me()].id)
    }

    /// The step at which a record of it goes on, counted from 1, if it is not over.
    pub fn goes_on(&self) -> Option<u16> {
        let Phase::Table(table) = &self.phase else { return None };
        let step = table.solo().exercise().step();
        (!table.is_over() && (step > 0 || !table.draft().is_empty())).then_some(step + 1)
    }

    fn screen(&self) -> Screen {
        self.trail.last().copied().unwrap_or(Screen::Desk)
    }

    fn choose(&mut self, number: usize) -> Output {
        let mut items = self.items(&mut self.page());
        if (1..=items.len()).contains(&number) {
            let item = items.swap_remove(number - 1);
            return self.go(item.go);
        }
        let most = items.len().to_string();
        self.say(&tell("play-no-such-number", &[("number", &number.to_string()), ("most", &most)]))
    }

    /// An option by its name, which stays the same from step to step; or a card of the catalogue from wherever one is.
    fn call(&mut self, name: &str) -> Output {
        let items = self.items(&mut self.page());
        let card = || match &self.phase {
            Phase::Table(table) => named::card(table, name),
            Phase::Setup(_) => None,
        };
        match named::option(&items, name).or_else(card) {
            Some(go) => self.go(go),
            None => self.say(&tell("play-nonsense", &[("line", name)])),
        }
    }

    fn go(&mut self, go: Go) -> Output {
        match go {
            Go::To(screen) => {
                if let (Screen::Papers, Phase::Table(table)) = (screen, &mut self.phase) {
                    table.read_papers();
                }
                self.trail.push(screen);
                self.show("")
            }
            Go::Back => {
                if self.trail.len() > 1 {
                    self.trail.pop();
                }
                self.show("")
            }
            Go::End => Output { text: self.paragraph(&word("play-bye")), save: None, ended: true },
            Go::Scenario(name) => self.sit_down_for(name),
            Go::Seat(seat) => {
                if let Phase::Setup(setup) = &self.phase {
                    self.phase = Phase::Table(Box::new(setup.table(&self.wish, seat)));
                    self.trail = vec![Screen::Briefing];
                }
                self.show("")
            }
            Go::Home => {
                self.trail = vec![Screen::Desk];
                self.show("")
            }
            Go::Partner(state) => {
                if let Some(Screen::Partners(_, chosen)) = self.trail.last_mut() {
                    *chosen = if chosen.has(state) { chosen.without(state) } else { chosen.with(state) };
                }
                self.show("")
            }
            Go::Add(act) if self.caution(&act) => self.go(Go::To(Screen::Question(act))),
            Go::Add(_) | Go::Mean(_) | Go::Remove(_) | Go::Seal => self.at_table(go),
        }
    }

    /// Is this act asked about before it goes into the draft?
    fn caution(&self, act: &Act) -> bool {
        matches!(&self.phase, Phase::Table(table) if table.lens().caution(act).is_some())
    }

    /// What changes the draft or closes the step.
    fn at_table(&mut self, go: Go) -> Output {
        let Phase::Table(table) = &mut self.phase else {
            return self.show("");
        };
        let said = match go {
            Go::Add(act) | Go::Mean(act) => table.add(act),
            Go::Remove(place) => table.remove(place),
            Go::Seal => table.seal(),
            Go::To(_) | Go::Back | Go::End | Go::Scenario(_) | Go::Seat(_) | Go::Home | Go::Partner(_) => {
                return self.show("");
            }
        };
        match said {
            Ok((text, next)) => {
                self.trail = next;
                self.show(&text)
            }
            Err(refusal) => self.say(&refusal),
        }
    }

    fn sit_down_for(&mut self, name: &'static str) -> Output {
        match setup::scenario(&self.wish, name) {
            Ok((phase, next)) => {
                self.phase = phase;
                self.trail.push(next);
                self.show("")
            }
            Err(sentence) => self.say(&sentence),
        }
    }

    fn save(&self, typed: &str) -> Output {
        let Some(text) = self.record() else {
            return self.say(&word("play-nothing-to-save"));
        };
        let over = AGAIN
            .iter()
            .find_map(|word| typed.strip_suffix(word))
            .filter(|file| file.is_empty() || file.ends_with(' '));
        let (file, again) = (over.unwrap_or(typed).trim(), over.is_some());
        let file = if file.is_empty() { "mufakat-record.json" } else { file };
        let mut output = self.say(&tell("play-saving", &[("file", file)]));
        output.save = Some(Save { file: file.to_owned(), text, again });
        output
    }

    fn help(&self) -> Output {
        let mut page = self.page();
        page.heading(&word("play-help-heading"));
        let here = format!("help-{}", self.screen().name());
        if has(&here) {
            page.paragraph(&word(&here));
            page.gap();
        }
        page.paragraph(&word("play-help"));
        Output { text: page.into_text(), ..Output::default() }
    }

    fn page(&self) -> Page {
        Page::new(self.wish.width, self.wish.ink)
    }

    fn paragraph(&self, text: &str) -> String {
        let mut page = self.page();
        page.paragraph(text);
        page.into_text()
    }

    /// A sentence, and nothing else changes.
    fn say(&self, sentence: &str) -> Output {
        Output { text: self.paragraph(sentence), ..Output::default() }
    }

    /// The open screen with its numbered options, after a sentence.
    fn show(&self, sentence: &str) -> Output {
        let mut page = self.page();
        if !sentence.is_empty() {
            page.paragraph(sentence);
        }
        let items = self.items(&mut page);
        page.gap();
        for (place, item) in items.iter().enumerate() {
            page.item(&format!("{:>3}  ", place + 1), &item.line());
        }
        page.gap();
        let setup = matches!(self.phase, Phase::Setup(_));
        page.paragraph(&word(if setup { "play-prompt-setup" } else { "play-prompt" }));
        Output { text: page.into_text(), ..Output::default() }
    }

    /// Lays out the open screen and gives its options.
    fn items(&self, page: &mut Page) -> Vec<Item> {
        self.items_of(self.screen(), page)
    }

    fn items_of(&self, screen: Screen, page: &mut Page) -> Vec<Item> {
        match &self.phase {
            Phase::Setup(setup) => setup::show(setup, screen, page),
            Phase::Table(table) => show::show(table, screen, page),
        }
    }
}
