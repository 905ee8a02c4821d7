//! Compiled scripts: the tree the evaluator walks. Plain data, immutable, shared between threads.
//!
//! [`crate::lower`] makes it from the syntax tree: names have become slots, literals values, types classes.

mod assignment;
mod call;
mod class;
mod expression;
mod statement;

use crate::interp::Rival;
use crate::library::Symbol;
use crate::span::Lines;
use crate::types::Type;
use crate::value::Str;
use std::sync::Arc;

pub use assignment::{Assign, AssignMany, Step, Target, Update};
pub use call::{Access, Call, CallName, CallSuper, CallValue, ClosureCode, Member, New, NewArray};
pub use class::{
    ClassCode, ClassKind, Constructor, ConstructorCall, Delegate, EnumConstant, EqualsOptions, Field, Generated,
    ToStringOptions, hidden_name,
};
pub use expression::{Binary, BinaryOp, Compare, CompareOp, Conversion, Expr, GStringCode, Index, Property, RangeCode};
pub use statement::{Assert, Case, Catch, For, ForIn, If, Loop, Stmt, Switch, Synchronized, Try};

/// An offset into the source, for error positions.
pub type Pos = u32;

/// A compiled script.
#[derive(Debug)]
pub struct Code {
    /// The file or rule name; also the name of the script's class.
    pub name: Str,
    /// The text, for positions and power asserts.
    pub source: Str,
    /// Line starts of the text.
    pub lines: Lines,
    /// All functions: bodies of the script, methods, closures, initializers.
    pub functions: Vec<Function>,
    /// All classes; the first is the script itself.
    pub classes: Vec<Arc<ClassCode>>,
    /// A script that is nothing but classes: the first of them is what runs. A script of methods may be its own.
    pub entry: Option<u32>,
    /// Names that are no local variables, asked at run time.
    pub globals: Vec<Arc<Name>>,
}

/// A member name, with all that can be known of it beforehand.
#[derive(Debug)]
pub struct Name {
    /// The text.
    pub text: Str,
    /// Its Java hash, for maps.
    pub hash: i32,
    /// The library methods of this name.
    pub symbol: Symbol,
    /// The library methods named `getX`, for properties.
    pub getter: Symbol,
    /// The library methods named `isX`, for properties.
    pub is_getter: Symbol,
    /// The methods of the library that compete with those of a class.
    pub(crate) rivals: &'static [Rival],
}

/// A type as scripts name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypeRef {
    /// Built in.
    Builtin(Type),
    /// Index into [`Code::classes`].
    Script(u32),
    /// A class of the embedder, by name.
    Host(Str),
    /// An array of an element type, with its number of dimensions.
    Array(Box<TypeRef>, u8),
}

/// A function: the script's body, a method, a closure, an initializer.
#[derive(Debug, Default)]
pub struct Function {
    /// The parameters, in the first slots.
    pub params: Box<[Param]>,
    /// Whether the last parameter takes all remaining arguments.
    pub varargs: bool,
    /// A closure without a parameter list: takes zero or one argument as `it`.
    pub implicit_it: bool,
    /// Variables of the surroundings: index among those the closure or object carries, and the slot they get here.
    pub captures: Box<[(u16, u16)]>,
    /// The number of slots, and which of them are shared with closures.
    pub shared: Box<[bool]>,
    /// The statements.
    pub body: Box<[Stmt]>,
    /// What the answer is converted to.
    pub returns: Option<TypeRef>,
    /// Whether `this` is the class itself.
    pub is_static: bool,
    /// Whether it has no body of its own.
    pub is_abstract: bool,
    /// Whether only the class itself may call it.
    pub is_private: bool,
}

/// A parameter.
#[derive(Debug)]
pub struct Param {
    /// The declared type.
    pub ty: Option<TypeRef>,
    /// The default value, evaluated with the parameters before it in place.
    pub default: Option<Expr>,
    /// Whether the default of a later parameter names this one.
    pub named_later: bool,
}
