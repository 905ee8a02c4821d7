//! Closures with some of their arguments given.

use super::around;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Body, Value};

pub(super) fn curried(interp: &mut Interp<'_>, this: &Value, at: isize, fixed: &[Value]) -> Eval {
    if let Value::Closure(closure) = this
        && let Body::Code { .. } = &closure.body
        && fixed.len() > closure.params_count(interp)
        && !closure.takes_varargs(interp)
    {
        let count = closure.params_count(interp);
        let message = format!("Can't curry {} arguments for a closure with {count} parameters.", fixed.len());
        return Err(interp.throw(Type::IllegalArgumentException, message));
    }
    around(interp, this, Body::Curried { inner: this.clone(), fixed: fixed.into(), at })
}

pub(super) fn curry(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    curried(interp, this, 0, args)
}

pub(super) fn rcurry(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    curried(interp, this, -1, args)
}

pub(super) fn ncurry(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let Some((at, fixed)) = args.split_first() else { return Err(interp.no_method(this, "ncurry", args)) };
    let at = interp.int(at)?;
    if let Value::Closure(closure) = this {
        let arity = closure.params_count(interp) as i32;
        let place = if at < 0 { at + arity } else { at };
        if place < 0 || place + fixed.len() as i32 > arity {
            let message = if at < 0 {
                format!(
                    "To curry {} argument(s) expect index range {}..{} but found {at}",
                    fixed.len(),
                    -arity,
                    arity - 1
                )
            } else {
                format!(
                    "To curry {} argument(s) expect index range 0..{} but found {at}",
                    fixed.len(),
                    arity - fixed.len() as i32
                )
            };
            return Err(interp.throw(Type::IllegalArgumentException, message));
        }
        return curried(interp, this, place as isize, fixed);
    }
    curried(interp, this, at as isize, fixed)
}
