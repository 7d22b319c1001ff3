//! A live exercise on the projector: what it is reached by, and its public view. Everything shown comes from
//! there.
//!
//! The board only looks: control's page runs the exercise. The view that is kept here is public, so the
//! projector cannot give away what a seat or control knows, whatever a screen does with it.

use std::fmt;
use std::sync::Arc;

use bevy::prelude::*;
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

use super::feed::Feed;
use super::map::Shown;
use super::steps::Steps;
use super::venue::Reach;
use super::widgets::qr::{self, Qr};
use crate::report::leaf::Leaf;
use crate::scenario::Casting;
use crate::session::view::{HallView, Saying};
use crate::sim::scenario::Scenario;
use crate::sim::view::BoardView;

/// A live exercise that was opened, as the board needs it.
#[derive(Clone)]
pub struct OpenHall {
    /// Its moments. The board looks, and has no way to ask for anything.
    pub feed: Feed,
    /// The printed matter with which it began.
    pub printed: Arc<Scenario>,
    /// What the QR code carries until control chooses another address. What stands before a `?` is shown in letters too, to be
    /// typed; an address without one is that of this machine for itself, which no phone reaches.
    pub join_url: String,
    /// The short code that lets delegations in, as they type it.
    pub join_code: String,
    /// Called when a person has said, after the question, that the exercise ends. A window that closes in any other way
    /// calls nothing: the exercise does not hang on it.
    pub end: Arc<dyn Fn() + Send + Sync>,
}

impl fmt::Debug for OpenHall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenHall").field("join_url", &self.join_url).finish_non_exhaustive()
    }
}

/// Opens a casting with a seed to whoever can reach it. An error is a sentence for the menu.
pub type Open = dyn Fn(&Casting, u64, Reach) -> Result<OpenHall, String> + Send + Sync;

/// Opens a scenario to delegations, with its roles bound so, with a seed, and to whom. It is given by whoever can: the
/// board does not know the server, and a build without one gives none.
#[derive(Clone)]
pub struct Opener {
    /// Opens it.
    pub open: Arc<Open>,
    /// The addresses of this machine on its networks, the likeliest first; none without a network.
    pub addresses: fn() -> Vec<String>,
}

/// The opener, where there is one; without it the menu offers no live exercise.
#[derive(Resource, Clone)]
pub struct HallOpener(pub Opener);

/// Whether leaving this board ends the exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Served {
    /// It was opened in the menu and ends when the board leaves it.
    Here,
    /// Somebody else serves it; the board is one of many that look.
    Elsewhere,
}

/// The exercise on the projector.
#[derive(Resource, Debug)]
pub struct Hall {
    /// How it is reached, and what keeps it alive.
    pub opened: OpenHall,
    /// Whether leaving this board ends it; the question before one leaves says so.
    pub served: Served,
    /// What everybody may see, without connections, as of the last revision that changed it.
    pub view: HallView,
    /// What was last said to everybody in the room.
    pub said: Vec<Saying>,
    /// The public board as far as it has been told ([`HallView::pictured`]), also for a window that opens while a step is
    /// told.
    pub pictured: BoardView,
    /// The leaf of the debrief that control shows; none before it.
    pub leaf: Option<Leaf>,
    /// The printed matter: instrument and names.
    pub scenario: Arc<Scenario>,
    /// The way in as a picture; none where nothing can be drawn.
    pub qr: Option<Qr>,
    /// The address that was painted last.
    painted: Option<String>,
    /// The number of the moment last looked at.
    revision: u64,
}

impl Hall {
    /// The exercise as it stands now.
    pub fn new(opened: OpenHall, served: Served) -> Self {
        let (revision, moment) = (opened.feed.count(), opened.feed.newest());
        let (scene, leaf) = (&moment.scene, moment.leaf.clone());
        let scenario = scene.printed(&opened.printed);
        let (view, said, pictured) = (scene.view.clone(), scene.said.clone(), scene.view.pictured());
        Self { opened, served, view, said, pictured, leaf, scenario, qr: None, painted: None, revision }
    }

    /// Does anything reach it but this machine?
    pub fn is_for_phones(&self) -> bool {
        self.opened.join_url.contains('?')
    }

    /// The address to be typed.
    pub fn address(&self) -> &str {
        let typed = self.opened.join_url.split('?').next().unwrap_or_default();
        typed.trim_end_matches('/')
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (
            // First the exercise that was just opened, then its newest moment, then the map: so the map never
            // lags a frame behind the seats.
            listen.run_if(resource_added::<Hall>),
            look.run_if(resource_exists::<Hall>),
            paint_way_in.run_if(resource_exists_and_changed::<Hall>),
            show_on_map.run_if(resource_exists_and_changed::<Hall>),
        )
            .chain()
            .in_set(Steps::React),
    );
}

/// Every new moment wakes the window, which else sleeps until somebody presses a key.
fn listen(hall: Res<Hall>, window: Option<Res<EventLoopProxyWrapper>>) {
    let Some(window) = window else { return };
    let window = (**window).clone();
    hall.opened.feed.on_change(move || {
        // A window that has closed needs no waking.
        let _ = window.send_event(WinitUserEvent::WakeUp);
    });
}

/// Paints the code when the exercise is opened, and again when control has chosen another address.
fn paint_way_in(mut hall: ResMut<Hall>, images: Option<ResMut<Assets<Image>>>) {
    let Some(mut images) = images else { return };
    if hall.painted.as_deref() != Some(hall.opened.join_url.as_str()) {
        hall.qr = hall.is_for_phones().then(|| qr::paint(&hall.opened.join_url, &mut images)).flatten();
        hall.painted = Some(hall.opened.join_url.clone());
    }
}

/// Takes the newest moment. It counts as a change only if the room can see it: with a software renderer a frame is not
/// free.
fn look(mut hall: ResMut<Hall>) {
    let count = hall.opened.feed.count();
    if count == hall.revision {
        return;
    }
    let (moment, moved) = (hall.opened.feed.newest(), hall.opened.feed.address());
    let scene = &moment.scene;
    // The number is noted unseen: it has to be kept whether or not the picture changes.
    let unseen = hall.bypass_change_detection();
    unseen.revision = count;
    unseen.scenario = scene.printed(&unseen.opened.printed);
    if let Some(address) = moved.filter(|address| *address != hall.opened.join_url) {
        hall.opened.join_url = address;
    }
    if hall.view != scene.view || hall.said != scene.said || hall.leaf != moment.leaf {
        (hall.view, hall.said) = (scene.view.clone(), scene.said.clone());
        hall.leaf.clone_from(&moment.leaf);
        hall.pictured = hall.view.pictured();
    }
}

/// Hands the public view to the map, which does not know where it comes from.
fn show_on_map(hall: Res<Hall>, mut commands: Commands) {
    commands.insert_resource(Shown(hall.pictured.clone()));
}
