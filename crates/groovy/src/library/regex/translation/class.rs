//! Classes of characters between brackets.

use super::Translator;

impl Translator {
    pub(super) fn set(&mut self, members: &str, negated: bool, in_class: bool) {
        let caret = if negated { "^" } else { "" };
        if in_class && !negated {
            self.out.push_str(members);
        } else {
            self.out.push_str(&format!("[{caret}{members}]"));
        }
    }

    /// `[a-z&&[^b]]`
    pub(super) fn class(&mut self) -> Result<(), String> {
        self.out.push('[');
        if self.peek() == Some('^') {
            self.at += 1;
            self.out.push('^');
        }
        let mut first = true;
        while let Some(c) = self.next() {
            match c {
                ']' if !first => {
                    self.out.push(']');
                    return Ok(());
                }
                '[' => self.class()?,
                '\\' => self.escape(true)?,
                '&' if self.peek() == Some('&') => {
                    self.at += 1;
                    self.out.push_str("&&");
                }
                ']' => self.out.push_str("\\]"),
                '&' | '~' | '#' | ' ' => {
                    self.out.push('\\');
                    self.out.push(c);
                }
                '-' => self.hyphen(first),
                c => self.out.push(c),
            }
            first = false;
        }
        Err("Unclosed character class".to_owned())
    }

    /// A hyphen at an end, or after a range, stands for itself.
    fn hyphen(&mut self, first: bool) {
        if first || self.peek() == Some(']') || self.peek() == Some('[') {
            self.out.push_str("\\-");
        } else {
            self.out.push('-');
        }
    }
}
