//! Decimals as engineers write them.

use crate::value::Decimal;

/// `BigDecimal.toEngineeringString`: exponents are multiples of three.
pub(super) fn engineering(number: &Decimal) -> String {
    let digits = number.unscaled().magnitude().to_string();
    let adjusted = digits.len() as i64 - 1 - i64::from(number.scale());
    if number.scale() >= 0 && adjusted >= -6 {
        return number.to_plain();
    }
    let exponent = adjusted.div_euclid(3) * 3;
    let whole = (adjusted - exponent + 1) as usize;
    let sign = if number.signum() < 0 { "-" } else { "" };
    let padded = digits.clone() + &"0".repeat(whole.saturating_sub(digits.len()));
    let (before, after) = padded.split_at(whole);
    let point = if after.is_empty() { String::new() } else { format!(".{after}") };
    if exponent == 0 { format!("{sign}{before}{point}") } else { format!("{sign}{before}{point}E{exponent:+}") }
}
