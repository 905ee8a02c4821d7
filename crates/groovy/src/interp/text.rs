//! Every value as text: `toString()`, what strings embed, `inspect()`, class names.

use std::rc::Rc;

use super::{Eval, Interp};
use crate::ops::arithmetic::plain;
use crate::ops::text::{quoted, unit_text};
use crate::types::Type;
use crate::value::{Array, ClassRef, GString, NativeObject, Object, Range, Str, Throwable, Value};

/// How nested values are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Plain,
    Inspect,
    /// As Java's own classes write what they hold: maps in braces.
    Java,
}

impl Interp<'_> {
    /// The text of a value, as `toString()`, `println` and `+` give it.
    ///
    /// # Errors
    /// An exception of the script's own `toString()`, or a limit.
    pub fn to_text(&mut self, value: &Value) -> Eval<Str> {
        if let Value::Str(text) = value {
            return Ok(text.clone());
        }
        let mut text = String::new();
        self.write(&mut text, value, Style::Plain)?;
        self.reserve_text(text.len())?;
        Ok(Str::from(text))
    }

    /// The text that Java's own methods make of a value, such as `String.valueOf`: maps in braces.
    ///
    /// # Errors
    /// As for [`Interp::to_text`].
    pub(crate) fn java_text(&mut self, value: &Value) -> Eval<Str> {
        if let Value::Str(text) = value {
            return Ok(text.clone());
        }
        // A class without a text of its own.
        if let Value::Map(map) = value
            && !map.default.is_null()
        {
            return Ok(format!("{}@{:x}", Type::MapWithDefault.name(), self.hash(value)?).into());
        }
        let mut text = String::new();
        self.write(&mut text, value, Style::Java)?;
        self.reserve_text(text.len())?;
        Ok(Str::from(text))
    }

    /// The text of a value inside a string: ranges are written out.
    ///
    /// # Errors
    /// As for [`Interp::to_text`].
    pub fn embed_text(&mut self, out: &mut String, value: &Value) -> Eval<()> {
        match value {
            Value::Range(range) => {
                self.charge(range.len())?;
                self.room_for_elements(range.len())?;
                let items: Vec<Value> = range.iter().collect();
                self.write_items(out, &items, value, Style::Plain)
            }
            Value::Closure(closure) => {
                let answer = match closure.params_count(self) {
                    0 => self.call(value, &[])?,
                    _ => return self.embed_writer(out, value),
                };
                self.embed_text(out, &answer)
            }
            _ => self.write(out, value, Style::Plain),
        }
    }

    /// `"${ out -> out << 'x' }"`: the closure gets a writer.
    fn embed_writer(&mut self, out: &mut String, closure: &Value) -> Eval<()> {
        let writer = self.construct_builtin(Type::StringWriter, &[])?;
        self.call(closure, std::slice::from_ref(&writer))?;
        self.write(out, &writer, Style::Plain)
    }

    /// `inspect()`: strings in quotes.
    ///
    /// # Errors
    /// As for [`Interp::to_text`].
    pub fn inspect(&mut self, value: &Value) -> Eval<Str> {
        let mut text = String::new();
        self.write(&mut text, value, Style::Inspect)?;
        self.reserve_text(text.len())?;
        Ok(Str::from(text))
    }

    fn write(&mut self, out: &mut String, value: &Value, style: Style) -> Eval<()> {
        self.check_stack()?;
        self.charge(1)?;
        if out.len() > self.meter.limits.string {
            return Err(crate::limits::Exceeded::String.into());
        }
        if matches!(value, Value::BigInt(_) | Value::Decimal(_)) {
            // Every digit is a division of all the others.
            let words = super::expr::words(value);
            self.charge(words.saturating_mul(words) / 64)?;
        }
        match value {
            Value::Null => out.push_str("null"),
            Value::Bool(true) => out.push_str("true"),
            Value::Bool(false) => out.push_str("false"),
            Value::Char(unit) => out.push_str(&unit_text(*unit)),
            Value::Str(text) if style == Style::Inspect => out.push_str(&quoted(text)),
            Value::Str(text) => {
                self.charge(text.len() / 64)?;
                out.push_str(text);
            }
            Value::GString(text) if style == Style::Inspect => {
                let mut plain = String::new();
                self.write_gstring(&mut plain, text)?;
                let quoted = quoted(&plain);
                let inner = quoted.strip_prefix('\'').and_then(|text| text.strip_suffix('\'')).unwrap_or_default();
                out.push('"');
                out.push_str(&inner.replace("\\'", "'").replace('"', "\\\""));
                out.push('"');
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
            Value::Map(map) => self.write_map(out, map, value, style)?,
            Value::Range(range) => self.write_range(out, range, style)?,
            Value::Entry(entry) => {
                let inner = entry.value();
                self.write(out, &entry.key, Style::Java)?;
                out.push(if entry.kind == Type::GroovyMapEntry { ':' } else { '=' });
                self.write(out, &inner, Style::Java)?;
            }
            Value::Object(object) => self.write_object(out, object, value)?,
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

    fn class_word(&self, class: &Value) -> &'static str {
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

    fn write_items(&mut self, out: &mut String, items: &[Value], container: &Value, style: Style) -> Eval<()> {
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
        if array.element == Type::PrimChar && array.dimensions == 1 && style != Style::Inspect {
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
            out.push_str(if style == Style::Java { "{}" } else { "[:]" });
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

    fn write_object(&mut self, out: &mut String, object: &Rc<Object>, value: &Value) -> Eval<()> {
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

    /// A value in an error message: never runs script code, never long.
    pub(crate) fn brief(&self, value: &Value) -> String {
        self.brief_in(value, 0)
    }

    fn brief_in(&self, value: &Value, depth: usize) -> String {
        self.owe(4);
        if depth > MAX_BRIEF_DEPTH {
            return "...".to_owned();
        }
        let some = |item: &Value| self.brief_in(item, depth + 1);
        match value {
            Value::Str(text) => shortened(text),
            Value::Null => "null".to_owned(),
            Value::Bool(flag) => flag.to_string(),
            Value::Char(unit) => unit_text(*unit),
            Value::GString(text) => {
                // Few, and not deep: every part may be a GString of as many parts again.
                let some = |item: &Value| match item {
                    Value::GString(_) if depth >= 2 => "...".to_owned(),
                    item => some(item),
                };
                let values = text.values.iter().take(MAX_BRIEF).map(some).chain(std::iter::once(String::new()));
                shortened(
                    &text
                        .strings
                        .iter()
                        .zip(values)
                        .map(|(string, value)| format!("{string}{value}"))
                        .collect::<String>(),
                )
            }
            Value::List(list) => brief_items(list.items().iter().map(some)),
            Value::Set(set) => {
                self.owe(set.len() / 2);
                brief_items(set.items().iter().map(some))
            }
            Value::Array(array) if array.element == Type::PrimChar => {
                shortened(&array.items.borrow().iter().map(some).collect::<String>())
            }
            Value::Array(array) => brief_items(array.items.borrow().iter().map(some)),
            Value::Map(map) if map.is_empty() => "[:]".to_owned(),
            Value::Map(map) => {
                self.owe(map.len() / 2);
                brief_items(map.entries().iter().map(|(key, value)| format!("{}:{}", some(key), some(value))))
            }
            Value::Entry(entry) => format!("{}={}", some(&entry.key), some(&entry.value())),
            Value::Range(range) if matches!(**range, Range::Int { .. }) => range_text(range),
            Value::Range(range) => format!("{}..{}", some(&range.low()), some(&range.high())),
            Value::Native(native) => {
                let text = native.to_text();
                self.owe(native.effort() + text.len() / 64);
                shortened(&text)
            }
            Value::Host(host) => shortened(&host.to_text()),
            Value::Type(_) | Value::Class(_) => format!("{}{}", self.class_word(value), self.type_name_of(value)),
            number if number.is_number() => {
                let words = super::expr::words(number);
                self.owe(words.saturating_mul(words) / 64);
                plain(number)
            }
            other => format!("{}@{:x}", self.class_name(other), identity(other)),
        }
    }

    /// The class of an argument as error messages name it: without the packages that every script sees.
    pub(crate) fn argument_class(&self, value: &Value) -> String {
        if let Value::Array(_) | Value::Null = value {
            return self.class_name(value).to_string();
        }
        let name = self.class_name(value);
        let package = name.rsplit_once('.').map_or("", |(package, _)| package);
        match package {
            "java.math" if !matches!(value.type_of(), Type::BigDecimal | Type::BigInteger) => name.to_string(),
            "java.lang" | "java.util" | "java.io" | "java.net" | "java.math" | "groovy.lang" | "groovy.util" => {
                name.rsplit(['.', '$']).next().unwrap_or(&name).to_owned()
            }
            _ => name.to_string(),
        }
    }

    /// `value.getClass().getName()`
    pub fn class_name(&self, value: &Value) -> Str {
        match value {
            Value::Object(object) => object.class.name().clone(),
            Value::Host(host) => host.name(),
            Value::Array(array) => Str::from(array_class_name(array.element, array.dimensions)),
            Value::Closure(closure) if closure.type_of() == Type::Closure => {
                Str::from(format!("{}$_run_closure1", self.script_name()))
            }
            Value::Null => Str::from("null"),
            other => Str::from(other.type_of().name()),
        }
    }

    /// `value.getClass().getSimpleName()`
    pub fn simple_class_name(&self, value: &Value) -> String {
        match value {
            Value::Null => "null".to_owned(),
            Value::Array(array) => {
                format!("{}{}", array.element.simple_name(), "[]".repeat(usize::from(array.dimensions)))
            }
            other => {
                let name = self.class_name(other);
                name.rsplit(['.', '$']).next().unwrap_or(&name).to_owned()
            }
        }
    }

    /// The name of a class that is a value itself.
    pub fn type_name_of(&self, class: &Value) -> Str {
        match class {
            Value::Type(class) => Str::from(class.name()),
            Value::Class(class) => class.name().clone(),
            Value::Native(native) => match native.downcast::<ArrayClass>() {
                Some(class) => array_class_name(class.element, class.dimensions).into(),
                None => self.class_name(&Value::Native(native.clone())),
            },
            other => self.class_name(other),
        }
    }

    /// The name of a class.
    pub fn class_ref_name(&self, class: &ClassRef) -> Str {
        match class {
            ClassRef::Builtin(class) => Str::from(class.name()),
            ClassRef::Script(class) => class.name().clone(),
        }
    }

    fn script_name(&self) -> Str {
        self.code.name.clone()
    }
}

/// Error messages show this much of a text, and of a collection before they break off.
const MAX_BRIEF: usize = 60;
const MAX_BRIEF_TEXT: usize = 1_000;
const MAX_BRIEF_DEPTH: usize = 8;

fn shortened(text: &str) -> String {
    text.chars().take(MAX_BRIEF_TEXT).collect()
}

/// The items of a collection, up to about 60 characters, as Groovy's messages do.
fn brief_items(items: impl Iterator<Item = String>) -> String {
    let mut text = String::from("[");
    for (at, item) in items.enumerate() {
        if at > 0 {
            text.push_str(", ");
        }
        if text.len() > MAX_BRIEF {
            text.push_str("...");
            break;
        }
        text.push_str(&item);
    }
    text.push(']');
    text
}

/// A range of ints as it was written.
fn range_text(range: &Range) -> String {
    match range {
        Range::Empty { written, .. } if written.from == written.to => format!("{0}..<{0}", written.from),
        Range::Int { written, .. } | Range::Empty { written, .. } => {
            format!("{}{}{}", written.from, written.dots(), written.to)
        }
        Range::Values { .. } => String::new(),
    }
}

/// The class of arrays as a value: `int[]`, `array.class`.
#[derive(Debug)]
pub(crate) struct ArrayClass {
    pub(crate) element: Type,
    pub(crate) dimensions: u8,
}

impl NativeObject for ArrayClass {
    fn type_of(&self) -> Type {
        Type::Class
    }

    fn to_text(&self) -> String {
        format!("class {}", array_class_name(self.element, self.dimensions))
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        let other = other.as_any().downcast_ref::<Self>();
        other.is_some_and(|other| other.element == self.element && other.dimensions == self.dimensions)
    }

    fn hash(&self) -> Option<i32> {
        Some(self.element as i32 * 31 + i32::from(self.dimensions))
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// Java's names of array classes: `[I`, `[Ljava.lang.String;`.
pub(crate) fn array_class_name(element: Type, dimensions: u8) -> String {
    let code = match element {
        Type::PrimInt => "I".to_owned(),
        Type::PrimLong => "J".to_owned(),
        Type::PrimShort => "S".to_owned(),
        Type::PrimByte => "B".to_owned(),
        Type::PrimChar => "C".to_owned(),
        Type::PrimBoolean => "Z".to_owned(),
        Type::PrimFloat => "F".to_owned(),
        Type::PrimDouble => "D".to_owned(),
        other => format!("L{};", other.name()),
    };
    format!("{}{code}", "[".repeat(usize::from(dimensions)))
}

fn write_throwable(out: &mut String, throwable: &Rc<Throwable>) {
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

/// Whether two values are the same object.
pub(crate) fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::List(a), Value::List(b)) => Rc::ptr_eq(a, b),
        (Value::Map(a), Value::Map(b)) => Rc::ptr_eq(a, b),
        (Value::Set(a), Value::Set(b)) => Rc::ptr_eq(a, b),
        (Value::Array(a), Value::Array(b)) => Rc::ptr_eq(a, b),
        (Value::Range(a), Value::Range(b)) => Rc::ptr_eq(a, b),
        (Value::Entry(a), Value::Entry(b)) => Rc::ptr_eq(a, b),
        (Value::Closure(a), Value::Closure(b)) => Rc::ptr_eq(a, b),
        (Value::Object(a), Value::Object(b)) => Rc::ptr_eq(a, b),
        (Value::Throwable(a), Value::Throwable(b)) => Rc::ptr_eq(a, b),
        (Value::Native(a), Value::Native(b)) => Rc::ptr_eq(a, b),
        (Value::Host(a), Value::Host(b)) => Rc::ptr_eq(a, b),
        (Value::GString(a), Value::GString(b)) => Rc::ptr_eq(a, b),
        (Value::Class(a), Value::Class(b)) => Rc::ptr_eq(a, b),
        (Value::Type(a), Value::Type(b)) => a == b,
        (Value::Null, Value::Null) => true,
        (Value::Bool(a), Value::Bool(b)) => a == b,
        (Value::Str(a), Value::Str(b)) => a == b,
        (Value::Int(a), Value::Int(b)) => a == b,
        (Value::Char(a), Value::Char(b)) => a == b,
        (Value::Long(a), Value::Long(b)) => a == b,
        (Value::Byte(a), Value::Byte(b)) => a == b,
        (Value::Short(a), Value::Short(b)) => a == b,
        (Value::Double(a), Value::Double(b)) => a.to_bits() == b.to_bits(),
        (Value::Float(a), Value::Float(b)) => a.to_bits() == b.to_bits(),
        (Value::Decimal(a), Value::Decimal(b)) => std::sync::Arc::ptr_eq(a, b),
        (Value::BigInt(a), Value::BigInt(b)) => std::sync::Arc::ptr_eq(a, b),
        _ => false,
    }
}

/// `System.identityHashCode`: stable while the object lives.
pub(crate) fn identity(value: &Value) -> i32 {
    let address = match value {
        Value::List(a) => Rc::as_ptr(a).addr(),
        Value::Map(a) => Rc::as_ptr(a).addr(),
        Value::Set(a) => Rc::as_ptr(a).addr(),
        Value::Array(a) => Rc::as_ptr(a).addr(),
        Value::Closure(a) => Rc::as_ptr(a).addr(),
        Value::Object(a) => Rc::as_ptr(a).addr(),
        Value::Throwable(a) => Rc::as_ptr(a).addr(),
        Value::Native(a) => Rc::as_ptr(a).addr(),
        Value::Host(a) => Rc::as_ptr(a).addr(),
        Value::Class(a) => Rc::as_ptr(a).addr(),
        Value::Type(class) => 1_000 + *class as usize,
        _ => 0,
    };
    ((address >> 4) & 0x7fff_ffff) as i32
}
