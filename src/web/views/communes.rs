//! The communes of a study: boundaries and columns.

use std::collections::HashMap;

use serde::Serialize;

use super::super::topology::{Topology, topology};
use super::numbers::{lon_lat, rounded, seconds};
use crate::access::trial::Together;
use crate::territory::{Commune, Level, Territory};

#[derive(Debug, Serialize)]
pub(in crate::web) struct Communes<'a> {
    topology: Topology,
    code: Vec<&'a str>,
    name: Vec<&'a str>,
    people: Vec<u64>,
    epcis: Vec<&'a str>,
    epci: Vec<Option<u32>>,
    departement: Vec<&'a str>,
    point: Vec<(f64, f64)>,
    seconds: Vec<Option<u32>>,
    nearest: Vec<Option<u32>>,
    hours: Vec<f64>,
}

/// Steps of the grid of boundaries, in degrees, for few communes and for many.
const STEPS: [f64; 2] = [0.0001, 0.0005];
/// More communes than this are many.
const FEW: usize = 5000;
/// Decimals of degrees of a town hall.
const POINT_DECIMALS: i32 = 4;
/// Decimals of hours.
pub(super) const HOURS_DECIMALS: i32 = 1;

/// The communes as they are sent: how each stands, and the place of each site (by its handle) in the list that was sent.
pub(in crate::web) fn communes<'a>(
    territory: &'a Territory,
    stands: &[Together],
    places: &HashMap<u32, u32>,
) -> Communes<'a> {
    let all = territory.communes();
    let step = STEPS[usize::from(all.len() > FEW)];
    let boundaries: Vec<_> = all.iter().map(|commune| commune.boundary.as_ref()).collect();
    let departements = territory.areas(Level::Departement);
    let departement = |commune: &'a Commune| match commune.departement {
        Some(area) => &*departements[area as usize].code,
        None => commune.code.departement(),
    };
    let point = |commune: &Commune| {
        let (lon, lat) = lon_lat(commune.point);
        (rounded(lon, POINT_DECIMALS), rounded(lat, POINT_DECIMALS))
    };
    let nearest = |stand: &Together| stand.nearest.and_then(|site| places.get(&site.0).copied());
    Communes {
        topology: topology(&boundaries, step),
        code: all.iter().map(|commune| commune.code.as_str()).collect(),
        name: all.iter().map(|commune| &*commune.name).collect(),
        people: all.iter().map(|commune| commune.population.0).collect(),
        epcis: territory.areas(Level::Epci).iter().map(|area| &*area.name).collect(),
        epci: all.iter().map(|commune| commune.epci).collect(),
        departement: all.iter().map(departement).collect(),
        point: all.iter().map(point).collect(),
        seconds: stands.iter().map(|stand| seconds(stand.time)).collect(),
        nearest: stands.iter().map(nearest).collect(),
        hours: stands.iter().map(|stand| rounded(stand.hours, HOURS_DECIMALS)).collect(),
    }
}
