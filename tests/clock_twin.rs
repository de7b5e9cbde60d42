//! The clock, slot by slot, against a recomputation that only knows the sites open at that slot.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::collections::BTreeMap;

use common::{maillage, national_list};
use geo::Point;
use maillage::access::clock::{Reached, whole_clock};
use maillage::load::Selection;
use maillage::study::{self, CommunesFrom, Request, Study};
use maillage::units::{People, Seconds};
use maillage::week::{Circuit, Moment, SLOTS_PER_WEEK, Stay};

const LIMIT: Seconds = Seconds(30 * 60);

fn points(study: &Study) -> (Vec<Point>, Vec<Point>) {
    let places = study.sites.iter().map(|site| site.point).collect();
    (places, study.territory.demand().iter().map(|demand| demand.point).collect())
}

/// People whose nearest of the `open` sites lies within the limit.
fn people_near(study: &Study, open: &[usize]) -> People {
    let (places, origins) = points(study);
    let places: Vec<Point> = open.iter().map(|&site| places[site]).collect();
    let reaches = study.model.nearest(&places, &origins);
    let near = study.territory.demand().iter().zip(reaches);
    near.filter(|(_, reach)| reach.is_some_and(|reach| reach.time <= LIMIT))
        .map(|(demand, _)| demand.people)
        .sum()
}

/// Sites whose door is open during the whole stay, asked slot by slot.
fn open_at(circuits: &[Option<Circuit>], week: usize, slot: usize, stay: usize) -> Vec<usize> {
    let stays =
        |circuit: &Circuit| (0..stay).all(|step| circuit.week(week).contains((slot + step) % SLOTS_PER_WEEK));
    (0..circuits.len()).filter(|&site| circuits[site].as_ref().is_some_and(stays)).collect()
}

fn equals_its_twin(study: &Study, stay: &str) {
    let stay: Stay = stay.parse().unwrap();
    let (places, origins) = points(study);
    let circuits: Vec<Option<Circuit>> = study.sites.iter().map(|site| study.circuit(site)).collect();
    let reachable = study.model.within(&places, &origins, LIMIT);
    let clock = whole_clock(&study.territory, &Reached::new(&reachable, &circuits, stay));
    let mut known: BTreeMap<Vec<usize>, People> = BTreeMap::new();
    for week in [0, 4, 6] {
        for slot in 0..SLOTS_PER_WEEK {
            let open = open_at(&circuits, week, slot, stay.slots());
            let naive = *known.entry(open).or_insert_with_key(|open| people_near(study, open));
            assert_eq!(clock.at(week, slot), naive, "week {week}, {}", Moment::weekly(slot));
        }
    }
    assert!(known.len() > 20, "only {} different sets of open sites", known.len());
}

#[test]
fn the_aude_slot_by_slot() {
    let study = study::load(&Request::of(CommunesFrom::Aude)).unwrap();
    equals_its_twin(&study, "5");
    equals_its_twin(&study, "30min");
}

#[test]
fn the_orne_slot_by_slot() {
    let Some(list) = national_list() else { return };
    let request = Request {
        selection: Selection::Departements(vec!["61".to_owned()]),
        sites: vec![list],
        ..Request::of(CommunesFrom::France)
    };
    equals_its_twin(&study::load(&request).unwrap(), "45min");
}

#[test]
fn a_moment_of_the_clock_is_the_coverage_at_that_moment() {
    let clock = maillage("clock --slots --format csv").csv();
    let (days, times) = (clock.column("day"), clock.column("time"));
    for (day, time) in [("Mo", "08:30"), ("Tu", "12:10"), ("We", "18:55"), ("Th", "17:25"), ("Sa", "10:00")] {
        let at = format!("{day} {time}");
        let coverage = maillage("coverage --thresholds 30 --format csv").with("--at", &at).csv();
        let people = coverage.number("minutes", "30.0", "people_within");
        let slot = (0..days.len()).find(|&slot| days[slot] == day && times[slot] == time).unwrap();
        let of_clock: f64 = clock.column("people")[slot].parse().unwrap();
        assert_eq!(people, of_clock, "{at}");
    }
}
