//! Confidence-building measures as the rules see them (MODEL.md 2.4): compiled, with ids for names. How a
//! measure comes about and what it then does is carried out elsewhere.

use crate::sim::catalogue::price::Price;
use serde::{Deserialize, Serialize};

use crate::sim::catalogue::terms::{Effect, EvidenceRow, Need};
use crate::sim::ids::{ForumId, StateSet};
use crate::sim::name::named;

/// The six categories of the catalogue (MODEL.md 2.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Category {
    /// Letting others see what one has and does.
    Transparency,
    /// Doing things together with others.
    Cooperation,
    /// Holding back, so that others need not fear.
    Stability,
    /// Becoming able to prevent and repair, or helping others to.
    Capacity,
    /// Law at home and oversight of those who act.
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
    /// One state alone, which needs nobody's consent.
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
    /// What changes each time it shows.
    pub effects: Vec<Effect>,
    /// What the members are told.
    pub text: String,
}

/// A measure, compiled.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Short name, as scenario files write it.
    pub id: String,
    /// Catalogue code, as documents cite it.
    pub code: String,
    /// The category under which it is listed.
    pub category: Category,
    /// Title as shown.
    pub title: String,
    /// What practitioners call it, such as `PoC`, where they have a usual term.
    pub term: Option<String>,
    /// What it is, for people who have never met it.
    pub what: String,
    /// Why one would take it.
    pub why: String,
    /// Its price or side effect.
    pub risk: String,
    /// Who at home carries it out.
    pub lead: String,
    /// Who must take part.
    pub scope: Scope,
    /// Words, procedure or practice: how far it is believed (MODEL.md 7.2).
    pub nature: Nature,
    /// Counts as a safeguard of rights for [`crate::sim::catalogue::terms::Case::Safeguarded`].
    pub safeguard: bool,
    /// A rule of the model that it switches on for whoever has it in force.
    pub enables: Option<Enables>,
    /// What starting it costs, once; a joint measure's proposer pays it.
    pub price: Price,
    /// Quarters from its start until it is in force (MODEL.md 7.3). What that means for a measure that was started
    /// is said by `Programme::quarters_in_force` alone.
    pub lead_quarters: u8,
    /// Budget points that each paying member pays in a quarter (MODEL.md 7.3).
    pub upkeep: f64,
    /// Preconditions, all of them.
    pub needs: Vec<Need>,
    /// The forum that sponsors it, if one does.
    pub forum: Option<ForumId>,
    /// How ambitious it is, 0–1; raises objection (MODEL.md 7.4).
    pub ambition: f64,
    /// How far it takes sides between blocs, 0–1; raises objection (MODEL.md 7.4).
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
