//! The way to one value of a file: `injects[4].asks.of`. A chain on the stack, so that walking a scenario of
//! ten thousand injects allocates nothing until something is wrong.

use std::fmt;

/// One step of a way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    /// A field or a variant.
    Name(&'a str),
    /// An item, from 0.
    Item(usize),
}

/// A way from the root.
#[derive(Debug, Clone, Copy)]
pub enum Path<'a> {
    /// The file itself, where every way begins.
    Root,
    /// One step further than another way.
    Then(&'a Path<'a>, Step<'a>),
}

impl<'a> Path<'a> {
    /// The field or variant of this name.
    pub fn name(&'a self, name: &'a str) -> Path<'a> {
        Path::Then(self, Step::Name(name))
    }

    /// The item at this place.
    pub fn item(&'a self, place: usize) -> Path<'a> {
        Path::Then(self, Step::Item(place))
    }

    /// All steps, from the root.
    pub fn steps(&self) -> Vec<Step<'a>> {
        let mut steps = Vec::new();
        let mut at = *self;
        while let Path::Then(before, step) = at {
            steps.push(step);
            at = *before;
        }
        steps.reverse();
        steps
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, step) in self.steps().into_iter().enumerate() {
            match step {
                Step::Name(name) if place == 0 => f.write_str(name)?,
                Step::Name(name) => write!(f, ".{name}")?,
                Step::Item(item) => write!(f, "[{item}]")?,
            }
        }
        Ok(())
    }
}

/// A way as it is written: the steps of `injects[4].asks.of`. What is no number in brackets is a name.
pub fn parse(written: &str) -> Vec<Step<'_>> {
    written
        .split(['.', '['])
        .filter(|part| !part.is_empty())
        .map(|part| match part.strip_suffix(']').and_then(|item| item.parse().ok()) {
            Some(place) => Step::Item(place),
            None => Step::Name(part),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_reads_as_it_is_written() {
        let written = "injects[4].asks.of";
        let (injects, fourth) = (Path::Root.name("injects"), 4);
        let inject = injects.item(fourth);
        let asks = inject.name("asks");
        assert_eq!(asks.name("of").to_string(), written);
        assert_eq!(parse(written), asks.name("of").steps());
    }
}
