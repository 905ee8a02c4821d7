//! Members that Groovy generates: getters and setters, what annotations ask for, enums and records.

mod copies;
mod described;
mod sorted;

use std::rc::Rc;

use super::{Eval, Interp};
use crate::code::{ClassKind, EqualsOptions};
use crate::types::Type;
use crate::value::{Class, Object, Str, Value};

/// The property a getter or setter name stands for: `getName` is `name`, `getURL` is `URL`.
pub(super) fn property_of(method: &str, prefix: &str) -> Option<String> {
    let rest = method.strip_prefix(prefix)?;
    let mut chars = rest.chars();
    let first = chars.next().filter(|first| !first.is_lowercase())?;
    if chars.clone().next().is_some_and(char::is_uppercase) {
        return Some(rest.to_owned());
    }
    Some(first.to_lowercase().chain(chars).collect())
}

impl Interp<'_> {
    /// `getX()`, `setX(v)` of properties, and the methods of enums and records.
    pub(super) fn generated_method(
        &mut self,
        object: &Rc<Object>,
        receiver: &Value,
        name: &str,
        args: &[Value],
    ) -> Eval<Option<Value>> {
        let class = object.class.clone();
        if let Some(answer) = self.accessor(object, &class, name, args)? {
            return Ok(Some(answer));
        }
        if let Some(ordinal) = self.ordinal(object)
            && let Some(answer) = self.enum_method(object, receiver, ordinal, name, args)?
        {
            return Ok(Some(answer));
        }
        if let (true, Some(index)) =
            (args.is_empty() && class.code.kind == ClassKind::Record, self.field_index(&class, name))
        {
            return Ok(object.fields.borrow().get(index).cloned());
        }
        match (name, args) {
            ("toString", []) => Ok(self.script_to_string(object, receiver)?.map(Value::Str)),
            ("equals", [other]) => {
                let equal = super::text::same(receiver, other) || self.generated_equals(object, other)?;
                Ok(Some(Value::Bool(equal)))
            }
            ("canEqual", [other]) if self.equality_options(&class).is_some() => {
                let same = matches!(other, Value::Object(other) if other.class.is_subclass_of(&class));
                Ok(Some(Value::Bool(same)))
            }
            ("hashCode", []) => match self.generated_hash(object)? {
                Some(hash) => Ok(Some(Value::Int(hash))),
                None => Ok(None),
            },
            ("compareTo", [other]) => self.generated_compare(object, other),
            ("toMap", []) if class.code.kind == ClassKind::Record => {
                let mut entries = Vec::new();
                for (name, value) in self.properties(object) {
                    entries.push((Value::Str(name), value));
                }
                Ok(Some(Value::Map(self.map_from(Type::LinkedHashMap, entries)?)))
            }
            ("toList", []) if class.code.kind == ClassKind::Record => {
                let items = self.properties(object).into_iter().map(|(_, value)| value).collect();
                self.list(items).map(Some)
            }
            ("getAt", [Value::Int(index)]) if class.code.kind == ClassKind::Record => {
                let values = self.properties(object);
                Ok(usize::try_from(*index).ok().and_then(|index| values.get(index)).map(|(_, value)| value.clone()))
            }
            ("size", []) if class.code.kind == ClassKind::Record => {
                Ok(Some(Value::Int(self.properties(object).len() as i32)))
            }
            ("copyWith", [Value::Map(changes)]) if class.code.traits.copy_with => {
                self.copy_with(object, receiver, changes).map(Some)
            }
            ("clone", []) if class.is_builtin(Type::Cloneable) => self.clone_object(object).map(Some),
            _ => Ok(None),
        }
    }

    fn accessor(&mut self, object: &Rc<Object>, class: &Rc<Class>, name: &str, args: &[Value]) -> Eval<Option<Value>> {
        match args {
            [] => {
                let property = property_of(name, "get").or_else(|| property_of(name, "is"));
                let Some(property) = property else {
                    return Ok(None);
                };
                if let Some(index) = self.property_index(class, &property) {
                    return Ok(object.fields.borrow().get(index).cloned());
                }
                match self.find_static(class, &property) {
                    Some((owner, index)) => Ok(owner.statics.borrow().get(index).cloned()),
                    None => Ok(None),
                }
            }
            [value] => {
                let Some(property) = property_of(name, "set") else {
                    return Ok(None);
                };
                let Some(index) = self.property_index(class, &property) else {
                    return Ok(None);
                };
                if self.is_final_field(object, index) {
                    return Ok(None);
                }
                self.set_field(object, index, value.clone())?;
                Ok(Some(Value::Null))
            }
            _ => Ok(None),
        }
    }

    pub(super) fn property_index(&self, class: &Rc<Class>, name: &str) -> Option<usize> {
        let own = class.code.fields.iter().position(|field| field.is_property && field.name.as_str() == name);
        match own {
            Some(index) => Some(class.code.inherited as usize + index),
            None => self.property_index(class.parent.as_ref()?, name),
        }
    }

    fn enum_method(
        &mut self,
        object: &Rc<Object>,
        receiver: &Value,
        ordinal: i32,
        name: &str,
        args: &[Value],
    ) -> Eval<Option<Value>> {
        let constant = object.fields.borrow().first().cloned().unwrap_or_default();
        Ok(match (name, args) {
            ("name" | "getName", []) => Some(constant),
            ("toString", []) => Some(constant),
            ("ordinal", []) => Some(Value::Int(ordinal)),
            ("getDeclaringClass", []) => Some(Value::Class(self.enum_class(object))),
            ("next" | "previous", []) => {
                let class = self.enum_class(object);
                let constants = self.enum_constants(&class);
                let step = if name == "next" { 1 } else { -1 };
                let count = constants.len().max(1) as i32;
                let index = (ordinal + step).rem_euclid(count) as usize;
                constants.get(index).cloned()
            }
            ("compareTo", [Value::Object(other)]) => self.ordinal(other).map(|other| Value::Int(ordinal - other)),
            ("hashCode", []) => Some(Value::Int(super::text::identity(receiver))),
            _ => None,
        })
    }

    fn enum_class(&self, object: &Rc<Object>) -> Rc<Class> {
        let mut class = object.class.clone();
        while class.code.kind != ClassKind::Enum {
            match &class.parent {
                Some(parent) => class = parent.clone(),
                None => break,
            }
        }
        class
    }

    fn enum_constants(&self, class: &Rc<Class>) -> Vec<Value> {
        let statics = class.statics.borrow();
        class.code.constants.iter().filter_map(|index| statics.get(*index as usize).cloned()).collect()
    }

    /// `values()`, `valueOf(name)` of enums, `comparatorByName()` of sortable classes.
    pub(super) fn generated_static(&mut self, class: &Rc<Class>, name: &str, args: &[Value]) -> Eval<Option<Value>> {
        if let (Some(property), []) = (name.strip_prefix("comparatorBy"), args) {
            return self.comparator_by(class, property);
        }
        if class.code.kind != ClassKind::Enum {
            return Ok(None);
        }
        self.ready_class(class.code.index)?;
        match (name, args) {
            ("getMIN_VALUE", []) => Ok(self.enum_constants(class).first().cloned()),
            ("getMAX_VALUE", []) => Ok(self.enum_constants(class).last().cloned()),
            ("values", []) => {
                let constants = self.enum_constants(class);
                self.array(Type::Object, constants).map(Some)
            }
            ("valueOf", [wanted]) => {
                let wanted = self.to_text(wanted)?;
                for constant in self.enum_constants(class) {
                    if let Value::Object(object) = &constant
                        && matches!(object.fields.borrow().first(), Some(Value::Str(name)) if *name == wanted)
                    {
                        return Ok(Some(constant));
                    }
                }
                let message = format!("No enum constant {}.{wanted}", class.name().replace('$', "."));
                Err(self.throw(Type::IllegalArgumentException, message))
            }
            _ => Ok(None),
        }
    }

    /// The script's `toString()`, or the one that `@ToString`, a record or an enum has. `None`: that of `Object`.
    pub(super) fn script_to_string(&mut self, object: &Rc<Object>, value: &Value) -> Eval<Option<Str>> {
        if let Some((function, class)) = self.find_method(&object.class, "toString", &[])? {
            let text = self.call_in_class(function, value, class, &[])?;
            return self.to_text(&text).map(Some);
        }
        if self.ordinal(object).is_some() {
            let name = object.fields.borrow().first().cloned().unwrap_or_default();
            return self.to_text(&name).map(Some);
        }
        if object.class.code.kind == ClassKind::Record && object.class.code.traits.to_string.is_none() {
            return self.record_text(object).map(Some);
        }
        let mut class = Some(object.class.clone());
        while let Some(current) = class {
            if let Some(options) = current.code.traits.to_string.clone() {
                return self.annotated_text(object, &current, &options).map(Some);
            }
            class = current.parent.clone();
        }
        Ok(None)
    }

    fn record_text(&mut self, object: &Rc<Object>) -> Eval<Str> {
        let mut text = format!("{}[", simple(object.class.name()));
        for (at, (name, value)) in self.properties(object).into_iter().enumerate() {
            if at > 0 {
                text.push_str(", ");
            }
            text.push_str(&name);
            text.push('=');
            text.push_str(&self.to_text(&value)?);
        }
        text.push(']');
        Ok(text.into())
    }

    fn equality_options(&self, class: &Rc<Class>) -> Option<EqualsOptions> {
        class.code.traits.equals.clone().or_else(|| (class.code.kind == ClassKind::Record).then(EqualsOptions::default))
    }

    fn compared(&self, class: &Rc<Class>, object: &Rc<Object>, options: &EqualsOptions) -> Vec<(Str, Value)> {
        let all = self.own_properties(class, object, options.fields);
        let wanted = |name: &Str| {
            (options.includes.is_empty() || options.includes.contains(name)) && !options.excludes.contains(name)
        };
        all.into_iter().filter(|(name, _)| wanted(name)).collect()
    }

    /// `equals` of `@EqualsAndHashCode`, `@Canonical`, records; identity otherwise.
    pub(super) fn generated_equals(&mut self, object: &Rc<Object>, other: &Value) -> Eval<bool> {
        let Value::Object(other) = other else {
            return Ok(false);
        };
        let mut class = Some(object.class.clone());
        while let Some(current) = class {
            if let Some(options) = self.equality_options(&current) {
                if !Rc::ptr_eq(&object.class, &other.class) {
                    return Ok(false);
                }
                let (left, right) =
                    (self.compared(&current, object, &options), self.compared(&current, other, &options));
                for ((_, a), (_, b)) in left.iter().zip(&right) {
                    if !self.equals(a, b)? {
                        return Ok(false);
                    }
                }
                if !options.call_super {
                    return Ok(true);
                }
            }
            class = current.parent.clone();
        }
        Ok(Rc::ptr_eq(object, other))
    }

    /// A property as its getter shows it, when the class has one of its own.
    pub(super) fn through_getter(&mut self, object: &Rc<Object>, name: &str, value: Value) -> Eval {
        let receiver = Value::Object(object.clone());
        let getter = format!("get{}", super::names::capitalized(name));
        if self.has_script_method(&receiver, &getter, 0) {
            return self.call_method(&receiver, &getter, &[]);
        }
        Ok(value)
    }

    /// `hashCode` to go with it; `None` for identity.
    pub(super) fn generated_hash(&mut self, object: &Rc<Object>) -> Eval<Option<i32>> {
        let mut class = Some(object.class.clone());
        while let Some(current) = class {
            if let Some(options) = self.equality_options(&current) {
                let is_record = current.code.kind == ClassKind::Record;
                let mut hash = if is_record { 0i32 } else { 127 };
                for (name, value) in self.compared(&current, object, &options) {
                    let value = if is_record { value } else { self.through_getter(object, &name, value)? };
                    let part = if value.is_null() { 0 } else { self.hash(&value)? };
                    hash = hash.wrapping_mul(if is_record { 31 } else { 59 }).wrapping_add(part);
                }
                return Ok(Some(hash));
            }
            class = current.parent.clone();
        }
        Ok(None)
    }
}

pub(super) fn simple(name: &str) -> &str {
    name.rsplit(['.', '$']).next().unwrap_or(name)
}
