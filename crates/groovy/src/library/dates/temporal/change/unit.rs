//! A unit of time as what it counts, and which dates and times have it.

use crate::library::constants;
use crate::library::dates::civil::NANOS;
use crate::library::dates::temporal::Temporal;
use crate::types::Type;
use crate::value::Value;

/// A unit of time as what it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::library::dates) enum Unit {
    Nanos(i64),
    Days(i64),
    Months(i64),
}

/// The unit a `ChronoUnit` constant stands for.
pub(in crate::library::dates) fn unit_of(value: &Value) -> Option<Unit> {
    if value.type_of() != Type::ChronoUnit {
        return None;
    }
    Some(match constants::name_of(value)? {
        "NANOS" => Unit::Nanos(1),
        "MICROS" => Unit::Nanos(1_000),
        "MILLIS" => Unit::Nanos(1_000_000),
        "SECONDS" => Unit::Nanos(NANOS),
        "MINUTES" => Unit::Nanos(60 * NANOS),
        "HOURS" => Unit::Nanos(3_600 * NANOS),
        "HALF_DAYS" => Unit::Nanos(43_200 * NANOS),
        "DAYS" => Unit::Days(1),
        "WEEKS" => Unit::Days(7),
        "MONTHS" => Unit::Months(1),
        "YEARS" => Unit::Months(12),
        "DECADES" => Unit::Months(120),
        "CENTURIES" => Unit::Months(1_200),
        "MILLENNIA" => Unit::Months(12_000),
        _ => return None,
    })
}

impl Temporal {
    /// Whether sums in this unit make sense.
    pub(in crate::library::dates) fn supports(&self, unit: Unit) -> bool {
        match (self, unit) {
            (Self::Date(_), Unit::Nanos(_)) | (Self::Time(_), Unit::Days(_) | Unit::Months(_)) => false,
            (Self::Instant { .. }, Unit::Months(_)) => false,
            (Self::Instant { .. }, Unit::Days(days)) => days == 1,
            (Self::Year(_), Unit::Months(months)) => months % 12 == 0,
            (Self::YearMonth(..), Unit::Months(_)) => true,
            (Self::Year(_) | Self::YearMonth(..), _) | (Self::MonthDay(..), _) => false,
            _ => true,
        }
    }
}
