//! Delegations that sit at the table without a role of the plot get the part of a member: a brief, a card, national
//! objectives and papers of their own, so that nobody who is invited sits idle.
//!
//! The part is one file of the library. It is written for nobody in particular, and becomes a role and its injects
//! here, after the author's file was checked and before both are compiled.

use super::cast::{Binding, Cast, member_role};
use super::diagnostic::Diagnostic;
use super::file::{Inject, Member, Move, Paper, Release, Role, Scenario, To};
use super::library::{Library, Sheet};
use super::parse::parse;
use super::source::Source;
use crate::shipped::Document;

/// The word by which the file names whoever plays the part.
const MEMBER: &str = "\"member\"";

/// A paper comes at the first step and at every third after it.
const STEPS_PER_PAPER: usize = 3;

/// The scenario with a role, and its papers, for every delegation that has no other.
///
/// # Errors
/// What is wrong with the file of the part, if a library brings one that cannot be read once a role stands in it.
pub fn seated(
    scenario: &Scenario,
    library: &Library,
    binding: &Binding,
) -> Result<Scenario, Box<Diagnostic>> {
    let mut seated = scenario.clone();
    let cast = Cast::new(scenario, library, binding);
    let part = library.members.iter().find(|part| part.says.statement == scenario.statement);
    for state in cast.delegations.iter().map(|state| state.id.as_str()) {
        let has_role = scenario.roles.iter().any(|role| binding.state_of(role) == state);
        if let Some(part) = part.filter(|_| !has_role) {
            let role = member_role(state);
            let member = played_by(part, &role)?;
            let papers = member.papers.iter().zip(openings(&scenario.moves));
            seated.injects.extend(papers.map(|(paper, at)| inject(paper, &role, at)));
            seated.roles.push(as_role(member, role, state));
        }
    }
    Ok(seated)
}

/// The part with this role in the place of `member`.
fn played_by(part: &Sheet<Member>, role: &str) -> Result<Member, Box<Diagnostic>> {
    let text = part.source.text().replace(MEMBER, &format!("\"{role}\""));
    parse(&Source::new(Document { text: text.into(), ..part.source.document.clone() })?)
}

/// The steps at which papers come, as the move and the step of it (from 1).
fn openings(moves: &[Move]) -> impl Iterator<Item = (&str, u8)> {
    let steps = moves.iter().flat_map(|each| (1..=each.steps).map(move |step| (each.id.as_str(), step)));
    steps.step_by(STEPS_PER_PAPER)
}

fn inject(paper: &Paper, role: &str, (of, step): (&str, u8)) -> Inject {
    let Paper { kind, dress, from, headline, text, asks, expects, tests } = paper.clone();
    Inject {
        id: format!("{role}-{of}-{step}"),
        kind,
        dress,
        counts: None,
        release: Release::At(of.into(), step),
        when: None,
        unless: None,
        presumes: None,
        from,
        to: To::Role(role.into()),
        headline,
        text,
        picture: None,
        misleading: false,
        effects: Vec::new(),
        asks,
        expects,
        tests,
    }
}

fn as_role(member: Member, id: String, state: &str) -> Role {
    let Member { statement: _, title, binding, brief, card, mut wants, papers: _ } = member;
    for want in &mut wants {
        want.id = format!("{id}-{}", want.id);
    }
    Role { id, title, state: state.into(), binding, brief, card: Some(card), wants, redlines: Vec::new() }
}
