//! The colours of both themes: every one of them stands here and nowhere else, as a token that has a value in each.
//!
//! Few colours, each with one meaning, told apart by people who see no red and green: blue is what one may do and what
//! speaks for, orange is tension and what speaks against. No meaning hangs on colour alone. *Wall* is dark, for a
//! projector in a dim room and for a picture that glows; *day* is light, for a bright room and for paper eyes.

use bevy::prelude::*;

/// Which of the two values of a token is shown.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Dark.
    #[default]
    Wall,
    /// Light.
    Day,
}

impl Theme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Wall, Self::Day];

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Wall => Self::Day,
            Self::Day => Self::Wall,
        }
    }
}

/// A colour by its meaning. What it looks like is said by the [`Theme`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Token {
    wall: Color,
    day: Color,
}

impl Token {
    /// A token with its value on the wall and by day, each as 0xRRGGBB.
    const fn of(wall: u32, day: u32) -> Self {
        Self { wall: hex(wall), day: hex(day) }
    }

    /// What it looks like in this theme.
    pub fn color(self, theme: Theme) -> Color {
        match theme {
            Theme::Wall => self.wall,
            Theme::Day => self.day,
        }
    }

    /// The same, seen through to what lies beneath: 0 is nothing, 1 covers it.
    #[must_use]
    pub fn faded(self, alpha: f32) -> Self {
        Self { wall: self.wall.with_alpha(alpha), day: self.day.with_alpha(alpha) }
    }
}

impl Default for Token {
    fn default() -> Self {
        NOTHING
    }
}

/// 0xRRGGBB as a colour.
const fn hex(rgb: u32) -> Color {
    Color::srgb(part(rgb, 16), part(rgb, 8), part(rgb, 0))
}

const fn part(rgb: u32, shift: u32) -> f32 {
    ((rgb >> shift) & 0xff) as f32 / 255.0
}

/// No ground at all.
pub const NOTHING: Token = Token { wall: Color::NONE, day: Color::NONE };
/// Text.
pub const INK: Token = Token::of(0xF4F1E8, 0x17222D);
/// Text of less weight: hints, sources and numbers beside a name.
pub const SOFT: Token = Token::of(0xB4C0C9, 0x44505C);
/// Ground of panels.
pub const PAPER: Token = Token::of(0x0E1A24, 0xFBFAF7);
/// Ground of things that stand out of a panel.
pub const CARD: Token = Token::of(0x182733, 0xF0F0EC);
/// Ground of a field to type in.
pub const FIELD: Token = Token::of(0x081017, 0xFFFFFF);
/// Ground of a widget under the pointer.
pub const HOVER: Token = Token::of(0x2B3F4E, 0xDDE3E7);
/// Borders and empty bars.
pub const EDGE: Token = Token::of(0x647A8A, 0x818C94);
/// The seam between two panels.
pub const SEAM: Token = Token::of(0x050B10, 0xC3CCD1);
/// Calm: what one may do, and what speaks for.
pub const BLUE: Token = Token::of(0x6DB3F2, 0x08579A);
/// A quiet ground of the same meaning.
pub const BLUE_WASH: Token = Token::of(0x1B3A55, 0xDBEBF8);
/// Tension, crisis, what speaks against.
pub const ORANGE: Token = Token::of(0xFF8A3D, 0xB04100);
/// A quiet ground of the same meaning.
pub const ORANGE_WASH: Token = Token::of(0x4A2A14, 0xFCE8D4);
/// Text and marks on blue and on orange.
pub const WHITE: Token = Token::of(0x0A141C, 0xFFFFFF);
/// The ring around what the keyboard would use.
pub const FOCUS: Token = Token::of(0xFFFFFF, 0x000000);
/// What lies over a screen darkens it.
pub const VEIL: Token =
    Token { wall: Color::srgba(0.0, 0.0, 0.0, 0.65), day: Color::srgba(0.07, 0.1, 0.13, 0.55) };
/// The sea, and the ground behind everything.
pub const SEA: Token = Token::of(0x14293A, 0x96B3C7);
/// Land of a state that is a party to what the picture is about.
pub const LAND: Token = Token::of(0xE9E1CB, 0xFBF6E6);
/// Land of other states at the table.
pub const LAND_QUIET: Token = Token::of(0x4F6470, 0xDADFD9);
/// Land of states that are not at the table: drawn so that the coast is known, and not to be read.
pub const LAND_BESIDE: Token = Token::of(0x2A3D4A, 0xB9C6CC);
/// Coasts and land outlines.
pub const COAST: Token = Token::of(0x6A8090, 0x45545F);
/// A newspaper's page.
pub const NEWSPRINT: Token = Token::of(0xEFEADB, 0xFFFDF5);
/// Print on it.
pub const PRINT: Token = Token::of(0x16181A, 0x16181A);
/// Print of less weight on it.
pub const PRINT_SOFT: Token = Token::of(0x4A4B48, 0x4A4B48);

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(color: Color) -> f32 {
        color.to_linear().luminance()
    }

    /// Contrast as WCAG 2.2 defines it, 1–21.
    fn contrast(theme: Theme, one: Token, other: Token) -> f32 {
        let (one, other) = (luminance(one.color(theme)), luminance(other.color(theme)));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn at_least(least: f32, theme: Theme, one: (&str, Token), other: (&str, Token)) {
        let found = contrast(theme, one.1, other.1);
        assert!(found >= least, "{} on {} in {theme:?}: {found:.2} < {least}", one.0, other.0);
    }

    #[test]
    fn the_measure_of_contrast_knows_black_on_white() {
        let (black, white) = (Token::of(0, 0), Token::of(0xFFFFFF, 0xFFFFFF));
        assert!((contrast(Theme::Wall, black, white) - 21.0).abs() < 0.01);
        assert!((contrast(Theme::Day, white, white) - 1.0).abs() < 0.01);
    }

    #[test]
    fn every_text_can_be_read_from_the_last_row_of_a_dim_room_and_at_a_desk_by_day() {
        let grounds = [("paper", PAPER), ("card", CARD)];
        for (theme, least) in [(Theme::Wall, 7.0), (Theme::Day, 4.5)] {
            for ground in grounds {
                for text in [("ink", INK), ("soft", SOFT)] {
                    at_least(least, theme, text, ground);
                }
            }
            for text in [("blue", BLUE), ("orange", ORANGE)] {
                at_least(least, theme, text, ("paper", PAPER));
                at_least(4.5, theme, text, ("card", CARD));
            }
            for (ground, wash) in [(BLUE, BLUE_WASH), (ORANGE, ORANGE_WASH)] {
                at_least(least, theme, ("text on a colour", WHITE), ("colour", ground));
                at_least(least, theme, ("ink", INK), ("wash", wash));
            }
            at_least(least, theme, ("ink", INK), ("hover", HOVER));
            at_least(least, theme, ("ink", INK), ("field", FIELD));
            at_least(7.0, theme, ("print", PRINT), ("newsprint", NEWSPRINT));
            at_least(7.0, theme, ("soft print", PRINT_SOFT), ("newsprint", NEWSPRINT));
        }
    }

    #[test]
    fn land_stands_out_of_the_sea_and_edges_out_of_what_they_part() {
        for theme in Theme::ALL {
            at_least(2.0, theme, ("land", LAND), ("sea", SEA));
            for ground in [("sea", SEA), ("land", LAND)] {
                at_least(3.0, theme, ("coast", COAST), ground);
            }
            for ground in [("paper", PAPER), ("field", FIELD)] {
                at_least(3.0, theme, ("edge", EDGE), ground);
            }
            for ground in [("sea", SEA), ("paper", PAPER)] {
                at_least(3.0, theme, ("blue", BLUE), ground);
                at_least(3.0, theme, ("focus", FOCUS), ground);
            }
            at_least(2.5, theme, ("orange", ORANGE), ("sea", SEA));
        }
    }

    #[test]
    fn land_in_play_is_brighter_than_the_rest() {
        for theme in Theme::ALL {
            let [play, quiet, beside] =
                [LAND, LAND_QUIET, LAND_BESIDE].map(|land| luminance(land.color(theme)));
            assert!(play > quiet && quiet > beside, "{theme:?}");
        }
    }
}
