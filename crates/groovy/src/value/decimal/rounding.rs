//! Decimals with fewer digits: `java.math.RoundingMode` at work.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, Zero};

use super::text::MAX_SCALE;
use super::{Decimal, ten_to};

/// `java.math.RoundingMode`
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// Away from zero.
    Up,
    /// Towards zero.
    Down,
    /// Towards positive infinity.
    Ceiling,
    /// Towards negative infinity.
    Floor,
    /// To the nearest; ties away from zero.
    HalfUp,
    /// To the nearest; ties towards zero.
    HalfDown,
    /// To the nearest; ties to the even neighbour.
    HalfEven,
    /// Refuses to round.
    Unnecessary,
}

impl Decimal {
    /// `setScale(scale, rounding)`; `None` when rounding is needed and refused, or the scale is absurd.
    pub fn with_scale(&self, scale: i32, rounding: Rounding) -> Option<Self> {
        let difference = i64::from(scale) - i64::from(self.scale);
        if difference.abs() > MAX_SCALE {
            return None;
        }
        if difference >= 0 {
            return Some(Self::new(&self.unscaled * ten_to(difference as u32), scale));
        }
        let unscaled = divide_rounded(&self.unscaled, &ten_to(-difference as u32), rounding)?;
        Some(Self::new(unscaled, scale))
    }

    /// `round(new MathContext(precision, rounding))`
    pub fn round(&self, precision: u64, rounding: Rounding) -> Option<Self> {
        let mut rounded = self.clone();
        while precision > 0 && rounded.precision() > precision {
            let drop = (rounded.precision() - precision) as u32;
            let unscaled = divide_rounded(&rounded.unscaled, &ten_to(drop), rounding)?;
            rounded = Self::new(unscaled, rounded.scale.saturating_sub(drop as i32));
        }
        Some(rounded)
    }

    /// `stripTrailingZeros()`
    pub fn strip_trailing_zeros(&self) -> Self {
        if self.unscaled.is_zero() {
            return Self::new(BigInt::zero(), 0);
        }
        let ten = BigInt::from(10);
        let mut stripped = self.clone();
        loop {
            let (quotient, remainder) = stripped.unscaled.div_rem(&ten);
            if !remainder.is_zero() {
                return stripped;
            }
            stripped = Self::new(quotient, stripped.scale.saturating_sub(1));
        }
    }
}

pub(crate) fn divide_rounded(number: &BigInt, divisor: &BigInt, rounding: Rounding) -> Option<BigInt> {
    let (quotient, remainder) = number.div_rem(divisor);
    if remainder.is_zero() {
        return Some(quotient);
    }
    let negative = number.is_negative() != divisor.is_negative();
    let twice: BigInt = remainder.abs() * 2;
    let half = twice.cmp(&divisor.abs());
    let away = match rounding {
        Rounding::Up => true,
        Rounding::Down => false,
        Rounding::Ceiling => !negative,
        Rounding::Floor => negative,
        Rounding::HalfUp => half != Ordering::Less,
        Rounding::HalfDown => half == Ordering::Greater,
        Rounding::HalfEven => half == Ordering::Greater || (half == Ordering::Equal && quotient.is_odd()),
        Rounding::Unnecessary => return None,
    };
    let step = if !away {
        0
    } else if negative {
        -1
    } else {
        1
    };
    Some(quotient + step)
}
