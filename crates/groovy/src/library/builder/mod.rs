//! `StringBuilder`, `StringBuffer`, `StringWriter`: text in the making.
//!
//! Files: `text` the text that grows · `append` at its end · `edit` anywhere in it.

mod append;
mod edit;
mod text;

use super::Module;
use super::args::Call;
use crate::types::Type;
use crate::value::Value;
use append::{append, print, printf, println, write};
use edit::{delete, delete_char_at, insert, put_at, replace, reverse, set_char_at, set_length};
use text::{length, new_builder};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::AbstractStringBuilder, "append", 1, 3, append),
        (Type::AbstractStringBuilder, "leftShift", 1, 1, append),
        (Type::AbstractStringBuilder, "insert", 2, 2, insert),
        (Type::AbstractStringBuilder, "deleteCharAt", 1, 1, delete_char_at),
        (Type::AbstractStringBuilder, "delete", 2, 2, delete),
        (Type::AbstractStringBuilder, "replace", 3, 3, replace),
        (Type::AbstractStringBuilder, "appendCodePoint", 1, 1, |interp, this, args| {
            let code = Call::new(this, "appendCodePoint", args).int(interp, 0)?;
            match u32::try_from(code).ok().and_then(char::from_u32) {
                Some(c) => {
                    let text = interp.text(c.to_string())?;
                    append(interp, this, &[text])
                }
                None => Err(interp.throw(
                    Type::IllegalArgumentException,
                    format!("Not a valid Unicode code point: 0x{:X}", code as i32),
                )),
            }
        }),
        (Type::AbstractStringBuilder, "reverse", 0, 0, reverse),
        (Type::AbstractStringBuilder, "setLength", 1, 1, set_length),
        (Type::AbstractStringBuilder, "setCharAt", 2, 2, set_char_at),
        (Type::AbstractStringBuilder, "putAt", 2, 2, put_at),
        (Type::AbstractStringBuilder, "length", 0, 0, length),
        (Type::AbstractStringBuilder, "size", 0, 0, length),
        (Type::AbstractStringBuilder, "capacity", 0, 0, length),
        (Type::AbstractStringBuilder, "ensureCapacity", 1, 1, |_, _, _| Ok(Value::Null)),
        (Type::AbstractStringBuilder, "trimToSize", 0, 0, |_, _, _| Ok(Value::Null)),
        (Type::AbstractStringBuilder, "equals", 1, 1, |_, this, args| {
            Ok(Value::Bool(crate::interp::same(this, &Call::new(this, "equals", args).get(0))))
        }),
        (Type::AbstractStringBuilder, "plus", 1, 1, |interp, this, args| {
            interp.concat(this, &Call::new(this, "plus", args).get(0))
        }),
        (Type::StringWriter, "append", 1, 3, append),
        (Type::StringWriter, "write", 1, 3, write),
        (Type::StringWriter, "leftShift", 1, 1, append),
        (Type::StringWriter, "print", 1, 1, print),
        (Type::StringWriter, "println", 0, 1, println),
        (Type::StringWriter, "printf", 1, super::ANY, printf),
        (Type::StringWriter, "toString", 0, 0, |interp, this, _| interp.to_text(this).map(Value::Str)),
        (Type::StringWriter, "getBuffer", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::StringWriter, "length", 0, 0, length),
        (Type::StringWriter, "flush", 0, 0, |_, _, _| Ok(Value::Null)),
        (Type::StringWriter, "close", 0, 0, |_, _, _| Ok(Value::Null)),
    ],
    statics: &[],
    constructors: &[
        (Type::StringBuilder, 0, 1, new_builder),
        (Type::StringBuffer, 0, 1, new_builder),
        (Type::StringWriter, 0, 1, new_builder),
        (Type::PrintWriter, 1, 2, |_, _, args| Ok(args.first().cloned().unwrap_or_default())),
    ],
    constants: &[],
};
