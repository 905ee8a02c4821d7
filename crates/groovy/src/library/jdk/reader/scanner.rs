//! `StringReader` and `Scanner`: a text, and how far it has been read.

use std::any::Any;
use std::cell::Cell;

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::jdk::own;
use crate::types::Type;
use crate::value::{Native, NativeObject, Str, Value};

#[derive(Debug)]
pub(super) struct Reader {
    class: Type,
    text: Str,
    at: Cell<usize>,
}

impl Reader {
    pub(super) fn rest(&self) -> &str {
        self.text.get(self.at.get()..).unwrap_or_default()
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

pub(super) fn new_reader(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = Call::new(this, "<init>", args).text(interp, 0)?;
    let class = crate::library::list::class_of(this);
    Ok(Value::Native(Native::new(Reader { class, text, at: Cell::new(0) })))
}

pub(super) fn next_line(interp: &mut Interp<'_>, this: &Value) -> Eval {
    let reader = own::<Reader>(interp, this, "readLine")?;
    let rest = reader.rest();
    if rest.is_empty() {
        return Ok(Value::Null);
    }
    let (line, used) = match rest.split_once('\n') {
        Some((line, _)) => (line, line.len() + 1),
        None => (rest, rest.len()),
    };
    let text = interp.text(line.trim_end_matches('\r'))?;
    reader.at.set(reader.at.get() + used);
    Ok(text)
}

/// The first word of a text, blanks before it left out.
pub(super) fn first_word<'t>(interp: &mut Interp<'_>, text: &'t str) -> Eval<&'t str> {
    let trimmed = text.trim_start();
    let word = trimmed.split(char::is_whitespace).next().unwrap_or_default();
    interp.charge((text.len() - trimmed.len() + word.len()) / 32)?;
    Ok(word)
}

pub(super) fn next_word(interp: &mut Interp<'_>, this: &Value) -> Eval<String> {
    let reader = own::<Reader>(interp, this, "next")?;
    let rest = reader.rest();
    let word = first_word(interp, rest)?.to_owned();
    let blanks = rest.len() - rest.trim_start().len();
    if word.is_empty() {
        return Err(interp.throw_with(Type::NoSuchElementException, None));
    }
    reader.at.set(reader.at.get() + blanks + word.len());
    Ok(word)
}

pub(super) fn number(interp: &mut Interp<'_>, this: &Value, class: Type) -> Eval {
    let before = own::<Reader>(interp, this, "nextInt")?.at.get();
    let word = next_word(interp, this)?;
    match crate::library::number::parse(interp, &word, class) {
        Ok(number) => Ok(number),
        Err(_) => {
            own::<Reader>(interp, this, "nextInt")?.at.set(before);
            Err(interp.throw(Type::InputMismatchException, format!("For input string: \"{word}\"")))
        }
    }
}

pub(super) fn through_text(interp: &mut Interp<'_>, this: &Value, name: &str, args: &[Value]) -> Eval {
    let rest = own::<Reader>(interp, this, name)?.rest();
    let text = interp.text(rest)?;
    interp.call_method(&text, name, args)
}
