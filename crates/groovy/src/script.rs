//! Compiling and running scripts: the front door.

use std::fmt;
use std::sync::Arc;

use crate::ast;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Severity};
use crate::host::Host;
use crate::interp::{Eval, Fault, Interp};
use crate::limits::{Exceeded, Limits};
use crate::span::Position;
use crate::value::Value;
use crate::{expand, legal, lower, parser};

/// How to compile.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The name of the script's class, as `getClass().name` and error texts show it. Empty: `Main`.
    pub name: String,
    /// Full names of classes the embedder provides: they can be imported, constructed and called.
    pub host_classes: Vec<String>,
}

/// A compiled script: immutable, shareable between threads, runnable any number of times.
#[derive(Debug, Clone)]
pub struct Script {
    code: Arc<Code>,
}

/// Parses a script into its syntax tree, with everything that is wrong with the syntax.
pub fn parse(source: &str) -> (ast::Script, Vec<Diagnostic>) {
    parser::parse(source)
}

/// The code of a script, or everything that is wrong with it.
pub(crate) fn compiled(source: &str, options: &Options) -> Result<Arc<Code>, Vec<Diagnostic>> {
    let (mut tree, mut diagnostics) = parser::parse(source);
    legal::check(&tree, &mut diagnostics);
    expand::expand(source, &mut tree, &mut diagnostics);
    let code = lower::lower(source, &tree, options, &mut diagnostics);
    diagnostics.retain(|found| found.code.severity() == Severity::Error);
    if diagnostics.is_empty() {
        return Ok(Arc::new(code));
    }
    diagnostics.sort_by_key(|found| found.span);
    diagnostics.dedup();
    Err(diagnostics)
}

impl Script {
    /// Compiles a script.
    ///
    /// # Errors
    /// All syntax errors and unsupported constructs of the text, in order of place.
    pub fn compile(source: &str, options: &Options) -> Result<Self, Vec<Diagnostic>> {
        compiled(source, options).map(|code| Self { code })
    }

    /// Runs the script in the world of `host`, inside `limits`.
    ///
    /// # Errors
    /// An exception nobody caught, a limit, or an error of the host.
    pub fn run(&self, host: &dyn Host, limits: Limits) -> Result<Outcome, RunError> {
        self.run_then(host, limits, |_, _| Ok(())).map(|(outcome, ())| outcome)
    }

    /// Runs the script, and then `then` with its value while the run still lives: to read and convert what it leaves, inside
    /// the same limits.
    ///
    /// # Errors
    /// As for [`Script::run`], also from `then`.
    pub fn run_then<T>(
        &self,
        host: &dyn Host,
        limits: Limits,
        then: impl FnOnce(&mut Interp<'_>, &Value) -> Eval<T>,
    ) -> Result<(Outcome, T), RunError> {
        let mut interp = Interp::new(&self.code, host, limits);
        let result = interp.run_script().and_then(|value| then(&mut interp, &value).map(|answer| (value, answer)));
        let outcome = match result {
            Ok((value, answer)) => {
                Ok((Outcome { value, fuel: interp.fuel_used(), allocated: interp.allocated() }, answer))
            }
            Err(fault) => Err(RunError::from_fault(&mut interp, *fault)),
        };
        interp.finish();
        outcome
    }

    /// The position of a byte offset in the source.
    pub fn position(&self, offset: u32) -> Position {
        self.code.lines.position(&self.code.source, offset)
    }
}

/// What a finished run leaves.
#[derive(Debug)]
pub struct Outcome {
    /// The value of the script: what it returned, or its last expression.
    pub value: Value,
    /// Steps it took.
    pub fuel: u64,
    /// Bytes it allocated.
    pub allocated: usize,
}

/// Why a run ended early.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ErrorKind {
    /// An exception nobody caught: its full class name.
    Exception(String),
    /// A limit.
    Limit(Exceeded),
    /// Something Groovy can do and this engine cannot.
    NotSupported,
    /// The embedder stopped the script: the name of its error.
    Host(String),
}

/// A run that ended early.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunError {
    /// Why.
    pub kind: ErrorKind,
    /// What the exception says; may have several lines.
    pub message: String,
    /// Where.
    pub position: Position,
}

impl RunError {
    fn from_fault(interp: &mut Interp<'_>, fault: Fault) -> Self {
        let (kind, message, at) = match fault {
            Fault::Thrown(value) => interp.describe_exception(&value),
            Fault::Limit(exceeded) => (ErrorKind::Limit(exceeded), exceeded.to_string(), interp.at()),
            Fault::NotSupported(message) => (ErrorKind::NotSupported, message.to_string(), interp.at()),
            Fault::Host { kind, message } => (ErrorKind::Host(kind.to_string()), message.to_string(), interp.at()),
        };
        Self { kind, message, position: interp.position(at) }
    }

    /// The short name of the error: the class without package, or the limit.
    pub fn name(&self) -> &str {
        match &self.kind {
            ErrorKind::Exception(class) => class.rsplit(['.', '$']).next().unwrap_or(class),
            ErrorKind::Limit(exceeded) => exceeded.name(),
            ErrorKind::NotSupported => "NotSupported",
            ErrorKind::Host(kind) => kind,
        }
    }
}

impl fmt::Display for RunError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}: {}", self.position.line, self.position.column, self.name(), self.message)
    }
}

impl std::error::Error for RunError {}
