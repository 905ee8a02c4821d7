//! Java's pattern syntax in the words of the regex engine.
//!
//! Files: `flags` of `Pattern.compile` · `group` what follows `(` · `escape` what follows a backslash · `class` what stands
//! between brackets.

mod class;
mod escape;
mod flags;
mod group;

pub(super) use flags::UNICODE_CLASSES;
use flags::{CASE_INSENSITIVE, COMMENTS, DOTALL, LITERAL, MULTILINE};

/// Translates a pattern.
///
/// # Errors
/// What is wrong with it, as Java says it.
pub(super) fn translate(source: &str, flags: i32) -> Result<String, String> {
    let mut flags_text = String::new();
    for (flag, letter) in [(CASE_INSENSITIVE, 'i'), (COMMENTS, 'x'), (MULTILINE, 'm'), (DOTALL, 's')] {
        if flags & flag != 0 {
            flags_text.push(letter);
        }
    }
    let body = if flags & LITERAL != 0 {
        escaped(source)
    } else {
        let mut translator = Translator {
            chars: source.chars().collect(),
            at: 0,
            out: String::with_capacity(source.len() + 16),
            unicode: flags & UNICODE_CLASSES != 0,
            depth: 0,
        };
        translator.run()?;
        translator.out
    };
    Ok(if flags_text.is_empty() { body } else { format!("(?{flags_text}){body}") })
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if c.is_ascii_punctuation() {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

struct Translator {
    chars: Vec<char>,
    at: usize,
    out: String,
    unicode: bool,
    depth: usize,
}

impl Translator {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn peek_at(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += 1;
        Some(c)
    }

    fn run(&mut self) -> Result<(), String> {
        while let Some(c) = self.next() {
            match c {
                '\\' => self.escape(false)?,
                '[' => self.class()?,
                '(' => self.open()?,
                ')' => {
                    self.depth = self.depth.checked_sub(1).ok_or("Unmatched closing ')'")?;
                    self.out.push(')');
                }
                '{' => self.repetition()?,
                '*' | '+' | '?' if self.nothing_before() => return Err(format!("Dangling meta character '{c}'")),
                '$' => self.out.push_str(super::backtracking::END),
                '.' => self.out.push('.'),
                '#' | ' ' => self.out.push(c),
                '&' | '~' | '<' | '>' => self.out.push(c),
                c => self.out.push(c),
            }
        }
        if self.depth > 0 { Err("Unclosed group".to_owned()) } else { Ok(()) }
    }

    /// Whether a quantifier here would have nothing to repeat.
    fn nothing_before(&self) -> bool {
        self.out.is_empty()
            || (self.out.ends_with(['(', '|']) && !self.out.ends_with("\\(") && !self.out.ends_with("\\|"))
    }

    /// `{2,3}` is a repetition; anything else after `{` is an error in Java.
    fn repetition(&mut self) -> Result<(), String> {
        let inside: String = self.chars.iter().skip(self.at).take_while(|c| **c != '}').collect();
        let closed = self.chars.get(self.at + inside.chars().count()) == Some(&'}');
        let (from, to) = inside.split_once(',').unwrap_or((&inside, &inside));
        let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
        if !digits(from) {
            return Err("Illegal repetition".to_owned());
        }
        if !closed || !(to.is_empty() || digits(to)) {
            return Err("Unclosed counted closure".to_owned());
        }
        let (low, high) = (from.parse::<u32>().unwrap_or(u32::MAX), to.parse::<u32>().unwrap_or(u32::MAX));
        if low > high {
            return Err("Illegal repetition range".to_owned());
        }
        self.out.push('{');
        self.out.push_str(&inside);
        self.out.push('}');
        self.at += inside.chars().count() + 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn java_syntax_becomes_the_engines() {
        assert_eq!(translate(r"\w+", 0).as_deref(), Ok("[A-Za-z0-9_]+"));
        assert_eq!(translate(r"(?<n>a)", 0).as_deref(), Ok("(?P<n>a)"));
        assert_eq!(translate(r"\Qa.b\E", 0).as_deref(), Ok("a\\.b"));
        assert!(translate("(", 0).is_err());
        assert!(translate("*a", 0).is_err());
        assert!(translate("a{x", 0).is_err());
    }
}
