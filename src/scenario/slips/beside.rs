//! Two values side by side: what was forgotten between them.

use super::nameless::{is_number, missing_colon};
use super::{Slip, names, notes};
use crate::scenario::token::{TokenKind, tokens};

/// What stands at the place, in the order in which the questions are asked: the narrower first.
const KINDS: [fn(&Beside<'_>) -> Option<Slip>; 12] = [
    note,
    joined,
    closing_quote,
    separator,
    loose_sign,
    colon,
    bracket,
    word_with_parts,
    quote_inside,
    unit,
    unquoted,
    added,
];

/// Words for the percent sign.
const PERCENT: [&str; 4] = ["percent", "percents", "pct", "per"];

/// A value, and another that begins behind it with nothing between them.
pub struct Beside<'t> {
    text: &'t str,
    /// The bytes of the first value.
    start: usize,
    end: usize,
    /// The second: its kind, its first byte and the byte behind it.
    next: (TokenKind, usize, usize),
    /// A colon follows the second, so that it is the name of a field.
    is_named: bool,
}

impl<'t> Beside<'t> {
    fn first(&self) -> &'t str {
        &self.text[self.start..self.end]
    }

    fn second(&self) -> &'t str {
        &self.text[self.next.1..self.next.2]
    }

    fn touches(&self) -> bool {
        self.end == self.next.1
    }

    /// The last sign before the first value that is no space.
    fn before(&self) -> Option<char> {
        self.text[..self.start].trim_end().chars().next_back()
    }

    /// The name of the field of which the first is the value.
    fn field(&self) -> Option<&'t str> {
        let name = self.text[..self.start].trim_end().strip_suffix(':')?;
        name.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next()
    }

    /// The whole line, where it holds words alone, and neither ends a value nor begins one.
    fn line_of_words(&self) -> Option<&'t str> {
        let begins = self.text[..self.start].rfind('\n').map_or(0, |at| at + 1);
        let line = self.text[begins..].lines().next().unwrap_or_default().trim();
        let is_alone = self.text[begins..self.start].trim().is_empty() && self.before() == Some(',');
        (is_alone && !line.contains(['"', '(', ')', '[', ']', ':']) && !line.ends_with(',')).then_some(line)
    }

    fn rest_of_line(&self, from: usize) -> &'t str {
        let rest = self.text[from..].lines().next().unwrap_or_default();
        rest.split([',', ')', ']']).next().unwrap_or_default().trim_end()
    }
}

/// Two values side by side, of which the first has these bytes.
pub fn side_by_side(text: &str, start: usize, end: usize) -> Slip {
    let mut rest = tokens(&text[end..]);
    let next = rest.next().map_or((TokenKind::Other, end, end), |t| (t.kind, end + t.start, end + t.end));
    let begins_name = text[next.1..].starts_with(|c: char| c.is_alphabetic() || c == '"');
    let is_named = begins_name && rest.next().is_some_and(|token| token.kind == TokenKind::Colon);
    let beside = Beside { text, start, end, next, is_named };
    KINDS.iter().find_map(|kind| kind(&beside)).unwrap_or_else(|| Slip {
        at: end,
        sentence: "a comma is missing here".into(),
        hint: "write `,` between one value and the next".into(),
    })
}

/// Conditions or names that are joined by a word of speech.
fn joined(found: &Beside<'_>) -> Option<Slip> {
    let word = match found.second().to_lowercase().as_str() {
        "and" => "All",
        "or" => "Any",
        _ => return None,
    };
    let hint = match found.first().chars().next_back() {
        Some(')') if found.first().starts_with("Role") => "for several write `Roles([…])`".into(),
        Some(')') => format!("conditions are joined by a word in front: write `{word}([…, …])`"),
        Some('"') => "names in a row stand in a list or a pair, with a comma between them".into(),
        _ => return None,
    };
    Some(Slip { at: found.next.1, sentence: format!("`{}` joins nothing here", found.second()), hint })
}

/// Two hyphens, alone or with a word.
fn note(found: &Beside<'_>) -> Option<Slip> {
    let at = if found.first().starts_with("--") {
        found.start
    } else if found.second().starts_with("--") {
        found.next.1
    } else {
        return None;
    };
    Some(notes::of_another_language(at, &found.text[at..]))
}

/// A text that runs over lines and ends where the value of another field begins has lost its own quote.
fn closing_quote(found: &Beside<'_>) -> Option<Slip> {
    let inside = found.first().strip_prefix('"')?.strip_suffix('"')?;
    let ends_before_comma = inside.trim_end().ends_with(',') && found.touches();
    let (_, last_line) = inside.rsplit_once('\n').or(ends_before_comma.then_some(("", "")))?;
    let name = last_line.trim_end().strip_suffix(':').unwrap_or_default();
    let name = name.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
    let begins_field =
        names::is_field(name) || last_line.trim().trim_start_matches(['(', '[', ',']).is_empty();
    let line = 1 + found.text[..found.end].matches('\n').count();
    let first_line = inside.lines().next().unwrap_or_default();
    if let Some(bent) =
        first_line.trim_end().trim_end_matches(',').chars().next_back().filter(|c| "”“„»«".contains(*c))
    {
        return begins_field.then(|| Slip {
            at: found.start,
            sentence: format!("this text has no closing quote: `{bent}` is none"),
            hint: "type a straight quote `\"`; word processors bend them".into(),
        });
    }
    let end = first_line.trim_end().trim_end_matches([',', ')', ']']);
    if let Some(before) = end.strip_suffix("\\\"").filter(|_| begins_field && inside.contains('\n')) {
        return Some(Slip {
            at: found.start + 1 + before.len(),
            sentence: "with a backslash before it, a quote does not end the text".into(),
            hint: "write `\\\\\"` if the backslash is meant, or take it out".into(),
        });
    }
    begins_field.then(|| Slip {
        at: found.start,
        sentence: "this text ends where another should begin".into(),
        hint: format!("is its closing quote missing, and was that of line {line} taken for it?"),
    })
}

fn separator(found: &Beside<'_>) -> Option<Slip> {
    let (first, second) = (found.first(), found.second().trim_start_matches(['\'', '’']));
    let group = second.get(..3)?;
    let is_group = group.bytes().all(|byte| byte.is_ascii_digit()) && !found.is_named;
    (is_number(first) && is_group).then(|| Slip {
        at: found.start,
        sentence: "a number is written without separators".into(),
        hint: format!("write `{first}{group}`"),
    })
}

/// A minus or a plus that stands apart from its number, or as a bullet before a text.
fn loose_sign(found: &Beside<'_>) -> Option<Slip> {
    let sign = found.first();
    if !matches!(sign, "-" | "+") {
        return None;
    }
    let (sentence, hint) = if is_number(found.second()) {
        ("a space stands between a sign and its number", format!("write `{sign}{}`", found.second()))
    } else {
        (
            "a list needs no strokes before its values",
            "take the stroke out; a comma stands after each value".into(),
        )
    };
    Some(Slip { at: found.start, sentence: sentence.into(), hint })
}

/// The name of a field, where a name can stand, and its value right behind it.
fn colon(found: &Beside<'_>) -> Option<Slip> {
    let can_be_a_name = matches!(found.before(), Some('(' | ',')) && names::is_field(found.first());
    (can_be_a_name && !found.is_named).then(|| missing_colon(found.first(), found.end))
}

/// A word with its parts in brackets of another kind.
fn bracket(found: &Beside<'_>) -> Option<Slip> {
    let opens = matches!(found.next.0, TokenKind::Open('[' | '{'));
    (names::is_word(found.first()) && opens && found.touches()).then(|| Slip {
        at: found.end,
        sentence: format!("behind a word stand round brackets, and `{}` stands here", found.second()),
        hint: format!("write `{}(…)`", found.first()),
    })
}

/// A word that takes something in brackets, and the something without them.
fn word_with_parts(found: &Beside<'_>) -> Option<Slip> {
    let is_text = found.field().is_some_and(names::is_text);
    let may_be_meant = !is_text || found.next.0 == TokenKind::Text;
    let takes = may_be_meant
        && names::takes_parts(found.first())
        && matches!(found.next.0, TokenKind::Word | TokenKind::Text);
    let value = found.rest_of_line(found.next.1);
    let value = if value.contains('(') { "…" } else { value };
    (takes && !found.is_named).then(|| Slip {
        at: found.start,
        sentence: format!("`{}` needs something in brackets `(` and `)`", found.first()),
        hint: format!("write `{}({value})`", found.first()),
    })
}

/// A text that ends, and words that go on.
fn quote_inside(found: &Beside<'_>) -> Option<Slip> {
    let is_text = found.first().starts_with('"');
    let goes_on = match found.next.0 {
        // A field may follow that only lacks its comma; it does not touch the quote.
        TokenKind::Word => !found.is_named || found.touches(),
        TokenKind::Other | TokenKind::Text | TokenKind::Open(_) => found.touches(),
        _ => false,
    };
    (is_text && goes_on && !found.second().starts_with(['+'])).then(|| Slip {
        at: found.end - 1,
        sentence: "the text ends at this quote, and more of it follows".into(),
        hint: "for a quotation inside a text write “ and ”, or `\\\"`".into(),
    })
}

fn unit(found: &Beside<'_>) -> Option<Slip> {
    let follows = found.next.0 == TokenKind::Word && !found.is_named;
    // A time of day without quotes: the hour passes for the name of a field.
    if let Some(hour) = found.field().filter(|hour| is_number(hour) && follows) {
        let at = found.text[..found.start].rfind(hour).unwrap_or(found.start);
        return Some(Slip {
            at,
            sentence: "a text stands in quotes, and words without quotes stand here".into(),
            hint: format!("write `\"{}\"`", found.rest_of_line(at)),
        });
    }
    let value = found.first().parse::<f64>().ok().filter(|_| follows);
    if let Some(value) = value.filter(|_| PERCENT.contains(&found.second().to_lowercase().as_str())) {
        return Some(Slip {
            at: found.start,
            sentence: format!("a number is written without `{}`", found.second()),
            hint: format!("write `{}` for {}%", value / 100.0, found.first()),
        });
    }
    (is_number(found.first()) && follows).then(|| Slip {
        at: found.next.1,
        sentence: format!("a number stands alone, and `{}` follows it", found.second()),
        hint: format!("write `{}` and nothing behind it", found.first()),
    })
}

fn unquoted(found: &Beside<'_>) -> Option<Slip> {
    let two_words =
        found.first().starts_with(char::is_alphabetic) && found.next.0 == TokenKind::Word && !found.is_named;
    let after_colon = matches!(found.before(), Some(':' | '[' | '(' | ','));
    if let Some(note) = found.line_of_words().filter(|_| two_words) {
        return Some(Slip {
            at: found.start,
            sentence: "these words are no field, no value and no note".into(),
            hint: format!("for a note write `// {}`", notes::shortened(note)),
        });
    }
    let words = found.rest_of_line(found.start).trim_matches('"');
    let (sentence, hint) = match found.field().is_none_or(names::is_text) {
        true => {
            ("a text stands in quotes, and words without quotes stand here", format!("write `\"{words}\"`"))
        }
        false => (
            "one word or one number stands here, not several words",
            format!("write the one that is meant by `{words}`"),
        ),
    };
    (two_words && after_colon).then(|| Slip { at: found.start, sentence: sentence.into(), hint })
}

fn added(found: &Beside<'_>) -> Option<Slip> {
    found.second().starts_with('+').then(|| Slip {
        at: found.next.1,
        sentence: "texts are not added to each other".into(),
        hint: "write one text in one pair of quotes; it may run over several lines".into(),
    })
}
