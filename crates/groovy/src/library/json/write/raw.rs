//! Text that is JSON already.

use std::any::Any;

use crate::interp::Interp;
use crate::types::Type;
use crate::value::{Native, NativeObject, Str, Value};

/// Text that is JSON already.
#[derive(Debug)]
struct Raw(Str);

impl NativeObject for Raw {
    fn type_of(&self) -> Type {
        Type::JsonUnescaped
    }

    fn to_text(&self) -> String {
        self.0.to_string()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub(in crate::library::json) fn raw(_interp: &mut Interp<'_>, text: Str) -> Value {
    Value::Native(Native::new(Raw(text)))
}
