//! `BigInteger` bit by bit, and numbers that must be whole.

use num_bigint::BigInt;
use num_traits::{One, Signed, ToPrimitive};

use super::args::Call;
use super::{Method, Module};
use crate::interp::{Eval, Interp};
use crate::ops::arithmetic::{to_big, to_decimal};
use crate::types::Type;
use crate::value::{Rounding, Value};

pub(super) const MODULE: Module = Module { methods: METHODS, statics: &[], constructors: &[], constants: &[] };

const METHODS: &[Method] = &[
    (Type::BigInteger, "shiftLeft", 1, 1, |interp, this, args| shift(interp, this, args, 1)),
    (Type::BigInteger, "shiftRight", 1, 1, |interp, this, args| shift(interp, this, args, -1)),
    (Type::BigInteger, "setBit", 1, 1, |interp, this, args| change_bit(interp, this, args, |_| true)),
    (Type::BigInteger, "clearBit", 1, 1, |interp, this, args| change_bit(interp, this, args, |_| false)),
    (Type::BigInteger, "flipBit", 1, 1, |interp, this, args| change_bit(interp, this, args, |bit| !bit)),
    (Type::BigInteger, "andNot", 1, 1, |interp, this, args| {
        let other = big_arg(interp, Call::new(this, "andNot", args))?;
        made(interp, own(this) & !other)
    }),
    (Type::BigInteger, "getLowestSetBit", 0, 0, |_, this, _| {
        Ok(Value::Int(own(this).trailing_zeros().and_then(|at| at.to_i32()).unwrap_or(-1)))
    }),
    (Type::BigInteger, "divideAndRemainder", 1, 1, |interp, this, args| {
        let other = big_arg(interp, Call::new(this, "divideAndRemainder", args))?;
        if other == BigInt::ZERO {
            return Err(interp.throw(Type::ArithmeticException, "BigInteger divide by zero"));
        }
        let number = own(this);
        interp.charge(number.bits() as usize / 64)?;
        pair(interp, Type::BigInteger, Value::from(&number / &other), Value::from(&number % &other))
    }),
    (Type::BigInteger, "sqrtAndRemainder", 0, 0, |interp, this, _| {
        let number = own(this);
        if number.is_negative() {
            return Err(interp.throw(Type::ArithmeticException, "Negative BigInteger"));
        }
        interp.charge(number.bits() as usize / 16)?;
        let root = number.sqrt();
        let rest = &number - &root * &root;
        pair(interp, Type::BigInteger, Value::from(root), Value::from(rest))
    }),
    (Type::BigInteger, "nextProbablePrime", 0, 0, next_prime),
    (Type::BigInteger, "toByteArray", 0, 0, |interp, this, _| {
        let bytes = own(this).to_signed_bytes_be();
        super::text::bytes::array(interp, &bytes)
    }),
    (Type::BigInteger, "shortValueExact", 0, 0, |interp, this, _| big_exact(interp, this, Type::PrimShort)),
    (Type::BigInteger, "byteValueExact", 0, 0, |interp, this, _| big_exact(interp, this, Type::PrimByte)),
    (Type::BigDecimal, "intValueExact", 0, 0, |interp, this, _| exact(interp, this, Type::PrimInt)),
    (Type::BigDecimal, "longValueExact", 0, 0, |interp, this, _| exact(interp, this, Type::PrimLong)),
    (Type::BigDecimal, "shortValueExact", 0, 0, |interp, this, _| exact(interp, this, Type::PrimShort)),
    (Type::BigDecimal, "byteValueExact", 0, 0, |interp, this, _| exact(interp, this, Type::PrimByte)),
    (Type::BigDecimal, "toBigIntegerExact", 0, 0, |interp, this, _| {
        whole(interp, this, "Rounding necessary").map(Value::from)
    }),
    (Type::BigDecimal, "divideAndRemainder", 1, 1, |interp, this, args| {
        let quotient = interp.call_method(this, "divideToIntegralValue", args)?;
        let product = interp.call_method(&quotient, "multiply", args)?;
        let rest = interp.call_method(this, "subtract", &[product])?;
        pair(interp, Type::BigDecimal, quotient, rest)
    }),
    (Type::BigDecimal, "isAtLeast", 1, 1, at_least),
    (Type::String, "isAtLeast", 1, 1, at_least),
    (Type::Double, "equalsIgnoreZeroSign", 1, 1, |interp, this, args| {
        let call = Call::new(this, "equalsIgnoreZeroSign", args);
        let (left, right) = (Call::new(this, "", std::slice::from_ref(this)).double(interp, 0)?, call.get(0));
        match right {
            Value::Double(right) => Ok(Value::Bool(left == right || left.to_bits() == right.to_bits())),
            _ => Err(call.refuse(interp)),
        }
    }),
    (Type::Object, "numberAwareCompareTo", 1, 1, |interp, this, args| {
        let other = Call::new(this, "numberAwareCompareTo", args).get(0);
        Ok(Value::Int(super::ordering::natural_order(interp, this, &other)? as i32))
    }),
];

fn own(this: &Value) -> BigInt {
    to_big(this).unwrap_or_default()
}

fn big_arg(interp: &Interp<'_>, call: Call<'_>) -> Eval<BigInt> {
    match call.get(0) {
        Value::BigInt(number) => Ok((*number).clone()),
        _ => Err(call.refuse(interp)),
    }
}

/// A number, with its memory accounted for.
fn made(interp: &mut Interp<'_>, number: BigInt) -> Eval {
    interp.reserve(number.bits() as usize / 8 + 48)?;
    Ok(Value::from(number))
}

fn pair(interp: &mut Interp<'_>, class: Type, left: Value, right: Value) -> Eval {
    interp.array(class, vec![left, right])
}

fn shift(interp: &mut Interp<'_>, this: &Value, args: &[Value], direction: i64) -> Eval {
    let by = Call::new(this, "shiftLeft", args).int(interp, 0)?.saturating_mul(direction);
    let number = own(this);
    interp.charge(number.bits() as usize / 64)?;
    if by <= 0 {
        return made(interp, number >> by.unsigned_abs());
    }
    if number == BigInt::ZERO {
        return Ok(this.clone());
    }
    interp.room_for_text(by as usize / 8)?;
    interp.charge(by as usize / 512)?;
    made(interp, number << by)
}

fn change_bit(interp: &mut Interp<'_>, this: &Value, args: &[Value], change: fn(bool) -> bool) -> Eval {
    let at = Call::new(this, "setBit", args).int(interp, 0)?;
    let Ok(at) = u64::try_from(at) else { return Err(interp.throw(Type::ArithmeticException, "Negative bit address")) };
    let mut number = own(this);
    interp.room_for_text((at / 8) as usize)?;
    interp.charge((at / 512) as usize)?;
    let now = number.bit(at);
    number.set_bit(at, change(now));
    made(interp, number)
}

fn next_prime(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let mut candidate = own(this);
    if candidate.is_negative() {
        let message = format!("start < 0: {candidate}");
        return Err(interp.throw(Type::ArithmeticException, message));
    }
    candidate += BigInt::one();
    if candidate <= BigInt::from(2) {
        return Ok(Value::from(BigInt::from(2)));
    }
    candidate.set_bit(0, true);
    while !super::number::is_prime(interp, &candidate)? {
        interp.charge(1)?;
        candidate += BigInt::from(2);
    }
    made(interp, candidate)
}

fn fits(number: &BigInt, class: Type) -> bool {
    match class {
        Type::PrimByte => number.to_i8().is_some(),
        Type::PrimShort => number.to_i16().is_some(),
        Type::PrimInt => number.to_i32().is_some(),
        _ => number.to_i64().is_some(),
    }
}

fn big_exact(interp: &mut Interp<'_>, this: &Value, class: Type) -> Eval {
    let number = own(this);
    if fits(&number, class) {
        return interp.cast_builtin(this.clone(), class);
    }
    Err(interp.throw(Type::ArithmeticException, format!("BigInteger out of {} range", class.simple_name())))
}

/// The whole number a decimal stands for.
fn whole(interp: &Interp<'_>, this: &Value, message: &str) -> Eval<BigInt> {
    let number = to_decimal(this).and_then(|number| number.with_scale(0, Rounding::Unnecessary));
    match number {
        Some(number) => Ok(number.unscaled().clone()),
        None => Err(interp.throw(Type::ArithmeticException, message)),
    }
}

fn exact(interp: &mut Interp<'_>, this: &Value, class: Type) -> Eval {
    let number = whole(interp, this, "Rounding necessary")?;
    if !fits(&number, class) {
        return Err(interp.throw(Type::ArithmeticException, "Overflow"));
    }
    interp.cast_builtin(Value::from(number), class)
}

fn at_least(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = Call::new(this, "isAtLeast", args).get(0);
    let (left, right) = (decimal(interp, this)?, decimal(interp, &other)?);
    Ok(Value::Bool(interp.compare(&left, &right)?.is_ge()))
}

fn decimal(interp: &mut Interp<'_>, value: &Value) -> Eval {
    match value {
        Value::Str(text) => super::number::parse(interp, text, Type::BigDecimal),
        other => interp.cast_builtin(other.clone(), Type::BigDecimal),
    }
}
