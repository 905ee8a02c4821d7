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
        (Type::Writer, "append", 1, 3, append),
        (Type::Writer, "write", 1, 3, write),
        (Type::Writer, "leftShift", 1, 1, append),
        (Type::Writer, "print", 1, 1, print),
        (Type::Writer, "println", 0, 1, println),
        (Type::Writer, "printf", 1, super::ANY, printf),
        (Type::Writer, "toString", 0, 0, |interp, this, _| interp.to_text(this).map(Value::Str)),
        (Type::Writer, "getBuffer", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::Writer, "length", 0, 0, length),
        (Type::Writer, "format", 1, super::ANY, |interp, this, args| {
            printf(interp, this, args)?;
            Ok(this.clone())
        }),
        (Type::Writer, "newLine", 0, 0, |interp, this, _| println(interp, this, &[])),
        (Type::Writer, "checkError", 0, 0, |_, _, _| Ok(Value::Bool(false))),
        (Type::Writer, "withWriter", 1, 1, with_writer),
        (Type::Writer, "withPrintWriter", 1, 1, with_writer),
        (Type::Writer, "newPrintWriter", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::Writer, "flush", 0, 0, |_, _, _| Ok(Value::Null)),
        (Type::Writer, "close", 0, 0, |_, _, _| Ok(Value::Null)),
    ],
    statics: &[],
    constructors: &[
        (Type::StringBuilder, 0, 1, new_builder),
        (Type::StringBuffer, 0, 1, new_builder),
        (Type::StringWriter, 0, 1, new_builder),
        (Type::PrintWriter, 1, 2, |_, _, args| Ok(args.first().cloned().unwrap_or_default())),
        (Type::BufferedWriter, 1, 2, |_, _, args| Ok(args.first().cloned().unwrap_or_default())),
    ],
    constants: &[],
};

fn with_writer(interp: &mut crate::interp::Interp<'_>, this: &Value, args: &[Value]) -> crate::interp::Eval {
    let closure = Call::new(this, "withWriter", args).closure(interp, 0)?;
    interp.call(&closure, std::slice::from_ref(this))
}
