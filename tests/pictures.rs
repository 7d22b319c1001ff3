//! Pictures of injects: which files are taken, what is said of the others, and that they travel with the text.

use std::fs;
use std::path::Path;

use mufakat::report::handout;
use mufakat::scenario::picture::{BYTES_MAX, SIDE_MAX, Unfit, measured};
use mufakat::scenario::whole;
use mufakat::scenario::{self, Binding, Diagnostic};
use mufakat::shipped;
use mufakat::sim::ids::InjectId;
use mufakat::sim::plot::PictureKind;
use proptest::prelude::*;

const NAME: &str = "two-desks";

/// The beginning of a PNG of this size; no viewer would show it, and nobody here looks further.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut file = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    file.extend(width.to_be_bytes());
    file.extend(height.to_be_bytes());
    file.extend([8, 2, 0, 0, 0, 1, 2, 3, 4]);
    file.extend(b"\0\0\0\0IEND\xaeB`\x82");
    file
}

fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let mut file = vec![0xFF, 0xD8, 0xFF, 0xE0, 0, 16];
    file.extend(b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
    file.extend([0xFF, 0xC0, 0, 17, 8]);
    file.extend(height.to_be_bytes());
    file.extend(width.to_be_bytes());
    file.extend([3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xD9]);
    file
}

fn webp(width: u32, height: u32) -> Vec<u8> {
    let mut file = b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0".to_vec();
    file.extend(&(width - 1).to_le_bytes()[..3]);
    file.extend(&(height - 1).to_le_bytes()[..3]);
    file.extend([0; 8]);
    file
}

#[test]
fn three_kinds_of_files_are_pictures_and_their_size_is_read() {
    assert_eq!(measured(&png(640, 480)), Ok((PictureKind::Png, (640, 480))));
    assert_eq!(measured(&jpeg(640, 480)), Ok((PictureKind::Jpeg, (640, 480))));
    assert_eq!(measured(&webp(640, 480)), Ok((PictureKind::WebP, (640, 480))));
    assert_eq!(measured(b"GIF89a\x10\0\x10\0"), Err(Unfit::NotAPicture));
    assert_eq!(measured(b"<svg xmlns='http://www.w3.org/2000/svg'/>"), Err(Unfit::NotAPicture));
    assert_eq!(measured(b""), Err(Unfit::NotAPicture));
    assert_eq!(measured(&png(640, 0)), Err(Unfit::OtherSize(640, 0)));
    assert_eq!(
        measured(&png(u32::MAX, u32::MAX)).err(),
        Some(Unfit::OtherSize(u32::MAX as usize, u32::MAX as usize))
    );
    assert!(matches!(measured(&png(640, 480)[..18]), Err(Unfit::Broken | Unfit::NotAPicture)));
    let mut large = png(640, 480);
    large.resize(BYTES_MAX + 1, 0);
    assert_eq!(measured(&large), Err(Unfit::TooLarge(BYTES_MAX + 1)));
}

proptest! {
    /// Whatever a file holds behind the signs of a picture, reading its size ends and says something.
    #[test]
    fn no_file_can_make_it_panic(kind in 0..3usize, cut in 0..80usize, places in prop::collection::vec((0..80usize, any::<u8>()), 0..12), tail in prop::collection::vec(any::<u8>(), 0..200)) {
        let mut file = [png(64, 64), jpeg(64, 64), webp(64, 64)][kind].clone();
        for (place, byte) in places {
            if let Some(sign) = file.get_mut(place) { *sign = byte; }
        }
        file.truncate(cut.max(4));
        file.extend(tail);
        if let Ok((_, (width, height))) = measured(&file) {
            prop_assert!(width as usize <= SIDE_MAX && height as usize <= SIDE_MAX);
        }
    }
}

/// The shipped scenario in a folder, with this as the picture of its first inject.
fn with(folder: &Path, picture: &str) {
    fs::create_dir_all(folder).expect("what the test sets up works");
    let text = shipped::scenario(NAME).expect("it is shipped").text;
    let (before, injects) = text.split_once("    injects: [").expect("a list of injects");
    let with = format!("            picture: {picture},\n            text: \"");
    let written = format!("{before}    injects: [{}", injects.replacen("            text: \"", &with, 1));
    assert_ne!(written, text);
    fs::write(folder.join("scenario.ron"), written).expect("what the test sets up works");
}

fn found(folder: &Path) -> Vec<Diagnostic> {
    scenario::check_path(folder.to_str().expect("our paths are text"))
}

fn shown(found: &[Diagnostic]) -> String {
    found.iter().map(|message| format!("{message}\n")).collect()
}

/// The inject whose picture it is.
fn first(folder: &Path) -> mufakat::sim::plot::Inject {
    let loaded = scenario::open(folder.to_str().expect("what the test sets up works"), &Binding::default());
    let loaded = loaded.unwrap_or_else(|found| panic!("{}", shown(&found)));
    loaded.scenario.injects.iter().find(|inject| inject.picture.is_some()).expect("one has a picture").clone()
}

#[test]
fn a_picture_travels_with_the_text_and_needs_no_folder() {
    let folder = tempfile::tempdir().expect("what the test sets up works");
    let home = folder.path().join("home");
    with(&home, "(file: \"pictures/screens.png\", alt: \"Six black screens in a room.\")");
    fs::create_dir(home.join("pictures")).expect("what the test sets up works");
    fs::write(home.join("pictures/screens.png"), png(640, 480)).expect("what the test sets up works");
    let picture = first(&home).picture.expect("a picture");
    assert_eq!(
        (picture.kind, picture.size, &*picture.bytes),
        (PictureKind::Png, (640, 480), &png(640, 480)[..])
    );
    assert_eq!(picture.hash, blake3::hash(&png(640, 480)).to_hex()[..32]);
    // What a journal keeps is the text alone.
    let whole = whole::find(home.to_str().expect("what the test sets up works")).expect("it is there");
    let kept = scenario::load(whole.document, &Binding::default()).expect("it loads").scenario;
    assert_eq!(kept.injects.iter().find_map(|inject| inject.picture.clone()), Some(picture));
}

#[test]
fn a_message_behind_a_picture_names_the_line_that_was_written() {
    let folder = tempfile::tempdir().expect("what the test sets up works");
    with(folder.path(), "(file: \"a.png\", alt: \"Six black screens.\")");
    fs::write(folder.path().join("a.png"), png(640, 480)).expect("what the test sets up works");
    let file = folder.path().join("scenario.ron");
    let text = fs::read_to_string(&file).expect("what the test sets up works").replacen(
        "of: \"far-side\",",
        "of: \"far-sid\",",
        1,
    );
    fs::write(&file, &text).expect("what the test sets up works");
    let line = text.lines().position(|line| line.contains("far-sid\"")).expect("it is there") + 1;
    let found = found(folder.path());
    let place = found[0].place.expect("a place");
    assert_eq!(
        (place.line, found[0].file.as_str()),
        (line, file.to_str().expect("what the test sets up works")),
        "{}",
        shown(&found)
    );
    assert!(
        found[0].excerpt.as_deref().is_some_and(|excerpt| excerpt.contains("far-sid")),
        "{}",
        shown(&found)
    );
}

#[test]
fn a_picture_that_cannot_be_shown_is_refused_with_what_to_do() {
    let alt = "alt: \"Six black screens.\"";
    let cases = [
        (format!("(file: \"gone.png\", {alt})"), "SC801", "there is no picture `gone.png`"),
        (format!("(file: \"../out.png\", {alt})"), "SC801", "leads out of the folder"),
        (format!("(file: \"/etc/passwd\", {alt})"), "SC801", "leads out of the folder"),
        (format!("(file: \"page.png\", {alt})"), "SC801", "is no picture in PNG, JPEG or WebP"),
        (format!("(file: \"large.png\", {alt})"), "SC801", "512 KiB are the most"),
        (format!("(file: \"wide.png\", {alt})"), "SC801", "9000 × 480 pixels"),
        (format!("(file: \"short.png\", {alt})"), "SC801", "does not say how large it is"),
        (format!("(file: \"folder\", {alt})"), "SC801", "is no file"),
        ("(file: \"good.png\", alt: \"\")".into(), "SC802", "nothing says what can be seen"),
        ("(file: \"good.png\", alt: \"screens\")".into(), "SC802", "nothing says what can be seen"),
        (format!("(file: \"good.png\", alt: \"{}\")", "word ".repeat(99)), "SC802", "400 are the most"),
        (format!("(file: \"good.png\", {alt}, data: \"%%%\")"), "SC801", "no picture in base64"),
    ];
    for (picture, code, sentence) in cases {
        let folder = tempfile::tempdir().expect("what the test sets up works");
        let home = folder.path().join("home");
        with(&home, &picture);
        fs::write(folder.path().join("out.png"), png(64, 64)).expect("what the test sets up works");
        fs::create_dir(home.join("folder")).expect("what the test sets up works");
        fs::write(home.join("good.png"), png(64, 64)).expect("what the test sets up works");
        fs::write(home.join("page.png"), "<html>").expect("what the test sets up works");
        fs::write(home.join("wide.png"), png(9000, 480)).expect("what the test sets up works");
        fs::write(home.join("short.png"), &png(64, 64)[..18]).expect("what the test sets up works");
        fs::write(home.join("large.png"), [png(64, 64), vec![0; BYTES_MAX]].concat())
            .expect("what the test sets up works");
        let found = found(&home);
        assert!(found.len() == 1 && found[0].code == code, "{picture}: {}", shown(&found));
        assert!(
            found[0].sentence.contains(sentence) && found[0].place.is_some(),
            "{picture}: {}",
            shown(&found)
        );
        assert!(!found[0].hint.is_empty());
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_of_the_folder_is_no_picture() {
    let folder = tempfile::tempdir().expect("what the test sets up works");
    let home = folder.path().join("home");
    with(&home, "(file: \"a.png\", alt: \"Six black screens.\")");
    fs::write(folder.path().join("out.png"), png(64, 64)).expect("what the test sets up works");
    std::os::unix::fs::symlink(folder.path().join("out.png"), home.join("a.png"))
        .expect("what the test sets up works");
    let found = found(&home);
    assert!(found.len() == 1 && found[0].sentence.contains("is a link"), "{}", shown(&found));
}

#[test]
fn a_printed_sheet_holds_the_picture_itself_and_its_words() {
    let folder = tempfile::tempdir().expect("what the test sets up works");
    with(folder.path(), "(file: \"a.webp\", alt: \"Six black \\\"screens\\\".\")");
    fs::write(folder.path().join("a.webp"), webp(320, 200)).expect("what the test sets up works");
    let loaded =
        scenario::open(folder.path().to_str().expect("what the test sets up works"), &Binding::default());
    let s = loaded.unwrap_or_else(|found| panic!("{}", shown(&found))).scenario;
    let papers = handout::papers(&s);
    let with: Vec<_> = papers.iter().filter(|paper| paper.html.contains("data:image/webp;base64,")).collect();
    assert!(
        !with.is_empty()
            && with.iter().all(|paper| paper.html.contains("alt=\"Six black &quot;screens&quot;.\""))
    );
    let (id, inject) =
        s.injects.iter_enumerated().find(|(_, inject)| inject.picture.is_some()).expect("one has");
    assert!(with.iter().all(|paper| paper.file.starts_with("injects-")), "only the sheets have room for it");
    assert_eq!(with.len(), if inject.public { 1 } else { inject.to.count() }, "inject {}", InjectId::at(id));
}
