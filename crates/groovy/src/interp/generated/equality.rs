//! `equals` and `hashCode` as annotations and records have them.

use std::rc::Rc;

use crate::code::{ClassKind, EqualsOptions};
use crate::interp::{Eval, Interp};
use crate::value::{Class, Object, Str, Value};

impl Interp<'_> {
    pub(super) fn equality_options(&self, class: &Rc<Class>) -> Option<EqualsOptions> {
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
    pub(in crate::interp) fn generated_equals(&mut self, object: &Rc<Object>, other: &Value) -> Eval<bool> {
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
    pub(in crate::interp) fn through_getter(&mut self, object: &Rc<Object>, name: &str, value: Value) -> Eval {
        let receiver = Value::Object(object.clone());
        let getter = format!("get{}", crate::interp::names::capitalized(name));
        if self.has_script_method(&receiver, &getter, 0) {
            return self.call_method(&receiver, &getter, &[]);
        }
        Ok(value)
    }

    /// `hashCode` to go with it; `None` for identity.
    pub(in crate::interp) fn generated_hash(&mut self, object: &Rc<Object>) -> Eval<Option<i32>> {
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
