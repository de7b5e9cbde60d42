//! Scenarios beside today: the Aude solved by hand, a naive twin, and what must be true of any change.

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

use common::{AUDE_PEOPLE, Csv, Maillage, Random, bundled, files, maillage, national_list, shared};

fn simulate(words: &str) -> Maillage {
    maillage(&format!("simulate -q {words}"))
}

/// The measures of one scenario, as numbers.
fn measures(run: Maillage) -> Csv {
    run.with("--format", "csv").csv()
}

fn number(table: &Csv, id: &str, column: &str) -> f64 {
    table.number("id", id, column)
}

/// People within each of some thresholds by `coverage`, with another list of sites.
fn covered(folder: &Path, sites: &str, thresholds: &str) -> Vec<u64> {
    fs::write(folder.join("edited.csv"), sites).unwrap();
    let words = format!("coverage --format csv --sites edited.csv --thresholds {thresholds} -q");
    let table = maillage(&words).inside(folder).csv();
    let rows = table.rows.iter().filter(|row| row[0] == "Threshold");
    rows.map(|row| row[2].parse().unwrap()).collect()
}

fn aude_sites() -> String {
    fs::read_to_string(bundled("aude/sites.csv")).unwrap()
}

/// The list without the row of a site.
fn without(sites: &str, id: &str) -> String {
    let kept = sites.lines().filter(|line| !line.starts_with(&format!("{id},")));
    kept.map(|line| format!("{line}\n")).collect()
}

#[test]
fn a_list_edited_by_hand_covers_as_many() {
    let folder = tempfile::tempdir().unwrap();
    let scenario = r#"
name = "By hand"
thresholds = [10, 20, 30]
[[change]]
do = "close"
site = "1081"
[[change]]
do = "move"
site = "64"
lon = 2.30
lat = 43.05
[[change]]
do = "open"
lon = 2.05
lat = 42.80
commune = "11304"
[[change]]
do = "stops"
site = "2346"
stop = [{ lon = 2.10, lat = 43.00, hours = "Tu 09:00-12:00" }]
"#;
    fs::write(folder.path().join("s.toml"), scenario).unwrap();
    let table = measures(simulate("s.toml").inside(folder.path()));
    let edited = without(&without(&aude_sites(), "1081"), "64")
        + "64,Bram,11049,2.30,43.05,fixed,Mo 09:00-12:00\n"
        + "new,New,11304,2.05,42.80,permanence,Mo 09:00-12:00\n"
        + "stop,Stop,11091,2.10,43.00,permanence,Mo 09:00-12:00\n";
    let by_hand = covered(folder.path(), &edited, "10,20,30");
    let today = covered(folder.path(), &aude_sites(), "10,20,30");
    for (index, minutes) in [10, 20, 30].into_iter().enumerate() {
        let id = format!("people_within_{minutes}_min");
        assert_eq!(number(&table, &id, "scenario_1"), by_hand[index] as f64, "{minutes}");
        assert_eq!(number(&table, &id, "today"), today[index] as f64, "{minutes}");
    }
}

#[test]
fn people_are_conserved_and_gains_less_losses_are_the_change() {
    let mut random = Random::new(20_240_801);
    let sites = aude_sites();
    let ids: Vec<&str> = sites.lines().skip(1).map(|line| line.split(',').next().unwrap()).collect();
    for _ in 0..6 {
        let pick = |random: &mut Random| ids[random.below(ids.len() as u64) as usize];
        let at = |random: &mut Random| {
            let degrees = |from: f64, random: &mut Random| from + random.below(1000) as f64 / 1000.0;
            format!("{:.3},{:.3}", degrees(1.9, random), degrees(42.8, random).min(43.4))
        };
        let (close, moved) = (pick(&mut random), pick(&mut random));
        if close == moved {
            continue;
        }
        let words = format!("--close {close} --move {moved}@{} --open @{}", at(&mut random), at(&mut random));
        let table = measures(simulate(&words));
        assert_eq!(number(&table, "people", "scenario_1"), AUDE_PEOPLE as f64);
        for minutes in [10, 15, 20, 30] {
            let of = |what: &str| number(&table, &format!("people_{what}_{minutes}_min"), "scenario_1");
            let change = number(&table, &format!("people_within_{minutes}_min"), "change_1");
            assert_eq!(change, of("gained") - of("lost"), "{words} {minutes}");
        }
    }
}

#[test]
fn opening_never_lowers_coverage_and_closing_never_raises_it() {
    for (words, sign) in [
        ("--open 11304,11091", 1.0),
        ("--open @2.5,43.0", 1.0),
        ("--close 64,65", -1.0),
        ("--close 1081", -1.0),
    ] {
        let table = measures(simulate(words));
        for minutes in [10, 15, 20, 30] {
            let change = number(&table, &format!("people_within_{minutes}_min"), "change_1");
            assert!(change * sign >= 0.0, "{words}: {change} within {minutes}");
            let other = if sign > 0.0 { "lost" } else { "gained" };
            assert_eq!(
                number(&table, &format!("people_{other}_{minutes}_min"), "scenario_1"),
                0.0,
                "{words}"
            );
        }
        assert!(number(&table, "mean_min", "change_1") * sign <= 0.0, "{words}");
    }
}

#[test]
fn a_permanence_lengthens_the_week_and_a_closing_shortens_it() {
    let table = measures(simulate("").with("--open", "11304 Sa 09:00-12:00"));
    assert!(number(&table, "people_saturday", "change_1") > 0.0);
    assert!(number(&table, "reachable_hours", "change_1") > 0.0);
    let without_hours = measures(simulate("--open 11304"));
    assert_eq!(number(&without_hours, "reachable_hours", "change_1"), 0.0);
    let closed = measures(simulate("--close 64"));
    assert!(number(&closed, "reachable_hours", "change_1") <= 0.0);
}

/// The example of the permanences.
fn permanences() -> String {
    bundled("scenarios/carcassonne-permanences.toml").display().to_string()
}

fn chalabre() -> String {
    bundled("scenarios/chalabre-closes.toml").display().to_string()
}

#[test]
fn the_permanences_of_carcassonne_do_what_open_does() {
    let table = measures(simulate(&permanences()).with("--thresholds", "10,20"));
    let open =
        maillage("coverage --open QP011002,QP011003,QP011004,QP011006 --thresholds 10,20 --format csv").csv();
    for minutes in ["10", "20"] {
        let id = format!("people_gained_{minutes}_min");
        let expected = open.number("minutes_before", &format!("{minutes}.0"), "people_gained");
        assert_eq!(number(&table, &id, "scenario_1"), expected);
    }
    assert_eq!(number(&table, "cost_once_euros", "scenario_1"), 8000.0);
    assert_eq!(number(&table, "cost_a_year_euros", "scenario_1"), 32_000.0);
    // Permanences carry no label of their own: nothing more is funded, no rule speaks of them.
    assert_eq!(number(&table, "funding_euros", "change_1"), 0.0);
    assert_eq!((number(&table, "sites", "change_1"), number(&table, "labels", "change_1")), (4.0, 0.0));
    // Nobody comes within 20 minutes who was not: a cost for nobody is not told.
    assert_eq!(table.cell("id", "cost_a_year_per_person_euros", "scenario_1"), "");
    let own = measures(simulate(&permanences()));
    let people = number(&own, "people_gained_10_min", "scenario_1");
    let each = number(&own, "cost_a_year_per_person_euros", "scenario_1");
    assert!((each - 32_000.0 / people).abs() < 0.005, "{each} for {people}");
}

#[test]
fn a_closing_is_the_end_of_a_label_and_costs_below_zero() {
    let table = measures(simulate(&chalabre()));
    assert_eq!(number(&table, "labels", "change_1"), -1.0);
    assert_eq!(number(&table, "funding_euros", "change_1"), -35_000.0);
    assert_eq!(number(&table, "cost_a_year_euros", "scenario_1"), -24_000.0);
    let units = simulate(&format!("{} --by commune --format csv", chalabre())).csv();
    let effect = |name: &str| units.cell("name", name, "effect").to_owned();
    assert_eq!((effect("Chalabre"), effect("Puivert")), ("LOSES".to_owned(), "gains".to_owned()));
    assert_eq!(units.cell("name", "Chalabre", "site_before"), "La Poste de Chalabre");
    let saved: Vec<f64> =
        units.column("person_hours_saved").iter().map(|hours| hours.parse::<f64>().unwrap().abs()).collect();
    assert!(saved.is_sorted_by(|a, b| a >= b), "people × time, the most first: {saved:?}");
}

#[test]
fn labels_fall_below_the_rules_when_hours_are_cut() {
    let run = simulate("").with("--hours-of", "65 Sa 09:00-12:00");
    let table = measures(run);
    assert_eq!(number(&table, "fallen_weekly-hours", "scenario_1"), 1.0);
    assert_eq!(number(&table, "fallen_days", "scenario_1"), 1.0);
    let shown = simulate("").with("--hours-of", "65 Sa 09:00-12:00").ok().stdout;
    assert!(shown.contains("these labels no longer meet"), "{shown}");
    // Permanences of a house lengthen the week of its label.
    let folder = tempfile::tempdir().unwrap();
    let file = "name = \"a\"\n[[change]]\ndo = \"hours\"\nsite = \"65\"\nhours = \"Mo-Th 09:00-14:00\"\n\
                [[change]]\ndo = \"stops\"\nsite = \"65\"\nstop = [{ commune = \"11304\", hours = \"Fr 09:00-14:00\" }]\n";
    fs::write(folder.path().join("s.toml"), file).unwrap();
    let table = measures(simulate("s.toml").inside(folder.path()));
    assert_eq!(number(&table, "fallen_days", "scenario_1"), 0.0, "five days, one of them elsewhere");
    assert_eq!(number(&table, "labels", "change_1"), 0.0);
}

#[test]
fn a_population_of_its_own_is_compared_with_today_for_the_same_people() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("plans")).unwrap();
    fs::write(folder.path().join("plans/people.csv"), "code,population\n11069,100000\n").unwrap();
    fs::write(folder.path().join("plans/s.toml"), "name = \"Growth\"\npopulation = \"people.csv\"\n")
        .unwrap();
    let table = measures(simulate("plans/s.toml").inside(folder.path()));
    let people = AUDE_PEOPLE as f64 - 46_031.0 + 100_000.0;
    assert_eq!(
        (number(&table, "people", "today"), number(&table, "people", "scenario_1")),
        (AUDE_PEOPLE as f64, people)
    );
    for minutes in [10, 15, 20, 30] {
        assert_eq!(number(&table, &format!("people_within_{minutes}_min"), "change_1"), 0.0);
    }
    let notes = simulate("plans/s.toml").inside(folder.path()).ok().stdout;
    assert!(notes.contains("counts 424,229 inhabitants"), "{notes}");
}

#[test]
fn several_scenarios_stand_side_by_side_with_their_thresholds() {
    let table = measures(simulate(&format!("{} {} --close 64", permanences(), chalabre())));
    assert!(table.columns.iter().any(|column| column == "scenario_3"));
    for minutes in [5, 10, 20, 30] {
        table.cell("id", &format!("people_within_{minutes}_min"), "scenario_2");
    }
    let alone = measures(simulate(&chalabre()));
    for id in ["people_within_20_min", "mean_min", "funding_euros"] {
        assert_eq!(table.cell("id", id, "scenario_2"), alone.cell("id", id, "scenario_1"), "{id}");
    }
}

#[test]
fn what_is_typed_and_saved_is_the_same_scenario() {
    let folder = tempfile::tempdir().unwrap();
    let typed = || {
        simulate("--close 1081 --move 64@2.3,43.05")
            .with("--open", "11069@2.3758,43.2122 Tu,Th 09:00-12:00")
            .with("--hours-of", "65 Sa 09:00-12:00")
            .with("--format", "csv")
            .inside(folder.path())
    };
    let expected = typed().with("--save", "saved.toml").ok().stdout;
    assert_eq!(simulate("saved.toml --format csv").inside(folder.path()).ok().stdout, expected);
    let with_hours = measures(simulate("--open 11304").with("--open-hours", "Tu 09:00-12:00"));
    let inline = measures(simulate("").with("--open", "11304 Tu 09:00-12:00"));
    assert_eq!(with_hours.rows, inline.rows);
}

#[test]
fn one_opening_with_a_position_or_hours_opens_for_every_command() {
    let hall = maillage("coverage --format csv --open 11304").csv();
    let inline = maillage("coverage --format csv").with("--open", "11304 Tu 09:00-12:00");
    // Hours without a moment change nothing for coverage.
    assert_eq!(inline.csv().rows, hall.rows);
    let open = maillage("coverage --format csv")
        .with("--open", "@2.05,42.80 Sa 09:00-12:00")
        .with("--at", "sat 10:00")
        .csv();
    assert!(open.numbers("people_gained")[3] > 0);
    maillage("coverage --open @2.05,42.80").with("--at", "sat 10:00").run().refused(2).says("--open-hours");
}

/// Every file of a simulation with this number of threads.
fn results(threads: usize) -> std::collections::BTreeMap<String, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    for name in ["carcassonne-permanences", "chalabre-closes"] {
        fs::copy(bundled(&format!("scenarios/{name}.toml")), folder.path().join(format!("{name}.toml")))
            .unwrap();
    }
    let words =
        format!("carcassonne-permanences.toml chalabre-closes.toml --threads {threads} --open 11304,11091");
    for more in [
        "--map out -o out/measures.csv",
        "-o out/measures.json --lang fr",
        "--by commune -o out/communes.geojson",
        "--by epci -o out/epci.parquet",
        "--by quarter -o out/quarters.csv",
        "--changes -o out/changes.geojson",
        "-o out/terminal.txt",
    ] {
        fs::create_dir_all(folder.path().join("out")).unwrap();
        simulate(&format!("{words} {more}")).inside(folder.path()).ok();
    }
    files(&folder.path().join("out"))
}

#[test]
fn threads_do_not_change_a_byte() {
    let one = results(1);
    assert_eq!(one.keys().filter(|name| name.ends_with(".png")).count(), 3, "{:?}", one.keys());
    for threads in [2, 8] {
        let other = results(threads);
        let differ: Vec<_> = one.keys().filter(|name| other.get(*name) != Some(&one[*name])).collect();
        assert!(differ.is_empty(), "{threads} threads: {differ:?}");
    }
}

#[test]
fn maps_tell_minutes_or_hours() {
    let folder = tempfile::tempdir().unwrap();
    let drawn = |more: &str| {
        let words = format!("{} -o table.csv {more}", chalabre());
        simulate(&words).inside(folder.path()).ok();
        fs::read(folder.path().join(more.split_whitespace().nth(1).unwrap())).unwrap()
    };
    let minutes = String::from_utf8(drawn("--map minutes.svg")).unwrap();
    let hours = String::from_utf8(drawn("--map hours.svg --map-of hours")).unwrap();
    assert!(
        minutes.contains("Minutes gained and lost: Chalabre closes") && minutes.contains("Site that closes")
    );
    assert!(hours.contains("Reachable hours gained and lost") && hours != minutes);
    let beside = fs::read_to_string(folder.path().join("hours.provenance.json")).unwrap();
    assert!(beside.contains("chalabre-closes.toml"), "{beside}");
    simulate(&chalabre()).with("--map-of", "hours").run().refused(2).says("--map");
}

#[test]
fn maps_before_and_after_share_their_classes() {
    let folder = tempfile::tempdir().unwrap();
    simulate(&chalabre()).inside(folder.path()).with("--map", "maps").with("--map-of", "before,after").ok();
    for (kind, title) in [("before", "before: Chalabre closes"), ("after", "after: Chalabre closes")] {
        let picture = fs::read(folder.path().join(format!("maps/scenario-1-{kind}.png"))).unwrap();
        assert!(picture.starts_with(b"\x89PNG"), "{title}");
        let file = format!("{kind}.svg");
        simulate(&chalabre()).inside(folder.path()).with("--map", &file).with("--map-of", kind).ok();
        let drawn = fs::read_to_string(folder.path().join(&file)).unwrap();
        assert!(drawn.contains(title) && drawn.contains("10 to 20"), "{drawn}");
    }
    simulate(&chalabre())
        .inside(folder.path())
        .with("--map", "one.png")
        .with("--map-of", "before,after")
        .run()
        .refused(2)
        .says("give a folder");
}

#[test]
fn where_only_hours_change_the_terminal_shows_hours() {
    let shown = simulate("--by commune").with("--hours-of", "65 Sa 09:00-12:00").ok().stdout;
    assert!(shown.contains("Hours a") && !shown.contains("Nearest before"), "{shown}");
    let closing = simulate("--by commune --close 65").ok().stdout;
    assert!(closing.contains("Nearest before") && closing.contains("LOSES"), "{closing}");
}

#[test]
fn provenance_names_the_scenario_and_its_fingerprint() {
    let json = simulate(&format!("{} --format json", chalabre())).ok().stdout;
    let table: serde_json::Value = serde_json::from_str(&json).unwrap();
    let inputs = table["provenance"]["inputs"].as_array().unwrap();
    let scenario = inputs
        .iter()
        .find(|input| input["name"].as_str().unwrap().ends_with("chalabre-closes.toml"))
        .unwrap();
    assert_eq!(scenario["sha256"].as_str().unwrap().len(), 64);
    assert_eq!(scenario["rows"], 2);
    let options = table["provenance"]["options"].as_array().unwrap();
    assert!(
        options.iter().any(|option| option["name"] == "scenario_1" && option["value"] == "Chalabre closes")
    );
}

#[test]
fn french_planners_read_french() {
    let shown = simulate(&format!("{} --lang fr", chalabre())).ok().stdout;
    for words in ["Aujourd’hui", "ferme La Poste", "Temps moyen", "désormais à plus de", "Forfaits"] {
        assert!(shown.contains(words), "{words} is not in\n{shown}");
    }
}

#[test]
fn options_that_do_not_go_together_are_refused() {
    let two = format!("{} {} --map one.png", permanences(), chalabre());
    simulate(&two).run().refused(2).says("give a folder");
    simulate(&format!("{} --map one.jpg", chalabre())).run().refused(2).says(".png or .svg");
    simulate(&chalabre()).with("--at", "tue 10:00").run().refused(2).says("the whole week");
    simulate(&format!("{} --by quarter --departement 48", chalabre()))
        .with("--sites", bundled("aude/sites.csv"))
        .run()
        .refused(1)
        .says("no priority neighbourhood");
    simulate(&format!("{} --thresholds 0", chalabre())).run().refused(2).says("above 0");
}

#[test]
fn a_closing_by_road_is_that_of_affected() {
    let (Some(sites), Some(roads)) = (national_list(), shared("roads/essonne-2021.osm.pbf")) else { return };
    let by_road = |words: &str| {
        maillage(&format!("{words} --departement 91 --close 538 --format csv -q"))
            .with("--sites", &sites)
            .with("--roads", &roads)
    };
    let units = by_road("simulate --by commune").csv();
    let affected = by_road("coverage --affected").csv();
    // The others only lose hours.
    let minutes = units.column("minutes_before").into_iter().zip(units.column("minutes_after"));
    let mut found: Vec<&str> = units
        .column("code")
        .into_iter()
        .zip(minutes)
        .filter(|(_, (a, b))| a != b)
        .map(|(code, _)| code)
        .collect();
    let mut expected = affected.column("code");
    found.sort_unstable();
    expected.sort_unstable();
    assert_eq!(found, expected);
    let minutes = units.column("minutes_before").into_iter().zip(units.column("minutes_after"));
    for (effect, (before, after)) in units.column("effect").into_iter().zip(minutes) {
        assert_eq!(effect, if before == after { "LESS h" } else { "LOSES" });
    }
    assert_eq!(units.cell("code", "91045", "minutes_after"), affected.cell("code", "91045", "minutes_after"));
    assert_eq!(units.cell("code", "91045", "site_after"), affected.cell("code", "91045", "site_after"));
}
