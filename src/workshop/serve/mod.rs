//! The server of the workshop: for one author, on this machine alone. It listens on the loopback address, at a port that is
//! free, under an address that nobody can guess and that is new at every start. It opens no connection of its own.

mod act;
mod ask;
mod assets;
mod filled;
mod guard;
mod pictures;
mod posted;
mod router;
mod sorry;
mod turned;

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;
use tokio::sync::Semaphore;
use tower::Service;

use super::desk::Desk;
use crate::server::Closed;
use crate::server::limits::READ_SECONDS_MAX;
use crate::server::secrets;
use router::router;

/// Connections at one time: one browser opens six.
const CONNECTIONS_MAX: usize = 64;

/// An open workshop. It closes when this is dropped; everything is saved already.
#[derive(Debug)]
pub struct Workshop {
    runtime: Option<Runtime>,
    address: SocketAddr,
    token: String,
}

impl Workshop {
    /// Opens the workshop over a desk.
    ///
    /// # Errors
    /// The port cannot be had, or the system gives no threads or no randomness.
    pub fn open(desk: Desk, port: Option<u16>) -> Result<Self, Closed> {
        let token = secrets::token().map_err(Closed::Random)?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .worker_threads(2)
            .thread_name("mufakat-workshop")
            .build()
            .map_err(Closed::Runtime)?;
        let wanted = port.unwrap_or(0);
        let listener = runtime
            .block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, wanted)))
            .map_err(|reason| Closed::Port { port: wanted, reason })?;
        let address = listener.local_addr().map_err(Closed::Runtime)?;
        let router = router(Arc::new(Mutex::new(desk)), &token, address.port());
        runtime.spawn(accept(listener, router));
        Ok(Self { runtime: Some(runtime), address, token })
    }

    /// The address to open in a browser, with its secret.
    pub fn url(&self) -> String {
        format!("http://{}/{}/", self.address, self.token)
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Waits until the person at the terminal presses Ctrl-C.
    ///
    /// # Errors
    /// The system says nothing of keys.
    pub fn wait(&self) -> io::Result<()> {
        self.runtime.as_ref().map_or(Ok(()), |runtime| runtime.block_on(tokio::signal::ctrl_c()))
    }
}

impl Drop for Workshop {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_timeout(Duration::from_millis(300));
        }
    }
}

async fn accept(listener: TcpListener, router: Router) {
    let places = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
        match listener.accept().await {
            Ok((stream, _)) => {
                let router = router.clone();
                tokio::spawn(async move {
                    connection(stream, router).await;
                    drop(place);
                });
            }
            // Too many open files, most likely: others close some soon.
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

async fn connection(stream: TcpStream, router: Router) {
    // Small answers are sent at once; that they cannot be is no reason not to answer.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request: Request<Incoming>| {
        let mut router = router.clone();
        async move {
            let Ok(response) = router.call(request).await;
            Ok::<_, Infallible>(response)
        }
    });
    let mut http = http1::Builder::new();
    let in_time = Duration::from_secs(READ_SECONDS_MAX);
    http.timer(TokioTimer::new()).header_read_timeout(in_time).max_buf_size(64 * 1024);
    // A connection that breaks has nobody left to be told.
    let _ = http.serve_connection(TokioIo::new(stream), service).await;
}
