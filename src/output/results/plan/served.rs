//! Who is served by which site, before and after.

use geo::Geometry;

use super::super::super::table::Table;
use super::super::super::text::{Message, Texts};
use super::super::columns::{minutes, people, text};
use super::amount::goal;
use super::view::PlanView;
use crate::siting::plan::Link;

/// One row a demand point, in the order of communes.
pub fn served(view: &PlanView, texts: &Texts) -> Table {
    let columns = vec![
        text("code", "column-code"),
        text("place", "column-place"),
        people("people", "column-people"),
        text("site_before", "column-served-before"),
        minutes("minutes_before", "column-minutes-before"),
        text("site_after", "column-served-after"),
        minutes("minutes_after", "column-minutes-after"),
        text("site_before_id", "column-before-id"),
        text("site_after_id", "column-after-id"),
    ];
    let title = Message::new("title-served").arg("goal", goal(view, texts));
    let mut table = Table::new("plan_served", title, columns).with_geometry();
    let territory = view.places.territory;
    for (point, demand) in territory.demand().iter().enumerate() {
        let name = |link: Option<Link>| link.map(|link| view.places.name(link.place));
        let id = |link: Option<Link>| link.map(|link| view.places.id(link.place));
        let time = |link: Option<Link>| link.map(|link| link.time);
        let (before, after) = (view.before[point], view.after[point]);
        let row = vec![
            demand.id.as_str().into(),
            territory.place_name(demand).into(),
            demand.people.into(),
            name(before).into(),
            time(before).into(),
            name(after).into(),
            time(after).into(),
            id(before).into(),
            id(after).into(),
        ];
        table.push_at(row, Some(Geometry::Point(demand.point)));
    }
    table.note(Message::new("note-served"));
    if view.problem.has_capacities() {
        table.note(Message::new("note-plan-capacity"));
    }
    table
}
