//! Times from many origins to many places, some origins after the others.

use geo::Point;
use rayon::prelude::*;

use super::crow_fly::CrowFly;
use super::model::Model;
use super::road::{Placed, Road, seconds};
use super::sphere::{SpherePoint, great_circle, straight_line};
use crate::roads::Roads;
use crate::roads::hierarchy::{NO_WAY, Table};
use crate::units::{Metres, Seconds};

/// Trips held at a time: each holds its whole line, some tens of kilobytes.
const TRIPS: usize = 2048;

/// Places made ready for tables of times to them.
pub struct TimesTo<'a>(Ready<'a>);

enum Ready<'a> {
    CrowFly { model: CrowFly, places: Vec<SpherePoint> },
    Road(Box<ByRoad<'a>>),
}

struct ByRoad<'a> {
    road: &'a Road,
    places: Placed,
    table: Table<'a>,
}

impl Model {
    /// Makes ready for times to `places`.
    pub fn times_to(&self, places: &[Point]) -> TimesTo<'_> {
        TimesTo(match self {
            Self::CrowFly(model) => Ready::CrowFly {
                model: *model,
                places: places.iter().copied().map(SpherePoint::new).collect(),
            },
            Self::Road(road) => {
                let places = Placed::new(road.roads(), places);
                let table = road.roads().hierarchy.table_to(&places.ways_in(road.roads()));
                Ready::Road(Box::new(ByRoad { road, places, table }))
            }
        })
    }

    /// The length of the quickest way for each pair (from, to), legs to and from the road included; `None` where no road leads there,
    /// and everywhere without roads. Runs in parallel.
    pub fn road_lengths(&self, pairs: &[(Point, Point)]) -> Vec<Option<Metres>> {
        match self {
            Self::CrowFly(_) => vec![None; pairs.len()],
            Self::Road(road) => pairs.chunks(TRIPS).flat_map(|pairs| lengths(road.roads(), pairs)).collect(),
        }
    }
}

fn lengths(roads: &Roads, pairs: &[(Point, Point)]) -> Vec<Option<Metres>> {
    let (from, to): (Vec<Point>, Vec<Point>) = pairs.iter().copied().unzip();
    let ends = roads.snap(&from).into_iter().zip(roads.snap(&to)).map(|(from, to)| from.zip(to));
    let trips = roads.trips(&ends.collect::<Vec<_>>());
    trips.into_iter().map(|trip| trip.map(|trip| trip.length)).collect()
}

impl TimesTo<'_> {
    /// The times from each origin to each place, origin after origin; `None` where there is no way. Runs in parallel.
    ///
    /// The room needed grows with the origins asked for at a time: ask for some after the others.
    pub fn from(&self, origins: &[Point]) -> Vec<Option<Seconds>> {
        match &self.0 {
            Ready::CrowFly { model, places } => {
                let row = |origin: &Point| {
                    let origin = SpherePoint::new(*origin);
                    places.iter().map(move |place| Some(model.time(great_circle(origin.chord_2(place)))))
                };
                origins.par_iter().flat_map_iter(row).collect()
            }
            Ready::Road(ready) => ready.from(origins),
        }
    }
}

impl ByRoad<'_> {
    fn from(&self, origins: &[Point]) -> Vec<Option<Seconds>> {
        let (roads, width) = (self.road.roads(), self.places.on_road.len());
        if width == 0 {
            return Vec::new();
        }
        let from = Placed::new(roads, origins);
        let mut times = self.table.from(&from.ways_out(roads));
        for (row, origin) in times.chunks_mut(width).zip(&from.on_road) {
            for found in origin.iter().flat_map(|origin| self.places.along(origin, roads)) {
                let known = &mut row[found.target as usize];
                *known = (*known).min(found.time);
            }
        }
        times.into_iter().map(|time| (time != NO_WAY).then(|| seconds(time))).collect()
    }
}

/// The straight line of each pair.
pub fn straight_lines(pairs: &[(Point, Point)]) -> Vec<Metres> {
    pairs.par_iter().map(|&(from, to)| straight_line(from, to)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roads::Mode;

    #[test]
    fn a_table_says_what_the_nearest_says() {
        let model = Model::CrowFly(CrowFly::of(Mode::Car));
        let points: Vec<Point> = (0..40)
            .map(|i| Point::new(2.0 + f64::from(i * 37 % 40) * 0.01, 43.0 + f64::from(i) * 0.007))
            .collect();
        let (places, origins) = points.split_at(11);
        let times = model.times_to(places).from(origins);
        for (row, nearest) in times.chunks(places.len()).zip(model.nearest(places, origins)) {
            let nearest = nearest.unwrap();
            assert_eq!(row.iter().flatten().min(), Some(&nearest.time));
            assert_eq!(row[nearest.place as usize], Some(nearest.time));
        }
        assert!(model.times_to(&[]).from(origins).is_empty());
    }
}
