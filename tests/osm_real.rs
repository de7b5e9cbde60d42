//! Real extracts of OpenStreetMap: counts known from elsewhere, the same bytes for any number of threads, files that overlap.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::path::PathBuf;
use std::time::Instant;

use common::shared;
use maillage::load::osm::{self, Extracted};

const ESSONNE: &str = "roads/essonne-2021.osm.pbf";
const VAL_DE_MARNE: &str = "roads/val-de-marne-2021.osm.pbf";
const SEVEN: &str = "roads/ile-de-france-without-paris-2021.osm.pbf";

fn read(paths: &[&str]) -> Option<Extracted> {
    let paths = paths.iter().map(|path| shared(path)).collect::<Option<Vec<PathBuf>>>()?;
    let start = Instant::now();
    let extracted = osm::read(&paths).unwrap_or_else(|error| panic!("{error}"));
    println!("{paths:?} in {:.0?}: {:?}", start.elapsed(), extracted.extract.left_out);
    println!(
        "{} ways {} nodes {} sets {} names {} turns {} tagged, {} differing",
        extracted.extract.ways.len(),
        extracted.extract.nodes.len(),
        extracted.extract.tags.len(),
        extracted.extract.names.len(),
        extracted.extract.restrictions.len(),
        extracted.extract.node_tags.len(),
        extracted.differing
    );
    Some(extracted)
}

#[test]
fn extracts_hold_what_is_known_of_them() {
    for (path, ways, nodes) in
        [(ESSONNE, 99_952, 534_635), (VAL_DE_MARNE, 51_658, 224_433), (SEVEN, 549_715, 2_842_359)]
    {
        let Some(extracted) = read(&[path]) else { return };
        assert_eq!((extracted.extract.ways.len(), extracted.extract.nodes.len()), (ways, nodes), "{path}");
    }
}
