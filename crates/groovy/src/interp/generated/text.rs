//! `toString` as annotations, records and enums have it.

use std::rc::Rc;

use super::equality::simple;
use crate::code::ClassKind;
use crate::interp::{Eval, Interp};
use crate::value::{Object, Str, Value};

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
}
