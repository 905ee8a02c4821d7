//! Decimals from other numbers, and as such.

use num_bigint::BigInt;
use num_traits::{ToPrimitive, Zero};

use super::text::MAX_SCALE;
use super::{Decimal, ten_to};

impl Decimal {
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
