//! Characters and parts of texts.

use std::rc::Rc;

use crate::interp::{Eval, Fault, Interp};
use crate::types::Type;
use crate::value::{Range, Value, utf16_len};

impl Interp<'_> {
    /// `text[1]`, `text[1..2]`, `text[0, 2]`, `text['bytes']`
    ///
    /// # Errors
    /// Places outside of the text, things that are no places, or a limit.
    pub(crate) fn text_at(&mut self, object: &Value, index: &Value) -> Eval {
        let text = self.to_text(object)?;
        self.charge_index(&text)?;
        match index {
            Value::Int(_) | Value::Short(_) | Value::Byte(_) => {
                let place = self.int(index)?;
                self.unit_at(&text, place)
            }
            Value::Range(range) => self.text_range(&text, range),
            Value::List(_) | Value::Set(_) => {
                let mut picked = String::new();
                self.pick(&text, index, &mut picked)?;
                self.text(picked)
            }
            Value::Str(_) | Value::GString(_) => {
                let name = self.to_text(index)?;
                self.get_property(object, &name)
            }
            Value::Null => {
                let overloads: &[&[Type]] = &[&[Type::Collection], &[Type::Range], &[Type::String], &[Type::PrimInt]];
                Err(self.ambiguous(object, "getAt", std::slice::from_ref(index), overloads))
            }
            _ => Err(self.no_method(object, "getAt", std::slice::from_ref(index))),
        }
    }

    /// Collects what the places of a list name; a list among them is a list of places again.
    fn pick(&mut self, text: &str, places: &Value, picked: &mut String) -> Eval<()> {
        // A list can be a place of itself.
        self.check_stack()?;
        for place in self.elements(places)? {
            let part = match &place {
                Value::List(_) | Value::Set(_) => {
                    self.pick(text, &place, picked)?;
                    continue;
                }
                Value::Range(range) => self.text_range(text, range)?,
                other => {
                    // A single character stands for its code.
                    let place = self.int(other)?;
                    self.unit_at(text, place)?
                }
            };
            let part = self.to_text(&part)?;
            self.grow_text(picked, part.len())?;
            picked.push_str(&part);
        }
        Ok(())
    }

    /// One character, counted from the end where the place is negative.
    fn unit_at(&mut self, text: &str, place: i32) -> Eval {
        self.charge_index(text)?;
        let length = utf16_len(text);
        let start = if place < 0 { i64::from(place) + length as i64 } else { i64::from(place) };
        match usize::try_from(start).ok().filter(|start| *start < length) {
            Some(start) => self.substring(text, start, start + 1),
            None if place < 0 => {
                let message = format!("Negative array index [{place}] too large for array size {length}");
                Err(self.throw(Type::ArrayIndexOutOfBoundsException, message))
            }
            None => {
                let message = format!("begin {start}, end {}, length {length}", start + 1);
                Err(self.throw(Type::StringIndexOutOfBoundsException, message))
            }
        }
    }

    fn text_range(&mut self, text: &str, range: &Rc<Range>) -> Eval {
        let length = utf16_len(text);
        let Some((from, to, reverse)) = self.range_bounds(range, length)? else {
            return self.text("");
        };
        if to >= length {
            let message = format!("begin {from}, end {}, length {length}", to + 1);
            return Err(self.throw(Type::StringIndexOutOfBoundsException, message));
        }
        let part = self.substring(text, from, to + 1)?;
        if !reverse {
            return Ok(part);
        }
        let part = self.to_text(&part)?;
        self.text(part.chars().rev().collect::<String>())
    }

    /// `text.substring(from, to)` in UTF-16 units, which must lie in the text.
    ///
    /// # Errors
    /// Half of a surrogate pair, or a limit.
    pub(crate) fn substring(&mut self, text: &str, from: usize, to: usize) -> Eval {
        if text.is_ascii() {
            return self.text(text.get(from..to).unwrap_or_default());
        }
        self.charge(text.len() / 16)?;
        self.room_for_text(text.len())?;
        let units: Vec<u16> = text.encode_utf16().skip(from).take(to - from).collect();
        match String::from_utf16(&units) {
            Ok(part) => self.text(part),
            Err(_) => Err(Fault::not_supported("half of a surrogate pair", "indices between whole characters")),
        }
    }
}
