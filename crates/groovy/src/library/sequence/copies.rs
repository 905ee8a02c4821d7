//! The same items as a list or a set.

use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;

pub(super) fn to_list(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    interp.list(items)
}

pub(super) fn as_list(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match this {
        Value::List(_) => Ok(this.clone()),
        _ => to_list(interp, this, args),
    }
}

pub(super) fn to_set(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    let set = match crate::library::list::is_collection(this) {
        // Java makes room for exactly this many, which shows in the order.
        true => interp.sized_set(items.len())?,
        false => interp.new_set(Type::HashSet)?,
    };
    for item in items {
        interp.set_add(&set, item)?;
    }
    Ok(Value::Set(set))
}
