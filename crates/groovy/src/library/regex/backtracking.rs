//! Regular expressions with a price: what a match costs is charged before it is spent.
//!
//! Most patterns run in time linear in the text. Look-around, back-references, atomic groups and `$` need an engine that goes
//! back and tries again. It only knows a bound on how often; so a pattern is tried with a small bound first, and with larger
//! ones, paid beforehand, when that was not enough.

use std::cell::OnceCell;

use fancy_regex::{Error, Regex, RegexBuilder, RuntimeError};

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
    first: Regex,
    /// The same with the larger bounds, built when first needed.
    larger: [OnceCell<Regex>; BOUNDS.len() - 1],
    /// Whether it may look far ahead of where a match ends, or of where a try fails.
    looks_ahead: bool,
}

fn build(source: &str, bound: usize) -> Result<Regex, Box<Error>> {
    let mut builder = RegexBuilder::new(source);
    // An automaton built in full beforehand costs many times what searching a text of a rule does; the one that grows while
    // it searches does as well.
    builder.backtrack_limit(bound).delegate_size_limit(1 << 20).delegate_dfa_size_limit(0);
    builder.build().map_err(Box::new)
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
        self.first.captures_len() - 1
    }

    /// The number of a named group.
    pub(super) fn named(&self, name: &str) -> Option<usize> {
        self.first.capture_names().position(|known| known == Some(name))
    }

    /// What a match costs besides what it finds.
    pub(super) fn price(&self, text: &str, from: usize) -> usize {
        if self.looks_ahead { 1 + text.len().saturating_sub(from) / 100 } else { 1 }
    }

    /// The first match from a byte on. The caller has charged for looking at the text once.
    pub(super) fn find(&self, interp: &mut Interp<'_>, text: &str, from: usize) -> Eval<Option<Found>> {
        interp.charge(self.price(text, from))?;
        let mut regex = &self.first;
        for (bound, larger) in BOUNDS.iter().skip(1).zip(&self.larger) {
            match found_by(regex, text, from) {
                Err(error) if is_stopped(&error) => {}
                Err(_) => return Err(Exceeded::Regex.into()),
                Ok(found) => return Ok(found),
            }
            let each = if self.looks_ahead { text.len().saturating_sub(from) / 100 } else { 0 };
            interp.charge(bound / 6 + bound.saturating_mul(each) / 3)?;
            regex = self.larger(interp, larger, *bound)?;
        }
        found_by(regex, text, from).map_err(|_| Exceeded::Regex.into())
    }

    fn larger<'s>(&self, interp: &mut Interp<'_>, place: &'s OnceCell<Regex>, bound: usize) -> Eval<&'s Regex> {
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
    interp.charge(250 + source.len() * 10)?;
    interp.reserve(7_000 + source.len() * 100)
}

fn is_stopped(error: &Error) -> bool {
    matches!(error, Error::RuntimeError(RuntimeError::BacktrackLimitExceeded))
}

fn found_by(regex: &Regex, text: &str, from: usize) -> Result<Option<Found>, Box<Error>> {
    let captures = regex.captures_from_pos(text, from)?;
    Ok(captures.map(|captures| Found {
        groups: captures.iter().map(|group| group.map(|group| (group.start(), group.end()))).collect(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

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
