//! Scenarios in a world of nine communes that is solved on paper, and what must be true of any change of it.
//!
//! Three by three squares of 0.1 degree at the equator, town halls in the middle. With a detour of 1 and 66.717 km/h, 0.1 degree takes
//! 10 minutes.
//!
//! ```text
//!   7  8  9      people: commune n has 100 n, of which 50 of commune 9 live in a quarter beside its town hall
//!   4  5  6
//!   1  2  3      today: a house in commune 1, open on Monday mornings
//! ```

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

use geo::Point;
use maillage::access::Thresholds;
use maillage::access::clock::{ClockRequest, Reached, Window};
use maillage::ids::{CandidateId, QuarterCode, SiteId};
use maillage::load::{self, bundled};
use maillage::scenario::{
    About, Action, Applied, Change, Comparison, Cost, Evaluated, Ground, NewSite, Place, Yardstick, apply,
    written_hours,
};
use maillage::territory::{
    Candidate, Commune, Label, Levels, PointOrigin, Quarter, Role, Site, SiteFormat, Territory,
};
use maillage::travel::CrowFly;
use maillage::units::{Euros, KmPerHour, People, Seconds};
use maillage::week::{Circuit, Stay};
use proptest::prelude::*;

fn centre(n: u32) -> Point {
    let (column, row) = ((n - 1) % 3, (n - 1) / 3);
    Point::new(f64::from(column) / 10.0, f64::from(row) / 10.0 - 0.1)
}

fn world() -> Territory {
    let commune = |n: u32| Commune {
        code: format!("9900{n}").parse().unwrap(),
        name: format!("Commune {n}").into(),
        population: People(u64::from(n) * 100),
        epci: None,
        departement: None,
        region: None,
        point: centre(n),
        origin: PointOrigin::TownHall,
        boundary: None,
    };
    let quarter = Quarter {
        code: QuarterCode::new("QP999001"),
        name: "Far end".into(),
        communes: vec!["99009".parse().unwrap()],
        population: Some(People(50)),
        poverty_rate: None,
        point: centre(9),
        boundary: None,
    };
    Territory::new((1..=9).map(commune).collect(), Levels::default(), vec![quarter]).unwrap().0
}

fn house(n: u32) -> Site {
    Site {
        id: SiteId::new(format!("house-{n}")),
        name: format!("House {n}"),
        commune: format!("9900{n}").parse().ok(),
        point: centre(n),
        format: SiteFormat::Fixed,
        hours: Some(written_hours("Mo 09:00-12:00").unwrap()),
        label: Label { role: Some(Role::Seat), ..Label::default() },
        comment: String::new(),
    }
}

/// A house that opens in commune `n`, open on Saturday mornings.
fn opened(n: u32) -> Action {
    Action::Open(Box::new(NewSite {
        id: None,
        place: Place::Candidate(CandidateId::new(format!("9900{n}"))),
        name: None,
        format: SiteFormat::Fixed,
        hours: Some(written_hours("Sa 09:00-12:00").unwrap()),
    }))
}

fn yardstick() -> Yardstick {
    Yardstick {
        thresholds: Thresholds::from_minutes(&[10.1, 20.1]).unwrap(),
        clock: ClockRequest { moments: Vec::new(), fewer_than_hours: 3.0 },
        rules: load::rules(&bundled::circular_2019()).unwrap(),
        amounts: load::amounts(&bundled::funding()).unwrap(),
        everywhere: false,
    }
}

fn evaluated(territory: &Territory, sites: Vec<Site>) -> Evaluated {
    let model = CrowFly::new(1.0, KmPerHour(66.717)).unwrap();
    let places: Vec<Point> = sites.iter().map(|site| site.point).collect();
    let origins: Vec<Point> = territory.demand().iter().map(|demand| demand.point).collect();
    let openings: Vec<Option<Circuit>> =
        sites.iter().map(|site| site.hours.as_ref().map(|hours| hours.hours.clone())).collect();
    let reachable = model.within(&places, &origins, Seconds::from_minutes(10.1));
    let reached = Reached::new(&reachable, &openings, Stay::SHORTEST);
    Evaluated { reaches: model.nearest(&places, &origins), reached, sites }
}

/// What `actions` change of a network of houses.
fn compared(houses: &[u32], actions: &[Action], cost: Cost) -> Comparison {
    let territory = world();
    let candidates = Candidate::everywhere(&territory);
    let changes: Vec<Change> = actions.iter().cloned().map(Change::free).collect();
    let today: Vec<Site> = houses.iter().map(|&n| house(n)).collect();
    let Applied { sites, .. } = apply(&Ground::new(&territory, &candidates), &today, &changes).unwrap();
    let (before, after) = (evaluated(&territory, today), evaluated(&territory, sites));
    let with = yardstick();
    let sides = [&before, &after].map(|side| (side, side.measured(&territory, &with, 2023)));
    let about = About { name: "paper".to_owned(), cost, year: 2023, has_own_people: false };
    Comparison::new(about, &territory, &with, sides)
}

#[test]
fn a_house_moves_to_the_other_end() {
    let cost = Cost { once: Euros(4600), ..Cost::default() };
    let found = compared(&[1], &[Action::Close(SiteId::new("house-1")), opened(9)], cost);
    // Within 10 minutes of 1: 1, 2 and 4. Of 9: 6, 8 and 9. Within 20: 3, 5 and 7 besides, from either end.
    assert_eq!(found.before.coverage.within(), [700, 2200].map(People));
    assert_eq!(found.after.coverage.within(), [2300, 3800].map(People));
    assert_eq!(
        (&found.people.gained[..], &found.people.lost[..]),
        (&[People(2300); 2][..], &[People(700); 2][..])
    );
    // The quarter beside 9 is won, and was not within 20 minutes.
    assert_eq!((&found.quarters.gained[..], &found.quarters.lost[..]), (&[1, 1][..], &[0, 0][..]));
    assert_eq!(found.quarter_people.gained, [People(50); 2]);
    assert_eq!(found.newly_within(), People(2300));
    // Saturdays take the place of Mondays: three hours a week, for more people.
    let saturday = |side: &maillage::scenario::Measured| side.clock.window(Window::Saturday).at_least_an_hour;
    assert_eq!((saturday(&found.before), saturday(&found.after)), (People::ZERO, People(2300)));
    assert_eq!((found.before.clock.fewer, found.after.clock.fewer), (People(3800), People(2200)));
    // One label ends and another begins: none falls, none rises; one amount as before.
    assert_eq!((found.before.labels, found.after.labels), (1, 1));
    assert_eq!(found.before.funding, found.after.funding);
    assert!(found.effects.iter().all(|effect| effect.fallen.is_empty() && effect.risen.is_empty()));
}

#[test]
fn nothing_changes_nothing() {
    let found = compared(&[1, 9], &[], Cost::default());
    assert_eq!(found.before.coverage, found.after.coverage);
    assert_eq!(found.people.gained, found.people.lost);
}

fn houses() -> impl Strategy<Value = Vec<u32>> {
    prop::sample::subsequence((1..=9).collect::<Vec<u32>>(), 1..=4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn people_are_conserved_and_openings_only_gain(houses in houses(), opens in houses()) {
        let actions: Vec<Action> = opens.into_iter().map(opened).collect();
        let found = compared(&houses, &actions, Cost::default());
        prop_assert_eq!(found.after.coverage.people(), People(4500));
        for index in 0..2 {
            let (before, after) = (found.before.coverage.within()[index], found.after.coverage.within()[index]);
            prop_assert_eq!(before + found.people.gained[index], after + found.people.lost[index]);
            prop_assert_eq!(found.people.lost[index], People::ZERO);
        }
        prop_assert!(found.after.clock.fewer <= found.before.clock.fewer);
    }

    #[test]
    fn closings_only_lose(houses in houses(), which in any::<prop::sample::Index>()) {
        let closed = Action::Close(house(houses[which.index(houses.len())]).id);
        let found = compared(&houses, &[closed], Cost::default());
        prop_assert_eq!(&found.people.gained, &vec![People::ZERO; 2]);
        prop_assert!(found.after.clock.fewer >= found.before.clock.fewer);
        prop_assert_eq!(found.after.sites + 1, found.before.sites);
    }

    #[test]
    fn there_and_back_again_changes_nothing(houses in houses(), opens in 1..=9_u32) {
        let actions = [opened(opens), Action::Close(SiteId::new(format!("open:9900{opens}")))];
        let found = compared(&houses, &actions, Cost::default());
        prop_assert_eq!(&found.before.coverage, &found.after.coverage);
        prop_assert_eq!(found.before.funding, found.after.funding);
    }
}
