//! What tokens say of time: days, halves of a day, hours, weeks, appointments.

use super::token::{Kind, Sign, Token};
use super::weeks::Weeks;
use super::words::{day_word, half_word};
use crate::week::Day;

/// A half of a day, or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Half {
    Morning,
    Afternoon,
    Whole,
}

/// One thing that a text says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item {
    /// Days, and the weeks in which they count (`1er lundi`).
    Days(Vec<Day>, Option<Weeks>),
    Half(Half),
    /// Ranges in minutes from midnight.
    Hours(Vec<(u32, u32)>),
    /// A beginning without an end.
    From(u32),
    Weeks(Weeks),
    Appointment,
    /// A time that a week cannot hold, such as `dernier jour du mois`.
    Unclear,
    /// Words that say nothing here, such as `sans rendez-vous`.
    Idle,
    /// Anything else.
    Word,
    Sign(Sign),
    Noise,
}

/// An item and the tokens that it was read from.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) item: Item,
    /// Its first token.
    pub(super) first: usize,
    /// The token after its last.
    pub(super) next: usize,
}

/// The items of a list of tokens, in order.
pub(super) fn items(tokens: &[Token]) -> Vec<Found> {
    let reader = Reader { tokens, short_days: uses_short_days(tokens) };
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let (item, used) = reader.item(at);
        found.push(Found { item, first: at, next: at + used });
        at += used;
    }
    found
}

/// Days of two letters (`Lu`, `Ma`) are words of French as well: they count where at least two of them stand
/// before a colon, and no day is written in full.
fn uses_short_days(tokens: &[Token]) -> bool {
    let full = tokens.iter().any(|token| token.kind == Kind::Word && day_word(&token.key).is_some());
    let mut marked: Vec<&str> = tokens
        .windows(2)
        .filter(|pair| short_day(&pair[0]).is_some() && pair[1].is_sign(Sign::Colon))
        .map(|pair| pair[0].key.as_str())
        .collect();
    marked.sort_unstable();
    marked.dedup();
    !full && marked.len() >= 2
}

fn short_day(token: &Token) -> Option<Day> {
    let found = ["lu", "ma", "me", "je", "ve", "sa", "di"].iter().position(|word| token.is(word));
    found.map(|index| Day::ALL[index])
}

pub(super) struct Reader<'a> {
    tokens: &'a [Token],
    short_days: bool,
}

pub(super) type Read<T> = Option<(T, usize)>;

impl Reader<'_> {
    pub(super) fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        self.token(at).is_some_and(|token| token.is_one_of(words))
    }

    pub(super) fn is_sign(&self, at: usize, sign: Sign) -> bool {
        self.token(at).is_some_and(|token| token.is_sign(sign))
    }

    /// The item at a token, and how many tokens it takes.
    fn item(&self, at: usize) -> (Item, usize) {
        let timed = self.weeks(at).map(|(weeks, used)| (Item::Weeks(weeks), used));
        timed
            .or_else(|| self.days(at))
            .or_else(|| self.unclear(at))
            .or_else(|| self.half(at))
            .or_else(|| self.hours(at))
            .or_else(|| self.appointment(at))
            .or_else(|| self.month(at).filter(|used| *used > 1).map(|used| (Item::Idle, used)))
            .unwrap_or_else(|| self.other(at))
    }

    fn other(&self, at: usize) -> (Item, usize) {
        match self.tokens[at].kind {
            Kind::Sign(sign) => (Item::Sign(sign), 1),
            Kind::Noise => (Item::Noise, 1),
            _ => (Item::Word, 1),
        }
    }

    pub(super) fn is_number(&self, at: usize, number: u32) -> bool {
        self.token(at).is_some_and(|token| token.kind == Kind::Number(number))
    }

    pub(super) fn day(&self, at: usize) -> Option<Day> {
        let token = self.token(at).filter(|token| token.kind == Kind::Word)?;
        day_word(&token.key)
            .or_else(|| short_day(token).filter(|_| self.short_days))
            .or_else(|| self.cut_day(at, token))
    }

    /// `lun.`, `mer:`: three letters are a day where a colon, a half or hours follow; some are words as well.
    fn cut_day(&self, at: usize, token: &Token) -> Option<Day> {
        let index =
            ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"].iter().position(|word| token.is(word))?;
        let follows = self.token(at + 1).is_some_and(|next| {
            matches!(next.kind, Kind::Time(_)) || next.is_sign(Sign::Colon) || half_word(&next.key).is_some()
        });
        (follows || self.is(at + 1, &["apres"])).then(|| Day::ALL[index])
    }

    /// `lundi`, `du lundi au vendredi`, `1er et 3e jeudi du mois`, `1 mardi sur 2`.
    fn days(&self, at: usize) -> Read<Item> {
        let (weeks, ranked) = self.ranks(at).map_or((None, 0), |(weeks, used)| (Some(weeks), used));
        if let Some(((day, weeks), used)) = self.one_in_some(at) {
            return Some((Item::Days(vec![day], Some(weeks)), used));
        }
        let first = self.day(at + ranked)?;
        let mut used = ranked + 1;
        if let (None, true, Some(last)) = (weeks, self.is(at + used, &["au", "a"]), self.day(at + used + 1)) {
            let days = Day::ALL.into_iter().filter(|day| (first..=last).contains(day)).collect();
            return Some((Item::Days(days, None), used + 2));
        }
        used += if weeks.is_some() { self.month(at + used).unwrap_or(0) } else { 0 };
        Some((Item::Days(vec![first], weeks), used))
    }

    /// `dernier jour du mois`, `premiers jours`.
    fn unclear(&self, at: usize) -> Read<Item> {
        let (_, used) = self.ranks(at)?;
        if !self.is(at + used, &["jour", "jours"]) {
            return None;
        }
        Some((Item::Unclear, used + 1 + self.month(at + used + 1).unwrap_or(0)))
    }

    /// `matin`, `après-midi`, `toute la journée`; `demi-journée` is none.
    fn half(&self, at: usize) -> Read<Item> {
        if self.is(at, &["apres"]) {
            let dash = usize::from(self.is_sign(at + 1, Sign::Dash));
            return self
                .is(at + 1 + dash, &["midi", "midis"])
                .then_some((Item::Half(Half::Afternoon), 2 + dash));
        }
        if self.is(at, &["demi", "demie"]) {
            let dash = usize::from(self.is_sign(at + 1, Sign::Dash));
            return self.is(at + 1 + dash, &["journee", "journees"]).then_some((Item::Idle, 2 + dash));
        }
        if self.is(at, &["toute"]) && self.is(at + 1, &["la"]) && self.is(at + 2, &["journee"]) {
            return Some((Item::Half(Half::Whole), 3));
        }
        let half = half_word(&self.token(at).filter(|token| token.kind == Kind::Word)?.key)?;
        Some((Item::Half(half), 1))
    }

    /// `9h-12h`, `de 9h à 12h et de 14h à 17h`, `à partir de 9h30`.
    fn hours(&self, at: usize) -> Read<Item> {
        if let Some((start, used)) = self.from(at) {
            return Some((Item::From(start), used));
        }
        let mut ranges = Vec::new();
        let mut next = at;
        let mut start = at;
        while let Some((range, used)) = self.range(start) {
            ranges.push(range);
            next = start + used;
            start = next + usize::from(self.joins(next) || self.is(next, &["puis"]));
        }
        let sound = ranges.iter().all(|(start, end)| start < end);
        match (ranges.is_empty(), sound) {
            (true, _) => self.time(at).map(|start| (Item::From(start), 1)),
            (false, true) => Some((Item::Hours(ranges), next - at)),
            (false, false) => Some((Item::Idle, next - at)),
        }
    }

    fn time(&self, at: usize) -> Option<u32> {
        match self.token(at)?.kind {
            Kind::Time(time) => Some(time),
            _ => None,
        }
    }

    /// `à partir de 9h`, `dès 9h`.
    fn from(&self, at: usize) -> Read<u32> {
        let short = usize::from(self.is(at, &["des"]));
        let long = if self.is(at, &["a"]) && self.is(at + 1, &["partir"]) {
            2 + usize::from(self.is(at + 2, &["de", "du"]))
        } else {
            0
        };
        let used = short.max(long);
        (used > 0).then(|| self.time(at + used).map(|time| (time, used + 1))).flatten()
    }

    /// `9h-12h`, `9-12h`, `de 9h à midi`.
    fn range(&self, at: usize) -> Read<(u32, u32)> {
        let lead = usize::from(self.is(at, &["de", "entre"]));
        let start = self.time(at + lead).or_else(|| self.bare_hour(at + lead))?;
        let join = at + lead + 1;
        let joined = self.is(join, &["a", "jusqu'a", "au"])
            || (self.is(at, &["entre"]) && self.is(join, &["et"]))
            || self.is_sign(join, Sign::Dash)
            || self.is_sign(join, Sign::Slash);
        let midday = || self.is(join + 1, &["midi"]).then_some(720);
        let end = self.time(join + 1).or_else(midday).or_else(|| self.cut_hour(join + 1))?;
        joined.then_some(((start, end), lead + 3))
    }

    /// The `12` of `9h/12`, where no word follows that it could count.
    fn cut_hour(&self, at: usize) -> Option<u32> {
        let counts = self.token(at + 1).is_some_and(|next| next.kind == Kind::Word);
        self.bare_hour(at).filter(|_| !counts)
    }

    /// The `9` of `9-12h`.
    fn bare_hour(&self, at: usize) -> Option<u32> {
        match self.token(at)?.kind {
            Kind::Number(hour) if hour < 24 => Some(hour * 60),
            _ => None,
        }
    }

    /// `sur rendez-vous`; and `sans rendez-vous`, `avec ou sans rdv`, which change nothing.
    fn appointment(&self, at: usize) -> Read<Item> {
        let lead = usize::from(self.is(at, &["uniquement"]));
        if self.is(at + lead, &["sur"]) {
            let used = lead + 1 + self.rendezvous(at + lead + 1)?;
            return Some((Item::Appointment, used + usize::from(self.is(at + used, &["uniquement"]))));
        }
        let words = (0..3).take_while(|step| self.is(at + step, &["avec", "ou", "et", "sans"])).count();
        if words == 0 || !self.is(at + words - 1, &["sans"]) {
            return None;
        }
        Some((Item::Idle, words + self.rendezvous(at + words)?))
    }

    fn rendezvous(&self, at: usize) -> Option<usize> {
        if self.is(at, &["rdv", "rv", "rendezvous"]) {
            return Some(1);
        }
        let dash = usize::from(self.is_sign(at + 1, Sign::Dash));
        (self.is(at, &["rendez"]) && self.is(at + 1 + dash, &["vous"])).then_some(2 + dash)
    }
}
