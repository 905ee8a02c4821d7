//! `with` and `tap`: closures that look their names up in a value.

use crate::interp::{Eval, Interp};
use crate::value::{Strategy, Value};

/// `value.with { }`: the closure's names are looked up in the value first. `with(true)` answers the value itself.
pub(super) fn with(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (returning, closure) = match args {
        [closure] => (false, closure),
        [Value::Bool(flag), closure] => (*flag, closure),
        _ => return Err(interp.no_method(this, "with", args)),
    };
    let Value::Closure(body) = closure else { return Err(interp.no_method(this, "with", args)) };
    interp.reserve(160)?;
    let copy = crate::library::closure::delegating(body, this, Strategy::DelegateFirst);
    let answer = interp.call(&copy, std::slice::from_ref(this))?;
    Ok(if returning { this.clone() } else { answer })
}

pub(super) fn tap(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    with(interp, this, args)?;
    Ok(this.clone())
}
