//! Tables that read like the specification of both grammars.

use proptest::prelude::*;

use super::Reason::{self, *};
use super::*;

/// A text, and either the week in OpenStreetMap notation with the reasons of its notes, or the start of the error.
type Osm = (&'static str, Result<(&'static str, &'static [Reason]), &'static str>);

const NINE: &str = "Mo 09:00-12:00; Tu 09:00-12:00; We 09:00-12:00; Th 09:00-12:00; Fr 09:00-12:00";
const ALWAYS: &str = "Mo 00:00-24:00; Tu 00:00-24:00; We 00:00-24:00; Th 00:00-24:00; Fr 00:00-24:00; \
                      Sa 00:00-24:00; Su 00:00-24:00";
const NOT_WEEKLY: &str = "gives no certain hours";
const SYNTAX: &str = "is not in OpenStreetMap notation";

const OSM: &[Osm] = &[
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
    ("week 1-53/2 Mo 09:00-12:00", Err(NOT_WEEKLY)),
    ("Mo 09:00-12:00; week 2-52/2 Tu 09:00-12:00", Ok(("Mo 09:00-12:00", &[Dates]))),
    ("Mo 09:00-12:00; Tu[1] 09:00-12:00", Ok(("Mo 09:00-12:00", &[NthWeekday]))),
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
    ("Mo 09:00-12:00 \"by appointment\"", Err(NOT_WEEKLY)),
    ("\"by appointment\"", Err(NOT_WEEKLY)),
    ("Mo 09:00-12:00; Tu 10:00-11:00 \"by appointment\"", Ok(("Mo 09:00-12:00", &[Uncertain]))),
    ("Mo off \"works\"", Ok(("off", &[]))),
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

/// A cell, its ranges, the reasons of its notes.
type Column = (&'static str, &'static str, &'static [Reason]);

const COLUMNS: &[Column] = &[
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
    // Appointments and conditions.
    ("Horaires non communiqués", "", &[NotTold]),
    ("Sur RDV", "", &[Appointment]),
    ("Sur RDV : 13:30 - 17:00", "", &[Appointment]),
    ("9:00 - 12:00 / Sur RDV : 14:00 - 17:00", "9:00-12:00", &[Appointment]),
    ("9:00 - 12:30 / Sur RDV : après-midi", "9:00-12:30", &[Appointment]),
    ("10:00 - 13:00 / Après-midi sur RDV", "10:00-13:00", &[Appointment]),
    ("Sur RDV : 9:00 - 12:00 / 13:30 - 17:00", "", &[Appointment, Appointment]),
    ("Sur RDV : 9:00 - 12:30 / Sans RDV : 13:30 - 17:00", "13:30-17:00", &[Appointment]),
    ("Sur RDV : 9:00 - 12:00 // 13:30 - 16:30", "13:30-16:30", &[Appointment]),
    ("09:00 - 12:30 (sur RDV 14:00 - 17:00)", "9:00-12:30", &[Appointment]),
    ("8:30 - 12:30 et sur RDV l'après-midi", "8:30-12:30", &[Appointment]),
    ("9:00 - 12:00 / Sur endez-vous de 14:00 - 17:", "9:00-12:00", &[Appointment]),
    ("Semaines paires : 9:00 - 12:00", "", &[Condition]),
    ("Semaines paires : 9:00 - 12:00 / 13:30 - 17:00", "", &[Condition, Condition]),
    ("8:45 - 12:00 / Semaines paires : 14:00 - 16:30", "8:45-12:00", &[Condition]),
    ("9:00 - 12:00 (semaines impaires) / 14:00 - 18:00", "14:00-18:00", &[Condition]),
    ("Semaines paires : 10:00 - 12:00 //  Semaines impaires : fermé", "", &[Condition]),
    ("Sept. - Juin : 9:00 - 12:00 // Été : 10:00 - 12:30", "", &[Condition, Condition]),
    ("1er samedi du mois : 9:00 - 12:00", "", &[Condition]),
    ("1 samedi sur 2 : 9:00 - 12:30", "", &[Condition]),
    ("9:00 - 16:30 selon planning permanences", "", &[Condition]),
    ("Selon planning bus", "", &[Condition]),
    ("Si besoin", "", &[Condition]),
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
    ("9:00 - 25:00", "", &[NotUnderstood]),
    ("9:00 - 12:75", "", &[NotUnderstood]),
    ("9:00", "", &[NotUnderstood]),
    ("😀", "", &[NotUnderstood]),
];

#[test]
fn day_columns_follow_their_table() {
    let clock = |minute: u32| format!("{}:{:02}", minute / 60, minute % 60);
    let mut wrong = Vec::new();
    for (text, ranges, reasons) in COLUMNS {
        let (found, notes) = day_column(text);
        let found: Vec<String> = found.iter().map(|&(a, b)| format!("{}-{}", clock(a), clock(b))).collect();
        let noted: Vec<Reason> = notes.iter().map(|note| note.reason).collect();
        if found.join(" ") != *ranges || noted != *reasons {
            wrong.push(format!(
                "{text:?}: expected {ranges} {reasons:?}, found {} {noted:?}",
                found.join(" ")
            ));
        }
    }
    assert!(wrong.is_empty(), "{} rows differ\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_text_of_any_length_is_answered() {
    let long = "Mo 09:00-12:00; ".repeat(1000);
    assert_eq!(osm(&long), Err(HoursError::TooLong));
    assert_eq!(day_column(&"(".repeat(100_000)).1[0].reason, NotUnderstood);
    for piece in ["Mo-Su 00:00-24:00 off, ", "Jan ", "Mo[1],", "((((", "\"", "PH,SH,", "week 1 ", "2000-"] {
        let most = piece.repeat(4000 / piece.len());
        let _ = osm(&most);
        let _ = day_column(&most);
    }
}

/// Texts made of the words of both grammars: far likelier to be understood than random ones.
fn words() -> impl Strategy<Value = String> {
    const WORDS: &[&str] = &[
        "Mo",
        "Tu",
        "Su",
        "Mo-Fr",
        "Sa-Mo",
        "PH",
        "SH",
        "09:00-12:00",
        "22:00-02:00",
        "14:00+",
        "10:00-26:00",
        "off",
        "open",
        "unknown",
        "; ",
        ", ",
        " || ",
        " ",
        ",",
        "24/7",
        "\"a\"",
        "[1]",
        "[-1]",
        "[5-2]",
        "Jan",
        "Dec 25",
        "week 2-52/2",
        "2024",
        "easter",
        "sunrise",
        "(sunset-01:00)",
        "-",
        "+",
        "/",
        "//",
        ":",
        "Sur RDV :",
        "9h30",
        "9h",
        "à",
        "et",
        "(",
        ")",
        "17:",
        "fermé",
        "é",
        "+2 days",
        "-100 days",
        "00",
        "9999",
    ];
    proptest::collection::vec(proptest::sample::select(WORDS), 0..12).prop_map(|words| words.concat())
}

fn nothing_breaks(text: &str) {
    if let Ok((week, _)) = osm(text) {
        let again = osm(&week.to_string());
        assert!(week.is_closed() || again == Ok((week, Vec::new())), "{text:?} -> {week} -> {again:?}");
    }
    let (ranges, _) = day_column(text);
    assert!(ranges.iter().all(|(start, end)| start < end && *end <= 1440), "{text:?}: {ranges:?}");
    assert!(ranges.windows(2).all(|pair| pair[0].1 <= pair[1].0), "{text:?}: {ranges:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn random_texts_never_break(text in any::<String>()) {
        nothing_breaks(&text);
    }

    #[test]
    fn words_of_the_grammars_never_break(text in words()) {
        nothing_breaks(&text);
    }
}
