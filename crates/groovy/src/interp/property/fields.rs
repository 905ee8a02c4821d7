//! `object.@name`: the field itself.

use crate::code::Name;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;

impl Interp<'_> {
    /// `object.@name`: the field itself, without its getter.
    pub(super) fn get_field(&mut self, object: &Value, name: &Name) -> Eval {
        if let Value::Object(instance) = object
            && let Some(index) = self.visible_field(&instance.class, &name.text)
        {
            return Ok(instance.fields.borrow().get(index).cloned().unwrap_or_default());
        }
        match object {
            Value::Map(_) => match self.find_property(object, name)? {
                Some(value) => Ok(value),
                None => Ok(Value::Null),
            },
            // XML: `node.@id` is the attribute.
            Value::Native(_) | Value::List(_) if self.has_dynamic_properties(object) => {
                let attribute = Value::str(format!("@{}", name.text));
                self.call_method(object, "$get", &[attribute])
            }
            _ => {
                let class = match object {
                    Value::Null => Type::NullObject.name().into(),
                    other => self.class_name(other),
                };
                Err(self.throw(Type::MissingFieldException, format!("No such field: {} for class: {class}", name.text)))
            }
        }
    }
}
