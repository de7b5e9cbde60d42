//! Nearest site of every commune of France: ours against SciPy's `cKDTree`, in one call, and how the time grows.

#![expect(clippy::print_stdout, reason = "a bench prints its table")]

mod common;

use std::collections::BTreeMap;

use common::{SITES, best_of, head, peer, row, shared};
use geo::Point;
use maillage::load::{self, CommuneOptions, Source, bundled};
use maillage::territory::{Commune, Level};
use maillage::travel::{PlaceIndex, SpherePoint};
use rayon::ThreadPoolBuilder;

const REPEATS: usize = 40;

fn main() {
    let communes =
        load::communes(&bundled::france_communes(), &CommuneOptions::default()).expect("bundled").0;
    let source = Source::read(&shared(SITES)).expect("the national list can be read");
    let sites = load::sites(&source, &bundled::code_book().expect("bundled")).expect("readable").0;
    let people: Vec<SpherePoint> = communes.communes.iter().map(|c| SpherePoint::new(c.point)).collect();
    let places: Vec<Point> = sites.iter().map(|site| site.point).collect();
    let index = PlaceIndex::new(places.iter().copied());

    let data = common::root().join("data/france/communes.parquet");
    let theirs = peer(
        "ckdtree.py",
        &[&data.to_string_lossy(), &shared(SITES).to_string_lossy(), &REPEATS.to_string()],
    );
    let their = |key: &str| theirs[key].as_f64().expect("the peer prints numbers");

    println!("nearest of {} sites for {} communes\n", places.len(), people.len());
    head("cKDTree");
    row(
        "build the index",
        best_of(REPEATS, || PlaceIndex::new(places.iter().copied())).as_secs_f64(),
        their("build"),
    );
    for threads in [1, 2] {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build().expect("threads can be started");
        let time = pool.install(|| best_of(REPEATS, || index.nearest_of_all(&people)));
        row(&format!("query, {threads} thread(s)"), time.as_secs_f64(), their(&threads.to_string()));
    }
    let total: f64 = index.nearest_of_all(&people).into_iter().flatten().map(|n| n.distance.km()).sum();
    let difference = (total - their("total_km")).abs();
    println!("\nsum of distances: {total:.1} km, {difference:.6} km from the peer's");
    assert!(difference < 1e-3 * total, "the two do not agree");

    let place = |c: &Commune| {
        let region = c.region.and_then(|region| communes.levels.code(Level::Region, region));
        Place {
            departement: c.code.departement().to_owned(),
            region: region.unwrap_or_default().to_owned(),
            point: c.point,
        }
    };
    growth(&index, &communes.communes.iter().map(place).collect::<Vec<_>>());
}

/// A commune: where, and of which areas.
struct Place {
    departement: String,
    region: String,
    point: Point,
}

/// Query time by size of territory: every département one after the other, every région, the country.
///
/// All of them in turn, because one small territory asked again and again is learnt by the processor and says
/// nothing of the next.
fn growth(index: &PlaceIndex, communes: &[Place]) {
    println!("\n| {:<28} | {:>15} | {:>14} |", "asked at a time", "ms, all of them", "ns a commune");
    println!("|{}|", ["-".repeat(30), "-".repeat(17), "-".repeat(16)].join("|"));
    let pool = ThreadPoolBuilder::new().num_threads(1).build().expect("a thread can be started");
    let ask = |name: &str, area: &dyn Fn(&Place) -> String| {
        let mut areas: BTreeMap<String, Vec<SpherePoint>> = BTreeMap::new();
        communes.iter().for_each(|c| areas.entry(area(c)).or_default().push(SpherePoint::new(c.point)));
        let answers = |people: &Vec<SpherePoint>| index.nearest_of_all(people).map_or(0, |n| n.len());
        let all = || areas.values().map(answers).sum::<usize>();
        let seconds = pool.install(|| best_of(REPEATS, all)).as_secs_f64();
        let each = seconds * 1e9 / communes.len() as f64;
        println!("| {:<28} | {:>15.2} | {each:>14.0} |", format!("{name} ({})", areas.len()), seconds * 1e3);
        seconds
    };
    let departement = ask("one département", &|c| c.departement.clone());
    let region = ask("one région", &|c| c.region.clone());
    let country = ask("the country", &|_| String::new());
    let (by_departement, by_region) = (country / departement, country / region);
    println!(
        "the country over its parts: {by_departement:.2} of its départements, {by_region:.2} of its régions"
    );
}
