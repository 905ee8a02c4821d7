//! `java.time.format.DateTimeFormatter`: patterns, the ISO formats, writing and reading.

mod builder;
mod items;
mod parse;
mod print;

use std::any::Any;

pub(super) use builder::MODULE as BUILDER;
use items::Item;

use super::styles::{FULL, LONG, MEDIUM, SHORT, styled_date, styled_moment, styled_time};
use super::temporal::Temporal;
use super::temporal::construct::cannot_obtain;
use super::time_zone::{new_zone_id, zone_arg};
use super::week_rules::Weeks;
use super::zone::Zone;
use super::{locale_text, native, wrap};
use crate::interp::{Eval, Fault, Interp};
use crate::library::args::Call;
use crate::library::{Module, constants};
use crate::types::Type;
use crate::value::{NativeObject, Str, Value};

macro_rules! formats {
    ($($name:literal),*) => {
        const CONSTANTS: &[crate::library::Constant] = &[$((Type::DateTimeFormatter, $name, |interp| wrap(interp, predefined($name)))),*];
    };
}

formats! {
    "ISO_LOCAL_DATE", "ISO_LOCAL_TIME", "ISO_LOCAL_DATE_TIME", "ISO_OFFSET_DATE_TIME", "ISO_ZONED_DATE_TIME", "ISO_DATE_TIME", "ISO_DATE",
    "ISO_TIME", "ISO_OFFSET_DATE", "ISO_OFFSET_TIME", "ISO_INSTANT", "BASIC_ISO_DATE", "RFC_1123_DATE_TIME", "ISO_ORDINAL_DATE", "ISO_WEEK_DATE"
}

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::DateTimeFormatter, "format", 1, 1, |interp, this, args| {
            let temporal = args
                .first()
                .and_then(native::<Temporal>)
                .ok_or_else(|| interp.no_method(this, "format", args))?
                .clone();
            let text = own(interp, this)?.write(interp, &temporal)?;
            interp.text(text)
        }),
        (Type::DateTimeFormatter, "parse", 1, 2, |interp, this, args| {
            let text = Call::new(this, "parse", args).text(interp, 0)?;
            let parsed = own(interp, this)?.parse_best(interp, &text)?;
            match args.get(1) {
                Some(query) => interp.call(query, &[parsed]),
                None => Ok(parsed),
            }
        }),
        (Type::DateTimeFormatter, "withLocale", 1, 1, |interp, this, args| {
            let locale = locale_text(interp, &Call::new(this, "withLocale", args).get(0))?;
            if own(interp, this)?.is_styled && !locale.starts_with("en") {
                return Err(Fault::not_supported("styles of dates in other languages", "a pattern"));
            }
            let copy = Formatter { locale, ..own(interp, this)?.clone() };
            wrap(interp, copy)
        }),
        (Type::DateTimeFormatter, "withZone", 1, 1, |interp, this, args| {
            let zone = args.first().and_then(zone_arg).ok_or_else(|| interp.no_method(this, "withZone", args))?;
            let copy = Formatter { zone: Some(zone), ..own(interp, this)?.clone() };
            wrap(interp, copy)
        }),
        (Type::DateTimeFormatter, "getZone", 0, 0, |interp, this, _| match own(interp, this)?.zone.clone() {
            Some(zone) => new_zone_id(interp, zone),
            None => Ok(Value::Null),
        }),
    ],
    statics: &[
        (Type::DateTimeFormatter, "ofPattern", 1, 2, |interp, this, args| {
            let pattern = Call::new(this, "ofPattern", args).text(interp, 0)?;
            let locale = match args.get(1) {
                Some(locale) => locale_text(interp, locale)?,
                None => Str::from("en_US"),
            };
            let formatter = Formatter::of_pattern(interp, &pattern, &locale)?;
            wrap(interp, formatter)
        }),
        (Type::DateTimeFormatter, "ofLocalizedDate", 1, 1, |interp, this, args| {
            let style = style_of(interp, this, "ofLocalizedDate", args, 0)?;
            localized(interp, styled_date(style))
        }),
        (Type::DateTimeFormatter, "ofLocalizedTime", 1, 1, |interp, this, args| {
            let style = style_of(interp, this, "ofLocalizedTime", args, 0)?;
            localized(interp, styled_time(style))
        }),
        (Type::DateTimeFormatter, "ofLocalizedDateTime", 1, 2, |interp, this, args| {
            let date = style_of(interp, this, "ofLocalizedDateTime", args, 0)?;
            let time = style_of(interp, this, "ofLocalizedDateTime", args, args.len() - 1)?;
            localized(interp, &styled_moment(date, time))
        }),
    ],
    constructors: &[],
    constants: CONSTANTS,
};

/// The style at a place among the arguments.
fn style_of(interp: &Interp<'_>, this: &Value, name: &str, args: &[Value], at: usize) -> Eval<i32> {
    match args.get(at).and_then(constants::name_of) {
        Some("FULL") => Ok(FULL),
        Some("LONG") => Ok(LONG),
        Some("MEDIUM") => Ok(MEDIUM),
        Some("SHORT") => Ok(SHORT),
        _ => Err(interp.no_method(this, name, args)),
    }
}

fn localized(interp: &mut Interp<'_>, pattern: &str) -> Eval {
    let formatter = Formatter { is_styled: true, ..Formatter::of_pattern(interp, pattern, "en_US")? };
    wrap(interp, formatter)
}

/// A compiled format with the language and zone it is used in.
#[derive(Debug, Clone, Default)]
pub(super) struct Formatter {
    items: Vec<Item>,
    locale: Str,
    zone: Option<Zone>,
    /// Whether days that do not exist are refused, not cut to the end of the month.
    strict: bool,
    /// Whether it writes in one of the styles, which every language has its own patterns for.
    is_styled: bool,
    /// What fields have that a text does not show.
    defaults: Vec<(&'static str, i64)>,
    /// Whether names are read in capital or small letters.
    ignores_case: bool,
}

impl NativeObject for Formatter {
    fn type_of(&self) -> Type {
        Type::DateTimeFormatter
    }

    fn to_text(&self) -> String {
        self.items.iter().map(Item::describe).collect()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl Formatter {
    /// Compiles a pattern.
    pub(super) fn of_pattern(interp: &mut Interp<'_>, pattern: &str, locale: &str) -> Eval<Self> {
        interp.charge(pattern.len() / 4 + 1)?;
        match items::compile(pattern) {
            Ok(items) => Ok(Self { items, locale: Str::from(locale), ..Self::default() }),
            Err(message) => Err(interp.throw(Type::IllegalArgumentException, message)),
        }
    }

    /// Writes a date or time.
    pub(super) fn write(&self, interp: &mut Interp<'_>, temporal: &Temporal) -> Eval<String> {
        interp.charge(self.items.len())?;
        let moved = match (&self.zone, temporal.instant()) {
            (Some(zone), Some((seconds, nanos))) => Temporal::in_zone(seconds, nanos, zone.clone()),
            _ => None,
        };
        let names = super::names_if_needed(&self.locale, items::needs_names(&self.items))?;
        let mut text = String::new();
        match print::write(
            &self.items,
            moved.as_ref().unwrap_or(temporal),
            &names,
            Weeks::of_locale(&self.locale),
            &mut text,
        ) {
            Ok(()) => Ok(text),
            Err(print::Missing(field)) => {
                let class =
                    if field.is_empty() { Type::DateTimeException } else { Type::UnsupportedTemporalTypeException };
                let message = if field.is_empty() {
                    format!("Unable to extract ZoneId from temporal {}", temporal.to_text())
                } else {
                    format!("Unsupported field: {}", items::camel(field))
                };
                Err(interp.throw(class, message))
            }
        }
    }

    fn read(&self, interp: &mut Interp<'_>, text: &str) -> Eval<parse::Parsed> {
        interp.charge(self.items.len() + text.len() / 16)?;
        let names = super::names_if_needed(&self.locale, items::needs_names(&self.items))?;
        let mut parsed = parse::Parsed::new(self.ignores_case);
        let failed = match parse::read(&self.items, text, 0, &names, &mut parsed) {
            Ok(end) if end == text.len() => None,
            Ok(end) => Some(format!("Text '{text}' could not be parsed, unparsed text found at index {end}")),
            Err(at) => Some(format!("Text '{text}' could not be parsed at index {at}")),
        };
        match failed {
            Some(message) => Err(interp.throw(Type::DateTimeParseException, message)),
            None => {
                parsed.set_missing(&self.defaults);
                Ok(parsed)
            }
        }
    }

    /// Reads a value of a class.
    pub(super) fn parse_as(&self, interp: &mut Interp<'_>, text: &str, class: Type) -> Eval {
        let parsed = self.read(interp, text)?;
        let refuse = |interp: &Interp<'_>, message: String| {
            interp.throw(Type::DateTimeParseException, format!("Text '{text}' could not be parsed: {message}"))
        };
        let resolved = parsed.resolve(self.strict, self.zone.as_ref()).map_err(|message| refuse(interp, message))?;
        match resolved.as_class(class) {
            Some(found) => wrap(interp, found),
            None => {
                let message = format!(
                    "Unable to obtain {} from TemporalAccessor: {{}},ISO{} of type java.time.format.Parsed",
                    class.simple_name(),
                    resolved.describe()
                );
                Err(refuse(interp, message))
            }
        }
    }

    /// Reads whatever the text holds.
    fn parse_best(&self, interp: &mut Interp<'_>, text: &str) -> Eval {
        let classes = [
            Type::ZonedDateTime,
            Type::OffsetDateTime,
            Type::LocalDateTime,
            Type::LocalDate,
            Type::LocalTime,
            Type::YearMonth,
            Type::MonthDay,
        ];
        let parsed = self.read(interp, text)?;
        let resolved = parsed.resolve(self.strict, self.zone.as_ref());
        let resolved = resolved.map_err(|message| {
            interp.throw(Type::DateTimeParseException, format!("Text '{text}' could not be parsed: {message}"))
        })?;
        match classes.into_iter().find_map(|class| resolved.as_class(class)) {
            Some(found) => wrap(interp, found),
            None => {
                let text = Value::Str(Str::from(text));
                Err(cannot_obtain(interp, Type::LocalDate, &text))
            }
        }
    }
}

fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Formatter> {
    native(this).ok_or_else(|| interp.no_method(this, "format", &[]))
}

/// `date.format(formatter)`, and Groovy's `date.format(pattern)`.
pub(super) fn format_method(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let temporal = native::<Temporal>(this).ok_or_else(|| interp.no_method(this, "format", args))?;
    let text = match args.first() {
        Some(Value::Str(pattern)) => {
            Formatter::of_pattern(interp, &pattern.clone(), "en_US")?.write(interp, temporal)?
        }
        Some(other) => match native::<Formatter>(other) {
            Some(formatter) => formatter.write(interp, temporal)?,
            None => return Err(interp.no_method(this, "format", args)),
        },
        None => return Err(interp.no_method(this, "format", args)),
    };
    interp.text(text)
}

/// One of the formats with a name.
pub(super) fn predefined(name: &str) -> Formatter {
    Formatter {
        items: items::predefined(name),
        locale: Str::from("en_US"),
        strict: name != "RFC_1123_DATE_TIME",
        ..Formatter::default()
    }
}
