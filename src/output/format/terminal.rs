//! Aligned columns for people to read.

use comfy_table::{
    Cell as GridCell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table as Grid,
    TableStyle, Width,
};

use crate::output::cell::harmless;
use crate::output::text::{Arg, Lang, Message, Texts};
use crate::output::{Cell, Column, ColumnKind, Input, Provenance, Table};

/// How much of a table is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TerminalOptions {
    /// Characters a line; given, not asked of the terminal, so that the same run gives the same bytes.
    pub width: u16,
    /// Rows shown at most.
    pub rows: usize,
}

impl Default for TerminalOptions {
    fn default() -> Self {
        Self { width: 100, rows: 40 }
    }
}

/// Text columns of at most this width (codes, short names) are never folded.
const NEVER_FOLDED: usize = 12;
/// A text column keeps at least this width; longer texts are folded at their spaces.
const LEAST_TEXT: usize = 16;
/// A space on either side of each column.
const PADDING: usize = 2;
/// Characters of a SHA-256 that are shown: enough to recognise a file; the other formats give it whole.
const SHORT_HASH: usize = 16;

/// A rule below the headings, nothing else.
const STYLE: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─'));

/// `tables` as text, each with title, rows, what was left out and the notes that no table above has; then their provenance, once.
pub fn terminal(tables: &[Table], provenance: &Provenance, lang: Lang, options: TerminalOptions) -> String {
    let texts = Texts::new(lang);
    let mut lines = Vec::new();
    let mut said: Vec<&Message> = Vec::new();
    for table in tables {
        let view = View::new(table, &texts, options);
        lines.extend([harmless(&table.title.text(&texts)), String::new()]);
        lines.extend(view.drawn());
        let mut below = view.left_out();
        let new: Vec<&Message> = table.notes.iter().filter(|note| !said.contains(note)).collect();
        below.extend(new.iter().map(|note| harmless(&note.text(&texts))));
        said.extend(new);
        lines.extend(below.iter().flat_map(|text| folded(text, options.width)));
        lines.push(String::new());
    }
    lines.extend(provenance_lines(provenance, &texts).iter().flat_map(|text| folded(text, options.width)));
    lines.join("\n") + "\n"
}

/// The part of a table that is shown, as text.
struct View<'a> {
    texts: &'a Texts,
    options: TerminalOptions,
    rows: usize,
    shown: Vec<TextColumn>,
    hidden: Vec<String>,
}

/// A column as text.
struct TextColumn {
    heading: String,
    cells: Vec<String>,
    right: bool,
    least: usize,
}

impl<'a> View<'a> {
    /// Takes the columns from left to right as long as they fit.
    fn new(table: &Table, texts: &'a Texts, options: TerminalOptions) -> Self {
        let mut view =
            Self { texts, options, rows: table.rows().len(), shown: Vec::new(), hidden: Vec::new() };
        let mut used = 0;
        for (index, column) in table.columns.iter().enumerate() {
            let cells = table.column_cells(index).take(options.rows);
            let text = TextColumn::new(column, cells, texts);
            used += text.least + PADDING;
            if used <= usize::from(options.width) || index == 0 {
                view.shown.push(text);
            } else {
                view.hidden.push(text.heading);
                used = usize::MAX / 2;
            }
        }
        view
    }

    /// Headings and rows between rules.
    fn drawn(&self) -> Vec<String> {
        let mut lines: Vec<String> = self.grid().lines().map(|line| line.trim_end().to_owned()).collect();
        let width = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
        lines.push("─".repeat(width));
        lines
    }

    fn grid(&self) -> Grid {
        let mut grid = Grid::new();
        grid.load_style(STYLE).set_width(self.options.width);
        grid.set_content_arrangement(ContentArrangement::Dynamic);
        grid.set_header(self.shown.iter().map(|column| GridCell::new(&column.heading)));
        for row in 0..self.rows.min(self.options.rows) {
            grid.add_row(self.shown.iter().map(|column| GridCell::new(&column.cells[row])));
        }
        for (column, text) in grid.column_iter_mut().zip(&self.shown) {
            let least = u16::try_from(text.least + PADDING).unwrap_or(u16::MAX);
            column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(least)));
            if text.right {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        grid
    }

    /// What is not shown, and how to see it.
    fn left_out(&self) -> Vec<String> {
        let mut lines = Vec::new();
        if self.rows == 0 {
            lines.push(self.texts.get("no-rows"));
        }
        if self.rows > self.options.rows {
            let count = Arg::from(self.rows - self.options.rows);
            lines.push(self.texts.with("rows-left-out", &[("count", count)]));
        }
        if !self.hidden.is_empty() {
            let columns = Arg::from(self.hidden.join(", "));
            lines.push(self.texts.with("columns-left-out", &[("columns", columns)]));
        }
        lines
    }
}

impl TextColumn {
    fn new<'c>(column: &Column, cells: impl Iterator<Item = &'c Cell>, texts: &Texts) -> Self {
        let heading = column.full_heading(texts);
        let cells: Vec<String> = cells.map(|cell| cell.shown(column.decimals, texts)).collect();
        let widest = cells.iter().map(|cell| cell.chars().count()).max().unwrap_or(0);
        let right = column.kind != ColumnKind::Text;
        let content = if right || widest <= NEVER_FOLDED { widest } else { LEAST_TEXT };
        let word = heading.split(' ').map(|word| word.chars().count()).max().unwrap_or(0);
        Self { heading, cells, right, least: content.max(word) }
    }
}

fn provenance_lines(provenance: &Provenance, texts: &Texts) -> Vec<String> {
    let run = [("version", provenance.version.into()), ("command", provenance.command.as_str().into())];
    let mut lines = vec![texts.with("provenance-run", &run)];
    if !provenance.options.is_empty() {
        let options: Vec<_> =
            provenance.options.iter().map(|(name, value)| format!("{name} {value}")).collect();
        lines.push(texts.with("provenance-options", &[("options", options.join(", ").into())]));
    }
    lines.extend(provenance.inputs.iter().map(|input| input_line(input, texts)));
    lines
}

fn input_line(input: &Input, texts: &Texts) -> String {
    let vintage = input.vintage.clone().unwrap_or_else(|| texts.get("vintage-unknown"));
    let hash: String = input.sha256.chars().take(SHORT_HASH).collect();
    let args = [
        ("name", input.name.as_str().into()),
        ("vintage", vintage.into()),
        ("rows", input.rows.into()),
        ("repaired", input.repaired.into()),
        ("rejected", input.rejected.into()),
        ("hash", hash.into()),
    ];
    texts.with("provenance-input", &args)
}

/// `text` in lines of at most `width` characters, broken at spaces; a longer word keeps a line of its own.
fn folded(text: &str, width: u16) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > usize::from(width) {
            lines.push(String::new());
            used = 0;
        }
        let line = lines.last_mut().expect("there is always a line");
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        line.push_str(word);
        used += length;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::super::tests::{example, large, placeless, tricky};
    use super::*;
    use crate::output::provenance::tests::example as provenance;

    fn show(table: &Table, lang: Lang, options: TerminalOptions) -> String {
        terminal(std::slice::from_ref(table), &provenance(), lang, options)
    }

    #[test]
    fn a_table_is_drawn_by_hand_alike() {
        let expected = "\
Communes

 Commune code  Name          Population (people)  Median time (min)
────────────────────────────────────────────────────────────────────
 01001         L'Abergement                  784               12.3
 11069         Cité, \"la\"                 46,218                  –
 2A004         Ajaccio                         –                0.0
────────────────────────────────────────────────────────────────────
Median time: half of the people need less.

maillage 0.1.0, command coverage
Options: threshold 15
Input: sites.csv (2026-03), 2,840 rows, 3 repaired, 1 rejected, SHA-256 abababababababab…
Input: communes.csv (vintage not known), 2,840 rows, 3 repaired, 1 rejected, SHA-256
0101010101010101…
";
        assert_eq!(show(&example(), Lang::En, TerminalOptions::default()), expected);
    }

    #[test]
    fn planners_read_french_numbers_and_words() {
        let text = show(&example(), Lang::Fr, TerminalOptions::default());
        for part in ["Population (hab.)", "46\u{202f}218", "12,3", "millésime inconnu", "Options : "] {
            assert!(text.contains(part), "{part} is not in\n{text}");
        }
    }

    #[test]
    fn long_and_wide_tables_say_what_they_leave_out() {
        for width in [40, 100, 200] {
            let text = show(&large(412), Lang::En, TerminalOptions { width, rows: 10 });
            assert!(text.contains("… and 402 more rows (use --format"), "{text}");
            assert_eq!(text.contains("Not shown"), width < 200, "{text}");
            for line in text.lines() {
                assert!(line.chars().count() <= usize::from(width), "wider than {width}: {line}\n{text}");
            }
        }
    }

    #[test]
    fn control_characters_do_not_reach_the_terminal() {
        let mut table = tricky();
        table.note(Message::verbatim("A site called \u{1b}[31mred\u{7} or \u{202e}der".to_owned()));
        let text = show(&table, Lang::En, TerminalOptions::default());
        assert!(!text.chars().any(|c| c.is_control() && c != '\n' || c == '\u{202e}'), "{text:?}");
        assert!(text.contains("[31mred"), "{text}");
    }

    #[test]
    fn an_empty_table_says_so() {
        assert!(show(&placeless(), Lang::Fr, TerminalOptions::default()).contains("(aucune ligne)"));
    }
}
