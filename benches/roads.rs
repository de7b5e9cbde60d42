//! Travel by road: preparation, questions, growth and agreement, against OSRM, Valhalla, SciPy and pandana on the same extracts.

#![expect(clippy::print_stdout, reason = "a bench prints its table")]

mod common;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use common::{best_of, head, peer, root, row, shared};
use geo::Point;
use maillage::roads::hierarchy::End;
use maillage::roads::snap::OnRoad;
use maillage::roads::{Mode, Roads};
use maillage::study::{RoadsAsk, prepare_roads};
use serde_json::Value;

const ESSONNE: &str = "roads/essonne-2021.osm.pbf";
/// Extracts by size.
const EXTRACTS: [(&str, &str); 3] = [
    ("Val-de-Marne", "roads/val-de-marne-2021.osm.pbf"),
    ("Essonne", ESSONNE),
    ("seven départements", "roads/ile-de-france-without-paris-2021.osm.pbf"),
];
const REPEATS: usize = 5;
/// Places of the large table, and of the one that peers without preparation can finish.
const LARGE: usize = 1000;
const SMALL: usize = 300;
/// Sites whose nearest is found.
const SITES: usize = 30;

/// The folder of engines, networks and caches.
fn folder() -> PathBuf {
    let named = std::env::var_os("MAILLAGE_ENGINES").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| std::env::temp_dir().join("maillage-engines"));
    fs::create_dir_all(&folder).expect("the folder of engines can be made");
    folder
}

fn text(path: impl AsRef<Path>) -> String {
    path.as_ref().to_string_lossy().into_owned()
}

fn number(value: &Value) -> f64 {
    value.as_f64().expect("peers print numbers")
}

fn megabytes(value: &Value) -> f64 {
    number(value) / 1e6
}

fn ask(extract: &Path) -> RoadsAsk {
    RoadsAsk {
        files: vec![extract.into()],
        profile: None,
        without_ferries: false,
        cache: Some(folder().join("kept")),
    }
}

/// `maillage roads build` from nothing, several times.
fn build(extract: &Path) -> Value {
    let (cache, extract) = (text(folder().join("fresh")), text(extract));
    let program = env!("CARGO_BIN_EXE_maillage");
    // An option that changes nothing but the name of the kept file would not do: each run must find nothing.
    let script = format!(
        "rm -rf '{cache}' && exec '{program}' -q roads build --roads '{extract}' --roads-cache '{cache}'"
    );
    peer("measure.py", &[&REPEATS.to_string(), "sh", "-c", &script])
}

fn points(file: &Path) -> Vec<Point> {
    let rows = fs::read_to_string(file).expect("pairs.py has just written it");
    let point = |row: &str| {
        let (lon, lat) = row.split_once(',').expect("two columns");
        Point::new(lon.parse().expect("a longitude"), lat.parse().expect("a latitude"))
    };
    rows.lines().skip(1).map(point).collect()
}

fn on_roads(roads: &Roads, points: &[Point]) -> Vec<OnRoad> {
    roads.snap(points).into_iter().flatten().collect()
}

/// The ends by which places are left, and those by which they are reached.
fn ends(roads: &Roads, places: &[OnRoad]) -> [Vec<Vec<End>>; 2] {
    let out = places.iter().map(|place| place.ways_out(&roads.network)).collect();
    [out, places.iter().map(|place| place.ways_in(&roads.network)).collect()]
}

/// Seconds of a table between the first `count` points, from places to rows.
fn table(roads: &Roads, points: &[Point], count: usize) -> f64 {
    let run = || {
        let [out, into] = ends(roads, &on_roads(roads, &points[..count]));
        roads.hierarchy.table_to(&into).from(&out)
    };
    best_of(REPEATS, run).as_secs_f64()
}

/// Seconds to find the two nearest of some sites for every junction.
fn nearest(roads: &Roads, points: &[Point]) -> f64 {
    let [_, into] = ends(roads, &on_roads(roads, &points[..SITES]));
    best_of(REPEATS, || roads.hierarchy.nearest(&into)).as_secs_f64()
}

fn prepared(extract: &Path, mode: Mode) -> Roads {
    prepare_roads(&ask(extract), mode).expect("a real extract").roads
}

/// Preparation, from the extract to roads that are ready.
fn preparation(essonne: &Path, engines: &str) {
    let ours = build(essonne);
    let name = text(essonne);
    let [osrm, valhalla] =
        ["osrm.py", "valhalla.py"].map(|engine| peer(engine, &["prepare", engines, "car", &name]));
    let both = number(&osrm["extract"]["seconds"]) + number(&osrm["contract"]["seconds"]);
    let best = number(&ours["best"]);
    head("peer");
    row("from .osm.pbf to ready; OSRM extract + contract", best, both);
    row("from .osm.pbf to ready; Valhalla tiles (no hierarchy)", best, number(&valhalla["tiles"]["seconds"]));
    println!(
        "peak memory: {:.0} MB; OSRM extract {:.0} MB, contract {:.0} MB; Valhalla {:.0} MB\n",
        megabytes(&ours["bytes"]),
        megabytes(&osrm["extract"]["bytes"]),
        megabytes(&osrm["contract"]["bytes"]),
        megabytes(&valhalla["tiles"]["bytes"]),
    );
}

/// Writes the arcs of a network for the peers that take a graph.
fn write_arcs(roads: &Roads, file: &Path) {
    let mut rows = "from,to,seconds\n".to_owned();
    for (from, to, time) in roads.network.timed_arcs() {
        writeln!(rows, "{from},{to},{}", f64::from(time) / 1e3).expect("memory");
    }
    fs::write(file, rows).expect("the folder of engines can be written to");
}

/// Tables and nearest sites.
fn questions(essonne: &Path, engines: &str, points_file: &Path) {
    let points = points(points_file);
    let roads = prepared(essonne, Mode::Car);
    let loading = best_of(REPEATS, || prepared(essonne, Mode::Car)).as_secs_f64();
    let large = table(&roads, &points, LARGE);
    let file = text(points_file);
    let (count, repeats) = (LARGE.to_string(), REPEATS.to_string());
    let [osrm, valhalla] = [("osrm.py", &*count, &*repeats), ("valhalla.py", "100", "1")]
        .map(|(engine, count, repeats)| peer(engine, &["table", engines, "car", &file, count, repeats]));
    let arcs = folder().join("arcs.csv");
    write_arcs(&roads, &arcs);
    let graph = peer("graph.py", &[&text(&arcs), &SMALL.to_string(), "3"]);
    let pairs = |count: usize| (count * count) as f64;
    head("peer");
    row("table 1,000 x 1,000; OSRM over HTTP", large, number(&osrm["seconds"]));
    // Times are printed in thousandths of a second: a thousand pairs.
    let a_thousand = large / pairs(LARGE) * 1e3;
    row(
        "a thousand pairs of it; Valhalla 100 x 100",
        a_thousand,
        number(&valhalla["microseconds_a_pair"]) / 1e3,
    );
    let small = table(&roads, &points, SMALL);
    row("table 300 x 300; pandana (contraction hierarchy)", small, number(&graph["pandana"]["table"]));
    row("table 300 x 300; SciPy Dijkstra", small, number(&graph["scipy"]["table"]));
    row(
        "nearest site of every junction; SciPy Dijkstra",
        nearest(&roads, &points),
        number(&graph["scipy"]["nearest"]),
    );
    println!(
        "loading the kept roads, fingerprint of the extract included: {:.0} ms; a pair of the large table: {:.3} µs\n",
        loading * 1e3,
        large / pairs(LARGE) * 1e6,
    );
}

/// Seconds and metres of each pair, as the engines write them.
fn write_pairs(roads: &Roads, pairs: &Path, output: &Path) {
    let rows = fs::read_to_string(pairs).expect("pairs.py has just written it");
    let mut written = "seconds,metres\n".to_owned();
    for line in rows.lines().skip(1) {
        let degrees: Vec<f64> = line.split(',').map(|value| value.parse().expect("degrees")).collect();
        let places = roads.snap(&[Point::new(degrees[0], degrees[1]), Point::new(degrees[2], degrees[3])]);
        let trip = places[0].zip(places[1]).and_then(|(from, to)| roads.trip(&from, &to));
        let shown =
            trip.map_or(",".to_owned(), |trip| format!("{},{}", f64::from(trip.time) / 1e3, trip.length.0));
        writeln!(written, "{shown}").expect("memory");
    }
    fs::write(output, written).expect("the folder of engines can be written to");
}

/// How our durations and distances stand between those of the engines.
fn agreement(essonne: &Path, engines: &str, pairs: &Path, modes: &[Mode]) {
    println!(
        "| 2,000 pairs | between the quicker - 5 % and the slower + 5 % | quicker | slower | metres to OSRM, median (5-95 %) | \
              seconds to OSRM, median | to Valhalla |"
    );
    println!("|---|---|---|---|---|---|---|");
    for &mode in modes {
        let name = mode.as_str();
        let output = |program: &str| folder().join(format!("{program}-{name}.csv"));
        for engine in ["osrm", "valhalla"] {
            let script = format!("{engine}.py");
            if mode != Mode::Car {
                peer(&script, &["prepare", engines, name, &text(essonne)]);
            }
            let run =
                common::peer_text(&script, &["pairs", engines, name, &text(pairs), &text(output(engine))]);
            assert!(run.is_empty(), "pairs prints nothing: {run}");
        }
        write_pairs(&prepared(essonne, mode), pairs, &output("maillage"));
        let files = ["maillage", "osrm", "valhalla"].map(|program| text(output(program)));
        let told = peer("agreement.py", &files.each_ref().map(String::as_str));
        let percent = |key: &str| number(&told[key]) * 100.0;
        let [low, middle, high] = ["p5", "median", "p95"].map(|at| number(&told["metres_to_osrm"][at]));
        println!(
            "| {name} | {:.1} % | {:.1} % | {:.1} % | {middle:.3} ({low:.2}-{high:.2}) | {:.2} | {:.2} |",
            percent("agree"),
            percent("quicker"),
            percent("slower"),
            number(&told["seconds_to_osrm"]["median"]),
            number(&told["seconds_to_valhalla"]["median"]),
        );
    }
    println!();
}

/// What larger extracts cost.
fn growth() {
    println!(
        "| by car | junctions | arcs with shortcuts | from .osm.pbf to ready | peak memory | kept file loaded | nearest of all junctions | \
              table 1,000 x 1,000 |"
    );
    println!("|---|---|---|---|---|---|---|---|");
    let mut costs: Vec<[f64; 5]> = Vec::new();
    for (name, file) in EXTRACTS {
        let extract = shared(file);
        let built = build(&extract);
        let roads = prepared(&extract, Mode::Car);
        let loading = best_of(3, || prepared(&extract, Mode::Car)).as_secs_f64();
        let junctions = roads.network.junctions();
        let step = junctions / LARGE;
        let places: Vec<Point> =
            roads.network.node_positions.iter().step_by(step).take(LARGE).map(|at| at.point()).collect();
        let cost = [
            junctions as f64,
            number(&built["best"]),
            megabytes(&built["bytes"]),
            nearest(&roads, &places),
            table(&roads, &places, LARGE),
        ];
        println!(
            "| {name} | {junctions} | {} | {:.2} s | {:.0} MB | {:.0} ms | {:.1} ms | {:.0} ms |",
            roads.hierarchy.arcs(),
            cost[1],
            cost[2],
            loading * 1e3,
            cost[3] * 1e3,
            cost[4] * 1e3,
        );
        costs.push(cost);
    }
    let exponent = |what: usize| (costs[2][what] / costs[1][what]).ln() / (costs[2][0] / costs[1][0]).ln();
    println!(
        "growth from the Essonne, as a power of the junctions: preparation {:.2}, memory {:.2}, nearest {:.2}, table {:.2}",
        exponent(1),
        exponent(2),
        exponent(3),
        exponent(4),
    );
}

fn main() {
    let (essonne, folder) = (shared(ESSONNE), folder());
    let engines = text(&folder);
    for engine in ["osrm.py", "valhalla.py"] {
        common::peer_text(engine, &["install", &engines]);
    }
    let [pairs, points] = ["pairs.csv", "points.csv"].map(|file| folder.join(file));
    let communes = text(root().join("data/france/communes.parquet"));
    common::peer_text("pairs.py", &[&communes, "91", &text(&essonne), "2000", &text(&pairs), &text(&points)]);
    println!("roads of the Essonne, two threads\n");
    preparation(&essonne, &engines);
    questions(&essonne, &engines, &points);
    // Networks of OSRM for bicycles and walkers take minutes: `cargo bench --bench roads -- car` leaves them out.
    let modes = [Mode::Car, Mode::Bicycle, Mode::Foot];
    let only_car = std::env::args().any(|word| word == "car");
    agreement(&essonne, &engines, &pairs, if only_car { &modes[..1] } else { &modes });
    growth();
}
