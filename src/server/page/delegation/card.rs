//! The card of a measure or of a crisis choice: everything printed on it, and the form that puts it into the draft.

use maud::{Markup, html};

use super::desk::take_out;
use super::seen::Seen;
use super::{choices, measures};
use crate::report::labels;
use crate::server::page::parts::{Look, ask_form, fact, paragraphs, send, state_boxes};
use crate::session::room::{Player, Stage};
use crate::session::view::{DelegationView, Snapshot};
use crate::sim::catalogue::measure::{Measure, Scope};
use crate::sim::catalogue::terms::{Need, Polarity};
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
    Some(html! {
        article class="sheet" {
            h1 { (measure.title) }
            p class="soft" { (measure.code) " · " (labels::category(measure.category)) " · " (labels::scope(measure.scope)) }
            (paragraphs(&measure.what))
            dl {
                (fact(&word("card-why"), &measure.why))
                (fact(&word("card-risk"), &measure.risk))
                (group(&seen, measure))
                (fact(&word("card-lead"), &measure.lead))
                (fact(&word("card-cost"), &costs(measure)))
                (fact(&word("card-time"), &measures::lead_time(measure.lead_quarters)))
                (measures::paragraphs(seen.s, &measure.serves, Polarity::For))
                (measures::paragraphs(seen.s, &measure.serves, Polarity::Against))
                (needs(&measure.needs, seen.s))
                (fact(&word("card-forum"), &forum(&seen, measure)))
                (fact(&word("card-source"), &measure.source))
            }
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
    let known = incident.and_then(|id| seen.names.incident_title(id));
    let costs = [("cost", choice.cost.into()), ("political", choice.political.into())];
    Some(html! {
        article class="sheet" {
            h1 { (choice.title) }
            @if let Some(title) = known { p class="soft" { (tell("board-about", &[("incident", title)])) } }
            (paragraphs(&choice.what))
            dl {
                (fact(&word("card-why"), &choice.why))
                (fact(&word("card-risk"), &choice.risk))
                (fact(&word("card-cost"), &words("choices-costs", &costs)))
                (fact(&word("card-seen"), &word(if choice.public { "choices-public" } else { "choices-quiet" })))
                @if let Some(rung) = choice.rung.filter(|rung| *rung > 0) {
                    (fact(&word("page-card-ladder"), &choices::climbs(rung)))
                }
                (measures::paragraphs(seen.s, &choice.serves, Polarity::For))
                (measures::paragraphs(seen.s, &choice.serves, Polarity::Against))
                (needs(&choice.needs, seen.s))
            }
            @match option {
                Some(option) => { (answer(&seen, &choice.id, &option)) },
                None => { p class="alert" { (word("page-card-no-incident")) } },
            }
            (back())
        }
    })
}

/// The way back, for a card that is a page of its own.
pub(super) fn back() -> Markup {
    html! { p class="back" { a href="/" { (word("page-card-back")) } } }
}

fn group(seen: &Seen<'_>, measure: &Measure) -> Markup {
    match measure.scope {
        Scope::Consensus(group) => {
            fact(&word("card-group"), &seen.names.states(group.and(seen.s.everybody())))
        }
        Scope::Unilateral | Scope::Bilateral | Scope::Minilateral(_) => html! {},
    }
}

fn costs(measure: &Measure) -> String {
    let upkeep = format!("{:.1}", measure.upkeep).into();
    let costs = [("cost", measure.cost.into()), ("political", measure.political.into()), ("upkeep", upkeep)];
    words("card-costs", &costs)
}

fn forum(seen: &Seen<'_>, measure: &Measure) -> String {
    let forum = measure.forum.and_then(|forum| seen.s.forums.get(forum));
    forum.map(|forum| format!("{} ({})", forum.name, forum.abbreviation)).unwrap_or_default()
}

fn needs(needs: &[Need], scenario: &Scenario) -> Markup {
    let sentences: Vec<String> = needs.iter().map(|need| refusal::need_sentence(*need, scenario)).collect();
    fact(&word("page-card-needs"), &sentences.join(" "))
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
        (Stage::Telling(_), _) => "page-card-telling",
        (Stage::Over, _) => "page-card-over",
        (Stage::Deciding, Player::Bot(_)) => "page-card-bot",
        (Stage::Deciding, Player::People) => "page-card-sealed",
    }
}

fn start(seen: &Seen<'_>, measure: &Measure, option: &MeasureOption) -> Markup {
    let button = word(if option.joint { "card-propose" } else { "card-adopt" });
    let verb = if option.joint { "desk-propose" } else { "desk-adopt" };
    let inside = html! { (partners(seen.s, option)) (send(&button, Look::Main)) };
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
    let inside = html! { (toward(seen.s, &option.toward)) (send(&word("choices-add"), Look::Main)) };
    let form = ask_form("desk-respond", &hidden, inside);
    add(seen, choices::in_draft(seen, option.choice, option.incident), option.refused, form)
}

/// At whom a choice is directed.
fn toward(s: &Scenario, suspects: &[Suspect]) -> Markup {
    if suspects.is_empty() {
        return html! {};
    }
    let known = suspects.iter().map(|suspect| (suspect.0.to_string(), s.suspect_name(*suspect).to_owned()));
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
