//! Items with their places.

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::iteration::push;
use crate::types::Type;
use crate::value::Value;

fn offset(interp: &mut Interp<'_>, call: Call<'_>) -> Eval<i32> {
    if call.len() == 0 { Ok(0) } else { Ok(call.int(interp, 0)? as i32) }
}

pub(super) fn with_index(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let mut at = offset(interp, Call::new(this, "withIndex", args))?;
    let mut results = Vec::new();
    for item in interp.elements(this)? {
        let pair = interp.list_of(Type::Tuple2, vec![item, Value::Int(at)])?;
        at = at.wrapping_add(1);
        push(interp, &mut results, pair)?;
    }
    interp.list(results)
}

pub(super) fn indexed(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let start = offset(interp, Call::new(this, "indexed", args))?;
    let items = interp.elements(this)?;
    let entries = items.into_iter().enumerate().map(|(at, item)| (Value::Int(start.wrapping_add(at as i32)), item));
    Ok(Value::Map(interp.map_from(Type::LinkedHashMap, entries)?))
}
