//! One account for every reader: each row gives a value, or a rejection with its reason.

use geo::Point;

use super::coordinates::{Frame, remedy_outside};
use super::numbers::decimal;
use super::table::{Row, Shape, Table};
use crate::ids::shorten;
use crate::issue::{Report, RowIssues};

/// Why a row is left out, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rejection {
    pub kind: &'static str,
    pub what: String,
    pub remedy: String,
}

impl Rejection {
    pub(super) fn new(kind: &'static str, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { kind, what: what.into(), remedy: remedy.into() }
    }
}

/// Reads every row with `read` and closes its account in `report`. A row that gives no value is rejected:
/// there is no third way.
pub(super) fn read_rows<T>(
    table: &Table,
    report: &mut Report,
    mut read: impl FnMut(&Row, &mut RowIssues) -> Result<T, Rejection>,
) -> Vec<T> {
    let mut values = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let mut issues = RowIssues::new(row.number);
        let value = row.fault.clone().map_or_else(|| read(row, &mut issues), Err);
        match value {
            Ok(value) => values.push(value),
            Err(why) => issues.reject(why.kind, why.what, why.remedy),
        }
        report.close(issues);
    }
    values
}

/// The position of a row: its geometry, else its columns.
pub(super) fn position(
    row: &Row,
    lon: Option<usize>,
    lat: Option<usize>,
    issues: &mut RowIssues,
) -> Result<Point, Rejection> {
    let (x, y) = match &row.shape {
        Shape::Point(x, y) => (*x, *y),
        Shape::None => return position_of_cells(row.cell(lon), row.cell(lat), issues),
        other => {
            return Err(Rejection::new(
                "geometry",
                format!("{} where a point is expected", other.name()),
                "give points, for example the centroids of the areas",
            ));
        }
    };
    place(x, y, issues)
}

/// The position that two cells hold.
pub(super) fn position_of_cells(lon: &str, lat: &str, issues: &mut RowIssues) -> Result<Point, Rejection> {
    if lon.is_empty() || lat.is_empty() {
        let what = if lon.is_empty() && lat.is_empty() { "no position" } else { "half a position" };
        return Err(Rejection::new("coordinates", what, "give the longitude and latitude in degrees"));
    }
    let number = |text: &str| {
        decimal(text).ok_or_else(|| {
            Rejection::new(
                "coordinates",
                format!("'{}' is not a number", shorten(text)),
                "write degrees as a decimal number, such as 2.3522",
            )
        })
    };
    place(number(lon)?, number(lat)?, issues)
}

/// The place in France that two numbers give, in any known frame.
fn place(x: f64, y: f64, issues: &mut RowIssues) -> Result<Point, Rejection> {
    let found = Frame::of(x, y).and_then(|frame| Some((frame, frame.point(x, y)?)));
    let Some((frame, point)) = found else {
        return Err(Rejection::new("coordinates", format!("position {x}, {y}"), remedy_outside(x, y)));
    };
    if let Some(repair) = frame.repair() {
        issues.repair("coordinates", format!("position {x}, {y}"), repair);
    }
    Ok(point)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::source::Source;

    #[test]
    fn a_row_without_value_is_rejected_with_its_reason() {
        let table = Table::read(&Source::in_memory("t.csv", "a,b\n1,2\n3\n5,6\n")).unwrap();
        let mut report = table.report(&[]);
        let values = read_rows(&table, &mut report, |row, _| match row.cell(Some(0)) {
            "1" => Err(Rejection::new("one", "a one", "write two")),
            other => Ok(other.to_owned()),
        });
        assert_eq!(values, ["5"]);
        assert_eq!((report.rows, report.accepted, report.rejected), (3, 1, 2));
        let kinds: Vec<_> = report.issues.iter().map(|issue| (issue.kind, issue.row)).collect();
        assert_eq!(kinds, [("columns", None), ("one", Some(2)), ("row-shape", Some(3))]);
    }
}
