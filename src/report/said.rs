//! What people typed themselves, on its way into a document: names, wordings, observations. Letters stay as they are; what
//! would command a reader's program or turn the line around does not come in.

/// A line of somebody's own words. Words that are written from right to left are kept apart, so that they turn nothing but
/// themselves.
pub(super) fn own(words: &str) -> String {
    let kept = bare(words);
    if kept.chars().any(is_right_to_left) { format!("\u{2068}{kept}\u{2069}") } else { kept }
}

/// The same for a file that programs read: nothing is put around the words.
pub(super) fn bare(words: &str) -> String {
    let kept: String = words.chars().filter_map(kept).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Signs that only control something: of direction, and those of a terminal. The end of a line becomes a space.
fn kept(sign: char) -> Option<char> {
    let turns = matches!(sign, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    match sign {
        '\n' | '\r' | '\t' => Some(' '),
        _ if turns || sign.is_control() => None,
        _ => Some(sign),
    }
}

/// Hebrew, Arabic and their neighbours, and the forms of their letters.
fn is_right_to_left(sign: char) -> bool {
    matches!(sign, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

#[cfg(test)]
mod tests {
    use super::own;

    #[test]
    fn words_turn_nothing_but_themselves() {
        assert_eq!(own("\u{202e}evil\u{202c} name"), "evil name");
        assert_eq!(own("نور"), "\u{2068}نور\u{2069}");
        assert_eq!(own("a\u{1b}[2J\nb"), "a[2J b");
        assert_eq!(own("ไทย"), "ไทย");
    }
}
