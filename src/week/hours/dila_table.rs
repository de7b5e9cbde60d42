//! What [`dila`] makes of the directory's JSON, as a table.

use super::Reason::{self, *};
use super::*;

/// A text, and either the opening in OpenStreetMap notation with the reasons of its notes, or a part of the error.
pub(super) type Dila = (&'static str, Result<(&'static str, &'static [Reason]), &'static str>);

const NOT_WEEKLY: &str = "gives no certain hours";
const NOT_A_LIST: &str = "is not a list of opening times";

pub(super) const DILA: &[Dila] = &[
    // As published: all the names, texts empty where there is nothing.
    (
        r#"[{"nom_jour_debut":"Mardi","nom_jour_fin":"Mardi","valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"12:00:00",
            "valeur_heure_debut_2":"18:00:00","valeur_heure_fin_2":"19:00:00","commentaire":""}]"#,
        Ok(("Tu 09:00-12:00,18:00-19:00", &[])),
    ),
    (
        r#"[{"nom_jour_debut":"Lundi","nom_jour_fin":"Mardi","valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"12:00:00",
            "valeur_heure_debut_2":"","valeur_heure_fin_2":"","commentaire":""},
            {"nom_jour_debut":"Jeudi","nom_jour_fin":"Jeudi","valeur_heure_debut_1":"14:00:00","valeur_heure_fin_1":"17:30:00",
            "valeur_heure_debut_2":"","valeur_heure_fin_2":"","commentaire":"Sur rendez-vous"}]"#,
        Ok(("Mo 09:00-12:00; Tu 09:00-12:00, Th 14:00-17:30 open \"by appointment\"", &[])),
    ),
    // What may be left out or differ.
    (
        r#"[{"nom_jour_debut":"Lundi","valeur_heure_debut_1":"9:00","valeur_heure_fin_1":"12:00"}]"#,
        Ok(("Mo 09:00-12:00", &[])),
    ),
    (
        r#"{"nom_jour_debut":"lundi","valeur_heure_debut_1":"09:00","valeur_heure_fin_1":"12:00"}"#,
        Ok(("Mo 09:00-12:00", &[])),
    ),
    (
        r#"{"nom_jour_debut":"Lundi","valeur_heure_debut_1":"09:00","valeur_heure_fin_1":"12:00"}, {"nom_jour_debut":"Mardi","valeur_heure_debut_1":"09:00","valeur_heure_fin_1":"12:00"}"#,
        Ok(("Mo 09:00-12:00; Tu 09:00-12:00", &[])),
    ),
    (
        r#"[{"nom_jour_debut":"Monday","nom_jour_fin":null,"valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"12:00:00","commentaire":null}]"#,
        Ok(("Mo 09:00-12:00", &[])),
    ),
    (
        r#"[{"nom_jour_debut":"Samedi","nom_jour_fin":"Lundi","valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"12:00:00"}]"#,
        Ok(("Mo 09:00-12:00; Sa 09:00-12:00; Su 09:00-12:00", &[])),
    ),
    (
        r#"[{"nom_jour_debut":"Lundi","valeur_heure_debut_1":"","valeur_heure_fin_1":"","valeur_heure_debut_2":"14:00:00","valeur_heure_fin_2":"17:00:00"}]"#,
        Ok(("Mo 14:00-17:00", &[])),
    ),
    (
        r#"[{"nom_jour_debut":"Dimanche","valeur_heure_debut_1":"00:00:00","valeur_heure_fin_1":"24:00:00"}]"#,
        Ok(("Su 00:00-24:00", &[])),
    ),
    (
        r#"[{"nom_jour_debut":"Dimanche","valeur_heure_debut_1":"20:00:00","valeur_heure_fin_1":"23:59:59"}]"#,
        Ok(("Su 20:00-23:55", &[Rounded])),
    ),
    (
        r#"[{"nom_jour_debut":"Lundi","valeur_heure_debut_1":"08:57:00","valeur_heure_fin_1":"12:03:00"}]"#,
        Ok(("Mo 09:00-12:00", &[Rounded])),
    ),
    // Comments.
    (
        r#"[{"nom_jour_debut":"Lundi","valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"12:00:00","commentaire":"Semaines paires"}]"#,
        Ok(("week 2-52/2 Mo 09:00-12:00", &[])),
    ),
    (
        r#"[{"nom_jour_debut":"Samedi","valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"12:00:00","commentaire":"1er et 3ème samedi du mois, sur rendez-vous."}]"#,
        Ok(("Sa[1,3] 09:00-12:00 open \"by appointment\"", &[])),
    ),
    (
        r#"[{"nom_jour_debut":"Lundi","valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"12:00:00","commentaire":"Sur rendez-vous au 04 68 00 00 00"}]"#,
        Ok(("Mo 09:00-12:00 open \"by appointment\"", &[Comment])),
    ),
    (
        r#"[{"nom_jour_debut":"Lundi","valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"12:00:00","commentaire":"Entrée par la rue de la Mairie"}]"#,
        Ok(("Mo 09:00-12:00", &[Comment])),
    ),
    (
        r#"[{"nom_jour_debut":"Mardi","valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"12:00:00","commentaire":"Accueil ouvert uniquement hors vacances scolaires l'après-midi."}]"#,
        Err(NOT_WEEKLY),
    ),
    (
        r#"[{"nom_jour_debut":"Lundi","valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"12:00:00","commentaire":"Sans rendez-vous"},
            {"nom_jour_debut":"Mardi","valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"12:00:00","commentaire":"Accueil téléphonique uniquement"}]"#,
        Ok(("Mo 09:00-12:00", &[Condition])),
    ),
    (
        r#"[{"nom_jour_debut":"Lundi","valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"12:00:00"},{"nom_jour_debut":"Mardi","commentaire":"Sur rendez-vous"},{"nom_jour_debut":"Jeudi"}]"#,
        Ok(("Mo 09:00-12:00", &[Appointment, NotTold])),
    ),
    // Wrong ranges.
    (
        r#"[{"nom_jour_debut":"Lundi","valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"12:00:00","valeur_heure_debut_2":"11:00:00","valeur_heure_fin_2":"17:00:00"}]"#,
        Ok(("Mo 09:00-17:00", &[Overlap])),
    ),
    (
        r#"[{"nom_jour_debut":"Lundi","valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"12:00:00","valeur_heure_debut_2":"00:00:00","valeur_heure_fin_2":"00:00:00"}]"#,
        Ok(("Mo 09:00-12:00", &[EmptyRange])),
    ),
    (
        r#"[{"nom_jour_debut":"Lundi","valeur_heure_debut_1":"14:00:00","valeur_heure_fin_1":"12:00:00","valeur_heure_debut_2":"14:00:00","valeur_heure_fin_2":"17:00:00"}]"#,
        Ok(("Mo 14:00-17:00", &[InvertedRange])),
    ),
    (
        r#"[{"nom_jour_debut":"Lundi","valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"","valeur_heure_debut_2":"14:00:00","valeur_heure_fin_2":"17:00:00"}]"#,
        Ok(("Mo 14:00-17:00", &[NotUnderstood])),
    ),
    (
        r#"[{"nom_jour_debut":"Lundi","valeur_heure_debut_1":"9h","valeur_heure_fin_1":"12h"}]"#,
        Err(NOT_WEEKLY),
    ),
    (
        r#"[{"nom_jour_debut":"Férié","valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"12:00:00"}]"#,
        Err(NOT_WEEKLY),
    ),
    (
        r#"[{"nom_jour_debut":"Lundi","valeur_heure_debut_1":"09:00:00","valeur_heure_fin_1":"12:00:00","valeur_heure_debut_3":"18:00:00"}]"#,
        Ok(("Mo 09:00-12:00", &[NotUnderstood])),
    ),
    // Not the list.
    ("", Err("no hours are given")),
    ("[]", Err("no hours are given")),
    ("[{}]", Err(NOT_WEEKLY)),
    ("{", Err(NOT_A_LIST)),
    ("[1, 2]", Err(NOT_A_LIST)),
    ("null", Err(NOT_A_LIST)),
    (r#"[{"nom_jour_debut": 1}]"#, Err(NOT_A_LIST)),
    (r#"{"ouvert": true"#, Err(NOT_A_LIST)),
];

#[test]
fn the_directory_follows_its_table() {
    let mut wrong = Vec::new();
    for (text, expected) in DILA {
        let found = dila(text)
            .map(|(week, notes)| (week.to_string(), notes.iter().map(|note| note.reason).collect::<Vec<_>>()))
            .map_err(|error| error.to_string());
        let same = match (&found, expected) {
            (Ok((week, reasons)), Ok((right, noted))) => week == right && reasons == noted,
            (Err(error), Err(part)) => error.contains(part),
            _ => false,
        };
        if !same {
            wrong.push(format!("{text:?}\n  expected {expected:?}\n  found    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} rows differ\n{}", wrong.len(), wrong.join("\n"));
}
