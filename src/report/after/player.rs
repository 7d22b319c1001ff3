//! Who decided for a seat in the end, as a record writes it and in words.

use crate::bots::Temperament;
use crate::report::labels;
use crate::session::room::Player;
use crate::words::{tell, word};

/// Who decided for a seat of people, as a record writes it.
const PERSON: &str = "person";

/// Who decides for a seat of a live exercise, as a record writes it: `person`, or the temperament of a bot.
pub fn recorded(player: Player) -> &'static str {
    match player {
        Player::People => PERSON,
        Player::Bot(bot) => bot.name(),
    }
}

/// The same in words. Whoever is neither a person nor a bot decided by a file of acts.
pub fn player(recorded: &str) -> String {
    match Temperament::named(recorded) {
        Some(bot) => tell("aar-player-bot", &[("temperament", &labels::temperament(bot))]),
        None if recorded == PERSON => word("aar-player-people"),
        None => word("aar-player-script"),
    }
}
