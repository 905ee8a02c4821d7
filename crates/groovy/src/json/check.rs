//! Checking containers without making values: the same grammar, the same limits.

use super::parse::Parsed;
use super::scan::Scan;
use super::{MAX_DEPTH, Problem, number};
use crate::limits::{Exceeded, Limits};
use crate::value::{List, Map, Slot, Value};

/// The two counters in front of everything shared.
const COUNTS: usize = 16;
/// Objects with more entries are not compared name by name.
const FEW: usize = 32;

/// What the values may still weigh, and what was found on the way.
pub(super) struct Check<'t> {
    memory_left: usize,
    string: usize,
    collection: usize,
    depth: usize,
    /// Whether the text checked so far is just what would be written for its values.
    verbatim: bool,
    /// The names of the objects around the current place.
    names: Vec<&'t str>,
}

impl<'t> Check<'t> {
    pub(super) fn new(limits: &Limits) -> Self {
        let Limits { memory: memory_left, string, collection, .. } = *limits;
        Self { memory_left, string, collection, depth: 1, verbatim: true, names: Vec::new() }
    }

    /// Passes an object or array; answers whether its text is just what would be written for it.
    pub(super) fn container(&mut self, scan: &mut Scan<'t>) -> Parsed<bool> {
        self.verbatim = true;
        scan.is_compact = true;
        self.value(scan)?;
        Ok(self.verbatim && scan.is_compact)
    }

    fn value(&mut self, scan: &mut Scan<'t>) -> Parsed<()> {
        match scan.peek() {
            Some(b'"') => self.text(scan).map(drop),
            Some(b'{') => self.nested(scan, Self::object),
            Some(b'[') => self.nested(scan, Self::array),
            Some(b't') => scan.word("true"),
            Some(b'f') => scan.word("false"),
            Some(b'n') => scan.word("null"),
            Some(b'-' | b'0'..=b'9') => {
                let number = number::scan(scan.rest())?;
                self.verbatim &= number.is_verbatim();
                self.number(&number)?;
                scan.at += number.text.len();
                Ok(())
            }
            Some(_) => Err(Problem::Expected("a value")),
            None => Err(Problem::EndsEarly),
        }
    }

    fn nested(&mut self, scan: &mut Scan<'t>, inside: fn(&mut Self, &mut Scan<'t>) -> Parsed<()>) -> Parsed<()> {
        if self.depth == MAX_DEPTH {
            return Err(Problem::TooDeep);
        }
        self.depth += 1;
        scan.at += 1;
        inside(self, scan)?;
        self.depth -= 1;
        Ok(())
    }

    fn object(&mut self, scan: &mut Scan<'t>) -> Parsed<()> {
        self.begin_map()?;
        if scan.closes(b'}') {
            return Ok(());
        }
        let (first, mut count) = (self.names.len(), 0);
        loop {
            scan.name()?;
            let name = self.text(scan)?;
            self.note(name, first);
            scan.colon()?;
            self.value(scan)?;
            self.one_more_entry(count)?;
            count += 1;
            if scan.ends(b'}', "`,` or `}`")? {
                self.names.truncate(first);
                return Ok(());
            }
        }
    }

    fn array(&mut self, scan: &mut Scan<'t>) -> Parsed<()> {
        self.begin_list()?;
        if scan.closes(b']') {
            return Ok(());
        }
        let mut count = 0;
        loop {
            scan.skip_blanks();
            self.value(scan)?;
            self.one_more_item(count)?;
            count += 1;
            if scan.ends(b']', "`,` or `]`")? {
                return Ok(());
            }
        }
    }

    /// Of entries with the same name only the last one is written.
    fn note(&mut self, name: &'t str, first: usize) {
        let known = self.names.get(first..).unwrap_or_default();
        if known.len() >= FEW || known.contains(&name) {
            self.verbatim = false;
        } else {
            self.names.push(name);
        }
    }

    /// Passes a string; answers its text as it stands there.
    fn text(&mut self, scan: &mut Scan<'t>) -> Parsed<&'t str> {
        let start = scan.at + 1;
        scan.open_string()?;
        while !scan.take(b'"') {
            self.verbatim &= scan.escape()?.verbatim;
            scan.plain_text()?;
        }
        let text = scan.text.get(start..scan.at - 1).unwrap_or_default();
        self.string(text.len())?;
        Ok(text)
    }

    pub(super) fn number(&mut self, number: &number::Number<'_>) -> Parsed<()> {
        // Those that fit into a value weigh nothing besides it.
        if number.is_big() { self.reserve(number.text.len() + 4 * COUNTS) } else { Ok(()) }
    }

    pub(super) fn string(&mut self, length: usize) -> Parsed<()> {
        self.fits(length)?;
        self.reserve(length + 2 * COUNTS)
    }

    pub(super) fn begin_map(&mut self) -> Parsed<()> {
        self.reserve(size_of::<Map>() + COUNTS)
    }

    pub(super) fn begin_list(&mut self) -> Parsed<()> {
        self.reserve(size_of::<List>() + COUNTS)
    }

    /// What grows by doubling.
    pub(super) fn one_more_entry(&mut self, count: usize) -> Parsed<()> {
        self.one_more(count, size_of::<Slot>() + 2 * size_of::<u64>())
    }

    pub(super) fn one_more_item(&mut self, count: usize) -> Parsed<()> {
        self.one_more(count, size_of::<Value>())
    }

    fn one_more(&mut self, count: usize, bytes: usize) -> Parsed<()> {
        if count >= self.collection {
            return Err(Problem::TooLarge(Exceeded::Collection));
        }
        match count {
            0 => self.reserve(4 * bytes),
            4.. if count.is_power_of_two() => self.reserve(count * bytes),
            _ => Ok(()),
        }
    }

    /// The text itself is kept as long as something in it is unread, and its places are counted in 32 bits.
    pub(super) fn whole(&mut self, length: usize) -> Parsed<()> {
        match u32::try_from(length) {
            Ok(_) => self.reserve(length),
            Err(_) => Err(Problem::TooLarge(Exceeded::Memory)),
        }
    }

    pub(super) fn fits(&self, length: usize) -> Parsed<()> {
        if length > self.string { Err(Problem::TooLarge(Exceeded::String)) } else { Ok(()) }
    }

    fn reserve(&mut self, bytes: usize) -> Parsed<()> {
        self.memory_left = self.memory_left.checked_sub(bytes).ok_or(Problem::TooLarge(Exceeded::Memory))?;
        Ok(())
    }
}
