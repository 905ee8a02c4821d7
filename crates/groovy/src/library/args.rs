//! Arguments of native methods, read by position.

use crate::interp::{Eval, Fault, Interp};
use crate::ops::arithmetic;
use crate::value::{Str, Value};

/// One call of a native method: what to read arguments from, and what to blame when they do not fit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Call<'c> {
    this: &'c Value,
    name: &'static str,
    args: &'c [Value],
}

impl<'c> Call<'c> {
    pub(super) fn new(this: &'c Value, name: &'static str, args: &'c [Value]) -> Self {
        Self { this, name, args }
    }

    /// What the method is called on.
    pub(super) fn receiver(self) -> &'c Value {
        self.this
    }

    /// The method.
    pub(super) fn name(self) -> &'static str {
        self.name
    }

    /// The argument, `null` when it is missing.
    pub(super) fn get(self, at: usize) -> Value {
        self.args.get(at).cloned().unwrap_or_default()
    }

    /// `MissingMethodException` for these arguments.
    pub(super) fn refuse(self, interp: &Interp<'_>) -> Box<Fault> {
        interp.no_method(self.this, self.name, self.args)
    }

    /// What Groovy gives to a parameter that is an `int`: whole numbers, but never a `long` or a character.
    pub(super) fn int(self, interp: &Interp<'_>, at: usize) -> Eval<i64> {
        match self.args.get(at) {
            Some(Value::Long(_) | Value::Char(_)) | None => Err(self.refuse(interp)),
            Some(number @ Value::BigInt(_)) => Ok(i64::from(arithmetic::to_long(number).unwrap_or_default() as i32)),
            Some(number) => number.as_integer().ok_or_else(|| self.refuse(interp)),
        }
    }

    /// What Groovy gives to a parameter that is a `long`.
    pub(super) fn long(self, interp: &Interp<'_>, at: usize) -> Eval<i64> {
        match self.args.get(at) {
            Some(Value::Char(unit)) => Ok(i64::from(*unit)),
            Some(Value::BigInt(_)) | None => Err(self.refuse(interp)),
            Some(number) => number.as_integer().ok_or_else(|| self.refuse(interp)),
        }
    }

    /// What a parameter that is a `Number` is worth as an `int`.
    pub(super) fn number(self, interp: &mut Interp<'_>, at: usize) -> Eval<i64> {
        let number = self.get(at);
        if !number.is_number() {
            return Err(self.refuse(interp));
        }
        interp.int(&number).map(i64::from)
    }

    /// A length, index or count that must not be negative; negative ones become 0.
    pub(super) fn count(self, interp: &Interp<'_>, at: usize) -> Eval<usize> {
        Ok(usize::try_from(self.int(interp, at)?).unwrap_or(0))
    }

    /// Any number, as a double.
    pub(super) fn double(self, interp: &Interp<'_>, at: usize) -> Eval<f64> {
        match self.args.get(at) {
            Some(Value::Char(unit)) => Ok(f64::from(*unit)),
            Some(number) => arithmetic::to_double(number).ok_or_else(|| self.refuse(interp)),
            None => Err(self.refuse(interp)),
        }
    }

    /// A text: a string, a GString, a character or a builder. Methods look at all of it.
    pub(super) fn text(self, interp: &mut Interp<'_>, at: usize) -> Eval<Str> {
        let text = self.any_text(interp, at)?;
        interp.charge_scan(&text)?;
        Ok(text)
    }

    fn any_text(self, interp: &mut Interp<'_>, at: usize) -> Eval<Str> {
        match self.args.get(at) {
            Some(Value::Str(text)) => Ok(text.clone()),
            Some(value @ (Value::GString(_) | Value::Char(_))) => interp.to_text(value),
            Some(value @ Value::Native(native)) if native.type_of().is(crate::types::Type::CharSequence) => {
                interp.to_text(value)
            }
            _ => Err(self.refuse(interp)),
        }
    }

    /// A closure, or an object that can be called like one.
    pub(super) fn closure(self, interp: &Interp<'_>, at: usize) -> Eval<Value> {
        match self.args.get(at) {
            Some(function @ (Value::Closure(_) | Value::Object(_))) => Ok(function.clone()),
            _ => Err(self.refuse(interp)),
        }
    }

    /// A closure, or nothing at all.
    pub(super) fn closure_or_none(self, interp: &Interp<'_>, at: usize) -> Eval<Option<Value>> {
        if at < self.len() { self.closure(interp, at).map(Some) } else { Ok(None) }
    }

    /// The number of arguments.
    pub(super) fn len(self) -> usize {
        self.args.len()
    }
}

/// The room a collection is to begin with, as a constructor that takes an `int` reads it.
pub(super) fn capacity(interp: &Interp<'_>, this: &Value, args: &[Value]) -> Option<i64> {
    let first = args.first().filter(|first| first.is_number())?;
    Call::new(this, "<init>", std::slice::from_ref(first)).int(interp, 0).ok()
}

/// The exception of a constructor that looks into null: what it asks, and what Java calls the parameter.
pub(super) fn asks_null(interp: &Interp<'_>, method: &str, parameter: &str) -> Box<Fault> {
    let message = format!("Cannot invoke \"{method}\" because \"{parameter}\" is null");
    interp.throw(crate::types::Type::NullPointerException, message)
}

/// An `int` for a length.
pub(super) fn size(len: usize) -> Value {
    Value::Int(i32::try_from(len).unwrap_or(i32::MAX))
}

/// How many parameters a closure takes; anything else takes one.
pub(super) fn arity(interp: &Interp<'_>, function: &Value) -> usize {
    match function {
        Value::Closure(closure) => closure.params_count(interp),
        _ => 1,
    }
}
