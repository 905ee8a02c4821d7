//! What formats consist of, and how patterns become that.

/// How a number shows its sign and how long it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// Exactly so many digits.
    Never,
    /// Any number of digits, `-` where needed.
    Normal,
    /// `+` when there are more digits than wanted.
    Exceeds,
}

/// How an offset from UTC is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OffsetStyle {
    pub(super) colon: bool,
    pub(super) minutes: Minutes,
    pub(super) seconds: bool,
    /// What stands for UTC itself.
    pub(super) zero: &'static str,
}

/// Whether minutes are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Minutes {
    Always,
    WhenNotZero,
    /// Always written, but texts may lack them.
    MayLack,
}

/// How long a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Width {
    Full,
    Short,
    Narrow,
}

/// One piece of a format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item {
    Literal(String),
    Number {
        field: &'static str,
        min: usize,
        max: usize,
        sign: Sign,
    },
    /// Two digits of a year between 2000 and 2099.
    ShortYear(&'static str),
    Text {
        field: &'static str,
        width: Width,
    },
    Fraction {
        min: usize,
        max: usize,
        point: bool,
    },
    Offset(OffsetStyle),
    /// `GMT+2`, `GMT+02:00`
    LocalizedOffset {
        full: bool,
    },
    ZoneId,
    ZoneName {
        full: bool,
    },
    Optional(Vec<Item>),
    Instant,
}

const ISO_OFFSET: OffsetStyle = OffsetStyle { colon: true, minutes: Minutes::MayLack, seconds: true, zero: "Z" };

/// Compiles a pattern.
///
/// # Errors
/// The message of Java's `IllegalArgumentException`.
pub(super) fn compile(pattern: &str) -> Result<Vec<Item>, String> {
    let mut open: Vec<Vec<Item>> = Vec::new();
    let mut items: Vec<Item> = Vec::new();
    let mut chars = pattern.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '\'' => {
                let mut text = String::new();
                loop {
                    match chars.next() {
                        Some((_, '\'')) if chars.next_if(|(_, next)| *next == '\'').is_some() => text.push('\''),
                        Some((_, '\'')) => break,
                        Some((_, c)) => text.push(c),
                        None => {
                            return Err(format!("Pattern ends with an incomplete string literal: {pattern}"));
                        }
                    }
                }
                literal(&mut items, if text.is_empty() { "'" } else { &text });
            }
            '[' if open.len() < 16 => open.push(std::mem::take(&mut items)),
            ']' => match open.pop() {
                Some(outer) => {
                    let inner = std::mem::replace(&mut items, outer);
                    items.push(Item::Optional(inner));
                }
                None => {
                    return Err("Pattern invalid as it contains ] without previous [".to_owned());
                }
            },
            '{' | '}' | '#' | '[' => {
                return Err(format!("Pattern includes reserved character: '{c}'"));
            }
            c if c.is_ascii_alphabetic() => {
                let mut count = 1;
                while chars.next_if(|(_, next)| *next == c).is_some() {
                    count += 1;
                }
                items.push(letter(c, count, at)?);
            }
            c => literal(&mut items, c.encode_utf8(&mut [0; 4])),
        }
    }
    // Java closes what is still open.
    while let Some(outer) = open.pop() {
        let inner = std::mem::replace(&mut items, outer);
        items.push(Item::Optional(inner));
    }
    Ok(items)
}

fn literal(items: &mut Vec<Item>, text: &str) {
    match items.last_mut() {
        Some(Item::Literal(before)) => before.push_str(text),
        _ => items.push(Item::Literal(text.to_owned())),
    }
}

fn letter(c: char, count: usize, _at: usize) -> Result<Item, String> {
    let too_many = || Err(format!("Too many pattern letters: {c}"));
    let number = |field, most: usize| match count {
        1 => Ok(Item::Number { field, min: 1, max: 19, sign: Sign::Normal }),
        count if count <= most => Ok(Item::Number { field, min: count, max: count, sign: Sign::Never }),
        _ => too_many(),
    };
    let text = |field| match count {
        1..=3 => Ok(Item::Text { field, width: Width::Short }),
        4 => Ok(Item::Text { field, width: Width::Full }),
        5 => Ok(Item::Text { field, width: Width::Narrow }),
        _ => too_many(),
    };
    let offset = |zero| {
        let (colon, minutes, seconds) = match count {
            1 => (false, Minutes::WhenNotZero, false),
            2 => (false, Minutes::Always, false),
            3 => (true, Minutes::Always, false),
            4 => (false, Minutes::Always, true),
            5 => (true, Minutes::Always, true),
            _ => return too_many(),
        };
        Ok(Item::Offset(OffsetStyle { colon, minutes, seconds, zero }))
    };
    match c {
        'u' | 'y' | 'Y' => {
            let field = match c {
                'u' => "YEAR",
                'y' => "YEAR_OF_ERA",
                _ => "WEEK_BASED_YEAR",
            };
            Ok(match count {
                2 => Item::ShortYear(field),
                1..=3 => Item::Number { field, min: count, max: 19, sign: Sign::Normal },
                _ => Item::Number { field, min: count.min(19), max: 19, sign: Sign::Exceeds },
            })
        }
        'M' | 'L' if count >= 3 => text("MONTH_OF_YEAR"),
        'M' | 'L' => number("MONTH_OF_YEAR", 2),
        'Q' | 'q' if count >= 3 => text("QUARTER_OF_YEAR"),
        'Q' | 'q' => number("QUARTER_OF_YEAR", 2),
        'd' => number("DAY_OF_MONTH", 2),
        'D' => number("DAY_OF_YEAR", 3),
        'w' => number("US_WEEK_OF_YEAR", 2),
        'W' => number("US_WEEK_OF_MONTH", 1),
        'F' => number("ALIGNED_WEEK_OF_MONTH", 1),
        'E' => text("DAY_OF_WEEK"),
        'e' | 'c' if count >= 3 => text("DAY_OF_WEEK"),
        'e' | 'c' => number("US_DAY_OF_WEEK", 2),
        'a' if count == 1 => text("AMPM_OF_DAY"),
        'G' => text("ERA"),
        'H' => number("HOUR_OF_DAY", 2),
        'k' => number("CLOCK_HOUR_OF_DAY", 2),
        'K' => number("HOUR_OF_AMPM", 2),
        'h' => number("CLOCK_HOUR_OF_AMPM", 2),
        'm' => number("MINUTE_OF_HOUR", 2),
        's' => number("SECOND_OF_MINUTE", 2),
        'S' if count <= 9 => Ok(Item::Fraction { min: count, max: count, point: false }),
        'A' => number("MILLI_OF_DAY", 19),
        'n' => number("NANO_OF_SECOND", 19),
        'N' => number("NANO_OF_DAY", 19),
        'V' if count == 2 => Ok(Item::ZoneId),
        'V' => Err(format!("Pattern letter count must be 2: {c}")),
        'z' | 'v' if count <= 4 => Ok(Item::ZoneName { full: count == 4 }),
        'O' if count == 1 || count == 4 => Ok(Item::LocalizedOffset { full: count == 4 }),
        'X' => offset("Z"),
        'x' => offset(match count {
            1 => "+00",
            2 | 4 => "+0000",
            _ => "+00:00",
        }),
        'Z' => match count {
            1..=3 => {
                Ok(Item::Offset(OffsetStyle { colon: false, minutes: Minutes::Always, seconds: false, zero: "+0000" }))
            }
            4 => Ok(Item::LocalizedOffset { full: true }),
            5 => Ok(Item::Offset(OffsetStyle { colon: true, minutes: Minutes::Always, seconds: true, zero: "Z" })),
            _ => too_many(),
        },
        'a' | 'S' | 'z' | 'v' | 'O' => too_many(),
        _ => Err(format!("Unknown pattern letter: {c}")),
    }
}

/// The pieces of a format with a name.
pub(super) fn predefined(name: &str) -> Vec<Item> {
    let fixed = |field| Item::Number { field, min: 2, max: 2, sign: Sign::Never };
    let year = Item::Number { field: "YEAR", min: 4, max: 10, sign: Sign::Exceeds };
    let text = |text: &str| Item::Literal(text.to_owned());
    let date = || vec![year.clone(), text("-"), fixed("MONTH_OF_YEAR"), text("-"), fixed("DAY_OF_MONTH")];
    let time = || {
        let seconds = vec![
            text(":"),
            fixed("SECOND_OF_MINUTE"),
            Item::Optional(vec![Item::Fraction { min: 0, max: 9, point: true }]),
        ];
        vec![fixed("HOUR_OF_DAY"), text(":"), fixed("MINUTE_OF_HOUR"), Item::Optional(seconds)]
    };
    let both = || [date(), vec![text("T")], time()].concat();
    let offset = || vec![Item::Offset(ISO_OFFSET)];
    let zone = || vec![Item::Optional(vec![text("["), Item::ZoneId, text("]")])];
    match name {
        "ISO_LOCAL_DATE" => date(),
        "ISO_LOCAL_TIME" => time(),
        "ISO_LOCAL_DATE_TIME" => both(),
        "ISO_OFFSET_DATE_TIME" => [both(), offset()].concat(),
        "ISO_ZONED_DATE_TIME" => [both(), offset(), zone()].concat(),
        "ISO_DATE_TIME" => [both(), vec![Item::Optional([offset(), zone()].concat())]].concat(),
        "ISO_DATE" => [date(), vec![Item::Optional(offset())]].concat(),
        "ISO_TIME" => [time(), vec![Item::Optional(offset())]].concat(),
        "ISO_OFFSET_DATE" => [date(), offset()].concat(),
        "ISO_OFFSET_TIME" => [time(), offset()].concat(),
        "ISO_INSTANT" => vec![Item::Instant],
        "BASIC_ISO_DATE" => {
            let year = Item::Number { field: "YEAR", min: 4, max: 4, sign: Sign::Never };
            let offset = OffsetStyle { colon: false, minutes: Minutes::MayLack, seconds: true, zero: "Z" };
            vec![year, fixed("MONTH_OF_YEAR"), fixed("DAY_OF_MONTH"), Item::Optional(vec![Item::Offset(offset)])]
        }
        "RFC_1123_DATE_TIME" => {
            let short = |field| Item::Text { field, width: Width::Short };
            let offset = OffsetStyle { colon: false, minutes: Minutes::Always, seconds: false, zero: "GMT" };
            let day = Item::Number { field: "DAY_OF_MONTH", min: 1, max: 2, sign: Sign::Normal };
            let year = Item::Number { field: "YEAR", min: 4, max: 4, sign: Sign::Never };
            let seconds = Item::Optional(vec![text(":"), fixed("SECOND_OF_MINUTE")]);
            vec![
                Item::Optional(vec![short("DAY_OF_WEEK"), text(", ")]),
                day,
                text(" "),
                short("MONTH_OF_YEAR"),
                text(" "),
                year,
                text(" "),
                fixed("HOUR_OF_DAY"),
                text(":"),
                fixed("MINUTE_OF_HOUR"),
                seconds,
                text(" "),
                Item::Offset(offset),
            ]
        }
        "ISO_ORDINAL_DATE" => {
            vec![year, text("-"), Item::Number { field: "DAY_OF_YEAR", min: 3, max: 3, sign: Sign::Never }]
        }
        "ISO_WEEK_DATE" => {
            let year = Item::Number { field: "WEEK_BASED_YEAR", min: 4, max: 10, sign: Sign::Exceeds };
            let day = Item::Number { field: "DAY_OF_WEEK", min: 1, max: 1, sign: Sign::Never };
            vec![year, text("-W"), fixed("WEEK_OF_WEEK_BASED_YEAR"), text("-"), day]
        }
        "YEAR_MONTH" => vec![year, text("-"), fixed("MONTH_OF_YEAR")],
        "MONTH_DAY" => vec![text("--"), fixed("MONTH_OF_YEAR"), text("-"), fixed("DAY_OF_MONTH")],
        _ => vec![year],
    }
}

/// Whether a format writes names, which depend on the language.
pub(super) fn needs_names(items: &[Item]) -> bool {
    items.iter().any(|item| match item {
        Item::Text { field, .. } => !matches!(*field, "ERA" | "QUARTER_OF_YEAR"),
        Item::Optional(inner) => needs_names(inner),
        _ => false,
    })
}

/// `DAY_OF_MONTH` as Java writes it: `DayOfMonth`.
pub(super) fn camel(field: &str) -> String {
    match field {
        "US_DAY_OF_WEEK" => return "DayOfWeek".to_owned(),
        "AMPM_OF_DAY" => return "AmPmOfDay".to_owned(),
        "HOUR_OF_AMPM" => return "HourOfAmPm".to_owned(),
        "CLOCK_HOUR_OF_AMPM" => return "ClockHourOfAmPm".to_owned(),
        _ => {}
    }
    let words = field.trim_start_matches("US_").split('_');
    words
        .map(|word| {
            format!("{}{}", word.get(..1).unwrap_or_default(), word.get(1..).unwrap_or_default().to_lowercase())
        })
        .collect()
}

impl Item {
    /// As `DateTimeFormatter.toString()` shows it.
    pub(super) fn describe(&self) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_describe_themselves_like_java() {
        let items = compile("yyyy-MM-dd'T'HH[.SSS][XXX]").unwrap();
        let text: String = items.iter().map(Item::describe).collect();
        let wanted = "Value(YearOfEra,4,19,EXCEEDS_PAD)'-'Value(MonthOfYear,2)'-'Value(DayOfMonth,2)'T'Value(HourOfDay,2)['.'Fraction(NanoOfSecond,3,3)][Offset(+HH:MM,'Z')]";
        assert_eq!(text, wanted);
    }

    #[test]
    fn bad_patterns_are_refused() {
        assert_eq!(compile("q{"), Err("Pattern includes reserved character: '{'".to_owned()));
        assert_eq!(compile("'x"), Err("Pattern ends with an incomplete string literal: 'x".to_owned()));
        assert!(compile("]").is_err() && compile("ddd").is_err() && compile("b").is_err());
        assert!(compile(&"[".repeat(100_000)).is_err());
    }
}
