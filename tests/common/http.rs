//! A server of the page inside the test, and the plainest client that can ask it anything, well-formed or not.
#![allow(dead_code, reason = "each user takes its own part of this module")]

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::thread;
use std::time::Duration;

use flate2::read::GzDecoder;
use maillage::study::Request;
use maillage::web::Server;
use serde_json::Value;

/// A server that answers until the process ends.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Served(pub(crate) SocketAddr);

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// Names in small letters.
    pub(crate) headers: Vec<(String, String)>,
    /// As it came, compressed or not.
    pub(crate) wire: Vec<u8>,
}

impl Served {
    /// A server of these data, on a free port.
    pub(crate) fn start(base: Request) -> Self {
        let listener = Server::bind("127.0.0.1:0".parse().unwrap()).unwrap();
        let address = listener.local_addr().unwrap();
        let server = Server::new(listener, address, base).unwrap();
        thread::spawn(move || server.run(std::future::pending()));
        Self(address)
    }

    /// Sends these bytes, and reads to the end.
    pub(crate) fn send(self, request: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(self.0).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(120))).unwrap();
        // A server may refuse, and close, before it has read everything.
        let _ = stream.write_all(request);
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        Answer::parse(&bytes)
    }

    /// Asks with further headers, one a line.
    pub(crate) fn ask(self, method: &str, path: &str, headers: &str, body: &str) -> Answer {
        let length = body.len();
        let host = if headers.to_lowercase().contains("host:") {
            String::new()
        } else {
            format!("host: {}\r\n", self.0)
        };
        let more: String = headers.lines().map(|line| format!("{}\r\n", line.trim())).collect();
        let head = format!(
            "{method} {path} HTTP/1.1\r\n{host}{more}connection: close\r\ncontent-length: {length}\r\n\r\n"
        );
        self.send(&[head.as_bytes(), body.as_bytes()].concat())
    }

    pub(crate) fn get(self, path: &str) -> Answer {
        self.ask("GET", path, "accept-language: en", "")
    }

    pub(crate) fn post(self, path: &str, body: &Value) -> Answer {
        self.ask("POST", path, "accept-language: en\ncontent-type: application/json", &body.to_string())
    }

    /// The JSON of an answer that must be one.
    #[track_caller]
    pub(crate) fn json(self, path: &str, body: &Value) -> Value {
        self.post(path, body).ok().json()
    }
}

impl Answer {
    fn parse(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").unwrap_or(bytes.len());
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).unwrap_or(0);
        let header =
            |line: &str| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        let mut answer = Self { status, headers: lines.filter_map(header).collect(), wire: Vec::new() };
        let rest = bytes.get(end + 4..).unwrap_or_default();
        answer.wire =
            if answer.header("transfer-encoding") == Some("chunked") { joined(rest) } else { rest.to_vec() };
        answer
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The body, without compression.
    pub(crate) fn body(&self) -> Vec<u8> {
        if self.header("content-encoding") != Some("gzip") {
            return self.wire.clone();
        }
        let mut plain = Vec::new();
        GzDecoder::new(&self.wire[..]).read_to_end(&mut plain).unwrap();
        plain
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body()).unwrap()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body()).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    /// It was answered.
    #[track_caller]
    pub(crate) fn ok(self) -> Self {
        assert_eq!(self.status, 200, "{}", self.text());
        self
    }

    /// It was refused with this status and kind, and says what, and what to do.
    #[track_caller]
    pub(crate) fn refused(&self, status: u16, kind: &str) -> Value {
        assert_eq!(self.status, status, "{}", self.text());
        assert_eq!(self.header("content-type"), Some("application/problem+json"), "{}", self.text());
        let problem = self.json();
        assert_eq!(problem["type"], format!("problems/{kind}"), "{problem}");
        assert_eq!(problem["status"], status, "{problem}");
        for key in ["title", "remedy"] {
            let text = problem[key].as_str().unwrap_or_default();
            assert!(!text.is_empty() && !text.contains("problem-") && !text.contains('{'), "{problem}");
        }
        problem
    }
}

/// The parts of a body in chunks, joined.
fn joined(mut rest: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(end) = rest.windows(2).position(|window| window == b"\r\n") {
        let size = String::from_utf8_lossy(&rest[..end]);
        let Ok(size) = usize::from_str_radix(size.trim(), 16) else { break };
        let start = end + 2;
        if size == 0 || rest.len() < start + size {
            break;
        }
        body.extend_from_slice(&rest[start..start + size]);
        rest = &rest[(start + size + 2).min(rest.len())..];
    }
    body
}
