//! Whether a receiver has a method or a property, without calling it.

use crate::code::Name;
use crate::interp::{Eval, Interp};
use crate::value::Value;

impl Interp<'_> {
    /// Whether a receiver has a method of this name for this many arguments, of the script or the library.
    pub fn responds_to(&mut self, receiver: &Value, name: &str, args: usize) -> bool {
        if self.has_script_method(receiver, name, args) {
            return true;
        }
        let library = self.library();
        library.method(receiver.type_of(), library.symbol(name), args).is_some()
    }

    /// Whether a receiver has a method of this name, whatever its arguments.
    pub fn responds_in_any_way(&mut self, receiver: &Value, name: &str) -> bool {
        let own = match receiver {
            Value::Object(object) => Some(object.class.clone()),
            Value::Class(class) => Some(class.clone()),
            _ => None,
        };
        let mut class = own;
        while let Some(current) = class {
            if current.code.methods.contains_key(name) {
                return true;
            }
            class = current.parent.clone();
        }
        let library = self.library();
        library.has_method(receiver.type_of(), library.symbol(name))
    }

    /// Whether reading the property would find one.
    ///
    /// # Errors
    /// What the getter throws.
    pub fn has_property(&mut self, receiver: &Value, name: &str) -> Eval<bool> {
        let name = self.name(name);
        Ok(match receiver {
            Value::Object(object) => {
                self.field_index(&object.class, &name.text).is_some()
                    || self.find_static(&object.class, &name.text).is_some()
                    || self.find_property_of_class(receiver, &name)
            }
            Value::Map(_) => false,
            other => self.find_property(other, &name)?.is_some(),
        })
    }

    fn find_property_of_class(&self, receiver: &Value, name: &Name) -> bool {
        let capital = crate::interp::names::capitalized(&name.text);
        self.has_script_method(receiver, &format!("get{capital}"), 0) || name.text.as_str() == "class"
    }
}
