//! What a matcher searches: another text, a region of it, another pattern.

use super::compiled::Pattern;
use super::matcher::{Matcher, State, own};
use crate::interp::{Eval, Interp};
use crate::library::args::{Call, size};
use crate::library::text::units::{byte_at, unit_of};
use crate::types::Type;
use crate::value::{Str, Value};

pub(super) fn reset(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = match args {
        [text] => interp.to_text(text)?,
        _ => own(interp, this)?.whole.borrow().clone(),
    };
    own(interp, this)?.restart(text);
    Ok(this.clone())
}

/// `region(start, end)`: only this part of the text is searched, as if it were all of it.
pub(super) fn region(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "region", args);
    let (start, end) = (call.int(interp, 0)?, call.int(interp, 1)?);
    let matcher = own(interp, this)?;
    let whole = matcher.whole.borrow().clone();
    interp.charge_index(&whole)?;
    let place = |at: i64| usize::try_from(at).ok().and_then(|at| byte_at(&whole, at));
    let part = match (place(start), place(end)) {
        (None, _) => Err("start"),
        (_, None) => Err("end"),
        (Some(start), Some(end)) => whole.get(start..end).map(|part| (start, part)).ok_or("start > end"),
    };
    let (start, part) = part.map_err(|problem| interp.throw(Type::IndexOutOfBoundsException, problem))?;
    interp.reserve_text(part.len())?;
    let part = Str::from(part);
    matcher.restart(whole.clone());
    matcher.start.set(start);
    matcher.text.replace(part);
    Ok(this.clone())
}

/// `regionStart()`, `regionEnd()`
pub(super) fn region_bound(interp: &mut Interp<'_>, this: &Value, end: bool) -> Eval {
    let matcher = own(interp, this)?;
    let text = matcher.text();
    interp.charge_index(&text)?;
    Ok(size(matcher.units_before() + if end { unit_of(&text, text.len()) } else { 0 }))
}

/// `usePattern(pattern)`: goes on from where it is with another pattern.
pub(super) fn use_pattern(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = match args {
        [Value::Native(native)] => native.downcast::<Pattern>().cloned(),
        _ => None,
    };
    let Some(other) = other else {
        return Err(interp.throw(Type::IllegalArgumentException, "Pattern cannot be null"));
    };
    let matcher = own(interp, this)?;
    matcher.pattern.replace(other);
    matcher.state.borrow_mut().found = None;
    Ok(this.clone())
}

/// `toMatchResult()`: a matcher that stays where this one stands.
pub(super) fn match_result(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let matcher = own(interp, this)?;
    interp.reserve(192)?;
    let state = State { found: matcher.state.borrow().found.clone(), ..State::default() };
    let result = Matcher::make(matcher.pattern(), matcher.text(), state);
    if let Some(copy) = result.downcast::<Matcher>() {
        copy.whole.replace(matcher.whole.borrow().clone());
        copy.start.set(matcher.start.get());
    }
    Ok(Value::Native(result))
}
