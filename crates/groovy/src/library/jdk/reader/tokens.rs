//! `StringTokenizer`.

use std::any::Any;
use std::cell::Cell;

use crate::types::Type;
use crate::value::{NativeObject, Str};

#[derive(Debug)]
pub(super) struct Tokens {
    pub(super) words: Vec<Str>,
    pub(super) at: Cell<usize>,
}

/// The words of a text, and what stands between them, character by character.
pub(super) fn with_separators(text: &str, separators: &str) -> Vec<Str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(|c| separators.contains(c)) {
        let (word, from) = rest.split_at(at);
        let (separator, after) = from.split_at(from.chars().next().map_or(0, char::len_utf8));
        words.extend([word, separator].into_iter().filter(|part| !part.is_empty()).map(Str::from));
        rest = after;
    }
    if !rest.is_empty() {
        words.push(Str::from(rest));
    }
    words
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
