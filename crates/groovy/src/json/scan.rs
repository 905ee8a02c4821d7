//! The grammar of JSON, character by character, without making anything.

use super::Problem;
use super::parse::Parsed;
use super::spelling::{blanks_len, spelled_len};
use crate::value::plain_ascii_len;

/// A text and a place in it.
pub(super) struct Scan<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    /// Whether a string has been passed that JSON is written otherwise for.
    pub(super) is_respelled: bool,
    /// How much longer than the strings passed so far what is written for them is.
    pub(super) growth: isize,
}

/// What an escape stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Escape {
    /// The character; half a pair of surrogates cannot be kept and becomes the replacement character.
    pub(super) stands_for: char,
    /// Whether JSON is written with just this escape for the character.
    pub(super) verbatim: bool,
}

impl<'t> Scan<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0, is_respelled: false, growth: 0 }
    }

    #[inline]
    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn is_done(&self) -> bool {
        self.at >= self.text.len()
    }

    #[inline]
    pub(super) fn take(&mut self, wanted: u8) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    #[inline]
    pub(super) fn skip_blanks(&mut self) {
        if matches!(self.peek(), Some(..=b' ')) {
            self.pass_blanks();
        }
    }

    fn pass_blanks(&mut self) {
        self.at += blanks_len(self.rest_bytes());
    }

    /// Whether the container ends right after its beginning.
    #[inline]
    pub(super) fn closes(&mut self, end: u8) -> bool {
        self.skip_blanks();
        self.take(end)
    }

    /// After an element: whether the container ends here; otherwise a comma has to stand here.
    #[inline]
    pub(super) fn ends(&mut self, end: u8, expected: &'static str) -> Parsed<bool> {
        self.skip_blanks();
        if self.take(end) {
            return Ok(true);
        }
        if self.take(b',') { Ok(false) } else { Err(self.expected(expected)) }
    }

    /// Goes to the name of an entry.
    #[inline]
    pub(super) fn name(&mut self) -> Parsed<()> {
        self.skip_blanks();
        if self.peek() == Some(b'"') { Ok(()) } else { Err(self.expected("a name in double quotes")) }
    }

    /// Passes the colon behind a name, and goes to the value.
    #[inline]
    pub(super) fn colon(&mut self) -> Parsed<()> {
        self.skip_blanks();
        if !self.take(b':') {
            return Err(self.expected("`:`"));
        }
        self.skip_blanks();
        Ok(())
    }

    pub(super) fn word(&mut self, word: &'static str) -> Parsed<()> {
        if !self.rest().starts_with(word) {
            return Err(Problem::Expected("true, false or null").into());
        }
        self.at += word.len();
        Ok(())
    }

    /// Passes the opening quote, and what stands before the next quote or backslash.
    pub(super) fn open_string(&mut self) -> Parsed<&'t str> {
        self.at += 1;
        self.plain_text()
    }

    /// What stands before the next quote or backslash.
    pub(super) fn plain_text(&mut self) -> Parsed<&'t str> {
        let start = self.at;
        loop {
            self.at += plain_ascii_len(self.rest_bytes());
            match self.peek() {
                Some(b'"' | b'\\') => return Ok(self.text.get(start..self.at).unwrap_or_default()),
                Some(0x7f..) => self.pass_beyond_ascii(),
                Some(_) => return Err(Problem::NotInStrings.into()),
                None => return Err(Problem::EndsEarly.into()),
            }
        }
    }

    /// Passes a string from somewhere inside it.
    pub(super) fn rest_of_string(&mut self) -> Parsed<()> {
        self.plain_text()?;
        while !self.take(b'"') {
            self.escape()?;
            self.plain_text()?;
        }
        Ok(())
    }

    fn pass_beyond_ascii(&mut self) {
        let others = self.rest_bytes().iter().take_while(|byte| **byte >= 0x7f).count();
        let passed = self.text.get(self.at..self.at + others).unwrap_or_default();
        self.at += others;
        self.is_respelled = true;
        self.growth += passed.chars().map(spelled_len).sum::<usize>().cast_signed() - others.cast_signed();
    }

    pub(super) fn rest_bytes(&self) -> &'t [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    /// Passes the escape that starts here.
    pub(super) fn escape(&mut self) -> Parsed<Escape> {
        let start = self.at;
        let escape = self.meaning()?;
        if !escape.verbatim {
            self.is_respelled = true;
            self.growth += spelled_len(escape.stands_for).cast_signed() - (self.at - start).cast_signed();
        }
        Ok(escape)
    }

    fn meaning(&mut self) -> Parsed<Escape> {
        let (stands_for, verbatim) = match self.text.as_bytes().get(self.at + 1) {
            Some(b'n') => ('\n', true),
            Some(b't') => ('\t', true),
            Some(b'r') => ('\r', true),
            Some(b'b') => ('\u{8}', true),
            Some(b'f') => ('\u{c}', true),
            Some(byte @ (b'"' | b'\\')) => (char::from(*byte), true),
            Some(b'/') => ('/', false),
            Some(b'u') => return self.unicode_escape(),
            Some(_) => return Err(Problem::NotInStrings.into()),
            None => return Err(Problem::EndsEarly.into()),
        };
        self.at += 2;
        Ok(Escape { stands_for, verbatim })
    }

    /// One unit of UTF-16, or two that belong together.
    fn unicode_escape(&mut self) -> Parsed<Escape> {
        let first = self.unit()?;
        let mut units = [first, 0];
        let mut count = 1;
        if matches!(first, 0xD800..=0xDBFF) && self.rest().starts_with("\\u") {
            let before = self.at;
            units[1] = self.unit()?;
            match units[1] {
                0xDC00..=0xDFFF => count = 2,
                _ => self.at = before,
            }
        }
        let mut chars = char::decode_utf16(units.into_iter().take(count));
        let stands_for = chars.next().and_then(Result::ok).unwrap_or(char::REPLACEMENT_CHARACTER);
        Ok(Escape { stands_for, verbatim: false })
    }

    fn unit(&mut self) -> Parsed<u16> {
        let digits = self.text.as_bytes().get(self.at + 2..self.at + 6).ok_or_else(|| Box::new(Problem::EndsEarly))?;
        let mut unit = 0;
        for digit in digits {
            let digit =
                char::from(*digit).to_digit(16).ok_or(Problem::Expected("`\\u` with four hexadecimal digits"))?;
            unit = unit * 16 + digit;
        }
        self.at += 6;
        u16::try_from(unit).map_err(|_| Problem::NotInStrings.into())
    }

    #[cold]
    fn expected(&self, what: &'static str) -> Box<Problem> {
        Box::new(if self.is_done() { Problem::EndsEarly } else { Problem::Expected(what) })
    }
}
