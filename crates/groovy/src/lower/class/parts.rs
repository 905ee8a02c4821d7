//! What a class body becomes, while it is read.

use std::collections::HashMap;

use crate::ast::{self, Class};
use crate::code::{self, ClassCode, Constructor, Field};
use crate::lower::scope::Kind;
use crate::value::Str;

/// What a class body becomes, while it is read.
pub(super) struct Parts {
    pub(super) index: u32,
    pub(super) name: Str,
    pub(super) kind: Kind,
    pub(super) fields: Vec<Field>,
    pub(super) statics: Vec<Field>,
    pub(super) methods: HashMap<Str, Vec<u32>, rustc_hash::FxBuildHasher>,
    pub(super) constructors: Vec<Constructor>,
    pub(super) delegates: Vec<code::Delegate>,
    /// Statements of the initializers, lowered in scopes of their own afterwards.
    pub(super) carried: Vec<u16>,
}

impl Parts {
    pub(super) fn new(index: u32, name: Str, kind: Kind) -> Self {
        Self {
            index,
            name,
            kind,
            fields: Vec::new(),
            statics: Vec::new(),
            methods: HashMap::default(),
            constructors: Vec::new(),
            delegates: Vec::new(),
            carried: Vec::new(),
        }
    }

    pub(super) fn finish(self) -> ClassCode {
        ClassCode {
            fields: self.fields,
            statics: self.statics,
            methods: self.methods,
            constructors: self.constructors,
            ..ClassCode::new(self.name, self.index)
        }
    }
}

/// The constant's static field, name, arguments and own body.
pub(super) type Constant<'t> = (u32, &'t ast::Ident, &'t [ast::Argument], Option<&'t Class>);

/// What a class body runs for an instance, or once.
pub(super) enum Step<'t> {
    Value(Str, &'t ast::Expr),
    Block(&'t ast::Block),
}
