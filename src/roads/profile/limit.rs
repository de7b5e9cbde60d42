//! How fast the law lets one drive: signs as tags, and the rule where there is no sign.
//!
//! <https://wiki.openstreetmap.org/wiki/Key:maxspeed>, <https://wiki.openstreetmap.org/wiki/Key:source:maxspeed>,
//! Code de la route, articles R413-2 and R413-3.

use super::direction::is_one_way;
use super::settings::{Law, Legal};
use crate::roads::Setting;
use crate::roads::extract::Tags;

/// A mile, in kilometres.
const MILE: f64 = 1.609_344;
/// A nautical mile, in kilometres.
const NAUTICAL_MILE: f64 = 1.852;
/// Limits that are believed, in km/h: a larger number is a year or a slip of the pen.
const BELIEVED: std::ops::RangeInclusive<f64> = 1.0..=200.0;
/// Keys that tell under which rule a road lies, the most special first.
const RULE_KEYS: [&str; 4] = ["maxspeed:type", "source:maxspeed", "zone:maxspeed", "zone:traffic"];

/// What a value says of the limit.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Said {
    Number(f64),
    Town,
    Country,
    Motorway,
    DualCarriageway,
    LivingStreet,
    Walk,
}

/// Whether tags say that a road lies in a built-up area; `None`: they do not say.
pub(super) fn says_town(tags: &Tags) -> Option<bool> {
    RULE_KEYS.iter().chain(&["maxspeed"]).find_map(|key| match said(tags.get(key)?)? {
        Said::Town => Some(true),
        Said::Country => Some(false),
        _ => None,
    })
}

impl Law {
    /// The limit of a road with these tags in one direction (`maxspeed:forward` or `maxspeed:backward`), in km/h.
    pub(super) fn limit(&self, tags: &Tags, direction: &str, legal: Legal, setting: Setting<'_>) -> f64 {
        [direction, "maxspeed"]
            .iter()
            .chain(&RULE_KEYS)
            .find_map(|key| self.number(said(tags.get(key)?)?))
            .unwrap_or_else(|| self.without_sign(tags, legal, setting))
            .min(self.motorway)
    }

    fn number(&self, said: Said) -> Option<f64> {
        match said {
            Said::Number(kmh) => Some(kmh),
            Said::Town => Some(self.town),
            // The rule without a sign, which knows lanes, carriageways and the département.
            Said::Country => None,
            Said::Motorway => Some(self.motorway),
            Said::DualCarriageway => Some(self.dual_carriageway),
            Said::LivingStreet => Some(self.living_street),
            Said::Walk => Some(self.walk),
        }
    }

    fn without_sign(&self, tags: &Tags, legal: Legal, setting: Setting<'_>) -> f64 {
        let one_way = is_one_way(tags);
        let lanes = tags.get("lanes").and_then(|lanes| lanes.parse().ok()).unwrap_or(1_u32);
        match legal {
            Legal::Motorway => self.motorway,
            Legal::LivingStreet => self.living_street,
            _ if setting.in_town => self.town,
            _ if tags.get("motorroad") == Some("yes") => self.dual_carriageway,
            Legal::National if one_way => self.dual_carriageway,
            _ if one_way && lanes >= 2 => self.two_lanes,
            _ => self.of_country(legal, setting),
        }
    }

    fn of_country(&self, legal: Legal, setting: Setting<'_>) -> f64 {
        let chosen = setting.departement.and_then(|code| self.departements.get(code));
        match (legal, chosen) {
            (Legal::Road, Some(&chosen)) => chosen,
            _ => self.country,
        }
    }
}

/// What a value of `maxspeed`, or of a key that names a rule, says; of a list, the lowest number.
fn said(value: &str) -> Option<Said> {
    let mut parts = value.split([';', '|']).filter_map(|part| one(part.trim()));
    let first = parts.next()?;
    Some(parts.fold(first, |lowest, other| match (lowest, other) {
        (Said::Number(a), Said::Number(b)) => Said::Number(a.min(b)),
        (number @ Said::Number(_), _) | (_, number @ Said::Number(_)) => number,
        (word, _) => word,
    }))
}

fn one(value: &str) -> Option<Said> {
    let value = value.to_ascii_lowercase();
    // `FR:urban`, `BE-VLG:rural`; what stands before the colon is a country.
    let word = value.split_once(':').map_or(value.as_str(), |(_, word)| word);
    match word {
        "urban" => Some(Said::Town),
        "rural" => Some(Said::Country),
        "motorway" => Some(Said::Motorway),
        "trunk" => Some(Said::DualCarriageway),
        "living_street" => Some(Said::LivingStreet),
        "walk" => Some(Said::Walk),
        _ => number(word).map(Said::Number),
    }
}

/// `50`, `50 km/h`, `30 mph`, `10 knots`, `zone30`, `zone:30`, in km/h; words such as `none` and `signals` are no number.
fn number(word: &str) -> Option<f64> {
    let digits = word.trim_start_matches("zone").trim_start_matches([':', '_', ' ']);
    let end = digits.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(digits.len());
    let times = match digits[end..].trim() {
        "" | "km/h" | "kmh" | "kph" => 1.0,
        "mph" => MILE,
        "knots" => NAUTICAL_MILE,
        _ => return None,
    };
    digits[..end].parse::<f64>().ok().map(|number| number * times).filter(|kmh| BELIEVED.contains(kmh))
}
