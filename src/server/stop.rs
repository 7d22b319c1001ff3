//! When whoever runs the program wants it to end. A program that is told to end, or whose terminal is closed, ends;
//! Ctrl-C is one slip of a hand, and asks once while people are connected.

use std::time::Duration;

/// How long a second Ctrl-C is waited for.
const AGAIN: Duration = Duration::from_secs(10);

/// What the host is told about the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stopping {
    /// So many people are connected: Ctrl-C again means it.
    Asked(usize),
    /// It was not pressed again; the exercise goes on.
    GoesOn,
}

/// Waits until the end is wanted. `connected` counts the people, and `say` tells the host.
pub(super) async fn wanted(connected: impl Fn() -> usize, say: impl Fn(Stopping)) {
    let Ok(mut wishes) = Wishes::listen() else {
        return drop(tokio::signal::ctrl_c().await);
    };
    loop {
        if wishes.next().await == Wish::Told {
            return;
        }
        let people = connected();
        if people == 0 {
            return;
        }
        say(Stopping::Asked(people));
        if tokio::time::timeout(AGAIN, wishes.next()).await.is_ok() {
            return;
        }
        say(Stopping::GoesOn);
    }
}

/// By what the end was wished for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wish {
    /// Ctrl-C was pressed.
    Pressed,
    /// The system said so: the terminal was closed, or the machine goes down.
    Told,
}

/// The signals that mean the end.
#[cfg(unix)]
struct Wishes {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
    hangup: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Wishes {
    fn listen() -> std::io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
            hangup: signal(SignalKind::hangup())?,
        })
    }

    async fn next(&mut self) -> Wish {
        tokio::select! {
            _ = self.interrupt.recv() => Wish::Pressed,
            _ = self.terminate.recv() => Wish::Told,
            _ = self.hangup.recv() => Wish::Told,
        }
    }
}

/// The events that mean the end.
#[cfg(windows)]
struct Wishes {
    interrupt: tokio::signal::windows::CtrlC,
    close: tokio::signal::windows::CtrlClose,
    shutdown: tokio::signal::windows::CtrlShutdown,
}

#[cfg(windows)]
impl Wishes {
    fn listen() -> std::io::Result<Self> {
        use tokio::signal::windows::{ctrl_c, ctrl_close, ctrl_shutdown};
        Ok(Self { interrupt: ctrl_c()?, close: ctrl_close()?, shutdown: ctrl_shutdown()? })
    }

    async fn next(&mut self) -> Wish {
        tokio::select! {
            _ = self.interrupt.recv() => Wish::Pressed,
            _ = self.close.recv() => Wish::Told,
            _ = self.shutdown.recv() => Wish::Told,
        }
    }
}
