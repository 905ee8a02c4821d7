//! Statements.

use crate::value::Str;

use super::{Expr, Pos, TypeRef};

/// A statement.
#[derive(Debug)]
pub enum Stmt {
    /// An expression for its effect.
    Expr(Expr),
    /// `def x = value`; without a value `null`, or zero for a primitive type.
    Declare { slot: u16, ty: Option<Box<TypeRef>>, value: Option<Expr>, pos: Pos },
    /// `{ ... }`
    Block(Box<[Stmt]>),
    /// `synchronized (monitor) { ... }`: there is one thread, so the monitor only must not be `null`
    Synchronized(Box<Synchronized>),
    /// `if`
    If(Box<If>),
    /// `while`
    While(Box<Loop>),
    /// `do ... while`
    DoWhile(Box<Loop>),
    /// `for (a; b; c)`
    For(Box<For>),
    /// `for (x in y)`
    ForIn(Box<ForIn>),
    /// `switch` as a statement or an expression whose branches answer
    Switch(Box<Switch>),
    /// `try`
    Try(Box<Try>),
    /// `throw`
    Throw(Box<Expr>, Pos),
    /// `return`
    Return(Option<Box<Expr>>, Pos),
    /// `return` of a call of the method itself, in a method that is `@TailRecursive`: the arguments
    Again(Box<[Expr]>, Pos),
    /// `yield`, and the value of a branch of a switch expression
    Yield(Box<Expr>, Pos),
    /// `break`, with a label
    Break(Option<u16>),
    /// `continue`, with a label
    Continue(Option<u16>),
    /// `assert`
    Assert(Box<Assert>),
    /// `label: statement` where the statement is no loop
    Labeled(u16, Box<Stmt>),
}

/// `synchronized`
#[derive(Debug)]
pub struct Synchronized {
    /// What would be locked.
    pub monitor: Expr,
    /// The statements.
    pub body: Box<[Stmt]>,
    /// Where.
    pub pos: Pos,
}

/// `if`
#[derive(Debug)]
pub struct If {
    /// The condition.
    pub condition: Expr,
    /// When true.
    pub then: Stmt,
    /// When false.
    pub otherwise: Option<Stmt>,
}

/// `while`, `do`
#[derive(Debug)]
pub struct Loop {
    /// The condition.
    pub condition: Expr,
    /// The body.
    pub body: Stmt,
    /// Its label.
    pub label: Option<u16>,
    /// Where.
    pub pos: Pos,
}

/// `for (a; b; c)`
#[derive(Debug)]
pub struct For {
    /// Before the loop.
    pub init: Box<[Stmt]>,
    /// The condition.
    pub condition: Option<Expr>,
    /// After every turn.
    pub update: Box<[Expr]>,
    /// The body.
    pub body: Stmt,
    /// Its label.
    pub label: Option<u16>,
    /// Where.
    pub pos: Pos,
}

/// `for (x in y)`
#[derive(Debug)]
pub struct ForIn {
    /// The variable.
    pub slot: u16,
    /// Its declared type.
    pub ty: Option<TypeRef>,
    /// What to walk.
    pub iterable: Expr,
    /// The body.
    pub body: Stmt,
    /// Its label.
    pub label: Option<u16>,
    /// Where.
    pub pos: Pos,
}

/// `switch`
#[derive(Debug)]
pub struct Switch {
    /// What is looked at.
    pub subject: Expr,
    /// The cases, in order.
    pub cases: Box<[Case]>,
    /// The index of the default case.
    pub default: Option<usize>,
    /// `->` cases do not fall through.
    pub arrow: bool,
    /// Its label.
    pub label: Option<u16>,
    /// Where.
    pub pos: Pos,
}

/// A case of a switch.
#[derive(Debug)]
pub struct Case {
    /// Any of these; empty for the default.
    pub values: Box<[Expr]>,
    /// The statements.
    pub body: Box<[Stmt]>,
}

/// `try`
#[derive(Debug)]
pub struct Try {
    /// The body.
    pub body: Box<[Stmt]>,
    /// The resources: slots of variables to close, in order of declaration.
    pub resources: Box<[u16]>,
    /// The handlers.
    pub catches: Box<[Catch]>,
    /// `finally`
    pub finally: Option<Box<[Stmt]>>,
}

/// `catch`
#[derive(Debug)]
pub struct Catch {
    /// Any of these.
    pub types: Box<[TypeRef]>,
    /// The variable.
    pub slot: u16,
    /// The statements.
    pub body: Box<[Stmt]>,
}

/// `assert`
#[derive(Debug)]
pub struct Assert {
    /// The condition; its parts are [`Expr::Record`]s.
    pub condition: Expr,
    /// The message.
    pub message: Option<Expr>,
    /// First byte of the condition's text.
    pub start: Pos,
    /// End of the condition's text.
    pub end: Pos,
    /// The condition as Groovy spells it beside an own message.
    pub text: Str,
    /// Variables of the condition, for the text beside an own message.
    pub variables: Box<[(Str, Expr)]>,
}
