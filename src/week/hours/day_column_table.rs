//! What [`day_column`] makes of real cells, as a table.

use super::Reason::{self, *};
use super::*;
use crate::week::WeekSet;

/// A cell, its ranges, the reasons of its notes.
pub(super) type Column = (&'static str, &'static str, &'static [Reason]);

pub(super) const COLUMNS: &[Column] = &[
    // The list of 2024.
    ("09:00 - 12:00", "9:00-12:00", &[]),
    ("09:00 - 12:00 / 14:00 - 17:00", "9:00-12:00 14:00-17:00", &[]),
    ("09:00 - 12:00 / 12:00 - 14:00 / 14:00 - 17:00", "9:00-12:00 12:00-14:00 14:00-17:00", &[]),
    ("", "", &[]),
    ("00:00 - 00:00", "", &[EmptyRange]),
    ("09:00 - 12:00 / 00:00 - 00:00", "9:00-12:00", &[EmptyRange]),
    ("14:00 - 17:00 / 09:00 - 12:00", "9:00-12:00 14:00-17:00", &[]),
    ("09:00 - 12:00 / 11:00 - 17:00", "9:00-17:00", &[Overlap]),
    ("17:00 - 09:00", "", &[InvertedRange]),
    ("00:00 - 24:00", "0:00-24:00", &[]),
    // Written by hand, as in 2020.
    ("-", "", &[]),
    (" - ", "", &[]),
    ("Fermé", "", &[]),
    ("Espace fermé ce jour", "", &[]),
    ("9:00 - 12:00 / 13:30 - 17:00 ", "9:00-12:00 13:30-17:00", &[]),
    ("9h30 - 12h", "9:30-12:00", &[]),
    ("9H30-12H00", "9:30-12:00", &[]),
    ("9h à 12h", "9:00-12:00", &[]),
    ("9:30 – 12:30", "9:30-12:30", &[]),
    ("9:00-12:00/13:30-16:30", "9:00-12:00 13:30-16:30", &[]),
    ("8:00\u{a0}- 10:00", "8:00-10:00", &[]),
    ("9:00 - 12\u{a0}:30", "9:00-12:30", &[]),
    ("13:30 - 17 : 00", "13:30-17:00", &[]),
    ("8:30 - 12:30 et 13:30 - 17:30", "8:30-12:30 13:30-17:30", &[]),
    ("9:00 - 12:00 13:30 - 16:00", "9:00-12:00 13:30-16:00", &[RunTogether]),
    ("9:00 - 12:30-14:00 - 17:00", "9:00-12:30 14:00-17:00", &[RunTogether]),
    ("13:30 17:30", "13:30-17:30", &[RunTogether]),
    ("9 h 30 - 12 h 00", "9:30-12:00", &[]),
    ("9 h - 12 h / 14 h - 17 h 30", "9:00-12:00 14:00-17:30", &[]),
    ("9h-12h30 / 14h-17h", "9:00-12:30 14:00-17:00", &[]),
    ("9\u{202f}h\u{202f}00 – 12\u{202f}h\u{202f}30", "9:00-12:30", &[]),
    ("De 9h00 à 12h00 et de 13h30 à 17h00", "9:00-12:00 13:30-17:00", &[]),
    ("9h-12h et 13h30-17h", "9:00-12:00 13:30-17:00", &[]),
    ("Matin : 9h-12h / Après-midi : 14h-17h", "9:00-12:00 14:00-17:00", &[]),
    ("le matin 8:30 - 12:00", "8:30-12:00", &[]),
    ("9:00 - 12:00 / Fermé", "9:00-12:00", &[]),
    ("Fermé / 14:00 - 17:00", "14:00-17:00", &[]),
    ("9:00 - 12:00 / -", "9:00-12:00", &[]),
    ("08:45 - 24:00", "8:45-24:00", &[]),
    ("20:00 - 02:00", "", &[InvertedRange]),
    ("07:45−12:15", "7:45-12:15", &[]),
    ("09:00 - 12:00 /13:30- 17:00", "9:00-12:00 13:30-17:00", &[]),
    ("9:00 - 12:00 14:00 -16:15", "9:00-12:00 14:00-16:15", &[RunTogether]),
    ("08:30 12:30 / 13:15 17:30", "8:30-12:30 13:15-17:30", &[RunTogether, RunTogether]),
    // By appointment.
    ("Horaires non communiqués", "", &[NotTold]),
    ("Sur RDV", "", &[Appointment]),
    ("Sur RDV : 13:30 - 17:00", "13:30-17:00!", &[]),
    ("13:30 - 17:00 sur rendez-vous uniquement", "13:30-17:00!", &[]),
    ("13:30 - 17:00 (sur rdv)", "13:30-17:00!", &[]),
    ("9:00 - 12:00 / Sur RDV : 14:00 - 17:00", "9:00-12:00 14:00-17:00!", &[]),
    ("9:00 - 12:30 / Sur RDV : après-midi", "9:00-12:30", &[Appointment]),
    ("10:00 - 13:00 / Après-midi sur RDV", "10:00-13:00", &[Appointment]),
    ("Sur RDV : 9:00 - 12:00 / 13:30 - 17:00", "9:00-12:00! 13:30-17:00!", &[]),
    ("Sur RDV : 9:00 - 12:30 / Sans RDV : 13:30 - 17:00", "9:00-12:30! 13:30-17:00", &[]),
    ("Sur RDV : matin / Sans RDV : 14:00 - 16:45", "14:00-16:45", &[Appointment]),
    ("Sur RDV : 9:00 - 12:00 // 13:30 - 16:30", "9:00-12:00! 13:30-16:30", &[]),
    ("9:00 - 12:00 // Sur RDV : 8:30 - 9:00 / 12:00 - 12:30", "8:30-9:00! 9:00-12:00 12:00-12:30!", &[]),
    ("09:00 - 12:30 (sur RDV 14:00 - 17:00)", "9:00-12:30 14:00-17:00!", &[]),
    ("8:30 - 12:30 et sur RDV l'après-midi", "8:30-12:30", &[Appointment]),
    (
        "8:00 - 12:15 / Sur RDV ou autonomie postes informatiques : 13:30 - 16:00",
        "8:00-12:15",
        &[Appointment],
    ),
    ("Ateliers libres et RDV : 9:30 - 12:30", "", &[Appointment]),
    ("9:00 - 12:00 (avec ou sans rendez-vous)", "9:00-12:00", &[]),
    ("9:00 - 12:00 sans rdv / 14:00 - 17:00 sur rdv", "9:00-12:00 14:00-17:00!", &[]),
    ("Sur RDV : 9:00 - 11:00 / 10:00 - 12:00", "9:00-12:00!", &[Overlap]),
    ("9:00 - 12:00 / Sur endez-vous de 14:00 - 17:", "9:00-12:00", &[NotUnderstood]),
    // Some weeks.
    ("Semaines paires : 9:00 - 12:00", "9:00-12:00/even", &[]),
    ("Semaines paires : 9:00 - 12:00 / 13:30 - 17:00", "9:00-12:00/even 13:30-17:00/even", &[]),
    ("8:45 - 12:00 / Semaines paires : 14:00 - 16:30", "8:45-12:00 14:00-16:30/even", &[]),
    ("9:00 - 12:00 (semaines impaires) / 14:00 - 18:00", "9:00-12:00/odd 14:00-18:00", &[]),
    ("9:00 - 12:00 semaine impaire", "9:00-12:00/odd", &[]),
    ("Semaines paires : 10:00 - 12:00 //  Semaines impaires : fermé", "10:00-12:00/even", &[]),
    (
        "Semaines paires : 9:00 - 12:00 / 13:30 - 17:00 //  Semaines impaires : 9:00 - 18:00",
        "9:00-12:00/even 9:00-18:00/odd 13:30-17:00/even",
        &[],
    ),
    ("Semaines paires et impaires : 9:00 - 12:00", "9:00-12:00", &[]),
    ("1er samedi du mois : 9:00 - 12:00", "9:00-12:00/[1]", &[]),
    ("1er et 3e jeudi : 9h-12h", "9:00-12:00/[1,3]", &[]),
    ("9:00 - 12:00 (2ème et 4ème mardis du mois)", "9:00-12:00/[2,4]", &[]),
    ("Le premier et le troisième lundi de chaque mois : 14:00 - 17:00", "14:00-17:00/[1,3]", &[]),
    (
        "1er mercredi du mois : 9:30 - 12:15 / 13:45 - 16:30 // 3ème mercredi du mois : 9:30 - 12:15 ",
        "9:30-12:15/[1] 9:30-12:15/[3] 13:45-16:30/[1]",
        &[],
    ),
    ("Semaines paires, sur RDV : 9:00 - 12:00", "9:00-12:00/even!", &[]),
    ("Semaines paires : 9:00 - 12:00 sur RDV / 14:00 - 17:00", "9:00-12:00/even! 14:00-17:00/even", &[]),
    // Conditions that no week holds.
    ("Sept. - Juin : 9:00 - 12:00 // Été : 10:00 - 12:30", "", &[Condition, Condition]),
    ("Juin - Sept.\u{a0}: 9:00 - 12:00", "", &[Condition]),
    ("Hors vacances scolaires : 9:00 - 12:00", "", &[Condition]),
    ("Excepté dernier samedi du mois : 8:45 - 12:15", "", &[Condition]),
    ("1er de chaque mois : 9:00 - 12:00", "", &[Condition]),
    ("1er, 3e et 5e jeudi : 9:00 - 12:00", "", &[Condition]),
    ("8:30 - 12:00 / 1 lundi par mois : 12:30 - 17:00 ", "8:30-12:00", &[Condition]),
    ("1 samedi sur 2 : 9:00 - 12:30", "", &[Condition]),
    ("9:30 - 12:30 / Itinérance : 14:00 - 17:00", "9:30-12:30", &[Condition]),
    ("9:00 - 16:30 selon planning permanences", "", &[Condition]),
    ("8:30-12:00 et 13:30-17:00 sauf mercredi", "8:30-12:00", &[Condition]),
    ("Selon planning bus", "", &[Condition]),
    ("Si besoin", "", &[Condition]),
    ("Fermé le matin", "", &[Condition]),
    // Times that are not complete are not guessed.
    ("14:00 - 17:", "", &[NotUnderstood]),
    ("9:00 - 12:30 / 13:30 - 17:", "9:00-12:30", &[NotUnderstood]),
    ("9: 12:30 / 13:30 18:30", "13:30-18:30", &[NotUnderstood, RunTogether]),
    ("14:00:16:00", "", &[NotUnderstood]),
    ("8:30 : 12:00 / 13:30 - 18:00", "13:30-18:00", &[NotUnderstood]),
    ("10:30-12:30 / 113:30 - 18:30", "10:30-12:30", &[NotUnderstood]),
    ("8:30 - 12:30 / 13:30 - 16::30", "8:30-12:30", &[NotUnderstood]),
    ("08:30 - 13:00 / 14:00 - 17-00", "8:30-13:00", &[NotUnderstood]),
    ("09:00 / 12:30", "", &[NotUnderstood, NotUnderstood]),
    ("09-12:30", "", &[NotUnderstood]),
    ("8:30-12- /14: - 17:30", "", &[NotUnderstood, NotUnderstood]),
    ("8:30/12:00 -14:/17:", "", &[NotUnderstood, NotUnderstood, NotUnderstood]),
    ("9:00 -12: 13:00 -16:", "", &[NotUnderstood]),
    ("09:00 - 12:00 / 14:00/18:00", "9:00-12:00", &[NotUnderstood, NotUnderstood]),
    ("8:30 - 12:00 / 13/30 - 17:00", "8:30-12:00", &[NotUnderstood, NotUnderstood]),
    ("9:00 - 25:00", "", &[NotUnderstood]),
    ("9:00 - 12:75", "", &[NotUnderstood]),
    ("9:00", "", &[NotUnderstood]),
    ("😀", "", &[NotUnderstood]),
];

/// A range, such as `9:00-12:00/even!` (in even weeks, by appointment).
fn shown(range: &DayRange) -> String {
    let clock = |minute: u32| format!("{}:{:02}", minute / 60, minute % 60);
    let nth: Vec<String> =
        (1..=4_usize).filter(|n| range.weeks.contains(n - 1)).map(|n| n.to_string()).collect();
    let weeks = match range.weeks {
        WeekSet::ALL => String::new(),
        WeekSet::ODD => "/odd".to_owned(),
        WeekSet::EVEN => "/even".to_owned(),
        _ => format!("/[{}]", nth.join(",")),
    };
    let mark = if range.by_appointment { "!" } else { "" };
    format!("{}-{}{weeks}{mark}", clock(range.start), clock(range.end))
}

#[test]
fn day_columns_follow_their_table() {
    let mut wrong = Vec::new();
    for (text, ranges, reasons) in COLUMNS {
        let (found, notes) = day_column(text);
        let found: Vec<String> = found.iter().map(shown).collect();
        let noted: Vec<Reason> = notes.iter().map(|note| note.reason).collect();
        if found.join(" ") != *ranges || noted != *reasons {
            let found = found.join(" ");
            wrong.push(format!("{text:?}: expected {ranges} {reasons:?}, found {found} {noted:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} rows differ\n{}", wrong.len(), wrong.join("\n"));
}
