//! What an inject looks like when it is read. It changes no rule.

use super::kind::InjectKind;
use crate::sim::name::named;

/// What an inject looks like when it is read (MODEL.md 2.7). It changes no rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Dress {
    /// A page of a newspaper: masthead, headline, first paragraph.
    Newspaper,
    /// A bulletin of a news agency or a broadcaster.
    Bulletin,
    /// A note from one authority to another, a note verbale among them.
    Note,
    /// Something posted where everybody can pass it on.
    Post,
    /// A report on a sheet of paper.
    Report,
}

named!(Dress {
    Newspaper = "newspaper",
    Bulletin = "bulletin",
    Note = "note",
    Post = "post",
    Report = "report",
});

impl Dress {
    /// What an inject of this kind looks like where nobody has said anything else.
    pub const fn of(kind: InjectKind) -> Self {
        match kind {
            InjectKind::Media => Self::Newspaper,
            InjectKind::Diplomatic | InjectKind::UnitedNations => Self::Note,
            InjectKind::Technical
            | InjectKind::Intelligence
            | InjectKind::Domestic
            | InjectKind::Stakeholder
            | InjectKind::Military
            | InjectKind::Noise
            | InjectKind::Relief => Self::Report,
        }
    }
}
