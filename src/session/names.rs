//! Names as the eye takes them. Nobody can pass for somebody else by a letter that looks the same, a sign that cannot be
//! seen, or a wider space.

use unicode_normalization::UnicodeNormalization;
use unicode_security::skeleton;

/// Do two names look the same? Without what cannot be seen, without spaces, and each sign as the one that it can be taken
/// for (UTS #39): as they are written, where a capital I is a small l, and in small letters.
pub fn look_the_same(one: &str, other: &str) -> bool {
    let (one, other) = (bare(one), bare(other));
    shape(&one) == shape(&other) || shape(&one.to_lowercase()) == shape(&other.to_lowercase())
}

/// A name without its spaces, with plain signs for wide, raised and joined ones.
fn bare(name: &str) -> String {
    name.nfkc().filter(|sign| !sign.is_whitespace()).collect()
}

fn shape(name: &str) -> String {
    skeleton(name).collect()
}

/// Does a name hold signs that turn the direction of what stands around it? Letters of scripts that run from right to left
/// are no such signs, nor are the marks that keep a name in order.
pub fn turns(name: &str) -> bool {
    name.chars()
        .any(|sign| matches!(sign, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}') || sign.is_control())
}

/// Does a name have signs of which none can be seen?
pub fn is_unseen(name: &str) -> bool {
    let blank = |sign: char| matches!(sign, '\u{2800}' | '\u{3164}' | '\u{115F}' | '\u{1160}' | '\u{FFA0}');
    !name.is_empty() && shape(&bare(name)).chars().all(|sign| blank(sign) || sign.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_look_the_same_are_the_same_and_no_others_are() {
        let same = [
            ("Aisyah", "AISYAH"),
            ("Ali", "AIi"),
            ("Aisyah", "\u{FF21}\u{FF49}\u{FF53}\u{FF59}\u{FF41}\u{FF48}"),
            ("Aisyah", "Ai\u{200B}syah"),
            ("Aisyah", "A\u{456}syah"),
            ("Aisyah", "\u{410}isyah"),
            ("Nguyen An", "Nguyen\u{2003}An"),
            ("Nguyen An", " Nguyen  An\u{FEFF} "),
            ("Nguy\u{1EC5}n", "Nguye\u{302}\u{303}n"),
            ("CONTROL", "c\u{3BF}ntr\u{43E}l"),
        ];
        for (one, other) in same {
            assert!(look_the_same(one, other), "{one} {other:?}");
        }
        for (one, other) in [
            ("Aisyah", "Aisha"),
            ("Nguyen", "Nguy\u{1EC5}n"),
            ("Guest 1", "Guest 11"),
            ("\u{E01}", "\u{E02}"),
        ] {
            assert!(!look_the_same(one, other), "{one} {other}");
        }
    }

    #[test]
    fn a_name_that_nobody_sees_is_none_and_names_of_every_script_are_seen() {
        for unseen in ["\u{200B}", "\u{200B}\u{FEFF} ", "\u{3164}", "\u{2800}", "\u{AD}\u{2060}", "\u{E0041}"]
        {
            assert!(is_unseen(unseen), "{unseen:?}");
        }
        for seen in [
            "Aisyah",
            "\u{E2A}\u{E21}\u{E0A}\u{E32}\u{E22}",
            "\u{1021}\u{1031}\u{102C}\u{1004}\u{103A}",
            "\u{645}\u{62D}\u{645}\u{62F}",
            "1",
        ] {
            assert!(!is_unseen(seen) && !turns(seen), "{seen}");
        }
        assert!(!is_unseen(""), "nobody has to say who they are");
    }

    #[test]
    fn signs_that_turn_the_direction_are_found() {
        for turned in ["\u{202E}hayisA", "A\u{2066}b", "a\u{202A}", "a\nb", "\u{1b}[2J"] {
            assert!(turns(turned), "{turned:?}");
        }
    }
}
