//! `java.math.BigDecimal`: an integer and a scale, with Java's rules for scales, rounding and text.
//!
//! Files: `rounding` · `division` · `conversion` from and to other numbers · `text` · `order` and equality.

mod conversion;
mod division;
mod order;
mod rounding;
mod text;

use num_bigint::{BigInt, Sign};
use num_traits::{Signed, ToPrimitive};

use text::MAX_SCALE;

pub use rounding::Rounding;
pub(crate) use rounding::divide_rounded;

/// A decimal number `unscaled * 10^-scale`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decimal {
    unscaled: BigInt,
    scale: i32,
}

impl Decimal {
    /// `unscaled * 10^-scale`
    pub fn new(unscaled: BigInt, scale: i32) -> Self {
        Self { unscaled, scale }
    }

    /// The digits without the point.
    pub fn unscaled(&self) -> &BigInt {
        &self.unscaled
    }

    /// The number of digits behind the point; negative for multiples of powers of ten.
    pub fn scale(&self) -> i32 {
        self.scale
    }

    /// `precision()`: the number of digits, at least 1.
    pub fn precision(&self) -> u64 {
        digits(&self.unscaled)
    }

    /// `signum()`
    pub fn signum(&self) -> i32 {
        match self.unscaled.sign() {
            Sign::Minus => -1,
            Sign::NoSign => 0,
            Sign::Plus => 1,
        }
    }

    /// `add`
    pub fn add(&self, other: &Self) -> Self {
        let (left, right, scale) = self.aligned(other);
        Self::new(left + right, scale)
    }

    /// `subtract`
    pub fn subtract(&self, other: &Self) -> Self {
        let (left, right, scale) = self.aligned(other);
        Self::new(left - right, scale)
    }

    /// `multiply`
    pub fn multiply(&self, other: &Self) -> Self {
        Self::new(&self.unscaled * &other.unscaled, self.scale.saturating_add(other.scale))
    }

    /// `negate`
    pub fn negate(&self) -> Self {
        Self::new(-&self.unscaled, self.scale)
    }

    /// `abs`
    pub fn abs(&self) -> Self {
        Self::new(self.unscaled.abs(), self.scale)
    }

    /// `hashCode()`
    pub fn hash(&self) -> i32 {
        crate::ops::hash::big_integer_hash(&self.unscaled).wrapping_mul(31).wrapping_add(self.scale)
    }

    fn aligned(&self, other: &Self) -> (BigInt, BigInt, i32) {
        let scale = self.scale.max(other.scale);
        (self.widened(scale), other.widened(scale), scale)
    }

    fn widened(&self, scale: i32) -> BigInt {
        let by = (i64::from(scale) - i64::from(self.scale)).clamp(0, MAX_SCALE * 2) as u32;
        if by == 0 { self.unscaled.clone() } else { &self.unscaled * ten_to(by) }
    }
}

fn digits(number: &BigInt) -> u64 {
    match number.to_u64().or_else(|| number.to_i64().map(i64::unsigned_abs)) {
        Some(0) => 1,
        Some(small) => u64::from(small.ilog10()) + 1,
        None => number.magnitude().to_string().len() as u64,
    }
}

fn ten_to(exponent: u32) -> BigInt {
    BigInt::from(10).pow(exponent)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn division_is_exact_when_it_ends_and_rounded_like_groovy_when_not() {
        let quotient = |left, right| decimal(left).divide(&decimal(right)).unwrap().to_string();
        assert_eq!(quotient("1", "4"), "0.25");
        assert_eq!(quotient("1", "3"), "0.3333333333");
        assert_eq!(quotient("10", "5"), "2");
        assert_eq!(quotient("2", "3"), "0.6666666667");
        assert_eq!(quotient("100.00", "3"), "33.3333333333");
        assert!(decimal("1").divide(&decimal("0.0")).is_none());
    }

    #[test]
    fn text_switches_to_scientific_notation_where_java_does() {
        assert_eq!(decimal("0.0000001").to_string(), "1E-7");
        assert_eq!(decimal("1E+3").to_string(), "1E+3");
        assert_eq!(decimal("123.4500").to_string(), "123.4500");
        assert_eq!(decimal("-1.5E-10").to_string(), "-1.5E-10");
    }
}
