//! Code that annotations stand for: written as text, with parts of the script in it.

use super::Parser;
use crate::ast::Script;
use crate::lexer::{Token, TokenKind, lex};
use crate::span::Span;

/// A piece of such code.
#[derive(Debug, Clone)]
pub(crate) enum Piece {
    /// Text, which stands where the annotation stands.
    Text(String),
    /// A part of the script, which keeps its place.
    Source(Span),
}

/// Parses pieces one after the other as one script. What is wrong in them was told where it stands in the script.
pub(crate) fn parse_pieces(source: &str, pieces: &[Piece], at: Span) -> Script {
    let mut tokens: Vec<Token> = Vec::new();
    for piece in pieces {
        let (found, _) = match piece {
            Piece::Text(text) => lex(text),
            Piece::Source(span) => lex(span.text(source)),
        };
        let placed = found.into_iter().filter(|token| token.kind != TokenKind::End).map(|token| match piece {
            Piece::Text(_) => Token { span: at, ..token },
            Piece::Source(part) => {
                let span = Span::new(token.span.start + part.start, token.span.end + part.start);
                Token { span, ..token }
            }
        });
        tokens.extend(placed);
    }
    tokens.push(Token { kind: TokenKind::End, span: at, spaced: true });
    let mut parser = Parser::new(source, tokens, Vec::new());
    parser.script()
}
