//! What Groovy adds to strings: operators, padding, capitals.

use super::units::unit_length;
use super::{own, repeated};
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{Str, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::CharSequence, "plus", 1, 1, plus),
        (Type::CharSequence, "minus", 1, 1, minus),
        (Type::CharSequence, "multiply", 1, 1, multiply),
        (Type::CharSequence, "leftShift", 1, 1, left_shift),
        (Type::CharSequence, "next", 0, 0, |interp, this, _| stepped(interp, this, 1)),
        (Type::CharSequence, "previous", 0, 0, |interp, this, _| stepped(interp, this, -1)),
        (Type::CharSequence, "reverse", 0, 0, |interp, this, _| {
            let text = own(interp, this)?;
            interp.charge(text.len() / 32)?;
            interp.text(text.chars().rev().collect::<String>())
        }),
        (Type::CharSequence, "capitalize", 0, 0, |interp, this, _| first_letter(interp, this, char::to_uppercase)),
        (Type::CharSequence, "uncapitalize", 0, 0, |interp, this, _| first_letter(interp, this, char::to_lowercase)),
        (Type::CharSequence, "padLeft", 1, 2, |interp, this, args| pad(interp, this, args, |missing| (missing, 0))),
        (Type::CharSequence, "padRight", 1, 2, |interp, this, args| pad(interp, this, args, |missing| (0, missing))),
        (Type::CharSequence, "center", 1, 2, |interp, this, args| {
            pad(interp, this, args, |missing| (missing / 2, missing - missing / 2))
        }),
        (Type::CharSequence, "toList", 0, 0, to_list),
        (Type::CharSequence, "toSet", 0, 0, |interp, this, _| {
            let items = to_list(interp, this, &[])?;
            interp.construct_builtin(Type::HashSet, &[items])
        }),
        (Type::CharSequence, "tr", 2, 2, tr),
        (Type::CharSequence, "collectReplacements", 1, 1, collect_replacements),
        (Type::CharSequence, "toURI", 0, 0, |interp, this, _| {
            interp.construct_builtin(Type::URI, std::slice::from_ref(this))
        }),
        (Type::CharSequence, "toURL", 0, 0, |interp, this, _| {
            interp.construct_builtin(Type::URL, std::slice::from_ref(this))
        }),
        (Type::CharSequence, "toCharacter", 0, 0, |interp, this, _| {
            let first = interp.call_method(this, "charAt", &[Value::Int(0)])?;
            interp.cast_builtin(first, Type::Character)
        }),
        (Type::CharSequence, "asBoolean", 0, 0, |interp, this, _| interp.truth(this).map(Value::Bool)),
        (Type::GString, "getValues", 0, 0, |interp, this, _| match this {
            Value::GString(text) => interp.array(Type::Object, text.values.to_vec()),
            _ => Ok(Value::Null),
        }),
        (Type::GString, "getStrings", 0, 0, |interp, this, _| match this {
            Value::GString(text) => interp.array(Type::String, text.strings.iter().cloned().map(Value::Str).collect()),
            _ => Ok(Value::Null),
        }),
        (Type::GString, "getValue", 1, 1, |interp, this, args| {
            let values = interp.call_method(this, "getValues", &[])?;
            interp.get_at(&values, args.first().unwrap_or(&Value::Null))
        }),
        (Type::GString, "getValueCount", 0, 0, |_, this, _| match this {
            Value::GString(text) => Ok(crate::library::args::size(text.values.len())),
            _ => Ok(Value::Null),
        }),
    ],
    statics: &[],
    constructors: &[],
    constants: &[],
};

/// `+`: with a text a GString stays one, with everything else it becomes a string.
fn plus(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = Call::new(this, "plus", args).get(0);
    let Value::GString(left) = this else { return interp.concat(this, &other) };
    let (strings, values): (Vec<Str>, Vec<Value>) = match &other {
        Value::GString(right) => {
            let mut strings = left.strings.to_vec();
            let seam = strings.pop().unwrap_or_default();
            let mut more = right.strings.iter();
            strings.push(Str::from(format!("{seam}{}", more.next().cloned().unwrap_or_default())));
            strings.extend(more.cloned());
            (strings, left.values.iter().chain(right.values.iter()).cloned().collect())
        }
        Value::Str(other) => {
            let mut strings = left.strings.to_vec();
            let last = strings.pop().unwrap_or_default();
            interp.room_for_text(last.len() + other.len())?;
            strings.push(Str::from(format!("{last}{other}")));
            (strings, left.values.to_vec())
        }
        other => return interp.concat(this, other),
    };
    interp.reserve(strings.iter().map(|part| part.len()).sum::<usize>() + values.len() * 16 + 48)?;
    Ok(Value::GString(std::rc::Rc::new(crate::value::GString { strings: strings.into(), values: values.into() })))
}

fn minus(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = own(interp, this)?;
    match args {
        [Value::Native(pattern)] if pattern.type_of() == Type::Pattern => {
            interp.call_method(this, "replaceFirst", &[Value::Native(pattern.clone()), Value::str("")])
        }
        [other] => {
            let other = interp.to_text(other)?;
            interp.text(text.replacen(other.as_str(), "", 1))
        }
        _ => Err(interp.no_method(this, "minus", args)),
    }
}

fn multiply(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "multiply", args);
    let times = match call.get(0) {
        number if number.is_number() => interp.int(&number)?,
        Value::Null => return Err(crate::library::no_factor(interp)),
        _ => return Err(call.refuse(interp)),
    };
    let text = own(interp, this)?;
    match usize::try_from(times) {
        Ok(times) => repeated(interp, &text, times),
        Err(_) => {
            let message = format!("multiply() should be called with a number of 0 or greater not: {times}");
            Err(interp.throw(Type::IllegalArgumentException, message))
        }
    }
}

/// `'a' << 'b'` makes a buffer.
fn left_shift(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let joined = interp.concat(this, &Call::new(this, "leftShift", args).get(0))?;
    interp.construct_builtin(Type::StringBuffer, &[joined])
}

/// The last character, one step on or back; beyond the last of all characters a new one starts, before the first it ends.
fn stepped(interp: &mut Interp<'_>, this: &Value, by: i16) -> Eval {
    let text = own(interp, this)?;
    interp.charge(text.len() / 16)?;
    let mut units: Vec<u16> = text.encode_utf16().collect();
    match units.last_mut() {
        None if by < 0 => return Err(interp.throw(Type::IllegalArgumentException, "the string is empty")),
        Some(&mut 0) if by < 0 => {
            units.pop();
        }
        Some(&mut u16::MAX) if by > 0 => units.push(0),
        Some(last) => *last = last.wrapping_add_signed(by),
        None => units.push(0),
    }
    interp.text(String::from_utf16_lossy(&units))
}

fn first_letter<I: Iterator<Item = char>>(interp: &mut Interp<'_>, this: &Value, change: fn(char) -> I) -> Eval {
    let text = own(interp, this)?;
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return interp.text("") };
    let changed: String = change(first).chain(chars).collect();
    interp.text(changed)
}

/// Text around another up to a width; `share` says how many characters go before and after.
fn pad(interp: &mut Interp<'_>, this: &Value, args: &[Value], share: fn(usize) -> (usize, usize)) -> Eval {
    let call = Call::new(this, "padLeft", args);
    if call.get(0).is_null() {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    let width = usize::try_from(call.number(interp, 0)?).unwrap_or(0);
    let text = own(interp, this)?;
    let padding = if call.len() == 2 { call.text(interp, 1)? } else { Str::from(" ") };
    let length = unit_length(&text);
    if width <= length {
        return Ok(Value::Str(text));
    }
    if padding.is_empty() {
        return Err(interp.throw(Type::ArithmeticException, "/ by zero"));
    }
    interp.room_for_text(text.len().saturating_add((width - length).saturating_mul(4.min(padding.len()))))?;
    let (before, after) = share(width - length);
    let fill = |count: usize| padding.chars().cycle().take(count).collect::<String>();
    interp.text(format!("{}{text}{}", fill(before), fill(after)))
}

fn to_list(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let text = own(interp, this)?;
    let items = interp.elements(&Value::Str(text))?;
    interp.list(items)
}

/// `a-d` written out.
fn expanded(interp: &mut Interp<'_>, set: &str) -> Eval<Vec<char>> {
    let chars: Vec<char> = set.chars().collect();
    let mut expanded = Vec::new();
    let mut at = 0;
    while let Some(c) = chars.get(at) {
        match (chars.get(at + 1), chars.get(at + 2)) {
            (Some('-'), Some(end)) => {
                let (from, to) = (*c as u32, *end as u32);
                let codes: Vec<u32> = if from <= to { (from..=to).collect() } else { (to..=from).rev().collect() };
                interp.charge(codes.len() / 32)?;
                interp.room_for_text(4 * (expanded.len() + codes.len()))?;
                expanded.extend(codes.into_iter().take(0x1_0000).filter_map(char::from_u32));
                at += 3;
            }
            _ => {
                expanded.push(*c);
                at += 1;
            }
        }
    }
    Ok(expanded)
}

fn tr(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "tr", args);
    let (from, to) = (call.text(interp, 0)?, call.text(interp, 1)?);
    let (from, to) = (expanded(interp, &from)?, expanded(interp, &to)?);
    let text = own(interp, this)?;
    interp.charge(text.len().saturating_mul(from.len()) / 16)?;
    let last = to.last().copied();
    let swapped: String = text
        .chars()
        .map(|c| match from.iter().rposition(|known| *known == c) {
            Some(at) => to.get(at).copied().or(last).unwrap_or(c),
            None => c,
        })
        .collect();
    interp.text(swapped)
}

fn collect_replacements(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "collectReplacements", args).closure(interp, 0)?;
    let text = own(interp, this)?;
    let mut replaced = String::new();
    for c in text.chars() {
        let answer = interp.call(&closure, &[Value::str(c.to_string())])?;
        if answer.is_null() {
            replaced.push(c);
        } else {
            replaced.push_str(&interp.to_text(&answer)?);
        }
        interp.room_for_text(replaced.len())?;
    }
    interp.text(replaced)
}
