//! Numbers, as wide as they need to be.

use std::sync::Arc;

use num_bigint::{BigInt, Sign};

use super::Parser;
use crate::interp::{Eval, Interp};
use crate::value::{Decimal, Value};

impl Parser<'_> {
    pub(super) fn number(&mut self, interp: &mut Interp<'_>) -> Eval {
        let length =
            self.rest().find(|c: char| !(c.is_ascii_digit() || "+-.eE".contains(c))).unwrap_or(self.rest().len());
        let text = self.rest().get(..length).unwrap_or_default().to_owned();
        if text.len() > 10_000 {
            return Err(crate::limits::Exceeded::Memory.into());
        }
        interp.charge(text.len())?;
        let number = if text.contains(['.', 'e', 'E']) {
            text.parse::<Decimal>().ok().map(|number| Value::Decimal(Arc::new(number)))
        } else if let Ok(small) = text.parse::<i32>() {
            Some(Value::Int(small))
        } else if let Ok(large) = text.parse::<i64>() {
            Some(Value::Long(large))
        } else {
            // Groovy's parser wraps around beyond a `long`.
            text.parse::<BigInt>().ok().map(|number| Value::Long(wrapped(&number)))
        };
        match number {
            Some(number) => {
                self.at += length;
                Ok(number)
            }
            None => {
                let first = text.chars().next().unwrap_or('-');
                Err(self.broken_array(interp, self.at, first))
            }
        }
    }
}

/// The lowest 64 bits.
fn wrapped(number: &BigInt) -> i64 {
    let low = number.iter_u64_digits().next().unwrap_or(0) as i64;
    if number.sign() == Sign::Minus { low.wrapping_neg() } else { low }
}
