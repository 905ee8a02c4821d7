//! What built-in classes bring along, for documentation and completion.

use super::index::{Library, Symbol, key};
use crate::types::{TYPES, Type};

/// A built-in class with the names it brings along, for documentation and completion. What a class inherits stands with
/// the class it comes from.
#[derive(Debug)]
pub struct Members {
    /// The class.
    pub class: Type,
    /// Its own methods, in the order of the alphabet.
    pub methods: Vec<&'static str>,
    /// Its static methods.
    pub statics: Vec<&'static str>,
    /// Whether scripts can make one with `new`.
    pub constructed: bool,
}

/// All classes that bring something along, in the order of their names.
pub fn members() -> Vec<Members> {
    let library = Library::standard();
    let mut classes: Vec<Type> = TYPES.iter().map(|(class, _)| *class).collect();
    classes.sort_by_key(|class| (class.simple_name(), class.name()));
    let all = classes.into_iter().map(|class| Members {
        class,
        methods: library.names_in(&library.methods, class),
        statics: library.names_in(&library.statics, class),
        constructed: library.constructors.contains_key(&key(class, Symbol::NONE)),
    });
    all.filter(|found| found.constructed || !found.methods.is_empty() || !found.statics.is_empty()).collect()
}
