//! The hash under all links. Fields go in with their length, so that no two lists of fields look alike.

/// Fields on their way into one BLAKE3 hash.
pub(super) struct Fields(blake3::Hasher);

impl Fields {
    /// `kind` keeps the hashes of different things apart.
    pub(super) fn of(kind: &str) -> Self {
        Self(blake3::Hasher::new()).bytes(kind.as_bytes())
    }

    pub(super) fn bytes(mut self, bytes: &[u8]) -> Self {
        self.0.update(&(bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
        self
    }

    pub(super) fn text(self, text: &str) -> Self {
        self.bytes(text.as_bytes())
    }

    pub(super) fn number(self, number: u64) -> Self {
        self.bytes(&number.to_le_bytes())
    }

    pub(super) fn link(self) -> [u8; 32] {
        *self.0.finalize().as_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_one_field_ends_and_the_next_begins_matters() {
        let link = |a: &str, b: &str| Fields::of("test").text(a).text(b).link();
        assert_ne!(link("ab", "c"), link("a", "bc"));
        assert_ne!(link("", "abc"), link("abc", ""));
    }
}
