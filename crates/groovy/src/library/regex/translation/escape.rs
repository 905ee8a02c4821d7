//! What follows a backslash: characters, classes, references, quotations.

use super::Translator;

impl Translator {
    /// What follows a backslash.
    pub(super) fn escape(&mut self, in_class: bool) -> Result<(), String> {
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
}
