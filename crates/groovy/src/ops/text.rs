//! Numbers and characters as Java writes them.

use super::java_digits;

/// `Double.toString()`
pub(crate) fn double_text(value: f64) -> String {
    if value.is_nan() {
        return "NaN".to_owned();
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    if value.is_infinite() {
        return format!("{sign}Infinity");
    }
    if value == 0.0 {
        return format!("{sign}0.0");
    }
    format!("{sign}{}", java_digits::of_double(value.abs()).text())
}

/// `Float.toString()`
pub(crate) fn float_text(value: f32) -> String {
    if !value.is_finite() || value == 0.0 {
        return double_text(f64::from(value));
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    format!("{sign}{}", java_digits::of_float(value.abs()).text())
}

/// Digits with zeros before them up to a width, however large: Rust's own formatting panics beyond 65,535.
pub(crate) fn zero_padded(digits: &str, width: usize) -> String {
    let mut text = "0".repeat(width.saturating_sub(digits.len()));
    text.push_str(digits);
    text
}

/// One UTF-16 unit as text; half of a pair becomes the replacement character.
pub(crate) fn unit_text(unit: u16) -> String {
    char::from_u32(u32::from(unit)).unwrap_or(char::REPLACEMENT_CHARACTER).to_string()
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
        let texts: Vec<String> = [1.0, 0.1, 1e7, 1.5e-5, 123456.789, 1e21, -0.0, 100.0].map(double_text).to_vec();
        assert_eq!(texts, ["1.0", "0.1", "1.0E7", "1.5E-5", "123456.789", "1.0E21", "-0.0", "100.0"]);
    }
}
