//! What [`osm`] makes of real-looking texts, as a table that reads like the specification.

use super::Reason::{self, *};
use super::*;

/// A text, and either the week in OpenStreetMap notation with the reasons of its notes, or the start of the error.
pub(super) type Osm = (&'static str, Result<(&'static str, &'static [Reason]), &'static str>);

const NINE: &str = "Mo 09:00-12:00; Tu 09:00-12:00; We 09:00-12:00; Th 09:00-12:00; Fr 09:00-12:00";
const ALWAYS: &str = "Mo 00:00-24:00; Tu 00:00-24:00; We 00:00-24:00; Th 00:00-24:00; Fr 00:00-24:00; \
                      Sa 00:00-24:00; Su 00:00-24:00";
const EVEN_ALWAYS: &str = "week 2-52/2 Mo 00:00-24:00; week 2-52/2 Tu 00:00-24:00; week 2-52/2 We 00:00-24:00; \
                           week 2-52/2 Th 00:00-24:00; week 2-52/2 Fr 00:00-24:00; week 2-52/2 Sa 00:00-24:00; \
                           week 2-52/2 Su 00:00-24:00";
const NOT_WEEKLY: &str = "gives no certain hours";
const SYNTAX: &str = "is not in OpenStreetMap notation";

pub(super) const OSM: &[Osm] = &[
    // Days and spans.
    ("Mo 09:00-12:00", Ok(("Mo 09:00-12:00", &[]))),
    ("  Mo 09:00-12:00  ", Ok(("Mo 09:00-12:00", &[]))),
    ("Mo-Fr 09:00-12:00", Ok((NINE, &[]))),
    ("mo-fr 9:00-12:00", Ok((NINE, &[]))),
    ("Mo-Fr 09:00 - 12:00", Ok((NINE, &[]))),
    ("Mo,We 09:00-12:00", Ok(("Mo 09:00-12:00; We 09:00-12:00", &[]))),
    ("Mo 09:00-12:00,14:00-17:00", Ok(("Mo 09:00-12:00,14:00-17:00", &[]))),
    ("Mo 14:00-17:00,09:00-12:00", Ok(("Mo 09:00-12:00,14:00-17:00", &[]))),
    ("Mo 09:00-12:00,11:00-13:00", Ok(("Mo 09:00-13:00", &[]))),
    ("Sa-Mo 10:00-11:00", Ok(("Mo 10:00-11:00; Sa 10:00-11:00; Su 10:00-11:00", &[]))),
    ("Mo", Ok(("Mo 00:00-24:00", &[]))),
    ("24/7", Ok((ALWAYS, &[]))),
    ("00:00-24:00", Ok((ALWAYS, &[]))),
    ("open", Ok((ALWAYS, &[]))),
    ("Mo 08:32-12:14", Ok(("Mo 08:35-12:10", &[Rounded]))),
    // Rules that follow each other.
    ("Mo 09:00-12:00; Tu 14:00-17:00", Ok(("Mo 09:00-12:00; Tu 14:00-17:00", &[]))),
    ("Mo-Tu 09:00-12:00; Tu 14:00-17:00", Ok(("Mo 09:00-12:00; Tu 14:00-17:00", &[]))),
    ("Mo 09:00-12:00; Mo 14:00-17:00", Ok(("Mo 14:00-17:00", &[]))),
    ("Mo 09:00-12:00, Mo 14:00-17:00", Ok(("Mo 09:00-12:00,14:00-17:00", &[]))),
    ("Mo 09:00-12:00, Tu 14:00-17:00", Ok(("Mo 09:00-12:00; Tu 14:00-17:00", &[]))),
    ("Mo-Tu 09:00-12:00; Mo off", Ok(("Tu 09:00-12:00", &[]))),
    ("Mo-Tu 09:00-12:00; Mo closed", Ok(("Tu 09:00-12:00", &[]))),
    ("Mo 09:00-17:00; Mo 12:00-14:00 off", Ok(("Mo 09:00-12:00,14:00-17:00", &[]))),
    ("Mo 09:00-17:00; Mo 08:00-10:00 off", Ok(("Mo 10:00-17:00", &[]))),
    ("off", Ok(("off", &[]))),
    ("Mo-Su off", Ok(("off", &[]))),
    ("Mo off; PH off", Ok(("off", &[PublicHoliday]))),
    ("Mo 09:00-12:00 || Tu 10:00-11:00", Ok(("Mo 09:00-12:00", &[Fallback]))),
    // Past midnight.
    ("Fr 22:00-02:00", Ok(("Fr 22:00-24:00; Sa 00:00-02:00", &[]))),
    ("Fr 22:00-26:00", Ok(("Fr 22:00-24:00; Sa 00:00-02:00", &[]))),
    ("Su 23:00-01:00", Ok(("Mo 00:00-01:00; Su 23:00-24:00", &[]))),
    ("Fr 22:00-02:00; Sa off", Ok(("Fr 22:00-24:00; Sa 00:00-02:00", &[]))),
    ("Fr 22:00-02:00; Fr off", Ok(("off", &[]))),
    ("Mo 10:00-48:00", Ok(("Mo 10:00-24:00; Tu 00:00-10:00", &[]))),
    ("Mo 09:00-09:00", Err(NOT_WEEKLY)),
    ("Mo 09:00-09:00,10:00-11:00", Ok(("Mo 10:00-11:00", &[EmptyRange]))),
    // What a week cannot hold.
    ("Mo-Fr 09:00-12:00; PH off", Ok((NINE, &[PublicHoliday]))),
    ("Mo-Fr 09:00-12:00; SH 10:00-11:00", Ok((NINE, &[SchoolHoliday]))),
    ("Mo-Fr,PH 09:00-12:00", Ok((NINE, &[PublicHoliday]))),
    ("PH,Mo-Fr 09:00-12:00", Ok((NINE, &[PublicHoliday]))),
    ("PH 09:00-12:00", Err(NOT_WEEKLY)),
    ("Jul-Aug Mo 09:00-12:00", Err(NOT_WEEKLY)),
    ("Mo-Fr 09:00-12:00; Jul-Aug 09:00-11:00", Ok((NINE, &[Dates]))),
    ("Mo-Fr 09:00-12:00; Dec 25 off", Ok((NINE, &[Dates]))),
    ("Mo-Fr 09:00-12:00; 2030 off", Ok((NINE, &[Dates]))),
    ("week 10-20 Mo 09:00-12:00", Err(NOT_WEEKLY)),
    ("Mo 09:00-12:00; week 1-53/3 Tu 09:00-12:00", Ok(("Mo 09:00-12:00", &[Dates]))),
    ("Mo 09:00-12:00; Tu[-1] 09:00-12:00", Ok(("Mo 09:00-12:00", &[NthWeekday]))),
    ("Mo 09:00-12:00; Tu[3-1] 09:00-12:00", Err(SYNTAX)),
    ("Mo 09:00-12:00; Tu[1] +1 day 09:00-12:00", Ok(("Mo 09:00-12:00", &[NthWeekday]))),
    ("Mo 09:00-12:00; Tu sunrise-sunset", Ok(("Mo 09:00-12:00", &[Sun]))),
    ("Mo (sunrise+01:00)-12:00", Err(NOT_WEEKLY)),
    ("Mo 09:00+", Err(NOT_WEEKLY)),
    ("Mo 09:00-12:00+", Ok(("Mo 09:00-12:00", &[OpenEnd]))),
    ("Mo 09:00-12:00,14:00+", Ok(("Mo 09:00-12:00", &[OpenEnd]))),
    ("Mo 10:00-16:00/01:30", Err(NOT_WEEKLY)),
    ("Mo 09:00-12:00; Tu 09:00-12:00 unknown", Ok(("Mo 09:00-12:00", &[Uncertain]))),
    ("Mo-Tu 09:00-12:00; Tu 10:00-11:00 unknown", Ok(("Mo 09:00-12:00", &[Uncertain]))),
    ("Mo 09:00-12:00 open \"ring the bell\"", Ok(("Mo 09:00-12:00", &[Comment]))),
    ("\"by appointment\"", Err(NOT_WEEKLY)),
    ("Mo 09:00-12:00; Tu 10:00-11:00 \"maybe\"", Ok(("Mo 09:00-12:00", &[Uncertain]))),
    ("Mo off \"works\"", Ok(("off", &[]))),
    // Odd and even weeks, and weeks of the month.
    ("week 1-53/2 Mo 09:00-12:00", Ok(("week 1-53/2 Mo 09:00-12:00", &[]))),
    ("week 01-51/2: Mo 09:00-12:00", Ok(("week 1-53/2 Mo 09:00-12:00", &[]))),
    ("week 2-53/2 Mo 09:00-12:00", Ok(("week 2-52/2 Mo 09:00-12:00", &[]))),
    ("week 1-53 Mo 09:00-12:00", Ok(("Mo 09:00-12:00", &[]))),
    ("week 1-52/2,2-52/2 Mo 09:00-12:00", Ok(("Mo 09:00-12:00", &[]))),
    ("week 3-53/2 Mo 09:00-12:00", Err(NOT_WEEKLY)),
    ("week 2-52/2", Ok((EVEN_ALWAYS, &[]))),
    ("Mo 09:00-12:00; week 2-52/2 Tu 09:00-12:00", Ok(("Mo 09:00-12:00; week 2-52/2 Tu 09:00-12:00", &[]))),
    (
        "week 1-53/2 Mo 09:00-12:00; week 2-52/2 Mo 14:00-17:00",
        Ok(("week 1-53/2 Mo 09:00-12:00; week 2-52/2 Mo 14:00-17:00", &[])),
    ),
    ("Mo 09:00-12:00; week 2-52/2 Mo off", Ok(("week 1-53/2 Mo 09:00-12:00", &[]))),
    (
        "Mo 09:00-12:00, week 2-52/2 Mo 14:00-17:00",
        Ok(("week 1-53/2 Mo 09:00-12:00; week 2-52/2 Mo 09:00-12:00,14:00-17:00", &[])),
    ),
    ("Mo 09:00-12:00; week 2-52/2 off", Ok(("week 1-53/2 Mo 09:00-12:00", &[]))),
    ("Th[1,3] 09:00-12:00", Ok(("Th[1,3] 09:00-12:00", &[]))),
    ("Th[1-3] 09:00-12:00", Ok(("Th[1,2,3] 09:00-12:00", &[]))),
    ("Th[1-5] 09:00-12:00", Ok(("Th 09:00-12:00", &[]))),
    ("Th[5] 09:00-12:00", Err(NOT_WEEKLY)),
    ("Th[4,5] 09:00-12:00", Ok(("Th[4] 09:00-12:00", &[NthWeekday]))),
    ("Th[1,-1] 09:00-12:00", Ok(("Th[1] 09:00-12:00", &[NthWeekday]))),
    ("Mo 09:00-12:00; Tu[1] 09:00-12:00", Ok(("Mo 09:00-12:00; Tu[1] 09:00-12:00", &[]))),
    ("Sa 09:00-12:00; Sa[1] off", Ok(("Sa[2,3,4] 09:00-12:00", &[]))),
    ("Sa 09:00-12:00; Sa[2] 09:00-11:00", Ok(("Sa 09:00-12:00; Sa[2] 09:00-11:00", &[]))),
    ("Mo[1],We[2] 09:00-12:00", Ok(("Mo[1] 09:00-12:00; We[2] 09:00-12:00", &[]))),
    ("week 2-52/2 We[1,3] 09:00-12:00", Ok(("week 2-52/2 We[1,3] 09:00-12:00", &[]))),
    ("Su[1] 23:00-01:00", Ok(("Mo[1] 00:00-01:00; Su[1] 23:00-24:00", &[]))),
    ("Mo[1] 08:32-12:00", Ok(("Mo[1] 08:35-12:00", &[Rounded]))),
    // Appointments.
    ("Mo 09:00-12:00 \"by appointment\"", Ok(("Mo 09:00-12:00 open \"by appointment\"", &[]))),
    ("Mo 09:00-12:00 open \"sur rendez-vous\"", Ok(("Mo 09:00-12:00 open \"by appointment\"", &[]))),
    ("Mo 09:00-12:00 unknown \"on appointment\"", Ok(("Mo 09:00-12:00 open \"by appointment\"", &[]))),
    ("\"Sur RDV\":Mo 09:00-12:00", Ok(("Mo 09:00-12:00 open \"by appointment\"", &[]))),
    (
        "Mo 09:00-12:00, Mo 14:00-17:00 \"sur rendez-vous\"",
        Ok(("Mo 09:00-12:00, Mo 14:00-17:00 open \"by appointment\"", &[])),
    ),
    (
        "Mo 09:00-12:00; Mo 14:00-17:00 \"sur rendez-vous\"",
        Ok(("Mo 14:00-17:00 open \"by appointment\"", &[])),
    ),
    (
        "Mo 09:00-17:00, Mo 12:00-14:00 \"sur rendez-vous\"",
        Ok(("Mo 09:00-12:00,14:00-17:00, Mo 12:00-14:00 open \"by appointment\"", &[])),
    ),
    (
        "Mo 09:00-17:00 \"sur rendez-vous\", Mo 12:00-14:00",
        Ok(("Mo 12:00-14:00, Mo 09:00-12:00,14:00-17:00 open \"by appointment\"", &[])),
    ),
    ("Mo-Tu 09:00-12:00 \"sur rdv\"; Tu off", Ok(("Mo 09:00-12:00 open \"by appointment\"", &[]))),
    (
        "Mo 09:00-12:00 \"sur rendez-vous au 04 68 00 00 00\"",
        Ok(("Mo 09:00-12:00 open \"by appointment\"", &[Comment])),
    ),
    ("Mo 09:00-12:00 \"sans rendez-vous\"", Ok(("Mo 09:00-12:00", &[Comment]))),
    ("Mo 00:00-24:00 open \"by appointment\"", Ok(("Mo 00:00-24:00 open \"by appointment\"", &[]))),
    ("Mo 09:00-12:00; Tu \"by appointment\"", Ok(("Mo 09:00-12:00", &[Appointment]))),
    ("Mo 09:00-12:00; Mo \"by appointment\"", Ok(("off", &[Appointment]))),
    ("Mo 09:00-12:00 || \"on appointment\"", Ok(("Mo 09:00-12:00", &[Fallback]))),
    ("24/7 \"by appointment\"", Err(NOT_WEEKLY)),
    (
        "week 2-52/2 Mo[1] 09:00-12:00 \"sur rdv\"",
        Ok(("week 2-52/2 Mo[1] 09:00-12:00 open \"by appointment\"", &[])),
    ),
    // What is not the notation.
    ("", Err("no hours are given")),
    ("   ", Err("no hours are given")),
    ("lundi 9h-12h", Err(SYNTAX)),
    ("Mo 09:00-12:00;", Err(SYNTAX)),
    ("Mo 9h00-12h00", Err(SYNTAX)),
    ("Mo 25:00-26:00", Err(SYNTAX)),
    ("Mo 09:60-12:00", Err(SYNTAX)),
    ("Mo 09:00-49:00", Err(SYNTAX)),
    ("Mo 09:00–12:00", Err(SYNTAX)),
    ("Lu 09:00-12:00", Err(SYNTAX)),
    ("09:00", Err(SYNTAX)),
    ("😀", Err(SYNTAX)),
    ("Mo\u{0}09:00-12:00", Err(SYNTAX)),
];

#[test]
fn osm_follows_its_table() {
    let mut wrong = Vec::new();
    for (text, expected) in OSM {
        let found = osm(text)
            .map(|(week, notes)| (week.to_string(), notes.iter().map(|note| note.reason).collect::<Vec<_>>()))
            .map_err(|error| error.to_string());
        let same = match (&found, expected) {
            (Ok((week, reasons)), Ok((right, noted))) => week == right && reasons == noted,
            (Err(error), Err(start)) => error.contains(start),
            _ => false,
        };
        if !same {
            wrong.push(format!("{text:?}\n  expected {expected:?}\n  found    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} rows differ\n{}", wrong.len(), wrong.join("\n"));
}
