//! What a profile may say: every number in its range, every key and class known.

use std::ops::RangeInclusive;

use thiserror::Error;

use super::settings::{ByPlace, ByValue, Class, Law, Settings};
use crate::roads::extract::WAY_KEYS;

/// Speeds that make sense, in km/h.
const SPEEDS: RangeInclusive<f64> = 0.5..=200.0;
/// Speeds where 0 means closed.
const CAPS: RangeInclusive<f64> = 0.0..=200.0;
/// Shares of a speed.
const SHARES: RangeInclusive<f64> = 0.05..=1.0;
/// Waits, in seconds: an hour at most.
const WAITS: RangeInclusive<f64> = 0.0..=3600.0;
/// Factors of time at peak hours.
const PEAKS: RangeInclusive<f64> = 1.0..=10.0;
/// Farthest ways to the road, in metres.
const SNAPS: RangeInclusive<f64> = 1.0..=50_000.0;
/// The least important rank.
const LAST_RANK: u8 = 9;

/// Values of `highway` for ways that somebody travels; another is a slip of the pen.
/// <https://wiki.openstreetmap.org/wiki/Key:highway>
const HIGHWAYS: [&str; 30] = [
    "bridleway",
    "bus_guideway",
    "busway",
    "corridor",
    "crossing",
    "cycleway",
    "elevator",
    "escape",
    "footway",
    "living_street",
    "motorway",
    "motorway_link",
    "path",
    "pedestrian",
    "platform",
    "primary",
    "primary_link",
    "raceway",
    "residential",
    "road",
    "secondary",
    "secondary_link",
    "service",
    "steps",
    "tertiary",
    "tertiary_link",
    "track",
    "trunk",
    "trunk_link",
    "unclassified",
];

/// A setting that cannot be used: where, why, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{entry}: {why}\n  {remedy}")]
pub struct BadSetting {
    /// The entry, such as `[classes] primary`.
    pub entry: String,
    /// The key, and what is wrong with it.
    pub why: String,
    /// What to do.
    pub remedy: &'static str,
}

type Checked = Result<(), BadSetting>;

fn refuse(entry: &str, why: String, remedy: &'static str) -> Checked {
    Err(BadSetting { entry: entry.to_owned(), why, remedy })
}

/// Every number in its range, every key and class known.
pub(super) fn check(settings: &Settings) -> Checked {
    const TOP: &str = "top of the file";
    if settings.name.trim().is_empty() {
        refuse(TOP, "name is empty".to_owned(), "write it")?;
    }
    speed(TOP, "access_kmh", settings.access_leg.0)?;
    within(TOP, "snap_metres", settings.snap.0, SNAPS, "write metres from 1 to 50,000")?;
    settings.law.as_ref().map_or(Ok(()), law)?;
    classes(&settings.classes)?;
    caps(settings)?;
    access(settings)?;
    waits(settings)?;
    peak(settings)
}

fn within(entry: &str, key: &str, number: f64, range: RangeInclusive<f64>, remedy: &'static str) -> Checked {
    // Not a number is in no range.
    if range.contains(&number) {
        return Ok(());
    }
    refuse(entry, format!("{key} = {number} is out of range"), remedy)
}

fn speed(entry: &str, key: &str, kmh: f64) -> Checked {
    within(entry, key, kmh, SPEEDS, "write km/h from 0.5 to 200")
}

fn wait(entry: &str, key: &str, seconds: f64) -> Checked {
    within(entry, key, seconds, WAITS, "write seconds from 0 to 3600")
}

fn rank(entry: &str, key: &str, rank: u8) -> Checked {
    within(entry, key, f64::from(rank), 0.0..=f64::from(LAST_RANK), "write a whole number from 0 to 9")
}

fn law(law: &Law) -> Checked {
    let limits = [
        ("town", law.town),
        ("country", law.country),
        ("two_lanes", law.two_lanes),
        ("dual_carriageway", law.dual_carriageway),
        ("motorway", law.motorway),
        ("living_street", law.living_street),
        ("walk", law.walk),
    ];
    limits.iter().try_for_each(|(key, kmh)| speed("[law]", key, *kmh))?;
    law.departements.iter().try_for_each(|(code, kmh)| {
        let entry = "[law.departements]";
        if !is_departement(code) {
            let remedy = "write the code of a département, such as \"03\", \"2A\" or \"971\"";
            return refuse(entry, format!("'{}' is no département", crate::ids::shorten(code)), remedy);
        }
        speed(entry, code, *kmh)
    })
}

fn is_departement(code: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    match code.len() {
        2 => matches!(code, "2A" | "2B") || digits(code),
        3 => digits(code) && code.starts_with("97"),
        _ => false,
    }
}

fn classes(classes: &ByValue<Class>) -> Checked {
    if classes.is_empty() {
        refuse(
            "[classes]",
            "there is none".to_owned(),
            "write at least one class of roads, such as residential",
        )?;
    }
    classes.iter().try_for_each(|(name, class)| {
        let entry = format!("[classes] {}", crate::ids::shorten(name));
        is_highway(&entry, name)?;
        rank(&entry, "rank", class.rank)?;
        both(&entry, "kmh", class.kmh, speed)?;
        class.opened.map_or(Ok(()), |kmh| both(&entry, "opened_kmh", kmh, speed))?;
        both(&entry, "practice", class.practice, share)
    })
}

fn is_highway(entry: &str, name: &str) -> Checked {
    if HIGHWAYS.contains(&name) {
        return Ok(());
    }
    let remedy = "write a value of the tag highway that ways have, such as primary or footway";
    refuse(entry, "it is no class of roads".to_owned(), remedy)
}

fn both(entry: &str, key: &str, pair: ByPlace, check: fn(&str, &str, f64) -> Checked) -> Checked {
    check(entry, &format!("{key}.town"), pair.town)?;
    check(entry, &format!("{key}.country"), pair.country)
}

fn share(entry: &str, key: &str, share: f64) -> Checked {
    within(entry, key, share, SHARES, "write a share from 0.05 to 1")
}

fn caps(settings: &Settings) -> Checked {
    settings.caps.iter().try_for_each(|(key, caps)| {
        let entry = format!("[caps.\"{key}\"]");
        caps.iter().try_for_each(|(value, kmh)| {
            within(&entry, value, *kmh, CAPS, "write km/h from 0 (closed) to 200")
        })
    })
}

fn access(settings: &Settings) -> Checked {
    if settings.access.keys.is_empty() {
        let remedy = "write the keys of access that name the mode, then those of its kind, such as \"bicycle\", \"access\"";
        refuse("[access]", "keys is empty".to_owned(), remedy)?;
    }
    share("[access]", "slow_factor", settings.access.slow_factor)?;
    within(
        "[access]",
        "push_kmh",
        settings.access.push_kmh,
        0.0..=10.0,
        "write km/h from 0 (nobody pushes) to 10",
    )
}

fn waits(settings: &Settings) -> Checked {
    settings
        .barriers
        .wait
        .iter()
        .try_for_each(|(barrier, seconds)| wait("[barriers.wait]", barrier, *seconds))?;
    let waits = &settings.waits;
    let at_nodes = [
        ("signals", waits.signals),
        ("signalled_crossing", waits.signalled_crossing),
        ("crossing", waits.crossing),
        ("stop", waits.stop),
        ("give_way", waits.give_way),
        ("mini_roundabout", waits.mini_roundabout),
        ("level_crossing", waits.level_crossing),
    ];
    at_nodes.iter().try_for_each(|(key, seconds)| wait("[waits]", key, *seconds))?;
    let junctions = &settings.junctions;
    let at_junctions = [("main", junctions.main), ("equal", junctions.equal), ("lesser", junctions.lesser)];
    at_junctions.iter().try_for_each(|(key, seconds)| wait("[junctions]", key, *seconds))?;
    rank("[junctions]", "free_rank", junctions.free_rank)?;
    rank("[junctions]", "main_rank", junctions.main_rank)?;
    speed("[ferry]", "kmh", settings.ferry.kmh)?;
    wait("[ferry]", "boarding", settings.ferry.boarding)
}

fn peak(settings: &Settings) -> Checked {
    let factor = |entry: &str, key: &str, factor: f64| {
        within(entry, key, factor, PEAKS, "write a factor of time from 1 (as at any hour) to 10")
    };
    both("[peak]", "all", settings.peak.all, factor)?;
    settings.peak.classes.iter().try_for_each(|(name, pair)| {
        is_highway(&format!("[peak.classes] {}", crate::ids::shorten(name)), name)?;
        both("[peak.classes]", name, *pair, factor)
    })
}

/// The key of ways that a text names, as an extract keeps it.
///
/// # Errors
/// When an extract keeps no such key.
pub fn way_key(entry: &str, key: &str) -> Result<&'static str, BadSetting> {
    WAY_KEYS.into_iter().find(|known| *known == key).ok_or_else(|| BadSetting {
        entry: entry.to_owned(),
        why: format!("'{}' is no key that is read of ways", crate::ids::shorten(key)),
        remedy: "write one of the keys that data/profiles/README.md lists",
    })
}
