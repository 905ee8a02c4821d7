//! How deep a script may nest, and how high one expression may grow.

use super::{Failed, MAX_HEIGHT, Parse, Parser};
use crate::diagnostic::Diagnostic;

impl Parser<'_> {
    /// Runs a part one level deeper.
    pub(super) fn nested<T>(&mut self, parse: impl FnOnce(&mut Self) -> Parse<T>) -> Parse<T> {
        self.check_depth()?;
        let outside = std::mem::take(&mut self.height);
        let result = parse(self);
        self.height = outside.max(self.height + 1);
        result
    }

    pub(super) fn check_depth(&mut self) -> Parse<()> {
        if self.too_deep {
            return Err(Failed);
        }
        if self.stack.is_exhausted() || self.height > MAX_HEIGHT {
            let span = self.span();
            self.silent = 0;
            self.note(Diagnostic::syntax(span, "this is nested too deeply: split it into parts"));
            self.too_deep = true;
            // Nothing after this place would be read sensibly.
            self.at = self.tokens.len().saturating_sub(1);
            return Err(Failed);
        }
        Ok(())
    }

    /// One more link of a chain on the left: `a.b.c`, `a + b + c`.
    pub(super) fn link(&mut self) -> Parse<()> {
        self.height += 1;
        self.check_depth()
    }
}
