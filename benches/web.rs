//! The page as it is felt: the first view of a département and of the country, and what-if over HTTP with the country loaded.

#![expect(clippy::print_stdout, reason = "a bench prints its table")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "the client of the tests fails by panicking")]

mod common;
#[path = "../tests/common/http.rs"]
mod http;

use std::fs;
use std::path::Path;
use std::time::Instant;

use common::{SITES, root, shared};
use http::{Answer, Served};
use maillage::study::{CommunesFrom, Request};
use serde_json::{Value, json};

/// The priority neighbourhoods of the country, within the folder of real data.
const QUARTERS: &str = "quarters/qpv-2024-commune-centroids.geojson";
/// Lists of changes that are tried.
const TRIED: usize = 400;
/// Changes of a list, at most.
const LONGEST: usize = 6;
/// Départements that are opened: a small one, a middling one, the one with most communes.
const DEPARTEMENTS: [(&str, &str); 3] =
    [("90", "Territoire de Belfort"), ("11", "Aude"), ("62", "Pas-de-Calais")];
const ASKED: &str = "accept-language: fr\naccept-encoding: gzip\ncontent-type: application/json";

fn open(kind: &str, code: &str) -> Value {
    json!({
        "territory": {"kind": kind, "code": code}, "model": "crow-fly", "mode": "car",
        "thresholds": [10, 15, 20, 30], "reach": 30, "gaps_beyond": 20,
    })
}

fn ask(served: Served, method: &str, path: &str, body: &str) -> Answer {
    served.ask(method, path, ASKED, body).ok()
}

/// The files of the page, as they travel.
fn page(served: Served) -> usize {
    let mut folders = vec![root().join("src/web/assets")];
    let base = folders[0].clone();
    let mut bytes = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if is_loaded(&path) {
                let name = path.strip_prefix(&base).unwrap().to_string_lossy().into_owned();
                bytes += ask(served, "GET", &format!("/{name}"), "").wire.len();
            }
        }
    }
    bytes
}

/// Whether a browser loads the file: all but licences and the words of the other language.
fn is_loaded(path: &Path) -> bool {
    let kinds = ["html", "css", "js", "mjs", "ftl", "svg"];
    let is_kind = path.extension().is_some_and(|ending| kinds.iter().any(|kind| ending == *kind));
    is_kind && !path.components().any(|part| part.as_os_str() == "en")
}

/// Opens a territory as the page does: its id, and the study.
fn view(served: Served, what: &str, open: &Value) -> (String, Value, Value) {
    let start = Instant::now();
    let study = ask(served, "POST", "/api/studies", &open.to_string());
    let opened = start.elapsed();
    let facts = study.json();
    let id = facts["study"].as_str().unwrap().to_owned();
    let communes = ask(served, "GET", &format!("/api/studies/{id}/communes"), "");
    let whole = start.elapsed();
    let again = Instant::now();
    ask(served, "POST", "/api/studies", &open.to_string());
    println!(
        "| {what:<34} | {:>8} | {:>9.2} | {:>9.2} | {:>9.3} | {:>9.2} |",
        facts["communes"],
        opened.as_secs_f64(),
        whole.as_secs_f64(),
        again.elapsed().as_secs_f64(),
        (study.wire.len() + communes.wire.len()) as f64 / 1e6,
    );
    let columns = communes.json();
    (id, facts, columns)
}

/// Numbers that look random, the same in every run (SplitMix64).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % limit as u64) as usize
    }

    fn one<'a>(&mut self, list: &'a Value) -> &'a Value {
        let list = list.as_array().unwrap();
        &list[self.below(list.len())]
    }
}

const HOURS: [&str; 3] = ["Tu,Th 09:00-12:00", "Sa[1,3] 09:00-12:00", "Mo-Fr 09:00-12:00,14:00-18:00"];

/// One more change, as a planner makes it: an opening, or another place or other hours for a site.
fn change(random: &mut Random, number: usize, facts: &Value, columns: &Value) -> Value {
    let hours = HOURS[random.below(HOURS.len())];
    let place = random.one(&columns["point"]).clone();
    let site = random.one(&facts["sites"])["id"].clone();
    match random.below(4) {
        0 => json!({"do": "move", "site": site, "lon": place[0], "lat": place[1]}),
        1 => json!({"do": "hours", "site": site, "hours": hours}),
        _ => {
            json!({"do": "open", "id": format!("new-{number}"), "lon": place[0], "lat": place[1], "hours": hours})
        }
    }
}

/// Lists that grow change by change, and begin anew: what a page asks while somebody tries.
fn what_ifs(served: Served, (id, facts, columns): &(String, Value, Value)) {
    let (mut random, mut list, mut times, mut bytes) = (Random(7), Vec::new(), Vec::new(), 0);
    for number in 0..TRIED {
        if list.len() == LONGEST {
            list.clear();
        }
        list.push(change(&mut random, number, facts, columns));
        let body = json!({"scenario": {"name": "Bench", "change": list}}).to_string();
        let start = Instant::now();
        let answer = served.ask("POST", &format!("/api/studies/{id}/what-if"), ASKED, &body);
        if answer.status != 200 {
            // A site named twice, or a place in the sea: not what is measured here.
            list.pop();
            continue;
        }
        times.push(start.elapsed().as_secs_f64() * 1e3);
        bytes = bytes.max(answer.wire.len());
    }
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize];
    println!(
        "\nwhat-if over HTTP, the country loaded, {} lists of up to {LONGEST} changes (milliseconds):",
        times.len()
    );
    println!(
        "median {:.1}, 95 % {:.1}, worst {:.1}; largest answer {:.0} kB",
        at(0.5),
        at(0.95),
        at(1.0),
        bytes as f64 / 1e3
    );
}

fn main() {
    let base = Request {
        sites: vec![shared(SITES)],
        quarters: vec![shared(QUARTERS)],
        ..Request::of(CommunesFrom::France)
    };
    let start = Instant::now();
    let served = Served::start(base);
    println!(
        "\nready to answer in {:.2} s; files of the page {:.2} MB on the wire\n",
        start.elapsed().as_secs_f64(),
        page(served) as f64 / 1e6
    );
    println!(
        "| {:<34} | {:>8} | {:>9} | {:>9} | {:>9} | {:>9} |",
        "first view", "communes", "opened s", "whole s", "again s", "MB"
    );
    println!("|{}|", [36, 10, 11, 11, 11, 11].map(|width| "-".repeat(width)).join("|"));
    for (code, name) in DEPARTEMENTS {
        view(served, name, &open("departement", code));
    }
    view(served, "Occitanie", &open("region", "76"));
    let country = view(served, "France", &open("country", "france"));
    what_ifs(served, &country);
}
