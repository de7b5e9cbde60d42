//! The data that the program carries; `data/README.md` says where it comes from.

use geo::Point;

use super::codes::CodeBook;
use super::communes_parquet::{commune_codes, commune_points};
use super::error::LoadError;
use super::source::Source;
use crate::ids::CommuneCode;
use crate::roads::Mode;

const CHECKSUMS: &str = include_str!("../../data/SHA256SUMS");

macro_rules! bundled {
    ($(#[$doc:meta])* $function:ident, $path:literal) => {
        $(#[$doc])*
        pub fn $function() -> Source {
            Source::bundled($path, include_bytes!(concat!("../../data/", $path)), checksum($path))
        }
    };
}

bundled! {
    /// The 433 communes of the Aude, with boundaries.
    aude_communes, "aude/communes.geojson"
}
bundled! {
    /// The 25 France services of the Aude on 1 August 2024.
    aude_sites, "aude/sites.csv"
}
bundled! {
    /// The ten priority neighbourhoods of the Aude (2015).
    aude_quarters, "aude/quarters.csv"
}
bundled! {
    /// The 34,875 communes of France, with boundaries.
    france_communes, "france/communes.parquet"
}
bundled! {
    /// Codes of former communes and of arrondissements, with the commune of today.
    france_codes, "france/codes.csv"
}

bundled! {
    /// The label's circular of 1 July 2019.
    circular_2019, "label/2019-circular.toml"
}
bundled! {
    /// The label's reference framework of 16 June 2025, of which no rule is known.
    reference_2025, "label/2025-reference.toml"
}
bundled! {
    /// Flat amounts of funding by year and kind.
    funding, "label/funding.toml"
}

bundled! {
    /// How cars travel.
    car_profile, "profiles/car.toml"
}
bundled! {
    /// How bicycles travel.
    bicycle_profile, "profiles/bicycle.toml"
}
bundled! {
    /// How people walk.
    foot_profile, "profiles/foot.toml"
}

/// The profile of a mode.
pub fn profile(mode: Mode) -> Source {
    match mode {
        Mode::Car => car_profile(),
        Mode::Bicycle => bicycle_profile(),
        Mode::Foot => foot_profile(),
    }
}

/// The reference texts of the label, by name, the oldest first.
pub fn references() -> [(&'static str, Source); 2] {
    [("2019-circular", circular_2019()), ("2025-reference", reference_2025())]
}

/// The codes of today and of yesterday.
///
/// # Errors
/// Never with the data as published; a test reads it.
pub fn code_book() -> Result<CodeBook, LoadError> {
    CodeBook::new(commune_codes(&france_communes())?.into_iter(), &france_codes())
}

/// The town halls of France, overseas included, in the order of [`france_communes`].
///
/// # Errors
/// Never with the data as published; a test reads it.
pub fn town_halls() -> Result<Vec<(CommuneCode, Point)>, LoadError> {
    commune_points(&france_communes())
}

fn checksum(path: &str) -> &'static str {
    CHECKSUMS
        .lines()
        .find_map(|line| line.split_once("  ").filter(|(_, file)| *file == path))
        .map(|(sum, _)| sum)
        .expect("data/SHA256SUMS lists every bundled file: a test reads it")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_commune_has_a_town_hall() {
        let halls = town_halls().unwrap();
        assert_eq!(halls.len(), 34_875);
        let (_, carcassonne) = halls.iter().find(|(code, _)| code.as_str() == "11069").unwrap();
        assert!((carcassonne.x() - 2.35).abs() < 0.1 && (carcassonne.y() - 43.21).abs() < 0.1);
    }

    #[test]
    fn checksums_are_those_of_the_bytes() {
        let label = [circular_2019(), reference_2025(), funding()];
        let places = [aude_communes(), aude_sites(), aude_quarters(), france_communes(), france_codes()];
        let profiles = [Mode::Car, Mode::Bicycle, Mode::Foot].map(profile);
        for source in places.into_iter().chain(label).chain(profiles) {
            let again = Source::in_memory(source.name(), source.bytes());
            assert_eq!(again.sha256(), source.sha256(), "{}", source.name());
        }
    }
}
