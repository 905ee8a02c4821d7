//! Replacing matches: by a text with references to groups, by a closure, step by step.

use super::backtracking::Found;
use super::compiled::{Pattern, pattern_from};
use super::matcher::{current, own, results};
use super::search::{call_with, every_match, match_value};
use crate::interp::{Eval, Fault, Interp};
use crate::library::args::Call;
use crate::types::Type;
use crate::value::Value;

/// What a replacement text makes of a match: `$1`, `${name}`, `\$`.
fn expand(
    interp: &mut Interp<'_>,
    replacement: &str,
    pattern: &Pattern,
    text: &str,
    found: &Found,
    out: &mut String,
) -> Eval<()> {
    let mut chars = replacement.chars().peekable();
    let group_text = |at: usize| {
        found.groups.get(at).copied().flatten().and_then(|(from, to)| text.get(from..to)).unwrap_or_default()
    };
    interp.charge(replacement.len() / 16)?;
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some(escaped) => out.push(escaped),
                None => return Err(interp.throw(Type::IllegalArgumentException, "character to be escaped is missing")),
            },
            '$' if chars.peek() == Some(&'{') => {
                chars.next();
                let name: String = chars.by_ref().take_while(|c| *c != '}').collect();
                let Some(at) = named_group(pattern, &name) else {
                    return Err(interp.throw(Type::IllegalArgumentException, format!("No group with name {{{name}}}")));
                };
                interp.room_for_text(out.len().saturating_add(group_text(at).len()))?;
                out.push_str(group_text(at));
            }
            '$' => {
                let Some(first) = chars.peek().and_then(|c| c.to_digit(10)) else {
                    return Err(interp.throw(Type::IllegalArgumentException, "Illegal group reference"));
                };
                chars.next();
                let mut at = first as usize;
                if at > pattern.groups() {
                    return Err(interp.throw(Type::IndexOutOfBoundsException, format!("No group {at}")));
                }
                while let Some(digit) = chars.peek().and_then(|c| c.to_digit(10)) {
                    let wider = at * 10 + digit as usize;
                    if wider > pattern.groups() {
                        break;
                    }
                    at = wider;
                    chars.next();
                }
                interp.room_for_text(out.len().saturating_add(group_text(at).len()))?;
                out.push_str(group_text(at));
            }
            c => out.push(c),
        }
    }
    interp.room_for_text(out.len())
}

pub(super) fn named_group(pattern: &Pattern, name: &str) -> Option<usize> {
    pattern.regex.named(name)
}

/// Replaces matches by a text with group references, or by what a closure makes of them.
fn replaced(interp: &mut Interp<'_>, pattern: &Pattern, text: &str, by: &Value, most: usize) -> Eval {
    let template = match by {
        Value::Closure(_) => None,
        Value::Null => return Err(interp.throw(Type::NullPointerException, "replacement")),
        other => Some(interp.to_text(other)?),
    };
    let mut out = String::new();
    let mut from = 0;
    for found in every_match(interp, pattern, text, most)? {
        out.push_str(text.get(from..found.start()).unwrap_or_default());
        match &template {
            Some(template) => expand(interp, template, pattern, text, &found, &mut out)?,
            None => {
                let value = match_value(interp, pattern, text, &found)?;
                let answer = call_with(interp, by, value)?;
                out.push_str(&interp.to_text(&answer)?);
            }
        }
        interp.room_for_text(out.len())?;
        from = found.end();
    }
    out.push_str(text.get(from..).unwrap_or_default());
    interp.text(out)
}

pub(super) fn replace(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str, once: bool) -> Eval {
    let call = Call::new(this, name, args);
    let text = interp.to_text(this)?;
    let pattern = pattern_from(interp, &call.get(0))?;
    if !matches!(call.get(1), Value::Closure(_) | Value::Null) {
        call.text(interp, 1)?;
    }
    replaced(interp, &pattern, &text, &call.get(1), if once { 1 } else { usize::MAX })
}

pub(super) fn matcher_replace(interp: &mut Interp<'_>, this: &Value, args: &[Value], once: bool) -> Eval {
    let by = Call::new(this, "replaceAll", args).get(0);
    super::region::reset(interp, this, &[])?;
    let matcher = own(interp, this)?;
    if let Value::Closure(_) = &by {
        // Java hands the closure the match result.
        let results = results(interp, this, &[])?;
        let results = interp.elements(&results)?;
        let (mut out, mut from) = (String::new(), 0);
        for result in results.iter().take(if once { 1 } else { usize::MAX }) {
            let answer = interp.call(&by, std::slice::from_ref(result))?;
            let template = interp.to_text(&answer)?;
            let Some(found) = own(interp, result)?.state.borrow().found.clone() else { continue };
            out.push_str(matcher.text().get(from..found.start()).unwrap_or_default());
            expand(interp, &template, &matcher.pattern(), &matcher.text(), &found, &mut out)?;
            from = found.end();
        }
        out.push_str(matcher.text().get(from..).unwrap_or_default());
        return interp.text(out);
    }
    replaced(interp, &matcher.pattern(), &matcher.text(), &by, if once { 1 } else { usize::MAX })
}

/// A matcher that has no region: what lies before one would have to be appended as well.
fn whole_only<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v super::matcher::Matcher> {
    let matcher = own(interp, this)?;
    if matcher.has_region() {
        return Err(Fault::not_supported("appending what a region of a matcher finds", "a matcher on a substring"));
    }
    Ok(matcher)
}

pub(super) fn append_replacement(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "appendReplacement", args);
    let (found, _) = current(interp, this, &[], "No match available")?;
    let template = call.text(interp, 1)?;
    let matcher = whole_only(interp, this)?;
    let mut out = matcher.text().get(matcher.state.borrow().appended..found.start()).unwrap_or_default().to_owned();
    expand(interp, &template, &matcher.pattern(), &matcher.text(), &found, &mut out)?;
    matcher.state.borrow_mut().appended = found.end();
    let out = interp.text(out)?;
    interp.call_method(&call.get(0), "append", &[out])?;
    Ok(this.clone())
}

pub(super) fn append_tail(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let target = Call::new(this, "appendTail", args).get(0);
    let matcher = whole_only(interp, this)?;
    let rest = matcher.text().get(matcher.state.borrow().appended..).unwrap_or_default().to_owned();
    let rest = interp.text(rest)?;
    interp.call_method(&target, "append", &[rest])?;
    Ok(target)
}
