//! Pages as people get them: every form does what it shows, nothing hidden shows, and they stay small.

mod absent;
mod cards;
mod table;

use std::sync::Arc;

use table::*;

use super::*;
use crate::journal::Trouble;
use crate::scenario;
use crate::scenario::Binding;
use crate::server::lean::lean;
use crate::server::page::shell::still_page;
use crate::server::wire;
use crate::server::wire::{Fields, Slip};
use crate::session::ask::{Ask, ControlAsk, DeskAsk, TalkAsk, TextAsk, To};
use crate::session::conductor::Health;
use crate::session::person::{PersonId, Role, TokenHash};
use crate::session::{Room, Settings};
use crate::sim::decision::Act;
use crate::sim::ids::{ChoiceId, IncidentId, MeasureId, StateId};
use crate::words::{caution, word};

#[test]
fn every_form_of_a_running_exercise_is_accepted_as_it_stands() {
    let mut table = Table::begun().talked("We shall answer within a day.");
    let mut verbs = Vec::new();
    loop {
        verbs.extend(send_all(&table, &table.page()));
        for card in table.cards() {
            verbs.extend(send_all(&table, &card));
        }
        if !table.move_on() {
            break;
        }
    }
    for verb in [
        "debrief-answer",
        "debrief-monday",
        "desk-adopt",
        "desk-propose",
        "desk-answer",
        "desk-respond",
        "desk-seal",
        "desk-handover",
        "talk-say",
        "talk-meet",
        "talk-answer",
        "text-open",
        "text-clause",
        "text-amend",
        "text-back",
        "text-reserve",
        "leave",
    ] {
        assert!(verbs.iter().any(|known| known == verb), "no form asks {verb}");
    }
}

#[test]
fn a_draft_can_be_emptied_sealed_and_opened_again_by_the_forms_shown() {
    let mut table = Table::begun();
    let card = table.cards().into_iter().find(|card| card.contains("/do/desk-adopt")).unwrap();
    let (verb, fields) = forms(&card).remove(0);
    table.ask(HEAD, wire::ask(&table.role(), &verb, &fields, &table.snapshot()).unwrap());
    assert!(send_all(&table, &table.page()).contains(&"desk-remove".into()));
    let (_, fields) = forms(&table.page()).into_iter().find(|(verb, _)| verb == "desk-seal").unwrap();
    table.ask(HEAD, wire::ask(&table.role(), "desk-seal", &fields, &table.snapshot()).unwrap());
    let page = table.page();
    assert!(!page.contains("/do/desk-remove") && !page.contains("/do/desk-answer"));
    assert!(send_all(&table, &page).contains(&"desk-unseal".into()));
    assert!(table.cards().iter().all(|card| !card.contains("/do/desk")));
}

#[test]
fn a_text_is_settled_silenced_signed_and_taken_back_by_the_forms_its_author_sees() {
    let mut table = Table::begun();
    let text = |ask| Ask::Text(ask);
    let parties = table.room.scenario().everybody();
    table.ask(HEAD, text(TextAsk::Open { title: "Text".into(), parties, measure: None }));
    table.ask(HEAD, text(TextAsk::Clause { text: 0, wording: "One.".into() }));
    let ready = send_all(&table, &table.page());
    assert!(ready.contains(&"text-silence".into()) && ready.contains(&"text-withdraw".into()));
    table.ask(OTHER, text(TextAsk::Amend { text: 0, clause: 0, wording: "Two.".into() }));
    let brackets = send_all(&table, &table.page());
    assert!(brackets.contains(&"text-settle".into()) && !brackets.contains(&"text-silence".into()));
    table.ask(HEAD, text(TextAsk::Settle { text: 0, clause: 0, wording: 0 }));
    table.ask(HEAD, text(TextAsk::Silence { text: 0, minutes: 5 }));
    let silent = send_all(&table, &table.page());
    assert!(silent.contains(&"text-sign".into()) && silent.contains(&"text-break".into()));
}

#[test]
fn a_form_for_a_clause_that_has_changed_since_is_a_slip() {
    let mut table = Table::begun().talked("First.");
    let forms = forms(&table.page());
    let (verb, fields) = forms.iter().find(|(verb, _)| verb == "text-back").unwrap();
    table.ask(HEAD, Ask::Text(TextAsk::Amend { text: 0, clause: 0, wording: "Other.".into() }));
    let slip = wire::ask(&table.role(), verb, fields, &table.snapshot()).unwrap_err();
    assert_eq!(slip, Slip::ClauseChanged);
}

#[test]
fn a_member_is_told_who_seals_and_has_no_button_for_it() {
    let table = Table::begun();
    let snapshot = table.snapshot();
    let page = page(&snapshot.delegation(table.seat), &snapshot, false, 0).into_string();
    assert!(page.contains("seals: Aisyah") && !page.contains("/do/desk-seal"));
    assert!(!page.contains("/do/desk-handover") && !snapshot.is_head(MEMBER));
}

#[test]
fn whatever_somebody_writes_is_shown_as_they_wrote_it_and_runs_nowhere() {
    let nasty = "<script>alert(1)</script>\"' & \u{202e}\u{1f4a5} مرحبا ]]>";
    let long: String = nasty.chars().cycle().take(4_000).collect();
    let mut table = Table::lobby(nasty);
    table.ask(CONTROL, Ask::Control(ControlAsk::Begin));
    let table = table.talked(&long);
    let page = table.page();
    check_markup(&page);
    assert!(
        !page.contains("<script>alert")
            && page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;' &amp;")
    );
    assert!(page.contains("<script type=\"module\" src=\"/page.js\"></script>"));
    send_all(&table, &page);
}

#[test]
fn every_field_has_a_label_and_every_id_stands_once() {
    let mut table = Table::lobby("");
    check_markup(&table.page());
    table.ask(CONTROL, Ask::Control(ControlAsk::Begin));
    let mut table = table.talked("Words.");
    while table.room.stage() != Stage::Over {
        check_markup(&table.page());
        for card in table.cards() {
            check_markup(&still_page("Card", "sheet", maud::PreEscaped(card)).into_string());
        }
        table.ask(CONTROL, Ask::Control(ControlAsk::CloseStep));
        check_markup(&table.page());
        table.ask(CONTROL, Ask::Control(ControlAsk::TellNext));
        check_markup(&table.page());
        table.ask(CONTROL, Ask::Control(ControlAsk::OpenStep));
    }
    loop {
        check_markup(&table.page());
        if !table.move_on() {
            break;
        }
    }
}

#[test]
fn a_region_is_a_function_of_the_view_and_of_nothing_else() {
    let table = Table::begun().talked("Words.");
    let earlier = table.snapshot();
    let later = Snapshot::new(Arc::new(table.room.clone()), 99, Health::Well, Arc::default());
    let of = |snapshot: &Snapshot| regions(&snapshot.delegation(table.seat), snapshot, true);
    assert_eq!(of(&earlier), of(&later));
    let names: Vec<&str> = of(&earlier).iter().map(|region| region.name).collect();
    let laid: Vec<&str> = LAYOUT.iter().flat_map(|column| column.iter().copied()).collect();
    assert!(names.iter().all(|name| laid.contains(name) || ["top", "nav"].contains(name)), "{names:?}");
}

#[test]
fn a_page_shows_nothing_that_another_delegation_alone_is_told() {
    let mut table = Table::begun();
    let s = Arc::clone(table.room.scenario());
    while table.room.stage() != Stage::Over {
        let page = table.page() + &table.cards().concat();
        for role in s.roles.iter().filter(|role| role.state != table.seat) {
            let opening: String = role.brief.chars().take(60).collect();
            assert!(!page.contains(&maud::html! { (opening) }.into_string()), "{}", role.title);
        }
        for plot in &s.plots {
            let opening: String = plot.truth.chars().take(60).collect();
            assert!(!page.contains(&maud::html! { (opening) }.into_string()), "{}", plot.title);
        }
        table.next_step();
    }
}

#[test]
fn the_page_says_in_one_sentence_what_to_do_at_every_stage() {
    let mut table = Table::lobby("");
    assert!(table.page().contains(&word("page-todo-lobby")));
    table.ask(CONTROL, Ask::Control(ControlAsk::Begin));
    assert!(table.page().contains(&word("page-todo-head")));
    table.ask(HEAD, Ask::Desk(DeskAsk::Seal(Vec::new())));
    assert!(table.page().contains(&word("page-todo-sealed-head")));
    table.ask(CONTROL, Ask::Control(ControlAsk::CloseStep));
    assert!(table.page().contains(&word("page-todo-closed")));
    table.ask(CONTROL, Ask::Control(ControlAsk::TellNext));
    assert!(table.page().contains(&word("page-todo-telling")));
}

#[test]
fn a_first_visit_stays_under_a_hundred_and_fifteen_kilobytes() {
    let assets = lean(&["web/style.css", "web/dress.css", "web/page.js", "web/icon.svg"]).len();
    let mut table = Table::begun().talked("We shall answer within a day.");
    loop {
        let page = table.page().len();
        assert!(
            page + assets < 115_000,
            "{page} and {assets} in step {}, {:?}",
            table.room.exercise().step(),
            table.room.debriefing()
        );
        if !table.move_on() {
            break;
        }
    }
}

#[test]
fn what_the_capital_wrote_is_a_tap_away_in_every_step_and_its_own_alone() {
    let table = Table::begun();
    let snapshot = Snapshot::new(Arc::new(table.room.clone()), 1, Health::Well, Arc::default());
    let view = snapshot.delegation(table.seat);
    assert!(table.page().contains("/paper/@capital"));
    let paper =
        super::papers::paper_card(&view, &snapshot, "@capital").expect("the role has a card").into_string();
    let s = table.room.exercise().scenario();
    for role in &s.roles {
        let card = role.card.as_ref().expect("every role has a card");
        let opening = maud::html! { (card.settle[0]) }.into_string();
        assert_eq!(paper.contains(&opening), role.state == view.seat.state, "{}", role.id);
    }
}

#[test]
fn a_paused_exercise_says_so_at_the_top() {
    let table = Table::begun();
    let down = Health::Down { why: Trouble::Full("/home/host/x.mufakat".into()), since_ms: 0 };
    let snapshot = Snapshot::new(Arc::new(table.room.clone()), 1, down, Arc::default());
    let regions = regions(&snapshot.delegation(table.seat), &snapshot, true);
    let top = &regions.iter().find(|region| region.name == "top").expect("a top").html;
    assert!(top.contains("the disk of the host is full"), "{top}");
    assert!(regions.iter().all(|region| !region.html.contains("x.mufakat")), "no path of the host");
}

#[test]
fn an_older_paper_is_read_again_by_whoever_received_it_and_by_nobody_else() {
    let mut table = Table::begun();
    while table.room.stage() != Stage::Over {
        table.next_step();
    }
    let snapshot = table.snapshot();
    let view = snapshot.delegation(table.seat);
    let received: Vec<&str> = view.seat.injects.iter().map(|inject| inject.id.as_str()).collect();
    let page = table.page();
    for (id, inject) in snapshot.scenario().injects.iter_enumerated() {
        let (number, is_own) = (id.at().to_string(), received.contains(&inject.id.as_str()));
        assert_eq!(paper_card(&view, &snapshot, &number).is_some(), is_own, "{}", inject.id);
        assert_eq!(page.contains(&format!("href=\"/paper/{number}\"")), is_own, "{}", inject.id);
        assert!(
            paper_card(&view, &snapshot, &inject.id).is_none(),
            "no paper has the name its author gave it"
        );
    }
}

#[test]
fn every_link_to_a_card_leads_to_that_card_by_its_number() {
    let mut table = Table::begun();
    for _ in 0..4 {
        table.next_step();
    }
    let snapshot = table.snapshot();
    let view = snapshot.delegation(table.seat);
    let page = table.page();
    let mut links = 0;
    for (address, title) in tags(&page, "a")
        .filter(|tag| tag.contains(" data-card"))
        .map(|tag| (attribute(tag, "href").unwrap(), tag.split_once('>').unwrap().1.to_owned()))
    {
        let card = if let Some(id) = address.strip_prefix("/measure/") {
            measure_card(&view, &snapshot, MeasureId(id.parse().unwrap()))
        } else if let Some(rest) = address.strip_prefix("/choice/") {
            let (id, incident) = rest.split_once("?incident=").map_or((rest, None), |(id, i)| (id, Some(i)));
            let incident = incident.map(|incident| IncidentId(incident.parse().unwrap()));
            choice_card(&view, &snapshot, ChoiceId(id.parse().unwrap()), incident)
        } else {
            paper_card(&view, &snapshot, address.strip_prefix("/paper/").unwrap())
        };
        assert!(card.unwrap().into_string().contains(&format!(">{title}</h1>")), "{address}");
        links += 1;
    }
    assert!(links > 60, "{links}");
}

#[test]
fn the_form_of_the_question_asks_the_same_once_more_and_says_that_it_is_meant() {
    let mut table = Table::begun();
    let (ask, act, why) = loop {
        let snapshot = table.snapshot();
        let options = snapshot.options(table.seat, &[]).choices;
        let acts = options.iter().flat_map(|o| {
            o.toward.iter().map(|at| Act::Respond {
                choice: o.choice,
                incident: o.incident,
                toward: Some(*at),
            })
        });
        let mut asks = acts.map(|act| (Ask::Desk(DeskAsk::Add(act)), act));
        let found = asks.find_map(|(ask, act)| Some((snapshot.caution(HEAD, &ask)?, ask, act)));
        if let Some((why, ask, act)) = found {
            assert!(snapshot.caution(CONTROL, &ask).is_none(), "control has no draft");
            break (ask, act, caution::sentence(why, snapshot.scenario()));
        }
        table.next_step();
    };
    let snapshot = table.snapshot();
    let card = question_card(&snapshot.delegation(table.seat), &snapshot, &act, &why).into_string();
    check_markup(&still_page("Card", "sheet", maud::PreEscaped(card.clone())).into_string());
    let (verb, fields) = forms(&card).remove(0);
    assert_eq!((wire::ask(&table.role(), &verb, &fields, &snapshot), fields.meant()), (Ok(ask), true));
    assert!(card.contains("Is that meant?") && card.contains("href=\"/\""), "{card}");
}

#[test]
fn a_card_that_does_not_exist_is_none() {
    let table = Table::begun();
    let snapshot = table.snapshot();
    let view = snapshot.delegation(table.seat);
    assert!(measure_card(&view, &snapshot, MeasureId(255)).is_none());
    assert!(choice_card(&view, &snapshot, ChoiceId(255), None).is_none());
}
