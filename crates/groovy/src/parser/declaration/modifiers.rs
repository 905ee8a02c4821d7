//! Words before a declaration.

use crate::ast::Modifiers;
use crate::lexer::{Keyword, Punct, TokenKind};
use crate::parser::{Parse, Parser};

impl Parser<'_> {
    /// Annotations and words before a declaration.
    pub(in crate::parser) fn modifiers(&mut self) -> Parse<Modifiers> {
        let mut modifiers = Modifiers::default();
        loop {
            match self.peek() {
                TokenKind::Punct(Punct::At) if *self.peek_at(1) != TokenKind::Keyword(Keyword::Interface) => {
                    let annotation = self.annotation()?;
                    modifiers.has_visibility |= annotation.name.as_str() == "PackageScope";
                    modifiers.annotations.push(annotation);
                    self.skip_newlines();
                }
                TokenKind::Keyword(word) if self.modifier(*word, &mut modifiers) => {
                    let word = *word;
                    let span = self.bump();
                    modifiers.words.push((word, span));
                    self.skip_newlines_after_modifier();
                }
                TokenKind::Ident(name) if matches!(name.as_str(), "sealed") && self.class_follows(1) => {
                    self.bump();
                    modifiers.is_sealed = true;
                }
                TokenKind::Ident(name) if name.as_str() == "non" && self.is_non_sealed() => {
                    self.bump();
                    self.bump();
                    self.bump();
                    modifiers.is_non_sealed = true;
                }
                _ => return Ok(modifiers),
            }
            modifiers.any = true;
        }
    }

    /// `non-sealed` before a class.
    pub(in crate::parser) fn is_non_sealed(&self) -> bool {
        self.is_at(1, Punct::Minus) && self.is_ident(2, "sealed") && self.is_class_word(3)
    }

    /// `@Override` may stand on a line of its own; `def` may not.
    fn skip_newlines_after_modifier(&mut self) {
        let ahead = self.newlines();
        let declares = matches!(self.peek_at(ahead), TokenKind::Keyword(_) | TokenKind::Ident(_));
        if ahead > 0 && declares {
            self.skip_newlines();
        }
    }

    fn modifier(&self, word: Keyword, modifiers: &mut Modifiers) -> bool {
        match word {
            Keyword::Static => {
                if self.is_at(1, Punct::Dot) {
                    return false;
                }
                modifiers.is_static = true;
            }
            Keyword::Final => modifiers.is_final = true,
            Keyword::Abstract => modifiers.is_abstract = true,
            Keyword::Private => {
                modifiers.is_private = true;
                modifiers.has_visibility = true;
            }
            Keyword::Public => {
                modifiers.is_public = true;
                modifiers.has_visibility = true;
            }
            Keyword::Protected => modifiers.has_visibility = true,
            Keyword::Def => modifiers.is_def = true,
            Keyword::Var => {
                let declares = self.is_name(1) && !self.is_at(1, Punct::Assign) || self.many_follow(1);
                if !declares {
                    return false;
                }
                modifiers.is_def = true;
            }
            Keyword::Default => {
                if self.is_at(1, Punct::Colon) || self.is_at(1, Punct::Arrow) {
                    return false;
                }
                modifiers.is_default = true;
            }
            Keyword::Transient | Keyword::Volatile | Keyword::Strictfp | Keyword::Native => {}
            Keyword::Synchronized => return !self.is_at(1, Punct::LParen),
            _ => return false,
        }
        true
    }

    /// A class, after more of its modifiers.
    fn class_follows(&self, ahead: usize) -> bool {
        let mut at = ahead;
        while let TokenKind::Keyword(
            Keyword::Abstract | Keyword::Public | Keyword::Private | Keyword::Protected | Keyword::Static,
        ) = self.peek_at(at)
        {
            at += 1;
        }
        self.is_class_word(at)
    }

    /// `(a, b) =`, told apart from the arguments of a method called `var`.
    fn many_follow(&self, ahead: usize) -> bool {
        if !self.is_at(ahead, Punct::LParen) {
            return false;
        }
        let mut at = ahead + 1;
        while !self.is_at(at, Punct::RParen) {
            if matches!(self.peek_at(at), TokenKind::End | TokenKind::Newline | TokenKind::Punct(Punct::LParen)) {
                return false;
            }
            at += 1;
        }
        self.is_at(at + 1, Punct::Assign)
    }

    pub(super) fn starts_modifier(&self) -> bool {
        match self.peek() {
            TokenKind::Punct(Punct::At) => self.is_name(1),
            TokenKind::Keyword(word) => self.modifier(*word, &mut Modifiers::default()),
            _ => false,
        }
    }
}
