//! Detour and speed that bring crow-fly minutes to those of the road.

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::{Arg, Message};
use super::super::unit::Unit;
use super::Detail;
use super::columns::{Layout, minutes, text};
use super::models::ratio;
use crate::travel::calibration::{Band, Fit};
use crate::units::Metres;

/// What one group of places gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibrated {
    /// Code and name of its unit, where groups are units.
    pub unit: Option<(String, String)>,
    /// Its class, where communes have one.
    pub class: Option<String>,
    /// Its distances, where each band is fitted by itself.
    pub band: Option<Band>,
    /// Pairs between which no road leads.
    pub without_road: usize,
    /// Detour and speed; `None` without trips.
    pub fit: Option<Fit>,
}

/// One row a group.
pub fn calibration(groups: &[Calibrated], reach: Metres, detail: Detail) -> Table {
    let layout = layout(groups, detail);
    let title = Message::new("title-calibration");
    let mut table = Table::new("calibration", title, layout.columns());
    groups.iter().for_each(|group| table.push(layout.keep(row(group))));
    table.note(Message::new("note-calibration").arg("km", Arg::Number(reach.km(), 0)));
    table.note(Message::new("note-calibration-use"));
    table
}

fn layout(groups: &[Calibrated], detail: Detail) -> Layout {
    let any = |has: fn(&Calibrated) -> bool| groups.iter().any(has);
    let km = |id, heading| Column::number(id, Message::new(heading), Unit::Km, 1);
    let speed = Column::number("speed_kmh", Message::new("column-speed"), Unit::KmPerHour, 1);
    Layout::new(detail)
        .when(any(|group| group.unit.is_some()), text("code", "column-code"))
        .when(any(|group| group.unit.is_some()), text("name", "column-name"))
        .when(any(|group| group.class.is_some()), text("class", "column-class"))
        .when(any(|group| group.band.is_some()), km("from_km", "column-from-km"))
        .when(any(|group| group.band.is_some()), km("to_km", "column-to-km"))
        .always(Column::count("pairs", Message::new("column-pairs"), Unit::None))
        .full(Column::count("pairs_without_road", Message::new("column-pairs-without-road"), Unit::None))
        .always(ratio("detour", "column-detour"))
        .full(ratio("detour_p5", "column-detour-p5"))
        .full(ratio("detour_p95", "column-detour-p95"))
        .always(speed)
        .full(minutes("residual_p5_min", "column-residual-p5"))
        .full(minutes("residual_p95_min", "column-residual-p95"))
        .always(ratio("ratio_p5", "column-ratio-p5"))
        .always(ratio("ratio_p95", "column-ratio-p95"))
}

fn row(group: &Calibrated) -> Vec<Cell> {
    let Calibrated { unit, class, band, without_road, fit } = group;
    let of = |value: fn(&Fit) -> f64| Cell::from(fit.as_ref().map(value));
    vec![
        unit.as_ref().map(|(code, _)| code.as_str()).into(),
        unit.as_ref().map(|(_, name)| name.as_str()).into(),
        class.as_deref().into(),
        band.map(|band| band.from).into(),
        band.map(|band| band.to).into(),
        fit.map_or(0, |fit| fit.trips).into(),
        (*without_road).into(),
        of(|fit| fit.detour),
        of(|fit| fit.detours[0]),
        of(|fit| fit.detours[1]),
        of(|fit| fit.speed.0),
        of(|fit| fit.residuals[0]),
        of(|fit| fit.residuals[1]),
        of(|fit| fit.ratios[0]),
        of(|fit| fit.ratios[1]),
    ]
}
