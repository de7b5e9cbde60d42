//! Moves of opening in words: pieces, kinds, reasons.

use super::super::text::{Arg, Message, Texts};
use super::moment::{weekday, weekday_short};
use crate::siting::hours::{Elsewhere, MoveKind, Piece, Step};
use crate::territory::Site;
use crate::units::{MINUTES_PER_HOUR, People, Share};
use crate::week::{Day, Schedule};

/// A piece as it stands in a table: `Wed 9:00–12:00`, `mer. 9 h–12 h`.
pub(in crate::output) fn piece(piece: Piece) -> Message {
    with_hours(Message::new("hours-piece").arg("day", weekday_short(piece.day)), piece)
}

/// A piece as it stands in a sentence: `On Wednesday from 9:00 to 12:00`, `Le mercredi de 9 h à 12 h`.
fn span(piece: Piece) -> Message {
    with_hours(Message::new("hours-span").arg("day", weekday(piece.day)), piece)
}

fn with_hours(message: Message, piece: Piece) -> Message {
    message.arg("from", time(piece.start)).arg("to", time(piece.end))
}

/// A week in words: `Mon 9:00–12:00, Mon 14:00–17:00, Tue …`.
pub(super) fn week(schedule: &Schedule, texts: &Texts) -> String {
    let pieces = |day: Day| -> Vec<String> {
        let spans = schedule.openings(day).into_iter();
        spans.map(|(start, end)| piece(Piece { day, start, end }).text(texts)).collect()
    };
    Day::ALL.into_iter().flat_map(pieces).collect::<Vec<_>>().join(", ")
}

/// A time of the day: `9:00`, `9 h`.
fn time(minutes: u32) -> Message {
    let (hour, minute) = (minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR);
    let message = if minute == 0 { Message::new("hours-on-the-hour") } else { Message::new("hours-time") };
    message.arg("hour", hour.to_string()).arg("minute", format!("{minute:02}"))
}

/// What a move does.
pub(super) fn kind(kind: MoveKind) -> Message {
    Message::new(match kind {
        MoveKind::Saturday => "move-saturday",
        MoveKind::NewDay => "move-new-day",
        MoveKind::Shift => "move-shift",
        MoveKind::Lunch => "move-lunch",
        MoveKind::Evening => "move-evening",
        MoveKind::OtherHours => "move-other-hours",
    })
}

/// Why a move is worth making: who else is open at the hours that it leaves, and at those that it takes.
pub(super) fn reason(sites: &[Site], step: &Step, texts: &Texts) -> String {
    let why = &step.why;
    let others = |elsewhere: &Elsewhere| {
        let names: Vec<&str> = elsewhere.sites.iter().map(|&site| sites[site].name.as_str()).collect();
        names.join(&texts.get("list-separator"))
    };
    Message::new("reason-hours")
        .arg("left", span(step.closed))
        .arg("others", at_closed(why.people, &why.closed).arg("sites", others(&why.closed)))
        .arg("taken", span(step.opened))
        .arg("then", at_opened(&why.opened).arg("sites", others(&why.opened)))
        .text(texts)
}

/// Who has another site at the hours that a move leaves.
fn at_closed(people: People, elsewhere: &Elsewhere) -> Message {
    let message = match elsewhere.share {
        None => Message::new("reason-closed-no-arrival"),
        Some(Share(share)) if share <= 0.0 => Message::new("reason-closed-nobody"),
        Some(Share(share)) if share >= 1.0 => Message::new("reason-closed-all"),
        Some(share) => Message::new("reason-closed-share").arg("share", percent(share)),
    };
    message.arg("people", people)
}

/// Who has another site at the hours that a move takes.
fn at_opened(elsewhere: &Elsewhere) -> Message {
    match elsewhere.share {
        Some(share) if share.0 > 0.0 => Message::new("reason-opened-share").arg("share", percent(share)),
        _ => Message::new("reason-opened-nobody"),
    }
}

/// A share that is neither nothing nor all is never shown as such.
fn percent(share: Share) -> Arg {
    Arg::Number(share.percent().clamp(0.1, 99.9), 1)
}
