//! Bytes that are sound, spoilt, and made up.

use std::sync::LazyLock;

use geo::Point;
use proptest::prelude::*;

use super::super::extract::{Extract, HoldsFor, LeftOut, Position, Restriction, Tags, TurnKind, Way};
use super::super::hierarchy::Hierarchy;
use super::super::mode::Mode;
use super::super::network::Network;
use super::super::prepared::Roads;
use super::super::rules::{Crossing, Passage, Rules, Setting};
use super::super::snap::AccessLeg;
use super::header::{Entry, Header};
use super::sections::{COUNT, PIECE};
use super::*;
use crate::units::{KmPerHour, Metres};

/// 36 km/h everywhere.
struct Plain;

impl Rules for Plain {
    fn way(&self, tags: &Tags, _: Setting<'_>) -> Option<Passage> {
        let speed = Some(KmPerHour(36.0));
        let back = if tags.get("oneway") == Some("yes") { None } else { speed };
        Some(Passage { ahead: speed, back, duration: None, ferry: tags.get("ferry").is_some(), rank: 0 })
    }

    fn node(&self, _: &Tags) -> Crossing {
        Crossing::default()
    }

    fn obeys(&self, _: &HoldsFor) -> bool {
        true
    }

    fn junction(&self, _: u8, _: u8, _: usize) -> u32 {
        1000
    }

    fn is_street(&self, _: &Tags) -> bool {
        false
    }
}

/// Streets of a town of `side` x `side` blocks of 111 m, some of them one-way, with a turn that is forbidden and a ferry.
fn town(side: u32) -> Extract {
    let at = |node: u32| Position { lon: (node % side) as i32 * 10_000, lat: (node / side) as i32 * 10_000 };
    let mut extract = Extract {
        nodes: (0..side * side).map(at).collect(),
        tags: ["highway", "oneway", "ferry"].map(|key| Tags::new(vec![(key, "yes".into())])).into(),
        names: vec!["".into(), "Grande Rue".into(), "Rue de l’Église".into()],
        first: vec![0],
        ..Extract::default()
    };
    let mut add = |nodes: Vec<u32>, tags: u32| {
        let id = extract.ways.len() as i64;
        extract.ways.push(Way { id, tags, name: extract.ways.len() as u32 % 3 });
        extract.way_nodes.extend(nodes);
        extract.first.push(extract.way_nodes.len() as u32);
    };
    for line in 0..side {
        add((0..side).map(|i| line * side + i).collect(), u32::from(line % 3 == 1));
        add((0..side).map(|i| i * side + line).collect(), u32::from(line % 4 == 2));
    }
    add(vec![0, side * side - 1], 2);
    let holds_for = HoldsFor::AllBut([].into());
    extract.restrictions = vec![Restriction { from: 0, via: 1, to: 3, kind: TurnKind::No, holds_for }];
    extract
}

fn roads(side: u32) -> (Roads, Reading) {
    let extract = town(side);
    let leg = AccessLeg { speed: KmPerHour(5.0), farthest: Metres(2_000.0) };
    let files = vec![FileCounts { bytes: 1 << 40, ways: 3, nodes: 2 }, FileCounts::default()];
    let left_out = LeftOut { short_ways: 7, broken_restrictions: u64::MAX, ..LeftOut::default() };
    let reading = Reading { left_out, differing: 5, off_globe: 9, ..Reading::new(&extract, files) };
    (Roads::prepare(Mode::Car, leg, Network::new(&extract, &Plain, &[])), reading)
}

fn label() -> Label {
    let made_of = MadeOf { mode: Mode::Car, profile: "plain", extracts: &[], town_halls: "" };
    Label { series: Series::new(["town"].into_iter()), key: Key::new(&made_of) }
}

fn bytes((roads, reading): &(Roads, Reading)) -> Vec<u8> {
    let mut bytes = Vec::new();
    let length = write(roads, reading, label(), &mut bytes).unwrap();
    assert_eq!(length, bytes.len() as u64);
    bytes
}

fn read_bytes(bytes: &[u8]) -> Result<Archive, Damage> {
    read(&mut &*bytes, bytes.len() as u64, &label().key)
}

/// Asks what is asked of roads: whatever the answers, nobody panics.
fn ask(archive: Archive) {
    let leg = AccessLeg { speed: KmPerHour(5.0), farthest: Metres(2_000.0) };
    let roads = Roads::new(Mode::Car, leg, archive.network, archive.hierarchy);
    let places: Vec<Point> =
        (0..6).map(|i| (0.0007 * f64::from(i), 0.0011 * f64::from(i % 4)).into()).collect();
    let network = &roads.network;
    let on_road: Vec<_> = roads.snap(&places).into_iter().flatten().collect();
    let out: Vec<_> = on_road.iter().map(|place| place.ways_out(network)).collect();
    let into: Vec<_> = on_road.iter().map(|place| place.ways_in(network)).collect();
    roads.hierarchy.nearest(&into);
    roads.hierarchy.within(&into, 100_000).from(&out, &vec![100_000; out.len()]);
    for from in &on_road {
        for to in &on_road {
            from.along_to(to, network);
            roads
                .trip(from, to)
                .map(|trip| trip.stages.iter().map(|stage| network.name(stage.edge).len()).sum::<usize>());
        }
    }
    crate::roads::Figures::of(&roads);
    roads.extent();
}

static SMALL: LazyLock<Vec<u8>> = LazyLock::new(|| bytes(&roads(4)));

#[test]
fn what_was_written_is_read() {
    for side in [2, 4, 20, 130] {
        let (roads, reading) = roads(side);
        let archive = read_bytes(&bytes(&(roads, reading.clone()))).unwrap();
        let (again, _) = self::roads(side);
        assert_eq!(archive.reading, reading);
        assert_eq!(archive.network, again.network);
        assert_eq!(archive.hierarchy, again.hierarchy);
        assert!(side < 130 || archive.network.points.len() > PIECE, "several pieces are tried");
        if side < 130 {
            ask(archive);
        }
    }
}

#[test]
fn roads_of_nothing_are_roads() {
    let network = Network::new(&Extract { first: vec![0], ..Extract::default() }, &Plain, &[]);
    let leg = AccessLeg { speed: KmPerHour(5.0), farthest: Metres(2_000.0) };
    let nothing = (Roads::prepare(Mode::Car, leg, network), Reading::default());
    ask(read_bytes(&bytes(&nothing)).unwrap());
}

/// When this fails, preparation makes something else of the same extract: raise `PREPARATION` in `key.rs` (unless only the tests
/// changed), then write the new number here. Whoever has older roads in a cache would otherwise keep them.
#[test]
fn what_is_prepared_is_known() {
    let sections = SMALL.len()
        - (Header { label: label(), entries: vec![Entry { bytes: 0, crc: 0 }; COUNT] }).bytes().len();
    assert_eq!(crc32fast::hash(&SMALL[SMALL.len() - sections..]), KNOWN);
}

/// CRC-32 of the sections of the small town.
const KNOWN: u32 = 3_935_509_685;

#[test]
fn every_flipped_byte_and_every_cut_is_seen() {
    for at in 0..SMALL.len() {
        for bit in [0x01, 0xff] {
            let mut spoilt = SMALL.clone();
            spoilt[at] ^= bit;
            assert!(read_bytes(&spoilt).is_err(), "byte {at} of {}", SMALL.len());
        }
        assert!(read_bytes(&SMALL[..at]).is_err(), "cut at {at}");
        // The system says that the file is longer than it turns out to be.
        assert!(read(&mut &SMALL[..at], SMALL.len() as u64, &label().key).is_err(), "shrunk to {at}");
    }
    assert!(read_bytes(&[&SMALL[..], &[0]].concat()).is_err(), "one byte too many");
}

#[test]
fn other_roads_are_not_taken() {
    let other = Key::new(&MadeOf { mode: Mode::Foot, profile: "plain", extracts: &[], town_halls: "" });
    assert!(matches!(read(&mut &SMALL[..], SMALL.len() as u64, &other), Err(Damage::OtherKey)));
    let mut newer = SMALL.clone();
    newer[16] += 1;
    assert!(matches!(read_bytes(&newer), Err(Damage::OtherVersion(2))));
    assert!(matches!(read_bytes(&[b'#'; 4000]), Err(Damage::OtherKind)));
    assert_eq!(series_of(&mut &newer[..]).unwrap(), Some(label().series));
    assert_eq!(series_of(&mut &[b'#'; 400][..]).unwrap(), None);
    assert_eq!(series_of(&mut &newer[..30]).unwrap(), None);
}

#[test]
fn a_length_that_lies_makes_no_room() {
    for bytes in [u64::MAX, u64::MAX / COUNT as u64, 1 << 40] {
        let header = Header { label: label(), entries: vec![Entry { bytes, crc: 0 }; COUNT] };
        assert!(matches!(read_bytes(&header.bytes()), Err(Damage::Length)));
    }
}

/// Where each section of the small town stands.
fn ranges(header: &Header, all: usize) -> Vec<std::ops::Range<usize>> {
    let sections: u64 = header.entries.iter().map(|entry| entry.bytes).sum();
    let mut end = all - sections as usize;
    let range = |entry: &Entry| {
        let start = end;
        end += entry.bytes as usize;
        start..end
    };
    header.entries.iter().map(range).collect()
}

/// The small town with some words replaced, and checksums that agree with them.
fn forged(
    changes: &[(prop::sample::Index, prop::sample::Index, u32)],
    shorter: Option<prop::sample::Index>,
) -> Vec<u8> {
    let header = Header::read(&mut &SMALL[..], SMALL.len() as u64).unwrap();
    let mut sections: Vec<Vec<u8>> =
        ranges(&header, SMALL.len()).into_iter().map(|range| SMALL[range].to_vec()).collect();
    for (section, word, value) in changes {
        let section = section.get_mut(&mut sections);
        if section.len() >= 4 {
            let at = word.index(section.len() / 4) * 4;
            section[at..at + 4].copy_from_slice(&value.to_le_bytes());
        }
    }
    if let Some(section) = shorter {
        let section = section.get_mut(&mut sections);
        section.truncate(section.len().saturating_sub(4));
    }
    let entry = |section: &Vec<u8>| Entry { bytes: section.len() as u64, crc: crc32fast::hash(section) };
    let header = Header { label: label(), entries: sections.iter().map(entry).collect() };
    [header.bytes(), sections.concat()].concat()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn made_up_roads_are_refused_or_do_no_harm(
        changes in prop::collection::vec(
            (any::<prop::sample::Index>(), any::<prop::sample::Index>(), prop_oneof![0_u32..40, any::<u32>()]), 0..4,
        ),
        shorter in prop::option::weighted(0.1, any::<prop::sample::Index>()),
    ) {
        if let Ok(archive) = read_bytes(&forged(&changes, shorter)) {
            ask(archive);
        }
    }
}

#[test]
fn forging_nothing_changes_nothing() {
    assert_eq!(forged(&[], None), *SMALL);
    assert_eq!(
        Hierarchy::from_parts(roads(4).0.hierarchy.parts().map(<[u32]>::to_vec)),
        Ok(roads(4).0.hierarchy)
    );
}
