//! XML: `XmlSlurper` and `XmlParser` for reading, `MarkupBuilder` and `XmlUtil` for writing.
//!
//! Documents with a DOCTYPE are refused, as Groovy's own parsers do: no entities are expanded and nothing is fetched.

mod document;
mod markup;
mod node;
mod path;
mod serialize;

use super::Module;
use crate::interp::{Eval, Interp};
use crate::value::{Native, NativeObject, Value};

/// All tables of the room.
pub(super) const MODULES: [Module; 6] =
    [path::MODULE, path::NUMBERS, node::MODULE, markup::MODULE, markup::SETTINGS, serialize::MODULE];

/// A library object as its Rust type.
fn native<T: 'static>(value: &Value) -> Option<&T> {
    match value {
        Value::Native(native) => native.downcast(),
        _ => None,
    }
}

/// Puts an object on the heap and accounts for it.
fn wrap(interp: &mut Interp<'_>, object: impl NativeObject) -> Eval {
    // The counters and the pointer in front of every native object, and the object.
    interp.reserve(32 + std::mem::size_of_val(&object))?;
    Ok(Value::Native(Native::new(object)))
}
