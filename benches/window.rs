//! The real window under a virtual display, with a hand at pointer and keys: how long it takes from a movement or a press to
//! the first picture that differs and to the last one, how many pictures a motion has, what rest costs, and the memory.
//!
//! `cargo bench --bench window`; it takes about two minutes and needs `Xvfb` and a Vulkan driver in software. Pictures are
//! read from the display, from outside the program: what is measured is what a person sees, within some milliseconds.
//! Where things stand is read from the board's own pictures of itself, so that nothing has to be kept true here by hand.
#![expect(clippy::unwrap_used, reason = "it stops at the first thing that fails")]

#[cfg(target_os = "linux")]
#[path = "window/figures.rs"]
mod figures;
#[cfg(target_os = "linux")]
#[path = "window/hand.rs"]
mod hand;
#[cfg(target_os = "linux")]
#[path = "window/places.rs"]
mod places;
#[cfg(target_os = "linux")]
#[expect(dead_code, reason = "no display is lost here")]
#[path = "../tests/support/screen.rs"]
mod screen;

fn main() {
    #[cfg(target_os = "linux")]
    figures::take();
    #[cfg(not(target_os = "linux"))]
    println!("The window is measured under Xvfb, which is for Linux.");
}
