//! Files of OpenStreetMap that were changed at random, also inside their blocks: an error that names the file, or an extract that
//! holds what it promises, the same on one thread and on many. Never a panic, never a long wait.
//!
//! `MAILLAGE_FUZZ_SECONDS=600 MAILLAGE_FUZZ_SEED=7 cargo test --release --test fuzz_osm -- --ignored --nocapture`

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::io::Write;
use std::time::{Duration, Instant};

use common::pbf::{Message, Style, USUAL, World, blob, block, header, varint};
use common::shared;
use maillage::load::{Source, osm};
use maillage::roads::extract::Extract;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};

/// The longest that a small file may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// Cases between two looks at the clock.
const BATCH: u32 = 250;

/// A file to start from: whole, or as the data of its blocks, which is changed before it is packed.
enum Seed {
    Whole(Vec<u8>),
    Blocks(Vec<Vec<u8>>),
}

/// What happens to bytes on their way.
#[derive(Debug, Clone)]
enum Change {
    Flip(Index, u8),
    Byte(Index, u8),
    Cut(Index),
    Lose(Index, u8),
    Repeat(Index, u8),
    Splice(Index, Index, u8),
    /// A number that readers have trouble with, in place of a byte.
    Number(Index, u64),
    Noise(Index, Vec<u8>),
}
use Change::*;

#[derive(Debug, Clone)]
struct Case {
    seed: Index,
    /// The block that is changed, of a seed of blocks.
    block: Index,
    is_packed: bool,
    changes: Vec<Change>,
}

fn cases() -> impl Strategy<Value = Case> {
    let place = any::<Index>;
    let extreme = prop::sample::select(vec![
        0,
        1,
        0x7f,
        0x80,
        0xffff,
        0x7fff_ffff,
        0x8000_0000,
        0xffff_ffff,
        1 << 40,
        i64::MAX as u64,
        1 << 63,
        u64::MAX - 1,
        u64::MAX,
    ]);
    let change = prop_oneof![
        4 => (place(), any::<u8>()).prop_map(|(at, mask)| Flip(at, mask)),
        4 => (place(), any::<u8>()).prop_map(|(at, byte)| Byte(at, byte)),
        1 => place().prop_map(Cut),
        2 => (place(), any::<u8>()).prop_map(|(at, length)| Lose(at, length)),
        2 => (place(), any::<u8>()).prop_map(|(at, length)| Repeat(at, length)),
        2 => (place(), place(), any::<u8>()).prop_map(|(at, from, length)| Splice(at, from, length)),
        4 => (place(), extreme).prop_map(|(at, number)| Number(at, number)),
        1 => (place(), prop::collection::vec(any::<u8>(), 1..32)).prop_map(|(at, bytes)| Noise(at, bytes)),
    ];
    (place(), place(), any::<bool>(), prop::collection::vec(change, 0..8))
        .prop_map(|(seed, block, is_packed, changes)| Case { seed, block, is_packed, changes })
}

fn world() -> World<'static> {
    let road: &[(&str, &str)] = &[("highway", "residential"), ("name", "Rue Haute"), ("oneway", "yes")];
    let turn: &[(&str, &str)] =
        &[("type", "restriction"), ("restriction", "no_left_turn"), ("except", "psv;bicycle")];
    World {
        nodes: (1..40)
            .map(|id| {
                (
                    id,
                    (20_000_000 + 500 * id, 480_000_000 - 300 * id),
                    if id % 5 == 0 { &[("highway", "crossing")][..] } else { &[] },
                )
            })
            .collect(),
        ways: (1..12).map(|id| (id, vec![id, id + 1, id + 20, 39], road)).collect(),
        relations: (1..6)
            .map(|id| (id, vec![(1, id, "from"), (0, 39, "via"), (1, id + 1, "to")], turn))
            .collect(),
    }
}

fn seeds() -> Vec<Seed> {
    let world = world();
    let style = |is_dense, is_packed, per_block| world.pbf(Style { is_dense, is_packed, per_block });
    let data = |is_dense, per_block| {
        let style = Style { is_dense, is_packed: true, per_block };
        Seed::Blocks(world.data(style).into_iter().map(|data| data.0).collect())
    };
    let xml = world.xml().into_bytes();
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(&xml).unwrap();
    let mut bzip2 = bzip2::write::BzEncoder::new(Vec::new(), bzip2::Compression::fast());
    bzip2.write_all(&xml).unwrap();
    let mut seeds = vec![
        Seed::Whole(style(true, true, 20)),
        Seed::Whole(style(true, false, 20)),
        Seed::Whole(xml.clone()),
        Seed::Whole(xml),
        Seed::Whole(gzip.finish().unwrap()),
        Seed::Whole(bzip2.finish().unwrap()),
        data(true, 20),
        data(true, 8_000),
        data(false, 8_000),
    ];
    if let Some(path) = shared("roads/val-de-marne-2021.osm.pbf") {
        let bytes = std::fs::read(path).unwrap();
        seeds.push(Seed::Whole(bytes[..150_000].to_vec()));
    }
    seeds
}

fn changed(case: &Case, seeds: &[Seed]) -> Vec<u8> {
    let change = |bytes: &mut Vec<u8>| case.changes.iter().for_each(|change| apply(change, bytes));
    match case.seed.get(seeds) {
        Seed::Whole(bytes) => {
            let mut bytes = bytes.clone();
            change(&mut bytes);
            bytes
        }
        Seed::Blocks(blocks) => {
            let mut blocks = blocks.clone();
            let chosen = case.block.index(blocks.len());
            change(&mut blocks[chosen]);
            let written =
                blocks.into_iter().flat_map(|data| block("OSMData", &blob(&Message(data), case.is_packed)));
            header(&["OsmSchema-V0.6", "DenseNodes"]).into_iter().chain(written).collect()
        }
    }
}

fn apply(change: &Change, bytes: &mut Vec<u8>) {
    let length = bytes.len();
    let at = |index: &Index| index.index(length + 1);
    let piece = |index: &Index, size: u8| at(index)..(at(index) + usize::from(size)).min(length);
    let insert =
        |bytes: &mut Vec<u8>, at: usize, piece: &[u8]| drop(bytes.splice(at..at, piece.iter().copied()));
    match change {
        Flip(index, mask) if length > 0 => bytes[index.index(length)] ^= mask,
        Byte(index, byte) if length > 0 => bytes[index.index(length)] = *byte,
        Number(index, number) if length > 0 => {
            let at = index.index(length);
            drop(bytes.splice(at..=at, varint(*number)));
        }
        Flip(..) | Byte(..) | Number(..) => {}
        Cut(index) => bytes.truncate(at(index)),
        Lose(index, size) => drop(bytes.drain(piece(index, *size))),
        Repeat(index, size) => {
            let again = bytes[piece(index, *size)].to_vec();
            insert(bytes, at(index), &again);
        }
        Splice(index, from, size) => {
            let other = bytes[piece(from, *size)].to_vec();
            insert(bytes, at(index), &other);
        }
        Noise(index, noise) => insert(bytes, at(index), noise),
    }
}

/// Whether an extract holds what its fields promise.
fn is_sound(extract: &Extract) -> bool {
    let is_below = |place: u32, count: usize| (place as usize) < count;
    let ways = extract.ways.iter().enumerate().all(|(place, way)| {
        let nodes = extract.nodes_of(place);
        nodes.len() >= 2
            && nodes.iter().all(|&node| is_below(node, extract.nodes.len()))
            && is_below(way.tags, extract.tags.len())
            && is_below(way.name, extract.names.len())
    });
    let turns = extract.restrictions.iter().all(|turn| {
        let passes = |way: u32| extract.nodes_of(way as usize).contains(&turn.via);
        passes(turn.from) && passes(turn.to)
    });
    let is_strict = |pair: &[(u32, u32)]| pair[0].0 < pair[1].0;
    let tags = extract
        .node_tags
        .iter()
        .all(|&(node, set)| is_below(node, extract.nodes.len()) && is_below(set, extract.tags.len()));
    let globe = extract.nodes.iter().all(|at| at.lon.abs() <= 1_800_000_000 && at.lat.abs() <= 900_000_000);
    ways && turns
        && tags
        && globe
        && extract.first.len() == extract.ways.len() + 1
        && extract.ways.is_sorted_by_key(|way| way.id)
        && extract.node_tags.windows(2).all(is_strict)
        && extract.tags.is_sorted()
        && extract.names.is_sorted()
        && extract.restrictions.is_sorted()
}

/// The property: an error that names the file and tells a remedy, or a sound extract; soon, and the same on one thread.
fn is_answered(bytes: &[u8], alone: &rayon::ThreadPool) -> Result<bool, TestCaseError> {
    let start = Instant::now();
    let source = [Source::in_memory("input", bytes)];
    let read = osm::read_sources(&source).map_err(|error| error.to_string());
    prop_assert!(start.elapsed() < PATIENCE, "{:?}", start.elapsed());
    let again = alone.install(|| osm::read_sources(&source).map_err(|error| error.to_string()));
    prop_assert_eq!(&read, &again);
    match &read {
        Ok(read) => prop_assert!(is_sound(&read.extract), "{:?}", read),
        Err(message) => {
            prop_assert!(message.starts_with("input: ") && message.lines().count() == 2, "{}", message);
        }
    }
    Ok(read.is_ok())
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
    let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let number = setting("MAILLAGE_FUZZ_SEED", 1);
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &number.to_le_bytes().repeat(4));
    let config = Config { cases: BATCH, failure_persistence: None, ..Config::default() };
    let mut source = TestRunner::new_with_rng(config.clone(), random);
    let start = Instant::now();
    let count = std::cell::Cell::new((0_u64, 0_u64));
    while start.elapsed() < Duration::from_secs(seconds) {
        // A runner stops at its number of cases: each batch has its own, fed by the first one's randomness.
        let mut runner = TestRunner::new_with_rng(config.clone(), source.new_rng());
        let result = runner.run(&cases(), |case| {
            let is_read = is_answered(&changed(&case, &seeds), &alone)?;
            let (all, read) = count.get();
            count.set((all + 1, read + u64::from(is_read)));
            Ok(())
        });
        if let Err(TestError::Fail(reason, case)) = &result {
            let bytes = changed(case, &seeds);
            let shown = bytes[..bytes.len().min(4000)].escape_ascii();
            panic!("{reason}\n{case:?}\n{} bytes: {shown}", bytes.len());
        }
        result.unwrap();
    }
    let (all, read) = count.get();
    println!(
        "{all} cases in {:.0?}, {} files, seed {number}: all answered, {read} read",
        start.elapsed(),
        seeds.len()
    );
}

#[test]
fn the_reader_answers_whatever_it_is_given() {
    fuzz(2);
}

#[test]
#[ignore = "as long as MAILLAGE_FUZZ_SECONDS says"]
fn the_reader_answers_for_a_long_time() {
    fuzz(setting("MAILLAGE_FUZZ_SECONDS", 20));
}

#[test]
fn blocks_that_are_not_changed_are_read() {
    let expected = osm::read_sources(&[Source::in_memory("input", world().pbf(USUAL))]).unwrap().extract;
    assert_eq!((expected.ways.len(), expected.restrictions.len()), (11, 5));
    let seeds = seeds();
    for (place, seed) in seeds.iter().enumerate().take(9) {
        let bytes = match seed {
            Seed::Whole(bytes) => bytes.clone(),
            Seed::Blocks(blocks) => {
                let written =
                    blocks.iter().flat_map(|data| block("OSMData", &blob(&Message(data.clone()), true)));
                header(&["OsmSchema-V0.6"]).into_iter().chain(written).collect()
            }
        };
        let read = osm::read_sources(&[Source::in_memory("input", bytes)]);
        assert_eq!(
            read.map_err(|error| error.to_string()).map(|read| read.extract),
            Ok(expected.clone()),
            "seed {place}"
        );
    }
}
