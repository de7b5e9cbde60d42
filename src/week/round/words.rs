//! The words of the grammar, in lower case without accents.

use super::item::Half;
use crate::week::{Day, words};

/// The day that a word names: in full, in the plural, or cut after four letters.
pub(super) fn day_word(key: &str) -> Option<Day> {
    const SHORTEST: usize = 4;
    words::day(key, SHORTEST)
}

/// The half of a day that one word names.
pub(super) fn half_word(key: &str) -> Option<Half> {
    match key {
        "matin" | "matins" | "matinee" | "matinees" | "mat" => Some(Half::Morning),
        "apresmidi" | "aprem" => Some(Half::Afternoon),
        "journee" | "journees" => Some(Half::Whole),
        _ => None,
    }
}

/// Words that join others and are no place by themselves.
pub(super) const CONNECTORS: [&str; 42] = [
    "a",
    "au",
    "aux",
    "en",
    "sur",
    "dans",
    "chez",
    "et",
    "ou",
    "puis",
    "le",
    "la",
    "les",
    "l",
    "un",
    "une",
    "de",
    "du",
    "des",
    "d",
    "tous",
    "toutes",
    "tout",
    "toute",
    "chaque",
    "mois",
    "semaine",
    "semaines",
    "sem",
    "uniquement",
    "seulement",
    "par",
    "pour",
    "partir",
    "environ",
    "hebdomadaire",
    "etc",
    "ouvert",
    "ouverte",
    "ouverts",
    "ouvertes",
    "accueil",
];

/// Words that may open a place, and only join before it.
pub(super) const OPENERS: [&str; 12] =
    ["a", "au", "aux", "en", "sur", "dans", "chez", "et", "ou", "puis", "pour", "uniquement"];

/// Words of sentences that are about something else than a place.
pub(super) const ELSEWHERE: [&str; 51] = [
    "libre",
    "telephone",
    "telephonique",
    "telephones",
    "tel",
    "numero",
    "numeros",
    "contact",
    "contacter",
    "contactez",
    "courriel",
    "courriels",
    "planning",
    "internet",
    "agenda",
    "calendrier",
    "horaire",
    "renseignement",
    "renseignements",
    "information",
    "informations",
    "prise",
    "prendre",
    "demande",
    "joindre",
    "joignable",
    "rendez",
    "rdv",
    "differents",
    "lien",
    "web",
    "ligne",
    "fonction",
    "possibilite",
    "referer",
    "consulter",
    "disponible",
    "disponibles",
    "communaute",
    "territoire",
    "agglomeration",
    "besoins",
    "jour",
    "jours",
    "retrouvez",
    "fermeture",
    "demi",
    "adresses",
    "equipe",
    "gratuit",
    "attention",
];

/// The months, of dates.
pub(super) const MONTHS: [&str; 12] = [
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
];

/// Words of headings: what they stand in is about the round, whose days and places follow.
pub(super) const HEADINGS: [&str; 7] =
    ["itinerance", "itineraire", "circuit", "tournee", "tournees", "horaires", "itinerances"];

/// Words that announce a list of places.
pub(super) const LISTS: [&str; 12] = [
    "communes",
    "commune",
    "mairies",
    "villes",
    "villages",
    "quartiers",
    "secteurs",
    "suivantes",
    "suivants",
    "permanences",
    "bourgs",
    "lieux",
];

/// Words that open a bracket about when the place is *not* served.
pub(super) const EXCEPT: [&str; 6] = ["sauf", "hors", "excepte", "ferme", "fermee", "fermes"];
/// Those of them that also take away days outside brackets.
pub(super) const WITHOUT: [&str; 3] = ["sauf", "hors", "excepte"];
