//! What holds for any text in any of the grammars.

use proptest::prelude::*;

use super::Reason::*;
use super::*;
use crate::week::{Day, Opening};

#[test]
fn a_text_of_any_length_is_answered() {
    let long = "Mo 09:00-12:00; ".repeat(1000);
    assert_eq!(osm(&long), Err(HoursError::TooLong(LONGEST)));
    assert_eq!(day_column(&"(".repeat(100_000)).1[0].reason, NotUnderstood);
    for piece in ["Mo-Su 00:00-24:00 off, ", "Jan ", "Mo[1],", "((((", "\"", "PH,SH,", "week 1 ", "2000-"] {
        let most = piece.repeat(4000 / piece.len());
        let _ = osm(&most);
        let _ = day_column(&most);
        let _ = dila(&most);
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
        "semaines paires",
        "Semaine impaire :",
        "1er",
        "3ème",
        "jeudi",
        "du mois",
        "sans",
        "sur rendez-vous",
        "\"by appointment\"",
        "[1,3]",
        "week 1-53/2 ",
        "h",
        "9 h 30",
        "fermé",
        "é",
        "+2 days",
        "-100 days",
        "00",
        "9999",
    ];
    proptest::collection::vec(proptest::sample::select(WORDS), 0..12).prop_map(|words| words.concat())
}

/// Texts made of the words of the directory.
fn entries() -> impl Strategy<Value = String> {
    const WORDS: &[&str] = &[
        "[",
        "{",
        "}",
        "]",
        ",",
        ":",
        "null",
        "1",
        r#""nom_jour_debut":"Lundi""#,
        r#""nom_jour_debut":"Vendredi","nom_jour_fin":"Mardi","#,
        r#""valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"12:00:00""#,
        r#""valeur_heure_debut_2":"14:01:30","valeur_heure_fin_2":"24:00:00""#,
        r#""valeur_heure_debut_2":"99:99:99","#,
        r#""commentaire":"Semaines paires""#,
        r#""commentaire":"sur rendez-vous, hors vacances""#,
        r#"[{"nom_jour_debut":"Samedi","valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"12:00:00","#,
        "}]",
    ];
    proptest::collection::vec(proptest::sample::select(WORDS), 0..10).prop_map(|words| words.concat())
}

/// What is read is written so that it is read again.
fn is_read_back(text: &str, read: Result<(Opening, Vec<HoursNote>), HoursError>) {
    let Ok((opening, _)) = read else { return };
    let again = osm(&opening.to_string());
    assert_eq!(again, Ok((opening, Vec::new())), "{text:?}");
}

fn nothing_breaks(text: &str) {
    is_read_back(text, osm(text));
    is_read_back(text, dila(text));
    let (ranges, notes) = day_column(text);
    assert!(ranges.iter().all(|range| range.start < range.end && range.end <= 1440), "{text:?}: {ranges:?}");
    assert!(ranges.is_sorted(), "{text:?}: {ranges:?}");
    let mut draft = Draft::new();
    for range in ranges {
        assert!(!range.weeks.is_empty(), "{text:?}");
        draft.add(Day::Monday, range);
    }
    is_read_back(text, Ok((draft.finish(), notes)));
}

#[test]
fn the_tables_are_long() {
    let cases = osm_table::OSM.len() + day_column_table::COLUMNS.len() + dila_table::DILA.len();
    assert!(cases >= 120, "{cases} cases");
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

    #[test]
    fn entries_of_the_directory_never_break(text in entries()) {
        nothing_breaks(&text);
    }
}
