//! `java.util.Formatter`: `%-10s`, `%05.2f`, `%,d`, `%tY`.
//!
//! Files: `specifier` one `%...`, `flags` what may stand in it · `locales` how numbers are written where · `integer` and `fraction` numbers.

mod flags;
mod fraction;
mod integer;
mod locales;
mod specifier;

use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;
use fraction::decimal;
use integer::integer;
pub(super) use locales::{Customs, Symbols, customs_of};
use specifier::{LONGEST, Specifier, WIDEST, parse};

/// Formats with English symbols.
pub(super) fn format(interp: &mut Interp<'_>, pattern: &str, args: &[Value]) -> Eval<String> {
    format_in(interp, pattern, args, "")
}

/// Formats with the symbols of a locale.
pub(super) fn format_in(interp: &mut Interp<'_>, pattern: &str, args: &[Value], locale: &str) -> Eval<String> {
    let symbols = &customs_of(locale)?.symbols;
    let mut out = String::new();
    let mut chars = pattern.chars().peekable();
    let (mut next, mut last) = (0, None);
    while let Some(c) = chars.next() {
        interp.charge(1)?;
        if c != '%' {
            out.push(c);
            continue;
        }
        let rest: String = chars.clone().take(LONGEST).collect();
        let Some((specifier, used)) = parse(&rest) else {
            let bad = rest
                .chars()
                .find(|c| !"-#+ 0,(<$.".contains(*c) && !c.is_ascii_digit())
                .or(rest.chars().next())
                .unwrap_or('%');
            return Err(interp.throw(Type::UnknownFormatConversionException, format!("Conversion = '{bad}'")));
        };
        for _ in 0..used {
            chars.next();
        }
        if let Some(flag) = specifier.twice {
            return Err(interp.throw(Type::DuplicateFormatFlagsException, format!("Flags = '{flag}'")));
        }
        if let Some(problem) = flags::problem(interp, &specifier) {
            return Err(problem);
        }
        let text = match specifier.conversion {
            'n' => "\n".to_owned(),
            '%' => padded(&specifier, "%".to_owned()),
            _ => {
                if specifier.index == Some(usize::MAX) {
                    let message = "Illegal format argument index = 0";
                    return Err(interp.throw(Type::IllegalFormatArgumentIndexException, message));
                }
                let at = if specifier.again { last.unwrap_or(usize::MAX) } else { specifier.index.unwrap_or(next) };
                if !specifier.again && specifier.index.is_none() {
                    next += 1;
                }
                last = Some(at);
                let Some(value) = args.get(at) else {
                    return Err(interp.throw(
                        Type::MissingFormatArgumentException,
                        format!("Format specifier '%{}'", specifier.text),
                    ));
                };
                convert(interp, &specifier, value, symbols, locale)?
            }
        };
        interp.room_for_text(out.len() + text.len())?;
        out.push_str(&text);
    }
    Ok(out)
}

fn convert(
    interp: &mut Interp<'_>,
    specifier: &Specifier,
    value: &Value,
    symbols: &Symbols,
    locale: &str,
) -> Eval<String> {
    if specifier.width.unwrap_or(0).max(specifier.precision.unwrap_or(0)) > WIDEST {
        return Err(crate::limits::Exceeded::String.into());
    }
    let text = match specifier.conversion.to_ascii_lowercase() {
        's' => {
            if let Some(problem) = flags::alternate(interp, specifier) {
                return Err(problem);
            }
            let text = interp.java_text(value)?;
            padded(specifier, cut(specifier, &text))
        }
        'b' => {
            let truth = match value {
                Value::Null => false,
                Value::Bool(flag) => *flag,
                _ => true,
            };
            padded(specifier, cut(specifier, &truth.to_string()))
        }
        'h' => {
            let text = if value.is_null() { "null".to_owned() } else { format!("{:x}", interp.hash(value)?) };
            padded(specifier, cut(specifier, &text))
        }
        't' => {
            let text = super::dates::format_field(interp, specifier.date, value, locale)?;
            padded(specifier, text)
        }
        _ if value.is_null() => padded(specifier, "null".to_owned()),
        'c' => {
            let c = character(interp, specifier, value)?;
            padded(specifier, c)
        }
        'd' | 'o' | 'x' => integer(interp, specifier, value, symbols)?,
        _ => decimal(interp, specifier, value, symbols)?,
    };
    Ok(if specifier.conversion.is_ascii_uppercase() { text.to_uppercase() } else { text })
}

fn cut(specifier: &Specifier, text: &str) -> String {
    match specifier.precision {
        Some(precision) => text.chars().take(precision).collect(),
        None => text.to_owned(),
    }
}

fn padded(specifier: &Specifier, text: String) -> String {
    let length = super::text::units::unit_length(&text);
    let missing = specifier.width.unwrap_or(0).saturating_sub(length);
    if missing == 0 {
        return text;
    }
    let spaces = " ".repeat(missing);
    if specifier.left { text + &spaces } else { spaces + &text }
}

/// `IllegalFormatConversionException`
fn wrong(interp: &Interp<'_>, specifier: &Specifier, value: &Value) -> Box<crate::interp::Fault> {
    let message = format!("{} != {}", specifier.conversion, interp.class_name(value));
    interp.throw(Type::IllegalFormatConversionException, message)
}

fn character(interp: &mut Interp<'_>, specifier: &Specifier, value: &Value) -> Eval<String> {
    let code = match value {
        Value::Char(unit) => Some(u32::from(*unit)),
        Value::Int(_) | Value::Short(_) | Value::Byte(_) => {
            value.as_integer().and_then(|code| u32::try_from(code).ok())
        }
        _ => None,
    };
    match code.and_then(char::from_u32) {
        Some(c) => Ok(c.to_string()),
        None => Err(wrong(interp, specifier, value)),
    }
}
