//! What built-in values can do: tables from a class and a name to a native function.
//!
//! One file or folder per receiver. Each has a `METHODS` table, and where they exist `STATICS`, `CONSTRUCTORS` and
//! `CONSTANTS`; [`tables`] lists them all, [`index`] finds in them. See `DESIGN.md` for how to add a method.

mod args;
mod base64;
mod builder;
mod class;
mod closure;
mod concurrent;
mod constants;
mod dates;
mod decimal;
mod deque;
mod distinct;
mod enums;
mod expando;
mod format;
mod function;
mod gdk;
mod index;
mod io;
mod iteration;
mod iterator;
mod jdk;
mod json;
mod lazy;
mod left_out;
mod list;
mod map;
mod math;
mod members;
mod meta;
mod nearest;
mod number;
mod object;
mod optional;
pub(crate) mod ordering;
mod overloads;
mod range;
mod regex;
mod scripted;
mod sequence;
mod shell;
mod sorted;
mod stream;
mod tables;
mod text;
mod throwable;
mod tuple;
mod vector;
mod views;
mod whole;
mod xml;

use rustc_hash::FxHashMap;

use crate::interp::{Eval, Interp, NativeFn};
use crate::types::Type;
use crate::value::{NativeRef, Str, Value};

pub(crate) use closure::delegating;
pub(crate) use dates::is_unit;
pub(crate) use decimal::not_finite;
pub use index::{Library, Symbol};
pub(crate) use json::to_json;
pub use members::{Members, members};
pub(crate) use nearest::nearest;
pub(crate) use optional::both_held;
pub(crate) use range::holds as range_holds;
pub(crate) use scripted::Scripted;
pub use scripted::scripted_classes;

/// No upper bound for the number of arguments.
pub(crate) const ANY: u8 = u8::MAX;

/// A method: receiver class, name, smallest and largest number of arguments, function.
pub(crate) type Method = (Type, &'static str, u8, u8, NativeFn);
/// A static method; the receiver argument of the function is the class.
pub(crate) type Static = (Type, &'static str, u8, u8, NativeFn);
/// A constructor; the receiver argument of the function is the class.
pub(crate) type Constructor = (Type, u8, u8, NativeFn);
/// A static field, made anew whenever it is read.
pub(crate) type Constant = (Type, &'static str, fn(&mut Interp<'_>) -> Eval);

/// The tables of one file of the library.
#[derive(Debug)]
pub(crate) struct Module {
    /// Instance methods.
    pub(crate) methods: &'static [Method],
    /// Static methods.
    pub(crate) statics: &'static [Static],
    /// Constructors.
    pub(crate) constructors: &'static [Constructor],
    /// Static fields.
    pub(crate) constants: &'static [Constant],
}

/// What the library remembers during a run.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    patterns: FxHashMap<(Str, i32), NativeRef>,
    /// The most that the automata of patterns may have held.
    automata: usize,
    last_matcher: Value,
    /// The zone that the script set for all that follows.
    zone: Option<dates::Zone>,
}

/// `text * null` and `list * null`
pub(crate) fn no_factor(interp: &Interp<'_>) -> Box<crate::interp::Fault> {
    let message = "Cannot invoke \"java.lang.Number.intValue()\" because \"factor\" is null";
    interp.throw(Type::NullPointerException, message)
}
