//! For developers: the board plays by itself and saves a picture of every screen.
//!
//! It says what it wants by asks, like a person, so a picture shows what a person would see. It compares
//! nothing: somebody has to look at the pictures.

use std::path::{Path, PathBuf};

use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured, save_to_disk};
use bevy::winit::WinitSettings;

use super::ask::{
    BoardAsk, BriefAsk, CastingAsk, DebriefAsk, Go, LookAsk, MenuAsk, Offer, OverlayAsk, TableAsk, TellAsk,
    WatchAsk,
};
use super::setup::Setup;
use super::sitting::Sitting;
use super::steps::Screen;
use super::suggested::suggested;
use super::tabs::{DebriefTab, Tab};
use super::venue::Venue;
use crate::report::act_kind::ActKind;
use crate::sim::catalogue::measure::Scope;
use crate::sim::ids::{InjectId, MeasureId, ParagraphId, RoleId};

/// Frames a screen is given before its picture is taken. Layout, scroll positions and the focus ring follow a
/// screen by a frame or two.
const FRAMES: u32 = 6;

/// Where pictures go, and how far the list of them is done.
#[derive(Resource, Debug)]
pub struct Shots {
    folder: PathBuf,
    /// Turns done; each picture takes two, one that asks and one that takes it.
    done: usize,
    /// Frames since the last turn.
    frames: u32,
    /// A picture was asked for and has not arrived: the screen must stay as it is until then.
    saving: bool,
}

impl Shots {
    /// A run that begins with the first picture and saves into this folder.
    pub fn into(folder: PathBuf) -> Self {
        Self { folder, done: 0, frames: 0, saving: false }
    }
}

/// One picture: what is asked for first, and its name; without a name only the asking counts.
struct Shot {
    name: &'static str,
    asks: Vec<BoardAsk>,
}

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(WinitSettings::continuous()).add_systems(Last, take);
}

/// Asks, waits some frames, takes the picture, and goes on when it has been saved; ends the program after the
/// last one.
fn take(
    mut shots: ResMut<Shots>,
    mut commands: Commands,
    (sitting, setup): (Option<Res<Sitting>>, Res<Setup>),
    screen: Res<State<Screen>>,
    mut asks: MessageWriter<BoardAsk>,
    mut exits: MessageWriter<AppExit>,
    mut settings: ResMut<WinitSettings>,
) {
    // The board puts itself to sleep in every frame; here it has to go on drawing.
    *settings = WinitSettings::continuous();
    if shots.saving {
        return;
    }
    shots.frames += 1;
    // The very first frames wait for the graphics card's programs.
    if shots.frames < if shots.done == 0 { FRAMES * 5 } else { FRAMES } {
        return;
    }
    shots.frames = 0;
    let list = play(sitting.as_deref(), &setup);
    // Even turns ask, odd turns take the picture.
    let (turn, taking) = (shots.done / 2, shots.done % 2 == 1);
    let Some(shot) = list.get(turn) else {
        exits.write(AppExit::Success);
        return;
    };
    if taking && shot.name.is_empty() {
        shots.done += 1;
    } else if taking {
        save(&mut shots, &mut commands, turn, shot.name);
        shots.done += 1;
    } else if shot.name == "debrief" && *screen.get() != Screen::Debrief {
        // As many steps as the scenario has lie between.
        asks.write(onward(*screen.get()));
    } else {
        asks.write_batch(shot.asks.clone());
        shots.done += 1;
    }
}

/// What a person would press to come nearer to the debrief, without deciding anything.
fn onward(screen: Screen) -> BoardAsk {
    match screen {
        Screen::Table => BoardAsk::Table(TableAsk::SealEmpty),
        Screen::Adjudication => BoardAsk::Tell(TellAsk::Done),
        Screen::Menu
        | Screen::Casting
        | Screen::Briefing
        | Screen::Watch
        | Screen::Debrief
        | Screen::Hall => BoardAsk::Nothing,
    }
}

/// Takes a picture of the window. It arrives from the renderer some frames later, hence the flag.
fn save(shots: &mut Shots, commands: &mut Commands, turn: usize, name: &str) {
    shots.saving = true;
    let file: PathBuf = Path::new(&shots.folder).join(format!("{turn:02}-{name}.png"));
    commands.spawn(Screenshot::primary_window()).observe(save_to_disk(file)).observe(
        |_: On<ScreenshotCaptured>, mut shots: ResMut<Shots>| {
            shots.saving = false;
        },
    );
}

/// The pictures in their order. It is built anew each time because the first measure with a partner is known
/// only once a scenario is open.
fn play(sitting: Option<&Sitting>, setup: &Setup) -> Vec<Shot> {
    let shot = |name, asks: &[BoardAsk]| Shot { name, asks: asks.to_vec() };
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
    let departures =
        setup.castings.iter().position(|casting| casting.scenario().name == "departures").unwrap_or(0);
    let idea = sitting.and_then(|sitting| suggested(sitting, &[]).into_iter().find_map(|idea| idea.act));
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
        shot("day", &[BoardAsk::Look(LookAsk::Theme)]),
        shot("", &[BoardAsk::Look(LookAsk::Theme)]),
        shot("step-3", &[BoardAsk::Tell(TellAsk::Done)]),
        seal(),
        shot("crisis-beat-2", &[BoardAsk::Tell(TellAsk::Next)]),
        shot("crisis-beat-3", &[BoardAsk::Tell(TellAsk::Next)]),
        shot("crisis-beat-4", &[BoardAsk::Tell(TellAsk::Next)]),
        shot("crisis", &[BoardAsk::Tell(TellAsk::Done)]),
        shot("idea", &[idea]),
        shot("table-day", &[BoardAsk::Look(LookAsk::Theme)]),
        shot("", &[BoardAsk::Look(LookAsk::Theme)]),
        shot("picked", &[BoardAsk::Table(TableAsk::Pick(other))]),
        // The draft is empty again: what follows seals nothing.
        shot("", &[BoardAsk::Table(TableAsk::Pick(None)), BoardAsk::Table(TableAsk::Remove(0))]),
        shot("evidence", &[tab(Tab::Evidence)]),
        shot("proposals", &[tab(Tab::Proposals)]),
        shot("state", &[tab(Tab::State)]),
        shot("region", &[tab(Tab::Region)]),
        shot("choices", &[tab(Tab::Offers), BoardAsk::Table(TableAsk::Kind(ActKind::Ask))]),
        shot("debrief", &[]),
        shot(
            "debrief-open",
            &[
                BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::Bands)),
                BoardAsk::Debrief(DebriefAsk::Of(None)),
                BoardAsk::Debrief(DebriefAsk::Open(ParagraphId(3))),
            ],
        ),
        shot("debrief-wants", &[BoardAsk::Debrief(DebriefAsk::Tab(DebriefTab::Wants))]),
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
