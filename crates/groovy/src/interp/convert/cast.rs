//! What an assignment to a typed variable and `(T) value` do.

use std::rc::Rc;

use crate::code::TypeRef;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Array, ClassRef, Value};

impl Interp<'_> {
    /// The int in a value, for native methods.
    ///
    /// # Errors
    /// `GroovyCastException` when there is none.
    pub fn int(&mut self, value: &Value) -> Eval<i32> {
        match value {
            Value::Int(n) => Ok(*n),
            Value::Char(unit) => Ok(i32::from(*unit)),
            other => match self.cast_builtin(other.clone(), Type::PrimInt)? {
                Value::Int(n) => Ok(n),
                _ => Ok(0),
            },
        }
    }

    /// What an assignment to a typed variable and `(T) value` do.
    ///
    /// # Errors
    /// `GroovyCastException`.
    pub(crate) fn cast(&mut self, value: Value, ty: &TypeRef) -> Eval {
        match ty {
            TypeRef::Builtin(class) => self.cast_builtin(value, *class),
            TypeRef::Script(index) => self.cast_script(value, *index),
            TypeRef::Host(name) => match &value {
                Value::Null => Ok(value),
                Value::Host(host) if host.is_instance_of(name) => Ok(value),
                other => Err(self.cannot_cast(other, name)),
            },
            TypeRef::Array(element, dimensions) => self.cast_array(value, element, *dimensions),
        }
    }

    fn cast_script(&mut self, value: Value, index: u32) -> Eval {
        let class = self.ready_class(index)?;
        match &value {
            Value::Null => Ok(value),
            Value::Object(object) if object.class.is_subclass_of(&class) => Ok(value),
            Value::Closure(closure) if self.is_functional(index) => self.coerced(closure, ClassRef::Script(class)),
            Value::Str(_) | Value::GString(_) if class.code.kind == crate::code::ClassKind::Enum => {
                let text = self.to_text(&value)?;
                self.call_method(&Value::Class(class), "valueOf", &[Value::Str(text)])
            }
            Value::List(list) => {
                let items = self.copied(list)?;
                let made = self.construct(&Value::Class(class.clone()), &items);
                made.map_err(|fault| self.cast_failed(&value, class.name(), fault))
            }
            Value::Closure(closure) if self.has_single_method(index) => {
                let methods = self.coerced(closure, ClassRef::Script(class.clone()))?;
                self.adapter(&class, methods)
            }
            Value::Map(_) if self.is_functional(index) => self.proxy(&value, ClassRef::Script(class)),
            Value::Map(_) => self.construct(&Value::Class(class), std::slice::from_ref(&value)),
            other => Err(self.cannot_cast(other, class.name())),
        }
    }

    fn cast_array(&mut self, value: Value, element: &TypeRef, dimensions: u8) -> Eval {
        if value.is_null() {
            return Ok(value);
        }
        let class = self.type_of_ref(element);
        if let Value::Array(array) = &value
            && array.dimensions == dimensions
            && (array.element == class || (!class.is_primitive() && array.element.is(class)))
        {
            return Ok(value);
        }
        let items = match &value {
            Value::Array(_) | Value::List(_) | Value::Set(_) | Value::Range(_) => self.elements(&value)?,
            Value::Str(text) if class == Type::PrimChar => {
                self.charge(text.len() / 8)?;
                self.room_for_elements(text.len())?;
                text.encode_utf16().map(Value::Char).collect()
            }
            Value::Str(text) => self.characters(text)?,
            Value::GString(_) => {
                let text = self.to_text(&value)?;
                return self.cast_array(Value::Str(text), element, dimensions);
            }
            Value::Map(_) => self.elements(&value)?,
            Value::Object(object) if object.class.is_builtin(Type::Collection) => self.elements(&value)?,
            single => vec![single.clone()],
        };
        self.grow(0, items.len())?;
        let mut converted = Vec::with_capacity(items.len());
        for item in items {
            converted.push(if dimensions > 1 {
                self.cast_array(item, element, dimensions - 1)?
            } else {
                if item.is_null() && class.is_primitive() && class != Type::PrimBoolean {
                    return Err(self.throw_with(Type::IllegalArgumentException, None));
                }
                self.cast(item, element)?
            });
        }
        Ok(Value::Array(Rc::new(Array { element: class, dimensions, items: converted.into() })))
    }
}
