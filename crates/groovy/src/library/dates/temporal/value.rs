//! A date, a time, both, or an instant: one type, which answers what its kind has.

use std::any::Any;
use std::cmp::Ordering;

use super::order::day_hash;
use super::text::{day_text, instant_text, local_text, time_text, year_text};
use crate::library::dates::civil::{Day, Local, NANOS};
use crate::library::dates::zone::{Zone, offset_text};
use crate::ops::hash::long_hash;
use crate::types::Type;
use crate::value::{NativeObject, java_hash_str};

/// A date, a time, both, or an instant.
#[derive(Debug, Clone)]
pub(in crate::library::dates) enum Temporal {
    Date(Day),
    /// Nanoseconds since midnight.
    Time(i64),
    DateTime(Local),
    Zoned {
        local: Local,
        offset: i64,
        zone: Zone,
    },
    Offset {
        local: Local,
        offset: i64,
    },
    Instant {
        seconds: i64,
        nanos: i64,
    },
    Year(i64),
    YearMonth(i64, i64),
    MonthDay(i64, i64),
}

impl Temporal {
    /// The instant of milliseconds since 1970.
    pub(in crate::library::dates) fn of_millis(millis: i64) -> Self {
        Self::Instant { seconds: millis.div_euclid(1_000), nanos: millis.rem_euclid(1_000) * 1_000_000 }
    }

    /// The local time of an instant in a zone.
    pub(in crate::library::dates) fn in_zone(seconds: i64, nanos: i64, zone: Zone) -> Option<Self> {
        let offset = zone.offset_at(seconds);
        let local = Local::at(seconds, nanos, offset)?;
        Some(Self::Zoned { local, offset, zone })
    }

    /// A local time in a zone: skipped times move on, of doubled ones the wanted offset or the earlier.
    pub(in crate::library::dates) fn resolved(local: Local, zone: Zone, wanted: Option<i64>) -> Option<Self> {
        let found = zone.local_offset(local.utc_seconds());
        if found.is_gap {
            return Self::in_zone(local.utc_seconds() - found.earlier, local.nanos % NANOS, zone);
        }
        let offset = wanted.filter(|wanted| *wanted == found.later).unwrap_or(found.earlier);
        Some(Self::Zoned { local, offset, zone })
    }

    /// Seconds since 1970 and nanoseconds, of those that are points in time.
    pub(in crate::library::dates) fn instant(&self) -> Option<(i64, i64)> {
        match self {
            Self::Instant { seconds, nanos } => Some((*seconds, *nanos)),
            Self::Zoned { local, offset, .. } | Self::Offset { local, offset } => {
                Some((local.utc_seconds() - offset, local.nanos % NANOS))
            }
            _ => None,
        }
    }

    /// Date and time, of those that have both.
    pub(in crate::library::dates) fn date_time(&self) -> Option<Local> {
        match self {
            Self::DateTime(local) | Self::Zoned { local, .. } | Self::Offset { local, .. } => Some(*local),
            _ => None,
        }
    }

    /// The day, of those that have one.
    pub(in crate::library::dates) fn day(&self) -> Option<Day> {
        match self {
            Self::Date(day) => Some(*day),
            other => other.date_time().map(|local| local.day),
        }
    }

    /// The time of the day, of those that have one.
    pub(in crate::library::dates) fn time(&self) -> Option<i64> {
        match self {
            Self::Time(nanos) => Some(*nanos),
            other => other.date_time().map(|local| local.nanos),
        }
    }

    /// The offset from UTC, of those that have one.
    pub(in crate::library::dates) fn offset(&self) -> Option<i64> {
        match self {
            Self::Zoned { offset, .. } | Self::Offset { offset, .. } => Some(*offset),
            _ => None,
        }
    }
}

impl NativeObject for Temporal {
    fn type_of(&self) -> Type {
        match self {
            Self::Date(_) => Type::LocalDate,
            Self::Time(_) => Type::LocalTime,
            Self::DateTime(_) => Type::LocalDateTime,
            Self::Zoned { .. } => Type::ZonedDateTime,
            Self::Offset { .. } => Type::OffsetDateTime,
            Self::Instant { .. } => Type::Instant,
            Self::Year(_) => Type::Year,
            Self::YearMonth(..) => Type::YearMonth,
            Self::MonthDay(..) => Type::MonthDay,
        }
    }

    fn to_text(&self) -> String {
        match self {
            Self::Date(day) => day_text(*day),
            Self::Time(nanos) => time_text(*nanos),
            Self::DateTime(local) => local_text(*local),
            Self::Zoned { local, offset, zone } => {
                let text = format!("{}{}", local_text(*local), offset_text(*offset));
                if zone.id.as_str() == offset_text(*offset) { text } else { format!("{text}[{}]", zone.id) }
            }
            Self::Offset { local, offset } => {
                format!("{}{}", local_text(*local), offset_text(*offset))
            }
            Self::Instant { seconds, nanos } => match Local::at(*seconds, *nanos, 0) {
                Some(local) => instant_text(local),
                None => format!("{seconds}s"),
            },
            Self::Year(year) => year.to_string(),
            Self::YearMonth(year, month) => format!("{}-{month:02}", year_text(*year)),
            Self::MonthDay(month, day) => format!("--{month:02}-{day:02}"),
        }
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        let Some(other) = other.as_any().downcast_ref::<Self>() else {
            return false;
        };
        match (self, other) {
            (Self::Zoned { zone: a, .. }, Self::Zoned { zone: b, .. }) if a.id != b.id => false,
            _ => self.offset() == other.offset() && self.compare(other) == Some(Ordering::Equal),
        }
    }

    fn hash(&self) -> Option<i32> {
        let local_hash = |local: &Local| day_hash(local.day) ^ long_hash(local.nanos);
        Some(match self {
            Self::Date(day) => day_hash(*day),
            Self::Time(nanos) => long_hash(*nanos),
            Self::DateTime(local) => local_hash(local),
            Self::Zoned { local, offset, zone } => {
                local_hash(local) ^ *offset as i32 ^ java_hash_str(&zone.id).rotate_left(3)
            }
            Self::Offset { local, offset } => local_hash(local) ^ *offset as i32,
            Self::Instant { seconds, nanos } => long_hash(*seconds).wrapping_add((*nanos as i32).wrapping_mul(51)),
            Self::Year(year) => *year as i32,
            Self::YearMonth(year, month) => *year as i32 ^ ((*month as i32) << 27),
            Self::MonthDay(month, day) => ((*month as i32) << 6) + *day as i32,
        })
    }

    fn compare(&self, other: &dyn NativeObject) -> Option<Ordering> {
        let other = other.as_any().downcast_ref::<Self>()?;
        Some(match (self, other) {
            (Self::Date(a), Self::Date(b)) => a.cmp(b),
            (Self::Time(a), Self::Time(b)) | (Self::Year(a), Self::Year(b)) => a.cmp(b),
            (Self::DateTime(a), Self::DateTime(b)) => a.cmp(b),
            (Self::YearMonth(a, b), Self::YearMonth(c, d)) | (Self::MonthDay(a, b), Self::MonthDay(c, d)) => {
                (a, b).cmp(&(c, d))
            }
            (Self::Zoned { local: a, .. }, Self::Zoned { local: b, .. })
            | (Self::Offset { local: a, .. }, Self::Offset { local: b, .. }) => {
                self.instant().cmp(&other.instant()).then(a.cmp(b))
            }
            (Self::Instant { .. }, Self::Instant { .. }) => self.instant().cmp(&other.instant()),
            _ => return None,
        })
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}
