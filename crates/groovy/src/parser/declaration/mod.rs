//! The top level, imports, modifiers, variables and methods.
//!
//! Files: `script` the top level · `modifiers` and `annotation` what stands before a declaration · `lookahead` what kind
//! follows · `method` · `variables`.

mod annotation;
mod lookahead;
mod method;
mod modifiers;
mod script;
mod variables;

use super::{Failed, Parse, Parser};
use crate::ast::Ident;
use crate::value::Str;

impl Parser<'_> {
    /// A name for something that has none.
    pub(super) fn nameless(&self) -> Ident {
        Ident { text: Str::new(), span: self.span() }
    }

    pub(super) fn failed<T>(&self) -> Parse<T> {
        Err(Failed)
    }
}
