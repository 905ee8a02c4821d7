//! Every value as text: `toString()`, what strings embed, `inspect()`, class names.
//!
//! Files: `write` values of every kind · `brief` values in error messages · `class_name` · `array_class` · `identity` what
//! objects without a text of their own show.

mod array_class;
mod brief;
mod class_name;
mod identity;
mod write;

use super::{Eval, Interp};
use crate::types::Type;
use crate::value::{Str, Value};
use write::Style;

pub(crate) use array_class::ArrayClass;
pub(crate) use identity::{identity, same};

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
}
