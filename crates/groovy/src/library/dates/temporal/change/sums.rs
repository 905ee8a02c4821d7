//! Dates and times later and earlier.

use super::unit::{Unit, unit_of};
use super::unsupported;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::dates::amount::Amount;
use crate::library::dates::civil::{DAY_NANOS, Local, MAX_YEAR, NANOS};
use crate::library::dates::temporal::{Temporal, own};
use crate::library::dates::{native, out_of_range, wrap};
use crate::types::Type;
use crate::value::Value;

impl Temporal {
    /// That many units later; `None` for units it does not have and results beyond Java's years.
    pub(in crate::library::dates) fn plus(&self, amount: i64, unit: Unit) -> Option<Self> {
        if !self.supports(unit) {
            return None;
        }
        if let (Self::Zoned { zone, .. }, Unit::Nanos(size)) = (self, unit) {
            let (seconds, nanos) = self.instant()?;
            let (seconds, nanos) = add_nanos(seconds, nanos, i128::from(amount) * i128::from(size))?;
            return Self::in_zone(seconds, nanos, zone.clone());
        }
        Some(match self {
            Self::Date(day) => Self::Date(moved(Local { day: *day, nanos: 0 }, amount, unit)?.day),
            Self::Time(nanos) => {
                let Unit::Nanos(size) = unit else { return None };
                let total = i128::from(*nanos) + i128::from(amount) * i128::from(size);
                Self::Time(i64::try_from(total.rem_euclid(i128::from(DAY_NANOS))).ok()?)
            }
            Self::Instant { seconds, nanos } => {
                let size = match unit {
                    Unit::Nanos(size) => size,
                    _ => DAY_NANOS,
                };
                let (seconds, nanos) = add_nanos(*seconds, *nanos, i128::from(amount) * i128::from(size))?;
                Self::Instant { seconds, nanos }
            }
            Self::Year(year) => match unit {
                Unit::Months(months) => Self::Year(in_years(year.checked_add(amount.checked_mul(months / 12)?)?)?),
                _ => return None,
            },
            Self::YearMonth(year, month) => match unit {
                Unit::Months(months) => {
                    let total = (year * 12 + month - 1).checked_add(amount.checked_mul(months)?)?;
                    Self::YearMonth(in_years(total.div_euclid(12))?, total.rem_euclid(12) + 1)
                }
                _ => return None,
            },
            Self::MonthDay(..) => return None,
            other => return other.with_local(moved(other.date_time()?, amount, unit)?),
        })
    }
}

fn moved(local: Local, amount: i64, unit: Unit) -> Option<Local> {
    match unit {
        Unit::Nanos(size) => local.plus_nanos(i128::from(amount) * i128::from(size)),
        Unit::Days(size) => Some(Local { day: local.day.plus_days(amount.checked_mul(size)?)?, ..local }),
        Unit::Months(size) => Some(Local { day: local.day.plus_months(amount.checked_mul(size)?)?, ..local }),
    }
}

/// A year when Java has it.
fn in_years(year: i64) -> Option<i64> {
    (-MAX_YEAR..=MAX_YEAR).contains(&year).then_some(year)
}

pub(super) fn add_nanos(seconds: i64, nanos: i64, more: i128) -> Option<(i64, i64)> {
    let total = i128::from(seconds) * i128::from(NANOS) + i128::from(nanos) + more;
    let seconds = i64::try_from(total.div_euclid(i128::from(NANOS))).ok()?;
    let in_range = (-crate::library::dates::temporal::fields::MAX_INSTANT
        ..=crate::library::dates::temporal::fields::MAX_INSTANT)
        .contains(&seconds);
    in_range.then_some((seconds, total.rem_euclid(i128::from(NANOS)) as i64))
}

pub(super) fn found_or(interp: &mut Interp<'_>, found: Option<Temporal>) -> Eval {
    // Only instants reach beyond the last year of dates.
    match found.filter(|found| found.day().is_none_or(|day| day.year.abs() <= MAX_YEAR)) {
        Some(found) => wrap(interp, found),
        None => Err(out_of_range(interp)),
    }
}

/// `plus(amount, unit)`, `plus(duration or period)`; Groovy's `+ number` counts days of dates and seconds of times.
pub(super) fn plus(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str, sign: i64) -> Eval {
    let call = Call::new(this, name, args);
    let own = own(interp, this)?;
    let found = match args {
        [_, unit_value] => {
            let amount = call.long(interp, 0)?.saturating_mul(sign);
            let unit = unit_of(unit_value).ok_or_else(|| call.refuse(interp))?;
            if !own.supports(unit) {
                return Err(unsupported(interp, unit_value));
            }
            own.plus(amount, unit)
        }
        [number] if number.as_integer().is_some() => {
            let unit = [Unit::Months(12), Unit::Months(1), Unit::Days(1), Unit::Nanos(NANOS)];
            let unit = match own {
                Temporal::Year(_) => unit[0],
                Temporal::YearMonth(..) => unit[1],
                Temporal::Date(_) => unit[2],
                _ => unit[3],
            };
            own.plus(call.long(interp, 0)?.saturating_mul(sign), unit)
        }
        [amount] => match native::<Amount>(amount) {
            Some(amount) => {
                if let Some(missing) = amount.units().into_iter().find(|(_, unit, _)| !own.supports(*unit)) {
                    return Err(interp
                        .throw(Type::UnsupportedTemporalTypeException, format!("Unsupported unit: {}", missing.2)));
                }
                amount
                    .units()
                    .into_iter()
                    .try_fold(own.clone(), |sum, (count, unit, _)| sum.plus(count.checked_mul(sign)?, unit))
            }
            None => return Err(call.refuse(interp)),
        },
        _ => return Err(call.refuse(interp)),
    };
    found_or(interp, found)
}
