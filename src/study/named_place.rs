//! Places as people name them: a commune, a quarter, a site, a position.

use geo::Point;

use super::error::StudyError;
use super::prepare::Study;
use crate::ids::shorten;
use crate::territory::round::name_key;

/// A place that somebody named.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedPlace {
    /// Its name, or its position in degrees.
    pub name: String,
    /// Where it is: longitude and latitude in degrees (WGS 84).
    pub point: Point,
}

/// Places told in an error, at most.
const TOLD: usize = 8;

/// One place that may be meant.
struct Known<'a> {
    /// The word that tells its kind apart from others: `commune:91228`.
    kind: &'static str,
    id: &'a str,
    name: &'a str,
    point: Point,
}

impl Known<'_> {
    fn place(&self) -> NamedPlace {
        NamedPlace { name: self.name.to_owned(), point: self.point }
    }

    fn told(&self) -> String {
        format!("{}:{} ({})", self.kind, self.id, self.name)
    }
}

impl Study {
    /// The place that `text`, the value of `option`, names: `lon,lat`, a code or id (of one kind with `commune:`, `quarter:` or
    /// `site:` before it), else a name, whatever its accents and hyphens.
    ///
    /// # Errors
    /// When there is none, or several.
    pub fn place_named(&self, option: &'static str, text: &str) -> Result<NamedPlace, StudyError> {
        let text = text.trim();
        if let Some(position) = position(text) {
            let wrong = || StudyError::WrongPosition { option, text: shorten(text) };
            return position.ok_or_else(wrong);
        }
        let known = self.known_places();
        let (kind, rest) = split_kind(text);
        let of_kind = || known.iter().filter(|place| kind.is_none_or(|kind| kind == place.kind));
        let by_id: Vec<&Known<'_>> = of_kind().filter(|place| place.id == rest).collect();
        let wanted = name_key(rest);
        let named = || of_kind().filter(|place| name_key(place.name) == wanted).collect();
        let found: Vec<&Known<'_>> = if by_id.is_empty() { named() } else { by_id };
        // A commune and the house in it may share a name: the commune is meant.
        let communes = found.iter().filter(|place| place.kind == COMMUNE).count();
        match found[..] {
            [one] => Ok(one.place()),
            [first, ..] if communes == 1 && first.kind == COMMUNE && first.id != rest => Ok(first.place()),
            [] => Err(unknown(option, text, &wanted, &known)),
            _ => Err(StudyError::AmbiguousPlace { option, text: shorten(text), choices: told(&found) }),
        }
    }

    /// Communes, then quarters, then sites.
    fn known_places(&self) -> Vec<Known<'_>> {
        let communes = self.territory.communes().iter().map(|commune| Known {
            kind: COMMUNE,
            id: commune.code.as_str(),
            name: &commune.name,
            point: commune.point,
        });
        let quarters = self.territory.quarters().iter().map(|quarter| Known {
            kind: "quarter",
            id: quarter.code.as_str(),
            name: &quarter.name,
            point: quarter.point,
        });
        let sites = self.sites.iter().map(|site| Known {
            kind: "site",
            id: site.id.as_str(),
            name: &site.name,
            point: site.point,
        });
        communes.chain(quarters).chain(sites).collect()
    }
}

const COMMUNE: &str = "commune";

fn split_kind(text: &str) -> (Option<&str>, &str) {
    match text.split_once(':') {
        Some((kind @ (COMMUNE | "quarter" | "site"), rest)) => (Some(kind), rest.trim()),
        _ => (None, text),
    }
}

/// `lon,lat` as a place; `Some(None)`: two numbers that are no position; `None`: no two numbers.
fn position(text: &str) -> Option<Option<NamedPlace>> {
    let (lon, lat) = text.split_once(',')?;
    let number = |text: &str| text.trim().parse::<f64>().ok();
    let (lon, lat) = (number(lon)?, number(lat)?);
    let on_globe = lon.abs() <= 180.0 && lat.abs() <= 90.0;
    Some(on_globe.then(|| NamedPlace { name: format!("{lon}, {lat}"), point: Point::new(lon, lat) }))
}

fn unknown(option: &'static str, text: &str, wanted: &str, known: &[Known<'_>]) -> StudyError {
    let near = |place: &&Known<'_>| {
        let key = name_key(place.name);
        wanted.len() > 2 && (key.contains(wanted) || wanted.contains(&key) && key.len() > 2)
    };
    let near: Vec<&Known<'_>> = known.iter().filter(near).collect();
    let closest =
        if near.is_empty() { String::new() } else { format!("; called nearly so: {}", told(&near)) };
    StudyError::UnknownPlace { option, text: shorten(text), closest }
}

fn told(places: &[&Known<'_>]) -> String {
    let first: Vec<String> = places.iter().take(TOLD).map(|place| place.told()).collect();
    let more = if places.len() > TOLD { ", …" } else { "" };
    first.join(", ") + more
}

#[cfg(test)]
mod tests {
    use super::super::prepare::load;
    use super::super::request::{CommunesFrom, Request};
    use super::*;

    #[test]
    fn places_of_the_aude_are_found_by_code_name_and_position() {
        let study = load(&Request::of(CommunesFrom::Aude)).unwrap();
        let named = |text: &str| study.place_named("--from", text);
        let limoux = named("11206").unwrap();
        assert_eq!(limoux.name, "Limoux");
        for text in ["limoux", "LIMOUX", "commune:11206", "commune: Limoux"] {
            assert_eq!(named(text).unwrap(), limoux, "{text}");
        }
        assert_eq!(named("Trebes").unwrap().name, "Trèbes");
        let quarter = &study.territory.quarters()[2];
        assert_eq!(named(quarter.code.as_str()).unwrap().point, quarter.point);
        let site = &study.sites[0];
        assert_eq!(named(&format!("site:{}", site.id)).unwrap().point, site.point);
        assert_eq!(named(" 2.5, 43.1 ").unwrap().point, Point::new(2.5, 43.1));
    }

    #[test]
    fn what_is_unknown_is_refused_with_what_comes_near() {
        let study = load(&Request::of(CommunesFrom::Aude)).unwrap();
        let refused = |text: &str| study.place_named("--to", text).unwrap_err().to_string();
        assert!(refused("Villeneuve").contains("commune:"), "{}", refused("Villeneuve"));
        assert!(refused("Nowhere at all").contains("--to Nowhere at all: no such place"));
        assert!(refused("243.1,2.5").contains("longitude, then latitude"));
        assert!(refused("").contains("no such place"));
    }
}
