//! `=~`, `==~`, and the methods of texts that take patterns.

use super::compiled::{Pattern, compile, pattern_from};
use super::matcher::{Matcher, State, matcher};
use super::search::{call_with, every_match, find_from, group_value, match_value};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{NativeRef, Value};

/// `text =~ pattern`
pub(super) fn find_operator(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [text, pattern] = args else { return Err(interp.no_method(this, "$find", args)) };
    let pattern = pattern_from(interp, pattern)?;
    if text.is_null() {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    let text = interp.to_text(text)?;
    matcher(interp, Some(pattern), text)
}

/// `text ==~ pattern`
pub(super) fn matches(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [text, pattern] = args else { return Err(interp.no_method(this, "matches", args)) };
    if text.is_null() {
        return Ok(Value::Bool(false));
    }
    let pattern = pattern_from(interp, pattern)?;
    let text = interp.to_text(text)?;
    interp.charge(1 + text.len() / 16)?;
    let found = pattern.whole()?.find(interp, &text, 0)?;
    let answer = found.is_some();
    let matcher: NativeRef = Matcher::make(pattern, text, State { found, ..State::default() });
    interp.memory.make().last_matcher = Value::Native(matcher);
    Ok(Value::Bool(answer))
}

pub(super) fn split(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "split", args);
    let text = interp.to_text(this)?;
    match args {
        [] => {
            let words = interp.call_method(this, "tokenize", &[])?;
            let words = interp.elements(&words)?;
            interp.array(Type::String, words)
        }
        [closure @ Value::Closure(_)] => {
            let (mut yes, mut no) = (Vec::new(), Vec::new());
            for item in interp.elements(this)? {
                if crate::library::iteration::test(interp, closure, &item)? { yes.push(item) } else { no.push(item) }
            }
            let yes = interp.list(yes)?;
            let no = interp.list(no)?;
            interp.list(vec![yes, no])
        }
        _ => {
            let source = call.text(interp, 0)?;
            let limit = if call.len() == 2 { call.int(interp, 1)? } else { 0 };
            let pattern = compile(interp, &source, 0)?;
            split_by(interp, pattern, &text, limit)
        }
    }
}

/// `String.split`: no empty text at the start for an empty match, none at the end unless a limit says so.
pub(super) fn split_by(interp: &mut Interp<'_>, pattern: Pattern, text: &str, limit: i64) -> Eval {
    let mut parts: Vec<&str> = Vec::new();
    let mut from = 0;
    for found in every_match(interp, &pattern, text, usize::MAX)? {
        if limit > 0 && parts.len() as i64 == limit - 1 {
            break;
        }
        if found.end() == 0 || (found.start() == found.end() && found.start() >= text.len()) {
            continue;
        }
        parts.push(text.get(from..found.start()).unwrap_or_default());
        from = found.end();
    }
    if from == 0 && parts.is_empty() {
        let whole = interp.text(text)?;
        return interp.array(Type::String, vec![whole]);
    }
    parts.push(text.get(from..).unwrap_or_default());
    if limit == 0 {
        while parts.last().is_some_and(|part| part.is_empty()) {
            parts.pop();
        }
    }
    let mut values = Vec::with_capacity(parts.len());
    for part in parts {
        values.push(interp.text(part)?);
    }
    interp.array(Type::String, values)
}

/// `text.find(pattern)`, `text.find(pattern) { }`, and `find { }` over the characters.
pub(super) fn find(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if let [closure @ Value::Closure(_)] = args {
        for item in interp.elements(this)? {
            if crate::library::iteration::test(interp, closure, &item)? {
                return Ok(item);
            }
        }
        return Ok(Value::Null);
    }
    let call = Call::new(this, "find", args);
    let text = interp.to_text(this)?;
    let pattern = pattern_from(interp, &call.get(0))?;
    match (find_from(interp, &pattern, &text, 0)?, call.len()) {
        (None, _) => Ok(Value::Null),
        (Some(found), 1) => group_value(interp, &text, &found, 0),
        (Some(found), _) => {
            let value = match_value(interp, &pattern, &text, &found)?;
            call_with(interp, &call.closure(interp, 1)?, value)
        }
    }
}

pub(super) fn find_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if let [closure @ Value::Closure(_)] = args {
        let items = crate::library::iteration::accepted(interp, this, Some(closure))?;
        return interp.list(items);
    }
    let call = Call::new(this, "findAll", args);
    let text = interp.to_text(this)?;
    let pattern = pattern_from(interp, &call.get(0))?;
    let mut results = Vec::new();
    for found in every_match(interp, &pattern, &text, usize::MAX)? {
        let result = match call.len() {
            1 => group_value(interp, &text, &found, 0)?,
            _ => {
                let value = match_value(interp, &pattern, &text, &found)?;
                call_with(interp, &call.closure(interp, 1)?, value)?
            }
        };
        results.push(result);
    }
    interp.list(results)
}

pub(super) fn each_match(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "eachMatch", args);
    let text = interp.to_text(this)?;
    let pattern = pattern_from(interp, &call.get(0))?;
    let closure = call.closure(interp, 1)?;
    for found in every_match(interp, &pattern, &text, usize::MAX)? {
        let value = match_value(interp, &pattern, &text, &found)?;
        call_with(interp, &closure, value)?;
    }
    Ok(this.clone())
}
