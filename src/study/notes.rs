//! What is said below every table and on maps: of which day the network is, and which hours count.

use super::cut_off::CutOff;
use super::prepare::{OpenThen, Study};
use super::rounds::RoundsUsed;
use crate::output::Table;
use crate::output::results::moment;
use crate::output::text::{Message, Texts};
use crate::territory::history::DayAccount;
use crate::week::Stay;

impl Study {
    /// `table` with notes that say which sites count: those of a day, those open at a moment.
    pub(super) fn noted(&self, mut table: Table) -> Table {
        self.network_notes().into_iter().for_each(|note| table.note(note));
        table
    }

    /// Which sites count: those of a day, those open at a moment.
    pub(super) fn network_notes(&self) -> Vec<Message> {
        let day = self.day.iter().flat_map(day_notes);
        let then = self.open_then.map(moment_note);
        let rounds = self.rounds.map(rounds_note);
        day.chain(then).chain(rounds).chain(self.stay_note()).collect()
    }

    /// `table` of travel times, with notes that say how they were found, and those of [`Self::noted`].
    pub(super) fn timed(&self, table: Table) -> Table {
        self.noted(self.modelled(table))
    }

    /// `table` with notes that say how travel times were found.
    pub(super) fn modelled(&self, mut table: Table) -> Table {
        table.note(self.model_note());
        self.cut_off.iter().flat_map(CutOff::notes).for_each(|note| table.note(note));
        table
    }

    /// How travel times were found, who is left out by it, and which sites count.
    pub(super) fn method(&self) -> Vec<Message> {
        let table = Table::new("method", Message::verbatim(""), Vec::new());
        self.timed(table).notes
    }

    /// How long a site must stay open, when a stay is asked for.
    fn stay_note(&self) -> Option<Message> {
        let stay = self.when.stay;
        (stay > Stay::SHORTEST).then(|| Message::new("note-stay").arg("minutes", u64::from(stay.minutes())))
    }

    /// The day, as maps say it; empty without a day.
    pub(super) fn day_phrase(&self, texts: &Texts) -> String {
        let phrase = |account: &DayAccount| Message::new("map-on").arg("day", account.day).text(texts);
        self.day.as_ref().map(phrase).unwrap_or_default()
    }

    /// The moment at which sites must be open, as maps say it; empty without a moment.
    pub(super) fn moment_phrase(&self, texts: &Texts) -> String {
        let phrase = |then: OpenThen| Message::new("map-at").arg("moment", moment(then.moment)).text(texts);
        self.open_then.map(phrase).unwrap_or_default()
    }
}

fn rounds_note(used: RoundsUsed) -> Message {
    let RoundsUsed { sites, stops, left_out } = used;
    Message::new("note-rounds-used").arg("sites", sites).arg("stops", stops).arg("left-out", left_out)
}

fn moment_note(then: OpenThen) -> Message {
    let OpenThen { moment: at, open, closed, unknown } = then;
    Message::new("note-at")
        .arg("moment", moment(at))
        .arg("open", open)
        .arg("sites", open + closed + unknown)
        .arg("closed", closed)
        .arg("unknown", unknown)
}

fn day_notes(account: &DayAccount) -> Vec<Message> {
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
