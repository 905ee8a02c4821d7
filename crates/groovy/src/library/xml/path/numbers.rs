//! `toInteger()` and its kind.

use super::own;
use crate::library::{Method, Module};
use crate::types::Type;

macro_rules! numbers {
    ($($name:literal $class:ident;)*) => {
        const CONVERSIONS: &[Method] = &[$((Type::GPathResult, $name, 0, 0, |interp, this, _| {
            let text = own(interp, this)?.text();
            interp.parse_number(&text, Type::$class)
        })),*];
    };
}

numbers! {
    "toInteger" Integer; "toLong" Long; "toFloat" Float; "toDouble" Double; "toBigDecimal" BigDecimal; "toBigInteger" BigInteger;
}

/// `toInteger()` and its kind.
pub(in crate::library::xml) const NUMBERS: Module =
    Module { methods: CONVERSIONS, statics: &[], constructors: &[], constants: &[] };
