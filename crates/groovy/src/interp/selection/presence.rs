//! Whether there is a method of a name for so many arguments at all.

use std::rc::Rc;

use super::functions::WAYS_OF_A_STEP;
use crate::interp::Interp;
use crate::interp::call::takes;
use crate::value::{Class, Value};

impl Interp<'_> {
    /// Whether an object or class of the script has a method of this name for this many arguments.
    pub(in crate::interp) fn has_script_method(&self, receiver: &Value, name: &str, args: usize) -> bool {
        let class = match receiver {
            Value::Object(object) => &object.class,
            Value::Class(class) => class,
            _ => return false,
        };
        self.class_has_method(class, name, args)
    }

    pub(in crate::interp) fn class_has_method(&self, class: &Rc<Class>, name: &str, args: usize) -> bool {
        self.owe(usize::from(class.ways as usize > WAYS_OF_A_STEP));
        let own = class.code.methods.get(name).is_some_and(|functions| {
            functions
                .iter()
                .filter_map(|index| self.function(*index))
                .any(|code| !code.is_abstract && takes(code, args))
        });
        own || class.interfaces.iter().any(|interface| self.class_has_method(interface, name, args))
            || class.parent.as_ref().is_some_and(|parent| self.class_has_method(parent, name, args))
    }
}
