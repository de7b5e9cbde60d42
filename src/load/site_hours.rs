//! The opening of a site, from one column or from one a day.

use super::table::{Row, Table};
use crate::ids::shorten;
use crate::issue::RowIssues;
use crate::week::hours::{Draft, HoursNote, Reason, day_column, dila, osm};
use crate::week::{Day, Opening};

/// Where a table tells hours.
pub(super) struct HoursColumns {
    week: Option<usize>,
    days: [Option<usize>; 7],
}

impl HoursColumns {
    pub(super) fn of(table: &Table) -> Self {
        let days = [
            ["h_lundi", "lundi", "monday"],
            ["h_mardi", "mardi", "tuesday"],
            ["h_mercredi", "mercredi", "wednesday"],
            ["h_jeudi", "jeudi", "thursday"],
            ["h_vendredi", "vendredi", "friday"],
            ["h_samedi", "samedi", "saturday"],
            ["h_dimanche", "dimanche", "sunday"],
        ];
        Self {
            week: table.column(&[
                "hours",
                "opening_hours",
                "horaires",
                "horaire",
                "horaires_ouverture",
                "plage_ouverture",
            ]),
            days: days.map(|names| table.column(&names)),
        }
    }

    pub(super) fn used(&self) -> impl Iterator<Item = Option<usize>> {
        self.days.into_iter().chain([self.week])
    }

    /// The opening; `None`, with a note that says why, when it is not known.
    pub(super) fn read(&self, row: &Row, issues: &mut RowIssues) -> Option<Opening> {
        match row.cell(self.week) {
            "" => self.days(row, issues),
            text => week(text, issues),
        }
    }

    fn days(&self, row: &Row, issues: &mut RowIssues) -> Option<Opening> {
        let mut draft = Draft::new();
        let mut notes: Vec<(HoursNote, Vec<Day>)> = Vec::new();
        for day in Day::ALL {
            let text = row.cell(self.days[day as usize]);
            let (ranges, mut found) = day_column(text);
            let rounded = ranges.into_iter().filter(|range| draft.add(day, *range)).count() > 0;
            found.extend(rounded.then(|| HoursNote { reason: Reason::Rounded, text: shorten(text) }));
            found.into_iter().for_each(|note| gather(&mut notes, note, day));
        }
        for (note, days) in notes {
            let days: Vec<&str> = days.into_iter().map(Day::osm).collect();
            issues.note("hours", format!("{} {note}", days.join(", ")), note.reason.remedy());
        }
        let opening = draft.finish();
        if opening.is_closed() {
            issues.note(
                "hours",
                "no hours",
                "the site counts as open at times unknown: ask it for its hours",
            );
            return None;
        }
        Some(opening)
    }
}

/// One note for all the days that say the same.
fn gather(notes: &mut Vec<(HoursNote, Vec<Day>)>, note: HoursNote, day: Day) {
    match notes.iter_mut().find(|(other, _)| *other == note) {
        Some((_, days)) => days.push(day),
        None => notes.push((note, vec![day])),
    }
}

/// A whole week in one cell: the JSON of the directory of public services, or OpenStreetMap notation.
fn week(text: &str, issues: &mut RowIssues) -> Option<Opening> {
    let read = if text.starts_with(['[', '{']) { dila(text) } else { osm(text) };
    match read {
        Ok((opening, notes)) => {
            for note in notes {
                issues.note("hours", note.to_string(), note.reason.remedy());
            }
            Some(opening)
        }
        Err(error) => {
            issues.note("hours", error.to_string(), "the site counts as open at times unknown");
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::source::Source;
    use super::*;

    /// The opening of the only row of a file, in OpenStreetMap notation, and how many notes it has.
    fn read(text: &str) -> (Option<String>, usize) {
        let table = Table::read(&Source::in_memory("sites", text)).unwrap();
        let mut issues = RowIssues::new(1);
        let opening = HoursColumns::of(&table).read(&table.rows[0], &mut issues);
        let mut report = crate::issue::Report::new("sites");
        report.close(issues);
        (opening.map(|opening| opening.to_string()), report.issues.len())
    }

    fn hours(text: &str) -> (Option<String>, usize) {
        (Some(text.to_owned()), 0)
    }

    #[test]
    fn day_columns_hold_weeks_and_appointments() {
        let text = "h_lundi;h_mardi\nSemaines paires : 9:00 - 12:00;9:00 - 12:00 / Sur RDV : 14:00 - 17:00";
        let week = "week 2-52/2 Mo 09:00-12:00; Tu 09:00-12:00, Tu 14:00-17:00 open \"by appointment\"";
        assert_eq!(read(text), hours(week));
    }

    #[test]
    fn a_site_that_opens_by_appointment_only_has_hours() {
        assert_eq!(
            read("h_lundi;h_mardi\nSur RDV : 9:00 - 12:00;-"),
            hours("Mo 09:00-12:00 open \"by appointment\"")
        );
        assert_eq!(read("h_lundi;h_mardi\nSur RDV;-"), (None, 2));
    }

    #[test]
    fn the_directory_is_read_in_its_own_column_or_any_other() {
        const ENTRY: &str = r#"{"nom_jour_debut":"Lundi","nom_jour_fin":"Mardi","valeur_heure_debut_1":"09:00:00",
            "valeur_heure_fin_1":"12:00:00","valeur_heure_debut_2":"","valeur_heure_fin_2":""}"#;
        let quoted = ENTRY.replace('"', "\"\"").replace('\n', " ");
        let week = hours("Mo 09:00-12:00; Tu 09:00-12:00");
        assert_eq!(read(&format!("plage_ouverture,a\n\"[{quoted}]\",1")), week);
        assert_eq!(read(&format!("hours,a\n\"{quoted}\",1")), week);
        // In GeoJSON the list may be a list, not a text.
        let feature =
            format!(r#"{{"type":"Feature","properties":{{"plage_ouverture":[{ENTRY}]}},"geometry":null}}"#);
        assert_eq!(read(&feature), week);
        assert_eq!(read("plage_ouverture,a\n[],1"), (None, 1));
    }
}
