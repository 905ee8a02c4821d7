//! How far it is from one date or time to another, and one instant in other zones.

use super::sums::found_or;
use super::unit::{Unit, unit_of};
use super::{own_class, unsupported};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::dates::amount::between;
use crate::library::dates::civil::{DAY_NANOS, Local, NANOS};
use crate::library::dates::temporal::{Temporal, own};
use crate::library::dates::time_zone::zone_arg;
use crate::library::dates::{native, wrap};
use crate::value::Value;

impl Temporal {
    /// Full units from this to another of the same kind.
    pub(in crate::library::dates) fn units_until(&self, other: &Self, unit: Unit) -> Option<i64> {
        match (self, unit) {
            (Self::Date(a), Unit::Days(size)) => Some((other.day()?.epoch() - a.epoch()) / size),
            (Self::Date(a), Unit::Months(size)) => Some(a.months_until(other.day()?) / size),
            (Self::Time(a), Unit::Nanos(size)) => Some((other.time()? - a) / size),
            (Self::Year(a), Unit::Months(size)) => Some((other.get("YEAR")? - a) / (size / 12)),
            (Self::YearMonth(a, b), Unit::Months(size)) => {
                let months = other.get("YEAR")? * 12 + other.get("MONTH_OF_YEAR")?;
                Some((months - a * 12 - b) / size)
            }
            (Self::Instant { .. }, _) | (Self::Zoned { .. } | Self::Offset { .. }, Unit::Nanos(_)) => {
                let ((a, b), (c, d)) = (self.instant()?, other.instant()?);
                let nanos = (i128::from(c) - i128::from(a)) * i128::from(NANOS) + i128::from(d - b);
                let size = match unit {
                    Unit::Nanos(size) => size,
                    Unit::Days(days) => days.checked_mul(DAY_NANOS)?,
                    Unit::Months(_) => return None,
                };
                i64::try_from(nanos / i128::from(size)).ok()
            }
            _ => {
                let start = self.date_time()?;
                let end = match self {
                    Self::Zoned { zone, .. } => {
                        let (seconds, nanos) = other.instant()?;
                        Local::at(seconds, nanos, zone.offset_at(seconds))?
                    }
                    Self::Offset { offset, .. } => {
                        let (seconds, nanos) = other.instant()?;
                        Local::at(seconds, nanos, *offset)?
                    }
                    _ => other.date_time()?,
                };
                local_until(start, end, unit)
            }
        }
    }
}

fn local_until(start: Local, end: Local, unit: Unit) -> Option<i64> {
    if let Unit::Nanos(size) = unit {
        return i64::try_from(start.nanos_until(end) / i128::from(size)).ok();
    }
    // A day that has not fully passed does not count.
    let last = match (end.day.cmp(&start.day), end.nanos.cmp(&start.nanos)) {
        (std::cmp::Ordering::Greater, std::cmp::Ordering::Less) => end.day.plus_days(-1)?,
        (std::cmp::Ordering::Less, std::cmp::Ordering::Greater) => end.day.plus_days(1)?,
        _ => end.day,
    };
    match unit {
        Unit::Days(size) => Some((last.epoch() - start.day.epoch()) / size),
        Unit::Months(size) => Some(start.day.months_until(last) / size),
        Unit::Nanos(_) => None,
    }
}

/// `until(end, unit)`: a number of units; `date.until(date)`: a period.
pub(super) fn until(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "until", args);
    let own = own(interp, this)?;
    let end = args.first().and_then(native::<Temporal>).ok_or_else(|| call.refuse(interp))?;
    let Some(unit_value) = args.get(1) else {
        return match (own, end.day()) {
            (Temporal::Date(from), Some(to)) => {
                let period = between(*from, to);
                wrap(interp, period)
            }
            _ => Err(call.refuse(interp)),
        };
    };
    let unit = unit_of(unit_value).ok_or_else(|| call.refuse(interp))?;
    if !own.supports(unit) {
        return Err(unsupported(interp, unit_value));
    }
    match own.units_until(end, unit) {
        Some(count) => Ok(Value::Long(count)),
        None => {
            let class = own_class(own);
            Err(crate::library::dates::temporal::construct::cannot_obtain(
                interp,
                class,
                args.first().unwrap_or(&Value::Null),
            ))
        }
    }
}

pub(super) fn same_instant(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &str) -> Eval {
    let zone = args.first().and_then(zone_arg).ok_or_else(|| interp.no_method(this, name, args))?;
    let own = own(interp, this)?;
    let (seconds, nanos) = own.instant().ok_or_else(|| interp.no_method(this, name, args))?;
    let found = match own {
        Temporal::Zoned { .. } => Temporal::in_zone(seconds, nanos, zone),
        _ => {
            let offset = zone.offset_at(seconds);
            Local::at(seconds, nanos, offset).map(|local| Temporal::Offset { local, offset })
        }
    };
    found_or(interp, found)
}
