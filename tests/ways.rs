//! Trips, tables and zones by the roads of the Essonne: the three say the same, and the same as coverage.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::collections::BTreeMap;
use std::fs;

use common::{Csv, Maillage, maillage, national_list, shared};
use geo::{Area, BooleanOps, Contains, MultiPolygon, Point, Validation};
use polars::prelude::{ParquetReader, SerReader};
use serde_json::Value;

/// The tool over the roads of the Essonne; `None` (and the test is skipped) where they are absent.
fn essonne(words: &str) -> Option<Maillage> {
    let roads = shared("roads/essonne-2021.osm.pbf")?;
    Some(
        maillage(&format!("{words} --departement 91"))
            .with("--roads", roads)
            .with("--sites", national_list()?),
    )
}

/// A place where people live.
struct Home {
    code: String,
    people: u64,
    point: Point,
}

fn homes() -> Option<Vec<Home>> {
    let found = essonne("coverage --worst 10000 --format geojson")?.ok();
    let json: Value = serde_json::from_str(&found.stdout).unwrap();
    let home = |feature: &Value| Home {
        code: feature["properties"]["code"].as_str().unwrap().to_owned(),
        people: feature["properties"]["people"].as_u64().unwrap(),
        point: {
            let at = |axis: usize| feature["geometry"]["coordinates"][axis].as_f64().unwrap();
            Point::new(at(0), at(1))
        },
    };
    Some(json["features"].as_array().unwrap().iter().map(home).collect())
}

/// Seconds to each home from its nearest start, of a table whose goals are homes; or from each home, of one whose starts are.
fn soonest(table: &Csv, home: &str) -> BTreeMap<String, u64> {
    let mut times: BTreeMap<String, u64> = BTreeMap::new();
    for (home, seconds) in table.column(home).into_iter().zip(table.column("seconds")) {
        if let Ok(seconds) = seconds.parse::<u64>() {
            let known = times.entry(home.to_owned()).or_insert(seconds);
            *known = (*known).min(seconds);
        }
    }
    times
}

fn people_within(homes: &[Home], times: &BTreeMap<String, u64>, seconds: u64) -> u64 {
    let near = homes.iter().filter(|home| times.get(&home.code).is_some_and(|time| *time <= seconds));
    near.map(|home| home.people).sum()
}

/// The zones of a GeoJSON output, with their minutes and people.
fn zones(text: &str) -> Vec<(f64, u64, MultiPolygon)> {
    let collection: geojson::FeatureCollection = text.parse().unwrap();
    let zone = |feature: geojson::Feature| {
        let number = |name: &str| feature.property(name).unwrap().as_f64().unwrap();
        let (minutes, people) = (number("minutes"), number("people") as u64);
        let shape: geo::Geometry = feature.geometry.unwrap().try_into().unwrap();
        (minutes, people, shape.try_into().unwrap())
    };
    collection.features.into_iter().map(zone).collect()
}

#[test]
fn a_table_to_sites_says_what_coverage_says() {
    let Some(run) = essonne("table --from demand --to sites --quiet") else { return };
    let (table, homes) = (run.csv(), homes().unwrap());
    assert_eq!(table.columns, ["from", "to", "seconds", "minutes"]);
    let times = soonest(&table, "from");
    let coverage = essonne("coverage --thresholds 5,10,15,20 --format csv").unwrap().csv();
    for minutes in [5, 10, 15, 20] {
        let covered = coverage.number("minutes", &format!("{minutes}.0"), "people_within") as u64;
        assert_eq!(people_within(&homes, &times, minutes * 60), covered, "{minutes} min");
    }
    // The near pairs are the same pairs, no more and no less.
    let near = essonne("table --from demand --to sites --within 12 --quiet").unwrap().csv();
    let expected: Vec<&Vec<String>> =
        table.rows.iter().filter(|row| row[2].parse::<u64>().is_ok_and(|seconds| seconds <= 720)).collect();
    assert_eq!(near.rows.iter().collect::<Vec<_>>(), expected);
    println!("{} pairs, {} within 12 min", table.rows.len(), near.rows.len());
}

#[test]
fn a_table_is_the_same_in_both_formats_and_for_any_number_of_threads() {
    let folder = tempfile::tempdir().unwrap();
    let words = "table --from sites-inside --to demand --km --quiet";
    let Some(run) = essonne(&format!("{words} --threads 1 --output a.csv")) else { return };
    run.inside(folder.path()).ok();
    essonne(&format!("{words} --output b.csv")).unwrap().inside(folder.path()).ok();
    essonne(&format!("{words} --output c.parquet")).unwrap().inside(folder.path()).ok();
    let read = |name: &str| fs::read(folder.path().join(name)).unwrap();
    assert_eq!(read("a.csv"), read("b.csv"));
    assert!(folder.path().join("a.provenance.json").is_file());
    let csv = Csv::parse(&String::from_utf8(read("a.csv")).unwrap());
    let frame = ParquetReader::new(std::io::Cursor::new(read("c.parquet"))).finish().unwrap();
    assert_eq!(frame.height(), csv.rows.len());
    let seconds: Vec<String> = frame
        .column("seconds")
        .unwrap()
        .u32()
        .unwrap()
        .iter()
        .map(|seconds| seconds.map(|seconds| seconds.to_string()).unwrap_or_default())
        .collect();
    assert_eq!(seconds, csv.column("seconds"));
    // A way by road is never shorter than the straight line, but for the metres that roundings take.
    for (road, straight) in csv.column("road_km").into_iter().zip(csv.column("straight_km")) {
        let (road, straight): (f64, f64) = (road.parse().unwrap(), straight.parse().unwrap());
        assert!(road > straight * 0.995 - 0.01, "{road} {straight}");
    }
}

#[test]
fn a_route_takes_the_time_of_the_table_and_its_stages_add_up() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("evry.csv"), "id,lon,lat\nevry,2.4289,48.6241\n").unwrap();
    let Some(run) = essonne("table --from evry.csv --to demand --km --quiet") else { return };
    let table = run.inside(folder.path()).csv();
    for code in ["91045", "91223", "91613"] {
        let words = format!("route --from 2.4289,48.6241 --to {code} --quiet --format");
        let route = essonne(&format!("{words} csv")).unwrap().csv();
        let (minutes, km) = (table.number("to", code, "minutes"), table.number("to", code, "road_km"));
        let last = route.rows.len().to_string();
        assert!((route.number("leg", &last, "total_min") - minutes).abs() < 0.06, "{code}");
        assert!((route.number("leg", &last, "total_km") - km).abs() < 0.006, "{code}");
        let geojson = essonne(&format!("{words} geojson")).unwrap().ok().stdout;
        let collection: geojson::FeatureCollection = geojson.parse().unwrap();
        assert_eq!(collection.features.len(), route.rows.len());
    }
}

#[test]
fn zones_hold_the_homes_whose_trip_is_short_enough() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("evry.csv"), "id,lon,lat\nevry,2.4289,48.6241\n").unwrap();
    let (Some(homes), Some(run)) = (homes(), essonne("table --from evry.csv --to demand --quiet")) else {
        return;
    };
    let times = soonest(&run.inside(folder.path()).csv(), "to");
    let words = "isochrone --from 2.4289,48.6241 --minutes 5,10,15,20,30 --format geojson --quiet";
    let text = essonne(words).unwrap().ok().stdout;
    assert_eq!(text, essonne(&format!("{words} --threads 1")).unwrap().ok().stdout);
    let found = zones(&text);
    let mut wrong = Vec::new();
    for (minutes, people, zone) in &found {
        assert!(zone.is_valid(), "{minutes}: {:?}", zone.check_validation());
        let limit = minutes * 60.0;
        assert_eq!(*people, people_within(&homes, &times, limit as u64), "{minutes}");
        for home in &homes {
            let time = times.get(&home.code).map_or(f64::INFINITY, |time| *time as f64);
            if zone.contains(&home.point) != (time <= limit) {
                wrong.push((*minutes, home.code.clone(), time - limit));
            }
        }
    }
    println!("{} of {} homes on the wrong side: {wrong:?}", wrong.len(), homes.len() * found.len());
    // A cell of 100 m takes 24 s at 15 km/h; inside are also homes on a slower road than the quickest nearby. Outside are a few homes
    // more than 150 m from a road: their own leg is at the access speed, that of zones at a walk.
    assert!(wrong.iter().all(|(.., beyond)| *beyond > -120.0), "{wrong:?}");
    assert!(wrong.len() * 100 <= homes.len() * found.len(), "{wrong:?}");
    for pair in found.windows(2) {
        let outside = pair[0].2.difference(&pair[1].2).unsigned_area();
        assert!(outside < 1e-6 * pair[0].2.unsigned_area(), "{outside}");
    }
}

#[test]
fn zones_of_all_sites_hold_the_people_that_coverage_counts() {
    let Some(run) = essonne("isochrone --sites-of-territory --minutes 5,10,15,20 --format csv --quiet")
    else {
        return;
    };
    let table = run.csv();
    let coverage = essonne("coverage --thresholds 5,10,15,20 --format csv").unwrap().csv();
    for minutes in ["5.0", "10.0", "15.0", "20.0"] {
        let covered = coverage.cell("minutes", minutes, "people_within");
        assert_eq!(table.cell("minutes", minutes, "people"), covered, "{minutes}");
    }
}

#[test]
fn every_command_answers_without_roads_but_route() {
    let table = maillage("table --from sites --to demand --within 10 --km --quiet").csv();
    assert_eq!(table.columns, ["from", "to", "seconds", "minutes", "straight_km"]);
    assert!(table.column("seconds").iter().all(|seconds| seconds.parse::<u32>().unwrap() <= 600));
    let zones = maillage("isochrone --from Limoux --minutes 10,20 --format csv").csv();
    // 20 minutes at 41 km/h, a detour of 1.3: 10.5 km around.
    let area = zones.number("minutes", "20.0", "area_km2");
    assert!((area - std::f64::consts::PI * (41.0_f64 / 3.0 / 1.3).powi(2)).abs() < 2.0, "{area}");
    maillage("route --from Limoux --to Carcassonne").run().refused(2).says("add --roads");
}

#[test]
fn what_cannot_be_told_is_refused_with_a_remedy() {
    let folder = tempfile::tempdir().unwrap();
    let inside = |words: &str| maillage(words).inside(folder.path()).run();
    inside("table --from demand --to sites --output pairs.json").refused(2).says(".csv or .parquet");
    inside("table --from no-such-file.csv --to sites").refused(1).says("no-such-file.csv");
    inside("table --from demand --to sites --within 0").refused(2).says("above 0");
    inside("isochrone").refused(2);
    inside("isochrone --from Nowhere").refused(1).says("no such place");
    inside("isochrone --from 300,12").refused(1).says("longitude, then latitude");
    inside("isochrone --from Limoux --minutes 0").refused(2).says("above 0");
    inside("isochrone --from Limoux --picture zone.gif").refused(2).says(".png or .svg");
    let many: String = (0..70_000).map(|i| format!("{i},2.{i:05},43.1\n")).collect();
    fs::write(folder.path().join("many.csv"), format!("id,lon,lat\n{many}")).unwrap();
    inside("table --from many.csv --to many.csv").refused(2).says("--within");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing was left behind");
}

#[test]
fn the_snap_report_counts_every_place_once() {
    let Some(run) = essonne("roads snap --quiet --format csv") else { return };
    let summary = run.csv();
    let places = essonne("roads snap --places --quiet --format csv").unwrap().csv();
    assert_eq!(summary.column("places").len(), 2);
    assert_eq!(summary.numbers("places").iter().sum::<u64>(), places.rows.len() as u64);
    let km = |table: &Csv, column: &str| -> Vec<f64> {
        table.column(column).into_iter().map(|text| text.parse().unwrap()).collect()
    };
    let distances = km(&places, "distance_km");
    assert!(distances.windows(2).all(|pair| pair[0] >= pair[1]), "the farthest first");
    assert_eq!(km(&summary, "farthest_km").into_iter().fold(0.0, f64::max), distances[0]);
    assert_eq!(summary.numbers("no_road"), [0, 0]);
}

#[test]
fn a_place_is_at_no_time_from_itself() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("two.csv"), "id,lon,lat\na,2.3600,48.4900\nb,2.2000,48.5000\n").unwrap();
    let Some(run) = essonne("table --from two.csv --to two.csv --km --quiet") else { return };
    let table = run.inside(folder.path()).csv();
    let zero =
        |index: usize| table.column("seconds")[index] == "0" && table.column("road_km")[index] == "0.000";
    assert_eq!([0, 1, 2, 3].map(zero), [true, false, false, true]);
    let route = essonne("route --from 532 --to 532 --quiet").unwrap().ok().stdout;
    assert!(route.contains(": 0.0 min, 0.0 km"), "{route}");
}

#[test]
fn what_is_off_the_roads_is_named_whether_it_opens_or_might() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("sea.csv"),
        "id,name,lon,lat\nsea,At sea,-5.0,47.0\nbaul,Baulne,2.359,48.493\n",
    )
    .unwrap();
    let run = |words: &str| {
        let run = essonne(&format!("{words} --candidates sea.csv --quiet"))?;
        Some(run.inside(folder.path()).ok().stdout.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    let Some(opened) = run("coverage --open sea") else { return };
    assert!(opened.contains("so that nobody reaches it: At sea."), "{opened}");
    let ranked = run("rank --threshold 10").unwrap();
    assert!(
        ranked.contains("One candidate is more than 2.0 km from any road")
            && ranked.contains("never chosen: At sea"),
        "{ranked}"
    );
}

#[test]
fn a_site_that_is_named_twice_closes_once() {
    let Some(once) = essonne("coverage --close 538 --quiet --format csv") else { return };
    let twice = essonne("coverage --close 538,538 --quiet --format csv").unwrap();
    assert_eq!(once.ok().stdout, twice.ok().stdout);
}
