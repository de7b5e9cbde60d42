//! A trip told as people tell it: road after road, by name.

use geo::Point;

use super::extract::Position;
use super::network::Network;
use super::prepared::Roads;
use super::snap::OnRoad;
use super::trip::{Stage, Trip};
use crate::units::Metres;

/// What a leg of a trip follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Along {
    /// The straight line from the start to the road.
    ToRoad,
    /// A road of this name or number; empty when it has none.
    Road(Box<str>),
    /// A ferry of this name; empty when it has none.
    Ferry(Box<str>),
    /// The straight line from the road to the goal.
    FromRoad,
}

/// A part of a trip that follows one road.
#[derive(Debug, Clone, PartialEq)]
pub struct Leg {
    /// What it follows.
    pub along: Along,
    /// Milliseconds.
    pub time: u32,
    /// Length.
    pub length: Metres,
    /// The points passed, the first and the last included; at least two.
    pub points: Vec<Point>,
}

/// A piece up to this length between two pieces of one name belongs to them: roundabouts, squares and slip roads seldom carry the
/// number of their road.
pub const SHORT_PIECE: Metres = Metres(200.0);

impl Roads {
    /// The legs of a trip between the places `from` and `to`, each with where it hangs on the roads. Their times add up to that of
    /// the trip, their lengths too.
    pub fn legs(&self, trip: &Trip, from: (Point, &OnRoad), to: (Point, &OnRoad)) -> Vec<Leg> {
        if from.1.is_at(to.1) {
            return Vec::new();
        }
        let roads = joined(trip.stages.iter().map(|stage| Leg::on_road(&self.network, stage)).collect());
        let out = straight(Along::ToRoad, from.1, [from.0, from.1.position.point()]);
        let back = straight(Along::FromRoad, to.1, [to.1.position.point(), to.0]);
        out.into_iter().chain(roads).chain(back).collect()
    }
}

/// The straight line between a place and its road; none when the place lies on it.
fn straight(along: Along, place: &OnRoad, ends: [Point; 2]) -> Option<Leg> {
    (place.leg.0 > 0.0).then(|| Leg { along, time: place.leg_time, length: place.leg, points: ends.into() })
}

impl Leg {
    fn on_road(network: &Network, stage: &Stage) -> Self {
        let name = network.name(stage.edge).into();
        let along = if network.is_ferry(stage.edge) { Along::Ferry(name) } else { Along::Road(name) };
        let points = stage.points.iter().map(|position: &Position| position.point()).collect();
        Self { along, time: stage.time, length: stage.length, points }
    }

    fn is_short_piece(&self) -> bool {
        matches!(self.along, Along::Road(_)) && self.length.0 <= SHORT_PIECE.0
    }

    /// Goes on with `next`, under its own name.
    fn extend(&mut self, next: Self) {
        self.time += next.time;
        self.length = Metres(self.length.0 + next.length.0);
        self.points.extend(next.points);
        self.points.dedup();
        if self.points.len() == 1 {
            self.points.push(self.points[0]);
        }
    }
}

/// Legs of one name that follow each other as one, also over a short piece of another name.
fn joined(legs: Vec<Leg>) -> Vec<Leg> {
    let mut out: Vec<Leg> = Vec::new();
    for leg in legs {
        match out.as_mut_slice() {
            [.., last] if last.along == leg.along => last.extend(leg),
            [.., before, between] if between.is_short_piece() && before.along == leg.along => {
                let between = out.pop().expect("it was just seen");
                let before = out.last_mut().expect("it was just seen");
                before.extend(between);
                before.extend(leg);
            }
            _ => out.push(leg),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leg(name: &str, metres: f64) -> Leg {
        let points = vec![Point::new(0.0, 0.0), Point::new(metres, 0.0)];
        Leg { along: Along::Road(name.into()), time: 1000, length: Metres(metres), points }
    }

    fn told(legs: Vec<Leg>) -> Vec<(String, f64, u32)> {
        let name = |leg: &Leg| match &leg.along {
            Along::Road(name) => name.to_string(),
            other => format!("{other:?}"),
        };
        joined(legs).iter().map(|leg| (name(leg), leg.length.0, leg.time)).collect()
    }

    #[test]
    fn pieces_of_one_name_are_one_leg() {
        let legs = vec![leg("D 26", 500.0), leg("D 26", 700.0), leg("Rue Haute", 90.0)];
        assert_eq!(told(legs), [("D 26".into(), 1200.0, 2000), ("Rue Haute".into(), 90.0, 1000)]);
    }

    #[test]
    fn a_roundabout_belongs_to_the_road_that_goes_on_behind_it() {
        let round = told(vec![
            leg("D 26", 500.0),
            leg("Rond-Point du Bois", 40.0),
            leg("D 26", 700.0),
            leg("D 26", 1.0),
        ]);
        assert_eq!(round, [("D 26".into(), 1241.0, 4000)]);
        let turned = told(vec![leg("D 26", 500.0), leg("", 40.0), leg("D 8", 700.0)]);
        assert_eq!(turned.len(), 3);
        let long = told(vec![leg("D 26", 500.0), leg("", 400.0), leg("D 26", 700.0)]);
        assert_eq!(long.len(), 3);
        let ferry = Leg { along: Along::Ferry("".into()), ..leg("", 40.0) };
        assert_eq!(told(vec![leg("D 26", 500.0), ferry, leg("D 26", 700.0)]).len(), 3);
    }
}
