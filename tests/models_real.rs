//! Crow-fly estimates beside the roads of the Essonne and of Île-de-France (OpenStreetMap, July 2021), and the stored calibration made anew.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use common::{Maillage, bundled, maillage, national_list, shared};
use maillage::load::Source;
use tempfile::TempDir;
use toml::{Table, Value};

const ESSONNE: &str = "roads/essonne-2021.osm.pbf";
/// People of the Essonne in 2017.
const PEOPLE: u64 = 1_296_130;

/// A command inside the folder of the real data, with the kept roads that all tests share; `None` (and the test is skipped) without the data.
fn on_real_roads(words: &str) -> Option<Maillage> {
    static CACHE: OnceLock<TempDir> = OnceLock::new();
    let data = shared(ESSONNE)?.ancestors().nth(2)?.to_owned();
    let cache = CACHE.get_or_init(|| tempfile::tempdir().unwrap());
    Some(maillage(words).inside(&data).with("--roads-cache", cache.path()))
}

/// A command on the Essonne.
fn essonne(words: &str) -> Option<Maillage> {
    Some(
        on_real_roads(&format!("{words} --departement 91 --roads {ESSONNE}"))?
            .with("--sites", national_list()?),
    )
}

#[test]
fn people_are_conserved_and_those_by_road_are_those_of_coverage() {
    let Some(run) = essonne("compare --people --format csv") else { return };
    let compared = run.csv();
    let coverage = essonne("coverage --format csv").unwrap().csv();
    for threshold in ["10.0", "15.0", "20.0", "30.0"] {
        let people = |column| compared.number("minutes", threshold, column);
        let both = people("road_people") - people("road_only_people");
        assert_eq!(both, people("crow_fly_people") - people("crow_fly_only_people"), "{threshold}");
        assert_eq!(people("differ_people"), people("crow_fly_only_people") + people("road_only_people"));
        assert_eq!(
            people("road_people"),
            coverage.number("minutes", threshold, "people_within"),
            "{threshold}"
        );
    }
    assert_eq!(compared.number("measure", "Any site reached", "road_people"), PEOPLE as f64);
}

#[test]
fn units_add_up_to_the_whole() {
    let Some(run) = essonne("compare --people --format csv") else { return };
    let whole = run.csv();
    for level in ["commune", "epci", "departement"] {
        let units = essonne(&format!("compare --by {level} --format csv")).unwrap().csv();
        assert_eq!(units.numbers("population").iter().sum::<u64>(), PEOPLE, "{level}");
        let other = whole.number("measure", "Another site by road", "differ_people");
        assert_eq!(units.numbers("other_site_people").iter().sum::<u64>() as f64, other, "{level}");
        for (threshold, minutes) in [("10", "10.0"), ("15", "15.0")] {
            for by in ["crow_fly", "road"] {
                let sum: u64 = units.numbers(&format!("{by}_only_{threshold}_min_people")).iter().sum();
                let all = whole.number("minutes", minutes, &format!("{by}_only_people"));
                assert_eq!(sum as f64, all, "{by} {threshold} {level}");
            }
        }
    }
}

#[test]
fn the_worst_places_are_those_of_the_communes() {
    let Some(run) = essonne("compare --worst 1000 --format csv") else { return };
    let worst = run.csv();
    let numbers = |column| worst.column(column).into_iter().map(|text| text.parse::<f64>().unwrap());
    let differences: Vec<f64> = numbers("difference_min").collect();
    assert_eq!(differences.len(), 194, "every commune, none left out");
    assert!(differences.windows(2).all(|pair| pair[0].abs() >= pair[1].abs()), "the worst first");
    for ((road, crow_fly), difference) in numbers("road_min").zip(numbers("crow_fly_min")).zip(differences) {
        assert!((road - crow_fly - difference).abs() < 0.11, "{road} {crow_fly} {difference}");
    }
}

#[test]
fn the_number_of_threads_does_not_change_a_byte() {
    let folder = tempfile::tempdir().unwrap();
    let Some(_) = essonne("compare") else { return };
    let run = |threads: &str| {
        let table =
            essonne("compare --by commune --format json").unwrap().with("--threads", threads).ok().stdout;
        let calibrated =
            essonne("calibrate --to sites --format json").unwrap().with("--threads", threads).ok();
        let picture = folder.path().join("map.svg");
        essonne("compare -q --lang fr").unwrap().with("--picture", &picture).with("--threads", threads).ok();
        (table, calibrated.stdout, fs::read_to_string(picture).unwrap())
    };
    let one = run("1");
    assert!(one.2.contains("L’écart entre le vol d’oiseau et la route : Essonne"));
    assert!(one.2.contains("plus de 6 de moins par la route") && one.2.contains("OpenStreetMap"));
    for threads in ["2", "8"] {
        assert!(run(threads) == one, "{threads} threads");
    }
}

#[test]
fn density_files_are_checked() {
    let Some(run) = essonne("calibrate --density none.csv") else { return };
    run.run().refused(1).says("none.csv");
    let folder = tempfile::tempdir().unwrap();
    for (rows, words) in [
        ("insee_com,lib_com\n91001,A\n", "no column for the class"),
        ("insee_com,niveau_densite\nx,Bourgs ruraux\n", "not the code of a commune"),
    ] {
        let file = folder.path().join("density.csv");
        fs::write(&file, rows).unwrap();
        essonne("calibrate").unwrap().with("--density", &file).run().refused(1).says(words);
    }
}

fn stored() -> Vec<Value> {
    let text = fs::read_to_string(bundled("travel/calibration.toml")).unwrap();
    text.parse::<Table>().unwrap()["calibration"].as_array().unwrap().clone()
}

#[test]
fn the_stored_calibration_is_listed_and_says_where_it_comes_from() {
    let bytes = fs::read(bundled("travel/calibration.toml")).unwrap();
    let sum = Source::in_memory("calibration.toml", bytes).sha256().to_owned();
    let sums = fs::read_to_string(bundled("SHA256SUMS")).unwrap();
    assert!(sums.contains(&format!("{sum}  travel/calibration.toml\n")), "put {sum} into data/SHA256SUMS");
    let stored = stored();
    let selections: Vec<&str> =
        stored.iter().map(|one| one["options"]["selection"].as_str().unwrap()).collect();
    assert_eq!(selections, ["département 91", "département 77,78,91,92,93,94,95"]);
    for one in &stored {
        let inputs = one["input"].as_array().unwrap();
        assert!(inputs.iter().any(|input| input["name"].as_str().unwrap().ends_with(".osm.pbf")));
        assert_eq!(one["group"].as_array().unwrap().len(), 7, "the classes of INSEE's grid");
    }
}

/// Made anew from the inputs that it names.
#[test]
fn the_stored_calibration_is_what_the_command_gives() {
    let folder = tempfile::tempdir().unwrap();
    for one in stored() {
        let option = |name: &str| one["options"][name].as_str().unwrap().to_owned();
        let departements = option("selection").replace("département ", "");
        let words = format!("calibrate -q --departement {departements} --roads {}", option("roads"));
        let Some(run) = on_real_roads(&words) else { return };
        let file: PathBuf = folder.path().join("calibration.toml");
        run.with("--density", option("density")).with("--toml", &file).ok();
        let made: Table = fs::read_to_string(&file).unwrap().parse().unwrap();
        let made = &made["calibration"].as_array().unwrap()[0];
        for (made, kept) in made["group"].as_array().unwrap().iter().zip(one["group"].as_array().unwrap()) {
            assert_alike(made.as_table().unwrap(), kept.as_table().unwrap());
        }
    }
}

/// The same to the last decimal, which another library of mathematics may round otherwise.
fn assert_alike(made: &Table, kept: &Table) {
    assert_eq!(made.keys().collect::<Vec<_>>(), kept.keys().collect::<Vec<_>>());
    for (name, value) in made {
        let step = if name.contains("kmh") || name.contains("min") { 0.11 } else { 0.011 };
        let numbers = |value: &Value| -> Vec<f64> {
            let list = value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]);
            list.iter().filter_map(Value::as_float).collect()
        };
        let same = numbers(value).iter().zip(numbers(&kept[name])).all(|(a, b)| (a - b).abs() < step);
        assert!(
            same && value.as_integer() == kept[name].as_integer() && value.as_str() == kept[name].as_str(),
            "{name} of {:?} is {value:?} and not {:?}: roads or profile have changed: make the file anew as data/travel/README.md says",
            kept.get("class"),
            kept[name]
        );
    }
}
