//! Whether two values are the same object, and the number that says so.

use std::rc::Rc;

use crate::value::Value;

/// Whether two values are the same object.
pub(crate) fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::List(a), Value::List(b)) => {
            // Java keeps the view of its values in a map.
            let of_one_map = || Some(Rc::ptr_eq(a.values_of()?, b.values_of()?));
            Rc::ptr_eq(a, b) || a.kind == b.kind && of_one_map() == Some(true)
        }
        (Value::Map(a), Value::Map(b)) => Rc::ptr_eq(a, b),
        (Value::Set(a), Value::Set(b)) => Rc::ptr_eq(a, b),
        (Value::Array(a), Value::Array(b)) => Rc::ptr_eq(a, b),
        (Value::Range(a), Value::Range(b)) => Rc::ptr_eq(a, b),
        (Value::Entry(a), Value::Entry(b)) => Rc::ptr_eq(a, b),
        (Value::Closure(a), Value::Closure(b)) => Rc::ptr_eq(a, b),
        (Value::Object(a), Value::Object(b)) => Rc::ptr_eq(a, b),
        (Value::Throwable(a), Value::Throwable(b)) => Rc::ptr_eq(a, b),
        (Value::Native(a), Value::Native(b)) => Rc::ptr_eq(a, b),
        (Value::Host(a), Value::Host(b)) => Rc::ptr_eq(a, b),
        (Value::GString(a), Value::GString(b)) => Rc::ptr_eq(a, b),
        (Value::Class(a), Value::Class(b)) => Rc::ptr_eq(a, b),
        (Value::Type(a), Value::Type(b)) => a == b,
        (Value::Null, Value::Null) => true,
        (Value::Bool(a), Value::Bool(b)) => a == b,
        (Value::Str(a), Value::Str(b)) => a == b,
        (Value::Int(a), Value::Int(b)) => a == b,
        (Value::Char(a), Value::Char(b)) => a == b,
        (Value::Long(a), Value::Long(b)) => a == b,
        (Value::Byte(a), Value::Byte(b)) => a == b,
        (Value::Short(a), Value::Short(b)) => a == b,
        (Value::Double(a), Value::Double(b)) => a.to_bits() == b.to_bits(),
        (Value::Float(a), Value::Float(b)) => a.to_bits() == b.to_bits(),
        (Value::Decimal(a), Value::Decimal(b)) => std::sync::Arc::ptr_eq(a, b),
        (Value::BigInt(a), Value::BigInt(b)) => std::sync::Arc::ptr_eq(a, b),
        _ => false,
    }
}

/// `System.identityHashCode`: stable while the object lives.
pub(crate) fn identity(value: &Value) -> i32 {
    let address = match value {
        Value::List(a) => Rc::as_ptr(a).addr(),
        Value::Map(a) => Rc::as_ptr(a).addr(),
        Value::Set(a) => Rc::as_ptr(a).addr(),
        Value::Array(a) => Rc::as_ptr(a).addr(),
        Value::Closure(a) => Rc::as_ptr(a).addr(),
        Value::Object(a) => Rc::as_ptr(a).addr(),
        Value::Throwable(a) => Rc::as_ptr(a).addr(),
        Value::Native(a) => Rc::as_ptr(a).addr(),
        Value::Host(a) => Rc::as_ptr(a).addr(),
        Value::Class(a) => Rc::as_ptr(a).addr(),
        Value::Type(class) => 1_000 + *class as usize,
        _ => 0,
    };
    ((address >> 4) & 0x7fff_ffff) as i32
}
