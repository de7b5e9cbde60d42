//! A priority neighbourhood (quartier prioritaire de la politique de la ville, QPV).

use geo::{MultiPolygon, Point};

use crate::ids::{CommuneCode, QuarterCode};
use crate::units::People;

/// A priority neighbourhood.
#[derive(Debug, Clone)]
pub struct Quarter {
    /// Official code, such as `QP011003`.
    pub code: QuarterCode,
    /// Official name.
    pub name: String,
    /// The communes it lies in, at least one.
    pub communes: Vec<CommuneCode>,
    /// Its inhabitants, where they are published.
    pub population: Option<People>,
    /// Share of its inhabitants below the poverty line, in per cent, where it is published.
    pub poverty_rate: Option<f64>,
    /// A point inside: longitude and latitude in degrees (WGS 84).
    pub point: Point,
    /// Its perimeter in degrees (WGS 84), where it is known.
    pub boundary: Option<MultiPolygon>,
}
