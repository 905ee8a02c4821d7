//! `java.util.Formatter`: `%-10s`, `%05.2f`, `%,d`, `%tY`.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use crate::interp::{Eval, Interp};
use crate::ops::arithmetic::{to_big, to_decimal, to_double};
use crate::types::Type;
use crate::value::{Decimal, Rounding, Value};

/// The longest width and precision: more would be a bomb.
const WIDEST: usize = 100_000;

/// One `%...` of a pattern.
#[derive(Debug, Default, Clone)]
struct Specifier {
    index: Option<usize>,
    again: bool,
    left: bool,
    plus: bool,
    space: bool,
    zero: bool,
    group: bool,
    parens: bool,
    alternate: bool,
    width: Option<usize>,
    precision: Option<usize>,
    conversion: char,
    date: char,
    text: String,
}

/// Separators of a locale.
#[derive(Debug, Clone, Copy)]
struct Symbols {
    point: char,
    group: char,
}

/// Formats with English symbols.
pub(super) fn format(interp: &mut Interp<'_>, pattern: &str, args: &[Value]) -> Eval<String> {
    format_in(interp, pattern, args, "")
}

/// Formats with the symbols of a locale.
pub(super) fn format_in(interp: &mut Interp<'_>, pattern: &str, args: &[Value], locale: &str) -> Eval<String> {
    let symbols = symbols_of(locale);
    let mut out = String::new();
    let mut chars = pattern.chars().peekable();
    let (mut next, mut last) = (0, None);
    while let Some(c) = chars.next() {
        interp.charge(1)?;
        if c != '%' {
            out.push(c);
            continue;
        }
        let rest: String = chars.clone().collect();
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
        let text = match specifier.conversion {
            'n' => "\n".to_owned(),
            '%' => padded(&specifier, "%".to_owned()),
            _ => {
                let at = if specifier.again { last.unwrap_or(0) } else { specifier.index.unwrap_or(next) };
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
                convert(interp, &specifier, value, symbols)?
            }
        };
        interp.room_for_text(out.len() + text.len())?;
        out.push_str(&text);
    }
    Ok(out)
}

/// The decimal point and the thousands separator of a locale.
pub(super) fn separators(locale: &str) -> (char, char) {
    let symbols = symbols_of(locale);
    (symbols.point, symbols.group)
}

/// The separators of the locales people use most.
fn symbols_of(locale: &str) -> Symbols {
    match locale.split(['_', '-']).next().unwrap_or_default() {
        "de" | "nl" | "it" | "es" | "pt" | "da" | "tr" | "id" | "el" => Symbols { point: ',', group: '.' },
        "fr" => Symbols { point: ',', group: '\u{202f}' },
        "ru" | "pl" | "cs" | "sv" | "fi" | "nb" | "no" | "uk" | "bg" | "hu" | "sk" => {
            Symbols { point: ',', group: '\u{a0}' }
        }
        _ => Symbols { point: '.', group: ',' },
    }
}

/// Reads a specifier; with the number of characters it took.
fn parse(rest: &str) -> Option<(Specifier, usize)> {
    let chars: Vec<char> = rest.chars().collect();
    let mut specifier = Specifier::default();
    let mut at = 0;
    let digits = |from: usize| chars.iter().skip(from).take_while(|c| c.is_ascii_digit()).collect::<String>();
    let number = digits(0);
    if !number.is_empty() && chars.get(number.len()) == Some(&'$') {
        specifier.index = Some(number.parse::<usize>().ok()?.checked_sub(1)?);
        at = number.len() + 1;
    }
    while let Some(flag) = chars.get(at) {
        match flag {
            '-' => specifier.left = true,
            '+' => specifier.plus = true,
            ' ' => specifier.space = true,
            '0' => specifier.zero = true,
            ',' => specifier.group = true,
            '(' => specifier.parens = true,
            '#' => specifier.alternate = true,
            '<' => specifier.again = true,
            _ => break,
        }
        at += 1;
    }
    let width = digits(at);
    if !width.is_empty() {
        specifier.width = Some(width.parse().unwrap_or(usize::MAX));
        at += width.len();
    }
    if chars.get(at) == Some(&'.') {
        let precision = digits(at + 1);
        if precision.is_empty() {
            return None;
        }
        specifier.precision = Some(precision.parse().unwrap_or(usize::MAX));
        at += 1 + precision.len();
    }
    specifier.conversion = *chars.get(at)?;
    at += 1;
    if matches!(specifier.conversion, 't' | 'T') {
        specifier.date = *chars.get(at)?;
        at += 1;
    }
    specifier.text = chars.iter().take(at).collect();
    "bBhHsScCdoxXeEfgGaAtTn%".contains(specifier.conversion).then_some((specifier, at))
}

fn convert(interp: &mut Interp<'_>, specifier: &Specifier, value: &Value, symbols: Symbols) -> Eval<String> {
    if specifier.width.unwrap_or(0).max(specifier.precision.unwrap_or(0)) > WIDEST {
        return Err(crate::limits::Exceeded::String.into());
    }
    let text = match specifier.conversion.to_ascii_lowercase() {
        's' => {
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
            let text = super::dates::format_field(interp, specifier.date, value)?;
            padded(specifier, text)
        }
        _ if value.is_null() => padded(specifier, "null".to_owned()),
        'c' => {
            let c = character(interp, specifier, value)?;
            padded(specifier, c)
        }
        'd' | 'o' | 'x' => {
            if let Some(precision) = specifier.precision {
                return Err(interp.throw(Type::IllegalFormatPrecisionException, precision.to_string()));
            }
            integer(interp, specifier, value, symbols)?
        }
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

fn integer(interp: &mut Interp<'_>, specifier: &Specifier, value: &Value, symbols: Symbols) -> Eval<String> {
    let number = match value {
        Value::Int(_) | Value::Long(_) | Value::Short(_) | Value::Byte(_) | Value::BigInt(_) => {
            to_big(value).unwrap_or_default()
        }
        _ => return Err(wrong(interp, specifier, value)),
    };
    let radix = match specifier.conversion {
        'd' => {
            return Ok(signed(
                specifier,
                number.is_negative(),
                grouped(specifier, &number.magnitude().to_string(), symbols),
            ));
        }
        'o' => 8,
        _ => 16,
    };
    let digits = match value {
        Value::BigInt(_) => number.to_str_radix(radix),
        Value::Long(n) => BigInt::from(*n as u64).to_str_radix(radix),
        Value::Int(n) => BigInt::from(*n as u32).to_str_radix(radix),
        Value::Short(n) => BigInt::from(*n as u16).to_str_radix(radix),
        _ => BigInt::from(number.to_i8().unwrap_or_default() as u8).to_str_radix(radix),
    };
    let prefix = match (specifier.alternate, radix) {
        (true, 8) => "0",
        (true, _) => "0x",
        _ => "",
    };
    Ok(zero_padded(specifier, prefix.to_owned(), digits, ""))
}

fn grouped(specifier: &Specifier, digits: &str, symbols: Symbols) -> String {
    if !specifier.group {
        return digits.to_owned();
    }
    let mut text = String::new();
    for (at, c) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(symbols.group);
        }
        text.push(c);
    }
    text
}

/// Sign or parentheses around digits, zeros or spaces before.
fn signed(specifier: &Specifier, negative: bool, digits: String) -> String {
    let (before, after) = match (negative, specifier) {
        (true, Specifier { parens: true, .. }) => ("(", ")"),
        (true, _) => ("-", ""),
        (false, Specifier { plus: true, .. }) => ("+", ""),
        (false, Specifier { space: true, .. }) => (" ", ""),
        _ => ("", ""),
    };
    zero_padded(specifier, before.to_owned(), digits, after)
}

fn zero_padded(specifier: &Specifier, before: String, digits: String, after: &str) -> String {
    let length = before.chars().count() + digits.chars().count() + after.len();
    let missing = specifier.width.unwrap_or(0).saturating_sub(length);
    if specifier.zero && missing > 0 {
        return format!("{before}{}{digits}{after}", "0".repeat(missing));
    }
    padded(specifier, format!("{before}{digits}{after}"))
}

fn decimal(interp: &mut Interp<'_>, specifier: &Specifier, value: &Value, symbols: Symbols) -> Eval<String> {
    if !matches!(value, Value::Float(_) | Value::Double(_) | Value::Decimal(_)) {
        return Err(wrong(interp, specifier, value));
    }
    if let Some(number) = to_double(value).filter(|n| !n.is_finite() && !matches!(value, Value::Decimal(_))) {
        let word = if number.is_nan() { "NaN" } else { "Infinity" };
        let plain = Specifier { zero: false, ..specifier.clone() };
        return Ok(signed(&plain, number < 0.0, word.to_owned()));
    }
    let number = to_decimal(value).unwrap_or_else(|| Decimal::from(0));
    let negative = number.signum() < 0 || matches!(value, Value::Double(n) if n.is_sign_negative());
    let precision = specifier.precision.unwrap_or(6);
    let digits = match specifier.conversion.to_ascii_lowercase() {
        'f' => fixed(interp, specifier, &number, precision, symbols)?,
        'e' => scientific(&number, precision, symbols),
        'a' => hexadecimal(to_double(value).unwrap_or_default().abs()),
        _ => general(interp, specifier, &number, precision.max(1), symbols)?,
    };
    Ok(signed(specifier, negative, digits))
}

fn fixed(
    interp: &mut Interp<'_>,
    specifier: &Specifier,
    number: &Decimal,
    precision: usize,
    symbols: Symbols,
) -> Eval<String> {
    interp.charge(number.scale().unsigned_abs() as usize / 16)?;
    let rounded = number.abs().with_scale(precision as i32, Rounding::HalfUp);
    let Some(rounded) = rounded else { return Err(crate::limits::Exceeded::String.into()) };
    let plain = rounded.to_plain();
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let whole = grouped(specifier, whole, symbols);
    Ok(if part.is_empty() { whole } else { format!("{whole}{}{part}", symbols.point) })
}

fn scientific(number: &Decimal, precision: usize, symbols: Symbols) -> String {
    let number = number.abs();
    if number.signum() == 0 {
        let zeros = if precision == 0 { String::new() } else { format!("{}{}", symbols.point, "0".repeat(precision)) };
        return format!("0{zeros}e+00");
    }
    let rounded = number.round(precision as u64 + 1, Rounding::HalfUp).unwrap_or(number);
    let digits = rounded.unscaled().magnitude().to_string();
    let exponent = digits.len() as i64 - 1 - i64::from(rounded.scale());
    let (first, rest) = digits.split_at(1);
    let part: String = rest.chars().chain(std::iter::repeat('0')).take(precision).collect();
    let point = if precision == 0 { String::new() } else { format!("{}{part}", symbols.point) };
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{first}{point}e{sign}{:02}", exponent.abs())
}

/// `%g`: fixed between 10^-4 and 10^precision, otherwise scientific.
fn general(
    interp: &mut Interp<'_>,
    specifier: &Specifier,
    number: &Decimal,
    precision: usize,
    symbols: Symbols,
) -> Eval<String> {
    let number = number.abs();
    if number.signum() == 0 {
        return fixed(interp, specifier, &number, precision - 1, symbols);
    }
    let rounded = number.round(precision as u64, Rounding::HalfUp).unwrap_or_else(|| number.clone());
    let exponent = rounded.precision() as i64 - 1 - i64::from(rounded.scale());
    if (-4..precision as i64).contains(&exponent) {
        return fixed(interp, specifier, &rounded, (precision as i64 - 1 - exponent).max(0) as usize, symbols);
    }
    Ok(scientific(&rounded, precision - 1, symbols))
}

/// `%a`
fn hexadecimal(number: f64) -> String {
    if number == 0.0 {
        return "0x0.0p0".to_owned();
    }
    let bits = number.to_bits();
    let (exponent, fraction) = ((bits >> 52) as i64 & 0x7ff, bits & ((1 << 52) - 1));
    let digits = format!("{fraction:013x}");
    let digits = digits.trim_end_matches('0');
    let digits = if digits.is_empty() { "0" } else { digits };
    if exponent == 0 { format!("0x0.{digits}p-1022") } else { format!("0x1.{digits}p{}", exponent - 1023) }
}
