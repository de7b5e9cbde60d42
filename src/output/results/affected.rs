//! The places whose nearest site changes.

use geo::Geometry;

use super::super::cell::Cell;
use super::super::table::Table;
use super::super::text::Message;
use super::Served;
use super::columns::{minutes, people, text};
use crate::units::{People, Seconds};

/// The demand points `changed` (indices, who loses most first), before and after.
pub fn affected([before, after]: [Served; 2], changed: &[usize]) -> Table {
    let columns = vec![
        text("code", "column-code"),
        text("place", "column-place"),
        people("people", "column-people"),
        minutes("minutes_before", "column-minutes-before"),
        minutes("minutes_after", "column-minutes-after"),
        minutes("minutes_more", "column-minutes-more"),
        text("site_before", "column-site-before"),
        text("site_after", "column-site-after"),
    ];
    let demand = before.territory.demand();
    let all: People = changed.iter().map(|&point| demand[point].people).sum();
    let title = Message::new("title-affected").arg("places", changed.len()).arg("people", all);
    let mut table = Table::new("affected", title, columns).with_geometry();
    for &point in changed {
        let [was, is] = [before, after].map(|served| served.reaches[point].map(|reach| reach.time));
        let row: Vec<Cell> = vec![
            demand[point].id.as_str().into(),
            before.place_name(point).into(),
            demand[point].people.into(),
            was.map(Seconds::minutes).into(),
            is.map(Seconds::minutes).into(),
            was.zip(is).map(|(was, is)| is.minutes() - was.minutes()).into(),
            before.site_name(point).into(),
            after.site_name(point).into(),
        ];
        table.push_at(row, Some(Geometry::Point(demand[point].point)));
    }
    table
}
