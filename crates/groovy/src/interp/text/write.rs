//! How values of every kind are written.

use std::rc::Rc;

use super::identity::{identity, same};
use crate::interp::{Eval, Extends, Fault, Interp};
use crate::ops::arithmetic::plain;
use crate::ops::text::{quoted, unit_text};
use crate::types::Type;
use crate::value::{Array, GString, Object, Range, Throwable, Value};

/// How nested values are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    Inspect,
    /// As Java's own classes write what they hold: maps in braces.
    Java,
}

impl Interp<'_> {
    pub(super) fn write(&mut self, out: &mut String, value: &Value, style: Style) -> Eval<()> {
        self.check_stack()?;
        self.charge(1)?;
        if out.len() > self.meter.limits.string {
            return Err(crate::limits::Exceeded::String.into());
        }
        if matches!(value, Value::BigInt(_) | Value::Decimal(_)) {
            // Every digit is a division of all the others.
            let words = crate::interp::expr::words(value);
            self.charge(words.saturating_mul(words) / 64)?;
        }
        match value {
            Value::Null => out.push_str("null"),
            Value::Bool(true) => out.push_str("true"),
            Value::Bool(false) => out.push_str("false"),
            Value::Char(0xD800..=0xDFFF) => {
                return Err(Fault::not_supported("half of a surrogate pair as text", "whole characters"));
            }
            Value::Char(unit) => out.push_str(&unit_text(*unit)),
            Value::Str(text) if style == Style::Inspect => out.push_str(&quoted(text)),
            Value::Str(text) => {
                self.charge(text.len() / 64)?;
                out.push_str(text);
            }
            Value::GString(text) if style == Style::Inspect => {
                let mut plain = String::new();
                self.write_gstring(&mut plain, text)?;
                out.push_str(&double_quoted(&plain));
            }
            Value::Native(native) if style == Style::Inspect && native.type_of().is(Type::CharSequence) => {
                let mut plain = String::new();
                self.write(&mut plain, value, Style::Plain)?;
                out.push_str(&double_quoted(&plain));
            }
            Value::GString(text) => self.write_gstring(out, text)?,
            Value::List(list) => {
                let items = self.copied(list)?;
                self.write_items(out, &items, value, style)?;
            }
            Value::Set(set) => {
                let items = self.members(set)?;
                self.write_items(out, &items, value, style)?;
            }
            Value::Array(array) => self.write_array(out, array, value, style)?,
            // Java knows no text for a map with a default.
            Value::Map(map) if style == Style::Java && !map.default.is_null() => {
                out.push_str(&format!("{}@{:x}", Type::MapWithDefault.name(), self.hash(value)?));
            }
            Value::Map(map) => self.write_map(out, map, value, style)?,
            Value::Range(range) => self.write_range(out, range, style)?,
            Value::Entry(entry) => {
                let inner = entry.value();
                self.write(out, &entry.key, Style::Java)?;
                out.push(if entry.kind == Type::GroovyMapEntry { ':' } else { '=' });
                self.write(out, &inner, Style::Java)?;
            }
            Value::Object(object) => self.write_object(out, object, value, style)?,
            Value::Throwable(throwable) => write_throwable(out, throwable),
            Value::Closure(_) => {
                out.push_str(&self.class_name(value));
                out.push_str(&format!("@{:x}", identity(value)));
            }
            Value::Type(_) | Value::Class(_) => {
                out.push_str(self.class_word(value));
                out.push_str(&self.type_name_of(value));
            }
            // These show values, which only the interpreter can write.
            Value::Native(native) if matches!(native.type_of(), Type::JsonBuilder | Type::Expando | Type::Optional) => {
                let text = self.call_method(value, "toString", &[])?;
                self.write(out, &text, style)?;
            }
            Value::Native(native) => {
                self.charge(native.effort())?;
                let text = native.to_text();
                self.charge(text.len() / 64)?;
                self.room_for_text(out.len().saturating_add(text.len()))?;
                out.push_str(&text);
            }
            Value::Host(host) => out.push_str(&host.to_text()),
            number => out.push_str(&plain(number)),
        }
        Ok(())
    }

    pub(super) fn class_word(&self, class: &Value) -> &'static str {
        match class {
            Value::Type(class) if class.is_primitive() => "",
            Value::Type(class) if class.is_interface() => "interface ",
            Value::Class(class) if class.code.kind == crate::code::ClassKind::Interface => "interface ",
            Value::Class(class) if class.code.kind == crate::code::ClassKind::Trait => "interface ",
            _ => "class ",
        }
    }

    fn write_gstring(&mut self, out: &mut String, text: &Rc<GString>) -> Eval<()> {
        for (at, part) in text.strings.iter().enumerate() {
            out.push_str(part);
            if let Some(value) = text.values.get(at) {
                self.embed_text(out, value)?;
            }
        }
        Ok(())
    }

    pub(super) fn write_items(
        &mut self,
        out: &mut String,
        items: &[Value],
        container: &Value,
        style: Style,
    ) -> Eval<()> {
        out.push('[');
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                out.push_str(", ");
            }
            if same(item, container) {
                out.push_str("(this Collection)");
            } else {
                self.write(out, item, style)?;
            }
        }
        out.push(']');
        Ok(())
    }

    fn write_array(&mut self, out: &mut String, array: &Rc<Array>, value: &Value, style: Style) -> Eval<()> {
        let count = array.items.borrow().len();
        self.charge(count / 16)?;
        self.room_for_elements(count)?;
        let items = array.items.borrow().clone();
        if array.element == Type::PrimChar && array.dimensions == 1 {
            let units: Vec<u16> =
                items.iter().map(|item| if let Value::Char(unit) = item { *unit } else { 0 }).collect();
            out.push_str(&String::from_utf16_lossy(&units));
            return Ok(());
        }
        self.write_items(out, &items, value, style)
    }

    fn write_map(&mut self, out: &mut String, map: &Rc<crate::value::Map>, value: &Value, style: Style) -> Eval<()> {
        let entries = self.entries(map)?;
        let (open, between, close) = if style == Style::Java { ('{', "=", '}') } else { ('[', ":", ']') };
        if entries.is_empty() {
            out.push_str(match style {
                Style::Java if map.kind == Type::SpreadMap => "*:[:]",
                Style::Java => "{}",
                _ => "[:]",
            });
            return Ok(());
        }
        out.push(open);
        for (at, (key, entry)) in entries.iter().enumerate() {
            if at > 0 {
                out.push_str(", ");
            }
            for (part, before) in [(key, ""), (entry, between)] {
                out.push_str(before);
                if same(part, value) {
                    out.push_str("(this Map)");
                } else {
                    self.write(out, part, style)?;
                }
            }
        }
        out.push(close);
        Ok(())
    }

    fn write_range(&mut self, out: &mut String, range: &Rc<Range>, style: Style) -> Eval<()> {
        match &**range {
            Range::Int { .. } | Range::Empty { at: Value::Int(_), .. } => {
                out.push_str(&range_text(range));
                return Ok(());
            }
            Range::Empty { at, written } => {
                self.write(out, at, style)?;
                out.push_str(written.dots());
                return self.write(out, at, style);
            }
            Range::Values { .. } => {}
        }
        let dots = match &**range {
            Range::Values { dots, .. } => dots,
            _ => "..",
        };
        let (from, to) = if range.is_reverse() { (range.high(), range.low()) } else { (range.low(), range.high()) };
        self.write(out, &from, style)?;
        out.push_str(dots);
        self.write(out, &to, style)
    }

    fn write_object(&mut self, out: &mut String, object: &Rc<Object>, value: &Value, style: Style) -> Eval<()> {
        // Groovy shows collections by what is in them, whatever their `toString` says.
        if object.class.extends != Extends::Nothing
            && let Some(heart) = self.heart(value)?
        {
            // What contains itself is seen by the instance, not by what it holds.
            return match &heart {
                Value::List(list) => {
                    let items = self.copied(list)?;
                    self.write_items(out, &items, value, style)
                }
                Value::Set(set) => {
                    let items = self.members(set)?;
                    self.write_items(out, &items, value, style)
                }
                Value::Map(map) => self.write_map(out, &map.clone(), value, style),
                other => self.write(out, other, style),
            };
        }
        if let Some(text) = self.script_to_string(object, value)? {
            out.push_str(&text);
            return Ok(());
        }
        match &object.throwable {
            Some(_) => {
                out.push_str(&self.class_name(value));
                let message = self.call_method(value, "getLocalizedMessage", &[])?;
                if !message.is_null() {
                    out.push_str(": ");
                    self.write(out, &message, Style::Plain)?;
                }
            }
            None => out.push_str(&format!("{}@{:x}", object.class.name(), self.hash(value)?)),
        }
        Ok(())
    }
}

/// A range of ints as it was written.
pub(super) fn range_text(range: &Range) -> String {
    match range {
        Range::Empty { written, .. } if written.from == written.to => format!("{0}..<{0}", written.from),
        Range::Int { written, .. } | Range::Empty { written, .. } => {
            format!("{}{}{}", written.from, written.dots(), written.to)
        }
        Range::Values { .. } => String::new(),
    }
}

pub(super) fn write_throwable(out: &mut String, throwable: &Rc<Throwable>) {
    if throwable.class == Type::PowerAssertionError {
        out.push_str("Assertion failed: \n\n");
        out.push_str(throwable.message.borrow().as_deref().unwrap_or_default());
        out.push('\n');
        return;
    }
    out.push_str(throwable.class.name());
    if let Some(message) = throwable.message.borrow().as_ref() {
        out.push_str(": ");
        out.push_str(message);
    }
}

/// What is text but no `String`, as `inspect` shows it.
fn double_quoted(plain: &str) -> String {
    let quoted = quoted(plain);
    let inner = quoted.strip_prefix('\'').and_then(|text| text.strip_suffix('\'')).unwrap_or_default();
    format!("\"{}\"", inner.replace("\\'", "'").replace('"', "\\\""))
}
