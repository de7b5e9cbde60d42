//! The real binary, as a planner uses it: commands, formats, files, languages, exit codes.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Stdio;

use common::{AUDE_PEOPLE, Csv, bundled, files, maillage};
use polars::prelude::{ParquetReader, SerReader};
use serde_json::Value;

/// Every table of the tool, as one would ask for it, and whether its rows have places.
const TABLES: [(&str, bool); 30] = [
    ("coverage", false),
    ("coverage --by commune", true),
    ("coverage --by epci", true),
    ("coverage --by departement", true),
    ("coverage --by region", true),
    ("coverage --by quarter", true),
    ("coverage --worst 5", true),
    ("coverage --open 11202", false),
    ("coverage --open 11202 --by epci", true),
    ("gaps", true),
    ("gaps --points", true),
    ("rank", true),
    ("rank --objective time --top 3", true),
    ("rank --next 3", true),
    ("clock", false),
    ("clock --by commune", true),
    ("clock --by epci", true),
    ("clock --by departement", true),
    ("clock --by region", true),
    ("clock --by quarter", true),
    ("clock --slots", false),
    ("clock --points", true),
    ("hours --moves 3", true),
    ("hours --moves 3 --summary", false),
    ("audit", true),
    ("audit --by rule", false),
    ("audit --by site", true),
    ("audit --funding 2023", false),
    ("check", false),
    ("check --all", false),
];

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

// Help and exit codes.

#[test]
fn help_tells_every_command() {
    let help = maillage("--help").ok().stdout;
    for command in ["coverage", "gaps", "rank", "map", "check", "completions"] {
        assert!(help.contains(&format!("\n  {command} ")), "{command} is not in\n{help}");
        let own = maillage(&format!("{command} --help")).ok().stdout;
        assert!(own.contains(&format!("Usage: maillage {command}")), "{own}");
    }
}

#[test]
fn version_is_that_of_the_package() {
    assert_eq!(maillage("--version").ok().stdout, format!("maillage {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn wrong_usage_ends_with_two() {
    for words in [
        "covrage",
        "coverage --treshold 20",
        "coverage --by canton",
        "coverage --format xlsx",
        "coverage --worst 3 --by commune",
        "coverage --worst many",
        "coverage --lang de",
        "coverage --mode horse",
        "coverage --threads 0",
        "coverage --threads 5000",
        "coverage --territory aude --departement 11",
        "coverage --departement 11 --region 76",
        "coverage --region 76 --epci 200035715",
        "rank --next 0",
        "rank --next 3 --top 3",
        "map --width 10",
        "map --height 100000",
        "map --next=-1",
        "map --output map.pdf",
        "map --output map",
        "completions tcsh",
    ] {
        maillage(words).run().refused(2);
    }
}

#[test]
fn errors_of_data_end_with_one() {
    maillage("--territory france coverage").run().refused(1).says("--sites FILE");
    maillage("coverage --sites nowhere.csv").run().refused(1).says("nowhere.csv");
}

#[test]
fn an_unknown_candidate_to_open_is_named() {
    maillage("coverage --open 99999").run().refused(1).says("--open 99999");
    maillage("rank --open 11202,QP999999").run().refused(1).says("--open QP999999");
}

#[test]
fn the_name_of_a_place_to_open_is_answered_with_its_code() {
    maillage("coverage --open Carcassonne").run().refused(1).says("Carcassonne is 11069");
    maillage("coverage --open leucate").run().refused(1).says("Leucate is 11202");
}

// Formats.

#[test]
fn every_table_has_the_same_rows_in_every_format() {
    for (words, has_places) in TABLES {
        let csv = maillage(&format!("{words} --format csv")).csv();
        let rows = csv.rows.len();
        assert!(rows > 0, "{words}");
        let excel = maillage(&format!("{words} --format csv-fr")).ok().stdout;
        let excel = excel.strip_prefix('\u{feff}').unwrap_or_else(|| panic!("{words}: no byte order mark"));
        assert_eq!(Csv::separated(excel, b';').columns, csv.columns, "{words}");
        assert_eq!(Csv::separated(excel, b';').rows.len(), rows, "{words}");
        let table = json(&maillage(&format!("{words} --format json")).ok().stdout);
        assert_eq!(table["rows"].as_array().unwrap().len(), rows, "{words}");
        let ids: Vec<&str> =
            table["columns"].as_array().unwrap().iter().map(|c| c["id"].as_str().unwrap()).collect();
        assert_eq!(ids, csv.columns, "{words}");
        let map = maillage(&format!("{words} --format geojson")).run();
        if has_places {
            let map = json(&map.stdout);
            assert_eq!(map["type"], "FeatureCollection", "{words}");
            assert_eq!(map["features"].as_array().unwrap().len(), rows, "{words}");
        } else {
            map.refused(1).says("no places");
        }
        assert_eq!(parquet_rows(words), rows, "{words}");
        assert!(!maillage(words).ok().stdout.is_empty(), "{words}");
    }
}

fn parquet_rows(words: &str) -> usize {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("table.parquet");
    maillage(words).with("--output", &file).ok();
    assert_eq!(files(folder.path()).len(), 1, "Parquet holds its own provenance");
    ParquetReader::new(Cursor::new(fs::read(&file).unwrap())).finish().unwrap().height()
}

#[test]
fn a_table_of_json_holds_the_numbers_of_the_csv() {
    let csv = maillage("coverage --by epci --format csv").csv();
    let table = json(&maillage("coverage --by epci --format json").ok().stdout);
    for (i, row) in table["rows"].as_array().unwrap().iter().enumerate() {
        for (j, column) in csv.columns.iter().enumerate() {
            let text = row[column].as_str().map_or_else(|| row[column].to_string(), str::to_owned);
            assert_eq!(text, csv.rows[i][j], "row {i} {column}");
        }
    }
}

#[test]
fn excel_reads_decimal_commas() {
    let text = maillage("coverage --format csv-fr").ok().stdout;
    assert!(text.contains(";20,0;351172;94,8;19088"), "{text}");
}

#[test]
fn the_ending_of_a_file_tells_its_format() {
    let folder = tempfile::tempdir().unwrap();
    let endings = [
        ("a.csv", "code,"),
        ("b.fr.csv", "\u{feff}code;"),
        ("c.json", "{\"table\""),
        ("d.geojson", "{\"type\":\"FeatureCollection\""),
        ("e.parquet", "PAR1"),
        ("f.txt", "Access"),
    ];
    for (name, start) in endings {
        maillage("coverage --by epci").with("--output", folder.path().join(name)).ok();
        let bytes = fs::read(folder.path().join(name)).unwrap();
        assert!(bytes.starts_with(start.as_bytes()), "{name}");
    }
}

// Languages.

#[test]
fn french_is_spoken_in_tables_reasons_and_maps() {
    let table = maillage("coverage --lang fr").ok().stdout;
    assert!(table.contains("Accès au site le plus proche : 370\u{202f}260 habitants"), "{table}");
    let reason = maillage("rank --top 1 --lang fr --format csv").csv().column("reason")[0].to_owned();
    assert!(reason.starts_with("Place 6\u{202f}714 habitants à 20 min au plus"), "{reason}");
    let folder = tempfile::tempdir().unwrap();
    maillage("map --lang fr -o map.svg").inside(folder.path()).ok();
    assert!(fs::read_to_string(folder.path().join("map.svg")).unwrap().contains("L’accès au site"));
}

#[test]
fn the_language_may_come_from_the_environment() {
    let asked = maillage("coverage --lang fr").ok().stdout;
    assert_eq!(maillage("coverage").env("MAILLAGE_LANG", "fr").ok().stdout, asked);
    maillage("coverage").env("MAILLAGE_LANG", "klingon").run().refused(2);
}

#[test]
fn columns_and_numbers_of_files_do_not_depend_on_the_language() {
    for words in ["coverage --by epci --format csv", "gaps --format csv", "coverage --worst --format csv"] {
        assert_eq!(maillage(words).ok().stdout, maillage(&format!("{words} --lang fr")).ok().stdout);
    }
}

// Files.

#[test]
fn a_csv_file_has_its_provenance_beside() {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(bundled("aude/sites.csv"), folder.path().join("my sites.csv")).unwrap();
    maillage("coverage --thresholds 5,45 --mode bicycle --detour 1.25 --output out.csv")
        .with("--sites", "my sites.csv")
        .inside(folder.path())
        .ok();
    let written = files(folder.path());
    assert_eq!(written.keys().collect::<Vec<_>>(), ["my sites.csv", "out.csv", "out.provenance.json"]);
    let record = json(std::str::from_utf8(&written["out.provenance.json"]).unwrap());
    assert_eq!(record["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(record["command"], "coverage");
    let option = |name: &str| {
        let options = record["options"].as_array().unwrap();
        options.iter().find(|o| o["name"] == name).unwrap_or_else(|| panic!("{name}"))["value"].clone()
    };
    for (name, value) in [
        ("communes", "aude"),
        ("mode", "bicycle"),
        ("speed_kmh", "15"),
        ("detour", "1.25"),
        ("thresholds_min", "5,45"),
    ] {
        assert_eq!(option(name), value, "{name}");
    }
    let input = |name: &str| {
        let inputs = record["inputs"].as_array().unwrap();
        inputs.iter().find(|input| input["name"] == name).unwrap_or_else(|| panic!("{name}")).clone()
    };
    assert_eq!(input("my sites.csv")["rows"], 25);
    assert_eq!(input("my sites.csv")["sha256"], checksum("aude/sites.csv"));
    assert_eq!(input("aude/communes.geojson")["sha256"], checksum("aude/communes.geojson"));
    assert_eq!(input("aude/quarters.csv")["sha256"], checksum("aude/quarters.csv"));
}

fn checksum(path: &str) -> String {
    let sums = fs::read_to_string(bundled("SHA256SUMS")).unwrap();
    sums.lines().find(|line| line.ends_with(path)).unwrap()[..64].to_owned()
}

/// Every file of the main job on the Aude.
const MAIN_JOB: [&str; 51] = [
    "audit.csv",
    "audit.provenance.json",
    "audit_summary.csv",
    "audit_summary.provenance.json",
    "clock.csv",
    "clock.json",
    "clock.provenance.json",
    "clock_commune.csv",
    "clock_commune.provenance.json",
    "clock_departement.csv",
    "clock_departement.provenance.json",
    "clock_epci.csv",
    "clock_epci.provenance.json",
    "clock_quarter.csv",
    "clock_quarter.provenance.json",
    "clock_region.csv",
    "clock_region.provenance.json",
    "clock_slots.csv",
    "clock_slots.provenance.json",
    "coverage.csv",
    "coverage.json",
    "coverage.provenance.json",
    "coverage_commune.csv",
    "coverage_commune.parquet",
    "coverage_commune.provenance.json",
    "coverage_departement.csv",
    "coverage_departement.provenance.json",
    "coverage_epci.csv",
    "coverage_epci.provenance.json",
    "coverage_quarter.csv",
    "coverage_quarter.provenance.json",
    "coverage_region.csv",
    "coverage_region.provenance.json",
    "gap_points.csv",
    "gap_points.provenance.json",
    "gaps.csv",
    "gaps.geojson",
    "gaps.provenance.json",
    "map.png",
    "map.provenance.json",
    "map.svg",
    "next.csv",
    "next.geojson",
    "next.provenance.json",
    "rank.csv",
    "rank.provenance.json",
    "week.png",
    "week.provenance.json",
    "week.svg",
    "worst.csv",
    "worst.provenance.json",
];

#[test]
fn the_main_job_writes_its_files_whole() {
    let folder = tempfile::tempdir().unwrap();
    let run = maillage("--out results").inside(folder.path()).ok();
    let written = files(&folder.path().join("results"));
    assert_eq!(written.keys().collect::<Vec<_>>(), MAIN_JOB);
    written.iter().for_each(|(name, bytes)| is_whole(name, bytes));
    for part in ["370,260 inhabitants", "9 patches beyond 20 min", "The best 5 openings"] {
        assert!(run.stdout.contains(part), "{part} is not in\n{}", run.stdout);
    }
    // Again over the same folder: the same files, and none left over.
    maillage("--out results").inside(folder.path()).ok();
    assert!(files(&folder.path().join("results")) == written, "a second run changes files");
}

fn is_whole(name: &str, bytes: &[u8]) {
    let ends = |end: &[u8]| assert!(bytes.ends_with(end), "{name} is cut");
    match name.rsplit('.').next().unwrap() {
        "csv" => assert!(!Csv::parse(std::str::from_utf8(bytes).unwrap()).rows.is_empty(), "{name}"),
        "json" | "geojson" => drop(json(std::str::from_utf8(bytes).unwrap())),
        "parquet" => ends(b"PAR1"),
        "png" => ends(b"IEND\xae\x42\x60\x82"),
        "svg" => ends(b"</svg>\n"),
        other => panic!("{name}: {other}?"),
    }
}

#[test]
fn the_main_job_says_what_the_commands_say() {
    let folder = tempfile::tempdir().unwrap();
    maillage("--out .").inside(folder.path()).ok();
    for (words, name) in [
        ("coverage", "coverage"),
        ("coverage --by commune", "coverage_commune"),
        ("coverage --by quarter", "coverage_quarter"),
        ("coverage --worst", "worst"),
        ("gaps", "gaps"),
        ("gaps --points", "gap_points"),
        ("rank", "rank"),
        ("rank --next 5", "next"),
    ] {
        let file = fs::read_to_string(folder.path().join(format!("{name}.csv"))).unwrap();
        assert_eq!(maillage(&format!("{words} --format csv")).ok().stdout, file, "{words}");
    }
}

#[test]
fn maps_have_the_size_that_was_asked() {
    let folder = tempfile::tempdir().unwrap();
    maillage("map -o small.png --width 800 --height 600 --next 0").inside(folder.path()).ok();
    let png = &files(folder.path())["small.png"];
    let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    assert_eq!((side(16), side(20)), (800, 600));
    maillage("map -o map.svg --width 900 --height 700").inside(folder.path()).ok();
    let svg = fs::read_to_string(folder.path().join("map.svg")).unwrap();
    assert!(svg.contains(r#"width="900" height="700""#), "{}", &svg[..300]);
    assert!(folder.path().join("map.provenance.json").is_file());
}

#[test]
fn the_shapes_of_the_zones_are_in_geojson() {
    let map = json(&maillage("coverage --by epci --format geojson").ok().stdout);
    for feature in map["features"].as_array().unwrap() {
        let kind = feature["geometry"]["type"].as_str().unwrap();
        assert!(kind.ends_with("Polygon"), "{}: {kind}", feature["properties"]["name"]);
    }
}

// Remarks and pipes.

#[test]
fn quiet_says_nothing_on_the_error_output() {
    let folder = tempfile::tempdir().unwrap();
    let noisy = maillage("--out out").inside(folder.path()).ok();
    assert!(noisy.stderr.contains("wrote out/map.png"), "{}", noisy.stderr);
    for words in ["--quiet --out out", "coverage -q --output a.csv", "map -q", "rank -q --top 1", "check -q"]
    {
        assert_eq!(maillage(words).inside(folder.path()).ok().stderr, "", "{words}");
    }
}

#[test]
fn what_was_repaired_is_said_once() {
    let folder = tempfile::tempdir().unwrap();
    let exchanged = "id,name,lon,lat\n1,Carcassonne,43.2,2.35\n2,Berlin,13.4,52.5\n";
    fs::write(folder.path().join("s.csv"), exchanged).unwrap();
    let run = maillage("coverage --sites s.csv").inside(folder.path()).ok();
    assert_eq!(run.stderr, "s.csv: 2 rows, of which 1 repaired and 1 rejected: see maillage check\n");
}

/// Runs with one output closed before anything is read, as `| head -1` does.
fn with_a_reader_that_goes(words: &str, folder: &Path, errors_too: bool) {
    let mut command = maillage(words).inside(folder).command();
    let stderr = tempfile::tempfile().unwrap();
    command.stdout(Stdio::piped());
    if errors_too {
        command.stderr(Stdio::piped())
    } else {
        command.stderr(stderr.try_clone().unwrap())
    };
    let mut child = command.spawn().unwrap();
    drop(child.stderr.take());
    let mut byte = [0];
    let _ = child.stdout.take().unwrap().read(&mut byte);
    let status = child.wait().unwrap();
    let mut said = String::new();
    std::io::Seek::rewind(&mut &stderr).unwrap();
    (&stderr).read_to_string(&mut said).unwrap();
    assert!(status.success() && !said.contains("panicked"), "{words}: {status} {said}");
}

#[test]
fn a_reader_that_goes_is_no_error() {
    let folder = tempfile::tempdir().unwrap();
    for words in
        ["coverage --by commune --format geojson", "gaps --format geojson", "--out out", "check", "--help"]
    {
        with_a_reader_that_goes(words, folder.path(), false);
    }
}

#[test]
fn a_reader_of_remarks_that_goes_is_no_error() {
    let folder = tempfile::tempdir().unwrap();
    for words in ["--out out", "coverage --output a.csv", "completions bash"] {
        with_a_reader_that_goes(words, folder.path(), true);
    }
}

#[test]
fn shells_get_their_completions() {
    for (shell, sign) in [
        ("bash", "complete -F _maillage"),
        ("zsh", "#compdef maillage"),
        ("fish", "complete -c maillage"),
        ("elvish", "maillage"),
        ("powershell", "maillage"),
    ] {
        let script = maillage("completions").with(shell, "-q").ok().stdout;
        assert!(script.contains(sign) && script.contains("coverage"), "{shell}: {script}");
    }
}

#[test]
fn any_number_of_threads_will_do() {
    let one = maillage("coverage --by commune --format csv --threads 1").ok().stdout;
    for threads in [2, 7, 64] {
        let again = maillage(&format!("coverage --by commune --format csv --threads {threads}")).ok().stdout;
        assert!(again == one, "{threads} threads");
    }
}

// Laws: people are conserved, more sites and more time never harm.

#[test]
fn everybody_is_within_or_beyond_in_every_row() {
    let table = maillage("coverage --format csv --thresholds 1,5,10,15,20,30,60").csv();
    let (within, beyond) = (table.column("people_within"), table.column("people_beyond"));
    let mut counted = 0;
    for (row, (within, beyond)) in within.iter().zip(beyond).enumerate() {
        if table.rows[row][0] == "Mean" {
            assert_eq!((*within, beyond), ("", ""), "a mean has nobody within");
            continue;
        }
        let all = within.parse::<u64>().unwrap() + beyond.parse::<u64>().unwrap();
        assert_eq!(all, AUDE_PEOPLE, "{:?}", table.rows[row]);
        counted += 1;
    }
    assert_eq!(counted, 11, "seven thresholds, three percentiles, the longest");
}

#[test]
fn levels_add_up_to_the_territory() {
    for level in ["commune", "epci", "departement", "region"] {
        let table = maillage(&format!("coverage --format csv --by {level}")).csv();
        for (column, people) in
            [("population", AUDE_PEOPLE), ("people_10_min", 262_158), ("people_20_min", 351_172)]
        {
            assert_eq!(table.numbers(column).iter().sum::<u64>(), people, "{level} {column}");
        }
    }
}

#[test]
fn quarters_are_ten_and_none_of_their_people_counts_twice() {
    let quarters = maillage("coverage --by quarter --format csv").csv();
    assert_eq!(quarters.rows.len(), 10);
    let places = maillage("coverage --worst 1000 --format csv").csv();
    assert_eq!(places.numbers("people").iter().sum::<u64>(), AUDE_PEOPLE);
    assert_eq!(places.cell("code", "11069", "people"), "36200", "Carcassonne without its quarters");
    let of_carcassonne = (2..=6).map(|n| quarters.number("code", &format!("QP01100{n}"), "population"));
    assert_eq!(of_carcassonne.sum::<f64>(), 9831.0);
}

#[test]
fn gaps_hold_exactly_the_people_beyond() {
    for threshold in [5, 10, 20, 30] {
        let coverage = maillage(&format!("coverage --format csv --thresholds {threshold}")).csv();
        let beyond = coverage.numbers("people_beyond")[0];
        let gaps = maillage(&format!("gaps --format csv --threshold {threshold}")).csv();
        let points = maillage(&format!("gaps --format csv --points --threshold {threshold}")).csv();
        assert_eq!(gaps.numbers("people").iter().sum::<u64>(), beyond, "{threshold} min");
        assert_eq!(points.numbers("people").iter().sum::<u64>(), beyond, "{threshold} min");
    }
}

#[test]
fn more_time_and_faster_travel_never_cover_fewer() {
    let table = maillage("coverage --format csv --thresholds 2,5,10,15,20,30,45").csv();
    let within = &table.numbers("people_within")[..7];
    assert!(within.is_sorted(), "{within:?}");
    let covered = |mode: &str| {
        maillage(&format!("coverage --format csv --thresholds 20 --mode {mode}"))
            .csv()
            .numbers("people_within")[0]
    };
    assert!(covered("foot") < covered("bicycle") && covered("bicycle") < covered("car"));
}

#[test]
fn four_quarters_of_carcassonne_open() {
    let open = "--open QP011003,QP011004,QP011005,QP011006";
    let table = maillage(&format!("coverage --format csv {open}")).csv();
    assert_eq!(table.numbers("people_before")[..4], [262_158, 325_717, 351_172, 368_976]);
    assert_eq!(table.numbers("people_gained")[..4], [6821, 5601, 0, 0]);
    for row in 0..4 {
        let of = |column: &str| table.numbers(column)[row];
        assert_eq!(of("people_before") + of("people_gained"), of("people_after"));
    }
    let quarters = maillage(&format!("coverage --by quarter --format csv {open}")).csv();
    for code in ["QP011003", "QP011004", "QP011005", "QP011006"] {
        assert_eq!(quarters.number("code", code, "mean_after_min"), 0.0, "{code}");
        assert!(quarters.number("code", code, "mean_before_min") > 5.0, "{code}");
    }
    let elsewhere = quarters.number("code", "QP011007", "mean_before_min");
    assert_eq!(quarters.number("code", "QP011007", "mean_after_min"), elsewhere, "Narbonne");
}

#[test]
fn ids_to_open_may_come_in_any_order_and_twice() {
    let once = maillage("coverage --format csv --open 11202,11185").ok().stdout;
    assert_eq!(maillage("coverage --format csv --open 11185,11202,11185").ok().stdout, once);
    assert_eq!(maillage("coverage --format csv --open 11185 --open 11202").ok().stdout, once);
}

#[test]
fn openings_bring_what_the_ranking_promised() {
    let next = maillage("rank --next 5 --format csv").csv();
    let mut open: Vec<&str> = Vec::new();
    for (row, candidate) in next.column("candidate").into_iter().enumerate() {
        open.push(candidate);
        let words = format!("coverage --format csv --thresholds 20 --open {}", open.join(","));
        let after = maillage(&words).csv().numbers("people_after")[0];
        assert_eq!(after, next.numbers("covered_people")[row], "{words}");
    }
    let alone = maillage("rank --top 20 --format csv").csv();
    for (candidate, gain) in alone.column("candidate").iter().zip(alone.numbers("newly_covered")) {
        let words = format!("coverage --format csv --thresholds 20 --open {candidate}");
        assert_eq!(maillage(&words).csv().numbers("people_gained")[0], gain, "{words}");
    }
}

#[test]
fn candidates_of_a_file_replace_town_halls() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("c.csv"),
        "id,name,lon,lat\nhall,Salle des fêtes,3.0279,42.9096\nfar,Ailleurs,2.35,43.21\n",
    )
    .unwrap();
    let ranked = maillage("rank --format csv --candidates c.csv").inside(folder.path()).csv();
    assert_eq!(ranked.column("candidate"), ["hall", "far"]);
    let words = "coverage --format csv --thresholds 20 --candidates c.csv --open hall";
    let gained = maillage(words).inside(folder.path()).csv().numbers("people_gained")[0];
    assert_eq!(gained, ranked.numbers("newly_covered")[0]);
    maillage("rank --candidates c.csv --open 11202").inside(folder.path()).run().refused(1);
}

// Populations of one's own.

#[test]
fn populations_of_a_file_replace_those_of_the_communes() {
    let folder = tempfile::tempdir().unwrap();
    let communes = json(&fs::read_to_string(bundled("aude/communes.geojson")).unwrap());
    let rows = communes["features"].as_array().unwrap().iter().map(|feature| {
        let of = |name: &str| feature["properties"][name].clone();
        format!("{},{}\n", of("code").as_str().unwrap(), of("population").as_u64().unwrap() + 1)
    });
    let text = rows.fold("code,population\n".to_owned(), |text, row| text + &row);
    fs::write(folder.path().join("p.csv"), text).unwrap();
    let words = "coverage --by departement --format csv --population p.csv";
    let table = maillage(words).inside(folder.path()).csv();
    assert_eq!(table.numbers("population"), [AUDE_PEOPLE + 433]);
}

#[test]
fn populations_come_from_parquet_as_from_csv() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["p.csv", "p.parquet"] {
        maillage("coverage --by commune --output").with(name, "-q").inside(folder.path()).ok();
    }
    let table = |file: &str| {
        let words = format!("coverage --by commune --format csv --population {file}");
        maillage(&words).inside(folder.path()).ok().stdout
    };
    assert_eq!(table("p.parquet"), table("p.csv"));
    let check = maillage("check --all --format csv --population p.parquet").inside(folder.path()).ok().stdout;
    assert!(!check.contains("they keep the population"), "{check}");
}

// Found by a planner's reading and by a recount.

#[test]
fn the_main_job_with_openings_keeps_a_comparison_of_each_level() {
    let folder = tempfile::tempdir().unwrap();
    maillage("--open 11202 --out out").inside(folder.path()).ok();
    for level in ["", "_commune", "_epci", "_departement", "_region", "_quarter"] {
        let file = folder.path().join(format!("out/comparison{level}.csv"));
        assert!(file.is_file(), "{} is missing", file.display());
    }
}

#[test]
fn a_site_far_from_its_commune_does_not_stand_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let sites = "id,name,commune,lon,lat\n1,Near,11202,3.03,42.91\n2,Far,11202,2.35,48.85\n";
    fs::write(folder.path().join("sites.csv"), sites).unwrap();
    let check = maillage("check --all --sites sites.csv --format json").inside(folder.path()).ok().stdout;
    assert!(check.contains(" km from Leucate (11202)"), "{check}");
    let table = maillage("coverage --sites sites.csv").inside(folder.path()).ok().stdout;
    assert!(table.contains("Sites: 1 in the territory, 0 of its neighbours"), "{table}");
}

#[test]
fn the_same_site_in_two_lists_counts_once() {
    let folder = tempfile::tempdir().unwrap();
    let list = "id,name,commune,lon,lat\n1,A,11202,3.03,42.91\n";
    let other = "id,name,commune,lon,lat\n1,B,11262,3.0,43.18\n";
    for (name, text) in [("a.csv", list), ("b.csv", list), ("c.csv", other)] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let table =
        maillage("coverage --sites a.csv --sites b.csv --sites c.csv").inside(folder.path()).ok().stdout;
    assert!(table.contains("Sites: 2 in the territory"), "{table}");
}

#[test]
fn a_chosen_part_of_a_file_names_no_other_area() {
    let communes = bundled("aude/communes.geojson");
    let command =
        format!("coverage --by epci --epci 200035715 --format csv --communes {}", communes.display());
    let sites = bundled("aude/sites.csv");
    let table = maillage(&format!("{command} --sites {}", sites.display())).csv();
    assert_eq!(table.column("code"), ["200035715"]);
}

#[test]
fn quarters_are_asked_for_where_there_are_none() {
    let sites = bundled("aude/sites.csv");
    let run = maillage(&format!("coverage --by quarter --departement 11 --sites {}", sites.display()));
    run.run().refused(1).says("--quarters FILE");
}

#[test]
fn communes_of_parquet_need_neither_positions_nor_areas() {
    let folder = tempfile::tempdir().unwrap();
    maillage("coverage --by commune --output communes.parquet").inside(folder.path()).ok();
    let sites = bundled("aude/sites.csv");
    let command = "coverage --communes communes.parquet --departement 11 --by departement --format csv";
    let table = maillage(&format!("{command} --sites {}", sites.display())).inside(folder.path()).csv();
    assert_eq!((table.column("code"), table.numbers("population")), (vec!["11"], vec![AUDE_PEOPLE]));
    let check =
        maillage(&format!("check --format json --communes communes.parquet --sites {}", sites.display()));
    let check = check.inside(folder.path()).ok();
    assert!(check.stdout.contains("no position of the town hall"), "{}", check.stdout);
}
