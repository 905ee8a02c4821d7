//! Numbers and flags from text, with Java's messages.

use std::str::FromStr;

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::types::Type;
use crate::value::Value;

/// A number from text, with Java's messages when there is none.
pub(in crate::library) fn parse(interp: &mut Interp<'_>, text: &str, class: Type) -> Eval {
    match class {
        Type::BigDecimal => crate::library::decimal::parse(interp, text).map(Value::from),
        Type::BigInteger => crate::library::decimal::parse_integer(interp, text, 10),
        _ => interp.parse_number(text, class),
    }
}

/// `Integer.parseInt(text, radix)` and its like.
pub(super) fn parse_static(interp: &mut Interp<'_>, this: &Value, args: &[Value], class: Type) -> Eval {
    let call = Call::new(this, "parseInt", args);
    if call.get(0).is_number() {
        return interp.cast_builtin(call.get(0), class);
    }
    if call.get(0).is_null() {
        let message = match class {
            Type::Double | Type::Float => return Err(interp.throw_with(Type::NullPointerException, None)),
            _ => "Cannot parse null string",
        };
        return Err(interp.throw(Type::NumberFormatException, message));
    }
    let text = call.text(interp, 0)?;
    if call.len() == 1 {
        return match i32::from_str(&text) {
            Ok(_) if matches!(class, Type::Byte | Type::Short) => in_range(interp, &text, class),
            _ => interp.parse_number(&text, class),
        };
    }
    let radix = call.long(interp, 1)?;
    let Some(base) = u32::try_from(radix).ok().filter(|base| (2..=36).contains(base)) else {
        let message = if radix < 2 {
            format!("radix {radix} less than Character.MIN_RADIX")
        } else {
            format!("radix {radix} greater than Character.MAX_RADIX")
        };
        return Err(interp.throw(Type::NumberFormatException, message));
    };
    let number = i64::from_str_radix(&text, base).ok();
    let fits = number.filter(|n| class != Type::Integer || i32::try_from(*n).is_ok());
    match fits {
        Some(number) => interp.cast_builtin(Value::Long(number), class),
        None => {
            let under = if base == 10 { String::new() } else { format!(" under radix {base}") };
            Err(interp.throw(Type::NumberFormatException, format!("For input string: \"{text}\"{under}")))
        }
    }
}

/// Java reads small numbers as ints first.
fn in_range(interp: &mut Interp<'_>, text: &str, class: Type) -> Eval {
    match interp.parse_number(text, class) {
        Err(fault) if fault.is_thrown(Type::NumberFormatException) => {
            let message = format!("Value out of range. Value:\"{text}\" Radix:10");
            Err(interp.throw(Type::NumberFormatException, message))
        }
        answer => answer,
    }
}

pub(super) fn decode(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = Call::new(this, "decode", args).text(interp, 0)?;
    if text.is_empty() {
        return Err(interp.throw(Type::NumberFormatException, "Zero length string"));
    }
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(&text)),
    };
    let lower = digits.to_lowercase();
    let (digits, base) = match lower.strip_prefix("0x").or_else(|| lower.strip_prefix('#')) {
        Some(hex) => (hex, 16),
        None if lower.len() > 1 && lower.starts_with('0') => (lower.get(1..).unwrap_or_default(), 8),
        None => (lower.as_str(), 10),
    };
    let class = crate::library::list::class_of(this);
    let number = i64::from_str_radix(digits, base).ok().and_then(|n| n.checked_mul(sign)).and_then(|n| match class {
        Type::Long => Some(Value::Long(n)),
        Type::Short => i16::try_from(n).ok().map(Value::Short),
        Type::Byte => i8::try_from(n).ok().map(Value::Byte),
        _ => i32::try_from(n).ok().map(Value::Int),
    });
    match number {
        Some(number) => Ok(number),
        None => {
            let under = if base == 10 { String::new() } else { format!(" under radix {base}") };
            Err(interp.throw(Type::NumberFormatException, format!("For input string: \"{digits}\"{under}")))
        }
    }
}

pub(super) fn parse_boolean(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    match args {
        [Value::Bool(flag)] => Ok(Value::Bool(*flag)),
        [Value::Null] => Ok(Value::Bool(false)),
        [text] => Ok(Value::Bool(interp.to_text(text)?.eq_ignore_ascii_case("true"))),
        _ => Ok(Value::Bool(false)),
    }
}
