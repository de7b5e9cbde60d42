//! Detour and speed of a study's roads, by group of places.

use std::collections::{BTreeMap, BTreeSet};

use geo::Point;

use super::error::StudyError;
use super::prepare::Study;
use super::read::{Accounts, Given, refuse_none};
use super::request::Request;
use crate::ids::CommuneCode;
use crate::load::{self, CodeBook};
use crate::output::Table;
use crate::output::results::{self, Calibrated, Detail};
use crate::output::text::Message;
use crate::territory::{DemandPoint, Level};
use crate::travel::calibration::{Band, Fit, Origin, Pair, Sampling, Trip, bands};
use crate::travel::{Model, Road, Travelled};

/// The classes of communes of the user's file; `None` without a file.
pub(super) fn classes(
    request: &Request,
    codes: &CodeBook,
    accounts: &mut Accounts,
) -> Result<Option<BTreeMap<CommuneCode, Box<str>>>, StudyError> {
    let Some(path) = &request.classes else { return Ok(None) };
    let classes = Given::file(path)?.read(accounts, |source| load::classes(source, codes))?;
    refuse_none(classes.len(), "class", accounts)?;
    Ok(Some(classes))
}

/// What is asked of a calibration.
#[derive(Debug, Clone, Copy)]
pub struct CalibrateRequest {
    /// Which pairs.
    pub sampling: Sampling,
    /// Where trips lead.
    pub goals: Goals,
    /// Places of each unit of this level by themselves; `None`: of the whole territory together.
    pub level: Option<Level>,
    /// Whether each band of distance is fitted by itself.
    pub by_distance: bool,
}

/// Where trips lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goals {
    /// To the other places where people live.
    Places,
    /// To the sites.
    Sites,
}

/// A unit and a class, which make a group; `None` where neither divides.
type Key<'a> = (Option<usize>, Option<&'a str>);

/// The places of a study in their groups.
struct Grouped<'a> {
    keys: Vec<Key<'a>>,
    /// The group of each demand point; `None`: it belongs to no unit, or its commune has no class.
    of: Vec<Option<u32>>,
}

impl<'a> Grouped<'a> {
    fn new(study: &'a Study, level: Option<Level>) -> Self {
        let keys_of: Vec<Option<Key<'a>>> =
            study.territory.demand().iter().map(|point| key(study, level, point)).collect();
        let keys: BTreeSet<Key<'a>> = keys_of.iter().flatten().copied().collect();
        let keys: Vec<Key<'a>> = keys.into_iter().collect();
        let number = |key: &Key<'a>| keys.binary_search(key).ok().map(|place| place as u32);
        let of = keys_of.iter().map(|key| number(key.as_ref()?)).collect();
        Self { keys, of }
    }
}

/// The group of a demand point; `None` where it is in no unit, or its commune has no class.
fn key<'a>(study: &'a Study, level: Option<Level>, point: &DemandPoint) -> Option<Key<'a>> {
    let unit = match level {
        Some(level) => Some(study.territory.unit_of(point, level)?),
        None => None,
    };
    let code = study.territory.communes()[point.commune as usize].code;
    let class = match &study.classes {
        Some(classes) => Some(&**classes.get(&code)?),
        None => None,
    };
    Some((unit, class))
}

/// The trips of a group, and pairs between which no road leads.
#[derive(Default)]
struct Gathered {
    trips: Vec<Trip>,
    without_road: usize,
}

/// What each group gives, in the order of units, then of classes, then of distances; nothing without roads. Runs in parallel.
pub fn calibrate(study: &Study, request: &CalibrateRequest) -> Vec<Calibrated> {
    let Model::Road(road) = &study.model else { return Vec::new() };
    let grouped = Grouped::new(study, request.level);
    let bands: Vec<Option<Band>> = match request.by_distance {
        true => bands(request.sampling.reach()).into_iter().map(Some).collect(),
        false => vec![None],
    };
    let mut gathered: Vec<Gathered> = Vec::new();
    gathered.resize_with(grouped.keys.len() * bands.len(), Gathered::default);
    let pairs = pairs(study, request, &grouped);
    for (pair, trip) in pairs.iter().zip(travelled(study, road, request.goals, &pairs)) {
        let group = grouped.of[pair.from as usize].expect("pairs start from places with a group") as usize;
        let band = if request.by_distance { pair.band as usize } else { 0 };
        gathered[group * bands.len() + band].add(study, pair, trip);
    }
    let keys = grouped.keys.iter().flat_map(|key| bands.iter().map(move |band| (*key, *band)));
    keys.zip(gathered).map(|(key, gathered)| calibrated(study, request.level, key, &gathered)).collect()
}

fn pairs(study: &Study, request: &CalibrateRequest, grouped: &Grouped<'_>) -> Vec<Pair> {
    let demand = study.territory.demand();
    let mut origins: Vec<Origin<'_>> = Vec::with_capacity(demand.len());
    for (DemandPoint { id, point, people, .. }, &group) in demand.iter().zip(&grouped.of) {
        origins.push(Origin { id: id.as_str(), point: *point, people: *people, group });
    }
    let goals: Vec<(&str, Point)> = match request.goals {
        Goals::Places => demand.iter().map(|point| (point.id.as_str(), point.point)).collect(),
        Goals::Sites => study.sites.iter().map(|site| (site.id.as_str(), site.point)).collect(),
    };
    request.sampling.pairs(&origins, &goals)
}

/// The trip of each pair.
fn travelled(study: &Study, road: &Road, goals: Goals, pairs: &[Pair]) -> Vec<Option<Travelled>> {
    let mut places: Vec<Point> = study.territory.demand().iter().map(|point| point.point).collect();
    // Goals stand among the places, or after them.
    let before = match goals {
        Goals::Places => 0,
        Goals::Sites => places.len() as u32,
    };
    if goals == Goals::Sites {
        places.extend(study.sites.iter().map(|site| site.point));
    }
    let pairs: Vec<(u32, u32)> = pairs.iter().map(|pair| (pair.from, pair.to + before)).collect();
    road.trips(&places, &pairs)
}

impl Gathered {
    fn add(&mut self, study: &Study, pair: &Pair, trip: Option<Travelled>) {
        let people = study.territory.demand()[pair.from as usize].people;
        match trip {
            Some(Travelled { time, length }) => {
                self.trips.push(Trip { people, straight: pair.distance, length, time });
            }
            None => self.without_road += 1,
        }
    }
}

fn calibrated(
    study: &Study,
    level: Option<Level>,
    ((unit, class), band): (Key<'_>, Option<Band>),
    gathered: &Gathered,
) -> Calibrated {
    let label = |(level, unit)| {
        let (code, name) = study.territory.unit_label(level, unit);
        (code.to_owned(), name.to_owned())
    };
    Calibrated {
        unit: level.zip(unit).map(label),
        class: class.map(str::to_owned),
        band,
        without_road: gathered.without_road,
        fit: Fit::of(&gathered.trips),
    }
}

/// The table of what groups gave.
pub fn calibration(
    study: &Study,
    request: &CalibrateRequest,
    groups: &[Calibrated],
    detail: Detail,
) -> Table {
    let mut table = results::calibration(groups, request.sampling.reach(), detail);
    let without_road: usize = groups.iter().map(|group| group.without_road).sum();
    let notes = [
        (unclassed(study), Message::new("note-calibration-unclassed"), "communes"),
        (without_road, Message::new("note-calibration-without-road"), "pairs"),
    ];
    for (count, note, name) in notes.into_iter().filter(|(count, ..)| *count > 0) {
        table.note(note.arg(name, count));
    }
    study.timed(table)
}

/// Communes that have no class, where classes are given.
fn unclassed(study: &Study) -> usize {
    let Some(classes) = &study.classes else { return 0 };
    study.territory.communes().iter().filter(|commune| !classes.contains_key(&commune.code)).count()
}
