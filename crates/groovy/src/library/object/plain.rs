//! `new Object()`.

use std::any::Any;
use std::cell::Cell;

use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Native, NativeObject, Value};

/// `new Object()`
#[derive(Debug)]
struct Plain(Cell<u8>);

impl NativeObject for Plain {
    fn type_of(&self) -> Type {
        Type::Object
    }

    fn to_text(&self) -> String {
        format!("java.lang.Object@{:x}", std::ptr::from_ref(&self.0).addr() >> 4 & 0x7fff_ffff)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub(super) fn new_object(interp: &mut Interp<'_>, _this: &Value, _args: &[Value]) -> Eval {
    interp.reserve(64)?;
    Ok(Value::Native(Native::new(Plain(Cell::new(0)))))
}
