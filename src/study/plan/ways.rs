//! How long it takes to each place: by the travel model, or by times of the user's own.

use geo::Point;
use rayon::prelude::*;

use super::super::prepare::Study;
use crate::siting::plan::Link;
use crate::travel::Model;
use crate::units::Seconds;

/// Times from every demand point to every place: sites first, then candidates.
#[derive(Debug)]
pub(super) enum Ways<'a> {
    /// By the travel model.
    Model { model: &'a Model, origins: Vec<Point>, places: Vec<Point> },
    /// By lists, one a demand point, of places with their times.
    Listed(Vec<Vec<(u32, Seconds)>>),
}

impl<'a> Ways<'a> {
    /// By the travel model of a study.
    pub(super) fn of(study: &'a Study, places: Vec<Point>) -> Self {
        let origins = study.territory.demand().iter().map(|demand| demand.point).collect();
        Self::Model { model: &study.model, origins, places }
    }

    /// For each demand point, those of `places` that are nearer than its limit.
    pub(super) fn closer_than(&self, places: &[u32], limits: &[Seconds]) -> Vec<Vec<(u32, Seconds)>> {
        match self {
            Self::Model { model, origins, places: points } => {
                let goals: Vec<Point> = places.iter().map(|&place| points[place as usize]).collect();
                let asked: Vec<(Point, Seconds)> =
                    origins.iter().copied().zip(limits.iter().copied()).collect();
                let mut lists = model.closer_than(&goals, &asked);
                lists.par_iter_mut().flatten().for_each(|(place, _)| *place = places[*place as usize]);
                lists
            }
            Self::Listed(lists) => {
                let wanted = wanted(places);
                let near = |(list, limit): (&Vec<(u32, Seconds)>, &Seconds)| {
                    let near = list.iter().filter(|(place, time)| is_in(&wanted, *place) && time < limit);
                    near.copied().collect()
                };
                lists.par_iter().zip(limits).map(near).collect()
            }
        }
    }

    /// The nearest of `places` from each demand point, ties to the first.
    pub(super) fn nearest(&self, places: &[u32]) -> Vec<Option<Link>> {
        match self {
            Self::Model { model, origins, places: points } => {
                let goals: Vec<Point> = places.iter().map(|&place| points[place as usize]).collect();
                let link = |reach: crate::travel::Reach| Link {
                    time: reach.time,
                    place: places[reach.place as usize],
                };
                model.nearest(&goals, origins).into_iter().map(|reach| reach.map(link)).collect()
            }
            Self::Listed(lists) => {
                let wanted = wanted(places);
                let nearest = |list: &Vec<(u32, Seconds)>| {
                    let links = list.iter().filter(|(place, _)| is_in(&wanted, *place));
                    links.map(|&(place, time)| Link { time, place }).min()
                };
                lists.par_iter().map(nearest).collect()
            }
        }
    }
}

fn wanted(places: &[u32]) -> Vec<bool> {
    let mut wanted = vec![false; places.iter().max().map_or(0, |&most| most as usize + 1)];
    places.iter().for_each(|&place| wanted[place as usize] = true);
    wanted
}

fn is_in(wanted: &[bool], place: u32) -> bool {
    wanted.get(place as usize).copied().unwrap_or(false)
}
