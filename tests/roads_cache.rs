//! Prepared roads that are kept: the same bytes with and without, whatever happens to the file, and never an error for it.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Instant;

use common::{Maillage, files, maillage, national_list, shared};
use maillage::roads::Mode;
use maillage::study::{Kept, RoadsAsk, prepare_roads};
use tempfile::TempDir;

/// An extract of its own in a folder of its own, and sites.
struct World {
    folder: TempDir,
    sites: PathBuf,
}

impl World {
    /// A copy of the Val-de-Marne; `None` without the real data.
    fn new() -> Option<Self> {
        let (extract, sites) = (shared("roads/val-de-marne-2021.osm.pbf")?, national_list()?);
        let folder = tempfile::tempdir().unwrap();
        fs::copy(extract, folder.path().join("roads.osm.pbf")).unwrap();
        fs::write(folder.path().join("file"), "not a folder").unwrap();
        Some(Self { folder, sites })
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A command on the roads, with their cache in the folder `cache`.
    fn on_roads(&self, command: &str) -> Maillage {
        let run = maillage(&format!("{command} --roads roads.osm.pbf")).inside(self.folder.path());
        run.env("MAILLAGE_ROADS_CACHE", "cache")
    }

    fn coverage(&self, options: &str) -> Maillage {
        self.on_roads(&format!("coverage --departement 94 {options}")).with("--sites", &self.sites)
    }

    /// The files of the cache.
    fn kept(&self) -> Vec<String> {
        files(&self.path("cache")).into_keys().collect()
    }

    /// The only file of the cache.
    fn only_file(&self) -> PathBuf {
        let kept = self.kept();
        assert_eq!(kept.len(), 1, "{kept:?}");
        self.path("cache").join(&kept[0])
    }
}

#[test]
fn kept_roads_give_the_same_bytes_as_new_ones() {
    let Some(world) = World::new() else { return };
    let commands = |cache: &str| {
        let run = |command: &str| {
            let run = world.on_roads(command).env("MAILLAGE_ROADS_CACHE", cache);
            run.with("--sites", &world.sites).ok().stdout
        };
        [
            run("coverage --departement 94"),
            run("coverage --departement 94 --by commune --format json"),
            run("gaps --departement 94 --threshold 5 --format geojson"),
            run("rank --departement 94 --next 2 --format csv"),
            run("roads info --rows figures"),
            run("roads info --rows speeds --format csv"),
        ]
    };
    let start = Instant::now();
    let new = commands("file");
    println!("without a cache {:.1?}", start.elapsed());
    world.on_roads("roads build").ok();
    let start = Instant::now();
    assert_eq!(commands("cache"), new);
    println!("with a cache {:.1?}", start.elapsed());
    for threads in [1, 8] {
        let command = format!("roads build --threads {threads} --roads-cache cache{threads}");
        world.on_roads(&command).ok();
        let other = files(&world.path(&format!("cache{threads}")));
        assert_eq!(other, files(&world.path("cache")), "{threads} threads");
    }
}

#[test]
fn whatever_happens_to_the_file_the_roads_are_prepared_again() {
    let Some(world) = World::new() else { return };
    let sound = world.coverage("").ok();
    assert_eq!(sound.stderr.matches("prepared").count(), 0, "{}", sound.stderr);
    let path = world.only_file();
    let bytes = fs::read(&path).unwrap();
    let flipped = |at: usize| {
        let mut bytes = bytes.clone();
        bytes[at] ^= 1;
        bytes
    };
    for (spoilt, why) in [
        (flipped(bytes.len() / 2), "checksum"),
        (flipped(60), "checksum of its head"),
        (flipped(16), "version 0 of the format"),
        (flipped(0), "no file of prepared roads"),
        (bytes[..bytes.len() - 1].to_vec(), "length"),
        (bytes[..10].to_vec(), "length"),
        (Vec::new(), "length"),
    ] {
        fs::write(&path, spoilt).unwrap();
        let run = world.coverage("").ok();
        run.says(why).says("prepared again");
        assert_eq!(run.stdout, sound.stdout, "{why}");
        assert_eq!(fs::read(&path).unwrap(), bytes, "{why}");
        assert!(!world.coverage("").ok().stderr.contains("prepared again"));
    }
    // Roads of another mode under the name of these.
    world.on_roads("roads build --mode foot --roads-cache other").ok();
    let foot = files(&world.path("other")).into_values().next().unwrap();
    fs::write(&path, foot).unwrap();
    let run = world.coverage("").ok();
    run.says("made of other files or rules");
    assert_eq!(run.stdout, sound.stdout);
}

#[test]
fn without_a_folder_there_is_one_remark_and_no_error() {
    let Some(world) = World::new() else { return };
    let sound = world.coverage("").ok();
    fs::remove_dir_all(world.path("cache")).unwrap();
    fs::create_dir_all(world.path("taken")).unwrap();
    for folder in ["file", "file/below", "/proc", "/dev/null"] {
        let run = world.coverage(&format!("--roads-cache {folder}")).ok();
        run.says("prepared roads are not kept").says("cannot write into the folder");
        assert_eq!(run.stdout, sound.stdout, "{folder}");
        let quiet = world.coverage(&format!("-q --roads-cache {folder}")).ok();
        assert_eq!(quiet.stderr, "", "{folder}");
    }
    let bare = ["MAILLAGE_ROADS_CACHE", "XDG_CACHE_HOME", "HOME", "LOCALAPPDATA"];
    let run = bare.iter().fold(world.coverage(""), |run, name| run.without_env(name)).ok();
    run.says("no folder for prepared roads is known");
    assert_eq!(run.stdout, sound.stdout);
    assert!(!world.path("cache").exists());
}

#[test]
#[cfg(not(windows))]
fn the_folder_is_that_of_the_option_the_variable_or_the_user() {
    let Some(world) = World::new() else { return };
    let base = world.folder.path().to_str().unwrap();
    let build = |options: &str| world.on_roads(&format!("roads build {options}"));
    let in_folder = |folder: &str| fs::read_dir(world.path(folder)).map_or(0, |entries| entries.count());
    build("--roads-cache option").ok();
    build("").env("MAILLAGE_ROADS_CACHE", "variable").ok();
    build("").env("MAILLAGE_ROADS_CACHE", "").env("XDG_CACHE_HOME", &format!("{base}/xdg")).ok();
    build("").env("MAILLAGE_ROADS_CACHE", "").env("XDG_CACHE_HOME", "relative").env("HOME", base).ok();
    for folder in ["option", "variable", "xdg/maillage/roads", ".cache/maillage/roads"] {
        assert_eq!(in_folder(folder), 1, "{folder}");
    }
    // A variable for roads is no reason to need some.
    maillage("coverage").inside(world.folder.path()).env("MAILLAGE_ROADS_CACHE", "variable").ok();
}

#[test]
fn newer_roads_replace_those_of_the_same_files_and_no_others() {
    let Some(world) = World::new() else { return };
    for options in ["", "--mode foot", "--no-ferries"] {
        world.on_roads(&format!("roads build {options}")).ok();
    }
    // The same name in another folder, and files that only look alike.
    fs::create_dir(world.path("elsewhere")).unwrap();
    fs::copy(world.path("roads.osm.pbf"), world.path("elsewhere/roads.osm.pbf")).unwrap();
    let elsewhere = || maillage("roads build --roads elsewhere/roads.osm.pbf --no-ferries --profile p.toml");
    let profile = fs::read_to_string(common::bundled("profiles/car.toml")).unwrap();
    fs::write(world.path("p.toml"), profile.replace("name = \"", "name = \"my ")).unwrap();
    elsewhere().inside(world.folder.path()).env("MAILLAGE_ROADS_CACHE", "cache").ok();
    for name in ["roads-car-0123456789abcdef.roads", "roads-car-notes.txt"] {
        fs::write(world.path("cache").join(name), "mine").unwrap();
    }
    let before = world.kept();
    assert_eq!(before.len(), 6, "{before:?}");
    let Some(essonne) = shared("roads/essonne-2021.osm.pbf") else { return };
    fs::remove_file(world.path("roads.osm.pbf")).unwrap();
    fs::copy(essonne, world.path("roads.osm.pbf")).unwrap();
    world.on_roads("roads build").ok();
    let after = world.kept();
    assert_eq!(after.len(), 6, "{after:?}");
    let gone: Vec<&String> = before.iter().filter(|name| !after.contains(name)).collect();
    let new: Vec<&String> = after.iter().filter(|name| !before.contains(name)).collect();
    assert_eq!((gone.len(), new.len()), (1, 1), "{gone:?} {new:?}");
    assert!(gone[0].starts_with("roads-car-"));
}

#[test]
fn two_runs_at_once_do_not_spoil_each_other() {
    let Some(world) = World::new() else { return };
    let expected = world.coverage("--roads-cache first").ok().stdout;
    let runs: Vec<_> = (0..3)
        .map(|_| {
            let mut command = world.coverage("").command();
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
        })
        .collect();
    for run in runs {
        let output = run.wait_with_output().unwrap();
        assert!(output.status.success());
        assert_eq!(String::from_utf8(output.stdout).unwrap(), expected);
    }
    world.only_file();
    assert_eq!(files(&world.path("cache")), files(&world.path("first")));
}

#[test]
fn build_prepares_every_mode_once() {
    let Some(world) = World::new() else { return };
    let built = world.on_roads("roads build --all-modes --format csv").csv();
    assert_eq!(built.column("mode"), ["by car", "by bicycle", "on foot"]);
    assert_eq!(world.kept().len(), 3);
    let lengths: Vec<f64> = built.column("length_km").iter().map(|km| km.parse().unwrap()).collect();
    assert!(lengths.iter().all(|km| (1_000.0..10_000.0).contains(km)), "{lengths:?}");
    let again = world.on_roads("roads build --all-modes --format csv").ok();
    assert_eq!(again.stderr.matches("already there").count(), 3, "{}", again.stderr);
    assert_eq!(common::Csv::parse(&again.stdout).rows, built.rows);
    let french = world.on_roads("roads build --lang fr").ok();
    assert!(french.stdout.contains("Carrefours"), "{}", french.stdout);
    world.on_roads("roads build --roads-cache file").run().refused(1).says("cannot be kept");
}

#[test]
fn info_tells_what_was_found_where_roads_are_kept() {
    let Some(world) = World::new() else { return };
    let state = |world: &World| {
        world.on_roads("roads info --rows cache --format csv").csv().column("state")[0].to_owned()
    };
    assert!(state(&world).starts_with("not there"));
    assert_eq!(state(&world), "found, and used");
    fs::write(world.only_file(), "spoilt").unwrap();
    assert!(state(&world).starts_with("damaged"));
    let figures = world.on_roads("roads info --format csv").csv();
    let number = |figure: &str| figures.number("figure", figure, "count");
    assert_eq!(number("ways_read"), 51_658.0);
    assert_eq!(number("nodes_read"), 224_433.0);
    assert!(number("largest_component") > 0.9 * number("junctions"));
    assert!(number("one_way") < number("roads"));
    let speeds = world.on_roads("roads info --rows speeds --format csv").csv();
    let shares: f64 = speeds.column("share_percent").iter().map(|share| share.parse::<f64>().unwrap()).sum();
    assert!((shares - 100.0).abs() < 0.5, "{shares}");
    let all = world.on_roads("roads info --lang fr").ok().stdout;
    for words in ["Routes en voiture", "vitesse moyenne", "trouvées et utilisées"] {
        assert!(all.contains(words), "{words}\n{all}");
    }
}

/// Wrong inputs of every command that travels by road: what is written, options, exit code, words of the message.
const WRONG: &[(&str, &str, &str, i32, &str)] = &[
    ("", "", "--roads missing.osm.pbf", 1, "missing.osm.pbf: cannot be read"),
    ("", "", "--roads .", 1, ".: this is a folder"),
    ("empty.osm.pbf", "", "--roads empty.osm.pbf", 1, "the file is empty"),
    ("x.osm.pbf", "id,lon,lat\n1,2,48\n", "--roads x.osm.pbf", 1, "x.osm.pbf: "),
    ("x.osm.pbf", "\0\0\0\rbroken and no more", "--roads x.osm.pbf", 1, "x.osm.pbf: "),
    ("p.toml", "speed = 3\n", "--roads roads.osm.pbf --profile p.toml", 1, "p.toml: line "),
    ("p.toml", "not toml", "--roads roads.osm.pbf --profile p.toml", 1, "p.toml: line "),
    ("", "", "--roads roads.osm.pbf --profile none.toml", 1, "none.toml: cannot be read"),
    ("", "", "--roads roads.osm.pbf --profile FOOT", 1, "a profile for foot, but the trips are by car"),
    ("", "", "--roads roads.osm.pbf roads2.osm.pbf", 1, "roads2.osm.pbf: cannot be read"),
];

#[test]
fn wrong_inputs_are_one_clear_error_and_leave_no_cache() {
    let Some(world) = World::new() else { return };
    let foot = common::bundled("profiles/foot.toml");
    for (file, text, options, code, words) in WRONG {
        if !file.is_empty() {
            fs::write(world.path(file), text).unwrap();
        }
        let options = options.replace("FOOT", foot.to_str().unwrap());
        for command in ["coverage", "roads build", "roads info"] {
            let run = maillage(&format!("{command} {options}")).inside(world.folder.path());
            run.env("MAILLAGE_ROADS_CACHE", "cache").run().refused(*code).says(words);
        }
        assert!(!world.path("cache").exists(), "{options}");
    }
    for command in ["roads build", "roads info"] {
        maillage(command).run().refused(2).says("add --roads FILE");
    }
    let unknown_key = fs::read_to_string(common::bundled("profiles/car.toml")).unwrap();
    fs::write(world.path("p.toml"), format!("colour = 1\n{unknown_key}")).unwrap();
    world.on_roads("coverage --profile p.toml").run().refused(1).says("colour");
}

#[test]
fn loading_the_essonne_is_quick() {
    let (Some(essonne), Some(sites)) = (shared("roads/essonne-2021.osm.pbf"), national_list()) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let coverage = || {
        let run = maillage("coverage --departement 91 -q").with("--sites", &sites).with("--roads", &essonne);
        run.inside(folder.path()).env("MAILLAGE_ROADS_CACHE", "cache")
    };
    let expected = coverage().ok().stdout;
    let size = fs::metadata(only(&folder.path().join("cache"))).unwrap().len();
    let times = (0..5).map(|_| {
        let start = Instant::now();
        assert_eq!(coverage().ok().stdout, expected);
        start.elapsed()
    });
    let ask = RoadsAsk {
        files: vec![essonne.clone()],
        profile: None,
        without_ferries: false,
        cache: Some(folder.path().join("cache")),
    };
    let start = Instant::now();
    let prepared = prepare_roads(&ask, Mode::Car).unwrap();
    println!("fingerprint, profile and loading: {:.1?}", start.elapsed());
    assert!(matches!(prepared.kept, Kept::Found(_)));
    let start = Instant::now();
    assert!(prepared.roads.snap(&[(2.43, 48.63).into()])[0].is_some());
    println!("index of edges, and one place: {:.1?}", start.elapsed());
    println!("whole process with a cache of {size} bytes: {:.0?}", times.min().unwrap());
    assert!(size < 40_000_000, "{size}");
}

fn only(folder: &Path) -> PathBuf {
    let mut paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let path = paths.next().unwrap();
    assert!(paths.next().is_none());
    path
}
