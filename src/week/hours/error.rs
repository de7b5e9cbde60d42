//! Texts that give no opening.

use thiserror::Error;

/// A text that gives no opening.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum HoursError {
    /// There is nothing to read.
    #[error("no hours are given: write them in OpenStreetMap notation, such as Mo-Fr 09:00-12:00")]
    Empty,
    /// The text is longer than any opening; holds the most that is read, in characters.
    #[error("hours of more than {0} characters: write them shorter")]
    TooLong(usize),
    /// The text does not follow the grammar.
    #[error(
        "'{0}' is not in OpenStreetMap notation: write, for example, Mo-Fr 09:00-12:00,14:00-17:00; Sa off"
    )]
    Syntax(String),
    /// The text is not the list of the directory of public services.
    #[error(
        "'{text}' is not a list of opening times as the directory of public services has it ({why}): give objects \
         with nom_jour_debut, valeur_heure_debut_1 and valeur_heure_fin_1"
    )]
    Json {
        /// The text, cut to a length that fits in a message.
        text: String,
        /// What is wrong, and where.
        why: String,
    },
    /// Everything that the text says was left out.
    #[error("'{0}' gives no certain hours in an ordinary week: add some, such as Mo-Fr 09:00-12:00")]
    NotWeekly(String),
}
