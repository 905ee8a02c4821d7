//! Regular expressions: `Pattern`, `Matcher`, `=~`, `==~`, and the string methods that take them.
//!
//! Java's syntax is translated where the engine's differs; what it cannot do (look-around, back-references) runs with a
//! bound on backtracking.
//!
//! Files: `translation` Java's syntax to the engine's · `backtracking` the engine with a price · `compiled` patterns · `search`
//! finding matches · `matcher` a pattern at work, `region` on what · `replacement` · `texts` operators and methods of texts.

mod automata;
mod backtracking;
mod compiled;
mod kept;
mod matcher;
mod region;
mod replacement;
mod search;
mod texts;
mod translation;

use crate::library::Module;
use crate::library::args::{Call, size};
use crate::types::Type;
use crate::value::{Native, Value};
use compiled::{compile_value, own_pattern, pattern_from, pattern_of, predicate};
use matcher::{
    State, all_matches, bound, get_at, group, match_values, matcher, matcher_find, matcher_whole, own, results,
};
use region::{match_result, region, region_bound, reset, use_pattern};
use replacement::{append_replacement, append_tail, matcher_replace, replace};
use search::find_from;
use texts::{each_match, find, find_all, find_operator, matches, split, split_by};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Pattern, "matcher", 1, 1, |interp, this, args| {
            let text = interp.to_text(&Call::new(this, "matcher", args).get(0))?;
            matcher(interp, pattern_of(this).cloned(), text)
        }),
        (Type::Pattern, "pattern", 0, 0, |interp, this, _| interp.to_text(this).map(Value::Str)),
        (Type::Pattern, "flags", 0, 0, |_, this, _| {
            Ok(Value::Int(pattern_of(this).map_or(0, |pattern| pattern.flags)))
        }),
        (Type::Pattern, "split", 1, 2, |interp, this, args| {
            let text = interp.to_text(&Call::new(this, "split", args).get(0))?;
            let limit = if args.len() == 2 { Call::new(this, "split", args).int(interp, 1)? } else { 0 };
            split_by(interp, own_pattern(interp, this)?, &text, limit)
        }),
        (Type::Pattern, "splitAsStream", 1, 1, |interp, this, args| {
            let text = interp.to_text(&Call::new(this, "splitAsStream", args).get(0))?;
            let parts = split_by(interp, own_pattern(interp, this)?, &text, 0)?;
            let parts = interp.elements(&parts)?;
            super::stream::over(interp, parts)
        }),
        (Type::Pattern, "asPredicate", 0, 0, |interp, this, _| predicate(interp, this, "$found")),
        (Type::Pattern, "asMatchPredicate", 0, 0, |interp, this, _| predicate(interp, this, "isCase")),
        (Type::Pattern, "$found", 1, 1, |interp, this, args| {
            let text = interp.to_text(&Call::new(this, "test", args).get(0))?;
            let pattern = own_pattern(interp, this)?;
            Ok(Value::Bool(find_from(interp, &pattern, &text, 0)?.is_some()))
        }),
        (Type::Pattern, "isCase", 1, 1, |interp, this, args| {
            matches(interp, this, &[Call::new(this, "isCase", args).get(0), this.clone()])
        }),
        (Type::Pattern, "bitwiseNegate", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::CharSequence, "bitwiseNegate", 0, 0, |interp, this, _| compile_value(interp, this, 0)),
        (Type::CharSequence, "matches", 1, 1, |interp, this, args| {
            matches(interp, this, &[this.clone(), Call::new(this, "matches", args).get(0)])
        }),
        (Type::CharSequence, "split", 0, 2, split),
        (Type::CharSequence, "replaceAll", 2, 2, |interp, this, args| replace(interp, this, args, "replaceAll", false)),
        (Type::CharSequence, "replaceFirst", 2, 2, |interp, this, args| {
            replace(interp, this, args, "replaceFirst", true)
        }),
        (Type::CharSequence, "find", 1, 2, find),
        (Type::CharSequence, "findAll", 1, 2, find_all),
        (Type::CharSequence, "eachMatch", 2, 2, each_match),
        (Type::CharSequence, "matchesPartially", 1, 1, |interp, this, args| {
            let text = interp.to_text(this)?;
            let pattern = pattern_from(interp, &Call::new(this, "matchesPartially", args).get(0))?;
            Ok(Value::Bool(find_from(interp, &pattern, &text, 0)?.is_some()))
        }),
        (Type::PatternSyntaxException, "getDescription", 0, 0, |interp, this, _| {
            let message = interp.call_method(this, "getMessage", &[])?;
            let message = interp.to_text(&message)?;
            interp.text(message.split(" near index ").next().unwrap_or_default())
        }),
        (Type::Matcher, "find", 0, 1, matcher_find),
        (Type::Matcher, "matches", 0, 0, |interp, this, _| matcher_whole(interp, this, true)),
        (Type::Matcher, "lookingAt", 0, 0, |interp, this, _| matcher_whole(interp, this, false)),
        (Type::Matcher, "hitEnd", 0, 0, |interp, this, _| {
            let matcher = own(interp, this)?;
            let state = matcher.state.borrow();
            Ok(Value::Bool(state.found.as_ref().is_none_or(|found| found.end() == matcher.text().len())))
        }),
        (Type::Matcher, "group", 0, 1, group),
        (Type::Matcher, "region", 2, 2, region),
        (Type::Matcher, "regionStart", 0, 0, |interp, this, _| region_bound(interp, this, false)),
        (Type::Matcher, "regionEnd", 0, 0, |interp, this, _| region_bound(interp, this, true)),
        (Type::Matcher, "hasAnchoringBounds", 0, 0, |_, _, _| Ok(Value::Bool(true))),
        (Type::Matcher, "hasTransparentBounds", 0, 0, |_, _, _| Ok(Value::Bool(false))),
        (Type::Matcher, "usePattern", 1, 1, use_pattern),
        (Type::Matcher, "toMatchResult", 0, 0, match_result),
        (Type::Matcher, "groupCount", 0, 0, |interp, this, _| Ok(size(own(interp, this)?.pattern().groups()))),
        (Type::Matcher, "hasGroup", 0, 0, |interp, this, _| Ok(Value::Bool(own(interp, this)?.pattern().groups() > 0))),
        (Type::Matcher, "start", 0, 1, |interp, this, args| bound(interp, this, args, |span| span.0)),
        (Type::Matcher, "end", 0, 1, |interp, this, args| bound(interp, this, args, |span| span.1)),
        (Type::Matcher, "reset", 0, 1, reset),
        (Type::Matcher, "size", 0, 0, |interp, this, _| Ok(size(all_matches(interp, this)?.len()))),
        (Type::Matcher, "getCount", 0, 0, |interp, this, _| {
            let count = all_matches(interp, this)?.len();
            // Groovy counts by looking through the whole text: the matcher stands at its end then.
            let matcher = own(interp, this)?;
            let end = matcher.text().len() + 1;
            *matcher.state.borrow_mut() = State { next: end, ..State::default() };
            Ok(size(count))
        }),
        (Type::Matcher, "getAt", 1, 1, get_at),
        (Type::Matcher, "iterator", 0, 0, |interp, this, _| {
            let items = match_values(interp, this)?;
            crate::library::iterator::over(interp, items)
        }),
        (Type::Matcher, "results", 0, 0, results),
        (Type::Matcher, "replaceAll", 1, 1, |interp, this, args| matcher_replace(interp, this, args, false)),
        (Type::Matcher, "replaceFirst", 1, 1, |interp, this, args| matcher_replace(interp, this, args, true)),
        (Type::Matcher, "appendReplacement", 2, 2, append_replacement),
        (Type::Matcher, "appendTail", 1, 1, append_tail),
        (Type::Matcher, "pattern", 0, 0, |interp, this, _| {
            Ok(Value::Native(Native::new(own(interp, this)?.pattern())))
        }),
        // As in Groovy, asking whether there is a match finds the next one.
        (Type::Matcher, "asBoolean", 0, 0, |interp, this, _| {
            interp.memory.make().last_matcher = this.clone();
            matcher_find(interp, this, &[])
        }),
    ],
    statics: &[
        (Type::Pattern, "$find", 2, 2, find_operator),
        (Type::Pattern, "$matches", 2, 2, matches),
        (Type::Pattern, "compile", 1, 2, |interp, this, args| {
            let flags = if args.len() == 2 { Call::new(this, "compile", args).int(interp, 1)? as i32 } else { 0 };
            compile_value(interp, &Call::new(this, "compile", args).get(0), flags)
        }),
        (Type::Pattern, "matches", 2, 2, |interp, this, args| {
            matches(
                interp,
                this,
                &[args.get(1).cloned().unwrap_or_default(), args.first().cloned().unwrap_or_default()],
            )
        }),
        (Type::Pattern, "quote", 1, 1, |interp, this, args| {
            let text = Call::new(this, "quote", args).text(interp, 0)?;
            interp.text(format!("\\Q{}\\E", text.replace("\\E", "\\E\\\\E\\Q")))
        }),
        (Type::Matcher, "quoteReplacement", 1, 1, |interp, this, args| {
            let text = Call::new(this, "quoteReplacement", args).text(interp, 0)?;
            interp.text(text.replace('\\', "\\\\").replace('$', "\\$"))
        }),
        (Type::Matcher, "getLastMatcher", 0, 0, |interp, _, _| {
            Ok(interp.memory.get().map(|memory| memory.last_matcher.clone()).unwrap_or_default())
        }),
    ],
    constructors: &[],
    constants: &[
        (Type::Pattern, "UNIX_LINES", |_| Ok(Value::Int(1))),
        (Type::Pattern, "CASE_INSENSITIVE", |_| Ok(Value::Int(2))),
        (Type::Pattern, "COMMENTS", |_| Ok(Value::Int(4))),
        (Type::Pattern, "MULTILINE", |_| Ok(Value::Int(8))),
        (Type::Pattern, "LITERAL", |_| Ok(Value::Int(16))),
        (Type::Pattern, "DOTALL", |_| Ok(Value::Int(32))),
        (Type::Pattern, "UNICODE_CASE", |_| Ok(Value::Int(64))),
        (Type::Pattern, "UNICODE_CHARACTER_CLASS", |_| Ok(Value::Int(256))),
    ],
};

/// A pattern, or a text as one.
pub(super) fn pattern_value(interp: &mut crate::interp::Interp<'_>, pattern: &Value) -> crate::interp::Eval {
    match pattern {
        Value::Native(_) if pattern.type_of() == Type::Pattern => Ok(pattern.clone()),
        text => compile_value(interp, text, 0),
    }
}

/// Where a pattern is first found in a text from a place on, in bytes.
pub(super) fn first_match(
    interp: &mut crate::interp::Interp<'_>,
    pattern: &Value,
    text: &str,
    from: usize,
) -> crate::interp::Eval<Option<(usize, usize)>> {
    let pattern = own_pattern(interp, pattern)?;
    Ok(find_from(interp, &pattern, text, from)?.and_then(|found| found.groups.first().copied().flatten()))
}
