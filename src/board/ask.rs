//! What goes out of the widgets: everything a person can ask for, as one message.
//!
//! A widget only carries an [`BoardAsk`] and announces it; the systems of the screens decide what comes of it. So
//! a test, the keyboard and the mouse all say the same things.
//!
//! An ask says what is wanted and never whether it may be done: that is found out by whoever answers it, so a
//! stale widget may ask for something that is gone, and is refused. Asks are compared by value, which is also
//! how the focus finds a widget again that was drawn anew.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;
use bevy::window::RequestRedraw;

use super::steps::Arrival;
use super::tabs::{DebriefTab, Tab};
use super::venue::{Reach, Venue};
use crate::bots::Others;
use crate::report::act_kind::ActKind;
use crate::report::hands::Question;
use crate::sim::catalogue::item::Item;
use crate::sim::decision::{Act, Stance};
use crate::sim::ids::{
    ChoiceId, IncidentId, InjectId, MeasureId, ParagraphId, ProposalId, RoleId, StateId, Suspect,
};

/// Everything a person can ask for, grouped by the screen that answers it.
#[derive(Message, Debug, Clone, PartialEq, Default)]
pub enum BoardAsk {
    /// Nothing; a widget that only shows.
    #[default]
    Nothing,
    /// Answered by the menu.
    Menu(MenuAsk),
    /// Answered by the question who sits here.
    Casting(CastingAsk),
    /// Answered by the briefing.
    Brief(BriefAsk),
    /// Leads from one screen to the next.
    Go(Go),
    /// Answered by the table.
    Table(TableAsk),
    /// Answered where a class chooses which delegation decides.
    Class(ClassAsk),
    /// Answered wherever hands are counted.
    Hands(HandsAsk),
    /// Answered while a step is told.
    Tell(TellAsk),
    /// Answered by the demonstration.
    Watch(WatchAsk),
    /// Answered by the debrief.
    Debrief(DebriefAsk),
    /// Answered over any screen.
    Overlay(OverlayAsk),
    /// Answered on every screen: how the board looks.
    Look(LookAsk),
}

/// The asks for how the board looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LookAsk {
    /// Dark instead of light, or the other way round.
    Theme,
    /// Less motion, or motion again.
    Motion,
}

/// The asks of the menu. None of them touches an exercise.
#[derive(Debug, Clone, PartialEq)]
pub enum MenuAsk {
    /// Plays the scenario at this place of the list.
    Scenario(usize),
    /// Sits down in a seat; in none to watch bots play.
    Sit(Option<StateId>),
    /// Deals the bots a mixed table, or gives every bot this temperament.
    Everybody(Others),
    /// Gives the bot in this seat the next temperament.
    Next(StateId),
    /// Writes the whole seed as typed; it may be no number, and then the menu says so.
    Seed(String),
    /// Counts the seed up or down by this much; it stops at 0.
    Count(i64),
    /// Shows seat, bots and seed, or puts them away.
    More,
    /// Asks who sits where, before an exercise begins there.
    Cast(Venue),
    /// Goes on with the exercise that was left for the menu.
    GoOn,
    /// Begins at once, in the chosen seat or in the first one.
    Play,
    /// Begins at once, with bots in every seat.
    Watch,
}

/// The asks of the question who sits here. None of them touches an exercise before `Begin`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CastingAsk {
    /// Chooses the role that is to be given to another state.
    Role(RoleId),
    /// Gives a role to a state, by its code.
    Give(RoleId, String),
    /// Seats a state, by its code, without a role, or sends it away again.
    Also(String),
    /// Lets the states of two roles change places.
    ChangePlaces(RoleId, RoleId),
    /// Gives a role to the class, or to a bot again.
    InClass(RoleId),
    /// Shows the authors’ notes for the trainer, or hides them again.
    Notes,
    /// Begins the exercise at this machine; one for delegations asks first who may join.
    Begin,
    /// Opens the exercise to the delegations that this reaches.
    Open(Reach),
}

/// The asks of the briefing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BriefAsk {
    /// Shows the next page; after the last one it goes on to the table.
    Next,
    /// Shows the page before.
    Back,
    /// Shows the whole texts of a page, or the page in short again.
    More,
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

/// The name by which a widget means a measure or a choice among the options.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// A measure of the catalogue.
    Measure(MeasureId),
    /// A crisis choice, and the incident it is about; none for a choice that needs no incident.
    Choice(ChoiceId, Option<IncidentId>),
}

impl Offer {
    /// The offer of a line of the catalogue; a choice is about this incident, or about none.
    pub fn of(item: Item, about: Option<IncidentId>) -> Self {
        match item {
            Item::Measure(id) => Self::Measure(id),
            Item::Choice(id) => Self::Choice(id, about),
        }
    }
}

/// The asks of the table. Only `Seal` reaches the exercise; all others change the draft or what is shown.
#[derive(Debug, Clone, PartialEq)]
pub enum TableAsk {
    /// Shows one of the tabs.
    Tab(Tab),
    /// Shows the options of a kind.
    Kind(ActKind),
    /// Looks for this among all options; nothing to look for shows those of a kind again.
    Search(String),
    /// Unfolds the text of the inject of this short name, or folds it away.
    Letter(String),
    /// Opens an option, or closes it.
    Open(Offer),
    /// Names a partner for the open measure; the same one again is taken out.
    Partner(StateId),
    /// Directs the open choice at this suspect, a delegation or an outside actor.
    Toward(Suspect),
    /// Puts an act into the draft, if the rules allow it after the acts that are there; a harsh one is asked about
    /// first.
    Add(Act),
    /// Puts the act into the draft that was asked about.
    Mean(Act),
    /// Leaves out the act that was asked about.
    LeaveOut,
    /// Shows the options that can be directed at this state; none shows all of them again.
    Pick(Option<StateId>),
    /// Takes a position on a proposal, or withdraws it.
    Answer(ProposalId, Stance),
    /// Takes the act at this place out of the draft.
    Remove(usize),
    /// Seals the decision and closes the step. There is no way back from the table, so that an empty one is asked
    /// about first.
    Seal,
    /// Seals the empty decision that was asked about.
    SealEmpty,
}

/// The asks of a class. All but `Choose` and `Cover` change the exercise, and are asked about where they take something
/// away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClassAsk {
    /// Shows the papers of the delegation at this place of the list; what it had sealed is opened again.
    Choose(usize),
    /// Puts the papers away that are shown.
    Cover,
    /// Closes the step; it is asked about while somebody has not sealed.
    Close,
    /// Closes the step as it is; who has not sealed does nothing in it.
    CloseUnsealed,
    /// Asks whether to go back to this step, counted from 0.
    Back(u16),
    /// Goes back to this step, with the same luck.
    BackMeant(u16),
}

/// The asks of a show of hands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandsAsk {
    /// Asks this question instead.
    Question(Question),
    /// Counts so many hands more, or fewer, for the answer at this place.
    Count(usize, i16),
    /// Writes the number of hands for the answer at this place, as typed.
    Write(usize, String),
    /// Forgets all hands of this question.
    Clear,
}

/// The asks while a step is told. The step has closed, so none of them changes the exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TellAsk {
    /// Shows the next passage; after the last one it goes on to the next step.
    Next,
    /// Shows the passage before.
    Back,
    /// Shows all passages at once.
    All,
    /// Goes on to the next step, or to the debrief after the last one.
    Done,
}

/// The asks of the demonstration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WatchAsk {
    /// Plays on by itself, or pauses.
    PlayOrPause,
    /// Closes one step by hand.
    On,
    /// Goes one step back and pauses, so that people can talk about it.
    Back,
}

/// The asks of the debrief. They turn pages, but for the one that goes back into the exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DebriefAsk {
    /// Shows one of the tabs.
    Tab(DebriefTab),
    /// Shows this page of the act, counted from 0.
    Page(usize),
    /// Looks back to the moment after so many steps; the same one again lets it go.
    At(u16),
    /// Shows trust as it stood after so many steps.
    Trust(u16),
    /// Plays on from there, with the same luck; the ending that was played is kept to compare.
    PlayFrom(u16),
    /// Asks what would have come of the turn at this place.
    Pose(usize),
    /// Guesses the range at this place, and sees the futures.
    Guess(usize),
    /// Sees the futures; a class has shown its hands.
    Futures,
    /// Shows a delegation; the region if none.
    Of(Option<StateId>),
    /// Opens the evidence of a paragraph, or closes it.
    Open(ParagraphId),
    /// Unfolds the text of an inject that misled, or folds it away.
    Letter(InjectId),
}

/// The asks that lay something over a screen or take it away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverlayAsk {
    /// Lays help over the screen, or takes it away.
    Help,
    /// Asks whether to leave.
    Leave,
    /// Closes what lies over the screen.
    Close,
}

/// What a widget announces when it is used, by mouse or by key.
#[derive(Component, Debug, Clone, PartialEq, Default)]
pub struct Says(pub BoardAsk);

pub(super) fn plugin(app: &mut App) {
    // The redraw is asked for in `Last`, when every screen has read the ask: what it changed is drawn by
    // then, but a new screen comes up with the next frame alone.
    app.add_message::<BoardAsk>()
        .add_message::<RequestRedraw>()
        .add_observer(announce)
        .add_systems(Last, wake_again.run_if(on_message::<BoardAsk>));
}

/// What is asked for may open another screen, and that shows one frame later: nobody may have to move the
/// mouse.
fn wake_again(mut redraw: MessageWriter<RequestRedraw>) {
    redraw.write(RequestRedraw);
}

/// Turns the use of a widget into its message. A press that comes with a new screen is meant for the one before.
fn announce(
    used: On<Activate>,
    widgets: Query<&Says>,
    (arrival, time): (Res<Arrival>, Res<Time<Real>>),
    mut asks: MessageWriter<BoardAsk>,
) {
    if !arrival.is_settled(time.elapsed()) {
        return;
    }
    if let Ok(Says(ask)) = widgets.get(used.entity) {
        asks.write(ask.clone());
    }
}
