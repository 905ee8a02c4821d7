//! `new JsonSlurper()`: a parser with its setting.

use std::any::Any;
use std::cell::Cell;

use crate::types::Type;
use crate::value::{Native, NativeObject, Value};

/// A parser with its setting.
#[derive(Debug)]
pub(in crate::library::json) struct Slurper {
    /// Comments, unquoted names and single quotes are taken too.
    pub(in crate::library::json) lax: Cell<bool>,
}

impl NativeObject for Slurper {
    fn type_of(&self) -> Type {
        Type::JsonSlurper
    }

    fn to_text(&self) -> String {
        "groovy.json.JsonSlurper@1".to_owned()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub(in crate::library::json) fn slurper() -> Value {
    Value::Native(Native::new(Slurper { lax: Cell::new(false) }))
}

pub(in crate::library::json) fn slurper_of(value: &Value) -> Option<&Slurper> {
    match value {
        Value::Native(native) => native.downcast(),
        _ => None,
    }
}
