//! `duration.plusHours(1)` and its kind: one row each.

use super::sums::{added, finish};
use super::{HOUR, own};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::dates::civil::{DAY_NANOS, NANOS};
use crate::library::dates::temporal::change::Unit;
use crate::library::{Method, Module};
use crate::types::Type;
use crate::value::Value;

macro_rules! steps {
    ($($class:ident $plus:literal $minus:literal $size:expr;)*) => {
        const STEPS: &[Method] = &[$(
            (Type::$class, $plus, 1, 1, |interp, this, args| step(interp, this, args, $plus, $size, 1)),
            (Type::$class, $minus, 1, 1, |interp, this, args| step(interp, this, args, $minus, $size, -1)),
        )*];
    };
}

steps! {
    Duration "plusDays" "minusDays" Unit::Nanos(DAY_NANOS);
    Duration "plusHours" "minusHours" Unit::Nanos(HOUR * NANOS);
    Duration "plusMinutes" "minusMinutes" Unit::Nanos(60 * NANOS);
    Duration "plusSeconds" "minusSeconds" Unit::Nanos(NANOS);
    Duration "plusMillis" "minusMillis" Unit::Nanos(1_000_000);
    Duration "plusNanos" "minusNanos" Unit::Nanos(1);
    Period "plusDays" "minusDays" Unit::Days(1);
    Period "plusMonths" "minusMonths" Unit::Months(1);
    Period "plusYears" "minusYears" Unit::Months(12);
}

/// `duration.plusHours(1)` and its kind.
pub(in crate::library::dates) const STEP_MODULE: Module =
    Module { methods: STEPS, statics: &[], constructors: &[], constants: &[] };

fn step(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str, unit: Unit, sign: i64) -> Eval {
    let count = Call::new(this, name, args).long(interp, 0)?;
    let own = own(interp, this)?;
    finish(interp, count.checked_mul(sign).and_then(|count| added(own, count, unit)))
}
