//! What tokens say of time: days, halves of a day, hours, weeks, appointments.

use super::token::{Kind, Sign, Token};
use super::words::{day_word, half_word, ordinal_word, parity_word};
use crate::week::{Day, WeekSet};

/// A half of a day, or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Half {
    Morning,
    Afternoon,
    Whole,
}

/// Weeks that a text names, and whether it says exactly which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Weeks {
    pub(super) set: WeekSet,
    pub(super) assumed: bool,
}

impl Weeks {
    fn certain(set: WeekSet) -> Self {
        Self { set, assumed: false }
    }

    fn assumed(set: WeekSet) -> Self {
        Self { set, assumed: true }
    }

    /// One week in two, without a word on which: odd ones are taken.
    fn every_other() -> Self {
        Self::assumed(WeekSet::ODD)
    }
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

struct Reader<'a> {
    tokens: &'a [Token],
    short_days: bool,
}

type Read<T> = Option<(T, usize)>;

impl Reader<'_> {
    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        self.token(at).is_some_and(|token| token.is_one_of(words))
    }

    fn is_sign(&self, at: usize, sign: Sign) -> bool {
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

    /// `1er`, `premier`, or a bare number where `bare` allows it.
    fn rank(&self, at: usize, bare: bool) -> Option<u32> {
        let token = self.token(at)?;
        match token.kind {
            Kind::Ordinal(rank) => Some(rank),
            Kind::Number(rank) if bare => Some(rank),
            Kind::Word => ordinal_word(&token.key),
            _ => None,
        }
    }

    fn joins(&self, at: usize) -> bool {
        self.is(at, &["et", "ou"])
            || [Sign::Comma, Sign::Slash, Sign::Dash].iter().any(|s| self.is_sign(at, *s))
    }

    /// Weeks of the month: `1er`, `1er et 3e`, `2, 3 et 4ème`, `dernier`. The last of them is an ordinal.
    fn ranks(&self, at: usize) -> Read<Weeks> {
        if self.is(at, &["dernier", "derniere", "derniers"]) {
            return Some((Weeks::assumed(WeekSet::nth(4)?), 1));
        }
        let mut next = at;
        let mut ranks = vec![self.rank(next, true)?];
        next += 1;
        while let Some(rank) = self.rank(next + 1, true).filter(|_| self.joins(next)) {
            ranks.push(rank);
            next += 2;
        }
        self.rank(next - 1, false)?;
        Some((weeks_of(&ranks)?, next - at))
    }

    /// `du mois`, `de chaque mois`, `par mois`.
    fn month(&self, at: usize) -> Option<usize> {
        let used =
            (0..3).take_while(|step| self.is(at + step, &["du", "de", "chaque", "par", "le", "les"])).count();
        self.is(at + used, &["mois"]).then_some(used + 1)
    }

    /// Weeks that stand without a day of their own.
    fn weeks(&self, at: usize) -> Read<Weeks> {
        self.ranked_weeks(at).or_else(|| self.parity(at)).or_else(|| self.every_other(at))
    }

    /// `1ere semaine du mois`, `1er et 3ème du mois`.
    fn ranked_weeks(&self, at: usize) -> Read<Weeks> {
        let (weeks, used) = self.ranks(at)?;
        let named = usize::from(self.is(at + used, &["semaine", "semaines", "sem"]));
        let month = self.month(at + used + named).unwrap_or(0);
        (named + month > 0).then_some((weeks, used + named + month))
    }

    /// `semaines paires`, `paires`, `semaine impaire`, `semaines paires et impaires`.
    fn parity(&self, at: usize) -> Read<Weeks> {
        let word =
            |at: usize| self.token(at).filter(|t| t.kind == Kind::Word).and_then(|t| parity_word(&t.key));
        let named = usize::from(self.is(at, &["semaine", "semaines", "sem"]));
        let first = word(at + named)?;
        let (mut set, mut used) = (first, named + 1);
        if let Some(second) = word(at + used + 1).filter(|_| self.joins(at + used)) {
            set = set.union(second);
            used += 2;
        }
        Some((Weeks::certain(set), used))
    }

    /// `une semaine sur deux`, `tous les quinze jours`, `toutes les 2 semaines`.
    fn every_other(&self, at: usize) -> Read<Weeks> {
        let is_two = |at: usize| self.is(at, &["deux"]) || self.is_number(at, 2);
        let one = self.is(at, &["une", "un"]) || self.is_number(at, 1);
        let over = self.is(at + 2, &["sur"]) || self.is_sign(at + 2, Sign::Slash);
        if one && self.is(at + 1, &["semaine", "sem"]) && over && is_two(at + 3) {
            return Some((Weeks::every_other(), 4));
        }
        let every = self.is(at, &["tous", "toutes"]) && self.is(at + 1, &["les"]);
        let fortnight =
            (self.is(at + 2, &["quinze"]) || self.is_number(at + 2, 15)) && self.is(at + 3, &["jours"]);
        let two_weeks = is_two(at + 2) && self.is(at + 3, &["semaines"]);
        (every && (fortnight || two_weeks)).then_some((Weeks::every_other(), 4))
    }

    fn is_number(&self, at: usize, number: u32) -> bool {
        self.token(at).is_some_and(|token| token.kind == Kind::Number(number))
    }

    fn day(&self, at: usize) -> Option<Day> {
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

    /// `1 mardi/2`, `un mardi sur deux`, `un mardi par mois`.
    fn one_in_some(&self, at: usize) -> Read<(Day, Weeks)> {
        let one = self.is_number(at, 1) || self.is(at, &["un"]);
        let day = self.day(at + 1).filter(|_| one)?;
        let over = self.is(at + 2, &["sur"]) || self.is_sign(at + 2, Sign::Slash);
        if over && (self.is(at + 3, &["deux"]) || self.is_number(at + 3, 2)) {
            return Some(((day, Weeks::every_other()), 4));
        }
        let month = self.is(at + 2, &["par", "chaque"]) && self.is(at + 3, &["mois"]);
        month.then_some(((day, Weeks::assumed(WeekSet::nth(1)?)), 4))
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

/// The weeks of these ranks; a fifth, which the cycle does not hold, is left out and makes them assumed.
fn weeks_of(ranks: &[u32]) -> Option<Weeks> {
    if ranks.iter().any(|rank| !(1..=5).contains(rank)) {
        return None;
    }
    let set = ranks.iter().filter_map(|&rank| WeekSet::nth(rank)).reduce(WeekSet::union)?;
    Some(if ranks.contains(&5) { Weeks::assumed(set) } else { Weeks::certain(set) })
}
