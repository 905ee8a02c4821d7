//! Running functions of the script: frames, and in `parameters` what a function gets.

mod parameters;

use std::rc::Rc;

use super::stmt::Flow;
use super::{Cells, Eval, Frame, Interp, Slot};
use crate::code::{ClassKind, Function};
use crate::value::{Class, Value};

pub(super) use parameters::takes;

impl<'r> Interp<'r> {
    /// A compiled function.
    pub(super) fn function(&self, index: u32) -> Option<&'r Function> {
        self.code.functions.get(index as usize)
    }

    /// Runs a function with `this` and no closure around it.
    pub(super) fn call_function(&mut self, index: u32, this: &Value, args: &[Value]) -> Eval {
        let class = match this {
            Value::Object(object) => Some(object.class.clone()),
            Value::Class(class) => Some(class.clone()),
            _ => None,
        };
        let frame = Frame { base: 0, at_top: false, this: this.clone(), closure: None, class };
        self.run_function(index, frame, &Cells::default(), args)
    }

    /// Runs a method in the class that declares it.
    pub(super) fn call_in_class(&mut self, index: u32, this: &Value, class: Rc<Class>, args: &[Value]) -> Eval {
        let is_static = self.function(index).is_some_and(|function| function.is_static);
        let this = match this {
            // What is static in a trait belongs to the class that has the trait.
            Value::Class(_) if is_static && class.code.kind == ClassKind::Trait => this.clone(),
            Value::Object(object) if is_static && class.code.kind == ClassKind::Trait => {
                Value::Class(object.class.clone())
            }
            _ if is_static => Value::Class(class.clone()),
            _ => this.clone(),
        };
        let captures = match &this {
            Value::Object(object) if !object.captures.is_empty() && !class.code.captures.is_empty() => {
                object.captures.clone()
            }
            _ => Cells::default(),
        };
        let frame = Frame { base: 0, at_top: false, this, closure: None, class: Some(class) };
        self.run_function(index, frame, &captures, args)
    }

    /// Runs a function in a frame.
    pub(super) fn run_function(&mut self, index: u32, frame: Frame, captures: &Cells, args: &[Value]) -> Eval {
        let Some(function) = self.function(index) else {
            return Ok(Value::Null);
        };
        self.enter()?;
        let at = self.at;
        let (base, saved) = self.push_frame(function, frame, captures, args);
        let mut result = self.bind_params(function, args).and_then(|()| self.exec_all(&function.body));
        while let Ok(Flow::Again(next)) = result {
            result = self.run_again(function, captures, base, &next);
        }
        self.room.stack.truncate(base);
        self.frame = saved;
        self.leave();
        let value = match result? {
            Flow::Return(value) | Flow::Yield(value) => value,
            _ => Value::Null,
        };
        self.at = at;
        match &function.returns {
            Some(ty) => self.cast(value, ty),
            None => Ok(value),
        }
    }

    /// Puts captured variables, arguments and empty slots on the stack; answers what to restore.
    pub(super) fn push_frame(
        &mut self,
        function: &'r Function,
        frame: Frame,
        captures: &Cells,
        args: &[Value],
    ) -> (usize, Frame) {
        let base = self.room.stack.len();
        self.push_slots(function, captures, args);
        let at_top = frame.closure.is_none() && self.is_script(&frame.this);
        let saved = std::mem::replace(&mut self.frame, Frame { base, at_top, ..frame });
        (base, saved)
    }

    /// The method once more, in the same frame: `@TailRecursive`.
    fn run_again(&mut self, function: &'r Function, captures: &Cells, base: usize, args: &[Value]) -> Eval<Flow> {
        self.charge(1)?;
        self.room.stack.truncate(base);
        self.push_slots(function, captures, args);
        self.bind_params(function, args)?;
        self.exec_all(&function.body)
    }

    fn push_slots(&mut self, function: &'r Function, captures: &Cells, args: &[Value]) {
        self.casts.set(None);
        let base = self.room.stack.len();
        let params = function.params.len();
        for (slot, is_shared) in function.shared.iter().enumerate() {
            let arg = if slot < params { args.get(slot).cloned().unwrap_or_default() } else { Value::Null };
            let slot = if *is_shared { Slot::Shared(self.new_cell(arg)) } else { Slot::Plain(arg) };
            self.room.stack.push(slot);
        }
        for (index, slot) in &function.captures {
            if let (Some(cell), Some(place)) =
                (captures.get(*index as usize), self.room.stack.get_mut(base + *slot as usize))
            {
                *place = Slot::Shared(cell.clone());
            }
        }
    }
}
