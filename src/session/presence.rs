//! Who has a page open, and who has had none for a while. It is no part of the exercise, and the journal does not hold it.

use std::collections::{BTreeMap, BTreeSet};

use super::person::PersonId;

/// Whoever has had no page open for so long is away. A phone that falls asleep in between comes back sooner, and others are
/// not told of it.
pub const AWAY_MS: u64 = 60_000;

/// The pages of everybody, as they are opened and closed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Presence {
    /// How many pages each person has open; whoever has none is not in it.
    open: BTreeMap<PersonId, usize>,
    /// When the last page of somebody was closed, until they are away.
    closed: BTreeMap<PersonId, u64>,
    /// Those who are away. Whoever joined and never had a page open is not: a browser without a script leaves none open.
    away: BTreeSet<PersonId>,
}

impl Presence {
    /// None of these has a page open yet, and each is expected to come back.
    pub fn awaiting(people: impl Iterator<Item = PersonId>, now_ms: u64) -> Self {
        Self { closed: people.map(|who| (who, now_ms)).collect(), ..Self::default() }
    }

    /// A page of this person has opened.
    pub fn arrive(&mut self, who: PersonId) {
        *self.open.entry(who).or_default() += 1;
        self.closed.remove(&who);
        self.away.remove(&who);
    }

    /// A page of this person has closed; called once for every arrival.
    pub fn depart(&mut self, who: PersonId, now_ms: u64) {
        let left = self.pages(who).saturating_sub(1);
        if left == 0 {
            self.open.remove(&who);
            self.closed.insert(who, now_ms);
        } else {
            self.open.insert(who, left);
        }
    }

    /// Looks who has been without a page for too long. True if somebody has come to be away by it.
    pub fn look(&mut self, now_ms: u64) -> bool {
        let before = self.away.len();
        let is_away = |closed: &u64| now_ms.saturating_sub(*closed) >= AWAY_MS;
        self.away.extend(self.closed.iter().filter(|(_, closed)| is_away(closed)).map(|(who, _)| *who));
        self.closed.retain(|_, closed| !is_away(closed));
        self.away.len() > before
    }

    /// How many pages this person has open.
    pub fn pages(&self, who: PersonId) -> usize {
        self.open.get(&who).copied().unwrap_or(0)
    }

    /// Has this person had no page open for a while?
    pub fn is_away(&self, who: PersonId) -> bool {
        self.away.contains(&who)
    }

    /// Those who have a page open.
    pub fn here(&self) -> impl Iterator<Item = PersonId> {
        self.open.keys().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::{AWAY_MS, Presence};
    use crate::session::person::PersonId;

    const WHO: PersonId = PersonId(2);

    #[test]
    fn somebody_is_away_a_while_after_their_last_page_was_closed() {
        let mut presence = Presence::default();
        presence.arrive(WHO);
        presence.arrive(WHO);
        presence.depart(WHO, 1_000);
        assert!(!presence.look(1_000 + 2 * AWAY_MS), "one page is still open");
        presence.depart(WHO, 5_000);
        assert!(!presence.look(5_000 + AWAY_MS - 1) && !presence.is_away(WHO), "not for long enough");
        assert!(presence.look(5_000 + AWAY_MS) && presence.is_away(WHO));
        assert!(!presence.look(9_000 + AWAY_MS), "it is news once");
        presence.arrive(WHO);
        assert!(!presence.is_away(WHO) && presence.pages(WHO) == 1);
        assert!(!presence.is_away(PersonId(3)), "nothing is known of whoever never had a page open");
    }
}
