//! What a request must be like before anybody looks at it: under our own name, and a write from a page of ours. Names that
//! others have pointed at this machine are turned away (DNS rebinding), and so are forms of other sites.

use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, Method};

/// The names under which the workshop may be reached, with their port.
#[derive(Debug, Clone)]
pub(super) struct Names([String; 2]);

impl Names {
    pub(super) fn of(port: u16) -> Self {
        Self([format!("127.0.0.1:{port}"), format!("localhost:{port}")])
    }

    /// Is the request under a name of ours?
    pub(super) fn know(&self, headers: &HeaderMap) -> bool {
        let host = headers.get(HOST).and_then(|host| host.to_str().ok());
        host.is_some_and(|host| self.0.iter().any(|known| known.eq_ignore_ascii_case(host)))
    }
}

/// Does the request only read, or does it come from a page of ours? That the host is one of ours was checked before, so
/// that the two being equal is enough.
pub(super) fn is_ours(method: &Method, headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let reads = matches!(*method, Method::GET | Method::HEAD);
    reads
        || match (text(ORIGIN).and_then(|origin| origin.strip_prefix("http://")), text(HOST)) {
            (Some(from), Some(host)) => from.eq_ignore_ascii_case(host),
            _ => false,
        }
}
