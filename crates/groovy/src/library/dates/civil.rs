//! The proleptic Gregorian calendar as plain arithmetic: days since 1970-01-01 and year, month, day.
//!
//! Java allows years up to 999,999,999 and lenient dates such as month 13, which calendar crates refuse.

use std::cmp::Ordering;

/// The largest year Java's dates know.
pub(super) const MAX_YEAR: i64 = 999_999_999;
/// Instants reach one year further.
const LAST_YEAR: i64 = MAX_YEAR + 1;
/// Seconds of a day.
pub(super) const DAY_SECONDS: i64 = 86_400;
/// Nanoseconds of a second.
pub(super) const NANOS: i64 = 1_000_000_000;
/// Nanoseconds of a day.
pub(super) const DAY_NANOS: i64 = DAY_SECONDS * NANOS;

/// A day of the calendar. Always valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Day {
    pub(super) year: i64,
    pub(super) month: i64,
    pub(super) day: i64,
}

/// Whether a year has 366 days.
pub(super) fn is_leap(year: i64) -> bool {
    year.rem_euclid(4) == 0 && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0)
}

/// The number of days of a month, 1 to 12.
pub(super) fn month_length(year: i64, month: i64) -> i64 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Day {
    /// A day that exists; `None` otherwise.
    pub(super) fn new(year: i64, month: i64, day: i64) -> Option<Self> {
        let exists = (-LAST_YEAR..=LAST_YEAR).contains(&year)
            && (1..=12).contains(&month)
            && (1..=month_length(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// The day with months and days carried over: month 13 is January of the next year, day 0 the last of the month before.
    pub(super) fn lenient(year: i64, month: i64, day: i64) -> Option<Self> {
        let months = year.checked_mul(12)?.checked_add(month.checked_sub(1)?)?;
        let first = Self::new(months.div_euclid(12), months.rem_euclid(12) + 1, 1)?;
        Self::from_epoch(first.epoch().checked_add(day.checked_sub(1)?)?)
    }

    /// The day that many days after 1970-01-01; `None` beyond Java's years.
    pub(super) fn from_epoch(days: i64) -> Option<Self> {
        // Eras of 400 years, beginning with March, so that the leap day is the last of its year.
        let shifted = days.checked_add(719_468)?;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * of_year + 2) / 153;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self::new(year, month, of_year - (153 * from_march + 2) / 5 + 1)
    }

    /// Days since 1970-01-01.
    pub(super) fn epoch(self) -> i64 {
        let year = self.year - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let from_march = (self.month + 9) % 12;
        let of_year = (153 * from_march + 2) / 5 + self.day - 1;
        let of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
        era * 146_097 + of_era - 719_468
    }

    /// The day of the week: 1 is Monday, 7 Sunday.
    pub(super) fn weekday(self) -> i64 {
        (self.epoch() + 3).rem_euclid(7) + 1
    }

    /// The day of the year, from 1.
    pub(super) fn of_year(self) -> i64 {
        self.epoch() - Self { month: 1, day: 1, ..self }.epoch() + 1
    }

    /// Months later, the day cut to the length of the month.
    pub(super) fn plus_months(self, months: i64) -> Option<Self> {
        let total = (self.year * 12 + self.month - 1).checked_add(months)?;
        let (year, month) = (total.div_euclid(12), total.rem_euclid(12) + 1);
        Self::new(year, month, self.day.min(month_length(year, month)))
    }

    /// Days later.
    pub(super) fn plus_days(self, days: i64) -> Option<Self> {
        Self::from_epoch(self.epoch().checked_add(days)?)
    }

    /// The ISO week: weeks start on Monday, the first has at least four days of the year.
    pub(super) fn iso_week(self) -> (i64, i64) {
        let thursday = self.plus_days(4 - self.weekday()).unwrap_or(self);
        (thursday.year, (thursday.of_year() - 1) / 7 + 1)
    }

    /// Full months from this day to another; negative when the other is earlier.
    pub(super) fn months_until(self, other: Self) -> i64 {
        let packed = |day: Self| (day.year * 12 + day.month - 1) * 32 + day.day;
        (packed(other) - packed(self)) / 32
    }

    /// Java's `compareTo`: by the first part that differs, with the size of the difference.
    pub(super) fn difference(self, other: Self) -> i64 {
        [self.year - other.year, self.month - other.month, self.day - other.day]
            .into_iter()
            .find(|part| *part != 0)
            .unwrap_or(0)
    }
}

/// A point in local time: a day and the nanoseconds since its midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Local {
    pub(super) day: Day,
    pub(super) nanos: i64,
}

impl PartialOrd for Local {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Local {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.day, self.nanos).cmp(&(other.day, other.nanos))
    }
}

impl Local {
    /// The local time of an instant at an offset from UTC; `None` beyond Java's years.
    pub(super) fn at(seconds: i64, nanos: i64, offset: i64) -> Option<Self> {
        let local = seconds.checked_add(offset)?;
        let day = Day::from_epoch(local.div_euclid(DAY_SECONDS))?;
        Some(Self { day, nanos: local.rem_euclid(DAY_SECONDS) * NANOS + nanos })
    }

    /// Seconds since 1970 as if this were UTC.
    pub(super) fn utc_seconds(self) -> i64 {
        self.day.epoch() * DAY_SECONDS + self.nanos / NANOS
    }

    /// Nanoseconds later.
    pub(super) fn plus_nanos(self, nanos: i128) -> Option<Self> {
        let total = i128::from(self.nanos) + nanos;
        let days = i64::try_from(total.div_euclid(i128::from(DAY_NANOS))).ok()?;
        let nanos = i64::try_from(total.rem_euclid(i128::from(DAY_NANOS))).ok()?;
        Some(Self { day: self.day.plus_days(days)?, nanos })
    }

    /// Nanoseconds from this to another.
    pub(super) fn nanos_until(self, other: Self) -> i128 {
        i128::from(other.day.epoch() - self.day.epoch()) * i128::from(DAY_NANOS) + i128::from(other.nanos - self.nanos)
    }

    /// The hour, 0 to 23.
    pub(super) fn hour(self) -> i64 {
        self.nanos / (3_600 * NANOS)
    }

    /// The minute of the hour.
    pub(super) fn minute(self) -> i64 {
        self.nanos / (60 * NANOS) % 60
    }

    /// The second of the minute.
    pub(super) fn second(self) -> i64 {
        self.nanos / NANOS % 60
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_are_inverse() {
        for days in (-800_000..800_000).step_by(97) {
            let day = Day::from_epoch(days).unwrap();
            assert_eq!(day.epoch(), days);
            assert_eq!(Day::new(day.year, day.month, day.day), Some(day));
        }
    }

    #[test]
    fn weeks_follow_their_calendars() {
        let day = Day::new(2024, 12, 30).unwrap();
        assert_eq!(day.weekday(), 1);
        assert_eq!(day.iso_week(), (2025, 1));
        let day = Day::new(2023, 11, 14).unwrap();
        assert_eq!(day.of_year(), 318);
    }

    #[test]
    fn months_that_do_not_exist_are_carried_over() {
        assert_eq!(Day::lenient(2024, 13, 45), Day::new(2025, 2, 14));
        assert_eq!(Day::lenient(2024, 3, 0), Day::new(2024, 2, 29));
        assert_eq!(Day::lenient(i64::MAX, 3, 0), None);
    }
}
