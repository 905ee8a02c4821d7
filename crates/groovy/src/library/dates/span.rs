//! Durations and periods part by part: `withDays`, `getUnits`, `addTo`.

use super::amount::Amount;
use super::civil::NANOS;
use super::temporal::change::{Unit, unit_of};
use super::{native, wrap};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::{Method, Module, constants};
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module { methods: METHODS, statics: &[], constructors: &[], constants: &[] };

const METHODS: &[Method] = &[
    (Type::Duration, "withNanos", 1, 1, |interp, this, args| {
        let nanos = Call::new(this, "withNanos", args).long(interp, 0)?;
        if !(0..NANOS).contains(&nanos) {
            let message = format!("Invalid value for NanoOfSecond (valid values 0 - 999999999): {nanos}");
            return Err(interp.throw(Type::DateTimeException, message));
        }
        match own(interp, this)? {
            Amount::Duration { seconds, .. } => wrap(interp, Amount::Duration { seconds, nanos }),
            Amount::Period { .. } => Err(interp.no_method(this, "withNanos", args)),
        }
    }),
    (Type::Period, "withYears", 1, 1, |interp, this, args| changed(interp, this, args, |parts, n| parts.0 = n)),
    (Type::Period, "withMonths", 1, 1, |interp, this, args| changed(interp, this, args, |parts, n| parts.1 = n)),
    (Type::Period, "withDays", 1, 1, |interp, this, args| changed(interp, this, args, |parts, n| parts.2 = n)),
    (Type::TemporalAmount, "getUnits", 0, 0, |interp, this, _| {
        let names: &[&str] = match own(interp, this)? {
            Amount::Duration { .. } => &["SECONDS", "NANOS"],
            Amount::Period { .. } => &["YEARS", "MONTHS", "DAYS"],
        };
        let mut units = Vec::new();
        for name in names {
            units.push(constants::constant(interp, Type::ChronoUnit, name)?);
        }
        interp.list_of(Type::ImmutableList, units)
    }),
    (Type::TemporalAmount, "addTo", 1, 1, |interp, this, args| {
        let other = Call::new(this, "addTo", args).get(0);
        interp.call_method(&other, "plus", std::slice::from_ref(this))
    }),
    (Type::TemporalAmount, "subtractFrom", 1, 1, |interp, this, args| {
        let other = Call::new(this, "subtractFrom", args).get(0);
        interp.call_method(&other, "minus", std::slice::from_ref(this))
    }),
    (Type::Duration, "truncatedTo", 1, 1, truncated),
];

fn own(interp: &Interp<'_>, this: &Value) -> Eval<Amount> {
    native::<Amount>(this).copied().ok_or_else(|| interp.no_method(this, "getUnits", &[]))
}

/// A period with one part changed.
fn changed(interp: &mut Interp<'_>, this: &Value, args: &[Value], change: fn(&mut (i64, i64, i64), i64)) -> Eval {
    let call = Call::new(this, "withDays", args);
    let number = call.long(interp, 0)?;
    let Amount::Period { years, months, days } = own(interp, this)? else { return Err(call.refuse(interp)) };
    let mut parts = (years, months, days);
    change(&mut parts, number);
    let (years, months, days) = parts;
    wrap(interp, Amount::Period { years, months, days })
}

fn truncated(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "truncatedTo", args);
    let size = match unit_of(&call.get(0)) {
        Some(Unit::Nanos(size)) => size,
        Some(Unit::Days(1)) => 86_400 * NANOS,
        Some(_) => {
            return Err(
                interp.throw(Type::UnsupportedTemporalTypeException, "Unit is too large to be used for truncation")
            );
        }
        None => return Err(call.refuse(interp)),
    };
    let Amount::Duration { seconds, nanos } = own(interp, this)? else { return Err(call.refuse(interp)) };
    let total = i128::from(seconds) * i128::from(NANOS) + i128::from(nanos);
    wrap(interp, Amount::of_nanos(total / i128::from(size) * i128::from(size)))
}
