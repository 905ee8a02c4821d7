//! What Groovy makes of null when a method is called on it: an object, which `null.each { }` answers.

use std::any::Any;

use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Native, NativeObject, Value};

/// Equal to null, and like it in all but its class: `?.` does not spare it.
#[derive(Debug)]
struct NullObject;

impl NativeObject for NullObject {
    fn type_of(&self) -> Type {
        Type::NullObject
    }

    fn to_text(&self) -> String {
        "null".to_owned()
    }

    fn truth(&self) -> bool {
        false
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// The receiver as the methods that answer it see it.
pub(in crate::library) fn itself(interp: &mut Interp<'_>, this: &Value) -> Eval {
    match this {
        Value::Null => {
            interp.reserve(std::mem::size_of::<Native>())?;
            Ok(Value::Native(Native::new(NullObject)))
        }
        other => Ok(other.clone()),
    }
}
