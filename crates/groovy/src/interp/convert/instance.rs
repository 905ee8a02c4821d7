//! `instanceof`.

use crate::code::TypeRef;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{ClassRef, Value};

impl Interp<'_> {
    /// Whether a value is an instance of a built-in class.
    pub fn is_instance(&self, value: &Value, class: Type) -> bool {
        match value {
            Value::Null => false,
            Value::Object(object) => {
                class == Type::Object || class == Type::GroovyObject || object.class.is_builtin(class)
            }
            Value::Host(host) => class == Type::Object || host.is_instance_of(class.name()),
            Value::Array(_) => class == Type::Object,
            Value::Closure(closure) => match &closure.interface {
                Some(ClassRef::Builtin(interface)) => interface.is(class) || value.type_of().is(class),
                _ => value.type_of().is(class),
            },
            other => other.type_of().is(class) || (class == Type::MapEntry && matches!(other, Value::Entry(_))),
        }
    }

    /// `value instanceof T`
    ///
    /// # Errors
    /// A limit.
    pub(crate) fn instance_of(&mut self, value: &Value, ty: &TypeRef) -> Eval<bool> {
        Ok(match ty {
            TypeRef::Builtin(class) => self.is_instance(value, *class),
            TypeRef::Script(index) => {
                let class = self.class(*index)?;
                match value {
                    Value::Object(object) => object.class.is_subclass_of(&class),
                    Value::Closure(closure) => {
                        matches!(&closure.interface, Some(ClassRef::Script(interface)) if interface.is_subclass_of(&class))
                    }
                    _ => false,
                }
            }
            TypeRef::Host(name) => matches!(value, Value::Host(host) if host.is_instance_of(name)),
            TypeRef::Array(element, dimensions) => {
                let class = self.type_of_ref(element);
                matches!(value, Value::Array(array) if array.dimensions == *dimensions && (array.element == class || (!class.is_primitive() && array.element.is(class))))
            }
        })
    }
}
