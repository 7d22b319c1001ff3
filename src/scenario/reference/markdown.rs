//! Lines and cells of the printed manual.

/// Writing into a text cannot fail.
macro_rules! line {
    ($page:expr, $($words:tt)*) => {{
        let _ = writeln!($page, $($words)*);
    }};
}
pub(super) use line;

/// A text inside a table.
pub(super) fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
