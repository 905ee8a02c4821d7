//! Decimals as text, plain or with an exponent, and back.

use std::fmt;
use std::str::FromStr;

use num_bigint::BigInt;
use num_traits::{Signed, Zero};

use super::Decimal;
use crate::ops::text::zero_padded;

impl Decimal {
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
}

/// The text is no decimal number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no decimal number")]
pub struct NoDecimal;

/// The largest exponent accepted in text: beyond it, plain notation would fill the memory.
pub(super) const MAX_SCALE: i64 = 1_000_000;

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
