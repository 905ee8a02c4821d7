//! `toString` as annotations, records and enums have it.

use std::rc::Rc;

use super::equality::simple;
use crate::code::{ClassKind, ToStringOptions};
use crate::interp::{Eval, Interp};
use crate::value::{Class, Object, Str, Value};

impl Interp<'_> {
    /// The script's `toString()`, or the one that `@ToString`, a record or an enum has. `None`: that of `Object`.
    pub(in crate::interp) fn script_to_string(&mut self, object: &Rc<Object>, value: &Value) -> Eval<Option<Str>> {
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

    fn annotated_text(&mut self, object: &Rc<Object>, class: &Rc<Class>, options: &ToStringOptions) -> Eval<Str> {
        self.check_stack()?;
        let mut parts = Vec::new();
        let mut shown = self.own_properties(class, object, options.fields);
        let mut above = class.parent.clone().filter(|_| options.super_properties);
        while let Some(parent) = above {
            shown.extend(self.own_properties(&parent, object, false));
            above = parent.parent.clone();
        }
        for (name, value) in shown {
            let listed = options.includes.is_empty() || options.includes.contains(&name);
            if !listed || options.excludes.contains(&name) || (options.ignore_nulls && value.is_null()) {
                continue;
            }
            let value = if crate::interp::text::same(&value, &Value::Object(object.clone())) {
                Str::from("(this)")
            } else {
                let getter = format!("get{}", crate::interp::names::capitalized(&name));
                let value = if self.class_has_method(&object.class, &getter, 0) {
                    self.call_method(&Value::Object(object.clone()), &getter, &[])?
                } else {
                    value
                };
                self.to_text(&value)?
            };
            parts.push(if options.names { format!("{name}:{value}") } else { value.to_string() });
        }
        if options.include_super
            && let Some(parent) = &class.parent
        {
            let options = parent.code.traits.to_string.clone().unwrap_or_default();
            parts.push(self.annotated_text(object, &parent.clone(), &options)?.to_string());
        }
        let name = class.name();
        let name = if options.package { name.to_string() } else { simple(name).to_owned() };
        Ok(format!("{name}({})", parts.join(", ")).into())
    }
}
