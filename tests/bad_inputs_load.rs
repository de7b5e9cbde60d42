//! Corrupt, cut, empty, huge and wrong files: one clear error each, or rows that are all accounted for.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::fmt::Write;

use maillage::issue::Report;
use maillage::load::{self, CodeBook, CommuneOptions, LoadError, Source};
use polars::df;
use proptest::prelude::*;

fn codes() -> CodeBook {
    let old = Source::in_memory("old.csv", "old,today,kind\n49069,11069,merged\n");
    let today = ["01004", "11069", "11262", "2A004", "75056", "13055", "97411"];
    CodeBook::new(today.iter().map(|code| code.parse().unwrap()), &old).unwrap()
}

#[derive(Debug, Clone, Copy)]
enum Reader {
    Sites,
    Candidates,
    Quarters,
    Communes,
    Population,
}
use Reader::*;

const READERS: [Reader; 5] = [Sites, Candidates, Quarters, Communes, Population];

fn read(reader: Reader, bytes: impl Into<Vec<u8>>) -> Result<Report, LoadError> {
    let source = Source::in_memory("input", bytes);
    let codes = codes();
    Ok(match reader {
        Sites => load::sites(&source, &codes)?.1,
        Candidates => load::candidates(&source, &codes)?.1,
        Quarters => load::quarters(&source, &codes)?.1,
        Communes => load::communes_geojson(&source)?.1,
        Population => load::population(&source, &codes)?.1,
    })
}

/// A file that cannot be used: its bytes and words of the message.
type Refused = (Reader, &'static [u8], &'static str);

const REFUSED: &[Refused] = &[
    // Not text.
    (Sites, b"", "the file is empty"),
    (Sites, b"  \n\n ", "the file is empty"),
    (Sites, b"\xef\xbb\xbf", "the file is empty"),
    (Sites, b"PK\x03\x04....xl/workbook.xml", "an Excel workbook"),
    (Sites, b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "a LibreOffice spreadsheet"),
    (Sites, b"PK\x03\x04....data.csv", "a zip archive"),
    (Sites, b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Excel workbook"),
    (Quarters, b"%PDF-1.7", "a PDF document"),
    (Quarters, b"\x1f\x8b\x08\x00", "a gzip archive"),
    (Communes, b"PAR1....", "a Parquet file"),
    (Communes, b"SQLite format 3\x00", "a GeoPackage"),
    (Communes, b"\x00\x00\x27\x0a\x00", "a shapefile"),
    (Communes, b"fgb\x03fgb\x00", "a FlatGeobuf file"),
    (Population, b"PAR1....", "damaged Parquet file"),
    (Population, b"\x89PNG\r\n", "an image"),
    (Population, b"code\x00population\n", "not a text file"),
    (Sites, b"<!DOCTYPE html><html><body>Error 503", "a web page"),
    (Sites, b"\n <html lang=fr>", "a web page"),
    (Sites, b"<?xml version='1.0'?><kml>", "a KML or GML file"),
    (Sites, b"<?xml version='1.0'?><data/>", "an XML file"),
    // Not the right columns.
    (Sites, b"id,name\n1,A\n", "no column 'lon'"),
    (Sites, b"id,lon\n1,2.35\n", "no column 'lat'"),
    (Sites, b"id,name,longitud,lat\n1,A,2,48\n", "is it 'longitud'?"),
    (Sites, b"id;lon;lat;lon\n1;2;48;2\n", "columns 2 and 4 are both named 'lon'"),
    (Candidates, b"just some words\nand more\n", "columns found: just some words"),
    (Candidates, b"id,lon,lat\n", "no row of data"),
    (Quarters, b"name,commune,lon,lat\nA,11069,2.35,43.2\n", "no column 'code'"),
    (Quarters, b"code_qp,nom_commune,pop_mun\nQP011001,Limoux,2050\n", "no column 'commune'"),
    (Quarters, b"code,commune,population\nQP011001,11206,2050\n", "no column 'lon'"),
    (Population, b"code,name\n11069,Carcassonne\n", "no column 'population'"),
    (Population, b"population\n46031\n", "no column 'code'"),
    (Communes, b"code,name\n11069,Carcassonne\n", "without boundaries"),
    // Not GeoJSON.
    (Sites, b"{", "not valid JSON"),
    (Sites, b"[1, 2", "not valid JSON"),
    (Sites, b"{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Fea", "not valid JSON"),
    (Sites, b"{\"type\":\"FeatureCollection\",\"features\":[]} trailing", "not valid JSON"),
    (Sites, b"{\"id\":1}\n{\"id\":2}\n", "several values"),
    (Sites, b"{\"type\":\"FeatureCollection\",\"features\":[]}", "no row of data"),
    (Sites, b"{\"type\":\"FeatureCollection\"}", "'features' is missing"),
    (Sites, b"{\"type\":\"FeatureCollection\",\"features\":{}}", "'features' is an object"),
    (Sites, b"{\"type\":\"Topology\",\"objects\":{}}", "its type is 'Topology'"),
    (Sites, b"{\"type\":\"Point\",\"coordinates\":[2,48]}", "its type is 'Point'"),
    (Sites, b"[{\"id\":1,\"lon\":2}]", "it is a list without a type"),
    (Sites, b"{\"id\":1}", "it is an object without a type"),
    (Communes, b"{\"type\":\"FeatureCollection\",\"features\":[{\"x\":NaN}]}", "not valid JSON"),
    (Communes, b"{\"type\":\"FeatureCollection\",\"features\":[{\"x\":1e999}]}", "not valid JSON"),
    (
        Communes,
        b"{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"x\":1}}]}",
        "no column 'code'",
    ),
];

#[test]
fn unusable_files_give_one_clear_error() {
    for (reader, bytes, words) in REFUSED {
        let shown = String::from_utf8_lossy(bytes);
        let error = match read(*reader, *bytes) {
            Ok(report) => panic!("{reader:?} took {shown:?}: {report:?}"),
            Err(error) => error.to_string(),
        };
        assert!(error.contains(words), "{reader:?} {shown:?}\n  expected {words:?}\n  found {error}");
        assert!(error.starts_with("input: "), "the file is not named: {error}");
        assert!((2..=3).contains(&error.lines().count()), "1 message and 1 remedy: {error}");
    }
}

/// A file of which some rows are wrong: its text; accepted, repaired, rejected; the kinds of the row's issues.
type Mixed = (Reader, &'static str, [usize; 3], &'static [&'static str]);

const MIXED: &[Mixed] = &[
    // Delimiters, quotes, shapes of rows.
    (Sites, "id,lon,lat,name\n1,2.35,43.2,A\n", [1, 0, 0], &[]),
    (Sites, "id;lon;lat;name\n1;2,35;43,2;A\n", [1, 0, 0], &[]),
    (Sites, "id\tlon\tlat\tname\r\n1\t2,35\t43,2\tA\r\n", [1, 0, 0], &[]),
    (Sites, "\u{feff}id,lon,lat,name\n1,2.35,43.2,\"two\nlines\"\n", [1, 0, 0], &[]),
    (Sites, "id,lon,lat,name\n1,2.35,43.2,A\n2,2.35\n", [1, 0, 1], &["row-shape"]),
    (Sites, "id,lon,lat,name\n1,2.35,43.2,A,,\n2,2.35,43.2,A,B\n", [1, 0, 1], &["row-shape"]),
    (Sites, "id,lon,lat,name\n1,2.35,43.2,A\n,,,\n", [1, 0, 1], &["blank-row"]),
    (Sites, "id,lon,lat,name\n1,2.35,43.2,A\n2,2.35,43.2,\"B\n3,2.35,43.2,C\n", [1, 0, 1], &["quote"]),
    (Sites, "identifiant,longitude,latitude,nom\n1,2.35,43.2,A\n", [1, 0, 0], &[]),
    // Identifiers and names.
    (Sites, "id,lon,lat,name\n,2.35,43.2,A\n", [0, 1, 0], &["id"]),
    (Sites, "id,lon,lat,name\n1,2.35,43.2,A\n1,2.36,43.2,B\n", [1, 0, 1], &["duplicate"]),
    (Sites, "id,lon,lat,name\n1,,43.2,A\n1,2.36,43.2,B\n", [1, 0, 1], &["coordinates"]),
    (Sites, "id,lon,lat,name\n1,2.35,43.2,\n", [1, 0, 0], &["name"]),
    // Coordinates.
    (Sites, "id,lon,lat,name\n1,43.2,2.35,A\n", [0, 1, 0], &["coordinates"]),
    (Sites, "id,lon,lat,name\n1,646000,6235000,A\n", [0, 1, 0], &["coordinates"]),
    (Sites, "id;lon;lat;name\n1;646 000,5;6 235 000,5;A\n", [0, 1, 0], &["coordinates"]),
    (Sites, "id,lon,lat,name\n1,6235000,646000,A\n", [0, 1, 0], &["coordinates"]),
    (Sites, "id,lon,lat,name\n1,,,A\n", [0, 0, 1], &["coordinates"]),
    (Sites, "id,lon,lat,name\n1,NaN,NaN,A\n", [0, 0, 1], &["coordinates"]),
    (Sites, "id,lon,lat,name\n1,inf,43.2,A\n", [0, 0, 1], &["coordinates"]),
    (Sites, "id,lon,lat,name\n1,0,0,A\n", [0, 0, 1], &["coordinates"]),
    (Sites, "id,lon,lat,name\n1,13.4,52.5,A\n", [0, 0, 1], &["coordinates"]),
    (Sites, "id,lon,lat,name\n1,2°21,48°51,A\n", [0, 0, 1], &["coordinates"]),
    (Sites, "id,lon,lat,name\n1,261845,5408870,A\n", [0, 0, 1], &["coordinates"]),
    (Sites, "id,lon,lat,name\n1,1e300,1e300,A\n", [0, 0, 1], &["coordinates"]),
    (Sites, "id,lon,lat,name\n1,55.5,-21.1,A\n2,-61.5,16.2,B\n3,165.9,-22.2,C\n", [3, 0, 0], &[]),
    // Communes.
    (Sites, "id,lon,lat,name,insee\n1,2.35,43.2,A,1004\n", [0, 1, 0], &["commune-code"]),
    (Sites, "id,lon,lat,name,insee\n1,2.35,43.2,A,49069\n", [0, 1, 0], &["commune-today"]),
    (Sites, "id,lon,lat,name,insee\n1,2.35,43.2,A,75118\n", [0, 1, 0], &["commune-today"]),
    (Sites, "id,lon,lat,name,insee\n1,2.35,43.2,A,2B14\n", [0, 1, 0], &["commune-code"]),
    (Sites, "id,lon,lat,name,insee\n1,2.35,43.2,A,\n", [1, 0, 0], &[]),
    // Formats and hours.
    (Sites, "id,lon,lat,name,format\n1,2.35,43.2,A,castle\n", [1, 0, 0], &["format"]),
    (Sites, "id,lon,lat,name,hours\n1,2.35,43.2,A,Mo-Fr 09:00-12:00; PH off\n", [1, 0, 0], &["hours"]),
    (Sites, "id,lon,lat,name,hours\n1,2.35,43.2,A,whenever\n", [1, 0, 0], &["hours"]),
    // Features.
    (
        Sites,
        "{\"type\":\"Feature\",\"properties\":null,\"geometry\":null}",
        [0, 0, 1],
        &["id", "coordinates"],
    ),
    (
        Sites,
        "{\"type\":\"FeatureCollection\",\"features\":[null,3,[]]}",
        [0, 0, 3],
        &["feature", "feature", "feature"],
    ),
    // Candidates.
    (Candidates, "id,name,lon,lat\nA,Place,2.35,43.2\nA,Place,2.35,43.2\n", [1, 0, 1], &["duplicate"]),
    // Quarters.
    (Quarters, "code,commune,lon,lat\nQP1,11069,2.35,43.2\nQP1,11069,2.35,43.2\n", [1, 0, 1], &["duplicate"]),
    (Quarters, "code,commune,lon,lat\nQP1,99999,2.35,43.2\n", [0, 0, 1], &["commune-code", "commune-code"]),
    (Quarters, "code,commune,lon,lat\n,11069,2.35,43.2\n", [0, 0, 1], &["id"]),
    (Quarters, "code,commune,lon,lat,population\nQP1,11069,2.35,43.2,-4\n", [0, 1, 0], &["population"]),
    (Quarters, "code,commune,lon,lat,tp60\nQP1,11069,2.35,43.2,140\n", [0, 1, 0], &["poverty"]),
    // Population.
    (Population, "code,population\n11069,46 031\n1004,\"14035,0\"\n", [1, 1, 0], &["commune-code"]),
    (
        Population,
        "code;pop\n11069;-3\n11262;many\n01004;1,5\n",
        [0, 0, 3],
        &["population", "population", "population"],
    ),
    (Population, "code;pop\n11069;3\n11069;4\n", [1, 0, 1], &["duplicate"]),
    (Population, "code;pop\n75056;30\n75101;10\n", [1, 0, 1], &["commune-today", "counted-twice"]),
    (Population, "code;pop\n75102;30\n75101;10\n", [0, 2, 0], &["commune-today", "commune-today"]),
    (Population, "code;pop\n99999;30\n", [0, 0, 1], &["commune-code"]),
];

#[test]
fn rows_are_accepted_repaired_or_rejected() {
    for (reader, text, [accepted, repaired, rejected], kinds) in MIXED {
        let report = read(*reader, *text).unwrap_or_else(|error| panic!("{text:?}: {error}"));
        let found = [report.accepted, report.repaired, report.rejected];
        assert_eq!(found, [*accepted, *repaired, *rejected], "{reader:?} {text:?}\n{:#?}", report.issues);
        let rows = report.issues.iter().filter(|issue| issue.row.is_some());
        let of_rows: Vec<&str> = rows.map(|issue| issue.kind).filter(|kind| !is_aside(text, kind)).collect();
        assert_eq!(of_rows, *kinds, "{reader:?} {text:?}\n{:#?}", report.issues);
        assert!(report.is_balanced(), "{text:?}");
        assert!(report.issues.iter().all(|issue| !issue.what.is_empty() && !issue.remedy.is_empty()));
    }
}

/// Every site without hours has a note, which would drown the others here.
fn is_aside(text: &str, kind: &str) -> bool {
    kind == "hours" && !text.contains("hours")
}

/// Geometry of a commune, `accepted, repaired, rejected`, kinds.
const GEOMETRIES: &[(&str, [usize; 3], &[&str])] = &[
    (r#"{"type":"Polygon","coordinates":[[[2,43],[3,43],[3,44],[2,43]]]}"#, [0, 1, 0], &["town-hall"]),
    (r#"{"type":"Polygon","coordinates":[[[2,43],[3,43],[3,44]]]}"#, [0, 1, 0], &["geometry", "town-hall"]),
    (
        r#"{"type":"Polygon","coordinates":[[[43,2],[43,3],[44,3],[43,2]]]}"#,
        [0, 1, 0],
        &["coordinates", "town-hall"],
    ),
    (
        r#"{"type":"Polygon","coordinates":[[[640000,6230000],[650000,6230000],[650000,6240000]]]}"#,
        [0, 1, 0],
        &["coordinates", "geometry", "town-hall"],
    ),
    (r#"{"type":"Polygon","coordinates":[[[2,43],[3,43],[2,43]]]}"#, [0, 0, 1], &["geometry"]),
    (r#"{"type":"Polygon","coordinates":[[[2,43],[3,43],[4,43],[2,43]]]}"#, [0, 0, 1], &["geometry"]),
    (r#"{"type":"Polygon","coordinates":[[]]}"#, [0, 0, 1], &["geometry"]),
    (r#"{"type":"Polygon","coordinates":[]}"#, [0, 0, 1], &["geometry"]),
    (r#"{"type":"Polygon"}"#, [0, 0, 1], &["geometry"]),
    (r#"{"type":"Polygon","coordinates":"none"}"#, [0, 0, 1], &["geometry"]),
    (r#"{"type":"Polygon","coordinates":[[[2,43],[3,null],[3,44],[2,43]]]}"#, [0, 0, 1], &["geometry"]),
    (r#"{"type":"Polygon","coordinates":[[[2,43],[300,43],[3,44],[2,43]]]}"#, [0, 0, 1], &["coordinates"]),
    (r#"{"type":"Polygon","coordinates":[[[1e300,43],[3,43],[3,44],[2,43]]]}"#, [0, 0, 1], &["coordinates"]),
    (r#"{"type":"Point","coordinates":[2,43]}"#, [0, 0, 1], &["geometry"]),
    (r#"{"type":"LineString","coordinates":[[2,43],[3,43]]}"#, [0, 0, 1], &["geometry"]),
    (r#"{"type":"GeometryCollection","geometries":[]}"#, [0, 0, 1], &["geometry"]),
    (r#"{"coordinates":[2,43]}"#, [0, 0, 1], &["geometry"]),
    (r#"7"#, [0, 0, 1], &["geometry"]),
    ("null", [0, 0, 1], &["geometry", "geometry"]),
    (
        r#"{"type":"MultiPolygon","coordinates":[[[[2,43],[3,43],[3,44],[2,43]]],[[[2,43],[2,43],[2,43],[2,43]]]]}"#,
        [0, 1, 0],
        &["geometry", "town-hall"],
    ),
];

fn commune(properties: &str, geometry: &str) -> String {
    format!(
        r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{{{properties}}},"geometry":{geometry}}}]}}"#
    )
}

#[test]
fn boundaries_are_repaired_or_rejected() {
    for (geometry, counts, kinds) in GEOMETRIES {
        let report = read(Communes, commune(r#""code":"11069","population":46031"#, geometry)).unwrap();
        let found = [report.accepted, report.repaired, report.rejected];
        let of_rows: Vec<&str> = report.issues.iter().filter(|i| i.row.is_some()).map(|i| i.kind).collect();
        assert_eq!((found, &*of_rows), (*counts, *kinds), "{geometry}\n{:#?}", report.issues);
    }
}

#[test]
fn properties_of_communes_are_repaired_or_rejected() {
    let square = r#"{"type":"Polygon","coordinates":[[[2,43],[3,43],[3,44],[2,44],[2,43]]]}"#;
    let cases: [(&str, &str, [usize; 3], &[&str]); 11] = [
        (r#""code":"11069","population":1,"lon":2.5,"lat":43.5"#, square, [1, 0, 0], &[]),
        (r#""insee_com":11069,"pop":1.0,"lon":2.5,"lat":43.5"#, square, [1, 0, 0], &[]),
        (r#""code":1004,"population":1,"lon":2.5,"lat":43.5"#, square, [0, 1, 0], &["commune-code"]),
        (r#""code":"x","population":1,"lon":2.5,"lat":43.5"#, square, [0, 0, 1], &["commune-code"]),
        (r#""code":"11069","lon":2.5,"lat":43.5"#, square, [0, 1, 0], &["population"]),
        (r#""code":"11069","population":-1,"lon":2.5,"lat":43.5"#, square, [0, 0, 1], &["population"]),
        (r#""code":"11069","population":1,"lon":2.5,"lat":44.005"#, square, [1, 0, 0], &[]),
        (r#""code":"11069","population":1,"lon":2.5,"lat":44.02"#, square, [0, 1, 0], &["town-hall"]),
        (
            r#""code":"11069","population":1,"lon":0,"lat":0"#,
            square,
            [0, 1, 0],
            &["coordinates", "town-hall"],
        ),
        (r#""code":"11069","population":1,"lon":2.5,"lat":43.5"#, "null", [1, 0, 0], &["geometry"]),
        (
            r#""code":"11069","population":1,"lon":2.5,"lat":43.5,"point":"interior","point_issue":"unknown""#,
            square,
            [1, 0, 0],
            &["town-hall"],
        ),
    ];
    for (properties, geometry, counts, kinds) in cases {
        let report = read(Communes, commune(properties, geometry)).unwrap();
        let found = [report.accepted, report.repaired, report.rejected];
        let of_rows: Vec<&str> = report.issues.iter().filter(|i| i.row.is_some()).map(|i| i.kind).collect();
        assert_eq!((found, &*of_rows), (counts, kinds), "{properties}\n{:#?}", report.issues);
    }
}

#[test]
fn every_encoding_gives_the_same_sites() {
    let text = "id;lon;lat;name\n1;2,35;43,2;Réseau d'été\n";
    let utf16 =
        |bytes: fn(u16) -> [u8; 2]| format!("\u{feff}{text}").encode_utf16().flat_map(bytes).collect();
    let files: [Vec<u8>; 4] = [
        text.into(),
        text.chars().map(|c| c as u8).collect(),
        utf16(u16::to_le_bytes),
        utf16(u16::to_be_bytes),
    ];
    for bytes in files {
        let (sites, _) = load::sites(&Source::in_memory("sites.csv", bytes.clone()), &codes()).unwrap();
        assert_eq!(sites[0].name, "Réseau d'été", "{bytes:?}");
    }
}

#[test]
fn huge_cells_and_deep_nesting_are_refused() {
    let huge = format!("id,lon,lat,name\n1,2.35,43.2,{}\n2,2.35,43.2,B\n", "x".repeat(2 << 20));
    let report = read(Sites, huge).unwrap();
    assert_eq!((report.accepted, report.rejected), (1, 1));
    assert!(report.issues.iter().any(|issue| issue.kind == "huge-cell" && issue.row == Some(2)));
    let error = read(Sites, "[".repeat(100_000)).unwrap_err().to_string();
    assert!(error.contains("not valid JSON"), "{error}");
    let wide = format!("{}\n", "a,".repeat(100_000));
    assert!(read(Sites, wide).is_err());
}

#[test]
fn old_codes_add_up_to_the_commune_of_today() {
    let source = Source::in_memory("pop.csv", "code,population\n11069,40\n49069,2\n");
    let (population, report) = load::population(&source, &codes()).unwrap();
    assert_eq!(population[&"11069".parse().unwrap()].0, 42);
    assert_eq!((report.accepted, report.repaired), (1, 1));
}

#[test]
fn a_cell_of_several_quarters_gives_one_each() {
    let text = "code,name,commune,lon,lat\n\"Q1, Q2\",\"A, B\",11069,2.35,43.2\n\"Q3, Q4\",A,11069,2.35,43.2\nQ1,A,1004,5.3,45.9\n";
    let (quarters, report) = load::quarters(&Source::in_memory("q.csv", text), &codes()).unwrap();
    let mut shown = String::new();
    for quarter in &quarters {
        writeln!(shown, "{} {} {:?} {:.1}", quarter.code, quarter.name, quarter.communes, quarter.point.x())
            .unwrap();
    }
    // Q1 lies in 01004 and 11069: it takes the point of the smallest code.
    assert_eq!(shown, "Q1 A [01004, 11069] 5.3\nQ2 B [11069] 2.4\nQ3 A [11069] 2.4\nQ4 A [11069] 2.4\n");
    assert_eq!((report.rows, report.repaired), (3, 1));
}

#[test]
fn the_order_of_rows_does_not_change_the_sites() {
    let rows = ["10,2.35,43.2,A", "9,2.36,43.3,B", "x,2.37,43.4,C"];
    let read = |rows: &[&str]| {
        let text = format!("id,lon,lat,name\n{}\n", rows.join("\n"));
        format!("{:?}", load::sites(&Source::in_memory("s", text), &codes()).unwrap().0)
    };
    assert_eq!(read(&rows), read(&[rows[2], rows[0], rows[1]]));
}

/// Whatever the bytes: an error that names the file, or a report in which every row has its place.
fn is_answered(bytes: &[u8]) {
    for reader in READERS {
        match read(reader, bytes) {
            Ok(report) => assert!(report.is_balanced() && report.rows > 0, "{reader:?} {bytes:?}"),
            Err(error) => assert!(error.to_string().starts_with("input: "), "{error}"),
        }
    }
    if let Err(error) = load::quarter_figures(&Source::in_memory("input", bytes)) {
        assert!(error.to_string().starts_with("input: "), "{error}");
    }
}

/// Found by changing files at random: a count of values that is negative asked for 2 EiB of memory, which ended the
/// program; a count that is too small gave columns of unequal length.
#[test]
fn bytes_of_a_parquet_file_may_be_wrong() {
    let codes = codes();
    let population = |source: &Source| load::population(source, &codes).map(|(_, report)| report);
    let figures =
        df!("code" => [Some("11069"), None, Some("11262")], "population" => [Some(3i64), Some(5), None]);
    with_wrong_bytes(&common::parquet(figures.unwrap()), 1, population);
    let options = CommuneOptions { boundaries: true, ..CommuneOptions::default() };
    let communes = |source: &Source| load::communes(source, &options).map(|(_, report)| report);
    with_wrong_bytes(&common::small_communes(), 11, communes);
}

/// Reads the file with each byte changed, one out of `step`, in three ways.
fn with_wrong_bytes(sound: &[u8], step: usize, read: impl Fn(&Source) -> Result<Report, LoadError>) {
    for place in (0..sound.len()).step_by(step) {
        for mask in [0x01, 0x02, 0xff] {
            let mut bytes = sound.to_vec();
            bytes[place] ^= mask;
            match read(&Source::in_memory("input", bytes)) {
                Ok(report) => assert!(report.is_balanced(), "byte {place} ^ {mask:#x}"),
                Err(error) => assert!(error.to_string().starts_with("input: "), "{error}"),
            }
        }
    }
}

const SEEDS: [&str; 4] = [
    "id,name,commune,lon,lat,format,hours\n1,\"A, B\",11069,2.35,43.2,fixed,\"Mo-Fr 09:00-12:00; PH off\"\n\
     2,C,1004,5.3,45.9,bus,Sa-Mo 22:00-02:00\n",
    "\u{feff}code;nom;insee_com;population;tp60;lon;lat\nQP1;Été;2a004;1\u{202f}234;45,5;8,7;41,9\n",
    "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":7,\"properties\":{\"code\":\"11069\",\
     \"population\":46031,\"h_lundi\":\"9:00 - 12:00 / Sur RDV : 14:00 - 17:\"},\"geometry\":{\"type\":\"Point\",\
     \"coordinates\":[2.35,43.2]}}]}",
    "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"11069\",\
     \"insee_com\":\"11069\",\"population\":46031,\"lon\":2.4,\"lat\":43.2},\"geometry\":{\"type\":\"MultiPolygon\",\
     \"coordinates\":[[[[2,43],[3,43],[3,44],[2,44],[2,43]],[[2.1,43.1],[2.2,43.1],[2.2,43.2],[2.1,43.1]]]]}}]}",
];

#[test]
fn seeds_are_read() {
    for (seed, reader) in SEEDS.into_iter().zip([Sites, Quarters, Sites, Communes]) {
        let report = read(reader, seed).unwrap();
        assert_eq!(report.rejected, 0, "{:#?}", report.issues);
    }
}

#[test]
fn every_cut_of_a_file_is_answered() {
    for seed in SEEDS {
        (0..=seed.len()).for_each(|end| is_answered(&seed.as_bytes()[..end]));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn random_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        is_answered(&bytes);
    }

    #[test]
    fn random_texts_are_answered(text in "[\\PC\n,;\"]{0,200}") {
        is_answered(text.as_bytes());
    }

    #[test]
    fn changed_files_are_answered(
        seed in 0..SEEDS.len(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut bytes = SEEDS[seed].as_bytes().to_vec();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        is_answered(&bytes);
    }

    #[test]
    fn any_quadrilateral_is_answered(corners in proptest::collection::vec((2.0..3.0, 43.0..44.0), 0..7)) {
        let ring: Vec<String> = corners.iter().map(|(x, y): &(f64, f64)| format!("[{x:.1},{y:.1}]")).collect();
        let geometry = format!(r#"{{"type":"Polygon","coordinates":[[{}]]}}"#, ring.join(","));
        is_answered(commune(r#""code":"11069","commune":"11069","population":1"#, &geometry).as_bytes());
    }
}
