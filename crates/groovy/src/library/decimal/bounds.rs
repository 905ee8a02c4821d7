//! How many digits and which scales a decimal may have, and what they cost.

use crate::interp::{Eval, Interp};
use crate::value::{Decimal, Value};

pub(super) fn clamp(scale: i64) -> i32 {
    scale.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32
}

/// A decimal whose digits and scale are in bounds.
pub(super) fn in_bounds(interp: &mut Interp<'_>, number: Decimal) -> Eval {
    if number.scale().unsigned_abs() > 1_000_000 {
        return Err(crate::limits::Exceeded::Memory.into());
    }
    interp.reserve(number.unscaled().bits() as usize / 8 + 64)?;
    Ok(Value::from(number))
}

/// Charges for a power of ten with so many digits: making it, and dividing by it.
pub(super) fn charge_scale(interp: &mut Interp<'_>, digits: i64) -> Eval<()> {
    const DIGITS_OF_A_WORD: usize = 19;
    let digits = usize::try_from(digits.unsigned_abs()).unwrap_or(usize::MAX);
    let words = digits / DIGITS_OF_A_WORD;
    interp.charge(1 + digits / 16 + words.saturating_mul(words) / 64)
}
