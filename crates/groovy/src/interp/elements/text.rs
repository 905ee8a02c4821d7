//! Characters and parts of texts.

use std::rc::Rc;

use crate::interp::{Eval, Fault, Interp};
use crate::types::Type;
use crate::value::{Range, Value, utf16_len};

impl Interp<'_> {
    /// `text[1]`, `text[1..2]`, `text[0, 2]`
    pub(super) fn text_at(&mut self, text: &Value, index: &Value) -> Eval {
        let text = self.to_text(text)?;
        self.charge_index(&text)?;
        let length = utf16_len(&text);
        match index {
            Value::Int(index) => {
                let start = if *index < 0 { i64::from(*index) + length as i64 } else { i64::from(*index) };
                let message = if *index < 0 && start < 0 {
                    format!("Negative array index [{index}] too large for array size {length}")
                } else {
                    format!("begin {start}, end {}, length {length}", start + 1)
                };
                match usize::try_from(start).ok().filter(|start| *start < length) {
                    Some(start) => self.substring(&text, start, start + 1),
                    None if *index < 0 => Err(self.throw(Type::ArrayIndexOutOfBoundsException, message)),
                    None => Err(self.throw(Type::StringIndexOutOfBoundsException, message)),
                }
            }
            Value::Range(range) => self.text_range(&text, range, length),
            other => {
                let mut result = String::new();
                for index in self.elements(other)? {
                    self.check_stack()?;
                    let part = self.text_at(&Value::Str(text.clone()), &index)?;
                    let part = self.to_text(&part)?;
                    self.grow_text(&mut result, part.len())?;
                    result.push_str(&part);
                }
                Ok(Value::Str(result.into()))
            }
        }
    }

    fn text_range(&mut self, text: &str, range: &Rc<Range>, length: usize) -> Eval {
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
