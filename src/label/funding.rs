//! Flat amounts of operating aid.

use std::collections::BTreeMap;

use super::group::Group;
use super::rule::WrittenSource;
use crate::territory::Site;
use crate::units::Euros;

/// What is funded: amounts are told apart by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FundedKind {
    /// A label whose seat stays where it is.
    House,
    /// A label whose seat travels: a bus, an itinerant team.
    Itinerant,
}

impl FundedKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::House, Self::Itinerant];

    /// The word used in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::House => "house",
            Self::Itinerant => "itinerant",
        }
    }

    /// The kind of a site.
    pub fn of(site: &Site) -> Self {
        if site.format.travels() { Self::Itinerant } else { Self::House }
    }
}

/// A flat amount a label and year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// The amount.
    pub euros: Euros,
    /// Where it is written.
    pub source: WrittenSource,
}

/// Flat amounts by year and kind. A year that is not listed has none: nothing is carried over from other years.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Amounts {
    amounts: BTreeMap<(u16, FundedKind), Amount>,
}

impl Amounts {
    /// Adds an amount; gives it back when that year and kind have one already.
    ///
    /// # Errors
    /// The amount, when there is one already.
    pub fn insert(&mut self, year: u16, kind: FundedKind, amount: Amount) -> Result<(), Amount> {
        if self.amounts.contains_key(&(year, kind)) {
            return Err(amount);
        }
        self.amounts.insert((year, kind), amount);
        Ok(())
    }

    /// The amount of one label of this kind in `year`; `None` when it is not known.
    pub fn for_year(&self, year: u16, kind: FundedKind) -> Option<Euros> {
        self.amount(year, kind).map(|amount| amount.euros)
    }

    /// The same with its source.
    pub fn amount(&self, year: u16, kind: FundedKind) -> Option<&Amount> {
        self.amounts.get(&(year, kind))
    }

    /// The years that have some amount, in order.
    pub fn years(&self) -> Vec<u16> {
        let mut years: Vec<u16> = self.amounts.keys().map(|&(year, _)| year).collect();
        years.dedup();
        years
    }
}

/// What a network costs in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funding {
    /// The year.
    pub year: u16,
    /// One line a kind, then by whether the date of the label is known; those without labels are left out.
    pub lines: Vec<FundingLine>,
    /// Groups labelled after the year.
    pub later: usize,
    /// Groups of antennas whose seat is not named: their label is that of a seat that stands elsewhere in the list,
    /// or not at all.
    pub without_seat: usize,
    /// Groups with several seats, counted as one label each.
    pub several_seats: usize,
    /// Seats beyond the first of these groups.
    pub more_seats: usize,
}

/// Labels that get the same amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FundingLine {
    /// What is funded.
    pub kind: FundedKind,
    /// Whether the labels are known to date from that year or before; otherwise the list gives no date.
    pub dated: bool,
    /// How many labels.
    pub labels: u64,
    /// The amount of one; `None` when it is not known.
    pub each: Option<Euros>,
}

impl FundingLine {
    /// The amount of all; `None` when it is not known.
    pub fn total(&self) -> Option<Euros> {
        self.each.map(|each| each.times(self.labels))
    }
}

impl Funding {
    /// The amounts of all lines together; `None` when one of them is not known.
    pub fn total(&self) -> Option<Euros> {
        let totals: Option<Vec<Euros>> = self.lines.iter().map(FundingLine::total).collect();
        totals.map(|totals| Euros(totals.iter().fold(0, |sum, euros| sum.saturating_add(euros.0))))
    }
}

/// What the labels of `groups` get in `year`: one amount a group that has a seat, of the kind of that seat, from the
/// year of its first label on (a full amount for a part of a year: the texts tell no share).
pub fn funding(sites: &[Site], groups: &[Group], amounts: &Amounts, year: u16) -> Funding {
    let mut labels: BTreeMap<(FundedKind, bool), u64> = BTreeMap::new();
    let mut later = 0;
    for group in groups {
        let Some(seat) = group.seat else { continue };
        let since = group.sites.iter().filter_map(|&site| sites[site].label.since).min();
        match since {
            Some(date) if date.year() > year => later += 1,
            date => *labels.entry((FundedKind::of(&sites[seat]), date.is_none())).or_default() += 1,
        }
    }
    let line = |((kind, undated), labels): ((FundedKind, bool), u64)| FundingLine {
        kind,
        dated: !undated,
        labels,
        each: amounts.for_year(year, kind),
    };
    let several: Vec<usize> = groups.iter().map(|group| group.seats).filter(|&seats| seats > 1).collect();
    Funding {
        year,
        lines: labels.into_iter().map(line).collect(),
        later,
        without_seat: groups.iter().filter(|group| group.seat.is_none()).count(),
        several_seats: several.len(),
        more_seats: several.iter().sum::<usize>() - several.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::group::groups;
    use super::super::testing::{antenna, grouped, seat};
    use super::*;
    use crate::territory::SiteFormat;
    use crate::week::Date;

    fn amounts() -> Amounts {
        let source = WrittenSource { document: "paper".to_owned(), section: None, url: None, known_by: None };
        let mut amounts = Amounts::default();
        let amount = Amount { euros: Euros(30_000), source };
        amounts.insert(2021, FundedKind::House, amount.clone()).unwrap();
        assert_eq!(amounts.insert(2021, FundedKind::House, amount.clone()), Err(amount));
        amounts
    }

    fn labelled(mut site: Site, year: u16) -> Site {
        site.label.since = Date::new(year, 9, 1);
        site
    }

    #[test]
    fn a_label_gets_its_amount_once_from_its_first_year_on() {
        let mut bus = labelled(seat("5"), 2020);
        bus.format = SiteFormat::Bus;
        let sites = [
            grouped(labelled(seat("1"), 2021), "A"),
            grouped(labelled(antenna("2"), 2022), "A"),
            labelled(seat("3"), 2022),
            antenna("4"),
            bus,
            seat("6"),
        ];
        let found = funding(&sites, &groups(&sites), &amounts(), 2021);
        let line = |kind, dated, each| FundingLine { kind, dated, labels: 1, each };
        let house = Some(Euros(30_000));
        assert_eq!(
            found.lines,
            [
                line(FundedKind::House, true, house),
                line(FundedKind::House, false, house),
                line(FundedKind::Itinerant, true, None),
            ]
        );
        assert_eq!((found.later, found.without_seat, found.several_seats), (1, 1, 0));
        assert_eq!(found.lines[0].total(), house);
        assert_eq!(found.lines[2].total(), None);
    }

    #[test]
    fn no_year_is_made_from_another() {
        assert_eq!(amounts().years(), [2021]);
        for year in [2019, 2020, 2022, 2050] {
            assert_eq!(amounts().for_year(year, FundedKind::House), None, "{year}");
        }
    }

    #[test]
    fn several_seats_of_a_group_are_counted_apart() {
        let sites = ["1", "2", "3"].map(|id| grouped(seat(id), "PI14"));
        let found = funding(&sites, &groups(&sites), &amounts(), 2021);
        assert_eq!((found.lines[0].labels, found.several_seats, found.more_seats), (1, 1, 2));
    }
}
