//! `StringReader`, `Scanner`, `StringTokenizer`, `StringJoiner`.

use std::any::Any;
use std::cell::{Cell, RefCell};

use super::own;
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::{Call, size};
use crate::types::Type;
use crate::value::{Native, NativeObject, Str, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::StringReader, "getText", 0, 0, |interp, this, _| {
            let rest = own::<Reader>(interp, this, "getText")?.rest();
            interp.text(rest)
        }),
        (Type::StringReader, "readLines", 0, 0, |interp, this, _| through_text(interp, this, "readLines", &[])),
        (Type::StringReader, "eachLine", 1, 1, |interp, this, args| through_text(interp, this, "eachLine", args)),
        (Type::StringReader, "readLine", 0, 0, |interp, this, _| next_line(interp, this)),
        (Type::StringReader, "close", 0, 0, |_, _, _| Ok(Value::Null)),
        (Type::Scanner, "nextLine", 0, 0, |interp, this, _| match next_line(interp, this)? {
            Value::Null => Err(interp.throw(Type::NoSuchElementException, "No line found")),
            line => Ok(line),
        }),
        (Type::Scanner, "hasNextLine", 0, 0, |interp, this, _| {
            Ok(Value::Bool(!own::<Reader>(interp, this, "hasNextLine")?.rest().is_empty()))
        }),
        (Type::Scanner, "hasNext", 0, 0, |interp, this, _| {
            let rest = own::<Reader>(interp, this, "hasNext")?.rest();
            let word = rest.trim_start();
            interp.charge((rest.len() - word.len()) / 32)?;
            Ok(Value::Bool(!word.is_empty()))
        }),
        (Type::Scanner, "hasNextInt", 0, 0, |interp, this, _| {
            let reader = own::<Reader>(interp, this, "hasNextInt")?;
            let word = first_word(interp, reader.rest())?;
            Ok(Value::Bool(word.parse::<i32>().is_ok()))
        }),
        (Type::Scanner, "next", 0, 0, |interp, this, _| {
            let word = next_word(interp, this)?;
            interp.text(word)
        }),
        (Type::Scanner, "nextInt", 0, 0, |interp, this, _| number(interp, this, Type::Integer)),
        (Type::Scanner, "nextLong", 0, 0, |interp, this, _| number(interp, this, Type::Long)),
        (Type::Scanner, "nextDouble", 0, 0, |interp, this, _| number(interp, this, Type::Double)),
        (Type::Scanner, "nextBigDecimal", 0, 0, |interp, this, _| number(interp, this, Type::BigDecimal)),
        (Type::Scanner, "close", 0, 0, |_, _, _| Ok(Value::Null)),
        (Type::StringTokenizer, "hasMoreTokens", 0, 0, |interp, this, _| {
            let tokens = own::<Tokens>(interp, this, "hasMoreTokens")?;
            Ok(Value::Bool(tokens.at.get() < tokens.words.len()))
        }),
        (Type::StringTokenizer, "hasMoreElements", 0, 0, |interp, this, _| {
            interp.call_method(this, "hasMoreTokens", &[])
        }),
        (Type::StringTokenizer, "nextElement", 0, 0, |interp, this, _| interp.call_method(this, "nextToken", &[])),
        (Type::StringTokenizer, "toList", 0, 0, |interp, this, _| {
            let tokens = own::<Tokens>(interp, this, "toList")?;
            let mut rest = Vec::new();
            for word in tokens.words.iter().skip(tokens.at.get()) {
                rest.push(interp.text(word)?);
            }
            tokens.at.set(tokens.words.len());
            interp.list(rest)
        }),
        (Type::StringTokenizer, "countTokens", 0, 0, |interp, this, _| {
            let tokens = own::<Tokens>(interp, this, "countTokens")?;
            Ok(size(tokens.words.len() - tokens.at.get()))
        }),
        (Type::StringTokenizer, "nextToken", 0, 0, |interp, this, _| {
            let tokens = own::<Tokens>(interp, this, "nextToken")?;
            match tokens.words.get(tokens.at.get()) {
                Some(word) => {
                    tokens.at.set(tokens.at.get() + 1);
                    interp.text(word)
                }
                None => Err(interp.throw_with(Type::NoSuchElementException, None)),
            }
        }),
        (Type::StringJoiner, "add", 1, 1, |interp, this, args| {
            let text = interp.to_text(&Call::new(this, "add", args).get(0))?;
            let joiner = own::<Joiner>(interp, this, "add")?;
            interp.reserve(text.len() + 32)?;
            joiner.parts.borrow_mut().push(text);
            Ok(this.clone())
        }),
        (Type::StringJoiner, "setEmptyValue", 1, 1, |interp, this, args| {
            let text = interp.to_text(&Call::new(this, "setEmptyValue", args).get(0))?;
            *own::<Joiner>(interp, this, "setEmptyValue")?.empty.borrow_mut() = Some(text);
            Ok(this.clone())
        }),
        (Type::StringJoiner, "length", 0, 0, |interp, this, _| {
            let text = interp.to_text(this)?;
            interp.charge_scan(&text)?;
            Ok(size(text.chars().count()))
        }),
    ],
    statics: &[],
    constructors: &[
        (Type::StringReader, 1, 1, new_reader),
        (Type::Scanner, 1, 1, new_reader),
        (Type::StringTokenizer, 1, 2, |interp, this, args| {
            let words = interp.call_method(
                &Call::new(this, "<init>", args).get(0),
                "tokenize",
                args.get(1..).unwrap_or_default(),
            )?;
            let mut texts = Vec::new();
            for word in interp.elements(&words)? {
                texts.push(interp.to_text(&word)?);
            }
            Ok(Value::Native(Native::new(Tokens { words: texts, at: Cell::new(0) })))
        }),
        (Type::StringJoiner, 1, 3, |interp, this, args| {
            let call = Call::new(this, "<init>", args);
            let separator = call.text(interp, 0)?;
            let (before, after) =
                if call.len() == 3 { (call.text(interp, 1)?, call.text(interp, 2)?) } else { ("".into(), "".into()) };
            Ok(Value::Native(Native::new(Joiner {
                separator,
                before,
                after,
                parts: RefCell::default(),
                empty: RefCell::default(),
            })))
        }),
    ],
    constants: &[],
};

#[derive(Debug)]
struct Reader {
    class: Type,
    text: Str,
    at: Cell<usize>,
}

impl Reader {
    fn rest(&self) -> &str {
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

#[derive(Debug)]
struct Tokens {
    words: Vec<Str>,
    at: Cell<usize>,
}

impl NativeObject for Tokens {
    fn type_of(&self) -> Type {
        Type::StringTokenizer
    }

    fn to_text(&self) -> String {
        "java.util.StringTokenizer@1".to_owned()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

#[derive(Debug)]
struct Joiner {
    separator: Str,
    before: Str,
    after: Str,
    parts: RefCell<Vec<Str>>,
    empty: RefCell<Option<Str>>,
}

impl NativeObject for Joiner {
    fn type_of(&self) -> Type {
        Type::StringJoiner
    }

    fn effort(&self) -> usize {
        self.parts.borrow().len() / 4
    }

    fn to_text(&self) -> String {
        let parts: Vec<String> = self.parts.borrow().iter().map(Str::to_string).collect();
        match self.empty.borrow().as_ref() {
            Some(empty) if parts.is_empty() => empty.to_string(),
            _ => format!("{}{}{}", self.before, parts.join(&self.separator), self.after),
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn new_reader(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = Call::new(this, "<init>", args).text(interp, 0)?;
    let class = crate::library::list::class_of(this);
    Ok(Value::Native(Native::new(Reader { class, text, at: Cell::new(0) })))
}

fn through_text(interp: &mut Interp<'_>, this: &Value, name: &str, args: &[Value]) -> Eval {
    let rest = own::<Reader>(interp, this, name)?.rest();
    let text = interp.text(rest)?;
    interp.call_method(&text, name, args)
}

fn next_line(interp: &mut Interp<'_>, this: &Value) -> Eval {
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
fn first_word<'t>(interp: &mut Interp<'_>, text: &'t str) -> Eval<&'t str> {
    let trimmed = text.trim_start();
    let word = trimmed.split(char::is_whitespace).next().unwrap_or_default();
    interp.charge((text.len() - trimmed.len() + word.len()) / 32)?;
    Ok(word)
}

fn next_word(interp: &mut Interp<'_>, this: &Value) -> Eval<String> {
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

fn number(interp: &mut Interp<'_>, this: &Value, class: Type) -> Eval {
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
