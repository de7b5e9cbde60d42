//! Worlds on paper: what changes make of a network, and what they refuse.

use geo::Point;
use proptest::prelude::*;

use super::super::testing::{hours, house, territory};
use super::*;
use crate::ids::{CandidateId, CommuneCode};
use crate::label::groups;
use crate::territory::Candidate;

fn made(changes: &[Action]) -> Result<Applied, ChangeError> {
    let territory = territory();
    let candidates = Candidate::everywhere(&territory);
    let changes: Vec<Change> = changes.iter().cloned().map(Change::free).collect();
    apply(&Ground::new(&territory, &candidates), &[house("1", 1), house("2", 3)], &changes)
}

fn site(id: &str) -> SiteId {
    SiteId::new(id)
}

fn hall(n: u32) -> Place {
    Place::TownHall(format!("9900{n}").parse().unwrap())
}

fn opened(place: Place, format: SiteFormat) -> Action {
    Action::Open(Box::new(NewSite { id: None, place, name: None, format, hours: None }))
}

fn ids(applied: &Applied) -> Vec<&str> {
    applied.sites.iter().map(|site| site.id.as_str()).collect()
}

#[test]
fn every_change_sees_what_those_before_it_made() {
    let applied = made(&[
        opened(hall(2), SiteFormat::Fixed),
        Action::Move { site: site("open:99002"), to: hall(3) },
        Action::Hours { site: site("open:99002"), hours: hours("Sa 09:00-12:00") },
        Action::Close(site("1")),
    ])
    .unwrap();
    assert_eq!(ids(&applied), ["2", "open:99002"]);
    let new = &applied.sites[1];
    assert_eq!((new.name.as_str(), new.commune.unwrap().as_str()), ("Commune 2", "99003"));
    assert_eq!(new.hours.as_ref().unwrap().to_string(), "Sa 09:00-12:00");
    let remarks: Vec<Vec<Remark>> = applied.steps.into_iter().map(|step| step.remarks).collect();
    let there = Remark::OnTheSpot { id: site("2"), name: "House 2".to_owned() };
    assert_eq!(remarks, [vec![Remark::NoHours], vec![there], vec![], vec![]]);
}

#[test]
fn the_network_of_today_is_not_touched() {
    let today = [house("1", 1)];
    let territory = territory();
    let change = Change::free(Action::Close(site("1")));
    let applied = apply(&Ground::new(&territory, &[]), &today, &[change]).unwrap();
    assert!(applied.sites.is_empty() && today[0].id.as_str() == "1");
}

#[test]
fn what_cannot_be_made_names_its_change_and_key() {
    let unknown = |id: &str| Why::UnknownSite { id: site(id), closest: String::new() };
    let closed = Why::Closed { id: site("1"), name: "House 1".to_owned(), by: 1 };
    let taken = Why::TakenId { id: site("open:99002"), name: "Commune 2".to_owned() };
    let nowhere: CommuneCode = "75056".parse().unwrap();
    let candidate = CandidateId::new("commune 2");
    let closest = "; Commune 2 is 99002".to_owned();
    let close = |id: &str| Action::Close(site(id));
    let open = || opened(hall(2), SiteFormat::Fixed);
    for (changes, change, key, why) in [
        (vec![close("9")], 0, "site", unknown("9")),
        (vec![close("1"), close("1")], 1, "site", closed.clone()),
        (vec![close("1"), Action::Move { site: site("1"), to: hall(2) }], 1, "site", closed.clone()),
        (vec![close("1"), Action::Hours { site: site("1"), hours: hours("24/7") }], 1, "site", closed),
        (vec![open(), open()], 1, "id", taken),
        (
            vec![opened(Place::TownHall(nowhere), SiteFormat::Fixed)],
            0,
            "commune",
            Why::UnknownCommune(nowhere),
        ),
        (
            vec![opened(Place::Candidate(candidate.clone()), SiteFormat::Fixed)],
            0,
            "candidate",
            Why::UnknownCandidate { id: candidate, closest },
        ),
    ] {
        let error = made(&changes).unwrap_err();
        assert_eq!((error.change, error.key, &error.why), (change, key, &why), "{changes:?}");
        assert!(!error.why.remedy().is_empty());
    }
}

#[test]
fn a_position_far_from_its_commune_is_refused() {
    let place = Place::Position { point: Point::new(4.1, 45.0), commune: "99001".parse().ok() };
    let error = made(&[opened(place, SiteFormat::Fixed)]).unwrap_err();
    assert_eq!(
        (error.key, error.to_string().as_str()),
        ("commune", "the position lies 314 km from Commune 1 (99001)")
    );
}

#[test]
fn a_site_that_is_called_nearly_so_is_named() {
    let error = made(&[Action::Close(site("Hose 1"))]).unwrap_err();
    assert_eq!(error.to_string(), "no site has the id 'Hose 1'; House 1 is '1'");
}

#[test]
fn a_stop_of_nowhere_names_the_stop() {
    let stop = |place| Stop { place, name: None, hours: hours("Tu 09:00-12:00") };
    let nowhere = Place::TownHall("75056".parse().unwrap());
    let error =
        made(&[Action::Stops { site: site("1"), stops: vec![stop(hall(2)), stop(nowhere)] }]).unwrap_err();
    assert_eq!((error.stop, error.key), (Some(1), "commune"));
}

#[test]
fn stops_join_the_label_of_their_site() {
    let stop = |n| Stop { place: hall(n), name: None, hours: hours("Tu 09:00-12:00") };
    let applied = made(&[Action::Stops { site: site("1"), stops: vec![stop(2), stop(3)] }]).unwrap();
    assert_eq!(ids(&applied), ["1", "2", "1/1", "1/2"]);
    let groups = groups(&applied.sites);
    assert_eq!(groups[0].sites, [0, 2, 3]);
    assert_eq!(groups[0].seat, Some(0));
    let first = &applied.sites[2];
    assert_eq!((first.format, first.label.role), (SiteFormat::Permanence, Some(Role::Antenna)));
    assert_eq!((first.name.as_str(), first.label.agents), ("House 1: Commune 2", None));
}

#[test]
fn houses_carry_a_label_and_permanences_do_not() {
    for format in SiteFormat::ALL {
        let applied = made(&[opened(hall(2), format)]).unwrap();
        let seat = groups(&applied.sites).iter().any(|group| group.seat == Some(2));
        let depends = matches!(format, SiteFormat::Permanence | SiteFormat::Antenna);
        assert_eq!(seat, !depends, "{format:?}");
    }
}

#[test]
fn a_position_off_the_territory_is_remarked() {
    let place = Place::Position { point: Point::new(5.0, 45.0), commune: "75056".parse().ok() };
    let applied = made(&[opened(place, SiteFormat::Fixed)]).unwrap();
    assert!(applied.steps[0].remarks.contains(&Remark::Outside("75056".parse().ok())));
    assert_eq!(applied.sites[2].id.as_str(), "open:5,45");
}

fn actions() -> impl Strategy<Value = Action> {
    let id = || prop::sample::select(vec!["1", "2", "open:99001", "open:99002"]).prop_map(SiteId::new);
    let place = || (1..=3_u32).prop_map(hall);
    let format = prop::sample::select(SiteFormat::ALL.to_vec());
    let stop = place().prop_map(|place| Stop { place, name: None, hours: hours("Tu 09:00-12:00") });
    prop_oneof![
        (place(), format).prop_map(|(place, format)| opened(place, format)),
        id().prop_map(Action::Close),
        (id(), place()).prop_map(|(site, to)| Action::Move { site, to }),
        id().prop_map(|site| Action::Hours { site, hours: hours("Sa 09:00-12:00") }),
        (id(), prop::collection::vec(stop, 1..3)).prop_map(|(site, stops)| Action::Stops { site, stops }),
    ]
}

proptest! {
    #[test]
    fn ids_stay_unique_and_every_site_is_accounted_for(actions in prop::collection::vec(actions(), 0..8)) {
        let Ok(applied) = made(&actions) else { return Ok(()) };
        let mut ids = ids(&applied);
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), applied.sites.len());
        let change = |action: &Action| match action {
            Action::Open(_) => 1,
            Action::Close(_) => -1,
            Action::Stops { stops, .. } => stops.len() as i64,
            Action::Move { .. } | Action::Hours { .. } => 0,
        };
        prop_assert_eq!(applied.sites.len() as i64, 2 + actions.iter().map(change).sum::<i64>());
        prop_assert_eq!(applied.steps.len(), actions.len());
    }

    #[test]
    fn changes_made_in_two_goes_are_changes_made_at_once(actions in prop::collection::vec(actions(), 0..6), cut in 0..6_usize) {
        let Ok(whole) = made(&actions) else { return Ok(()) };
        let (first, rest) = actions.split_at(cut.min(actions.len()));
        let half = made(first).unwrap();
        let territory = territory();
        let rest: Vec<Change> = rest.iter().cloned().map(Change::free).collect();
        let again = apply(&Ground::new(&territory, &[]), &half.sites, &rest).unwrap();
        prop_assert_eq!(format!("{:?}", again.sites), format!("{:?}", whole.sites));
    }
}
