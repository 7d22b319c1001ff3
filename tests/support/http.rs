//! A plain HTTP client over a socket, so that tests see every byte and can send what no browser would.

#![allow(dead_code, reason = "each test file uses its own part of the support")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

use socket2::{Domain, Socket, Type};

/// How long a test waits before it says that the server hangs.
const PATIENCE: Duration = Duration::from_secs(20);

/// What a server answered.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
    /// The body as it came, for what is no text.
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    /// The seat that the answer gives.
    pub fn cookie(&self) -> Option<String> {
        let set = self.header("set-cookie")?;
        set.split(';').next().map(str::to_owned)
    }
}

/// Somebody at a browser.
#[derive(Debug, Clone)]
pub struct Client {
    pub address: SocketAddr,
    pub cookie: Option<String>,
    /// The address of this machine that it comes from; any, where none is said.
    pub from: Option<Ipv4Addr>,
}

impl Client {
    pub fn new(address: SocketAddr) -> Self {
        Self { address, cookie: None, from: None }
    }

    /// Somebody who comes from this address. The system must have it.
    pub fn from(address: SocketAddr, from: Ipv4Addr) -> Self {
        Self { from: Some(from), ..Self::new(address) }
    }

    /// Joins with a code and takes the seat.
    pub fn joined(address: SocketAddr, code: &str, seat: &str, more: &[(&str, &str)]) -> Self {
        Self::new(address).seated(code, seat, more)
    }

    /// The same for somebody who is there already.
    pub fn seated(mut self, code: &str, seat: &str, more: &[(&str, &str)]) -> Self {
        let mut fields = vec![("code", code), ("seat", seat)];
        fields.extend(more);
        let answer = self.post("/join", &fields);
        self.cookie = answer.cookie();
        assert!(self.cookie.is_some(), "{seat} did not get in: {} {}", answer.status, answer.body);
        self
    }

    /// Comes in by control's address.
    pub fn control(address: SocketAddr, key: &str) -> Self {
        let mut client = Self::new(address);
        let answer = client.post("/control", &[("key", key)]);
        client.cookie = answer.cookie();
        assert!(client.cookie.is_some(), "control did not get in: {} {}", answer.status, answer.body);
        client
    }

    pub fn get(&self, path: &str) -> Answer {
        self.request("GET", path, &[], b"")
    }

    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.tried(path, fields).unwrap_or_else(|why| panic!("POST {path}: {why}"))
    }

    /// Sends a form; the server may close instead of answering.
    pub fn tried(&self, path: &str, fields: &[(&str, &str)]) -> Result<Answer, String> {
        let origin = format!("http://{}", self.address);
        let headers = [("Origin", origin.as_str()), ("Content-Type", "application/x-www-form-urlencoded")];
        self.raw(&self.bytes("POST", path, &headers, encoded(fields).as_bytes()))
    }

    /// Asks as the script does: the answer is JSON.
    pub fn ask(&self, verb: &str, fields: &[(&str, &str)]) -> Answer {
        let origin = format!("http://{}", self.address);
        let headers = [
            ("Origin", origin.as_str()),
            ("X-Ask", "1"),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ];
        self.request("POST", &format!("/do/{verb}"), &headers, encoded(fields).as_bytes())
    }

    /// Asks, and the answer must be yes.
    pub fn must(&self, verb: &str, fields: &[(&str, &str)]) {
        let answer = self.ask(verb, fields);
        assert_eq!(answer.status, 200, "{verb} {fields:?}: {}", answer.body);
    }

    pub fn request(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        self.raw(&self.bytes(method, path, headers, body))
            .unwrap_or_else(|why| panic!("{method} {path}: {why}"))
    }

    fn bytes(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
        let mut head = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        if headers.iter().all(|(name, _)| *name != "Host") {
            head += &format!("Host: {}\r\n", self.address);
        }
        for (name, value) in headers {
            head += &format!("{name}: {value}\r\n");
        }
        if let Some(cookie) = &self.cookie {
            head += &format!("Cookie: {cookie}\r\n");
        }
        if !body.is_empty() || method == "POST" {
            head += &format!("Content-Length: {}\r\n", body.len());
        }
        head += "\r\n";
        let mut bytes = head.into_bytes();
        bytes.extend_from_slice(body);
        bytes
    }

    /// Sends bytes as they are and reads one answer, if there is one.
    pub fn raw(&self, bytes: &[u8]) -> Result<Answer, String> {
        let mut stream = self.connected()?;
        // A server may answer and close before everything is sent.
        let _ = stream.write_all(bytes);
        let mut whole = Vec::new();
        let mut part = [0; 16 * 1024];
        let read = loop {
            match stream.read(&mut part) {
                Ok(count) if count > 0 => whole.extend_from_slice(&part[..count]),
                end => break end,
            }
            // Not every server closes when it is asked to.
            if is_whole(&whole) {
                break Ok(0);
            }
        };
        if whole.is_empty() {
            return Err(format!("no answer: {read:?}"));
        }
        parsed(&whole)
    }

    /// Opens the event stream from the moment last seen.
    pub fn stream(&self, since: u64) -> Stream {
        let mut stream = self.connected().expect("the server listens");
        let cookie = self.cookie.clone().unwrap_or_default();
        let head = format!(
            "GET /stream?since={since} HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\n\r\n",
            self.address
        );
        stream.write_all(head.as_bytes()).expect("the server takes the request");
        Stream { lines: BufReader::new(stream) }
    }

    /// A connection of its own.
    pub fn connected(&self) -> Result<TcpStream, String> {
        let stream = match self.from {
            Some(from) => connected_from(from, self.address),
            None => TcpStream::connect_timeout(&self.address, PATIENCE),
        };
        let stream = stream.map_err(|why| why.to_string())?;
        stream.set_read_timeout(Some(PATIENCE)).map_err(|why| why.to_string())?;
        Ok(stream)
    }
}

fn connected_from(from: Ipv4Addr, to: SocketAddr) -> std::io::Result<TcpStream> {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None)?;
    socket.bind(&SocketAddr::from((from, 0)).into())?;
    socket.connect_timeout(&to.into(), PATIENCE)?;
    Ok(socket.into())
}

/// An open event stream. What it gives is the chunked body as it came, with the sizes of the chunks left out.
pub struct Stream {
    lines: BufReader<TcpStream>,
}

impl Stream {
    /// The data of the next message of this kind; none if the stream ended.
    pub fn next(&mut self, kind: &str) -> Option<String> {
        let mut event = String::new();
        loop {
            let mut line = String::new();
            if self.lines.read_line(&mut line).ok()? == 0 {
                return None;
            }
            let line = line.trim_end();
            if let Some(name) = line.strip_prefix("event: ") {
                event = name.to_owned();
            } else if let Some(data) = line.strip_prefix("data: ")
                && event == kind
            {
                return Some(data.to_owned());
            }
        }
    }
}

/// Has everything come that the head announces?
fn is_whole(bytes: &[u8]) -> bool {
    let Ok(answer) = parsed(bytes) else { return false };
    let announced = answer.header("content-length").and_then(|length| length.parse().ok());
    announced.is_some_and(|length: usize| answer.bytes.len() >= length)
}

fn parsed(whole: &[u8]) -> Result<Answer, String> {
    let split = whole.windows(4).position(|four| four == b"\r\n\r\n").ok_or("no head")?;
    let head = String::from_utf8_lossy(&whole[..split]);
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|code| code.parse().ok());
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
        .collect();
    let bytes = whole[split + 4..].to_vec();
    let body = String::from_utf8_lossy(&bytes).into_owned();
    Ok(Answer { status: status.ok_or("no status")?, headers, body, bytes })
}

/// Fields as a form sends them.
pub fn encoded(fields: &[(&str, &str)]) -> String {
    let part = |text: &str| {
        text.bytes()
            .map(|byte| match byte {
                b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' => (byte as char).to_string(),
                _ => format!("%{byte:02X}"),
            })
            .collect::<String>()
    };
    fields.iter().map(|(name, value)| format!("{}={}", part(name), part(value))).collect::<Vec<_>>().join("&")
}
