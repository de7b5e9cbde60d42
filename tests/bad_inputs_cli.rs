//! Corrupt files, wrong options and bad paths through the real binary: one clear error and nothing half-written, or rows that
//! are repaired or rejected and counted.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::fs;
use std::path::Path;

use common::{Run, bundled, files, maillage, parquet, small_communes};
use polars::df;
use serde_json::Value;

/// What should become of a file.
#[derive(Debug, Clone, Copy)]
enum Expect {
    /// Exit code 1 and a message that holds these words.
    Refused(&'static str),
    /// Exit code 0; accepted, repaired and rejected rows.
    Counts([u64; 3]),
    /// Either of them: damage that may or may not show.
    Answered,
}
use Expect::*;

/// Runs a command that reads `bytes` by `option`, and checks what becomes of them.
fn check(option: &str, shown: &str, bytes: &[u8], expect: Expect) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("input"), bytes).unwrap();
    judge(folder.path(), option, shown, expect);
}

fn judge(folder: &Path, option: &str, shown: &str, expect: Expect) {
    // Gaps need boundaries: whatever a file holds is read.
    let command = if option == "--candidates" { "rank" } else { "gaps --threshold 1" };
    fs::create_dir(folder.join("out")).unwrap();
    let run = maillage(&format!("{command} --output out/t.csv")).with(option, "input").inside(folder);
    // Communes of one's own come without sites.
    let run = if option == "--communes" { run.with("--sites", bundled("aude/sites.csv")) } else { run }.run();
    let written = files(&folder.join("out"));
    println!("{option} {shown}: {} {}", run.code, run.stderr.trim_end());
    match (expect, run.code) {
        (Refused(words), _) => drop(run.refused(1).says("error: input: ").says(words)),
        (Answered, 1) => drop(run.refused(1)),
        (Answered | Counts(_), code) => assert_eq!(code, 0, "{option} {shown}: {}", run.stderr),
    }
    assert!(!run.stderr.contains("panicked"), "{option} {shown}: {}", run.stderr);
    if run.code == 0 {
        assert_eq!(written.keys().collect::<Vec<_>>(), ["t.csv", "t.provenance.json"], "{option} {shown}");
        let counts = counts(&written["t.provenance.json"]);
        if let Counts(expected) = expect {
            assert_eq!(counts, expected, "{option} {shown}: accepted, repaired, rejected");
        }
    } else {
        assert!(written.is_empty(), "{option} {shown}: left behind {:?}", written.keys());
    }
}

/// Rows accepted, repaired and rejected of the file `input`, from a provenance.
fn counts(sidecar: &[u8]) -> [u64; 3] {
    let record: Value = serde_json::from_slice(sidecar).unwrap();
    let inputs = record["inputs"].as_array().unwrap();
    let input = inputs.iter().find(|input| input["name"] == "input").expect("the file is named");
    let [rows, repaired, rejected] = ["rows", "repaired", "rejected"].map(|key| input[key].as_u64().unwrap());
    [rows - repaired - rejected, repaired, rejected]
}

const OPTIONS: [&str; 5] = ["--sites", "--communes", "--quarters", "--candidates", "--population"];

#[test]
fn what_is_no_file_is_refused() {
    for option in OPTIONS {
        let folder = tempfile::tempdir().unwrap();
        judge(folder.path(), option, "missing", Refused("cannot be read"));
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("input")).unwrap();
        judge(folder.path(), option, "a folder", Refused("this is a folder"));
    }
}

/// Files that no reader takes.
fn useless() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let deep = |open: &str| open.repeat(100_000).into_bytes();
    let utf16: Vec<u8> = "id,lon,lat\n1,2,43\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    vec![
        ("empty", vec![], "the file is empty"),
        ("blank lines", b" \n\n\t\n".to_vec(), "the file is empty"),
        ("a byte order mark alone", b"\xef\xbb\xbf".to_vec(), "the file is empty"),
        ("xlsx", b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml".to_vec(), "an Excel workbook"),
        ("ods", b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet".to_vec(), "LibreOffice"),
        ("zip", b"PK\x03\x04\x14\x00data.csv".to_vec(), "a zip archive"),
        ("gzip", b"\x1f\x8b\x08\x00\x00".to_vec(), "a gzip archive"),
        ("pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3".to_vec(), "a PDF document"),
        ("web page", b"<!DOCTYPE html><html><title>503</title>".to_vec(), "a web page"),
        ("kml", b"<?xml version='1.0'?><kml></kml>".to_vec(), "a KML"),
        ("geopackage", b"SQLite format 3\x00".to_vec(), "a GeoPackage"),
        ("shapefile", b"\x00\x00\x27\x0a\x00\x00".to_vec(), "a shapefile"),
        ("image", b"\x89PNG\r\n\x1a\n".to_vec(), "an image"),
        ("zero bytes", b"id,name\x00,lon,lat\n1,A,2,43\n".to_vec(), "zero bytes"),
        ("UTF-16 without a mark", utf16, "zero bytes"),
        ("deep lists", deep("["), "not valid JSON"),
        ("deep objects", deep("{\"a\":"), "not valid JSON"),
        (
            "deep geometry",
            format!("{{\"type\":\"FeatureCollection\",\"features\":{}", "[".repeat(100_000)).into(),
            "not valid JSON",
        ),
        (
            "cut JSON",
            b"{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feat".to_vec(),
            "not valid JSON",
        ),
        ("JSON and more", b"{\"type\":\"FeatureCollection\",\"features\":[]} {}".to_vec(), "not valid JSON"),
        ("NaN in JSON", b"{\"type\":\"FeatureCollection\",\"features\":[NaN]}".to_vec(), "not valid JSON"),
        ("no features", b"{\"type\":\"FeatureCollection\",\"features\":[]}".to_vec(), "no row of data"),
        ("topojson", b"{\"type\":\"Topology\",\"objects\":{}}".to_vec(), "'Topology'"),
        ("a geometry", b"{\"type\":\"Point\",\"coordinates\":[2,43]}".to_vec(), "'Point'"),
        ("a list", b"[{\"id\":1,\"lon\":2,\"lat\":43}]".to_vec(), "without a type"),
        ("a Parquet head", b"PAR1".to_vec(), "Parquet"),
        ("Parquet of nothing", b"PAR1\x00\x00\x00\x00PAR1".to_vec(), "Parquet"),
        ("Parquet that lies on its size", b"PAR1\xff\xff\xff\x7fPAR1".to_vec(), "Parquet"),
    ]
}

#[test]
fn useless_files_are_refused_by_every_reader() {
    for (shown, bytes, words) in useless() {
        OPTIONS.into_iter().for_each(|option| check(option, shown, &bytes, Refused(words)));
    }
}

/// Texts of which the table can be read: option, what it is, text, what should become of it.
const TEXTS: &[(&str, &str, &str, Expect)] = &[
    // Tables without what is needed.
    ("--sites", "header only", "id,name,lon,lat\n", Refused("no row of data")),
    ("--sites", "no longitude", "id,name,lat\n1,A,43\n", Refused("no column 'lon'")),
    ("--sites", "one column twice", "id,lon,lat,lat\n1,2,43,43\n", Refused("both named 'lat'")),
    ("--sites", "words", "Bonjour,\nci-joint la liste.\n", Refused("no column 'lon'")),
    ("--candidates", "header only", "id,name,lon,lat\n", Refused("no row of data")),
    ("--candidates", "no position", "id,name\n1,A\n", Refused("no column 'lon'")),
    ("--quarters", "no commune", "code,lon,lat\nQP011001,2.2,43\n", Refused("no column 'commune'")),
    ("--quarters", "no code", "name,commune,lon,lat\nA,11069,2.2,43\n", Refused("no column 'code'")),
    ("--population", "header only", "code,population\n", Refused("no row of data")),
    ("--population", "no code", "name,population\nA,3\n", Refused("no column 'code'")),
    ("--population", "no population", "code,name\n11069,A\n", Refused("no column 'population'")),
    ("--communes", "a table", "code,name,population\n11069,A,3\n", Refused("without boundaries")),
    // Every row is rejected, and the first reason is told.
    ("--sites", "NaN", "id,lon,lat\n1,NaN,NaN\n", Refused("no usable site: all 1 rows were rejected")),
    ("--sites", "inf", "id,lon,lat\n1,inf,-inf\n2,2.3,\n", Refused("row 2: ")),
    ("--sites", "null island", "id,lon,lat\n1,0,0\n", Refused("row 2: ")),
    ("--sites", "abroad", "id,lon,lat\n1,13.4,52.5\n", Refused("row 2: ")),
    ("--sites", "huge numbers", "id,lon,lat\n1,1e308,1e308\n", Refused("row 2: ")),
    ("--candidates", "all wrong", "id,lon,lat\n1,x,y\n", Refused("no usable candidate: all 1 rows")),
    ("--population", "all wrong", "code,population\n99999,3\n", Refused("no usable population: all 1 rows")),
    // Some rows are rejected.
    ("--sites", "a short row", "id,name,lon,lat\n1,A,2.35,43.2\n2,B\n", Counts([1, 0, 1])),
    ("--sites", "an id twice", "id,lon,lat\n1,2.35,43.2\n1,2.36,43.2\n", Counts([1, 0, 1])),
    ("--sites", "an open quote", "id,lon,lat,name\n1,2.35,43.2,A\n2,2.35,43.2,\"B\n", Counts([1, 0, 1])),
    ("--sites", "an empty row", "id,lon,lat\n1,2.35,43.2\n,,\n", Counts([1, 0, 1])),
    ("--candidates", "an id twice", "id,lon,lat\nA,2.3,43.2\nA,2.3,43.2\n", Counts([1, 0, 1])),
    (
        "--quarters",
        "an unknown commune",
        "code,commune,lon,lat\nQ1,99999,2.3,43.2\nQ2,11069,2.3,43.2\n",
        Counts([1, 0, 1]),
    ),
    ("--population", "a negative", "code,population\n11069,-3\n11262,5\n", Counts([1, 0, 1])),
    ("--population", "a fraction", "code,population\n11069,3.5\n11262,5\n", Counts([1, 0, 1])),
    ("--population", "too many", "code,population\n11069,1e300\n11262,5\n", Counts([1, 0, 1])),
    ("--population", "a code twice", "code,population\n11069,3\n11069,5\n", Counts([1, 0, 1])),
    ("--population", "unknown codes", "code,population\n99999,3\n,5\n11069,4\n", Counts([1, 0, 2])),
    // Rows are repaired.
    ("--sites", "exchanged", "id,lon,lat\n1,43.2,2.35\n", Counts([0, 1, 0])),
    ("--sites", "Lambert-93", "id,lon,lat\n1,646000,6235000\n", Counts([0, 1, 0])),
    ("--sites", "no id", "id,lon,lat\n,2.35,43.2\n", Counts([0, 1, 0])),
    ("--sites", "a lost zero", "id,lon,lat,insee\n1,5.3,45.9,1004\n", Counts([0, 1, 0])),
    ("--sites", "hours that are none", "id,lon,lat,hours\n1,2.35,43.2,whenever\n", Counts([1, 0, 0])),
    (
        "--quarters",
        "a negative population",
        "code,commune,lon,lat,population\nQ,11069,2.3,43.2,-4\n",
        Counts([0, 1, 0]),
    ),
    ("--population", "an arrondissement", "code,population\n75101,3\n11069,4\n", Counts([1, 1, 0])),
    // Ways to write a table.
    ("--sites", "semicolons", "id;lon;lat\r\n1;2,35;43,2\r\n", Counts([1, 0, 0])),
    ("--sites", "tabs", "id\tlon\tlat\n1\t2.35\t43.2\n", Counts([1, 0, 0])),
    ("--sites", "old Macintosh lines", "id,lon,lat\r1,2.35,43.2\r", Counts([1, 0, 0])),
];

#[test]
fn texts_are_refused_repaired_or_rejected() {
    TEXTS.iter().for_each(|(option, shown, text, expect)| check(option, shown, text.as_bytes(), *expect));
}

#[test]
fn huge_cells_and_rows_do_not_matter() {
    let huge = format!("id,lon,lat,name\n1,2.35,43.2,{}\n2,2.36,43.2,B\n", "x".repeat(2 << 20));
    check("--sites", "a cell of 2 MiB", huge.as_bytes(), Counts([1, 0, 1]));
    let quoted = format!("id,lon,lat,name\n2,2.36,43.2,B\n1,2.35,43.2,\"{}", "x\n".repeat(2 << 20));
    check("--sites", "an open quote of 4 MiB", quoted.as_bytes(), Counts([1, 0, 1]));
    let commas = ",".repeat(100_000);
    check("--sites", "a line of commas", commas.as_bytes(), Answered);
    let wide = format!("id,lon,lat\n1,2.35,43.2{commas}\n2,2.36,43.2\n");
    check("--sites", "a row of empty cells", wide.as_bytes(), Counts([2, 0, 0]));
    let names: String = (0..100_000).map(|n| format!(",c{n}")).collect();
    let columns = format!("id,lon,lat{names}\n1,2.35,43.2{commas}\n");
    check("--sites", "100,000 columns", columns.as_bytes(), Counts([1, 0, 0]));
    let header = format!("{},lon\n1,2\n", "n".repeat(3 << 20));
    check("--sites", "a name of 3 MiB", header.as_bytes(), Answered);
}

#[test]
fn any_encoding_is_read() {
    let text = "id;lon;lat;name\n1;2,35;43,2;Réseau d'été\n";
    let latin1: Vec<u8> = text.chars().map(|c| c as u8).collect();
    check("--sites", "Latin-1", &latin1, Counts([1, 0, 0]));
    let marked = format!("\u{feff}{text}");
    let utf16: Vec<u8> = marked.encode_utf16().flat_map(u16::to_be_bytes).collect();
    check("--sites", "UTF-16", &utf16, Counts([1, 0, 0]));
    check("--sites", "half a character", &[text.as_bytes(), b"2;2,35;43,2;\xc3"].concat(), Counts([2, 0, 0]));
    check("--sites", "half of UTF-16", &utf16[..utf16.len() - 1], Answered);
}

// Communes.

fn feature(properties: &str, geometry: &str) -> String {
    format!(r#"{{"type":"Feature","properties":{{{properties}}},"geometry":{geometry}}}"#)
}

fn collection(features: &[String]) -> String {
    format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","))
}

const SQUARE: &str = r#"{"type":"Polygon","coordinates":[[[2,43],[3,43],[3,44],[2,44],[2,43]]]}"#;
const SOUND: &str = r#""code":"11069","population":10,"lon":2.5,"lat":43.5"#;

/// A commune that is sound but for its geometry: what it is, geometry, expected of that feature beside a sound one.
const GEOMETRIES: &[(&str, &str, [u64; 3])] = &[
    ("sound", SQUARE, [2, 0, 0]),
    ("open rings", r#"{"type":"Polygon","coordinates":[[[2,43],[3,43],[3,44],[2,44]]]}"#, [1, 1, 0]),
    ("two points", r#"{"type":"Polygon","coordinates":[[[2,43],[3,43]]]}"#, [1, 0, 1]),
    ("no ring", r#"{"type":"Polygon","coordinates":[]}"#, [1, 0, 1]),
    ("no coordinates", r#"{"type":"Polygon"}"#, [1, 0, 1]),
    ("words", r#"{"type":"Polygon","coordinates":"POLYGON ((2 43))"}"#, [1, 0, 1]),
    ("null in a ring", r#"{"type":"Polygon","coordinates":[[[2,43],[3,null],[3,44],[2,43]]]}"#, [1, 0, 1]),
    ("flat", r#"{"type":"Polygon","coordinates":[[[2,43],[2.5,43],[3,43],[2,43]]]}"#, [1, 0, 1]),
    ("a point", r#"{"type":"Point","coordinates":[2,43]}"#, [1, 0, 1]),
    ("a line", r#"{"type":"LineString","coordinates":[[2,43],[3,43]]}"#, [1, 0, 1]),
    ("a collection", r#"{"type":"GeometryCollection","geometries":[]}"#, [1, 0, 1]),
    ("exchanged", r#"{"type":"Polygon","coordinates":[[[43,2],[44,2],[44,3],[43,3],[43,2]]]}"#, [1, 1, 0]),
    (
        "Lambert-93",
        r#"{"type":"Polygon","coordinates":[[[600000,6200000],[700000,6200000],[700000,6300000],[600000,6200000]]]}"#,
        [1, 1, 0],
    ),
    ("far away", r#"{"type":"Polygon","coordinates":[[[2,43],[300,43],[3,44],[2,43]]]}"#, [1, 0, 1]),
    ("huge", r#"{"type":"Polygon","coordinates":[[[2,43],[1e300,43],[3,1e300],[2,43]]]}"#, [1, 0, 1]),
    ("none", "null", [2, 0, 0]),
];

#[test]
fn boundaries_are_repaired_or_rejected() {
    let other = feature(r#""code":"11262","population":10,"lon":2.5,"lat":43.5"#, SQUARE);
    for (shown, geometry, expected) in GEOMETRIES {
        let both = collection(&[feature(SOUND, geometry), other.clone()]);
        check("--communes", shown, both.as_bytes(), Counts(*expected));
        let alone = collection(&[feature(SOUND, geometry)]);
        let expect =
            if expected[2] > 0 { Refused("no usable commune: all 1 rows were rejected") } else { Answered };
        check("--communes", shown, alone.as_bytes(), expect);
    }
}

/// Properties of a commune with a sound boundary, and what should become of it beside a sound commune.
const PROPERTIES: &[(&str, &str, [u64; 3])] = &[
    ("a negative population", r#""code":"11069","population":-3,"lon":2.5,"lat":43.5"#, [1, 0, 1]),
    ("a fraction", r#""code":"11069","population":3.5,"lon":2.5,"lat":43.5"#, [1, 0, 1]),
    ("a population in words", r#""code":"11069","population":"many","lon":2.5,"lat":43.5"#, [1, 0, 1]),
    ("no population", r#""code":"11069","lon":2.5,"lat":43.5"#, [1, 1, 0]),
    ("no code", r#""population":3,"lon":2.5,"lat":43.5"#, [1, 0, 1]),
    ("a bad code", r#""code":"Carcassonne","population":3,"lon":2.5,"lat":43.5"#, [1, 0, 1]),
    ("the same commune", r#""code":"11262","population":3,"lon":2.5,"lat":43.5"#, [1, 0, 1]),
    ("a code that is a number", r#""code":1004,"population":3,"lon":2.5,"lat":43.5"#, [1, 1, 0]),
    ("a town hall far away", r#""code":"11069","population":3,"lon":-1.5,"lat":47.5"#, [1, 1, 0]),
    ("no town hall", r#""code":"11069","population":3"#, [1, 1, 0]),
];

#[test]
fn properties_of_communes_are_repaired_or_rejected() {
    let other = feature(r#""code":"11262","population":10,"lon":2.5,"lat":43.5"#, SQUARE);
    for (shown, properties, expected) in PROPERTIES {
        let both = collection(&[other.clone(), feature(properties, SQUARE)]);
        check("--communes", shown, both.as_bytes(), Counts(*expected));
    }
    let features = format!(r#"{{"type":"FeatureCollection","features":[{other},null,3,[],{{}}]}}"#);
    check("--communes", "features that are none", features.as_bytes(), Counts([1, 0, 4]));
}

#[test]
fn a_boundary_of_one_quarter_is_checked_like_that_of_a_commune() {
    let quarter = |geometry: &str| collection(&[feature(r#""code":"QP1","insee_com":"11069""#, geometry)]);
    check("--quarters", "sound", quarter(SQUARE).as_bytes(), Counts([1, 0, 0]));
    for geometry in [r#"{"type":"Polygon","coordinates":[[[2,43],[3,43]]]}"#, r#"{"type":"Polygon"}"#, "null"]
    {
        check("--quarters", geometry, quarter(geometry).as_bytes(), Refused("no usable quarter: all 1 rows"));
    }
}

#[test]
fn every_cut_of_the_bundled_files_is_answered() {
    for (option, path) in
        [("--communes", "communes.geojson"), ("--sites", "sites.csv"), ("--quarters", "quarters.csv")]
    {
        let bytes = fs::read(bundled(&format!("aude/{path}"))).unwrap();
        let expect = if option == "--communes" { Refused("not valid JSON") } else { Answered };
        for part in 1..8 {
            check(option, &format!("{path} cut at {part}/8"), &bytes[..bytes.len() * part / 8], expect);
        }
    }
}

// Parquet.

#[test]
fn parquet_that_is_cut_is_refused() {
    let (communes, population) =
        (fs::read(bundled("france/communes.parquet")).unwrap(), population_parquet());
    for (option, bytes) in [("--communes", communes), ("--population", population)] {
        let length = bytes.len();
        for end in
            [5, 100, length / 4, length / 2, length - 100, length - 9, length - 8, length - 5, length - 1]
        {
            check(
                option,
                &format!("Parquet cut at {end}"),
                &bytes[..end.min(length - 1)],
                Refused("damaged Parquet"),
            );
        }
    }
}

fn population_parquet() -> Vec<u8> {
    parquet(df!("code" => ["11069", "11262"], "population" => [3i64, 5]).unwrap())
}

#[test]
fn parquet_with_wrong_bytes_is_answered() {
    for (option, sound) in [("--communes", small_communes()), ("--population", population_parquet())] {
        let length = sound.len();
        let places = (0..24).map(|n| n * length / 24).chain(length - 12..length);
        for place in places {
            let mut bytes = sound.clone();
            bytes[place] ^= 0xff;
            check(option, &format!("byte {place} of {length} flipped"), &bytes, Answered);
        }
    }
}

#[test]
fn parquet_of_communes_is_checked_row_by_row() {
    let wkb = square_wkb();
    let good = || {
        df!(
            "code" => ["11069", "11262"], "population" => [3i64, 5],
            "lon" => [2.5f64, 2.6], "lat" => [43.5f64, 43.4], "geometry" => [wkb.clone(), wkb.clone()]
        )
        .unwrap()
    };
    let with = |column: polars::prelude::Column| {
        let mut frame = good();
        frame.with_column(column).unwrap();
        parquet(frame)
    };
    let column = |name: &str, values: [f64; 2]| polars::prelude::Column::new(name.into(), values);
    let texts = |name: &str, values: [&str; 2]| polars::prelude::Column::new(name.into(), values);
    let mut exchanged = good();
    exchanged.with_column(column("lon", [43.5, 43.4])).unwrap();
    exchanged.with_column(column("lat", [2.5, 2.6])).unwrap();
    check("--communes", "sound", &parquet(good()), Counts([2, 0, 0]));
    for (shown, bytes, expect) in [
        ("a negative population", with(column("population", [3.0, -5.0])), Counts([1, 0, 1])),
        ("a fraction", with(column("population", [3.0, 5.5])), Counts([1, 0, 1])),
        ("populations that are texts", with(texts("population", ["3", "5"])), Counts([2, 0, 0])),
        ("NaN people", with(column("population", [f64::NAN, 5.0])), Counts([1, 0, 1])),
        ("NaN", with(column("lon", [f64::NAN, 2.5])), Counts([1, 0, 1])),
        ("infinite", with(column("lat", [f64::INFINITY, 43.5])), Counts([1, 0, 1])),
        ("metres and degrees", with(column("lon", [646_000.0, 2.5])), Counts([1, 0, 1])),
        ("exchanged", parquet(exchanged), Counts([0, 2, 0])),
        ("abroad", with(column("lon", [13.4, 2.5])), Counts([1, 0, 1])),
        ("the same commune", with(texts("code", ["11069", "11069"])), Counts([1, 0, 1])),
        ("no code", with(texts("code", ["11069", ""])), Counts([1, 0, 1])),
        ("codes that are numbers", with(column("code", [11069.0, 1004.0])), Answered),
        (
            "boundaries that are texts",
            with(texts("geometry", ["POLYGON", "POLYGON"])),
            Refused("damaged Parquet"),
        ),
    ] {
        check("--communes", shown, &bytes, expect);
    }
    for missing in ["code", "population", "geometry"] {
        let frame = good().drop(missing).unwrap();
        check("--communes", missing, &parquet(frame), Refused("no column '"));
    }
    for missing in ["lon", "lat"] {
        check("--communes", missing, &parquet(good().drop(missing).unwrap()), Counts([0, 2, 0]));
    }
    check("--communes", "a town hall elsewhere", &with(column("lon", [2.5, 3.5])), Counts([1, 1, 0]));
    check("--communes", "no row", &parquet(good().head(Some(0))), Answered);
}

/// A square as WKB: little-endian polygon of one ring.
fn square_wkb() -> Vec<u8> {
    let ring = [(2.0, 43.0), (3.0, 43.0), (3.0, 44.0), (2.0, 44.0), (2.0, 43.0f64)];
    let mut bytes = vec![1, 3, 0, 0, 0, 1, 0, 0, 0, 5, 0, 0, 0];
    ring.iter().for_each(|(x, y): &(f64, f64)| bytes.extend([x.to_le_bytes(), y.to_le_bytes()].concat()));
    bytes
}

#[test]
fn a_wrong_boundary_in_parquet_is_rejected() {
    let sound = square_wkb();
    let mut huge = sound.clone();
    huge[9..13].copy_from_slice(&u32::MAX.to_le_bytes());
    let mut far = sound.clone();
    far[13..21].copy_from_slice(&f64::NAN.to_le_bytes());
    let mut point = vec![1, 1, 0, 0, 0];
    point.extend_from_slice(&sound[13..29]);
    for (shown, wkb) in [
        ("empty", vec![]),
        ("one byte", vec![1]),
        ("cut", sound[..40].to_vec()),
        ("a ring that lies on its length", huge),
        ("NaN", far),
        ("a point", point),
        ("text", b"POLYGON ((2 43, 3 43, 3 44, 2 43))".to_vec()),
    ] {
        let frame = df!(
            "code" => ["11069", "11262"], "population" => [3i64, 5],
            "lon" => [2.5f64, 2.6], "lat" => [43.5f64, 43.4], "geometry" => [wkb, sound.clone()]
        );
        check("--communes", shown, &parquet(frame.unwrap()), Counts([1, 0, 1]));
    }
}

#[test]
fn parquet_of_populations_is_checked_row_by_row() {
    let table = |frame: polars::prelude::PolarsResult<polars::prelude::DataFrame>| parquet(frame.unwrap());
    let codes = ["11069", "11262", "11069"];
    for (shown, bytes, expect) in [
        ("a code twice", table(df!("code" => codes, "population" => [3i64, 5, 7])), Counts([2, 0, 1])),
        ("fractions", table(df!("codgeo" => codes, "pmun" => [3.0f64, 5.5, f64::NAN])), Counts([1, 0, 2])),
        ("numbers", table(df!("CODE" => [11069i64, 1004], "population" => [3i32, 5])), Counts([1, 1, 0])),
        (
            "gaps",
            table(df!("code" => [Some("11069"), None], "population" => [Some(3i64), Some(5)])),
            Counts([1, 0, 1]),
        ),
        ("negative", table(df!("code" => ["11069", "11262"], "population" => [-3i64, 5])), Counts([1, 0, 1])),
        ("truths", table(df!("code" => ["11069"], "population" => [true])), Refused("no usable population")),
        ("no code", table(df!("name" => ["a"], "population" => [1i64])), Refused("no column 'code'")),
        (
            "no people",
            table(df!("code" => ["11069"], "density" => [1i64])),
            Refused("no column 'population'"),
        ),
        (
            "no row",
            parquet(df!("code" => ["11069"], "population" => [1i64]).unwrap().head(Some(0))),
            Refused("no row"),
        ),
    ] {
        check("--population", shown, &bytes, expect);
    }
}

// Options and paths.

#[test]
fn options_out_of_range_are_wrong_usage() {
    for option in [
        "--thresholds 0",
        "--thresholds=-5",
        "--thresholds NaN",
        "--thresholds inf",
        "--thresholds 1441",
        "--thresholds 1e300",
        "--thresholds ten",
        "--thresholds 10,,20",
        "--thresholds 10;20",
        "--thresholds 1,2,3,4,5,6,7,8",
        "--speed 0",
        "--speed=-4",
        "--speed 131",
        "--speed NaN",
        "--speed inf",
        "--speed fast",
        "--detour 0.99",
        "--detour 11",
        "--detour=-1",
        "--detour NaN",
        "--detour inf",
        "--detour x",
        "--format parquet",
        "--output table",
        "--output table.xlsx",
        "--output table.doc --lang fr",
    ] {
        let folder = tempfile::tempdir().unwrap();
        maillage(&format!("coverage {option}")).inside(folder.path()).run().refused(2);
        assert!(files(folder.path()).is_empty(), "{option}");
    }
    for command in
        ["gaps --threshold 0", "rank --threshold NaN", "map --threshold 2000", "map --thresholds 0"]
    {
        let folder = tempfile::tempdir().unwrap();
        maillage(command).inside(folder.path()).run().refused(2);
        assert!(files(folder.path()).is_empty(), "{command}");
    }
}

#[test]
fn places_that_take_no_file_are_refused_before_the_work() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("t.csv")).unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    let refused = |words: &str| -> Run { maillage(words).inside(folder.path()).run() };
    refused("coverage --output t.csv").refused(1).says("is not a file");
    refused("coverage --output no/such/folder/t.csv").refused(1).says("no/such/folder");
    refused("coverage --output file/t.csv").refused(1);
    refused("map --output no/map.png").refused(1);
    refused("--out file").refused(1);
    refused("--out file/below").refused(1);
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "{left:?}");
}

#[test]
#[cfg(target_os = "linux")]
fn folders_without_right_to_write_are_refused_before_the_work() {
    // Even root may not make files there.
    for words in
        ["coverage --output /proc/t.csv", "--out /proc", "--out /proc/out", "map --output /sys/map.png"]
    {
        maillage(words).run().refused(1).says("/");
    }
}

#[test]
fn a_main_job_that_fails_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("s.csv"), "id,lon,lat\n1,0,0\n").unwrap();
    maillage("--out out --sites s.csv").inside(folder.path()).run().refused(1);
    assert!(files(&folder.path().join("out")).is_empty());
}

#[test]
fn a_full_disk_leaves_no_half_file() {
    if !Path::new("/dev/full").exists() {
        return println!("skipped: there is no /dev/full here");
    }
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = maillage("coverage --by commune --format csv").command().stdout(full).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.starts_with("error: cannot print: ") && said.contains("--output"), "{said}");
}
