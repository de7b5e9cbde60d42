//! What is asked of isochrones, and what comes back.

use geo::MultiPolygon;
use thiserror::Error;

use crate::units::{Metres, Seconds};

/// Which way people travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    /// From the places: what they reach.
    From,
    /// To the nearest of the places: who reaches them.
    To,
}

impl Heading {
    /// The word used in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::From => "from",
            Self::To => "to",
        }
    }
}

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct IsochroneAsk {
    /// The times, smallest first.
    pub limits: Vec<Seconds>,
    /// Which way people travel.
    pub heading: Heading,
    /// The side of a cell of the grid; `None`: chosen from the extent.
    pub cell: Option<Metres>,
}

/// Zones, one a time.
#[derive(Debug, Clone, PartialEq)]
pub struct Isochrones {
    /// The zone of each time, in degrees (WGS 84); each holds those before it.
    pub zones: Vec<MultiPolygon>,
    /// How they were drawn.
    pub drawn: Drawn,
    /// Places that lie on no road, so that nothing is reached from them: their indices.
    pub off_road: Vec<usize>,
}

/// How zones were drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Drawn {
    /// As circles.
    Circles,
    /// On a grid.
    Grid {
        /// The side of a cell.
        cell: Metres,
        /// How far beside a road people go at the access speed.
        near_road: Metres,
        /// How far beside a road people go at all, the rest at a walk.
        off_road: Metres,
        /// How far a line was moved at most to make it simpler.
        tolerance: Metres,
    },
}

/// Why zones cannot be drawn.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum IsochroneError {
    /// The cell is too small for the extent.
    #[error(
        "a cell of {} m makes a grid of {nodes} nodes ({most} at most): ask for cells of {least} m or more, or leave the cell out",
        cell.0
    )]
    Cell {
        /// The cell asked for.
        cell: Metres,
        /// Nodes of the grid.
        nodes: u64,
        /// The most there may be.
        most: u64,
        /// A cell that is large enough, in metres.
        least: u64,
    },
}
