//! Assignments.

use std::sync::Arc;

use super::{BinaryOp, Expr, Index, Name, Pos, Property, TypeRef};

/// What can be assigned to.
#[derive(Debug)]
pub enum Target {
    /// A local variable, with its declared type.
    Local(u16, Option<Box<TypeRef>>),
    /// A name that is no local variable.
    Global(u32),
    /// `a.b`
    Property(Box<Property>),
    /// `super.b`
    SuperProperty(Arc<Name>),
    /// `a[b]`
    Index(Box<Index>),
}

/// `a = b`
#[derive(Debug)]
pub struct Assign {
    /// Left.
    pub target: Target,
    /// Right.
    pub value: Expr,
    /// Where.
    pub pos: Pos,
}

/// `a += b`
#[derive(Debug)]
pub struct Update {
    /// Left.
    pub target: Target,
    /// The operator; `None` for `?=`.
    pub op: Option<BinaryOp>,
    /// Right.
    pub value: Expr,
    /// Where.
    pub pos: Pos,
}

/// `a++`
#[derive(Debug)]
pub struct Step {
    /// What changes.
    pub target: Target,
    /// Up or down.
    pub up: bool,
    /// Whether the new value is the answer.
    pub prefix: bool,
    /// Where.
    pub pos: Pos,
}

/// `(a, b) = c`
#[derive(Debug)]
pub struct AssignMany {
    /// Left; slots to declare first when this is a declaration.
    pub targets: Box<[Target]>,
    /// Right.
    pub value: Expr,
    /// Where.
    pub pos: Pos,
}
