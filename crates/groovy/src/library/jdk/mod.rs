//! Smaller classes of Java: identifiers, random numbers, encodings, locales, counters.

mod arrays;
mod atomic;
mod bit_set;
mod character;
mod collections;
mod digest;
mod floats;
mod integers;
mod locale;
mod number_format;
mod objects;
mod properties;
mod random;
mod reader;
mod text_tools;
mod uri;
mod uuid;

use super::Module;

pub(super) const MODULES: [Module; 24] = [
    arrays::MODULE,
    atomic::MODULE,
    bit_set::MODULE,
    character::MODULE,
    collections::MODULE,
    digest::MODULE,
    floats::MODULE,
    integers::MODULE,
    locale::MODULE,
    number_format::MODULE,
    number_format::SYMBOLS,
    number_format::COUNTS,
    number_format::AFFIXES,
    number_format::SETTINGS,
    objects::MODULE,
    properties::MODULE,
    random::MODULE,
    reader::MODULE,
    reader::SCANNER,
    text_tools::MODULE,
    uri::MODULE,
    uri::FORM,
    uri::URL,
    uuid::MODULE,
];

/// The native behind a receiver, as its own type.
///
/// # Errors
/// `MissingMethodException` for a receiver of another kind.
fn own<'v, T: 'static>(
    interp: &crate::interp::Interp<'_>,
    this: &'v crate::value::Value,
    name: &str,
) -> crate::interp::Eval<&'v T> {
    match this {
        crate::value::Value::Native(native) => native.downcast::<T>().ok_or_else(|| interp.no_method(this, name, &[])),
        _ => Err(interp.no_method(this, name, &[])),
    }
}
