//! Spaces, comments, newlines.

use super::Lexer;

impl Lexer<'_> {
    pub(super) fn skip_shebang(&mut self) {
        if self.source.starts_with("#!") {
            self.skip_line();
        }
        if self.source.starts_with('\u{feff}') {
            self.at = '\u{feff}'.len_utf8();
        }
    }

    fn skip_line(&mut self) {
        while self.at < self.bytes.len() && !matches!(self.peek(0), b'\n' | b'\r') {
            self.at += 1;
        }
    }

    /// Skips spaces, comments and newlines; answers where the first newline was.
    pub(super) fn skip_space(&mut self) -> Option<usize> {
        let mut newline = None;
        loop {
            match (self.peek(0), self.peek(1)) {
                (b'\n' | b'\r', _) => {
                    newline = newline.or(Some(self.at));
                    self.at += 1;
                }
                (b' ' | b'\t' | 0x0c, _) => self.at += 1,
                (b'\\', b'\n') => self.at += 2,
                (b'\\', b'\r') => self.at += if self.peek(2) == b'\n' { 3 } else { 2 },
                (b'/', b'/') => self.skip_line(),
                (b'/', b'*') => self.skip_block_comment(),
                _ => return newline,
            }
        }
    }

    fn skip_block_comment(&mut self) {
        let start = self.at;
        match self.rest().get(2..).and_then(|rest| rest.find("*/")) {
            Some(length) => self.at += 2 + length + 2,
            None => {
                self.at = self.bytes.len();
                self.error(start, "this comment is never closed: add */");
            }
        }
    }
}
