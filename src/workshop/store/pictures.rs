//! Pictures in the folder of a scenario: read by the name that the scenario gives, and put there under a name that every
//! system can bear. A picture that is there is never written over, so that the way back leads to it.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::{Refused, Store, refused};
use crate::files;
use crate::scenario::picture;
use crate::scenario::whole::picture_file;
use crate::sim::plot::{Picture, PictureKind};
use crate::words::word;

/// The folder of pictures in the folder of the scenario.
const FOLDER: &str = "pictures";
/// The most signs of a name before its ending.
const NAME_MAX: usize = 40;
/// So many pictures of one name are tried before it is said that there is no place.
const ALIKE_MAX: u32 = 999;
/// Names that mean a device on Windows, whatever their ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

impl Store {
    /// The picture that a scenario names; none where it cannot be shown, which the check says.
    pub fn picture(&self, name: &str) -> Option<Picture> {
        picture::of(picture_file(self.folder(), name).ok()?, "").ok()
    }

    /// Puts a picture into the folder, whole or not at all, under a name like the one that it had where it came from. Gives
    /// the name by which a scenario has it. A picture that lies there already is taken as it is.
    ///
    /// # Errors
    /// [`Refused::Unwritable`], and nothing was written.
    pub fn put_picture(&self, called: &str, kind: PictureKind, bytes: &[u8]) -> Result<String, Refused> {
        let folder = self.folder().join(FOLDER);
        fs::create_dir_all(&folder).map_err(|error| refused::unwritable(&folder, &error))?;
        if !self.holds(&folder) {
            let reason = word("write-picture-link");
            return Err(Refused::Unwritable { file: folder, reason });
        }
        let (stem, ending) = (stem(called), ending(kind));
        for number in 1..=ALIKE_MAX {
            let more = if number == 1 { String::new() } else { format!("-{number}") };
            let name = format!("{stem}{more}.{ending}");
            let file = folder.join(&name);
            match fs::read(&file) {
                Ok(there) if there == bytes => {}
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    files::replace(&file, bytes).map_err(|error| refused::unwritable(&file, &error))?;
                }
                Ok(_) | Err(_) => continue,
            }
            return Ok(format!("{FOLDER}/{name}"));
        }
        let reason = word("write-picture-crowd");
        Err(Refused::Unwritable { file: folder.join(format!("{stem}.{ending}")), reason })
    }

    /// Does a folder lie in that of the scenario? A link may lead anywhere.
    fn holds(&self, folder: &Path) -> bool {
        let home = self.folder();
        let home = if home.as_os_str().is_empty() { Path::new(".") } else { home };
        let real = fs::canonicalize(folder).and_then(|real| Ok((real, fs::canonicalize(home)?)));
        real.is_ok_and(|(real, home)| real.starts_with(home))
    }
}

/// The name of a picture without its ending, in signs that mean the same on every system.
fn stem(called: &str) -> String {
    let last = called.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem).to_ascii_lowercase();
    let words = stem.split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let plain: String = words.collect::<Vec<_>>().join("-").chars().take(NAME_MAX).collect();
    let plain = plain.trim_end_matches('-');
    let is_device = DEVICES.contains(&plain.trim_end_matches(|sign: char| sign.is_ascii_digit()));
    match plain {
        "" => "picture".into(),
        device if is_device => format!("picture-{device}"),
        plain => plain.to_owned(),
    }
}

fn ending(kind: PictureKind) -> &'static str {
    match kind {
        PictureKind::Png => "png",
        PictureKind::Jpeg => "jpg",
        PictureKind::WebP => "webp",
    }
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn a_name_leads_nowhere_and_means_the_same_on_every_system() {
        for (called, safe) in [
            ("Screens at Night.PNG", "screens-at-night"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\me\\IMG_0042.jpeg", "img-0042"),
            ("..", "picture"),
            (".png", "picture"),
            ("", "picture"),
            ("ภาพ.png", "picture"),
            ("con.png", "picture-con"),
            ("LPT1", "picture-lpt1"),
            ("a\0b\n<script>.webp", "a-b-script"),
        ] {
            assert_eq!(stem(called), safe, "{called:?}");
        }
        assert_eq!(stem(&"x".repeat(300)).len(), super::NAME_MAX);
    }
}
