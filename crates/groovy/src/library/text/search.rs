//! Looking for text in text, and replacing it.

use super::units::{byte_at, unit_length, unit_of};
use super::{indexed, own, position};
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::{Call, size};
use crate::types::Type;
use crate::value::{Str, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::CharSequence, "indexOf", 1, 2, index_of),
        (Type::CharSequence, "lastIndexOf", 1, 2, last_index_of),
        (Type::CharSequence, "contains", 1, 1, |interp, this, args| {
            let wanted = Call::new(this, "contains", args).text(interp, 0)?;
            let text = own(interp, this)?;
            Ok(Value::Bool(text.contains(wanted.as_str())))
        }),
        (Type::CharSequence, "containsIgnoreCase", 1, 1, |interp, this, args| {
            let wanted = Call::new(this, "containsIgnoreCase", args).text(interp, 0)?.to_lowercase();
            Ok(Value::Bool(lower_case(interp, this)?.contains(&wanted)))
        }),
        (Type::CharSequence, "startsWith", 1, 2, starts_with),
        (Type::CharSequence, "endsWith", 1, 1, |interp, this, args| {
            let wanted = Call::new(this, "endsWith", args).text(interp, 0)?;
            Ok(Value::Bool(indexed(interp, this)?.ends_with(wanted.as_str())))
        }),
        (Type::CharSequence, "startsWithIgnoreCase", 1, 1, |interp, this, args| {
            let wanted = Call::new(this, "startsWithIgnoreCase", args).text(interp, 0)?.to_lowercase();
            Ok(Value::Bool(lower_case(interp, this)?.starts_with(&wanted)))
        }),
        (Type::CharSequence, "endsWithIgnoreCase", 1, 1, |interp, this, args| {
            let wanted = Call::new(this, "endsWithIgnoreCase", args).text(interp, 0)?.to_lowercase();
            Ok(Value::Bool(lower_case(interp, this)?.ends_with(&wanted)))
        }),
        (Type::CharSequence, "startsWithAny", 0, crate::library::ANY, |interp, this, args| {
            any_of(interp, this, args, |text, wanted| text.starts_with(wanted))
        }),
        (Type::CharSequence, "endsWithAny", 0, crate::library::ANY, |interp, this, args| {
            any_of(interp, this, args, |text, wanted| text.ends_with(wanted))
        }),
        (Type::CharSequence, "replace", 1, 2, replace),
        (Type::CharSequence, "count", 1, 1, count),
        (Type::CharSequence, "regionMatches", 4, 5, region_matches),
    ],
    statics: &[],
    constructors: &[],
    constants: &[],
};

fn lower_case(interp: &mut Interp<'_>, this: &Value) -> Eval<String> {
    let text = own(interp, this)?;
    interp.charge(text.len() / 16)?;
    Ok(text.to_lowercase())
}

/// What `indexOf` looks for: a text, or a character by its code.
fn wanted(interp: &mut Interp<'_>, call: Call<'_>) -> Eval<Str> {
    match call.get(0) {
        code @ (Value::Int(_) | Value::Long(_)) => {
            let code = code.as_integer().and_then(|code| u32::try_from(code).ok()).and_then(char::from_u32);
            Ok(code.map_or(Str::from("\u{0}"), |c| Str::from(c.to_string())))
        }
        Value::Char(_) => Err(call.refuse(interp)),
        _ => call.text(interp, 0),
    }
}

fn index_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "indexOf", args);
    let wanted = wanted(interp, call)?;
    let from = if call.len() == 2 { call.count(interp, 1)? } else { 0 };
    let text = own(interp, this)?;
    Ok(position(&text, &wanted, from).map_or(Value::Int(-1), size))
}

fn last_index_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "lastIndexOf", args);
    let wanted = wanted(interp, call)?;
    let text = own(interp, this)?;
    let end = match call.len() {
        2 => match usize::try_from(call.int(interp, 1)?) {
            Ok(from) => byte_at(&text, from).map_or(text.len(), |start| (start + wanted.len()).min(text.len())),
            Err(_) => return Ok(Value::Int(-1)),
        },
        _ => text.len(),
    };
    let found = text.get(..end).and_then(|head| head.rfind(wanted.as_str()));
    Ok(found.map_or(Value::Int(-1), |byte| size(unit_of(&text, byte))))
}

fn starts_with(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "startsWith", args);
    let wanted = call.text(interp, 0)?;
    let from = if call.len() == 2 { call.count(interp, 1)? } else { 0 };
    let text = indexed(interp, this)?;
    let rest = byte_at(&text, from).and_then(|byte| text.get(byte..));
    Ok(Value::Bool(rest.is_some_and(|rest| rest.starts_with(wanted.as_str()))))
}

fn any_of(interp: &mut Interp<'_>, this: &Value, args: &[Value], holds: fn(&str, &str) -> bool) -> Eval {
    let text = own(interp, this)?;
    for at in 0..args.len() {
        let wanted = Call::new(this, "startsWithAny", args).text(interp, at)?;
        if holds(&text, &wanted) {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn replace(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "replace", args);
    let text = own(interp, this)?;
    if let [Value::Map(map)] = args {
        let entries = interp.entries(map)?;
        return replace_by_map(interp, &text, entries);
    }
    let (from, to) = (call.text(interp, 0)?, call.text(interp, 1)?);
    let replaced = replace_all(interp, &text, &from, &to)?;
    interp.text(replaced)
}

/// Every occurrence replaced, with the length checked before it is built.
fn replace_all(interp: &mut Interp<'_>, text: &str, from: &str, to: &str) -> Eval<String> {
    interp.charge(text.len() / 64)?;
    let count = if from.is_empty() { text.chars().count() + 1 } else { text.matches(from).count() };
    let length = (text.len() - (count * from.len()).min(text.len())).saturating_add(count.saturating_mul(to.len()));
    interp.room_for_text(length)?;
    Ok(text.replace(from, to))
}

fn replace_by_map(interp: &mut Interp<'_>, text: &str, entries: Vec<(Value, Value)>) -> Eval {
    let mut pairs = Vec::new();
    for (from, to) in entries {
        pairs.push((interp.to_text(&from)?, interp.to_text(&to)?));
    }
    let mut replaced = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        interp.charge(1 + pairs.len() / 16)?;
        match pairs.iter().find(|(from, _)| !from.is_empty() && rest.starts_with(from.as_str())) {
            Some((from, to)) => {
                replaced.push_str(to);
                rest = rest.get(from.len()..).unwrap_or_default();
            }
            None => {
                replaced.push(c);
                rest = rest.get(c.len_utf8()..).unwrap_or_default();
            }
        }
        interp.room_for_text(replaced.len())?;
    }
    interp.text(replaced)
}

fn count(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "count", args);
    let wanted = call.text(interp, 0)?;
    let text = own(interp, this)?;
    if wanted.is_empty() {
        return Ok(crate::library::args::size(crate::value::utf16_len(&text) + 1));
    }
    let mut found = 0;
    let mut rest = text.as_str();
    while let Some(at) = rest.find(wanted.as_str()) {
        found += 1;
        // Every search prepares for the text it looks for.
        interp.charge(wanted.len() / 32)?;
        let step = rest.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        match rest.get(at + step..) {
            Some(next) if !wanted.is_empty() || !next.is_empty() => rest = next,
            _ => break,
        }
    }
    Ok(size(found))
}

fn region_matches(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (ignore_case, rest) = match args {
        [Value::Bool(ignore), rest @ ..] => (*ignore, rest),
        rest => (false, rest),
    };
    let call = Call::new(this, "regionMatches", rest);
    let (from, other, start, length) =
        (call.int(interp, 0)?, call.text(interp, 1)?, call.int(interp, 2)?, call.int(interp, 3)?);
    let text = own(interp, this)?;
    interp.charge((text.len() + other.len()) / 16)?;
    let part = |text: &str, from: i64| {
        let from = usize::try_from(from).ok()?;
        let to = from.checked_add(usize::try_from(length).ok()?)?;
        if to > unit_length(text) { None } else { super::units::slice(text, from, to) }
    };
    let same = match (part(&text, from), part(&other, start)) {
        (Some(a), Some(b)) if ignore_case => super::compare_ignoring_case(&a, &b) == 0,
        (Some(a), Some(b)) => a == b,
        _ => false,
    };
    Ok(Value::Bool(same))
}
