//! Opening an exercise to delegations, from the command line or from the board's menu, and what its host is
//! told.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::texts::texts;
use crate::cli::out::Out;
use crate::cli::page::Page;
use crate::cli::trouble::Trouble;
use crate::journal;
use crate::scenario::whole::Whole;
use crate::scenario::{self, Binding};
use crate::server::secrets::Secrets;
use crate::server::{Closed, Hosted, Opening, Stopping};
use crate::session::kept::{self, Kept, Texts};
use crate::session::room::Stage;
use crate::session::{Admits, Beginning, Settings};
use crate::sim::scenario::Scenario;
use crate::words::shell::command;
use crate::words::{tell, word, words};

/// Begins an exercise that is kept in `file`, and opens it to delegations.
pub(super) fn open(
    whole: &Whole,
    binding: &Binding,
    seed: u64,
    settings: Settings,
    file: &Path,
    opening: &Opening,
) -> Result<Hosted, Trouble> {
    let loaded = scenario::load(whole.clone(), binding).map_err(Trouble::Scenario)?;
    let exercise = (Arc::new(loaded.scenario), texts(&whole.document, binding), seed);
    begin(exercise, settings, None, file, opening)
}

/// Begins an exercise, or goes on with another one from where it is forked, and opens it to delegations.
pub(super) fn begin(
    (scenario, texts, seed): (Arc<Scenario>, Texts, u64),
    settings: Settings,
    forked: Option<Beginning>,
    file: &Path,
    opening: &Opening,
) -> Result<Hosted, Trouble> {
    let secrets = Secrets::draw().map_err(|why| Trouble::Closed(Closed::Random(why)))?;
    let kept = Kept { session: settings, join: secrets.join.clone(), staff: secrets.staff.clone(), forked };
    let live = kept::begin(file, scenario, texts, seed, &kept).map_err(Trouble::NoJournal)?;
    Hosted::open(live, secrets, opening).map_err(|why| {
        // The journal of an exercise that never opened: nobody could have said anything yet.
        let _ = std::fs::remove_file(file);
        Trouble::Closed(why)
    })
}

/// What the host must know: control's own address, and the codes of the others.
pub(super) fn welcome(hosted: &Hosted, again: &str, page: &mut Page) {
    let codes = hosted.server.way_in();
    page.heading(&hosted.live.handle().snapshot().scenario().title);
    page.paragraph(&word("serve-control"));
    page.whole("    ", hosted.server.control_url());
    page.paragraph(&tell("serve-join", &[("code", &codes.join_code)]));
    page.whole("    ", &codes.join_url);
    page.paragraph(&word(match hosted.live.handle().snapshot().hall().admits {
        Admits::ByControl => "serve-admits-some",
        Admits::Everybody => "serve-admits-all",
    }));
    page.paragraph(&tell("serve-staff", &[("code", &codes.staff_code)]));
    page.paragraph(&word("serve-journal"));
    page.whole("    ", again);
}

/// Serves until the host stops it. Ctrl-C asks once while people are connected: it is near the keys that copy a line.
pub(super) fn until_stopped(hosted: &Hosted, place: &[String], out: &Out) {
    let handle = hosted.live.handle();
    hosted.server.wait_for_stop(
        || handle.snapshot().people_connected(),
        |what| {
            let mut page = out.page();
            page.gap();
            match what {
                Stopping::Asked(people) => {
                    page.paragraph(&words("serve-ask", &[("people", people.into())]));
                    page.whole("    ", &resume_command(hosted.live.path(), &place_now(hosted, place)));
                }
                Stopping::GoesOn => page.paragraph(&word("serve-goes-on")),
            }
            // A terminal that has gone changes nothing for the room.
            let _ = out.print(page.text());
        },
    );
}

/// Stops it and says how to go on, with the address that control has chosen to show.
pub(super) fn stop(hosted: Hosted, place: &[String], out: &Out) -> Result<(), Trouble> {
    let again = resume_command(hosted.live.path(), &place_now(&hosted, place));
    let is_over = hosted.live.handle().snapshot().hall().stage == Stage::Over;
    let report = ["mufakat".to_owned(), "report".to_owned(), hosted.live.path().display().to_string()];
    hosted.close();
    let mut page = out.page();
    page.paragraph(&word("serve-stopped"));
    page.whole("    ", &again);
    if is_over {
        page.paragraph(&word("serve-report"));
        page.whole("    ", &command(&report));
    }
    out.print(page.text())
}

/// The words that ask for the same place again: of several hosts the first is shown.
fn place_now(hosted: &Hosted, place: &[String]) -> Vec<String> {
    let chosen = hosted.server.chosen_host().into_iter();
    chosen.flat_map(|host| ["--host".to_owned(), host]).chain(place.iter().cloned()).collect()
}

/// The command that goes on with an exercise, so that it can be copied as it stands: the file in quotes where a shell
/// would take it apart, and where it was served.
pub(super) fn resume_command(file: &Path, place: &[String]) -> String {
    let words = ["mufakat".to_owned(), "resume".to_owned(), file.display().to_string()];
    let words: Vec<String> = words.iter().chain(place).cloned().collect();
    command(&words)
}

/// The first name in this folder under which no exercise is kept yet.
pub(super) fn free_name(scenario: &str) -> PathBuf {
    let name = |number: u32| PathBuf::from(format!("{scenario}-{number}.mufakat"));
    (1..=u32::MAX).map(name).find(|name| journal::is_free(name)).unwrap_or_else(|| name(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_that_goes_on_can_be_copied_as_it_stands() {
        let place = ["--lan", "--port", "7117", "--host", "trainer.local"].map(str::to_owned);
        let command = |file: &str, place: &[String]| resume_command(Path::new(file), place);
        assert_eq!(command("departures-1.mufakat", &[]), "mufakat resume departures-1.mufakat");
        assert_eq!(
            command("/srv/class.mufakat", &place),
            "mufakat resume /srv/class.mufakat --lan --port 7117 --host trainer.local"
        );
        if cfg!(unix) {
            assert_eq!(command("My class.mufakat", &[]), "mufakat resume 'My class.mufakat'");
            assert_eq!(command("Ann's $x.mufakat", &[]), "mufakat resume 'Ann'\\''s $x.mufakat'");
        }
    }
}
