//! JSON for embedders: values from text before a run, text from values when it ends.
//!
//! A script has `JsonSlurper` and `JsonOutput`; what arrives from outside need not pass through the script. Objects become
//! `LinkedHashMap`s in the order of the text, numbers `Integer`, `Long`, `BigInteger` or `BigDecimal`, as `JsonSlurper` has it.
//!
//! ```
//! use groovy::{Bindings, Limits, Options, Script, json};
//!
//! let limits = Limits::default();
//! let script = Script::compile("[key: item.key, labels: item.labels*.toUpperCase()]", &Options::default()).unwrap();
//! let world = Bindings::new();
//! world.set("item", json::parse(r#"{"key": 4711, "labels": ["gate"]}"#, &limits).unwrap());
//! let (_, text) = script.run_then(&world, limits, |interp, value| json::write(interp, value)).unwrap();
//! assert_eq!(text, r#"{"key":4711,"labels":["GATE"]}"#);
//! ```

mod check;
mod names;
mod number;
mod parse;
mod scan;
mod spelling;
mod weight;

use crate::interp::{Eval, Interp};
use crate::limits::Exceeded;
use crate::span::Position;
use crate::value::Value;

pub use parse::parse;
pub(crate) use parse::{by_the_book, entries, items};
pub(crate) use spelling::{push_special, respell, spelled_len};

/// Text that is no JSON, or more of it than the limits allow.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}:{}: {problem}", position.line, position.column)]
pub struct Error {
    /// What is wrong.
    pub problem: Problem,
    /// Where.
    pub position: Position,
}

/// What can be wrong with JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The text ends inside a value.
    #[error("the JSON text ends too early")]
    EndsEarly,
    /// Something else belongs here.
    #[error("{0} is expected here")]
    Expected(&'static str),
    /// A string has a control character, or a backslash before something that needs none.
    #[error("this character is not allowed in a string; write it as an escape such as \\n or \\u0000")]
    NotInStrings,
    /// A number has too many digits, or too large an exponent.
    #[error("this number is too long")]
    NumberTooLong,
    /// Arrays and objects are nested too deeply.
    #[error("arrays and objects are nested deeper than {MAX_DEPTH} levels")]
    TooDeep,
    /// The values pass a limit.
    #[error("the JSON is too large: {0}")]
    TooLarge(Exceeded),
}

/// How deeply arrays and objects may be nested.
pub const MAX_DEPTH: usize = 64;

/// More names of an object than this have the same hash on purpose only, to make finding them slow.
const COLLISIONS: usize = 100;

/// A value as JSON text, exactly as `JsonOutput.toJson` writes it, inside the limits of the run.
///
/// # Errors
/// A `JsonException` for numbers that JSON does not have, what the script's own getters and closures throw, or a limit.
pub fn write(interp: &mut Interp<'_>, value: &Value) -> Eval<String> {
    crate::library::to_json(interp, value)
}
