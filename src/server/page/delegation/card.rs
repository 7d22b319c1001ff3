//! The card of a measure or of a crisis choice, laid out, and the form that puts it into the draft.

use maud::{Markup, html};

use super::desk::take_out;
use super::seen::Seen;
use super::{choices, measures};
use crate::report::card::{ItemCard, RowKind, card};
use crate::server::page::parts::{Look, ask_form, send, state_boxes};
use crate::session::room::{Player, Stage};
use crate::session::view::{DelegationView, Snapshot};
use crate::sim::catalogue::item::Item;
use crate::sim::catalogue::measure::Measure;
use crate::sim::decide::options::{ChoiceOption, MeasureOption};
use crate::sim::decide::refusal::Refusal;
use crate::sim::decision::Act;
use crate::sim::ids::{ChoiceId, IncidentId, MeasureId, Suspect};
use crate::sim::scenario::Scenario;
use crate::words::{refusal, tell, word, words};

/// The card of a measure, if there is such a measure.
pub fn measure_card(view: &DelegationView, snapshot: &Snapshot, id: MeasureId) -> Option<Markup> {
    let seen = Seen::new(view, snapshot, false);
    let measure = seen.s.measures.get(id)?;
    let option = seen.options().measures.into_iter().find(|option| option.measure == id);
    let card = card(&seen.names, &seen.lens(), Item::Measure(id), None);
    Some(html! {
        article class="sheet" {
            h1 { (card.title) }
            (rows(&card))
            @if let Some(option) = option { (start(&seen, measure, &option)) }
            (back())
        }
    })
}

/// The card of a crisis choice about an incident or none, if there is such a choice.
pub fn choice_card(
    view: &DelegationView,
    snapshot: &Snapshot,
    id: ChoiceId,
    incident: Option<IncidentId>,
) -> Option<Markup> {
    let seen = Seen::new(view, snapshot, false);
    let choice = seen.s.choices.get(id)?;
    let options = seen.options().choices;
    let option = options.into_iter().find(|option| option.choice == id && option.incident == incident);
    // An incident that the page does not name is not looked at either: before the beginning nothing has happened.
    let about = incident.and_then(|id| Some((id, seen.names.incident_title(id)?)));
    let card = card(&seen.names, &seen.lens(), Item::Choice(id), about.map(|(id, _)| id));
    Some(html! {
        article class="sheet" {
            h1 { (card.title) }
            @if let Some((_, title)) = about { p class="soft" { (tell("board-about", &[("incident", title)])) } }
            (rows(&card))
            @match option {
                Some(option) => { (answer(&seen, &choice.id, &option)) },
                None => { p class="alert" { (word("page-card-no-incident")) } },
            }
            (back())
        }
    })
}

/// The rows of a card, those of one label under it.
fn rows(card: &ItemCard) -> Markup {
    html! {
        dl {
            @for rows in card.rows.chunk_by(|one, next| one.label == next.label) {
                div class="fact" {
                    @for row in rows.iter().take(1) { dt { (row.label) } }
                    @for row in rows { dd class=[look(row.kind)] { (row.value) } }
                }
            }
        }
    }
}

/// What speaks against it, or stands in its way, is marked.
fn look(kind: RowKind) -> Option<&'static str> {
    match kind {
        RowKind::What | RowKind::Fact | RowKind::Served | RowKind::Holds => None,
        RowKind::AtRisk | RowKind::Missing => Some("alert"),
    }
}

/// The way back, for a card that is a page of its own.
pub(super) fn back() -> Markup {
    html! { p class="back" { a href="/" { (word("page-card-back")) } } }
}

/// The form, or what stands in its way: the act lies in the draft, the rules refuse it, or nothing can be chosen now.
fn add(seen: &Seen<'_>, chosen: Option<&Act>, refused: Option<Refusal>, form: Markup) -> Markup {
    if let Some(act) = chosen {
        return html! {
            p { strong { (word("page-in-draft")) } }
            @if seen.may_draft() { (take_out(act)) }
        };
    }
    if !seen.may_draft() {
        return html! { p class="soft" { (word(why_not_now(seen))) } };
    }
    match refused {
        Some(why) => {
            html! { p class="alert" { (words("board-refused", &[("why", refusal::sentence(why, seen.s).into())])) } }
        }
        None => form,
    }
}

fn why_not_now(seen: &Seen<'_>) -> &'static str {
    match (seen.stage(), seen.view.player) {
        (Stage::Lobby, _) => "page-card-lobby",
        (Stage::Closed | Stage::Telling(_), _) => "page-card-telling",
        (Stage::Over, _) => "page-card-over",
        (Stage::Deciding, Player::Bot(_)) => "page-card-bot",
        (Stage::Deciding, Player::People) => "page-card-sealed",
    }
}

fn start(seen: &Seen<'_>, measure: &Measure, option: &MeasureOption) -> Markup {
    let button = word(if option.joint { "card-propose" } else { "card-adopt" });
    let verb = if option.joint { "desk-propose" } else { "desk-adopt" };
    let inside = html! { (partners(seen.s, option)) (missing(&seen.not_partners(option))) (send(&button, Look::Main)) };
    let form = ask_form(verb, &[("measure", &measure.id)], inside);
    add(seen, measures::in_draft(seen, option.measure), option.refused, form)
}

/// Whom to ask: one of several, or several of them.
fn partners(s: &Scenario, option: &MeasureOption) -> Markup {
    if option.partners_max == 0 {
        return html! {};
    }
    if option.partners_max > 1 {
        let (least, most) = (option.partners_min.into(), option.partners_max.into());
        let legend = words("board-partners", &[("least", least), ("most", most)]);
        return state_boxes("partner", "to", &legend, option.partners, s);
    }
    let known = s.states.iter_enumerated().filter(|(id, _)| option.partners.has(*id));
    one_of(
        "partner",
        "to",
        &word("partners-one"),
        known.map(|(_, state)| (state.id.clone(), state.name.clone())),
    )
}

fn answer(seen: &Seen<'_>, choice: &str, option: &ChoiceOption) -> Markup {
    let incident = option.incident.map(|incident| incident.0.to_string());
    let mut hidden = vec![("choice", choice)];
    hidden.extend(incident.as_deref().map(|incident| ("incident", incident)));
    let inside = html! { (toward(seen.s, &option.toward)) (missing(&seen.not_toward(option))) (send(&word("choices-add"), Look::Main)) };
    let form = ask_form("desk-respond", &hidden, inside);
    add(seen, choices::in_draft(seen, option.choice, option.incident), option.refused, form)
}

/// Who is not on a list, and why.
fn missing(said: &[String]) -> Markup {
    html! { @for one in said { p class="soft" { (one) } } }
}

/// At whom a choice is directed.
fn toward(s: &Scenario, suspects: &[Suspect]) -> Markup {
    if suspects.is_empty() {
        return html! {};
    }
    let known = s.by_name(suspects.iter().copied());
    let known = known.into_iter().map(|suspect| (suspect.0.to_string(), s.suspect_name(suspect).to_owned()));
    one_of("toward", "toward", &word("board-toward"), known)
}

fn one_of(prefix: &str, name: &str, legend: &str, known: impl Iterator<Item = (String, String)>) -> Markup {
    html! {
        fieldset {
            legend { (legend) }
            div class="boxes" {
                @for (value, label) in known {
                    label class="box" {
                        input type="radio" id={ (prefix) "-" (value) } name=(name) value=(value) required;
                        span { (label) }
                    }
                }
            }
        }
    }
}
