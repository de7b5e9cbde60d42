//! What a change does to the choices of demand points, and then to the figures.

use rayon::prelude::*;

use super::super::clock::PointReach;
use super::super::coverage::Coverage;
use super::change::{PointChange, Standing};
use super::choices::ToSite;
use super::network::{Handle, Place, Trial};
use crate::travel::Comer;
use crate::units::{People, Seconds};
use crate::week::{Circuit, Schedule};

impl Trial {
    /// Opens the first sites, all of them together.
    pub(super) fn begin(&mut self, places: Vec<Place>) {
        let (origins, reach) = (&self.ground.origins, self.ground.asked.reach);
        let comers: Vec<Vec<Comer>> =
            places.par_iter().map(|place| origins.to(place.point, reach, &[])).collect();
        for (site, (place, comers)) in places.into_iter().zip(comers).enumerate() {
            self.add_site(place);
            self.welcome(site, comers);
        }
        self.seek_nearest(self.choices.far().collect());
        self.settle((0..self.standings.len() as u32).collect());
    }

    /// Opens a site: the points whose choice it changes.
    pub(super) fn arrive(&mut self, site: usize) -> Vec<u32> {
        let far: Vec<u32> = self.choices.far().collect();
        let comers = self.ground.origins.to(self.sites[site].place.point, self.ground.asked.reach, &far);
        self.welcome(site, comers)
    }

    /// Opens a site to those who come to it: the points whose choice it changes.
    fn welcome(&mut self, site: usize, comers: Vec<Comer>) -> Vec<u32> {
        self.sites[site].is_open = true;
        let mut touched = Vec::with_capacity(comers.len());
        for Comer { origin, way } in comers {
            if self.choices.add(origin, ToSite { way, site: site as u32 }) {
                touched.push(origin);
            }
            if way.time <= self.ground.asked.reach {
                self.sites[site].comers.push(origin);
            }
        }
        touched
    }

    /// Closes a site: the points whose choice that changes.
    pub(super) fn leave(&mut self, site: usize) -> Vec<u32> {
        self.sites[site].is_open = false;
        let mut touched = std::mem::take(&mut self.sites[site].comers);
        let goes_there =
            |&point: &u32| self.choices.nearest(point).is_some_and(|nearest| nearest.site == site as u32);
        touched.extend(self.choices.far().filter(goes_there));
        touched.iter().for_each(|&point| self.choices.remove(point, site as u32));
        let without = |&point: &u32| self.choices.nearest(point).is_none();
        self.seek_nearest(touched.iter().copied().filter(without).collect());
        touched
    }

    /// Finds the nearest site of `points`, none of which has a site within reach.
    fn seek_nearest(&mut self, points: Vec<u32>) {
        if points.is_empty() {
            return;
        }
        let (sites, places): (Vec<Handle>, Vec<_>) =
            self.places().map(|(handle, place)| (handle, place.point)).unzip();
        let found = self.ground.origins.nearest(&places, &points);
        for (point, found) in points.into_iter().zip(found) {
            if let Some((place, way)) = found {
                self.choices.add(point, ToSite { way, site: sites[place as usize].0 });
            }
        }
    }

    /// Brings the figures of `touched` points up to their choices; those that stand otherwise, in order.
    pub(super) fn settle(&mut self, mut touched: Vec<u32>) -> Vec<PointChange> {
        touched.sort_unstable();
        touched.dedup();
        let changes: Vec<PointChange> = touched.into_iter().map(|point| self.settle_point(point)).collect();
        self.settle_coverage(&changes);
        changes.into_iter().filter(|change| change.before != change.after).collect()
    }

    fn settle_point(&mut self, point: u32) -> PointChange {
        let index = point as usize;
        let within = self.choices.within(point);
        let schedule = Circuit::union_of(within.iter().map(|to| &self.sites[to.site as usize].arrivals));
        let nearest = self.choices.nearest(point).map(|to| (Handle(to.site), to.way.time));
        let minutes_in_cycle = schedule.minutes_in_cycle(&Schedule::ALWAYS);
        let after = PointReach { schedule, any: !within.is_empty() };
        if after != *self.reached.at(index) {
            let before = self.reached.replace(index, after);
            let reaches = [&before, self.reached.at(index)];
            self.tally.replace(self.ground.people[index], reaches, self.ground.asked.clock.fewer_than_hours);
        }
        let after = Standing { nearest, minutes_in_cycle };
        let before = std::mem::replace(&mut self.standings[index], after);
        PointChange { point, before, after }
    }

    /// Counts the points whose time is another one.
    fn settle_coverage(&mut self, changes: &[PointChange]) {
        let others = || changes.iter().filter(|change| change.before.time() != change.after.time());
        if others().next().is_none() {
            return;
        }
        let people = |change: &PointChange| -> People { self.ground.people[change.point as usize] };
        let thresholds = &self.ground.asked.thresholds;
        let gone = others().map(|change| (people(change), change.before.time()));
        let come = others().map(|change| (people(change), change.after.time()));
        let [gone, come] = [Coverage::measure(gone, thresholds), Coverage::measure(come, thresholds)];
        let longest: Option<Seconds> = self.standings.iter().filter_map(Standing::time).max();
        self.coverage.replace(&gone, &come, longest);
    }
}
