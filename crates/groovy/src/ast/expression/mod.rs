//! Expressions.
//!
//! Files: `operator` · `element` what lists, maps and calls hold.

mod element;
mod operator;

use std::sync::Arc;

use num_bigint::BigInt;

use super::{Block, Class, Ident, Parameter, Switch, TypeName};
use crate::span::Span;
use crate::value::{Decimal, Str};

pub use element::{Argument, Element, MapElement};
pub use operator::{AssignOp, BinaryOp, UnaryOp};

/// An expression with its place.
#[derive(Debug)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Where it stands.
    pub span: Span,
}

/// How a member is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// `a.b`
    Dot,
    /// `a?.b`
    Safe,
    /// `a??.b`: safe for the rest of the chain
    SafeChain,
    /// `a*.b`
    Spread,
    /// `a.@b`
    Field,
}

/// The member after a dot.
#[derive(Debug)]
pub enum MemberName {
    /// `a.b`, `a."b"`
    Fixed(Ident),
    /// `a."$b"`, `a.(b)`
    Computed(Box<Expr>),
}

/// `{ params -> body }`
#[derive(Debug)]
pub struct Closure {
    /// The parameters; `None` without an arrow, which means `it`.
    pub params: Option<Vec<Parameter>>,
    /// The statements.
    pub body: Block,
}

/// `"a${b}c"`
#[derive(Debug)]
pub struct GString {
    /// The text between the values; one more than values.
    pub strings: Vec<Str>,
    /// The values.
    pub values: Vec<Expr>,
}

/// What an expression is.
#[derive(Debug)]
pub enum ExprKind {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// `1`
    Int(i32),
    /// `1L`
    Long(i64),
    /// `1G`
    BigInt(Arc<BigInt>),
    /// `1.0`, `1.0G`
    Decimal(Arc<Decimal>),
    /// `1.0f`
    Float(f32),
    /// `1.0d`
    Double(f64),
    /// `'a'`, and `"a"` without values
    Str(Str),
    /// `"a$b"`
    GString(Box<GString>),
    /// `a`
    Name(Str),
    /// `this`
    This,
    /// `super`
    Super,
    /// `int`, and other type names where a value stands: `String[]`
    Type(TypeName),
    /// `a.b`
    Property {
        /// The object.
        object: Box<Expr>,
        /// The member.
        name: MemberName,
        /// How.
        access: Access,
    },
    /// `a.&b`, `a::b`
    MethodPointer {
        /// The object.
        object: Box<Expr>,
        /// The member.
        name: MemberName,
    },
    /// `a[b]`, `a?[b]`
    Index {
        /// The object.
        object: Box<Expr>,
        /// The indices.
        args: Vec<Argument>,
        /// `?[`
        safe: bool,
    },
    /// `a(b)`, where `a` may be a name, a member or any expression
    Call {
        /// What is called.
        callee: Box<Expr>,
        /// The arguments, trailing closures included.
        args: Vec<Argument>,
    },
    /// `new T(a)`, `new T(a) { }`, `outer.new T(a)`
    New {
        /// The class.
        class: TypeName,
        /// The instance before `.new`.
        outer: Option<Box<Expr>>,
        /// The arguments.
        args: Vec<Argument>,
        /// The body of an anonymous class.
        body: Option<Box<Class>>,
    },
    /// `new T[n]`, `new T[] {a}`
    NewArray {
        /// The class of the elements.
        element: TypeName,
        /// The lengths that are given.
        lengths: Vec<Expr>,
        /// All dimensions.
        dimensions: u8,
        /// The elements.
        elements: Option<Vec<Expr>>,
    },
    /// `{a, b}` inside an array initializer
    ArrayInit(Vec<Expr>),
    /// `[a, b]`
    List(Vec<Element>),
    /// `[a: b]`
    Map(Vec<MapElement>),
    /// `{ -> }`, `(a) -> b`
    Closure(Box<Closure>),
    /// `a..b`, `a..<b`, `a<..b`
    Range {
        /// The first bound.
        from: Box<Expr>,
        /// The last bound.
        to: Box<Expr>,
        /// `<..`
        open_left: bool,
        /// `..<`
        open_right: bool,
    },
    /// `!a`
    Unary {
        /// The operator.
        op: UnaryOp,
        /// The operand.
        operand: Box<Expr>,
    },
    /// `a + b`
    Binary {
        /// The operator.
        op: BinaryOp,
        /// Where the operator stands.
        at: Span,
        /// Left.
        left: Box<Expr>,
        /// Right.
        right: Box<Expr>,
    },
    /// `a ? b : c`
    Ternary {
        /// The condition.
        condition: Box<Expr>,
        /// When true.
        then: Box<Expr>,
        /// When false.
        otherwise: Box<Expr>,
    },
    /// `a ?: b`
    Elvis {
        /// The value when true.
        value: Box<Expr>,
        /// The value otherwise.
        otherwise: Box<Expr>,
    },
    /// `a = b`
    Assign {
        /// Left.
        target: Box<Expr>,
        /// How.
        op: AssignOp,
        /// Where the operator stands.
        at: Span,
        /// Right.
        value: Box<Expr>,
    },
    /// `(a, b) = c`
    AssignMany {
        /// Left.
        targets: Vec<Expr>,
        /// Right.
        value: Box<Expr>,
    },
    /// `++a`, `a--`
    Step {
        /// What changes.
        target: Box<Expr>,
        /// Up or down.
        up: bool,
        /// Before or after.
        prefix: bool,
    },
    /// `(T) a`
    Cast {
        /// The type.
        ty: TypeName,
        /// The value.
        value: Box<Expr>,
    },
    /// `a as T`
    As {
        /// The type.
        ty: TypeName,
        /// The value.
        value: Box<Expr>,
    },
    /// `a instanceof T`, `a !instanceof T`
    InstanceOf {
        /// The type.
        ty: TypeName,
        /// The value.
        value: Box<Expr>,
        /// `!instanceof`
        negated: bool,
    },
    /// `switch` with a value
    Switch(Box<Switch>),
    /// `(a)`: parentheses matter to command chains and assignments
    Parens(Box<Expr>),
    /// Stands where the parser found an error.
    Error,
}
