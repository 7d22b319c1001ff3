//! A disk that can really be full.

use std::path::Path;
use std::process::Command;

/// A disk with a mebibyte of room. It is gone when dropped.
pub struct SmallDisk {
    folder: tempfile::TempDir,
}

impl SmallDisk {
    /// Mounts one. Only root may; for anybody else the test is skipped, and it says so. Where everything must be tested,
    /// root must be able to.
    pub fn mounted() -> Option<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        let said = |program: &str, arguments: &[&str]| {
            Command::new(program).args(arguments).output().ok().filter(|output| output.status.success())
        };
        let root = said("id", &["-u"]).is_some_and(|output| output.stdout.trim_ascii() == b"0");
        let path = folder.path().to_str().expect("a name in UTF-8");
        if root && said("mount", &["-t", "tmpfs", "-o", "size=1m,mode=700", "tmpfs", path]).is_some() {
            return Some(Self { folder });
        }
        assert!(!root || std::env::var("CI").is_err(), "root cannot mount a small disk");
        eprintln!("SKIPPED: a small disk can be mounted by root alone");
        None
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily, because a failed test may have left a file open.
        let _ = Command::new("umount").arg("-l").arg(self.folder.path()).status();
    }
}
