//! Patterns: compiled once in a run, given as such or as text, and `kept` beyond it when they are small.

use std::any::Any;
use std::cell::OnceCell;
use std::rc::Rc;

use super::backtracking::{Engine, account_for};
use super::kept;
use crate::interp::{Eval, Fault, Interp};
use crate::limits::Exceeded;
use crate::types::Type;
use crate::value::{Body, ClassRef, Closure, Native, NativeObject, Str, Value};

/// The longest pattern that is compiled.
const LONGEST: usize = 20_000;
/// A compiled pattern.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    pub(super) source: Str,
    pub(super) flags: i32,
    pub(super) regex: Rc<Engine>,
    /// For matches of a whole text: built when first needed.
    whole: Rc<OnceCell<Engine>>,
    translated: Rc<str>,
}

impl Pattern {
    pub(super) fn groups(&self) -> usize {
        self.regex.groups()
    }

    /// The pattern in the words of the engine.
    pub(super) fn translated(&self) -> &str {
        &self.translated
    }

    /// Whether matches may go back and try again.
    pub(super) fn goes_back(&self) -> bool {
        self.regex.goes_back()
    }

    /// The engine that matches nothing but a whole text.
    pub(super) fn whole(&self) -> Eval<&Engine> {
        if let Some(known) = self.whole.get() {
            return Ok(known);
        }
        let built = Engine::new(&format!("^(?:{})\\z", self.translated)).map_err(|_| Exceeded::Regex)?;
        Ok(self.whole.get_or_init(|| built))
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

pub(super) fn pattern_of(value: &Value) -> Option<&Pattern> {
    match value {
        Value::Native(native) => native.downcast::<Pattern>(),
        _ => None,
    }
}

pub(super) fn own_pattern(interp: &Interp<'_>, this: &Value) -> Eval<Pattern> {
    pattern_of(this).cloned().ok_or_else(|| interp.no_method(this, "matcher", &[]))
}

/// Compiles a pattern, or finds it compiled already.
pub(super) fn compile(interp: &mut Interp<'_>, source: &Str, flags: i32) -> Eval<Pattern> {
    let known = interp.memory.get().and_then(|memory| memory.patterns.get(&(source.clone(), flags)));
    if let Some(pattern) = known.and_then(|known| known.downcast::<Pattern>()) {
        return Ok(pattern.clone());
    }
    if source.len() > LONGEST {
        return Err(Exceeded::Regex.into());
    }
    let kept = kept::find(source, flags);
    let translated = match &kept {
        Some(pattern) => pattern.translated.clone(),
        None => translated(interp, source, flags)?,
    };
    // Two programs are built.
    account_for(interp, &translated)?;
    account_for(interp, &translated)?;
    let pattern = match kept {
        Some(pattern) => pattern,
        None => build(interp, source, flags, translated)?,
    };
    interp.memory.make().patterns.insert((source.clone(), flags), Native::new(pattern.clone()));
    Ok(pattern)
}

fn translated(interp: &Interp<'_>, source: &Str, flags: i32) -> Eval<Rc<str>> {
    let translated = super::translation::translate(source, flags);
    translated.map(Rc::from).map_err(|problem| bad_pattern(interp, source, &problem))
}

fn build(interp: &Interp<'_>, source: &Str, flags: i32, translated: Rc<str>) -> Eval<Pattern> {
    let regex = Engine::new(&translated).map_err(|error| match &*error {
        fancy_regex::Error::CompileError(inner) if inner.to_string().contains("size limit") => Exceeded::Regex.into(),
        other => bad_pattern(interp, source, &other.to_string()),
    })?;
    let (regex, whole) = (Rc::new(regex), Rc::default());
    let pattern = Pattern { source: source.clone(), flags, regex, whole, translated };
    kept::keep(&pattern);
    Ok(pattern)
}

fn bad_pattern(interp: &Interp<'_>, source: &str, problem: &str) -> Box<Fault> {
    interp.throw(
        Type::PatternSyntaxException,
        format!("{problem} near index {}\n{source}", source.len().saturating_sub(1)),
    )
}

pub(super) fn compile_value(interp: &mut Interp<'_>, source: &Value, flags: i32) -> Eval {
    if source.is_null() {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    let source = interp.to_text(source)?;
    let pattern = compile(interp, &source, flags)?;
    Ok(Value::Native(Native::new(pattern)))
}

/// A pattern given as such, or as text.
pub(super) fn pattern_from(interp: &mut Interp<'_>, value: &Value) -> Eval<Pattern> {
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
pub(super) fn predicate(interp: &mut Interp<'_>, this: &Value, name: &str) -> Eval {
    let pointer = interp.method_pointer(this, name)?;
    let Value::Closure(pointer) = &pointer else { return Ok(pointer) };
    let body = Body::Method { target: this.clone(), name: name.into() };
    let mut closure = Closure::around(pointer, body);
    closure.interface = Some(ClassRef::Builtin(Type::Predicate));
    Ok(Value::Closure(std::rc::Rc::new(closure)))
}
