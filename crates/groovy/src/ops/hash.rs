//! Java's hash codes of numbers.

use num_bigint::{BigInt, Sign};

use crate::value::{Value, java_hash_str};

/// `BigInteger.hashCode()`
pub(crate) fn big_integer_hash(value: &BigInt) -> i32 {
    let digits = value.magnitude().to_u32_digits();
    let hash = digits.iter().rev().fold(0i32, |hash, digit| hash.wrapping_mul(31).wrapping_add(*digit as i32));
    if value.sign() == Sign::Minus { hash.wrapping_neg() } else { hash }
}

/// `Long.hashCode()`
pub(crate) fn long_hash(value: i64) -> i32 {
    (value ^ ((value as u64) >> 32) as i64) as i32
}

/// `Double.hashCode()`
pub(crate) fn double_hash(value: f64) -> i32 {
    let bits = if value.is_nan() { 0x7ff8_0000_0000_0000 } else { value.to_bits() };
    long_hash(bits as i64)
}

/// The hash of a value that contains no others.
pub(crate) fn scalar_hash(value: &Value) -> Option<i32> {
    Some(match value {
        Value::Null => 0,
        Value::Bool(true) => 1231,
        Value::Bool(false) => 1237,
        Value::Byte(number) => i32::from(*number),
        Value::Short(number) => i32::from(*number),
        Value::Int(number) => *number,
        Value::Long(number) => long_hash(*number),
        Value::Float(number) => {
            if number.is_nan() {
                0x7fc0_0000
            } else {
                number.to_bits() as i32
            }
        }
        Value::Double(number) => double_hash(*number),
        Value::Char(unit) => i32::from(*unit),
        Value::BigInt(number) => big_integer_hash(number),
        Value::Decimal(number) => number.hash(),
        Value::Str(text) => java_hash_str(text),
        _ => return None,
    })
}
