//! `super`: methods and properties of the classes above.

use super::{Eval, Extends, Interp};
use crate::code::{ClassKind, Name};
use crate::value::{Class, Object, Value};
use std::rc::Rc;

impl<'r> Interp<'r> {
    pub(super) fn get_super_property(&mut self, name: &Name) -> Eval {
        let this = self.frame.this.clone();
        let parent = self.frame.class.as_ref().and_then(|class| class.parent.clone());
        let getter = format!("get{}", super::names::capitalized(&name.text));
        if let Some(parent) = &parent
            && let Some((function, owner)) = self.find_method(parent, &getter, &[])?
        {
            return self.call_in_class(function, &this, owner, &[]);
        }
        if let (Value::Object(object), Some(parent)) = (&this, &parent)
            && let Some(index) = self.field_index(parent, &name.text)
        {
            let field = parent.code.fields.get(index.wrapping_sub(parent.code.inherited as usize));
            if field.is_some_and(|field| field.is_private) {
                return Err(self.no_property(&this, &name.text));
            }
            return Ok(object.fields.borrow().get(index).cloned().unwrap_or_default());
        }
        self.get_member(&this, name, crate::code::Access::Dot)
    }

    /// `super.name(args)`: the method of the superclass, of the trait before, or of the library.
    pub(super) fn call_super(&mut self, of: Option<u32>, name: &Name, args: &[Value]) -> Eval {
        let this = self.frame.this.clone();
        for class in self.super_classes(of)? {
            if let Some((function, owner)) = self.find_method(&class, &name.text, args)? {
                return self.call_in_class(function, &this, owner, args);
            }
        }
        if let Value::Object(object) = &this {
            let object = object.clone();
            if object.class.extends == Extends::Collection
                && let Some(heart) = self.heart(&this)?
                && let Some(answer) = self.try_invoke(&heart, name, args)?
            {
                return Ok(if super::same(&answer, &heart) { this } else { answer });
            }
            if name.text.as_str() == "toString" && args.is_empty() {
                return self.plain_to_string(&object, &this);
            }
            if let Some(answer) = self.generated_method(&object, &this, &name.text, args)? {
                return Ok(answer);
            }
            // What got a trait while it was there already has its own methods below.
            if object.class.is_proxy
                && let Some(answer) = self.try_invoke(&object.outer.clone(), name, args)?
            {
                return Ok(answer);
            }
            if let Some(run) = self.library().method(object.class.builtin_base(), name.symbol, args.len()) {
                return self.run_native(run, &this, args);
            }
        }
        Err(self.no_method(&this, &name.text, args))
    }

    /// Where `super` looks: for a trait, the traits before it and then the superclass of the object.
    pub(super) fn super_classes(&mut self, of: Option<u32>) -> Eval<Vec<Rc<Class>>> {
        if let Some(index) = of {
            return Ok(vec![self.class(index)?]);
        }
        let Some(current) = self.frame.class.clone() else {
            return Ok(Vec::new());
        };
        if current.code.kind != ClassKind::Trait {
            let traits = current.interfaces.iter().rev().cloned();
            return Ok(current.parent.iter().cloned().chain(traits).collect());
        }
        let mut found = Vec::new();
        if let Value::Object(object) = &self.frame.this {
            let mut class = Some(object.class.clone());
            while let Some(at) = class {
                if let Some(position) = at.interfaces.iter().position(|interface| Rc::ptr_eq(interface, &current)) {
                    found.extend(current.interfaces.iter().cloned());
                    found.extend(at.interfaces.iter().take(position).rev().cloned());
                    found.extend(at.parent.clone());
                    break;
                }
                class = at.parent.clone();
            }
        }
        Ok(found)
    }

    pub(super) fn plain_to_string(&mut self, object: &Rc<Object>, this: &Value) -> Eval {
        if object.throwable.is_some() {
            let message = self.call_method(this, "getLocalizedMessage", &[])?;
            let text = self.to_text(&message)?;
            let name = object.class.name().clone();
            return self.text(if message.is_null() { name.to_string() } else { format!("{name}: {text}") });
        }
        let hash = self.hash(this)?;
        self.text(format!("{}@{hash:x}", object.class.name()))
    }
}
