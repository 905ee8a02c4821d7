//! `StringJoiner`.

use std::any::Any;
use std::cell::RefCell;

use crate::types::Type;
use crate::value::{NativeObject, Str};

#[derive(Debug)]
pub(super) struct Joiner {
    pub(super) separator: Str,
    pub(super) before: Str,
    pub(super) after: Str,
    pub(super) parts: RefCell<Vec<Str>>,
    pub(super) empty: RefCell<Option<Str>>,
}

impl Joiner {
    /// What has been added, without what stands around it.
    pub(super) fn joined(&self) -> Option<Str> {
        let parts = self.parts.borrow();
        let texts: Vec<&str> = parts.iter().map(Str::as_str).collect();
        (!texts.is_empty()).then(|| Str::from(texts.join(&self.separator)))
    }
}

impl NativeObject for Joiner {
    fn type_of(&self) -> Type {
        Type::StringJoiner
    }

    fn effort(&self) -> usize {
        self.parts.borrow().len() / 4
    }

    fn to_text(&self) -> String {
        let parts: Vec<String> = self.parts.borrow().iter().map(Str::to_string).collect();
        match self.empty.borrow().as_ref() {
            Some(empty) if parts.is_empty() => empty.to_string(),
            _ => format!("{}{}{}", self.before, parts.join(&self.separator), self.after),
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}
