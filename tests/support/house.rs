//! An exercise that is served inside the test, and one that is served by the program.

#![allow(dead_code, reason = "each test file uses its own part of the support")]

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use mufakat::journal::{Journal, Sheet};
use mufakat::server::limits::{REQUESTS, Rate};
use mufakat::server::secrets::Secrets;
use mufakat::server::{Hosted, Opening, Reach, Server};
use mufakat::session::kept::{self, Kept, Texts};
use mufakat::session::{Admits, Live, Settings};
use mufakat::sim::scenario::Scenario;

use super::http::Client;

/// An exercise in this process. The server is dropped before the exercise.
pub struct House {
    pub server: Server,
    pub secrets: Secrets,
    pub live: Live,
    _folder: tempfile::TempDir,
}

impl House {
    pub fn open(scenario: Arc<Scenario>) -> Self {
        Self::open_for(scenario, REQUESTS)
    }

    /// One in which people may ask as fast as this.
    pub fn open_for(scenario: Arc<Scenario>, requests: Rate) -> Self {
        Self::furnished(scenario, requests, Admits::Everybody)
    }

    /// One in which control lets in whoever comes with the code of the room.
    pub fn asking(scenario: Arc<Scenario>) -> Self {
        Self::furnished(scenario, REQUESTS, Admits::ByControl)
    }

    fn furnished(scenario: Arc<Scenario>, requests: Rate, admits: Admits) -> Self {
        let folder = tempfile::tempdir().expect("what the test sets up works");
        let settings = Settings { minutes: 0, admits, ..Settings::default() };
        let secrets = Secrets::draw().expect("what the test sets up works");
        let kept = Kept {
            session: settings,
            join: secrets.join.clone(),
            staff: secrets.staff.clone(),
            forked: None,
        };
        // The scenario is at hand, so that nothing is ever computed from the texts.
        let none = Sheet { name: "test".into(), file: "test".into(), text: String::new() };
        let texts = Texts { scenario: none, bindings: Vec::new(), library: Vec::new() };
        let file = folder.path().join("exercise.mufakat");
        let live = kept::begin(&file, scenario, texts, 1, &kept).expect("what the test sets up works");
        Self::serving(live, secrets, requests, folder)
    }

    fn serving(live: Live, secrets: Secrets, requests: Rate, folder: tempfile::TempDir) -> Self {
        let opening = Opening { reach: Reach::Loopback, port: Some(0), hosts: Vec::new(), requests };
        let Hosted { server, live } =
            Hosted::open(live, secrets.clone(), &opening).expect("what the test sets up works");
        Self { server, secrets, live, _folder: folder }
    }

    /// The program stopped and was started again: the same exercise from its journal, at another port.
    pub fn resumed(self) -> Self {
        let (secrets, scenario) =
            (self.secrets.clone(), Arc::clone(self.live.handle().snapshot().scenario()));
        let (file, folder) = self.closed();
        let (journal, header, entries) = Journal::open(&file).expect("what was put away");
        let mut conductor = kept::again(&header, &entries, scenario).expect("what was played");
        conductor.recovered();
        Self::serving(Live::start(conductor, journal), secrets, REQUESTS, folder)
    }

    /// Serves nobody any more; the file of the exercise, with the folder that holds it.
    pub fn closed(self) -> (std::path::PathBuf, tempfile::TempDir) {
        drop(self.server);
        let file = self.live.path().to_owned();
        self.live.stop();
        (file, self._folder)
    }

    pub fn address(&self) -> SocketAddr {
        self.server.address()
    }

    pub fn control(&self) -> Client {
        Client::control(self.address(), &self.secrets.control)
    }

    pub fn delegation(&self, iso: &str) -> Client {
        Client::joined(self.address(), &self.secrets.join, &format!("state:{iso}"), &[])
    }

    pub fn staff(&self, seat: &str, more: &[(&str, &str)]) -> Client {
        Client::joined(self.address(), &self.secrets.staff, seat, more)
    }

    pub fn public(&self, seat: &str) -> Client {
        Client::joined(self.address(), &self.secrets.join, seat, &[])
    }
}

/// The program, serving.
pub struct Program {
    pub child: Child,
    pub address: SocketAddr,
    pub key: String,
    pub code: String,
    /// What it has said since, on its output.
    said: Arc<Mutex<String>>,
}

impl Program {
    /// `mufakat serve …` or `mufakat resume …` on any free port; waits until it has said where.
    pub fn start(folder: &Path, arguments: &[&str]) -> Self {
        Self::start_at(folder, arguments, 0)
    }

    /// The same on this port.
    pub fn start_at(folder: &Path, arguments: &[&str], port: u16) -> Self {
        Self::start_as(folder, arguments, port, &[])
    }

    /// The same in other surroundings.
    pub fn start_in(folder: &Path, arguments: &[&str], surroundings: &[(&str, &str)]) -> Self {
        Self::start_as(folder, arguments, 0, surroundings)
    }

    fn start_as(folder: &Path, arguments: &[&str], port: u16, surroundings: &[(&str, &str)]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mufakat"));
        // Whoever comes is let in at once; a test of the door opens a house of its own.
        let open = arguments.first().is_some_and(|command| *command == "serve").then_some("--open-doors");
        command
            .args(arguments)
            .args(open)
            .args(["--port", &port.to_string()])
            .envs(surroundings.iter().copied());
        Self::heard(command, folder, &format!("{arguments:?}"))
    }

    /// A line as somebody copies it into a shell, in which the program has its name.
    #[cfg(unix)]
    pub fn by_shell(folder: &Path, line: &str) -> Self {
        let programs = Path::new(env!("CARGO_BIN_EXE_mufakat")).parent().expect("a folder").as_os_str();
        let mut path = programs.to_owned();
        path.push(":");
        path.push(std::env::var_os("PATH").unwrap_or_default());
        let mut command = Command::new("sh");
        // In place of the shell, so that whoever ends it ends the program.
        command.args(["-c", &format!("exec {line}")]).env("PATH", path);
        Self::heard(command, folder, line)
    }

    fn heard(mut command: Command, folder: &Path, what: &str) -> Self {
        let mut child = command
            .current_dir(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("what the test sets up works");
        let mut lines = BufReader::new(child.stdout.take().expect("what the test sets up works"))
            .lines()
            .map_while(Result::ok);
        let (mut key, mut code) = (None, None);
        while key.is_none() || code.is_none() {
            let line = lines.next().unwrap_or_else(|| panic!("{what} ended before it served"));
            if let Some((_, rest)) = line.split_once("/control?key=") {
                let port = line.split("127.0.0.1:").nth(1).and_then(|rest| rest.split('/').next());
                let port: u16 = port.and_then(|port| port.parse().ok()).expect("what the test sets up works");
                key = Some((SocketAddr::from(([127, 0, 0, 1], port)), rest.trim().to_owned()));
            } else if let Some((_, rest)) = line.split_once("type the code ") {
                code = Some(rest.trim_end_matches(':').to_owned());
            }
        }
        // The rest is read so that the program never waits for a reader.
        let said = Arc::<Mutex<String>>::default();
        let hears = Arc::clone(&said);
        std::thread::spawn(move || {
            lines.for_each(|line| *hears.lock().expect("nobody panics with it") += &(line + "\n"))
        });
        let (address, key) = key.expect("what the test sets up works");
        Self { child, address, key, code: code.expect("what the test sets up works"), said }
    }

    /// What it has said since it has said where it serves; one line of it may be broken into several.
    pub fn said(&self) -> String {
        let said = self.said.lock().expect("nobody panics with it");
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Forgets what it has said until now.
    pub fn forget(&self) {
        self.said.lock().expect("nobody panics with it").clear();
    }

    pub fn control(&self) -> Client {
        Client::control(self.address, &self.key)
    }

    /// Sends it a signal, such as `INT`.
    #[cfg(unix)]
    pub fn signal(&self, name: &str) {
        let process = self.child.id().to_string();
        let sent = Command::new("kill").args([&format!("-{name}"), &process]).status();
        assert!(sent.expect("a system with kill").success());
    }

    /// Waits until it has said this.
    pub fn hears(&self, words: &str) {
        for _ in 0..400 {
            if self.said().contains(words) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("it never says {words:?}, but: {}", self.said());
    }

    /// Waits for its end; the exit code.
    pub fn ended(&mut self) -> Option<i32> {
        self.child.wait().expect("it ends").code()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
