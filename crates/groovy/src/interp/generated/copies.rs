//! Copies of instances: `copyWith` and `clone`.

use std::cell::RefCell;
use std::rc::Rc;

use super::super::{Eval, Interp, text::same};
use crate::types::Type;
use crate::value::{Map, Object, Value};

impl Interp<'_> {
    /// The same instance when nothing changes, as Groovy has it.
    pub(super) fn copy_with(&mut self, object: &Rc<Object>, receiver: &Value, changes: &Map) -> Eval {
        let mut entries: Vec<_> =
            self.properties(object).into_iter().map(|(name, value)| (Value::Str(name), value)).collect();
        let mut changed = false;
        for (name, value) in self.entries(changes)? {
            let Some(at) = entries.iter().position(|(known, _)| same(known, &name)) else { continue };
            let Some((_, old)) = entries.get_mut(at) else { continue };
            changed |= !same(old, &value);
            *old = value;
        }
        if !changed {
            return Ok(receiver.clone());
        }
        let merged = self.map_from(Type::LinkedHashMap, entries)?;
        self.instantiate(&object.class, Value::Null, &[Value::Map(merged)])
    }

    /// `clone()` of an instance: its fields, and with `@AutoClone` clones of those that can be cloned.
    pub(super) fn clone_object(&mut self, object: &Rc<Object>) -> Eval {
        self.check_stack()?;
        let mut fields = object.fields.borrow().clone();
        if object.class.code.traits.auto_clone {
            for (at, field) in fields.iter_mut().enumerate() {
                let name = self.field_name(&object.class, at);
                let shared = name.is_some_and(|name| object.class.code.traits.clone_excludes.contains(&name));
                if !shared && self.is_instance(field, Type::Cloneable) {
                    *field = self.call_method(field, "clone", &[])?;
                }
            }
        }
        self.reserve(std::mem::size_of::<Object>() + 48 + fields.capacity() * 16)?;
        Ok(Value::Object(Rc::new(Object {
            class: object.class.clone(),
            fields: RefCell::new(fields),
            outer: object.outer.clone(),
            captures: object.captures.clone(),
            throwable: None,
        })))
    }
}
