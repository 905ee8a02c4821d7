//! What the parameters of a function get: arguments, defaults, arrays of the rest.

use std::rc::Rc;

use smallvec::SmallVec;

use crate::code::{Function, TypeRef};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Array, Value};

impl<'r> Interp<'r> {
    /// Fills in defaults, gathers varargs, converts to the declared types.
    pub(in crate::interp) fn bind_params(&mut self, function: &'r Function, args: &[Value]) -> Eval<()> {
        if function.params.is_empty() {
            return Ok(());
        }
        let left_out = self.defaults_left_out(function, args, self.frame.closure.is_some());
        let defaulted = defaulted(function, left_out);
        // What a default assigns to the parameters before it is for the defaults after it only.
        let mut handed_over: SmallVec<[Value; 8]> = SmallVec::new();
        let mut next = 0;
        for (at, param) in function.params.iter().enumerate() {
            let slot = at as u16;
            let last = at + 1 == function.params.len();
            let value = if defaulted.get(at).copied().unwrap_or_default() {
                match &param.default {
                    Some(default) => self.eval(default)?,
                    None => Value::Null,
                }
            } else if last && function.varargs {
                self.gather(param.ty.as_ref(), args.get(next..).unwrap_or_default())?
            } else {
                next += 1;
                args.get(next - 1).cloned().unwrap_or_default()
            };
            let value = match &param.ty {
                Some(ty) => self.bind_value(value, ty)?,
                None if defaulted.is_empty() && !function.varargs => continue,
                None => value,
            };
            if !defaulted.is_empty() {
                // Groovy evaluates a default that others name before it hands anything over.
                if param.named_later && defaulted.get(at).copied().unwrap_or_default() {
                    handed_over = (0..slot).map(|slot| self.local(slot)).collect();
                }
                handed_over.push(value.clone());
            }
            self.set_local(slot, value);
        }
        for (slot, value) in handed_over.into_iter().enumerate() {
            self.set_local(slot as u16, value);
        }
        Ok(())
    }

    /// Arguments of a suitable type pass as they are.
    fn bind_value(&mut self, value: Value, ty: &'r TypeRef) -> Eval {
        match (ty, &value) {
            (TypeRef::Builtin(Type::Object), _) => Ok(value),
            _ => self.cast(value, ty),
        }
    }

    /// The array of a varargs parameter; an array or a list given as the only argument is taken as it is.
    fn gather(&mut self, ty: Option<&TypeRef>, args: &[Value]) -> Eval {
        if let [single] = args
            && (matches!(single, Value::Array(_)) || (single.is_null()))
        {
            return Ok(single.clone());
        }
        let (element, dimensions) = match ty {
            Some(TypeRef::Array(element, dimensions)) => (self.type_of_ref(element), *dimensions),
            _ => (Type::Object, 1),
        };
        self.grow(0, args.len())?;
        let mut items = Vec::with_capacity(args.len());
        for arg in args {
            items.push(match ty {
                Some(TypeRef::Array(element, 1)) => self.cast(arg.clone(), element)?,
                _ => arg.clone(),
            });
        }
        Ok(Value::Array(Rc::new(Array { element, dimensions, items: items.into() })))
    }
}

/// Which parameters get their defaults: the rightmost so many that have one. Empty for none.
fn defaulted(function: &Function, mut left_out: usize) -> SmallVec<[bool; 8]> {
    if left_out == 0 {
        return SmallVec::new();
    }
    let fill = |param: &crate::code::Param| {
        let fill = left_out > 0 && param.default.is_some();
        left_out -= usize::from(fill);
        fill
    };
    let mut flags: SmallVec<[bool; 8]> = function.params.iter().rev().map(fill).collect();
    flags.reverse();
    flags
}

/// Whether a function takes this many arguments.
pub(in crate::interp) fn takes(function: &Function, args: usize) -> bool {
    let optional = function.params.iter().filter(|param| param.default.is_some()).count();
    let most = function.params.len();
    if function.varargs {
        return args + 1 + optional >= most;
    }
    args <= most && args + optional >= most
}
