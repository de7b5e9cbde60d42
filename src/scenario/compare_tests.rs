//! Comparisons solved on paper.

use super::super::testing::{hours, territory};
use super::*;
use crate::travel::Reachable;
use crate::units::Metres;
use crate::week::{Circuit, Stay};

/// A nearest site: its place in its list and the minutes to it.
fn reach(place: u32, minutes: u32) -> Option<Reach> {
    Some(Reach { place, distance: Metres(0.0), time: Seconds(minutes * 60) })
}

/// When three points reach the only site, which is open as `text`; `None`: they reach none.
fn reached(text: [Option<&str>; 3]) -> Reached {
    let openings: Vec<Option<Circuit>> = text.iter().map(|text| Some(hours((*text)?).hours)).collect();
    let lists = (0..3_u32).map(|point| text[point as usize].map(|_| point));
    Reached::new(&Reachable::new(lists), &openings, Stay::SHORTEST)
}

#[test]
fn winners_and_losers_of_three_communes() {
    let territory = territory();
    // 100 people each: the first loses 10 minutes for another site, the second gains 30, the third keeps its time and gains an hour.
    let before = [reach(0, 5), reach(0, 40), reach(1, 8)];
    let after = [reach(1, 15), reach(2, 10), reach(0, 8)];
    let week = "Mo 09:00-12:00";
    let [was, is] = [
        reached([Some(week), Some(week), Some(week)]),
        reached([Some(week), Some(week), Some("Mo 09:00-13:00")]),
    ];
    let sides = [Served { reaches: &before, reached: &was }, Served { reaches: &after, reached: &is }];
    let changes = unit_changes(&territory, Level::Commune, sides);
    let told: Vec<(usize, bool, i128)> =
        changes.iter().map(|change| (change.unit, change.loses(), change.balance())).collect();
    assert_eq!(told, [(1, false, 100 * 1800), (0, true, -100 * 600), (2, false, 0)]);
    assert_eq!(changes[1].minutes, [Some(5.0), Some(15.0)]);
    assert_eq!(changes[1].sites, [Some(0), Some(1)]);
    assert_eq!(changes[2].hours, [3.0, 4.0]);
}

#[test]
fn who_is_cut_off_comes_first_and_who_keeps_everything_is_left_out() {
    let territory = territory();
    let before = [reach(0, 50), reach(0, 90), None];
    let after = [reach(0, 50), None, reach(0, 20)];
    let open = [Some("Mo 09:00-12:00"), None, None];
    let (was, is) = (reached(open), reached(open));
    let sides = [Served { reaches: &before, reached: &was }, Served { reaches: &after, reached: &is }];
    let changes = unit_changes(&territory, Level::Commune, sides);
    let told: Vec<_> =
        changes.iter().map(|c| (c.unit, c.loses(), c.cut_off, c.connected, c.minutes)).collect();
    assert_eq!(
        told,
        [
            (1, true, People(100), People::ZERO, [Some(90.0), None]),
            (2, false, People::ZERO, People(100), [None, Some(20.0)]),
        ]
    );
}
