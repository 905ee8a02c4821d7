//! Operators that a method of the left operand may define, and comparisons.

/// An operator that a method of the left operand may define.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BinaryOp {
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `*`
    Multiply,
    /// `/`
    Div,
    /// `%`
    Mod,
    /// `**`
    Power,
    /// `<<`
    LeftShift,
    /// `>>`
    RightShift,
    /// `>>>`
    RightShiftUnsigned,
    /// `&`
    And,
    /// `|`
    Or,
    /// `^`
    Xor,
}

/// A comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompareOp {
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `===`
    Identical,
    /// `!==`
    NotIdentical,
    /// `<`
    Less,
    /// `<=`
    LessEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterEqual,
    /// `<=>`
    Spaceship,
    /// `in`
    In,
    /// `!in`
    NotIn,
    /// `=~`
    Find,
    /// `==~`
    Match,
}
