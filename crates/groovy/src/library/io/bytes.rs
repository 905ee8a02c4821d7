//! `ByteArrayOutputStream` and `ByteArrayInputStream`.

use std::any::Any;
use std::cell::{Cell, RefCell};

use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::{Call, size};
use crate::library::text::bytes::{array, bytes_arg};
use crate::library::text::charset::{Charset, charset};
use crate::types::Type;
use crate::value::{Native, NativeObject, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::OutputStream, "write", 1, 3, write),
        (Type::OutputStream, "writeBytes", 1, 1, write),
        (Type::OutputStream, "leftShift", 1, 1, left_shift),
        (Type::OutputStream, "flush", 0, 0, |_, _, _| Ok(Value::Null)),
        (Type::OutputStream, "close", 0, 0, |_, _, _| Ok(Value::Null)),
        (Type::ByteArrayOutputStream, "size", 0, 0, |interp, this, _| {
            Ok(size(own::<Written>(interp, this, "size")?.0.borrow().len()))
        }),
        (Type::ByteArrayOutputStream, "reset", 0, 0, |interp, this, _| {
            own::<Written>(interp, this, "reset")?.0.borrow_mut().clear();
            Ok(Value::Null)
        }),
        (Type::ByteArrayOutputStream, "toByteArray", 0, 0, |interp, this, _| {
            let bytes = own::<Written>(interp, this, "toByteArray")?.0.borrow().clone();
            array(interp, &bytes)
        }),
        (Type::ByteArrayOutputStream, "toString", 0, 1, |interp, this, args| {
            let bytes = own::<Written>(interp, this, "toString")?.0.borrow().clone();
            text_of(interp, &bytes, args)
        }),
        (Type::ByteArrayOutputStream, "writeTo", 1, 1, |interp, this, args| {
            let bytes = interp.call_method(this, "toByteArray", &[])?;
            interp.call_method(&Call::new(this, "writeTo", args).get(0), "write", &[bytes])
        }),
        (Type::InputStream, "read", 0, 0, |interp, this, _| {
            let read = own::<Read>(interp, this, "read")?;
            let next = read.bytes.get(read.at.get()).copied();
            read.at.set(read.at.get() + usize::from(next.is_some()));
            Ok(Value::Int(next.map_or(-1, i32::from)))
        }),
        (Type::InputStream, "available", 0, 0, |interp, this, _| {
            Ok(size(own::<Read>(interp, this, "available")?.rest().len()))
        }),
        (Type::InputStream, "readAllBytes", 0, 0, bytes_left),
        (Type::InputStream, "getBytes", 0, 0, bytes_left),
        (Type::InputStream, "getText", 0, 1, |interp, this, args| {
            let read = own::<Read>(interp, this, "getText")?;
            let text = text_of(interp, read.rest(), args)?;
            read.at.set(read.bytes.len());
            Ok(text)
        }),
        (Type::InputStream, "readLines", 0, 1, |interp, this, args| through_text(interp, this, "readLines", &[], args)),
        (Type::InputStream, "eachLine", 1, 1, |interp, this, args| {
            let reader = interp.construct_builtin(Type::InputStreamReader, std::slice::from_ref(this))?;
            interp.call_method(&reader, "eachLine", args)
        }),
        (Type::InputStream, "eachByte", 1, 1, |interp, this, args| {
            let closure = Call::new(this, "eachByte", args).closure(interp, 0)?;
            let bytes = interp.call_method(this, "getBytes", &[])?;
            for byte in interp.elements(&bytes)? {
                interp.call(&closure, &[byte])?;
            }
            Ok(Value::Null)
        }),
        (Type::InputStream, "withReader", 1, 2, |interp, this, args| {
            let [charset @ .., closure] = args else { return Err(interp.no_method(this, "withReader", args)) };
            let reader = interp.call_method(this, "newReader", charset)?;
            interp.call_method(&reader, "withReader", std::slice::from_ref(closure))
        }),
        (Type::OutputStream, "withWriter", 1, 2, |interp, this, args| {
            let [charset @ .., closure] = args else { return Err(interp.no_method(this, "withWriter", args)) };
            let writer = interp.construct_builtin(Type::StringWriter, &[])?;
            let answer = interp.call(closure, std::slice::from_ref(&writer));
            let text = Value::Str(interp.to_text(&writer)?);
            let bytes = interp.call_method(&text, "getBytes", charset)?;
            interp.call_method(this, "write", &[bytes])?;
            answer
        }),
        (Type::InputStream, "newReader", 0, 1, |interp, this, args| {
            let mut source = vec![this.clone()];
            source.extend(args.iter().cloned());
            interp.construct_builtin(Type::InputStreamReader, &source)
        }),
        (Type::InputStream, "close", 0, 0, |_, _, _| Ok(Value::Null)),
    ],
    statics: &[],
    constructors: &[
        (Type::ByteArrayOutputStream, 0, 1, |interp, _, _| {
            interp.reserve(64)?;
            Ok(Value::Native(Native::new(Written::default())))
        }),
        (Type::ByteArrayInputStream, 1, 1, |interp, this, args| {
            let bytes = bytes_arg(interp, this, "<init>", args, &Call::new(this, "<init>", args).get(0))?;
            interp.reserve(64 + bytes.len())?;
            Ok(Value::Native(Native::new(Read { bytes, at: Cell::new(0) })))
        }),
    ],
    constants: &[],
};

/// The bytes written so far.
#[derive(Debug, Default)]
pub(super) struct Written(RefCell<Vec<u8>>);

impl NativeObject for Written {
    fn type_of(&self) -> Type {
        Type::ByteArrayOutputStream
    }

    fn to_text(&self) -> String {
        String::from_utf8_lossy(&self.0.borrow()).into_owned()
    }

    fn effort(&self) -> usize {
        self.0.borrow().len() / 16
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// Bytes, and how far they have been read.
#[derive(Debug)]
struct Read {
    bytes: Vec<u8>,
    at: Cell<usize>,
}

impl Read {
    fn rest(&self) -> &[u8] {
        self.bytes.get(self.at.get()..).unwrap_or_default()
    }
}

impl NativeObject for Read {
    fn type_of(&self) -> Type {
        Type::ByteArrayInputStream
    }

    fn to_text(&self) -> String {
        "java.io.ByteArrayInputStream@1".to_owned()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn own<'v, T: 'static>(interp: &Interp<'_>, this: &'v Value, name: &str) -> Eval<&'v T> {
    match this {
        Value::Native(native) => native.downcast().ok_or_else(|| interp.no_method(this, name, &[])),
        _ => Err(interp.no_method(this, name, &[])),
    }
}

fn text_of(interp: &mut Interp<'_>, bytes: &[u8], name: &[Value]) -> Eval {
    let charset = match name {
        [name] => charset(interp, name)?,
        _ => Charset::Utf8,
    };
    interp.charge(bytes.len() / 16)?;
    interp.room_for_text(bytes.len().saturating_mul(3))?;
    interp.text(charset.decode(bytes))
}

fn bytes_left(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let read = own::<Read>(interp, this, "readAllBytes")?;
    let bytes = array(interp, read.rest())?;
    read.at.set(read.bytes.len());
    Ok(bytes)
}

fn through_text(interp: &mut Interp<'_>, this: &Value, name: &str, args: &[Value], charset: &[Value]) -> Eval {
    let text = interp.call_method(this, "getText", charset)?;
    interp.call_method(&text, name, args)
}

/// Adds bytes to what has been written.
pub(super) fn push(interp: &mut Interp<'_>, this: &Value, bytes: &[u8]) -> Eval<()> {
    let written = own::<Written>(interp, this, "write")?;
    interp.charge(bytes.len() / 16)?;
    interp.reserve(bytes.len().saturating_mul(2))?;
    written.0.borrow_mut().extend_from_slice(bytes);
    Ok(())
}

fn write(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [Value::Int(byte)] => push(interp, this, &[*byte as u8])?,
        [bytes] => {
            let bytes = bytes_arg(interp, this, "write", args, bytes)?;
            push(interp, this, &bytes)?;
        }
        [bytes, from, many] => {
            let bytes = bytes_arg(interp, this, "write", args, bytes)?;
            let (from, many) = (interp.int(from)?.max(0) as usize, interp.int(many)?.max(0) as usize);
            match bytes.get(from..from.saturating_add(many)) {
                Some(part) => push(interp, this, part)?,
                None => return Err(interp.throw_with(Type::IndexOutOfBoundsException, None)),
            }
        }
        _ => return Err(interp.no_method(this, "write", args)),
    }
    Ok(Value::Null)
}

/// `stream << value`: bytes as they are, everything else as text.
fn left_shift(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match Call::new(this, "leftShift", args).get(0) {
        bytes @ Value::Array(_) => {
            let bytes = bytes_arg(interp, this, "leftShift", args, &bytes)?;
            push(interp, this, &bytes)?;
        }
        value => {
            let text = interp.to_text(&value)?;
            push(interp, this, text.as_bytes())?;
        }
    }
    Ok(this.clone())
}
