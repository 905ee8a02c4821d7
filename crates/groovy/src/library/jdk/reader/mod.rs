//! `Scanner`, `StringTokenizer`, `StringJoiner`.
//!
//! Files: `scanner` · `tokens` · `joiner`.

mod joiner;
mod scanner;
mod tokens;

use std::cell::{Cell, RefCell};

use super::own;
use crate::library::Module;
use crate::library::args::{Call, size};
use crate::types::Type;
use crate::value::{Native, Value};
use joiner::Joiner;
pub(super) use scanner::MODULE as SCANNER;
use tokens::Tokens;

pub(super) const MODULE: Module = Module {
    methods: &[
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
        (Type::StringTokenizer, "iterator", 0, 0, |interp, this, _| interp.call_method(this, "toList", &[])),
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
        (Type::StringJoiner, "merge", 1, 1, |interp, this, args| {
            let other = Call::new(this, "merge", args).get(0);
            let part = own::<Joiner>(interp, &other, "merge")?.joined();
            if let Some(part) = part {
                interp.reserve_text(part.len())?;
                own::<Joiner>(interp, this, "merge")?.parts.borrow_mut().push(part);
            }
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
        (Type::StringTokenizer, 3, 3, |interp, this, args| {
            let call = Call::new(this, "<init>", args);
            let (text, separators) = (call.text(interp, 0)?, call.text(interp, 1)?);
            if !interp.truth(&call.get(2))? {
                return interp.construct(this, args.get(..2).unwrap_or_default());
            }
            interp.charge(text.len())?;
            interp.reserve(text.len().saturating_mul(32))?;
            let words = tokens::with_separators(&text, &separators);
            Ok(Value::Native(Native::new(Tokens { words, at: Cell::new(0) })))
        }),
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
