//! An instant taken apart into the fields of `java.util.Calendar`, and put together again.

use super::civil::{Day, Local};
use super::pattern::instant_offset;
use super::week_rules::Weeks;
use super::zone::Zone;

/// Local date and time in parts that may run over: month 14, minute -5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) year: i64,
    /// From 1.
    pub(super) month: i64,
    pub(super) day: i64,
    pub(super) hour: i64,
    pub(super) minute: i64,
    pub(super) second: i64,
    pub(super) milli: i64,
}

impl Parts {
    /// The local parts of an instant.
    pub(super) fn of(millis: i64, zone: &Zone) -> Self {
        let seconds = millis.div_euclid(1_000);
        let offset = zone.offset_at(seconds);
        let start = Day { year: 1970, month: 1, day: 1 };
        let local =
            Local::at(seconds, millis.rem_euclid(1_000) * 1_000_000, offset).unwrap_or(Local { day: start, nanos: 0 });
        Self {
            year: local.day.year,
            month: local.day.month,
            day: local.day.day,
            hour: local.hour(),
            minute: local.minute(),
            second: local.second(),
            milli: local.nanos / 1_000_000 % 1_000,
        }
    }

    /// Midnight of a day.
    pub(super) fn midnight(day: Day) -> Self {
        Self { year: day.year, month: day.month, day: day.day, hour: 0, minute: 0, second: 0, milli: 0 }
    }

    /// The instant of these parts; `None` beyond the calendar.
    pub(super) fn millis(self, zone: &Zone) -> Option<i64> {
        let day = Day::lenient(self.year, self.month, self.day)?;
        let hours = self.hour.checked_mul(3_600_000)?;
        let minutes = self.minute.checked_mul(60_000)?;
        let seconds = self.second.checked_mul(1_000)?;
        let of_day = hours.checked_add(minutes)?.checked_add(seconds)?.checked_add(self.milli)?;
        let local = day.epoch().checked_mul(86_400_000)?.checked_add(of_day)?;
        local.checked_sub(instant_offset(zone, local.div_euclid(1_000)) * 1_000)
    }

    /// The day, when it exists.
    pub(super) fn date(self) -> Option<Day> {
        Day::lenient(self.year, self.month, self.day)
    }

    /// The same time on another day.
    pub(super) fn on(self, day: Day) -> Self {
        Self { year: day.year, month: day.month, day: day.day, ..self }
    }
}

/// The numbers of `Calendar`'s fields.
pub(super) mod field {
    pub(in super::super) const ERA: i64 = 0;
    pub(in super::super) const YEAR: i64 = 1;
    pub(in super::super) const MONTH: i64 = 2;
    pub(in super::super) const WEEK_OF_YEAR: i64 = 3;
    pub(in super::super) const WEEK_OF_MONTH: i64 = 4;
    pub(in super::super) const DAY_OF_MONTH: i64 = 5;
    pub(in super::super) const DAY_OF_YEAR: i64 = 6;
    pub(in super::super) const DAY_OF_WEEK: i64 = 7;
    pub(in super::super) const DAY_OF_WEEK_IN_MONTH: i64 = 8;
    pub(in super::super) const AM_PM: i64 = 9;
    pub(in super::super) const HOUR: i64 = 10;
    pub(in super::super) const HOUR_OF_DAY: i64 = 11;
    pub(in super::super) const MINUTE: i64 = 12;
    pub(in super::super) const SECOND: i64 = 13;
    pub(in super::super) const MILLISECOND: i64 = 14;
    pub(in super::super) const ZONE_OFFSET: i64 = 15;
    pub(in super::super) const DST_OFFSET: i64 = 16;
    /// How many there are.
    pub(in super::super) const COUNT: i64 = 17;
}

/// One field of an instant, as `Calendar.get` gives it; `None` for numbers that are no field.
pub(super) fn get(millis: i64, zone: &Zone, weeks: Weeks, of: i64) -> Option<i64> {
    let parts = Parts::of(millis, zone);
    let day = parts.date()?;
    let seconds = millis.div_euclid(1_000);
    Some(match of {
        field::ERA => i64::from(day.year > 0),
        field::YEAR => {
            if day.year > 0 {
                day.year
            } else {
                1 - day.year
            }
        }
        field::MONTH => day.month - 1,
        field::WEEK_OF_YEAR => weeks.week_of_year(day).1,
        field::WEEK_OF_MONTH => weeks.week_of_month(day),
        field::DAY_OF_MONTH => day.day,
        field::DAY_OF_YEAR => day.of_year(),
        field::DAY_OF_WEEK => day.weekday() % 7 + 1,
        field::DAY_OF_WEEK_IN_MONTH => (day.day - 1) / 7 + 1,
        field::AM_PM => i64::from(parts.hour >= 12),
        field::HOUR => parts.hour % 12,
        field::HOUR_OF_DAY => parts.hour,
        field::MINUTE => parts.minute,
        field::SECOND => parts.second,
        field::MILLISECOND => parts.milli,
        field::ZONE_OFFSET => zone.standard_offset(seconds) * 1_000,
        field::DST_OFFSET => (zone.offset_at(seconds) - zone.standard_offset(seconds)) * 1_000,
        _ => return None,
    })
}

/// The parts with one field set, as `Calendar.set` does it; `None` for fields that cannot be set.
pub(super) fn set(parts: Parts, weeks: Weeks, of: i64, value: i64) -> Option<Parts> {
    let mut parts = parts;
    let moved = |parts: Parts, days: i64| parts.date().and_then(|day| day.plus_days(days)).map(|day| parts.on(day));
    match of {
        field::YEAR => parts.year = value,
        field::MONTH => parts.month = value.checked_add(1)?,
        field::DAY_OF_MONTH => parts.day = value,
        field::DAY_OF_YEAR => (parts.month, parts.day) = (1, value),
        field::DAY_OF_WEEK => {
            let wanted = value.checked_sub(weeks.first_day)?.rem_euclid(7) + 1;
            return moved(parts, wanted - weeks.day_of_week(parts.date()?));
        }
        field::WEEK_OF_YEAR => {
            return moved(parts, value.checked_sub(weeks.week_of_year(parts.date()?).1)?.checked_mul(7)?);
        }
        field::WEEK_OF_MONTH => {
            return moved(parts, value.checked_sub(weeks.week_of_month(parts.date()?))?.checked_mul(7)?);
        }
        field::DAY_OF_WEEK_IN_MONTH => {
            return moved(parts, value.checked_sub((parts.date()?.day - 1) / 7 + 1)?.checked_mul(7)?);
        }
        field::AM_PM => parts.hour = parts.hour % 12 + 12 * value.clamp(0, 1),
        field::HOUR => parts.hour = value.checked_add(if parts.hour >= 12 { 12 } else { 0 })?,
        field::HOUR_OF_DAY => parts.hour = value,
        field::MINUTE => parts.minute = value,
        field::SECOND => parts.second = value,
        field::MILLISECOND => parts.milli = value,
        _ => return None,
    }
    Some(parts)
}

/// The instant that many units of a field later, as `Calendar.add` counts.
pub(super) fn add(millis: i64, zone: &Zone, of: i64, amount: i64) -> Option<i64> {
    let parts = Parts::of(millis, zone);
    let day = parts.date()?;
    let moved = match of {
        field::YEAR => day.plus_months(amount.checked_mul(12)?)?,
        field::MONTH => day.plus_months(amount)?,
        field::WEEK_OF_YEAR | field::WEEK_OF_MONTH | field::DAY_OF_WEEK_IN_MONTH => {
            day.plus_days(amount.checked_mul(7)?)?
        }
        field::DAY_OF_MONTH | field::DAY_OF_YEAR | field::DAY_OF_WEEK => day.plus_days(amount)?,
        _ => {
            let unit = match of {
                field::AM_PM => 43_200_000,
                field::HOUR | field::HOUR_OF_DAY => 3_600_000,
                field::MINUTE => 60_000,
                field::SECOND => 1_000,
                field::MILLISECOND => 1,
                _ => return None,
            };
            return millis.checked_add(amount.checked_mul(unit)?);
        }
    };
    parts.on(moved).millis(zone)
}

/// The lowest and highest value a field can have at this instant.
pub(super) fn bounds(millis: i64, zone: &Zone, weeks: Weeks, of: i64) -> Option<(i64, i64)> {
    let day = Parts::of(millis, zone).date()?;
    let length = super::civil::month_length(day.year, day.month);
    let last = Day { day: length, ..day };
    Some(match of {
        field::ERA | field::AM_PM => (0, 1),
        field::YEAR => (1, 292_278_994),
        field::MONTH => (0, 11),
        field::WEEK_OF_YEAR => (1, weeks.weeks_in(day.year)),
        field::WEEK_OF_MONTH => (weeks.week_of_month(Day { day: 1, ..day }), weeks.week_of_month(last)),
        field::DAY_OF_MONTH => (1, length),
        field::DAY_OF_YEAR => (1, if super::civil::is_leap(day.year) { 366 } else { 365 }),
        field::DAY_OF_WEEK => (1, 7),
        field::DAY_OF_WEEK_IN_MONTH => (1, (length - 1) / 7 + 1),
        field::HOUR => (0, 11),
        field::HOUR_OF_DAY => (0, 23),
        field::MINUTE | field::SECOND => (0, 59),
        field::MILLISECOND => (0, 999),
        _ => return None,
    })
}

/// The instant with a field turned within its bounds, the larger fields unchanged: `Calendar.roll`.
pub(super) fn roll(millis: i64, zone: &Zone, weeks: Weeks, of: i64, amount: i64) -> Option<i64> {
    let value = get(millis, zone, weeks, of)?;
    let (low, high) = bounds(millis, zone, weeks, of)?;
    let rolled = low + value.checked_sub(low)?.checked_add(amount)?.rem_euclid(high - low + 1);
    if matches!(of, field::MONTH | field::YEAR) {
        return add(millis, zone, of, rolled - value);
    }
    set(Parts::of(millis, zone), weeks, of, rolled)?.millis(zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_of_january_and_a_month_is_the_last_of_february() {
        let utc = Zone::utc();
        let start = Parts { year: 2024, month: 1, day: 31, hour: 5, minute: 0, second: 0, milli: 0 };
        let millis = start.millis(&utc).unwrap();
        let later = add(millis, &utc, field::MONTH, 1).unwrap();
        assert_eq!(Parts::of(later, &utc), Parts { month: 2, day: 29, ..start });
        let set = set(start, Weeks::AMERICAN, field::MONTH, 1).unwrap().millis(&utc).unwrap();
        assert_eq!(Parts::of(set, &utc), Parts { month: 3, day: 2, ..start });
        assert_eq!(
            Parts::of(roll(millis, &utc, Weeks::AMERICAN, field::DAY_OF_MONTH, 5).unwrap(), &utc),
            Parts { day: 5, ..start }
        );
    }

    #[test]
    fn parts_beyond_all_bounds_are_refused() {
        let parts = Parts { year: i64::MAX, month: i64::MAX, day: 1, hour: i64::MAX, minute: 0, second: 0, milli: 0 };
        assert_eq!(parts.millis(&Zone::utc()), None);
        assert_eq!(add(0, &Zone::utc(), field::HOUR, i64::MAX), None);
    }
}
