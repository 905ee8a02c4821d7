//! Regular expressions: `Pattern`, `Matcher`, `=~`, `==~`, and the string methods that take them.
//!
//! Java's syntax is translated where the engine's differs; what it cannot do (look-around, back-references) runs with a
//! bound on backtracking.

use std::any::Any;
use std::cell::RefCell;

use std::rc::Rc;

use super::Module;
use super::args::{Call, arity, size};
use super::backtracking::{Engine, Found, account_for};
use super::text::units::{byte_at, unit_of};
use crate::interp::{Eval, Fault, Interp};
use crate::limits::Exceeded;
use crate::types::Type;
use crate::value::{Body, ClassRef, Closure, Native, NativeObject, NativeRef, Str, Value};

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
            Ok(Value::Bool(state.found.as_ref().is_none_or(|found| found.end() == matcher.text.len())))
        }),
        (Type::Matcher, "group", 0, 1, group),
        (Type::Matcher, "groupCount", 0, 0, |interp, this, _| Ok(size(own(interp, this)?.pattern.groups()))),
        (Type::Matcher, "hasGroup", 0, 0, |interp, this, _| Ok(Value::Bool(own(interp, this)?.pattern.groups() > 0))),
        (Type::Matcher, "start", 0, 1, |interp, this, args| bound(interp, this, args, |span| span.0)),
        (Type::Matcher, "end", 0, 1, |interp, this, args| bound(interp, this, args, |span| span.1)),
        (Type::Matcher, "reset", 0, 1, reset),
        (Type::Matcher, "size", 0, 0, |interp, this, _| Ok(size(all_matches(interp, this)?.len()))),
        (Type::Matcher, "getCount", 0, 0, |interp, this, _| {
            let count = all_matches(interp, this)?.len();
            // Groovy counts by looking through the whole text: the matcher stands at its end then.
            let matcher = own(interp, this)?;
            let end = matcher.text.len() + 1;
            *matcher.state.borrow_mut() = State { next: end, ..State::default() };
            Ok(size(count))
        }),
        (Type::Matcher, "getAt", 1, 1, get_at),
        (Type::Matcher, "iterator", 0, 0, |interp, this, _| {
            let items = match_values(interp, this)?;
            super::iterator::over(interp, items)
        }),
        (Type::Matcher, "results", 0, 0, results),
        (Type::Matcher, "replaceAll", 1, 1, |interp, this, args| matcher_replace(interp, this, args, false)),
        (Type::Matcher, "replaceFirst", 1, 1, |interp, this, args| matcher_replace(interp, this, args, true)),
        (Type::Matcher, "appendReplacement", 2, 2, append_replacement),
        (Type::Matcher, "appendTail", 1, 1, append_tail),
        (Type::Matcher, "pattern", 0, 0, |interp, this, _| {
            Ok(Value::Native(Native::new(own(interp, this)?.pattern.clone())))
        }),
        (Type::Matcher, "asBoolean", 0, 0, |interp, this, _| {
            let matcher = own(interp, this)?;
            let (pattern, text) = (matcher.pattern.clone(), matcher.text.clone());
            Ok(Value::Bool(find_from(interp, &pattern, &text, 0)?.is_some()))
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
        (Type::Matcher, "getLastMatcher", 0, 0, |interp, _, _| Ok(interp.memory.last_matcher.clone())),
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

/// The longest pattern that is compiled.
const LONGEST: usize = 20_000;
/// A compiled pattern.
#[derive(Debug, Clone)]
struct Pattern {
    source: Str,
    flags: i32,
    regex: Rc<Engine>,
    whole: Rc<Engine>,
}

impl Pattern {
    fn groups(&self) -> usize {
        self.regex.groups()
    }
}

impl NativeObject for Pattern {
    fn type_of(&self) -> Type {
        Type::Pattern
    }

    fn to_text(&self) -> String {
        self.source.to_string()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

#[derive(Debug, Default)]
struct State {
    found: Option<Found>,
    next: usize,
    appended: usize,
}

/// A pattern at work on a text.
#[derive(Debug)]
struct Matcher {
    pattern: Pattern,
    text: Str,
    state: RefCell<State>,
}

impl NativeObject for Matcher {
    fn type_of(&self) -> Type {
        Type::Matcher
    }

    fn to_text(&self) -> String {
        let state = self.state.borrow();
        let last = state.found.as_ref().and_then(|found| self.text.get(found.start()..found.end())).unwrap_or_default();
        format!(
            "java.util.regex.Matcher[pattern={} region=0,{} lastmatch={last}]",
            self.pattern.source,
            self.text.len()
        )
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn pattern_of(value: &Value) -> Option<&Pattern> {
    match value {
        Value::Native(native) => native.downcast::<Pattern>(),
        _ => None,
    }
}

fn own_pattern(interp: &Interp<'_>, this: &Value) -> Eval<Pattern> {
    pattern_of(this).cloned().ok_or_else(|| interp.no_method(this, "matcher", &[]))
}

fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Matcher> {
    match this {
        Value::Native(native) => native.downcast::<Matcher>().ok_or_else(|| interp.no_method(this, "find", &[])),
        _ => Err(interp.no_method(this, "find", &[])),
    }
}

/// Compiles a pattern, or finds it compiled already.
fn compile(interp: &mut Interp<'_>, source: &Str, flags: i32) -> Eval<Pattern> {
    let known = interp.memory.patterns.get(&(source.clone(), flags));
    if let Some(pattern) = known.and_then(|known| known.downcast::<Pattern>()) {
        return Ok(pattern.clone());
    }
    if source.len() > LONGEST {
        return Err(Exceeded::Regex.into());
    }
    // Two programs are built.
    account_for(interp, source)?;
    account_for(interp, source)?;
    let translated =
        super::pattern::translate(source, flags).map_err(|problem| bad_pattern(interp, source, &problem))?;
    let regex = Engine::new(&translated).map_err(|error| match &*error {
        fancy_regex::Error::CompileError(inner) if inner.to_string().contains("size limit") => Exceeded::Regex.into(),
        other => bad_pattern(interp, source, &other.to_string()),
    })?;
    let whole = Engine::new(&format!("^(?:{translated})\\z"))
        .map_err(|error| bad_pattern(interp, source, &error.to_string()))?;
    let pattern = Pattern { source: source.clone(), flags, regex: Rc::new(regex), whole: Rc::new(whole) };
    interp.memory.patterns.insert((source.clone(), flags), Native::new(pattern.clone()));
    Ok(pattern)
}

fn bad_pattern(interp: &Interp<'_>, source: &str, problem: &str) -> Box<Fault> {
    interp.throw(
        Type::PatternSyntaxException,
        format!("{problem} near index {}\n{source}", source.len().saturating_sub(1)),
    )
}

fn compile_value(interp: &mut Interp<'_>, source: &Value, flags: i32) -> Eval {
    if source.is_null() {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    let source = interp.to_text(source)?;
    let pattern = compile(interp, &source, flags)?;
    Ok(Value::Native(Native::new(pattern)))
}

/// A pattern given as such, or as text.
fn pattern_from(interp: &mut Interp<'_>, value: &Value) -> Eval<Pattern> {
    if let Some(pattern) = pattern_of(value) {
        return Ok(pattern.clone());
    }
    if value.is_null() {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    let source = interp.to_text(value)?;
    compile(interp, &source, 0)
}

/// A method of a pattern as a `Predicate`.
fn predicate(interp: &mut Interp<'_>, this: &Value, name: &str) -> Eval {
    let pointer = interp.method_pointer(this, name)?;
    let Value::Closure(pointer) = &pointer else { return Ok(pointer) };
    let body = Body::Method { target: this.clone(), name: name.into() };
    let mut closure = Closure::around(pointer, body);
    closure.interface = Some(ClassRef::Builtin(Type::Predicate));
    Ok(Value::Closure(std::rc::Rc::new(closure)))
}

/// The first match from a byte on.
fn find_from(interp: &mut Interp<'_>, pattern: &Pattern, text: &str, from: usize) -> Eval<Option<Found>> {
    interp.charge(1 + text.len().saturating_sub(from) / 16)?;
    pattern.regex.find(interp, text, from)
}

/// All matches, one after the other; empty ones move on by a character.
fn every_match(interp: &mut Interp<'_>, pattern: &Pattern, text: &str, most: usize) -> Eval<Vec<Found>> {
    let mut matches = Vec::new();
    let mut from = 0;
    while from <= text.len() && matches.len() < most {
        interp.charge(4)?;
        let Some(found) = pattern.regex.find(interp, text, from)? else { break };
        interp.reserve(found.groups.len() * 24)?;
        from = after(text, &found);
        matches.push(found);
    }
    interp.charge(text.len() / 16)?;
    Ok(matches)
}

/// Where to look on after a match.
fn after(text: &str, found: &Found) -> usize {
    if found.end() > found.start() {
        return found.end();
    }
    found.end() + text.get(found.end()..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
}

/// A group's text; null when the group took no part.
fn group_value(interp: &mut Interp<'_>, text: &str, found: &Found, at: usize) -> Eval {
    match found.groups.get(at).copied().flatten() {
        Some((from, to)) => interp.text(text.get(from..to).unwrap_or_default()),
        None => Ok(Value::Null),
    }
}

/// What closures get of a match: its text, or the list of its groups when the pattern has some.
fn match_value(interp: &mut Interp<'_>, pattern: &Pattern, text: &str, found: &Found) -> Eval {
    if pattern.groups() == 0 {
        return group_value(interp, text, found, 0);
    }
    let mut groups = Vec::with_capacity(found.groups.len());
    for at in 0..found.groups.len() {
        groups.push(group_value(interp, text, found, at)?);
    }
    interp.list(groups)
}

/// Calls a closure with a match: with the groups one by one when it takes several.
fn call_with(interp: &mut Interp<'_>, closure: &Value, value: Value) -> Eval {
    match &value {
        Value::List(groups) if arity(interp, closure) > 1 => {
            let groups = groups.items().clone();
            interp.call(closure, &groups)
        }
        _ => interp.call(closure, &[value]),
    }
}

fn matcher(interp: &mut Interp<'_>, pattern: Option<Pattern>, text: Str) -> Eval {
    let Some(pattern) = pattern else { return Ok(Value::Null) };
    interp.reserve(160)?;
    let matcher: NativeRef = Native::new(Matcher { pattern, text, state: RefCell::default() });
    interp.memory.last_matcher = Value::Native(matcher.clone());
    Ok(Value::Native(matcher))
}

/// `text =~ pattern`
fn find_operator(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [text, pattern] = args else { return Err(interp.no_method(this, "$find", args)) };
    let pattern = pattern_from(interp, pattern)?;
    if text.is_null() {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    let text = interp.to_text(text)?;
    matcher(interp, Some(pattern), text)
}

/// `text ==~ pattern`
fn matches(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [text, pattern] = args else { return Err(interp.no_method(this, "matches", args)) };
    if text.is_null() {
        return Ok(Value::Bool(false));
    }
    let pattern = pattern_from(interp, pattern)?;
    let text = interp.to_text(text)?;
    interp.charge(1 + text.len() / 16)?;
    let found = pattern.whole.find(interp, &text, 0)?;
    let answer = found.is_some();
    let matcher: NativeRef =
        Native::new(Matcher { pattern, text, state: RefCell::new(State { found, ..State::default() }) });
    interp.memory.last_matcher = Value::Native(matcher);
    Ok(Value::Bool(answer))
}

fn split(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "split", args);
    let text = interp.to_text(this)?;
    match args {
        [] => {
            let words = interp.call_method(this, "tokenize", &[])?;
            let words = interp.elements(&words)?;
            interp.array(Type::String, words)
        }
        [closure @ Value::Closure(_)] => {
            let (mut yes, mut no) = (Vec::new(), Vec::new());
            for item in interp.elements(this)? {
                if super::iteration::test(interp, closure, &item)? { yes.push(item) } else { no.push(item) }
            }
            let yes = interp.list(yes)?;
            let no = interp.list(no)?;
            interp.list(vec![yes, no])
        }
        _ => {
            let source = call.text(interp, 0)?;
            let limit = if call.len() == 2 { call.int(interp, 1)? } else { 0 };
            let pattern = compile(interp, &source, 0)?;
            split_by(interp, pattern, &text, limit)
        }
    }
}

/// `String.split`: no empty text at the start for an empty match, none at the end unless a limit says so.
fn split_by(interp: &mut Interp<'_>, pattern: Pattern, text: &str, limit: i64) -> Eval {
    let mut parts: Vec<&str> = Vec::new();
    let mut from = 0;
    for found in every_match(interp, &pattern, text, usize::MAX)? {
        if limit > 0 && parts.len() as i64 == limit - 1 {
            break;
        }
        if found.end() == 0 || (found.start() == found.end() && found.start() >= text.len()) {
            continue;
        }
        parts.push(text.get(from..found.start()).unwrap_or_default());
        from = found.end();
    }
    if from == 0 && parts.is_empty() {
        let whole = interp.text(text)?;
        return interp.array(Type::String, vec![whole]);
    }
    parts.push(text.get(from..).unwrap_or_default());
    if limit == 0 {
        while parts.last().is_some_and(|part| part.is_empty()) {
            parts.pop();
        }
    }
    let mut values = Vec::with_capacity(parts.len());
    for part in parts {
        values.push(interp.text(part)?);
    }
    interp.array(Type::String, values)
}

/// What a replacement text makes of a match: `$1`, `${name}`, `\$`.
fn expand(
    interp: &mut Interp<'_>,
    replacement: &str,
    pattern: &Pattern,
    text: &str,
    found: &Found,
    out: &mut String,
) -> Eval<()> {
    let mut chars = replacement.chars().peekable();
    let group_text = |at: usize| {
        found.groups.get(at).copied().flatten().and_then(|(from, to)| text.get(from..to)).unwrap_or_default()
    };
    interp.charge(replacement.len() / 16)?;
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some(escaped) => out.push(escaped),
                None => return Err(interp.throw(Type::IllegalArgumentException, "character to be escaped is missing")),
            },
            '$' if chars.peek() == Some(&'{') => {
                chars.next();
                let name: String = chars.by_ref().take_while(|c| *c != '}').collect();
                let Some(at) = named_group(pattern, &name) else {
                    return Err(interp.throw(Type::IllegalArgumentException, format!("No group with name {{{name}}}")));
                };
                interp.room_for_text(out.len().saturating_add(group_text(at).len()))?;
                out.push_str(group_text(at));
            }
            '$' => {
                let Some(first) = chars.peek().and_then(|c| c.to_digit(10)) else {
                    return Err(interp.throw(Type::IllegalArgumentException, "Illegal group reference"));
                };
                chars.next();
                let mut at = first as usize;
                if at > pattern.groups() {
                    return Err(interp.throw(Type::IndexOutOfBoundsException, format!("No group {at}")));
                }
                while let Some(digit) = chars.peek().and_then(|c| c.to_digit(10)) {
                    let wider = at * 10 + digit as usize;
                    if wider > pattern.groups() {
                        break;
                    }
                    at = wider;
                    chars.next();
                }
                interp.room_for_text(out.len().saturating_add(group_text(at).len()))?;
                out.push_str(group_text(at));
            }
            c => out.push(c),
        }
    }
    interp.room_for_text(out.len())
}

fn named_group(pattern: &Pattern, name: &str) -> Option<usize> {
    pattern.regex.named(name)
}

/// Replaces matches by a text with group references, or by what a closure makes of them.
fn replaced(interp: &mut Interp<'_>, pattern: &Pattern, text: &str, by: &Value, most: usize) -> Eval {
    let template = match by {
        Value::Closure(_) => None,
        Value::Null => return Err(interp.throw(Type::NullPointerException, "replacement")),
        other => Some(interp.to_text(other)?),
    };
    let mut out = String::new();
    let mut from = 0;
    for found in every_match(interp, pattern, text, most)? {
        out.push_str(text.get(from..found.start()).unwrap_or_default());
        match &template {
            Some(template) => expand(interp, template, pattern, text, &found, &mut out)?,
            None => {
                let value = match_value(interp, pattern, text, &found)?;
                let answer = call_with(interp, by, value)?;
                out.push_str(&interp.to_text(&answer)?);
            }
        }
        interp.room_for_text(out.len())?;
        from = found.end();
    }
    out.push_str(text.get(from..).unwrap_or_default());
    interp.text(out)
}

fn replace(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str, once: bool) -> Eval {
    let call = Call::new(this, name, args);
    let text = interp.to_text(this)?;
    let pattern = pattern_from(interp, &call.get(0))?;
    if !matches!(call.get(1), Value::Closure(_) | Value::Null) {
        call.text(interp, 1)?;
    }
    replaced(interp, &pattern, &text, &call.get(1), if once { 1 } else { usize::MAX })
}

/// `text.find(pattern)`, `text.find(pattern) { }`, and `find { }` over the characters.
fn find(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if let [closure @ Value::Closure(_)] = args {
        for item in interp.elements(this)? {
            if super::iteration::test(interp, closure, &item)? {
                return Ok(item);
            }
        }
        return Ok(Value::Null);
    }
    let call = Call::new(this, "find", args);
    let text = interp.to_text(this)?;
    let pattern = pattern_from(interp, &call.get(0))?;
    match (find_from(interp, &pattern, &text, 0)?, call.len()) {
        (None, _) => Ok(Value::Null),
        (Some(found), 1) => group_value(interp, &text, &found, 0),
        (Some(found), _) => {
            let value = match_value(interp, &pattern, &text, &found)?;
            call_with(interp, &call.closure(interp, 1)?, value)
        }
    }
}

fn find_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if let [closure @ Value::Closure(_)] = args {
        let items = super::iteration::accepted(interp, this, Some(closure))?;
        return interp.list(items);
    }
    let call = Call::new(this, "findAll", args);
    let text = interp.to_text(this)?;
    let pattern = pattern_from(interp, &call.get(0))?;
    let mut results = Vec::new();
    for found in every_match(interp, &pattern, &text, usize::MAX)? {
        let result = match call.len() {
            1 => group_value(interp, &text, &found, 0)?,
            _ => {
                let value = match_value(interp, &pattern, &text, &found)?;
                call_with(interp, &call.closure(interp, 1)?, value)?
            }
        };
        results.push(result);
    }
    interp.list(results)
}

fn each_match(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "eachMatch", args);
    let text = interp.to_text(this)?;
    let pattern = pattern_from(interp, &call.get(0))?;
    let closure = call.closure(interp, 1)?;
    for found in every_match(interp, &pattern, &text, usize::MAX)? {
        let value = match_value(interp, &pattern, &text, &found)?;
        call_with(interp, &closure, value)?;
    }
    Ok(this.clone())
}

fn matcher_find(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let matcher = own(interp, this)?;
    let from = match args {
        [from] => {
            let from = interp.int(from)?;
            match usize::try_from(from).ok().and_then(|from| byte_at(&matcher.text, from)) {
                Some(byte) => byte,
                None => return Err(interp.throw(Type::IndexOutOfBoundsException, "Illegal start index")),
            }
        }
        _ => matcher.state.borrow().next,
    };
    let found =
        if from > matcher.text.len() { None } else { find_from(interp, &matcher.pattern, &matcher.text, from)? };
    let mut state = matcher.state.borrow_mut();
    state.next = found.as_ref().map_or(matcher.text.len() + 1, |found| after(&matcher.text, found));
    state.found = found;
    Ok(Value::Bool(state.found.is_some()))
}

fn matcher_whole(interp: &mut Interp<'_>, this: &Value, whole: bool) -> Eval {
    let matcher = own(interp, this)?;
    interp.charge(1 + matcher.text.len() / 16)?;
    let found = if whole {
        matcher.pattern.whole.find(interp, &matcher.text, 0)?
    } else {
        matcher.pattern.regex.find(interp, &matcher.text, 0)?.filter(|found| found.start() == 0)
    };
    let mut state = matcher.state.borrow_mut();
    state.next = found.as_ref().map_or(0, |found| after(&matcher.text, found));
    state.found = found;
    Ok(Value::Bool(state.found.is_some()))
}

/// The current match and the group an argument names.
fn current(interp: &mut Interp<'_>, this: &Value, args: &[Value], problem: &str) -> Eval<(Found, usize)> {
    let matcher = own(interp, this)?;
    let Some(found) = matcher.state.borrow().found.clone() else {
        return Err(interp.throw(Type::IllegalStateException, problem));
    };
    let at = match args {
        [] => 0,
        [number] if number.is_number() => {
            let number = interp.int(number)?;
            match usize::try_from(number).ok().filter(|at| *at <= matcher.pattern.groups()) {
                Some(at) => at,
                None => return Err(interp.throw(Type::IndexOutOfBoundsException, format!("No group {number}"))),
            }
        }
        [name] => {
            let name = interp.to_text(name)?;
            match named_group(&matcher.pattern, &name) {
                Some(at) => at,
                None => {
                    return Err(interp.throw(Type::IllegalArgumentException, format!("No group with name <{name}>")));
                }
            }
        }
        _ => return Err(interp.no_method(this, "group", args)),
    };
    Ok((found, at))
}

fn group(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (found, at) = current(interp, this, args, "No match found")?;
    let text = own(interp, this)?.text.clone();
    group_value(interp, &text, &found, at)
}

fn bound(interp: &mut Interp<'_>, this: &Value, args: &[Value], which: fn((usize, usize)) -> usize) -> Eval {
    let (found, at) = current(interp, this, args, "No match available")?;
    let text = own(interp, this)?.text.clone();
    Ok(match found.groups.get(at).copied().flatten() {
        Some(span) => size(unit_of(&text, which(span))),
        None => Value::Int(-1),
    })
}

fn reset(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let own = own(interp, this)?;
    if let [text] = args {
        let text = interp.to_text(text)?;
        return matcher(interp, Some(own.pattern.clone()), text);
    }
    *own.state.borrow_mut() = State::default();
    Ok(this.clone())
}

fn all_matches(interp: &mut Interp<'_>, this: &Value) -> Eval<Vec<Found>> {
    let matcher = own(interp, this)?;
    every_match(interp, &matcher.pattern, &matcher.text, usize::MAX)
}

fn match_values(interp: &mut Interp<'_>, this: &Value) -> Eval<Vec<Value>> {
    let matches = all_matches(interp, this)?;
    let matcher = own(interp, this)?;
    let mut values = Vec::with_capacity(matches.len());
    for found in &matches {
        values.push(match_value(interp, &matcher.pattern, &matcher.text, found)?);
    }
    Ok(values)
}

/// `matcher[0]`, `matcher[0..1]`
fn get_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let values = match_values(interp, this)?;
    match args {
        [index] if index.is_number() => {
            let at = interp.int(index)?;
            let place = if at < 0 { at + values.len() as i32 } else { at };
            match usize::try_from(place).ok().and_then(|place| values.get(place)) {
                Some(value) => Ok(value.clone()),
                None => {
                    let message = format!(
                        "index is out of range {}..{} (index = {at})",
                        -(values.len() as i64),
                        values.len() as i64 - 1
                    );
                    Err(interp.throw(Type::IndexOutOfBoundsException, message))
                }
            }
        }
        [index] => {
            let list = interp.list(values)?;
            interp.get_at(&list, index)
        }
        _ => Err(interp.no_method(this, "getAt", args)),
    }
}

/// Matches as matchers that stand on them: enough for `it.group()`.
fn results(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let matches = all_matches(interp, this)?;
    let matcher = own(interp, this)?;
    let mut values = Vec::with_capacity(matches.len());
    for found in matches {
        let state = RefCell::new(State { found: Some(found), ..State::default() });
        interp.reserve(160)?;
        let result: NativeRef =
            Native::new(Matcher { pattern: matcher.pattern.clone(), text: matcher.text.clone(), state });
        values.push(Value::Native(result));
    }
    super::stream::over(interp, values)
}

fn matcher_replace(interp: &mut Interp<'_>, this: &Value, args: &[Value], once: bool) -> Eval {
    let by = Call::new(this, "replaceAll", args).get(0);
    let matcher = own(interp, this)?;
    if let Value::Closure(_) = &by {
        // Java hands the closure the match result.
        let results = results(interp, this, &[])?;
        let results = interp.elements(&results)?;
        let (mut out, mut from) = (String::new(), 0);
        for result in results.iter().take(if once { 1 } else { usize::MAX }) {
            let answer = interp.call(&by, std::slice::from_ref(result))?;
            let template = interp.to_text(&answer)?;
            let Some(found) = own(interp, result)?.state.borrow().found.clone() else { continue };
            out.push_str(matcher.text.get(from..found.start()).unwrap_or_default());
            expand(interp, &template, &matcher.pattern, &matcher.text, &found, &mut out)?;
            from = found.end();
        }
        out.push_str(matcher.text.get(from..).unwrap_or_default());
        return interp.text(out);
    }
    replaced(interp, &matcher.pattern, &matcher.text, &by, if once { 1 } else { usize::MAX })
}

fn append_replacement(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "appendReplacement", args);
    let (found, _) = current(interp, this, &[], "No match available")?;
    let template = call.text(interp, 1)?;
    let matcher = own(interp, this)?;
    let mut out = matcher.text.get(matcher.state.borrow().appended..found.start()).unwrap_or_default().to_owned();
    expand(interp, &template, &matcher.pattern, &matcher.text, &found, &mut out)?;
    matcher.state.borrow_mut().appended = found.end();
    let out = interp.text(out)?;
    interp.call_method(&call.get(0), "append", &[out])?;
    Ok(this.clone())
}

fn append_tail(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let target = Call::new(this, "appendTail", args).get(0);
    let matcher = own(interp, this)?;
    let rest = matcher.text.get(matcher.state.borrow().appended..).unwrap_or_default().to_owned();
    let rest = interp.text(rest)?;
    interp.call_method(&target, "append", &[rest])?;
    Ok(target)
}
