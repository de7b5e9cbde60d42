//! The sites of a network.

use geo::Geometry;

use super::super::table::{Column, Table};
use super::super::text::{Message, Texts};
use super::super::unit::Unit;
use super::clock::hours;
use super::columns::text;
use crate::territory::Site;

/// One row a site, in their order. `inside` tells whether each stands in the territory.
pub fn site_list(sites: &[&Site], inside: &[bool], texts: &Texts) -> Table {
    let degrees = |id, heading| Column::number(id, Message::new(heading), Unit::Degrees, 6);
    let columns = vec![
        text("id", "column-site-id"),
        text("name", "column-name"),
        text("format", "column-format"),
        text("commune", "column-commune"),
        text("inside", "column-inside"),
        degrees("lon", "column-lon"),
        degrees("lat", "column-lat"),
        text("hours", "column-opening"),
        hours("hours_a_week", Message::new("column-mean-hours")),
        text("group", "column-group"),
    ];
    let count = inside.iter().filter(|inside| **inside).count();
    let title = Message::new("title-sites").arg("count", count).arg("outside", inside.len() - count);
    let mut table = Table::new("sites", title, columns).with_geometry();
    for (site, inside) in sites.iter().zip(inside) {
        let opening = site.hours.as_ref();
        let row = vec![
            site.id.as_str().into(),
            site.name.as_str().into(),
            site.format.as_str().into(),
            site.commune.as_ref().map(ToString::to_string).into(),
            texts.get(if *inside { "answer-yes" } else { "answer-no" }).into(),
            site.point.x().into(),
            site.point.y().into(),
            opening.map(ToString::to_string).into(),
            opening.map(|opening| opening.hours.mean_hours()).into(),
            site.label.group.as_ref().map(ToString::to_string).into(),
        ];
        table.push_at(row, Some(Geometry::Point(site.point)));
    }
    table.note(Message::new("note-sites-list"));
    table
}
