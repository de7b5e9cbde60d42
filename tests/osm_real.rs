//! Real extracts of OpenStreetMap: counts known from elsewhere, another reader's answers, the same for any number of threads and
//! any order of blocks, files that overlap.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::time::Instant;

use common::{shared, shuffle};
use maillage::load::Source;
use maillage::load::osm::{self, Extracted};
use maillage::roads::extract::{Extract, LeftOut, Position};
use osmpbf::{Element, ElementReader};

const ESSONNE: &str = "roads/essonne-2021.osm.pbf";
const VAL_DE_MARNE: &str = "roads/val-de-marne-2021.osm.pbf";
const SEVEN: &str = "roads/ile-de-france-without-paris-2021.osm.pbf";

fn read(paths: &[&str]) -> Option<Extracted> {
    let paths = paths.iter().map(|path| shared(path)).collect::<Option<Vec<PathBuf>>>()?;
    let start = Instant::now();
    let extracted = osm::read(&paths).unwrap_or_else(|error| panic!("{error}"));
    println!("{} files in {:.0?}", paths.len(), start.elapsed());
    Some(extracted)
}

#[test]
fn extracts_hold_what_is_known_of_them() {
    for (path, ways, nodes) in
        [(ESSONNE, 99_952, 534_635), (VAL_DE_MARNE, 51_658, 224_433), (SEVEN, 549_715, 2_842_359)]
    {
        let Some(read) = read(&[path]) else { return };
        assert_eq!((read.extract.ways.len(), read.extract.nodes.len()), (ways, nodes), "{path}");
        assert_eq!((read.inputs[0].ways, read.inputs[0].nodes), (ways as u64, nodes as u64));
        assert_eq!((read.extract.left_out, read.differing, read.off_globe), (LeftOut::default(), 0, 0));
        assert_eq!(
            Some(&read.inputs[0].sha256),
            shared(path).map(|path| osm::fingerprint(&path).unwrap()).as_ref()
        );
    }
}

/// What a way says: its positions, its `highway` and its name.
type Said = (Vec<Position>, Option<String>, String);

fn said(extract: &Extract) -> BTreeMap<i64, Said> {
    let way = |(place, way): (usize, &maillage::roads::extract::Way)| {
        let line = extract.nodes_of(place).iter().map(|node| extract.nodes[*node as usize]).collect();
        let highway = extract.tags[way.tags as usize].get("highway").map(str::to_owned);
        (way.id, (line, highway, extract.names[way.name as usize].to_string()))
    };
    extract.ways.iter().enumerate().map(way).collect()
}

/// The same by the crate osmpbf, in the plainest way there is; of what comes twice, the first counts.
fn said_by_osmpbf(paths: &[PathBuf]) -> BTreeMap<i64, Said> {
    let mut nodes = HashMap::new();
    let mut ways = BTreeMap::new();
    let mut each = |element: Element<'_>| match element {
        Element::Node(node) => {
            nodes.entry(node.id()).or_insert((node.decimicro_lon(), node.decimicro_lat()));
        }
        Element::DenseNode(node) => {
            nodes.entry(node.id()).or_insert((node.decimicro_lon(), node.decimicro_lat()));
        }
        Element::Way(way) => {
            let tags = way.tags().map(|(key, value)| (key.to_owned(), value.to_owned()));
            let tags: BTreeMap<String, String> = tags.collect();
            ways.entry(way.id()).or_insert((way.refs().collect::<Vec<i64>>(), tags));
        }
        Element::Relation(_) => {}
    };
    for path in paths {
        ElementReader::from_path(path).unwrap().for_each(&mut each).unwrap();
    }
    ways.retain(|_, (_, tags)| {
        tags.contains_key("highway") || tags.get("route").is_some_and(|route| route == "ferry")
    });
    let said = ways.into_iter().map(|(id, (refs, tags))| {
        let line = refs.iter().map(|node| Position { lon: nodes[node].0, lat: nodes[node].1 }).collect();
        let name = tags.get("ref").or(tags.get("name")).cloned().unwrap_or_default();
        (id, (line, tags.get("highway").cloned(), name))
    });
    said.collect()
}

#[test]
fn another_reader_says_the_same() {
    for paths in [&[ESSONNE][..], &[VAL_DE_MARNE], &[VAL_DE_MARNE, VAL_DE_MARNE]] {
        let Some(read) = read(paths) else { return };
        let files: Vec<PathBuf> = paths.iter().filter_map(|path| shared(path)).collect();
        assert!(said(&read.extract) == said_by_osmpbf(&files), "{paths:?}");
    }
}

/// The blocks of a file: the header, and the others.
fn blocks(bytes: &[u8]) -> (Vec<u8>, Vec<Vec<u8>>) {
    let reader = osmpbf::BlobReader::new_seekable(std::io::Cursor::new(bytes)).unwrap();
    let mut starts = Vec::new();
    for blob in reader {
        starts.push(blob.unwrap().offset().unwrap().0 as usize);
    }
    let ends = starts[1..].iter().copied().chain([bytes.len()]);
    let mut blocks: Vec<Vec<u8>> =
        starts.iter().zip(ends).map(|(&start, end)| bytes[start..end].to_vec()).collect();
    (blocks.remove(0), blocks)
}

#[test]
fn threads_and_the_order_of_blocks_change_nothing() {
    let Some(path) = shared(ESSONNE) else { return };
    let bytes = std::fs::read(&path).unwrap();
    let on = |threads: usize, bytes: &[u8]| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let source = [Source::in_memory("essonne", bytes)];
        pool.install(|| osm::read_sources(&source).unwrap_or_else(|error| panic!("{error}")))
    };
    let expected = on(1, &bytes);
    assert!([2, 8].into_iter().all(|threads| on(threads, &bytes) == expected));
    let (header, mut blocks) = blocks(&bytes);
    for seed in 1..4 {
        shuffle(&mut blocks, seed);
        let shuffled = [header.clone(), blocks.concat()].concat();
        assert!(on(2, &shuffled).extract == expected.extract, "order {seed}");
    }
}

/// A file cut in two halves that overlap in one block: by ways with all nodes in both, and by nodes with all ways in both.
#[test]
fn halves_of_a_file_are_joined() {
    let Some(path) = shared(ESSONNE) else { return };
    let bytes = std::fs::read(&path).unwrap();
    let whole = osm::read(&[path]).unwrap().extract;
    let (header, blocks) = blocks(&bytes);
    for middle in [blocks.len() / 3, blocks.len() - 4] {
        let half = |blocks: &[Vec<u8>]| Source::in_memory("half", [header.clone(), blocks.concat()].concat());
        let (nodes, ways) = blocks.split_at(middle);
        for halves in [[&blocks[..=middle], &blocks[middle..]], [ways, nodes]] {
            let joined = osm::read_sources(&halves.map(half)).unwrap_or_else(|error| panic!("{error}"));
            assert!(joined.extract == whole && joined.differing == 0, "cut at block {middle}");
        }
    }
}

#[test]
fn files_whose_nodes_were_numbered_anew_are_not_joined() {
    let (Some(one), Some(other)) = (shared(ESSONNE), shared(VAL_DE_MARNE)) else { return };
    let message = osm::read(&[one, other]).unwrap_err().to_string();
    assert!(message.contains("the same node ids mean other places: 2244"), "{message}");
    assert!(message.contains("give one extract of the whole area"), "{message}");
}
