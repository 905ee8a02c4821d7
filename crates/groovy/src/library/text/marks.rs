//! Strings: code points, escapes, and the tabs of single lines.

use super::lines::{expand, unexpand};
use super::own;
use super::units::{byte_at, unit_length, unit_of};
use crate::interp::{Eval, Interp};
use crate::library::args::{Call, size};
use crate::library::text::{bytes, out_of_bounds};
use crate::library::{Method, Module};
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module { methods: METHODS, statics: &[], constructors: &[], constants: &[] };

const METHODS: &[Method] = &[
    (Type::CharSequence, "codePointBefore", 1, 1, |interp, this, args| {
        let at = Call::new(this, "codePointBefore", args).int(interp, 0)?;
        let text = own(interp, this)?;
        interp.charge(text.len() / 64)?;
        let before = usize::try_from(at).ok().filter(|at| *at > 0).and_then(|at| text.get(..byte_at(&text, at)?));
        match before.and_then(|before| before.chars().next_back()) {
            Some(c) => Ok(Value::Int(c as i32)),
            None => Err(out_of_bounds(interp, format!("index {at}, length {}", unit_length(&text)))),
        }
    }),
    (Type::CharSequence, "offsetByCodePoints", 2, 2, offset),
    (Type::CharSequence, "expandLine", 1, 1, |interp, this, args| {
        let width = Call::new(this, "expandLine", args).count(interp, 0)?.clamp(1, 64);
        let text = own(interp, this)?;
        interp.charge(text.len() / 16)?;
        interp.room_for_text(text.len().saturating_add(text.matches('\t').count().saturating_mul(width)))?;
        interp.text(expand(&text, width))
    }),
    (Type::CharSequence, "unexpandLine", 1, 1, |interp, this, args| {
        let width = Call::new(this, "unexpandLine", args).count(interp, 0)?.clamp(1, 64);
        let text = own(interp, this)?;
        interp.charge(text.len() / 16)?;
        interp.room_for_text(text.len().saturating_add(text.matches('\t').count().saturating_mul(width)))?;
        interp.text(unexpand(&text, width))
    }),
    (Type::CharSequence, "isAllWhitespace", 0, 0, |interp, this, _| {
        let text = own(interp, this)?;
        interp.charge(text.len() / 16)?;
        Ok(Value::Bool(text.chars().all(crate::ops::blanks::is_whitespace)))
    }),
    (Type::String, "transform", 1, 1, |interp, this, args| {
        let closure = Call::new(this, "transform", args).closure(interp, 0)?;
        interp.call(&closure, std::slice::from_ref(this))
    }),
    (Type::String, "translateEscapes", 0, 0, translate_escapes),
    (Type::CharSequence, "decodeBase64Url", 0, 0, |interp, this, _| {
        let text = own(interp, this)?;
        interp.charge(text.len() / 16)?;
        let cleaned: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        match crate::library::base64::decode(&cleaned, true) {
            Some(decoded) => bytes::array(interp, &decoded),
            None => Err(interp.throw(Type::RuntimeException, "bad character in base64 value")),
        }
    }),
];

/// The index so many characters further.
fn offset(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "offsetByCodePoints", args);
    let (from, by) = (call.int(interp, 0)?, call.int(interp, 1)?);
    let text = own(interp, this)?;
    interp.charge(text.len() / 16)?;
    let start = usize::try_from(from).ok().and_then(|from| byte_at(&text, from));
    let count = usize::try_from(by.unsigned_abs()).unwrap_or(usize::MAX);
    let place = start.and_then(|start| {
        if by < 0 {
            let before = text.get(..start)?;
            return before.char_indices().rev().nth(count.checked_sub(1)?).map(|(at, _)| at);
        }
        let rest = text.get(start..)?;
        let ends = rest.char_indices().map(|(at, _)| at).chain(std::iter::once(rest.len()));
        ends.into_iter().nth(count).map(|at| start + at)
    });
    match place {
        Some(place) => Ok(size(unit_of(&text, place))),
        None => Err(interp.throw_with(Type::IndexOutOfBoundsException, None)),
    }
}

/// `\n`, `\t`, octal digits and their like, as text blocks of Java read them.
fn translate_escapes(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let text = own(interp, this)?;
    interp.charge(text.len() / 16)?;
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some('b') => out.push('\u{8}'),
            Some('f') => out.push('\u{c}'),
            Some('n') => out.push('\n'),
            Some('r') => out.push('\r'),
            Some('s') => out.push(' '),
            Some('t') => out.push('\t'),
            Some(quoted @ ('\'' | '"' | '\\')) => out.push(quoted),
            Some('\n') => {}
            Some('\r') => {
                chars.next_if_eq(&'\n');
            }
            Some(digit @ '0'..='7') => {
                let mut code = digit.to_digit(8).unwrap_or(0);
                let most = if digit <= '3' { 2 } else { 1 };
                for _ in 0..most {
                    let Some(next) = chars.peek().and_then(|c| c.to_digit(8)) else { break };
                    chars.next();
                    code = code * 8 + next;
                }
                out.extend(char::from_u32(code));
            }
            other => {
                let shown = other.map_or(String::from("\u{0}"), String::from);
                let code = other.map_or(0, |c| c as u32);
                let message = format!("Invalid escape sequence: \\{shown} \\\\u{code:04X}");
                return Err(interp.throw(Type::IllegalArgumentException, message));
            }
        }
    }
    interp.text(out)
}
