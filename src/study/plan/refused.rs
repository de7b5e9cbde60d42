//! Why there is no plan, in words that name the places and the people.

use geo::Point;

use super::super::prepare::Study;
use super::ask::PlanAsk;
use super::error::PlanError;
use crate::output::results::plan::PlanPlaces;
use crate::siting::plan::{Goal, NoPlan, Problem, Standing};
use crate::territory::Level;
use crate::travel::straight_line;
use crate::units::People;

/// Places named in a message, at most.
const NAMED: usize = 5;

/// What a refusal speaks of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Named<'a> {
    pub(super) study: &'a Study,
    pub(super) ask: &'a PlanAsk,
    /// Where the places are.
    pub(super) points: &'a [Point],
    pub(super) places: PlanPlaces<'a>,
}

/// The error that tells why a problem of this world has no plan.
pub(super) fn refused(world: &Named, problem: &Problem, why: &NoPlan) -> PlanError {
    let words = Words { world, problem };
    let (why, remedy) = match why {
        NoPlan::TooManyFixed { fixed, count } => (
            format!("{fixed} places must open ({}), and --count allows {count}", words.fixed()),
            format!("raise --count to {fixed} or more, or take places out of --fixed"),
        ),
        NoPlan::FixedTooDear { cost, budget } => (
            format!(
                "the places that must open ({}) cost {cost} euros together, and --budget is {budget}",
                words.fixed()
            ),
            format!("raise --budget to {cost} or more, or take places out of --fixed"),
        ),
        NoPlan::FixedTooNear { a, b } => words.too_near(*a, *b),
        NoPlan::GroupTooSmall { group, needs, has } => (
            format!(
                "{} needs {needs} more {}, and has {has} {} where one may open",
                words.epci(*group),
                plural(u64::from(*needs), "site", "sites"),
                plural(u64::from(*has), "place", "places")
            ),
            "lower --epci-at-least, add candidates there, or forbid fewer".to_owned(),
        ),
        NoPlan::GroupsTooMany { needs, count } => (
            format!(
                "--epci-at-least asks for {needs} more sites ({}), and {count} may open besides those of --fixed",
                words.short()
            ),
            format!("raise --count by {} or more, or lower --epci-at-least", needs - *count as u64),
        ),
        NoPlan::Unserved { points, .. } => words.unserved(points),
        NoPlan::LimitsTooTight { most, wanted } => words.too_tight(*most, *wanted),
        NoPlan::CapacityUnknown | NoPlan::NotFound | NoPlan::Together => of_all(why),
    };
    PlanError::NoPlan { why, remedy }
}

/// What no place or person is the reason of.
fn of_all(why: &NoPlan) -> (String, String) {
    let (why, remedy) = match why {
        NoPlan::CapacityUnknown => (
            "capacities count for the goals coverage, decay and median only",
            "choose one of these, or leave out --capacity and the column capacity of --candidates",
        ),
        NoPlan::Together => (
            "each limit can be met, but not all at once (proven)",
            "loosen one of --count, --budget, --apart and --epci-at-least",
        ),
        _ => (
            "none was found that meets every limit, and the search ended before it was proven that there is none",
            "give it more with --work or --time-limit, or loosen --count, --budget, --apart or --epci-at-least",
        ),
    };
    (why.to_owned(), remedy.to_owned())
}

struct Words<'a> {
    world: &'a Named<'a>,
    problem: &'a Problem,
}

impl Words<'_> {
    fn name(&self, place: u32) -> String {
        let places = self.world.places;
        format!("{} ({})", places.name(place), places.id(place))
    }

    /// The places that must open.
    fn fixed(&self) -> String {
        let all = 0..self.problem.places().len() as u32;
        let fixed = all.filter(|&place| self.problem.places()[place as usize].standing == Standing::Fixed);
        listed(&fixed.map(|place| self.name(place)).collect::<Vec<_>>())
    }

    fn epci(&self, group: u32) -> String {
        let (code, name) = self.world.study.territory.unit_label(Level::Epci, group as usize);
        format!("{name} ({code})")
    }

    /// The EPCI that have fewer sites than asked for, and how many they lack.
    fn short(&self) -> String {
        let lacks = |(group, &least): (usize, &u32)| {
            let kept = self.problem.places().iter().filter(|place| {
                place.group == Some(group as u32)
                    && matches!(place.standing, Standing::Kept | Standing::Fixed)
            });
            let lacks = least.saturating_sub(kept.count() as u32);
            (lacks > 0).then(|| format!("{}: {lacks}", self.epci(group as u32)))
        };
        listed(&self.problem.limits.at_least.iter().enumerate().filter_map(lacks).collect::<Vec<_>>())
    }

    fn too_near(&self, a: u32, b: u32) -> (String, String) {
        let points = self.world.points;
        let apart = straight_line(points[a as usize], points[b as usize]).km();
        let least = self.world.ask.limits.apart.map_or(0.0, |least| least.km());
        (
            format!(
                "{} and {} are {apart:.1} km apart, and --apart asks for {least} km",
                self.name(a),
                self.name(b)
            ),
            "take one of them out of --fixed, or lower --apart".to_owned(),
        )
    }

    fn unserved(&self, points: &[u32]) -> (String, String) {
        let territory = &self.world.study.territory;
        let demand = |point: u32| &territory.demand()[point as usize];
        let mut points = points.to_vec();
        points.sort_by_key(|&point| (std::cmp::Reverse(demand(point).people), point));
        let people: People = points.iter().map(|&point| demand(point).people).sum();
        let all: u64 = self.problem.people().iter().sum();
        let share = (all - people.0) as f64 / all.max(1) as f64 * 100.0;
        let names: Vec<String> = points
            .iter()
            .map(|&point| format!("{} ({})", territory.place_name(demand(point)), demand(point).people))
            .collect();
        let within = match self.world.ask.goal {
            Goal::Fewest { within, .. } => {
                format!("within {} min of no place where a site may stand", within.minutes())
            }
            _ => "reach no place where a site may stand".to_owned(),
        };
        (
            format!("{people} people are {within}: {}", listed(&names)),
            format!(
                "lower --share to {:.1} or less, raise --threshold, add candidates near them, or forbid fewer",
                (share * 10.0).floor() / 10.0
            ),
        )
    }

    fn too_tight(&self, most: Option<u64>, wanted: u64) -> (String, String) {
        let (what, remedy) = match self.world.ask.goal {
            Goal::Center => (
                "demand points can be served",
                "raise --count or --budget, or lower --apart or --epci-at-least",
            ),
            _ => (
                "people can be within the threshold",
                "raise --count or --budget, lower --share, or raise --threshold",
            ),
        };
        let why = match most {
            Some(most) => format!("within the limits at most {most} of the {wanted} {what} (proven)"),
            None => format!("within the limits not all {wanted} {what} (proven)"),
        };
        (why, remedy.to_owned())
    }
}

fn plural(count: u64, one: &'static str, many: &'static str) -> &'static str {
    if count == 1 { one } else { many }
}

/// Names in a row, the first of them when they are many.
fn listed(names: &[String]) -> String {
    let shown = names.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(NAMED) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}
