//! Strings: what `java.lang.String` can do. Indices count UTF-16 units, as Java's do.
//!
//! Files: `characters`, `units` and `bytes` what a text consists of, `charset` how · `parts`, `lines`, `marks` pieces of it · `comparison` ·
//! `search` · `joining` · `construction` · `formatting` · `numbers` · `gdk` what Groovy adds.

pub(super) mod bytes;
mod characters;
pub(super) mod charset;
mod comparison;
mod construction;
mod formatting;
mod gdk;
mod joining;
mod lines;
mod marks;
mod numbers;
mod parts;
mod search;
pub(super) mod units;

use super::Module;
use super::args::Call;
use crate::interp::{Eval, Interp};
use crate::ops::blanks::is_whitespace;
use crate::types::Type;
use crate::value::{Str, Value};
use characters::{char_at, char_codes, code_point_at, code_point_count, code_points, length, to_char_array};
use comparison::{compare_to, compare_to_ignore_case, content_equals, equals, equals_ignore_case};
use construction::{new_string, value_of};
use formatting::{format, formatted};
use joining::{concat, join, repeat};
pub(super) use lines::first_line;
use units::{find_unit, slice, unit_length};

pub(super) use comparison::compare_ignoring_case;
pub(super) use joining::repeated;

pub(super) const MODULES: [Module; 9] = [
    MODULE,
    search::MODULE,
    parts::MODULE,
    gdk::MODULE,
    lines::MODULE,
    marks::MODULE,
    numbers::MODULE,
    bytes::MODULE,
    charset::MODULE,
];

const MODULE: Module = Module {
    methods: &[
        (Type::CharSequence, "length", 0, 0, length),
        (Type::CharSequence, "size", 0, 0, length),
        (Type::CharSequence, "isEmpty", 0, 0, |interp, this, _| Ok(Value::Bool(interp.to_text(this)?.is_empty()))),
        (Type::CharSequence, "isBlank", 0, 0, |interp, this, _| {
            Ok(Value::Bool(own(interp, this)?.chars().all(is_whitespace)))
        }),
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
            interp.text(crate::ops::blanks::trim(&text))
        }),
        (Type::CharSequence, "strip", 0, 0, |interp, this, _| {
            let text = own(interp, this)?;
            interp.text(text.trim_matches(is_whitespace))
        }),
        (Type::CharSequence, "stripLeading", 0, 0, |interp, this, _| {
            let text = own(interp, this)?;
            interp.text(text.trim_start_matches(is_whitespace))
        }),
        (Type::CharSequence, "stripTrailing", 0, 0, |interp, this, _| {
            let text = own(interp, this)?;
            interp.text(text.trim_end_matches(is_whitespace))
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

/// `StringIndexOutOfBoundsException`
pub(super) fn out_of_bounds(interp: &Interp<'_>, message: impl Into<Str>) -> Box<crate::interp::Fault> {
    interp.throw(Type::StringIndexOutOfBoundsException, message)
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

/// Where a text or character stands in another, from a unit on.
pub(super) fn position(text: &str, wanted: &str, from: usize) -> Option<usize> {
    find_unit(text, wanted, from)
}
