//! What lists, maps and calls hold.

use super::Expr;

/// An element of a list literal.
#[derive(Debug)]
pub struct Element {
    /// `*a`
    pub spread: bool,
    /// The element.
    pub value: Expr,
}

/// An entry of a map literal or a named argument.
#[derive(Debug)]
pub struct MapElement {
    /// The key; names are strings here. `None` for `*: map`.
    pub key: Option<Expr>,
    /// The value.
    pub value: Expr,
}

/// An argument of a call.
#[derive(Debug)]
pub enum Argument {
    /// `a`
    Value(Expr),
    /// `*a`
    Spread(Expr),
    /// `a: b`, `*: a`
    Named(MapElement),
}
