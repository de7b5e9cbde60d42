//! Invented comments in the styles of the national list, with the stops that a reader finds in them.

use std::time::{Duration, Instant};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{Assumed, Stop, round};
use crate::week::hours::osm;

/// A stop in one line: `place = hours`, then what was assumed.
fn line(stop: &Stop) -> String {
    let hours = stop.hours.as_ref().map_or("-".to_owned(), ToString::to_string);
    let assumed = stop.assumed.iter().map(|assumed| match assumed {
        Assumed::HalfDay => " ~half",
        Assumed::WholeDay => " ~day",
        Assumed::End => " ~end",
        Assumed::Weeks => " ~weeks",
        Assumed::Rounded => " ~rounded",
        Assumed::Either => " either",
    });
    let appointment = if stop.by_appointment { " rdv" } else { "" };
    format!("{} = {hours}{}{appointment}", stop.place, assumed.collect::<String>())
}

fn check(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        let lines: Vec<String> = round(text).stops.iter().map(line).collect();
        assert_eq!(lines, *expected, "{text}");
    }
}

#[test]
fn days_before_places() {
    check(&[
        (
            "lundi : Villeneuve // mardi matin : Aubais // mardi après-midi : Mus",
            &[
                "Villeneuve = Mo 09:00-12:00,14:00-17:00 ~day",
                "Aubais = Tu 09:00-12:00 ~half",
                "Mus = Tu 14:00-17:00 ~half",
            ],
        ),
        ("Lundi 14h30-17h Aubais / Mardi 9h30-12h Mus", &["Aubais = Mo 14:30-17:00", "Mus = Tu 09:30-12:00"]),
        (
            "le jeudi à Mus (3 rue Basse) et le vendredi à Aubais",
            &[
                "Mus (3 rue Basse) = Th 09:00-12:00,14:00-17:00 ~day",
                "Aubais = Fr 09:00-12:00,14:00-17:00 ~day",
            ],
        ),
        (
            "Les lundis de 13h30 à 16h30 à la mairie de Mus, les jeudis de 9h à midi au foyer d'Aubais",
            &["la mairie de Mus = Mo 13:30-16:30", "foyer d'Aubais = Th 09:00-12:00"],
        ),
        (
            "Mercredi de 9h à 12h à Mus et de 14h à 17h à Aubais",
            &["Mus = We 09:00-12:00", "Aubais = We 14:00-17:00"],
        ),
        (
            "lundi matin : Mus, après-midi : Aubais",
            &["Mus = Mo 09:00-12:00 ~half", "Aubais = Mo 14:00-17:00 ~half"],
        ),
        ("Jeudi - 9h-12h - Mus + 14h-17h - Aubais", &["Mus = Th 09:00-12:00", "Aubais = Th 14:00-17:00"]),
        (
            "lundi Mus 9h30-12h Aubais 14h-16h30 mardi Congénies 9h-12h",
            &["Mus = Mo 09:30-12:00", "Aubais = Mo 14:00-16:30", "Congénies = Tu 09:00-12:00"],
        ),
        (
            "Lundi, mardi & vendredi : Mus ; jeudi : Aubais",
            &[
                "Mus = Mo 09:00-12:00,14:00-17:00; Tu 09:00-12:00,14:00-17:00; Fr 09:00-12:00,14:00-17:00 ~day",
                "Aubais = Th 09:00-12:00,14:00-17:00 ~day",
            ],
        ),
        (
            "Du lundi au mercredi : Mus",
            &[
                "Mus = Mo 09:00-12:00,14:00-17:00; Tu 09:00-12:00,14:00-17:00; We 09:00-12:00,14:00-17:00 ~day",
            ],
        ),
        ("mardi à partir de 9h30 : Mus", &["Mus = Tu 09:30-12:00 ~end"]),
        ("mardi dès 14h : Mus", &["Mus = Tu 14:00-17:00 ~end"]),
        ("Mercredi toute la journée : Mus", &["Mus = We 09:00-12:00,14:00-17:00 ~half"]),
        (
            "Lu : Mus / Ma : Aubais / Ve matin : Mus",
            &[
                "Mus = Mo 09:00-12:00,14:00-17:00 ~day",
                "Aubais = Tu 09:00-12:00,14:00-17:00 ~day",
                "Mus = Fr 09:00-12:00 ~half",
            ],
        ),
        ("vend. 9-12h Mus", &["Mus = Fr 09:00-12:00"]),
    ]);
}

#[test]
fn places_before_days() {
    check(&[
        (
            "Aubais (lundi matin), Mus/Congénies (jeudi après midi), Vergèze (mardi)",
            &[
                "Aubais = Mo 09:00-12:00 ~half",
                "Mus/Congénies = Th 14:00-17:00 ~half",
                "Vergèze = Tu 09:00-12:00,14:00-17:00 ~day",
            ],
        ),
        (
            "PERMANENCE DE MUS : LUNDI 9H -12H ET JEUDI 14H-17H - PERMANENCE D'AUBAIS : MARDI ET VENDREDI 9H-12H",
            &[
                "PERMANENCE DE MUS = Mo 09:00-12:00; Th 14:00-17:00",
                "PERMANENCE D'AUBAIS = Tu 09:00-12:00; Fr 09:00-12:00",
            ],
        ),
        (
            "MUS : Lundi - après-midi AUBAIS et VERGEZE : Mardi semaines impaires",
            &[
                "MUS = Mo 14:00-17:00 ~half",
                "AUBAIS et VERGEZE = week 1-53/2 Tu 09:00-12:00,14:00-17:00 ~day",
            ],
        ),
        (
            "Marché de Mus le mercredi 08:30 - 13:00 et marché d'Aubais le samedi 8:00 - 12:30",
            &["Marché de Mus = We 08:30-13:00", "marché d'Aubais = Sa 08:00-12:30"],
        ),
        (
            "Itinérance sur 2 villes : Mus (lundi jeudi et vendredi matin) / Aubais (mardi)",
            &[
                "Mus = Mo 09:00-12:00; Th 09:00-12:00; Fr 09:00-12:00 ~half",
                "Aubais = Tu 09:00-12:00,14:00-17:00 ~day",
            ],
        ),
        (
            "Mus : 9h-12h le lundi ; Aubais : 14h-17h le mardi",
            &["Mus = Mo 09:00-12:00", "Aubais = Tu 14:00-17:00"],
        ),
        (
            "Mus : 1er et 3e jeudi de 9h à 12h. Aubais : 2e jeudi de 9h à 12h",
            &["Mus = Th[1,3] 09:00-12:00", "Aubais = Th[2] 09:00-12:00"],
        ),
        (
            "Mus le lundi matin et le jeudi toute la journée",
            &["Mus = Mo 09:00-12:00; Th 09:00-12:00,14:00-17:00 ~half"],
        ),
    ]);
}

#[test]
fn weeks() {
    check(&[
        (
            "Lundi : Mus ( semaines paires ) / Aubais ( semaines impaires )",
            &[
                "Mus = week 2-52/2 Mo 09:00-12:00,14:00-17:00 ~day",
                "Aubais = week 1-53/2 Mo 09:00-12:00,14:00-17:00 ~day",
            ],
        ),
        (
            "Les semaines impaires : lundi-Mus 9h/12h; jeudi-Aubais 14h/17h. Les semaines paires : mardi-Vergèze 9h30/12h",
            &[
                "Mus = week 1-53/2 Mo 09:00-12:00",
                "Aubais = week 1-53/2 Th 14:00-17:00",
                "Vergèze = week 2-52/2 Tu 09:30-12:00",
            ],
        ),
        (
            "1ere sem du mois lundi Mus 9h-12h Aubais 14h-16h 3ème sem du mois lundi Vergèze 9h-12h",
            &["Mus = Mo[1] 09:00-12:00", "Aubais = Mo[1] 14:00-16:00", "Vergèze = Mo[3] 09:00-12:00"],
        ),
        (
            "les deuxième et quatrième semaines de chaque mois : lundi Mus 9h-12h",
            &["Mus = Mo[2,4] 09:00-12:00"],
        ),
        (
            "1er mardi Mus, 2e mardi Aubais – 3e vendredi Vergèze",
            &[
                "Mus = Tu[1] 09:00-12:00,14:00-17:00 ~day",
                "Aubais = Tu[2] 09:00-12:00,14:00-17:00 ~day",
                "Vergèze = Fr[3] 09:00-12:00,14:00-17:00 ~day",
            ],
        ),
        ("3 et 4 ème jeudi du mois 9h-12h Mus", &["Mus = Th[3,4] 09:00-12:00"]),
        ("1, 2 et 3ème lundi 9h-12h Mus", &["Mus = Mo[1,2,3] 09:00-12:00"]),
        (
            "Mercredi : Mus (1er et 3ème du mois) ou Aubais (2ème et 4ème du mois, uniquement le matin)",
            &[
                "Mus = We[1,3] 09:00-12:00,14:00-17:00 ~day either",
                "Aubais = We[2,4] 09:00-12:00 ~half either",
            ],
        ),
        (
            "1 mardi/2 Mus ; un jeudi sur deux : Aubais",
            &[
                "Mus = week 1-53/2 Tu 09:00-12:00,14:00-17:00 ~day ~weeks",
                "Aubais = week 1-53/2 Th 09:00-12:00,14:00-17:00 ~day ~weeks",
            ],
        ),
        (
            "JEUDI de 9h à 12h (semaines paires) MUS / (semaines impaires) AUBAIS VENDREDI de 9h à 12h VERGEZE",
            &[
                "MUS = week 2-52/2 Th 09:00-12:00",
                "AUBAIS = week 1-53/2 Th 09:00-12:00",
                "VERGEZE = Fr 09:00-12:00",
            ],
        ),
        ("Mairie de Mus un jeudi par mois", &["Mairie de Mus = Th[1] 09:00-12:00,14:00-17:00 ~day ~weeks"]),
        ("Vendredi matin une semaine sur deux : Mus", &["Mus = week 1-53/2 Fr 09:00-12:00 ~half ~weeks"]),
        ("dernier vendredi du mois 9h-12h : Mus", &["Mus = Fr[4] 09:00-12:00 ~weeks"]),
        ("premier lundi de chaque mois 14h-16h Mus", &["Mus = Mo[1] 14:00-16:00"]),
        ("1er Mardi  matin de chaque mois Aubais", &["Aubais = Tu[1] 09:00-12:00 ~half"]),
        (
            "Semaine paire : mardi 9h-12h Mus et semaine impaire : mardi 9h-12h Aubais",
            &["Mus = week 2-52/2 Tu 09:00-12:00", "Aubais = week 1-53/2 Tu 09:00-12:00"],
        ),
    ]);
}

#[test]
fn hours_for_all_appointments_and_remarks() {
    check(&[
        (
            "Itinérances de 9h à 12h et de 13h à 16h30 les : lundis à la mairie de Mus, mardis à Aubais",
            &["la mairie de Mus = Mo 09:00-12:00,13:00-16:30", "Aubais = Tu 09:00-12:00,13:00-16:30"],
        ),
        (
            "Horaires : 9h-12h. Lundi : Mus. Mardi : Aubais",
            &["Mus = Mo 09:00-12:00", "Aubais = Tu 09:00-12:00"],
        ),
        (
            "Mardi : Mus sur RDV . Mercredi : Aubais",
            &["Mus = Tu 09:00-12:00,14:00-17:00 ~day rdv", "Aubais = We 09:00-12:00,14:00-17:00 ~day"],
        ),
        ("Sur rendez-vous uniquement le jeudi après-midi", &[" = Th 14:00-17:00 ~half rdv"]),
        ("lundi 9h-12h avec ou sans rendez-vous : Mus", &["Mus = Mo 09:00-12:00"]),
        ("Joignable par téléphone (sauf lundi matin) MUS : Mardi matin", &["MUS = Tu 09:00-12:00 ~half"]),
        ("lundi 9h-12h Mus // adresses courriel : mus@exemple.fr", &["Mus = Mo 09:00-12:00"]),
        ("Prise de rendez-vous du lundi au vendredi de 9h à 12h au numéro indiqué", &[]),
        ("A la demande du lundi au vendredi de 9h à 12h.", &[]),
        ("lundi 12h-9h : Mus", &["Mus = Mo 09:00-12:00,14:00-17:00 ~day"]),
        ("lundi 9h02-12h : Mus", &["Mus = Mo 09:05-12:00 ~rounded"]),
        ("Du lundi 15 juillet au vendredi 26 juillet les permanences changent", &[]),
        ("Fermé le vendredi après-midi", &[]),
        ("Accueil libre du lundi au vendredi de 9 h à 12 h.", &[]),
        (
            "1er JEUDI du mois: ITINERANCE MUS et AUBAIS",
            &["MUS et AUBAIS = Th[1] 09:00-12:00,14:00-17:00 ~day"],
        ),
        ("1er lundi Mus - DERNIER JOUR DU MOIS Aubais", &["Mus = Mo[1] 09:00-12:00,14:00-17:00 ~day"]),
    ]);
}

#[test]
fn lists_without_days_and_texts_without_places() {
    check(&[
        (
            "Itinérance sur les communes de Mus, Aubais et Vergèze. Informations au 04 66 00 00 00",
            &["Mus = -", "Aubais et Vergèze = -"],
        ),
        ("Permanences dans les mairies suivantes : Mus, Aubais", &["Mus = -", "Aubais = -"]),
        ("Mus, Aubais, St-Dionisy", &["Mus = -", "Aubais = -", "St-Dionisy = -"]),
        ("Planning disponible sur le site www.exemple.fr", &[]),
        ("Bus itinérant", &[]),
        ("", &[]),
        ("()[]://;,.-–", &[]),
    ]);
    assert_eq!(round("Bus itinérant").unread, ["Bus itinérant"]);
}

#[test]
fn a_text_that_never_ends_is_cut_and_read_at_once() {
    for piece in ["lundi Mus 9h-12h ", "(", "1er et ", "9h-", "a/", "Mus (", "sauf ", "et ou ", "lundi, "] {
        let text = piece.repeat(10_000 / piece.len() + 1);
        let begin = Instant::now();
        let read = round(&text);
        assert!(begin.elapsed() < Duration::from_secs(2), "{piece}");
        assert!(read.stops.len() < 4000 && !read.unread.is_empty(), "{piece}");
    }
}

const WORDS: [&str; 44] = [
    "lundi",
    "mardis",
    "vend",
    "Lu",
    "matin",
    "après-midi",
    "journée",
    "9h",
    "9h30-12h",
    "14h",
    "09:00",
    "de",
    "à",
    "et",
    "ou",
    "le",
    "les",
    "semaines",
    "paires",
    "impaire",
    "1er",
    "3ème",
    "2",
    "du mois",
    "dernier",
    "jour",
    "sur",
    "rdv",
    "sans",
    "(",
    ")",
    ":",
    ";",
    ",",
    "/",
    "//",
    " - ",
    ".",
    "Mus",
    "St Jean",
    "mairie de",
    "communes",
    "sauf",
    "0466000000",
];

proptest! {
    #[test]
    fn no_text_makes_it_fail(text in ".{0,300}") {
        round(&text);
    }

    #[test]
    fn no_order_of_its_words_makes_it_fail(words in vec(select(&WORDS[..]), 0..60), space in select(&["", " "][..])) {
        let text = words.join(space);
        for stop in round(&text).stops {
            prop_assert!(stop.place.is_empty() || text.contains(&stop.place), "{text}: {}", stop.place);
            let Some(hours) = stop.hours else { continue };
            if !hours.is_closed() {
                prop_assert_eq!(osm(&hours.to_string()).unwrap().0.hours, hours);
            }
        }
    }
}
