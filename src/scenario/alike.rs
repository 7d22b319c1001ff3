//! Names that print alike and are not the same: signs that nobody sees, and letters of other scripts that look like these.

use unicode_normalization::UnicodeNormalization;
use unicode_security::skeleton;

use super::slips::signs::unseen_name;

/// Scripts whose letters are taken for Latin ones, and how they are called.
const SCRIPTS: [(std::ops::RangeInclusive<u32>, &str); 6] = [
    (0x370..=0x3FF, "Greek"),
    (0x400..=0x52F, "Cyrillic"),
    (0x530..=0x58F, "Armenian"),
    (0x13A0..=0x13FF, "Cherokee"),
    (0x1D400..=0x1D7FF, "mathematical"),
    (0xFF00..=0xFFEF, "full-width"),
];

/// What a name looks like: nothing that cannot be seen, one form of each letter, each sign as the one that it is taken for.
pub fn look(name: &str) -> String {
    let seen: String = name.nfkc().filter(|sign| unseen_name(*sign).is_none()).collect();
    let one_space = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    one_space.chars().map(look_of_sign).collect()
}

/// What a sign looks like. Of plain signs only those are taken for each other that many typefaces draw alike.
fn look_of_sign(sign: char) -> String {
    match sign {
        'I' | '|' | '1' => "l".into(),
        '0' => "O".into(),
        plain if plain.is_ascii() => plain.into(),
        other => skeleton(other.encode_utf8(&mut [0; 4])).collect(),
    }
}

/// Do two names print alike, though they are not the same?
pub fn print_alike(one: &str, other: &str) -> bool {
    one != other && look(one) == look(other)
}

/// Which sign of the first name differs from the second, if they print alike.
pub fn difference(found: &str, meant: &str) -> Option<String> {
    if !print_alike(found, meant) {
        return None;
    }
    if let Some((place, sign, name)) = first_unseen(found) {
        return Some(format!("{} is {name}, U+{:04X}, which cannot be seen", nth(place), u32::from(sign)));
    }
    if found.trim() == meant {
        return Some("a space stands before or behind it".into());
    }
    let (place, (here, there)) =
        found.chars().zip(meant.chars()).enumerate().find(|(_, (here, there))| here != there)?;
    let script = |sign: char| {
        let number = u32::from(sign);
        SCRIPTS.iter().find(|(range, _)| range.contains(&number)).map(|(_, name)| *name)
    };
    let called = |sign: char| match script(sign) {
        Some(script) => format!("the {script} `{sign}` (U+{:04X})", u32::from(sign)),
        None if sign.is_ascii() => format!("the plain `{sign}`"),
        None => format!("`{sign}` (U+{:04X})", u32::from(sign)),
    };
    Some(format!("{} is {}, not {}", nth(place), called(here), called(there)))
}

/// The first sign of a name that cannot be seen: its place from 0, the sign, and what it is called.
pub fn first_unseen(name: &str) -> Option<(usize, char, &'static str)> {
    name.chars().enumerate().find_map(|(place, sign)| unseen_name(sign).map(|name| (place, sign, name)))
}

fn nth(place: usize) -> String {
    match place {
        0 => "the first sign".into(),
        1 => "the second sign".into(),
        2 => "the third sign".into(),
        more => format!("the {}th sign", more + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_look_say_which_sign_differs() {
        let said = |found, meant| difference(found, meant).unwrap();
        assert_eq!(
            said("\u{441}rew", "crew"),
            "the first sign is the Cyrillic `с` (U+0441), not the plain `c`"
        );
        assert_eq!(
            said("h\u{3BF}st", "host"),
            "the second sign is the Greek `ο` (U+03BF), not the plain `o`"
        );
        assert_eq!(
            said("ho\u{200B}st", "host"),
            "the third sign is a space without width, U+200B, which cannot be seen"
        );
        assert_eq!(difference("hots", "host"), None);
        assert_eq!(difference("host", "host"), None);
    }

    #[test]
    fn names_of_other_scripts_keep_their_looks() {
        assert!(!print_alike("\u{E01}\u{E02}", "\u{E01}\u{E04}"));
        assert!(!print_alike("host", "hosts"));
        assert!(!print_alike("morn", "mom") && print_alike("day-1", "day-l") && print_alike("d0", "dO"));
        assert!(print_alike("Ca\u{309}ng", "C\u{1EA3}ng"));
    }
}
