//! A format as a pattern again.

use super::pattern::Shape;

impl Shape {
    /// As `toPattern()` shows it.
    pub(super) fn to_pattern(&self) -> String {
        let positive = self.half(&self.affixes.prefix, &self.affixes.suffix);
        let affixes = &self.affixes;
        if affixes.negative_suffix == affixes.suffix && affixes.negative_prefix == format!("'-{}", affixes.prefix) {
            return positive;
        }
        format!("{positive};{}", self.half(&affixes.negative_prefix, &affixes.negative_suffix))
    }

    fn half(&self, prefix: &str, suffix: &str) -> String {
        let mut text = quoted(prefix);
        let whole = match self.exponent {
            Some(_) => self.most_whole,
            None => self.group.max(self.least_whole) + 1,
        };
        for place in (1..=whole).rev() {
            if place != whole && self.is_grouped && self.group > 0 && place % self.group == 0 {
                text.push(',');
            }
            text.push(if place <= self.least_whole { '0' } else { '#' });
        }
        if self.most_part > 0 || self.shows_point {
            text.push('.');
        }
        for place in 0..self.most_part {
            text.push(if place < self.least_part { '0' } else { '#' });
        }
        if let Some(digits) = self.exponent {
            text.push('E');
            text.push_str(&"0".repeat(digits));
        }
        text + &quoted(suffix)
    }
}

/// Signs of an affix stand for themselves in a pattern, everything else that means something is quoted.
fn quoted(affix: &str) -> String {
    let mut text = String::new();
    let mut letters = affix.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\'' => match letters.next() {
                Some('\'') => text.push_str("''"),
                Some(sign) => text.push(sign),
                None => {}
            },
            '#' | '0' | ',' | '.' | ';' | '%' | '-' | '\u{2030}' | '\u{a4}' => {
                text.push('\'');
                text.push(letter);
                text.push('\'');
            }
            _ => text.push(letter),
        }
    }
    text
}
