//! The little XML that a word processor needs. Whatever people typed is words in it, and never a sign of the format.

/// Words inside XML: no sign of theirs does anything, and what XML cannot hold is left out.
pub(super) fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for sign in words.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push(' '),
            // Control signs, and the two that are no signs, make a file that no program opens.
            sign if sign.is_control() || matches!(sign, '\u{FFFE}' | '\u{FFFF}') => {}
            sign => out.push(sign),
        }
    }
    out
}

/// An element with what stands in it.
pub(super) fn element(name: &str, inside: &str) -> String {
    format!("<{name}>{inside}</{name}>")
}

/// Words as a run; a new line in them stays one.
pub(super) fn text(words: &str) -> String {
    let line = |line: &str| format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(line));
    let lines: Vec<String> = words.trim_end().lines().map(line).collect();
    if lines.is_empty() { String::new() } else { element("w:r", &lines.join("<w:br/>")) }
}

/// A paragraph of a style; several where an empty line parts the words.
pub(super) fn paragraph(style: &str, words: &str) -> String {
    let one = |words: &str| {
        let style = format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>");
        element("w:p", &(style + &text(words)))
    };
    words.replace("\r\n", "\n").split("\n\n").map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_words_and_what_xml_cannot_hold_is_left_out() {
        assert_eq!(escaped("<b>&\"\u{0}\u{b}\u{FFFF}é ก</b>"), "&lt;b&gt;&amp;&quot;é ก&lt;/b&gt;");
        assert_eq!(paragraph("A", "one\n\ntwo\nthree").matches("<w:p>").count(), 2);
        assert_eq!(text("a\nb").matches("<w:br/>").count(), 1);
        assert_eq!(text(""), "");
    }
}
