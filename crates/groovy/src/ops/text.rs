//! Numbers and characters as Java writes them.

use std::fmt::Write;

/// `Double.toString()`
pub(crate) fn double_text(value: f64) -> String {
    if value.is_nan() {
        return "NaN".to_owned();
    }
    if value.is_infinite() {
        return if value > 0.0 { "Infinity" } else { "-Infinity" }.to_owned();
    }
    if value.abs().to_bits() == 1 {
        // Java prints at least two digits, and these two.
        return if value > 0.0 { "4.9E-324" } else { "-4.9E-324" }.to_owned();
    }
    java_notation(&format!("{value:e}"), value.abs())
}

/// `Float.toString()`
pub(crate) fn float_text(value: f32) -> String {
    if value.is_finite() {
        java_notation(&format!("{value:e}"), f64::from(value.abs()))
    } else {
        double_text(f64::from(value))
    }
}

/// Rust's shortest digits, in Java's notation: plain from 0.001 up to ten million, otherwise with an exponent.
fn java_notation(scientific: &str, magnitude: f64) -> String {
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((scientific, "0"));
    let (sign, mantissa) = match mantissa.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", mantissa),
    };
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let exponent: i32 = exponent.parse().unwrap_or_default();
    if magnitude == 0.0 {
        return format!("{sign}0.0");
    }
    if !(1e-3..1e7).contains(&magnitude) {
        let (first, rest) = digits.split_at(1);
        let rest = if rest.is_empty() { "0" } else { rest };
        return format!("{sign}{first}.{rest}E{exponent}");
    }
    let mut text = sign.to_owned();
    if exponent < 0 {
        text.push_str("0.");
        text.push_str(&"0".repeat((-exponent - 1) as usize));
        text.push_str(&digits);
    } else {
        let whole = exponent as usize + 1;
        if digits.len() > whole {
            let (before, after) = digits.split_at(whole);
            let _ = write!(text, "{before}.{after}");
        } else {
            let _ = write!(text, "{digits:0<whole$}.0");
        }
    }
    text
}

/// One UTF-16 unit as text; half of a pair becomes the replacement character.
pub(crate) fn unit_text(unit: u16) -> String {
    char::from_u32(u32::from(unit))
        .unwrap_or(char::REPLACEMENT_CHARACTER)
        .to_string()
}

/// A string as Groovy's `inspect` writes it: in single quotes, with escapes.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('\'');
    for c in text.chars() {
        match c {
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            '\u{8}' => quoted.push_str("\\b"),
            '\u{c}' => quoted.push_str("\\f"),
            '\\' => quoted.push_str("\\\\"),
            '\'' => quoted.push_str("\\'"),
            _ => quoted.push(c),
        }
    }
    quoted.push('\'');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubles_read_like_javas() {
        let texts: Vec<String> = [1.0, 0.1, 1e7, 1.5e-5, 123456.789, 1e21, -0.0, 100.0]
            .map(double_text)
            .to_vec();
        assert_eq!(
            texts,
            [
                "1.0",
                "0.1",
                "1.0E7",
                "1.5E-5",
                "123456.789",
                "1.0E21",
                "-0.0",
                "100.0"
            ]
        );
    }
}
