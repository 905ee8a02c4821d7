//! Statements.

use super::{Argument, Class, Expr, Ident, Modifiers, TypeName};
use crate::span::Span;

/// Statements in braces.
#[derive(Debug, Default)]
pub struct Block {
    /// The statements.
    pub statements: Vec<Stmt>,
    /// Where it stands.
    pub span: Span,
}

/// `name:` before a loop or block.
pub type Label = Option<Ident>;

/// A statement with its place.
#[derive(Debug)]
pub struct Stmt {
    /// What it is.
    pub kind: StmtKind,
    /// Its label.
    pub label: Label,
    /// Where it stands.
    pub span: Span,
}

/// A variable of a declaration.
#[derive(Debug)]
pub struct Variable {
    /// The declared type.
    pub ty: Option<TypeName>,
    /// The name.
    pub name: Ident,
}

/// `def a = 1`, `def (a, b) = c`
#[derive(Debug)]
pub struct Declaration {
    /// `final`, annotations.
    pub modifiers: Modifiers,
    /// The variable; several for `def (a, b) = c`.
    pub variables: Vec<Variable>,
    /// Whether it was written with parentheses.
    pub many: bool,
    /// The value.
    pub value: Option<Expr>,
}

/// A case of a switch.
#[derive(Debug)]
pub struct SwitchCase {
    /// Any of these; empty for `default`.
    pub values: Vec<Argument>,
    /// The statements.
    pub body: Vec<Stmt>,
    /// Where the label stands.
    pub span: Span,
}

/// `switch`, as a statement or an expression.
#[derive(Debug)]
pub struct Switch {
    /// What is looked at.
    pub subject: Expr,
    /// The cases.
    pub cases: Vec<SwitchCase>,
    /// `->` instead of `:`
    pub arrow: bool,
}

/// `catch (A | B e) { }`
#[derive(Debug)]
pub struct Catch {
    /// The types; empty for all exceptions.
    pub types: Vec<TypeName>,
    /// The variable.
    pub name: Ident,
    /// The body.
    pub body: Block,
}

/// What a statement is.
#[derive(Debug)]
pub enum StmtKind {
    /// An expression.
    Expr(Expr),
    /// One or several declarations.
    Declare(Vec<Declaration>),
    /// `{ }`
    Block(Block),
    /// `if`
    If {
        /// The condition.
        condition: Expr,
        /// When true.
        then: Box<Stmt>,
        /// When false.
        otherwise: Option<Box<Stmt>>,
    },
    /// `while`
    While {
        /// The condition.
        condition: Expr,
        /// The body.
        body: Box<Stmt>,
    },
    /// `do ... while`
    DoWhile {
        /// The condition.
        condition: Expr,
        /// The body.
        body: Box<Stmt>,
    },
    /// `for (a; b; c)`
    For {
        /// Before the loop.
        init: Vec<Stmt>,
        /// The condition.
        condition: Option<Expr>,
        /// After every turn.
        update: Vec<Expr>,
        /// The body.
        body: Box<Stmt>,
    },
    /// `for (x in y)`, `for (T x : y)`
    ForIn {
        /// The variable.
        variable: Variable,
        /// What to walk.
        iterable: Expr,
        /// The body.
        body: Box<Stmt>,
    },
    /// `switch`
    Switch(Box<Switch>),
    /// `try`
    Try {
        /// Resources to close.
        resources: Vec<Declaration>,
        /// The body.
        body: Block,
        /// The handlers.
        catches: Vec<Catch>,
        /// `finally`
        finally: Option<Block>,
    },
    /// `synchronized (monitor) { }`
    Synchronized {
        /// What would be locked.
        monitor: Expr,
        /// The body.
        body: Block,
    },
    /// `throw`
    Throw(Expr),
    /// `return`
    Return(Option<Expr>),
    /// `yield`
    Yield(Expr),
    /// `break`
    Break(Label),
    /// `continue`
    Continue(Label),
    /// `assert`
    Assert {
        /// The condition.
        condition: Expr,
        /// The message.
        message: Option<Expr>,
    },
    /// A class inside a block.
    Class(Box<Class>),
    /// `;`, or the place of an error
    Empty,
}
