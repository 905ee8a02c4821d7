//! A Groovy 4 engine: runs scripts with the meaning Groovy gives them, from a cold start in microseconds, inside hard limits.
//!
//! It owns the language: lexer, parser, checker, evaluator and the library of Java and Groovy classes. It has no I/O, no
//! threads, no clock and no state of its own; everything outside comes through [`Host`]. What scripts *mean* to an
//! embedder (work items, replicas) is the embedder's business.
//!
//! ```
//! use groovy::{Bindings, Limits, Options, Script};
//!
//! let script = Script::compile("println([1, 2, 3].sum())", &Options::default()).unwrap();
//! let host = Bindings::new();
//! script.run(&host, Limits::default()).unwrap();
//! assert_eq!(host.output(), "6\n");
//! ```

pub mod ast;
mod check;
mod code;
mod diagnostic;
mod expand;
mod host;
mod interp;
pub mod json;
mod legal;
mod lexer;
mod library;
mod limits;
mod lower;
mod ops;
mod parser;
mod script;
mod span;
mod stack;
mod types;
mod value;

pub use check::{Known, ObjectType, Schema, check};
pub use diagnostic::{Code, Diagnostic, Severity};
pub use host::{Bindings, Host, HostFunction, HostObject, stop};
pub use interp::{Eval, Fault, Interp, Iter};
pub use library::{Members, members, scripted_classes};
pub use limits::{Exceeded, Limits};
pub use script::{ErrorKind, Options, Outcome, RunError, Script, parse};
pub use span::{Lines, Position, Span};
pub use types::{Type, TypeInfo};
pub use value::{Array, Decimal, GString, HostBox, HostRef, List, Map, Native, NativeObject, Set, Str, Value};

/// Holds the example of the README to what it says.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
