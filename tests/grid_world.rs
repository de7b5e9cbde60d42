//! A world of nine communes that is solved on paper: coverage, gaps and ranking.
//!
//! Three by three squares of 0.1 degree at the equator, town halls in the middle, one site in the south-west
//! corner. One degree is 111.195 km there; with a detour of 1 and 66.717 km/h, 0.1 degree takes 10 minutes.
//!
//! ```text
//!   7  8  9      people: commune n has 100 n, of which 50 of commune 9 live in a quarter beside its town hall
//!   4  5  6
//!   1  2  3      site: in commune 1
//! ```

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

use geo::{MultiPolygon, Point, Rect, coord};
use maillage::access::{Thresholds, by_level, whole, worst};
use maillage::gaps::patches;
use maillage::ids::QuarterCode;
use maillage::siting::ranking::{Demand, Objective, Problem, greedy, rank};
use maillage::territory::{Commune, Level, Levels, PointOrigin, Quarter, Territory};
use maillage::travel::{CrowFly, PlaceIndex, Reach};
use maillage::units::{KmPerHour, People, PersonSeconds, Seconds};

const SIDE: f64 = 0.1;

fn centre(n: u32) -> Point {
    let (column, row) = ((n - 1) % 3, (n - 1) / 3);
    Point::new((f64::from(column) + 0.5) * SIDE, (f64::from(row) + 0.5) * SIDE - 0.15)
}

fn commune(n: u32, levels: &mut Levels) -> Commune {
    let middle = centre(n);
    let corner = |sign: f64| {
        let round = |degrees: f64| (degrees * 1e6).round() / 1e6;
        coord! { x: round(middle.x() + sign * SIDE / 2.0), y: round(middle.y() + sign * SIDE / 2.0) }
    };
    let (code, name) = if n <= 6 { ("1", "South") } else { ("2", "North") };
    Commune {
        code: format!("9900{n}").parse().unwrap(),
        name: format!("Commune {n}").into(),
        population: People(u64::from(n) * 100),
        epci: Some(levels.epci(code, name)),
        departement: Some(levels.departement("99", "Grid")),
        region: None,
        point: middle,
        origin: PointOrigin::TownHall,
        boundary: Some(MultiPolygon(vec![Rect::new(corner(-1.0), corner(1.0)).to_polygon()])),
    }
}

fn world(order: &[u32]) -> Territory {
    let mut levels = Levels::default();
    let communes = order.iter().map(|&n| commune(n, &mut levels)).collect();
    let quarter = Quarter {
        code: QuarterCode::new("QP999001"),
        name: "Far end".into(),
        communes: vec!["99009".parse().unwrap()],
        population: Some(People(50)),
        poverty_rate: None,
        point: centre(9),
        boundary: None,
    };
    Territory::new(communes, levels, vec![quarter]).unwrap().0
}

fn model() -> CrowFly {
    CrowFly::new(1.0, KmPerHour(66.717)).unwrap()
}

fn origins(territory: &Territory) -> Vec<Point> {
    territory.demand().iter().map(|d| d.point).collect()
}

fn reaches(territory: &Territory) -> Vec<Option<Reach>> {
    model().nearest(&[centre(1)], &origins(territory))
}

fn times(territory: &Territory) -> Vec<Option<Seconds>> {
    reaches(territory).into_iter().map(|r| r.map(|r| r.time)).collect()
}

/// Minutes on paper: 10 times the distance in squares, to the second.
fn paper(squares: f64) -> Option<Seconds> {
    Some(Seconds::from_minutes(10.0 * squares))
}

fn is_close(a: Option<Seconds>, b: Option<Seconds>) -> bool {
    a.zip(b).is_some_and(|(a, b)| a.0.abs_diff(b.0) <= 1)
}

#[test]
fn times_are_those_of_the_paper() {
    let territory = world(&[1, 2, 3, 4, 5, 6, 7, 8, 9]);
    let squares =
        [0.0, 1.0, 2.0, 1.0, 2_f64.sqrt(), 5_f64.sqrt(), 2.0, 5_f64.sqrt(), 8_f64.sqrt(), 8_f64.sqrt()];
    for (time, squares) in times(&territory).into_iter().zip(squares) {
        assert!(is_close(time, paper(squares)), "{time:?} is not {squares} squares");
    }
}

#[test]
fn people_are_counted_once() {
    let territory = world(&[1, 2, 3, 4, 5, 6, 7, 8, 9]);
    let people: Vec<u64> = territory.demand().iter().map(|d| d.people.0).collect();
    assert_eq!(people, [100, 200, 300, 400, 500, 600, 700, 800, 850, 50]);
    assert_eq!(territory.population(), People(4500));
}

#[test]
fn coverage_is_that_of_the_paper() {
    let territory = world(&[1, 2, 3, 4, 5, 6, 7, 8, 9]);
    let thresholds = Thresholds::from_minutes(&[10.1, 15.0, 20.1, 25.0]).unwrap();
    let all = whole(&territory, &times(&territory), &thresholds);
    // 1, 2, 4 within 10; 5 within 15 (14.1); 3, 7 within 20; 6, 8 within 25 (22.4); 9 at 28.3.
    assert_eq!(all.within(), [700, 1200, 2200, 3600].map(People));
    assert_eq!(all.beyond(), People(900));
    let south = &by_level(&territory, &times(&territory), &thresholds, Level::Epci).units[0];
    assert_eq!(south.within(), [700, 1200, 1500, 2100].map(People));
    let quarter = by_level(&territory, &times(&territory), &thresholds, Level::Quarter);
    assert_eq!((quarter.units[0].people(), quarter.outside.people()), (People(50), People(4450)));
    // The median person is number 2,250: 2,200 live within 20 minutes, so it is the 22.4 of communes 6 and 8.
    assert!(is_close(all.quantile(0.5), paper(5_f64.sqrt())));
    assert_eq!(worst(&territory, &times(&territory), 3), [8, 9, 7]);
}

#[test]
fn the_gap_is_one_patch_of_three_communes() {
    let territory = world(&[1, 2, 3, 4, 5, 6, 7, 8, 9]);
    let times = times(&territory);
    let found = patches(&territory, &territory.adjacency(), &times, Seconds::from_minutes(21.0));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].communes, [5, 7, 8]);
    assert_eq!(found[0].people, People(600 + 800 + 900));
    assert_eq!(found[0].worst, 8, "commune 9's own point has more people than the quarter beside it");
    let far = patches(&territory, &territory.adjacency(), &times, Seconds::from_minutes(19.0));
    // 3 touches 6 by a side; 7 touches 8: all five are one patch.
    assert_eq!(far.iter().map(|p| p.communes.clone()).collect::<Vec<_>>(), [vec![2, 5, 6, 7, 8]]);
    assert!(patches(&territory, &territory.adjacency(), &times, Seconds::from_minutes(29.0)).is_empty());
}

#[test]
fn the_next_site_goes_where_the_paper_says() {
    let territory = world(&[1, 2, 3, 4, 5, 6, 7, 8, 9]);
    let times = times(&territory);
    let candidates: Vec<Point> = (1..=9).map(centre).collect();
    let demand: Vec<Demand> =
        territory.demand().iter().zip(&times).map(|(d, &time)| Demand { people: d.people, time }).collect();
    let limits: Vec<_> = origins(&territory).into_iter().zip(times.iter().map(|t| t.unwrap())).collect();
    let closer: Vec<Vec<(u32, Seconds)>> = model()
        .closer_than(&PlaceIndex::new(candidates.into_iter()), &limits)
        .into_iter()
        .map(|list| list.into_iter().map(|r| (r.place, r.time)).collect())
        .collect();
    let problem = Problem::new(demand, Seconds::from_minutes(10.1), 9, &closer);
    let ranked = rank(&problem, Objective::People);
    // Within 10 minutes of 8: 5, 7, 8, 9 = 500 + 700 + 800 + 900. Of 9: 6, 8, 9 = 2,300. Of 6: 3, 5, 6, 9 = 2,300.
    let covered: Vec<(usize, u64)> =
        ranked.iter().map(|r| (r.candidate, r.gain.newly_covered.0)).take(2).collect();
    assert_eq!(covered[0], (7, 2900));
    assert_eq!(covered[1].1, 2300);
    let steps = greedy(&problem, Objective::People, 3);
    // Then 3 and 6 are left (4 is covered): 6 covers both, 3 covers both; 6 saves more time.
    assert_eq!(steps.iter().map(|s| s.candidate).collect::<Vec<_>>()[..2], [7, 5]);
    assert_eq!(steps[1].gain.newly_covered, People(900));
    assert_eq!(steps[1].total.newly_covered, People(3800));
    assert!(steps[2].gain.newly_covered == People::ZERO && steps[2].gain.time_saved > PersonSeconds(0));
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let territory = world(&[1, 2, 3, 4, 5, 6, 7, 8, 9]);
    let shuffled = world(&[5, 9, 1, 3, 7, 8, 2, 6, 4]);
    assert_eq!(times(&territory), times(&shuffled));
    let thresholds = Thresholds::from_minutes(&[10.1, 20.1]).unwrap();
    for level in [Level::Commune, Level::Epci, Level::Departement, Level::Region, Level::Quarter] {
        let of = |t: &Territory| by_level(t, &self::times(t), &thresholds, level);
        assert_eq!(of(&territory), of(&shuffled));
    }
    assert_eq!(territory.adjacency(), shuffled.adjacency());
}
