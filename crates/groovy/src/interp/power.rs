//! `assert`, with the picture Groovy draws when it fails.

use super::{Eval, Interp};
use crate::code::Assert;
use crate::span::Span;
use crate::types::Type;
use crate::value::{Str, Value};

impl<'r> Interp<'r> {
    pub(super) fn exec_assert(&mut self, code: &'r Assert) -> Eval<()> {
        let outside = std::mem::take(&mut self.records);
        self.recording += 1;
        let holds = self.eval_truth(&code.condition);
        self.recording -= 1;
        let records = std::mem::replace(&mut self.records, outside);
        if holds? {
            return Ok(());
        }
        self.at = code.start;
        let source = self.code.source.clone();
        let text = Span::new(code.start, code.end).text(&source);
        let Some(message) = &code.message else {
            let picture = self.picture(text, code.start, &records)?;
            return Err(self.throw(Type::PowerAssertionError, picture));
        };
        let message = self.eval(message)?;
        let message = self.to_text(&message)?;
        self.at = code.start;
        let mut full = format!("{message}. Expression: {}", code.text);
        let mut values = Vec::new();
        for (name, variable) in &code.variables {
            let value = self.eval(variable)?;
            values.push(format!("{name} = {}", self.to_text(&value)?));
        }
        if !values.is_empty() {
            full.push_str(&format!(". Values: {}", values.join(", ")));
        }
        Err(self.throw(Type::AssertionError, full))
    }

    /// The assertion with the value of every part below it.
    fn picture(&mut self, text: &str, start: u32, records: &[(u32, Value)]) -> Eval<Str> {
        let mut shown: Vec<(usize, String)> = Vec::new();
        for (at, value) in records {
            let column = column_of(text, (*at).saturating_sub(start) as usize) + "assert ".len();
            let value = self.inspect(value)?.to_string();
            shown.push((column, value));
        }
        shown.sort_by_key(|(column, _)| std::cmp::Reverse(*column));
        let line = format!("assert {}", joined(text).0);
        Ok(draw(&line, &shown).into())
    }
}

/// The text in one line: a line end and the spaces around it become one space. With the offsets of its characters.
fn joined(text: &str) -> (String, Vec<usize>) {
    let mut line = String::new();
    let mut offsets = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c != '\n' && c != '\r' {
            line.push(c);
            offsets.push(at);
            continue;
        }
        while line.ends_with(' ') {
            line.pop();
            offsets.pop();
        }
        line.push(' ');
        offsets.push(at);
        while chars.peek().is_some_and(|(_, next)| next.is_whitespace()) {
            chars.next();
        }
    }
    (line, offsets)
}

/// The column of a byte offset in the joined line.
fn column_of(text: &str, offset: usize) -> usize {
    joined(text).1.iter().filter(|at| **at < offset).count()
}

/// Places values under their columns, from right to left, each on the first line where there is room.
fn draw(line: &str, values: &[(usize, String)]) -> String {
    let mut rows = vec![Row { text: String::new(), taken_from: 0 }];
    for (column, value) in values {
        place(&mut rows, *column, value);
    }
    let mut text = line.to_owned();
    for row in rows {
        text.push('\n');
        text.push_str(row.text.trim_end());
    }
    text
}

/// A line of the picture.
struct Row {
    text: String,
    /// Where its leftmost part begins: a value has to end before.
    taken_from: usize,
}

fn place(rows: &mut Vec<Row>, column: usize, value: &str) {
    let lines: Vec<&str> = value.lines().collect();
    // Values of several lines always get lines of their own.
    let end = if lines.len() > 1 { usize::MAX } else { column + value.chars().count() };
    for (at, row) in rows.iter_mut().enumerate() {
        if end < row.taken_from {
            put(&mut row.text, column, value);
            row.taken_from = column;
            return;
        }
        put(&mut row.text, column, "|");
        if at > 0 {
            // No space is needed between a value and a bar.
            row.taken_from = column + 1;
        }
    }
    for line in lines {
        let mut text = String::new();
        put(&mut text, column, line);
        rows.push(Row { text, taken_from: column });
    }
}

/// Writes into a row at a column.
fn put(row: &mut String, column: usize, text: &str) {
    let mut chars: Vec<char> = row.chars().collect();
    let needed = column + text.chars().count();
    if chars.len() < needed {
        chars.resize(needed, ' ');
    }
    for (at, c) in text.chars().enumerate() {
        if let Some(place) = chars.get_mut(column + at) {
            *place = c;
        }
    }
    *row = chars.into_iter().collect();
}
