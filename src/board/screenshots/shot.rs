//! One picture: what has to come about before it, and what it is called.

use crate::board::ask::BoardAsk;
use crate::session::ask::ControlAsk;

/// What has to come about before a picture, however many steps lie between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// The debrief of the exercise at this table.
    Debrief,
    /// An open step of the crisis in the room.
    Crisis,
    /// The end of the last step in the room.
    Over,
    /// A question about what had come of another act, before the room.
    Asked,
}

/// One picture: what is asked for first, and its name; without a name only the asking counts.
pub struct Shot {
    /// What the picture is called; empty where none is taken.
    pub name: &'static str,
    /// What a person asks first.
    pub asks: Vec<BoardAsk>,
    /// What control asks of the room.
    pub led: Vec<ControlAsk>,
    /// What has to come about before.
    pub until: Option<Until>,
}

impl Shot {
    /// After what a person asks.
    pub fn asks(name: &'static str, asks: &[BoardAsk]) -> Self {
        Self { name, asks: asks.to_vec(), led: Vec::new(), until: None }
    }

    /// After what control asks of the room.
    pub fn led(name: &'static str, led: &[ControlAsk]) -> Self {
        Self { name, asks: Vec::new(), led: led.to_vec(), until: None }
    }

    /// After this has come about.
    pub fn until(until: Until, name: &'static str) -> Self {
        Self { name, asks: Vec::new(), led: Vec::new(), until: Some(until) }
    }
}
