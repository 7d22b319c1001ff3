//! Small parts that many pages share. Words come from the locale files by key.

use maud::{Markup, html};

use crate::words::word;

/// A form that asks one thing when its button is pressed. `hidden` are the fields that say what.
///
/// The script adds a nonce to every form, so that a form sent twice counts once.
pub fn ask_button(verb: &str, hidden: &[(&str, &str)], label: &str, look: Look) -> Markup {
    html! {
        form method="post" action={ "/do/" (verb) } data-ask {
            @for (name, value) in hidden { input type="hidden" name=(name) value=(value); }
            button type="submit" class=(look.class()) { (label) }
        }
    }
}

/// How a button looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// One of many.
    Plain,
    /// The one that moves things on.
    Main,
    /// Takes something away.
    Quiet,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Self::Plain => "button",
            Self::Main => "button main",
            Self::Quiet => "button quiet",
        }
    }
}

/// A labelled text field of several lines.
pub fn text_area(id: &str, name: &str, label_key: &str, rows: u8) -> Markup {
    html! {
        label for=(id) { (word(label_key)) }
        textarea id=(id) name=(name) rows=(rows) maxlength="4000" required {}
    }
}
