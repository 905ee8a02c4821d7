//! Tokens.

use std::sync::Arc;

use num_bigint::BigInt;

use crate::span::Span;
use crate::value::{Decimal, Str};

/// A token with its place.
#[derive(Debug, Clone)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Where it stands.
    pub span: Span,
    /// Whether whitespace stands before it.
    pub spaced: bool,
}

macro_rules! keywords {
    ($($variant:ident $text:literal),* $(,)?) => {
        /// A reserved word.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Keyword { $($variant),* }

        impl Keyword {
            /// The keyword with this text.
            pub fn find(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$variant),)* _ => None }
            }

            /// The text.
            pub fn text(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }
        }
    };
}

keywords! {
    Abstract "abstract", As "as", Assert "assert", Boolean "boolean", Break "break", Byte "byte", Case "case",
    Catch "catch", Char "char", Class "class", Const "const", Continue "continue", Def "def", Default "default", Do "do",
    Double "double", Else "else", Enum "enum", Extends "extends", False "false", Final "final", Finally "finally",
    Float "float", For "for", Goto "goto", If "if", Implements "implements", Import "import", In "in",
    Instanceof "instanceof", Int "int", Interface "interface", Long "long", Native "native", New "new", Null "null",
    Package "package", Private "private", Protected "protected", Public "public", Return "return", Short "short",
    Static "static", Strictfp "strictfp", Super "super", Switch "switch", Synchronized "synchronized", This "this",
    Throw "throw", Throws "throws", Trait "trait", Transient "transient", True "true", Try "try", Var "var",
    Void "void", Volatile "volatile", While "while", Yield "yield",
}

macro_rules! punctuation {
    ($($variant:ident $text:literal),* $(,)?) => {
        /// An operator or bracket.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Punct { $($variant),* }

        impl Punct {
            /// All of them; longer ones before their beginnings.
            pub const ALL: &[(Self, &'static str)] = &[$((Self::$variant, $text)),*];

            /// The text.
            pub fn text(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }
        }
    };
}

punctuation! {
    UnsignedShiftAssign ">>>=",
    RangeBothOpen "<..<",
    StarStarAssign "**=", ShiftLeftAssign "<<=", ShiftRightAssign ">>=", Spaceship "<=>", Identical "===",
    NotIdentical "!==", Ellipsis "...", RangeOpen "..<", RangeOpenLeft "<..", Match "==~", SafeChain "??.",
    Arrow "->", PlusPlus "++", MinusMinus "--", StarStar "**", Equal "==", NotEqual "!=", LessEqual "<=",
    GreaterEqual ">=", ShiftLeft "<<", AndAnd "&&", OrOr "||", Elvis "?:", ElvisAssign "?=", SafeDot "?.",
    SafeIndex "?[", SpreadDot "*.", MethodPointer ".&", FieldAccess ".@", MethodReference "::", Range "..", Find "=~",
    PlusAssign "+=", MinusAssign "-=", StarAssign "*=", SlashAssign "/=", PercentAssign "%=", AndAssign "&=",
    OrAssign "|=", XorAssign "^=",
    LParen "(", RParen ")", LBracket "[", RBracket "]", LBrace "{", RBrace "}", Comma ",", Semicolon ";", Dot ".",
    Colon ":", Question "?", Assign "=", Plus "+", Minus "-", Star "*", Slash "/", Percent "%", Less "<", Greater ">",
    Not "!", Tilde "~", Amp "&", Pipe "|", Caret "^", At "@",
}

/// What a token is.
#[derive(Debug, Clone, PartialEq)]
pub enum TokenKind {
    /// A name.
    Ident(Str),
    /// A reserved word.
    Keyword(Keyword),
    /// `!in`
    NotIn,
    /// `!instanceof`
    NotInstanceof,
    /// An operator or bracket.
    Punct(Punct),
    /// An int.
    Int(i32),
    /// A long.
    Long(i64),
    /// A big integer.
    BigInt(Arc<BigInt>),
    /// A decimal.
    Decimal(Arc<Decimal>),
    /// A float.
    Float(f32),
    /// A double.
    Double(f64),
    /// A string without values.
    Str(Str),
    /// The beginning of a string with values, up to the first one.
    GStringStart(Str),
    /// The text between two values.
    GStringPart(Str),
    /// The end of a string with values, from the last one.
    GStringEnd(Str),
    /// The end of a line.
    Newline,
    /// The end of the text.
    End,
}

impl TokenKind {
    /// How an error message names the token.
    pub fn describe(&self) -> String {
        match self {
            Self::Ident(name) => format!("'{name}'"),
            Self::Keyword(keyword) => format!("'{}'", keyword.text()),
            Self::Punct(punct) => format!("'{}'", punct.text()),
            Self::NotIn => "'!in'".to_owned(),
            Self::NotInstanceof => "'!instanceof'".to_owned(),
            Self::Str(_) | Self::GStringStart(_) | Self::GStringPart(_) | Self::GStringEnd(_) => "a string".to_owned(),
            Self::Newline => "the end of the line".to_owned(),
            Self::End => "the end of the script".to_owned(),
            _ => "a number".to_owned(),
        }
    }
}
