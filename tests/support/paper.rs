//! What a file looks like on paper: its pages, as Chromium prints them.

use std::fs;
use std::path::Path;
use std::process::Command;

const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The browser that prints; none where there is none, which is said loudly, and is a fault when `CI=true`.
pub fn printer() -> Option<&'static str> {
    let found = CHROMIUM.into_iter().find(|name| Command::new(name).arg("--version").output().is_ok());
    if found.is_none() {
        assert!(std::env::var("CI").as_deref() != Ok("true"), "CI needs Chromium to count printed pages");
        eprintln!("SKIPPED: no Chromium on this machine, so no printed pages were counted");
    }
    found
}

/// Pages of a file when printed.
pub fn printed(browser: &str, folder: &Path, file: &str) -> usize {
    let pdf = folder.join("card.pdf");
    let done = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"])
        .args(["--disable-background-networking", "--no-pdf-header-footer"])
        .arg(format!("--user-data-dir={}", folder.join("profile").display()))
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .arg(format!("file://{}", folder.join(file).display()))
        .output()
        .expect("the browser starts");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let bytes = fs::read(&pdf).expect("a printed file");
    let text = String::from_utf8_lossy(&bytes);
    text.match_indices("/Type /Page").filter(|(at, mark)| !text[at + mark.len()..].starts_with('s')).count()
}
