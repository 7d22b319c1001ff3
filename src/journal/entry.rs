//! One accepted input, and the chain that ties it to everything before it.

use super::link::Fields;

/// One accepted input, in the order in which the conductor took it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// From 1, without gaps.
    pub seq: u64,
    /// Unix time in milliseconds. The room takes it as the time of the ask: count-downs and silences run by it, in a
    /// replay too.
    pub at_ms: u64,
    /// The number of the person; 0 is the program itself.
    pub author: u32,
    /// By which a repeated request is recognised.
    pub nonce: String,
    /// JSON, opaque here.
    pub input: String,
    /// The digest of the room before this entry.
    pub digest: [u8; 32],
    /// The hash of the previous link and of every field above.
    pub link: [u8; 32],
}

impl Entry {
    /// The entry that follows the link `previous`: that of the entry before, or of the header.
    pub fn new(
        previous: &[u8; 32],
        seq: u64,
        at_ms: u64,
        author: u32,
        nonce: String,
        input: String,
        digest: [u8; 32],
    ) -> Self {
        let mut entry = Self { seq, at_ms, author, nonce, input, digest, link: [0; 32] };
        entry.link = entry.link_after(previous);
        entry
    }

    /// Is this the entry that was written after the link `previous`, unchanged?
    pub fn follows(&self, previous: &[u8; 32]) -> bool {
        self.link == self.link_after(previous)
    }

    fn link_after(&self, previous: &[u8; 32]) -> [u8; 32] {
        Fields::of("mufakat journal entry")
            .bytes(previous)
            .number(self.seq)
            .number(self.at_ms)
            .number(self.author.into())
            .text(&self.nonce)
            .text(&self.input)
            .bytes(&self.digest)
            .link()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> Entry {
        Entry::new(&[7; 32], 3, 1_700_000_000_000, 2, "n-1".into(), "{}".into(), [9; 32])
    }

    #[test]
    fn every_field_is_part_of_the_link() {
        assert!(entry().follows(&[7; 32]));
        assert!(!entry().follows(&[8; 32]), "the entry before");
        let changes: [fn(&mut Entry); 7] = [
            |entry| entry.seq += 1,
            |entry| entry.at_ms += 1,
            |entry| entry.author += 1,
            |entry| entry.nonce.push('x'),
            |entry| entry.input.push(' '),
            |entry| entry.digest[31] ^= 1,
            |entry| entry.link[0] ^= 1,
        ];
        for (field, change) in changes.iter().enumerate() {
            let mut changed = entry();
            change(&mut changed);
            assert!(!changed.follows(&[7; 32]), "field {field}");
        }
    }

    #[test]
    fn links_of_stored_exercises_stay_what_they_were() {
        let hex = blake3::Hash::from_bytes(entry().link).to_hex();
        assert_eq!(hex.as_str(), "dd6c514a739df2cd4bd7b653fe95e942dcd96a3af5a9010365a993eb890ccd9a");
    }
}
