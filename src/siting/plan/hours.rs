//! Hours of access as a problem of coverage: each demand point once for every part of the week that openings tell apart.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::problem::{BadProblem, Problem, Standing};
use crate::units::Seconds;
use crate::week::{Circuit, SLOTS_PER_WEEK, Schedule, WEEKS_PER_CYCLE};

/// Time that people have an open site within reach, summed over people: minutes in a cycle of eight weeks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct PersonMinutes(pub u64);

impl PersonMinutes {
    /// Person-hours in a mean week.
    pub fn hours_a_week(self) -> f64 {
        self.0 as f64 / f64::from(crate::units::MINUTES_PER_HOUR) / WEEKS_PER_CYCLE as f64
    }
}

/// A problem of hours: maximal coverage of (demand point, part of the week).
#[derive(Debug, Clone)]
pub struct HoursProblem {
    /// The same places and limits; one demand point a part of the week that somebody does not reach today, its weight in person-minutes.
    pub problem: Problem,
    /// The demand point of each of them.
    pub points: Vec<u32>,
    /// What kept sites give today.
    pub today: PersonMinutes,
}

impl HoursProblem {
    /// The hours of a problem: `openings` says when each place is open to those who arrive; `None` where that is not known, which counts
    /// as never.
    ///
    /// # Errors
    /// When the weights add up to more than a problem can hold.
    pub fn new(problem: &Problem, within: Seconds, openings: &[Option<Circuit>]) -> Result<Self, BadProblem> {
        let parts = Parts::new(problem, openings);
        let rows: Vec<(u64, Vec<Row>)> = (0..problem.people().len())
            .into_par_iter()
            .map(|point| parts.rows(problem, within, openings, point))
            .collect();
        let today = PersonMinutes(rows.iter().map(|(today, _)| today).sum());
        let (mut points, mut people, mut lists) = (Vec::new(), Vec::new(), Vec::new());
        for (point, (_, rows)) in rows.into_iter().enumerate() {
            for row in rows {
                points.push(point as u32);
                people.push(row.person_minutes);
                lists.push(row.places);
            }
        }
        let problem = Problem::new(people, problem.places().to_vec(), &lists, problem.limits.clone())?;
        Ok(Self { problem, points, today })
    }
}

impl HoursProblem {
    /// What `chosen` add to what kept sites give.
    pub fn gain(&self, chosen: &[u32]) -> PersonMinutes {
        let is_reached =
            |&row: &usize| self.problem.links(row).iter().any(|link| chosen.contains(&link.place));
        let rows = (0..self.points.len()).filter(is_reached);
        PersonMinutes(rows.map(|row| self.problem.people()[row]).sum())
    }

    /// The demand points to which a place adds something beyond what kept sites give, in their order.
    pub fn points_of(&self, place: u32) -> Vec<u32> {
        let adds = |row: &usize| self.problem.links(*row).iter().any(|link| link.place == place);
        let mut points: Vec<u32> = (0..self.points.len()).filter(adds).map(|row| self.points[row]).collect();
        points.dedup();
        points
    }
}

/// A part of the week that a point does not reach today, and the places that would give it.
struct Row {
    person_minutes: u64,
    places: Vec<(u32, Seconds)>,
}

/// The parts of the week that the openings of choices tell apart: any opening is a union of them.
struct Parts {
    parts: Vec<Circuit>,
    /// Of each place, its parts.
    of_place: Vec<Vec<u32>>,
}

impl Parts {
    fn new(problem: &Problem, openings: &[Option<Circuit>]) -> Self {
        let mut patterns: Vec<&Circuit> = Vec::new();
        let mut pattern = vec![None; openings.len()];
        for place in problem.choices() {
            if let Some(opening) = &openings[place] {
                let known = patterns.iter().position(|other| *other == opening);
                pattern[place] = Some(known.unwrap_or(patterns.len()));
                if known.is_none() {
                    patterns.push(opening);
                }
            }
        }
        let (parts, by_pattern) = split(&patterns);
        let of_place = pattern.into_iter().map(|p| p.map_or(Vec::new(), |p| by_pattern[p].clone())).collect();
        Self { parts, of_place }
    }

    /// The rows of a point, and the person-minutes that it reaches today.
    fn rows(
        &self,
        problem: &Problem,
        within: Seconds,
        openings: &[Option<Circuit>],
        point: usize,
    ) -> (u64, Vec<Row>) {
        let near: Vec<_> = problem.links(point).iter().take_while(|link| link.time <= within).collect();
        let is_kept = |place: u32| problem.places()[place as usize].standing == Standing::Kept;
        let kept = near.iter().filter(|link| is_kept(link.place));
        let today = Circuit::union_of(kept.filter_map(|link| openings[link.place as usize].as_ref()));
        let people = problem.people()[point];
        let mut places: BTreeMap<u32, Vec<(u32, Seconds)>> = BTreeMap::new();
        for link in near.iter().filter(|link| !is_kept(link.place)) {
            for &part in &self.of_place[link.place as usize] {
                places.entry(part).or_default().push((link.place, link.time));
            }
        }
        let row = |(part, places): (u32, Vec<(u32, Seconds)>)| {
            let person_minutes = people * minutes(&self.parts[part as usize].without(&today));
            (person_minutes > 0).then_some(Row { person_minutes, places })
        };
        (people * minutes(&today), places.into_iter().filter_map(row).collect())
    }
}

/// Minutes of opening in the cycle.
fn minutes(circuit: &Circuit) -> u64 {
    u64::from(circuit.minutes_in_cycle(&Schedule::ALWAYS))
}

/// Splits the cycle into sets of slots that the same patterns hold; gives them, and those of each pattern.
fn split(patterns: &[&Circuit]) -> (Vec<Circuit>, Vec<Vec<u32>>) {
    let mut parts: BTreeMap<Vec<u32>, Vec<Schedule>> = BTreeMap::new();
    for week in 0..WEEKS_PER_CYCLE {
        for slot in 0..SLOTS_PER_WEEK {
            let holds = |&p: &u32| patterns[p as usize].week(week).contains(slot);
            let holders: Vec<u32> = (0..patterns.len() as u32).filter(holds).collect();
            if !holders.is_empty() {
                let weeks = parts.entry(holders).or_insert_with(|| vec![Schedule::CLOSED; WEEKS_PER_CYCLE]);
                weeks[week].insert(slot);
            }
        }
    }
    let mut by_pattern = vec![Vec::new(); patterns.len()];
    for (part, holders) in parts.keys().enumerate() {
        holders.iter().for_each(|&pattern| by_pattern[pattern as usize].push(part as u32));
    }
    (parts.into_values().map(Circuit::of_weeks).collect(), by_pattern)
}

/// What people reach with the kept sites and `chosen`: the union of what is open within reach, counted anew.
pub fn reached(
    problem: &Problem,
    within: Seconds,
    openings: &[Option<Circuit>],
    chosen: &[u32],
) -> PersonMinutes {
    let serves =
        |place: u32| problem.places()[place as usize].standing == Standing::Kept || chosen.contains(&place);
    let of = |point: usize| {
        let near = problem.links(point).iter().filter(|link| link.time <= within && serves(link.place));
        let open = near.filter_map(|link| openings[link.place as usize].as_ref());
        problem.people()[point] * minutes(&Circuit::union_of(open))
    };
    PersonMinutes((0..problem.people().len()).map(of).sum())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Effort, Goal, Limits, Place, solve};
    use super::*;
    use crate::week::{Day, WeekSet};

    fn opening() -> impl Strategy<Value = Option<Circuit>> {
        let span = (0..7_usize, 0..20_u32, 1..60_u32);
        let schedule = prop::collection::vec(span, 1..3).prop_map(|spans| {
            let mut schedule = Schedule::CLOSED;
            for (day, start, length) in spans {
                schedule.open(Day::ALL[day], start * 60, start * 60 + length * 5);
            }
            schedule
        });
        let weeks = prop_oneof![3 => Just(WeekSet::ALL), 1 => Just(WeekSet::ODD)];
        prop::option::weighted(
            0.9,
            (weeks, schedule).prop_map(|(weeks, schedule)| Circuit::in_weeks(weeks, schedule)),
        )
    }

    fn place() -> impl Strategy<Value = (Standing, Option<Circuit>)> {
        let standing =
            prop_oneof![1 => Just(Standing::Kept), 4 => Just(Standing::Free), 1 => Just(Standing::MayClose)];
        (standing, opening())
    }

    proptest! {
        #[test]
        fn hours_planned_are_the_most_of_all_choices(
            places in prop::collection::vec(place(), 1..6),
            points in prop::collection::vec((0_u64..50, prop::collection::vec(0_u32..40, 6)), 1..6),
            count in 0_usize..4,
        ) {
            let (standings, openings): (Vec<Standing>, Vec<Option<Circuit>>) = places.into_iter().unzip();
            let list = |times: &Vec<u32>| {
                let times = times.iter().take(standings.len()).enumerate();
                times.map(|(place, &time)| (place as u32, Seconds(time))).collect::<Vec<_>>()
            };
            let lists: Vec<_> = points.iter().map(|(_, times)| list(times)).collect();
            let people = points.iter().map(|(people, _)| *people).collect();
            let limits = Limits { count: Some(count), ..Limits::default() };
            let problem = Problem::new(people, standings.iter().copied().map(Place::new).collect(), &lists, limits).unwrap();
            let within = Seconds(20);
            let hours = HoursProblem::new(&problem, within, &openings).unwrap();
            prop_assert_eq!(hours.today, reached(&problem, within, &openings, &[]));
            let goal = Goal::Coverage { within };
            let plan = solve(&hours.problem, &goal, Effort::default()).unwrap();
            prop_assert_eq!(plan.check(&hours.problem, &goal), Ok(()));
            let choices: Vec<u32> = problem.choices().map(|c| c as u32).collect();
            let sets = (0..1_u32 << choices.len()).filter(|bits| bits.count_ones() as usize <= count);
            let most = sets.map(|bits| {
                let set: Vec<u32> = choices.iter().enumerate().filter(|(i, _)| bits >> i & 1 == 1).map(|(_, c)| *c).collect();
                reached(&problem, within, &openings, &set)
            }).max().unwrap();
            prop_assert_eq!(PersonMinutes(hours.today.0 + plan.value as u64), most);
            prop_assert_eq!(reached(&problem, within, &openings, &plan.chosen), most);
            prop_assert_eq!(hours.gain(&plan.chosen), PersonMinutes(plan.value as u64));
        }
    }
}
