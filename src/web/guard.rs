//! Who may ask: nobody but pages of this very address. A page of another site whose name an attacker points to this machine (DNS rebinding)
//! comes with that name as its Host; a script of another site comes with its Origin.

use std::net::{IpAddr, SocketAddr};

use axum::http::header::{HOST, ORIGIN};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, StatusCode, Uri};

use super::problem::Problem;
use crate::ids::shorten;
use crate::output::text::Message;

/// The address that the server is bound to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Guard(pub(super) SocketAddr);

/// The port of addresses that name none.
const HTTP_PORT: u16 = 80;

impl Guard {
    /// Refuses requests for another host, and those of pages of another address.
    pub(super) fn check(self, uri: &Uri, headers: &HeaderMap) -> Result<(), Problem> {
        let mut hosts = headers.get_all(HOST).iter();
        let (host, more) = (hosts.next(), hosts.next());
        let host = host.and_then(|host| host.to_str().ok()).unwrap_or_default();
        let named_in_target = uri.authority().is_none_or(|authority| self.is_mine(authority.as_str()));
        if more.is_some() || !named_in_target || !self.is_mine(host) {
            return Err(self.wrong_host(uri.authority().map_or(host, Authority::as_str)));
        }
        let is_mine = |origin: &str| origin.strip_prefix("http://").is_some_and(|host| self.is_mine(host));
        let mut origins = headers.get_all(ORIGIN).iter();
        if origins.any(|origin| !origin.to_str().is_ok_and(is_mine)) {
            return Err(self.wrong_origin());
        }
        // Browsers tell so where they send no Origin, as for a picture that another site embeds.
        let is_cross_site = headers.get("sec-fetch-site").is_some_and(|site| site == "cross-site");
        let navigates = headers.get("sec-fetch-mode").is_some_and(|mode| mode == "navigate");
        if is_cross_site && !navigates { Err(self.wrong_origin()) } else { Ok(()) }
    }

    /// Whether `host`, with its port, is this server.
    fn is_mine(self, host: &str) -> bool {
        let Ok(authority) = host.parse::<Authority>() else { return false };
        let has_user = authority.as_str().contains('@');
        let port = authority.port_u16().unwrap_or(HTTP_PORT);
        let name = authority.host();
        let address: Option<IpAddr> = name.trim_start_matches('[').trim_end_matches(']').parse().ok();
        let is_named = match address {
            // Bound to every address: any of them may be meant, but no name.
            Some(address) => address == self.0.ip() || self.0.ip().is_unspecified(),
            None => name.eq_ignore_ascii_case("localhost"),
        };
        is_named && port == self.0.port() && !has_user
    }

    fn address(self) -> String {
        format!("http://{}/", self.0)
    }

    fn wrong_host(self, host: &str) -> Problem {
        let title = Message::new("problem-host").arg("host", shorten(host));
        let remedy = Message::new("problem-host-remedy").arg("address", self.address());
        Problem::new(StatusCode::MISDIRECTED_REQUEST, "wrong-host", title, remedy)
            .because(Message::new("problem-host-detail"))
    }

    fn wrong_origin(self) -> Problem {
        let remedy = Message::new("problem-origin-remedy").arg("address", self.address());
        Problem::new(StatusCode::FORBIDDEN, "wrong-origin", Message::new("problem-origin"), remedy)
            .because(Message::new("problem-host-detail"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(bound: &str, target: &str, headers: &[(&'static str, &str)]) -> Option<u16> {
        let guard = Guard(bound.parse().unwrap());
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        let answered = guard.check(&target.parse().unwrap(), &map);
        answered.err().map(|problem| axum::response::IntoResponse::into_response(problem).status().as_u16())
    }

    #[test]
    fn only_the_address_bound_and_localhost_are_answered() {
        const BOUND: &str = "127.0.0.1:8000";
        for (host, refused) in [
            ("127.0.0.1:8000", None),
            ("localhost:8000", None),
            ("LOCALHOST:8000", None),
            ("127.0.0.1:8001", Some(421)),
            ("127.0.0.1", Some(421)),
            ("127.0.0.2:8000", Some(421)),
            ("evil.example:8000", Some(421)),
            ("localhost.evil.example:8000", Some(421)),
            ("127.0.0.1:8000@evil.example", Some(421)),
            ("user@127.0.0.1:8000", Some(421)),
            ("[::1]:8000", Some(421)),
            ("", Some(421)),
        ] {
            assert_eq!(status(BOUND, "/", &[("host", host)]), refused, "{host}");
        }
        assert_eq!(status(BOUND, "/", &[]), Some(421), "no Host at all");
        let two = [("host", "localhost:8000"), ("host", "evil.example")];
        assert_eq!(status(BOUND, "/", &two), Some(421), "two of them");
        let target = "http://evil.example/api/health";
        assert_eq!(status(BOUND, target, &[("host", "localhost:8000")]), Some(421), "{target}");
    }

    #[test]
    fn other_addresses_are_answered_by_their_number() {
        assert_eq!(status("[::1]:8000", "/", &[("host", "[::1]:8000")]), None);
        assert_eq!(status("0.0.0.0:8000", "/", &[("host", "192.168.1.4:8000")]), None);
        assert_eq!(status("0.0.0.0:8000", "/", &[("host", "planner.example:8000")]), Some(421));
        assert_eq!(status("127.0.0.1:80", "/", &[("host", "localhost")]), None);
    }

    #[test]
    fn pages_of_other_addresses_may_not_ask() {
        let host = ("host", "localhost:8000");
        let ask = |more: &[(&'static str, &str)]| {
            status("127.0.0.1:8000", "/api/health", &[&[host], more].concat())
        };
        assert_eq!(ask(&[("origin", "http://localhost:8000")]), None);
        assert_eq!(ask(&[("origin", "http://127.0.0.1:8000")]), None);
        for origin in ["http://evil.example", "https://localhost:8000", "null", "http://localhost:9", ""] {
            assert_eq!(ask(&[("origin", origin)]), Some(403), "{origin}");
        }
        assert_eq!(ask(&[("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "no-cors")]), Some(403));
        assert_eq!(ask(&[("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "navigate")]), None);
        assert_eq!(ask(&[("sec-fetch-site", "same-origin"), ("sec-fetch-mode", "cors")]), None);
    }
}
