//! The text that `@ToString` gives a class.

use std::rc::Rc;

use super::super::names::capitalized;
use super::super::text::same;
use super::super::{Eval, Interp};
use super::equality::simple;
use crate::code::ToStringOptions;
use crate::value::{Class, Object, Str, Value};

/// The hidden field that keeps the text when the annotation says so.
const KEPT: &str = "$to$string";

impl Interp<'_> {
    pub(super) fn annotated_text(
        &mut self,
        object: &Rc<Object>,
        class: &Rc<Class>,
        options: &ToStringOptions,
    ) -> Eval<Str> {
        self.check_stack()?;
        let kept = if options.cache { self.field_index(class, KEPT) } else { None };
        if let Some(kept) = kept
            && let Some(Value::Str(text)) = object.fields.borrow().get(kept)
        {
            return Ok(text.clone());
        }
        let text = self.describe(object, class, options)?;
        if let Some(kept) = kept
            && let Some(place) = object.fields.borrow_mut().get_mut(kept)
        {
            *place = Value::Str(text.clone());
        }
        Ok(text)
    }

    fn describe(&mut self, object: &Rc<Object>, class: &Rc<Class>, options: &ToStringOptions) -> Eval<Str> {
        let mut parts = Vec::new();
        for (name, value) in self.shown(object, class, options)? {
            if options.excludes.contains(&name) || (options.ignore_nulls && value.is_null()) {
                continue;
            }
            let value = if same(&value, &Value::Object(object.clone())) {
                Str::from("(this)")
            } else {
                let getter = format!("get{}", capitalized(&name));
                let value = if !options.without_getters && self.class_has_method(&object.class, &getter, 0) {
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

    /// The properties, in the order of `includes` if there is one.
    fn shown(&mut self, object: &Rc<Object>, class: &Rc<Class>, options: &ToStringOptions) -> Eval<Vec<(Str, Value)>> {
        let mut shown = self.own_properties(class, object, options.fields);
        let mut above = class.parent.clone().filter(|_| options.super_properties);
        while let Some(parent) = above {
            shown.extend(self.own_properties(&parent, object, false));
            above = parent.parent.clone();
        }
        if options.all_properties {
            self.add_computed(object, &mut shown)?;
        }
        if options.includes.is_empty() {
            return Ok(shown);
        }
        let mut listed = Vec::new();
        for name in &options.includes {
            match shown.iter().find(|(known, _)| known == name) {
                Some(found) => listed.push(found.clone()),
                // What only a getter has.
                None if self.class_has_method(&object.class, &format!("get{}", capitalized(name)), 0) => {
                    listed.push((name.clone(), Value::Null));
                }
                None => {}
            }
        }
        Ok(listed)
    }
}
