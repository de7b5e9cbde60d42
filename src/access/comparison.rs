//! Two travel models about the same people: how far the estimates of the crow-fly model are from the road.

use super::groups::Groups;
use super::thresholds::Thresholds;
use crate::territory::{Level, Territory};
use crate::travel::{Distribution, Reach};
use crate::units::{People, PersonSeconds, Seconds, SecondsApart};

/// What both models say of one demand point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Told {
    /// Who lives there.
    pub people: People,
    /// The nearest site as the crow flies.
    pub crow_fly: Option<Reach>,
    /// The nearest site by road.
    pub road: Option<Reach>,
}

impl Told {
    /// Time by road less the estimate; `None` unless both models reach a site.
    pub fn difference(&self) -> Option<SecondsApart> {
        let (crow_fly, road) = self.both()?;
        Some(road.time.beyond(crow_fly.time))
    }

    /// Time by road over the estimate; `None` where the estimate is below [`LEAST_FOR_RATIO`].
    pub fn ratio(&self) -> Option<f64> {
        let (crow_fly, road) = self.both()?;
        (crow_fly.time >= LEAST_FOR_RATIO).then(|| f64::from(road.time.0) / f64::from(crow_fly.time.0))
    }

    /// Whether both models reach a site, and not the same one.
    pub fn is_other_site(&self) -> bool {
        self.both().is_some_and(|(crow_fly, road)| crow_fly.place != road.place)
    }

    fn both(&self) -> Option<(Reach, Reach)> {
        self.crow_fly.zip(self.road)
    }
}

/// Below this estimate a ratio says nothing: the site stands beside the point where people are counted.
pub const LEAST_FOR_RATIO: Seconds = Seconds(60);

/// People by which of the models something is true.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Agreement {
    /// By both models.
    pub both: People,
    /// As the crow flies, but not by road.
    pub crow_fly_only: People,
    /// By road, but not as the crow flies.
    pub road_only: People,
    /// By neither.
    pub neither: People,
}

impl Agreement {
    fn add(&mut self, people: People, by: (bool, bool)) {
        let counted = match by {
            (true, true) => &mut self.both,
            (true, false) => &mut self.crow_fly_only,
            (false, true) => &mut self.road_only,
            (false, false) => &mut self.neither,
        };
        *counted += people;
    }

    /// As the crow flies.
    pub fn crow_fly(&self) -> People {
        self.both + self.crow_fly_only
    }

    /// By road.
    pub fn road(&self) -> People {
        self.both + self.road_only
    }

    /// By one model and not by the other.
    pub fn differ(&self) -> People {
        self.crow_fly_only + self.road_only
    }
}

/// Sums of time, for means.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Totals {
    people: People,
    crow_fly: PersonSeconds,
    road: PersonSeconds,
}

/// How two models differ about a group of people. Percentiles and means are of those who reach a site by both.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    people: People,
    reached: Agreement,
    within: Vec<Agreement>,
    other_site: People,
    totals: Totals,
    /// Minutes as the crow flies.
    pub crow_fly: Distribution,
    /// Minutes by road.
    pub road: Distribution,
    /// Minutes by road less minutes as the crow flies, person by person.
    pub difference: Distribution,
    /// Time by road over time as the crow flies, where that is [`LEAST_FOR_RATIO`] or more.
    pub ratio: Distribution,
}

impl Comparison {
    /// Compares what is told of a group.
    pub fn measure(group: &[Told], thresholds: &Thresholds) -> Self {
        let over = |value: &dyn Fn(&Told) -> Option<f64>| {
            Distribution::new(group.iter().filter_map(|told| Some((value(told)?, told.people.0))))
        };
        let mut comparison = Self {
            people: group.iter().map(|told| told.people).sum(),
            reached: Agreement::default(),
            within: vec![Agreement::default(); thresholds.as_slice().len()],
            other_site: group.iter().filter(|told| told.is_other_site()).map(|told| told.people).sum(),
            totals: Totals::default(),
            crow_fly: over(&|told| Some(told.both()?.0.time.minutes())),
            road: over(&|told| Some(told.both()?.1.time.minutes())),
            difference: over(&|told| Some(told.difference()?.minutes())),
            ratio: over(&Told::ratio),
        };
        group.iter().for_each(|told| comparison.add(told, thresholds));
        comparison
    }

    fn add(&mut self, told: &Told, thresholds: &Thresholds) {
        self.reached.add(told.people, (told.crow_fly.is_some(), told.road.is_some()));
        for (within, &threshold) in self.within.iter_mut().zip(thresholds.as_slice()) {
            let is_within = |reach: Option<Reach>| reach.is_some_and(|reach| reach.time <= threshold);
            within.add(told.people, (is_within(told.crow_fly), is_within(told.road)));
        }
        if let Some((crow_fly, road)) = told.both() {
            self.totals.people += told.people;
            self.totals.crow_fly += told.people.times(crow_fly.time);
            self.totals.road += told.people.times(road.time);
        }
    }

    /// Everybody.
    pub fn people(&self) -> People {
        self.people
    }

    /// Who reaches a site.
    pub fn reached(&self) -> Agreement {
        self.reached
    }

    /// Who is within each threshold, in the order of the thresholds.
    pub fn within(&self) -> &[Agreement] {
        &self.within
    }

    /// People whose nearest site by road is another one.
    pub fn other_site(&self) -> People {
        self.other_site
    }

    /// Mean minutes as the crow flies; `None` of nobody.
    pub fn mean_crow_fly(&self) -> Option<f64> {
        self.totals.crow_fly.mean_minutes(self.totals.people)
    }

    /// Mean minutes by road; `None` of nobody.
    pub fn mean_road(&self) -> Option<f64> {
        self.totals.road.mean_minutes(self.totals.people)
    }

    /// All time by road over all time as the crow flies; `None` when there is none.
    pub fn ratio_of_totals(&self) -> Option<f64> {
        let crow_fly = self.totals.crow_fly.hours();
        (crow_fly > 0.0).then(|| self.totals.road.hours() / crow_fly)
    }
}

/// What both models say of every demand point.
///
/// `crow_fly` and `road` have one entry a demand point, and number the same sites.
pub fn told(territory: &Territory, crow_fly: &[Option<Reach>], road: &[Option<Reach>]) -> Vec<Told> {
    let reaches = crow_fly.iter().zip(road);
    let told = |(point, (&crow_fly, &road)): (&crate::territory::DemandPoint, _)| Told {
        people: point.people,
        crow_fly,
        road,
    };
    territory.demand().iter().zip(reaches).map(told).collect()
}

/// The comparison of each unit of `level` in the order of its codes, and of those who belong to none.
///
/// `told` has one entry a demand point.
pub fn compare_by_level(
    territory: &Territory,
    told: &[Told],
    thresholds: &Thresholds,
    level: Level,
) -> (Vec<Comparison>, Comparison) {
    let groups = Groups::new(territory, level);
    let measure = |unit| {
        let group: Vec<Told> = groups.points(unit).map(|point| told[point]).collect();
        Comparison::measure(&group, thresholds)
    };
    ((0..groups.units()).map(measure).collect(), measure(groups.units()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::worst::most_different;
    use super::*;
    use crate::units::Metres;

    fn reach((place, seconds): (u32, u32)) -> Reach {
        Reach { place, distance: Metres(0.0), time: Seconds(seconds) }
    }

    fn point(people: u64, crow_fly: Option<(u32, u32)>, road: Option<(u32, u32)>) -> Told {
        Told { people: People(people), crow_fly: crow_fly.map(reach), road: road.map(reach) }
    }

    fn thresholds() -> Thresholds {
        Thresholds::from_minutes(&[5.0, 10.0]).unwrap()
    }

    #[test]
    fn ten_people_solved_on_paper() {
        let group = [
            point(4, Some((0, 120)), Some((0, 240))),
            point(3, Some((0, 300)), Some((1, 420))),
            point(2, Some((1, 660)), Some((1, 600))),
            point(1, Some((1, 30)), None),
        ];
        let all = Comparison::measure(&group, &thresholds());
        assert_eq!((all.people(), all.other_site()), (People(10), People(3)));
        assert_eq!(all.reached().crow_fly_only, People(1));
        let five = all.within()[0];
        assert_eq!((five.crow_fly(), five.road(), five.crow_fly_only), (People(8), People(4), People(4)));
        let ten = all.within()[1];
        assert_eq!((ten.crow_fly_only, ten.road_only, ten.differ()), (People(1), People(2), People(3)));
        // Of the nine that both reach: 4 x +2, 3 x +2, 2 x -1 minutes.
        assert_eq!([5, 50].map(|p| all.difference.percentile(p)), [Some(-1.0), Some(2.0)]);
        assert_eq!(all.ratio.percentile(95), Some(2.0));
        let (crow_fly, road) = (4.0 * 2.0 + 3.0 * 5.0 + 2.0 * 11.0, 4.0 * 4.0 + 3.0 * 7.0 + 2.0 * 10.0);
        assert_eq!((all.mean_crow_fly(), all.mean_road()), (Some(crow_fly / 9.0), Some(road / 9.0)));
        assert!((all.ratio_of_totals().unwrap() - road / crow_fly).abs() < 1e-12);
        assert_eq!(most_different(&group, 9), [0, 1, 2]);
    }

    #[test]
    fn a_site_beside_the_town_hall_has_no_ratio() {
        assert_eq!(point(1, Some((0, 59)), Some((0, 300))).ratio(), None);
        assert_eq!(point(1, Some((0, 60)), Some((0, 300))).ratio(), Some(5.0));
    }

    fn a_reach() -> impl Strategy<Value = Option<(u32, u32)>> {
        prop::option::weighted(0.9, (0_u32..4, 0_u32..1500))
    }

    proptest! {
        #[test]
        fn everybody_is_in_one_part_of_every_agreement(
            group in prop::collection::vec((0_u64..90, a_reach(), a_reach()), 0..40),
        ) {
            let group: Vec<Told> = group.into_iter().map(|(p, c, r)| point(p, c, r)).collect();
            let all = Comparison::measure(&group, &thresholds());
            for agreement in all.within().iter().copied().chain([all.reached()]) {
                let Agreement { both, crow_fly_only, road_only, neither } = agreement;
                prop_assert_eq!(both + crow_fly_only + road_only + neither, all.people());
            }
            prop_assert_eq!(all.difference.weight(), all.reached().both.0);
            prop_assert!(all.other_site() <= all.reached().both);
            let naive: i64 =
                group.iter().filter_map(|t| Some(t.difference()?.0 * t.people.0 as i64)).sum();
            let means = all.mean_road().zip(all.mean_crow_fly()).map_or(0.0, |(r, c)| r - c);
            prop_assert!((means * 60.0 * all.reached().both.0 as f64 - naive as f64).abs() < 1e-3);
        }

        #[test]
        fn the_same_model_twice_agrees_with_itself(
            group in prop::collection::vec((0_u64..90, a_reach()), 0..40),
        ) {
            let group: Vec<Told> = group.into_iter().map(|(p, r)| point(p, r, r)).collect();
            let all = Comparison::measure(&group, &thresholds());
            prop_assert_eq!(all.other_site(), People::ZERO);
            prop_assert!(all.within().iter().all(|within| within.differ() == People::ZERO));
            prop_assert!(all.difference.percentile(95).unwrap_or(0.0) == 0.0);
            prop_assert!(all.ratio_of_totals().unwrap_or(1.0) == 1.0);
        }
    }
}
