//! `BigInteger`: number theory and bits without bound.

use num_bigint::BigInt;
use num_integer::Integer as _;
use num_traits::{Signed, ToPrimitive, Zero};

use super::arithmetic::{intdiv, operator};
use crate::code::BinaryOp;
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::ops::arithmetic::to_big;
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::BigInteger, "add", 1, 1, |interp, this, args| operator(interp, this, args, "add", BinaryOp::Plus)),
        (Type::BigInteger, "subtract", 1, 1, |interp, this, args| {
            operator(interp, this, args, "subtract", BinaryOp::Minus)
        }),
        (Type::BigInteger, "divide", 1, 1, intdiv),
        (Type::BigInteger, "pow", 1, 1, big_pow),
        (Type::BigInteger, "andNot", 1, 1, |interp, this, args| {
            big_pair(interp, this, args, "andNot", |a, b| a & !b.clone())
        }),
        (Type::BigInteger, "divideAndRemainder", 1, 1, |interp, this, args| {
            let quotient = interp.call_method(this, "divide", args)?;
            let rest = interp.call_method(this, "remainder", args)?;
            interp.array(Type::BigInteger, vec![quotient, rest])
        }),
        (Type::BigInteger, "gcd", 1, 1, |interp, this, args| big_pair(interp, this, args, "gcd", |a, b| a.gcd(b))),
        (Type::BigInteger, "min", 1, 1, |interp, this, args| {
            big_pair(interp, this, args, "min", |a, b| a.min(b).clone())
        }),
        (Type::BigInteger, "max", 1, 1, |interp, this, args| {
            big_pair(interp, this, args, "max", |a, b| a.max(b).clone())
        }),
        (Type::BigInteger, "modPow", 2, 2, mod_pow),
        (Type::BigInteger, "modInverse", 1, 1, mod_inverse),
        (Type::BigInteger, "bitLength", 0, 0, |_, this, _| {
            Ok(Value::Int(to_big(this).unwrap_or_default().bits() as i32))
        }),
        (Type::BigInteger, "bitCount", 0, 0, |_, this, _| {
            let digits = to_big(this).unwrap_or_default();
            Ok(Value::Int(digits.iter_u64_digits().map(u64::count_ones).sum::<u32>() as i32))
        }),
        (Type::BigInteger, "testBit", 1, 1, |interp, this, args| {
            let bit = Call::new(this, "testBit", args).count(interp, 0)?;
            Ok(Value::Bool(to_big(this).unwrap_or_default().bit(bit as u64)))
        }),
        (Type::BigInteger, "signum", 0, 0, |_, this, _| {
            Ok(Value::Int(to_big(this).unwrap_or_default().signum().to_i32().unwrap_or_default()))
        }),
        (Type::BigInteger, "sqrt", 0, 0, |interp, this, _| {
            let number = to_big(this).unwrap_or_default();
            if number.is_negative() {
                return Err(interp.throw(Type::ArithmeticException, "Negative BigInteger"));
            }
            Ok(Value::from(number.sqrt()))
        }),
        (Type::BigInteger, "isProbablePrime", 1, 1, |interp, this, _| {
            is_prime(interp, &to_big(this).unwrap_or_default()).map(Value::Bool)
        }),
    ],
    statics: &[],
    constructors: &[(Type::BigInteger, 1, 2, new_big_integer)],
    constants: &[
        (Type::BigInteger, "ZERO", |_| Ok(Value::from(BigInt::from(0)))),
        (Type::BigInteger, "ONE", |_| Ok(Value::from(BigInt::from(1)))),
        (Type::BigInteger, "TWO", |_| Ok(Value::from(BigInt::from(2)))),
        (Type::BigInteger, "TEN", |_| Ok(Value::from(BigInt::from(10)))),
    ],
};

fn new_big_integer(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "<init>", args);
    match args {
        [Value::Int(sign), Value::Array(_) | Value::List(_)] => {
            let bytes = crate::library::text::bytes::bytes_arg(interp, this, "<init>", args, &call.get(1))?;
            let magnitude = BigInt::from_bytes_be(num_bigint::Sign::Plus, &bytes);
            Ok(Value::from(magnitude * *sign))
        }
        [Value::Array(_)] => {
            let bytes = crate::library::text::bytes::bytes_arg(interp, this, "<init>", args, &call.get(0))?;
            Ok(Value::from(BigInt::from_signed_bytes_be(&bytes)))
        }
        [_, radix] => {
            let (text, radix) = (call.text(interp, 0)?, interp.int(radix)?);
            crate::library::decimal::parse_integer(interp, &text, radix.clamp(2, 36) as u32)
        }
        _ => {
            let text = call.text(interp, 0)?;
            crate::library::decimal::parse_integer(interp, &text, 10)
        }
    }
}

fn big_pair(
    interp: &mut Interp<'_>,
    this: &Value,
    args: &[Value],
    name: &'static str,
    apply: fn(&BigInt, &BigInt) -> BigInt,
) -> Eval {
    match (to_big(this), args.first().and_then(to_big)) {
        (Some(a), Some(b)) => {
            // The greatest common divisor takes a subtraction of the whole number for every bit or two.
            let words = (a.bits().max(b.bits()) / 64) as usize;
            interp.charge(words.saturating_mul(words) / 4 + words)?;
            Ok(Value::from(apply(&a, &b)))
        }
        _ => Err(interp.no_method(this, name, args)),
    }
}

fn big_pow(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let exponent = Call::new(this, "pow", args).int(interp, 0)?;
    if exponent < 0 {
        return Err(interp.throw(Type::ArithmeticException, "Negative exponent"));
    }
    interp.binary(BinaryOp::Power, this, &Value::Int(i32::try_from(exponent).unwrap_or(i32::MAX)))
}

fn mod_pow(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let numbers = (to_big(this), args.first().and_then(to_big), args.get(1).and_then(to_big));
    let (Some(base), Some(exponent), Some(modulus)) = numbers else {
        return Err(interp.no_method(this, "modPow", args));
    };
    if !modulus.is_positive() {
        return Err(interp.throw(Type::ArithmeticException, "BigInteger: modulus not positive"));
    }
    if exponent.is_negative() {
        return Err(interp.throw(Type::ArithmeticException, "BigInteger not invertible."));
    }
    let size = modulus.bits() as usize / 32 + 1;
    interp.charge(size.saturating_mul(size).saturating_mul(exponent.bits() as usize) / 4)?;
    Ok(Value::from(base.mod_floor(&modulus).modpow(&exponent, &modulus)))
}

fn mod_inverse(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (Some(number), Some(modulus)) = (to_big(this), args.first().and_then(to_big)) else {
        return Err(interp.no_method(this, "modInverse", args));
    };
    let size = (number.bits().max(modulus.bits()) / 32) as usize + 1;
    interp.charge(size.saturating_mul(size) / 4)?;
    match number.modinv(&modulus) {
        Some(inverse) => Ok(Value::from(inverse)),
        None => Err(interp.throw(Type::ArithmeticException, "BigInteger not invertible.")),
    }
}

/// Miller and Rabin's test with fixed bases.
pub(in crate::library) fn is_prime(interp: &mut Interp<'_>, number: &BigInt) -> Eval<bool> {
    let two = BigInt::from(2);
    let number = number.abs();
    if number < two {
        return Ok(false);
    }
    let one = BigInt::from(1);
    let last = &number - &one;
    let twos = last.trailing_zeros().unwrap_or(0);
    let odd = &last >> twos;
    for base in [2u32, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37] {
        let base = BigInt::from(base);
        if (&number % &base).is_zero() {
            return Ok(number == base);
        }
        let size = number.bits() as usize / 32 + 1;
        interp.charge(size.saturating_mul(size).saturating_mul(number.bits() as usize) / 4)?;
        let mut power = base.modpow(&odd, &number);
        let mut composite = power != one && power != last;
        for _ in 1..twos {
            if !composite {
                break;
            }
            power = (&power * &power) % &number;
            composite = power != last;
        }
        if composite {
            return Ok(false);
        }
    }
    Ok(true)
}
