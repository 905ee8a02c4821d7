//! Expressions.
//!
//! Files: `operator`.

mod operator;

use std::sync::Arc;

use num_bigint::BigInt;

use super::{
    Access, Assign, AssignMany, Call, CallName, CallSuper, CallValue, ClosureCode, EnumConstant, Member, Name, New,
    NewArray, Pos, Step, Stmt, Switch, TypeRef, Update,
};
use crate::types::Type;
use crate::value::{Decimal, Str, Template};

pub use operator::{BinaryOp, CompareOp};

/// An expression.
#[derive(Debug)]
pub enum Expr {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// An int.
    Int(i32),
    /// A long.
    Long(i64),
    /// A float.
    Float(f32),
    /// A double.
    Double(f64),
    /// A char, from a conversion known beforehand.
    Char(u16),
    /// A big integer.
    BigInt(Arc<BigInt>),
    /// A decimal.
    Decimal(Arc<Decimal>),
    /// A string.
    Str(Str),
    /// A string with values.
    GString(Box<GStringCode>),
    /// A local variable.
    Local(u16),
    /// A name that is no local variable: a property of this, owner or delegate, or a variable of the binding.
    Global(u32, Pos),
    /// `this`
    This,
    /// `owner`, inside a closure
    Owner,
    /// `delegate`, inside a closure
    Delegate,
    /// A built-in class.
    Type(Type),
    /// A class of the script.
    Class(u32),
    /// A class of the embedder.
    HostClass(Str),
    /// `String[]`
    ArrayType(Box<TypeRef>),
    /// `a.b`
    Property(Box<Property>),
    /// `super.b`
    SuperProperty(Arc<Name>, Pos),
    /// `a[b]`, `a[b, c]`
    Index(Box<Index>),
    /// `a.b(c)`
    Call(Box<Call>),
    /// `b(c)`
    CallName(Box<CallName>),
    /// `(a)(c)`
    CallValue(Box<CallValue>),
    /// `"${a}b"(c)`: the function is the name.
    CallComputed(Box<CallValue>),
    /// `super.b(c)`, `Trait.super.b(c)`
    CallSuper(Box<CallSuper>),
    /// `new T(a)`
    New(Box<New>),
    /// `new T[n]`
    NewArray(Box<NewArray>),
    /// An array with given elements.
    ArrayOf(Box<(TypeRef, Box<[Expr]>)>),
    /// `[a, b]`
    List(Box<[Expr]>),
    /// `[a: b]`
    Map(Box<[(Expr, Expr)]>),
    /// `[a: 1]` with nothing but constants
    Template(Arc<Template>),
    /// `*a` in lists and arguments
    Spread(Box<Expr>),
    /// `*: a` in maps, as the key
    SpreadMap,
    /// `{ -> }`
    Closure(Box<ClosureCode>),
    /// `a..b`
    Range(Box<RangeCode>),
    /// `a.&b`, `a::b`
    MethodPointer(Box<Property>),
    /// `!a`
    Not(Box<Expr>),
    /// `-a`
    Negative(Box<Expr>, Pos),
    /// `+a`
    Positive(Box<Expr>, Pos),
    /// `~a`
    BitNot(Box<Expr>, Pos),
    /// `a + b`
    Binary(Box<Binary>),
    /// `a == b`
    Compare(Box<Compare>),
    /// `a && b`
    And(Box<(Expr, Expr)>),
    /// `a || b`
    Or(Box<(Expr, Expr)>),
    /// `a ? b : c`
    Ternary(Box<(Expr, Expr, Expr)>),
    /// `a ?: b`
    Elvis(Box<(Expr, Expr)>),
    /// `a = b`
    Assign(Box<Assign>),
    /// `a += b`, `a ?= b`
    Update(Box<Update>),
    /// `++a`, `a--`
    Step(Box<Step>),
    /// `(a, b) = c`
    AssignMany(Box<AssignMany>),
    /// `(T) a`
    Cast(Box<Conversion>),
    /// `a as T`
    As(Box<Conversion>),
    /// `a instanceof T`
    InstanceOf(Box<Conversion>),
    /// `switch` with a value
    Switch(Box<Switch>),
    /// A statement in the place of an expression; its value is that of the last expression.
    Do(Box<[Stmt]>),
    /// A part of an assertion; its value is shown below the text at this offset.
    Record(Box<Expr>, Pos),
    /// `a++` over many, declarations with a value: the expression, for its value
    DeclareMany(Box<AssignMany>),
    /// A constant of an enum, made by the static initializer.
    EnumConstant(Box<EnumConstant>),
}

/// `"a${b}c"`
#[derive(Debug)]
pub struct GStringCode {
    /// The text between the values.
    pub strings: Box<[Str]>,
    /// The values.
    pub values: Box<[Expr]>,
}

/// `a.b`
#[derive(Debug)]
pub struct Property {
    /// The object.
    pub object: Expr,
    /// The name.
    pub name: Member,
    /// How.
    pub access: Access,
    /// Where the name stands.
    pub pos: Pos,
}

/// `a[b]`
#[derive(Debug)]
pub struct Index {
    /// The object.
    pub object: Expr,
    /// The index; several become a list.
    pub index: Expr,
    /// `a?[b]`
    pub safe: bool,
    /// Where.
    pub pos: Pos,
}

/// `a..b`
#[derive(Debug)]
pub struct RangeCode {
    /// The first bound.
    pub from: Expr,
    /// The last bound.
    pub to: Expr,
    /// `a<..b`
    pub open_left: bool,
    /// `a..<b`
    pub open_right: bool,
    /// Where.
    pub pos: Pos,
}

/// `a + b`
#[derive(Debug)]
pub struct Binary {
    /// The operator.
    pub op: BinaryOp,
    /// Left of it.
    pub left: Expr,
    /// Right of it.
    pub right: Expr,
    /// Where the operator stands.
    pub pos: Pos,
}

/// `a == b`
#[derive(Debug)]
pub struct Compare {
    /// The operator.
    pub op: CompareOp,
    /// Left of it.
    pub left: Expr,
    /// Right of it.
    pub right: Expr,
    /// Where the operator stands.
    pub pos: Pos,
}

/// `(T) a`, `a as T`, `a instanceof T`
#[derive(Debug)]
pub struct Conversion {
    /// The value.
    pub value: Expr,
    /// The type.
    pub ty: TypeRef,
    /// Where.
    pub pos: Pos,
}
