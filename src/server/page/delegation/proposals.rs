//! Joint measures on the table, and the four positions on them with what each costs.

use maud::{Markup, html};

use super::desk::take_out;
use super::seen::Seen;
use crate::report::{card, labels};
use crate::server::page::parts;
use crate::server::page::parts::{Look, ask_button};
use crate::server::wire::codes;
use crate::session::room::Stage;
use crate::sim::catalogue::item::Item;
use crate::sim::decide::options::{AnswerOption, StanceOption};
use crate::sim::decision::{Act, Stance};
use crate::sim::ids::ProposalId;
use crate::sim::view::ProposalView;
use crate::words::{tell, word, words};

/// The joint measures that wait for a position, then those that were settled or wait for others.
pub(super) fn proposals(seen: &Seen<'_>) -> Markup {
    let known = &seen.view.seat.proposals;
    let over = seen.stage() == Stage::Over;
    let (waiting, others): (Vec<_>, Vec<_>) =
        known.iter().rev().partition(|proposal| proposal.waits && !over);
    let answers = if waiting.is_empty() { Vec::new() } else { seen.options().answers };
    let cost = |of: ProposalId| answers.iter().find(|answer| answer.proposal == of);
    html! {
        h2 { (word("proposals-heading")) }
        @if waiting.is_empty() && (!over || others.is_empty()) { p class="soft" { (word("proposals-none")) } }
        @for proposal in waiting { (one(seen, proposal, cost(proposal.proposal))) }
        @if !others.is_empty() {
            details id="proposals-others" {
                summary { (words("page-proposals-others", &[("count", others.len().into())])) }
                ul class="lines" { @for proposal in others { li { (elsewhere(seen, proposal)) } } }
            }
        }
    }
}

/// The title of a measure, leading to its card.
fn title(seen: &Seen<'_>, proposal: &ProposalView) -> Markup {
    if seen.s.measures.get(proposal.measure).is_none() {
        return html! {};
    }
    let title = card::title(seen.s, Item::Measure(proposal.measure));
    html! { a href={ "/measure/" (proposal.measure.0) } data-card { (title) } }
}

/// One proposal, with the own red line if there is one, and the position taken or the four to choose from.
fn one(seen: &Seen<'_>, proposal: &ProposalView, answer: Option<&AnswerOption>) -> Markup {
    let by = [("state", parts::state_name(seen.s, proposal.by).into())];
    let measure = seen.s.measures.get(proposal.measure);
    let redline = seen.view.seat.redlines.iter().find(|line| line.measure == proposal.measure);
    html! {
        article class="card ours" {
            h3 { (title(seen, proposal)) }
            p class="soft" {
                (words("board-proposed-by", &by))
                @if let Some(measure) = measure { " · " (labels::scope(measure.scope)) }
            }
            @if let Some(measure) = measure { p { (measure.what) } }
            @if let Some(line) = redline {
                p class="alert" { strong { (word("board-redline-here")) } " " (line.because) }
            }
            @match (chosen(seen, proposal.proposal), answer) {
                (Some((stance, act)), _) => {
                    p { (words("page-text-own", &[("stance", labels::stance(stance).into())])) }
                    @if seen.may_draft() { (take_out(act)) }
                },
                (None, Some(answer)) if seen.may_draft() => { (stances(answer)) },
                (None, _) => {},
            }
        }
    }
}

/// The four positions with their prices. What the purse does not reach is named as well, so that nobody looks
/// for it.
fn stances(answer: &AnswerOption) -> Markup {
    let number = answer.proposal.0.to_string();
    let label = |option: &StanceOption| {
        let cost = format!("{:.1}", option.price.budget());
        tell("board-stance", &[("stance", &labels::stance(option.stance)), ("cost", &cost)])
    };
    let (can, cannot): (Vec<&StanceOption>, Vec<&StanceOption>) =
        answer.stances.iter().partition(|option| option.refused.is_none());
    html! {
        div class="row" {
            @for option in can {
                (ask_button("desk-answer", &[("proposal", &number), ("stance", codes::stance(option.stance))], &label(option), Look::Plain))
            }
        }
        @for option in cannot { p class="no" { (tell("page-stance-short", &[("stance", &label(option))])) } }
        p class="soft" { (word("board-stances-why")) }
    }
}

/// The position that lies in the draft.
fn chosen<'a>(seen: &Seen<'a>, id: ProposalId) -> Option<(Stance, &'a Act)> {
    seen.view.acts.iter().find_map(|act| Some((act.stance_on(id)?, act)))
}

/// A proposal that needs nothing from this delegation, with how it ended.
fn elsewhere(seen: &Seen<'_>, proposal: &ProposalView) -> Markup {
    let open = if seen.stage() == Stage::Over { "page-proposal-left" } else { "board-proposal-waits" };
    let outcome = proposal.outcome.map_or_else(|| word(open), labels::outcome);
    html! { (title(seen, proposal)) ": " (outcome) }
}

/// Proposals that wait for a position and have none in the draft.
pub(super) fn unanswered(seen: &Seen<'_>) -> usize {
    let open = seen.view.seat.proposals.iter().filter(|proposal| proposal.waits);
    open.filter(|proposal| chosen(seen, proposal.proposal).is_none()).count()
}
