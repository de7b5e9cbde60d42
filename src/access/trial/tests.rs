//! Trials solved on paper, and random ones against the network made anew.

use std::sync::{Arc, LazyLock};

use geo::Point;
use proptest::prelude::*;

use super::*;
use crate::access::clock::{ClockRequest, Reached, whole_clock};
use crate::access::{Asked, Indicators, Thresholds, by_level};
use crate::ids::QuarterCode;
use crate::roads::Roads;
use crate::roads::testing::lattice;
use crate::territory::{Commune, Level, Levels, PointOrigin, Quarter, Territory};
use crate::travel::{CrowFly, Model, Road};
use crate::units::{KmPerHour, People, Seconds};
use crate::week::{Circuit, Day, Schedule, WEEKS_PER_CYCLE, WeekSet};

/// A position in steps of 0.001 degree, 111.19 m at the equator.
type Steps = (i32, i32);

fn point((x, y): Steps) -> Point {
    Point::new(f64::from(x) * 0.001, f64::from(y) * 0.001)
}

/// A quarter of a world: its commune, whether it reaches into the first one too, where it is, and its people.
type Neighbourhood = (usize, bool, Steps, Option<u64>);

/// Communes (position, people) and their quarters.
fn territory(communes: &[(Steps, u64)], quarters: &[Neighbourhood]) -> Territory {
    let code = |n: usize| format!("99{n:03}").parse().unwrap();
    let commune = |(n, &(at, people)): (usize, &(Steps, u64))| Commune {
        code: code(n),
        name: format!("Commune {n}").into(),
        population: People(people),
        epci: None,
        departement: None,
        region: None,
        point: point(at),
        origin: PointOrigin::TownHall,
        boundary: None,
    };
    let quarter = |(n, &(commune, first, at, people)): (usize, &Neighbourhood)| {
        let commune = commune % communes.len();
        Quarter {
            code: QuarterCode::new(format!("QN{n:03}")),
            name: String::new(),
            communes: if first { vec![code(0), code(commune)] } else { vec![code(commune)] },
            population: people.map(People),
            poverty_rate: None,
            point: point(at),
            boundary: None,
        }
    };
    let communes = communes.iter().enumerate().map(commune).collect();
    let quarters = quarters.iter().enumerate().map(quarter).collect();
    Territory::new(communes, Levels::default(), quarters).unwrap().0
}

fn hours(day: Day, start: u32, end: u32) -> Circuit {
    let mut schedule = Schedule::CLOSED;
    schedule.open(day, start * 60, end * 60);
    schedule.into()
}

fn asked(minutes: &[f64], reach: f64, stay: &str) -> Asked {
    Asked {
        thresholds: Thresholds::from_minutes(minutes).unwrap(),
        reach: Seconds::from_minutes(reach),
        stay: stay.parse().unwrap(),
        clock: ClockRequest { moments: vec!["tue 10:00".parse().unwrap()], fewer_than_hours: 4.0 },
    }
}

#[test]
fn two_villages_solved_on_paper() {
    // 100 steps are 11.1195 km: 1,112 seconds at 36 km/h.
    let territory = territory(&[((0, 0), 100), ((100, 0), 40)], &[]);
    let model = Model::CrowFly(CrowFly::new(1.0, KmPerHour(36.0)).unwrap());
    let [first, second] = [((0, 0), Day::Tuesday), ((100, 0), Day::Thursday)]
        .map(|(at, day)| Place { point: point(at), hours: Some(hours(day, 9, 12)) });
    let mut trial = Trial::new(&territory, &model, vec![first], asked(&[10.0], 10.0, "5")).unwrap();
    assert_eq!(trial.coverage().within(), [People(100)]);
    assert_eq!((trial.profile().on_paper, trial.profile().fewer), (People(100), People(140)));

    let (house, changes) = trial.open(second).unwrap();
    let standing = |site, time, minutes: u32| Standing {
        nearest: Some((Handle(site), Seconds(time))),
        minutes_in_cycle: minutes * WEEKS_PER_CYCLE as u32,
    };
    assert_eq!(changes, [PointChange { point: 1, before: standing(0, 1112, 0), after: standing(1, 0, 180) }]);
    assert_eq!(changes[0].after.hours(), 3.0);
    assert_eq!((house, trial.coverage().within()), (Handle(1), &[People(140)][..]));

    let changes = trial.close(Handle(0)).unwrap();
    assert_eq!(changes, [PointChange { point: 0, before: standing(0, 0, 180), after: standing(1, 1112, 0) }]);
    assert_eq!(trial.profile().at_moments, [0.0]);
    let changes = trial.move_to(house, point((50, 0))).unwrap();
    assert_eq!(changes.iter().map(|change| change.after.time()).collect::<Vec<_>>(), [Some(Seconds(556)); 2]);
    assert_eq!(trial.coverage().longest(), Some(Seconds(556)));
    trial.set_hours(house, Some(hours(Day::Tuesday, 8, 18))).unwrap();
    assert_eq!((trial.profile().at_moments[0], trial.profile().fewer), (140.0, People::ZERO));
    let changes = trial.close(house).unwrap();
    assert_eq!(changes.iter().map(|change| change.after).collect::<Vec<_>>(), [Standing::default(); 2]);
    assert_eq!((trial.coverage().unreachable(), trial.coverage().longest()), (People(140), None));
}

#[test]
fn what_cannot_be_done_is_refused_and_changes_nothing() {
    let territory = territory(&[((0, 0), 100)], &[]);
    let model = Model::CrowFly(CrowFly::new(1.0, KmPerHour(36.0)).unwrap());
    let place = |lon, lat| Place { point: Point::new(lon, lat), hours: None };
    let mut trial = Trial::new(&territory, &model, vec![place(0.0, 0.0)], asked(&[10.0], 10.0, "5")).unwrap();
    let [here, nobody] = [0, 7].map(Handle);
    assert_eq!(trial.close(nobody), Err(TrialError::NotOpen(nobody)));
    assert_eq!(trial.reopen(here), Err(TrialError::NotClosed(here)));
    assert_eq!(trial.reopen(nobody), Err(TrialError::NotClosed(nobody)));
    assert_eq!(trial.set_hours(nobody, None), Err(TrialError::NotOpen(nobody)));
    for (lon, lat) in [(181.0, 0.0), (0.0, -90.5), (f64::NAN, 0.0), (0.0, f64::INFINITY)] {
        assert!(matches!(trial.open(place(lon, lat)), Err(TrialError::NoPlace(..))));
        assert!(matches!(trial.move_to(here, Point::new(lon, lat)), Err(TrialError::NoPlace(..))));
        let places = vec![place(lon, lat)];
        assert!(Trial::new(&territory, &model, places, asked(&[10.0], 10.0, "5")).is_err());
    }
    assert_eq!((trial.places().count(), trial.coverage().within()), (1, &[People(100)][..]));
    trial.close(here).unwrap();
    assert_eq!(trial.place(here), None);
    assert_eq!(trial.close(here), Err(TrialError::NotOpen(here)));
}

/// A change of a random sequence; sites are counted round the list of handles.
#[derive(Debug, Clone)]
enum Step {
    Open(Steps, Option<Circuit>),
    Turn(usize),
    Hours(usize, Option<Circuit>),
    Move(usize, Steps),
}

impl Step {
    /// Makes the change, none when its site is closed; what the trial told, and how to undo it.
    fn make(&self, trial: &mut Trial) -> (Vec<PointChange>, Self) {
        let handle = |site: usize| Handle((site % trial.sites.len().max(1)) as u32);
        let site_of = |handle: Handle| handle.0 as usize;
        match self {
            Self::Open(at, hours) => {
                let (handle, changes) =
                    trial.open(Place { point: point(*at), hours: hours.clone() }).unwrap();
                (changes, Self::Turn(site_of(handle)))
            }
            Self::Turn(site) => {
                let handle = handle(*site);
                let changes = trial.close(handle).or_else(|_| trial.reopen(handle));
                (changes.unwrap_or_default(), self.clone())
            }
            Self::Hours(site, hours) => {
                let handle = handle(*site);
                let before = trial.place(handle).and_then(|place| place.hours.clone());
                let changes = trial.set_hours(handle, hours.clone());
                (changes.unwrap_or_default(), Self::Hours(site_of(handle), before))
            }
            Self::Move(site, at) => {
                let handle = handle(*site);
                let before = trial.place(handle).map(|place| place.point).unwrap_or_default();
                let changes = trial.move_to(handle, point(*at));
                let steps = |degrees: f64| (degrees * 1000.0).round() as i32;
                let back = (steps(before.x()), steps(before.y()));
                (changes.unwrap_or_default(), Self::Move(site_of(handle), back))
            }
        }
    }
}

/// Every figure is that of the same network made anew.
fn equals_anew(trial: &Trial, territory: &Territory, model: &Model) {
    let (handles, places): (Vec<Handle>, Vec<&Place>) = trial.places().unzip();
    let points: Vec<Point> = places.iter().map(|place| place.point).collect();
    let origins: Vec<Point> = territory.demand().iter().map(|demand| demand.point).collect();
    let nearest: Vec<Option<(Handle, Seconds)>> = model
        .nearest(&points, &origins)
        .into_iter()
        .map(|reach| reach.map(|reach| (handles[reach.place as usize], reach.time)))
        .collect();
    let times: Vec<Option<Seconds>> = nearest.iter().map(|nearest| nearest.map(|(_, time)| time)).collect();
    let openings: Vec<Option<Circuit>> = places.iter().map(|place| place.hours.clone()).collect();
    let asked = trial.asked();
    let reached = Reached::new(&model.within(&points, &origins, asked.reach), &openings, asked.stay);
    assert_eq!(trial.indicators(), Indicators::measure(territory, &times, &reached, asked));
    assert_eq!(trial.clock(), &whole_clock(territory, &reached));
    for (point, standing) in trial.standings().iter().enumerate() {
        assert_eq!(standing.nearest, nearest[point], "point {point}");
        assert_eq!(standing.hours(), reached.schedule(point).mean_hours(), "point {point}");
        assert_eq!(trial.reached().at(point), reached.at(point), "point {point}");
    }
    let by_quarter = by_level(territory, &times, &asked.thresholds, Level::Quarter).units;
    for (threshold, counted) in trial.quarters().within.iter().enumerate() {
        let limit = asked.thresholds.as_slice()[threshold];
        let within = by_quarter.iter().filter(|quarter| quarter.longest().is_some_and(|time| time <= limit));
        assert_eq!(counted.quarters, within.count());
        let people: People = by_quarter.iter().map(|quarter| quarter.within()[threshold]).sum();
        assert_eq!(counted.people, people);
    }
}

/// A random world and what happens in it.
#[derive(Debug, Clone)]
struct Story {
    communes: Vec<(Steps, u64)>,
    quarters: Vec<Neighbourhood>,
    sites: Vec<(Steps, Option<Circuit>)>,
    reach: f64,
    stay: u32,
    steps: Vec<Step>,
}

fn position() -> impl Strategy<Value = Steps> {
    // Coarse enough for ties, and for places at one point.
    (0_i32..17, 0_i32..17).prop_map(|(x, y)| (x * 3, y * 3))
}

fn opening() -> impl Strategy<Value = Option<Circuit>> {
    let weeks = prop_oneof![
        3 => Just(WeekSet::ALL),
        1 => Just(WeekSet::ODD),
        1 => Just(WeekSet::EVEN),
    ];
    let span = (weeks, 0..7_usize, 0_u32..20, 1_u32..6);
    let circuit = prop::collection::vec(span, 0..3).prop_map(|spans| {
        spans.into_iter().fold(Circuit::closed(), |circuit, (weeks, day, start, length)| {
            let week = *hours(Day::ALL[day], start, start + length).week(0);
            circuit.union(&Circuit::in_weeks(weeks, week))
        })
    });
    prop::option::weighted(0.9, circuit)
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (position(), opening()).prop_map(|(at, hours)| Step::Open(at, hours)),
        (0_usize..50).prop_map(Step::Turn),
        (0_usize..50, opening()).prop_map(|(site, hours)| Step::Hours(site, hours)),
        (0_usize..50, position()).prop_map(|(site, at)| Step::Move(site, at)),
    ]
}

fn story() -> impl Strategy<Value = Story> {
    let people = prop_oneof![1 => Just(0_u64), 4 => 0_u64..1000];
    let quarter = (0_usize..20, prop::bool::ANY, position(), prop::option::of(0_u64..300));
    (
        prop::collection::vec((position(), people), 1..20),
        prop::collection::vec(quarter, 0..5),
        prop::collection::vec((position(), opening()), 0..7),
        (0.5..12.0, 1_u32..9),
        prop::collection::vec(step(), 1..12),
    )
        .prop_map(|(communes, quarters, sites, (reach, stay), steps)| Story {
            communes,
            quarters,
            sites,
            reach,
            stay: stay * 5,
            steps,
        })
}

/// Lives through a story, and looks at everything after each step.
fn live(story: &Story, model: &Model) {
    let territory = territory(&story.communes, &story.quarters);
    let places = story.sites.iter().map(|(at, hours)| Place { point: point(*at), hours: hours.clone() });
    let asked = asked(&[1.0, 4.0, 8.0], story.reach, &story.stay.to_string());
    let mut trial = Trial::new(&territory, model, places.collect(), asked).unwrap();
    equals_anew(&trial, &territory, model);
    for step in &story.steps {
        let before = trial.clone();
        let (told, reverse) = step.make(&mut trial);
        assert_eq!(told, changes(before.standings(), trial.standings()), "{step:?}");
        equals_anew(&trial, &territory, model);
        let mut back = trial.clone();
        reverse.make(&mut back);
        assert!(back.choices == before.choices && back.tally == before.tally, "{step:?}, {reverse:?}");
        assert_eq!((back.coverage(), back.standings()), (before.coverage(), before.standings()));
    }
}

/// Streets of which every other one runs one way; the outer positions lie off the roads.
static STREETS: LazyLock<Arc<Roads>> = LazyLock::new(|| Arc::new(lattice(7, 4, true)));

proptest! {
    #[test]
    fn every_step_equals_the_network_made_anew_as_the_crow_flies(story in story()) {
        live(&story, &Model::CrowFly(CrowFly::new(1.3, KmPerHour(25.0)).unwrap()));
    }

    #[test]
    fn every_step_equals_the_network_made_anew_by_road(story in story()) {
        live(&story, &Model::Road(Road::new(STREETS.clone())));
    }
}
