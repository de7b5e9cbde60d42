//! `maillage serve`

use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use clap::Args;

use super::args::InputArgs;
use super::run::{Context, Failure};
use super::tables::print;
use crate::web::Server;

/// A page to try things on: places a site, paints its hours, and shows who gains and loses; plans, tables, scenarios
///
/// Everything stays on this machine: the page is in the program, which answers on the loopback only unless --bind says otherwise. The territory and the way of travelling
/// are chosen on the page. Without --sites it works on the bundled Aude; with the national list, on any EPCI, département, région or the whole country.
/// With --roads, the roads are prepared for --mode before the page opens.
#[derive(Debug, Args)]
pub(super) struct ServeArgs {
    /// Address to answer at: any other than the loopback lets other machines ask
    #[arg(long, value_name = "IP[:PORT]", value_parser = address)]
    bind: Option<Address>,
    /// Port; 0 takes a free one [default: that of --bind, else 8000]
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
}

/// The port where none is named.
const PORT: u16 = 8000;

/// An address with or without port.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Address {
    ip: IpAddr,
    port: Option<u16>,
}

fn address(text: &str) -> Result<Address, String> {
    if let Ok(address) = text.parse::<SocketAddr>() {
        return Ok(Address { ip: address.ip(), port: Some(address.port()) });
    }
    let ip = if text == "localhost" { Ok(IpAddr::V4(Ipv4Addr::LOCALHOST)) } else { text.parse() };
    let told = "an IP address is expected, with or without port, such as 127.0.0.1:8000 or [::1]:8000";
    ip.map(|ip| Address { ip, port: None }).map_err(|_| told.to_owned())
}

impl ServeArgs {
    fn address(&self) -> Result<SocketAddr, Failure> {
        let bound = self.bind.unwrap_or(Address { ip: Ipv4Addr::LOCALHOST.into(), port: None });
        if let (Some(port), Some(other)) = (self.port, bound.port.filter(|bound| Some(*bound) != self.port)) {
            return Err(Failure::usage(format!(
                "--port {port}, and port {other} in --bind: leave one of them out"
            )));
        }
        Ok(SocketAddr::new(bound.ip, self.port.or(bound.port).unwrap_or(PORT)))
    }
}

pub(super) fn run(context: &Context, args: &ServeArgs) -> Result<(), Failure> {
    let wanted = args.address()?;
    refuse_others(context.input())?;
    let base = context.request_of_week(true)?;
    let listener = Server::bind(wanted).map_err(|error| {
        let remedy = match error.kind() {
            ErrorKind::AddrInUse => {
                "another program answers there: stop it, or take another port with --port, such as --port 8001; 0 takes a free one"
            }
            ErrorKind::PermissionDenied => "ports below 1024 need a privilege: take another with --port",
            _ => "check --bind: it must be an address of this machine",
        };
        Failure::run(format!("cannot answer at {wanted}: {error}\n  {remedy}"))
    })?;
    let address = listener.local_addr().map_err(Failure::run)?;
    context.progress.stage("reading the data");
    let server = Server::new(listener, address, base)?;
    context.progress.done();
    if !address.ip().is_loopback() {
        context.say(&format!(
            "warning: {address} is not the loopback: whoever reaches this machine there can open the page and make it compute; \
             there is no password and no encryption"
        ));
    }
    print(format!("http://{address}/\n").as_bytes())?;
    context.say("open this address in a browser; Ctrl-C ends the program");
    server.run_until_interrupted().map_err(|error| Failure::run(format!("cannot answer any more: {error}")))
}

/// Refuses what the page chooses or tries itself.
fn refuse_others(input: &InputArgs) -> Result<(), Failure> {
    let options = [
        ("--territory", input.territory.is_some()),
        ("--departement", !input.departement.is_empty()),
        ("--region", !input.region.is_empty()),
        ("--epci", !input.epci.is_empty()),
        ("--open", !input.open.is_empty()),
        ("--close", !input.close.is_empty()),
    ];
    let given = options.into_iter().find(|(_, is_given)| *is_given);
    given.map_or(Ok(()), |(option, _)| {
        Err(Failure::usage(format!(
            "{option}: the territory is chosen, and changes are tried, on the page: leave {option} out"
        )))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_with_and_without_port() {
        for (text, ip, port) in [
            ("127.0.0.1:8000", "127.0.0.1", Some(8000)),
            ("127.0.0.1", "127.0.0.1", None),
            ("localhost", "127.0.0.1", None),
            ("[::1]:0", "::1", Some(0)),
            ("0.0.0.0", "0.0.0.0", None),
        ] {
            let expected = Address { ip: ip.parse().unwrap(), port };
            assert_eq!(address(text), Ok(expected), "{text}");
        }
        assert!(address("planner.example:8000").is_err());
    }
}
