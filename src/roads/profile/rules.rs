//! A profile: settings that were checked, and the answers that a network asks of them.

use super::access::{Verdict, Word};
use super::check::{BadSetting, check};
use super::direction::is_one_way;
use super::duration::duration;
use super::limit::says_town;
use super::node::milliseconds;
use super::settings::{Class, Peak, Settings};
use crate::roads::extract::{HoldsFor, Tags};
use crate::roads::{Crossing, Mode, Passage, Rules, Setting};
use crate::units::{KmPerHour, Metres, Seconds};

/// The rank of ferries: who comes from a boat gives way.
const FERRY_RANK: u8 = 9;

/// How one travels: settings that were checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile(Settings);

impl Profile {
    /// A profile of these settings.
    ///
    /// # Errors
    /// When a number is out of range, or a key or class is not known.
    pub fn new(settings: Settings) -> Result<Self, BadSetting> {
        check(&settings)?;
        Ok(Self(settings))
    }

    /// All that it says.
    pub fn settings(&self) -> &Settings {
        &self.0
    }

    /// Who travels.
    pub fn mode(&self) -> Mode {
        self.0.mode
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// Speed between a place and the road.
    pub fn access_leg(&self) -> KmPerHour {
        self.0.access_leg
    }

    /// Farthest way from a place to the road, as the crow flies.
    pub fn snap(&self) -> Metres {
        self.0.snap
    }

    /// The settings as text, the same for the same settings whatever their file looks like: what a cache is known by.
    pub fn fingerprint(&self) -> String {
        format!("{:?}", self.0)
    }

    /// The same, but no ferry is taken.
    #[must_use]
    pub fn without_ferries(mut self) -> Self {
        self.0.ferry.open = false;
        self
    }

    /// The same at other hours than those of its file.
    ///
    /// # Errors
    /// When a factor is out of range, or a class is not known.
    pub fn with_peak(mut self, peak: Peak) -> Result<Self, BadSetting> {
        self.0.peak = peak;
        Self::new(self.0)
    }

    fn ferry(&self, tags: &Tags) -> Option<Passage> {
        let settings = &self.0;
        let closed = self.0.access.verdict(tags).word == Some(Word::Closed);
        (settings.ferry.open && !closed).then(|| {
            let directions = settings.oneway.directions(tags);
            let speed = Some(KmPerHour(settings.ferry.kmh));
            let boarding = Seconds(settings.ferry.boarding.round() as u32);
            Passage {
                ahead: speed.filter(|_| directions.ahead),
                back: speed.filter(|_| directions.back),
                duration: tags.get("duration").and_then(duration).map(|time| Seconds(time.0 + boarding.0)),
                ferry: true,
                rank: FERRY_RANK,
            }
        })
    }

    fn road(&self, highway: &str, tags: &Tags, setting: Setting<'_>) -> Option<Passage> {
        let settings = &self.0;
        let class = settings.classes.get(highway)?;
        let verdict = settings.access.verdict(tags);
        let setting = Setting { in_town: says_town(tags).unwrap_or(setting.in_town), ..setting };
        let cap = settings.cap(tags);
        let open = class.open && (class.dual_open || !is_one_way(tags));
        let passage = match allowed(open, verdict)? {
            Word::Pushed => settings.pushed(cap, class.rank),
            _ => settings.driven(Road { class, verdict, cap, highway }, tags, setting),
        };
        (passage.ahead.is_some() || passage.back.is_some()).then_some(passage)
    }
}

/// A road, and what its tags say but for directions.
struct Road<'a> {
    class: &'a Class,
    verdict: Verdict,
    cap: f64,
    highway: &'a str,
}

/// How one may use a way that is open as a rule, or not; `None`: not at all.
fn allowed(open: bool, verdict: Verdict) -> Option<Word> {
    match verdict.word {
        Some(Word::Closed) => None,
        word if open || verdict.opens() => Some(word.unwrap_or(Word::Open)),
        Some(Word::Pushed) => Some(Word::Pushed),
        _ => None,
    }
}

impl Settings {
    /// The highest speed that caps leave, in km/h: 0 closes the way.
    fn cap(&self, tags: &Tags) -> f64 {
        self.caps
            .iter()
            .filter_map(|(key, caps)| Some((caps, tags.get(key)?)))
            .flat_map(|(caps, value)| value.split(';').filter_map(|part| caps.get(part.trim())))
            .fold(f64::INFINITY, |lowest, &kmh| lowest.min(kmh))
    }

    /// A way along which the vehicle is pushed, in both directions.
    fn pushed(&self, cap: f64, rank: u8) -> Passage {
        let speed = open(self.access.push_kmh.min(cap));
        Passage { ahead: speed, back: speed, duration: None, ferry: false, rank }
    }

    fn driven(&self, road: Road<'_>, tags: &Tags, setting: Setting<'_>) -> Passage {
        let directions = self.oneway.directions(tags);
        let speed =
            |key| open(self.speed(&road, self.limit(key, tags, road.class, setting), setting.in_town));
        // Who pushes is on foot, and may go against the traffic.
        let pushes = self.oneway.push_back && !directions.ring && road.cap > 0.0;
        let against = open(self.access.push_kmh).filter(|_| pushes && (directions.ahead || directions.back));
        Passage {
            ahead: if directions.ahead { speed("maxspeed:forward") } else { against },
            back: if directions.back { speed("maxspeed:backward") } else { against },
            duration: None,
            ferry: false,
            rank: road.class.rank,
        }
    }

    fn limit(&self, key: &str, tags: &Tags, class: &Class, setting: Setting<'_>) -> f64 {
        self.law.as_ref().map_or(f64::INFINITY, |law| law.limit(tags, key, class.legal, setting))
    }

    /// Mean speed in km/h: a share of the limit, no more than the mode and the road allow, slower at peak hours.
    fn speed(&self, road: &Road<'_>, limit: f64, in_town: bool) -> f64 {
        let Road { class, verdict, cap, highway } = road;
        let own = class.opened.filter(|_| verdict.opens()).unwrap_or(class.kmh).at(in_town);
        let free = (limit * class.practice.at(in_town)).min(own).min(*cap);
        let slow = if verdict.word == Some(Word::Slow) { self.access.slow_factor } else { 1.0 };
        free * slow / self.peak.of(highway, in_town)
    }
}

fn open(kmh: f64) -> Option<KmPerHour> {
    (kmh > 0.0).then_some(KmPerHour(kmh))
}

impl Rules for Profile {
    fn way(&self, tags: &Tags, setting: Setting<'_>) -> Option<Passage> {
        match (tags.get("highway"), tags.get("route")) {
            (Some(highway), _) => self.road(highway, tags, setting),
            (None, Some("ferry" | "shuttle_train")) => self.ferry(tags),
            _ => None,
        }
    }

    fn node(&self, tags: &Tags) -> Crossing {
        self.0.crossing(tags)
    }

    fn obeys(&self, holds_for: &HoldsFor) -> bool {
        let (general, own) = self.0.access.keys.split_last().expect("a profile has keys of access");
        let named = |who: &str| own.contains(&who) || (own.is_empty() && *general == who);
        match holds_for {
            HoldsFor::AllBut(excepted) => self.0.follows_turns && !excepted.iter().any(|who| named(who)),
            HoldsFor::Only(who) => named(who),
        }
    }

    fn junction(&self, own: u8, best: u8, _branches: usize) -> u32 {
        let junctions = &self.0.junctions;
        let seconds = match own {
            _ if own <= junctions.free_rank => 0.0,
            _ if own > best => junctions.lesser,
            _ if own <= junctions.main_rank => junctions.main,
            _ => junctions.equal,
        };
        milliseconds(seconds)
    }

    fn is_street(&self, tags: &Tags) -> bool {
        let street = tags.get("highway").is_some_and(|highway| self.0.streets.contains(highway));
        says_town(tags).unwrap_or(street)
    }
}
