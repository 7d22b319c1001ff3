//! One hostile client with a laptop: bodies that do not come, connections that stand idle, wrong codes, every seat, talk at
//! full rate, streams opened one after another; all at once and from one address.

#![allow(dead_code, reason = "each test file uses its own part of the support")]

use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::http::Client;

/// Connections that it tries to hold with bodies that do not come, and as many that say nothing: more than a house gives to
/// one address.
const HELD: usize = 240;

/// The address of the laptop.
const FROM: Ipv4Addr = Ipv4Addr::new(127, 0, 66, 6);

/// The attack, until it is ended.
pub struct Hostile {
    goes_on: Arc<AtomicBool>,
    /// What each of the threads has tried.
    tried: Vec<Arc<AtomicU64>>,
    threads: Vec<JoinHandle<()>>,
}

impl Hostile {
    /// Begins with everything at once, against a house with these seats.
    pub fn begin(address: SocketAddr, code: &str, states: &'static [&'static str]) -> Self {
        let mut hostile = Self { goes_on: Arc::new(true.into()), tried: Vec::new(), threads: Vec::new() };
        let stranger = Client::from(address, FROM);
        let seated = stranger.clone().seated(code, &format!("state:{}", states[0]), &[]);
        let (code, long) = (code.to_owned(), "x".repeat(3_900));

        let (client, mut held) = (stranger.clone(), Vec::new());
        hostile.again_and_again(move || {
            hold(&client, b"POST /join HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx", &mut held)
        });
        let (client, mut held) = (stranger.clone(), Vec::new());
        hostile.again_and_again(move || hold(&client, b"", &mut held));
        let client = stranger.clone();
        hostile.again_and_again(move || {
            answered(&client, "/join", &[("code", "AAAABBBB"), ("seat", "observer")])
        });
        let (client, mut number) = (stranger, 0);
        hostile.again_and_again(move || {
            number += 1;
            let seat = format!("state:{}", states[number % states.len()]);
            answered(&client, "/join", &[("code", &code), ("seat", &seat)]);
        });
        let client = seated.clone();
        hostile.again_and_again(move || {
            answered(&client, "/do/talk-say", &[("to", "plenary"), ("text", &long)]);
        });
        let mut open = Vec::new();
        hostile.again_and_again(move || {
            if open.len() >= 40 {
                open.clear();
            }
            open.extend(seated.connected().ok().and_then(|mut stream| {
                let cookie = seated.cookie.clone().unwrap_or_default();
                let head =
                    format!("GET /stream?since=0 HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\n\r\n");
                stream.write_all(head.as_bytes()).ok().map(|()| stream)
            }));
        });
        hostile
    }

    fn again_and_again(&mut self, mut act: impl FnMut() + Send + 'static) {
        let (goes_on, tried) = (Arc::clone(&self.goes_on), Arc::<AtomicU64>::default());
        self.tried.push(Arc::clone(&tried));
        self.threads.push(thread::spawn(move || {
            while goes_on.load(Ordering::Relaxed) {
                act();
                tried.fetch_add(1, Ordering::Relaxed);
                // A laptop on a Wi-Fi sends some hundred requests a second; this machine must serve meanwhile.
                thread::sleep(Duration::from_millis(2));
            }
        }));
    }

    /// How often it has tried each of the things that it does.
    pub fn tried(&self) -> Vec<u64> {
        self.tried.iter().map(|tried| tried.load(Ordering::Relaxed)).collect()
    }

    /// Ends it. How many things it has tried.
    pub fn end(self) -> u64 {
        self.tried().iter().sum()
    }
}

impl Drop for Hostile {
    fn drop(&mut self) {
        self.goes_on.store(false, Ordering::Relaxed);
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

/// One more connection that holds its place; the oldest are let go of when there are enough.
fn hold(client: &Client, bytes: &[u8], held: &mut Vec<TcpStream>) {
    if held.len() >= HELD {
        held.drain(..HELD / 2);
    }
    held.extend(client.connected().ok().and_then(|mut stream| stream.write_all(bytes).ok().map(|()| stream)));
}

/// Sends a form and forgets what is answered; a server may close on whoever does this.
fn answered(client: &Client, path: &str, fields: &[(&str, &str)]) {
    let _ = client.tried(path, fields);
}
