//! `BigDecimal`, rounding modes and precisions.
//!
//! Files: `construction` · `parse` · `text` · `bounds` of digits and scales · `rounding` · `division` · `powers` and roots ·
//! `context` `MathContext`.

mod bounds;
mod construction;
mod context;
mod division;
mod parse;
mod powers;
mod rounding;
mod text;

use std::sync::Arc;

use num_bigint::BigInt;

use super::Module;
use super::args::Call;
use super::constants::constant;
use crate::code::BinaryOp;
use crate::ops::arithmetic::to_decimal;
use crate::types::Type;
use crate::value::{Decimal, Rounding, Value};

use bounds::{clamp, in_bounds};
use construction::{new_decimal, value_of};
use context::{context, context_of, new_context};
use division::{divide, divide_to_integral, exact};
use powers::{move_point, pow, sqrt};
use rounding::{round, set_scale, trunc};
use text::engineering;

pub(super) use construction::exact_double;
pub(crate) use construction::not_finite;
pub(super) use parse::{parse, parse_integer};
pub(super) use rounding::{rounded_double, rounding_constant, rounding_of};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::BigDecimal, "setScale", 1, 2, set_scale),
        (Type::BigDecimal, "scale", 0, 0, |_, this, _| Ok(Value::Int(own(this).scale()))),
        (Type::BigDecimal, "precision", 0, 0, |_, this, _| Ok(Value::Int(own(this).precision() as i32))),
        (Type::BigDecimal, "unscaledValue", 0, 0, |_, this, _| Ok(Value::from(own(this).unscaled().clone()))),
        (Type::BigDecimal, "signum", 0, 0, |_, this, _| Ok(Value::Int(own(this).signum()))),
        (Type::BigDecimal, "stripTrailingZeros", 0, 0, |interp, this, _| {
            interp.charge(own(this).precision() as usize)?;
            Ok(Value::from(own(this).strip_trailing_zeros()))
        }),
        (Type::BigDecimal, "toPlainString", 0, 0, |interp, this, _| {
            let number = own(this);
            interp.room_for_text(number.precision() as usize + number.scale().unsigned_abs() as usize)?;
            interp.text(number.to_plain())
        }),
        (Type::BigDecimal, "toEngineeringString", 0, 0, |interp, this, _| {
            let text = engineering(&own(this));
            interp.text(text)
        }),
        (Type::BigDecimal, "add", 1, 2, |interp, this, args| exact(interp, this, args, "add", BinaryOp::Plus)),
        (Type::BigDecimal, "subtract", 1, 2, |interp, this, args| {
            exact(interp, this, args, "subtract", BinaryOp::Minus)
        }),
        (Type::BigDecimal, "multiply", 1, 2, |interp, this, args| {
            exact(interp, this, args, "multiply", BinaryOp::Multiply)
        }),
        (Type::BigDecimal, "divide", 1, 3, divide),
        (Type::BigDecimal, "divideToIntegralValue", 1, 1, divide_to_integral),
        (Type::BigDecimal, "pow", 1, 2, pow),
        (Type::BigDecimal, "max", 1, 1, |interp, this, args| {
            super::math::larger(interp, this, &[this.clone(), args.first().cloned().unwrap_or_default()])
        }),
        (Type::BigDecimal, "min", 1, 1, |interp, this, args| {
            super::math::smaller(interp, this, &[this.clone(), args.first().cloned().unwrap_or_default()])
        }),
        (Type::BigDecimal, "round", 0, 1, round),
        (Type::BigDecimal, "trunc", 0, 1, trunc),
        (Type::BigDecimal, "movePointLeft", 1, 1, |interp, this, args| move_point(interp, this, args, 1)),
        (Type::BigDecimal, "movePointRight", 1, 1, |interp, this, args| move_point(interp, this, args, -1)),
        (Type::BigDecimal, "scaleByPowerOfTen", 1, 1, |interp, this, args| {
            let by = Call::new(this, "scaleByPowerOfTen", args).int(interp, 0)?;
            let number = own(this);
            let scale = i64::from(number.scale()).saturating_sub(by);
            in_bounds(interp, Decimal::new(number.unscaled().clone(), clamp(scale)))
        }),
        (Type::BigDecimal, "ulp", 0, 0, |_, this, _| Ok(Value::from(Decimal::new(BigInt::from(1), own(this).scale())))),
        (Type::BigDecimal, "negate", 0, 1, |_, this, _| Ok(Value::from(own(this).negate()))),
        (Type::BigDecimal, "sqrt", 1, 1, sqrt),
        (Type::MathContext, "getPrecision", 0, 0, |_, this, _| {
            Ok(Value::Int(context_of(this).map_or(0, |(precision, _)| precision as i32)))
        }),
    ],
    statics: &[
        (Type::BigDecimal, "valueOf", 1, 2, value_of),
        (Type::RoundingMode, "valueOf", 1, 1, |interp, this, args| {
            let call = Call::new(this, "valueOf", args);
            if call.get(0).is_number() {
                let number = call.int(interp, 0)?;
                if !(0..8).contains(&number) {
                    return Err(interp.throw(Type::IllegalArgumentException, "argument out of range"));
                }
                let rounding = rounding_of(interp, &Value::Int(number as i32))?;
                return rounding_constant(interp, rounding);
            }
            let name = call.text(interp, 0)?;
            constant(interp, Type::RoundingMode, &name)
        }),
    ],
    constructors: &[(Type::BigDecimal, 1, 2, new_decimal), (Type::MathContext, 1, 2, new_context)],
    constants: &[
        (Type::BigDecimal, "ZERO", |_| Ok(Value::from(Decimal::from(0)))),
        (Type::BigDecimal, "ONE", |_| Ok(Value::from(Decimal::from(1)))),
        (Type::BigDecimal, "TEN", |_| Ok(Value::from(Decimal::from(10)))),
        (Type::BigDecimal, "ROUND_UP", |_| Ok(Value::Int(0))),
        (Type::BigDecimal, "ROUND_DOWN", |_| Ok(Value::Int(1))),
        (Type::BigDecimal, "ROUND_CEILING", |_| Ok(Value::Int(2))),
        (Type::BigDecimal, "ROUND_FLOOR", |_| Ok(Value::Int(3))),
        (Type::BigDecimal, "ROUND_HALF_UP", |_| Ok(Value::Int(4))),
        (Type::BigDecimal, "ROUND_HALF_DOWN", |_| Ok(Value::Int(5))),
        (Type::BigDecimal, "ROUND_HALF_EVEN", |_| Ok(Value::Int(6))),
        (Type::BigDecimal, "ROUND_UNNECESSARY", |_| Ok(Value::Int(7))),
        (Type::MathContext, "DECIMAL32", |_| Ok(context(7, Rounding::HalfEven))),
        (Type::MathContext, "DECIMAL64", |_| Ok(context(16, Rounding::HalfEven))),
        (Type::MathContext, "DECIMAL128", |_| Ok(context(34, Rounding::HalfEven))),
        (Type::MathContext, "UNLIMITED", |_| Ok(context(0, Rounding::HalfUp))),
    ],
};

/// The decimal in a value.
fn decimal_of(value: &Value) -> Option<Arc<Decimal>> {
    match value {
        Value::Decimal(number) => Some(number.clone()),
        other => to_decimal(other).map(Arc::new),
    }
}

fn own(this: &Value) -> Arc<Decimal> {
    decimal_of(this).unwrap_or_else(|| Arc::new(Decimal::from(0)))
}
