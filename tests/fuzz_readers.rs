//! Every reader of files with random bytes and with real files that were changed: an error that names the file, or values that
//! hold what they promise. Never a panic, never a long wait.
//!
//! `MAILLAGE_FUZZ_SECONDS=600 MAILLAGE_FUZZ_SEED=7 cargo test --release --test fuzz_readers -- --ignored --nocapture`

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::path::Path;
use std::time::{Duration, Instant};

use common::{bundled, parquet, shared, small_communes};
use maillage::issue::Report;
use maillage::load::{self, CodeBook, CommuneOptions, LoadError, Selection, Source};
use maillage::week::hours::{day_column, dila, osm};
use polars::prelude::{ParquetReader, SerReader};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};

/// The longest that a small file may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// Cases between two looks at the clock.
const BATCH: u32 = 250;

#[derive(Debug, Clone, Copy)]
enum Reader {
    Sites,
    Candidates,
    Quarters,
    QuarterFigures,
    CommunesGeojson,
    Communes,
    CommunesWithBoundaries,
    CommunesOfDepartement,
    Population,
    Osm,
    DayColumn,
    Dila,
}
use Reader::*;

const READERS: [Reader; 12] = [
    Sites,
    Candidates,
    Quarters,
    QuarterFigures,
    CommunesGeojson,
    Communes,
    CommunesWithBoundaries,
    CommunesOfDepartement,
    Population,
    Osm,
    DayColumn,
    Dila,
];

/// A file to start from, and the readers it is meant for.
struct Seed {
    name: String,
    bytes: Vec<u8>,
    readers: Vec<Reader>,
}

/// What happens to a file on its way.
#[derive(Debug, Clone)]
enum Change {
    /// Bits of one byte are turned.
    Flip(Index, u8),
    /// One byte becomes another.
    Byte(Index, u8),
    /// The end is lost.
    Cut(Index),
    /// A piece is lost.
    Lose(Index, u8),
    /// A line comes twice.
    RepeatLine(Index),
    /// A line is lost.
    LoseLine(Index),
    /// A piece of another file is put in.
    Splice(Index, Index, Index, u8),
    /// A word that readers have trouble with is put in.
    Word(Index, Index),
    /// Random bytes are put in.
    Noise(Index, Vec<u8>),
}
use Change::*;

/// Words that readers have trouble with.
const WORDS: [&[u8]; 24] = [
    b"NaN",
    b"-inf",
    b"1e999",
    b"-0",
    b"999999999999999999999",
    b"\"",
    b",",
    b";",
    b"\r\n",
    b"\n\n",
    b"\x00",
    b"\xff",
    "\u{feff}".as_bytes(),
    "\u{202f}".as_bytes(),
    b"null",
    b"{",
    b"}",
    b"[",
    b"]",
    b"24:00",
    b"00:00-00:00",
    b" off",
    b"2A004",
    b"PAR1",
];

/// A file, a reader and what happens to the file.
#[derive(Debug, Clone)]
struct Case {
    seed: Index,
    reader: Index,
    /// Out of 16: how seldom a file goes to a reader that it is not meant for.
    stray: u8,
    changes: Vec<Change>,
}

fn cases() -> impl Strategy<Value = Case> {
    let place = any::<Index>;
    let change = prop_oneof![
        4 => (place(), any::<u8>()).prop_map(|(at, mask)| Flip(at, mask)),
        4 => (place(), any::<u8>()).prop_map(|(at, byte)| Byte(at, byte)),
        1 => place().prop_map(Cut),
        2 => (place(), any::<u8>()).prop_map(|(at, length)| Lose(at, length)),
        2 => place().prop_map(RepeatLine),
        1 => place().prop_map(LoseLine),
        2 => (place(), place(), place(), any::<u8>()).prop_map(|(at, file, from, length)| Splice(at, file, from, length)),
        4 => (place(), place()).prop_map(|(at, word)| Word(at, word)),
        1 => (place(), prop::collection::vec(any::<u8>(), 1..64)).prop_map(|(at, bytes)| Noise(at, bytes)),
    ];
    (place(), place(), 0..16u8, prop::collection::vec(change, 0..10))
        .prop_map(|(seed, reader, stray, changes)| Case { seed, reader, stray, changes })
}

/// The first row of a table and some forty others, from its whole length.
fn thin_table(text: &str) -> Vec<u8> {
    let lines: Vec<&str> = text.lines().collect();
    let step = (lines.len() / 40).max(1);
    let rows: Vec<&str> = lines[1..].iter().copied().step_by(step).collect();
    format!("{}\n{}\n", lines[0], rows.join("\n")).into()
}

/// Some thirty features of a collection, from its whole length.
fn thin_collection(text: &str) -> Vec<u8> {
    let mut json: serde_json::Value = serde_json::from_str(text).unwrap();
    let features = json["features"].as_array_mut().unwrap();
    let step = (features.len() / 30).max(1);
    *features = features.iter().step_by(step).cloned().collect();
    json.to_string().into()
}

fn seeds() -> Vec<Seed> {
    let mut seeds = vec![
        Seed { name: "nothing".into(), bytes: Vec::new(), readers: READERS.into() },
        Seed {
            name: "communes.parquet".into(),
            bytes: small_communes(),
            readers: vec![Communes, CommunesWithBoundaries, CommunesOfDepartement, Population],
        },
        Seed { name: "figures.parquet".into(), bytes: figures(), readers: vec![Population] },
    ];
    let mut add = |path: Option<std::path::PathBuf>, readers: &[Reader]| {
        let Some(path) = path else { return };
        let text = String::from_utf8(std::fs::read(&path).unwrap()).unwrap();
        let thin =
            if text.starts_with('{') && text.contains("\"features\"") { thin_collection } else { thin_table };
        seeds.push(Seed { name: short(&path), bytes: thin(&text), readers: readers.into() });
    };
    add(Some(bundled("aude/sites.csv")), &[Sites, Candidates]);
    add(Some(bundled("aude/quarters.csv")), &[Quarters, Candidates, Population, QuarterFigures]);
    let communes = [CommunesGeojson, Communes, CommunesWithBoundaries, CommunesOfDepartement, Candidates];
    add(Some(bundled("aude/communes.geojson")), &communes);
    add(shared("sites/france-services-2024-08-01.csv"), &[Sites, Sites, Candidates]);
    add(shared("sites/france-services-2020-09-01.geojson"), &[Sites, Sites, Candidates]);
    add(shared("quarters/qpv-occitanie-2015.geojson"), &[Quarters, Quarters, CommunesGeojson]);
    add(shared("quarters/qpv-occitanie-2015.csv"), &[QuarterFigures, Population]);
    add(shared("quarters/qpv-2024-commune-centroids.geojson"), &[Quarters, Candidates]);
    add(shared("communes/densite.csv"), &[Population]);
    add(shared("candidates/annuaire-services-publics-11.sjson"), &[Candidates, Sites]);
    seeds.extend(hours().into_iter().map(|(text, readers)| Seed {
        name: format!("hours {text}"),
        bytes: text.into(),
        readers,
    }));
    seeds
}

fn short(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

/// Codes and populations alone.
fn figures() -> Vec<u8> {
    let frame = ParquetReader::new(std::io::Cursor::new(small_communes())).finish().unwrap();
    parquet(frame.select(["code", "population"]).unwrap())
}

/// Opening hours as they are published, and in OpenStreetMap's notation.
fn hours() -> Vec<(&'static str, Vec<Reader>)> {
    let published = [
        "09:00 - 12:00 / 14:00 - 17:00",
        "9h-12h30 et 13h30-17h",
        "Sur RDV : 14:00 - 17:00 // 1er et 3e jeudi : 9 h 30 - 12 h",
        "00:00 - 00:00",
        "Horaires non communiqués",
        "Fermé",
    ];
    let notation = [
        "Mo 08:30-11:30,14:00-17:00; Tu 14:00-17:00; We off",
        "Mo-Fr 09:00-12:00; PH off",
        "week 1-53/2 Sa 22:00-02:00 \"sur rendez-vous\"",
        "24/7",
        "Mo[1],Mo[-1] sunrise-sunset, We[1,3] 09:00-12:00 || Tu 10:00+",
        "2024 Jan-Mar 15: Su-Tu 10:00-26:00",
    ];
    let directory = [
        r#"[{"nom_jour_debut":"Lundi","nom_jour_fin":"Vendredi","valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"12:00:00"}]"#,
        r#"[{"nom_jour_debut":"Samedi","valeur_heure_debut_2":"14:00:00","valeur_heure_fin_2":"24:00:00","commentaire":"sur rendez-vous"}]"#,
        r#"{"nom_jour_debut":"Mardi","valeur_heure_debut_1":"8:30","valeur_heure_fin_1":"12:03","commentaire":"Semaines paires"}"#,
        r#"[{"nom_jour_debut":"Jeudi","commentaire":"Fermé"}]"#,
        "[]",
        "[{}]",
    ];
    let with = |texts: [&'static str; 6], reader| texts.map(|text| (text, vec![reader]));
    with(published, DayColumn).into_iter().chain(with(notation, Osm)).chain(with(directory, Dila)).collect()
}

fn changed(case: &Case, seeds: &[Seed]) -> Vec<u8> {
    let mut bytes = case.seed.get(seeds).bytes.clone();
    case.changes.iter().for_each(|change| apply(change, &mut bytes, seeds));
    bytes
}

fn apply(change: &Change, bytes: &mut Vec<u8>, seeds: &[Seed]) {
    let length = bytes.len();
    let at = |index: &Index| index.index(length + 1);
    let insert =
        |bytes: &mut Vec<u8>, at: usize, piece: &[u8]| drop(bytes.splice(at..at, piece.iter().copied()));
    match change {
        Flip(index, mask) if length > 0 => bytes[index.index(length)] ^= mask,
        Byte(index, byte) if length > 0 => bytes[index.index(length)] = *byte,
        Flip(..) | Byte(..) => {}
        Cut(index) => bytes.truncate(at(index)),
        Lose(index, piece) => drop(bytes.drain(at(index)..(at(index) + usize::from(*piece)).min(length))),
        RepeatLine(index) => {
            let (start, end) = line(bytes, at(index));
            let piece = bytes[start..end].to_vec();
            insert(bytes, end, &piece);
        }
        LoseLine(index) => {
            let (start, end) = line(bytes, at(index));
            bytes.drain(start..end);
        }
        Splice(index, file, from, piece) => {
            let other = &file.get(seeds).bytes;
            let start = from.index(other.len() + 1);
            insert(bytes, at(index), &other[start..(start + usize::from(*piece)).min(other.len())]);
        }
        Word(index, word) => insert(bytes, at(index), word.get::<&[u8]>(&WORDS)),
        Noise(index, noise) => insert(bytes, at(index), noise),
    }
}

/// The start and the end (with its mark) of the line at a place.
fn line(bytes: &[u8], at: usize) -> (usize, usize) {
    let start = bytes[..at].iter().rposition(|&byte| byte == b'\n').map_or(0, |mark| mark + 1);
    let end = bytes[at..].iter().position(|&byte| byte == b'\n').map_or(bytes.len(), |mark| at + mark + 1);
    (start, end)
}

/// What a reader made of the bytes: a report, or nothing where hours have none; its values are checked on the way.
fn read(reader: Reader, bytes: &[u8], codes: &CodeBook) -> Result<Option<Report>, LoadError> {
    let source = Source::in_memory("input", bytes);
    let text = String::from_utf8_lossy(bytes);
    let communes = |selection, boundaries| {
        load::communes(&source, &CommuneOptions { selection, boundaries }).map(|(communes, report)| {
            for commune in &communes.communes {
                assert!(commune.point.x().abs() <= 180.0 && commune.point.y().abs() <= 90.0, "{commune:?}");
            }
            report
        })
    };
    Ok(Some(match reader {
        Sites => {
            let (sites, report) = load::sites(&source, codes)?;
            assert_eq!(sites.len(), report.accepted + report.repaired);
            assert!(sites.iter().all(|site| site.point.x().abs() <= 180.0 && site.point.y().abs() <= 90.0));
            report
        }
        Candidates => {
            let (candidates, report) = load::candidates(&source, codes)?;
            assert_eq!(candidates.len(), report.accepted + report.repaired);
            report
        }
        Quarters => {
            let (quarters, report) = load::quarters(&source, codes)?;
            assert!(quarters.iter().all(|quarter| !quarter.communes.is_empty()));
            report
        }
        QuarterFigures => load::quarter_figures(&source)?.1,
        CommunesGeojson => load::communes_geojson(&source)?.1,
        Communes => communes(Selection::All, false)?,
        CommunesWithBoundaries => communes(Selection::All, true)?,
        CommunesOfDepartement => communes(Selection::Departements(vec!["01".to_owned()]), false)?,
        Population => {
            let (population, report) = load::population(&source, codes)?;
            assert!(population.len() <= report.rows);
            report
        }
        Osm => {
            if let Ok((opening, _)) = osm(&text) {
                assert!(opening.with_appointments().mean_minutes() <= 7.0 * 24.0 * 60.0);
            }
            return Ok(None);
        }
        DayColumn => {
            let (ranges, _) = day_column(&text);
            assert!(ranges.iter().all(|range| range.start < range.end && range.end <= 1440), "{ranges:?}");
            return Ok(None);
        }
        Dila => {
            if let Ok((opening, _)) = dila(&text) {
                assert!(!opening.is_closed());
            }
            return Ok(None);
        }
    }))
}

/// One property for every reader: an error that names the file and tells a remedy, or a balanced account, soon.
fn is_answered(reader: Reader, bytes: &[u8], codes: &CodeBook) -> Result<(), TestCaseError> {
    let start = Instant::now();
    match read(reader, bytes, codes) {
        Ok(None) => {}
        Ok(Some(report)) => {
            prop_assert!(report.is_balanced(), "{report:?}");
            prop_assert!(
                report.issues.iter().all(|issue| !issue.what.is_empty() && !issue.remedy.is_empty())
            );
        }
        Err(error) => {
            let message = error.to_string();
            prop_assert!(message.starts_with("input: ") && message.lines().count() >= 2, "{message}");
        }
    }
    prop_assert!(start.elapsed() < PATIENCE, "{:?}", start.elapsed());
    Ok(())
}

/// Numbers of the environment, or the value given.
fn setting(name: &str, otherwise: u64) -> u64 {
    let value = std::env::var(name).ok();
    value.map_or(otherwise, |text| {
        text.parse().unwrap_or_else(|_| panic!("{name}={text}: give a whole number"))
    })
}

fn fuzz(seconds: u64) {
    let seeds = seeds();
    let codes = load::bundled::code_book().unwrap();
    let number = setting("MAILLAGE_FUZZ_SEED", 1);
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &number.to_le_bytes().repeat(4));
    let config = Config { cases: BATCH, failure_persistence: None, ..Config::default() };
    let mut source = TestRunner::new_with_rng(config.clone(), random);
    let start = Instant::now();
    let count = std::cell::Cell::new(0_u64);
    while start.elapsed() < Duration::from_secs(seconds) {
        // A runner stops at its number of cases: each batch has its own, fed by the first one's randomness.
        let mut runner = TestRunner::new_with_rng(config.clone(), source.new_rng());
        let result = runner.run(&cases(), |case| {
            count.set(count.get() + 1);
            let seed = case.seed.get(&seeds);
            let reader =
                if case.stray == 0 { case.reader.get(&READERS) } else { case.reader.get(&seed.readers) };
            is_answered(*reader, &changed(&case, &seeds), &codes)
        });
        if let Err(TestError::Fail(reason, case)) = &result {
            let bytes = changed(case, &seeds);
            let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(4000)]).escape_debug().to_string();
            panic!("{reason}\n{case:?}\nfile {}, {} bytes: {shown}", case.seed.get(&seeds).name, bytes.len());
        }
        result.unwrap();
    }
    println!(
        "{} cases in {:.0?}, {} files, seed {number}: all answered",
        count.get(),
        start.elapsed(),
        seeds.len()
    );
}

#[test]
fn readers_answer_whatever_they_are_given() {
    fuzz(2);
}

#[test]
#[ignore = "as long as MAILLAGE_FUZZ_SECONDS says"]
fn readers_answer_for_a_long_time() {
    fuzz(setting("MAILLAGE_FUZZ_SECONDS", 20));
}

#[test]
fn seeds_are_read() {
    let codes = load::bundled::code_book().unwrap();
    for seed in seeds().iter().skip(1) {
        if let Err(error) = read(seed.readers[0], &seed.bytes, &codes) {
            // Lists that hold no column of populations are seeds none the less.
            assert!(
                error.to_string().contains("no column") || error.to_string().contains("not"),
                "{}: {error}",
                seed.name
            );
        }
    }
}
