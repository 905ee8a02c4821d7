//! The fields of dates and times, by the names of `ChronoField` and `IsoFields`.

use super::Temporal;
use crate::library::constants;
use crate::library::dates::civil::{Day, Local, NANOS, month_length};
use crate::types::Type;
use crate::value::Value;

/// The last second Java's instants reach, and about the first.
pub(in super::super) const MAX_INSTANT: i64 = 31_556_889_864_403_199;

/// The name of a field constant.
pub(super) fn name_of(value: &Value) -> Option<&'static str> {
    matches!(value.type_of(), Type::ChronoField | Type::IsoField).then(|| constants::name_of(value)).flatten()
}

/// How Java names a field in messages, and the values it may have.
pub(in super::super) fn limits(field: &str) -> Option<(&'static str, i64, i64)> {
    Some(match field {
        "YEAR" => ("Year", -999_999_999, 999_999_999),
        "MONTH_OF_YEAR" => ("MonthOfYear", 1, 12),
        "DAY_OF_MONTH" => ("DayOfMonth", 1, 31),
        "DAY_OF_YEAR" => ("DayOfYear", 1, 366),
        "DAY_OF_WEEK" => ("DayOfWeek", 1, 7),
        "HOUR_OF_DAY" => ("HourOfDay", 0, 23),
        "CLOCK_HOUR_OF_AMPM" => ("ClockHourOfAmPm", 1, 12),
        "CLOCK_HOUR_OF_DAY" => ("ClockHourOfDay", 1, 24),
        "HOUR_OF_AMPM" => ("HourOfAmPm", 0, 11),
        "AMPM_OF_DAY" => ("AmPmOfDay", 0, 1),
        "MINUTE_OF_HOUR" => ("MinuteOfHour", 0, 59),
        "SECOND_OF_MINUTE" => ("SecondOfMinute", 0, 59),
        "NANO_OF_SECOND" => ("NanoOfSecond", 0, NANOS - 1),
        "MILLI_OF_SECOND" => ("MilliOfSecond", 0, 999),
        "MICRO_OF_SECOND" => ("MicroOfSecond", 0, 999_999),
        "NANO_OF_DAY" => ("NanoOfDay", 0, 86_400 * NANOS - 1),
        "MICRO_OF_DAY" => ("MicroOfDay", 0, 86_399_999_999),
        "MILLI_OF_DAY" => ("MilliOfDay", 0, 86_399_999),
        "SECOND_OF_DAY" => ("SecondOfDay", 0, 86_399),
        "MINUTE_OF_DAY" => ("MinuteOfDay", 0, 1_439),
        "EPOCH_DAY" => ("EpochDay", -365_243_219_162, 365_241_780_471),
        "INSTANT_SECONDS" => ("InstantSeconds", -MAX_INSTANT, MAX_INSTANT),
        "QUARTER_OF_YEAR" => ("QuarterOfYear", 1, 4),
        "DAY_OF_QUARTER" => ("DayOfQuarter", 1, 92),
        "WEEK_OF_WEEK_BASED_YEAR" => ("WeekOfWeekBasedYear", 1, 53),
        "WEEK_BASED_YEAR" => ("WeekBasedYear", -999_999_999, 999_999_999),
        "YEAR_OF_ERA" => ("YearOfEra", 1, 999_999_999),
        "ERA" => ("Era", 0, 1),
        _ => return None,
    })
}

impl Temporal {
    /// The value of a field; `None` when there is no such field here.
    pub(in super::super) fn get(&self, field: &str) -> Option<i64> {
        if field == "NANO_OF_SECOND"
            && let Self::Instant { nanos, .. } = self
        {
            return Some(*nanos);
        }
        match (self, field) {
            (Self::Year(year) | Self::YearMonth(year, _), "YEAR" | "YEAR_OF_ERA") => {
                return Some(*year);
            }
            (Self::YearMonth(_, month) | Self::MonthDay(month, _), "MONTH_OF_YEAR") => {
                return Some(*month);
            }
            (Self::MonthDay(_, day), "DAY_OF_MONTH") => return Some(*day),
            (_, "INSTANT_SECONDS") => return self.instant().map(|(seconds, _)| seconds),
            (_, "OFFSET_SECONDS") => return self.offset(),
            (Self::Instant { nanos, .. }, "MILLI_OF_SECOND") => return Some(nanos / 1_000_000),
            (Self::Instant { nanos, .. }, "MICRO_OF_SECOND") => return Some(nanos / 1_000),
            _ => {}
        }
        self.day()
            .and_then(|day| day_field(day, field))
            .or_else(|| self.time().and_then(|nanos| time_field(nanos, field)))
    }

    /// The same with one field changed; `None` when there is no such field, or the result is no date.
    pub(in super::super) fn with(&self, field: &str, value: i64) -> Option<Self> {
        Some(match self {
            Self::Date(day) => Self::Date(with_day_field(*day, field, value)?),
            Self::Time(nanos) => Self::Time(with_time_field(*nanos, field, value)?),
            Self::Instant { seconds, nanos } => match field {
                "NANO_OF_SECOND" => Self::Instant { seconds: *seconds, nanos: value },
                "MILLI_OF_SECOND" => Self::Instant { seconds: *seconds, nanos: value * 1_000_000 },
                "INSTANT_SECONDS" => Self::Instant { seconds: value, nanos: *nanos },
                _ => return None,
            },
            Self::Year(_) => (field == "YEAR").then_some(Self::Year(value))?,
            Self::YearMonth(year, month) => match field {
                "YEAR" => Self::YearMonth(value, *month),
                "MONTH_OF_YEAR" => Self::YearMonth(*year, value),
                _ => return None,
            },
            Self::MonthDay(month, day) => match field {
                "MONTH_OF_YEAR" => Self::MonthDay(value, (*day).min(month_length(4, value))),
                "DAY_OF_MONTH" => Self::MonthDay(*month, value),
                _ => return None,
            },
            other => {
                let local = other.date_time()?;
                let local = match with_day_field(local.day, field, value) {
                    Some(day) => Local { day, ..local },
                    None => Local { nanos: with_time_field(local.nanos, field, value)?, ..local },
                };
                return other.with_local(local);
            }
        })
    }

    /// The same kind of value for another local time.
    pub(in super::super) fn with_local(&self, local: Local) -> Option<Self> {
        Some(match self {
            Self::Zoned { zone, offset, .. } => {
                return Self::resolved(local, zone.clone(), Some(*offset));
            }
            Self::Offset { offset, .. } => Self::Offset { local, offset: *offset },
            _ => Self::DateTime(local),
        })
    }
}

fn day_field(day: Day, field: &str) -> Option<i64> {
    Some(match field {
        "YEAR" => day.year,
        "YEAR_OF_ERA" => {
            if day.year > 0 {
                day.year
            } else {
                1 - day.year
            }
        }
        "ERA" => i64::from(day.year > 0),
        "PROLEPTIC_MONTH" => day.year * 12 + day.month - 1,
        "MONTH_OF_YEAR" => day.month,
        "DAY_OF_MONTH" => day.day,
        "DAY_OF_YEAR" => day.of_year(),
        "DAY_OF_WEEK" => day.weekday(),
        "EPOCH_DAY" => day.epoch(),
        "ALIGNED_WEEK_OF_MONTH" => (day.day - 1) / 7 + 1,
        "ALIGNED_WEEK_OF_YEAR" => (day.of_year() - 1) / 7 + 1,
        "ALIGNED_DAY_OF_WEEK_IN_MONTH" => (day.day - 1) % 7 + 1,
        "ALIGNED_DAY_OF_WEEK_IN_YEAR" => (day.of_year() - 1) % 7 + 1,
        "QUARTER_OF_YEAR" => (day.month - 1) / 3 + 1,
        "DAY_OF_QUARTER" => {
            let first = Day { month: (day.month - 1) / 3 * 3 + 1, day: 1, ..day };
            day.epoch() - first.epoch() + 1
        }
        "WEEK_OF_WEEK_BASED_YEAR" => day.iso_week().1,
        "WEEK_BASED_YEAR" => day.iso_week().0,
        _ => return None,
    })
}

fn time_field(nanos: i64, field: &str) -> Option<i64> {
    let seconds = nanos / NANOS;
    Some(match field {
        "NANO_OF_SECOND" => nanos % NANOS,
        "NANO_OF_DAY" => nanos,
        "MICRO_OF_SECOND" => nanos % NANOS / 1_000,
        "MICRO_OF_DAY" => nanos / 1_000,
        "MILLI_OF_SECOND" => nanos % NANOS / 1_000_000,
        "MILLI_OF_DAY" => nanos / 1_000_000,
        "SECOND_OF_MINUTE" => seconds % 60,
        "SECOND_OF_DAY" => seconds,
        "MINUTE_OF_HOUR" => seconds / 60 % 60,
        "MINUTE_OF_DAY" => seconds / 60,
        "HOUR_OF_DAY" => seconds / 3_600,
        "CLOCK_HOUR_OF_DAY" => {
            if seconds < 3_600 {
                24
            } else {
                seconds / 3_600
            }
        }
        "HOUR_OF_AMPM" => seconds / 3_600 % 12,
        "CLOCK_HOUR_OF_AMPM" => (seconds / 3_600 + 11) % 12 + 1,
        "AMPM_OF_DAY" => seconds / 43_200,
        _ => return None,
    })
}

fn with_day_field(day: Day, field: &str, value: i64) -> Option<Day> {
    match field {
        "YEAR" => day.plus_months(value.checked_sub(day.year)?.checked_mul(12)?),
        "MONTH_OF_YEAR" => day.plus_months(value - day.month),
        "DAY_OF_MONTH" => Day::new(day.year, day.month, value),
        "DAY_OF_YEAR" => day.plus_days(value - day.of_year()).filter(|found| found.year == day.year),
        "DAY_OF_WEEK" => day.plus_days(value - day.weekday()),
        "EPOCH_DAY" => Day::from_epoch(value),
        "QUARTER_OF_YEAR" => day.plus_months((value - ((day.month - 1) / 3 + 1)) * 3),
        "WEEK_OF_WEEK_BASED_YEAR" => day.plus_days(value.checked_sub(day.iso_week().1)?.checked_mul(7)?),
        _ => None,
    }
}

fn with_time_field(nanos: i64, field: &str, value: i64) -> Option<i64> {
    let unit = match field {
        "NANO_OF_SECOND" => 1,
        "MICRO_OF_SECOND" => return Some(nanos - nanos % NANOS + value * 1_000),
        "MILLI_OF_SECOND" => return Some(nanos - nanos % NANOS + value * 1_000_000),
        "SECOND_OF_MINUTE" => NANOS,
        "MINUTE_OF_HOUR" => 60 * NANOS,
        "HOUR_OF_DAY" => 3_600 * NANOS,
        "NANO_OF_DAY" => return Some(value),
        "SECOND_OF_DAY" => return value.checked_mul(NANOS),
        _ => return None,
    };
    Some(nanos + (value - time_field(nanos, field)?) * unit)
}
