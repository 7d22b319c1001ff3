//! Who sees which page, and each page rendered once for all who see the same. A room of sixty has a page or
//! two for each delegation and one for each other role: a change costs a rendering of each of these, not one
//! for every phone.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use axum::body::Bytes;

use super::doorplate::Doorplate;
use super::guests::Guests;
use super::packed::Packing;
use super::page::shell::Layout;
use super::page::{self, WayIn};
use super::region::{Marks, Region};
use super::wall::Wall;
use super::wire;
use crate::session::Handle;
use crate::session::person::{Person, Role};
use crate::session::view::Snapshot;
use crate::sim::ids::StateId;

/// Earlier moments of a page that are remembered, so that a page which missed a few is sent only what differs.
const REMEMBERED: usize = 16;

/// A page as seen by everybody who sees the same. Two people with equal sights get the same regions; so
/// whatever makes a page different for one of them has to stand in here.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sight {
    /// A delegation's; the head has buttons that others have not.
    Delegation(StateId, Rank),
    /// Everybody else's: those in the same role see the same.
    Of(Role),
}

/// A place in a delegation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// The head, who seals and can hand that over.
    Head,
    /// Anybody else, who puts acts into the draft and sees who seals.
    Member,
}

impl Sight {
    /// What this person sees.
    pub fn of(person: &Person, snapshot: &Snapshot) -> Self {
        match &person.role {
            Role::Delegation(state) => {
                let rank = if snapshot.is_head(person.id) { Rank::Head } else { Rank::Member };
                Self::Delegation(*state, rank)
            }
            role => Self::Of(role.clone()),
        }
    }

    /// Renders the page from the view of this role and no other. Each role is named: a new one must be given
    /// a page before it compiles.
    fn regions(&self, snapshot: &Snapshot, way_in: &WayIn, guests: &Guests) -> Vec<Region> {
        match self {
            Self::Delegation(state, rank) => {
                page::delegation::regions(&snapshot.delegation(*state), snapshot, *rank == Rank::Head)
            }
            Self::Of(Role::Control) => {
                page::control::regions(&snapshot.control(), snapshot, way_in, &guests.addresses())
            }
            Self::Of(Role::Evaluator) => {
                page::evaluator::regions(&snapshot.hall(), snapshot, &Role::Evaluator)
            }
            Self::Of(Role::Observer) => page::observer::regions(&snapshot.hall(), snapshot),
            Self::Of(Role::Board) => page::board::regions(&snapshot.hall(), snapshot, way_in),
            Self::Of(role @ (Role::Chair | Role::SimCell(_) | Role::Delegation(_))) => {
                page::staff::regions(&snapshot.hall(), snapshot, role)
            }
        }
    }

    /// The places of its regions; a region without a place is not shown.
    pub fn layout(&self) -> Layout<'static> {
        match self {
            Self::Delegation(..) => page::delegation::LAYOUT,
            Self::Of(Role::Control) => page::control::LAYOUT,
            Self::Of(Role::Evaluator) => page::evaluator::LAYOUT,
            Self::Of(Role::Observer) => page::observer::LAYOUT,
            Self::Of(Role::Board) => page::board::LAYOUT,
            Self::Of(Role::Chair | Role::SimCell(_) | Role::Delegation(_)) => page::staff::LAYOUT,
        }
    }

    /// The class of its body: how it looks.
    pub fn class(&self) -> &'static str {
        match self {
            Self::Delegation(..) => "delegation",
            Self::Of(Role::Control) => "control",
            Self::Of(Role::Evaluator) => "evaluator",
            Self::Of(Role::Board) => "board",
            Self::Of(Role::Observer | Role::Chair | Role::SimCell(_) | Role::Delegation(_)) => "staff",
        }
    }

    /// The title of its window.
    pub fn title(&self, snapshot: &Snapshot) -> String {
        let scenario = snapshot.scenario();
        match self {
            Self::Delegation(state, _) => scenario.states[*state].name.clone(),
            Self::Of(_) => scenario.title.clone(),
        }
    }
}

/// A page at one moment.
#[derive(Debug)]
pub struct Rendered {
    /// The number of the moment, by which a page says what it has seen.
    pub revision: u64,
    /// Everything that the page shows, also what did not change.
    pub regions: Vec<Region>,
    /// The marks of earlier moments, oldest first. Marks are kept rather than markup, so that remembering
    /// costs little.
    earlier: VecDeque<(u64, Vec<Marks>)>,
    /// What whoever saw the moment before is sent: nearly everybody. It is made once and shared, and so it is packed.
    delta: Option<(Bytes, OnceLock<Bytes>)>,
}

impl Rendered {
    fn new(revision: u64, regions: Vec<Region>, before: Option<&Self>) -> Self {
        let mut earlier = before.map(|before| before.earlier.clone()).unwrap_or_default();
        if let Some(before) = before {
            earlier.push_back((before.revision, before.marks()));
            if earlier.len() > REMEMBERED {
                earlier.pop_front();
            }
        }
        let mut rendered = Self { revision, regions, earlier, delta: None };
        rendered.delta = before.map(|before| (rendered.message(&before.marks()), OnceLock::new()));
        rendered
    }

    fn marks(&self) -> Vec<Marks> {
        self.regions.iter().map(Region::marks).collect()
    }

    /// The message that brings a page from the moment it last saw to this one; nothing if it saw this one. A
    /// moment that is not remembered, such as one before a restart, brings the whole page.
    pub fn since(&self, seen: u64, packing: Packing) -> Option<Bytes> {
        if seen == self.revision {
            return None;
        }
        match self.earlier.iter().rfind(|(revision, _)| *revision == seen) {
            Some((revision, _)) if self.earlier.back().is_some_and(|(last, _)| last == revision) => {
                let (message, packed) = self.delta.as_ref()?;
                Some(match packing {
                    Packing::Plain => message.clone(),
                    Packing::Gzip => packed.get_or_init(|| packing.piece(message)).clone(),
                })
            }
            Some((_, marks)) => Some(packing.piece(&self.message(marks))),
            None => Some(packing.piece(&self.message(&[]))),
        }
    }

    /// What differs from what was seen, region by region in their places.
    fn message(&self, seen: &[Marks]) -> Bytes {
        wire::regions(self.revision, &self.regions, seen)
    }
}

/// The place of one page; whoever renders it holds it, so that nobody renders it twice.
type Slot = Arc<Mutex<Option<Arc<Rendered>>>>;

/// All pages, each as it was last rendered. Pages that nobody looks at are not rendered.
#[derive(Debug)]
pub struct Pages {
    handle: Handle,
    doorplate: Arc<Doorplate>,
    guests: Arc<Guests>,
    wall: Arc<Wall>,
    slots: Mutex<BTreeMap<Sight, Slot>>,
}

impl Pages {
    /// Pages of an exercise.
    pub fn new(handle: Handle, doorplate: Arc<Doorplate>, guests: Arc<Guests>, wall: Arc<Wall>) -> Self {
        Self { handle, doorplate, guests, wall, slots: Mutex::default() }
    }

    /// The page as it is now; rendered by whoever asks first.
    pub fn now(&self, sight: &Sight) -> Arc<Rendered> {
        // The map is held only to find the slot; the slot is held while the page is rendered. So whoever
        // wants the same page waits for it, and nobody else waits.
        let slot = {
            let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(slots.entry(sight.clone()).or_default())
        };
        let mut slot = slot.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(rendered) = slot.as_ref().filter(|rendered| rendered.revision == self.handle.revision()) {
            return Arc::clone(rendered);
        }
        // The snapshot may be newer than the number compared above; what is kept is named by the snapshot
        // itself.
        let snapshot = self.handle.snapshot();
        let way_in = WayIn { window: self.wall.window(), ..self.doorplate.now() };
        let regions = sight.regions(&snapshot, &way_in, &self.guests);
        let rendered = Arc::new(Rendered::new(snapshot.revision, regions, slot.as_deref()));
        *slot = Some(Arc::clone(&rendered));
        rendered
    }
}
