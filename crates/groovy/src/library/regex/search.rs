//! Finding matches, and what scripts get of them.

use super::backtracking::Found;
use super::compiled::Pattern;
use crate::interp::{Eval, Interp};
use crate::library::args::arity;
use crate::value::Value;

/// The first match from a byte on.
pub(super) fn find_from(interp: &mut Interp<'_>, pattern: &Pattern, text: &str, from: usize) -> Eval<Option<Found>> {
    interp.charge(1 + text.len().saturating_sub(from) / 16)?;
    pattern.regex.find(interp, text, from)
}

/// All matches, one after the other; empty ones move on by a character.
pub(super) fn every_match(interp: &mut Interp<'_>, pattern: &Pattern, text: &str, most: usize) -> Eval<Vec<Found>> {
    let mut matches = Vec::new();
    let mut from = 0;
    while from <= text.len() && matches.len() < most {
        interp.charge(4)?;
        let Some(found) = pattern.regex.find(interp, text, from)? else { break };
        interp.reserve(found.groups.len() * 24)?;
        from = after(text, &found);
        matches.push(found);
    }
    interp.charge(text.len() / 16)?;
    Ok(matches)
}

/// Where to look on after a match.
pub(super) fn after(text: &str, found: &Found) -> usize {
    if found.end() > found.start() {
        return found.end();
    }
    found.end() + text.get(found.end()..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
}

/// A group's text; null when the group took no part.
pub(super) fn group_value(interp: &mut Interp<'_>, text: &str, found: &Found, at: usize) -> Eval {
    match found.groups.get(at).copied().flatten() {
        Some((from, to)) => interp.text(text.get(from..to).unwrap_or_default()),
        None => Ok(Value::Null),
    }
}

/// What closures get of a match: its text, or the list of its groups when the pattern has some.
pub(super) fn match_value(interp: &mut Interp<'_>, pattern: &Pattern, text: &str, found: &Found) -> Eval {
    if pattern.groups() == 0 {
        return group_value(interp, text, found, 0);
    }
    let mut groups = Vec::with_capacity(found.groups.len());
    for at in 0..found.groups.len() {
        groups.push(group_value(interp, text, found, at)?);
    }
    interp.list(groups)
}

/// Calls a closure with a match: with the groups one by one when it takes several.
pub(super) fn call_with(interp: &mut Interp<'_>, closure: &Value, value: Value) -> Eval {
    match &value {
        Value::List(groups) if arity(interp, closure) > 1 => {
            let groups = groups.items().to_vec();
            interp.call(closure, &groups)
        }
        _ => interp.call(closure, &[value]),
    }
}
