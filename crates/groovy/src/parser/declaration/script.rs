//! A whole script: imports, declarations and statements.

use crate::ast::{Import, Script};
use crate::diagnostic::Diagnostic;
use crate::lexer::{Keyword, Punct, TokenKind};
use crate::parser::{Parse, Parser};
use crate::value::Str;

impl Parser<'_> {
    /// A whole script.
    pub(in crate::parser) fn script(&mut self) -> Script {
        let mut script = Script::default();
        loop {
            self.skip_separators();
            if *self.peek() == TokenKind::End || self.too_deep {
                script.type_uses = std::mem::take(&mut self.type_uses);
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
            script.package = Some(self.qualified_name()?.0);
            return self.end_of_statement();
        }
        if let Some(class) = self.class_if_any()? {
            script.classes.push(class);
            return self.end_of_declaration();
        }
        if let Some(method) = self.method_if_any()? {
            script.methods.push(method);
            return self.end_of_declaration();
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
}
