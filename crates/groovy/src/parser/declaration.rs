//! The top level, imports, modifiers, variables and methods.

use super::{Failed, Keyword, Parse, Parser, Punct, TokenKind};
use crate::ast::{
    Annotation, Declaration, Expr, ExprKind, Ident, Import, MapElement, Method, Modifiers, Script, StmtKind, Variable,
};
use crate::diagnostic::Diagnostic;
use crate::span::Span;
use crate::value::Str;

impl Parser<'_> {
    /// A whole script.
    pub(super) fn script(&mut self) -> Script {
        let mut script = Script::default();
        loop {
            self.skip_separators();
            if *self.peek() == TokenKind::End || self.too_deep {
                return script;
            }
            let before = self.at;
            if self.top_level(&mut script).is_err() {
                if self.at == before {
                    self.bump();
                }
                self.recover();
            }
        }
    }

    fn top_level(&mut self, script: &mut Script) -> Parse<()> {
        if self.is(Punct::RBrace) {
            let span = self.span();
            self.note(Diagnostic::syntax(span, "this '}' closes nothing: remove it, or add the '{' it belongs to"));
            self.bump();
            return Ok(());
        }
        if self.is_word(Keyword::Import) {
            script.imports.push(self.import()?);
            return self.end_of_statement();
        }
        if self.is_word(Keyword::Package) {
            self.bump();
            self.qualified_name()?;
            return self.end_of_statement();
        }
        if let Some(class) = self.class_if_any()? {
            script.classes.push(class);
            return Ok(());
        }
        if let Some(method) = self.method_if_any()? {
            script.methods.push(method);
            return self.end_of_statement();
        }
        let statement = self.nested(Self::statement)?;
        script.body.push(statement);
        self.end_of_statement()
    }

    fn import(&mut self) -> Parse<Import> {
        let start = self.bump();
        let is_static = self.eat_word(Keyword::Static);
        let mut path = self.member_word()?.text.to_string();
        let mut star = false;
        while self.eat(Punct::Dot) {
            if self.eat(Punct::Star) {
                star = true;
                break;
            }
            path.push('.');
            path.push_str(&self.member_word()?.text);
        }
        // `a.b.*` is read as a spread dot only without spaces; both spellings mean the same.
        if !star && self.is(Punct::SpreadDot) {
            return self.unexpected("the end of the import");
        }
        let alias = if self.eat_word(Keyword::As) { Some(self.ident()?.text) } else { None };
        Ok(Import { path: Str::from(path), is_static, star, alias, span: start.to(self.last_span()) })
    }

    /// Annotations and words before a declaration.
    pub(super) fn modifiers(&mut self) -> Parse<Modifiers> {
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
                    self.bump();
                    self.skip_newlines_after_modifier();
                }
                TokenKind::Ident(name) if matches!(name.as_str(), "sealed") && self.is_class_word(1) => {
                    self.bump();
                }
                TokenKind::Ident(name) if name.as_str() == "non" && self.is_non_sealed() => {
                    self.bump();
                    self.bump();
                    self.bump();
                }
                _ => return Ok(modifiers),
            }
            modifiers.any = true;
        }
    }

    /// `non-sealed` before a class.
    pub(super) fn is_non_sealed(&self) -> bool {
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
                let declares = self.is_name(1) && !self.is_at(1, Punct::Assign);
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

    /// `@Name(a, b: c)`
    pub(super) fn annotation(&mut self) -> Parse<Annotation> {
        let start = self.expect(Punct::At)?;
        let (name, end) = self.qualified_name()?;
        let mut annotation = Annotation { name, value: None, named: Vec::new(), span: start.to(end) };
        if !self.is(Punct::LParen) {
            return Ok(annotation);
        }
        self.bump();
        while !self.is(Punct::RParen) {
            if self.is_at(1, Punct::Assign) {
                let key = self.member_word()?;
                self.bump();
                let value = self.nested(Self::annotation_value)?;
                let key = Expr { kind: ExprKind::Str(key.text), span: key.span };
                annotation.named.push(MapElement { key: Some(key), value });
            } else {
                annotation.value = Some(self.nested(Self::annotation_value)?);
            }
            if !self.eat(Punct::Comma) {
                break;
            }
        }
        annotation.span = start.to(self.expect(Punct::RParen)?);
        Ok(annotation)
    }

    fn annotation_value(&mut self) -> Parse<Expr> {
        if self.is(Punct::At) {
            let annotation = self.annotation()?;
            return Ok(Expr { kind: ExprKind::Null, span: annotation.span });
        }
        self.expression()
    }

    /// A method at the top level, when one stands here.
    pub(super) fn method_if_any(&mut self) -> Parse<Option<Method>> {
        let (at, start) = (self.at, self.span());
        if !self.may_start_declaration() {
            return Ok(None);
        }
        let modifiers = self.modifiers()?;
        let Some(typed) = self.method_head(&modifiers) else {
            self.at = at;
            return Ok(None);
        };
        self.method(modifiers, typed, start).map(Some)
    }

    fn may_start_declaration(&self) -> bool {
        matches!(self.peek(), TokenKind::Punct(Punct::At) | TokenKind::Keyword(_) | TokenKind::Ident(_))
    }

    /// Whether a method head follows, and whether it begins with a type.
    pub(super) fn method_head(&self, modifiers: &Modifiers) -> Option<bool> {
        let generics = if self.is(Punct::Less) { self.scan_generics_from_name()? } else { 0 };
        let is_method_name = |ahead: usize| {
            matches!(self.peek_at(ahead), TokenKind::Ident(_) | TokenKind::Str(_) | TokenKind::Keyword(_))
        };
        if let Some(length) = self.scan_type(generics) {
            let name = generics + length;
            if is_method_name(name) && self.is_at(name + 1, Punct::LParen) && self.really_method(name, modifiers) {
                return Some(true);
            }
        }
        let plain = is_method_name(generics) && self.is_at(generics + 1, Punct::LParen);
        (modifiers.any && plain && self.has_body_after_parens(generics + 1, true)).then_some(false)
    }

    /// `Type name(...) {`; without a modifier, `a b(c)` is a command.
    fn really_method(&self, name: usize, modifiers: &Modifiers) -> bool {
        if matches!(self.peek_at(name), TokenKind::Keyword(Keyword::In | Keyword::As | Keyword::Instanceof)) {
            return false;
        }
        let typed = super::types::primitive(self.peek()).is_some() || self.looks_like_type(name);
        modifiers.any || (typed && self.has_body_after_parens(name + 1, false))
    }

    /// Whether the parentheses at a place are followed by `{` or `throws`, or by the end of an abstract method.
    fn has_body_after_parens(&self, open: usize, abstract_too: bool) -> bool {
        let mut depth = 0usize;
        let mut at = open;
        loop {
            match self.peek_at(at) {
                TokenKind::Punct(Punct::LParen) => depth += 1,
                TokenKind::Punct(Punct::RParen) => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                }
                TokenKind::End => return false,
                _ => {}
            }
            at += 1;
        }
        at += 1;
        if abstract_too && !self.is_at(at, Punct::Dot) {
            return true;
        }
        while *self.peek_at(at) == TokenKind::Newline {
            at += 1;
        }
        self.is_at(at, Punct::LBrace) || *self.peek_at(at) == TokenKind::Keyword(Keyword::Throws)
    }

    /// A method, from its type or name on.
    pub(super) fn method(&mut self, modifiers: Modifiers, typed: bool, start: Span) -> Parse<Method> {
        if self.is(Punct::Less) {
            self.type_arguments()?;
        }
        let returns = if typed { Some(self.type_name()?) } else { None };
        let name = self.member_word()?;
        self.expect(Punct::LParen)?;
        let params = self.nested(|parser| parser.parameters(Punct::RParen))?;
        self.expect(Punct::RParen)?;
        self.throws()?;
        let body = if self.is_at(self.newlines(), Punct::LBrace) {
            self.skip_newlines();
            Some(self.nested(Self::block)?)
        } else {
            if self.is_word(Keyword::Default) {
                self.bump();
                self.nested(Self::expression)?;
            }
            None
        };
        Ok(Method { modifiers, returns, name, params, body, span: start.to(self.last_span()) })
    }

    pub(super) fn throws(&mut self) -> Parse<()> {
        if *self.peek_at(self.newlines()) != TokenKind::Keyword(Keyword::Throws) {
            return Ok(());
        }
        self.skip_newlines();
        self.bump();
        self.type_name()?;
        while self.eat(Punct::Comma) {
            self.skip_newlines();
            self.type_name()?;
        }
        Ok(())
    }

    /// A local variable, a class, a method where none may stand, or an expression.
    pub(super) fn declaration_or_expression(&mut self) -> Parse<StmtKind> {
        if let Some(class) = self.class_if_any()? {
            return Ok(StmtKind::Class(Box::new(class)));
        }
        if self.starts_modifier() {
            let modifiers = self.modifiers()?;
            self.refuse_method(&modifiers)?;
            return self.declarations(modifiers);
        }
        if self.typed_declaration() {
            return self.declarations(Modifiers::default());
        }
        self.refuse_method(&Modifiers::default())?;
        Ok(StmtKind::Expr(self.statement_expression()?))
    }

    fn refuse_method(&mut self, modifiers: &Modifiers) -> Parse<()> {
        if self.method_head(modifiers).is_none() {
            return Ok(());
        }
        let span = self.span();
        self.error(span, "a method cannot be declared here: declare it at the top level, or use a closure")
    }

    fn starts_modifier(&self) -> bool {
        match self.peek() {
            TokenKind::Punct(Punct::At) => self.is_name(1),
            TokenKind::Keyword(word) => self.modifier(*word, &mut Modifiers::default()),
            _ => false,
        }
    }

    /// Whether `Type name` stands here: the type is primitive, capitalized, generic or an array, or a value follows.
    fn typed_declaration(&self) -> bool {
        let Some(length) = self.scan_type(0) else {
            return false;
        };
        if !self.is_name(length) || matches!(self.peek_at(length), TokenKind::Keyword(Keyword::In | Keyword::As)) {
            return false;
        }
        let after = self.peek_at(length + 1);
        let ends = matches!(
            after,
            TokenKind::Newline
                | TokenKind::End
                | TokenKind::Punct(Punct::Assign | Punct::Semicolon | Punct::Comma | Punct::RBrace | Punct::RParen)
        );
        let primitive = super::types::primitive(self.peek()).is_some();
        ends && (primitive || *after == TokenKind::Punct(Punct::Assign) || self.looks_like_type(length))
    }

    fn looks_like_type(&self, length: usize) -> bool {
        let mut last_name = None;
        for ahead in 0..length {
            match self.peek_at(ahead) {
                TokenKind::Ident(name) => last_name = Some(name.clone()),
                TokenKind::Punct(Punct::Less | Punct::LBracket) => return true,
                _ => {}
            }
        }
        last_name.is_some_and(|name| name.starts_with(char::is_uppercase))
    }

    /// Variables, after their modifiers.
    fn declarations(&mut self, modifiers: Modifiers) -> Parse<StmtKind> {
        if self.is(Punct::LParen) {
            return self.many_declaration(modifiers);
        }
        let typed = self
            .scan_type(0)
            .is_some_and(|length| self.is_name(length) && *self.peek_at(length) != TokenKind::Keyword(Keyword::In));
        let ty = if typed { Some(self.type_name()?) } else { None };
        let mut declarations = Vec::new();
        let mut modifiers = Some(modifiers);
        loop {
            let name = self.ident()?;
            let value = self.initial_value()?;
            let modifiers = modifiers.take().unwrap_or_default();
            let variables = vec![Variable { ty: ty.clone(), name }];
            declarations.push(Declaration { modifiers, variables, many: false, value });
            if !self.eat(Punct::Comma) {
                return Ok(StmtKind::Declare(declarations));
            }
            self.skip_newlines();
        }
    }

    fn initial_value(&mut self) -> Parse<Option<Expr>> {
        if !self.is_at(self.newlines(), Punct::Assign) {
            return Ok(None);
        }
        self.skip_newlines();
        self.bump();
        self.skip_newlines();
        self.nested(Self::initializer).map(Some)
    }

    /// `{1, 2}` is an array in a typed declaration; Groovy reads braces as a closure, and so do we.
    pub(super) fn initializer(&mut self) -> Parse<Expr> {
        self.statement_expression()
    }

    /// `(a, int b) = value`
    fn many_declaration(&mut self, modifiers: Modifiers) -> Parse<StmtKind> {
        self.bump();
        let mut variables = Vec::new();
        loop {
            let typed = self.scan_type(0).is_some_and(|length| self.is_name(length));
            let ty = if typed { Some(self.type_name()?) } else { None };
            let name = self.ident()?;
            variables.push(Variable { ty, name });
            if !self.eat(Punct::Comma) {
                break;
            }
        }
        self.expect(Punct::RParen)?;
        self.skip_newlines();
        self.expect(Punct::Assign)?;
        self.skip_newlines();
        let value = Some(self.nested(Self::initializer)?);
        Ok(StmtKind::Declare(vec![Declaration { modifiers, variables, many: true, value }]))
    }

    /// A name for something that has none.
    pub(super) fn nameless(&self) -> Ident {
        Ident { text: Str::new(), span: self.span() }
    }

    pub(super) fn failed<T>(&self) -> Parse<T> {
        Err(Failed)
    }
}
