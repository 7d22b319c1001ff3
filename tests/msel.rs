//! The list of events as a sheet: out and in again is the same bytes for everything that ships, one edited cell changes one
//! place, every slip is told with its row and column and changes nothing, and no file is written over unasked.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use calamine::{Data, Reader, Xlsx};
use mufakat::cli::exit_codes;
use mufakat::shipped;
use rust_xlsxwriter::{Format, Workbook, Worksheet};
use tempfile::TempDir;

/// The heading of each column that is edited here.
const ID: &str = "ID";
const TO: &str = "To";
const HEADLINE: &str = "Headline";
const STEP: &str = "Step";
const ONLY_IF: &str = "Only if";

/// A folder with a scenario in it, and lists beside it.
struct Desk {
    folder: TempDir,
    text: String,
}

/// A table as rows of words; the first holds the headings.
type Table = Vec<Vec<String>>;

fn mufakat(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_mufakat")).args(arguments).output().expect("the program starts")
}

fn said(done: &Output) -> String {
    let all = [done.stdout.as_slice(), done.stderr.as_slice()].concat();
    let text = String::from_utf8_lossy(&all).into_owned();
    assert!(!text.contains("panicked") && !text.contains("[msel-"), "{text}");
    text
}

impl Desk {
    fn of(text: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("scenario.ron"), text).expect("a scenario");
        Self { folder, text: text.to_owned() }
    }

    fn with(name: &str) -> Self {
        Self::of(&shipped::scenario(name).expect("it ships").text)
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn path(&self, name: &str) -> String {
        self.at(name).to_str().expect("a plain path").to_owned()
    }

    fn now(&self) -> String {
        fs::read_to_string(self.at("scenario.ron")).expect("a scenario")
    }

    fn export(&self, list: &str) {
        let done = mufakat(&["msel", "export", &self.path(""), "--to", &self.path(list)]);
        assert!(done.status.success(), "{}", said(&done));
    }

    fn import(&self, list: &str, more: &[&str]) -> Output {
        mufakat(&[&["msel", "import", &self.path(list), &self.path("")], more].concat())
    }

    /// The list of events as this program writes it.
    fn events(&self) -> Table {
        let _ = fs::remove_file(self.at("events.xlsx"));
        self.export("events.xlsx");
        let mut book: Xlsx<_> =
            calamine::open_workbook_from_rs(Cursor::new(fs::read(self.at("events.xlsx")).expect("a list")))
                .expect("a workbook");
        table(&mut book, "MSEL")
    }

    /// Another program saves this list, and it is read back.
    fn back(&self, events: &Table, more: &[&str]) -> Output {
        save(&self.at("back.xlsx"), events, |_| ());
        self.import("back.xlsx", &[&["--replace"], more].concat())
    }

    /// It is refused with the code for lists, says these things, and the scenario is as it was.
    #[track_caller]
    fn refused(&self, done: &Output, says: &[&str]) {
        let message = said(done);
        assert_eq!(done.status.code(), Some(i32::from(exit_codes::LIST_HAS_ERRORS)), "{message}");
        for said in says {
            assert!(message.contains(said), "{said:?} is not said: {message}");
        }
        assert_eq!(self.now(), self.text, "something was written");
    }
}

fn table(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Table {
    let range = book.worksheet_range(name).expect("a sheet");
    let word = |cell: &Data| match cell {
        Data::Float(number) => number.to_string(),
        other => other.to_string(),
    };
    range.rows().map(|row| row.iter().map(word).collect()).collect()
}

/// Saves a table as another program would, with no fingerprint and no other sheet.
fn save(path: &Path, table: &Table, more: impl FnOnce(&mut Worksheet)) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("MSEL").expect("a name");
    for (row, cells) in (0..).zip(table) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).expect("a cell");
        }
    }
    more(sheet);
    book.save(path).expect("a file");
}

fn column(table: &Table, heading: &str) -> usize {
    table[0].iter().position(|cell| cell == heading).unwrap_or_else(|| panic!("no column {heading}"))
}

fn row(table: &Table, id: &str) -> usize {
    let of = column(table, ID);
    table.iter().position(|cells| cells[of] == id).unwrap_or_else(|| panic!("no row {id}"))
}

/// The same table with one cell changed.
fn with(table: &Table, id: &str, heading: &str, cell: &str) -> Table {
    let mut table = table.clone();
    let (row, column) = (row(&table, id), column(&table, heading));
    cell.clone_into(&mut table[row][column]);
    table
}

#[test]
fn out_and_in_again_is_the_same_bytes_for_everything_that_ships() {
    for name in shipped::scenario_names() {
        let desk = Desk::with(name);
        for list in ["list.xlsx", "list.csv"] {
            desk.export(list);
            let done = desk.import(list, &["--to", &desk.path("again.ron"), "--replace"]);
            assert!(done.status.success(), "{name}, {list}: {}", said(&done));
            assert_eq!(
                fs::read_to_string(desk.at("again.ron")).expect("a text"),
                desk.text,
                "{name}, {list}"
            );
            assert_eq!(desk.now(), desk.text);
        }
        let once = fs::read(desk.at("list.xlsx")).expect("a list");
        desk.export("twice.xlsx");
        assert_eq!(
            once,
            fs::read(desk.at("twice.xlsx")).expect("a list"),
            "{name}: the same list, other bytes"
        );
    }
}

#[test]
fn an_edited_headline_changes_that_text_and_nothing_else() {
    let desk = Desk::with("two-desks");
    let old = "The tills of Sampan Pay work again.";
    let new = "The “tills”\nwork, he said: \"all\" of them.";
    let done = desk.back(&with(&desk.events(), "tills-light", HEADLINE, new), &[]);
    assert!(done.status.success(), "{}", said(&done));
    assert!(said(&done).contains("tills-light: Headline"));
    let written = "\"The “tills”\nwork, he said: \\\"all\\\" of them.\"";
    assert_eq!(desk.now(), desk.text.replace(&format!("\"{old}\""), written));
    // The same with commas.
    let desk = Desk::with("two-desks");
    desk.export("list.csv");
    let list = fs::read_to_string(desk.at("list.csv")).expect("a list");
    fs::write(desk.at("list.csv"), list.replace(old, "They work.")).expect("a list");
    assert!(desk.import("list.csv", &["--replace"]).status.success());
    assert_eq!(desk.now(), desk.text.replace(old, "They work."));
}

#[test]
fn every_kind_of_cell_can_be_changed() {
    let desk = Desk::with("two-desks");
    let events = desk.events();
    for (id, heading, cell, old, new) in [
        (
            "evening-paper",
            TO,
            "ferry-side, far-side",
            "to: All,\n            headline: \"A newspaper",
            "to: Roles([\"ferry-side\", \"far-side\"]),\n            headline: \"A newspaper",
        ),
        ("evening-paper", "Channel", "rumour", "kind: Media", "kind: Noise"),
        ("evening-paper", "Misleading", "", "            misleading: true,\n", ""),
        (
            "evening-paper",
            "Commitments",
            "5; 8",
            "tests: [\"5\"],\n        ),\n        (\n            id: \"answer-comes\"",
            "tests: [\"5\", \"8\"],\n        ),\n        (\n            id: \"answer-comes\"",
        ),
        (
            "evening-paper",
            STEP,
            "2",
            "release: At(\"night\", 1),\n            from: \"The Evening Bell\"",
            "release: At(\"night\", 2),\n            from: \"The Evening Bell\"",
        ),
        ("notice", ONLY_IF, "", "            presumes: Not(OnBranch(branch: \"switched-off\")),\n", ""),
        (
            "tills-light",
            "Move",
            "The bad night",
            "release: Once(\"after\", OnBranch(branch: \"switched-off\"))",
            "release: Once(\"night\", OnBranch(branch: \"switched-off\"))",
        ),
        (
            "tills-replaced",
            ONLY_IF,
            "only if the plot has taken the turn “The side with the company asks the other one”, and regional cohesion is 0.5 or more",
            "            unless: OnBranch(branch: \"switched-off\"),\n            from: \"Sampan Pay, duty engineer\",\n            to: All,\n            headline: \"The company",
            "            when: All([OnBranch(branch: \"asked\"), CohesionAtLeast(level: 0.5)]),\n            from: \"Sampan Pay, duty engineer\",\n            to: All,\n            headline: \"The company",
        ),
    ] {
        let done = desk.back(&with(&events, id, heading, cell), &[]);
        assert!(done.status.success(), "{id}, {heading}: {}", said(&done));
        assert!(desk.text.contains(old), "{id}: {old}");
        assert_eq!(desk.now(), desk.text.replacen(old, new, 1), "{id}, {heading}");
        fs::write(desk.at("scenario.ron"), &desk.text).expect("the text as it was");
    }
}

#[test]
fn a_slip_is_told_with_its_row_and_column_and_nothing_is_changed() {
    let desk = Desk::with("two-desks");
    let events = desk.events();
    for (id, heading, cell, says) in [
        ("tills-dark", TO, "far-sid", "nothing is called ‘far-sid’; did you mean ‘far-side’?"),
        ("tills-dark", TO, "", "words are needed here"),
        ("tills-dark", "Channel", "pigeon", "there is no channel ‘pigeon’"),
        ("tills-dark", "Text", " ", "words are needed here"),
        ("tills-dark", "Misleading", "perhaps", "neither yes nor no"),
        ("tills-dark", "Commitments", "99", "nothing is called ‘99’"),
        ("tills-dark", "Commitments", "paragraph 55", "nothing is called ‘55’"),
        ("tills-dark", "Move", "The good night", "no move is called ‘The good night’"),
        ("tills-dark", STEP, "3", "this move has no step ‘3’"),
        ("tills-dark", STEP, "soon", "this move has no step ‘soon’"),
        (
            "tills-dark",
            ONLY_IF,
            "only if the weather is fine",
            "this sentence cannot be read: ‘only if the weather is fine’",
        ),
        ("tills-dark", ONLY_IF, "the weather is fine", "this sentence cannot be read"),
        ("answer-comes", STEP, "1", "begins with “as soon as”"),
        ("answer-comes", ONLY_IF, "", "Step says “as soon as”"),
        ("tills-dark", "Contingency", "one step after notice", "has a step of its own"),
        ("tills-dark", ID, "night-desk", "stands in row"),
        ("tills-dark", ID, "", "a row without an ID"),
        ("tills-dark", ID, "tills are dark", "cannot be an ID"),
    ] {
        let table = with(&events, id, heading, cell);
        let row = row(&events, id) + 1;
        // Of two alike, the second is told.
        let row = if says == "stands in row" { row + 1 } else { row };
        let column = match says {
            "begins with “as soon as”" => STEP,
            "Step says “as soon as”" => ONLY_IF,
            _ => heading,
        };
        desk.refused(&desk.back(&table, &[]), &[&format!("row {row}, *{column}*: "), says]);
    }
}

#[test]
fn a_cell_may_say_it_as_people_do() {
    let desk = Desk::with("two-desks");
    let to = |cell: &str| with(&desk.events(), "tills-dark", TO, cell);
    for (table, says) in [
        (to("Everybody"), "to: All"),
        (to("FAR-SIDE"), "to: Role(\"far-side\")"),
        (with(&desk.events(), "tills-dark", "Commitments", "Paragraph 5; §4"), "tests: [\"5\", \"4\"]"),
    ] {
        fs::write(desk.at("scenario.ron"), &desk.text).expect("writable");
        let done = desk.back(&table, &[]);
        assert!(done.status.success(), "{says}: {}", said(&done));
        assert!(desk.now().contains(says), "{says}");
    }
}

#[test]
fn a_list_whose_letters_were_read_in_another_encoding_is_refused_before_any_text_is_taken_over() {
    let desk = Desk::with("two-desks");
    desk.export("list.csv");
    let list = fs::read_to_string(desk.at("list.csv")).expect("a list");
    // As a spreadsheet shows it that takes it for a text of an old Windows.
    fs::write(desk.at("list.csv"), list.replace('“', "â€œ").replace('”', "â€\u{9d}")).expect("writable");
    let done = desk.import("list.csv", &["--replace"]);
    assert_eq!(done.status.code(), Some(i32::from(exit_codes::LIST_HAS_ERRORS)), "{}", said(&done));
    assert!(said(&done).contains("another encoding: `â€` stands in row"), "{}", said(&done));
    assert_eq!(desk.now(), desk.text);
}

#[test]
fn what_only_a_spreadsheet_knows_is_refused_with_its_place() {
    let desk = Desk::with("two-desks");
    let events = desk.events();
    let (line, to, step) = (row(&events, "tills-dark"), column(&events, TO), column(&events, STEP));
    let place =
        |column: usize| (u32::try_from(line).expect("a row"), u16::try_from(column).expect("a column"));
    let back = |more: &dyn Fn(&mut Worksheet)| {
        save(&desk.at("back.xlsx"), &events, |sheet| more(sheet));
        desk.import("back.xlsx", &["--replace"])
    };
    let (at, day) = (place(to), place(step));
    let formula = back(&|sheet| {
        sheet.write_formula(at.0, at.1, "=A1").expect("a cell");
    });
    desk.refused(&formula, &[&format!("row {}, *To*: a formula stands here", line + 1)]);
    let date = back(&|sheet| {
        let format = Format::new().set_num_format("dd/mm/yyyy");
        sheet.write_number_with_format(day.0, day.1, 45_000, &format).expect("a cell");
    });
    desk.refused(&date, &[&format!("row {}, *Step*: the spreadsheet has made a date of this", line + 1)]);
    let merged = back(&|sheet| {
        sheet.merge_range(at.0, at.1, at.0 + 1, at.1, "everybody", &Format::new()).expect("a cell");
    });
    desk.refused(&merged, &[&format!("row {}, *To*: the cells", line + 1), "are merged"]);
    let far = back(&|sheet| {
        sheet.write_string(1_048_575, 16_383, "stray").expect("a cell");
    });
    desk.refused(&far, &["holds something in cell XFD1048576"]);
    // What nobody can see is read like everything else.
    let hidden = back(&|sheet| {
        sheet.set_row_hidden(at.0).expect("a row");
        sheet.set_column_hidden(at.1).expect("a column");
    });
    assert!(hidden.status.success() && desk.now() == desk.text, "{}", said(&hidden));
}

#[test]
fn bent_quotes_spaces_other_columns_and_another_order_change_nothing() {
    let desk = Desk::with("departures");
    let mut events = desk.events();
    for heading in [ONLY_IF, "Contingency", TO] {
        let of = column(&events, heading);
        for cells in events.iter_mut().skip(1) {
            cells[of] = cells[of]
                .replace(['“', '”'], "\"")
                .replace(", ", " ;\u{a0}")
                .replace(" ;", if heading == TO { " ;" } else { "," });
        }
    }
    events[1..].reverse();
    for (place, cells) in events.iter_mut().enumerate() {
        cells.insert(3, if place == 0 { "Our own".into() } else { "x".into() });
    }
    events.insert(0, vec!["The list of our exercise".into()]);
    let done = desk.back(&events, &[]);
    assert!(done.status.success(), "{}", said(&done));
    assert_eq!(desk.now(), desk.text);
}

#[test]
fn a_new_row_is_a_new_event_and_a_missing_one_is_told() {
    let desk = Desk::with("two-desks");
    let mut events = desk.events();
    let at = row(&events, "tills-dark");
    let mut new = events[at].clone();
    for (heading, cell) in [(ID, "second-call"), (STEP, "as soon as"), (TO, "far-side")] {
        cell.clone_into(&mut new[column(&events, heading)]);
    }
    let role = title_of(&desk.text, "ferry-side");
    let of = column(&events, ONLY_IF);
    new[of] = format!("as soon as {role} has not chosen {}", choice_in(&events));
    events.insert(at + 1, new);
    let done = desk.back(&events, &[]);
    assert!(done.status.success(), "{}", said(&done));
    assert!(said(&done).contains("second-call: new"));
    let now = desk.now();
    let begins = now.find("(\n            id: \"second-call\",").expect("it is there");
    assert!(now[..begins].contains("id: \"tills-dark\"") && !now[..begins].contains("id: \"night-desk\""));
    let block = &now[begins..begins + now[begins..].find("\n        ),").expect("its end")];
    assert!(
        block.contains("release: Once(\"night\", Not(") && block.contains("to: Role(\"far-side\")"),
        "{block}"
    );
    assert_eq!(
        now.replace(&format!("        {block}\n        ),\n"), ""),
        desk.text,
        "nothing else is changed"
    );
    let short: Table =
        desk.events().into_iter().filter(|cells| cells[column(&events, ID)] != "second-call").collect();
    let done = desk.back(&short, &[]);
    assert!(said(&done).contains("without a row in the list, and left as they are: second-call"));
    assert_eq!(desk.now(), now);
    let done = desk.back(&short, &["--remove"]);
    assert!(said(&done).contains("taken out, for want of a row: second-call"), "{}", said(&done));
    assert_eq!(desk.now(), desk.text);
}

/// The title of a role.
fn title_of(text: &str, id: &str) -> String {
    let from = text.find(&format!("id: \"{id}\"")).expect("a role");
    let title = text[from..].split("title: \"").nth(1).expect("a title");
    title.split('"').next().expect("its end").to_owned()
}

/// A choice with what it is about, as the list itself says it of another event.
fn choice_in(events: &Table) -> String {
    let of = column(events, ONLY_IF);
    let line = &events[row(events, "doors-shut")][of];
    let line = line.lines().find(|line| line.contains("has not chosen")).expect("a choice");
    let choice = line.split("has not chosen ").nth(1).expect("its title");
    // What becomes of it otherwise stands behind the choice.
    choice
        .split(": its text")
        .next()
        .and_then(|it| it.split("; otherwise").next())
        .expect("its end")
        .to_owned()
}

#[test]
fn no_file_is_written_over_unasked_and_lines_end_as_they_did() {
    let desk = Desk::of(&format!(
        "\u{feff}{}",
        shipped::scenario("two-desks").expect("it ships").text.replace('\n', "\r\n")
    ));
    desk.export("list.xlsx");
    let again = mufakat(&["msel", "export", &desk.path(""), "--to", &desk.path("list.xlsx")]);
    assert_eq!(again.status.code(), Some(i32::from(exit_codes::CANNOT_WRITE)), "{}", said(&again));
    let over = mufakat(&["msel", "export", &desk.path(""), "--to", &desk.path("scenario.csv"), "--replace"]);
    assert!(over.status.success());
    let same = desk.import("list.xlsx", &[]);
    assert!(
        same.status.success() && said(&same).contains("says what the scenario says already"),
        "{}",
        said(&same)
    );
    let changed = with(&desk.events(), "tills-light", HEADLINE, "One\ntwo.");
    save(&desk.at("changed.xlsx"), &changed, |_| ());
    let plain = desk.import("changed.xlsx", &[]);
    assert_eq!(plain.status.code(), Some(i32::from(exit_codes::USAGE)), "{}", said(&plain));
    assert!(said(&plain).contains("in one place, and nothing is changed yet"), "{}", said(&plain));
    assert!(said(&plain).contains("with --replace"));
    let onto = desk.import("list.xlsx", &["--to", &desk.path("list.xlsx"), "--replace"]);
    assert_eq!(onto.status.code(), Some(i32::from(exit_codes::CANNOT_WRITE)), "{}", said(&onto));
    let same = desk.import("list.xlsx", &["--to", &desk.path("scenario.ron")]);
    assert_eq!(same.status.code(), Some(i32::from(exit_codes::CANNOT_WRITE)), "{}", said(&same));
    let done = desk.back(&changed, &[]);
    assert!(done.status.success(), "{}", said(&done));
    let now = desk.now();
    assert!(now.starts_with('\u{feff}') && now.contains("headline: \"One\r\ntwo.\""));
    assert!(!now.replace("\r\n", "").contains('\n'), "a line ends otherwise");
    let shipped = mufakat(&["msel", "import", &desk.path("changed.xlsx"), "two-desks", "--replace"]);
    assert_eq!(shipped.status.code(), Some(i32::from(exit_codes::USAGE)), "{}", said(&shipped));
}

#[test]
fn a_list_of_an_older_text_is_not_read_unasked() {
    let desk = Desk::with("two-desks");
    desk.export("list.xlsx");
    let changed = desk.text.replace("The tills of Sampan Pay work again.", "They work.");
    fs::write(desk.at("scenario.ron"), &changed).expect("a text");
    let done = desk.import("list.xlsx", &["--replace"]);
    assert!(said(&done).contains("was changed after the list") && desk.now() == changed);
    let done = desk.import("list.xlsx", &["--replace", "--older"]);
    assert!(done.status.success() && desk.now() == desk.text, "{}", said(&done));
}

#[test]
fn what_staff_wrote_is_kept_when_the_list_is_written_again() {
    let desk = Desk::with("two-desks");
    let events = with(&with(&desk.events(), "notice", "Controller", "Ana"), "notice", "Status", "ready");
    save(&desk.at("list.xlsx"), &events, |_| ());
    let done = mufakat(&["msel", "export", &desk.path(""), "--to", &desk.path("list.xlsx"), "--replace"]);
    assert!(said(&done).contains("2 cells that staff had filled in are kept"), "{}", said(&done));
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(fs::read(desk.at("list.xlsx")).expect("a list")))
            .expect("a workbook");
    let again = table(&mut book, "MSEL");
    assert_eq!(again[row(&again, "notice")][column(&again, "Controller")], "Ana");
    assert!(desk.import("list.xlsx", &["--replace"]).status.success() && desk.now() == desk.text);
}

#[test]
fn what_is_no_list_is_refused_with_a_sentence() {
    let desk = Desk::with("two-desks");
    for (name, bytes) in [
        ("a.xlsx", b"no workbook".as_slice()),
        ("b.xlsx", b""),
        ("c.csv", b"one,two\n1,2\n"),
        ("d.csv", b"\xff\xfea\0"),
        ("e.csv", b""),
        ("f.ods", b"PK\x03\x04"),
    ] {
        fs::write(desk.at(name), bytes).expect("a file");
        desk.refused(&desk.import(name, &["--replace"]), &[name]);
    }
    let missing = desk.import("nothing.xlsx", &["--replace"]);
    assert_eq!(missing.status.code(), Some(i32::from(exit_codes::CANNOT_READ)), "{}", said(&missing));
    let odd = mufakat(&["msel", "export", "two-desks", "--to", "list.doc"]);
    assert_eq!(odd.status.code(), Some(i32::from(exit_codes::USAGE)));
}

#[test]
fn roles_wants_and_branches_have_sheets_that_are_read_back() {
    let desk = Desk::with("two-desks");
    desk.export("list.xlsx");
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(fs::read(desk.at("list.xlsx")).expect("a list")))
            .expect("a workbook");
    assert_eq!(book.sheet_names(), ["MSEL", "Roles", "Wants", "Branches", "About"]);
    let mut wants = table(&mut book, "Wants");
    let (line, weight) = (row(&wants, "own-courts"), column(&wants, "Weight"));
    wants[line][weight] = "3".into();
    let mut other = Workbook::new();
    let sheet = other.add_worksheet();
    sheet.set_name("Wants").expect("a name");
    for (row, cells) in (0..).zip(&wants) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).expect("a cell");
        }
    }
    other.save(desk.at("wants.xlsx")).expect("a file");
    let done = desk.import("wants.xlsx", &["--replace"]);
    assert!(done.status.success(), "{}", said(&done));
    let old = "when: Did(choice: \"police_case\", by: \"far-side\", about: \"dark-tills\"),\n                    weight: 1,";
    assert!(desk.text.contains(old));
    assert_eq!(desk.now(), desk.text.replace(old, &old.replace("weight: 1", "weight: 3")));
}

#[test]
fn a_list_that_libreoffice_has_saved_reads_the_same() {
    let desk = Desk::with("departures");
    desk.export("list.xlsx");
    let profile = format!("-env:UserInstallation=file://{}", desk.path("profile"));
    for (ending, format) in [("ods", "ods"), ("xlsx", "xlsx:Calc MS Excel 2007 XML")] {
        let out = desk.at(ending);
        let converted = Command::new("soffice")
            .args([&profile, "--headless", "--convert-to", format, "--outdir"])
            .arg(&out)
            .arg(desk.at("list.xlsx"))
            .output();
        let Ok(converted) = converted else {
            eprintln!("SKIPPED: there is no soffice here, so no list was saved by LibreOffice");
            return;
        };
        let saved = format!("{ending}/list.{ending}");
        assert!(desk.at(&saved).is_file(), "{}", String::from_utf8_lossy(&converted.stderr));
        let done = desk.import(&saved, &["--replace"]);
        assert!(done.status.success(), "{ending}: {}", said(&done));
        assert_eq!(desk.now(), desk.text, "{ending}");
    }
}

#[test]
fn what_lies_in_several_files_is_listed_and_comes_back_as_one_file() {
    let desk = Desk::with("two-desks");
    fs::create_dir(desk.at("injects")).expect("a folder");
    let part = r#"[(id: "late-boat", kind: Media, release: At("after", 1), from: "The Evening Bell", to: All,
        headline: "The last boat was on time.", text: "It was.", expects: "Nobody is late.", tests: ["4"])]"#;
    fs::write(desk.at("injects/late.ron"), part).expect("a part");
    desk.export("events.csv");
    let list = fs::read_to_string(desk.at("events.csv")).expect("a list");
    let changed = list.replace("The last boat was on time.", "The last boat was early.");
    fs::write(desk.at("changed.csv"), changed).expect("a list");
    let done = desk.import("changed.csv", &["--replace"]);
    assert!(!done.status.success() && said(&done).contains("several files"), "{}", said(&done));
    assert_eq!(desk.now(), desk.text);
    let one = desk.path("one.ron");
    let done = desk.import("events.csv", &["--to", &one]);
    assert!(done.status.success(), "{}", said(&done));
    assert!(fs::read_to_string(one).expect("written").contains("late-boat"));
}
