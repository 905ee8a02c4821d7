//! Writing JSON as `JsonOutput` does: everything beyond ASCII is escaped, dates are ISO texts.
//!
//! Files: `beans` objects by their properties · `quote` texts with their escapes · `pretty` · `raw` text that is JSON already.

mod beans;
mod pretty;
mod quote;
mod raw;

use crate::interp::{Eval, Interp};
use crate::json::respell;
use crate::ops::arithmetic::plain;
use crate::types::Type;
use crate::value::{Spelling, Str, Unread, Value};
use quote::write_text;

pub(super) use pretty::pretty;
pub(super) use quote::quote;
pub(super) use raw::raw;

/// How to write.
#[derive(Debug, Clone)]
pub(super) struct Style {
    pub(super) escape_unicode: bool,
    pub(super) skip_nulls: bool,
    pub(super) skip_names: Vec<String>,
    pub(super) skip_classes: Vec<Value>,
    pub(super) date_format: Option<Str>,
    pub(super) zone: Option<Value>,
    /// Closures that make something else of the instances of a class.
    pub(super) converters: Vec<(Value, Value)>,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            escape_unicode: true,
            skip_nulls: false,
            skip_names: Vec::new(),
            skip_classes: Vec::new(),
            date_format: None,
            zone: None,
            converters: Vec::new(),
        }
    }
}

impl Style {
    /// Whether it writes as `JsonOutput` does.
    fn is_plain(&self) -> bool {
        self.escape_unicode
            && !self.skip_nulls
            && self.skip_names.is_empty()
            && self.skip_classes.is_empty()
            && self.date_format.is_none()
            && self.zone.is_none()
            && self.converters.is_empty()
    }
}

/// The bytes that a text in the making has room for at once.
const ROOM: usize = 1024;

/// A value as JSON text.
pub(super) fn to_json(interp: &mut Interp<'_>, value: &Value, style: &Style) -> Eval<String> {
    let mut out = String::with_capacity(ROOM);
    write(interp, &mut out, value, style)?;
    Ok(out)
}

fn write(interp: &mut Interp<'_>, out: &mut String, value: &Value, style: &Style) -> Eval<()> {
    interp.check_stack()?;
    interp.charge(1)?;
    interp.room_for_text(out.len())?;
    for (class, converter) in &style.converters {
        if !value.is_null() && interp.is_case(class, value)? {
            let made = match crate::library::args::arity(interp, converter) {
                2 => interp.call(converter, &[value.clone(), Value::Null])?,
                _ => interp.call(converter, std::slice::from_ref(value))?,
            };
            let others = style.converters.iter().filter(|(other, _)| !crate::interp::same(other, class)).cloned();
            let rest = Style { converters: others.collect(), ..style.clone() };
            return write(interp, out, &made, &rest);
        }
    }
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Value::Double(n) if !n.is_finite() => return Err(not_a_number(interp, &plain(value))),
        Value::Float(n) if !n.is_finite() => return Err(not_a_number(interp, &plain(value))),
        number if number.is_number() && !matches!(number, Value::Native(_)) => out.push_str(&plain(number)),
        Value::Str(text) => write_text(interp, out, text, style)?,
        Value::GString(_) | Value::Char(_) => {
            let text = interp.to_text(value)?;
            write_text(interp, out, &text, style)?;
        }
        Value::Map(map) => match map.unread_json().filter(|_| style.is_plain()) {
            Some(json) => write_unread(interp, out, &json)?,
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
        Value::List(list) => match list.unread_json().filter(|_| style.is_plain()) {
            Some(json) => write_unread(interp, out, &json)?,
            None => write_items(interp, out, value, style)?,
        },
        Value::Set(_) | Value::Range(_) | Value::Array(_) => write_items(interp, out, value, style)?,
        Value::Native(native) => write_native(interp, out, value, native.type_of(), style)?,
        Value::Closure(_) => {
            let built = super::builder::built(interp, value, &[])?;
            write(interp, out, &built, style)?;
        }
        Value::Object(_) => match interp.heart(value)? {
            Some(heart) => write(interp, out, &heart, style)?,
            None => write_object(interp, out, value, style)?,
        },
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
        let mut settings = vec![Value::Str(pattern)];
        settings.extend(style.zone.clone());
        let text = interp.call_method(&date, "format", &settings)?;
        let text = interp.to_text(&text)?;
        return write_text(interp, out, &text, style);
    }
    if value.is_number() {
        let held = interp.call_method(value, "get", &[])?;
        return write(interp, out, &held, style);
    }
    if let Some(properties) = beans::bean(interp, value, class)? {
        return write_entries(interp, out, properties, style);
    }
    if class.is(Type::Enum) {
        let name = interp.call_method(value, "name", &[])?;
        return write(interp, out, &name, style);
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
        let mut is_left_out = false;
        for class in &style.skip_classes {
            is_left_out |= !value.is_null() && interp.is_case(class, &value)?;
        }
        if is_left_out
            || (style.skip_nulls && value.is_null())
            || style.skip_names.iter().any(|skipped| skipped == name.as_str())
        {
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
fn write_unread(interp: &mut Interp<'_>, out: &mut String, json: &Unread) -> Eval<()> {
    let text = json.text();
    let (length, steps) = match json.spelling() {
        Spelling::Other { length } => (length as usize, text.len().max(length as usize) / 16),
        _ => (text.len(), text.len() / 32),
    };
    interp.charge(steps)?;
    interp.room_for_text(out.len().saturating_add(length))?;
    match json.spelling() {
        Spelling::Other { .. } => {
            out.reserve(length);
            respell(text, out);
        }
        _ => out.push_str(text),
    }
    Ok(())
}
