//! Ferries, and whom turn restrictions are for.

use super::passages::{COUNTRY, of_mode, tags};
use crate::roads::extract::HoldsFor;
use crate::roads::{Mode, Rules};
use crate::units::{KmPerHour, Seconds};

#[test]
fn ferries_have_their_own_time() {
    for mode in [Mode::Car, Mode::Bicycle, Mode::Foot] {
        let profile = of_mode(mode);
        let boarding = profile.settings().ferry.boarding as u32;
        let passage = profile.way(&tags("route=ferry, duration=00:20"), COUNTRY).unwrap();
        assert_eq!(passage.duration, Some(Seconds(1200 + boarding)));
        assert!(passage.ferry && passage.ahead.is_some() && passage.back.is_some());
        let passage = profile.way(&tags("route=ferry, duration=soon, oneway=yes"), COUNTRY).unwrap();
        assert_eq!((passage.duration, passage.ahead), (None, Some(KmPerHour(profile.settings().ferry.kmh))));
        assert_eq!(passage.back.is_none(), mode != Mode::Foot);
        assert_eq!(profile.way(&tags("route=ferry, access=no"), COUNTRY), None);
        assert_eq!(profile.clone().without_ferries().way(&tags("route=ferry"), COUNTRY), None);
        assert_ne!(profile.clone().without_ferries().fingerprint(), profile.fingerprint());
    }
    assert_eq!(of_mode(Mode::Car).way(&tags("route=ferry, motor_vehicle=no"), COUNTRY), None);
    assert!(of_mode(Mode::Foot).way(&tags("route=ferry, motor_vehicle=no"), COUNTRY).is_some());
}

#[test]
fn turn_restrictions_are_followed_by_those_they_are_for() {
    let but = |words: &[&str]| HoldsFor::AllBut(words.iter().map(|&word| word.into()).collect());
    let rows = [
        (but(&[]), [true, true, false]),
        (but(&["bicycle"]), [true, false, false]),
        (but(&["motorcar"]), [false, true, false]),
        (but(&["psv", "motor_vehicle"]), [false, true, false]),
        (HoldsFor::Only("hgv".into()), [false, false, false]),
        (HoldsFor::Only("motorcar".into()), [true, false, false]),
        (HoldsFor::Only("bicycle".into()), [false, true, false]),
        (HoldsFor::Only("foot".into()), [false, false, true]),
    ];
    let profiles = [Mode::Car, Mode::Bicycle, Mode::Foot].map(of_mode);
    for (holds_for, expected) in rows {
        let found = [0, 1, 2].map(|place| profiles[place].obeys(&holds_for));
        assert_eq!(found, expected, "{holds_for:?}");
    }
}
