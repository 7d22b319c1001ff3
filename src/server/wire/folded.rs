//! What people type on the keyboards of the region: the figures of Burmese, Khmer, Lao and Thai, and the wide letters
//! that some input methods give, are the same letters and figures as ours.

use std::borrow::Cow;

/// Where the ten figures of a script begin. The scripts of the region, and those that phones of travellers bring.
const ZEROS: [char; 9] = [
    '\u{0660}', // Arabic
    '\u{06F0}', // Persian
    '\u{0966}', // Devanagari
    '\u{0E50}', // Thai
    '\u{0ED0}', // Lao
    '\u{1040}', // Burmese
    '\u{1090}', // Shan
    '\u{17E0}', // Khmer
    '\u{FF10}', // full width
];

/// The distance between a full-width sign and the plain one.
const WIDE: u32 = 0xFEE0;

/// The same with plain figures and plain letters; everything else stays as it is. For codes and numbers, and never for
/// what people write to each other.
pub fn folded(typed: &str) -> Cow<'_, str> {
    if typed.is_ascii() {
        return Cow::Borrowed(typed);
    }
    Cow::Owned(typed.chars().map(plain).collect())
}

fn plain(sign: char) -> char {
    let code = u32::from(sign);
    let figure = ZEROS.iter().find_map(|zero| code.checked_sub(u32::from(*zero)).filter(|value| *value < 10));
    match figure {
        Some(figure) => char::from_digit(figure, 10).unwrap_or(sign),
        None if ('\u{FF01}'..='\u{FF5E}').contains(&sign) => char::from_u32(code - WIDE).unwrap_or(sign),
        None => sign,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_every_script_of_the_region_are_figures() {
        for typed in
            ["1234567890", "၁၂၃၄၅၆၇၈၉၀", "១២៣៤៥៦៧៨៩០", "๑๒๓๔๕๖๗๘๙๐", "໑໒໓໔໕໖໗໘໙໐", "１２３４５６７８９０"]
        {
            assert_eq!(folded(typed), "1234567890", "{typed}");
        }
        assert_eq!(folded("ＫＩＴＥ－７"), "KITE-7");
        assert_eq!(folded("Ngày lễ – ไทย"), "Ngày lễ – ไทย", "words stay as they are");
    }
}
