//! Patterns of `DecimalFormat`, read and written as Java does it.

use super::format::Affixes;

/// What a pattern says about digits and what stands around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) affixes: Affixes,
    pub(super) least_whole: usize,
    pub(super) most_whole: usize,
    pub(super) least_part: usize,
    pub(super) most_part: usize,
    /// How many digits are a group; 0 for none.
    pub(super) group: usize,
    pub(super) is_grouped: bool,
    /// How many digits an exponent has at least.
    pub(super) exponent: Option<usize>,
    pub(super) multiplier: i64,
    pub(super) shows_point: bool,
    pub(super) is_money: bool,
}

/// As many digits as there are.
pub(super) const MANY: usize = i32::MAX as usize;

impl Default for Shape {
    /// The shape of the empty pattern.
    fn default() -> Self {
        Self {
            affixes: Affixes { negative_prefix: "'-".to_owned(), ..Affixes::default() },
            least_whole: 0,
            most_whole: MANY,
            least_part: 0,
            most_part: MANY,
            group: 0,
            is_grouped: false,
            exponent: None,
            multiplier: 1,
            shows_point: false,
            is_money: false,
        }
    }
}

/// The digits of the positive half of a pattern.
#[derive(Debug, Default)]
struct Digits {
    left: usize,
    zeros: usize,
    right: usize,
    point: Option<usize>,
    /// Digits since the last comma.
    group: Option<usize>,
    exponent: Option<usize>,
}

/// One half of a pattern, up to its semicolon.
#[derive(Debug, Default)]
struct Half {
    prefix: String,
    suffix: String,
    digits: Digits,
    multiplier: Option<i64>,
    is_money: bool,
    /// Where the next half begins.
    next: Option<usize>,
}

/// Reads a pattern.
///
/// # Errors
/// The message of Java's `IllegalArgumentException`.
pub(super) fn read(pattern: &str) -> Result<Shape, String> {
    if pattern.is_empty() {
        return Ok(Shape::default());
    }
    let letters: Vec<char> = pattern.chars().collect();
    let positive = Half::read(pattern, &letters, 0, true)?;
    let negative = match positive.next {
        Some(start) if start < letters.len() => Some(Half::read(pattern, &letters, start, false)?),
        _ => None,
    };
    let minus = || (format!("'-{}", positive.prefix), positive.suffix.clone());
    let (negative_prefix, negative_suffix) = match negative {
        Some(half) if half.prefix != positive.prefix || half.suffix != positive.suffix => (half.prefix, half.suffix),
        _ => minus(),
    };
    let affixes = Affixes { prefix: positive.prefix, suffix: positive.suffix, negative_prefix, negative_suffix };
    let digits = positive.digits;
    let total = digits.left + digits.zeros + digits.right;
    let before_point = digits.point.unwrap_or(total);
    let least_whole = before_point - digits.left;
    Ok(Shape {
        affixes,
        least_whole,
        most_whole: if digits.exponent.is_some() { digits.left + least_whole } else { MANY },
        least_part: digits.point.map_or(0, |point| digits.left + digits.zeros - point),
        most_part: digits.point.map_or(0, |point| total - point),
        group: digits.group.unwrap_or(0),
        is_grouped: digits.group.is_some(),
        exponent: digits.exponent,
        multiplier: positive.multiplier.unwrap_or(1),
        shows_point: digits.point.is_some_and(|point| point == 0 || point == total),
        is_money: positive.is_money,
    })
}

impl Half {
    fn read(pattern: &str, letters: &[char], start: usize, is_positive: bool) -> Result<Self, String> {
        let mut half = Self::default();
        let mut at = half.affix(pattern, letters, start, is_positive, false)?;
        // Digits may stand in several places: Java counts them as if they were together.
        while at < letters.len() && half.next.is_none() {
            at = if is_positive { half.digits.read(pattern, letters, at)? } else { after_digits(letters, at) };
            at = half.affix(pattern, letters, at, is_positive, true)?;
        }
        if is_positive {
            half.digits.settle(pattern)?;
        }
        Ok(half)
    }

    /// What stands before or after the digits; where it ends.
    fn affix(
        &mut self,
        pattern: &str,
        letters: &[char],
        mut at: usize,
        is_positive: bool,
        is_suffix: bool,
    ) -> Result<usize, String> {
        let mut affix = String::new();
        let mut is_quoted = false;
        while let Some(letter) = letters.get(at).copied() {
            at += 1;
            match letter {
                '\'' if letters.get(at) == Some(&'\'') => {
                    at += 1;
                    affix.push_str("''");
                }
                '\'' => is_quoted = !is_quoted,
                _ if is_quoted => affix.push(letter),
                '#' | '0' | ',' | '.' => {
                    at -= 1;
                    break;
                }
                ';' if !is_suffix || !is_positive => return Err(unquoted(letter, pattern)),
                ';' => {
                    self.next = Some(at);
                    break;
                }
                '%' | '\u{2030}' => {
                    if self.multiplier.is_some() {
                        return Err(format!("Too many percent/per mille characters in pattern \"{pattern}\""));
                    }
                    self.multiplier = Some(if letter == '%' { 100 } else { 1_000 });
                    affix.extend(['\'', letter]);
                }
                '-' => affix.push_str("'-"),
                '\u{a4}' => {
                    self.is_money = true;
                    affix.push_str("'\u{a4}");
                    if letters.get(at) == Some(&'\u{a4}') {
                        at += 1;
                        affix.push('\u{a4}');
                    }
                }
                _ => affix.push(letter),
            }
        }
        if is_quoted {
            return Err(malformed(pattern));
        }
        if is_suffix {
            self.suffix.push_str(&affix)
        } else {
            self.prefix = affix
        }
        Ok(at)
    }
}

/// Only signs count in a negative half: its digits are passed over.
fn after_digits(letters: &[char], mut at: usize) -> usize {
    while letters.get(at).is_some_and(|letter| "#0,.E".contains(*letter)) {
        at += 1;
    }
    at
}

impl Digits {
    fn read(&mut self, pattern: &str, letters: &[char], mut at: usize) -> Result<usize, String> {
        while let Some(letter) = letters.get(at) {
            match letter {
                '#' if self.zeros > 0 => self.right += 1,
                '#' => self.left += 1,
                '0' if self.right > 0 => return Err(format!("Unexpected '0' in pattern \"{pattern}\"")),
                '0' => self.zeros += 1,
                ',' => {
                    self.group = Some(0);
                    at += 1;
                    continue;
                }
                '.' if self.point.is_some() => {
                    return Err(format!("Multiple decimal separators in pattern \"{pattern}\""));
                }
                '.' => {
                    self.point = Some(self.left + self.zeros + self.right);
                    at += 1;
                    continue;
                }
                'E' if self.exponent.is_some() => {
                    return Err(format!("Multiple exponential symbols in pattern \"{pattern}\""));
                }
                'E' => {
                    let digits = letters.iter().skip(at + 1).take_while(|digit| **digit == '0').count();
                    if digits == 0 || self.left + self.zeros == 0 {
                        return Err(format!("Malformed exponential pattern \"{pattern}\""));
                    }
                    self.exponent = Some(digits);
                    return Ok(at + 1 + digits);
                }
                _ => break,
            }
            if self.point.is_none() {
                self.group = self.group.map(|digits| digits + 1);
            }
            at += 1;
        }
        Ok(at)
    }

    /// `#.##` means `0.##`: at least one digit stands before a point.
    fn settle(&mut self, pattern: &str) -> Result<(), String> {
        if let (0, 1.., Some(point)) = (self.zeros, self.left, self.point) {
            let whole = point.max(1);
            self.right = self.left - whole;
            self.left = whole - 1;
            self.zeros = 1;
        }
        let is_misplaced = match self.point {
            None => self.right > 0,
            Some(point) => point < self.left || point > self.left + self.zeros,
        };
        if is_misplaced || self.group == Some(0) { Err(malformed(pattern)) } else { Ok(()) }
    }
}

fn unquoted(letter: char, pattern: &str) -> String {
    format!("Unquoted special character '{letter}' in pattern \"{pattern}\"")
}

fn malformed(pattern: &str) -> String {
    format!("Malformed pattern \"{pattern}\"")
}
