//! Conversions: what a value becomes in another type, and whether it is of one already.
//!
//! Files: `cast` typed variables and `(T)`, `built_in` casts to classes of the library · `coercion` `as`, `collections` of
//! other kinds, `interface` closures and maps as interfaces · `number` numbers and characters · `instance` `instanceof` ·
//! `membership` `in` and `case` · `type_refs` written types · `refusal` what casts say when they fail.

mod built_in;
mod cast;
mod coercion;
mod collections;
mod instance;
mod interface;
mod membership;
mod number;
mod refusal;
mod type_refs;
