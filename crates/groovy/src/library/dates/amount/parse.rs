//! Lengths of time from text: `PT1H30M`, `P1Y2M`.

use super::HOUR;
use super::length::Amount;
use super::sums::finish;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::dates::civil::{DAY_NANOS, NANOS};
use crate::library::list::class_of;
use crate::types::Type;
use crate::value::Value;

pub(super) fn parse(interp: &mut Interp<'_>, this: &Value, args: &[Value], read: fn(&str) -> Option<Amount>) -> Eval {
    let text = Call::new(this, "parse", args).text(interp, 0)?;
    match read(&text.to_uppercase()) {
        Some(amount) => finish(interp, Some(amount)),
        None => {
            let message = format!("Text cannot be parsed to a {}", class_of(this).simple_name());
            Err(interp.throw(Type::DateTimeParseException, message))
        }
    }
}

/// Numbers with the letters behind them: `1H30M`.
fn parts_of(text: &str) -> Option<Vec<(String, char)>> {
    let mut parts = Vec::new();
    let mut number = String::new();
    for c in text.chars() {
        if c.is_ascii_digit() || matches!(c, '.' | '-' | '+') {
            number.push(c);
        } else {
            parts.push((std::mem::take(&mut number), c));
        }
    }
    (number.is_empty() && !parts.is_empty() && parts.len() < 6).then_some(parts)
}

fn signed(text: &str) -> (i64, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    }
}

pub(super) fn parse_period(text: &str) -> Option<Amount> {
    let (sign, text) = signed(text);
    let (mut years, mut months, mut days) = (0i64, 0i64, 0i64);
    for (number, unit) in parts_of(text.strip_prefix('P')?)? {
        let number = number.parse::<i64>().ok()?.checked_mul(sign)?;
        match unit {
            'Y' => years = number,
            'M' => months = number,
            'W' => days = number.checked_mul(7)?,
            'D' => days = days.checked_add(number)?,
            _ => return None,
        }
    }
    Some(Amount::Period { years, months, days })
}

pub(super) fn parse_duration(text: &str) -> Option<Amount> {
    let (sign, text) = signed(text);
    let (date, time) = match text.strip_prefix('P')?.split_once('T') {
        Some((date, time)) if !time.is_empty() => (date, time),
        Some(_) => return None,
        None => (text.strip_prefix('P')?, ""),
    };
    let mut total = 0i128;
    let date_parts = if date.is_empty() { Vec::new() } else { parts_of(date)? };
    let time_parts = if time.is_empty() { Vec::new() } else { parts_of(time)? };
    if date_parts.is_empty() && time_parts.is_empty() {
        return None;
    }
    for (number, unit) in date_parts {
        total += i128::from(number.parse::<i64>().ok().filter(|_| unit == 'D')?) * i128::from(DAY_NANOS);
    }
    for (number, unit) in time_parts {
        let size = match unit {
            'H' => HOUR,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        let (whole, fraction) = number.split_once('.').unwrap_or((&number, ""));
        if (unit != 'S' && number.contains('.')) || fraction.len() > 9 {
            return None;
        }
        let negative = whole.starts_with('-');
        let whole: i64 = if matches!(whole, "-" | "+" | "") { 0 } else { whole.parse().ok()? };
        let fraction: i64 = format!("{fraction:0<9}").parse().ok()?;
        let nanos = i128::from(whole) * i128::from(size) * i128::from(NANOS);
        total += nanos + i128::from(if negative { -fraction } else { fraction });
    }
    Amount::try_nanos(total * i128::from(sign))
}

#[cfg(test)]
mod tests {
    use super::{parse_duration, parse_period};
    use crate::library::dates::amount::length::between;
    use crate::library::dates::civil::Day;
    use crate::value::NativeObject;

    #[test]
    fn durations_are_written_and_read() {
        for text in
            ["PT2H15M", "PT1H1M1S", "PT1.5S", "PT-1.5S", "PT-0.999999995S", "PT0.000000001S", "PT-1M-1S", "PT48H"]
        {
            assert_eq!(parse_duration(text).unwrap().to_text(), text);
        }
        assert_eq!(parse_duration("P2DT1H").unwrap().to_text(), "PT49H");
        for bad in ["", "P", "PT", "1H", "PT1X", "PT1.5H", "NOPE"] {
            assert_eq!(parse_duration(bad), None, "{bad}");
        }
    }

    #[test]
    fn periods_count_months_and_then_days() {
        let day = |year, month, day| Day::new(year, month, day).unwrap();
        assert_eq!(between(day(2020, 1, 15), day(2024, 2, 28)).to_text(), "P4Y1M13D");
        assert_eq!(between(day(2024, 3, 1), day(2024, 2, 28)).to_text(), "P-2D");
        assert_eq!(parse_period("P1Y2M").unwrap().to_text(), "P1Y2M");
    }
}
