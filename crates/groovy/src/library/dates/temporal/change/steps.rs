//! `plusDays`, `minusHours` and their kind: one row each.

use super::sums::found_or;
use super::unit::Unit;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::dates::civil::NANOS;
use crate::library::dates::temporal::{Temporal, own};
use crate::library::{Method, Module};
use crate::types::Type;
use crate::value::Value;

macro_rules! steps {
    ($($plus:literal $minus:literal $unit:expr;)*) => {
        const STEPS: &[Method] = &[$(
            (Type::Temporal, $plus, 1, 1, |interp, this, args| step(interp, this, args, $plus, $unit, 1)),
            (Type::Temporal, $minus, 1, 1, |interp, this, args| step(interp, this, args, $minus, $unit, -1)),
        )*];
    };
}

steps! {
    "plusYears" "minusYears" Unit::Months(12);
    "plusMonths" "minusMonths" Unit::Months(1);
    "plusWeeks" "minusWeeks" Unit::Days(7);
    "plusDays" "minusDays" Unit::Days(1);
    "plusHours" "minusHours" Unit::Nanos(3_600 * NANOS);
    "plusMinutes" "minusMinutes" Unit::Nanos(60 * NANOS);
    "plusSeconds" "minusSeconds" Unit::Nanos(NANOS);
    "plusMillis" "minusMillis" Unit::Nanos(1_000_000);
    "plusNanos" "minusNanos" Unit::Nanos(1);
}

/// `plusDays`, `minusHours` and their kind.
pub(in crate::library::dates) const STEP_MODULE: Module =
    Module { methods: STEPS, statics: &[], constructors: &[], constants: &[] };

fn step(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str, unit: Unit, sign: i64) -> Eval {
    let amount = Call::new(this, name, args).long(interp, 0)?;
    let own = own(interp, this)?;
    if !own.supports(unit) || (matches!(own, Temporal::Instant { .. }) && matches!(unit, Unit::Days(_))) {
        return Err(interp.no_method(this, name, args));
    }
    let found = amount.checked_mul(sign).and_then(|amount| own.plus(amount, unit));
    found_or(interp, found)
}
