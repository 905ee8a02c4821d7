//! Numbers beside each other.

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::types::Type;
use crate::value::Value;

pub(super) fn compare_to(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [other] if this.is_number() == other.is_number() && !other.is_null() => {
            interp.compare_int(this, other).map(Value::Int)
        }
        [Value::Null] => Err(interp.throw_with(Type::NullPointerException, None)),
        [other] => Err(interp.class_cast(other, this.type_of().name())),
        _ => Err(interp.no_method(this, "compareTo", args)),
    }
}

pub(super) fn equals(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = Call::new(this, "equals", args).get(0);
    let same = this.type_of() == other.type_of() && interp.java_equals(this, &other)?;
    Ok(Value::Bool(same))
}

pub(super) fn compare_static(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [left, right] => interp.compare_int(left, right).map(Value::Int),
        _ => Err(interp.no_method(this, "compare", args)),
    }
}
