//! The sites of all lists through the years.

use std::collections::BTreeSet;

use super::super::site::Site;
use super::error::ChronicleError;
use super::lifetime::{Lifetime, Presence};
use super::same_site::links;
use crate::ids::SiteId;
use crate::week::Date;

/// The sites of the present list and of earlier ones, each site once.
#[derive(Debug, Clone)]
pub struct Chronicle {
    lifetimes: Vec<Lifetime>,
    lists: Vec<Date>,
}

/// The network of one day.
#[derive(Debug, Clone)]
pub struct DayNetwork {
    /// The sites that were there, in the order of their ids.
    pub sites: Vec<Site>,
    /// How sure that is.
    pub account: DayAccount,
}

/// How sure the network of a day is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayAccount {
    /// The day.
    pub day: Date,
    /// How many of its sites have no label date, and may have come later.
    pub undated: usize,
    /// How many of its sites are labelled by then but not in a list of that day or after.
    pub unlisted: usize,
    /// Sites known to have been there before, of which nothing is known on that day: they do not count.
    pub unknown: usize,
    /// The newest label or list: later openings are not known.
    pub newest: Date,
}

/// The days a history shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Steps {
    /// The end of every year, the newest date instead of the end of its own.
    Year,
    /// Every day on which sites were labelled or a list was made.
    Date,
}

impl Chronicle {
    /// Puts the lists together: the present one, and earlier ones with their days, in any order.
    ///
    /// # Errors
    /// When a day contradicts the label dates of its list or of the present one.
    pub fn new(present: Vec<Site>, mut earlier: Vec<(Date, Vec<Site>)>) -> Result<Self, ChronicleError> {
        let lifetimes = present.into_iter().map(|site| Lifetime::new(site, None)).collect();
        let mut chronicle = Self { lifetimes, lists: Vec::new() };
        let newest = chronicle.labels().last();
        earlier.sort_by_key(|(list, _)| std::cmp::Reverse(*list));
        for (list, sites) in earlier {
            check(list, &sites, newest)?;
            chronicle.add(list, sites);
        }
        chronicle.lifetimes.sort_by(|a, b| a.site.id.cmp(&b.site.id));
        Ok(chronicle)
    }

    /// Puts a list before all others.
    fn add(&mut self, list: Date, mut sites: Vec<Site>) {
        sites.sort_by(|a, b| a.id.cmp(&b.id));
        let found = {
            let later: Vec<&Site> = self.lifetimes.iter().map(Lifetime::first).collect();
            links(&sites.iter().collect::<Vec<_>>(), &later)
        };
        for life in &mut self.lifetimes {
            life.missing_from.get_or_insert(list);
        }
        let mut ids: BTreeSet<SiteId> = self.lifetimes.iter().map(|life| life.site.id.clone()).collect();
        for (mut site, link) in sites.into_iter().zip(found) {
            match link {
                Some((place, link)) => self.lifetimes[place].extend_back(list, site, link),
                None => {
                    while !ids.insert(site.id.clone()) {
                        site.id = SiteId::new(format!("{} ({list})", site.id));
                    }
                    self.lifetimes.push(Lifetime::new(site, Some(list)));
                }
            }
        }
        self.lists.insert(0, list);
    }

    /// Keeps the sites whose latest list shows them as `keep` wants.
    pub fn retain(&mut self, keep: impl Fn(&Site) -> bool) {
        self.lifetimes.retain(|life| keep(&life.site));
    }

    /// The sites, in the order of their ids.
    pub fn lifetimes(&self) -> &[Lifetime] {
        &self.lifetimes
    }

    /// The sites of the present list.
    pub fn present(&self) -> impl Iterator<Item = &Site> {
        self.lifetimes.iter().filter(|life| life.last_seen.is_none()).map(|life| &life.site)
    }

    /// The days of the earlier lists, oldest first.
    pub fn lists(&self) -> &[Date] {
        &self.lists
    }

    /// The label dates, each once, oldest first.
    fn labels(&self) -> impl DoubleEndedIterator<Item = Date> + use<> {
        self.lifetimes.iter().filter_map(|life| life.since).collect::<BTreeSet<Date>>().into_iter()
    }

    /// The network of `day`.
    ///
    /// # Errors
    /// When the lists tell nothing of that day.
    pub fn on(&self, day: Date) -> Result<DayNetwork, ChronicleError> {
        let (Some(first), Some(newest)) = (self.labels().next(), self.newest()) else {
            return Err(ChronicleError::NoDates(day));
        };
        let unknown = self.lifetimes.iter().filter(|life| life.presence(day) == Presence::Unknown);
        let account = DayAccount {
            day,
            undated: self.there(day).filter(|life| life.since.is_none()).count(),
            unlisted: self.there(day).filter(|life| life.is_unlisted(day)).count(),
            unknown: unknown.count(),
            newest,
        };
        let sites: Vec<Site> = self.there(day).map(|life| life.site_on(day)).collect();
        if sites.is_empty() && day < first {
            return Err(ChronicleError::BeforeFirst { day, first });
        }
        Ok(DayNetwork { sites, account })
    }

    /// The sites that were there on `day`, in the order of their ids.
    pub fn there(&self, day: Date) -> impl Iterator<Item = &Lifetime> {
        self.lifetimes.iter().filter(move |life| life.presence(day) == Presence::There)
    }

    /// The newest label or list.
    fn newest(&self) -> Option<Date> {
        self.labels().last().max(self.lists.last().copied())
    }

    /// The days of a history, oldest first; none when no site has a label date.
    pub fn days(&self, steps: Steps) -> Vec<Date> {
        let (Some(first), Some(newest)) = (self.labels().next(), self.newest()) else { return Vec::new() };
        match steps {
            Steps::Year => {
                let first = first.min(self.lists.first().copied().unwrap_or(first));
                let ends = (first.year()..newest.year()).map(end_of_year);
                ends.chain([newest]).collect()
            }
            Steps::Date => {
                self.labels().chain(self.lists.iter().copied()).collect::<BTreeSet<_>>().into_iter().collect()
            }
        }
    }
}

/// Refuses a list whose day contradicts its labels, or that is newer than the present list.
fn check(list: Date, sites: &[Site], newest: Option<Date>) -> Result<(), ChronicleError> {
    let labelled = || sites.iter().filter_map(|site| Some((site.label.since?, site)));
    let last = labelled().map(|(since, _)| since).max();
    if let (Some(last), Some(newest)) = (last, newest)
        && last > newest
    {
        return Err(ChronicleError::NotEarlier { list, last, newest });
    }
    let later = labelled().filter(|(since, _)| *since > list).min_by(|a, b| a.1.id.cmp(&b.1.id));
    match later {
        None => Ok(()),
        Some((since, site)) => {
            let (site, name) = (site.id.to_string(), site.name.clone());
            Err(ChronicleError::LabelledLater { list, site, name, since })
        }
    }
}

fn end_of_year(year: u16) -> Date {
    Date::new(year, 12, 31).expect("every year of a date has a 31 December")
}
