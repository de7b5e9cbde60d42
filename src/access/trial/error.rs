//! Changes that cannot be made.

use thiserror::Error;

use super::network::Handle;

/// A change that cannot be made. The network stays as it was.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum TrialError {
    /// The handle is of no site that is open.
    #[error("site {0} is not open in this trial: open it, or reopen it, before it is changed or closed")]
    NotOpen(Handle),
    /// The handle is of no site that was closed.
    #[error("site {0} is not closed in this trial: only a site that was closed can be reopened")]
    NotClosed(Handle),
    /// The coordinates are of no place on the Earth.
    #[error(
        "longitude {0}, latitude {1} is no place: give degrees, longitude within -180 to 180 and latitude within -90 to 90"
    )]
    NoPlace(f64, f64),
}
