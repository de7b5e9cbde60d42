//! Why a day cannot be told.

use thiserror::Error;

use crate::week::Date;

/// Why the lists do not tell the network of a day.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ChronicleError {
    /// No site has a label date.
    #[error(
        "no site of the lists has a label date, so that none can be told to be there on {0}\n  give it in a column \
         labelled (2020-09-01), or use the list of that day with --sites"
    )]
    NoDates(Date),
    /// Nothing was there yet.
    #[error("no site of the lists was labelled by {day}: the first was on {first}\n  ask for a later day")]
    BeforeFirst {
        /// The day asked for.
        day: Date,
        /// The first label.
        first: Date,
    },
    /// An earlier list holds a site that was labelled later.
    #[error(
        "the earlier list of {list} holds site {site} ({name}), labelled on {since}, after the day of the list\n  \
         correct the date after @, or the label date of that row"
    )]
    LabelledLater {
        /// The day of the list.
        list: Date,
        /// The id of the site.
        site: String,
        /// Its name.
        name: String,
        /// Its label date.
        since: Date,
    },
    /// An earlier list is newer than the present one.
    #[error(
        "the earlier list of {list} is newer than the present one: it has a label of {last}, the present list none after \
         {newest}\n  exchange the files of --sites and --earlier"
    )]
    NotEarlier {
        /// The day of the list.
        list: Date,
        /// Its newest label.
        last: Date,
        /// The newest label of the present list.
        newest: Date,
    },
}
