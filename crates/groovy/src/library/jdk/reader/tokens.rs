//! `StringTokenizer`.

use std::any::Any;
use std::cell::Cell;

use crate::types::Type;
use crate::value::{NativeObject, Str};

#[derive(Debug)]
pub(super) struct Tokens {
    pub(super) words: Vec<Str>,
    pub(super) at: Cell<usize>,
}

impl NativeObject for Tokens {
    fn type_of(&self) -> Type {
        Type::StringTokenizer
    }

    fn to_text(&self) -> String {
        "java.util.StringTokenizer@1".to_owned()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}
