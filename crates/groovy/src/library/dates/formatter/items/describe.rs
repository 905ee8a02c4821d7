//! What a format shows of itself.

use super::{Item, Minutes, Sign, Width};

/// `DAY_OF_MONTH` as Java writes it: `DayOfMonth`.
pub(in crate::library::dates::formatter) fn camel(field: &str) -> String {
    match field {
        "LOCAL_DAY_OF_WEEK" => return "DayOfWeek".to_owned(),
        "AMPM_OF_DAY" => return "AmPmOfDay".to_owned(),
        "HOUR_OF_AMPM" => return "HourOfAmPm".to_owned(),
        "CLOCK_HOUR_OF_AMPM" => return "ClockHourOfAmPm".to_owned(),
        _ => {}
    }
    let words = field.trim_start_matches("LOCAL_").split('_');
    words
        .map(|word| {
            format!("{}{}", word.get(..1).unwrap_or_default(), word.get(1..).unwrap_or_default().to_lowercase())
        })
        .collect()
}

impl Item {
    /// As `DateTimeFormatter.toString()` shows it.
    pub(in crate::library::dates::formatter) fn describe(&self) -> String {
        match self {
            Self::Literal(text) => format!("'{}'", text.replace('\'', "''")),
            Self::Number { field, min: 1, max: 19, sign: Sign::Normal } => format!("Value({})", camel(field)),
            Self::Number { field, min, sign: Sign::Never, .. } => format!("Value({},{min})", camel(field)),
            Self::Number { field, min, max, sign } => {
                let sign = if *sign == Sign::Exceeds { "EXCEEDS_PAD" } else { "NORMAL" };
                format!("Value({},{min},{max},{sign})", camel(field))
            }
            Self::ShortYear(field) => format!("ReducedValue({},2,2,2000-01-01)", camel(field)),
            Self::Text { field, width: Width::Full } => format!("Text({})", camel(field)),
            Self::Text { field, width } => {
                format!("Text({},{})", camel(field), if *width == Width::Short { "SHORT" } else { "NARROW" })
            }
            Self::Fraction { min, max, point } => {
                format!("Fraction(NanoOfSecond,{min},{max}{})", if *point { ",DecimalPoint" } else { "" })
            }
            Self::Offset(style) => {
                let minutes = match style.minutes {
                    Minutes::WhenNotZero => "mm",
                    _ => "MM",
                };
                let colon = if style.colon { ":" } else { "" };
                let seconds = if style.seconds { format!("{colon}ss") } else { String::new() };
                format!("Offset(+HH{colon}{minutes}{seconds},'{}')", style.zero)
            }
            Self::LocalizedOffset { full } => {
                format!("LocalizedOffset({})", if *full { "FULL" } else { "SHORT" })
            }
            Self::ZoneId => "ZoneId()".to_owned(),
            Self::ZoneName { full } => {
                format!("ZoneText({})", if *full { "FULL" } else { "SHORT" })
            }
            Self::Optional(inner) => {
                format!("[{}]", inner.iter().map(Self::describe).collect::<String>())
            }
            Self::Instant => "Instant()".to_owned(),
        }
    }
}
