//! The worst served places.

use geo::Geometry;

use super::super::table::{Column, Table};
use super::super::text::Message;
use super::super::unit::Unit;
use super::Served;
use super::columns::{minutes, people, rank, text};

/// The demand points `worst` (indices, worst first) with their nearest site.
pub fn worst(served: &Served, worst: &[usize]) -> Table {
    let columns = vec![
        rank(),
        text("code", "column-code"),
        text("place", "column-place"),
        people("people", "column-people"),
        minutes("minutes", "column-minutes"),
        Column::number("distance_km", Message::new("column-distance"), Unit::Km, 1),
        text("site", "column-nearest-site"),
    ];
    let title = Message::new("title-worst").arg("count", worst.len());
    let mut table = Table::new("worst", title, columns);
    for (index, &point) in worst.iter().enumerate() {
        let demand = &served.territory.demand()[point];
        let reach = served.reaches[point];
        let row = vec![
            (index as u64 + 1).into(),
            demand.id.as_str().into(),
            served.place_name(point).into(),
            demand.people.into(),
            reach.map(|r| r.time.minutes()).into(),
            reach.map(|r| r.distance.km()).into(),
            served.site_name(point).into(),
        ];
        table.push_at(row, Some(Geometry::Point(demand.point)));
    }
    table.note(Message::new("note-distance"));
    table
}
