//! What formats consist of, and how patterns become that.
//!
//! Files: `pattern` · `named` formats such as `ISO_LOCAL_DATE` · `describe` what a format shows of itself.

mod describe;
mod named;
mod pattern;

pub(super) use describe::camel;
pub(super) use named::{offset_id, predefined};
pub(super) use pattern::compile;

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

/// How deep optional parts lie in each other.
pub(super) fn depth_of(items: &[Item]) -> usize {
    let deeper = |item: &Item| match item {
        Item::Optional(inner) => depth_of(inner) + 1,
        _ => 0,
    };
    items.iter().map(deeper).max().unwrap_or(0)
}

/// What pieces weigh, in bytes.
pub(super) fn weight_of(items: &[Item]) -> usize {
    let held = |item: &Item| match item {
        Item::Optional(inner) => weight_of(inner),
        Item::Literal(text) => text.len(),
        _ => 0,
    };
    items.iter().map(|item| std::mem::size_of::<Item>() + held(item)).sum()
}

/// Whether a format writes names, which depend on the language.
pub(super) fn needs_names(items: &[Item]) -> bool {
    items.iter().any(|item| match item {
        Item::Text { field, .. } => !matches!(*field, "ERA" | "QUARTER_OF_YEAR"),
        Item::Optional(inner) => needs_names(inner),
        _ => false,
    })
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
