//! The tables that the tests of every format share.

use geo::{Point, polygon};

use crate::output::text::Message;
use crate::output::{Cell, Column, Table, Unit};

/// Three communes: a point, no place and a clockwise polygon; gaps, quotes, and a number to round.
pub(in crate::output) fn example() -> Table {
    let columns = vec![
        Column::text("commune", Message::new("column-commune")),
        Column::text("name", Message::new("column-name")),
        Column::count("population", Message::new("column-population"), Unit::People),
        Column::number("median_min", Message::new("column-median-time"), Unit::Minutes, 1),
    ];
    let mut table = Table::new("communes", Message::verbatim("Communes"), columns);
    let corsica = polygon![(x: 8.0, y: 41.0), (x: 9.0, y: 42.0), (x: 9.0, y: 41.0)];
    table.push_at(
        vec!["01001".into(), "L'Abergement".into(), 784_u64.into(), 12.345.into()],
        Some(Point::new(4.926_12, 46.153_426_4).into()),
    );
    table.push_at(vec!["11069".into(), "Cité, \"la\"".into(), 46_218_u64.into(), f64::NAN.into()], None);
    table.push_at(vec!["2A004".into(), "Ajaccio".into(), Cell::Empty, (-0.0).into()], Some(corsica.into()));
    table.note(Message::verbatim("Median time: half of the people need less."));
    table
}

/// A table without places and without rows.
pub(in crate::output) fn placeless() -> Table {
    let columns = vec![
        Column::text("site", Message::new("column-site")),
        Column::count("population", Message::new("column-population"), Unit::People),
    ];
    Table::new("sites", Message::verbatim("Sites"), columns)
}

/// Texts that formats stumble over.
pub(in crate::output) fn tricky() -> Table {
    let columns =
        vec![Column::text("text", Message::verbatim("Text")), Column::text("b", Message::verbatim("B"))];
    let mut table = Table::new("tricky", Message::verbatim("Tricky"), columns);
    let texts = [
        "",
        " ",
        "a,b",
        "a;b",
        "a\"b",
        "a\nb",
        "a\r\nb",
        "=1+1",
        "+33 4",
        "-1",
        "@x",
        "\tx",
        "\rx",
        "'x",
        "é\u{202f}œ",
        "\u{1}",
        "\\",
        "</script>",
        "NaN",
    ];
    for text in texts {
        table.push(vec![text.into(), "x".into()]);
    }
    table
}

/// A table as large as the country: `rows` rows of 15 columns.
pub(in crate::output) fn large(rows: usize) -> Table {
    let measures = (0..13).map(|i| {
        let heading = Message::new("column-within").arg("minutes", i as u64);
        Column::number(format!("share_{i}_percent"), heading, Unit::Percent, 1)
    });
    let mut columns = vec![
        Column::text("name", Message::new("column-name")),
        Column::count("population", Message::new("column-population"), Unit::People),
    ];
    columns.extend(measures);
    let mut table = Table::new("large", Message::verbatim("Large"), columns);
    for row in 0..rows {
        let mut cells = vec![Cell::from(format!("Saint-Martin {row}")), (row * 37).into()];
        cells.extend((0..13).map(|i| Cell::Number((row * (i + 3)) as f64 / 7.0 % 100.0)));
        table.push(cells);
    }
    table
}
