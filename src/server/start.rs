//! Opening the house: an address, a listener, connections with time limits, and a way to close it all.
//! Nothing here knows what is served.

use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
#[cfg(target_os = "linux")]
use socket2::SockRef;
use socket2::{Domain, Socket, Type};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;
use tower::Service;

use super::addresses::counted;
use super::connections::{Connection, Connections};
use super::doorplate::Doorplate;
use super::futures;
use super::house::House;
use super::limits::{CameFrom, READ_SECONDS_MAX};
use super::opening::{Opening, PORT, Reach};
use super::page::WayIn;
use super::router::router;
use super::secrets::{NoRandomness, Secrets};
use super::stop::{self, Stopping};
use super::wall::Wall;
use crate::session::Handle;
use crate::words::Phrase;

/// What was sent and is not acknowledged for so long will not be.
#[cfg(target_os = "linux")]
const UNHEARD: Duration = Duration::from_secs(30);

/// Connections that the system keeps for us until they are taken; what the other listener has.
const BACKLOG: i32 = 1024;

/// Why it cannot open.
#[derive(Debug)]
pub enum Closed {
    /// The address cannot be had.
    Port {
        /// The port that was wanted.
        port: u16,
        /// What the system said.
        reason: io::Error,
    },
    /// The system gives no threads.
    Runtime(io::Error),
    /// No randomness.
    Random(NoRandomness),
}

impl Closed {
    /// What is wrong, before it has a language; its part `hint` is the remedy.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Port { port, reason } => {
                // A port is a name, no amount: no language may group its digits.
                let port = port.to_string();
                Phrase::of("closed-port").with("port", port).with("reason", reason.to_string())
            }
            Self::Runtime(reason) => Phrase::of("closed-runtime").with("reason", reason.to_string()),
            Self::Random(NoRandomness(reason)) => Phrase::of("closed-random").with("reason", reason.clone()),
        }
    }
}

/// An open house. It closes when this is dropped.
#[derive(Debug)]
pub struct Server {
    runtime: Option<Runtime>,
    address: SocketAddr,
    doorplate: Arc<Doorplate>,
    control_url: String,
    wall: Arc<Wall>,
    closing: Arc<AtomicBool>,
}

impl Server {
    /// Opens a house for an exercise. The listener comes first: an address that cannot be had is reported
    /// before anything is served.
    ///
    /// # Errors
    /// If the port cannot be had or the system gives no threads.
    pub fn open(handle: Handle, secrets: Secrets, opening: &Opening) -> Result<Self, Closed> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .thread_name("mufakat-server")
            .build()
            .map_err(Closed::Runtime)?;
        let listener = runtime.block_on(listen(opening))?;
        let address = listener.local_addr().map_err(Closed::Runtime)?;
        let doorplate = Arc::new(Doorplate::new(&secrets, opening, address.port()));
        let control_url =
            format!("http://{}:{}/control?key={}", own_host(opening), address.port(), secrets.control);
        let house = House::new(handle, secrets, opening, Arc::clone(&doorplate));
        let (wall, closing) = (Arc::clone(&house.wall), Arc::clone(&house.closing));
        runtime.spawn(futures::play(Arc::clone(&house)));
        let (router, all) = (router(house), Arc::new(Connections::default()));
        // A machine without IPv6 has the other alone.
        let six = runtime.block_on(async { listen_six(opening.reach, address.port()) }).ok();
        for listener in std::iter::once(listener).chain(six) {
            runtime.spawn(accept(listener, router.clone(), Arc::clone(&all)));
        }
        Ok(Self { runtime: Some(runtime), address, doorplate, control_url, wall, closing })
    }

    /// The address at which it listens, with the port that was found.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address and the codes that control and the board show.
    pub fn way_in(&self) -> WayIn {
        self.doorplate.now()
    }

    /// What is shown of the way in, now and whenever control has chosen another address.
    pub fn doorplate(&self) -> &Arc<Doorplate> {
        &self.doorplate
    }

    /// The host of the address that is shown, if control has chosen another than the first.
    pub fn chosen_host(&self) -> Option<String> {
        self.doorplate.chosen()
    }

    /// The board's window on this machine, as control's page shows it.
    pub fn wall(&self) -> &Arc<Wall> {
        &self.wall
    }

    /// Control's own address, with its secret: for the host's terminal alone.
    pub fn control_url(&self) -> &str {
        &self.control_url
    }

    /// Waits until the person at the terminal wants to stop. `connected` counts the people who are
    /// there, and `say` tells the person what comes of it.
    pub fn wait_for_stop(&self, connected: impl Fn() -> usize, say: impl Fn(Stopping)) {
        if let Some(runtime) = &self.runtime {
            runtime.block_on(stop::wanted(connected, say));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.closing.store(true, Ordering::Relaxed);
        if let Some(runtime) = self.runtime.take() {
            // Streams never end by themselves.
            runtime.shutdown_timeout(Duration::from_millis(300));
        }
    }
}

/// The listener at the wanted port for IPv4, the addresses of which can be typed from a board.
async fn listen(opening: &Opening) -> Result<TcpListener, Closed> {
    let ip = match opening.reach {
        Reach::Loopback => Ipv4Addr::LOCALHOST,
        Reach::Lan => Ipv4Addr::UNSPECIFIED,
    };
    let wanted = opening.port.unwrap_or(PORT);
    match TcpListener::bind((ip, wanted)).await {
        Ok(listener) => Ok(listener),
        // The usual port is a wish; one that was asked for is not.
        Err(_) if opening.port.is_none() => {
            TcpListener::bind((ip, 0)).await.map_err(|reason| Closed::Port { port: wanted, reason })
        }
        Err(reason) => Err(Closed::Port { port: wanted, reason }),
    }
}

/// The listener at the same port for IPv6: `localhost` means `::1` to many browsers.
fn listen_six(reach: Reach, port: u16) -> io::Result<TcpListener> {
    let ip = match reach {
        Reach::Loopback => Ipv6Addr::LOCALHOST,
        Reach::Lan => Ipv6Addr::UNSPECIFIED,
    };
    let socket = Socket::new(Domain::IPV6, Type::STREAM, None)?;
    // IPv4 has a listener of its own, whatever the system would do.
    socket.set_only_v6(true)?;
    // A port that was served a moment ago can be had again; elsewhere this means something else.
    #[cfg(unix)]
    socket.set_reuse_address(true)?;
    socket.set_nonblocking(true)?;
    socket.bind(&SocketAddr::from((ip, port)).into())?;
    socket.listen(BACKLOG)?;
    TcpListener::from_std(socket.into())
}

/// Takes connections as long as the house is open. It never waits for those that are open already: one of them gives
/// way when there are too many.
async fn accept(listener: TcpListener, router: Router, all: Arc<Connections>) {
    loop {
        match listener.accept().await {
            Ok((stream, mut address)) => {
                address.set_ip(counted(address.ip()));
                let (router, place) = (router.clone(), Arc::new(all.enter(address.ip())));
                tokio::spawn(async move {
                    let served = connection(stream, address, router, Arc::clone(&place));
                    tokio::select! {
                        () = served => {}
                        () = place.has_to_leave() => {}
                    }
                });
            }
            // Too many open files, most likely: others close some soon.
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

/// Serves one connection. Browsers speak HTTP/2 only with a certificate, which a machine on a LAN has not.
async fn connection(stream: TcpStream, address: SocketAddr, router: Router, place: Arc<Connection>) {
    // Small messages are sent at once; that they cannot be is no reason not to serve.
    let _ = stream.set_nodelay(true);
    give_up_on_the_silent(&stream);
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(CameFrom(address));
        request.extensions_mut().insert(Arc::clone(&place));
        let mut router = router.clone();
        async move { Ok::<_, Infallible>(answer(&mut router, request).await) }
    });
    let mut http = http1::Builder::new();
    // The head of a request is bounded as its body is, in length and in time.
    let in_time = Duration::from_secs(READ_SECONDS_MAX);
    http.timer(TokioTimer::new()).header_read_timeout(in_time).max_buf_size(64 * 1024);
    // A connection that breaks has nobody left to be told.
    let _ = http.serve_connection(TokioIo::new(stream), service).await;
}

/// A phone that left without a word answers nothing; without this the system would go on sending to it for a quarter
/// of an hour, and its place would be taken for so long. Elsewhere than on Linux the place is given back later.
#[cfg(target_os = "linux")]
fn give_up_on_the_silent(stream: &TcpStream) {
    let _ = SockRef::from(stream).set_tcp_user_timeout(Some(UNHEARD));
}

#[cfg(not(target_os = "linux"))]
fn give_up_on_the_silent(_: &TcpStream) {}

/// Passes a request to the routes, which always answer.
async fn answer(router: &mut Router, request: Request<Incoming>) -> axum::response::Response {
    match router.call(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}

/// The name under which the host reaches its own machine. Control's key is not sent over the network in this
/// way.
fn own_host(opening: &Opening) -> IpAddr {
    match opening.reach {
        Reach::Loopback | Reach::Lan => IpAddr::V4(Ipv4Addr::LOCALHOST),
    }
}
