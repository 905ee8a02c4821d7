//! The formats with a name, such as `ISO_LOCAL_DATE`.

use super::{Item, Minutes, OffsetStyle, Sign, Width};

const ISO_OFFSET: OffsetStyle = OffsetStyle { colon: true, minutes: Minutes::MayLack, seconds: true, zero: "Z" };

/// `+01:00`, `Z`
pub(in crate::library::dates::formatter) fn offset_id() -> OffsetStyle {
    ISO_OFFSET
}

/// The pieces of a format with a name.
pub(in crate::library::dates::formatter) fn predefined(name: &str) -> Vec<Item> {
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
            let day = Item::Number { field: "DAY_OF_YEAR", min: 3, max: 3, sign: Sign::Never };
            vec![year, text("-"), day, Item::Optional(offset())]
        }
        "ISO_WEEK_DATE" => {
            let year = Item::Number { field: "WEEK_BASED_YEAR", min: 4, max: 10, sign: Sign::Exceeds };
            let day = Item::Number { field: "DAY_OF_WEEK", min: 1, max: 1, sign: Sign::Never };
            vec![year, text("-W"), fixed("WEEK_OF_WEEK_BASED_YEAR"), text("-"), day, Item::Optional(offset())]
        }
        "YEAR_MONTH" => vec![year, text("-"), fixed("MONTH_OF_YEAR")],
        "MONTH_DAY" => vec![text("--"), fixed("MONTH_OF_YEAR"), text("-"), fixed("DAY_OF_MONTH")],
        _ => vec![year],
    }
}
