//! Quotients, exact and rounded, and what is left over.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, Zero};

use super::rounding::Rounding;
use super::{Decimal, digits, ten_to};

impl Decimal {
    /// Groovy's `/`: exact when the quotient ends, otherwise rounded as Groovy does. `None` for division by zero.
    pub fn divide(&self, other: &Self) -> Option<Self> {
        if other.unscaled.is_zero() {
            return None;
        }
        if let Some(exact) = self.divide_exactly(other) {
            return Some(exact);
        }
        let precision = self.precision().max(other.precision()) + DIVISION_EXTRA_PRECISION;
        let quotient = self.divide_to_precision(other, precision);
        let scale = self.scale.max(other.scale).max(DIVISION_MIN_SCALE);
        if quotient.scale > scale { quotient.with_scale(scale, Rounding::HalfUp) } else { Some(quotient) }
    }

    /// `divide(other)` of Java: `None` when the quotient has no end.
    fn divide_exactly(&self, other: &Self) -> Option<Self> {
        let preferred = self.scale.saturating_sub(other.scale);
        if self.unscaled.is_zero() {
            return Some(Self::new(BigInt::zero(), preferred));
        }
        let divisor = other.unscaled.abs();
        let common = self.unscaled.gcd(&divisor);
        let mut rest = &divisor / &common;
        let (mut twos, mut fives) = (0u32, 0u32);
        if let Some(zeros) = rest.trailing_zeros() {
            twos = zeros as u32;
            rest >>= zeros;
        }
        let five = BigInt::from(5);
        while rest.is_multiple_of(&five) {
            rest /= &five;
            fives += 1;
        }
        if rest != BigInt::from(1) {
            return None;
        }
        let extra = twos.max(fives);
        let unscaled = &self.unscaled * ten_to(extra) / &other.unscaled;
        Some(Self::new(unscaled, preferred.saturating_add(extra as i32)))
    }

    /// `divide(other, new MathContext(precision))` with rounding half up.
    fn divide_to_precision(&self, other: &Self, precision: u64) -> Self {
        let preferred = i64::from(self.scale) - i64::from(other.scale);
        let want = precision as i64 + 3 + digits(&other.unscaled) as i64 - digits(&self.unscaled) as i64;
        let shift = want.max(0) as u32;
        let (quotient, remainder) = (&self.unscaled * ten_to(shift)).div_rem(&other.unscaled);
        // A digit that says "something follows" keeps the rounding right.
        let sticky = if remainder.is_zero() { 0 } else { 1 };
        let sign = if self.unscaled.is_negative() == other.unscaled.is_negative() { 1 } else { -1 };
        let with_rest = quotient * 10 + BigInt::from(sticky * sign);
        let scale = (preferred + i64::from(shift) + 1) as i32;
        Self::new(with_rest, scale).round(precision, Rounding::HalfUp).unwrap_or_else(|| self.clone())
    }

    /// `divideToIntegralValue` and `remainder`; `None` for division by zero.
    pub fn remainder(&self, other: &Self) -> Option<Self> {
        if other.unscaled.is_zero() {
            return None;
        }
        let (left, right, scale) = self.aligned(other);
        let (mut quotient, rest) = num_integer::Integer::div_rem(&left, &right);
        // Java's quotient has the difference of the scales if it can; that decides the scale of the rest.
        let preferred = i64::from(self.scale) - i64::from(other.scale);
        let ten = BigInt::from(10);
        let mut places = if quotient.is_zero() { preferred } else { 0 };
        while places > preferred && (&quotient % &ten).is_zero() {
            quotient /= &ten;
            places -= 1;
        }
        let wanted = (places.max(preferred) + i64::from(other.scale)).max(i64::from(self.scale));
        let rest = Self::new(rest, scale);
        match i32::try_from(wanted).ok().and_then(|wanted| rest.with_scale(wanted, Rounding::Unnecessary)) {
            Some(scaled) => Some(scaled),
            None => Some(rest),
        }
    }
}

/// Groovy divides with at least this many digits behind the point when the quotient does not end.
const DIVISION_MIN_SCALE: i32 = 10;
/// Groovy's extra precision for such quotients.
const DIVISION_EXTRA_PRECISION: u64 = 10;
