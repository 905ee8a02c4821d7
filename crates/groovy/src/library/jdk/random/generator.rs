//! Java's linear congruential generator.

use std::any::Any;
use std::cell::Cell;

use crate::types::Type;
use crate::value::NativeObject;

const MULTIPLIER: u64 = 0x5_DEEC_E66D;
const MASK: u64 = (1 << 48) - 1;

/// Java's linear congruential generator.
#[derive(Debug)]
pub(super) struct Random {
    pub(super) seed: Cell<u64>,
    pub(super) spare: Cell<Option<f64>>,
}

impl Random {
    pub(super) fn new(seed: i64) -> Self {
        Self { seed: Cell::new(scrambled(seed)), spare: Cell::new(None) }
    }

    pub(super) fn next(&self, bits: u32) -> i32 {
        let seed = self.seed.get().wrapping_mul(MULTIPLIER).wrapping_add(0xB) & MASK;
        self.seed.set(seed);
        (seed >> (48 - bits)) as u32 as i32
    }

    pub(super) fn below(&self, bound: i32) -> i32 {
        let bits = self.next(31);
        if bound & (bound - 1) == 0 {
            return ((i64::from(bound) * i64::from(bits)) >> 31) as i32;
        }
        let mut candidate = bits;
        loop {
            let value = candidate % bound;
            if candidate.wrapping_sub(value).wrapping_add(bound - 1) >= 0 {
                return value;
            }
            candidate = self.next(31);
        }
    }

    pub(super) fn long(&self) -> i64 {
        (i64::from(self.next(32)) << 32).wrapping_add(i64::from(self.next(32)))
    }

    pub(super) fn double(&self) -> f64 {
        ((i64::from(self.next(26)) << 27) + i64::from(self.next(27))) as f64 / (1u64 << 53) as f64
    }

    pub(super) fn gaussian(&self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        loop {
            let (a, b) = (2.0 * self.double() - 1.0, 2.0 * self.double() - 1.0);
            let square = a * a + b * b;
            if square < 1.0 && square != 0.0 {
                let factor = (-2.0 * square.ln() / square).sqrt();
                self.spare.set(Some(b * factor));
                return a * factor;
            }
        }
    }
}

impl NativeObject for Random {
    fn type_of(&self) -> Type {
        Type::Random
    }

    fn to_text(&self) -> String {
        format!("java.util.Random@{:x}", std::ptr::from_ref(self).addr() as u32)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub(super) fn scrambled(seed: i64) -> u64 {
    (seed as u64 ^ MULTIPLIER) & MASK
}
