//! One trip by road, told leg by leg.

use geo::Point;

use super::road::{Road, seconds};
use crate::roads::Leg;
use crate::units::{Metres, Seconds};

/// A trip between two places.
#[derive(Debug, Clone, PartialEq)]
pub struct Journey {
    /// How long it takes: the same as in tables.
    pub time: Seconds,
    /// Length, the straight lines to and from the road included.
    pub length: Metres,
    /// Road after road, the straight lines included.
    pub legs: Vec<Leg>,
}

/// Why no road leads from one place to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoWay {
    /// One of the places, or both, lie farther from any road than the profile allows.
    OffRoad {
        /// Whether the start does.
        from: bool,
        /// Whether the goal does.
        to: bool,
    },
    /// Both lie on roads, which are not joined.
    NotJoined {
        /// Whether the start lies on roads that are joined to few others.
        from: bool,
        /// Whether the goal does.
        to: bool,
    },
}

impl Road {
    /// The quickest trip from one place to another.
    ///
    /// # Errors
    /// Why there is none, which is an answer.
    pub fn journey(&self, from: Point, to: Point) -> Result<Journey, NoWay> {
        let roads = self.roads();
        let on_road = roads.snap(&[from, to]);
        let (Some(start), Some(goal)) = (on_road[0], on_road[1]) else {
            return Err(NoWay::OffRoad { from: on_road[0].is_none(), to: on_road[1].is_none() });
        };
        let not_joined = NoWay::NotJoined { from: !start.solid, to: !goal.solid };
        let trip = roads.trip(&start, &goal).ok_or(not_joined)?;
        let legs = roads.legs(&trip, (from, &start), (to, &goal));
        Ok(Journey { time: seconds(trip.time), length: trip.length, legs })
    }
}
