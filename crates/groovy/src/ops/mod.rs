//! Pure functions on values: what needs no interpreter.

pub(crate) mod arithmetic;
pub(crate) mod blanks;
pub(crate) mod hash;
pub(crate) mod java_digits;
pub(crate) mod number_errors;
pub(crate) mod text;
