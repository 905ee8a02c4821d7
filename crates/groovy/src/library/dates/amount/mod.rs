//! `java.time.Duration` and `Period`.
//!
//! Files: `length` the value itself · `factories` `ofHours`, `readings` `toHours`, `steps` `plusHours` and their kinds ·
//! `sums` · `parse`.

mod factories;
mod length;
mod parse;
mod readings;
mod steps;
mod sums;

use super::civil::{DAY_NANOS, NANOS};
use super::temporal::Temporal;
use super::temporal::change::{Unit, unit_of};
use super::{native, wrap};
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{NativeObject, Value};
use parse::{parse, parse_duration, parse_period};
use sums::{divided, finish, period, plus, scaled, times};

pub(super) use factories::OF_MODULE;
pub(super) use length::{Amount, between, part};
pub(super) use readings::READ_MODULE;
pub(super) use steps::STEP_MODULE;

const HOUR: i64 = 3_600;

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::TemporalAmount, "plus", 1, 2, |interp, this, args| plus(interp, this, args, "plus", 1)),
        (Type::TemporalAmount, "minus", 1, 2, |interp, this, args| plus(interp, this, args, "minus", -1)),
        (Type::TemporalAmount, "multipliedBy", 1, 1, |interp, this, args| times(interp, this, args, "multipliedBy")),
        (Type::TemporalAmount, "multiply", 1, 1, |interp, this, args| times(interp, this, args, "multiply")),
        (Type::Duration, "dividedBy", 1, 1, |interp, this, args| divided(interp, this, args, "dividedBy")),
        (Type::Duration, "div", 1, 1, |interp, this, args| divided(interp, this, args, "div")),
        (Type::TemporalAmount, "negated", 0, 0, |interp, this, _| scaled(interp, this, -1)),
        (Type::TemporalAmount, "negative", 0, 0, |interp, this, _| scaled(interp, this, -1)),
        (Type::TemporalAmount, "positive", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::Duration, "abs", 0, 0, |interp, this, _| match own(interp, this)? {
            Amount::Duration { seconds, .. } if seconds < 0 => scaled(interp, this, -1),
            _ => Ok(this.clone()),
        }),
        (Type::Duration, "compareTo", 1, 1, |interp, this, args| {
            let other =
                args.first().and_then(native::<Amount>).ok_or_else(|| interp.no_method(this, "compareTo", args))?;
            match own(interp, this)?.compare(other) {
                Some(order) => Ok(Value::Int(order as i32)),
                None => Err(interp.no_method(this, "compareTo", args)),
            }
        }),
        (Type::Duration, "withSeconds", 1, 1, |interp, this, args| {
            let seconds = Call::new(this, "withSeconds", args).long(interp, 0)?;
            match own(interp, this)? {
                Amount::Duration { nanos, .. } => wrap(interp, Amount::Duration { seconds, nanos }),
                Amount::Period { .. } => Err(interp.no_method(this, "withSeconds", args)),
            }
        }),
        (Type::Period, "getYears", 0, 0, |interp, this, _| period(interp, this, |years, _, _| years)),
        (Type::Period, "getMonths", 0, 0, |interp, this, _| period(interp, this, |_, months, _| months)),
        (Type::Period, "getDays", 0, 0, |interp, this, _| period(interp, this, |_, _, days| days)),
        (Type::Period, "toTotalMonths", 0, 0, |interp, this, _| match own(interp, this)? {
            Amount::Period { years, months, .. } => Ok(Value::Long(years * 12 + months)),
            Amount::Duration { .. } => Err(interp.no_method(this, "toTotalMonths", &[])),
        }),
        (Type::Period, "isNegative", 0, 0, |interp, this, _| match own(interp, this)? {
            Amount::Period { years, months, days } => Ok(Value::Bool(years < 0 || months < 0 || days < 0)),
            Amount::Duration { seconds, .. } => Ok(Value::Bool(seconds < 0)),
        }),
        (Type::Period, "isZero", 0, 0, |interp, this, _| {
            Ok(Value::Bool(own(interp, this)? == Amount::Period { years: 0, months: 0, days: 0 }))
        }),
        (Type::Period, "normalized", 0, 0, |interp, this, _| match own(interp, this)? {
            Amount::Period { years, months, days } => {
                let total = years * 12 + months;
                wrap(interp, Amount::Period { years: total / 12, months: total % 12, days })
            }
            Amount::Duration { .. } => Ok(this.clone()),
        }),
        (Type::TemporalAmount, "get", 1, 1, |interp, this, args| {
            let unit = Call::new(this, "get", args).get(0);
            part(this, &unit).map(Value::Long).ok_or_else(|| interp.no_method(this, "get", args))
        }),
        (Type::TemporalAmount, "getAt", 1, 1, |interp, this, args| {
            let unit = Call::new(this, "getAt", args).get(0);
            part(this, &unit).map(Value::Long).ok_or_else(|| interp.no_method(this, "getAt", args))
        }),
    ],
    statics: &[
        (Type::Duration, "ofSeconds", 1, 2, |interp, this, args| {
            let call = Call::new(this, "ofSeconds", args);
            let nanos = if args.len() == 2 { call.long(interp, 1)? } else { 0 };
            let total = i128::from(call.long(interp, 0)?) * i128::from(NANOS) + i128::from(nanos);
            finish(interp, Amount::try_nanos(total))
        }),
        (Type::Duration, "of", 2, 2, |interp, this, args| {
            let call = Call::new(this, "of", args);
            let count = call.long(interp, 0)?;
            let size = match unit_of(&call.get(1)) {
                Some(Unit::Nanos(size)) => size,
                Some(Unit::Days(1)) => DAY_NANOS,
                _ => {
                    return Err(interp
                        .throw(Type::UnsupportedTemporalTypeException, "Unit must not have an estimated duration"));
                }
            };
            finish(interp, Amount::try_nanos(i128::from(count) * i128::from(size)))
        }),
        (Type::Duration, "between", 2, 2, |interp, this, args| {
            let call = Call::new(this, "between", args);
            let (Some(from), Some(to)) =
                (args.first().and_then(native::<Temporal>), args.get(1).and_then(native::<Temporal>))
            else {
                return Err(call.refuse(interp));
            };
            if !from.supports(Unit::Nanos(1)) {
                return Err(interp.throw(Type::UnsupportedTemporalTypeException, "Unsupported unit: Seconds"));
            }
            let nanos = match (from.instant(), to.instant(), from.date_time(), to.date_time()) {
                (Some((a, b)), Some((c, d)), ..) => {
                    Some((i128::from(c) - i128::from(a)) * i128::from(NANOS) + i128::from(d - b))
                }
                (_, _, Some(from), Some(to)) => Some(from.nanos_until(to)),
                _ => from.time().zip(to.time()).map(|(from, to)| i128::from(to - from)),
            };
            match nanos {
                Some(nanos) => finish(interp, Amount::try_nanos(nanos)),
                None => Err(super::temporal::construct::cannot_obtain(interp, from.type_of(), &call.get(1))),
            }
        }),
        (Type::Duration, "parse", 1, 1, |interp, this, args| parse(interp, this, args, parse_duration)),
        (Type::Period, "parse", 1, 1, |interp, this, args| parse(interp, this, args, parse_period)),
        (Type::Period, "of", 3, 3, |interp, this, args| {
            let call = Call::new(this, "of", args);
            let (years, months, days) = (call.long(interp, 0)?, call.long(interp, 1)?, call.long(interp, 2)?);
            finish(interp, Some(Amount::Period { years, months, days }))
        }),
        (Type::Period, "between", 2, 2, |interp, this, args| {
            let day = |at: usize| args.get(at).and_then(native::<Temporal>).and_then(Temporal::day);
            match (day(0), day(1)) {
                (Some(from), Some(to)) => wrap(interp, between(from, to)),
                _ => Err(interp.no_method(this, "between", args)),
            }
        }),
    ],
    constructors: &[],
    constants: &[
        (Type::Duration, "ZERO", |interp| wrap(interp, Amount::Duration { seconds: 0, nanos: 0 })),
        (Type::Period, "ZERO", |interp| wrap(interp, Amount::Period { years: 0, months: 0, days: 0 })),
    ],
};

fn own(interp: &Interp<'_>, this: &Value) -> Eval<Amount> {
    native::<Amount>(this).copied().ok_or_else(|| interp.no_method(this, "get", &[]))
}
