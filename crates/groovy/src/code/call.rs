//! Calls, and what makes new things: instances, arrays, closures.

use std::sync::Arc;

use super::{Expr, Name, Pos, TypeRef};

/// `a.b(c)`
#[derive(Debug)]
pub struct Call {
    /// The receiver.
    pub object: Expr,
    /// The method.
    pub name: Member,
    /// The arguments; named ones are one map at the front.
    pub args: Box<[Expr]>,
    /// Whether one of them is a spread.
    pub spread: bool,
    /// How.
    pub access: Access,
    /// Where the name stands.
    pub pos: Pos,
}

/// `b(c)`
#[derive(Debug)]
pub struct CallName {
    /// The method, or a variable that holds a closure.
    pub name: Arc<Name>,
    /// Index into [`Code::globals`], for the variable.
    pub global: u32,
    /// The arguments.
    pub args: Box<[Expr]>,
    /// Whether one of them is a spread.
    pub spread: bool,
    /// Where.
    pub pos: Pos,
}

/// `(a)(c)`
#[derive(Debug)]
pub struct CallValue {
    /// What is called.
    pub function: Expr,
    /// The arguments.
    pub args: Box<[Expr]>,
    /// Whether one of them is a spread.
    pub spread: bool,
    /// Where.
    pub pos: Pos,
}

/// `super.b(c)`
#[derive(Debug)]
pub struct CallSuper {
    /// The trait or interface before `.super`.
    pub of: Option<u32>,
    /// The method.
    pub name: Arc<Name>,
    /// The arguments.
    pub args: Box<[Expr]>,
    /// Whether one of them is a spread.
    pub spread: bool,
    /// Where.
    pub pos: Pos,
}

/// `new T(a)`
#[derive(Debug)]
pub struct New {
    /// The class.
    pub class: TypeRef,
    /// `outer.new Inner()`
    pub outer: Option<Expr>,
    /// The arguments.
    pub args: Box<[Expr]>,
    /// Whether one of them is a spread.
    pub spread: bool,
    /// Whether an anonymous class has to be defined first.
    pub defines: bool,
    /// Where.
    pub pos: Pos,
}

/// `new T[n][m]`
#[derive(Debug)]
pub struct NewArray {
    /// The class of the innermost elements.
    pub element: TypeRef,
    /// The lengths that are given.
    pub lengths: Box<[Expr]>,
    /// All dimensions.
    pub dimensions: u8,
    /// Where.
    pub pos: Pos,
}

/// `{ -> }`
#[derive(Debug)]
pub struct ClosureCode {
    /// Index into [`Code::functions`].
    pub function: u32,
    /// Slots of this function that the closure shares.
    pub captures: Box<[u16]>,
}

/// A member name in an expression.
#[derive(Debug)]
pub enum Member {
    /// Known beforehand.
    Fixed(Arc<Name>),
    /// `a."$b"`, `a."${b}"()`
    Computed(Expr),
}

/// How a member is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// `a.b`
    Dot,
    /// `a?.b`
    Safe,
    /// `a*.b`
    Spread,
    /// `a.@b`
    Field,
}
