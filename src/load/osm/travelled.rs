//! Which ways may be travelled at all, by whom ever.

use crate::roads::extract::Tags;

/// Whether a way with these tags is a road, a path or a ferry.
pub(super) fn is_travelled(tags: &Tags) -> bool {
    let is = |key, value| tags.get(key) == Some(value);
    let is_ferry = is("route", "ferry") || tags.get("ferry").is_some_and(|value| value != "no");
    tags.get("highway").is_some() || is_ferry
}
