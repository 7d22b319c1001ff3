//! Real browsers: chromedriver as a child of the test, and a Chromium with a profile of its own for every person.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::support::http;

/// What Chromium is called.
const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const FLAGS: [&str; 6] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--no-first-run",
];

/// In every document before its own scripts: what must never happen becomes an error on the console.
const WATCH: &str = "
    addEventListener('securitypolicyviolation', (e) => console.error('POLICY', e.violatedDirective, e.blockedURI));
    new PerformanceObserver((list) => {
        for (const { name } of list.getEntries())
            if (new URL(name).origin !== location.origin) console.error('ELSEWHERE', name);
    }).observe({ type: 'resource', buffered: true });
";

/// Browsers are heavy: one test after the other has them.
static TURN: Mutex<()> = Mutex::new(());

/// Runs what happens in browsers. An exercise is opened and closed outside: its server has threads of its own.
pub fn in_browsers(what: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(what);
}

/// What somebody sits in front of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    Laptop,
    Phone,
}

/// A chromedriver; it ends with the test, whatever becomes of it.
pub struct Driver {
    child: Child,
    address: SocketAddr,
    chromium: String,
    profiles: tempfile::TempDir,
    _turn: MutexGuard<'static, ()>,
}

impl Driver {
    /// Starts one; where there is no browser it says so, unless there has to be one.
    pub fn start() -> Option<Self> {
        let (Some(_), Some(chromium)) = (found("chromedriver"), CHROMIUM.into_iter().find_map(found)) else {
            let must = std::env::var("CI").is_ok_and(|ci| ci == "true");
            assert!(!must, "CI needs Chromium and chromedriver for this test");
            eprintln!("SKIPPED: no Chromium or no chromedriver; install chromium and chromium-driver");
            return None;
        };
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let mut child = Command::new("chromedriver")
            .args(["--port=0", "--log-level=SEVERE"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            line.split_once("successfully on port ")
                .and_then(|(_, port)| port.trim_end_matches('.').parse().ok())
        });
        let address = SocketAddr::from(([127, 0, 0, 1], port.expect("chromedriver says its port")));
        std::thread::spawn(move || lines.for_each(drop));
        Some(Self { child, address, chromium, profiles: tempfile::tempdir().unwrap(), _turn: turn })
    }

    /// Another browser.
    pub async fn browser(&self, name: &'static str, screen: Screen) -> Browser {
        let profile = self.profiles.path().join(name);
        let mut flags: Vec<String> = FLAGS.map(str::to_owned).into();
        flags.push(format!("--user-data-dir={}", profile.display()));
        flags.push("--window-size=1280,800".into());
        let mut options = json!({ "args": flags, "binary": self.chromium });
        if screen == Screen::Phone {
            options["mobileEmulation"] = json!({
                "deviceMetrics": { "width": 360, "height": 740, "pixelRatio": 2.0, "touch": true, "mobile": true }
            });
        }
        let wanted = json!({
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" },
            // A question that a page asks waits until the test answers it.
            "unhandledPromptBehavior": "ignore",
        });
        let Value::Object(wanted) = wanted else { unreachable!("it is an object") };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let client = builder.capabilities(wanted).connect(&format!("http://{}", self.address)).await.unwrap();
        // The browser is closed below, without waiting for anybody.
        client.persist().await.unwrap();
        let session = client.session_id().await.unwrap().expect("a session");
        let browser = Browser { name, client, driver: self.address, session };
        browser.devtools("Page.enable", json!({}));
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH }));
        browser
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Where a program stands.
fn found(program: &str) -> Option<String> {
    let folders = std::env::var_os("PATH")?;
    let path =
        std::env::split_paths(&folders).map(|folder| folder.join(program)).find(|path| path.is_file())?;
    Some(path.display().to_string())
}

/// Somebody's browser.
pub struct Browser {
    pub name: &'static str,
    pub client: Client,
    driver: SocketAddr,
    session: String,
}

impl Browser {
    /// A command that chromedriver has beside those of the standard; its value.
    pub fn command(&self, path: &str, body: &Value) -> Value {
        let body = body.to_string();
        let headers = [("Content-Type", "application/json")];
        let path = format!("/session/{}/{path}", self.session);
        let answer = http::Client::new(self.driver).request("POST", &path, &headers, body.as_bytes());
        let mut whole: Value = serde_json::from_str(&answer.body).expect("chromedriver speaks JSON");
        let value = whole["value"].take();
        assert_eq!(answer.status, 200, "{} {path} {body}: {value}", self.name);
        value
    }

    /// A command of the developer tools.
    pub fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.command("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// Cuts the network, or connects it again.
    pub fn network(&self, up: bool) {
        let conditions =
            json!({ "offline": !up, "latency": 0, "download_throughput": -1, "upload_throughput": -1 });
        self.command("chromium/network_conditions", &json!({ "network_conditions": conditions }));
    }

    /// Errors on the console since the last look.
    pub fn errors(&self) -> Vec<String> {
        let log = self.command("se/log", &json!({ "type": "browser" }));
        let errors = log.as_array().into_iter().flatten().filter(|line| line["level"] == "SEVERE");
        errors.filter_map(|line| line["message"].as_str()).map(str::to_owned).collect()
    }

    /// The console is clean, but for what belongs to what the test does.
    pub fn clean(&self, expected: &[&str]) {
        let mut wrong = self.errors();
        wrong.retain(|line| !expected.iter().any(|known| line.contains(known)));
        assert!(wrong.is_empty(), "{}: on the console:\n{}", self.name, wrong.join("\n"));
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let client = http::Client::new(self.driver);
        let head = format!(
            "DELETE /session/{} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            self.session, self.driver
        );
        // Without chromedriver its browsers are gone too.
        let _ = client.raw(head.as_bytes());
    }
}
