//! Times between two lists of places, pair by pair.

use std::path::PathBuf;

use geo::Point;

use super::error::StudyError;
use super::prepare::Study;
use super::read;
use crate::output::{OutputError, Pair, PairColumns, PairWriter};
use crate::territory::Candidate;
use crate::travel::{Model, straight_lines};
use crate::units::Seconds;

/// A list of places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceList {
    /// Where people live: communes and quarters.
    Demand,
    /// Every site of the lists.
    Sites,
    /// The sites in the communes of the territory.
    SitesInside,
    /// The places where a site could open.
    Candidates,
    /// A file of the user's: id, longitude, latitude.
    File(PathBuf),
}

/// What is asked of a table.
#[derive(Debug, Clone)]
pub struct PairsAsk {
    /// Where trips start.
    pub from: PlaceList,
    /// Where they go.
    pub to: PlaceList,
    /// Only pairs within this time; `None`: all.
    pub within: Option<Seconds>,
    /// Whether lengths are told.
    pub km: bool,
}

/// Two lists of places, whose pairs are told.
#[derive(Debug)]
pub struct Pairs {
    from: Places,
    to: Places,
    within: Option<Seconds>,
    columns: PairColumns,
}

/// Places with their ids.
#[derive(Debug, Default)]
struct Places {
    ids: Vec<String>,
    points: Vec<Point>,
}

/// What a table holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PairsWritten {
    /// Its rows.
    pub rows: u64,
    /// Rows without a time.
    pub no_way: u64,
}

/// Rows made at a time: a row group of Parquet, and some tens of megabytes.
const BLOCK: usize = 250_000;
/// Starts whose rows are searched together, unless they make too many times to hold.
const TOGETHER: usize = 64;
/// Times held at once, at most: some 30 MB.
const MOST_TIMES: usize = 4_000_000;
/// Starts looked at together when only near pairs are told.
const STARTS: usize = 4096;

impl FromIterator<(String, Point)> for Places {
    fn from_iter<T: IntoIterator<Item = (String, Point)>>(places: T) -> Self {
        let (ids, points) = places.into_iter().unzip();
        Self { ids, points }
    }
}

impl Pairs {
    /// The lists that are asked for. A file becomes one of the inputs of the study.
    ///
    /// # Errors
    /// When a file cannot be used.
    pub fn new(study: &mut Study, ask: &PairsAsk) -> Result<Self, StudyError> {
        let (from, to) = (places(study, &ask.from)?, places(study, &ask.to)?);
        let columns = PairColumns { road: ask.km && matches!(study.model, Model::Road(_)), straight: ask.km };
        Ok(Self { from, to, within: ask.within, columns })
    }

    /// How many pairs there are, near or not.
    pub fn count(&self) -> u64 {
        self.from.ids.len() as u64 * self.to.ids.len() as u64
    }

    /// Which columns follow the times.
    pub fn columns(&self) -> PairColumns {
        self.columns
    }

    /// Writes the pairs, start after start, in the order of the lists. Memory does not grow with their number.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn write(&self, model: &Model, out: &mut PairWriter<'_>) -> Result<PairsWritten, OutputError> {
        let mut writing = Writing { pairs: self, model, out, written: PairsWritten::default() };
        match self.within {
            Some(limit) => writing.near(limit)?,
            None => writing.all()?,
        }
        Ok(writing.written)
    }
}

fn places(study: &mut Study, list: &PlaceList) -> Result<Places, StudyError> {
    let candidates = |list: &[Candidate]| list.iter().map(|c| (c.id.to_string(), c.point)).collect();
    Ok(match list {
        PlaceList::Demand => study.territory.demand().iter().map(|d| (d.id.to_string(), d.point)).collect(),
        PlaceList::Sites => study.sites.iter().map(|site| (site.id.to_string(), site.point)).collect(),
        PlaceList::SitesInside => {
            let inside = study.sites.iter().filter(|site| study.is_inside(site));
            inside.map(|site| (site.id.to_string(), site.point)).collect()
        }
        PlaceList::Candidates => candidates(&study.candidates()),
        PlaceList::File(path) => {
            let (listed, accounts) = read::places(path)?;
            study.reports.extend(accounts.reports);
            study.inputs.extend(accounts.inputs);
            candidates(&listed)
        }
    })
}

/// A table that is being written.
struct Writing<'a, 'w> {
    pairs: &'a Pairs,
    model: &'a Model,
    out: &'a mut PairWriter<'w>,
    written: PairsWritten,
}

/// A pair, as places in the lists, with its time.
type Timed = (usize, usize, Option<Seconds>);

impl Writing<'_, '_> {
    /// Every pair.
    fn all(&mut self) -> Result<(), OutputError> {
        let (from, to) = (&self.pairs.from, &self.pairs.to);
        let width = to.points.len();
        if width == 0 {
            return Ok(());
        }
        let times = self.model.times_to(&to.points);
        // Fewer starts than fill the lanes of all threads would waste them.
        let starts = (BLOCK / width).max(TOGETHER.min(MOST_TIMES / width)).max(1);
        for (block, origins) in from.points.chunks(starts).enumerate() {
            let found = times.from(origins);
            for (part, times) in found.chunks(BLOCK).enumerate() {
                let pair = |(index, &time): (usize, &Option<Seconds>)| {
                    let index = block * starts * width + part * BLOCK + index;
                    (index / width, index % width, time)
                };
                self.rows(&times.iter().enumerate().map(pair).collect::<Vec<Timed>>())?;
            }
        }
        Ok(())
    }

    /// The pairs within a limit.
    fn near(&mut self, limit: Seconds) -> Result<(), OutputError> {
        let (from, to) = (&self.pairs.from, &self.pairs.to);
        // What takes less than a second more, in whole seconds, is within the limit.
        let below = Seconds(limit.0 + 1);
        for (block, origins) in from.points.chunks(STARTS).enumerate() {
            let origins: Vec<(Point, Seconds)> = origins.iter().map(|&origin| (origin, below)).collect();
            let near = self.model.closer_than(&to.points, &origins);
            let of_start = |(index, list): (usize, Vec<(u32, Seconds)>)| {
                let start = block * STARTS + index;
                list.into_iter().map(move |(place, time)| (start, place as usize, Some(time)))
            };
            let timed: Vec<Timed> = near.into_iter().enumerate().flat_map(of_start).collect();
            timed.chunks(BLOCK).try_for_each(|timed| self.rows(timed))?;
        }
        Ok(())
    }

    /// Writes pairs whose times are known.
    fn rows(&mut self, timed: &[Timed]) -> Result<(), OutputError> {
        let Pairs { from, to, columns, .. } = self.pairs;
        let ends = |kept: bool| {
            let ends = |&(start, goal, _): &Timed| (from.points[start], to.points[goal]);
            timed.iter().filter(|_| kept).map(ends).collect::<Vec<(Point, Point)>>()
        };
        let road = self.model.road_lengths(&ends(columns.road));
        let straight = straight_lines(&ends(columns.straight));
        let pair = |(index, &(start, goal, time)): (usize, &Timed)| Pair {
            from: &from.ids[start],
            to: &to.ids[goal],
            time,
            road: road.get(index).copied().flatten(),
            straight: straight.get(index).copied(),
        };
        let rows: Vec<Pair<'_>> = timed.iter().enumerate().map(pair).collect();
        self.written.rows += rows.len() as u64;
        self.written.no_way += rows.iter().filter(|row| row.time.is_none()).count() as u64;
        self.out.write(&rows)
    }
}
