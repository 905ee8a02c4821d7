//! The syntax tree: plain data, every node with its place in the source.

mod annotation;
mod children;
mod declaration;
mod expression;
mod statement;

pub use children::{Node, descend};
pub use declaration::{
    Annotation, Class, ClassKind, Constructor, Field, Import, Member, Method, Modifiers, Parameter, TypeParameter,
};
pub use expression::{
    Access, Argument, AssignOp, BinaryOp, Closure, Element, Expr, ExprKind, GString, MapElement, MemberName, UnaryOp,
};
pub use statement::{Block, Catch, Declaration, Label, Stmt, StmtKind, Switch, SwitchCase, Variable};

use crate::span::Span;
use crate::value::Str;

/// A name with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ident {
    /// The name.
    pub text: Str,
    /// Where it stands.
    pub span: Span,
}

/// A type as written: generics are read and forgotten, as Groovy does at run time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeName {
    /// The name, with dots when qualified.
    pub name: Str,
    /// The number of `[]` behind it.
    pub dimensions: u8,
    /// Where it stands.
    pub span: Span,
}

/// A type with type arguments, anywhere in the script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeUse {
    /// The name, with dots when qualified.
    pub name: Str,
    /// How many arguments; none for `<>`.
    pub arguments: usize,
    /// Whether one of them is `void`.
    pub has_void: bool,
    /// Where the name stands.
    pub span: Span,
}

/// A whole script.
#[derive(Debug, Default)]
pub struct Script {
    /// The package it declares.
    pub package: Option<Str>,
    /// Imports.
    pub imports: Vec<Import>,
    /// Methods declared at the top level.
    pub methods: Vec<Method>,
    /// Classes declared at the top level, or inside blocks.
    pub classes: Vec<Class>,
    /// The statements.
    pub body: Vec<Stmt>,
    /// The types with arguments.
    pub type_uses: Vec<TypeUse>,
}
