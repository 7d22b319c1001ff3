//! `mufakat try`: one inject in the hands of one delegation, at a table of bots at which it really comes: what lies
//! there, what follows from each choice, and with `--play` the rest of the exercise by hand.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::exit_codes;
use super::open::{Opened, open_at};
use super::out::{Out, Over, may_write};
use super::page::Page;
use super::play::{Keep, at_terminal};
use super::seats;
use super::study::within;
use super::terminal::{Terminal, Wish};
use super::trouble::{Done, Trouble};
use crate::bots::Others;
use crate::cli::whole::whole_number;
use crate::report::names::Names;
use crate::report::trying::{Desk, Line, Outlook, comes, desk, never, outlook, receivers};
use crate::scenario::diagnostic::nearest;
use crate::session::{Solo, SoloPlayer};
use crate::sim::decision::Decision;
use crate::sim::exercise::Exercise;
use crate::sim::ids::{InjectId, StateId};
use crate::sim::scenario::Scenario;
use crate::study::trying::search::TABLES_MAX;
use crate::study::trying::{Moment, Search, search, weigh};
use crate::words::{Phrase, tell, word, words};

/// So many choices are shown with what follows from them, unless all are asked for.
const SHOWN: usize = 8;

/// So many of those that change nothing are named.
const NAMED: usize = 3;

/// Which inject, and for whom.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A shipped name, a folder or a file
    scenario: String,
    /// The short name of the inject
    inject: String,
    /// The seat it is tried in: a role such as host, an ISO code, or a name. Left out, whoever is asked, or the first to
    /// receive it
    #[arg(long, value_name = "SEAT")]
    seat: Option<String>,
    /// Go on from there in this terminal, in that seat
    #[arg(long)]
    play: bool,
    /// How often each choice is played on
    #[arg(long, value_name = "COUNT", default_value_t = 200, allow_negative_numbers = true, value_parser = |text: &str| whole_number::<u32>(text, 50..=10_000), conflicts_with = "play")]
    games: u32,
    /// Show every choice, not only those that change most
    #[arg(long, conflicts_with = "play")]
    all: bool,
    /// The seed of all luck: the same seed shows the same table
    #[arg(long, default_value_t = 1, value_parser = seats::seed)]
    seed: u64,
    #[command(flatten)]
    table: seats::AtTable,
    /// Write the record as JSON when the exercise ends or is left
    #[arg(long, value_name = "FILE", requires = "play")]
    out: Option<PathBuf>,
    /// Write over the file of --out if it is there
    #[arg(long, requires = "out")]
    replace: bool,
}

/// Finds a table at which it comes, and shows or plays it.
pub fn trying(wish: &Arguments, out: &Out) -> Done {
    let over = Over::asked(wish.replace);
    if let Some(file) = &wish.out {
        may_write(file, over, &[wish.scenario.as_ref()])?;
    }
    let opened = open_at(&wish.scenario, &wish.table)?;
    let s = &opened.scenario;
    let inject = find(s, &wish.inject)?;
    let who = seat(s, inject, wish.seat.as_deref())?;
    let found = within(None, u64::from(TABLES_MAX), out, |effort| search(s, inject, wish.seed, effort));
    let Some((seed, step)) = found.found else { return not_there(s, inject, &found, out) };
    let mut solo = Solo::new(Arc::clone(s), seed, Others::Mixed);
    while solo.exercise().step() < step {
        solo.close_step();
    }
    let mut page = out.page();
    let name = called(s, who);
    page.heading(&tell("try-heading", &[("inject", &s.injects[inject].id), ("who", &name)]));
    page.paragraph(&comes(&found));
    if wish.play {
        out.print(page.text())?;
        return play(solo, who, &opened, wish, out);
    }
    lay_desk(&mut page, &desk(solo.exercise(), who, inject), &name);
    out.print(page.text())?;
    let table = Others::Mixed.table(s.states.len(), seed);
    let moment = Moment { exercise: solo.exercise(), table: &table, who, inject };
    let pieces = u64::from(wish.games.div_ceil(weigh::BLOCK));
    let told = within(None, pieces, out, |effort| outlook(&moment, (wish.seed, wish.games), effort));
    let mut page = out.page();
    lay_outlook(&mut page, &told, wish, &name);
    out.print(page.text())?;
    Ok(exit_codes::OK)
}

/// The inject of this short name.
fn find(s: &Scenario, word: &str) -> Result<InjectId, Trouble> {
    let mut all = s.injects.iter_enumerated();
    let is_it = |id: &str| id.eq_ignore_ascii_case(word.trim());
    all.find(|(_, inject)| is_it(&inject.id)).map(|(id, _)| id).ok_or_else(|| {
        let names = || s.injects.iter().map(|inject| inject.id.as_str());
        let near = nearest(word, names()).unwrap_or("none").to_owned();
        let all = names().collect::<Vec<_>>().join(", ");
        Trouble::NoMoment(
            Phrase::of("try-no-inject").with("word", word.to_owned()).with("near", near).with("all", all),
        )
    })
}

/// The seat asked for, or whoever has most to do with the inject.
fn seat(s: &Scenario, inject: InjectId, word: Option<&str>) -> Result<StateId, Trouble> {
    let written = &s.injects[inject];
    let Some(word) = word else {
        let first = || written.to.iter().next().unwrap_or_else(|| seats::usual(s));
        return Ok(written.asks.as_ref().map_or_else(first, |ask| ask.of));
    };
    let who = seats::find(s, word)?;
    if written.public || written.to.has(who) {
        return Ok(who);
    }
    let phrase = Phrase::of("try-not-there").with("who", s.states[who].name.clone());
    let phrase = phrase.with("inject", written.id.clone()).with("receivers", receivers(s, inject));
    Err(Trouble::NoMoment(phrase))
}

/// Why it never comes.
fn not_there(s: &Arc<Scenario>, inject: InjectId, found: &Search, out: &Out) -> Done {
    let exercise = Exercise::new(Arc::clone(s), 0);
    let id = &s.injects[inject].id;
    let mut page = out.page();
    page.heading(&tell("try-never-heading", &[("inject", id)]));
    for said in never(&Names::of_control(&exercise), inject, found) {
        page.item("- ", &said);
    }
    out.print(page.text())?;
    let phrase = Phrase::of("try-never").with("inject", id.clone()).with("tables", found.tables);
    Err(Trouble::NoMoment(phrase))
}

/// "Malaysia (host)".
fn called(s: &Scenario, who: StateId) -> String {
    let name = &s.states[who].name;
    match s.roles.iter().find(|role| role.state == who && !role.is_member()) {
        Some(role) => format!("{name} ({})", role.id),
        None => name.clone(),
    }
}

fn play(mut solo: Solo, who: StateId, opened: &Opened, wish: &Arguments, out: &Out) -> Done {
    solo.put(who, SoloPlayer::Person);
    let (seed, others) = (solo.exercise().seed(), Others::default());
    let own = Wish { width: out.width(), ink: out.ink(), seed, others, opened: None, seat: None };
    let (mut terminal, first) =
        Terminal::sit(own, solo, (who, &Decision::default()), opened.fingerprint.clone());
    out.print(&first.text)?;
    let (over, scenario) = (Over::asked(wish.replace), Some(wish.scenario.as_str()));
    at_terminal(&mut terminal, &Keep { file: wish.out.as_deref(), over, scenario }, out)
}

fn lay_desk(page: &mut Page, desk: &Desk, who: &str) {
    page.subheading(&tell("try-desk", &[("who", who)]));
    page.paragraph(&desk.heading);
    page.item("  ", &desk.from);
    page.item("  ", &desk.headline);
    page.item("    ", &desk.text);
    desk.asks.iter().for_each(|line| page.item("  ? ", line));
    page.subheading(&word("try-also"));
    desk.also.iter().for_each(|line| page.item("  - ", line));
}

fn lay_outlook(page: &mut Page, told: &Outlook, wish: &Arguments, who: &str) {
    page.subheading(&word("try-follows"));
    if told.lines.is_empty() {
        page.paragraph(&tell("try-nothing-open", &[("who", who)]));
        return;
    }
    page.paragraph(&words("try-how", &[("futures", wish.games.into()), ("who", who.into())]));
    page.gap();
    page.item("  ", &tell("try-nothing", &[("who", who)]));
    told.nothing.iter().for_each(|line| page.item("    - ", line));
    let tells = |line: &&Line| line.answers || !line.follows.is_empty();
    let most = if wish.all { usize::MAX } else { SHOWN };
    for line in told.lines.iter().filter(tells).take(most) {
        page.gap();
        page.item("  ", &line.what);
        if line.answers {
            page.item("    + ", &word("try-this-answers"));
        }
        line.follows.iter().for_each(|said| page.item("    - ", said));
    }
    page.gap();
    let rest = told.lines.iter().filter(tells).count().saturating_sub(most);
    if rest > 0 {
        page.paragraph(&words("try-rest", &[("count", rest.into())]));
    }
    let same: Vec<&str> =
        told.lines.iter().filter(|line| !tells(line)).map(|line| line.what.trim_end_matches('.')).collect();
    if wish.all || same.len() <= NAMED {
        if !same.is_empty() {
            page.paragraph(&tell("try-same", &[("acts", &same.join("; "))]));
        }
    } else {
        let some = same[..NAMED].join("; ");
        page.paragraph(&words("try-same-some", &[("count", same.len().into()), ("acts", some.into())]));
    }
}
