//! Casts to the classes of the library.

use super::interface::is_functional_type;
use super::number::{to_char, to_number};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{ClassRef, Value};

impl Interp<'_> {
    /// As [`Interp::cast`], for a built-in class.
    ///
    /// # Errors
    /// `GroovyCastException`.
    pub fn cast_builtin(&mut self, value: Value, class: Type) -> Eval {
        if value.is_null() {
            return match class {
                Type::PrimBoolean => Ok(Value::Bool(false)),
                class if class.is_primitive() && class != Type::Void => Err(self.cannot_cast_null(class)),
                _ => Ok(value),
            };
        }
        if class == Type::Object || class == Type::Void || self.is_instance(&value, class) {
            return Ok(value);
        }
        self.refresh(&value)?;
        let boxed = class.boxed();
        if let Value::Native(native) = &value
            && native.type_of().is(Type::Number)
            && boxed.is(Type::Number)
            && boxed != Type::Number
        {
            let held = self.call_method(&value, "get", &[])?;
            return self.cast_builtin(held, class);
        }
        if matches!(boxed, Type::BigDecimal | Type::BigInteger)
            && let Some(fault) = crate::library::not_finite(self, &value)
        {
            return Err(fault);
        }
        let converted = match boxed {
            Type::Boolean => Some(Value::Bool(self.truth(&value)?)),
            Type::String => Some(Value::Str(self.to_text(&value)?)),
            Type::Character if matches!(value, Value::GString(_)) => to_char(&Value::Str(self.to_text(&value)?)),
            Type::Character => to_char(&value),
            Type::Number => None,
            class if class.is(Type::Number) && matches!(value, Value::GString(_)) => {
                to_number(&Value::Str(self.to_text(&value)?), class)
            }
            class if class.is(Type::Number) => to_number(&value, class),
            _ => None,
        };
        match converted {
            Some(converted) => Ok(converted),
            None => self.cast_object(value, class),
        }
    }

    fn cast_object(&mut self, value: Value, class: Type) -> Eval {
        match &value {
            Value::Map(_) => self.cast_map(&value, class),
            Value::List(_) | Value::Set(_) | Value::Range(_) => self.cast_items(&value, class),
            Value::Closure(closure) if is_functional_type(class) => self.coerced(closure, ClassRef::Builtin(class)),
            Value::Array(_) if class.is(Type::Collection) && Type::ArrayList.is(class) => {
                let items = self.elements(&value)?;
                self.list(items)
            }
            Value::Str(name) if class == Type::Class => match Type::by_name(name) {
                Some(found) => Ok(Value::Type(found)),
                None => Err(self.cannot_cast(&value, class.name())),
            },
            Value::Str(_) | Value::GString(_) if class.is(Type::Enum) => {
                let text = self.to_text(&value)?;
                self.call_method(&Value::Type(class), "valueOf", &[Value::Str(text)])
            }
            other => Err(self.cannot_cast(other, class.name())),
        }
    }

    /// A map as a map of another class, or as the properties of an object.
    fn cast_map(&mut self, value: &Value, class: Type) -> Eval {
        match value {
            Value::Map(map)
                if class.is(Type::Map) && !class.is_interface() && self.library().constructor(class, 1).is_some() =>
            {
                let entries = self.entries(map)?;
                Ok(Value::Map(self.map_from(class, entries)?))
            }
            _ if class.is(Type::Collection) && !class.is_interface() => {
                Err(self.throw(Type::IllegalArgumentException, "argument type mismatch"))
            }
            _ if class.is_interface() => {
                let fault = self.no_constructor(class.name(), std::slice::from_ref(value));
                Err(self.cast_failed(value, class.name(), fault))
            }
            _ if !class.is_interface() && !class.is(Type::Map) && self.library().constructor(class, 0).is_some() => {
                let object = self.construct_builtin(class, &[])?;
                self.set_all(&object, value)?;
                Ok(object)
            }
            other => Err(self.cannot_cast(other, class.name())),
        }
    }

    /// A list, set or range as a collection of another class, or as the arguments of a constructor.
    fn cast_items(&mut self, value: &Value, class: Type) -> Eval {
        match value {
            _ if class.is_interface()
                && !(matches!(value, Value::List(_) | Value::Range(_)) && (Type::LinkedHashSet.is(class))) =>
            {
                let items = self.elements(value)?;
                let fault = self.no_constructor(class.name(), &items);
                Err(self.cast_failed(value, class.name(), fault))
            }
            _ if Type::LinkedHashSet.is(class) => {
                let items = self.elements(value)?;
                Ok(Value::Set(self.set_from(Type::LinkedHashSet, items)?))
            }
            // Java's collections take another one; a stack does not.
            _ if class == Type::Stack => {
                let items = self.elements(value)?;
                let fault = self.no_constructor(class.name(), &items);
                Err(self.cast_failed(value, class.name(), fault))
            }
            _ if class.is(Type::Collection)
                && !class.is_interface()
                && self.library().constructor(class, 1).is_some() =>
            {
                let items = self.elements(value)?;
                // The elements are tried as arguments before: a single number is the room to begin with.
                let alone = match &*items {
                    [Value::Int(_)] => class != Type::LinkedList,
                    [Value::Null] => matches!(class, Type::ArrayDeque | Type::TreeSet),
                    _ => false,
                };
                let made = self.construct_builtin(class, if alone { &items } else { std::slice::from_ref(value) });
                made.map_err(|fault| self.cast_failed(value, class.name(), fault))
            }
            Value::List(list)
                if !class.is_interface()
                    && !class.is(Type::Number)
                    && self.library().constructor(class, list.len()).is_some() =>
            {
                let items = self.copied(list)?;
                let made = self.construct_builtin(class, &items);
                made.map_err(|fault| self.cast_failed(value, class.name(), fault))
            }
            Value::Set(set) if class.is(Type::Map) && !class.is_interface() => {
                let items = self.members(set)?;
                let made = self.construct_builtin(class, &items);
                made.map_err(|fault| self.cast_failed(value, class.name(), fault))
            }
            // Two and more items are the arguments of a constructor that maps do not have.
            Value::List(list) if class.is(Type::Map) && !class.is_interface() => {
                let items = self.copied(list)?;
                let fault = self.no_constructor(class.name(), &items);
                Err(self.cast_failed(value, class.name(), fault))
            }
            other => Err(self.cannot_cast(other, class.name())),
        }
    }
}
