//! What is said of the network of a day, below every table and on maps.

use super::prepare::Study;
use crate::output::Table;
use crate::output::text::{Message, Texts};
use crate::territory::history::DayAccount;

impl Study {
    /// `table` with notes that say of which day the network is, and how sure that is; as it was without a day.
    pub(super) fn dated(&self, mut table: Table) -> Table {
        self.day.iter().flat_map(notes).for_each(|note| table.note(note));
        table
    }

    /// The day, as maps say it; empty without a day.
    pub(super) fn day_phrase(&self, texts: &Texts) -> String {
        let phrase = |account: &DayAccount| Message::new("map-on").arg("day", account.day).text(texts);
        self.day.as_ref().map(phrase).unwrap_or_default()
    }
}

fn notes(account: &DayAccount) -> Vec<Message> {
    let DayAccount { day, undated, unlisted, unknown, newest } = *account;
    let counted = |message: Message, count: usize| (count > 0).then(|| message.arg("count", count));
    let notes = [
        Some(Message::new("note-on").arg("day", day)),
        counted(Message::new("note-on-undated"), undated),
        counted(Message::new("note-on-unlisted").arg("day", day), unlisted),
        counted(Message::new("note-on-unknown").arg("day", day), unknown),
        (day > newest).then(|| Message::new("note-on-later").arg("newest", newest)),
    ];
    notes.into_iter().flatten().collect()
}
