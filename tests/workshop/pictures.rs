//! Pictures that an author takes from this machine: which are put into the folder, under which name, and what is said of
//! all others.

use std::fs;
use std::path::Path;

use mufakat::scenario::picture::BYTES_MAX;
use mufakat::sim::plot::PictureKind;
use mufakat::workshop::desk::Desk;

use super::server::{Bench, bench, fields_of, said};
use super::store::copy;
use crate::support::http::Answer;

const WAY: &str = "injects[0].picture";
const ALT: (&str, &str) = ("injects[0].picture|alt", "Six black screens in a room.");

/// The beginning of a PNG of this size, and something that makes it another one.
fn png(width: u32, mark: u8) -> Vec<u8> {
    let mut file = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    file.extend(width.to_be_bytes());
    file.extend(480_u32.to_be_bytes());
    file.extend([8, 2, 0, 0, 0, 1, 2, 3, mark]);
    file
}

impl Bench {
    /// Sends the form of the first inject as a browser without a script does, with a file that was chosen in it.
    fn upload(&self, changes: &[(&str, &str)], field: &str, called: &str, file: &[u8]) -> Answer {
        let mut fields = fields_of(&self.look("injects[0]"));
        fields.retain(|(name, _)| changes.iter().all(|(changed, _)| changed != name) && name != field);
        fields.extend(changes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        fields.push(("do".into(), format!("picture {WAY}")));
        let mut body = Vec::new();
        for (name, value) in &fields {
            body.extend(
                format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
            );
        }
        let head =
            format!("--x\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{called}\"\r\n");
        body.extend(format!("{head}Content-Type: image/png\r\n\r\n").bytes());
        body.extend(file);
        body.extend(b"\r\n--x--\r\n");
        let origin = format!("http://{}", self.workshop.address());
        let headers = [("Origin", origin.as_str()), ("Content-Type", "multipart/form-data; boundary=x")];
        self.client.request("POST", &format!("{}do", self.home), &headers, &body)
    }
}

/// The files in the folder of pictures.
fn there(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder.join("pictures")).into_iter().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_str().unwrap().to_owned()).collect();
    names.sort();
    names
}

fn named(folder: &Path) -> Option<String> {
    Desk::open(folder.to_str().unwrap()).unwrap().book().says(&format!("{WAY}.file"))
}

#[test]
fn a_picture_is_taken_replaced_and_brought_back_without_a_script() {
    let (folder, file) = copy("two-desks");
    let (bench, home) = (bench(&folder), folder.path());
    let before = fs::read_to_string(&file).unwrap();
    let field = format!("{WAY}|upload");
    let headline = ("injects[0].headline", "The tills stand dark.");
    let answer = bench.upload(&[ALT, headline], &field, "C:\\Fotos\\Dark Screens.PNG", &png(640, 1));
    assert_eq!(answer.status, 303, "{}", said(&answer.body));
    assert_eq!(named(home).as_deref(), Some("pictures/dark-screens.png"));
    assert_eq!(fs::read(home.join("pictures/dark-screens.png")).unwrap(), png(640, 1));
    let desk = Desk::open(home.to_str().unwrap()).unwrap();
    let alt = desk.book().says(&format!("{WAY}.alt"));
    assert_eq!(alt.as_deref(), Some(ALT.1));
    assert_eq!(desk.book().says(headline.0).as_deref(), Some(headline.1), "what was typed is saved with it");
    assert!(desk.checked().scenario.is_some(), "{:?}", desk.checked().messages);

    let page = bench.look("injects[0]");
    assert!(page.contains("copied into the folder of the scenario: pictures/dark-screens.png"), "{page}");
    let hash = desk.store().picture("pictures/dark-screens.png").unwrap().hash;
    let shown = format!("src=\"picture/{hash}\"");
    assert_eq!(page.matches(&shown).count(), 2, "in the form, and as it reads");
    let answer = bench.client.get(&format!("{}picture/{hash}", bench.home));
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("image/png")));
    assert_eq!(answer.bytes, png(640, 1));

    // Another one of the same name stands beside it, and one that is there already is taken as it is.
    for (mark, name) in [(2, "dark-screens-2.png"), (1, "dark-screens.png"), (2, "dark-screens-2.png")] {
        let answer = bench.upload(&[], &field, "Dark Screens.png", &png(640, mark));
        assert_eq!(answer.status, 303, "{}", said(&answer.body));
        assert_eq!(named(home), Some(format!("pictures/{name}")));
    }
    assert_eq!(there(home), ["dark-screens-2.png", "dark-screens.png"]);
    bench.must("injects[0]", &[], "undo");
    assert_eq!(named(home).as_deref(), Some("pictures/dark-screens.png"), "the way back leads to a picture");
    bench.must("injects[0]", &[], &format!("remove {WAY}"));
    assert_eq!(named(home), None);
    for _ in 0..6 {
        bench.must("", &[], "undo");
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), before);
}

#[test]
fn a_picture_that_cannot_be_shown_is_refused_with_what_to_do() {
    let (folder, file) = copy("two-desks");
    let (bench, home) = (bench(&folder), folder.path());
    let before = fs::read_to_string(&file).unwrap();
    let mut large = png(640, 1);
    large.resize(BYTES_MAX + 1, 0);
    let (good, field) = (png(640, 1), format!("{WAY}|upload"));
    for (alt, bytes, why) in [
        (ALT.1, &large[..], "make it smaller with any program for pictures".to_owned()),
        (ALT.1, b"GIF89a\x10\0\x10\0", "Save the picture itself as PNG, JPEG or WebP".into()),
        (ALT.1, &png(9000, 1)[..], "9000 × 480 pixels".into()),
        (ALT.1, &png(4, 1)[..], "Take a larger one".into()),
        (ALT.1, b"", "No picture was chosen".into()),
        ("", &good, "Write a sentence for somebody who hears the text".into()),
        ("Screens", &good, "nothing says what can be seen".into()),
        (&"seen ".repeat(100), &good, "400 are the most".into()),
    ] {
        let called = if bytes.is_empty() { "" } else { "screens.png" };
        let answer = bench.upload(&[(ALT.0, alt)], &field, called, bytes);
        assert_eq!(answer.status, 422, "{why}");
        let said = said(&answer.body);
        assert!(said.to_lowercase().contains(&why.to_lowercase()), "{why}: {said}");
        assert!(answer.body.contains(alt.trim()), "what was typed still stands there");
        assert_eq!(there(home), Vec::<String>::new());
    }
    // Another ending of its name makes it none of another kind.
    let answer = bench.upload(&[ALT], &field, "screens.webp", &good);
    assert_eq!((answer.status, there(home)), (303, vec!["screens.png".to_owned()]));
    bench.must("", &[], "undo");
    assert_eq!(fs::read_to_string(&file).unwrap(), before);
}

#[test]
fn a_photograph_as_the_camera_made_it_is_heard_out_and_refused() {
    let (folder, file) = copy("two-desks");
    let bench = bench(&folder);
    let before = fs::read_to_string(&file).unwrap();
    let mut photograph = png(640, 1);
    photograph.resize(9_000_000, 7);
    let answer = bench.upload(&[ALT], &format!("{WAY}|upload"), "IMG_0042.png", &photograph);
    assert_eq!(answer.status, 413);
    assert!(answer.body.contains("1,200 pixels along the longer side are enough"), "{}", answer.body);
    assert_eq!((there(folder.path()), fs::read_to_string(&file).unwrap()), (Vec::new(), before));
}

#[test]
fn no_name_leads_out_of_the_folder_and_no_form_puts_a_picture_elsewhere() {
    let (folder, file) = copy("two-desks");
    let (bench, home) = (bench(&folder), folder.path());
    let field = format!("{WAY}|upload");
    let answer = bench.upload(&[ALT], &field, "../../../tmp/evil.png", &png(640, 1));
    assert_eq!((answer.status, named(home).as_deref()), (303, Some("pictures/evil.png")));
    bench.must("", &[], "undo");
    let text = fs::read_to_string(&file).unwrap();
    for elsewhere in ["roles[0].card|upload", "injects[1].picture|upload", "../scenario.ron|upload", "upload"]
    {
        let answer = bench.upload(&[ALT], elsewhere, "other.png", &png(640, 3));
        assert_eq!(answer.status, 422, "{elsewhere}: its own button asked for a picture, and none came");
    }
    assert_eq!(there(home), ["evil.png"]);
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
}

#[cfg(unix)]
#[test]
fn a_folder_of_pictures_that_lies_elsewhere_is_refused() {
    let (folder, _) = copy("two-desks");
    let other = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(other.path(), folder.path().join("pictures")).unwrap();
    let desk = Desk::open(folder.path().to_str().unwrap()).unwrap();
    let refused = desk.store().put_picture("a.png", PictureKind::Png, &png(640, 1)).unwrap_err();
    assert!(refused.sentence().contains("leads out of the folder"), "{}", refused.sentence());
    assert_eq!(fs::read_dir(other.path()).unwrap().count(), 0);
}
