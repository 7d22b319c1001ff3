//! Our style sheets and our script without what only their authors read.

use crate::shipped::asset_bytes;

/// Files of lines as a browser needs them, without lines that hold a comment alone and without indentation: that is a
/// third of what a phone would fetch. No line of ours begins inside a string.
pub fn lean(paths: &[&str]) -> String {
    let texts = paths.iter().filter_map(|path| std::str::from_utf8(asset_bytes(path)?).ok());
    let lines = texts.flat_map(str::lines).map(str::trim);
    lines.filter(|line| !line.is_empty() && !is_comment(line)).flat_map(|line| [line, "\n"]).collect()
}

/// Is there nothing but one comment on this line?
fn is_comment(line: &str) -> bool {
    line.starts_with("//")
        || (line.starts_with("/*") && line.find("*/").is_some_and(|end| end + 2 == line.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_is_nothing_but_comments_and_indentation() {
        assert!(is_comment("// why") && is_comment("/* why */"));
        assert!(!is_comment("/* why */ a { color: red } /* and why */") && !is_comment("a(); // why"));
        for path in ["web/style.css", "web/control.css", "web/page.js"] {
            let whole = std::str::from_utf8(asset_bytes(path).expect("it is shipped")).expect("text");
            let said: Vec<&str> = whole.lines().map(str::trim).filter(|line| !is_comment(line)).collect();
            let said: Vec<&str> = said.into_iter().filter(|line| !line.is_empty()).collect();
            assert_eq!(lean(&[path]).lines().collect::<Vec<_>>(), said, "{path}");
            assert!(lean(&[path]).len() < whole.len(), "{path}");
        }
    }
}
