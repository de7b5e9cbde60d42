//! A network solved on paper, refusals, and the laws of a chronicle.

use proptest::prelude::*;

use super::super::site::Site;
use super::change::ChangeKind;
use super::chronicle::*;
use super::lifetime::Lifetime;
use super::lifetime::tests::{at, date, site};
use crate::week::Date;

/// Labelled in 2019, 2020 and 2022; 4 vanished after the list of September 2020, 2 moved, 9 is not listed then.
fn world() -> Chronicle {
    let place = |id: &str, row: f64, since: &str| at(site(id, id).of(&format!("1100{id}")), row).since(since);
    let present = vec![
        place("1", 0.1, "2019-05-01"),
        place("2", 0.2, "2020-03-01"),
        place("3", 0.3, "2022-07-01"),
        place("9", 0.9, "2020-03-01"),
    ];
    let list =
        vec![place("1", 0.1, "2019-05-01"), place("2", 0.25, "2020-02-01"), place("4", 0.4, "2020-02-01")];
    Chronicle::new(present, vec![(date("2020-09-01"), list)]).unwrap()
}

fn ids(sites: &[Site]) -> Vec<&str> {
    sites.iter().map(|site| site.id.as_str()).collect()
}

#[test]
fn the_network_of_a_day_is_that_of_the_paper() {
    let world = world();
    for (day, there, unknown, unlisted) in [
        ("2019-05-01", vec!["1"], 0, 0),
        ("2020-02-01", vec!["1", "2", "4"], 0, 0),
        ("2020-09-01", vec!["1", "2", "4", "9"], 0, 1),
        ("2020-09-02", vec!["1", "2", "9"], 1, 0),
        ("2022-12-31", vec!["1", "2", "3", "9"], 1, 0),
    ] {
        let DayNetwork { sites, account } = world.on(date(day)).unwrap();
        assert_eq!(ids(&sites), there, "{day}");
        assert_eq!((account.unknown, account.unlisted, account.undated), (unknown, unlisted, 0), "{day}");
    }
    let row = |day: &str| world.on(date(day)).unwrap().sites[1].point.y();
    assert_eq!((row("2020-09-01"), row("2020-09-02")), (0.25, 0.2));
}

#[test]
fn the_days_and_movements_are_those_of_the_paper() {
    let world = world();
    let days = |steps| world.days(steps).iter().map(Date::to_string).collect::<Vec<_>>();
    assert_eq!(days(Steps::Year), ["2019-12-31", "2020-12-31", "2021-12-31", "2022-07-01"]);
    let dates = ["2019-05-01", "2020-02-01", "2020-03-01", "2020-09-01", "2022-07-01"];
    assert_eq!(days(Steps::Date), dates);
    let year = (Some(date("2019-12-31")), date("2020-12-31"));
    let those = |wanted: &dyn Fn(&Lifetime) -> bool| {
        let lives = world.lifetimes().iter().filter(|life| wanted(life));
        lives.map(|life| life.site.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(those(&|life| life.opened(year.0, year.1)), ["2", "4", "9"]);
    assert_eq!(those(&|life| life.vanished(year.0, year.1)), ["4"]);
}

#[test]
fn changes_are_told_by_kind() {
    let world = world();
    let changes: Vec<(ChangeKind, &str)> =
        world.changes().iter().map(|change| (change.kind, change.life.site.id.as_str())).collect();
    let expected = [
        (ChangeKind::Vanished, "4"),
        (ChangeKind::Moved, "2"),
        (ChangeKind::Renamed, "1"),
        (ChangeKind::Renamed, "2"),
        (ChangeKind::Redated, "2"),
        (ChangeKind::Unlisted, "9"),
        (ChangeKind::New, "3"),
    ];
    assert_eq!(changes, expected);
}

#[test]
fn days_that_nobody_knows_are_refused() {
    let error = |world: &Chronicle, day: &str| world.on(date(day)).unwrap_err().to_string();
    assert!(error(&world(), "2019-04-30").contains("the first was on 2019-05-01"));
    let undated = Chronicle::new(vec![site("1", "One")], Vec::new()).unwrap();
    assert!(error(&undated, "2020-01-01").contains("no site of the lists has a label date"));
    assert!(undated.days(Steps::Year).is_empty());
}

#[test]
fn a_list_that_contradicts_its_day_is_refused() {
    let new = |list: &str, since: &str| {
        let present = vec![site("1", "One").since("2022-07-01")];
        Chronicle::new(present, vec![(date(list), vec![site("1", "One").since(since)])])
    };
    assert!(new("2020-09-01", "2020-09-01").is_ok());
    let later = new("2020-09-01", "2020-09-02").unwrap_err().to_string();
    assert!(later.contains("labelled on 2020-09-02, after the day of the list"), "{later}");
    let newer = new("2023-01-01", "2022-09-01").unwrap_err().to_string();
    assert!(newer.contains("is newer than the present one"), "{newer}");
}

#[test]
fn an_id_given_to_another_site_names_two_sites() {
    let present = vec![site("1", "Espace Tarn").since("2022-01-01")];
    let other = at(site("1", "Maison Lot"), 5.0).of("46001").since("2020-01-01");
    let world = Chronicle::new(present, vec![(date("2020-09-01"), vec![other])]).unwrap();
    assert_eq!(ids(&world.on(date("2020-09-01")).unwrap().sites), ["1 (2020-09-01)"]);
    assert_eq!(ids(&world.on(date("2022-01-01")).unwrap().sites), ["1"]);
}

#[test]
fn a_site_missing_from_a_list_in_between_was_there_all_along() {
    let one = || site("1", "Espace Tarn").since("2020-01-01");
    let two = || at(site("2", "Maison Lot"), 1.0).of("11002").since("2020-01-01");
    let lists = vec![(date("2020-09-01"), vec![one(), two()]), (date("2021-09-01"), vec![two()])];
    let world = Chronicle::new(vec![one()], lists).unwrap();
    assert_eq!(world.on(date("2021-09-01")).unwrap().sites.len(), 2);
    assert_eq!(world.on(date("2021-09-02")).unwrap().sites.len(), 1);
    assert_eq!(world.lifetimes()[1].last_seen, Some(date("2021-09-01")));
}

/// Sites far from each other, each with the month of its label (12: none), in the present list or the earlier one.
fn any_lists() -> impl Strategy<Value = (Vec<Site>, Vec<Site>)> {
    let rows = prop::collection::vec((0_u8..13, any::<bool>(), any::<bool>()), 1..12);
    rows.prop_map(|rows| {
        let (mut present, mut earlier) = (Vec::new(), Vec::new());
        for (index, (month, now, before)) in rows.into_iter().enumerate() {
            let mut site = at(site(&index.to_string(), "Site"), index as f64);
            site.label.since = Date::new(2020, month + 1, 1);
            let listed = before && site.label.since.is_none_or(|since| since <= date("2020-06-15"));
            earlier.extend(listed.then(|| site.clone()));
            present.extend(now.then_some(site));
        }
        (present, earlier)
    })
}

proptest! {
    #[test]
    fn sites_are_those_before_and_opened_without_vanished((present, earlier) in any_lists()) {
        let lists = if earlier.is_empty() { Vec::new() } else { vec![(date("2020-06-15"), earlier)] };
        let Ok(world) = Chronicle::new(present, lists) else { return Ok(()) };
        let mut sites = world.lifetimes().iter().filter(|life| life.since.is_none()).count();
        let mut after = None;
        for day in world.days(Steps::Date) {
            let count = |wanted: &dyn Fn(&Lifetime) -> bool| {
                world.lifetimes().iter().filter(|life| wanted(life)).count()
            };
            sites += count(&|life| life.opened(after, day));
            sites -= count(&|life| life.vanished(after, day));
            prop_assert_eq!(world.on(day).unwrap().sites.len(), sites, "{}", day);
            after = Some(day);
        }
    }

    #[test]
    fn where_nothing_vanishes_the_network_only_grows((present, _) in any_lists()) {
        let world = Chronicle::new(present, Vec::new()).unwrap();
        let networks: Vec<_> = world.days(Steps::Date).into_iter().map(|day| world.on(day).unwrap()).collect();
        for pair in networks.windows(2) {
            prop_assert!(pair[0].sites.iter().all(|site| ids(&pair[1].sites).contains(&site.id.as_str())));
        }
    }
}
