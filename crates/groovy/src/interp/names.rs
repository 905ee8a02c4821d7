//! Names of members, with what can be known of them before anything runs.

use super::Interp;
use crate::code::Name;
use crate::value::{Strategy, java_hash_str};
use std::sync::Arc;

/// Names made while running are kept up to this number, and up to this length.
pub(super) const MAX_NAMES: usize = 1_000;
const MAX_KEPT: usize = 256;

/// `setName` for `name`.
pub(crate) fn setter_name(name: &str) -> String {
    format!("set{}", capitalized(name))
}

/// The property name with a capital, as getters spell it; `aName` stays, as Java's beans have it.
pub(crate) fn capitalized(name: &str) -> String {
    let mut chars = name.chars();
    match chars.next() {
        Some(_) if chars.clone().next().is_some_and(char::is_uppercase) => name.to_owned(),
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// The numbers of `Closure.DELEGATE_FIRST` and the others.
pub(crate) fn strategy_from(number: i32) -> Strategy {
    match number {
        1 => Strategy::DelegateFirst,
        2 => Strategy::OwnerOnly,
        3 => Strategy::DelegateOnly,
        4 => Strategy::SelfOnly,
        _ => Strategy::OwnerFirst,
    }
}

/// A name with its hash and symbols.
pub(crate) fn make_name(text: &str) -> Name {
    let library = crate::library::Library::standard();
    let mut getter = String::with_capacity(text.len() + 3);
    getter.push_str("get");
    getter.push_str(&capitalized(text));
    let get = library.symbol(&getter);
    getter.replace_range(..3, "is");
    Name {
        text: text.into(),
        hash: java_hash_str(text),
        symbol: library.symbol(text),
        getter: get,
        is_getter: library.symbol(&getter),
        rivals: super::rivals_of(text),
    }
}

impl Name {
    /// The symbol of static fields: their names are interned with the methods.
    pub(super) fn symbol_of(&self, _interp: &Interp<'_>) -> crate::library::Symbol {
        self.symbol
    }
}

impl Interp<'_> {
    /// A name with what can be known of it.
    pub(crate) fn name(&self, text: &str) -> Arc<Name> {
        if let Some(known) = self.names.borrow().get().and_then(|names| names.get(text)) {
            return known.clone();
        }
        self.owe(1 + text.len() / 16);
        let name = Arc::new(make_name(text));
        let mut names = self.names.borrow_mut();
        let names = names.make();
        if names.len() < MAX_NAMES && text.len() <= MAX_KEPT {
            names.insert(name.text.clone(), name.clone());
        }
        name
    }
}
