//! Classes, their members, methods and imports.

use super::{Argument, Block, Expr, Ident, MapElement, TypeName};
use crate::lexer::Keyword;
use crate::span::Span;
use crate::value::Str;

/// `import a.b.C`, `import static a.B.c`, with `*` and `as`.
#[derive(Debug)]
pub struct Import {
    /// The name with its package.
    pub path: Str,
    /// `static`
    pub is_static: bool,
    /// `.*`
    pub star: bool,
    /// `as`
    pub alias: Option<Str>,
    /// Where it stands.
    pub span: Span,
}

/// `@Name(a, b: c)`
#[derive(Debug)]
pub struct Annotation {
    /// The name, as written.
    pub name: Str,
    /// The value without a name.
    pub value: Option<Expr>,
    /// The named values.
    pub named: Vec<MapElement>,
    /// Where it stands.
    pub span: Span,
}

/// What stands before a declaration.
#[derive(Debug, Default)]
pub struct Modifiers {
    /// `static`
    pub is_static: bool,
    /// `final`
    pub is_final: bool,
    /// `abstract`
    pub is_abstract: bool,
    /// `private`
    pub is_private: bool,
    /// `public`, written out
    pub is_public: bool,
    /// `public`, `protected`, `private`, `@PackageScope`: makes a field of a property
    pub has_visibility: bool,
    /// `def` or `var`
    pub is_def: bool,
    /// `default`, in interfaces
    pub is_default: bool,
    /// Annotations.
    pub annotations: Vec<Annotation>,
    /// All words, in the order written.
    pub words: Vec<(Keyword, Span)>,
    /// `sealed`
    pub is_sealed: bool,
    /// `non-sealed`
    pub is_non_sealed: bool,
    /// Whether there was anything at all.
    pub any: bool,
}

/// `T`, `T extends A`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeParameter {
    /// The name.
    pub name: Str,
    /// What it extends, the first of several.
    pub bound: Option<TypeName>,
}

/// A parameter.
#[derive(Debug)]
pub struct Parameter {
    /// The declared type.
    pub ty: Option<TypeName>,
    /// `T... x`
    pub varargs: bool,
    /// `final`
    pub is_final: bool,
    /// The name.
    pub name: Ident,
    /// The default value.
    pub default: Option<Expr>,
}

/// A method.
#[derive(Debug)]
pub struct Method {
    /// Modifiers.
    pub modifiers: Modifiers,
    /// Its type parameters.
    pub type_params: Vec<TypeParameter>,
    /// What it returns; `None` for `def`.
    pub returns: Option<TypeName>,
    /// The name.
    pub name: Ident,
    /// The parameters.
    pub params: Vec<Parameter>,
    /// Whether it is a member of an annotation that has a default.
    pub has_default: bool,
    /// The body; `None` for abstract methods.
    pub body: Option<Block>,
    /// Where it stands.
    pub span: Span,
}

/// A constructor.
#[derive(Debug)]
pub struct Constructor {
    /// Modifiers.
    pub modifiers: Modifiers,
    /// The parameters; `None` for the compact form of records.
    pub params: Option<Vec<Parameter>>,
    /// The body.
    pub body: Block,
    /// Where it stands.
    pub span: Span,
}

/// A field or property.
#[derive(Debug)]
pub struct Field {
    /// Modifiers.
    pub modifiers: Modifiers,
    /// The declared type.
    pub ty: Option<TypeName>,
    /// The name.
    pub name: Ident,
    /// The initial value.
    pub value: Option<Expr>,
}

/// What kind of class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClassKind {
    /// `class`
    Class,
    /// `interface`
    Interface,
    /// `trait`
    Trait,
    /// `enum`
    Enum,
    /// `record`
    Record,
    /// `@interface`
    Annotation,
}

/// A member of a class.
#[derive(Debug)]
pub enum Member {
    /// A field or property.
    Field(Field),
    /// A method.
    Method(Method),
    /// A constructor.
    Constructor(Constructor),
    /// `{ }` or `static { }`
    Initializer {
        /// `static`
        is_static: bool,
        /// The statements.
        body: Block,
    },
    /// A class inside.
    Class(Class),
    /// An enum constant.
    Constant {
        /// The name.
        name: Ident,
        /// The arguments.
        args: Vec<Argument>,
        /// Its own body.
        body: Option<Box<Class>>,
    },
}

/// A class.
#[derive(Debug)]
pub struct Class {
    /// What kind.
    pub kind: ClassKind,
    /// Modifiers.
    pub modifiers: Modifiers,
    /// The name; empty for anonymous classes.
    pub name: Ident,
    /// Its type parameters.
    pub type_params: Vec<TypeParameter>,
    /// `extends`; several for interfaces.
    pub extends: Vec<TypeName>,
    /// `implements`
    pub implements: Vec<TypeName>,
    /// `permits`
    pub permits: Vec<TypeName>,
    /// The components of a record.
    pub components: Vec<Parameter>,
    /// The members, in order.
    pub members: Vec<Member>,
    /// Where it stands.
    pub span: Span,
}
