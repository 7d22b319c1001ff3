//! The join address as a picture that a phone reads. It is drawn here, because nothing is fetched at run
//! time.

use std::fmt::Write as _;

use fast_qr::qr::QRBuilder;

/// Empty modules around it. The standard asks for four; without them phones do not find it.
const QUIET: usize = 4;

/// The picture as SVG, black on white; empty if the address is too long to be drawn.
pub fn svg(address: &str) -> String {
    let Ok(code) = QRBuilder::new(address).build() else { return String::new() };
    let side = code.size + 2 * QUIET;
    let mut dark = String::new();
    for row in 0..code.size {
        for column in 0..code.size {
            if code[row][column].value() {
                // Writing into a string cannot fail.
                let _ = write!(dark, "M{} {}h1v1h-1z", column + QUIET, row + QUIET);
            }
        }
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" class=\"qr\" role=\"img\" shape-rendering=\"crispEdges\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path d=\"{dark}\" fill=\"#000\"/></svg>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_a_square_with_a_quiet_edge() {
        let svg = svg("http://192.168.1.20:7117/join?code=ABC234");
        assert!(svg.starts_with("<svg") && svg.contains("viewBox=\"0 0 "));
        assert!(svg.contains("M4 4h1v1h-1z"), "the finder pattern begins at the edge of the quiet zone");
        assert!(super::svg(&"x".repeat(5000)).is_empty());
    }
}
