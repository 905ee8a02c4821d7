//! `value as T`: more willing than a cast.

use crate::code::TypeRef;
use crate::interp::{Eval, Fault, Interp};
use crate::types::Type;
use crate::value::{ClassRef, Value};

impl Interp<'_> {
    /// `value as T`
    ///
    /// # Errors
    /// `GroovyCastException`, `NumberFormatException`.
    pub(crate) fn as_type(&mut self, value: Value, ty: &TypeRef) -> Eval {
        if self.added.any {
            let class = self.type_ref_value(Some(ty));
            if let Some(made) = self.added_operator(&value, "asType", &[class])? {
                return self.held_to(made, ty);
            }
        }
        if let Value::Object(_) = &value
            && self.has_script_method(&value, "asType", 1)
        {
            let class = self.type_ref_value(Some(ty));
            let made = self.call_method(&value, "asType", &[class])?;
            return self.held_to(made, ty);
        }
        match (ty, &value) {
            (TypeRef::Script(index), value) if self.takes_trait(value, *index)? => {
                let class = self.ready_class(*index)?;
                self.with_traits(value, &[class])
            }
            (TypeRef::Script(index), Value::Map(_)) if self.is_abstract_class(*index) => {
                let class = self.ready_class(*index)?;
                let methods = self.proxy(&value, ClassRef::Script(class.clone()))?;
                self.adapter(&class, methods)
            }
            (TypeRef::Script(index), Value::List(_)) => {
                // A constructor that takes the list comes before one that takes its items.
                let class = self.ready_class(*index)?;
                if !class.code.constructors.is_empty()
                    && let Ok(Some(_)) = self.find_constructor(&class, std::slice::from_ref(&value))
                {
                    match self.construct(&Value::Class(class), std::slice::from_ref(&value)) {
                        Err(fault) if matches!(*fault, Fault::Thrown(_)) => {}
                        answer => return answer,
                    }
                }
                self.cast(value, ty)
            }
            (TypeRef::Builtin(class), _) => self.as_builtin(value, *class),
            (TypeRef::Array(element, 1), Value::List(_) | Value::Set(_)) if reads_texts(self.type_of_ref(element)) => {
                self.as_numbers(value, element, ty)
            }
            (TypeRef::Array(_, 1), Value::List(_) | Value::Set(_)) => {
                let mut items = self.elements(&value)?;
                for item in &mut items {
                    if let Value::GString(_) = item {
                        *item = Value::Str(self.to_text(item)?);
                    }
                }
                let list = self.list(items)?;
                self.cast(list, ty)
            }
            (other, _) => self.cast(value, other),
        }
    }

    /// What a script's own `asType` made has to be of the class that was asked for.
    fn held_to(&mut self, made: Value, ty: &TypeRef) -> Eval {
        let ty = match ty {
            TypeRef::Builtin(class) if class.is_primitive() && made.is_null() => {
                let message = format!("Cannot unbox null to {}", class.name());
                return Err(self.throw(Type::NullPointerException, message));
            }
            TypeRef::Builtin(class) if class.is_primitive() => &TypeRef::Builtin(class.boxed()),
            ty => ty,
        };
        if made.is_null() || self.instance_of(&made, ty)? {
            return Ok(made);
        }
        let wanted = self.type_ref_value(Some(ty));
        let wanted = self.to_text(&wanted)?;
        let message = format!("class {} cannot be cast to {wanted}", self.class_name(&made));
        Err(self.throw(Type::ClassCastException, message))
    }

    /// `['1', '2'] as int[]` reads the texts, unlike an assignment.
    fn as_numbers(&mut self, value: Value, element: &TypeRef, ty: &TypeRef) -> Eval {
        let items = self.elements(&value)?;
        let class = self.type_of_ref(element);
        let no_null = class.is_primitive() && class != Type::PrimBoolean;
        let has_texts = items.iter().any(|item| matches!(item, Value::Str(_) | Value::GString(_)));
        let one_by_one = has_texts || no_null && items.iter().any(Value::is_null);
        if !one_by_one {
            return self.cast(value, ty);
        }
        let mut numbers = Vec::with_capacity(items.len());
        for item in items {
            if no_null && item.is_null() {
                return Err(self.throw_with(Type::NullPointerException, None));
            }
            numbers.push(self.as_type(item, element)?);
        }
        let list = self.list(numbers)?;
        self.cast(list, ty)
    }

    fn null_as(&mut self, class: Type) -> Eval {
        match class {
            Type::PrimBoolean => Ok(Value::Bool(false)),
            class if class.is_primitive() => {
                let (boxed, name) = (class.boxed().name(), class.name());
                let message = format!("Cannot invoke \"{boxed}.{name}Value()\" because \"<temp>\" is null");
                Err(self.throw(Type::NullPointerException, message))
            }
            _ => Ok(Value::Null),
        }
    }

    /// As [`Interp::as_type`], for a built-in class.
    ///
    /// # Errors
    /// `GroovyCastException`, `NumberFormatException`.
    pub fn as_builtin(&mut self, value: Value, class: Type) -> Eval {
        let boxed = class.boxed();
        if value.is_null() {
            return self.null_as(class);
        }
        // Groovy keeps the digits of a float here, unlike an assignment.
        if let (Value::Float(_), Type::Double) = (&value, boxed) {
            return self.call_method(&value, "toDouble", &[]);
        }
        if let (Value::Float(_) | Value::Double(_), Type::BigInteger) = (&value, boxed) {
            return self.call_method(&value, "toBigInteger", &[]);
        }
        let other_set = matches!(&value, Value::Set(set) if set.kind != Type::HashSet);
        if class == Type::HashSet && (other_set || matches!(value, Value::List(_) | Value::Range(_))) {
            return self.construct_builtin(class, std::slice::from_ref(&value));
        }
        match &value {
            Value::Str(text) if boxed.is(Type::Number) && boxed != Type::Number => {
                let text = crate::ops::blanks::trim(text).to_owned();
                self.parse_number(&text, boxed)
            }
            Value::GString(_) if boxed.is(Type::Number) && boxed != Type::Number => {
                let text = self.to_text(&value)?;
                self.parse_number(crate::ops::blanks::trim(&text), boxed)
            }
            Value::List(_) | Value::Set(_) | Value::Range(_) | Value::Array(_)
                if class == Type::Tuple && !self.is_instance(&value, class) =>
            {
                self.list_of(Type::Tuple, vec![value])
            }
            Value::Set(_) | Value::Range(_) | Value::List(_) | Value::Array(_) if class.is(Type::Iterable) => {
                self.as_collection(value, class)
            }
            Value::Object(object)
                if class.is(Type::Map) && self.is_own_map(object) && !self.is_instance(&value, class) =>
            {
                let heart = self.heart_or_itself(&value)?;
                self.as_builtin(heart, class)
            }
            Value::Object(object) if class.is(Type::Collection) && object.class.is_builtin(Type::Iterable) => {
                self.as_collection(value, class)
            }
            Value::Str(_) | Value::GString(_) if class.is(Type::Collection) && class.is_interface() => {
                let text = self.to_text(&value)?;
                let characters = self.characters(&text)?;
                let list = self.list(characters)?;
                self.as_collection(list, class)
            }
            Value::Str(_) if boxed == Type::Character => {
                let text = self.to_text(&value)?;
                match text.encode_utf16().next() {
                    Some(unit) => Ok(Value::Char(unit)),
                    None => Err(self.throw(Type::StringIndexOutOfBoundsException, "String index out of range: 0")),
                }
            }
            Value::Map(_) if class.is_interface() && class.is(Type::Collection) => {
                Err(self.throw_with(Type::UnsupportedOperationException, None))
            }
            Value::Map(_) if class.is_interface() && !self.is_instance(&value, class) && !class.is(Type::Map) => {
                self.proxy(&value, ClassRef::Builtin(class))
            }
            Value::Map(map) if class.is(Type::Map) && !self.is_instance(&value, class) => {
                self.map_as(map, &value, class)
            }
            Value::Map(map) if !class.is_interface() && !class.is_primitive() && !self.is_instance(&value, class) => {
                self.map_as_class(map, &value, class)
            }
            // Groovy makes a proxy that asks the value for the methods of the interface, which it seldom has.
            Value::Str(_) | Value::GString(_) | Value::Bool(_) if proxied(class) => Err(no_proxy(&value)),
            number if number.is_number() && proxied(class) => Err(no_proxy(number)),
            _ => {
                self.cast_builtin(value, if class.is_primitive() && class != Type::PrimBoolean { boxed } else { class })
            }
        }
    }
}

/// Whether `as T[]` reads texts as elements.
fn reads_texts(element: Type) -> bool {
    element.boxed().is(Type::Number) || element.boxed() == Type::Character
}

/// Interfaces of collections, which no text, number or flag can become.
fn proxied(class: Type) -> bool {
    class.is_interface() && (class.is(Type::Iterable) || class.is(Type::Map))
}

/// A single value cannot stand for a collection.
fn no_proxy(value: &Value) -> Box<Fault> {
    let what = match value {
        Value::Bool(_) => "a flag as a collection or map",
        Value::Str(_) | Value::GString(_) => "a text as this interface",
        _ => "a number as a collection or map",
    };
    Fault::not_supported(what, "a list or map that holds the value")
}
