//! What follows an open parenthesis: groups, look-around, flags.

use super::Translator;

impl Translator {
    pub(super) fn open(&mut self) -> Result<(), String> {
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
}
