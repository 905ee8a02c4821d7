//! Groovy truth.

use crate::interp::{Eval, Extends, Interp};
use crate::types::Type;
use crate::value::Value;

impl Interp<'_> {
    /// Groovy truth: null, false, zero, empty text and empty collections are false.
    ///
    /// # Errors
    /// An exception of the script's own `asBoolean`, or a limit.
    pub fn truth(&mut self, value: &Value) -> Eval<bool> {
        Ok(match value {
            Value::Null => false,
            Value::Bool(flag) => *flag,
            _ if self.added.any
                && let Some(answer) = self.added_operator(value, "asBoolean", &[])? =>
            {
                matches!(answer, Value::Bool(true))
            }
            Value::Int(n) => *n != 0,
            Value::Str(text) => !text.is_empty(),
            Value::Byte(n) => *n != 0,
            Value::Short(n) => *n != 0,
            Value::Long(n) => *n != 0,
            Value::Float(n) => *n != 0.0 && !n.is_nan(),
            Value::Double(n) => *n != 0.0 && !n.is_nan(),
            Value::Char(unit) => *unit != 0,
            Value::BigInt(n) => n.bits() != 0,
            Value::Decimal(n) => n.signum() != 0,
            Value::GString(_) => !self.to_text(value)?.is_empty(),
            Value::List(list) => {
                self.refresh_list(list)?;
                !list.is_empty()
            }
            Value::Map(map) => {
                self.refresh_map(map)?;
                !map.is_empty()
            }
            Value::Set(set) => {
                self.refresh_set(set)?;
                !set.is_empty()
            }
            Value::Array(array) => !array.items.borrow().is_empty(),
            Value::Range(range) => !range.is_empty(),
            // Whether a matcher finds something takes a search.
            Value::Native(native) if native.type_of() == Type::Matcher => {
                matches!(self.call_method(value, "asBoolean", &[])?, Value::Bool(true))
            }
            Value::Native(native) => native.truth(),
            Value::Host(host) => host.truth(),
            Value::Object(_) if self.has_script_method(value, "asBoolean", 0) => {
                matches!(self.call_method(value, "asBoolean", &[])?, Value::Bool(true))
            }
            Value::Object(object) if object.class.extends != Extends::Nothing => match self.heart(value)? {
                Some(heart) => self.truth(&heart)?,
                None => true,
            },
            _ => true,
        })
    }
}
