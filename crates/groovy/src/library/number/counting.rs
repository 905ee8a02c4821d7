//! Loops over numbers: `3.times { }`, `1.upto(5) { }`.

use crate::code::BinaryOp;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::types::Type;
use crate::value::Value;

/// Runs a closure for numbers one after the other.
fn run(interp: &mut Interp<'_>, closure: &Value, numbers: impl Iterator<Item = Value>) -> Eval {
    for number in numbers {
        interp.charge(1)?;
        interp.call(closure, &[number])?;
    }
    Ok(Value::Null)
}

pub(super) fn times(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "times", args).closure(interp, 0)?;
    let count = interp.int(this)?;
    run(interp, &closure, (0..count).map(Value::Int))
}

pub(super) fn count(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str, by: i32) -> Eval {
    let call = Call::new(this, name, args);
    let (to, closure) = (call.get(0), call.closure(interp, 1)?);
    if !to.is_number() {
        return Err(call.refuse(interp));
    }
    let ahead = |interp: &mut Interp<'_>, at: &Value| -> Eval<bool> {
        let order = interp.compare_int(at, &to)?;
        Ok(if by > 0 { order <= 0 } else { order >= 0 })
    };
    if !ahead(interp, this)? {
        let (from, to) = (interp.to_text(this)?, interp.to_text(&to)?);
        let (side, word) = if by > 0 { ("less", "upto") } else { ("greater", "downto") };
        let message =
            format!("The argument ({to}) to {word}() cannot be {side} than the value ({from}) it's called on.");
        return Err(interp.throw(Type::GroovyRuntimeException, message));
    }
    let mut at = this.clone();
    while ahead(interp, &at)? {
        interp.charge(1)?;
        interp.call(&closure, std::slice::from_ref(&at))?;
        at = interp.binary(BinaryOp::Plus, &at, &Value::Int(by))?;
    }
    Ok(Value::Null)
}

pub(super) fn step(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "step", args);
    let (to, by, closure) = (call.get(0), call.get(1), call.closure(interp, 2)?);
    let direction = interp.compare_int(&by, &Value::Int(0))?;
    if direction == 0 {
        return Err(interp.throw(Type::GroovyRuntimeException, "Infinite loop detected due to step size of 0"));
    }
    let mut at = this.clone();
    loop {
        interp.charge(1)?;
        let order = interp.compare_int(&at, &to)?;
        if (direction > 0 && order >= 0) || (direction < 0 && order <= 0) {
            return Ok(Value::Null);
        }
        interp.call(&closure, std::slice::from_ref(&at))?;
        at = interp.binary(BinaryOp::Plus, &at, &by)?;
    }
}
