//! What the embedder tells the checker: its variables, functions, classes, and the members of its objects.

use std::collections::HashMap;

use crate::types::Type;

/// What is known of a value before anything runs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Known {
    /// Nothing: everything is allowed.
    #[default]
    Anything,
    /// A built-in class.
    Builtin(Type),
    /// An object of the embedder, by the name of its type in the schema.
    Object(String),
    /// A collection whose elements are objects of the embedder.
    ListOf(String),
}

/// The members of one kind of object.
#[derive(Debug, Clone, Default)]
pub struct ObjectType {
    /// Properties by name.
    pub properties: HashMap<String, Known>,
    /// Methods by name, with what they answer.
    pub methods: HashMap<String, Known>,
    /// Whether other properties may be read and written too.
    pub open: bool,
}

/// The world of a script, for the checker.
#[derive(Debug, Clone, Default)]
pub struct Schema {
    /// Variables by name.
    pub variables: HashMap<String, Known>,
    /// Functions by name, with what they answer.
    pub functions: HashMap<String, Known>,
    /// Full names of classes the embedder provides.
    pub classes: Vec<String>,
    /// The kinds of objects, by name.
    pub objects: HashMap<String, ObjectType>,
}

impl Schema {
    /// Adds a variable.
    #[must_use]
    pub fn variable(mut self, name: &str, known: Known) -> Self {
        self.variables.insert(name.to_owned(), known);
        self
    }

    /// Adds a function.
    #[must_use]
    pub fn function(mut self, name: &str, answers: Known) -> Self {
        self.functions.insert(name.to_owned(), answers);
        self
    }

    /// Adds a kind of object.
    #[must_use]
    pub fn object(mut self, name: &str, members: ObjectType) -> Self {
        self.objects.insert(name.to_owned(), members);
        self
    }
}

impl ObjectType {
    /// Adds a property.
    #[must_use]
    pub fn property(mut self, name: &str, known: Known) -> Self {
        self.properties.insert(name.to_owned(), known);
        self
    }

    /// Adds a method.
    #[must_use]
    pub fn method(mut self, name: &str, answers: Known) -> Self {
        self.methods.insert(name.to_owned(), answers);
        self
    }

    /// Allows other properties too.
    #[must_use]
    pub fn open(mut self) -> Self {
        self.open = true;
        self
    }
}
