//! What day of the week, which week of the cycle, and whether a day is a public holiday.

use super::date::Date;
use super::schedule::Day;

/// Years in which the calendar comes round, and the days they hold.
const ERA_YEARS: i64 = 400;
const ERA_DAYS: i64 = 146_097;

impl Date {
    /// The day of the week.
    pub fn weekday(self) -> Day {
        // Day 0 of the count, 1 March of the year 0, was a Wednesday.
        Day::ALL[(self.number() + Day::Wednesday as i64).rem_euclid(7) as usize]
    }

    /// The number of its week in the year, 1 to 53 (ISO 8601: weeks start on Monday, and the first one holds
    /// 4 January). The first and last days of a year may be of a week of the year before or after.
    pub fn iso_week(self) -> u32 {
        let days = self.number() - first_of_year(self.year()).number();
        match (days + 10 - self.weekday() as i64) / 7 {
            0 => weeks_of(self.year() - 1),
            53 if weeks_of(self.year()) == 52 => 1,
            week => week as u32,
        }
    }

    /// The week of the cycle (see [`WEEKS_PER_CYCLE`](super::WEEKS_PER_CYCLE)) that the day falls in; `None` from
    /// the 29th on, when it is the fifth such weekday of its month, which the cycle does not hold.
    pub fn week_of_cycle(self) -> Option<usize> {
        let nth = usize::from(self.day() - 1) / 7;
        let even = usize::from(self.iso_week().is_multiple_of(2));
        (nth < 4).then_some(nth + 4 * even)
    }

    /// Whether the day is one of the eleven public holidays of metropolitan France, as the law has them today
    /// (Code du travail, article L3133-1). Alsace and Moselle have two more, the overseas départements another one.
    pub fn is_public_holiday(self) -> bool {
        /// Easter Monday, Ascension Day and Whit Monday, in days after Easter.
        const MOVABLE: [i64; 3] = [1, 39, 50];
        let fixed = matches!(
            (self.month(), self.day()),
            (1 | 5 | 11, 1) | (5, 8) | (7, 14) | (8, 15) | (11, 11) | (12, 25)
        );
        fixed || MOVABLE.contains(&(self.number() - easter(self.year()).number()))
    }

    /// Days since 1 March of the year 0 (Gregorian calendar carried back), after H. Hinnant's `days_from_civil`:
    /// years that start in March have their leap day at the end.
    fn number(self) -> i64 {
        let month = i64::from(self.month());
        let year = i64::from(self.year()) - i64::from(month <= 2);
        let (era, year) = (year / ERA_YEARS, year % ERA_YEARS);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i64::from(self.day()) - 1;
        era * ERA_DAYS + year * 365 + year / 4 - year / 100 + day_of_year
    }
}

fn first_of_year(year: u16) -> Date {
    Date { year, month: 1, day: 1 }
}

/// Weeks of a year (ISO 8601): 53 when it starts or ends on a Thursday.
fn weeks_of(year: u16) -> u32 {
    let ends = [first_of_year(year), Date { year, month: 12, day: 31 }];
    52 + u32::from(ends.iter().any(|day| day.weekday() == Day::Thursday))
}

/// Easter Sunday of a year of the Gregorian calendar: the anonymous algorithm of Nature (20 April 1876), as given by
/// J. Meeus, Astronomical Algorithms (1991), chapter 8. The letters are theirs.
fn easter(year: u16) -> Date {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Date { year, month: (n / 31) as u8, day: (n % 31 + 1) as u8 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn weekdays_of_known_dates() {
        for (text, day) in [
            ("1582-10-15", Day::Friday),
            ("1789-07-14", Day::Tuesday),
            ("2000-01-01", Day::Saturday),
            ("2000-02-29", Day::Tuesday),
            ("2024-02-29", Day::Thursday),
            ("2024-08-01", Day::Thursday),
            ("2100-03-01", Day::Monday),
        ] {
            assert_eq!(date(text).weekday(), day, "{text}");
        }
    }

    #[test]
    fn iso_weeks_around_new_year() {
        for (text, week) in [
            ("2019-12-29", 52),
            ("2019-12-30", 1),
            ("2020-01-05", 1),
            ("2020-01-06", 2),
            ("2020-12-27", 52),
            ("2020-12-28", 53),
            ("2021-01-03", 53),
            ("2021-01-04", 1),
            ("2022-01-02", 52),
            ("2023-01-01", 52),
            ("2024-12-30", 1),
            ("2026-12-31", 53),
            ("2009-12-31", 53),
            ("2005-01-01", 53),
            ("2008-12-29", 1),
            ("1000-01-01", 1),
        ] {
            assert_eq!(date(text).iso_week(), week, "{text}");
        }
    }

    #[test]
    fn easter_of_known_years() {
        for text in [
            "1818-03-22",
            "1943-04-25",
            "1961-04-02",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2016-03-27",
            "2020-04-12",
            "2021-04-04",
            "2022-04-17",
            "2023-04-09",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2038-04-25",
            "2285-03-22",
        ] {
            assert_eq!(easter(date(text).year()).to_string(), text);
        }
    }

    #[test]
    fn eleven_days_of_2024_are_public_holidays() {
        let days = (1..=12).flat_map(|month| (1..=31).filter_map(move |day| Date::new(2024, month, day)));
        let found: Vec<String> =
            days.filter(|day| day.is_public_holiday()).map(|day| day.to_string()[5..].to_owned()).collect();
        let expected = [
            "01-01", "04-01", "05-01", "05-08", "05-09", "05-20", "07-14", "08-15", "11-01", "11-11", "12-25",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn the_week_of_the_cycle_is_the_nth_weekday_and_the_parity_of_the_week() {
        for (text, week) in [
            ("2024-08-01", Some(0)), // first Thursday, week 31
            ("2024-08-08", Some(5)), // second Thursday, week 32
            ("2024-08-15", Some(2)), // third Thursday, week 33
            ("2024-08-28", Some(3)), // fourth Wednesday, week 35
            ("2024-08-29", None),    // fifth Thursday
            ("2021-01-03", Some(0)), // first Sunday, week 53
            ("2021-02-28", Some(7)), // fourth Sunday, week 8
        ] {
            assert_eq!(date(text).week_of_cycle(), week, "{text}");
        }
    }

    proptest! {
        #[test]
        fn days_follow_each_other(year in 1000_u16..9999, month in 1_u8..=12, day in 1_u8..=31) {
            prop_assume!(Date::new(year, month, day).is_some());
            let today = Date { year, month, day };
            let tomorrow = Date::new(year, month, day + 1)
                .or_else(|| Date::new(year, month + 1, 1))
                .unwrap_or_else(|| first_of_year(year + 1));
            prop_assert_eq!(tomorrow.number(), today.number() + 1);
            let monday = tomorrow.weekday() == Day::Monday;
            let next = today.iso_week() + u32::from(monday);
            let first = monday && tomorrow.iso_week() == 1 && today.iso_week() >= 52;
            prop_assert!(tomorrow.iso_week() == next || first, "{} {}", today, tomorrow);
        }
    }
}
