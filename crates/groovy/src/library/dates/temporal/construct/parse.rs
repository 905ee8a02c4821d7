//! Dates and times from text.

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::dates::formatter::{Formatter, predefined};
use crate::library::dates::native;
use crate::library::list::class_of;
use crate::types::Type;
use crate::value::Value;

/// `parse(text)` with the format of the class, `parse(text, formatter)`, and Groovy's `parse(text, pattern)`.
pub(super) fn parse(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "parse", args);
    if matches!(args.first(), Some(Value::Null)) {
        return Err(interp.throw(Type::NullPointerException, "text"));
    }
    let text = call.text(interp, 0)?;
    let class = class_of(this);
    let formatter = match args.get(1) {
        Some(Value::Str(pattern)) => Formatter::of_pattern(interp, &pattern.clone(), "en_US")?,
        Some(other) => native::<Formatter>(other).cloned().ok_or_else(|| call.refuse(interp))?,
        None => predefined(match class {
            Type::LocalDate => "ISO_LOCAL_DATE",
            Type::LocalTime => "ISO_LOCAL_TIME",
            Type::LocalDateTime => "ISO_LOCAL_DATE_TIME",
            Type::ZonedDateTime => "ISO_ZONED_DATE_TIME",
            Type::OffsetDateTime => "ISO_OFFSET_DATE_TIME",
            Type::Instant => "ISO_INSTANT",
            Type::YearMonth => "YEAR_MONTH",
            Type::MonthDay => "MONTH_DAY",
            _ => "YEAR",
        }),
    };
    formatter.parse_as(interp, &text, class)
}
