//! Operators: unary, binary, and those that assign.

/// A unary operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnaryOp {
    /// `!`
    Not,
    /// `-`
    Negative,
    /// `+`
    Positive,
    /// `~`
    BitNot,
}

/// A binary operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names of the operators say it")]
pub enum BinaryOp {
    Plus,
    Minus,
    Multiply,
    Div,
    Mod,
    Power,
    LeftShift,
    RightShift,
    RightShiftUnsigned,
    BitAnd,
    BitOr,
    Xor,
    And,
    Or,
    Equal,
    NotEqual,
    Identical,
    NotIdentical,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Spaceship,
    In,
    NotIn,
    Find,
    Match,
}

/// How an assignment combines old and new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AssignOp {
    /// `=`
    Set,
    /// `+=` and the like
    Update(BinaryOp),
    /// `?=`
    IfNull,
}
