//! `Matcher`: a pattern at work on a text.

use std::any::Any;
use std::cell::{Cell, RefCell};

use super::backtracking::Found;
use super::compiled::Pattern;
use super::replacement::named_group;
use super::search::{after, every_match, find_from, group_value, match_value};
use crate::interp::{Eval, Interp};
use crate::library::args::size;
use crate::library::text::units::{byte_at, unit_of};
use crate::types::Type;
use crate::value::{Native, NativeObject, NativeRef, Str, Value};

#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) found: Option<Found>,
    pub(super) next: usize,
    pub(super) appended: usize,
}

/// A pattern at work on a text.
#[derive(Debug)]
pub(super) struct Matcher {
    pub(super) pattern: RefCell<Pattern>,
    /// What is searched: a region of the whole text, or all of it.
    pub(super) text: RefCell<Str>,
    pub(super) whole: RefCell<Str>,
    /// Where the region begins, in bytes.
    pub(super) start: Cell<usize>,
    pub(super) state: RefCell<State>,
}

impl Matcher {
    pub(super) fn make(pattern: Pattern, text: Str, state: State) -> NativeRef {
        Native::new(Self {
            pattern: RefCell::new(pattern),
            whole: RefCell::new(text.clone()),
            text: RefCell::new(text),
            start: Cell::new(0),
            state: RefCell::new(state),
        })
    }

    pub(super) fn pattern(&self) -> Pattern {
        self.pattern.borrow().clone()
    }

    pub(super) fn text(&self) -> Str {
        self.text.borrow().clone()
    }

    /// Whether only a part of the text is searched.
    pub(super) fn has_region(&self) -> bool {
        self.text.borrow().len() != self.whole.borrow().len()
    }

    /// Begins anew with the whole of a text.
    pub(super) fn restart(&self, text: Str) {
        self.whole.replace(text.clone());
        self.text.replace(text);
        self.start.set(0);
        self.state.replace(State::default());
    }

    /// How many units of the whole text lie before the region.
    pub(super) fn units_before(&self) -> usize {
        if self.start.get() == 0 { 0 } else { unit_of(&self.whole.borrow(), self.start.get()) }
    }
}

impl NativeObject for Matcher {
    fn type_of(&self) -> Type {
        Type::Matcher
    }

    fn to_text(&self) -> String {
        let state = self.state.borrow();
        let text = self.text.borrow();
        let last = state.found.as_ref().and_then(|found| text.get(found.start()..found.end())).unwrap_or_default();
        let before = self.units_before();
        let end = before + unit_of(&text, text.len());
        let source = &self.pattern.borrow().source;
        format!("java.util.regex.Matcher[pattern={source} region={before},{end} lastmatch={last}]")
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub(super) fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Matcher> {
    match this {
        Value::Native(native) => native.downcast::<Matcher>().ok_or_else(|| interp.no_method(this, "find", &[])),
        _ => Err(interp.no_method(this, "find", &[])),
    }
}

pub(super) fn matcher(interp: &mut Interp<'_>, pattern: Option<Pattern>, text: Str) -> Eval {
    let Some(pattern) = pattern else { return Ok(Value::Null) };
    interp.reserve(160)?;
    let matcher = Matcher::make(pattern, text, State::default());
    interp.memory.make().last_matcher = Value::Native(matcher.clone());
    Ok(Value::Native(matcher))
}

pub(super) fn matcher_find(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let matcher = own(interp, this)?;
    let from = match args {
        [from] => {
            let from = interp.int(from)?;
            // A place to begin at is one of the whole text.
            let whole = matcher.whole.borrow().clone();
            matcher.restart(whole);
            match usize::try_from(from).ok().and_then(|from| byte_at(&matcher.text(), from)) {
                Some(byte) => byte,
                None => return Err(interp.throw(Type::IndexOutOfBoundsException, "Illegal start index")),
            }
        }
        _ => matcher.state.borrow().next,
    };
    let found =
        if from > matcher.text().len() { None } else { find_from(interp, &matcher.pattern(), &matcher.text(), from)? };
    let mut state = matcher.state.borrow_mut();
    state.next = found.as_ref().map_or(matcher.text().len() + 1, |found| after(&matcher.text(), found));
    state.found = found;
    Ok(Value::Bool(state.found.is_some()))
}

pub(super) fn matcher_whole(interp: &mut Interp<'_>, this: &Value, whole: bool) -> Eval {
    let matcher = own(interp, this)?;
    interp.charge(1 + matcher.text().len() / 16)?;
    let found = if whole {
        matcher.pattern().whole()?.find(interp, &matcher.text(), 0)?
    } else {
        matcher.pattern().regex.find(interp, &matcher.text(), 0)?.filter(|found| found.start() == 0)
    };
    let mut state = matcher.state.borrow_mut();
    state.next = found.as_ref().map_or(0, |found| after(&matcher.text(), found));
    state.found = found;
    Ok(Value::Bool(state.found.is_some()))
}

/// The current match and the group an argument names.
pub(super) fn current(interp: &mut Interp<'_>, this: &Value, args: &[Value], problem: &str) -> Eval<(Found, usize)> {
    let matcher = own(interp, this)?;
    let Some(found) = matcher.state.borrow().found.clone() else {
        return Err(interp.throw(Type::IllegalStateException, problem));
    };
    let at = match args {
        [] => 0,
        [number] if number.is_number() => {
            let number = interp.int(number)?;
            match usize::try_from(number).ok().filter(|at| *at <= matcher.pattern().groups()) {
                Some(at) => at,
                None => return Err(interp.throw(Type::IndexOutOfBoundsException, format!("No group {number}"))),
            }
        }
        [name] => {
            let name = interp.to_text(name)?;
            match named_group(&matcher.pattern(), &name) {
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

pub(super) fn group(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (found, at) = current(interp, this, args, "No match found")?;
    let text = own(interp, this)?.text();
    group_value(interp, &text, &found, at)
}

pub(super) fn bound(interp: &mut Interp<'_>, this: &Value, args: &[Value], which: fn((usize, usize)) -> usize) -> Eval {
    let (found, at) = current(interp, this, args, "No match available")?;
    let matcher = own(interp, this)?;
    Ok(match found.groups.get(at).copied().flatten() {
        Some(span) => size(matcher.units_before() + unit_of(&matcher.text(), which(span))),
        None => Value::Int(-1),
    })
}

pub(super) fn all_matches(interp: &mut Interp<'_>, this: &Value) -> Eval<Vec<Found>> {
    let matcher = own(interp, this)?;
    // Groovy looks through the whole text, whatever region there was.
    if matcher.has_region() {
        let whole = matcher.whole.borrow().clone();
        matcher.restart(whole);
    }
    every_match(interp, &matcher.pattern(), &matcher.text(), usize::MAX)
}

pub(super) fn match_values(interp: &mut Interp<'_>, this: &Value) -> Eval<Vec<Value>> {
    let matches = all_matches(interp, this)?;
    let matcher = own(interp, this)?;
    let mut values = Vec::with_capacity(matches.len());
    for found in &matches {
        values.push(match_value(interp, &matcher.pattern(), &matcher.text(), found)?);
    }
    Ok(values)
}

/// `matcher[0]`, `matcher[0..1]`
pub(super) fn get_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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
pub(super) fn results(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let matcher = own(interp, this)?;
    let matches = every_match(interp, &matcher.pattern(), &matcher.text(), usize::MAX)?;
    let mut values = Vec::with_capacity(matches.len());
    for found in matches {
        interp.reserve(192)?;
        let state = State { found: Some(found), ..State::default() };
        let result = Matcher::make(matcher.pattern(), matcher.text(), state);
        values.push(Value::Native(result));
    }
    crate::library::stream::over(interp, values)
}
