//! The border to the embedder: what a script may see of the world outside, and nothing else.
//!
//! Files: `bindings` a ready-made world for plain scripts and tests.

mod bindings;

use std::any::Any;
use std::fmt;

use crate::interp::{Eval, Fault, Interp};
use crate::value::{Str, Value};

pub use bindings::{Bindings, HostFunction};

/// The world of one run. All methods take `&self`: a host that changes keeps its state in cells.
pub trait Host {
    /// The value of a variable the script does not define. Asked once per name and run.
    fn variable(&self, _name: &str) -> Option<Value> {
        None
    }

    /// An assignment to a name nobody declared. `false`: the script keeps the value for itself.
    fn set_variable(&self, _name: &str, _value: &Value) -> bool {
        false
    }

    /// A call of a function the script does not define. `None`: there is no such function.
    ///
    /// # Errors
    /// Whatever the function wants to stop the script with.
    fn call(&self, _interp: &mut Interp<'_>, _name: &str, _args: &[Value]) -> Eval<Option<Value>> {
        Ok(None)
    }

    /// `new NAME(args)` for a class the embedder declared in [`crate::Options::host_classes`]. `None`: cannot be made so.
    ///
    /// # Errors
    /// Whatever the constructor wants to stop the script with.
    fn construct(&self, _interp: &mut Interp<'_>, _class: &str, _args: &[Value]) -> Eval<Option<Value>> {
        Ok(None)
    }

    /// `NAME.method(args)` for a class the embedder declared. `None`: there is no such method.
    ///
    /// # Errors
    /// Whatever the method wants to stop the script with.
    fn call_static(&self, _interp: &mut Interp<'_>, _class: &str, _name: &str, _args: &[Value]) -> Eval<Option<Value>> {
        Ok(None)
    }

    /// Text the script prints.
    fn print(&self, _text: &str) {}

    /// Milliseconds since 1970: the only clock a script has.
    fn now_millis(&self) -> i64 {
        0
    }

    /// Where random numbers and UUIDs come from.
    fn next_random(&self) -> u64 {
        0
    }

    /// The time zone of dates without one, as an IANA name.
    fn time_zone(&self) -> &str {
        "UTC"
    }
}

/// An object of the embedder.
pub trait HostObject: Any + fmt::Debug {
    /// The class a script sees: `com.exalate.api.domain.Issue`.
    fn class_name(&self) -> &str;

    /// Reads a property. `None`: there is no such property, and the script gets a `MissingPropertyException`.
    ///
    /// # Errors
    /// Whatever the property wants to stop the script with.
    fn get(&self, _interp: &mut Interp<'_>, _name: &str) -> Eval<Option<Value>> {
        Ok(None)
    }

    /// Writes a property. `false`: there is no such property.
    ///
    /// # Errors
    /// Whatever the property wants to stop the script with.
    fn set(&self, _interp: &mut Interp<'_>, _name: &str, _value: Value) -> Eval<bool> {
        Ok(false)
    }

    /// Calls a method. `None`: there is no such method; those of every object (`toString`, `with`...) still work.
    ///
    /// # Errors
    /// Whatever the method wants to stop the script with.
    fn call(&self, _interp: &mut Interp<'_>, _name: &str, _args: &[Value]) -> Eval<Option<Value>> {
        Ok(None)
    }

    /// `object[key]`. `None`: not indexable.
    ///
    /// # Errors
    /// Whatever the lookup wants to stop the script with.
    fn index(&self, _interp: &mut Interp<'_>, _key: &Value) -> Eval<Option<Value>> {
        Ok(None)
    }

    /// `object[key] = value`. `false`: not indexable.
    ///
    /// # Errors
    /// Whatever the assignment wants to stop the script with.
    fn set_index(&self, _interp: &mut Interp<'_>, _key: &Value, _value: Value) -> Eval<bool> {
        Ok(false)
    }

    /// The elements, for loops and collection methods. `None`: the object is not a collection.
    fn elements(&self) -> Option<Vec<Value>> {
        None
    }

    /// `toString()`
    fn to_text(&self) -> String {
        self.class_name().to_owned()
    }

    /// `equals`; identity has been checked already.
    fn equals(&self, _other: &dyn HostObject) -> bool {
        false
    }

    /// Groovy truth.
    fn truth(&self) -> bool {
        true
    }

    /// Whether `instanceof`, `as` and typed variables take the object for one of the named class.
    fn is_instance_of(&self, class: &str) -> bool {
        self.class_name() == class
    }

    /// Rust's own type, for the embedder's functions.
    fn as_any(&self) -> &dyn Any;
}

/// An error of the embedder that stops the script, past every `catch`.
pub fn stop(kind: impl Into<Str>, message: impl Into<Str>) -> Box<Fault> {
    Box::new(Fault::Host { kind: kind.into(), message: message.into() })
}
