//! Decimals and integers of any size from text.

use num_bigint::BigInt;

use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Decimal, Value};

/// A decimal from text.
pub(in crate::library) fn parse(interp: &mut Interp<'_>, text: &str) -> Eval<Decimal> {
    interp.charge(text.len())?;
    if text.len() > 20_000 {
        return Err(crate::limits::Exceeded::Memory.into());
    }
    text.parse().map_err(|_| {
        let message = crate::ops::number_errors::big_decimal(text).map(Into::into);
        interp.throw_with(Type::NumberFormatException, message)
    })
}

/// An integer of any size from text.
pub(in crate::library) fn parse_integer(interp: &mut Interp<'_>, text: &str, radix: u32) -> Eval {
    interp.charge(text.len())?;
    if text.is_empty() {
        return Err(interp.throw(Type::NumberFormatException, "Zero length BigInteger"));
    }
    if text.len() > 20_000 {
        return Err(crate::limits::Exceeded::Memory.into());
    }
    match BigInt::parse_bytes(text.as_bytes(), radix).filter(|_| !text.contains('_')) {
        Some(number) => Ok(Value::from(number)),
        None if radix == 10 => {
            Err(interp.throw(Type::NumberFormatException, crate::ops::number_errors::big_integer(text)))
        }
        None => Err(interp.throw(Type::NumberFormatException, format!("For input string: \"{text}\""))),
    }
}
