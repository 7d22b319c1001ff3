//! What the window is told and what it says: a line of JSON each. Both ends are the same program, so nothing here is a
//! format that lasts.

use serde::{Deserialize, Serialize};

use crate::bots::Others;
use crate::journal::Sheet;
use crate::report::leaf::Moment;
use crate::session::kept::Texts;

/// What the window is told.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Told {
    /// To begin with the menu.
    Menu(Box<Menu>),
    /// To show a live exercise; its first moment follows.
    Hall(Box<Way>),
    /// The next moment of the live exercise.
    Moment(Box<Moment>),
    /// Control has chosen another address: from now on the QR code carries this.
    Address(String),
    /// An exercise could not be opened to delegations, and why.
    NotOpened(String),
}

/// What the menu begins with.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Menu {
    /// The scenario asked for, with its roles bound.
    pub scenario: Option<Bound>,
    /// ISO code of the seat asked for.
    pub seat: Option<String>,
    /// The seed asked for.
    pub seed: Option<u64>,
    /// How bots play until somebody chooses otherwise.
    pub others: Others,
}

/// A scenario with its roles bound.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Bound {
    /// Its text.
    pub sheet: Sheet,
    /// Roles bound otherwise than the text says, with the ISO codes of their states.
    pub bindings: Vec<(String, String)>,
}

/// A live exercise and the way into it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Way {
    /// What it is computed from.
    pub texts: Texts,
    /// What the QR code carries at first.
    pub join_url: String,
    /// The code that delegations type.
    pub join_code: String,
}

/// What the window says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Said {
    /// It has shown its first picture.
    Shown,
    /// No window can be shown, or not any longer: a clause that says why.
    NoWindow(String),
    /// The exercise at this machine as it stands now.
    Kept(Box<Kept>),
    /// A person wants this opened to delegations.
    Open {
        /// The scenario as the person has bound it.
        scenario: Bound,
        /// The seed.
        seed: u64,
        /// Everybody on the networks of this machine may join; else this machine alone.
        network: bool,
    },
    /// A person has said, after the question, that what was opened to delegations ends.
    End,
}

/// An exercise at this machine, with all that is needed to tell how to play it again.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Kept {
    /// Its record as JSON.
    pub record: String,
    /// How many steps have closed.
    pub closed: usize,
    /// The step at which it goes on, counted from 1, if it is not over.
    pub goes_on: Option<u16>,
    /// Does something lie in a draft?
    pub drafted: bool,
    /// The short name of the scenario.
    pub scenario: String,
    /// Roles bound otherwise than the text says, with the ISO codes of their states.
    pub bindings: Vec<(String, String)>,
    /// ISO code of the person's seat; none if people only watch.
    pub seat: Option<String>,
    /// The seed of all luck.
    pub seed: u64,
}
