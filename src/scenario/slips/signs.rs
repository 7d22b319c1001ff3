//! Signs that mean nothing outside a text, by what they look like: dashes that pass for a minus, wide signs of other
//! keyboards, notes of other languages, signs that nobody sees.

use unicode_normalization::UnicodeNormalization;

use super::{Slip, foreign, names, notes};

/// What each sign was probably meant to be, in the order in which they are asked.
const KINDS: [fn(&Found<'_>) -> Option<Slip>; 8] =
    [note, number, unseen, dash, wide, quote, logic, punctuation];

/// A sign where none of its kind can stand.
pub struct Found<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    pub(super) sign: char,
}

impl<'t> Found<'t> {
    /// What stands before the sign on its line.
    pub(super) fn before(&self) -> &'t str {
        let start = self.text[..self.at].rfind('\n').map_or(0, |at| at + 1);
        &self.text[start..self.at]
    }

    /// What follows it on its line.
    pub(super) fn after(&self) -> &'t str {
        let rest = &self.text[self.at + self.sign.len_utf8()..];
        rest.split('\n').next().unwrap_or_default()
    }

    /// Is it the first thing on its line?
    pub(super) fn begins_line(&self) -> bool {
        self.before().trim().is_empty()
    }

    fn slip(&self, sentence: String, hint: impl Into<String>) -> Option<Slip> {
        Some(Slip { at: self.at, sentence, hint: hint.into() })
    }
}

/// What a sign that cannot stand outside a text was meant to be.
pub fn strange(text: &str, at: usize) -> Slip {
    if let Some((what, remedy)) = foreign::recognise(text).filter(|_| text[..at].trim().is_empty()) {
        return Slip {
            at,
            sentence: format!("this is no scenario: it looks like {what}"),
            hint: remedy.into(),
        };
    }
    let sign = text[at..].chars().next().unwrap_or(' ');
    let found = Found { text, at, sign };
    KINDS.iter().find_map(|kind| kind(&found)).unwrap_or_else(|| Slip {
        at,
        sentence: format!("`{sign}` cannot stand here"),
        hint: "outside of quotes stand names, numbers, brackets, `:` and `,`; is a quote missing before it?"
            .into(),
    })
}

/// The name of a sign that is not seen, or looks like a space and is none.
pub fn unseen_name(sign: char) -> Option<&'static str> {
    Some(match sign {
        '\u{A0}' | '\u{202F}' | '\u{2007}' => "a no-break space",
        '\u{3000}' => "a wide space",
        '\u{1680}' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200A}' | '\u{205F}' => "a space of odd width",
        '\u{200B}' | '\u{180E}' => "a space without width",
        '\u{FEFF}' => "the mark with which some editors begin a file",
        '\u{200C}' | '\u{200D}' | '\u{2060}'..='\u{2064}' | '\u{34F}' => "a joiner without width",
        '\u{AD}' => "a soft hyphen",
        '\u{200E}' | '\u{200F}' | '\u{61C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            "a mark that turns the direction of writing"
        }
        '\u{2028}' | '\u{2029}' | '\u{85}' => "a line break of another kind",
        '\u{2800}' | '\u{3164}' | '\u{115F}' | '\u{1160}' | '\u{FFA0}' => "a blank letter",
        '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E0FFF}' => "a mark without width",
        other if other.is_control() => "a control character",
        _ => return None,
    })
}

fn unseen(found: &Found<'_>) -> Option<Slip> {
    let (name, number) = (unseen_name(found.sign)?, u32::from(found.sign));
    let sentence = format!("a sign that cannot be seen stands here: {name}, U+{number:04X}");
    found.slip(sentence, "take it out, or type a plain space in its place")
}

fn note(found: &Found<'_>) -> Option<Slip> {
    let opens = match found.sign {
        '#' => found.begins_line() || !found.after().starts_with(|c: char| c.is_ascii_digit()),
        // A stroke between two words or numbers parts them.
        '/' => found.begins_line() || found.before().ends_with(char::is_whitespace),
        '%' | ';' | '*' | '\'' | '!' => {
            let begins = found.begins_line() || found.before().trim_end().ends_with(',');
            begins
                && found.after().starts_with([' ', found.sign])
                && !found.after().contains([':', '(', '"', '['])
        }
        '<' => found.after().starts_with("!--"),
        _ => false,
    };
    opens.then(|| notes::of_another_language(found.at, &found.text[found.at..]))
}

/// A sign that belongs to a number in print, and not in a file.
fn number(found: &Found<'_>) -> Option<Slip> {
    let before = found.before().trim_end();
    let unsigned = before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    let digits = before.len() - unsigned.trim_end_matches(['-', '+']).len();
    let written = &before[before.len() - digits..];
    let value = written.parse::<f64>().ok();
    let start = found.at - (found.before().len() - before.len()) - digits;
    let follows_number =
        found.after().trim_start_matches([' ', '=']).starts_with(|c: char| c.is_ascii_digit());
    let (sentence, hint) = match (found.sign, value) {
        ('%' | '\u{FF05}' | '\u{66A}' | '\u{FE6A}', Some(value)) => (
            "a number is written without a percent sign",
            format!("write `{}` for {written}%", value / 100.0),
        ),
        ('\u{2030}', Some(value)) => {
            ("a number is written without a sign behind it", format!("write `{}`", value / 1000.0))
        }
        ('\'' | '\u{2019}' | '\u{A0}' | '\u{202F}' | '\u{2009}', Some(_)) if follows_number => {
            let groups = found.after().split(|c: char| !c.is_ascii_digit() && c != found.sign).next();
            let groups = groups.unwrap_or_default().replace(found.sign, "");
            ("a number is written without separators", format!("write `{written}{groups}`"))
        }
        ('\u{66B}' | '·' | '\u{FF0C}' | '\u{3002}' | '\u{3001}' | '\u{FF0E}' | '\u{2E33}', Some(_))
            if follows_number =>
        {
            let after = found.after();
            let end = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
            ("in a number stands a point", format!("write `{written}.{}`", &after[..end]))
        }
        ('/', Some(value)) if follows_number => {
            let after = found.after().trim_start();
            let end = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
            let below = after[..end].parse::<f64>().ok().filter(|below| *below != 0.0).unwrap_or(1.0);
            ("a number is written as one", format!("write `{}`", (value / below * 1000.0).round() / 1000.0))
        }
        ('€' | '$' | '£' | '¥' | '#' | '№', None) if follows_number => {
            ("a number is written without a sign before it", "write the number alone".into())
        }
        ('€' | '$' | '£' | '¥' | '°' | '\u{2032}' | '/', Some(_)) => {
            ("a number is written without a unit", format!("write `{written}` alone"))
        }
        ('~' | '≈' | '<' | '>' | '≥' | '≤' | '±' | '=', _) if follows_number && found.sign != '=' => (
            "a number is written without a sign that compares",
            "write the number alone; what is compared says the word before the bracket".into(),
        ),
        _ => return None,
    };
    let at = if value.is_some() { start } else { found.at };
    let sign = unseen_name(found.sign).map_or_else(|| format!("`{}`", found.sign), str::to_owned);
    Some(Slip { at, sentence: format!("{sentence}, and {sign} stands here"), hint })
}

fn dash(found: &Found<'_>) -> Option<Slip> {
    let is_dash =
        matches!(found.sign, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}' | '\u{2796}');
    if !is_dash {
        return None;
    }
    let sentence = format!(
        "`{0}` (U+{1:04X}) looks like a minus and is another sign",
        found.sign,
        u32::from(found.sign)
    );
    if found.after().starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        let after = found.after();
        let end = after.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(after.len());
        return found.slip(sentence, format!("write `-{}`", &after[..end]));
    }
    found.slip(
        sentence,
        "write `-` in a name or before a number; for a gap in a sentence, put the text in quotes",
    )
}

fn wide(found: &Found<'_>) -> Option<Slip> {
    let plain = match found.sign {
        '\u{3001}' | '\u{60C}' | '\u{FE51}' => ",".to_string(),
        '\u{3008}' | '\u{300A}' => "(".into(),
        '\u{3009}' | '\u{300B}' => ")".into(),
        '\u{3010}' | '\u{3014}' => "[".into(),
        '\u{3011}' | '\u{3015}' => "]".into(),
        // What it stands for hangs on what stands before it.
        '\u{FF1B}' | '\u{37E}' | '\u{61B}' => return None,
        '\u{A789}' | '\u{2236}' | '\u{FE55}' => ":".into(),
        sign if !sign.is_ascii() => sign.to_string().nfkc().collect(),
        _ => return None,
    };
    let usable = |sign: char| sign.is_ascii_graphic();
    (plain.chars().count() == 1 && plain.chars().all(usable)).then(|| Slip {
        at: found.at,
        sentence: format!("`{}` is a sign of another keyboard, not the plain `{plain}`", found.sign),
        hint: format!("write `{plain}`"),
    })
}

fn quote(found: &Found<'_>) -> Option<Slip> {
    if found.begins_line() && found.text[found.at..].starts_with("```") {
        let sentence = "this line comes from a page in Markdown, and is no part of the scenario";
        return found.slip(sentence.into(), "take it out, and its partner at the end");
    }
    let bent = matches!(
        found.sign,
        '\u{2018}'..='\u{201F}' | '«' | '»' | '‹' | '›' | '\u{300C}'..='\u{300F}' | '`' | '´' | '\u{2033}'
    );
    if bent {
        return found.slip(
            format!("`{}` cannot stand here", found.sign),
            "type straight quotes `\"`; word processors bend them",
        );
    }
    (found.sign == '\'').then(|| Slip {
        at: found.at,
        sentence: "a text stands in straight double quotes, and `'` stands here".into(),
        hint: "write `\"` before and behind the text".into(),
    })
}

fn logic(found: &Found<'_>) -> Option<Slip> {
    let word = match found.sign {
        '&' => "All([…, …])",
        '|' => "Any([…, …])",
        '!' => "Not(…)",
        _ => return None,
    };
    found.slip(
        format!("`{}` cannot stand here", found.sign),
        format!("conditions are joined by words: write `{word}`"),
    )
}

fn punctuation(found: &Found<'_>) -> Option<Slip> {
    let word = found.before().rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
    let hint = match found.sign {
        ';' | '\u{FF1B}' | '\u{37E}' | '\u{61B}' if names::is_field(word) => {
            "between a name and its value stands `:`"
        }
        '=' => "between a name and its value stands `:`",
        ';' | '\u{FF1B}' | '\u{37E}' | '\u{61B}' => "one value is parted from the next by `,`",
        '/' => "a text with a stroke in it stands in quotes; leave the field out if there is nothing to say",
        '\\' => "a backslash has a meaning only inside quotes; take it out",
        '…' => "something was left out here: write it, or take the sign out",
        '•' | '·' | '*' | '●' | '■' | '▪' | '‣' | '◦' => {
            "a list needs no bullets: its values stand in `[ ]`, with a comma after each"
        }
        '?' => "write the value, or leave the field out if it may be left out",
        _ => return None,
    };
    found.slip(format!("`{}` cannot stand here", found.sign), hint)
}
