//! `StringReader` and the readers around it: a text, and how far it has been read.

use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::{Call, size};
use crate::types::Type;
use crate::value::{Native, NativeObject, Str, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Reader, "getText", 0, 0, |interp, this, _| {
            let reader = own(interp, this, "getText")?;
            let text = interp.text(reader.rest())?;
            reader.at.set(reader.text.len());
            Ok(text)
        }),
        (Type::Reader, "read", 0, 3, read),
        (Type::Reader, "skip", 1, 1, |interp, this, args| {
            let many = Call::new(this, "skip", args).count(interp, 0)?;
            let taken = own(interp, this, "skip")?.take(interp, many)?;
            Ok(Value::Long(crate::value::utf16_len(&taken) as i64))
        }),
        (Type::Reader, "ready", 0, 0, |_, _, _| Ok(Value::Bool(true))),
        (Type::Reader, "markSupported", 0, 0, |_, _, _| Ok(Value::Bool(true))),
        (Type::Reader, "mark", 1, 1, |interp, this, _| {
            let reader = own(interp, this, "mark")?;
            reader.mark.set(reader.at.get());
            Ok(Value::Null)
        }),
        (Type::Reader, "reset", 0, 0, |interp, this, _| {
            let reader = own(interp, this, "reset")?;
            reader.at.set(reader.mark.get());
            Ok(Value::Null)
        }),
        (Type::Reader, "transferTo", 1, 1, |interp, this, args| {
            let rest = interp.call_method(this, "getText", &[])?;
            interp.call_method(&Call::new(this, "transferTo", args).get(0), "append", std::slice::from_ref(&rest))?;
            Ok(Value::Long(rest.as_str().map_or(0, |text| crate::value::utf16_len(text) as i64)))
        }),
        (Type::Reader, "leftShift", 1, 1, |interp, this, args| Err(interp.no_method(this, "leftShift", args))),
        (Type::Reader, "close", 0, 0, |_, _, _| Ok(Value::Null)),
        (Type::Reader, "withReader", 1, 1, |interp, this, args| {
            let closure = Call::new(this, "withReader", args).closure(interp, 0)?;
            interp.call(&closure, std::slice::from_ref(this))
        }),
    ],
    statics: &[],
    constructors: &[
        (Type::StringReader, 1, 1, new_reader),
        (Type::BufferedReader, 1, 2, new_reader),
        (Type::LineNumberReader, 1, 2, new_reader),
        (Type::InputStreamReader, 1, 2, new_reader),
        (Type::CharArrayReader, 1, 1, new_reader),
    ],
    constants: &[],
};

#[derive(Debug)]
pub(super) struct Reader {
    class: Type,
    text: Str,
    /// In bytes; shared by the readers of one text.
    pub(super) at: Rc<Cell<usize>>,
    mark: Cell<usize>,
    /// The lines read so far, for a `LineNumberReader`.
    pub(super) line: Cell<i32>,
}

impl Reader {
    pub(super) fn rest(&self) -> &str {
        self.text.get(self.at.get()..).unwrap_or_default()
    }

    /// The next so many characters, fewer at the end.
    fn take(&self, interp: &mut Interp<'_>, many: usize) -> Eval<String> {
        let mut taken = String::new();
        let mut units = 0;
        for c in self.rest().chars() {
            if units + c.len_utf16() > many {
                break;
            }
            units += c.len_utf16();
            taken.push(c);
        }
        interp.charge(taken.len() / 8)?;
        interp.reserve_text(taken.len())?;
        self.at.set(self.at.get() + taken.len());
        Ok(taken)
    }
}

impl NativeObject for Reader {
    fn type_of(&self) -> Type {
        self.class
    }

    fn to_text(&self) -> String {
        format!("{}@1", self.class.name())
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub(super) fn own<'v>(interp: &Interp<'_>, this: &'v Value, name: &str) -> Eval<&'v Reader> {
    match this {
        Value::Native(native) => native.downcast().ok_or_else(|| interp.no_method(this, name, &[])),
        _ => Err(interp.no_method(this, name, &[])),
    }
}

/// A reader of a text, of another reader, or of bytes.
fn new_reader(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let class = crate::library::list::class_of(this);
    let source = Call::new(this, "<init>", args).get(0);
    let (text, at) = match &source {
        Value::Native(native) if let Some(reader) = native.downcast::<Reader>() => {
            (reader.text.clone(), reader.at.clone())
        }
        Value::Str(_) | Value::GString(_) if class == Type::StringReader => (interp.to_text(&source)?, Rc::default()),
        Value::Array(_) if class == Type::CharArrayReader => {
            let text = interp.call_method(&Value::Type(Type::String), "valueOf", std::slice::from_ref(&source))?;
            (interp.to_text(&text)?, Rc::default())
        }
        Value::Native(_) if source.type_of().is(Type::InputStream) => {
            let charset = args.get(1..).unwrap_or_default();
            let text = interp.call_method(&source, "getText", charset)?;
            (interp.to_text(&text)?, Rc::default())
        }
        Value::Null if class == Type::StringReader => {
            return Err(crate::library::args::asks_null(interp, "String.length()", "s"));
        }
        Value::Null => return Err(interp.throw_with(Type::NullPointerException, None)),
        _ => return Err(interp.no_method(this, "<init>", args)),
    };
    interp.reserve(96)?;
    let mark = Cell::new(at.get());
    Ok(Value::Native(Native::new(Reader { class, text, at, mark, line: Cell::new(0) })))
}

/// `read()` answers a character's code, `read(chars)` how many characters it put there; -1 at the end.
fn read(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let reader = own(interp, this, "read")?;
    let call = Call::new(this, "read", args);
    if call.len() == 0 {
        let next = reader.rest().chars().next();
        reader.at.set(reader.at.get() + next.map_or(0, char::len_utf8));
        return Ok(Value::Int(next.map_or(-1, |c| u32::from(c) as i32)));
    }
    let Value::Array(array) = call.get(0) else { return Err(call.refuse(interp)) };
    let (from, many) = match call.len() {
        3 => (call.count(interp, 1)?, call.count(interp, 2)?),
        _ => (0, array.items.borrow().len()),
    };
    let taken = reader.take(interp, many)?;
    if taken.is_empty() && many > 0 {
        return Ok(Value::Int(-1));
    }
    let mut count = 0;
    for (slot, unit) in array.items.borrow_mut().iter_mut().skip(from).zip(taken.encode_utf16()) {
        *slot = Value::Char(unit);
        count += 1;
    }
    Ok(size(count))
}
