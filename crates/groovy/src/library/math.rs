//! `java.lang.Math`.

use num_traits::Signed;

use super::Module;
use super::args::Call;
use crate::interp::{Eval, Interp};
use crate::ops::arithmetic::{self, to_double};
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module {
    methods: &[],
    statics: &[
        (Type::Math, "abs", 1, 1, |interp, this, args| match args {
            [Value::Decimal(_)] => Ok(Value::Double(Call::new(this, "abs", args).double(interp, 0)?.abs())),
            [number] if number.is_number() => Ok(absolute(number)),
            _ => Err(interp.no_method(this, "abs", args)),
        }),
        (Type::Math, "max", 2, 2, larger),
        (Type::Math, "min", 2, 2, smaller),
        (Type::Math, "pow", 2, 2, |interp, this, args| two(interp, this, args, "pow", f64::powf)),
        (Type::Math, "sqrt", 1, 1, |interp, this, args| one(interp, this, args, "sqrt", f64::sqrt)),
        (Type::Math, "cbrt", 1, 1, |interp, this, args| one(interp, this, args, "cbrt", f64::cbrt)),
        (Type::Math, "hypot", 2, 2, |interp, this, args| two(interp, this, args, "hypot", f64::hypot)),
        (Type::Math, "floor", 1, 1, |interp, this, args| one(interp, this, args, "floor", f64::floor)),
        (Type::Math, "ceil", 1, 1, |interp, this, args| one(interp, this, args, "ceil", f64::ceil)),
        (Type::Math, "rint", 1, 1, |interp, this, args| one(interp, this, args, "rint", f64::round_ties_even)),
        (Type::Math, "round", 1, 1, |interp, this, args| match args {
            [Value::Float(n)] => Ok(Value::Int((f64::from(*n) + 0.5).floor() as i32)),
            // Java has no `round(long)`: whole numbers become a float, and the answer an int.
            [Value::Long(n)] => Ok(Value::Int((f64::from(*n as f32) + 0.5).floor() as i32)),
            [Value::Int(n)] => Ok(Value::Int((f64::from(*n as f32) + 0.5).floor() as i32)),
            [Value::Short(n)] => Ok(Value::Int(i32::from(*n))),
            [Value::Byte(n)] => Ok(Value::Int(i32::from(*n))),
            _ => Ok(Value::Long((Call::new(this, "round", args).double(interp, 0)? + 0.5).floor() as i64)),
        }),
        (Type::Math, "signum", 1, 1, |interp, this, args| {
            one(interp, this, args, "signum", |n| if n == 0.0 || n.is_nan() { n } else { n.signum() })
        }),
        (Type::Math, "exp", 1, 1, |interp, this, args| one(interp, this, args, "exp", f64::exp)),
        (Type::Math, "expm1", 1, 1, |interp, this, args| one(interp, this, args, "expm1", f64::exp_m1)),
        (Type::Math, "log", 1, 1, |interp, this, args| one(interp, this, args, "log", f64::ln)),
        (Type::Math, "log10", 1, 1, |interp, this, args| one(interp, this, args, "log10", f64::log10)),
        (Type::Math, "log1p", 1, 1, |interp, this, args| one(interp, this, args, "log1p", f64::ln_1p)),
        (Type::Math, "sin", 1, 1, |interp, this, args| one(interp, this, args, "sin", f64::sin)),
        (Type::Math, "cos", 1, 1, |interp, this, args| one(interp, this, args, "cos", f64::cos)),
        (Type::Math, "tan", 1, 1, |interp, this, args| one(interp, this, args, "tan", f64::tan)),
        (Type::Math, "asin", 1, 1, |interp, this, args| one(interp, this, args, "asin", f64::asin)),
        (Type::Math, "acos", 1, 1, |interp, this, args| one(interp, this, args, "acos", f64::acos)),
        (Type::Math, "atan", 1, 1, |interp, this, args| one(interp, this, args, "atan", f64::atan)),
        (Type::Math, "atan2", 2, 2, |interp, this, args| two(interp, this, args, "atan2", f64::atan2)),
        (Type::Math, "sinh", 1, 1, |interp, this, args| one(interp, this, args, "sinh", f64::sinh)),
        (Type::Math, "cosh", 1, 1, |interp, this, args| one(interp, this, args, "cosh", f64::cosh)),
        (Type::Math, "tanh", 1, 1, |interp, this, args| one(interp, this, args, "tanh", f64::tanh)),
        (Type::Math, "toDegrees", 1, 1, |interp, this, args| one(interp, this, args, "toDegrees", f64::to_degrees)),
        (Type::Math, "toRadians", 1, 1, |interp, this, args| one(interp, this, args, "toRadians", f64::to_radians)),
        (Type::Math, "random", 0, 0, |interp, _, _| {
            Ok(Value::Double((interp.host().next_random() >> 11) as f64 / (1u64 << 53) as f64))
        }),
        (Type::Math, "floorDiv", 2, 2, |interp, this, args| {
            floored(interp, this, args, "floorDiv", |a, b| {
                a.wrapping_div_euclid(b) - i64::from(b < 0 && a.wrapping_rem_euclid(b) != 0)
            })
        }),
        (Type::Math, "floorMod", 2, 2, |interp, this, args| {
            floored(interp, this, args, "floorMod", |a, b| {
                let rest = a.wrapping_rem(b);
                if rest != 0 && (rest < 0) != (b < 0) { rest + b } else { rest }
            })
        }),
        (Type::Math, "addExact", 2, 2, |interp, this, args| exact(interp, this, args, "addExact", i64::checked_add)),
        (Type::Math, "subtractExact", 2, 2, |interp, this, args| {
            exact(interp, this, args, "subtractExact", i64::checked_sub)
        }),
        (Type::Math, "multiplyExact", 2, 2, |interp, this, args| {
            exact(interp, this, args, "multiplyExact", i64::checked_mul)
        }),
        (Type::Math, "negateExact", 1, 1, |interp, this, args| {
            let zero = match args {
                [Value::Long(_)] => Value::Long(0),
                _ => Value::Int(0),
            };
            exact(interp, this, &[zero, args.first().cloned().unwrap_or_default()], "negateExact", i64::checked_sub)
        }),
        (Type::Math, "incrementExact", 1, 1, |interp, this, args| {
            exact(
                interp,
                this,
                &[args.first().cloned().unwrap_or_default(), Value::Int(1)],
                "incrementExact",
                i64::checked_add,
            )
        }),
        (Type::Math, "toIntExact", 1, 1, |interp, this, args| {
            let number = Call::new(this, "toIntExact", args).long(interp, 0)?;
            i32::try_from(number)
                .map(Value::Int)
                .map_err(|_| interp.throw(Type::ArithmeticException, "integer overflow"))
        }),
    ],
    constructors: &[],
    constants: &[
        (Type::Math, "PI", |_| Ok(Value::Double(std::f64::consts::PI))),
        (Type::Math, "E", |_| Ok(Value::Double(std::f64::consts::E))),
    ],
};

fn one(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str, apply: fn(f64) -> f64) -> Eval {
    Ok(Value::Double(apply(Call::new(this, name, args).double(interp, 0)?)))
}

fn two(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str, apply: fn(f64, f64) -> f64) -> Eval {
    let call = Call::new(this, name, args);
    Ok(Value::Double(apply(call.double(interp, 0)?, call.double(interp, 1)?)))
}

/// Without its sign, in the same type.
pub(super) fn absolute(number: &Value) -> Value {
    match number {
        Value::Byte(n) => Value::Int(i32::from(*n).abs()),
        Value::Short(n) => Value::Int(i32::from(*n).abs()),
        Value::Int(n) => Value::Int(n.wrapping_abs()),
        Value::Long(n) => Value::Long(n.wrapping_abs()),
        Value::Float(n) => Value::Float(n.abs()),
        Value::Double(n) => Value::Double(n.abs()),
        Value::BigInt(n) => Value::from(n.abs()),
        Value::Decimal(n) => Value::from(n.abs()),
        other => other.clone(),
    }
}

/// Two numbers in the wider of their types, as Java's overloads would have it.
fn widened(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str) -> Eval<(Value, Value)> {
    let [a, b] = args else { return Err(interp.no_method(this, name, args)) };
    if !a.is_number() || !b.is_number() {
        return Err(interp.no_method(this, name, args));
    }
    let own = matches!(this, Value::Decimal(_) | Value::BigInt(_));
    let ambiguous = |a: &Value, b: &Value| {
        matches!(
            (a, b),
            (Value::Decimal(_), Value::Int(_) | Value::Long(_) | Value::Short(_) | Value::Byte(_))
                | (Value::BigInt(_), Value::Long(_))
        )
    };
    if !own && (ambiguous(a, b) || ambiguous(b, a)) {
        let message = format!(
            "Ambiguous method overloading for method java.lang.Math#{name}.\nCannot resolve which method to invoke for [class {}, class {}] due to overlapping prototypes between:\n\t[float, float]\n\t[double, double]",
            interp.type_name_of(&Value::Type(a.type_of())),
            interp.type_name_of(&Value::Type(b.type_of())),
        );
        return Err(interp.throw(Type::GroovyRuntimeException, message));
    }
    let rank = |value: &Value| match value {
        _ if own => 0,
        Value::Decimal(_) | Value::Double(_) => 3,
        Value::Float(_) => 2,
        Value::Long(_) => 1,
        _ => 0,
    };
    let class = match rank(a).max(rank(b)) {
        3 => Type::PrimDouble,
        2 => Type::PrimFloat,
        1 => Type::PrimLong,
        _ if own => return Ok((a.clone(), b.clone())),
        _ => Type::PrimInt,
    };
    Ok((interp.cast_builtin(a.clone(), class)?, interp.cast_builtin(b.clone(), class)?))
}

/// The larger of two numbers.
pub(super) fn larger(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (a, b) = widened(interp, this, args, "max")?;
    Ok(if arithmetic::compare(&a, &b).is_some_and(|order| order.is_ge()) { a } else { b })
}

/// The smaller of two numbers.
pub(super) fn smaller(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (a, b) = widened(interp, this, args, "min")?;
    let nan = to_double(&b).is_some_and(f64::is_nan);
    Ok(if arithmetic::compare(&a, &b).is_some_and(|order| order.is_le()) && !nan { a } else { b })
}

fn is_long(args: &[Value]) -> bool {
    args.iter().any(|arg| matches!(arg, Value::Long(_)))
}

fn floored(
    interp: &mut Interp<'_>,
    this: &Value,
    args: &[Value],
    name: &'static str,
    apply: fn(i64, i64) -> i64,
) -> Eval {
    let call = Call::new(this, name, args);
    let (a, b) = (call.long(interp, 0)?, call.long(interp, 1)?);
    if b == 0 {
        return Err(interp.throw(Type::ArithmeticException, "/ by zero"));
    }
    let result = apply(a, b);
    // `floorMod(long, int)` is an int, `floorDiv(long, int)` a long.
    let wide = if name == "floorMod" { is_long(args.get(1..).unwrap_or_default()) } else { is_long(args) };
    Ok(if wide { Value::Long(result) } else { Value::Int(result as i32) })
}

fn exact(
    interp: &mut Interp<'_>,
    this: &Value,
    args: &[Value],
    name: &'static str,
    apply: fn(i64, i64) -> Option<i64>,
) -> Eval {
    let call = Call::new(this, name, args);
    let result = apply(call.long(interp, 0)?, call.long(interp, 1)?);
    if is_long(args) {
        return result.map(Value::Long).ok_or_else(|| interp.throw(Type::ArithmeticException, "long overflow"));
    }
    let fits = result.and_then(|result| i32::try_from(result).ok());
    fits.map(Value::Int).ok_or_else(|| interp.throw(Type::ArithmeticException, "integer overflow"))
}
