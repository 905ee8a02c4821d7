//! Numbers written in strings.

use super::own;
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::ops::blanks::trim;
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::CharSequence, "toInteger", 0, 0, |interp, this, _| parse(interp, this, Type::Integer)),
        (Type::CharSequence, "toLong", 0, 0, |interp, this, _| parse(interp, this, Type::Long)),
        (Type::CharSequence, "toShort", 0, 0, |interp, this, _| parse(interp, this, Type::Short)),
        (Type::CharSequence, "toDouble", 0, 0, |interp, this, _| parse(interp, this, Type::Double)),
        (Type::CharSequence, "toFloat", 0, 0, |interp, this, _| parse(interp, this, Type::Float)),
        (Type::CharSequence, "toBigDecimal", 0, 0, |interp, this, _| parse(interp, this, Type::BigDecimal)),
        (Type::CharSequence, "toBigInteger", 0, 0, |interp, this, _| parse(interp, this, Type::BigInteger)),
        (Type::CharSequence, "isInteger", 0, 0, |interp, this, _| parses(interp, this, Type::Integer)),
        (Type::CharSequence, "isLong", 0, 0, |interp, this, _| parses(interp, this, Type::Long)),
        (Type::CharSequence, "isDouble", 0, 0, |interp, this, _| parses(interp, this, Type::Double)),
        (Type::CharSequence, "isFloat", 0, 0, |interp, this, _| parses(interp, this, Type::Float)),
        (Type::CharSequence, "isBigDecimal", 0, 0, |interp, this, _| parses(interp, this, Type::BigDecimal)),
        (Type::CharSequence, "isBigInteger", 0, 0, |interp, this, _| parses(interp, this, Type::BigInteger)),
        (Type::CharSequence, "isNumber", 0, 0, |interp, this, _| parses(interp, this, Type::BigDecimal)),
        (Type::CharSequence, "toBoolean", 0, 0, |interp, this, _| {
            let text = own(interp, this)?;
            Ok(Value::Bool(matches!(text.trim().to_lowercase().as_str(), "true" | "y" | "1")))
        }),
    ],
    statics: &[],
    constructors: &[],
    constants: &[],
};

fn parse(interp: &mut Interp<'_>, this: &Value, class: Type) -> Eval {
    let text = own(interp, this)?;
    crate::library::number::parse(interp, trim(&text), class)
}

fn parses(interp: &mut Interp<'_>, this: &Value, class: Type) -> Eval {
    let text = own(interp, this)?;
    Ok(Value::Bool(crate::library::number::parse(interp, trim(&text), class).is_ok()))
}
