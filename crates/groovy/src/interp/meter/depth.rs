//! How deep calls may go.

use crate::interp::{Eval, Interp};
use crate::limits::Exceeded;

impl Interp<'_> {
    /// Refuses to go deeper when the native stack is nearly used up. Everything that recurses asks here.
    ///
    /// # Errors
    /// When there is no room.
    #[inline]
    pub fn check_stack(&self) -> Eval<()> {
        if self.meter.stack.is_exhausted() {
            return Err(Exceeded::Depth.into());
        }
        Ok(())
    }

    /// Enters a call.
    #[inline]
    pub(crate) fn enter(&mut self) -> Eval<()> {
        if self.meter.depth >= self.meter.limits.depth {
            return Err(Exceeded::Depth.into());
        }
        self.check_stack()?;
        self.settle()?;
        self.meter.depth += 1;
        Ok(())
    }

    /// Leaves a call.
    #[inline]
    pub(crate) fn leave(&mut self) {
        self.meter.depth -= 1;
    }
}
