//! Checking containers without making values: the same grammar, the same limits.
//!
//! Most of what arrives is only checked, so this is where the time goes: a place in the text is passed on and answered
//! instead of kept, and what the values weigh is summed up and held against the limits when the container ends.

mod text;

use super::names::Names;
use super::spelling::blanks_len;
use super::weight::{COUNTS, ENTRY, ITEM, LIST, MAP, Weight};
use super::{MAX_DEPTH, Problem, number};
use crate::limits::Exceeded;
use crate::value::{Spelling, plain_ascii_len};

/// Objects with more entries are not compared name by name.
const FEW: usize = 32;

/// What is wrong, and where.
pub(super) struct Wrong {
    pub(super) problem: Box<Problem>,
    pub(super) at: usize,
}

/// Where the text goes on behind what was passed.
type Passed = Result<usize, Box<Wrong>>;

/// What was found on the way through a container.
pub(super) struct Check<'t> {
    text: &'t str,
    bytes: &'t [u8],
    depth: usize,
    /// The names of the objects around the current place.
    names: Vec<&'t str>,
    found: Found,
}

#[derive(Default)]
struct Found {
    /// What the values weigh.
    bytes: usize,
    values: usize,
    longest: usize,
    largest: usize,
    /// Digits of numbers that need a closer look.
    digits: usize,
    longs_only: bool,
    /// Whether only reading tells what would be written for the values.
    is_unclear: bool,
    /// Whether something was passed that JSON is written without or spelled otherwise.
    is_respelled: bool,
    /// How much longer than the text what would be written is.
    growth: isize,
}

impl<'t> Check<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, bytes: text.as_bytes(), depth: 1, names: Vec::new(), found: Found::default() }
    }

    /// Passes the object or array that starts at a place; answers where it ends and how it would be written.
    pub(super) fn container(&mut self, start: usize, weight: &mut Weight) -> Result<(usize, Spelling), Box<Wrong>> {
        self.found = Found { longs_only: weight.longs_only, ..Found::default() };
        self.names.reserve(FEW);
        let end = self.value(start)?;
        let Found { bytes, values, longest, largest, digits, is_unclear, is_respelled, growth, .. } = self.found;
        weight.step(values + digits + (end - start) / 64);
        let inside = weight.fits(longest).and_then(|()| weight.holds(largest)).and_then(|()| weight.reserve(bytes));
        inside.map_err(|problem| Box::new(Wrong { problem, at: start }))?;
        let length = (end - start).saturating_add_signed(growth);
        let spelling = match u32::try_from(length) {
            Ok(length) if !is_unclear && is_respelled => Spelling::Other { length },
            Ok(_) if !is_unclear => Spelling::Same,
            _ => Spelling::Unknown,
        };
        Ok((end, spelling))
    }

    #[inline]
    fn byte(&self, at: usize) -> Option<u8> {
        self.bytes.get(at).copied()
    }

    fn value(&mut self, at: usize) -> Passed {
        self.found.values += 1;
        match self.byte(at) {
            Some(b'"') => self.text(at + 1),
            Some(b'{') => self.nested(at, Self::object),
            Some(b'[') => self.nested(at, Self::array),
            Some(b't') => self.word(at, "true"),
            Some(b'f') => self.word(at, "false"),
            Some(b'n') => self.word(at, "null"),
            Some(b'-' | b'0'..=b'9') => self.number(at),
            _ => Err(self.expected(at, "a value")),
        }
    }

    #[inline]
    fn nested(&mut self, at: usize, inside: impl FnOnce(&mut Self, usize) -> Passed) -> Passed {
        if self.depth == MAX_DEPTH {
            return Err(wrong(at, Problem::TooDeep));
        }
        self.depth += 1;
        let end = inside(self, at + 1)?;
        self.depth -= 1;
        Ok(end)
    }

    fn object(&mut self, at: usize) -> Passed {
        self.found.bytes += MAP;
        let mut at = self.blanks(at);
        if self.byte(at) == Some(b'}') {
            return Ok(at + 1);
        }
        let (first, mut count) = (self.names.len(), 0);
        loop {
            if self.byte(at) != Some(b'"') {
                return Err(self.expected(at, "a name in double quotes"));
            }
            at = self.name(at + 1, first)?;
            at = self.blanks(at);
            if self.byte(at) != Some(b':') {
                return Err(self.expected(at, "`:`"));
            }
            at = self.blanks(at + 1);
            at = self.value(at)?;
            at = self.blanks(at);
            count += 1;
            match self.byte(at) {
                Some(b',') => at = self.blanks(at + 1),
                Some(b'}') => break,
                _ => return Err(self.expected(at, "`,` or `}`")),
            }
        }
        self.holds(count, ENTRY);
        self.forget(at, first)?;
        Ok(at + 1)
    }

    fn array(&mut self, at: usize) -> Passed {
        self.found.bytes += LIST;
        let mut at = self.blanks(at);
        if self.byte(at) == Some(b']') {
            return Ok(at + 1);
        }
        let mut count = 0;
        loop {
            at = self.value(at)?;
            at = self.blanks(at);
            count += 1;
            match self.byte(at) {
                Some(b',') => at = self.blanks(at + 1),
                Some(b']') => break,
                _ => return Err(self.expected(at, "`,` or `]`")),
            }
        }
        self.holds(count, ITEM);
        Ok(at + 1)
    }

    /// What so many elements of a weight take in a collection that grew by doubling.
    fn holds(&mut self, count: usize, bytes: usize) {
        self.found.bytes += count.next_power_of_two().max(4) * bytes;
        self.found.largest = self.found.largest.max(count);
    }

    #[inline]
    fn name(&mut self, start: usize, first: usize) -> Passed {
        let end = self.plain_end(start);
        if self.byte(end) != Some(b'"') {
            return self.special_name(start, end, first);
        }
        self.note(self.text.get(start..end).unwrap_or_default(), first);
        self.string(end - start);
        Ok(end + 1)
    }

    /// Of entries with the same name only the last one is written: a few names are compared at once, many when all of them
    /// are there.
    #[inline]
    fn note(&mut self, name: &'t str, first: usize) {
        let known = self.names.get(first..).unwrap_or_default();
        if known.len() < FEW && known.contains(&name) {
            self.found.is_unclear = true;
        }
        self.names.push(name);
    }

    fn forget(&mut self, at: usize, first: usize) -> Result<(), Box<Wrong>> {
        if self.names.len() - first > FEW {
            let names = Names::of(self.names.get(first..).unwrap_or_default());
            if names.collide {
                return Err(wrong(at, Problem::TooLarge(Exceeded::Collection)));
            }
            self.found.is_unclear |= names.repeat;
        }
        self.names.truncate(first);
        Ok(())
    }

    /// Passes what stands behind an opening quote.
    #[inline]
    fn text(&mut self, start: usize) -> Passed {
        let end = self.plain_end(start);
        if self.byte(end) != Some(b'"') {
            return self.special_text(start, end);
        }
        self.string(end - start);
        Ok(end + 1)
    }

    #[inline]
    fn plain_end(&self, start: usize) -> usize {
        start + plain_ascii_len(self.bytes.get(start..).unwrap_or_default())
    }

    #[inline]
    fn string(&mut self, length: usize) {
        self.found.bytes += length + 2 * COUNTS;
        self.found.longest = self.found.longest.max(length);
    }

    fn number(&mut self, at: usize) -> Passed {
        let looked_at = number::scan(self.text.get(at..).unwrap_or_default());
        let number = looked_at.map_err(|problem| Box::new(Wrong { problem, at }))?;
        self.found.is_unclear |= !number.is_verbatim();
        self.found.digits += number.text.len();
        if number.is_big() {
            self.found.bytes += number.text.len() + 4 * COUNTS;
        }
        if self.found.longs_only && number.is_beyond_long() {
            return Err(wrong(at, Problem::NumberTooLong));
        }
        Ok(at + number.text.len())
    }

    fn word(&self, at: usize, word: &'static str) -> Passed {
        let rest = self.bytes.get(at..).unwrap_or_default();
        if rest.starts_with(word.as_bytes()) {
            return Ok(at + word.len());
        }
        Err(wrong(at, Problem::Expected("true, false or null")))
    }

    #[inline]
    fn blanks(&mut self, at: usize) -> usize {
        if matches!(self.byte(at), Some(..=b' ')) { self.pass_blanks(at) } else { at }
    }

    fn pass_blanks(&mut self, at: usize) -> usize {
        let blanks = blanks_len(self.bytes.get(at..).unwrap_or_default());
        self.found.is_respelled |= blanks > 0;
        self.found.growth -= blanks.cast_signed();
        at + blanks
    }

    #[cold]
    fn expected(&self, at: usize, what: &'static str) -> Box<Wrong> {
        wrong(at, if at < self.bytes.len() { Problem::Expected(what) } else { Problem::EndsEarly })
    }
}

#[cold]
fn wrong(at: usize, problem: Problem) -> Box<Wrong> {
    Box::new(Wrong { problem: Box::new(problem), at })
}
