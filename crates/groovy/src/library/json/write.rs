//! Writing JSON as `JsonOutput` does: everything beyond ASCII is escaped, dates are ISO texts.

use std::any::Any;
use std::fmt::Write;

use crate::interp::{Eval, Interp};
use crate::ops::arithmetic::plain;
use crate::types::Type;
use crate::value::{Native, NativeObject, Str, Value, plain_ascii_len};

/// How to write.
#[derive(Debug, Clone)]
pub(super) struct Style {
    pub(super) escape_unicode: bool,
    pub(super) skip_nulls: bool,
    pub(super) skip_names: Vec<String>,
    pub(super) date_format: Option<Str>,
}

impl Default for Style {
    fn default() -> Self {
        Self { escape_unicode: true, skip_nulls: false, skip_names: Vec::new(), date_format: None }
    }
}

impl Style {
    /// Whether it writes as `JsonOutput` does.
    fn is_plain(&self) -> bool {
        self.escape_unicode && !self.skip_nulls && self.skip_names.is_empty() && self.date_format.is_none()
    }
}

/// Text that is JSON already.
#[derive(Debug)]
struct Raw(Str);

impl NativeObject for Raw {
    fn type_of(&self) -> Type {
        Type::JsonUnescaped
    }

    fn to_text(&self) -> String {
        self.0.to_string()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub(super) fn raw(_interp: &mut Interp<'_>, text: Str) -> Value {
    Value::Native(Native::new(Raw(text)))
}

/// A value as JSON text.
pub(super) fn to_json(interp: &mut Interp<'_>, value: &Value, style: &Style) -> Eval<String> {
    let mut out = String::new();
    write(interp, &mut out, value, style)?;
    Ok(out)
}

fn write(interp: &mut Interp<'_>, out: &mut String, value: &Value, style: &Style) -> Eval<()> {
    interp.check_stack()?;
    interp.charge(1)?;
    interp.room_for_text(out.len())?;
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Value::Double(n) if !n.is_finite() => return Err(not_a_number(interp, &plain(value))),
        Value::Float(n) if !n.is_finite() => return Err(not_a_number(interp, &plain(value))),
        number if number.is_number() => out.push_str(&plain(number)),
        Value::Str(text) => write_text(interp, out, text, style)?,
        Value::GString(_) | Value::Char(_) => {
            let text = interp.to_text(value)?;
            write_text(interp, out, &text, style)?;
        }
        Value::Map(map) => match map.verbatim_json().filter(|_| style.is_plain()) {
            Some(json) => write_verbatim(interp, out, json.text())?,
            None => {
                let entries = interp.entries(map)?;
                write_entries(interp, out, entries, style)?;
            }
        },
        Value::Entry(entry) => {
            let value = entry.value();
            write_entries(
                interp,
                out,
                vec![(Value::str("key"), entry.key.clone()), (Value::str("value"), value)],
                style,
            )?;
        }
        Value::Array(array) if array.element == Type::PrimChar => {
            let text = interp.to_text(value)?;
            write_text(interp, out, &text, style)?;
        }
        Value::List(list) => match list.verbatim_json().filter(|_| style.is_plain()) {
            Some(json) => write_verbatim(interp, out, json.text())?,
            None => write_items(interp, out, value, style)?,
        },
        Value::Set(_) | Value::Range(_) | Value::Array(_) => write_items(interp, out, value, style)?,
        Value::Native(native) => write_native(interp, out, value, native.type_of(), style)?,
        Value::Closure(_) => {
            let built = super::builder::built(interp, value, &[])?;
            write(interp, out, &built, style)?;
        }
        Value::Object(_) => write_object(interp, out, value, style)?,
        Value::Host(host) => match host.elements() {
            Some(items) => {
                let list = interp.list(items)?;
                write_items(interp, out, &list, style)?;
            }
            None => write_text(interp, out, &host.to_text(), style)?,
        },
        other => {
            let text = interp.to_text(other)?;
            write_text(interp, out, &text, style)?;
        }
    }
    Ok(())
}

fn not_a_number(interp: &Interp<'_>, text: &str) -> Box<crate::interp::Fault> {
    interp.throw(
        Type::JsonException,
        format!(
            "Number {text} can't be serialized as JSON: {} are not allowed in JSON.",
            if text == "NaN" { "NaN" } else { "infinite" }
        ),
    )
}

fn write_native(interp: &mut Interp<'_>, out: &mut String, value: &Value, class: Type, style: &Style) -> Eval<()> {
    if class == Type::JsonUnescaped {
        out.push_str(&interp.to_text(value)?);
        return Ok(());
    }
    if class == Type::JsonBuilder {
        let content = interp.call_method(value, "getContent", &[])?;
        return write(interp, out, &content, style);
    }
    if class == Type::Expando {
        let properties = interp.call_method(value, "getProperties", &[])?;
        return write(interp, out, &properties, style);
    }
    if class.is(Type::Date) || class.is(Type::Calendar) {
        let pattern = style.date_format.clone().unwrap_or_else(|| Str::from("yyyy-MM-dd'T'HH:mm:ssZ"));
        let date = if class.is(Type::Calendar) { interp.call_method(value, "getTime", &[])? } else { value.clone() };
        let text = interp.call_method(&date, "format", &[Value::Str(pattern)])?;
        let text = interp.to_text(&text)?;
        return write_text(interp, out, &text, style);
    }
    if class.is(Type::Iterator) || class.is(Type::BaseStream) {
        return write_items(interp, out, value, style);
    }
    let text = interp.to_text(value)?;
    write_text(interp, out, &text, style)
}

fn write_items(interp: &mut Interp<'_>, out: &mut String, value: &Value, style: &Style) -> Eval<()> {
    out.push('[');
    for (at, item) in interp.elements(value)?.iter().filter(|item| !(style.skip_nulls && item.is_null())).enumerate() {
        if at > 0 {
            out.push(',');
        }
        write(interp, out, item, style)?;
    }
    out.push(']');
    Ok(())
}

fn write_entries(interp: &mut Interp<'_>, out: &mut String, entries: Vec<(Value, Value)>, style: &Style) -> Eval<()> {
    out.push('{');
    let mut first = true;
    for (key, value) in entries {
        if key.is_null() {
            return Err(interp.throw(Type::IllegalArgumentException, "Maps with null keys can't be converted to JSON"));
        }
        // Java's own texts: maps in braces.
        let name = match &key {
            Value::Map(_) | Value::List(_) | Value::Set(_) => interp.java_text(&key)?,
            key => interp.to_text(key)?,
        };
        if (style.skip_nulls && value.is_null()) || style.skip_names.iter().any(|skipped| skipped == name.as_str()) {
            continue;
        }
        if !first {
            out.push(',');
        }
        first = false;
        write_text(interp, out, &name, style)?;
        out.push(':');
        write(interp, out, &value, style)?;
    }
    out.push('}');
    Ok(())
}

/// An object of the script: its properties, without the class.
fn write_object(interp: &mut Interp<'_>, out: &mut String, value: &Value, style: &Style) -> Eval<()> {
    if matches!(value, Value::Object(object) if object.class.code.kind == crate::code::ClassKind::Enum) {
        let name = interp.call_method(value, "name", &[])?;
        return write(interp, out, &name, style);
    }
    let properties = match value {
        Value::Object(object) => interp.visible_properties(object)?,
        _ => Vec::new(),
    };
    write_entries(interp, out, properties.into_iter().map(|(name, value)| (Value::Str(name), value)).collect(), style)
}

/// Containers that came from JSON and nobody touched.
fn write_verbatim(interp: &mut Interp<'_>, out: &mut String, json: &str) -> Eval<()> {
    interp.charge(json.len() / 32)?;
    interp.room_for_text(out.len().saturating_add(json.len()))?;
    out.push_str(json);
    Ok(())
}

fn write_text(interp: &mut Interp<'_>, out: &mut String, text: &str, style: &Style) -> Eval<()> {
    interp.charge(text.len() / 32)?;
    // Most texts are short and grow little.
    let length = if text.len() > 4096 { quoted_length(text, style.escape_unicode) } else { text.len() };
    interp.room_for_text(out.len().saturating_add(length))?;
    push_quoted(out, text, style.escape_unicode);
    Ok(())
}

/// The bytes that [`quote`] makes of a text.
fn quoted_length(text: &str, escape_unicode: bool) -> usize {
    let of = |c: char| match c {
        '"' | '\\' | '\n' | '\r' | '\t' | '\u{8}' | '\u{c}' => 2,
        c if c < ' ' || (escape_unicode && c > '\u{7e}') => 6 * c.len_utf16(),
        c => c.len_utf8(),
    };
    2 + text.chars().map(of).sum::<usize>()
}

/// Text in quotes, with escapes.
pub(super) fn quote(text: &str, escape_unicode: bool) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    push_quoted(&mut quoted, text, escape_unicode);
    quoted
}

fn push_quoted(quoted: &mut String, text: &str, escape_unicode: bool) {
    quoted.push('"');
    let mut rest = text;
    loop {
        // Most text needs no escapes: it goes over in one piece.
        let (plain, special) = rest.split_at_checked(plain_ascii_len(rest.as_bytes())).unwrap_or((rest, ""));
        quoted.push_str(plain);
        let mut chars = special.chars();
        let Some(c) = chars.next() else { break };
        push_special(quoted, c, escape_unicode);
        rest = chars.as_str();
    }
    quoted.push('"');
}

/// A character that is not plain ASCII, or has to be escaped in JSON.
fn push_special(quoted: &mut String, c: char, escape_unicode: bool) {
    match c {
        '"' => quoted.push_str("\\\""),
        '\\' => quoted.push_str("\\\\"),
        '\n' => quoted.push_str("\\n"),
        '\r' => quoted.push_str("\\r"),
        '\t' => quoted.push_str("\\t"),
        '\u{8}' => quoted.push_str("\\b"),
        '\u{c}' => quoted.push_str("\\f"),
        c if c < ' ' || escape_unicode => {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(quoted, "\\u{unit:04x}");
            }
        }
        c => quoted.push(c),
    }
}

/// `JsonOutput.prettyPrint`: four spaces a level, empty containers on three lines.
pub(super) fn pretty(interp: &mut Interp<'_>, text: &str) -> Eval<String> {
    let mut out = String::new();
    let mut depth = 0usize;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        interp.charge(1)?;
        interp.room_for_text(out.len() + depth * 4)?;
        match c {
            '{' | '[' => {
                depth += 1;
                out.push(c);
                line(&mut out, depth);
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                line(&mut out, depth);
                out.push(c);
            }
            ',' => {
                out.push(',');
                line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            '"' => {
                out.push('"');
                while let Some(c) = chars.next() {
                    out.push(c);
                    match c {
                        '\\' => out.extend(chars.next()),
                        '"' => break,
                        _ => {}
                    }
                }
            }
            c if c.is_whitespace() => {}
            c => out.push(c),
        }
    }
    Ok(out)
}

fn line(out: &mut String, depth: usize) {
    out.push('\n');
    out.push_str(&" ".repeat(depth * 4));
}
