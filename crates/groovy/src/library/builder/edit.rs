//! Text changed in place.

use super::text::{bytes, indexed};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::text::out_of_bounds;
use crate::library::text::units::{byte_at, unit_at, unit_length};
use crate::value::Value;

pub(super) fn insert(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "insert", args);
    let at = call.int(interp, 0)?;
    let text = interp.java_text(&call.get(1))?;
    let builder = indexed(interp, this)?;
    let length = unit_length(&builder.text.borrow());
    let place = usize::try_from(at).ok().and_then(|at| byte_at(&builder.text.borrow(), at));
    let Some(place) = place else {
        return Err(out_of_bounds(interp, format!("offset {at}, length {length}")));
    };
    interp.charge(builder.text.borrow().len() / 64)?;
    interp.grow_text(&mut builder.text.borrow_mut(), text.len())?;
    builder.text.borrow_mut().insert_str(place, &text);
    Ok(this.clone())
}

pub(super) fn delete_char_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let at = Call::new(this, "deleteCharAt", args).int(interp, 0)?;
    let builder = indexed(interp, this)?;
    let length = unit_length(&builder.text.borrow());
    if at < 0 || at >= length as i64 {
        return Err(out_of_bounds(interp, format!("index {at}, length {length}")));
    }
    let place = bytes(&builder.text.borrow(), at, at + 1);
    if let Some((from, to)) = place {
        interp.charge(length / 64)?;
        builder.text.borrow_mut().replace_range(from..to, "");
    }
    Ok(this.clone())
}

pub(super) fn delete(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "delete", args);
    splice(interp, this, call.int(interp, 0)?, call.int(interp, 1)?, "")
}

pub(super) fn replace(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "replace", args);
    let text = interp.to_text(&call.get(2))?;
    splice(interp, this, call.int(interp, 0)?, call.int(interp, 1)?, &text)
}

fn splice(interp: &mut Interp<'_>, this: &Value, from: i64, to: i64, text: &str) -> Eval {
    let builder = indexed(interp, this)?;
    let length = unit_length(&builder.text.borrow()) as i64;
    let place = bytes(&builder.text.borrow(), from, to.min(length));
    let Some((first, last)) = place else {
        return Err(out_of_bounds(interp, format!("start {from}, end {to}, length {length}")));
    };
    interp.charge(length as usize / 64)?;
    interp.grow_text(&mut builder.text.borrow_mut(), text.len())?;
    builder.text.borrow_mut().replace_range(first..last, text);
    Ok(this.clone())
}

pub(super) fn reverse(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let builder = indexed(interp, this)?;
    let reversed: String = builder.text.borrow().chars().rev().collect();
    interp.charge(reversed.len() / 16)?;
    *builder.text.borrow_mut() = reversed;
    Ok(this.clone())
}

pub(super) fn set_length(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let wanted = Call::new(this, "setLength", args).int(interp, 0)?;
    let builder = indexed(interp, this)?;
    let Ok(wanted) = usize::try_from(wanted) else {
        return Err(out_of_bounds(interp, format!("String index out of range: {wanted}")));
    };
    let length = unit_length(&builder.text.borrow());
    if wanted > length {
        interp.grow_text(&mut builder.text.borrow_mut(), wanted - length)?;
        builder.text.borrow_mut().push_str(&"\0".repeat(wanted - length));
    } else {
        let end = byte_at(&builder.text.borrow(), wanted).unwrap_or(0);
        builder.text.borrow_mut().truncate(end);
    }
    Ok(Value::Null)
}

pub(super) fn set_char_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "setCharAt", args);
    let at = call.int(interp, 0)?;
    let text = call.text(interp, 1)?;
    let builder = indexed(interp, this)?;
    let length = unit_length(&builder.text.borrow());
    if usize::try_from(at).ok().and_then(|at| unit_at(&builder.text.borrow(), at)).is_none() {
        return Err(out_of_bounds(interp, format!("index {at},length {length}")));
    }
    splice(interp, this, at, at + 1, &text)?;
    Ok(Value::Null)
}

pub(super) fn put_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "putAt", args);
    let text = interp.to_text(&call.get(1))?;
    match call.get(0) {
        Value::Range(range) => {
            let length = unit_length(&indexed(interp, this)?.text.borrow());
            let (from, count, _) = crate::library::list::slice_of(interp, &range, length)?;
            splice(interp, this, from as i64, (from + count) as i64, &text)?;
        }
        _ => return Err(call.refuse(interp)),
    }
    Ok(Value::Null)
}
