//! The options in force, as results name them.

use super::prepare::Study;
use super::request::{CommunesFrom, Request, TravelBy, When};
use crate::ids::SiteId;
use crate::output::Provenance;
use crate::roads::Mode;
use crate::scenario::NewSite;
use crate::week::Stay;

/// Where the results of `command` come from; `more` are its own options.
pub fn provenance(command: &str, request: &Request, study: &Study, more: &[(&str, String)]) -> Provenance {
    Provenance {
        version: env!("CARGO_PKG_VERSION"),
        command: command.to_owned(),
        options: described(request, more),
        inputs: study.inputs.clone(),
    }
}

/// The options of a request and `more`, those of a command, for the provenance of results.
fn described(request: &Request, more: &[(&str, String)]) -> Vec<(String, String)> {
    let selection = request.selection.to_string();
    let mut options = vec![("communes", communes(&request.communes)), ("selection", selection)];
    options.extend(described_travel(request.mode, &request.travel));
    options.extend(network(request));
    options.extend(when(&request.when));
    options.extend(more.iter().cloned());
    options.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn communes(from: &CommunesFrom) -> String {
    match from {
        CommunesFrom::Aude => "aude".to_owned(),
        CommunesFrom::France => "france".to_owned(),
        CommunesFrom::File(path) => path.display().to_string(),
    }
}

/// Which sites count.
fn network(request: &Request) -> Vec<(&'static str, String)> {
    let list = |words: Vec<String>| (!words.is_empty()).then(|| words.join(","));
    let earlier = request.earlier.iter().map(|list| format!("{}@{}", list.path.display(), list.date));
    let options = [
        ("on", request.on.map(|on| on.to_string())),
        ("earlier", list(earlier.collect())),
        ("fixed_only", yes(request.fixed_only)),
        ("open", list(request.open.iter().map(NewSite::typed).collect())),
        ("close", list(request.close.iter().map(SiteId::to_string).collect())),
    ];
    options.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// Which hours count.
fn when(when: &When) -> Vec<(&'static str, String)> {
    let stay = (when.stay > Stay::SHORTEST).then(|| when.stay.minutes().to_string());
    let options = [
        ("at", when.at.map(|at| at.to_string())),
        ("stay_min", stay),
        ("appointments", yes(when.appointments)),
        ("open_hours", when.open_hours.as_ref().map(|hours| hours.to_string())),
    ];
    options.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

fn yes(is_set: bool) -> Option<String> {
    is_set.then(|| "yes".to_owned())
}

/// The travel model, for the provenance of results.
pub fn described_travel(mode: Mode, travel: &TravelBy) -> Vec<(&'static str, String)> {
    let mut options = vec![("mode", mode.as_str().to_owned())];
    match travel {
        TravelBy::CrowFly(model) => {
            options.push(("speed_kmh", model.speed().0.to_string()));
            options.push(("detour", model.detour().to_string()));
        }
        TravelBy::Roads(ask) => {
            let files: Vec<String> = ask.files.iter().map(|file| file.display().to_string()).collect();
            options.push(("roads", files.join(",")));
            options.extend(ask.profile.iter().map(|profile| ("profile", profile.display().to_string())));
            options.extend(ask.without_ferries.then(|| ("ferries", "no".to_owned())));
        }
    }
    options
}
