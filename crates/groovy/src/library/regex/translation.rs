//! Java's pattern syntax in the words of the regex engine.

/// Flags of `Pattern.compile`.
const CASE_INSENSITIVE: i32 = 2;
const COMMENTS: i32 = 4;
const MULTILINE: i32 = 8;
const LITERAL: i32 = 16;
const DOTALL: i32 = 32;
const UNICODE_CASE: i32 = 64;
const UNICODE_CLASSES: i32 = 256;

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
    let _ = UNICODE_CASE;
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

    fn open(&mut self) -> Result<(), String> {
        self.depth += 1;
        self.out.push('(');
        if self.peek() != Some('?') {
            return Ok(());
        }
        match (self.peek_at(1), self.peek_at(2)) {
            (Some('<'), Some(side @ ('=' | '!'))) => {
                self.at += 3;
                self.out.push_str("?<");
                self.out.push(side);
                Ok(())
            }
            (Some(kind @ (':' | '=' | '!' | '>')), _) => {
                self.at += 2;
                self.out.push('?');
                self.out.push(kind);
                Ok(())
            }
            (Some('<'), _) => {
                let name: String = self.chars.iter().skip(self.at + 2).take_while(|c| **c != '>').collect();
                let closed = self.chars.get(self.at + 2 + name.chars().count()) == Some(&'>');
                let valid = name.starts_with(|c: char| c.is_ascii_alphabetic())
                    && name.chars().all(|c| c.is_ascii_alphanumeric());
                if !closed || !valid {
                    return Err("named capturing group is missing trailing '>'".to_owned());
                }
                self.at += 3 + name.len();
                self.out.push_str(&format!("?P<{name}>"));
                Ok(())
            }
            _ => self.inline_flags(),
        }
    }

    /// `(?iU)`: `u` and `U` and `d` change nothing here, but `U` makes classes know all of Unicode.
    fn inline_flags(&mut self) -> Result<(), String> {
        self.at += 1;
        self.out.push('?');
        let mut known = String::new();
        while let Some(c) = self.next() {
            match c {
                'i' | 'm' | 's' | 'x' | '-' => known.push(c),
                'U' => self.unicode = true,
                'u' | 'd' => {}
                ':' | ')' => {
                    let known = known.trim_end_matches('-');
                    if c == ')' {
                        self.depth -= 1;
                    }
                    if known.is_empty() && c == ')' {
                        self.out.push_str(":)");
                    } else {
                        self.out.push_str(known);
                        self.out.push(c);
                    }
                    return Ok(());
                }
                _ => return Err("Unknown inline modifier".to_owned()),
            }
        }
        Err("Unknown inline modifier".to_owned())
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

    /// What follows a backslash.
    fn escape(&mut self, in_class: bool) -> Result<(), String> {
        let Some(c) = self.next() else { return Err("Unexpected internal error".to_owned()) };
        match c {
            'w' | 'd' | 's' | 'W' | 'D' | 'S' if self.unicode => {
                self.out.push('\\');
                self.out.push(c);
            }
            'w' => self.set("A-Za-z0-9_", false, in_class),
            'W' => self.set("A-Za-z0-9_", true, in_class),
            'd' => self.set("0-9", false, in_class),
            'D' => self.set("0-9", true, in_class),
            's' => self.set(" \\t\\n\\x0B\\x0C\\r", false, in_class),
            'S' => self.set(" \\t\\n\\x0B\\x0C\\r", true, in_class),
            'h' => {
                self.set(" \\t\\xA0\\u{1680}\\u{180e}\\u{2000}-\\u{200a}\\u{202f}\\u{205f}\\u{3000}", false, in_class)
            }
            'v' => self.set("\\n\\x0B\\x0C\\r\\x85\\u{2028}\\u{2029}", false, in_class),
            'R' if !in_class => self.out.push_str("(?:\\r\\n|[\\n\\x0B\\x0C\\r\\x85\\u{2028}\\u{2029}])"),
            'Q' => self.quotation(in_class),
            'E' => {}
            'p' | 'P' => self.property(c == 'P', in_class)?,
            'Z' => self.out.push_str("(?=\\n?\\z)"),
            'z' | 'A' | 'b' | 'B' | 'G' => {
                self.out.push('\\');
                self.out.push(c);
            }
            'e' => self.out.push_str("\\x1B"),
            'x' | 'u' => self.code(c),
            'k' => self.named_reference()?,
            '0' => {
                let digits: String =
                    self.chars.iter().skip(self.at).take(3).take_while(|c| ('0'..='7').contains(*c)).collect();
                self.at += digits.len();
                let code = u32::from_str_radix(&digits, 8).unwrap_or(0);
                self.out.push_str(&format!("\\x{{{code:x}}}"));
            }
            '1'..='9' if !in_class => {
                self.out.push('\\');
                self.out.push(c);
            }
            't' | 'n' | 'r' | 'f' | 'a' => {
                self.out.push('\\');
                self.out.push(c);
            }
            c if c.is_ascii_alphabetic() => return Err("Illegal/unsupported escape sequence".to_owned()),
            c if c.is_ascii_punctuation() => {
                self.out.push('\\');
                self.out.push(c);
            }
            c => self.out.push(c),
        }
        Ok(())
    }

    fn set(&mut self, members: &str, negated: bool, in_class: bool) {
        let caret = if negated { "^" } else { "" };
        if in_class && !negated {
            self.out.push_str(members);
        } else {
            self.out.push_str(&format!("[{caret}{members}]"));
        }
    }

    fn quotation(&mut self, _in_class: bool) {
        while let Some(c) = self.next() {
            if c == '\\' && self.peek() == Some('E') {
                self.at += 1;
                return;
            }
            if c.is_ascii_punctuation() {
                self.out.push('\\');
            }
            self.out.push(c);
        }
    }

    fn code(&mut self, kind: char) {
        let length = if kind == 'x' { 2 } else { 4 };
        let digits: String = if kind == 'x' && self.peek() == Some('{') {
            let digits: String = self.chars.iter().skip(self.at + 1).take_while(|c| **c != '}').collect();
            self.at += digits.chars().count() + 2;
            digits
        } else {
            let digits: String = self.chars.iter().skip(self.at).take(length).collect();
            self.at += length;
            digits
        };
        self.out.push_str(&format!("\\x{{{digits}}}"));
    }

    fn named_reference(&mut self) -> Result<(), String> {
        let name: String = self.chars.iter().skip(self.at + 1).take_while(|c| **c != '>').collect();
        if self.peek() != Some('<') || name.is_empty() {
            return Err("\\k is not followed by '<' for named capturing group".to_owned());
        }
        self.at += name.chars().count() + 2;
        self.out.push_str(&format!("\\k<{name}>"));
        Ok(())
    }

    /// `\p{Alpha}`, `\p{Lu}`, `\p{IsLatin}`.
    fn property(&mut self, negated: bool, in_class: bool) -> Result<(), String> {
        let name: String = if self.peek() == Some('{') {
            let name: String = self.chars.iter().skip(self.at + 1).take_while(|c| **c != '}').collect();
            self.at += name.chars().count() + 2;
            name
        } else {
            self.next().map(String::from).unwrap_or_default()
        };
        let members = match name.as_str() {
            "Lower" => "a-z",
            "Upper" => "A-Z",
            "ASCII" => "\\x00-\\x7F",
            "Alpha" => "A-Za-z",
            "Digit" => "0-9",
            "Alnum" => "A-Za-z0-9",
            "Punct" => "!-/:-@\\[-`{-~",
            "Graph" => "!-~",
            "Print" => " -~",
            "Blank" => " \\t",
            "Cntrl" => "\\x00-\\x1F\\x7F",
            "XDigit" => "0-9A-Fa-f",
            "Space" => " \\t\\n\\x0B\\x0C\\r",
            "javaLowerCase" => "\\p{Ll}",
            "javaUpperCase" => "\\p{Lu}",
            "javaWhitespace" => "\\s",
            "L1" => "\\x00-\\xFF",
            other => {
                let other = other.strip_prefix("Is").unwrap_or(other);
                let known = match other {
                    "Alphabetic" | "Letter" => "\\p{Alphabetic}".to_owned(),
                    "Digit" => "\\p{Nd}".to_owned(),
                    "Punctuation" => "\\p{P}".to_owned(),
                    "Uppercase" => "\\p{Lu}".to_owned(),
                    "Lowercase" => "\\p{Ll}".to_owned(),
                    "White_Space" => "\\s".to_owned(),
                    name if !name.is_empty()
                        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '=') =>
                    {
                        format!("\\p{{{name}}}")
                    }
                    _ => return Err(format!("Unknown character property name {{{other}}}")),
                };
                self.set(&known, negated, in_class);
                return Ok(());
            }
        };
        self.set(members, negated, in_class);
        Ok(())
    }

    /// `[a-z&&[^b]]`
    fn class(&mut self) -> Result<(), String> {
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
