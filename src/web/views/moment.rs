//! A moment of the week.

use serde::Serialize;

use super::numbers::seconds;
use crate::study::AtMoment;

#[derive(Debug, Serialize)]
pub(in crate::web) struct Moment {
    slot: usize,
    seconds: Vec<Option<u32>>,
    open: Vec<String>,
    people: u64,
}

/// A moment as it is sent; `is_shown` tells which sites the page knows.
pub(in crate::web) fn moment(slot: usize, at: &AtMoment, is_shown: impl Fn(&str) -> bool) -> Moment {
    let open = at.open.iter().map(|id| id.to_string()).filter(|id| is_shown(id));
    Moment {
        slot,
        seconds: at.times.iter().map(|time| seconds(*time)).collect(),
        open: open.collect(),
        people: at.people.0,
    }
}
