//! `java.math.BigDecimal`: an integer and a scale, with Java's rules for scales, rounding and text.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::ops::text::zero_padded;

/// A decimal number `unscaled * 10^-scale`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decimal {
    unscaled: BigInt,
    scale: i32,
}

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

/// The largest exponent accepted in text: beyond it, plain notation would fill the memory.
const MAX_SCALE: i64 = 1_000_000;

/// Groovy divides with at least this many digits behind the point when the quotient does not end.
const DIVISION_MIN_SCALE: i32 = 10;
/// Groovy's extra precision for such quotients.
const DIVISION_EXTRA_PRECISION: u64 = 10;

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

    /// `toBigInteger()`: the part before the point.
    pub fn to_integer(&self) -> BigInt {
        if self.scale <= 0 {
            &self.unscaled * ten_to(self.scale.unsigned_abs().min(MAX_SCALE as u32))
        } else if self.precision() <= self.scale as u64 {
            BigInt::zero()
        } else {
            &self.unscaled / ten_to(self.scale as u32)
        }
    }

    /// `doubleValue()`
    pub fn to_f64(&self) -> f64 {
        if let (Some(small), 0..=15) = (self.unscaled.to_i64().filter(|n| n.unsigned_abs() < 1 << 53), self.scale) {
            return small as f64 / 10f64.powi(self.scale);
        }
        format!("{}e{}", self.unscaled, -i64::from(self.scale)).parse().unwrap_or(f64::NAN)
    }

    /// `new BigDecimal(Double.toString(value))`, which is what Groovy makes of a double. `None` for NaN and infinities.
    pub fn from_f64(value: f64) -> Option<Self> {
        value.is_finite().then(|| crate::ops::text::double_text(value).parse().ok()).flatten()
    }

    /// `toPlainString()`
    pub fn to_plain(&self) -> String {
        if self.scale == 0 {
            return self.unscaled.to_string();
        }
        let sign = if self.unscaled.is_negative() { "-" } else { "" };
        let digits = self.unscaled.magnitude().to_string();
        if self.scale < 0 {
            if self.unscaled.is_zero() {
                return "0".to_owned();
            }
            return format!("{sign}{digits}{}", "0".repeat(self.scale.unsigned_abs().min(MAX_SCALE as u32) as usize));
        }
        let scale = self.scale as usize;
        if digits.len() > scale {
            let (whole, part) = digits.split_at(digits.len() - scale);
            format!("{sign}{whole}.{part}")
        } else {
            format!("{sign}0.{}", zero_padded(&digits, scale.min(MAX_SCALE as usize)))
        }
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

impl Ord for Decimal {
    /// `compareTo`: by value, so that 1.0 and 1.00 are equal (they are not `equals`).
    fn cmp(&self, other: &Self) -> Ordering {
        if self.scale == other.scale {
            return self.unscaled.cmp(&other.unscaled);
        }
        let (left, right, _) = self.aligned(other);
        left.cmp(&right)
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<BigInt> for Decimal {
    fn from(value: BigInt) -> Self {
        Self::new(value, 0)
    }
}

impl From<i64> for Decimal {
    fn from(value: i64) -> Self {
        Self::new(value.into(), 0)
    }
}

/// The text is no decimal number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no decimal number")]
pub struct NoDecimal;

impl FromStr for Decimal {
    type Err = NoDecimal;

    fn from_str(text: &str) -> Result<Self, NoDecimal> {
        let (digits, exponent) = match text.find(['e', 'E']) {
            Some(at) => {
                let exponent = text.get(at + 1..).ok_or(NoDecimal)?;
                (text.get(..at).ok_or(NoDecimal)?, exponent.parse::<i64>().map_err(|_| NoDecimal)?)
            }
            None => (text, 0),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let unsigned = whole.strip_prefix(['+', '-']).unwrap_or(whole);
        let all_digits = unsigned.bytes().chain(part.bytes()).all(|byte| byte.is_ascii_digit());
        if !all_digits || unsigned.len() + part.len() == 0 {
            return Err(NoDecimal);
        }
        let scale = part.len() as i64 - exponent;
        if scale.abs() > MAX_SCALE {
            return Err(NoDecimal);
        }
        let unscaled = format!("{whole}{part}").parse::<BigInt>().map_err(|_| NoDecimal)?;
        Ok(Self::new(unscaled, scale as i32))
    }
}

impl fmt::Display for Decimal {
    /// `toString()`: scientific notation for negative scales and very small numbers.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.unscaled.magnitude().to_string();
        let adjusted = digits.len() as i64 - 1 - i64::from(self.scale);
        if self.scale >= 0 && adjusted >= -6 {
            return f.write_str(&self.to_plain());
        }
        if self.unscaled.is_negative() {
            f.write_str("-")?;
        }
        let (first, rest) = digits.split_at(1);
        f.write_str(first)?;
        if !rest.is_empty() {
            write!(f, ".{rest}")?;
        }
        if adjusted == 0 { Ok(()) } else { write!(f, "E{adjusted:+}") }
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
