//! Lengths of time added up, multiplied and divided.

use super::length::Amount;
use super::own;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::dates::civil::{DAY_NANOS, NANOS};
use crate::library::dates::temporal::change::{Unit, unit_of};
use crate::library::dates::{native, wrap};
use crate::types::Type;
use crate::value::Value;

pub(super) fn period(interp: &Interp<'_>, this: &Value, read: fn(i64, i64, i64) -> i64) -> Eval {
    match own(interp, this)? {
        Amount::Period { years, months, days } => Ok(Value::Int(read(years, months, days) as i32)),
        Amount::Duration { .. } => Err(interp.no_method(this, "getDays", &[])),
    }
}

/// The result of a sum, or Java's exception for one that is too large.
pub(super) fn finish(interp: &mut Interp<'_>, amount: Option<Amount>) -> Eval {
    // The parts of Java's periods are `int`s.
    let fits = |part: i64| i32::try_from(part).is_ok();
    let amount = amount.filter(|amount| match *amount {
        Amount::Period { years, months, days } => fits(years) && fits(months) && fits(days),
        Amount::Duration { .. } => true,
    });
    match amount {
        Some(amount) => wrap(interp, amount),
        None => Err(interp.throw(Type::ArithmeticException, "long overflow")),
    }
}

pub(super) fn added(amount: Amount, count: i64, unit: Unit) -> Option<Amount> {
    match (amount, unit) {
        (Amount::Duration { .. }, Unit::Nanos(size)) => {
            Amount::try_nanos(amount.total_nanos()? + i128::from(count) * i128::from(size))
        }
        (Amount::Duration { .. }, Unit::Days(1)) => {
            Amount::try_nanos(amount.total_nanos()? + i128::from(count) * i128::from(DAY_NANOS))
        }
        (Amount::Period { years, months, days }, Unit::Days(size)) => {
            Some(Amount::Period { years, months, days: days.checked_add(count.checked_mul(size)?)? })
        }
        (Amount::Period { years, months, days }, Unit::Months(12)) => {
            Some(Amount::Period { years: years.checked_add(count)?, months, days })
        }
        (Amount::Period { years, months, days }, Unit::Months(1)) => {
            Some(Amount::Period { years, months: months.checked_add(count)?, days })
        }
        _ => None,
    }
}

pub(super) fn plus(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str, sign: i64) -> Eval {
    let call = Call::new(this, name, args);
    let own = own(interp, this)?;
    if let [_, unit] = args {
        let unit = unit_of(unit).ok_or_else(|| call.refuse(interp))?;
        let count = call.long(interp, 0)?.checked_mul(sign);
        return finish(interp, count.and_then(|count| added(own, count, unit)));
    }
    let sum = match (own, args.first().and_then(native::<Amount>)) {
        (Amount::Duration { .. }, Some(other @ Amount::Duration { .. })) => {
            let (a, b) = (own.total_nanos().unwrap_or(0), other.total_nanos().unwrap_or(0));
            Amount::try_nanos(a + b * i128::from(sign))
        }
        (Amount::Period { years, months, days }, Some(Amount::Period { years: y, months: m, days: d })) => {
            Some(Amount::Period { years: years + y * sign, months: months + m * sign, days: days + d * sign })
        }
        // Groovy counts seconds of a duration and days of a period.
        (_, None) if args.first().is_some_and(|count| count.as_integer().is_some()) => {
            let unit = if matches!(own, Amount::Period { .. }) { Unit::Days(1) } else { Unit::Nanos(NANOS) };
            call.long(interp, 0)?.checked_mul(sign).and_then(|count| added(own, count, unit))
        }
        _ => return Err(call.refuse(interp)),
    };
    finish(interp, sum)
}

pub(super) fn scaled(interp: &mut Interp<'_>, this: &Value, by: i64) -> Eval {
    let product = match own(interp, this)? {
        Amount::Period { years, months, days } => (|| {
            Some(Amount::Period {
                years: years.checked_mul(by)?,
                months: months.checked_mul(by)?,
                days: days.checked_mul(by)?,
            })
        })(),
        duration => {
            duration.total_nanos().and_then(|nanos| nanos.checked_mul(i128::from(by))).and_then(Amount::try_nanos)
        }
    };
    finish(interp, product)
}

pub(super) fn times(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str) -> Eval {
    let by = Call::new(this, name, args).long(interp, 0)?;
    scaled(interp, this, by)
}

pub(super) fn divided(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str) -> Eval {
    let call = Call::new(this, name, args);
    let total = own(interp, this)?.total_nanos().unwrap_or(0);
    let other = args.first().and_then(native::<Amount>).and_then(|other| other.total_nanos());
    let by = match other {
        Some(nanos) => nanos,
        None => i128::from(call.long(interp, 0)?),
    };
    if by == 0 {
        return Err(interp
            .throw(Type::ArithmeticException, if other.is_some() { "/ by zero" } else { "Cannot divide by zero" }));
    }
    match other {
        Some(_) => Ok(Value::Long(i64::try_from(total / by).unwrap_or(i64::MAX))),
        None => finish(interp, Amount::try_nanos(total / by)),
    }
}
