//! Lists in lists: flattened, walked, turned around.

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::iteration::{push, similar};
use crate::types::Type;
use crate::value::Value;

pub(super) fn flatten(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "flatten", args).closure_or_none(interp, 0)?;
    let mut flat = Vec::new();
    flatten_into(interp, this, closure.as_ref(), &mut flat)?;
    similar(interp, this, flat)
}

/// Whether a collection holds nothing but this very item.
fn wraps(interp: &mut Interp<'_>, collection: &Value, item: &Value) -> Eval<bool> {
    let items = interp.elements(collection)?;
    Ok(matches!(items.as_slice(), [single] if crate::interp::same(single, item)))
}

fn flatten_into(interp: &mut Interp<'_>, nested: &Value, closure: Option<&Value>, flat: &mut Vec<Value>) -> Eval<()> {
    interp.check_stack()?;
    for item in interp.elements(nested)? {
        match item {
            Value::List(_) | Value::Set(_) | Value::Range(_) | Value::Array(_) => {
                flatten_into(interp, &item, closure, flat)?
            }
            item => match closure {
                None => push(interp, flat, item)?,
                Some(closure) => {
                    let answer = interp.call(closure, std::slice::from_ref(&item))?;
                    // What the closure makes of an item is flattened again, unless it only wraps it.
                    match &answer {
                        Value::List(_) | Value::Set(_) | Value::Range(_) if !wraps(interp, &answer, &item)? => {
                            flatten_into(interp, &answer, Some(closure), flat)?
                        }
                        _ => push(interp, flat, answer)?,
                    }
                }
            },
        }
    }
    Ok(())
}

pub(super) fn collect_nested(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "collectNested", args);
    let closure = call.closure(interp, call.len() - 1)?;
    let answers = nested(interp, this, &closure)?;
    match call.len() {
        2 => {
            interp.call_method(&call.get(0), "addAll", &[answers])?;
            Ok(call.get(0))
        }
        _ => Ok(answers),
    }
}

fn nested(interp: &mut Interp<'_>, this: &Value, closure: &Value) -> Eval {
    interp.check_stack()?;
    let mut results = Vec::new();
    for item in interp.elements(this)? {
        let answer = match &item {
            Value::List(_) | Value::Set(_) | Value::Range(_) => nested(interp, &item, closure)?,
            item => interp.call(closure, std::slice::from_ref(item))?,
        };
        push(interp, &mut results, answer)?;
    }
    interp.list(results)
}

pub(super) fn transpose(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let mut rows = Vec::new();
    for row in interp.elements(this)? {
        let row = interp.cast_builtin(row, Type::List)?;
        if row.is_null() {
            return Err(crate::library::args::asks_null(interp, "java.util.List.size()", "list"));
        }
        rows.push(interp.elements(&row)?);
    }
    let width = rows.iter().map(Vec::len).min().unwrap_or(0);
    let mut columns = Vec::new();
    for at in 0..width {
        let column = rows.iter().filter_map(|row| row.get(at).cloned()).collect();
        columns.push(interp.list(column)?);
    }
    interp.list(columns)
}
