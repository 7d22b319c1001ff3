//! Confidence-building measures as the rules see them: compiled, with ids for names.

use crate::sim::catalogue::terms::{Effect, EvidenceRow, Need};
use crate::sim::name::named;
use serde::{Deserialize, Serialize};

use crate::sim::ids::{ForumId, StateSet};

/// The six categories of the catalogue (MODEL.md 2.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Category {
    /// Letting others see.
    Transparency,
    /// Doing things together.
    Cooperation,
    /// Holding back.
    Stability,
    /// Becoming able.
    Capacity,
    /// Law and oversight.
    Legal,
    /// Working with business, researchers and civil society.
    Stakeholder,
}

named!(Category {
    Transparency = "transparency",
    Cooperation = "cooperation",
    Stability = "stability",
    Capacity = "capacity",
    Legal = "legal",
    Stakeholder = "stakeholder",
});

/// How much a measure asks of those who take it: sets the base gain of trust (.03, .06, .10: MODEL.md 7.2)
/// and the most its evidence can be worth (MODEL.md 7.14).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Nature {
    /// A statement or pledge: one line of evidence of kind statement.
    Words,
    /// A rule, contact or law: evidence when adopted and when first operated.
    Procedure,
    /// Something done again and again: adopted, operated, and sustained.
    Practice,
}

/// A rule of the model that a measure switches on for whoever has it in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Enables {
    /// Two states with a shared severity scale misjudge an incident less (MODEL.md 7.10).
    SharedSeverity,
    /// A joint probe starts one step late instead of two (MODEL.md 7.8).
    PreparedProbe,
    /// Aid is worth 1.3 times as much to a state whose needs were assessed (MODEL.md 7.3).
    NeedsAssessed,
}

/// Who must take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scope {
    /// One state alone.
    Unilateral,
    /// The proposer and one partner, who must say yes.
    Bilateral,
    /// The proposer and at least this many willing partners.
    Minilateral(u8),
    /// This group by consensus; silence counts as consent.
    Consensus(StateSet),
}

/// A chance of something happening while a measure is in force.
#[derive(Debug, Clone, PartialEq)]
pub struct SideEffect {
    /// Chance per quarter, 0–1.
    pub chance: f64,
    /// What changes.
    pub effects: Vec<Effect>,
    /// What people are told.
    pub text: String,
}

/// A measure, compiled.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Short name.
    pub id: String,
    /// Catalogue code.
    pub code: String,
    /// Category.
    pub category: Category,
    /// Title as shown.
    pub title: String,
    /// What it is.
    pub what: String,
    /// Why one would.
    pub why: String,
    /// Its price or side effect.
    pub risk: String,
    /// Who at home carries it out.
    pub lead: String,
    /// Who must take part.
    pub scope: Scope,
    /// Words, procedure or practice.
    pub nature: Nature,
    /// Counts as a safeguard of rights for [`crate::sim::catalogue::terms::Case::Safeguarded`].
    pub safeguard: bool,
    /// A rule of the model that it switches on for whoever has it in force.
    pub enables: Option<Enables>,
    /// Budget points, once.
    pub cost: u8,
    /// Political capital, once, by the proposer.
    pub political: u8,
    /// Quarters until in force.
    pub lead_quarters: u8,
    /// Budget points per quarter.
    pub upkeep: f64,
    /// Preconditions, all of them.
    pub needs: Vec<Need>,
    /// Sponsoring forum.
    pub forum: Option<ForumId>,
    /// 0–1, for the consensus rule.
    pub ambition: f64,
    /// 0–1, for the consensus rule.
    pub bloc_load: f64,
    /// Evidence it may earn.
    pub serves: Vec<EvidenceRow>,
    /// What changes when it comes into force.
    pub effects: Vec<Effect>,
    /// What may happen later.
    pub side_effects: Vec<SideEffect>,
    /// Source instrument and year; ends with "(approx.)" where we are not sure.
    pub source: String,
}

impl Measure {
    /// Is it aid: does it change something at the other side's home for the better?
    pub fn is_aid(&self) -> bool {
        self.scope == Scope::Bilateral
            && self.effects.iter().any(|effect| matches!(effect, Effect::Other(_, by) if *by > 0.0))
    }
}
