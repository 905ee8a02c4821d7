//! Readers by lines.

use super::reader::own;
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::library::text::first_line;
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Reader, "readLine", 0, 0, |interp, this, _| next_line(interp, this)),
        (Type::Reader, "readLines", 0, 0, |interp, this, _| {
            let lines = rest(interp, this)?;
            interp.list(lines)
        }),
        (Type::Reader, "iterator", 0, 0, |interp, this, _| {
            let lines = rest(interp, this)?;
            crate::library::iterator::over(interp, lines)
        }),
        (Type::BufferedReader, "lines", 0, 0, |interp, this, _| {
            let lines = rest(interp, this)?;
            crate::library::stream::over(interp, lines)
        }),
        (Type::Reader, "eachLine", 1, 2, |interp, this, args| {
            let text = interp.call_method(this, "getText", &[])?;
            match args {
                // A reader counts its lines from 1.
                [closure] => interp.call_method(&text, "eachLine", &[Value::Int(1), closure.clone()]),
                args => interp.call_method(&text, "eachLine", args),
            }
        }),
        (Type::Reader, "splitEachLine", 2, 2, |interp, this, args| {
            let text = interp.call_method(this, "getText", &[])?;
            interp.call_method(&text, "splitEachLine", args)
        }),
        (Type::Reader, "filterLine", 1, 2, filter_lines),
        (Type::Reader, "transformLine", 2, 2, transform_lines),
        (Type::Reader, "transformChar", 2, 2, transform_characters),
        (Type::LineNumberReader, "getLineNumber", 0, 0, |interp, this, _| {
            Ok(Value::Int(own(interp, this, "getLineNumber")?.line.get()))
        }),
    ],
    statics: &[],
    constructors: &[],
    constants: &[],
};

fn next_line(interp: &mut Interp<'_>, this: &Value) -> Eval {
    let reader = own(interp, this, "readLine")?;
    let rest = reader.rest();
    let Some((line, after)) = first_line(rest) else { return Ok(Value::Null) };
    let text = interp.text(line)?;
    reader.at.set(reader.at.get() + rest.len() - after.len());
    reader.line.set(reader.line.get().wrapping_add(1));
    Ok(text)
}

fn rest(interp: &mut Interp<'_>, this: &Value) -> Eval<Vec<Value>> {
    let mut lines = Vec::new();
    loop {
        match next_line(interp, this)? {
            Value::Null => return Ok(lines),
            line => {
                interp.charge(1)?;
                interp.grow(lines.len(), 1)?;
                lines.push(line);
            }
        }
    }
}

/// The lines a closure wants, as something to write or written at once.
fn filter_lines(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "filterLine", args);
    let closure = call.closure(interp, call.len() - 1)?;
    let writer = match call.len() {
        2 => call.get(0),
        _ => interp.construct_builtin(Type::StringWriter, &[])?,
    };
    for line in rest(interp, this)? {
        let wanted = interp.call(&closure, std::slice::from_ref(&line))?;
        if interp.truth(&wanted)? {
            interp.call_method(&writer, "println", &[line])?;
        }
    }
    Ok(if call.len() == 2 { Value::Null } else { writer })
}

fn transform_characters(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "transformChar", args);
    let closure = call.closure(interp, 1)?;
    let text = interp.call_method(this, "getText", &[])?;
    let text = interp.to_text(&text)?;
    for character in interp.characters(&text)? {
        let made = interp.call(&closure, &[character])?;
        interp.call_method(&call.get(0), "write", &[made])?;
    }
    Ok(Value::Null)
}

fn transform_lines(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "transformLine", args);
    let closure = call.closure(interp, 1)?;
    for line in rest(interp, this)? {
        let made = interp.call(&closure, &[line])?;
        interp.call_method(&call.get(0), "println", &[made])?;
    }
    Ok(Value::Null)
}
