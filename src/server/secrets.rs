//! The codes and tokens by which one comes in: drawn from the system's own randomness, compared by their
//! hash. They never come from the seed of the exercise, which stands in the debrief.

use super::wire::folded;
use crate::session::person::{Door, TokenHash};

/// Letters and figures that nobody confuses when they are read aloud or written on a board: I, L, O, S and Z
/// and the figures that look like them are left out.
const LETTERS: &[u8] = b"ABCDEFGHJKMNPQRTUVWXY346789";

/// Letters of the code on the board: 27⁸, some 282 thousand million. People type it on phones, and guessing it must
/// take longer than an exercise although nobody is ever locked out.
const JOIN_LETTERS: usize = 8;
/// Letters of the staff's code. It opens more, and fewer people type it.
const STAFF_LETTERS: usize = 10;
/// Letters of a token and of control's secret: 27²⁸, more than 2¹³².
const TOKEN_LETTERS: usize = 28;

/// The codes of an exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Secrets {
    /// The code for seats of delegations, observers and boards. It is shown on the board, so that everybody
    /// in the room knows it.
    pub join: String,
    /// Shown to control, who hands it to Chair, evaluators and the simulation cell.
    pub staff: String,
    /// The secret of control, printed on the host's terminal and new at every start: an old address in
    /// somebody's history opens nothing.
    pub control: String,
}

/// The system gave no randomness; without it nothing can be kept secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoRandomness(pub(super) String);

impl Secrets {
    /// New codes for an exercise that begins.
    ///
    /// # Errors
    /// If the system gives no randomness.
    pub fn draw() -> Result<Self, NoRandomness> {
        Ok(Self { join: draw(JOIN_LETTERS)?, staff: draw(STAFF_LETTERS)?, control: draw(TOKEN_LETTERS)? })
    }

    /// Which door a code opens, if any. A code typed in small letters or with spaces is the same code.
    pub fn opens(&self, code: &str) -> Option<Door> {
        // The three codes differ in length, but hashes do not: comparing them tells nothing about any.
        let given = TokenHash::of(&plain(code));
        [(&self.control, Door::Control), (&self.staff, Door::Staff), (&self.join, Door::Public)]
            .into_iter()
            .find(|(known, _)| is_same(TokenHash::of(known), given))
            .map(|(_, door)| door)
    }
}

/// Are they the same? Compared in constant time, so that the time of a refusal does not tell how much of a
/// guess was right.
fn is_same(a: TokenHash, b: TokenHash) -> bool {
    blake3::Hash::from(a.0) == blake3::Hash::from(b.0)
}

/// A code as it was drawn: without spaces and dashes, in capital letters, whatever keyboard it was typed on.
fn plain(code: &str) -> String {
    let folded = folded(code);
    folded.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect()
}

/// A new token for a seat.
///
/// # Errors
/// If the system gives no randomness.
pub fn token() -> Result<String, NoRandomness> {
    draw(TOKEN_LETTERS)
}

/// So many letters, each as likely as any other.
fn draw(letters: usize) -> Result<String, NoRandomness> {
    let mut code = String::with_capacity(letters);
    let mut bytes = [0_u8; 64];
    while code.len() < letters {
        getrandom::fill(&mut bytes).map_err(|error| NoRandomness(error.to_string()))?;
        // Bytes past the last whole round are left out, so that every letter is as likely as any other.
        let fair = bytes.iter().filter(|byte| usize::from(**byte) < 256 / LETTERS.len() * LETTERS.len());
        let drawn = fair.map(|byte| char::from(LETTERS[usize::from(*byte) % LETTERS.len()]));
        code.extend(drawn.take(letters - code.len()));
    }
    Ok(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_the_same_however_it_is_typed_and_no_other_opens_anything() {
        let secrets = Secrets::draw().unwrap();
        let typed = format!(" {}-{} ", &secrets.join[..3].to_lowercase(), &secrets.join[3..]);
        assert_eq!(secrets.opens(&typed), Some(Door::Public));
        assert_eq!(secrets.opens(&secrets.staff), Some(Door::Staff));
        assert_eq!(secrets.opens(&secrets.control), Some(Door::Control));
        let wide: String =
            secrets.join.chars().filter_map(|sign| char::from_u32(u32::from(sign) + 0xFEE0)).collect();
        assert_eq!(secrets.opens(&wide), Some(Door::Public), "full-width letters are the same letters");
        for wrong in ["", "A", &secrets.join[..5], "😀"] {
            assert_eq!(secrets.opens(wrong), None);
        }
    }

    #[test]
    fn two_tokens_are_never_the_same() {
        let tokens: std::collections::BTreeSet<String> = (0..1000).map(|_| token().unwrap()).collect();
        assert_eq!(tokens.len(), 1000);
        assert!(tokens.iter().all(|token| token.len() == TOKEN_LETTERS));
    }
}
