//! `Properties` and `Hashtable`: tables of texts, read from and written as lines.

use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Properties, "getProperty", 1, 2, get_property),
        (Type::Properties, "setProperty", 2, 2, |interp, this, args| interp.call_method(this, "put", args)),
        (Type::Properties, "load", 1, 1, load),
        (Type::Properties, "store", 2, 2, store),
        (Type::Properties, "list", 1, 1, list),
        (Type::Properties, "stringPropertyNames", 0, 0, |interp, this, _| {
            let keys = interp.call_method(this, "keySet", &[])?;
            let keys = interp.elements(&keys)?;
            let names = interp.set_from(Type::HashSet, keys)?;
            interp.call_method(&Value::Set(names), "asUnmodifiable", &[])
        }),
        (Type::Properties, "propertyNames", 0, 0, |interp, this, _| enumerated(interp, this, "keySet")),
        (Type::Hashtable, "keys", 0, 0, |interp, this, _| enumerated(interp, this, "keySet")),
        (Type::Hashtable, "elements", 0, 0, |interp, this, _| enumerated(interp, this, "values")),
        (Type::Hashtable, "contains", 1, 1, |interp, this, args| interp.call_method(this, "containsValue", args)),
        (Type::ConcurrentHashMap, "keys", 0, 0, |interp, this, _| enumerated(interp, this, "keySet")),
        (Type::ConcurrentHashMap, "elements", 0, 0, |interp, this, _| enumerated(interp, this, "values")),
        (Type::ConcurrentHashMap, "contains", 1, 1, |interp, this, args| {
            interp.call_method(this, "containsValue", args)
        }),
        (Type::ConcurrentHashMap, "mappingCount", 0, 0, |interp, this, _| {
            let size = interp.call_method(this, "size", &[])?;
            interp.cast_builtin(size, Type::Long)
        }),
    ],
    statics: &[],
    constructors: &[],
    constants: &[],
};

fn enumerated(interp: &mut Interp<'_>, this: &Value, view: &str) -> Eval {
    let items = interp.call_method(this, view, &[])?;
    interp.call_method(&Value::Type(Type::Collections), "enumeration", &[items])
}

fn get_property(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "getProperty", args);
    match interp.call_method(this, "get", &[call.get(0)])? {
        text @ Value::Str(_) => Ok(text),
        // What is no text is no property.
        _ => Ok(call.get(1)),
    }
}

/// A key or value with its escapes resolved.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            plain.push(c);
            continue;
        }
        match chars.next() {
            Some('t') => plain.push('\t'),
            Some('n') => plain.push('\n'),
            Some('r') => plain.push('\r'),
            Some('f') => plain.push('\u{c}'),
            Some('u') => {
                let digits: String = chars.by_ref().take(4).collect();
                let code = u32::from_str_radix(&digits, 16).unwrap_or_default();
                plain.push(char::from_u32(code).unwrap_or('\u{fffd}'));
            }
            Some(other) => plain.push(other),
            None => {}
        }
    }
    plain
}

/// Lines joined where one ends with an escape; comments and empty lines left out.
fn logical_lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut open: Option<String> = None;
    for line in text.split(['\n', '\r']) {
        let line = line.trim_start_matches([' ', '\t', '\u{c}']);
        if open.is_none() && (line.is_empty() || line.starts_with(['#', '!'])) {
            continue;
        }
        let mut whole = open.take().unwrap_or_default();
        let escapes = line.len() - line.trim_end_matches('\\').len();
        if escapes % 2 == 1 {
            whole.push_str(line.strip_suffix('\\').unwrap_or(line));
            open = Some(whole);
        } else {
            whole.push_str(line);
            lines.push(whole);
        }
    }
    lines.extend(open);
    lines
}

/// Key and value of a line, divided by the first `=`, `:` or blank that is not escaped.
fn divided(line: &str) -> (&str, &str) {
    let mut escaped = false;
    let end = line.char_indices().find(|(_, c)| {
        let ends = !escaped && matches!(c, '=' | ':' | ' ' | '\t' | '\u{c}');
        escaped = *c == '\\' && !escaped;
        ends
    });
    let (key, rest) = line.split_at(end.map_or(line.len(), |(at, _)| at));
    let rest = rest.trim_start_matches([' ', '\t', '\u{c}']);
    let rest = rest.strip_prefix(['=', ':']).unwrap_or(rest);
    (key, rest.trim_start_matches([' ', '\t', '\u{c}']))
}

fn load(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = interp.call_method(&Call::new(this, "load", args).get(0), "getText", &[])?;
    let text = interp.to_text(&text)?;
    interp.charge(text.len() / 4)?;
    interp.reserve(text.len().saturating_mul(2))?;
    for line in logical_lines(&text) {
        let (key, value) = divided(&line);
        let (key, value) = (interp.text(unescaped(key))?, interp.text(unescaped(value))?);
        interp.call_method(this, "put", &[key, value])?;
    }
    Ok(Value::Null)
}

/// A key or value as it is written: a key with its blanks escaped, a value with those before it.
fn escaped(text: &str, is_key: bool) -> String {
    let mut written = String::with_capacity(text.len());
    for (at, c) in text.chars().enumerate() {
        match c {
            ' ' if is_key || at == 0 => written.push_str("\\ "),
            '\t' => written.push_str("\\t"),
            '\n' => written.push_str("\\n"),
            '\r' => written.push_str("\\r"),
            '\u{c}' => written.push_str("\\f"),
            '\\' | '=' | ':' | '#' | '!' => written.extend(['\\', c]),
            c => written.push(c),
        }
    }
    written
}

fn store(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "store", args);
    let mut text = String::new();
    if !call.get(1).is_null() {
        text.push_str(&format!("#{}\n", interp.to_text(&call.get(1))?));
    }
    let now = interp.construct_builtin(Type::Date, &[])?;
    text.push_str(&format!("#{}\n", interp.to_text(&now)?));
    for entry in interp.elements(this)? {
        let (key, value) = texts(interp, &entry)?;
        let line = format!("{}={}\n", escaped(&key, true), escaped(&value, false));
        interp.grow_text(&mut text, line.len())?;
        text.push_str(&line);
    }
    let text = interp.text(text)?;
    interp.call_method(&call.get(0), "leftShift", &[text])?;
    Ok(Value::Null)
}

fn texts(interp: &mut Interp<'_>, entry: &Value) -> Eval<(String, String)> {
    let (key, value) = crate::library::iteration::pair_of(entry).unwrap_or_default();
    Ok((interp.to_text(&key)?.to_string(), interp.to_text(&value)?.to_string()))
}

fn list(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let mut text = "-- listing properties --\n".to_owned();
    for entry in interp.elements(this)? {
        let (key, mut value) = texts(interp, &entry)?;
        if value.chars().count() > 40 {
            value = value.chars().take(37).collect::<String>() + "...";
        }
        let line = format!("{key}={value}\n");
        interp.grow_text(&mut text, line.len())?;
        text.push_str(&line);
    }
    let text = interp.text(text)?;
    interp.call_method(&Call::new(this, "list", args).get(0), "print", &[text])
}
