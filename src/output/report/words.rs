//! Values as they stand in sentences, with as many decimals as in the tables.

use super::super::text::{Arg, Message, Texts};
use crate::units::{People, Seconds, Share};

/// A share in per cent.
pub(super) fn percent(share: Option<Share>) -> Arg {
    Arg::Number(share.map_or(f64::NAN, Share::percent), 1)
}

/// What `people` are of `all`, in per cent.
pub(super) fn percent_of(people: People, all: People) -> Arg {
    percent(people.share_of(all))
}

/// A time in minutes.
pub(super) fn minutes(time: Option<Seconds>) -> Arg {
    number(time.map(Seconds::minutes))
}

/// A measure with one decimal.
pub(super) fn number(value: Option<f64>) -> Arg {
    Arg::Number(value.unwrap_or(f64::NAN), 1)
}

/// Names in a row: `Leucate, Fitou and Caves`.
pub(super) fn in_a_row(names: &[String], texts: &Texts) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            let first = first.join(&texts.get("list-separator"));
            Message::new("report-and").arg("first", first).arg("last", last.as_str()).text(texts)
        }
    }
}
