//! The number at the start of a text.

use super::format::Format;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::jdk::own;
use crate::types::Type;
use crate::value::{Decimal, Rounding, Value};

/// The number at the start of a text.
pub(super) fn parse(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = Call::new(this, "parse", args).text(interp, 0)?;
    let format = own::<Format>(interp, this, "parse")?;
    let body = text.strip_prefix(format.prefix.as_str()).unwrap_or(&text);
    let digits: String = body
        .chars()
        .filter(|c| *c != format.separator)
        .map(|c| if c == format.point { '.' } else { c })
        .take_while(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | 'E'))
        .collect();
    let Ok(number) = digits.trim_end_matches('.').parse::<Decimal>() else {
        return Err(interp.throw(Type::ParseException, format!("Unparseable number: \"{text}\"")));
    };
    let scaled = Decimal::new(number.unscaled().clone(), number.scale().saturating_add(format.factor));
    let whole = scaled.with_scale(0, Rounding::Unnecessary);
    match whole.and_then(|whole| crate::ops::arithmetic::to_long(&Value::from(whole))) {
        Some(long) => Ok(Value::Long(long)),
        None => Ok(Value::Double(scaled.to_f64())),
    }
}
