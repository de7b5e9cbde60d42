//! Nearest site of every commune of France: ours against SciPy's `cKDTree`, in one call, and how the time grows.

#![expect(clippy::print_stdout, reason = "a bench prints its table")]

mod common;

use common::{SITES, best_of, head, peer, row, shared};
use geo::Point;
use maillage::load::{self, CommuneOptions, Source, bundled};
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

    growth(
        &index,
        &communes.communes.iter().map(|c| (c.code.departement().to_owned(), c.point)).collect::<Vec<_>>(),
    );
}

/// Query time from one département to the country; the exponent is 1 when it grows with the number of communes.
fn growth(index: &PlaceIndex, communes: &[(String, Point)]) {
    println!(
        "\n| {:<20} | {:>8} | {:>12} | {:>14} |",
        "territory", "communes", "ms, 1 thread", "ns a commune"
    );
    println!("|{}|", ["-".repeat(22), "-".repeat(10), "-".repeat(14), "-".repeat(16)].join("|"));
    let pool = ThreadPoolBuilder::new().num_threads(1).build().expect("a thread can be started");
    let one = |name: &str, chosen: &dyn Fn(&str) -> bool| {
        let people: Vec<SpherePoint> =
            communes.iter().filter(|(d, _)| chosen(d)).map(|(_, p)| SpherePoint::new(*p)).collect();
        let seconds = pool.install(|| best_of(REPEATS, || index.nearest_of_all(&people))).as_secs_f64();
        let each = seconds * 1e9 / people.len() as f64;
        println!("| {name:<20} | {:>8} | {:>12.3} | {each:>14.0} |", people.len(), seconds * 1e3);
        (people.len() as f64, seconds)
    };
    let small = one("Aude", &|d| d == "11");
    let middle = one("Occitanie", &|d| {
        ["09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82"].contains(&d)
    });
    let large = one("France", &|_| true);
    for (name, from) in [("département", small), ("région", middle)] {
        let exponent = (large.1 / from.1).ln() / (large.0 / from.0).ln();
        println!("from {name} to country: exponent {exponent:.2}");
    }
}
