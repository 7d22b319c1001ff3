//! The pictures in their order: what is asked for before each. Every screen of *Departures* at one table, the same as a
//! demonstration, then as a projector; then the first steps and the debrief of *Two Desks*; then *Departures* with a class.

use super::shot::{Shot, Until};
use crate::board::ask::{
    BoardAsk, BriefAsk, CastingAsk, ClassAsk, DebriefAsk, Go, HandsAsk, MenuAsk, Offer, OverlayAsk, TableAsk,
    TellAsk, WatchAsk,
};
use crate::board::setup::{FIRST, Setup};
use crate::board::sitting::Sitting;
use crate::board::tabs::{DebriefTab, Tab};
use crate::board::venue::{Reach, Venue};
use crate::report::act_kind::ActKind;
use crate::session::acts::DebriefAct;
use crate::session::ask::{ControlAsk, Lead};
use crate::sim::catalogue::measure::Scope;
use crate::sim::ids::{InjectId, MeasureId, ParagraphId, RoleId};

/// The pictures in their order. It is built anew each time because the first measure with a partner is known
/// only once a scenario is open.
pub(super) fn all(sitting: Option<&Sitting>, setup: &Setup) -> Vec<Shot> {
    let mut all = at_one_table(sitting, setup);
    all.extend(on_a_projector());
    all.extend(tutorial(setup));
    all.extend(in_class(setup));
    all
}

fn at_one_table(sitting: Option<&Sitting>, setup: &Setup) -> Vec<Shot> {
    let shot = |name, asks: &[BoardAsk]| Shot::asks(name, asks);
    let tab = |tab| BoardAsk::Table(TableAsk::Tab(tab));
    let seal = || shot("", &[BoardAsk::Table(TableAsk::SealEmpty)]);
    let with_partner = sitting.and_then(|sitting| {
        let mut measures = sitting.scenario().measures.iter_enumerated();
        measures.find(|(_, measure)| measure.scope == Scope::Bilateral).map(|(id, _)| id)
    });
    let measure = with_partner.unwrap_or(MeasureId(0));
    let measure = Offer::Measure(measure);
    let host =
        setup.scenario().and_then(|s| Some(s.states[s.roles.first()?.state].id.clone())).unwrap_or_default();
    let newest = sitting.and_then(Sitting::seat).and_then(|seat| seat.injects.last());
    let letter =
        newest.map_or(BoardAsk::Nothing, |inject| BoardAsk::Table(TableAsk::Letter(inject.id.clone())));
    let departures = place(setup, "departures");
    let idea = sitting.and_then(|sitting| sitting.suggested(&[]).into_iter().find_map(|idea| idea.act));
    let idea = idea.map_or(BoardAsk::Nothing, |act| BoardAsk::Table(TableAsk::Add(act)));
    let other = sitting
        .and_then(|sitting| sitting.scenario().states.keys().find(|state| Some(*state) != sitting.me()));
    let misled = sitting.and_then(|sitting| {
        let mut injects = sitting.scenario().injects.iter_enumerated();
        injects.find(|(_, inject)| inject.misleading).map(|(id, _)| id)
    });
    let misled = misled.unwrap_or(InjectId(0));
    vec![
        shot("menu", &[]),
        shot("menu-more", &[BoardAsk::Menu(MenuAsk::Scenario(departures)), BoardAsk::Menu(MenuAsk::More)]),
        shot("help", &[BoardAsk::Overlay(OverlayAsk::Help)]),
        shot("leave", &[BoardAsk::Overlay(OverlayAsk::Leave)]),
        shot("casting", &[BoardAsk::Overlay(OverlayAsk::Close), BoardAsk::Menu(MenuAsk::Cast(Venue::Here))]),
        shot("casting-role", &[BoardAsk::Casting(CastingAsk::Role(RoleId(1)))]),
        shot("casting-doubled", &[BoardAsk::Casting(CastingAsk::Give(RoleId(1), host))]),
        shot("casting-changed", &[BoardAsk::Casting(CastingAsk::ChangePlaces(RoleId(0), RoleId(1)))]),
        shot("casting-back", &[BoardAsk::Casting(CastingAsk::ChangePlaces(RoleId(0), RoleId(1)))]),
        shot("briefing", &[BoardAsk::Casting(CastingAsk::Begin)]),
        shot("briefing-you", &[BoardAsk::Brief(BriefAsk::Next)]),
        shot("briefing-wants", &[BoardAsk::Brief(BriefAsk::Next)]),
        shot("briefing-more", &[BoardAsk::Brief(BriefAsk::More)]),
        shot("table", &[BoardAsk::Go(Go::Table)]),
        shot("letter", &[letter]),
        shot("offers", &[tab(Tab::Offers)]),
        shot(
            "offer",
            &[BoardAsk::Table(TableAsk::Kind(ActKind::Build)), BoardAsk::Table(TableAsk::Open(measure))],
        ),
        shot("seal-empty", &[BoardAsk::Table(TableAsk::Seal)]),
        shot("adjudication", &[BoardAsk::Table(TableAsk::SealEmpty)]),
        shot("beat-2", &[BoardAsk::Tell(TellAsk::Next)]),
        shot("beat-3", &[BoardAsk::Tell(TellAsk::Next)]),
        shot("told", &[BoardAsk::Tell(TellAsk::All)]),
        shot("step-2", &[BoardAsk::Tell(TellAsk::Done)]),
        shot("night-beat-1", &[BoardAsk::Table(TableAsk::SealEmpty)]),
        shot("night-beat-2", &[BoardAsk::Tell(TellAsk::Next)]),
        shot("night-beat-3", &[BoardAsk::Tell(TellAsk::Next)]),
        shot("night-beat-4", &[BoardAsk::Tell(TellAsk::Next)]),
        shot("step-3", &[BoardAsk::Tell(TellAsk::Done)]),
        seal(),
        shot("crisis-beat-2", &[BoardAsk::Tell(TellAsk::Next)]),
        shot("crisis-beat-3", &[BoardAsk::Tell(TellAsk::Next)]),
        shot("crisis-beat-4", &[BoardAsk::Tell(TellAsk::Next)]),
        shot("crisis", &[BoardAsk::Tell(TellAsk::Done)]),
        shot("idea", &[idea]),
        shot("picked", &[BoardAsk::Table(TableAsk::Pick(other))]),
        // The draft is empty again: what follows seals nothing.
        shot("", &[BoardAsk::Table(TableAsk::Pick(None)), BoardAsk::Table(TableAsk::Remove(0))]),
        shot("evidence", &[tab(Tab::Evidence)]),
        shot("proposals", &[tab(Tab::Proposals)]),
        shot("state", &[tab(Tab::State)]),
        shot("region", &[tab(Tab::Region)]),
        shot("choices", &[tab(Tab::Offers), BoardAsk::Table(TableAsk::Kind(ActKind::Ask))]),
        shot("menu-left", &[BoardAsk::Go(Go::Menu)]),
        shot("", &[BoardAsk::Menu(MenuAsk::GoOn)]),
        Shot::until(Until::Debrief, "debrief-own"),
        shot(
            "debrief-open",
            &[
                BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::Bands)),
                BoardAsk::Debrief(DebriefAsk::Of(None)),
                BoardAsk::Debrief(DebriefAsk::Open(ParagraphId(3))),
            ],
        ),
        shot("debrief-belief", &[BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::Belief))]),
        shot("debrief-ladder", &[BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::Ladder))]),
        shot("debrief-trust", &[BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::Trust))]),
        shot(
            "debrief-back",
            &[BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::Ladder)), BoardAsk::Debrief(DebriefAsk::At(4))],
        ),
        shot("debrief-turns", &[BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::Turns))]),
        shot(
            "debrief-what-if",
            &[BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::WhatIf)), BoardAsk::Debrief(DebriefAsk::Pose(0))],
        ),
        shot("debrief-futures", &[BoardAsk::Debrief(DebriefAsk::Guess(2))]),
        shot("debrief-truth", &[BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::Truth))]),
        shot("debrief-letter", &[BoardAsk::Debrief(DebriefAsk::Letter(misled))]),
        shot("debrief-hot-wash", &[BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::HotWash))]),
        shot("menu-watch", &[BoardAsk::Go(Go::Menu), BoardAsk::Menu(MenuAsk::Sit(None))]),
        shot("casting-watch", &[BoardAsk::Menu(MenuAsk::Cast(Venue::Here))]),
        shot("briefing-watch", &[BoardAsk::Casting(CastingAsk::Begin)]),
        shot("watch", &[BoardAsk::Go(Go::Table)]),
        shot("watch-later", &[WatchAsk::On; 5].map(BoardAsk::Watch)),
        shot("watch-back", &[BoardAsk::Watch(WatchAsk::Back)]),
    ]
}

/// The place of a scenario in the menu.
fn place(setup: &Setup, name: &str) -> usize {
    setup.castings.iter().position(|casting| casting.scenario().name == name).unwrap_or(0)
}

/// The same exercise as a room sees it, led by somebody who is not in the picture.
fn on_a_projector() -> Vec<Shot> {
    let led = |name, asks: &[ControlAsk]| Shot::led(name, asks);
    let act = |name, act| Shot::led(name, &[ControlAsk::Debrief(Lead::Show(act))]);
    let page = |name, page| Shot::led(name, &[ControlAsk::Debrief(Lead::Page(page))]);
    let close = ControlAsk::CloseStep;
    vec![
        Shot::asks("", &[BoardAsk::Go(Go::Menu), BoardAsk::Menu(MenuAsk::Cast(Venue::Network))]),
        Shot::asks("hall-lobby", &[BoardAsk::Casting(CastingAsk::Open(Reach::Machine))]),
        led("hall-first", &[ControlAsk::Begin]),
        led("hall-closed", std::slice::from_ref(&close)),
        led("hall-told", &[ControlAsk::TellNext]),
        led("hall-told-2", &[ControlAsk::TellNext]),
        led("hall-told-3", &[ControlAsk::TellNext]),
        Shot::until(Until::Crisis, "hall-crisis"),
        led("hall-crisis-told", &[close, ControlAsk::TellNext]),
        led("hall-crisis-told-2", &[ControlAsk::TellNext]),
        led("hall-crisis-told-3", &[ControlAsk::TellNext]),
        led("hall-crisis-told-4", &[ControlAsk::TellNext]),
        Shot::until(Until::Over, "hall-debrief"),
        act("hall-who", DebriefAct::Who),
        act("hall-truth", DebriefAct::Truth),
        act("hall-belief", DebriefAct::Belief),
        act("hall-ladder", DebriefAct::Ladder),
        page("hall-trust", 1),
        act("hall-turns", DebriefAct::Turns),
        page("hall-turns-2", 1),
        act("hall-commitments", DebriefAct::Commitments),
        act("hall-what-if", DebriefAct::WhatIf),
        Shot::until(Until::Asked, "hall-asked"),
        led(
            "hall-futures",
            &[ControlAsk::Debrief(Lead::Hands([2, 5, 9, 4, 1])), ControlAsk::Debrief(Lead::Picture)],
        ),
        page("hall-story", 1),
        act("hall-hot-wash", DebriefAct::HotWash),
        act("hall-monday", DebriefAct::Monday),
    ]
}

/// The tutorial: what a newcomer sees first, and its debrief, in which two delegations have all the room.
fn tutorial(setup: &Setup) -> Vec<Shot> {
    let tab = |name, tab| Shot::asks(name, &[BoardAsk::Debrief(DebriefAsk::Tab(tab))]);
    vec![
        Shot::asks("", &[BoardAsk::Go(Go::Menu), BoardAsk::Menu(MenuAsk::Scenario(place(setup, FIRST)))]),
        Shot::asks("desks-briefing", &[BoardAsk::Menu(MenuAsk::Play)]),
        Shot::asks("desks-table", &[BoardAsk::Go(Go::Table)]),
        Shot::asks("desks-beat", &[BoardAsk::Table(TableAsk::SealEmpty)]),
        Shot::asks("desks-step-2", &[BoardAsk::Tell(TellAsk::Done)]),
        Shot::until(Until::Debrief, "desks-own"),
        tab("desks-truth", DebriefTab::Truth),
        tab("desks-belief", DebriefTab::Belief),
        tab("desks-ladder", DebriefTab::Ladder),
        tab("desks-turns", DebriefTab::Turns),
        tab("desks-commitments", DebriefTab::Bands),
        tab("desks-what-if", DebriefTab::WhatIf),
        tab("desks-hot-wash", DebriefTab::HotWash),
    ]
}

/// Groups of a class in turns before one screen, with hands raised at the table and for a what-if.
fn in_class(setup: &Setup) -> Vec<Shot> {
    let shot = |name, ask: BoardAsk| Shot::asks(name, &[ask]);
    let class = BoardAsk::Class;
    let raise = |hands: &[(usize, &str)]| -> Vec<BoardAsk> {
        hands
            .iter()
            .map(|(place, written)| BoardAsk::Hands(HandsAsk::Write(*place, (*written).into())))
            .collect()
    };
    vec![
        Shot::asks(
            "",
            &[BoardAsk::Go(Go::Menu), BoardAsk::Menu(MenuAsk::Scenario(place(setup, "departures")))],
        ),
        shot("class-casting", BoardAsk::Menu(MenuAsk::Cast(Venue::Class))),
        shot("class-briefing", BoardAsk::Casting(CastingAsk::Begin)),
        shot("class-seats", BoardAsk::Go(Go::Table)),
        shot("class-you", class(ClassAsk::Choose(0))),
        shot("", BoardAsk::Go(Go::Table)),
        shot("", BoardAsk::Table(TableAsk::Tab(Tab::Hands))),
        Shot::asks("class-hands", &raise(&[(0, "12"), (1, "7"), (3, "2")])),
        shot("class-seal-empty", BoardAsk::Table(TableAsk::Seal)),
        shot("class-sealed", BoardAsk::Table(TableAsk::SealEmpty)),
        shot("class-close", class(ClassAsk::Close)),
        shot("class-told", class(ClassAsk::CloseUnsealed)),
        shot("class-step-2", BoardAsk::Tell(TellAsk::Done)),
        shot("class-back", class(ClassAsk::Back(0))),
        shot("class-again", class(ClassAsk::BackMeant(0))),
        shot("", class(ClassAsk::Choose(0))),
        shot("", BoardAsk::Table(TableAsk::Tab(Tab::Hands))),
        Shot::asks("", &raise(&[(0, "5"), (1, "14")])),
        Shot::until(Until::Debrief, "class-own"),
        Shot::asks(
            "",
            &[BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::WhatIf)), BoardAsk::Debrief(DebriefAsk::Pose(0))],
        ),
        Shot::asks("class-what-if", &raise(&[(1, "4"), (2, "11"), (3, "6")])),
        shot("class-futures", BoardAsk::Debrief(DebriefAsk::Futures)),
        shot("class-ladder", BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::Ladder))),
        shot("class-hot-wash", BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::HotWash))),
    ]
}
