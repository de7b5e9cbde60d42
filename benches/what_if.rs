//! One change of a network on trial, the whole country loaded, against every figure computed anew in the same run.

#![expect(clippy::print_stdout, reason = "a bench prints its table")]

mod common;

use std::fs;
use std::time::Instant;

use common::{SITES, best_of, shared};
use geo::Point;
use maillage::access::clock::{ClockRequest, Reached};
use maillage::access::trial::{Handle, Place, Trial};
use maillage::access::{Indicators, Thresholds};
use maillage::load::Selection;
use maillage::study::{self, CommunesFrom, Request, RoadsAsk, Study, TravelBy, WhatIfAsk};
use maillage::territory::Commune;
use maillage::units::Seconds;
use maillage::week::{Circuit, Day, Schedule};

/// The priority neighbourhoods of the country, within the folder of real data.
const QUARTERS: &str = "quarters/qpv-2024-commune-centroids.geojson";
/// Places and sites that are tried.
const TRIED: usize = 500;
/// Roads and their départements, within the folder of real data: one, and seven.
const ROADS: [(&str, &[&str]); 2] = [
    ("roads/essonne-2021.osm.pbf", &["91"]),
    ("roads/ile-de-france-without-paris-2021.osm.pbf", &["77", "78", "91", "92", "93", "94", "95"]),
];
/// Times that all of them are tried, one after the other: the best of each counts, and what is asked of memory is as cold as on a page.
const PASSES: usize = 3;
/// Runs of the full computation.
const REPEATS: usize = 7;

fn ask(reach: f64) -> WhatIfAsk {
    WhatIfAsk {
        thresholds: Thresholds::from_minutes(&[10.0, 15.0, 20.0, 30.0]).expect("four thresholds"),
        reach: Seconds::from_minutes(reach),
        figures: ClockRequest {
            moments: vec!["sat 10:00".parse().expect("a moment")],
            fewer_than_hours: 9.0,
        },
    }
}

fn hours(days: &[Day], spans: &[(u32, u32)]) -> Option<Circuit> {
    let mut schedule = Schedule::CLOSED;
    for &day in days {
        for &(start, end) in spans {
            schedule.open(day, start * 60, end * 60);
        }
    }
    Some(schedule.into())
}

/// Every figure from the sites, by the verbs that commands use.
fn anew(study: &Study, trial: &Trial) -> Indicators {
    let places: Vec<&Place> = trial.places().map(|(_, place)| place).collect();
    let points: Vec<Point> = places.iter().map(|place| place.point).collect();
    let openings: Vec<Option<Circuit>> = places.iter().map(|place| place.hours.clone()).collect();
    let origins: Vec<Point> = study.territory.demand().iter().map(|demand| demand.point).collect();
    let times: Vec<Option<Seconds>> =
        study.model.nearest(&points, &origins).iter().map(|reach| reach.map(|reach| reach.time)).collect();
    let asked = trial.asked();
    let reached = Reached::new(&study.model.within(&points, &origins, asked.reach), &openings, asked.stay);
    Indicators::measure(&study.territory, &times, &reached, asked)
}

/// Times of one kind of change, by place or site.
struct Times(Vec<f64>);

impl Times {
    fn of(count: usize) -> Self {
        Self(vec![f64::INFINITY; count])
    }

    /// Times a change of `item` and the figures after it.
    fn time(&mut self, item: usize, trial: &mut Trial, change: impl FnOnce(&mut Trial)) {
        let start = Instant::now();
        change(trial);
        std::hint::black_box(trial.indicators());
        self.0[item] = self.0[item].min(start.elapsed().as_secs_f64());
    }

    fn row(mut self, what: &str, full: f64) {
        self.0.sort_by(f64::total_cmp);
        let at = |share: f64| self.0[((self.0.len() - 1) as f64 * share).round() as usize];
        let [median, most, worst] = [0.5, 0.95, 1.0].map(at);
        println!(
            "| {what:<46} | {:>8.2} | {:>8.2} | {:>8.2} | {:>9.1} | {:>6.0} x | {:>6.0} x |",
            median * 1e3,
            most * 1e3,
            worst * 1e3,
            full * 1e3,
            full / median,
            full / worst
        );
    }
}

/// The items with their numbers, all of them again and again.
fn passes<T>(items: &[T]) -> impl Iterator<Item = (usize, &T)> {
    (0..PASSES).flat_map(|_| items.iter().enumerate())
}

/// Additions at `points`, with each of the hours; what was added is closed again.
fn additions(trial: &mut Trial, points: &[Point], what: &str, full: f64) {
    let half_days = hours(&[Day::Tuesday, Day::Thursday], &[(9, 12)]);
    let week = hours(&Day::ALL[..5], &[(9, 12), (14, 18)]);
    for (hours, name) in [(half_days, "two half-days"), (week, "a full week")] {
        let mut times = Times::of(points.len());
        for (item, &point) in passes(points) {
            let place = Place { point, hours: hours.clone() };
            let mut added = None;
            times.time(item, trial, |trial| added = trial.open(place).ok());
            let (handle, _) = added.expect("a town hall is a place");
            trial.close(handle).expect("it was opened");
        }
        times.row(&format!("add a site, {name}, {what}"), full);
    }
}

/// Closings, changes of hours and moves of the sites there are, each undone.
fn changes(trial: &mut Trial, sites: &[Handle], full: f64) {
    let [mut close, mut reopen, mut set_hours, mut drag] = [(); 4].map(|()| Times::of(sites.len()));
    let longer = hours(&Day::ALL[..6], &[(8, 19)]);
    for (item, &site) in passes(sites) {
        let place = trial.place(site).expect("it is open").clone();
        close.time(item, trial, |trial| drop(trial.close(site)));
        reopen.time(item, trial, |trial| drop(trial.reopen(site)));
        set_hours.time(item, trial, |trial| drop(trial.set_hours(site, longer.clone())));
        trial.set_hours(site, place.hours).expect("it is open");
        let aside = Point::new(place.point.x() + 0.03, place.point.y());
        drag.time(item, trial, |trial| drop(trial.move_to(site, aside)));
        trial.move_to(site, place.point).expect("it is open");
    }
    close.row("close a site", full);
    reopen.row("open it again", full);
    set_hours.row("give a site longer hours", full);
    drag.row("move a site by two kilometres", full);
}

/// Memory of this process in megabytes, where the system tells it.
fn memory() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<f64>().ok()? / 1e3)
}

fn request() -> Request {
    Request {
        sites: vec![shared(SITES)],
        quarters: vec![shared(QUARTERS)],
        ..Request::of(CommunesFrom::France)
    }
}

fn country() -> Study {
    study::load(&request()).expect("the country can be loaded")
}

/// Some départements by road; what is prepared is kept in the temporary folder.
fn by_road(file: &str, departements: &[&str]) -> Study {
    let roads = RoadsAsk {
        files: vec![shared(file)],
        profile: None,
        without_ferries: false,
        cache: Some(std::env::temp_dir().join("maillage-bench-roads")),
    };
    let selection = Selection::Departements(departements.iter().map(|&code| code.to_owned()).collect());
    study::load(&Request { selection, travel: TravelBy::Roads(roads), ..request() })
        .expect("départements can be loaded")
}

/// `TRIED` of `items`, spread evenly.
fn spread<T: Copy>(items: &[T]) -> Vec<T> {
    items.iter().copied().step_by((items.len() / TRIED).max(1)).collect()
}

/// A trial, and what it says of itself: how long it took to make and how much memory it holds.
fn made(study: &Study, reach: f64) -> (Trial, String) {
    let before = memory();
    let start = Instant::now();
    let trial = study::what_if(study, ask(reach)).expect("sites stand on the Earth");
    let took = start.elapsed().as_secs_f64();
    // What was given back before is used again, and does not show.
    let more = before.zip(memory()).map(|(before, after)| after - before).filter(|more| *more >= 1.0);
    let more = more.map(|more| format!(", {more:.0} MB")).unwrap_or_default();
    (trial, format!("reach of the clock {reach} minutes: ready in {took:.2} s{more}"))
}

fn measure(study: &Study, (mut trial, said): (Trial, String), dense: &[&str]) {
    println!("\n{said}\n");
    println!(
        "| {:<46} | {:>8} | {:>8} | {:>8} | {:>9} | {:>8} | {:>8} |",
        "milliseconds, one change and all figures", "median", "95 %", "worst", "anew", "median", "worst"
    );
    println!("|{}|", [48, 10, 10, 10, 11, 10, 10].map(|width| "-".repeat(width)).join("|"));
    let full = best_of(REPEATS, || anew(study, &trial)).as_secs_f64();
    let communes = study.territory.communes();
    let points = |chosen: &dyn Fn(&Commune) -> bool| -> Vec<Point> {
        communes.iter().filter(|commune| chosen(commune)).map(|commune| commune.point).collect()
    };
    additions(&mut trial, &spread(&points(&|_| true)), "everywhere", full);
    if !dense.is_empty() {
        let points = points(&|commune| dense.contains(&commune.code.departement()));
        additions(&mut trial, &points, "Paris and around", full);
    }
    let inside = |handle: &Handle| study.is_inside(&study.sites[handle.0 as usize]);
    let sites: Vec<Handle> = trial.places().map(|(handle, _)| handle).filter(inside).collect();
    changes(&mut trial, &spread(&sites), full);
    assert!(trial.indicators() == anew(study, &trial), "the figures are not those of the full path");
}

fn say(study: &Study, how: &str) {
    println!(
        "\n{} demand points ({} quarters), {} sites, {how}",
        study.territory.demand().len(),
        study.territory.quarters().len(),
        study.sites.len()
    );
}

fn main() {
    let study = country();
    say(&study, "as the crow flies");
    // Both are made before anything else, and kept, so that the memory of one is not that of the other.
    let trials = [30.0, 60.0].map(|reach| made(&study, reach));
    trials.into_iter().for_each(|trial| measure(&study, trial, &["75", "92", "93", "94"]));
    for (file, departements) in ROADS {
        let study = by_road(file, departements);
        say(&study, &format!("by road ({file})"));
        measure(&study, made(&study, 30.0), &[]);
    }
}
