//! A virtual display of a test's own, with a Vulkan driver in software.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// The variable that names the Vulkan driver.
pub const DRIVER: &str = "VK_ICD_FILENAMES";

/// The driver in software.
const ICD: &str = "/usr/share/vulkan/icd.d/lvp_icd.x86_64.json";

/// A display; it ends when this is dropped.
pub struct Screen {
    server: Child,
    /// As programs name it, such as ":7".
    pub name: String,
}

impl Screen {
    /// A display of this size, such as "1280x720"; none where this machine can show none, which in CI is a failure.
    pub fn open(size: &str) -> Option<Self> {
        let screen = format!("{size}x24");
        let start = || {
            Command::new("Xvfb")
                .args(["-displayfd", "1", "-ac", "-screen", "0", &screen])
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .ok()
        };
        let Some(mut server) = Path::new(ICD).exists().then(start).flatten() else {
            assert!(std::env::var_os("CI").is_none(), "CI needs Xvfb and mesa-vulkan-drivers for this test");
            eprintln!("SKIPPED: no Xvfb or no software Vulkan driver; install xvfb and mesa-vulkan-drivers");
            return None;
        };
        let mut number = String::new();
        let said = server.stdout.take().expect("it is piped");
        BufReader::new(said).read_line(&mut number).expect("it says its number");
        Some(Self { server, name: format!(":{}", number.trim()) })
    }

    /// Goes away at once, as when a machine's driver fails.
    pub fn vanish(&self) {
        let process = self.server.id().to_string();
        assert!(Command::new("kill").args(["-KILL", &process]).status().expect("a kill").success());
    }

    /// What a program must know to use it.
    pub fn surroundings<'a>(&'a self, folder: &'a Path) -> Vec<(&'static str, &'a str)> {
        vec![
            ("DISPLAY", &self.name),
            (DRIVER, ICD),
            ("XDG_RUNTIME_DIR", folder.to_str().expect("our paths are text")),
        ]
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
