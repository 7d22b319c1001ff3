//! A message of Fluent taken apart: what stands between the places of its arguments, so that a sentence that was made
//! with it can be read back.

use super::sheet::plain;
use crate::words::tell;

/// A message with holes where its arguments stand: what comes before each hole, which hole it is, and the end.
pub(super) struct Shape {
    holes: Vec<(String, usize)>,
    end: String,
}

/// The first of the signs that stand for arguments; no text has one.
const HOLE: u32 = 0xE000;

/// The sign that stands for an argument.
pub(super) fn hole(place: u32) -> String {
    char::from_u32(HOLE + place).map(String::from).unwrap_or_default()
}

impl Shape {
    pub(super) fn of(key: &str, arguments: &[&str]) -> Self {
        let signs: Vec<String> =
            (HOLE..).map_while(char::from_u32).map(String::from).take(arguments.len()).collect();
        let pairs: Vec<(&str, &str)> =
            arguments.iter().copied().zip(signs.iter().map(String::as_str)).collect();
        Self::cut(&plain(&tell(key, &pairs)))
    }

    /// From a text in which signs of this kind stand for arguments.
    pub(super) fn cut(said: &str) -> Self {
        let (mut holes, mut before) = (Vec::new(), String::new());
        for sign in said.chars() {
            match (0..16).find(|hole| u32::from(sign) == HOLE + hole) {
                Some(hole) => holes.push((std::mem::take(&mut before), hole as usize)),
                None => before.push(sign),
            }
        }
        Self { holes, end: before }
    }

    /// Every way in which a text can be this message: what stands in each hole.
    pub(super) fn fits<'t>(&self, said: &'t str) -> Vec<Vec<(usize, &'t str)>> {
        let mut found = Vec::new();
        self.fit(0, said, &mut Vec::new(), &mut found);
        found
    }

    fn fit<'t>(
        &self,
        at: usize,
        rest: &'t str,
        so_far: &mut Vec<(usize, &'t str)>,
        found: &mut Vec<Vec<(usize, &'t str)>>,
    ) {
        let Some((before, hole)) = self.holes.get(at) else {
            if rest == self.end {
                found.push(so_far.clone());
            }
            return;
        };
        let Some(rest) = rest.strip_prefix(before.as_str()) else { return };
        let next = self.holes.get(at + 1).map_or(self.end.as_str(), |(before, _)| before.as_str());
        let ends: Vec<usize> = match next {
            "" => vec![rest.len()],
            next => rest.match_indices(next).map(|(end, _)| end).collect(),
        };
        for end in ends {
            so_far.push((*hole, &rest[..end]));
            self.fit(at + 1, &rest[end..], so_far, found);
            so_far.pop();
        }
    }

    /// What stands before a hole.
    pub(super) fn before(&self, hole: usize) -> Option<&str> {
        self.holes.get(hole).map(|(before, _)| before.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_in_which_a_text_can_be_a_message_is_found() {
        let shape = Shape::of("control-and", &["left", "right"]);
        let fits = shape.fits("a, and b, and c");
        assert_eq!(fits, [[(0, "a"), (1, "b, and c")], [(0, "a, and b"), (1, "c")]]);
        assert!(shape.fits("a or b").is_empty());
    }
}
