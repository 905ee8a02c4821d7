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
    let mut rows: Vec<String> = vec![String::new()];
    for (at, (column, value)) in values.iter().enumerate() {
        if let Some(first) = rows.first_mut() {
            put(first, *column, "|");
        }
        place(&mut rows, *column, value, values.get(..at).unwrap_or_default());
    }
    let mut text = line.to_owned();
    for row in rows {
        text.push('\n');
        text.push_str(row.trim_end());
    }
    text
}

fn place(rows: &mut Vec<String>, column: usize, value: &str, _right: &[(usize, String)]) {
    let lines: Vec<&str> = value.lines().collect();
    let width = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
    let mut row = 1;
    loop {
        if rows.len() <= row {
            rows.push(String::new());
        }
        let fits = rows.get(row).is_some_and(|text| {
            let taken = text.chars().skip(column).take(width + 1).any(|c| c != ' ');
            !taken
        });
        if fits {
            break;
        }
        if let Some(text) = rows.get_mut(row) {
            put(text, column, "|");
        }
        row += 1;
    }
    for (offset, line) in lines.iter().enumerate() {
        while rows.len() <= row + offset {
            rows.push(String::new());
        }
        if let Some(text) = rows.get_mut(row + offset) {
            put(text, column, line);
        }
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
