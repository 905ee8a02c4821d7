//! `StringBuilder`, `StringBuffer`, `StringWriter`: text in the making.

use std::any::Any;
use std::cell::RefCell;

use super::Module;
use super::args::{Call, asks_null, capacity, size};
use super::text::out_of_bounds;
use super::text::units::{byte_at, unit_at, unit_length};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Native, NativeObject, Str, Value};

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

/// Text that grows.
#[derive(Debug)]
struct Builder {
    class: Type,
    text: RefCell<String>,
}

impl NativeObject for Builder {
    fn type_of(&self) -> Type {
        self.class
    }

    fn to_text(&self) -> String {
        self.text.borrow().clone()
    }

    fn effort(&self) -> usize {
        self.text.borrow().len() / 256
    }

    fn truth(&self) -> bool {
        self.class == Type::StringWriter || !self.text.borrow().is_empty()
    }

    fn compare(&self, other: &dyn NativeObject) -> Option<std::cmp::Ordering> {
        let other = other.as_any().downcast_ref::<Self>()?;
        Some(self.text.borrow().cmp(&other.text.borrow()))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn new_builder(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = match args {
        [] => String::new(),
        [_] if let Some(room) = capacity(interp, this, args) => {
            if room < 0 {
                return Err(interp.throw(Type::NegativeArraySizeException, room.to_string()));
            }
            String::new()
        }
        [Value::Null] => return Err(asks_null(interp, "java.lang.CharSequence.length()", "seq")),
        [text] if text.type_of().is(Type::CharSequence) || matches!(text, Value::GString(_)) => {
            interp.to_text(text)?.to_string()
        }
        _ => return Err(interp.no_method(this, "<init>", args)),
    };
    interp.reserve(64 + text.len())?;
    Ok(Value::Native(Native::new(Builder { class: super::list::class_of(this), text: RefCell::new(text) })))
}

fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Builder> {
    match this {
        Value::Native(native) => native.downcast::<Builder>().ok_or_else(|| interp.no_method(this, "append", &[])),
        _ => Err(interp.no_method(this, "append", &[])),
    }
}

/// The builder, for methods that look for a place in it.
fn indexed<'v>(interp: &mut Interp<'_>, this: &'v Value) -> Eval<&'v Builder> {
    let builder = own(interp, this)?;
    interp.charge_index(&builder.text.borrow())?;
    Ok(builder)
}

/// Adds text at the end of a builder.
fn push(interp: &mut Interp<'_>, this: &Value, text: &str) -> Eval<()> {
    let builder = own(interp, this)?;
    let mut whole = builder.text.borrow_mut();
    interp.grow_text(&mut whole, text.len())?;
    whole.push_str(text);
    Ok(())
}

fn append(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text: Str = match args {
        [value] => interp.java_text(value)?,
        [text, from, to] => {
            let text = interp.to_text(text)?;
            let (from, to) = (interp.int(from)?.max(0) as usize, interp.int(to)?.max(0) as usize);
            super::text::units::slice(&text, from, to).unwrap_or_default().into()
        }
        _ => return Err(interp.no_method(this, "append", args)),
    };
    push(interp, this, &text)?;
    Ok(this.clone())
}

/// `write(int)` writes a character, everything else its text.
fn write(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if let [Value::Int(code)] = args {
        let c = u32::try_from(*code).ok().and_then(char::from_u32).unwrap_or_default();
        push(interp, this, c.encode_utf8(&mut [0; 4]))?;
        return Ok(Value::Null);
    }
    append(interp, this, args)?;
    Ok(Value::Null)
}

fn print(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    append(interp, this, args)?;
    Ok(Value::Null)
}

fn println(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if let [value] = args {
        let text = interp.to_text(value)?;
        push(interp, this, &text)?;
    }
    push(interp, this, "\n")?;
    Ok(Value::Null)
}

fn printf(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = interp.call_method(&Value::Type(Type::String), "format", args)?;
    print(interp, this, &[text])
}

fn length(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(size(unit_length(&indexed(interp, this)?.text.borrow())))
}

/// The bytes between two units of a text, the end clamped.
fn bytes(text: &str, from: i64, to: i64) -> Option<(usize, usize)> {
    let from = byte_at(text, usize::try_from(from).ok()?)?;
    let to = byte_at(text, usize::try_from(to).ok()?).unwrap_or(text.len());
    (from <= to).then_some((from, to))
}

fn insert(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "insert", args);
    let at = call.int(interp, 0)?;
    let text = interp.java_text(&call.get(1))?;
    let builder = indexed(interp, this)?;
    let length = unit_length(&builder.text.borrow());
    let place = usize::try_from(at).ok().and_then(|at| byte_at(&builder.text.borrow(), at));
    let Some(place) = place else {
        return Err(out_of_bounds(interp, format!("offset {at}, length {length}")));
    };
    interp.charge(builder.text.borrow().len() / 64)?;
    interp.grow_text(&mut builder.text.borrow_mut(), text.len())?;
    builder.text.borrow_mut().insert_str(place, &text);
    Ok(this.clone())
}

fn delete_char_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let at = Call::new(this, "deleteCharAt", args).int(interp, 0)?;
    let builder = indexed(interp, this)?;
    let length = unit_length(&builder.text.borrow());
    if at < 0 || at >= length as i64 {
        return Err(out_of_bounds(interp, format!("index {at}, length {length}")));
    }
    let place = bytes(&builder.text.borrow(), at, at + 1);
    if let Some((from, to)) = place {
        interp.charge(length / 64)?;
        builder.text.borrow_mut().replace_range(from..to, "");
    }
    Ok(this.clone())
}

fn delete(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "delete", args);
    splice(interp, this, call.int(interp, 0)?, call.int(interp, 1)?, "")
}

fn replace(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "replace", args);
    let text = interp.to_text(&call.get(2))?;
    splice(interp, this, call.int(interp, 0)?, call.int(interp, 1)?, &text)
}

fn splice(interp: &mut Interp<'_>, this: &Value, from: i64, to: i64, text: &str) -> Eval {
    let builder = indexed(interp, this)?;
    let length = unit_length(&builder.text.borrow()) as i64;
    let place = bytes(&builder.text.borrow(), from, to.min(length));
    let Some((first, last)) = place else {
        return Err(out_of_bounds(interp, format!("start {from}, end {to}, length {length}")));
    };
    interp.charge(length as usize / 64)?;
    interp.grow_text(&mut builder.text.borrow_mut(), text.len())?;
    builder.text.borrow_mut().replace_range(first..last, text);
    Ok(this.clone())
}

fn reverse(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let builder = indexed(interp, this)?;
    let reversed: String = builder.text.borrow().chars().rev().collect();
    interp.charge(reversed.len() / 16)?;
    *builder.text.borrow_mut() = reversed;
    Ok(this.clone())
}

fn set_length(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let wanted = Call::new(this, "setLength", args).int(interp, 0)?;
    let builder = indexed(interp, this)?;
    let Ok(wanted) = usize::try_from(wanted) else {
        return Err(out_of_bounds(interp, format!("String index out of range: {wanted}")));
    };
    let length = unit_length(&builder.text.borrow());
    if wanted > length {
        interp.grow_text(&mut builder.text.borrow_mut(), wanted - length)?;
        builder.text.borrow_mut().push_str(&"\0".repeat(wanted - length));
    } else {
        let end = byte_at(&builder.text.borrow(), wanted).unwrap_or(0);
        builder.text.borrow_mut().truncate(end);
    }
    Ok(Value::Null)
}

fn set_char_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "setCharAt", args);
    let at = call.int(interp, 0)?;
    let text = call.text(interp, 1)?;
    let builder = indexed(interp, this)?;
    let length = unit_length(&builder.text.borrow());
    if usize::try_from(at).ok().and_then(|at| unit_at(&builder.text.borrow(), at)).is_none() {
        return Err(out_of_bounds(interp, format!("index {at},length {length}")));
    }
    splice(interp, this, at, at + 1, &text)?;
    Ok(Value::Null)
}

fn put_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "putAt", args);
    let text = interp.to_text(&call.get(1))?;
    match call.get(0) {
        Value::Range(range) => {
            let length = unit_length(&indexed(interp, this)?.text.borrow());
            let (from, count, _) = super::list::slice_of(interp, &range, length)?;
            splice(interp, this, from as i64, (from + count) as i64, &text)?;
        }
        _ => return Err(call.refuse(interp)),
    }
    Ok(Value::Null)
}
