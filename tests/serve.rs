//! `mufakat serve`, `resume` and `replay` as the person at the host's keyboard meets them.
#![cfg(feature = "server")]

mod support;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use support::house::Program;
use support::http::Client;
#[cfg(unix)]
use support::http::Stream;

fn mufakat(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_mufakat"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("the program starts")
}

/// The exit code and what was said beside the output.
fn refused(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let output = mufakat(folder, arguments);
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

fn served(folder: &Path) -> Program {
    Program::start(folder, &["serve", "departures", "--minutes", "0", "--journal", "x.mufakat"])
}

/// The program is ended as the system ends it.
#[cfg(unix)]
fn stop(mut program: Program) {
    program.signal("TERM");
    assert_eq!(program.ended(), Some(0));
}

/// The command with which it says how to go on, exactly as it stands there.
#[cfg(unix)]
fn how_to_go_on(program: &Program) -> String {
    program.hears("Go on with: mufakat resume");
    program.said().rsplit_once("Go on with: ").expect("it was said").1.to_owned()
}

#[test]
fn a_second_program_on_the_same_journal_is_refused_with_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let program = served(folder.path());
    for command in ["resume", "replay"] {
        let (code, said) = refused(folder.path(), &[command, "x.mufakat"]);
        assert_eq!(code, Some(3), "{said}");
        assert!(said.contains("is in use") && said.contains("hint:"), "{said}");
    }
    drop(program);
}

#[test]
#[cfg(unix)]
fn an_exercise_that_was_stopped_goes_on_with_the_same_seats_and_codes_and_replays() {
    let folder = tempfile::tempdir().unwrap();
    let program = served(folder.path());
    let control = program.control();
    let host = Client::joined(program.address, &program.code, "state:MYS", &[]);
    control.must("control-begin", &[]);
    host.must("talk-say", &[("to", "plenary"), ("text", "Before the break.")]);
    let code = program.code.clone();
    stop(program);
    let replayed = mufakat(folder.path(), &["replay", "x.mufakat"]);
    assert_eq!(replayed.status.code(), Some(0), "{}", String::from_utf8_lossy(&replayed.stderr));
    let resumed = Program::start(folder.path(), &["resume", "x.mufakat"]);
    assert_eq!(resumed.code, code);
    for client in [control, host] {
        let back = Client { address: resumed.address, ..client };
        let page = back.get("/");
        assert!(page.status == 200 && page.body.contains("Before the break."), "{}", page.status);
    }
}

#[test]
fn closing_controls_tab_or_the_boards_page_ends_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let program = served(folder.path());
    let control = program.control();
    let board = Client::joined(program.address, &program.code, "board", &[]);
    let host = Client::joined(program.address, &program.code, "state:MYS", &[]);
    control.must("control-begin", &[]);
    for page in [&control, &board] {
        let mut stream = page.stream(0);
        assert!(stream.next("regions").is_some(), "no page was open");
        drop(stream);
    }
    host.must("talk-say", &[("to", "plenary"), ("text", "Still here.")]);
    for page in [&control, &board, &host] {
        assert_eq!(page.get("/").status, 200);
    }
    assert!(control.get("/").body.contains("Still here."));
}

#[test]
fn a_new_exercise_never_overwrites_an_old_one_and_leaves_nothing_where_it_cannot_open() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("x.mufakat"), "mine").unwrap();
    let (code, said) = refused(folder.path(), &["serve", "departures", "--journal", "x.mufakat"]);
    assert_eq!(code, Some(4), "{said}");
    assert_eq!(fs::read_to_string(folder.path().join("x.mufakat")).unwrap(), "mine");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let (code, said) =
        refused(folder.path(), &["serve", "departures", "--journal", "y.mufakat", "--port", &port]);
    assert_eq!(code, Some(6), "{said}");
    assert!(said.contains(&port) && said.contains("--port"), "{said}");
    assert!(!folder.path().join("y.mufakat").exists());
}

#[test]
fn what_is_no_journal_or_is_damaged_says_so() {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in [("text.mufakat", &b"not a journal"[..]), ("empty.mufakat", &b""[..])] {
        fs::write(folder.path().join(name), bytes).unwrap();
        for command in ["resume", "replay"] {
            let (code, said) = refused(folder.path(), &[command, name]);
            assert_eq!(code, Some(3), "{name}: {said}");
            assert!(said.contains(name) && said.contains("hint:"), "{said}");
        }
    }
    let (code, said) = refused(folder.path(), &["replay", "missing.mufakat"]);
    assert_eq!(code, Some(3), "{said}");
    drop(served(folder.path()));
    let path = folder.path().join("x.mufakat");
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    for byte in &mut bytes[middle..middle + 64] {
        *byte ^= 0x55;
    }
    fs::write(&path, bytes).unwrap();
    let (code, said) = refused(folder.path(), &["replay", "x.mufakat"]);
    assert_eq!(code, Some(5), "{said}");
}

#[test]
fn a_slip_on_the_command_line_gets_the_usual_help() {
    let folder = tempfile::tempdir().unwrap();
    for slip in [
        &["serve"][..],
        &["serve", "departures", "--minutes", "many"],
        &["serve", "departures", "--minutes", "-5"],
        &["serve", "departures", "--minutes", "99999"],
        &["serve", "departures", "--port", "99999"],
        &["resume"],
    ] {
        assert_eq!(refused(folder.path(), slip).0, Some(2), "{slip:?}");
    }
    for number in ["many", "-5", "0.5", "99999"] {
        let (_, said) = refused(folder.path(), &["serve", "departures", "--minutes", number]);
        assert!(said.contains("a whole number from 0 to 1440 is meant"), "{said}");
    }
    assert_eq!(refused(folder.path(), &["serve", "departurs"]).0, Some(3));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "no journal of an exercise that never was");
}

#[test]
#[cfg(unix)]
fn whatever_ends_it_the_journal_is_whole_and_the_command_runs_as_printed() {
    for signal in ["INT", "TERM", "HUP"] {
        let folder = tempfile::tempdir().unwrap();
        let serve =
            ["serve", "two-desks", "--minutes", "0", "--journal", "My class.mufakat", "--host", "a.local"];
        let mut program = Program::start(folder.path(), &serve);
        program.control().must("control-begin", &[]);
        program.signal(signal);
        assert_eq!(program.ended(), Some(0), "{signal}");
        let files: Vec<_> =
            fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
        assert_eq!(files, ["My class.mufakat"], "{signal}");
        let command = how_to_go_on(&program);
        let resumed = Program::by_shell(folder.path(), &command);
        assert_eq!(resumed.code, program.code, "{command}");
        assert!(resumed.control().get("/").body.contains("http://a.local:"), "{command}");
    }
}

/// An exercise whose control has a page open.
#[cfg(unix)]
fn looked_at(folder: &Path) -> (Program, Client, Stream) {
    let program = served(folder);
    let control = program.control();
    let mut page = control.stream(0);
    page.next("regions").expect("the page is open");
    (program, control, page)
}

#[test]
#[cfg(unix)]
fn ctrl_c_asks_once_while_people_are_connected_and_the_exercise_goes_on_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let (mut program, control, _page) = looked_at(folder.path());
    program.signal("INT");
    program.hears("One person is connected. Press Ctrl-C again within ten seconds to stop the exercise.");
    program.hears("mufakat resume x.mufakat --port 0");
    assert_eq!(program.child.try_wait().unwrap(), None, "it goes on");
    control.must("control-begin", &[]);
    program.signal("INT");
    assert_eq!(program.ended(), Some(0));
    assert!(how_to_go_on(&program).starts_with("mufakat resume x.mufakat"));
}

#[test]
#[cfg(unix)]
fn a_slip_of_ctrl_c_is_forgotten_after_ten_seconds() {
    let folder = tempfile::tempdir().unwrap();
    let (mut program, _control, _page) = looked_at(folder.path());
    program.signal("INT");
    program.hears("the exercise goes on.");
    program.forget();
    program.signal("INT");
    program.hears("Press Ctrl-C again");
    assert_eq!(program.child.try_wait().unwrap(), None, "asked again");
    program.signal("HUP");
    assert_eq!(program.ended(), Some(0), "a closed terminal asks nothing: nobody could answer");
}

#[test]
#[cfg(unix)]
fn what_control_takes_back_before_the_power_fails_is_taken_back_after_it() {
    let folder = tempfile::tempdir().unwrap();
    let serve = ["serve", "departures", "--minutes", "15", "--journal", "x.mufakat"];
    let program = Program::start(folder.path(), &serve);
    let control = program.control();
    control.must("control-begin", &[]);
    control.must("control-close", &[]);
    // Without a word, as the power fails.
    drop(program);
    let resumed = Program::start(folder.path(), &["resume", "x.mufakat"]);
    let back = Client { address: resumed.address, ..control };
    assert!(back.get("/").body.contains("/do/control-back-closing"), "it can still be taken back");
    back.must("control-back-closing", &[]);
    assert!(back.get("/").body.contains("/do/control-close"), "the step is open");
    let page = back.get("/").body;
    let form = page.split("/do/control-release\"").nth(1).expect("something waits");
    let inject =
        form.split("name=\"inject\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    back.must("control-release", &[("inject", inject)]);
    drop(resumed);
    let again = Program::start(folder.path(), &["resume", "x.mufakat"]);
    let back = Client { address: again.address, ..back };
    assert!(back.get("/").body.contains("/do/control-back-release"), "it is not out yet");
    back.must("control-back-release", &[("inject", inject)]);
    stop(again);
    let replayed = mufakat(folder.path(), &["replay", "x.mufakat"]);
    assert_eq!(replayed.status.code(), Some(0), "{}", String::from_utf8_lossy(&replayed.stderr));
}

#[test]
fn a_log_that_was_cut_after_a_crash_is_refused_until_the_loss_is_accepted() {
    let folder = tempfile::tempdir().unwrap();
    let program = served(folder.path());
    let control = program.control();
    control.must("control-begin", &[]);
    for text in ["one", "two", "three"] {
        control.must("control-log", &[("text", text)]);
    }
    drop(program);
    let log = folder.path().join("x.mufakat-wal");
    let bytes = fs::read(&log).unwrap();
    // The last entry but one is cut through.
    fs::write(&log, &bytes[..bytes.len() - 9_000]).unwrap();
    for command in ["resume", "replay"] {
        let (code, said) = refused(folder.path(), &[command, "x.mufakat"]);
        assert_eq!(code, Some(5), "{said}");
        assert!(said.contains("entries are missing") || said.contains("entry is missing"), "{said}");
        assert!(said.contains("`x.mufakat`") && said.contains("--accept-loss"), "{said}");
    }
    assert_eq!(fs::read(&log).unwrap(), bytes[..bytes.len() - 9_000], "a refusal changes nothing");
    let mut resumed = Command::new(env!("CARGO_BIN_EXE_mufakat"))
        .args(["resume", "x.mufakat", "--accept-loss", "--port", "0"])
        .current_dir(folder.path())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let lines = std::io::BufRead::lines(std::io::BufReader::new(resumed.stdout.take().unwrap()));
    let said: Vec<String> =
        lines.map_while(Result::ok).take_while(|line| !line.contains("goes on after")).collect();
    let said = said.join(" ");
    assert!(
        said.contains("that was acknowledged is lost") || said.contains("that were acknowledged"),
        "{said}"
    );
    assert!(
        said.contains("The last that stands is entry ") && said.contains("x.mufakat.damaged-1"),
        "{said}"
    );
    resumed.kill().unwrap();
    resumed.wait().unwrap();
    assert_eq!(fs::read(folder.path().join("x.mufakat.damaged-1-wal")).unwrap().len(), bytes.len() - 9_000);
    let replayed = mufakat(folder.path(), &["replay", "x.mufakat"]);
    assert_eq!(replayed.status.code(), Some(0), "{}", String::from_utf8_lossy(&replayed.stderr));
}

#[test]
#[cfg(unix)]
fn control_chooses_the_address_that_is_shown_and_it_is_shown_again_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let serve = ["serve", "two-desks", "--journal", "x.mufakat", "--host", "a.local", "--host", "b.local"];
    let program = Program::start(folder.path(), &serve);
    let (control, port) = (program.control(), program.address.port());
    assert!(control.get("/").body.contains(&format!("http://a.local:{port}")));
    let guest = Client::joined(program.address, &program.code, "observer", &[]);
    assert_eq!(guest.post("/do/house-address", &[("host", "b.local")]).status, 403);
    assert_eq!(control.post("/do/house-address", &[("host", "evil.example")]).status, 409);
    assert_eq!(control.post("/do/house-address", &[("host", "b.local")]).status, 303, "without a script too");
    let board = Client::joined(program.address, &program.code, "board", &[]);
    for page in [control.get("/").body, board.get("/").body] {
        assert!(page.contains(&format!("http://b.local:{port}")), "{page}");
        assert!(!page.contains(&format!("http://a.local:{port}")));
    }
    program.signal("TERM");
    let command = how_to_go_on(&program);
    drop(program);
    let resumed = Program::by_shell(folder.path(), &command);
    assert!(resumed.control().get("/").body.contains("http://b.local:"), "{command}");
}

#[test]
fn an_address_that_cannot_be_one_is_a_slip_of_the_command() {
    let folder = tempfile::tempdir().unwrap();
    for host in ["http://trainer.local", "trainer.local:7117", "two words", ""] {
        let (code, said) = refused(folder.path(), &["serve", "two-desks", "--host", host]);
        assert_eq!(code, Some(2), "{host}: {said}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_browser_that_takes_localhost_for_an_address_of_ipv6_gets_in() {
    let Ok(here) = std::net::TcpListener::bind("[::1]:0") else {
        println!("this machine has no IPv6");
        return;
    };
    drop(here);
    let folder = tempfile::tempdir().unwrap();
    let program = served(folder.path());
    let six = std::net::SocketAddr::from((std::net::Ipv6Addr::LOCALHOST, program.address.port()));
    let client = Client::joined(six, &program.code, "observer", &[]);
    assert_eq!(client.get("/").status, 200);
}

#[test]
fn a_lobby_that_no_phone_can_reach_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let program = served(folder.path());
    assert!(program.control().get("/").body.contains("No phone can reach this address"));
    let board = Client::joined(program.address, &program.code, "board", &[]);
    let wall = board.get("/").body;
    assert!(
        wall.contains("No phone can reach this address") && !wall.contains("class=\"hall-qr\""),
        "{wall}"
    );
    let named = Program::start(folder.path(), &["serve", "two-desks", "--host", "trainer.local"]);
    assert!(!named.control().get("/").body.contains("No phone can reach this address"));
}

#[test]
fn a_journal_that_cannot_be_written_ends_with_four_whatever_is_in_the_way() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "minutes of last year").unwrap();
    for journal in ["file", "file/x.mufakat", "no-such-folder/x.mufakat", "."] {
        let (code, said) =
            refused(folder.path(), &["serve", "two-desks", "--port", "0", "--journal", journal]);
        assert_eq!(code, Some(4), "{journal}: {said}");
        assert!(said.contains("error:") && said.contains("hint:"), "{journal}: {said}");
    }
    assert_eq!(fs::read_to_string(folder.path().join("file")).unwrap(), "minutes of last year");
}
