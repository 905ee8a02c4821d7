//! Text that grows.

use std::any::Any;
use std::cell::RefCell;

use crate::interp::{Eval, Interp};
use crate::library::args::{asks_null, capacity, size};
use crate::library::text::units::{byte_at, unit_length};
use crate::types::Type;
use crate::value::{Native, NativeObject, Value};

/// Text that grows.
#[derive(Debug)]
pub(super) struct Builder {
    class: Type,
    pub(super) text: RefCell<String>,
}

impl NativeObject for Builder {
    fn type_of(&self) -> Type {
        self.class
    }

    fn to_text(&self) -> String {
        self.text.borrow().clone()
    }

    fn effort(&self) -> usize {
        self.text.borrow().len() / 256
    }

    fn truth(&self) -> bool {
        self.class == Type::StringWriter || !self.text.borrow().is_empty()
    }

    fn compare(&self, other: &dyn NativeObject) -> Option<std::cmp::Ordering> {
        let other = other.as_any().downcast_ref::<Self>()?;
        Some(self.text.borrow().cmp(&other.text.borrow()))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub(super) fn new_builder(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = match args {
        [] => String::new(),
        [_] if let Some(room) = capacity(interp, this, args) => {
            if room < 0 {
                return Err(interp.throw(Type::NegativeArraySizeException, room.to_string()));
            }
            String::new()
        }
        [Value::Null] => return Err(asks_null(interp, "java.lang.CharSequence.length()", "seq")),
        [text] if text.type_of().is(Type::CharSequence) || matches!(text, Value::GString(_)) => {
            interp.to_text(text)?.to_string()
        }
        _ => return Err(interp.no_method(this, "<init>", args)),
    };
    interp.reserve(64 + text.len())?;
    Ok(Value::Native(Native::new(Builder { class: crate::library::list::class_of(this), text: RefCell::new(text) })))
}

pub(super) fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Builder> {
    match this {
        Value::Native(native) => native.downcast::<Builder>().ok_or_else(|| interp.no_method(this, "append", &[])),
        _ => Err(interp.no_method(this, "append", &[])),
    }
}

/// The builder, for methods that look for a place in it.
pub(super) fn indexed<'v>(interp: &mut Interp<'_>, this: &'v Value) -> Eval<&'v Builder> {
    let builder = own(interp, this)?;
    interp.charge_index(&builder.text.borrow())?;
    Ok(builder)
}

pub(super) fn length(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(size(unit_length(&indexed(interp, this)?.text.borrow())))
}

/// The bytes between two units of a text, the end clamped.
pub(super) fn bytes(text: &str, from: i64, to: i64) -> Option<(usize, usize)> {
    let from = byte_at(text, usize::try_from(from).ok()?)?;
    let to = byte_at(text, usize::try_from(to).ok()?).unwrap_or(text.len());
    (from <= to).then_some((from, to))
}
