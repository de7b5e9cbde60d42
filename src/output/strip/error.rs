use thiserror::Error;

use crate::output::drawing::DrawingError;

/// Why a picture of the week cannot be drawn.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum StripError {
    /// A size that no page has.
    #[error(
        "a week of {width} x {height} pixels cannot be drawn: give 600 to 8000 pixels in width and 450 to 8000 in height"
    )]
    Size {
        /// The width asked for, in pixels.
        width: u32,
        /// The height asked for, in pixels.
        height: u32,
    },
    /// A number of weeks that no page holds.
    #[error("{strips} weeks cannot stand on one page: give 1 to 120, for instance one a département")]
    Strips {
        /// Weeks given.
        strips: usize,
    },
    /// The page is too small for what stands on it.
    #[error(
        "a page of {width} x {height} pixels has no room for {strips} week(s) of seven readable rows beside its title, \
         legend and sources: give a larger page, fewer weeks or shorter texts"
    )]
    Room {
        /// Weeks given.
        strips: usize,
        /// The width asked for, in pixels.
        width: u32,
        /// The height asked for, in pixels.
        height: u32,
    },
    /// A week that does not have its slots.
    #[error(
        "week {strip} has {slots} shares: give one for each of the 2016 slots of five minutes from Monday 00:00"
    )]
    Slots {
        /// The position of the week, counted from 0.
        strip: usize,
        /// Shares given.
        slots: usize,
    },
    /// A share that is none.
    #[error("week {strip} has a share of {share} at slot {slot}: shares lie between 0 and 1")]
    Share {
        /// The position of the week, counted from 0.
        strip: usize,
        /// The slot, counted from 0.
        slot: usize,
        /// The value found.
        share: f64,
    },
    /// Class breaks that do not make classes.
    #[error(
        "the class breaks {breaks:?} are wrong: give 1 to 6 shares above 0 and at most 1, each larger than the last"
    )]
    Breaks {
        /// The breaks asked for.
        breaks: Vec<f64>,
    },
    /// A legend that does not fit the classes.
    #[error(
        "{labels} class labels for {classes} classes: give one label for each class, from few people to many"
    )]
    ClassLabels {
        /// Labels given.
        labels: usize,
        /// Classes drawn, without that of nobody: one more than the breaks.
        classes: usize,
    },
    /// A marked slot that no week has.
    #[error("slot {slot} cannot be marked: a week has slots 0 to 2015")]
    Mark {
        /// The slot asked for.
        slot: usize,
    },
    /// The picture cannot be painted.
    #[error(transparent)]
    Drawing(#[from] DrawingError),
}
