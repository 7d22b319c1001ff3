//! What goes out of the widgets: everything a person can ask for, as one message.
//!
//! A widget only carries an [`Ask`] and announces it; the systems of the screens decide what comes of it.
//! So a test, the keyboard and the mouse all say the same things.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;
use bevy::window::RequestRedraw;

use super::tabs::{Below, DebriefTab, Tab};
use crate::bots::Temperament;
use crate::sim::catalogue::measure::Category;
use crate::sim::decision::{Act, Stance};
use crate::sim::ids::{ChoiceId, IncidentId, MeasureId, ParagraphId, ProposalId, StateId, Suspect};

/// Everything a person can ask for.
#[derive(Message, Debug, Clone, PartialEq, Default)]
pub enum Ask {
    /// Nothing; a widget that only shows.
    #[default]
    Nothing,
    /// In the menu.
    Menu(MenuAsk),
    /// From one screen to the next.
    Go(Go),
    /// At the table.
    Table(TableAsk),
    /// While being told what happened.
    Tell(TellAsk),
    /// In the demonstration.
    Watch(WatchAsk),
    /// In the debrief.
    Debrief(DebriefAsk),
    /// Over any screen.
    Overlay(OverlayAsk),
}

/// What can be asked for in the menu.
#[derive(Debug, Clone, PartialEq)]
pub enum MenuAsk {
    /// Plays the scenario at this place of the list.
    Scenario(usize),
    /// Sits down in a seat; in none to watch bots play.
    Sit(Option<StateId>),
    /// Gives every bot this temperament.
    Everybody(Temperament),
    /// Gives the bot in this seat the next temperament.
    Next(StateId),
    /// Writes the seed.
    Seed(String),
    /// Counts the seed up or down.
    Count(i64),
    /// Begins the exercise.
    Start,
    /// Opens it to delegations on their own devices.
    Open,
}

/// Ways between screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    /// From the briefing to the table, or to the demonstration.
    Table,
    /// From the last step to the debrief.
    Debrief,
    /// Back to the menu; the exercise ends.
    Menu,
    /// Closes the board.
    Quit,
}

/// What a measure or a choice is called among the options.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// A measure.
    Measure(MeasureId),
    /// A choice about an incident, or none.
    Choice(ChoiceId, Option<IncidentId>),
}

/// What can be asked for at the table.
#[derive(Debug, Clone, PartialEq)]
pub enum TableAsk {
    /// Shows one of the tabs.
    Tab(Tab),
    /// Shows what is beneath the map.
    Below(Below),
    /// Shows the measures of a category.
    Measures(Category),
    /// Shows the crisis choices.
    Choices,
    /// Opens an option, or closes it.
    Open(Offer),
    /// Asks a partner, or no longer.
    Partner(StateId),
    /// Directs the open choice at somebody.
    Toward(Suspect),
    /// Puts an act into the draft.
    Add(Act),
    /// Takes a position on a proposal, or withdraws it.
    Answer(ProposalId, Stance),
    /// Takes the act at this place out of the draft.
    Remove(usize),
    /// Seals the decision and closes the step.
    Seal,
}

/// What can be asked for while being told what happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TellAsk {
    /// The next thing.
    Next,
    /// Everything at once.
    All,
    /// On to the next step.
    Done,
}

/// What can be asked for in the demonstration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WatchAsk {
    /// Plays on, or pauses.
    PlayOrPause,
    /// One step on.
    On,
    /// One step back.
    Back,
}

/// What can be asked for in the debrief.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DebriefAsk {
    /// Shows one of the tabs.
    Tab(DebriefTab),
    /// Shows a delegation; the region if none.
    Of(Option<StateId>),
    /// Opens the evidence of a paragraph, or closes it.
    Open(ParagraphId),
}

/// What can be asked for over any screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverlayAsk {
    /// Help, on or off.
    Help,
    /// Asks whether to leave.
    Leave,
    /// Closes what lies over the screen.
    Close,
}

/// What a widget announces when it is used.
#[derive(Component, Debug, Clone, PartialEq, Default)]
pub struct Says(pub Ask);

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Ask>()
        .add_message::<RequestRedraw>()
        .add_observer(announce)
        .add_systems(Last, wake_again.run_if(on_message::<Ask>));
}

/// What is asked for may open another screen, and that shows one frame later: nobody may have to move the mouse.
fn wake_again(mut redraw: MessageWriter<RequestRedraw>) {
    redraw.write(RequestRedraw);
}

/// Turns the use of a widget into its message.
fn announce(used: On<Activate>, widgets: Query<&Says>, mut asks: MessageWriter<Ask>) {
    if let Ok(Says(ask)) = widgets.get(used.entity) {
        asks.write(ask.clone());
    }
}
