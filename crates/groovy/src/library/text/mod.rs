//! Strings: what `java.lang.String` can do. Indices count UTF-16 units, as Java's do.

pub(super) mod bytes;
mod gdk;
mod lines;
mod marks;
mod numbers;
mod parts;
mod search;
pub(super) mod units;

use super::Module;
use super::args::{Call, size};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Str, Value};
use units::{compare_units, find_unit, slice, unit_at, unit_length};

pub(super) const MODULES: [Module; 8] =
    [MODULE, search::MODULE, parts::MODULE, gdk::MODULE, lines::MODULE, marks::MODULE, numbers::MODULE, bytes::MODULE];

const MODULE: Module = Module {
    methods: &[
        (Type::CharSequence, "length", 0, 0, length),
        (Type::CharSequence, "size", 0, 0, length),
        (Type::CharSequence, "isEmpty", 0, 0, |interp, this, _| Ok(Value::Bool(interp.to_text(this)?.is_empty()))),
        (Type::CharSequence, "isBlank", 0, 0, |interp, this, _| Ok(Value::Bool(own(interp, this)?.trim().is_empty()))),
        (Type::CharSequence, "charAt", 1, 1, char_at),
        (Type::CharSequence, "codePointAt", 1, 1, code_point_at),
        (Type::CharSequence, "codePointCount", 2, 2, code_point_count),
        (Type::CharSequence, "substring", 1, 2, substring),
        (Type::CharSequence, "subSequence", 2, 2, substring),
        (Type::CharSequence, "toUpperCase", 0, 1, |interp, this, _| {
            let text = own(interp, this)?;
            interp.text(text.to_uppercase())
        }),
        (Type::CharSequence, "toLowerCase", 0, 1, |interp, this, _| {
            let text = own(interp, this)?;
            interp.text(text.to_lowercase())
        }),
        (Type::CharSequence, "trim", 0, 0, |interp, this, _| {
            let text = own(interp, this)?;
            interp.text(text.trim_matches(|c: char| c <= ' '))
        }),
        (Type::CharSequence, "strip", 0, 0, |interp, this, _| {
            let text = own(interp, this)?;
            interp.text(text.trim())
        }),
        (Type::CharSequence, "stripLeading", 0, 0, |interp, this, _| {
            let text = own(interp, this)?;
            interp.text(text.trim_start())
        }),
        (Type::CharSequence, "stripTrailing", 0, 0, |interp, this, _| {
            let text = own(interp, this)?;
            interp.text(text.trim_end())
        }),
        (Type::CharSequence, "concat", 1, 1, concat),
        (Type::CharSequence, "repeat", 1, 1, repeat),
        (Type::CharSequence, "compareTo", 1, 1, compare_to),
        (Type::CharSequence, "compareToIgnoreCase", 1, 1, compare_to_ignore_case),
        (Type::CharSequence, "equals", 1, 1, equals),
        (Type::CharSequence, "equalsIgnoreCase", 1, 1, equals_ignore_case),
        (Type::CharSequence, "contentEquals", 1, 1, content_equals),
        (Type::CharSequence, "hashCode", 0, 0, |interp, this, _| interp.hash(this).map(Value::Int)),
        (Type::CharSequence, "toString", 0, 0, |interp, this, _| interp.to_text(this).map(Value::Str)),
        (Type::CharSequence, "intern", 0, 0, |interp, this, _| interp.to_text(this).map(Value::Str)),
        (Type::CharSequence, "toCharArray", 0, 0, to_char_array),
        (Type::CharSequence, "getChars", 0, 0, to_char_array),
        (Type::CharSequence, "chars", 0, 0, char_codes),
        (Type::CharSequence, "codePoints", 0, 0, code_points),
        (Type::CharSequence, "formatted", 0, super::ANY, formatted),
        (Type::String, "describeConstable", 0, 0, |_, this, _| Ok(this.clone())),
    ],
    statics: &[
        (Type::String, "valueOf", 1, 3, value_of),
        (Type::String, "copyValueOf", 1, 1, value_of),
        (Type::String, "join", 1, super::ANY, join),
        (Type::String, "format", 1, super::ANY, format),
    ],
    constructors: &[(Type::String, 0, 3, new_string)],
    constants: &[],
};

/// The text of a receiver, for methods that look at all of it.
pub(super) fn own(interp: &mut Interp<'_>, this: &Value) -> Eval<Str> {
    let text = interp.to_text(this)?;
    interp.charge_scan(&text)?;
    interp.room_for_text(text.len())?;
    Ok(text)
}

/// The text of a receiver, for methods that look at one place of it.
fn indexed(interp: &mut Interp<'_>, this: &Value) -> Eval<Str> {
    let text = interp.to_text(this)?;
    interp.charge_index(&text)?;
    Ok(text)
}

fn length(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let text = indexed(interp, this)?;
    Ok(size(unit_length(&text)))
}

/// `StringIndexOutOfBoundsException`
pub(super) fn out_of_bounds(interp: &Interp<'_>, message: impl Into<Str>) -> Box<crate::interp::Fault> {
    interp.throw(Type::StringIndexOutOfBoundsException, message)
}

fn char_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let at = Call::new(this, "charAt", args).int(interp, 0)?;
    let text = indexed(interp, this)?;
    match usize::try_from(at).ok().and_then(|at| unit_at(&text, at)) {
        Some(unit) => Ok(Value::Char(unit)),
        None => {
            let builder = matches!(this, Value::Native(_));
            let length = unit_length(&text);
            let message = if builder {
                format!("index {at},length {length}")
            } else {
                format!("String index out of range: {at}")
            };
            Err(out_of_bounds(interp, message))
        }
    }
}

fn code_point_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let at = Call::new(this, "codePointAt", args).int(interp, 0)?;
    let text = own(interp, this)?;
    interp.charge(text.len() / 64)?;
    let units: Vec<u16> = text.encode_utf16().collect();
    let rest = usize::try_from(at).ok().and_then(|at| units.get(at..)).filter(|rest| !rest.is_empty());
    let Some(rest) = rest else {
        return Err(out_of_bounds(interp, format!("index {at}, length {}", units.len())));
    };
    let first = char::decode_utf16(rest.iter().copied()).next();
    Ok(Value::Int(match first {
        Some(Ok(c)) => c as i32,
        Some(Err(half)) => i32::from(half.unpaired_surrogate()),
        None => 0,
    }))
}

fn code_point_count(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "codePointCount", args);
    let (from, to) = (call.count(interp, 0)?, call.count(interp, 1)?);
    let text = own(interp, this)?;
    Ok(size(slice(&text, from, to).map_or(0, |part| part.chars().count())))
}

fn substring(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "substring", args);
    let text = indexed(interp, this)?;
    let length = unit_length(&text) as i64;
    let from = call.int(interp, 0)?;
    let to = if call.len() == 2 { call.int(interp, 1)? } else { length };
    if from < 0 || to > length || from > to {
        return Err(out_of_bounds(interp, format!("begin {from}, end {to}, length {length}")));
    }
    interp.charge((to - from) as usize / 64)?;
    interp.text(slice(&text, from as usize, to as usize).unwrap_or_default())
}

fn concat(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = Call::new(this, "concat", args).text(interp, 0)?;
    interp.concat(this, &Value::Str(other))
}

/// A text several times over.
pub(super) fn repeated(interp: &mut Interp<'_>, text: &str, times: usize) -> Eval {
    let length = text.len().saturating_mul(times);
    interp.room_for_text(length)?;
    interp.text(text.repeat(times))
}

fn repeat(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let times = Call::new(this, "repeat", args).int(interp, 0)?;
    let text = own(interp, this)?;
    match usize::try_from(times) {
        Ok(times) => repeated(interp, &text, times),
        Err(_) => Err(interp.throw(Type::IllegalArgumentException, format!("count is negative: {times}"))),
    }
}

fn compare_to(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if let ([other], Value::Str(_) | Value::GString(_)) = (args, this)
        && !matches!(other, Value::Null | Value::Str(_) | Value::GString(_))
    {
        return Err(interp.class_cast(other, Type::String.name()));
    }
    let other = Call::new(this, "compareTo", args).text(interp, 0)?;
    let text = own(interp, this)?;
    Ok(Value::Int(compare_units(&text, &other)))
}

/// `compareToIgnoreCase`
pub(super) fn compare_ignoring_case(left: &str, right: &str) -> i32 {
    compare_units(&left.to_uppercase().to_lowercase(), &right.to_uppercase().to_lowercase())
}

fn compare_to_ignore_case(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = Call::new(this, "compareToIgnoreCase", args).text(interp, 0)?;
    let text = own(interp, this)?;
    interp.charge((text.len() + other.len()) / 8)?;
    Ok(Value::Int(compare_ignoring_case(&text, &other)))
}

fn equals(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let same = match (this, args) {
        (Value::Str(_), [other @ Value::Str(_)]) => interp.equals(this, other)?,
        (Value::GString(_), [other @ Value::GString(_)]) => own(interp, this)? == interp.to_text(other)?,
        (Value::Native(_), [other]) => crate::interp::same(this, other),
        _ => false,
    };
    Ok(Value::Bool(same))
}

fn equals_ignore_case(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = match args {
        [Value::Null] => return Ok(Value::Bool(false)),
        _ => Call::new(this, "equalsIgnoreCase", args).text(interp, 0)?,
    };
    let text = own(interp, this)?;
    interp.charge((text.len() + other.len()) / 8)?;
    Ok(Value::Bool(compare_ignoring_case(&text, &other) == 0))
}

fn content_equals(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = Call::new(this, "contentEquals", args).text(interp, 0)?;
    Ok(Value::Bool(own(interp, this)? == other))
}

fn to_char_array(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let text = own(interp, this)?;
    interp.charge(text.len() / 8)?;
    interp.room_for_elements(unit_length(&text))?;
    let items = text.encode_utf16().map(Value::Char).collect();
    interp.array(Type::PrimChar, items)
}

fn char_codes(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let text = own(interp, this)?;
    interp.charge(text.len() / 16)?;
    interp.room_for_elements(text.len())?;
    let items = text.encode_utf16().map(|unit| Value::Int(i32::from(unit))).collect();
    super::stream::of_kind(interp, Type::IntStream, items)
}

fn code_points(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let text = own(interp, this)?;
    interp.charge(text.len() / 16)?;
    interp.room_for_elements(text.len())?;
    let items = text.chars().map(|c| Value::Int(c as i32)).collect();
    super::stream::of_kind(interp, Type::IntStream, items)
}

/// The one value after a pattern, or all of them when they come as a list or array.
fn format_arguments(interp: &mut Interp<'_>, args: &[Value]) -> Eval<Vec<Value>> {
    match args {
        [Value::Array(array)] if !array.element.is_primitive() => Ok(array.items.borrow().clone()),
        _ => {
            let _ = interp;
            Ok(args.to_vec())
        }
    }
}

fn formatted(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let pattern = own(interp, this)?;
    let args = format_arguments(interp, args)?;
    super::format::format(interp, &pattern, &args).and_then(|text| interp.text(text))
}

fn format(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (locale, args) = match args {
        [Value::Native(native), rest @ ..] if native.type_of() == Type::Locale => (native.to_text(), rest),
        _ => (String::new(), args),
    };
    let Some((pattern, values)) = args.split_first() else { return Err(interp.no_method(this, "format", args)) };
    let pattern = Call::new(this, "format", std::slice::from_ref(pattern)).text(interp, 0)?;
    let values = format_arguments(interp, values)?;
    super::format::format_in(interp, &pattern, &values, &locale).and_then(|text| interp.text(text))
}

fn value_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [value] => interp.java_text(value).map(Value::Str),
        [Value::Array(array), from, count] => {
            let (from, count) = (interp.int(from)?.max(0) as usize, interp.int(count)?.max(0) as usize);
            let items: Vec<Value> = array.items.borrow().iter().skip(from).take(count).cloned().collect();
            let array = interp.array(Type::PrimChar, items)?;
            interp.to_text(&array).map(Value::Str)
        }
        _ => Err(interp.no_method(this, "valueOf", args)),
    }
}

fn join(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "join", args);
    let separator = call.text(interp, 0)?;
    let items = match args {
        [_, items @ (Value::List(_) | Value::Set(_) | Value::Range(_) | Value::Array(_))] => interp.elements(items)?,
        [_, items @ ..] => items.to_vec(),
        [] => Vec::new(),
    };
    let mut text = String::new();
    for (at, item) in items.iter().enumerate() {
        let part = interp.to_text(item)?;
        let separator = if at > 0 { separator.as_str() } else { "" };
        interp.charge(1)?;
        interp.grow_text(&mut text, separator.len() + part.len())?;
        text.push_str(separator);
        text.push_str(&part);
    }
    Ok(Value::Str(text.into()))
}

fn new_string(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [] => interp.text(""),
        [Value::Array(array), ..] if array.element == Type::PrimByte => {
            let charset = match args.get(1) {
                Some(charset) => interp.to_text(charset)?,
                None => "UTF-8".into(),
            };
            let bytes = bytes::of_array(array);
            let text = bytes::decode(&bytes, &charset);
            match text {
                Some(text) => interp.text(text),
                None => Err(interp.throw(Type::UnsupportedEncodingException, charset)),
            }
        }
        [Value::Array(_)] => interp.to_text(args.first().unwrap_or(&Value::Null)).map(Value::Str),
        [Value::Array(_), _, _] => value_of(interp, this, args),
        [text @ (Value::Str(_) | Value::GString(_) | Value::Native(_))] => interp.to_text(text).map(Value::Str),
        _ => Err(interp.no_method(this, "<init>", args)),
    }
}

/// Where a text or character stands in another, from a unit on.
pub(super) fn position(text: &str, wanted: &str, from: usize) -> Option<usize> {
    find_unit(text, wanted, from)
}
