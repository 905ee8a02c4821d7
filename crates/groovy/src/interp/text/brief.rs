//! Values in error messages: never long, and no code of the script runs.

use super::identity::identity;
use super::write::range_text;
use crate::interp::Interp;
use crate::ops::arithmetic::plain;
use crate::ops::text::unit_text;
use crate::types::Type;
use crate::value::{Range, Value};

impl Interp<'_> {
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
            // What a view shows is looked up where it is: nothing can be looked at again here.
            Value::List(list) if let Some(map) = list.values_of() => {
                self.owe(map.len() / 2);
                brief_items(map.values().iter().map(some))
            }
            Value::Set(set)
                if set.kind == Type::EntrySet
                    && let Value::Map(map) = &set.view_of =>
            {
                self.owe(map.len() / 2);
                brief_items(map.entries().iter().map(|(key, value)| format!("{}={}", some(key), some(value))))
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
            Value::Throwable(throwable) => {
                let mut text = String::new();
                super::write::write_throwable(&mut text, throwable);
                shortened(&text)
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
                let words = crate::interp::expr::words(number);
                self.owe(words.saturating_mul(words) / 64);
                plain(number)
            }
            other => format!("{}@{:x}", self.class_name(other), identity(other)),
        }
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
