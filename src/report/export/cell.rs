//! One cell of a table.

use crate::report::said::bare;

/// With one of these at its beginning a spreadsheet takes a text for a formula.
const FORMULA: [char; 4] = ['=', '+', '-', '@'];

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    /// Nothing: it does not apply, or is not known.
    Nothing,
    /// A word or a name.
    Text(String),
    /// A number.
    Number(f64),
}

impl Cell {
    pub(super) fn text(words: impl AsRef<str>) -> Self {
        let words = bare(words.as_ref());
        if words.is_empty() { Self::Nothing } else { Self::Text(words) }
    }

    pub(super) fn maybe(words: Option<impl AsRef<str>>) -> Self {
        words.map_or(Self::Nothing, Self::text)
    }

    pub(super) fn number(value: impl Into<f64>) -> Self {
        Self::Number(value.into())
    }

    /// A place or a count: far below what a number holds exactly.
    pub(super) fn count(value: usize) -> Self {
        Self::Number(value as f64)
    }

    pub(super) fn codes<'a>(codes: impl Iterator<Item = &'a str>) -> Self {
        Self::text(codes.collect::<Vec<_>>().join(" "))
    }

    /// As it is written, before it is quoted.
    pub(super) fn written(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(words) if words.starts_with(FORMULA) => format!("'{words}"),
            Self::Text(words) => words.clone(),
            // Finer than the model means anything; and never "-0".
            Self::Number(value) => format!("{}", (value * 1e6).round() / 1e6 + 0.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Cell;

    #[test]
    fn no_text_is_computed_and_numbers_stay_numbers() {
        assert_eq!(Cell::text("=HYPERLINK(\"x\")").written(), "'=HYPERLINK(\"x\")");
        for begins in ["+1", "-1", "@a"] {
            assert_eq!(Cell::text(begins).written(), format!("'{begins}"));
        }
        // What would hide the sign is gone before it is looked at.
        assert_eq!(Cell::text("\t\u{202e}=1").written(), "'=1");
        assert_eq!(Cell::text("Ana = Budi").written(), "Ana = Budi");
        assert_eq!(Cell::number(-0.5).written(), "-0.5");
        assert_eq!(Cell::number(0.1 + 0.2).written(), "0.3");
        assert_eq!(Cell::number(-0.0).written(), "0");
        assert_eq!(Cell::text(" ").written(), "");
    }
}
