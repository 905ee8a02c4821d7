//! A value as one of another class, when it has all that one needs.

use crate::interp::{Eval, Fault, Interp};
use crate::library::dates::temporal::Temporal;
use crate::library::dates::zone::Zone;
use crate::library::dates::{native, wrap};
use crate::types::Type;
use crate::value::Value;

/// `DateTimeException` for a value that lacks what a class needs.
pub(in crate::library::dates) fn cannot_obtain(interp: &mut Interp<'_>, class: Type, source: &Value) -> Box<Fault> {
    let text = match interp.to_text(source) {
        Ok(text) => text,
        Err(fault) => return fault,
    };
    let message = format!(
        "Unable to obtain {} from TemporalAccessor: {text} of type {}",
        class.simple_name(),
        interp.class_name(source)
    );
    interp.throw(Type::DateTimeException, message)
}

/// A value as one of another class, when it has all that one needs.
pub(in crate::library::dates) fn convert(from: &Temporal, class: Type) -> Option<Temporal> {
    Some(match class {
        Type::LocalDate => Temporal::Date(from.day()?),
        Type::LocalTime => Temporal::Time(from.time()?),
        Type::LocalDateTime => Temporal::DateTime(from.date_time()?),
        Type::Instant => {
            let (seconds, nanos) = from.instant()?;
            Temporal::Instant { seconds, nanos }
        }
        Type::OffsetDateTime => Temporal::Offset { local: from.date_time()?, offset: from.offset()? },
        Type::ZonedDateTime => match from {
            Temporal::Zoned { .. } => from.clone(),
            other => Temporal::Zoned {
                local: other.date_time()?,
                offset: other.offset()?,
                zone: Zone::offset(other.offset()?),
            },
        },
        Type::Year => Temporal::Year(from.get("YEAR")?),
        Type::YearMonth => Temporal::YearMonth(from.get("YEAR")?, from.get("MONTH_OF_YEAR")?),
        Type::MonthDay => Temporal::MonthDay(from.get("MONTH_OF_YEAR")?, from.get("DAY_OF_MONTH")?),
        _ => return None,
    })
}

/// `LocalDate.from(other)`
pub(in crate::library::dates::temporal) fn from(interp: &mut Interp<'_>, class: Type, source: &Value) -> Eval {
    match native::<Temporal>(source).and_then(|from| convert(from, class)) {
        Some(found) => wrap(interp, found),
        None => Err(cannot_obtain(interp, class, source)),
    }
}
