//! Regular expressions with a price: what a match costs is charged before it is spent.
//!
//! Most patterns run in time linear in the text. Look-around, back-references, atomic groups and `$` need an engine that goes
//! back and tries again. It only knows a bound on how often; so a pattern is tried with a small bound first, and with larger
//! ones, paid beforehand, when that was not enough.

use std::cell::OnceCell;
use std::rc::Rc;

use fancy_regex::{Error, Regex, RegexBuilder, RuntimeError};

use super::automata::Program;
use crate::interp::{Eval, Interp};
use crate::limits::Exceeded;

/// How often a match may go back: at first, then when it was stopped, and at most.
const BOUNDS: [usize; 4] = [16, 500, 16_000, 200_000];
/// What stands for a pattern's `$`, see `pattern.rs`: looking ahead one character is cheap.
pub(super) const END: &str = "(?:$|(?=\\n\\z))";

/// The places of a match and its groups, in bytes.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) groups: Vec<Option<(usize, usize)>>,
}

impl Found {
    pub(super) fn start(&self) -> usize {
        self.groups.first().copied().flatten().map_or(0, |span| span.0)
    }

    pub(super) fn end(&self) -> usize {
        self.groups.first().copied().flatten().map_or(0, |span| span.1)
    }
}

/// A pattern ready to search with.
#[derive(Debug)]
pub(super) struct Engine {
    source: String,
    first: Rc<Program>,
    /// The same with the larger bounds, built when first needed.
    larger: [OnceCell<Rc<Program>>; BOUNDS.len() - 1],
    /// Whether it may look far ahead of where a match ends, or of where a try fails.
    looks_ahead: bool,
}

fn build(source: &str, bound: usize) -> Result<Rc<Program>, Box<Error>> {
    let mut builder = RegexBuilder::new(source);
    // An automaton built in full beforehand costs many times what searching a text of a rule does; the one that grows while
    // it searches does as well.
    builder.backtrack_limit(bound).delegate_size_limit(1 << 20).delegate_dfa_size_limit(0);
    let regex = builder.build().map_err(Box::new)?;
    Ok(Program::new(regex, source.len(), written_out(source)))
}

/// Whether a pattern needs the engine that goes back. Says so too often rather than too rarely.
fn goes_back(source: &str) -> bool {
    const SIGNS: [&str; 9] = ["(?=", "(?!", "(?<=", "(?<!", "(?>", "\\k", "*+", "++", "?+"];
    let refers_back = source.as_bytes().windows(2).any(|pair| matches!(pair, [b'\\', b'1'..=b'9']));
    refers_back || SIGNS.iter().any(|sign| source.contains(sign))
}

/// Whether something may be repeated without end.
fn is_unbounded(source: &str) -> bool {
    source.contains(['*', '+']) || source.contains(",}")
}

/// Whether there may be a longer match to look for behind one that was found: an alternative, or something left out.
fn has_choice(source: &str) -> bool {
    let left_out = |pair: &[u8]| matches!(pair, [before, b'?'] if !b"(*+?}".contains(before));
    source.contains('|') || source.contains(")*") || source.contains("{0") || source.as_bytes().windows(2).any(left_out)
}

impl Engine {
    pub(super) fn new(source: &str) -> Result<Self, Box<Error>> {
        let plain = source.replace(END, "");
        let looks_ahead = is_unbounded(&plain) && (goes_back(&plain) || has_choice(&plain));
        Ok(Self {
            first: build(source, BOUNDS[0])?,
            larger: Default::default(),
            looks_ahead,
            source: source.to_owned(),
        })
    }

    /// Whether matches may go back and try again, at the end of a text too.
    pub(super) fn goes_back(&self) -> bool {
        goes_back(&self.source)
    }

    /// The number of groups, the whole match not counted.
    pub(super) fn groups(&self) -> usize {
        self.first.with(Regex::captures_len) - 1
    }

    /// The number of a named group.
    pub(super) fn named(&self, name: &str) -> Option<usize> {
        self.first.with(|regex| regex.capture_names().position(|known| known == Some(name)))
    }

    /// What a match costs besides what it finds.
    pub(super) fn price(&self, text: &str, from: usize) -> usize {
        if self.looks_ahead { 1 + text.len().saturating_sub(from) / 100 } else { 1 }
    }

    /// The first match from a byte on. The caller has charged for looking at the text once.
    pub(super) fn find(&self, interp: &mut Interp<'_>, text: &str, from: usize) -> Eval<Option<Found>> {
        interp.charge(self.price(text, from))?;
        let mut program = &self.first;
        for (bound, larger) in BOUNDS.iter().skip(1).zip(&self.larger) {
            match self.found_by(interp, program, text, from)? {
                Err(error) if is_stopped(&error) => {}
                Err(_) => return Err(Exceeded::Regex.into()),
                Ok(found) => return Ok(found),
            }
            let each = if self.looks_ahead { text.len().saturating_sub(from) / 100 } else { 0 };
            interp.charge(bound / 6 + bound.saturating_mul(each) / 3)?;
            program = self.larger(interp, larger, *bound)?;
        }
        self.found_by(interp, program, text, from)?.map_err(|_| Exceeded::Regex.into())
    }

    fn found_by(&self, interp: &mut Interp<'_>, program: &Rc<Program>, text: &str, from: usize) -> Eval<Search> {
        let found = program.with(|regex| found_by(regex, text, from));
        let end = match &found {
            Ok(Some(found)) if !self.looks_ahead => found.end(),
            _ => text.len(),
        };
        program.has_searched(interp, end.saturating_sub(from))?;
        Ok(found)
    }

    fn larger<'s>(
        &self,
        interp: &mut Interp<'_>,
        place: &'s OnceCell<Rc<Program>>,
        bound: usize,
    ) -> Eval<&'s Rc<Program>> {
        if let Some(known) = place.get() {
            return Ok(known);
        }
        account_for(interp, &self.source)?;
        let built = build(&self.source, bound).map_err(|_| Exceeded::Regex)?;
        Ok(place.get_or_init(|| built))
    }
}

/// Charges for building a pattern: a program of a few kilobytes at least.
pub(super) fn account_for(interp: &mut Interp<'_>, source: &str) -> Eval<()> {
    let length = written_out(source);
    interp.charge(length.saturating_mul(10).saturating_add(250))?;
    interp.reserve(length.saturating_mul(100).saturating_add(7_000))
}

/// What a class of Unicode takes, as a length: it has hundreds of ranges.
const CLASS_OF_UNICODE: usize = 300;

/// The length of a pattern when what is counted is written out: `(ab){3}` takes as much as `(ab)(ab)(ab)`. Does not look into
/// classes closely: rather too much than too little.
pub(super) fn written_out(source: &str) -> usize {
    let bytes = source.as_bytes();
    // The lengths of the groups around the current place, and the length of the last thing at each of them.
    let mut open: Vec<(usize, usize)> = Vec::new();
    let (mut length, mut last) = (0_usize, 0_usize);
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'(' => {
                open.push((length, last));
                (length, last) = (1, 0);
            }
            b')' => {
                let group = length.saturating_add(1);
                (length, _) = open.pop().unwrap_or_default();
                length = length.saturating_add(group);
                last = group;
            }
            b'{' => {
                let rest = bytes.get(at..).unwrap_or_default();
                let end = rest.iter().position(|byte| *byte == b'}').unwrap_or_default();
                let count = most_of(rest.get(..end).unwrap_or_default());
                at += end;
                length = length.saturating_add(last.saturating_mul(count.saturating_sub(1)));
                last = last.saturating_mul(count.max(1));
            }
            b'[' => {
                let rest = bytes.get(at..).unwrap_or_default();
                let class = rest.iter().position(|byte| *byte == b']').map_or(rest.len(), |end| end + 1);
                let inside = rest.get(..class).unwrap_or_default();
                let large = inside.windows(2).filter(|pair| names_a_class(pair)).count();
                at += class;
                last = class + 1 + large * CLASS_OF_UNICODE;
                length = length.saturating_add(last);
            }
            b'\\' => {
                let is_large = matches!(bytes.get(at), Some(b'p' | b'P'));
                at += 1;
                last = if is_large { CLASS_OF_UNICODE } else { 2 };
                length = length.saturating_add(last);
            }
            // The brace that ends a count.
            b'}' => length = length.saturating_add(1),
            _ => {
                length = length.saturating_add(1);
                last = 1;
            }
        }
    }
    open.iter().fold(length, |sum, (outer, _)| sum.saturating_add(*outer)).max(source.len())
}

/// `\p{...}`
fn names_a_class(pair: &[u8]) -> bool {
    matches!(pair, [b'\\', b'p' | b'P'])
}

/// The larger number of `2,5`: how often something is repeated at most, or at least when there is no end.
fn most_of(counts: &[u8]) -> usize {
    let number = |digits: &[u8]| std::str::from_utf8(digits).ok()?.trim().parse::<usize>().ok();
    counts.split(|byte| *byte == b',').filter_map(number).max().unwrap_or(1)
}

fn is_stopped(error: &Error) -> bool {
    matches!(error, Error::RuntimeError(RuntimeError::BacktrackLimitExceeded))
}

/// What a search says: a match, none, or that it was stopped.
type Search = Result<Option<Found>, Box<Error>>;

fn found_by(regex: &Regex, text: &str, from: usize) -> Search {
    let captures = regex.captures_from_pos(text, from)?;
    Ok(captures.map(|captures| Found {
        groups: captures.iter().map(|group| group.map(|group| (group.start(), group.end()))).collect(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_counted_is_written_out() {
        for (source, length) in
            [("abc", 3), ("a{100}", 107), ("(ab){3}", 14), ("((a){10}){10}", 330), ("[abc]{5}x", 29)]
        {
            let estimate = written_out(source);
            assert!((length / 2..=length * 2).contains(&estimate), "{source}: {estimate}");
        }
        assert_eq!(written_out("(((a{999}){999}){999}){999}{999}{999}{999}"), usize::MAX);
    }

    #[test]
    fn patterns_that_may_look_far_ahead_are_known() {
        let looks_ahead = |source: &str| Engine::new(source).unwrap().looks_ahead;
        for source in ["(?=.*a)b", "(a+)\\1", ".*[^A-Z]|[A-Z]", "a(.*b)?", "a(.*b)*"] {
            assert!(looks_ahead(source), "{source}");
        }
        for source in ["<[^>]*>", "<.*?>", "a|b", "(?:a)b*", "x?"] {
            assert!(!looks_ahead(source), "{source}");
        }
    }
}
