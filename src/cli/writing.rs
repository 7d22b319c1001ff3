//! `mufakat write`: the workshop in the browser.

#[cfg(feature = "server")]
use std::path::Path;
use std::path::PathBuf;

use clap::Args;

use super::out::Out;
use super::trouble::{Done, Trouble};

/// What to write on.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A folder or a file of your own
    scenario: String,
    /// Copy the scenario into a new folder first, and write on the copy
    #[arg(long, value_name = "FOLDER")]
    copy_to: Option<PathBuf>,
    /// The port on this machine; left out, any that is free
    #[arg(long)]
    port: Option<u16>,
}

/// Opens the workshop until Ctrl-C.
#[cfg(feature = "server")]
pub fn write(wish: &Arguments, out: &Out) -> Done {
    use super::exit_codes;
    use crate::words::{tell, word};
    use crate::workshop::desk::Desk;
    use crate::workshop::serve::Workshop;

    let scenario = match &wish.copy_to {
        Some(folder) => copied(&wish.scenario, folder, out)?,
        None => wish.scenario.clone(),
    };
    let desk = Desk::open(&scenario).map_err(refused)?;
    let title = desk.book().says("title").unwrap_or_else(|| word("write-untitled"));
    let file = desk.store().main().display().to_string();
    let folder = desk.store().kept().display().to_string();
    let trouble = desk.trouble().map(|why| tell("write-begins-unwritable", &[("why", &why.sentence())]));
    let workshop = Workshop::open(desk, wish.port).map_err(Trouble::Closed)?;
    let mut page = out.page();
    page.paragraph(&tell("write-open", &[("title", &title)]));
    page.paragraph(&word("write-address"));
    page.whole("    ", &workshop.url());
    let keeps = || tell("write-keeps", &[("file", &file), ("folder", &folder)]);
    page.paragraph(&trouble.unwrap_or_else(keeps));
    page.paragraph(&word("write-end"));
    out.print(page.text())?;
    // Where no key can be heard of, there is nothing to wait for.
    let _ = workshop.wait();
    out.note(&(tell("write-ended", &[("file", &file)]) + "\n"));
    Ok(exit_codes::OK)
}

/// The copy of a scenario in a folder of its own.
#[cfg(feature = "server")]
fn copied(scenario: &str, folder: &Path, out: &Out) -> Result<String, Trouble> {
    use super::out::{Over, write_file};
    use crate::shipped::SCENARIO_FILE;
    use crate::words::tell;

    let unwritable = |error: std::io::Error| Trouble::Unwritable {
        file: folder.display().to_string(),
        reason: error.to_string(),
    };
    let file = folder.join(SCENARIO_FILE);
    let files = texts_of(scenario)?;
    // All or nothing: half a copy beside a scenario of somebody's would be neither.
    if let Some(there) = files.iter().map(|(name, _)| folder.join(name)).find(|file| file.exists()) {
        return Err(Trouble::InTheWay { file: there.display().to_string() });
    }
    for (name, content) in files {
        let to = folder.join(name);
        std::fs::create_dir_all(to.parent().unwrap_or(folder)).map_err(unwritable)?;
        write_file(&to, content, Over::Nothing)?;
    }
    out.note(&(tell("write-copied", &[("file", &file.display().to_string())]) + "\n"));
    Ok(folder.display().to_string())
}

/// The files of a scenario with their content, under their names in its folder. One that comes with the program is one
/// text; one of an author's own may lie in several.
#[cfg(feature = "server")]
fn texts_of(scenario: &str) -> Result<Vec<(PathBuf, Vec<u8>)>, Trouble> {
    use crate::shipped::{self, SCENARIO_FILE, Unreadable};
    use crate::workshop::store::Store;

    if !Path::new(scenario).exists() {
        let document = shipped::find(scenario).map_err(Trouble::Unreadable)?;
        return Ok(vec![(SCENARIO_FILE.into(), document.text.as_bytes().to_vec())]);
    }
    let (store, book) = Store::open(scenario).map_err(refused)?;
    let mut texts = Vec::new();
    for (name, from) in store.files(&book) {
        let unreadable = |error: std::io::Error| {
            Trouble::Unreadable(Unreadable::Other {
                file: from.display().to_string(),
                reason: error.to_string(),
            })
        };
        let content = std::fs::read(&from).map_err(unreadable)?;
        texts.push((name, content));
    }
    Ok(texts)
}

#[cfg(feature = "server")]
fn refused(why: crate::workshop::store::Refused) -> Trouble {
    use crate::workshop::store::Refused;

    match why {
        Refused::Unreadable(trouble) => Trouble::Unreadable(trouble),
        Refused::Broken(message) => Trouble::Scenario(vec![*message]),
        other => other.phrase().map_or(Trouble::Scenario(Vec::new()), Trouble::NoTarget),
    }
}

/// Says that there is no workshop.
#[cfg(not(feature = "server"))]
pub fn write(wish: &Arguments, _: &Out) -> Done {
    let Arguments { scenario: _, copy_to: _, port: _ } = wish;
    Err(Trouble::NoTarget(crate::words::Phrase::of("write-no-server")))
}
