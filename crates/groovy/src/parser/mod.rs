//! Tokens to tree: recursive descent for statements and declarations, operator precedence for expressions.
//!
//! Errors recover at the next statement, so that one pass finds them all. Depth is bounded: by the native stack, and by the
//! height of a single expression.
//!
//! Files: `cursor` the token at hand · `names` words that may be names · `trouble` errors and going on after them · `depth` ·
//! then one for each part of the language.

mod arguments;
mod class;
mod closure;
mod command;
mod cursor;
mod declaration;
mod depth;
mod expression;
mod literal;
mod names;
mod path;
mod statement;
mod switch;
mod template;
mod trouble;
mod types;

use crate::ast::{Script, TypeUse};
use crate::diagnostic::Diagnostic;
use crate::lexer::{Token, TokenKind, lex};
use crate::span::Span;
use crate::stack::StackGuard;

pub(crate) use template::{Piece, parse_pieces};

/// The parse failed here; what is wrong has been noted.
#[derive(Debug, Clone, Copy)]
struct Failed;

type Parse<T> = Result<T, Failed>;

/// Native stack the parser may use.
const STACK: usize = 640 << 10;
/// The highest tree one expression may become.
const MAX_HEIGHT: u32 = 1_500;
/// More errors than this help nobody.
const MAX_ERRORS: usize = 100;

/// Parses a script.
pub fn parse(source: &str) -> (Script, Vec<Diagnostic>) {
    let (tokens, diagnostics) = lex(source);
    let mut parser = Parser::new(source, tokens, diagnostics);
    let script = parser.script();
    (script, parser.diagnostics)
}

struct Parser<'s> {
    source: &'s str,
    tokens: Vec<Token>,
    at: usize,
    diagnostics: Vec<Diagnostic>,
    /// Height of the tree being built in the current scope.
    height: u32,
    stack: StackGuard,
    /// Above zero while trying something: errors are not noted.
    silent: u32,
    /// Inside `case ... ->`, whose arrow belongs to the case and not to a lambda.
    in_case: bool,
    too_deep: bool,
    /// The types with arguments met so far.
    type_uses: Vec<TypeUse>,
}

impl<'s> Parser<'s> {
    fn new(source: &'s str, tokens: Vec<Token>, diagnostics: Vec<Diagnostic>) -> Self {
        Self {
            source,
            tokens,
            at: 0,
            diagnostics,
            height: 0,
            stack: StackGuard::new(STACK),
            silent: 0,
            in_case: false,
            too_deep: false,
            type_uses: Vec::new(),
        }
    }
}

static END: Token = Token { kind: TokenKind::End, span: Span::new(0, 0), spaced: true };
