//! What a script prints.

use crate::interp::{Eval, Interp};
use crate::limits::Exceeded;

impl Interp<'_> {
    /// Prints text through the host.
    ///
    /// # Errors
    /// When the script has printed too much.
    pub fn print(&mut self, text: &str) -> Eval<()> {
        match self.meter.output_left.checked_sub(text.len()) {
            Some(left) => self.meter.output_left = left,
            None => return Err(Exceeded::Output.into()),
        }
        self.charge(text.len() / 64 + 1)?;
        self.host.print(text);
        Ok(())
    }
}
