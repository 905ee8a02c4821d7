//! Lines, indentation, words.

use super::own;
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::{Call, arity};
use crate::ops::blanks::is_whitespace;
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::CharSequence, "readLines", 0, 0, read_lines),
        (Type::CharSequence, "lines", 0, 0, |interp, this, _| {
            let items = line_values(interp, this)?;
            crate::library::stream::over(interp, items)
        }),
        (Type::CharSequence, "eachLine", 1, 2, each_line),
        (Type::CharSequence, "splitEachLine", 2, 2, split_each_line),
        (Type::CharSequence, "tokenize", 0, 1, tokenize),
        (Type::CharSequence, "stripIndent", 0, 1, strip_indent),
        (Type::CharSequence, "stripMargin", 0, 1, strip_margin),
        (Type::CharSequence, "indent", 1, 1, indent),
        (Type::CharSequence, "normalize", 0, 0, |interp, this, _| {
            let text = own(interp, this)?;
            interp.charge(text.len() / 16)?;
            interp.text(text.replace("\r\n", "\n").replace('\r', "\n"))
        }),
        (Type::CharSequence, "denormalize", 0, 0, |interp, this, _| {
            let text = own(interp, this)?;
            interp.charge(text.len() / 16)?;
            interp.text(text.replace("\r\n", "\n").replace('\r', "\n"))
        }),
        (Type::CharSequence, "expand", 0, 1, |interp, this, args| {
            let width = tab_width(interp, this, args)?;
            each_line_changed(interp, this, |line| expand(line, width))
        }),
        (Type::CharSequence, "unexpand", 0, 1, |interp, this, args| {
            let width = tab_width(interp, this, args)?;
            each_line_changed(interp, this, |line| unexpand(line, width))
        }),
    ],
    statics: &[],
    constructors: &[],
    constants: &[],
};

/// The lines of a text without their ends; nothing after a last line end.
pub(in crate::library) fn lines_of(text: &str) -> Vec<String> {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines: Vec<String> = unified.split('\n').map(str::to_owned).collect();
    if lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// The first line of a text without its end, and what comes after it; `None` at the end of the text.
pub(in crate::library) fn first_line(text: &str) -> Option<(&str, &str)> {
    let end = text.find(['\n', '\r']).unwrap_or(text.len());
    let (line, after) = text.split_at_checked(end).filter(|_| !text.is_empty())?;
    Some((line, after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\n', '\r'])).unwrap_or_default()))
}

fn line_values(interp: &mut Interp<'_>, this: &Value) -> Eval<Vec<Value>> {
    let text = own(interp, this)?;
    interp.charge(text.len() / 16)?;
    let mut lines = Vec::new();
    let mut rest = text.as_str();
    while let Some((line, after)) = first_line(rest) {
        interp.grow(lines.len(), 1)?;
        lines.push(interp.text(line)?);
        rest = after;
    }
    Ok(lines)
}

fn read_lines(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let lines = line_values(interp, this)?;
    interp.list(lines)
}

fn each_line(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "eachLine", args);
    let first = if call.len() == 2 { call.int(interp, 0)? } else { 0 };
    let closure = call.closure(interp, call.len() - 1)?;
    let mut answer = Value::Null;
    for (line, number) in line_values(interp, this)?.into_iter().zip(first..) {
        answer = match arity(interp, &closure) {
            2 => interp.call(&closure, &[line, Value::Int(number as i32)])?,
            _ => interp.call(&closure, &[line])?,
        };
    }
    Ok(answer)
}

fn split_each_line(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "splitEachLine", args);
    let closure = call.closure(interp, 1)?;
    let mut answer = Value::Null;
    for line in line_values(interp, this)? {
        let parts = interp.call_method(&line, "split", &[call.get(0)])?;
        let parts = interp.elements(&parts)?;
        let parts = interp.list(parts)?;
        answer = interp.call(&closure, &[parts])?;
    }
    Ok(answer)
}

fn tokenize(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "tokenize", args);
    let text = own(interp, this)?;
    let separators: Vec<char> = match call.len() {
        0 => vec![' ', '\t', '\n', '\r', '\u{c}'],
        _ => call.text(interp, 0)?.chars().collect(),
    };
    interp.charge(text.len().saturating_mul(16 + separators.len()) / 256)?;
    let mut tokens = Vec::new();
    for token in text.split(|c| separators.contains(&c)).filter(|token| !token.is_empty()) {
        let token = interp.text(token)?;
        tokens.push(token);
    }
    interp.list(tokens)
}

/// Every line changed, line ends kept.
fn each_line_changed(interp: &mut Interp<'_>, this: &Value, change: impl Fn(&str) -> String) -> Eval {
    let text = own(interp, this)?;
    interp.charge(text.len() / 16)?;
    let mut changed = String::new();
    for (at, line) in text.split('\n').enumerate() {
        let line = change(line);
        interp.room_for_text(changed.len() + line.len() + 1)?;
        changed.push_str(if at > 0 { "\n" } else { "" });
        changed.push_str(&line);
    }
    interp.text(changed)
}

fn leading_spaces(line: &str) -> usize {
    line.chars().take_while(|c| is_whitespace(*c)).count()
}

fn without(line: &str, count: usize) -> String {
    let skip = count.min(leading_spaces(line));
    line.chars().skip(skip).collect()
}

fn strip_indent(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "stripIndent", args);
    if let (Value::Str(text), 0) = (this, call.len()) {
        interp.charge(text.len() / 8)?;
        let text = java_strip_indent(text);
        return interp.text(text);
    }
    if call.len() == 1 {
        // So many letters go, whatever they are.
        let width = call.count(interp, 0)?;
        return each_line_changed(interp, this, |line| line.chars().skip(width).collect());
    }
    let text = own(interp, this)?;
    let lines = text.split('\n').filter(|line| !line.chars().all(is_whitespace));
    let width = lines.map(leading_spaces).min().unwrap_or(0);
    each_line_changed(interp, this, |line| without(line, width))
}

/// `String.stripIndent()` is Java's own: it takes the blanks at the ends of lines too, and its last line counts.
fn java_strip_indent(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let blanks = |line: &&str| line.chars().take_while(|c| is_whitespace(*c)).count();
    let last = lines.len().saturating_sub(1);
    let counts = lines.iter().enumerate().filter(|(at, line)| *at == last || !line.chars().all(is_whitespace));
    let width = counts.map(|(_, line)| blanks(line)).min().unwrap_or(0);
    let stripped = lines.iter().map(|line| match line.chars().all(is_whitespace) {
        true => String::new(),
        false => line.trim_end_matches(is_whitespace).chars().skip(width).collect(),
    });
    stripped.collect::<Vec<String>>().join("\n")
}

fn strip_margin(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "stripMargin", args);
    let margin = match call.len() {
        1 => call.text(interp, 0)?.chars().next().unwrap_or('|'),
        _ => '|',
    };
    each_line_changed(interp, this, |line| match line.trim_start_matches(is_whitespace).strip_prefix(margin) {
        Some(rest) => rest.to_owned(),
        None => line.to_owned(),
    })
}

/// `String.indent(n)`: every line ends with a line end.
fn indent(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let by = Call::new(this, "indent", args).int(interp, 0)?;
    let text = own(interp, this)?;
    let width = usize::try_from(by).unwrap_or(0);
    interp.charge(text.len() / 16)?;
    let lines = lines_of(&text);
    interp.room_for_text(text.len().saturating_add(width.saturating_mul(lines.len())))?;
    let mut indented = String::new();
    for line in lines {
        if by >= 0 {
            indented.push_str(&" ".repeat(width));
            indented.push_str(&line);
        } else {
            indented.push_str(&without(&line, by.unsigned_abs() as usize));
        }
        indented.push('\n');
    }
    interp.text(indented)
}

fn tab_width(interp: &Interp<'_>, this: &Value, args: &[Value]) -> Eval<usize> {
    let call = Call::new(this, "expand", args);
    if call.len() == 0 { Ok(8) } else { Ok(call.count(interp, 0)?.clamp(1, 64)) }
}

pub(super) fn expand(line: &str, width: usize) -> String {
    let mut expanded = String::new();
    let mut column = 0;
    for c in line.chars() {
        if c == '\t' {
            let spaces = width - column % width;
            expanded.push_str(&" ".repeat(spaces));
            column += spaces;
        } else {
            expanded.push(c);
            column += 1;
        }
    }
    expanded
}

pub(super) fn unexpand(line: &str, width: usize) -> String {
    let mut chars: Vec<char> = line.chars().collect();
    let mut at = 0;
    // As Groovy does it: a block that ends the line stays as it is.
    while let Some(block) = chars.get(at..at + width).filter(|_| at + width < chars.len()) {
        let spaces = block.iter().rev().take_while(|c| is_whitespace(**c)).count();
        if spaces > 0 {
            let end = at + width;
            chars.splice(end - spaces..end, std::iter::once('\t'));
            at = end - (spaces - 1);
        } else {
            at += width;
        }
    }
    chars.into_iter().collect()
}
