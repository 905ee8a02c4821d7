//! Numbers and characters from other values, with Java's narrowing and Java's messages.

use std::sync::Arc;

use crate::interp::{Eval, Fault, Interp};
use crate::ops::arithmetic::{to_big, to_decimal, to_double, to_long};
use crate::types::Type;
use crate::value::Value;

impl Interp<'_> {
    /// `"12" as Integer`
    ///
    /// # Errors
    /// `NumberFormatException`
    pub(crate) fn parse_number(&mut self, text: &str, class: Type) -> Eval {
        let digits = text.strip_prefix('+').filter(|rest| !rest.starts_with(['+', '-'])).unwrap_or(text);
        let parsed = match class {
            Type::Integer => digits.parse().ok().map(Value::Int),
            Type::Long => digits.parse().ok().map(Value::Long),
            Type::Short => digits.parse().ok().map(Value::Short),
            Type::Byte => digits.parse().ok().map(Value::Byte),
            Type::BigInteger if text.len() < 20_000 => digits.parse().ok().map(|n| Value::BigInt(Arc::new(n))),
            Type::BigDecimal | Type::Number if text.len() < 20_000 => {
                let decimal: Option<crate::value::Decimal> = text.parse().ok();
                match decimal {
                    Some(decimal) => Some(Value::Decimal(Arc::new(decimal))),
                    None => return Err(self.no_decimal(text)),
                }
            }
            Type::Double => parse_double(text).map(Value::Double),
            Type::Float => parse_double(text).map(|n| Value::Float(n as f32)),
            _ => None,
        };
        match parsed {
            Some(value) => Ok(value),
            None if matches!(class, Type::Double | Type::Float) => {
                Err(self.throw(Type::NumberFormatException, crate::ops::number_errors::floating(text)))
            }
            None if class == Type::BigInteger => {
                Err(self.throw(Type::NumberFormatException, crate::ops::number_errors::big_integer(text)))
            }
            None => Err(self.throw(Type::NumberFormatException, format!("For input string: \"{text}\""))),
        }
    }

    /// What Java says of a text that is no `BigDecimal`.
    fn no_decimal(&self, text: &str) -> Box<Fault> {
        let message = crate::ops::number_errors::big_decimal(text);
        self.throw_with(Type::NumberFormatException, message.map(Into::into))
    }
}

fn parse_double(text: &str) -> Option<f64> {
    let trimmed = crate::ops::blanks::trim(text);
    let digits = trimmed.strip_suffix(['d', 'D', 'f', 'F']).unwrap_or(trimmed);
    let java = digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'e' | b'E' | b'+' | b'-'));
    match digits {
        "NaN" => Some(f64::NAN),
        "Infinity" | "+Infinity" => Some(f64::INFINITY),
        "-Infinity" => Some(f64::NEG_INFINITY),
        _ if java => digits.parse().ok(),
        _ => None,
    }
}

pub(super) fn to_char(value: &Value) -> Option<Value> {
    match value {
        Value::Char(_) => Some(value.clone()),
        Value::Str(text) => {
            let mut units = text.encode_utf16();
            let unit = units.next()?;
            units.next().is_none().then_some(Value::Char(unit))
        }
        // By way of an int, which stops at its bounds.
        Value::Double(n) => Some(Value::Char(*n as i32 as u16)),
        Value::Float(n) => Some(Value::Char(*n as i32 as u16)),
        number if number.is_number() => to_long(number).map(|code| Value::Char(code as u16)),
        _ => None,
    }
}

/// A number, character or text of one character as a number of a class; narrowing cuts off as in Java.
pub(super) fn to_number(value: &Value, class: Type) -> Option<Value> {
    let from_char = |unit: u16| Value::Int(i32::from(unit));
    let value = match value {
        Value::Char(unit) => from_char(*unit),
        Value::Str(text) => {
            let mut units = text.encode_utf16();
            let unit = units.next()?;
            if units.next().is_some() {
                return None;
            }
            from_char(unit)
        }
        number if number.is_number() => number.clone(),
        _ => return None,
    };
    let is_float = matches!(value, Value::Float(_) | Value::Double(_));
    let int = |value: &Value| -> Option<i32> {
        if is_float { to_double(value).map(|n| n as i32) } else { to_long(value).map(|n| n as i32) }
    };
    Some(match class {
        Type::Integer => Value::Int(int(&value)?),
        Type::Long => Value::Long(to_long(&value)?),
        Type::Short => Value::Short(int(&value)? as i16),
        Type::Byte => Value::Byte(int(&value)? as i8),
        Type::Float => match &value {
            Value::Float(_) => value,
            other => Value::Float(to_double(other)? as f32),
        },
        Type::Double => Value::Double(to_double(&value)?),
        // Groovy goes by the digits that are shown.
        Type::BigInteger if is_float => match &value {
            Value::Double(n) if !n.is_finite() => Value::BigInt(Arc::new(to_big(&value)?)),
            value => Value::BigInt(Arc::new(to_decimal(value)?.to_integer())),
        },
        Type::BigInteger => Value::BigInt(Arc::new(to_big(&value)?)),
        Type::BigDecimal => Value::Decimal(Arc::new(to_decimal(&value)?)),
        Type::Number => value,
        _ => return None,
    })
}
