//! Streams packed on their way to a browser (RFC 1952): sixty phones share one access point, and markup packs to a fifth.
//!
//! Every message is packed by itself and ends on a whole byte, so that one which was packed once goes to everybody who is
//! sent the same; what follows the opening on one stream is one file of gzip that never ends.

use std::io::Write;

use axum::body::Bytes;
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_ENCODING;
use flate2::Compression;
use flate2::write::DeflateEncoder;

/// What opens a stream: gzip, deflate, no name, no time, any system.
const OPENING: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];

/// How a stream goes to a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// As it is, for a client that reads nothing else.
    Plain,
    /// With gzip.
    Gzip,
}

impl Packing {
    /// What this client reads.
    pub fn wanted(headers: &HeaderMap) -> Self {
        let accepted = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
        let mut codings = accepted.flat_map(|value| value.split(','));
        // A coding with a weight of 0 is one that is not wanted.
        let gzip = |coding: &str| {
            let (name, weight) = coding.split_once(';').unwrap_or((coding, "q=1"));
            let weight = weight.trim().strip_prefix("q=").and_then(|weight| weight.parse::<f32>().ok());
            name.trim().eq_ignore_ascii_case("gzip") && weight.is_none_or(|weight| weight > 0.0)
        };
        if codings.any(gzip) { Self::Gzip } else { Self::Plain }
    }

    /// What stands before the first message; nothing where nothing is packed.
    pub fn opening(self) -> Option<Bytes> {
        (self == Self::Gzip).then(|| Bytes::from_static(&OPENING))
    }

    /// A message as it goes on a stream.
    pub fn piece(self, message: &Bytes) -> Bytes {
        match self {
            Self::Plain => message.clone(),
            Self::Gzip => Bytes::from(deflated(message)),
        }
    }
}

/// A piece of a deflate stream that refers to nothing before it and is whole when it ends.
fn deflated(message: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::with_capacity(message.len() / 4), Compression::fast());
    // Writing to memory does not fail.
    let _ = encoder.write_all(message).and_then(|()| encoder.flush());
    encoder.get_ref().clone()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use axum::http::HeaderValue;
    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn pieces_that_were_packed_apart_are_read_one_after_another_as_soon_as_each_is_there() {
        let messages = [Bytes::from("event: regions\n\n".repeat(400)), Bytes::from_static(b":\n\n")];
        let mut stream = Packing::Gzip.opening().expect("it opens").to_vec();
        let mut whole = Vec::new();
        for message in messages.iter().cycle().take(5) {
            let piece = Packing::Gzip.piece(message);
            assert!(piece.len() < 120, "{} bytes", piece.len());
            stream.extend_from_slice(&piece);
            whole.extend_from_slice(message);
            let mut read = vec![0; whole.len()];
            GzDecoder::new(stream.as_slice()).read_exact(&mut read).expect("all of it is there");
            assert_eq!(read, whole);
        }
    }

    #[test]
    fn only_who_reads_gzip_is_sent_it() {
        let wanted = |value: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(value));
            Packing::wanted(&headers)
        };
        for value in ["gzip", "deflate, gzip", "br;q=1.0, GZIP;q=0.8"] {
            assert_eq!(wanted(value), Packing::Gzip, "{value}");
        }
        for value in ["", "identity", "gzip;q=0, br", "xgzip"] {
            assert_eq!(wanted(value), Packing::Plain, "{value}");
        }
        assert_eq!(Packing::wanted(&HeaderMap::new()), Packing::Plain);
    }
}
