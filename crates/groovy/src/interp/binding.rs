//! Variables of the binding, and names that are neither local nor a member.

use super::resolution::has_own_resolution;
use super::{Eval, Interp};
use crate::code::{Access, Expr, Name};
use crate::types::Type;
use crate::value::{Array, HostRef, Value};
use std::rc::Rc;

impl Interp<'_> {
    /// A variable of the binding, by name.
    pub(crate) fn binding_get(&mut self, name: &str) -> Option<Value> {
        if let Some(index) = self.code.globals.iter().position(|global| global.text.as_str() == name) {
            return self.room.globals.get(index).cloned().flatten().or_else(|| no_arguments(name));
        }
        let extra = self.extra_globals.get().and_then(|extra| extra.get(name));
        extra.cloned().or_else(|| self.host.variable(name)).or_else(|| no_arguments(name))
    }

    /// Sets a variable of the binding, by name.
    ///
    /// # Errors
    /// A limit.
    pub(crate) fn binding_set(&mut self, name: &str, value: Value) -> Eval<()> {
        if let Some(index) = self.code.globals.iter().position(|global| global.text.as_str() == name) {
            return self.set_binding_slot(index, value);
        }
        self.charge(8 + self.code.globals.len() / 16)?;
        if !self.extra_globals.make().contains_key(name) {
            self.reserve(name.len() + 48)?;
            let known = self.extra_globals.make().len();
            self.grow(known, 1)?;
        }
        self.host.set_variable(name, &value);
        self.extra_globals.make().insert(name.into(), value);
        Ok(())
    }

    pub(super) fn set_binding_slot(&mut self, index: usize, value: Value) -> Eval<()> {
        if let Some(name) = self.code.globals.get(index) {
            self.host.set_variable(&name.text, &value);
        }
        if let Some(slot) = self.room.globals.get_mut(index) {
            *slot = Some(value);
        }
        Ok(())
    }

    /// The variables of the binding the script has touched or the host has given.
    pub(crate) fn binding_entries(&self) -> Vec<(Value, Value)> {
        let named = self.code.globals.iter().zip(&self.room.globals);
        let known = named.filter_map(|(name, value)| Some((Value::Str(name.text.clone()), value.clone()?)));
        let extra = self.extra_globals.get().into_iter().flatten();
        let extra = extra.map(|(name, value)| (Value::Str(name.clone()), value.clone()));
        known.chain(extra).collect()
    }

    /// A name that is no local variable.
    #[inline]
    pub(super) fn get_global(&mut self, index: u32) -> Eval {
        // What nearly every name of a rule is: a variable of the host.
        if self.frame.at_top
            && let Some(Some(value)) = self.room.globals.get(index as usize)
        {
            return Ok(value.clone());
        }
        self.look_up_global(index)
    }

    /// The object of the host that a variable holds: what nearly every rule reads from and writes to.
    #[inline]
    pub(super) fn host_named_by(&self, variable: &Expr) -> Option<HostRef> {
        match variable {
            Expr::Global(index, _) if self.frame.at_top => match self.room.globals.get(*index as usize) {
                Some(Some(Value::Host(host))) => Some(host.clone()),
                _ => None,
            },
            _ => None,
        }
    }

    fn look_up_global(&mut self, index: u32) -> Eval {
        if let Some(Some(value)) = self.room.globals.get(index as usize)
            && self.is_script(&self.frame.this)
            && !self.frame.closure.as_ref().is_some_and(has_own_resolution)
        {
            return Ok(value.clone());
        }
        let Some(name) = self.code.globals.get(index as usize).cloned() else {
            return Ok(Value::Null);
        };
        if let Some(closure) = self.frame.closure.clone()
            && has_own_resolution(&closure)
        {
            return match self.closure_lookup(&closure, &name)? {
                Some(value) => Ok(value),
                None => Err(self.no_property(&self.frame.this.clone(), &name.text)),
            };
        }
        if let Some(field) = self.own_field(&name.text) {
            return self.read_own(&field);
        }
        let this = self.frame.this.clone();
        match self.find_property(&this, &name)? {
            Some(value) => Ok(value),
            None => match self.enclosing_lookup(&name)? {
                Some(value) => Ok(value),
                None => Err(self.no_property(&this, &name.text)),
            },
        }
    }

    /// Static members of the classes around the class whose code runs.
    pub(super) fn enclosing_lookup(&mut self, name: &Name) -> Eval<Option<Value>> {
        let mut class = self.frame.class.clone();
        while let Some(current) = class {
            if let Some(value) = self.static_property(&current, name)? {
                return Ok(Some(value));
            }
            class = match current.code.outer {
                Some(outer) => Some(self.ready_class(outer)?),
                None => None,
            };
        }
        Ok(None)
    }

    pub(super) fn is_script(&self, this: &Value) -> bool {
        matches!((this, &self.script), (Value::Object(a), Value::Object(b)) if Rc::ptr_eq(a, b))
    }

    pub(super) fn set_global(&mut self, index: u32, value: Value) -> Eval<()> {
        let Some(name) = self.code.globals.get(index as usize).cloned() else {
            return Ok(());
        };
        if let Some(closure) = self.frame.closure.clone()
            && has_own_resolution(&closure)
        {
            return self.closure_assign(&closure, &name, value);
        }
        if let Some(field) = self.own_field(&name.text) {
            return self.write_own(&field, &name, value);
        }
        let this = self.frame.this.clone();
        if self.is_script(&this) && self.field_index_of(&this, &name.text).is_none() {
            return self.set_binding_slot(index as usize, value);
        }
        if self.assign_enclosing(&name, &value)? {
            return Ok(());
        }
        self.set_member(&this, &name, Access::Dot, value)
    }

    pub(super) fn assign_enclosing(&mut self, name: &Name, value: &Value) -> Eval<bool> {
        let mut class = self.frame.class.clone();
        while let Some(current) = class {
            if self.find_static(&current, &name.text).is_some() {
                let object = Value::Class(current.clone());
                self.set_static_property(&current, &object, name, value.clone())?;
                return Ok(true);
            }
            class = match current.code.outer {
                Some(outer) => Some(self.ready_class(outer)?),
                None => None,
            };
        }
        Ok(false)
    }
}

/// `args`: nobody starts a script here with arguments.
fn no_arguments(name: &str) -> Option<Value> {
    let array = || Value::Array(Rc::new(Array { element: Type::String, dimensions: 1, items: Vec::new().into() }));
    (name == "args").then(array)
}
