//! Where a closure looks for names: its owner and its delegate.

use super::{Eval, Fault, Interp};
use crate::code::{Access, Name};
use crate::types::Type;
use crate::value::{Closure, Strategy, Value};
use std::rc::Rc;

/// Whether, on the way out to the script or instance, some closure has a delegate or strategy of its own.
pub(super) fn has_own_resolution(closure: &Rc<Closure>) -> bool {
    let mut current = closure;
    loop {
        if current.delegate.borrow().is_some() || current.strategy.get() != Strategy::OwnerFirst {
            return true;
        }
        match &current.owner {
            Value::Closure(owner) => current = owner,
            _ => return false,
        }
    }
}

impl Interp<'_> {
    /// Looks a name up the way the closure's strategy says.
    pub(super) fn closure_lookup(&mut self, closure: &Rc<Closure>, name: &Name) -> Eval<Option<Value>> {
        self.check_stack()?;
        for place in self.resolution(closure) {
            if let Some(value) = self.lookup_in(&place, name)? {
                return Ok(Some(value));
            }
        }
        Ok(None)
    }

    pub(super) fn lookup_in(&mut self, place: &Value, name: &Name) -> Eval<Option<Value>> {
        match place {
            Value::Closure(outer) => {
                let outer = outer.clone();
                match name.text.as_str() {
                    "delegate" => Ok(Some(outer.delegate())),
                    "owner" => Ok(Some(outer.owner.clone())),
                    "thisObject" => Ok(Some(outer.this.clone())),
                    _ => self.closure_lookup(&outer, name),
                }
            }
            // A map answers null for names it does not have; the search goes on only for keys that are missing.
            Value::Map(map) if map.default.is_null() => {
                self.map_property(&map.clone(), name).map(|found| found.or(Some(Value::Null)))
            }
            Value::Map(map) => self.map_lookup(&map.clone(), &Value::Str(name.text.clone())).map(Some),
            // The elements of a collection may lack the property: then the next one is asked.
            other @ (Value::List(_) | Value::Set(_) | Value::Range(_)) => match self.find_property(other, name) {
                Err(fault) if fault.is_thrown(Type::MissingPropertyException) => Ok(None),
                found => found,
            },
            other => self.find_property(other, name),
        }
    }

    /// The objects a closure asks, in order.
    pub(super) fn resolution(&self, closure: &Closure) -> Vec<Value> {
        let owner = closure.owner.clone();
        let delegate = closure.delegate.borrow().clone();
        match (closure.strategy.get(), delegate) {
            (Strategy::OwnerFirst, None) | (Strategy::OwnerOnly, _) => vec![owner],
            (Strategy::OwnerFirst, Some(delegate)) => vec![owner, delegate],
            (Strategy::DelegateFirst, Some(delegate)) => vec![delegate, owner],
            (Strategy::DelegateOnly, Some(delegate)) => vec![delegate],
            (Strategy::DelegateFirst | Strategy::DelegateOnly, None) => vec![owner],
            (Strategy::SelfOnly, _) => Vec::new(),
        }
    }

    /// `name = value` in a closure: the first place that takes the property has it. Scripts and maps take any.
    pub(super) fn closure_assign(&mut self, closure: &Rc<Closure>, name: &Name, value: Value) -> Eval<()> {
        self.check_stack()?;
        let mut refused = None;
        for place in &self.resolution(closure) {
            let assigned = match place {
                Value::Closure(outer) => self.closure_assign(&outer.clone(), name, value.clone()),
                other => self.set_member(other, name, Access::Dot, value.clone()),
            };
            match assigned {
                Err(fault) if is_refusal(&fault) => {
                    refused.get_or_insert(fault);
                }
                assigned => return assigned,
            }
        }
        Err(refused.unwrap_or_else(|| self.no_property(&self.frame.this.clone(), &name.text)))
    }
}

/// Whether Groovy offers the value to the next place: there is no such property, or it cannot have the value.
fn is_refusal(fault: &Fault) -> bool {
    fault.is_thrown(Type::GroovyRuntimeException) || fault.is_thrown(Type::IllegalArgumentException)
}
