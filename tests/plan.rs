//! Plans through the real binary: a world that is solved on paper, five antennas for the Aude, and whatever a user may ask wrongly.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::fs;

use common::{AUDE_PEOPLE, Csv, bundled, maillage};
use serde_json::Value;
use tempfile::TempDir;

/// Six villages on a road, ten minutes apart, of 100, 200 … 600 people; a site in the first, a candidate in each. Times stand in a file of their own, so
/// that nothing depends on where the villages lie.
fn road() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let village = |n: u32| {
        format!(
            r#"{{"type":"Feature","properties":{{"code":"1100{n}","name":"Village {n}","population":{}}},
            "geometry":{{"type":"Polygon","coordinates":[[[2.{n},43.2],[2.{n}5,43.2],[2.{n}5,43.25],[2.{n},43.2]]]}}}}"#,
            n * 100
        )
    };
    let villages = (1..=6).map(village).collect::<Vec<_>>().join(",");
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).unwrap();
    write("communes.geojson", format!(r#"{{"type":"FeatureCollection","features":[{villages}]}}"#));
    write("sites.csv", "id,name,commune,lon,lat,format\nS,House,11001,2.1,43.2,fixed\n".to_owned());
    let candidate = |n: u32| format!("1100{n},Place {n},2.{n},43.2,{}\n", 1000 * n);
    let candidates: String = (1..=6).map(candidate).collect();
    write("candidates.csv", format!("id,name,lon,lat,cost\n{candidates}"));
    let minutes = |from: u32, to: u32| from.abs_diff(to) * 10;
    let mut times = "from,to,minutes\n".to_owned();
    for from in 1..=6 {
        times += &format!("1100{from},S,{}\n", minutes(from, 1));
        (1..=6).for_each(|to| times += &format!("1100{from},1100{to},{}\n", minutes(from, to)));
    }
    write("times.csv", times);
    folder
}

const ROAD: &str =
    "plan --communes communes.geojson --sites sites.csv --times times.csv --threshold 10 --format csv -q";

fn on_road(folder: &TempDir, options: &str) -> Csv {
    maillage(&format!("{ROAD} {options}")).inside(folder.path()).csv()
}

/// The value of the goal today, with the plan, and its bound.
fn values(folder: &TempDir, options: &str) -> Vec<f64> {
    let table = on_road(folder, &format!("--summary {options}"));
    let number = |column: &str| table.column(column)[0].parse().unwrap_or(f64::NAN);
    ["today", "plan", "best_possible"].map(number).to_vec()
}

#[test]
fn plans_on_the_road_are_those_of_the_paper() {
    let folder = road();
    // Villages 1 and 2 are covered; a site in 5 covers 4, 5 and 6.
    assert_eq!(on_road(&folder, "--count 1").column("place"), ["11005"]);
    assert_eq!(values(&folder, "--count 1"), [300.0, 1800.0, 1800.0]);
    assert_eq!(values(&folder, "--count 2"), [300.0, 2100.0, 2100.0]);
    // 18,000 person-minutes over 2,100 people.
    assert_eq!(on_road(&folder, "--goal median --count 1").column("place"), ["11005"]);
    let median = values(&folder, "--goal median --count 1");
    assert!((median[0] - 70_000.0 / 2100.0).abs() < 1e-3 && (median[1] - 18_000.0 / 2100.0).abs() < 1e-3);
    assert_eq!(values(&folder, "--goal center --count 2"), [50.0, 10.0, 10.0]);
    let fewest = values(&folder, "--goal fewest");
    assert_eq!(&fewest[1..], [2.0, 2.0]);
    // Least cost: 3 and 5 cost 8,000; 2 and 5, which cover everybody as well, cost 7,000.
    assert_eq!(&values(&folder, "--goal fewest --candidates candidates.csv")[1..], [7000.0, 7000.0]);
    // 300 people covered twice today count half again: none; with a site in 2, villages 1 and 2 are covered twice.
    let backup = values(&folder, "--goal backup --second 1 --count 1");
    assert_eq!(backup, [300.0, 1800.0, 1800.0]);
    let decay = values(&folder, "--goal decay --steps 5:1,10:0.5 --count 1");
    assert_eq!(decay, [200.0, 1200.0, 1200.0]);
}

#[test]
fn of_equal_plans_the_quickest_is_shown_with_its_figures() {
    let folder = road();
    // 4 and 6 cover everybody, as other pairs do, and leave 10,000 person-minutes: the least.
    let plan = on_road(&folder, "--count 2");
    assert_eq!(plan.column("place"), ["11004", "11006"]);
    let figures = |column: &str| plan.numbers(column);
    assert_eq!(figures("newly_covered"), [1200, 600]);
    assert_eq!(figures("served"), [1200, 600]);
    assert_eq!(figures("only"), [700, 600]);
    assert_eq!(figures("overlap"), [500, 500]);
    assert_eq!(plan.column("saved_person_hours"), ["500.0", "500.0"]);
    assert_eq!(plan.column("saved_mean_min"), ["25.0", "50.0"]);
    let served = on_road(&folder, "--count 2 --served");
    assert_eq!(served.column("site_before_id"), ["S"; 6]);
    assert_eq!(served.column("site_after_id"), ["S", "S", "11004", "11004", "11004", "11006"]);
    assert_eq!(served.column("minutes_after"), ["0.0", "10.0", "10.0", "0.0", "10.0", "0.0"]);
}

#[test]
fn limits_on_the_road_hold() {
    let folder = road();
    let places = |options: &str| {
        let table = on_road(&folder, options);
        let mut places: Vec<String> = table.column("place").iter().map(|place| (*place).to_owned()).collect();
        places.sort();
        places
    };
    assert_eq!(places("--count 1 --forbidden 11005"), ["11004"]);
    assert_eq!(places("--count 2 --fixed 11001"), ["11001", "11005"]);
    // 6,000 euros: the place in 5 alone (5,000) beats those in 1, 2 and 3 together.
    assert_eq!(places("--candidates candidates.csv --budget 6000"), ["11005"]);
    // A site of 500 people in 5 serves as many; one in 4 or 6 no more.
    assert_eq!(values(&folder, "--count 1 --capacity 500"), [300.0, 800.0, 800.0]);
    // The site in 1 may close: two sites anywhere, 2 or 3 and 5.
    assert_eq!(values(&folder, "--count 2 --may-close all"), [300.0, 2100.0, 2100.0]);
    // A row a site: the one that opens, and the one that closes for it.
    assert_eq!(places("--count 1 --may-close S"), ["11005", "S"]);
    let closing = on_road(&folder, "--count 1 --may-close S");
    assert_eq!(closing.cell("place", "S", "action"), "closes");
    assert_eq!(closing.cell("place", "S", "rank"), "");
}

#[test]
fn the_curve_the_swaps_and_history_on_the_road() {
    let folder = road();
    let curve = on_road(&folder, "--count 3 --curve");
    assert_eq!(curve.numbers("sites"), [0, 1, 2, 3]);
    assert_eq!(curve.numbers("value"), [300, 1800, 2100, 2100]);
    assert_eq!(curve.numbers("gain"), [1500, 300, 0]);
    assert!(curve.column("gap_percent").iter().all(|gap| *gap == "0.00"), "{curve:?}");
    // Instead of 5: 4 covers 3, 4 and 5 (1,200), 300 of 1,500 less, which is a fifth of what the plan brings.
    let swaps = on_road(&folder, "--count 1 --alternatives --near 20");
    assert_eq!((swaps.column("opens"), swaps.column("loss_percent")), (vec!["11004"], vec!["20.00"]));
    assert!(on_road(&folder, "--count 1 --alternatives --near 19").rows.is_empty());
    let card = on_road(&folder, "--count 1 --near 19");
    assert_eq!(card.column("robust"), ["in all: proven"]);
    assert!(
        card.column("why")[0].contains("Without it, Village 4 would be next best: 300 people less (20.0 %")
    );
    // Two sites from scratch: 2 and 5 cover everybody; with the site in 1 and one more, 1,800.
    let scratch = on_road(&folder, "--count 1 --scratch");
    assert_eq!(scratch.column("plan")[0], "1800.000");
    assert_eq!(scratch.column("scratch")[0], "2100.000");
}

#[test]
fn times_of_ones_own_are_accounted_for() {
    let folder = road();
    let file = folder.path().join("times.csv");
    let mut text = fs::read_to_string(&file).unwrap();
    text += "11001,11005,3\n99999,S,5\n11002,nowhere,5\n11003,S,soon\n11004,S,\n";
    fs::write(&file, text).unwrap();
    let loud = ROAD.replace(" -q", "");
    let run = maillage(&format!("{loud} --count 1")).inside(folder.path()).ok();
    for words in [
        "ids of demand points that are not here: 1, such as 99999 (rows: 1)",
        "ids of sites or candidates that are not here: 1, such as nowhere (rows: 1)",
        "rows that repeat a pair: 1, the first 11001 to 11005",
        "time 'soon' is not a number",
    ] {
        run.says(words);
    }
    // The shorter time of the pair that comes twice counts: village 1 is within 10 minutes of 5 too.
    let plan = on_road(&folder, "--count 1");
    assert_eq!(plan.column("overlap"), ["100"]);
    fs::write(&file, "from,to,minutes\nx,y,1\n").unwrap();
    maillage(&format!("{ROAD} --count 1"))
        .inside(folder.path())
        .run()
        .refused(1)
        .says("no row has a time from a demand point");
    fs::write(&file, "from,to\n11001,S\n").unwrap();
    maillage(&format!("{ROAD} --count 1")).inside(folder.path()).run().refused(1).says("minutes");
}

#[test]
fn tables_of_maillage_are_times_of_ones_own() {
    let folder = tempfile::tempdir().unwrap();
    for (to, file) in [("candidates", "candidates.parquet"), ("sites", "sites.csv")] {
        maillage(&format!("table -q --from demand --to {to} --output {file}")).inside(folder.path()).ok();
    }
    let own = "plan -q --format csv --count 5 --times candidates.parquet --times sites.csv";
    let modelled = maillage("plan -q --format csv --count 5").ok().stdout;
    assert_eq!(maillage(own).inside(folder.path()).ok().stdout, modelled);
}

#[test]
fn five_antennas_for_the_aude_are_proven() {
    let summary = maillage("plan --count 5 --summary --format csv").csv();
    let covered = summary.number("measure", "People within 20 min", "plan");
    assert_eq!(covered, summary.number("measure", "People within 20 min", "best_possible"));
    let plan = maillage("plan --count 5 --format csv").csv();
    // Of the places that cover the same people, those that save most time: Leucate, and not Caves beside it.
    assert_eq!(plan.column("name"), ["Leucate", "Lagrasse", "Cahuzac", "Cenne-Monestiés", "Mazuby"]);
    // The same sites, opened one by one, are counted the same by the command coverage.
    let ids = plan.column("place").join(",");
    let table = maillage(&format!("coverage --thresholds 20 --format csv --open {ids}")).csv();
    assert_eq!(table.numbers("people_after")[0] as f64, covered);
    let newly: u64 = plan.numbers("newly_covered").iter().sum();
    assert_eq!(newly, table.numbers("people_gained")[0]);
    // No worse than the openings one after the other.
    let greedy = maillage("rank --next 5 --format csv").csv().numbers("total_newly_covered");
    assert!(newly >= greedy[4], "{newly} {greedy:?}");
    let before: u64 = table.numbers("people_before")[0];
    assert_eq!(before + newly, covered as u64);
    assert!(covered as u64 <= AUDE_PEOPLE);
    assert!(plan.column("why").iter().all(|why| why.contains("served sooner")), "{plan:?}");
}

/// A plan of openings on Saturday mornings.
fn saturdays(options: &str) -> common::Maillage {
    maillage(&format!("plan -q --goal hours --count 4 {options}")).with("--hours", "Sa 09:00-12:00")
}

#[test]
fn hours_planned_are_those_of_the_clock() {
    let summary = saturdays("--summary --format csv").csv();
    let sum = "Person-hours a week with an open site within reach";
    assert_eq!(
        summary.number("measure", sum, "plan"),
        summary.number("measure", sum, "best_possible"),
        "proven best"
    );
    let plan = saturdays("--format csv").csv();
    let ids = plan.column("place").join(",");
    // No house of the Aude is open on Saturday: whoever reaches one of the four gains its three hours.
    let clock = maillage(&format!("clock --threshold 20 --format csv --open {ids}"))
        .with("--open-hours", "Sa 09:00-12:00")
        .csv();
    let gained = clock.number("when", "Saturday 10:00", "people_gained");
    let added: f64 =
        plan.column("added_person_hours").iter().map(|hours| hours.parse::<f64>().unwrap()).sum();
    assert_eq!(added, 3.0 * gained);
    let before = summary.number("measure", sum, "today");
    assert!((summary.number("measure", sum, "plan") - before - added).abs() < 0.01);
}

#[test]
fn unknown_hours_are_drawn_the_same_for_any_number_of_threads() {
    let run = |threads: u32| {
        saturdays(&format!("--uncertainty 3 --work 100000000 --format json --threads {threads}")).ok().stdout
    };
    let one = run(1);
    assert_eq!((&one, &one), (&run(2), &run(8)));
    assert!(one.contains("hours are not known"), "{one}");
}

#[test]
fn capacities_are_people_or_their_visits() {
    let value = |options: &str| {
        let summary = maillage(&format!("plan -q --count 2 --gap 1 --summary --format csv {options}")).csv();
        summary.number("measure", "People within 20 min", "plan")
    };
    let (free, tight) = (value(""), value("--capacity 1000"));
    assert_eq!(tight, value("--capacity 2000 --visits 2"));
    // Two openings add their thousand each to the 351,172 of today.
    assert_eq!(tight, 353_172.0);
    assert!(free > tight);
    let told = maillage("plan -q --count 2 --gap 1 --capacity 1000").ok().stdout.replace('\n', " ");
    assert!(told.contains("whatever its capacity"), "{told}");
}

#[test]
fn capacities_of_a_list_are_not_for_hours() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("c.csv"), "id,name,lon,lat,capacity\na,A,2.35,43.21,100\n").unwrap();
    let asked =
        maillage("plan -q --goal hours --count 1 --candidates c.csv").with("--hours", "Sa 09:00-12:00");
    asked.inside(folder.path()).run().refused(1).says("column capacity");
}

#[test]
fn hours_are_refused_what_they_do_not_know() {
    for (options, hours, words) in [
        ("", None, "--hours"),
        ("", Some("sometimes"), "--hours sometimes"),
        ("--curve", Some("Sa 09:00-12:00"), "--curve is not for --goal hours"),
        ("--capacity 100", Some("Sa 09:00-12:00"), "--capacity is not for --goal hours"),
    ] {
        let mut asked = maillage(&format!("plan -q --goal hours --count 4 {options}"));
        if let Some(hours) = hours {
            asked = asked.with("--hours", hours);
        }
        asked.run().refused(2).says(words);
    }
    maillage("plan -q --count 4").with("--hours", "Sa 09:00-12:00").run().refused(2).says("--goal hours");
}

#[test]
fn the_number_of_threads_does_not_matter() {
    for options in
        ["--count 5", "--count 5 --alternatives", "--goal median --count 3 --uncertainty 3 --work 200000000"]
    {
        let run = |threads: u32| {
            maillage(&format!("plan -q --format json {options} --threads {threads}")).ok().stdout
        };
        let one = run(1);
        assert_eq!(one, run(2), "{options}");
        assert_eq!(one, run(8), "{options}");
    }
}

#[test]
fn draws_depend_on_their_seed_alone() {
    let run = |seed: u32| {
        maillage(&format!("plan -q --format csv --count 2 --uncertainty 4 --work 100000000 --seed {seed}"))
            .ok()
            .stdout
    };
    assert_eq!(run(1), run(1));
    assert_ne!(run(1), run(2));
}

#[test]
fn french_is_french() {
    let english = [
        " the ", " people", " within", " site is", " plan of", " and ", " with ", " none", " proven",
        " brings", " loses", " less", "{", "card-", "plan-", "note-", "column-",
    ];
    for options in [
        "--count 3",
        "--count 3 --summary",
        "--count 3 --alternatives",
        "--count 3 --curve",
        "--count 3 --goal median --scratch --gap 5",
        "--count 2 --served",
        "--count 2 --uncertainty 2 --work 100000000",
        "--goal fewest --share 97",
        "--goal backup --count 2",
        "--goal decay --count 2",
        "--goal center --count 2",
        "--count 24 --may-close all --gap 5 --work 100000000",
    ] {
        let text = maillage(&format!("plan -q --lang fr {options}")).ok().stdout;
        let (told, _) = text.split_once("\nmaillage ").unwrap();
        let told = told.replace('\n', " ");
        for word in english {
            assert!(!told.contains(word), "{options}: {word:?} in\n{told}");
        }
    }
}

#[test]
fn every_epci_has_its_sites() {
    // One EPCI of the Aude has no site; one of its communes is in the département.
    let plan = maillage("plan -q --format csv --count 1 --epci-at-least 1").csv();
    let communes: Value =
        serde_json::from_str(&fs::read_to_string(bundled("aude/communes.geojson")).unwrap()).unwrap();
    let mut features = communes["features"].as_array().unwrap().iter();
    let is_alone = |feature: &&Value| feature["properties"]["epci"] == "243100567";
    let alone = features.find(is_alone).unwrap()["properties"]["code"].as_str().unwrap();
    assert_eq!(plan.column("place"), [alone]);
}

#[test]
fn json_tells_the_proof_and_the_options() {
    let text = maillage("plan -q --format json --count 2").ok().stdout;
    let json: Value = serde_json::from_str(&text).unwrap();
    let notes = json["notes"].to_string();
    assert!(notes.contains("No plan within these limits is better: proven."), "{notes}");
    let options = json["provenance"]["options"].to_string();
    assert!(options.contains(r#"{"name":"count","value":"2"}"#), "{options}");
    assert_eq!(json["rows"].as_array().unwrap().len(), 2);
}

#[test]
fn a_plan_is_drawn() {
    let folder = tempfile::tempdir().unwrap();
    maillage("plan -q --count 3 --map plan.svg --lang fr").inside(folder.path()).ok();
    let map = fs::read_to_string(folder.path().join("plan.svg")).unwrap();
    assert!(map.contains("Ouvertures du plan") && map.contains("avec le plan"), "words are missing");
    assert!(!map.contains("Site qui ferme"), "nothing closes");
    assert!(folder.path().join("plan.provenance.json").exists());
}

#[test]
fn hours_of_today_are_those_of_all_sites_that_stand() {
    let today = |options: &str| {
        let ask = format!("plan -q --goal hours --count 1 --summary --format csv {options}");
        let table = maillage(&ask).with("--hours", "Sa 09:00-12:00").csv();
        table.column("today").into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let kept = today("");
    assert!(kept[0].parse::<f64>().unwrap() > 0.0, "{kept:?}");
    assert_eq!(today("--may-close all"), kept);
}

#[test]
fn candidates_without_commune_count_for_the_epci_they_stand_in() {
    let folder = tempfile::tempdir().unwrap();
    // Two points in Carcassonne, whose EPCI has AGGLO_SITES sites.
    fs::write(folder.path().join("k.csv"), "id,lon,lat\nk1,2.35,43.21\nk2,2.36,43.22\n").unwrap();
    let plan = |least: u32| {
        let ask = format!("plan -q --epci 200035715 --candidates k.csv --count 2 --epci-at-least {least}");
        maillage(&ask).inside(folder.path()).with("--sites", bundled("aude/sites.csv"))
    };
    plan(AGGLO_SITES + 2).ok();
    plan(AGGLO_SITES + 3).run().refused(1).says("200035715");
}

/// France services inside Carcassonne Agglo, in the bundled list.
const AGGLO_SITES: u32 = 5;

#[test]
fn the_map_of_a_plan_marks_what_closes() {
    let folder = tempfile::tempdir().unwrap();
    let ask = "plan -q --goal median --count 1 --may-close 1081 --map plan.svg --lang fr";
    maillage(ask).inside(folder.path()).ok();
    let map = fs::read_to_string(folder.path().join("plan.svg")).unwrap();
    assert!(map.contains("Site qui ferme"), "the legend tells the cross");
    assert!(map.contains("1 ouverture, 1 fermeture"), "the subtitle counts it");
}

/// Options, exit code, words.
const REFUSED: [(&str, i32, &str); 37] = [
    ("--goal fewest --curve", 2, "add --count N or --budget EUR"),
    ("", 2, "add --count N"),
    ("--count 0", 2, "0 is not in"),
    ("--count -3", 2, "-3 is not in 1..=100000"),
    ("--count many", 2, "invalid digit"),
    ("--count 5 --goal best", 2, "coverage"),
    ("--count 5 --steps 10:1", 2, "--goal decay"),
    ("--count 5 --goal median --share 90", 2, "--goal fewest"),
    ("--count 5 --goal fewest --second 0.5", 2, "--goal backup"),
    ("--count 5 --horizon 30", 2, "--goal median"),
    ("--count 5 --goal decay --steps 20:0.3,10:1", 2, "nearest step first"),
    ("--count 5 --goal decay --steps 10:0.3,20:1", 2, "weights must not"),
    ("--count 5 --goal decay --steps 10:1.5", 2, "at most 1"),
    ("--count 5 --goal decay --steps 10", 2, "minutes and a weight"),
    ("--count 5 --goal decay --steps 10:0", 2, "above 0"),
    ("--count 5 --goal decay --steps 5:1,5:0.5", 2, "minutes must rise"),
    ("--goal fewest --share 0", 2, "from 0.1 to 100"),
    ("--goal fewest --share 101", 2, "from 0.1 to 100"),
    ("--count 5 --goal backup --second 1.5", 2, "at most 1"),
    ("--count 5 --goal backup --second 0", 2, "above 0"),
    ("--count 5 --threshold 0", 2, "threshold"),
    ("--count 5 --apart 0", 2, "above 0"),
    ("--count 5 --gap 200", 2, "from 0 to 100"),
    ("--count 5 --near=-1", 2, "from 0 to 100"),
    ("--count 5 --time-limit 0", 2, "above 0"),
    ("--count 5 --curve --scratch", 2, "cannot be used with"),
    ("--count 5 --seed 3", 2, "--uncertainty"),
    ("--count 5 --map plan.pdf", 2, "plan.pdf"),
    ("--count 5 --may-close all,64", 2, "stands alone"),
    ("--count 5 --fixed 75056", 1, "no candidate has this id"),
    ("--count 5 --fixed carcassonne", 1, "Carcassonne is 11069"),
    ("--count 5 --fixed 11069 --forbidden 11069", 1, "--fixed and by --forbidden"),
    ("--count 5 --may-close 99999", 1, "no site has this id"),
    ("--budget 100000", 1, "have no cost"),
    ("--count 5 --visits 2", 1, "--capacity"),
    ("--count 5 --capacity 100 --visits 0", 2, "above 0"),
    ("--count 5 --times nothing.csv", 1, "nothing.csv"),
];

#[test]
fn what_cannot_be_is_refused_with_a_remedy() {
    let folder = tempfile::tempdir().unwrap();
    for (options, code, words) in REFUSED {
        maillage(&format!("plan -q {options}")).inside(folder.path()).run().refused(code).says(words);
    }
}

#[test]
fn what_no_plan_can_do_names_places_and_people() {
    for (options, words) in [
        (
            "--count 1 --fixed 11069,11262",
            vec!["2 places must open (Carcassonne (11069), Narbonne (11262))", "--count to 2"],
        ),
        ("--budget 50000 --cost 30000 --fixed 11069,11262", vec!["60000 euros", "Narbonne (11262)"]),
        (
            "--count 3 --fixed 11069 --apart 500",
            vec!["km apart", "--apart asks for 500 km", "Carcassonne (11069)"],
        ),
        ("--count 3 --epci-at-least 9", vec!["needs 9 more sites", "where one may open"]),
        ("--count 1 --epci-at-least 1 --fixed 11069", vec!["--epci-at-least asks for", "raise --count by"]),
        ("--goal fewest --count 1", vec!["of the 370260 people can be within the threshold"]),
        ("--goal center --count 3 --capacity 9", vec!["coverage, decay and median only"]),
    ] {
        let run = maillage(&format!("plan -q {options}")).run();
        words.iter().for_each(|words| {
            run.refused(1).says(words);
        });
    }
    let folder = road();
    let forbidden =
        maillage(&format!("{ROAD} --goal fewest --forbidden 11004,11005,11006")).inside(folder.path());
    forbidden
        .run()
        .refused(1)
        .says("1100 people are within 10 min of no place where a site may stand: Village 6 (600)");
}

#[test]
fn a_list_of_candidates_restricts_the_plan() {
    let folder = tempfile::tempdir().unwrap();
    let quarters = Csv::parse(&fs::read_to_string(bundled("aude/quarters.csv")).unwrap());
    let inside = quarters.rows.iter().filter(|row| row[2] == "11069");
    let rows: String = inside.map(|row| format!("{},{},{},{}\n", row[0], row[1], row[5], row[6])).collect();
    fs::write(folder.path().join("quarters.csv"), format!("id,name,lon,lat\n{rows}")).unwrap();
    let options = "plan -q --format csv --goal median --count 4 --candidates quarters.csv";
    let plan = maillage(options).inside(folder.path()).csv();
    assert_eq!(plan.rows.len(), 4, "{plan:?}");
    assert!(plan.column("place").iter().all(|place| place.starts_with("QP")), "{plan:?}");
}
