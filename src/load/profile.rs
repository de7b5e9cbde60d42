//! A profile of travel, from TOML. `data/profiles/README.md` tells the keys.

use std::collections::BTreeMap;

use super::error::LoadError;
use super::profile_keys::{
    AccessKeys, ClassKeys, JunctionKeys, LawKeys, LegalWord, ModeWord, OnewayKeys, PlaceKeys, ProfileKeys,
    WaitKeys,
};
use super::source::Source;
use super::toml_file::{Wrong, read_toml};
use crate::roads::Mode;
use crate::roads::profile::{
    Access, BadSetting, Barriers, ByPlace, ByValue, Class, Ferry, Junctions, Law, Legal, Oneway, Peak,
    Profile, Settings, Values, Waits, way_key,
};
use crate::units::{KmPerHour, Metres};

/// Reads a profile of travel.
///
/// # Errors
/// When the file is not TOML, a key is missing or not known, or a number is out of range.
pub fn profile(source: &Source) -> Result<Profile, LoadError> {
    let keys: ProfileKeys = read_toml(source)?;
    settings(keys)
        .and_then(Profile::new)
        .map_err(|BadSetting { entry, why, remedy }| Wrong::new(entry, why, remedy).in_file(source))
}

fn settings(keys: ProfileKeys) -> Result<Settings, BadSetting> {
    let caps =
        keys.caps.into_iter().map(|(key, caps)| Ok((way_key("[caps]", &key)?, by_value(caps, |kmh| kmh))));
    Ok(Settings {
        name: keys.name,
        mode: keys.mode.into(),
        access_leg: KmPerHour(keys.access_kmh),
        snap: Metres(keys.snap_metres),
        follows_turns: keys.turn_restrictions,
        streets: values(keys.streets),
        law: keys.law.map(law),
        classes: by_value(keys.classes, class),
        caps: caps.collect::<Result<_, _>>()?,
        access: access(keys.access)?,
        oneway: oneway(keys.oneway)?,
        barriers: Barriers {
            closed: values(keys.barriers.closed),
            bollards: values(keys.barriers.bollards),
            wait: by_value(keys.barriers.wait, |seconds| seconds),
        },
        waits: waits(&keys.waits),
        junctions: junctions(&keys.junctions),
        ferry: Ferry { open: keys.ferry.open, kmh: keys.ferry.kmh, boarding: keys.ferry.boarding },
        peak: Peak { all: keys.peak.all.into(), classes: by_value(keys.peak.classes, ByPlace::from) },
    })
}

fn values(words: Vec<String>) -> Values {
    words.into_iter().map(String::into_boxed_str).collect()
}

fn by_value<A, B>(map: BTreeMap<String, A>, change: impl Fn(A) -> B) -> ByValue<B> {
    map.into_iter().map(|(value, said)| (value.into_boxed_str(), change(said))).collect()
}

fn way_keys(entry: &str, keys: &[String]) -> Result<Vec<&'static str>, BadSetting> {
    keys.iter().map(|key| way_key(entry, key)).collect()
}

fn law(keys: LawKeys) -> Law {
    Law {
        town: keys.town,
        country: keys.country,
        departements: by_value(keys.departements, |kmh| kmh),
        two_lanes: keys.two_lanes,
        dual_carriageway: keys.dual_carriageway,
        motorway: keys.motorway,
        living_street: keys.living_street,
        walk: keys.walk,
    }
}

fn class(keys: ClassKeys) -> Class {
    Class {
        rank: keys.rank,
        open: keys.open,
        dual_open: keys.dual_open,
        kmh: keys.kmh.into(),
        opened: keys.opened_kmh.map(ByPlace::from),
        practice: keys.practice.map_or(ByPlace::both(1.0), ByPlace::from),
        legal: match keys.legal {
            LegalWord::Motorway => Legal::Motorway,
            LegalWord::National => Legal::National,
            LegalWord::Road => Legal::Road,
            LegalWord::LivingStreet => Legal::LivingStreet,
        },
    }
}

fn access(keys: AccessKeys) -> Result<Access, BadSetting> {
    Ok(Access {
        keys: way_keys("[access] keys", &keys.keys)?,
        open: values(keys.open),
        slow: values(keys.slow),
        closed: values(keys.closed),
        pushed: values(keys.pushed),
        slow_factor: keys.slow_factor,
        push_kmh: keys.push_kmh,
    })
}

fn oneway(keys: OnewayKeys) -> Result<Oneway, BadSetting> {
    Ok(Oneway {
        keys: way_keys("[oneway] keys", &keys.keys)?,
        implied: keys.implied,
        contraflow: values(keys.contraflow),
        push_back: keys.push_back,
    })
}

fn waits(keys: &WaitKeys) -> Waits {
    Waits {
        signals: keys.signals,
        signalled_crossing: keys.signalled_crossing,
        crossing: keys.crossing,
        stop: keys.stop,
        give_way: keys.give_way,
        mini_roundabout: keys.mini_roundabout,
        level_crossing: keys.level_crossing,
    }
}

fn junctions(keys: &JunctionKeys) -> Junctions {
    Junctions {
        free_rank: keys.free_rank,
        main_rank: keys.main_rank,
        main: keys.main,
        equal: keys.equal,
        lesser: keys.lesser,
    }
}

impl From<PlaceKeys> for ByPlace {
    fn from(keys: PlaceKeys) -> Self {
        Self { town: keys.town, country: keys.country }
    }
}

impl From<ModeWord> for Mode {
    fn from(word: ModeWord) -> Self {
        match word {
            ModeWord::Car => Self::Car,
            ModeWord::Bicycle => Self::Bicycle,
            ModeWord::Foot => Self::Foot,
        }
    }
}

#[cfg(test)]
mod ferries_and_turns;
#[cfg(test)]
mod passages;
#[cfg(test)]
mod tests;
