//! Files of OpenStreetMap written by hand: every word that the reader must understand, the same in every format.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::collections::BTreeMap;
use std::io::Write;

use common::pbf::{Style, USUAL, World};
use maillage::load::osm::{self, Extracted};
use maillage::load::{LoadError, Source};
use maillage::roads::extract::{Extract, HoldsFor, LeftOut, Position, TurnKind};
use proptest::prelude::*;

fn read_all(files: &[Vec<u8>]) -> Result<Extracted, LoadError> {
    let sources = files.iter().enumerate();
    let sources = sources.map(|(place, bytes)| Source::in_memory(format!("file {place}"), bytes.clone()));
    osm::read_sources(&sources.collect::<Vec<_>>())
}

fn extract(bytes: impl Into<Vec<u8>>) -> Extract {
    read_all(&[bytes.into()]).unwrap_or_else(|error| panic!("{error}")).extract
}

/// The same content in every format and style.
fn files(world: &World<'_>) -> Vec<Vec<u8>> {
    let style = |is_dense, is_packed, per_block| world.pbf(Style { is_dense, is_packed, per_block });
    let xml = world.xml().into_bytes();
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(&xml).unwrap();
    let mut bzip2 = bzip2::write::BzEncoder::new(Vec::new(), bzip2::Compression::fast());
    bzip2.write_all(&xml).unwrap();
    let packed = [gzip.finish().unwrap(), bzip2.finish().unwrap()];
    let styles =
        [style(true, true, 8_000), style(false, false, 8_000), style(true, false, 1), style(false, true, 2)];
    styles.into_iter().chain(packed).chain([xml]).collect()
}

/// A crossing: way 10 from west to east, way 20 from the middle to the north, a ferry and what is no road.
fn crossing() -> World<'static> {
    World {
        nodes: vec![
            (1, (20_000_000, 480_000_000), &[]),
            (2, (20_001_000, 480_000_000), &[("highway", "traffic_signals"), ("created_by", "me")]),
            (3, (20_002_000, 480_000_000), &[("name", "no key of roads")]),
            (4, (20_001_000, 480_001_000), &[("barrier", "bollard"), ("bicycle", "yes")]),
            (9, (0, 0), &[("barrier", "gate")]),
        ],
        ways: vec![
            (
                10,
                vec![1, 2, 3],
                &[("highway", "primary"), ("name", "Rue d'\"Été\" & <fils>"), ("ref", "D 26;D 27")],
            ),
            (20, vec![2, 4], &[("name", "Rue du Nord"), ("highway", "residential"), ("lit", "yes")]),
            (30, vec![3, 4], &[("route", "ferry"), ("motor_vehicle", "yes")]),
            (40, vec![1, 4, 9], &[("building", "yes")]),
            (50, vec![4, 3], &[("highway", "residential")]),
        ],
        relations: vec![],
    }
}

#[test]
fn a_crossing_reads_the_same_in_every_format() {
    for file in files(&crossing()) {
        let extract = extract(file);
        assert_eq!(extract.ways.iter().map(|way| way.id).collect::<Vec<_>>(), [10, 20, 30, 50]);
        assert_eq!(extract.nodes.len(), 4);
        assert_eq!(extract.nodes[3], Position { lon: 20_001_000, lat: 480_001_000 });
        assert_eq!((extract.nodes_of(0), extract.nodes_of(2)), (&[0, 1, 2][..], &[2, 3][..]));
        let name = |way: usize| &*extract.names[extract.ways[way].name as usize];
        assert_eq!([name(0), name(1), name(2)], ["D 26;D 27", "Rue du Nord", ""]);
        let tag = |way: usize, key| extract.tags[extract.ways[way].tags as usize].get(key);
        assert_eq!(
            (tag(0, "highway"), tag(1, "lit"), tag(2, "route")),
            (Some("primary"), None, Some("ferry"))
        );
        assert_eq!(extract.ways[1].tags, extract.ways[3].tags);
        let tagged: Vec<u32> = extract.node_tags.iter().map(|(node, _)| *node).collect();
        assert_eq!(tagged, [1, 3]);
        assert_eq!(extract.tags[extract.node_tags[1].1 as usize].get("bicycle"), Some("yes"));
        assert!(extract.tags.is_sorted() && extract.names.is_sorted() && extract.names[0].is_empty());
        assert_eq!(extract.left_out, LeftOut::default());
    }
}

#[test]
fn a_way_is_cut_where_nodes_are_missing() {
    let road: &[(&str, &str)] = &[("highway", "service")];
    let node = |id: i64| (id, (id, id), &[][..]);
    let world = World {
        nodes: [1, 2, 4, 5, 6, 8, 30].map(node).into(),
        ways: vec![
            (1, vec![1, 2, 3, 4, 5, 6, 7, 8], road),
            (2, vec![7, 30, 7], road),
            (3, vec![], road),
            (4, vec![8], road),
        ],
        relations: vec![(
            1,
            vec![(1, 1, "from"), (0, 5, "via"), (1, 1, "to")],
            &[("type", "restriction"), ("restriction", "no_u_turn")],
        )],
    };
    for file in files(&world) {
        let extract = extract(file);
        assert_eq!(extract.ways.iter().map(|way| way.id).collect::<Vec<_>>(), [1, 1]);
        assert_eq!((extract.nodes_of(0), extract.nodes_of(1)), (&[0, 1][..], &[2, 3, 4][..]));
        assert_eq!(extract.nodes.len(), 5, "nodes 8 and 30 are passed by nothing that is left");
        assert_eq!(extract.left_out, LeftOut { short_ways: 3, missing_nodes: 2, ..LeftOut::default() });
        assert_eq!((extract.restrictions[0].from, extract.restrictions[0].via), (1, 3));
    }
}

#[test]
fn restrictions_become_pairs_of_ways_over_a_node() {
    let road: &[(&str, &str)] = &[("highway", "service")];
    let node = |id: i64| (id, (id, id), &[][..]);
    let turn = |from: &[i64], via: i64, to: &[i64]| {
        let member = |role| move |id: &i64| (1, *id, role);
        from.iter()
            .map(member("from"))
            .chain([(0, via, "via")])
            .chain(to.iter().map(member("to")))
            .collect::<Vec<_>>()
    };
    let mut over_way = turn(&[1], 0, &[2]);
    over_way.push((1, 3, "via"));
    let world = World {
        nodes: (0..5).map(node).collect(),
        ways: (1..5).map(|id| (id, vec![0, id], road)).collect(),
        relations: vec![
            (
                1,
                turn(&[1], 0, &[2]),
                &[("type", "restriction"), ("restriction", "no_left_turn"), ("except", "psv;bicycle")],
            ),
            (2, turn(&[3], 0, &[1]), &[("type", "restriction"), ("restriction:hgv", "only_right_turn")]),
            (3, turn(&[1, 2], 0, &[3]), &[("type", "restriction"), ("restriction", "no_entry")]),
            (4, turn(&[4], 0, &[1, 3]), &[("type", "restriction"), ("restriction", "no_exit")]),
            (5, over_way, &[("type", "restriction"), ("restriction", "no_u_turn")]),
            (
                6,
                turn(&[1], 0, &[2]),
                &[("type", "restriction"), ("restriction:conditional", "no_left_turn @ (Mo-Fr)")],
            ),
            (7, turn(&[1, 2], 0, &[3]), &[("type", "restriction"), ("restriction", "no_left_turn")]),
            (8, turn(&[1], 4, &[2]), &[("type", "restriction"), ("restriction", "no_left_turn")]),
            (9, turn(&[1], 0, &[99]), &[("type", "restriction"), ("restriction", "no_left_turn")]),
            (10, turn(&[1], 77, &[2]), &[("type", "restriction"), ("restriction", "no_left_turn")]),
            (11, turn(&[1], 0, &[2]), &[("type", "restriction"), ("restriction", "give_way")]),
            (12, turn(&[1], 0, &[2]), &[("type", "route"), ("restriction", "no_left_turn")]),
        ],
    };
    for file in files(&world) {
        let extract = extract(file);
        let found = extract.restrictions.iter();
        let found: Vec<(u32, u32, u32, TurnKind)> = found.map(|r| (r.from, r.via, r.to, r.kind)).collect();
        use TurnKind::{No, Only};
        assert_eq!(
            found,
            [(0, 0, 1, No), (0, 0, 2, No), (1, 0, 2, No), (2, 0, 0, Only), (3, 0, 0, No), (3, 0, 2, No)]
        );
        assert_eq!(
            extract.restrictions[0].holds_for,
            HoldsFor::AllBut(["bicycle".into(), "psv".into()].into())
        );
        assert_eq!(extract.restrictions[3].holds_for, HoldsFor::Only("hgv".into()));
        let left_out = LeftOut {
            restrictions_over_ways: 1,
            broken_restrictions: 5,
            conditional_restrictions: 1,
            ..LeftOut::default()
        };
        assert_eq!(extract.left_out, left_out);
    }
}

#[test]
fn ids_may_be_negative_and_extreme() {
    let road: &[(&str, &str)] = &[("highway", "service")];
    let world = World {
        nodes: vec![(i64::MIN, (1, 1), &[]), (0, (2, 2), &[]), (i64::MAX, (3, 3), &[])],
        ways: vec![(i64::MIN, vec![0, i64::MIN], road), (i64::MAX, vec![0, i64::MAX], road)],
        relations: vec![],
    };
    // From the least to the greatest id is one step too far for 64 bits; in blocks of one node there is none.
    for file in [world.pbf(Style { per_block: 1, ..USUAL }), world.xml().into()] {
        assert_eq!(extract(file).way_nodes, [1, 0, 1, 2]);
    }
}

#[test]
fn of_two_files_that_overlap_the_first_counts() {
    let road: &[(&str, &str)] = &[("highway", "service")];
    let path: &[(&str, &str)] = &[("highway", "path")];
    let gate: &[(&str, &str)] = &[("barrier", "gate")];
    let one = World {
        nodes: vec![(1, (1, 1), &[]), (2, (2, 2), gate)],
        ways: vec![(1, vec![1, 2], road), (3, vec![2, 5], road)],
        relations: vec![],
    };
    let other = World {
        nodes: vec![(2, (20, 20), &[]), (5, (5, 5), &[])],
        ways: vec![(1, vec![1, 2], road), (2, vec![2, 5], road), (3, vec![5, 2], path)],
        relations: vec![],
    };
    let read = read_all(&[one.pbf(USUAL), other.xml().into()]).unwrap();
    assert_eq!(read.extract.ways.iter().map(|way| way.id).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(read.extract.way_nodes, [0, 1, 1, 2, 1, 2]);
    assert_eq!(read.extract.nodes[1], Position { lon: 2, lat: 2 });
    assert_eq!((read.extract.tags.len(), read.extract.node_tags.len(), read.differing), (2, 1, 2));
    assert_eq!(
        read.inputs.iter().map(|input| (input.ways, input.nodes)).collect::<Vec<_>>(),
        [(2, 2), (3, 1)]
    );
    let same = read_all(&[one.pbf(USUAL), one.xml().into()]).unwrap();
    assert_eq!((same.differing, same.extract), (0, extract(one.xml())));
}

#[test]
fn nodes_outside_the_globe_are_left_out_and_counted() {
    let road: &[(&str, &str)] = &[("highway", "service")];
    let world = World {
        nodes: vec![
            (1, (1, 1), &[]),
            (2, (1_800_000_001, 0), &[]),
            (3, (0, -900_000_001), &[]),
            (4, (-1_800_000_000, 900_000_000), &[]),
        ],
        ways: vec![(1, vec![2, 1, 4, 3], road)],
        relations: vec![],
    };
    for file in files(&world) {
        let read = read_all(&[file]).unwrap();
        assert_eq!(
            (read.off_globe, read.extract.left_out.missing_nodes, read.extract.nodes.len()),
            (2, 2, 2)
        );
    }
}

#[test]
fn what_an_editor_has_deleted_is_not_there() {
    let text =
        "<osm><node id='1' lon='1' lat='1'/><node id='2' lon='1' lat='2'/><node id='3' action='delete'/>
        <way id='1'><nd ref='1'/><nd ref='2'/><nd ref='3'/><tag k='highway' v='path'/></way>
        <way id='2' action='delete'><nd ref='1'/><nd ref='2'/><tag k='highway' v='path'/></way></osm>";
    let extract = extract(text);
    assert_eq!((extract.ways.len(), extract.nodes.len(), extract.left_out.missing_nodes), (1, 2, 1));
}

/// What a file must give, worked out without any of the reader's means (of files in which nothing is missing).
fn naive(world: &World<'_>) -> (Vec<i64>, Vec<Vec<Position>>, Vec<String>) {
    let nodes: BTreeMap<i64, Position> = world
        .nodes
        .iter()
        .rev()
        .map(|(id, (lon, lat), _)| (*id, Position { lon: *lon as i32, lat: *lat as i32 }))
        .collect();
    let mut ways = BTreeMap::new();
    for (id, refs, tags) in &world.ways {
        let tag = |key| tags.iter().find(|(known, _)| *known == key).map(|(_, value)| (*value).to_owned());
        if tag("highway").is_some() && refs.len() >= 2 {
            let line: Vec<Position> = refs.iter().map(|node| nodes[node]).collect();
            ways.entry(*id).or_insert((line, tag("ref").or(tag("name")).unwrap_or_default()));
        }
    }
    let (lines, names) = ways.values().cloned().unzip();
    (ways.into_keys().collect(), lines, names)
}

const TAGS: [&[(&str, &str)]; 5] = [
    &[("highway", "path")],
    &[("building", "yes"), ("name", "Mairie")],
    &[("name", "Rue Haute"), ("highway", "path"), ("surface", "gravel")],
    &[("surface", "gravel"), ("highway", "path"), ("ref", "C 1"), ("name", "x")],
    &[],
];

proptest! {
    #[test]
    fn every_format_gives_what_a_naive_reader_gives(
        nodes in prop::collection::btree_map(-40..40_i64, (-1_800_000_000..=1_800_000_000_i64, -900_000_000..=900_000_000_i64, 0..5_usize), 2..30),
        ways in prop::collection::vec((-5..40_i64, prop::collection::vec(any::<prop::sample::Index>(), 0..6), 0..5_usize), 0..20),
    ) {
        let ids: Vec<i64> = nodes.keys().copied().collect();
        let node_tags: [&[(&str, &str)]; 5] = [&[], &[], &[("barrier", "gate")], &[("access", "no"), ("barrier", "x")], &[("name", "a")]];
        let world = World {
            nodes: nodes.iter().map(|(id, (lon, lat, tags))| (*id, (*lon, *lat), node_tags[*tags])).collect(),
            ways: ways.iter().map(|(id, refs, tags)| (*id, refs.iter().map(|node| *node.get(&ids)).collect(), TAGS[*tags])).collect(),
            relations: vec![],
        };
        let expected = naive(&world);
        let mut first = None;
        for file in files(&world) {
            match read_all(&[file]) {
                Err(error) => prop_assert!(!ways.iter().any(|(_, _, tags)| [0, 2, 3].contains(tags)), "{}", error),
                Ok(read) => {
                    let extract = read.extract;
                    let line = |way: usize| extract.nodes_of(way).iter().map(|node| extract.nodes[*node as usize]).collect::<Vec<_>>();
                    let found = (
                        extract.ways.iter().map(|way| way.id).collect::<Vec<_>>(),
                        (0..extract.ways.len()).map(line).collect::<Vec<_>>(),
                        extract.ways.iter().map(|way| extract.names[way.name as usize].to_string()).collect::<Vec<_>>(),
                    );
                    // A way whose first saying is too short is left out whatever its second one says.
                    let repeated = ways.iter().map(|(id, ..)| id).collect::<std::collections::BTreeSet<_>>().len() < ways.len();
                    prop_assert!(repeated || found == expected, "{:?} {:?}", found, expected);
                    prop_assert_eq!(first.get_or_insert_with(|| extract.clone()), &extract);
                }
            }
        }
    }
}
