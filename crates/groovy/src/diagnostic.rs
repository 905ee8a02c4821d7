//! What is wrong with a script, as values: a stable code, a place, a sentence, and what to do about it.

use std::borrow::Cow;
use std::fmt;

use crate::span::Span;

/// How serious a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The script runs, but probably not as meant.
    Warning,
    /// The script cannot run.
    Error,
}

/// The kind of a finding. [`Code::as_str`] is stable and has a page in the documentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// The text is no Groovy.
    Syntax,
    /// Groovy, but outside the supported language.
    NotSupported,
    /// An import, or a type name, that nothing here provides.
    UnknownClass,
    /// A name declared twice in one scope.
    DuplicateName,
    /// A variable nobody defines.
    UnknownVariable,
    /// A method the type does not have.
    UnknownMethod,
    /// A property the type does not have.
    UnknownProperty,
    /// A map literal with the same key twice.
    DuplicateMapKey,
    /// Code after return, throw, break or continue.
    Unreachable,
    /// `https://...` on a line of its own: a label and a comment.
    BareUrl,
    /// `if (a = b)`.
    AssignmentInCondition,
    /// A definition nothing reads.
    Unused,
}

impl Code {
    /// The stable name of the code.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Syntax => "groovy.syntax",
            Self::NotSupported => "groovy.not_supported",
            Self::UnknownClass => "groovy.unknown_class",
            Self::DuplicateName => "groovy.duplicate_name",
            Self::UnknownVariable => "groovy.unknown_variable",
            Self::UnknownMethod => "groovy.unknown_method",
            Self::UnknownProperty => "groovy.unknown_property",
            Self::DuplicateMapKey => "groovy.duplicate_map_key",
            Self::Unreachable => "groovy.unreachable",
            Self::BareUrl => "groovy.bare_url",
            Self::AssignmentInCondition => "groovy.assignment_in_condition",
            Self::Unused => "groovy.unused",
        }
    }

    /// Whether a script with this finding can still run.
    pub const fn severity(self) -> Severity {
        match self {
            Self::Syntax | Self::NotSupported | Self::UnknownClass | Self::DuplicateName => Severity::Error,
            _ => Severity::Warning,
        }
    }
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of finding.
    pub code: Code,
    /// Where.
    pub span: Span,
    /// One sentence for the writer of the script.
    pub message: Cow<'static, str>,
    /// What to write instead, where that is known.
    pub suggestion: Option<Cow<'static, str>>,
}

impl Diagnostic {
    /// A finding without a suggestion.
    pub fn new(code: Code, span: Span, message: impl Into<Cow<'static, str>>) -> Self {
        Self { code, span, message: message.into(), suggestion: None }
    }

    /// A syntax error.
    pub fn syntax(span: Span, message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::Syntax, span, message)
    }

    /// A construct of Groovy that this engine leaves out: `not supported: WHAT; use INSTEAD instead`.
    pub fn not_supported(span: Span, what: &str, instead: &str) -> Self {
        Self::new(Code::NotSupported, span, format!("not supported: {what}; use {instead} instead"))
            .suggest(instead.to_owned())
    }

    /// Adds what to write instead.
    #[must_use]
    pub fn suggest(mut self, suggestion: impl Into<Cow<'static, str>>) -> Self {
        self.suggestion = Some(suggestion.into());
        self
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}
