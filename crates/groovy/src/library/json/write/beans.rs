//! Objects of Java that JSON shows by their properties: Groovy knows no shorter form for them.

use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;

/// The properties of a class in the order of their names; nothing for classes that are written as texts.
fn properties(class: Type) -> Option<&'static [&'static str]> {
    Some(match class {
        Type::LocalDate => {
            &["chronology", "dayOfMonth", "dayOfWeek", "dayOfYear", "era", "leapYear", "month", "monthValue", "year"]
        }
        Type::LocalDateTime => &[
            "chronology",
            "dayOfMonth",
            "dayOfWeek",
            "dayOfYear",
            "hour",
            "minute",
            "month",
            "monthValue",
            "nano",
            "second",
            "year",
        ],
        Type::LocalTime => &["hour", "minute", "nano", "second"],
        Type::Instant => &["epochSecond", "nano"],
        Type::Duration => &["nano", "negative", "seconds", "units", "zero"],
        Type::Period => &["chronology", "days", "months", "negative", "units", "years", "zero"],
        Type::Year => &["leap", "value"],
        Type::YearMonth => &["leapYear", "month", "monthValue", "year"],
        Type::MonthDay => &["dayOfMonth", "month", "monthValue"],
        Type::Optional => &["empty", "present"],
        Type::Pattern => &[],
        _ => return None,
    })
}

/// The properties of an object with their values, if it is written by them.
pub(super) fn bean(interp: &mut Interp<'_>, value: &Value, class: Type) -> Eval<Option<Vec<(Value, Value)>>> {
    let Some(names) = properties(class) else { return Ok(None) };
    let mut entries = Vec::with_capacity(names.len());
    for name in names {
        let property = match (*name, class) {
            ("chronology", _) => {
                let calendar = [("calendarType", "iso8601"), ("id", "ISO")];
                let entries = calendar.map(|(name, text)| (Value::str(name), Value::str(text)));
                Value::Map(interp.map_from(Type::LinkedHashMap, entries)?)
            }
            ("era", _) => {
                let year = interp.get_property(value, "year")?;
                Value::str(if interp.int(&year)? > 0 { "CE" } else { "BCE" })
            }
            ("units", Type::Duration) => texts(interp, &["SECONDS", "NANOS"])?,
            ("units", _) => texts(interp, &["YEARS", "MONTHS", "DAYS"])?,
            (name, _) => interp.get_property(value, name)?,
        };
        entries.push((Value::str(*name), property));
    }
    Ok(Some(entries))
}

fn texts(interp: &mut Interp<'_>, texts: &[&'static str]) -> Eval {
    interp.list(texts.iter().map(|text| Value::str(*text)).collect())
}
