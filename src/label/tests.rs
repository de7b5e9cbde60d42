//! Worlds that are solved on paper, and what must hold for any world.

use proptest::prelude::*;

use super::super::group::groups;
use super::super::rule::{Title, WrittenSource};
use super::super::testing::{antenna, grouped, open, seat, week};
use super::*;
use crate::week::{Date, Day, SLOTS_PER_WEEK, Schedule, WEEKS_PER_CYCLE, WeekSet};

const DAY_OF_24_HOURS: u32 = 24 * 60;

/// One rule of the label.
fn rules(requirement: Requirement) -> Rules {
    let words = || Title { en: "rule".to_owned(), fr: "règle".to_owned() };
    let source = WrittenSource { document: "paper".to_owned(), section: None, url: None, known_by: None };
    let scope = if matches!(requirement, Requirement::Agents(_)) { Scope::Site } else { Scope::Label };
    let rule = Rule { id: "rule".to_owned(), title: words(), requirement, scope, source };
    let date = Date::new(2019, 7, 1).unwrap();
    Rules { id: "paper".to_owned(), date, title: words(), url: None, note: None, rules: vec![rule] }
}

/// The verdicts on the labels of `sites`, and on each site alone.
fn verdicts(sites: &[Site], requirement: Requirement) -> (Vec<Verdict>, Vec<Verdict>) {
    let rule = audit(sites, &groups(sites), &rules(requirement)).rules.remove(0);
    let verdicts = |found: Vec<Finding>| found.into_iter().map(|finding| finding.verdict).collect();
    (verdicts(rule.groups.unwrap_or_default()), verdicts(rule.sites))
}

/// What one house with these hours is told.
fn house(hours: impl Into<Circuit>, requirement: Requirement) -> Verdict {
    verdicts(&[open(seat("1"), hours)], requirement).0.remove(0)
}

/// The hours that a verdict proposes.
fn proposed(verdict: &Verdict) -> String {
    match verdict {
        Verdict::NotMet { remedy: Remedy::Open(proposal), .. } => proposal.hours.to_string(),
        other => format!("{other:?}"),
    }
}

#[test]
fn a_house_of_exactly_24_hours_is_open_enough() {
    let hours = week("Mo-Th 09:00-12:00,14:00-17:00");
    assert_eq!(house(hours, Requirement::WeeklyMinutes(DAY_OF_24_HOURS)), Verdict::Met);
}

#[test]
fn five_minutes_short_continue_an_opening() {
    for (hours, more) in [
        ("Mo-We 09:00-12:00,14:00-17:00; Th 09:00-12:00,14:00-16:55", "Th 16:55-17:00"),
        ("Mo-We 09:00-12:00,14:00-17:00; Th 09:05-12:00,14:00-17:00", "Th 09:00-09:05"),
        ("Mo-Th 13:00-18:00; Fr 09:00-12:55", "Mo 12:55-13:00"),
    ] {
        let verdict = house(week(hours), Requirement::WeeklyMinutes(DAY_OF_24_HOURS));
        let Verdict::NotMet { by, .. } = &verdict else { panic!("{verdict:?}") };
        assert_eq!((*by, proposed(&verdict).as_str()), (Shortfall::Minutes(5.0), more), "{hours}");
    }
}

#[test]
fn proposals_keep_to_usual_hours_as_long_as_there_are_some() {
    for (hours, hours_a_week, more) in [
        ("Mo 14:00-17:00; Tu-Fr 09:00-12:00,14:00-16:00", 24, "Tu 16:00-17:00"),
        // A half-day that is closed on a day that is open.
        ("Mo 14:00-17:00; Tu-Fr 09:00-12:00,14:00-16:00", 25, "Mo 09:00-11:00"),
        // One stretch goes before two.
        ("Mo-Tu 09:00-12:00,14:00-17:00; We 09:00-12:00,14:00-16:00; Th 09:00-12:00", 22, "Th 14:00-16:00"),
        // No stretch is enough.
        (
            "Mo-Th 09:00-12:00,14:00-15:00",
            24,
            "Mo 15:00-17:00; Tu 15:00-17:00; We 15:00-17:00; Th 15:00-17:00",
        ),
        // Days that are closed, Saturday morning, the ends of the day, the night.
        ("Mo 09:00-12:00,14:00-17:00", 9, "Tu 09:00-12:00"),
        ("Mo-Fr 09:00-12:00,14:00-17:00", 32, "Sa 09:00-11:00"),
        ("Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00", 34, "Mo 08:00-09:00"),
        ("Mo-Sa 08:00-19:00", 67, "Mo 07:00-08:00"),
    ] {
        let verdict = house(week(hours), Requirement::WeeklyMinutes(hours_a_week * 60));
        assert_eq!(proposed(&verdict), more, "{hours}, {hours_a_week} h");
    }
}

#[test]
fn four_days_become_five_by_one_morning() {
    let verdict = house(week("Mo-Tu 08:00-18:00; Th-Fr 08:00-18:00"), Requirement::Days(5));
    let Verdict::NotMet { by, .. } = &verdict else { panic!("{verdict:?}") };
    assert_eq!((*by, proposed(&verdict).as_str()), (Shortfall::Days(1.0), "We 09:00-12:00"));
    assert_eq!(house(week("Mo-Th 09:00-12:00; Sa 10:00-10:05"), Requirement::Days(5)), Verdict::Met);
}

#[test]
fn a_bus_of_odd_weeks_counts_half() {
    let bus = Circuit::in_weeks(WeekSet::ODD, week("Mo-Fr 09:00-12:00,14:00-17:00"));
    let verdict = house(bus.clone(), Requirement::WeeklyMinutes(DAY_OF_24_HOURS));
    let Verdict::NotMet { by, remedy: Remedy::Open(proposal) } = verdict else { panic!("{verdict:?}") };
    assert_eq!(by, Shortfall::Minutes(9.0 * 60.0));
    assert_eq!(Measured::of(&proposal.applied(&bus)).minutes(), 24.0 * 60.0);
    let days = house(bus, Requirement::Days(5));
    assert_eq!(
        proposed(&days),
        "Mo 09:00-12:00; Tu 09:00-12:00; We 09:00-12:00; Th 09:00-12:00; Fr 09:00-12:00"
    );
}

#[test]
fn three_places_make_one_label() {
    let places = ["Mo-Tu 09:00-12:00,14:00-17:00", "We-Th 09:00-12:00,14:00-17:00", "We 09:00-12:00"];
    let [a, b, c] = places.map(week);
    let sites =
        [open(seat("1"), a), open(antenna("2"), b), open(antenna("3"), c)].map(|site| grouped(site, "Rue"));
    let (labels, alone) = verdicts(&sites, Requirement::WeeklyMinutes(DAY_OF_24_HOURS));
    assert_eq!(labels, [Verdict::Met]);
    assert!(matches!(alone[0], Verdict::NotMet { .. }));
    assert_eq!(alone[1..], [Verdict::Unknown(Why::PartOfLabel), Verdict::Unknown(Why::PartOfLabel)]);
    // The third place is open with the second: one hour more is asked for than the sum of hours would need.
    let (labels, _) = verdicts(&sites, Requirement::WeeklyMinutes(25 * 60));
    let Verdict::NotMet { by, remedy: Remedy::Open(proposal) } = &labels[0] else { panic!("{labels:?}") };
    assert_eq!((*by, proposal.site), (Shortfall::Minutes(60.0), 0));
    assert_eq!(
        proposed(&labels[0]),
        "Fr 09:00-10:00",
        "all usual hours of the open days are taken by the label"
    );
}

#[test]
fn an_antenna_whose_seat_is_not_named_is_not_judged() {
    let always = || week("Mo-Su 00:00-24:00");
    let sites = [
        open(antenna("1"), always()),
        grouped(open(antenna("2"), always()), "Tours"),
        grouped(open(antenna("3"), always()), "Tours"),
    ];
    let (labels, alone) = verdicts(&sites, Requirement::Days(5));
    assert_eq!(labels, vec![Verdict::Unknown(Why::SeatNotNamed); 2]);
    assert_eq!(alone, vec![Verdict::Unknown(Why::SeatNotNamed); 3]);
}

#[test]
fn what_is_not_known_is_never_guessed() {
    let enough = week("Mo-Fr 09:00-14:00");
    let some = |hours: Schedule| [grouped(open(seat("1"), hours), "A"), grouped(antenna("2"), "A")];
    let required = Requirement::WeeklyMinutes(DAY_OF_24_HOURS);
    assert_eq!(verdicts(&[seat("1")], required).0, [Verdict::Unknown(Why::HoursUnknown)]);
    assert_eq!(verdicts(&some(enough), required).0, [Verdict::Met], "the seat is enough by itself");
    let little = verdicts(&some(week("Mo 09:00-10:00")), required).0;
    assert_eq!(little, [Verdict::Unknown(Why::HoursUnknown)]);
}

#[test]
fn agents_are_asked_of_each_place() {
    let staffed = |count| {
        let mut site = seat("1");
        site.label.agents = count;
        verdicts(&[site], Requirement::Agents(2)).1.remove(0)
    };
    let missing = |n| Verdict::NotMet { by: Shortfall::Agents(n), remedy: Remedy::Agents(n) };
    assert_eq!(staffed(None), Verdict::Unknown(Why::AgentsUnknown));
    assert_eq!(
        [Some(0), Some(1), Some(2), Some(9)].map(staffed),
        [missing(2), missing(1), Verdict::Met, Verdict::Met]
    );
    let (labels, _) = verdicts(&[seat("1")], Requirement::Agents(2));
    assert!(labels.is_empty(), "a rule of each site says nothing of labels");
}

/// Any circuit of whole half-hours, every week or in some.
fn circuits() -> impl Strategy<Value = Circuit> {
    let opening = (0..7_usize, 0..47_u32, 1..12_u32);
    let part = (proptest::collection::vec(opening, 0..8), 0..6_u32).prop_map(|(openings, weeks)| {
        let mut schedule = Schedule::CLOSED;
        for (day, start, length) in openings {
            schedule.open(Day::ALL[day], start * 30, (start + length) * 30);
        }
        let weeks = match weeks {
            0 => WeekSet::ODD,
            1 => WeekSet::EVEN,
            2 => WeekSet::nth(3).unwrap(),
            _ => WeekSet::ALL,
        };
        Circuit::in_weeks(weeks, schedule)
    });
    proptest::collection::vec(part, 1..4)
        .prop_map(|parts| parts.iter().fold(Circuit::closed(), |all, part| all.union(part)))
}

fn requirements() -> impl Strategy<Value = Requirement> {
    prop_oneof![
        (1..=7 * DAY_OF_24_HOURS).prop_map(Requirement::WeeklyMinutes),
        (1..=7_u32).prop_map(Requirement::Days),
    ]
}

proptest! {
    #[test]
    fn a_remedy_makes_the_rule_met_and_less_of_it_does_not(hours in circuits(), required in requirements()) {
        let Verdict::NotMet { remedy: Remedy::Open(proposal), .. } = house(hours.clone(), required) else {
            return Ok(());
        };
        let after = house(proposal.applied(&hours), required);
        prop_assert_eq!(after, Verdict::Met, "{:?} {:?}", required, proposal);
        let less = |keep: &dyn Fn(usize) -> bool| {
            let mut fewer = Schedule::CLOSED;
            proposal.hours.slots().filter(|&slot| keep(slot)).for_each(|slot| fewer.insert(slot));
            house(Proposal { hours: fewer, ..*proposal }.applied(&hours), required)
        };
        let is_days = matches!(required, Requirement::Days(_));
        let slots: Vec<usize> = proposal.hours.slots().collect();
        for &slot in slots.iter().step_by(1 + slots.len() / 20) {
            let day = slot / (SLOTS_PER_WEEK / 7);
            let after = if is_days { less(&|s| s / (SLOTS_PER_WEEK / 7) != day) } else { less(&|s| s != slot) };
            prop_assert_ne!(after, Verdict::Met, "{:?} without slot {}", proposal, slot);
        }
    }

    #[test]
    fn more_hours_never_turn_met_into_not_met(
        hours in circuits(), more in circuits(), required in requirements()
    ) {
        if house(hours.clone(), required) == Verdict::Met {
            prop_assert_eq!(house(hours.union(&more), required), Verdict::Met);
        }
    }

    #[test]
    fn the_verdict_is_that_of_a_count_minute_by_minute(hours in circuits(), required in requirements()) {
        let weeks: Vec<&Schedule> = (0..WEEKS_PER_CYCLE).map(|week| hours.week(week)).collect();
        let is_open = |week: &Schedule, day: usize, minute: usize| week.contains((day * 1440 + minute) / 5);
        let enough = match required {
            Requirement::WeeklyMinutes(minutes) => {
                let open = weeks.iter().flat_map(|week| (0..7 * 1440).filter(|m| is_open(week, m / 1440, m % 1440)));
                open.count() >= minutes as usize * WEEKS_PER_CYCLE
            }
            Requirement::Days(days) => {
                let open = |week: &Schedule, day| (0..1440).any(|minute| is_open(week, day, minute));
                let count: usize = weeks.iter().map(|week| (0..7).filter(|&day| open(week, day)).count()).sum();
                count >= days as usize * WEEKS_PER_CYCLE
            }
            Requirement::Agents(_) => unreachable!("not drawn"),
        };
        prop_assert_eq!(house(hours.clone(), required) == Verdict::Met, enough);
    }
}
