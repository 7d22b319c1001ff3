//! Who decided for a seat in the end: as a record writes it, and as a report tells it. A report names no temperament, so
//! that no state is called what the bot in its seat was set to; a record keeps it.

use crate::bots::Temperament;
use crate::session::room::Player;
use crate::words::word;

/// Who decided for a seat of people, as a record writes it.
const PERSON: &str = "person";

/// Who decides for a seat of a live exercise, as a record writes it: `person`, or the temperament of a bot.
pub fn recorded(player: Player) -> &'static str {
    match player {
        Player::People => PERSON,
        Player::Bot(bot) => bot.name(),
    }
}

/// Who decided for a seat in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decider {
    /// People.
    People,
    /// A bot.
    Bot,
    /// A file of acts.
    Script,
}

impl Decider {
    /// Whom a record names so. Whoever is neither a person nor a bot decided by a file of acts.
    pub fn of(recorded: &str) -> Self {
        match Temperament::named(recorded) {
            Some(_) => Self::Bot,
            None if recorded == PERSON => Self::People,
            None => Self::Script,
        }
    }

    /// In words.
    pub fn says(self) -> String {
        word(match self {
            Self::People => "aar-player-people",
            Self::Bot => "aar-player-bot",
            Self::Script => "aar-player-script",
        })
    }
}
