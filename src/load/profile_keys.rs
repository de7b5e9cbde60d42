//! The keys of a profile's file, as they are written.

use std::collections::BTreeMap;

use serde::Deserialize;

/// A whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProfileKeys {
    pub(super) name: String,
    pub(super) mode: ModeWord,
    pub(super) access_kmh: f64,
    pub(super) snap_metres: f64,
    pub(super) turn_restrictions: bool,
    pub(super) streets: Vec<String>,
    pub(super) law: Option<LawKeys>,
    pub(super) classes: BTreeMap<String, ClassKeys>,
    #[serde(default)]
    pub(super) caps: BTreeMap<String, BTreeMap<String, f64>>,
    pub(super) access: AccessKeys,
    pub(super) oneway: OnewayKeys,
    pub(super) barriers: BarrierKeys,
    pub(super) waits: WaitKeys,
    pub(super) junctions: JunctionKeys,
    pub(super) ferry: FerryKeys,
    pub(super) peak: PeakKeys,
}

/// Who travels.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum ModeWord {
    Car,
    Bicycle,
    Foot,
}

/// A number in town, and one outside.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlaceKeys {
    pub(super) town: f64,
    pub(super) country: f64,
}

/// Limits without signs.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LawKeys {
    pub(super) town: f64,
    pub(super) country: f64,
    pub(super) two_lanes: f64,
    pub(super) dual_carriageway: f64,
    pub(super) motorway: f64,
    pub(super) living_street: f64,
    pub(super) walk: f64,
    #[serde(default)]
    pub(super) departements: BTreeMap<String, f64>,
}

/// A class of roads.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClassKeys {
    pub(super) rank: u8,
    #[serde(default = "yes")]
    pub(super) open: bool,
    #[serde(default = "yes")]
    pub(super) dual_open: bool,
    pub(super) kmh: PlaceKeys,
    pub(super) opened_kmh: Option<PlaceKeys>,
    pub(super) practice: Option<PlaceKeys>,
    #[serde(default)]
    pub(super) legal: LegalWord,
}

/// The limit of a class.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum LegalWord {
    Motorway,
    National,
    #[default]
    Road,
    LivingStreet,
}

/// Who may pass.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AccessKeys {
    pub(super) keys: Vec<String>,
    pub(super) open: Vec<String>,
    pub(super) slow: Vec<String>,
    pub(super) closed: Vec<String>,
    pub(super) pushed: Vec<String>,
    pub(super) slow_factor: f64,
    pub(super) push_kmh: f64,
}

/// In which direction.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OnewayKeys {
    pub(super) keys: Vec<String>,
    pub(super) implied: bool,
    pub(super) contraflow: Vec<String>,
    pub(super) push_back: bool,
}

/// What stands in the way.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BarrierKeys {
    pub(super) closed: Vec<String>,
    pub(super) bollards: Vec<String>,
    pub(super) wait: BTreeMap<String, f64>,
}

/// Waits at nodes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WaitKeys {
    pub(super) signals: f64,
    pub(super) signalled_crossing: f64,
    pub(super) crossing: f64,
    pub(super) stop: f64,
    pub(super) give_way: f64,
    pub(super) mini_roundabout: f64,
    pub(super) level_crossing: f64,
}

/// Waits at junctions.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct JunctionKeys {
    pub(super) free_rank: u8,
    pub(super) main_rank: u8,
    pub(super) main: f64,
    pub(super) equal: f64,
    pub(super) lesser: f64,
}

/// Ferries.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FerryKeys {
    pub(super) open: bool,
    pub(super) kmh: f64,
    pub(super) boarding: f64,
}

/// Peak hours.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PeakKeys {
    pub(super) all: PlaceKeys,
    #[serde(default)]
    pub(super) classes: BTreeMap<String, PlaceKeys>,
}

fn yes() -> bool {
    true
}
