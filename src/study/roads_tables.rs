//! What `roads build` and `roads info` tell of prepared roads.

use super::roads::PreparedRoads;
use super::roads_kept::Kept;
use crate::output::Table;
use crate::output::results::{self, BuiltRoads, CacheState, Detail, RoadsCache, ToldRoads};
use crate::output::text::Texts;
use crate::roads::Figures;

/// Which table of the roads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoadsRows {
    /// How much there is, and what reading left out.
    Figures,
    /// Roads by mean speed.
    Speeds,
    /// Where they are kept.
    Cache,
}

/// What was prepared and kept, one row a mode; roads that are not kept have none.
pub fn roads_build(prepared: &[PreparedRoads], texts: &Texts) -> Table {
    let built = |prepared: &PreparedRoads| {
        let file = prepared.kept.file()?;
        Some(BuiltRoads {
            mode: prepared.roads.mode,
            figures: Figures::of(&prepared.roads),
            file: file.path.display().to_string(),
            bytes: file.bytes,
        })
    };
    results::roads_build(&prepared.iter().filter_map(built).collect::<Vec<_>>(), texts)
}

/// One table of prepared roads.
pub fn roads_info(prepared: &PreparedRoads, rows: RoadsRows, detail: Detail, texts: &Texts) -> Table {
    let PreparedRoads { roads, reading, key, kept, .. } = prepared;
    let told = |figures| ToldRoads { mode: roads.mode, figures, reading };
    match rows {
        RoadsRows::Figures => results::roads_info(&told(&Figures::of(roads)), detail, texts),
        RoadsRows::Speeds => results::roads_speeds(&told(&Figures::of(roads)), texts),
        RoadsRows::Cache => {
            let file = kept.file();
            let cache = RoadsCache {
                file: file.map(|file| file.path.display().to_string()),
                bytes: file.map(|file| file.bytes),
                state: state(kept),
                key: key.to_string(),
            };
            results::roads_cache(&cache, texts)
        }
    }
}

fn state(kept: &Kept) -> CacheState {
    match kept {
        Kept::Found(_) => CacheState::Found,
        Kept::Saved { damage: None, .. } => CacheState::Prepared,
        Kept::Saved { damage: Some(damage), .. } => CacheState::Damaged(damage.to_string()),
        Kept::NotSaved(why) => CacheState::NotKept(why.to_string()),
    }
}
