//! Planned acts in code: how a test writes one, and how any is written in a message.

use std::fmt;

use super::file::PlannedAct;
use crate::sim::decision::Stance;

impl PlannedAct {
    /// Takes a measure that needs nobody else.
    pub fn adopt(measure: &str) -> Self {
        Self::Adopt { measure: measure.into() }
    }

    /// Puts a joint measure on the table; name the partners by [`Self::with`].
    pub fn propose(measure: &str) -> Self {
        Self::Propose { measure: measure.into(), with: Vec::new() }
    }

    /// Takes a position on a measure on the table; where several have proposed it, say whose by [`Self::by`].
    pub fn answer(measure: &str, stance: Stance) -> Self {
        Self::Answer { measure: measure.into(), by: None, stance }
    }

    /// Makes a crisis choice; say about what and toward whom, where it needs that.
    pub fn choose(choice: &str) -> Self {
        Self::Choose { choice: choice.into(), about: None, everyday: None, toward: None }
    }

    /// One more partner of a proposal.
    #[must_use]
    pub fn with(mut self, partner: &str) -> Self {
        match &mut self {
            Self::Propose { with, .. } => with.push(partner.into()),
            _ => unfit("with", "propose"),
        }
        self
    }

    /// Whose proposal is answered.
    #[must_use]
    pub fn by(mut self, proposer: &str) -> Self {
        match &mut self {
            Self::Answer { by, .. } => *by = Some(proposer.into()),
            _ => unfit("by", "answer"),
        }
        self
    }

    /// The incident of the plot that a choice is about, by its short name.
    #[must_use]
    pub fn about(mut self, incident: &str) -> Self {
        match &mut self {
            Self::Choose { about, .. } => *about = Some(incident.into()),
            _ => unfit("about", "choose"),
        }
        self
    }

    /// The everyday incident that a choice is about: the `nth` that hit this seat, from 1.
    #[must_use]
    pub fn about_everyday(mut self, victim: &str, nth: u32) -> Self {
        match &mut self {
            Self::Choose { everyday, .. } => *everyday = Some((victim.into(), nth)),
            _ => unfit("about_everyday", "choose"),
        }
        self
    }

    /// At whom a choice is directed.
    #[must_use]
    pub fn toward(mut self, whom: &str) -> Self {
        match &mut self {
            Self::Choose { toward, .. } => *toward = Some(whom.into()),
            _ => unfit("toward", "choose"),
        }
        self
    }
}

/// A part that the act has not is a slip of whoever writes the code: said in every build that is tested.
fn unfit(part: &str, of: &str) {
    debug_assert!(false, "`{part}` belongs to an act made by `{of}`");
}

/// As it is written in a file of acts.
impl fmt::Display for PlannedAct {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Adopt { measure } => write!(f, "Adopt(measure: {measure:?})"),
            Self::Propose { measure, with } if with.is_empty() => write!(f, "Propose(measure: {measure:?})"),
            Self::Propose { measure, with } => write!(f, "Propose(measure: {measure:?}, with: {with:?})"),
            Self::Answer { measure, by, stance } => {
                write!(f, "Answer(measure: {measure:?}")?;
                by.iter().try_for_each(|by| write!(f, ", by: {by:?}"))?;
                write!(f, ", stance: {stance:?})")
            }
            Self::Choose { choice, about, everyday, toward } => {
                write!(f, "Choose(choice: {choice:?}")?;
                about.iter().try_for_each(|about| write!(f, ", about: {about:?}"))?;
                everyday.iter().try_for_each(|(of, nth)| write!(f, ", everyday: ({of:?}, {nth})"))?;
                toward.iter().try_for_each(|toward| write!(f, ", toward: {toward:?}"))?;
                f.write_str(")")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_act_made_in_code_is_the_one_that_its_words_in_a_file_mean() {
        let acts = [
            PlannedAct::adopt("poc_policy"),
            PlannedAct::propose("comm_check").with("SGP").with("THA"),
            PlannedAct::propose("poc_directory"),
            PlannedAct::answer("comm_check", Stance::Amend).by("host"),
            PlannedAct::answer("comm_check", Stance::Block),
            PlannedAct::choose("clarify_poc").about("screens").toward("neighbour"),
            PlannedAct::choose("legal_review").about_everyday("IDN", 2),
        ];
        for act in acts {
            let options =
                ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
            assert_eq!(options.from_str(&act.to_string()), Ok(act));
        }
    }
}
