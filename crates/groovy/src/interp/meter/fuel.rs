//! Steps: every loop pays for its turns.

use crate::interp::{Eval, Interp};
use crate::limits::Exceeded;

impl Interp<'_> {
    /// Charges steps. Library methods charge in proportion to the elements or bytes they touch.
    ///
    /// # Errors
    /// When the fuel is used up.
    #[inline]
    pub fn charge(&mut self, steps: usize) -> Eval<()> {
        match self.meter.fuel_left.checked_sub(steps as u64) {
            Some(left) => {
                self.meter.fuel_left = left;
                Ok(())
            }
            None => {
                self.meter.fuel_left = 0;
                Err(Exceeded::Fuel.into())
            }
        }
    }

    /// Notes work that was done where nothing can fail, such as finding names for an error message. [`Interp::settle`] charges it.
    pub(crate) fn owe(&self, steps: usize) {
        self.meter.owed.set(self.meter.owed.get().saturating_add(steps as u64));
    }

    /// Charges one step and what is owed.
    ///
    /// # Errors
    /// When the fuel is used up.
    #[inline]
    pub(crate) fn settle(&mut self) -> Eval<()> {
        let owed = self.meter.owed.take();
        self.charge(1 + usize::try_from(owed).unwrap_or(usize::MAX))
    }

    /// Charges for looking at every character of a text.
    ///
    /// # Errors
    /// When the fuel is used up.
    pub(crate) fn charge_scan(&mut self, text: &str) -> Eval<()> {
        self.charge(text.len() / 64)
    }

    /// Charges for finding an index in a text: Java counts in units that only ASCII text can be indexed by directly, and
    /// whether a text is ASCII has to be found out first.
    ///
    /// # Errors
    /// When the fuel is used up.
    pub(crate) fn charge_index(&mut self, text: &str) -> Eval<()> {
        self.charge(if text.is_ascii() { text.len() / 1024 } else { text.len() / 32 })
    }

    /// Steps taken so far.
    pub(crate) fn fuel_used(&self) -> u64 {
        self.meter.limits.fuel - self.meter.fuel_left
    }
}
