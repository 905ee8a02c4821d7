//! `java.text.SimpleDateFormat`.

use std::any::Any;
use std::cell::{Cell, RefCell};

use super::date::{millis_of, new_date};
use super::pattern::{self, Piece, Reading};
use super::time_zone::{new_zone, zone_arg};
use super::week_rules::Weeks;
use super::zone::Zone;
use super::{locale_text, names_if_needed, native, out_of_range, wrap};
use crate::interp::{Eval, Fault, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{NativeObject, Str, Value, java_hash_str};

use super::styles::{FULL, LONG, MEDIUM, SHORT, styled_date, styled_moment, styled_time};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::DateFormat, "format", 1, 1, format),
        (Type::DateFormat, "parse", 1, 1, parse),
        (Type::DateFormat, "setLenient", 1, 1, |interp, this, args| {
            let lenient = interp.truth(&Call::new(this, "setLenient", args).get(0))?;
            own(interp, this)?.lenient.set(lenient);
            Ok(Value::Null)
        }),
        (Type::DateFormat, "isLenient", 0, 0, |interp, this, _| Ok(Value::Bool(own(interp, this)?.lenient.get()))),
        (Type::DateFormat, "setTimeZone", 1, 1, |interp, this, args| {
            let zone = args.first().and_then(zone_arg).ok_or_else(|| interp.no_method(this, "setTimeZone", args))?;
            *own(interp, this)?.zone.borrow_mut() = zone;
            Ok(Value::Null)
        }),
        (Type::DateFormat, "getTimeZone", 0, 0, |interp, this, _| {
            let zone = own(interp, this)?.zone.borrow().clone();
            new_zone(interp, zone)
        }),
        (Type::SimpleDateFormat, "toPattern", 0, 0, |interp, this, _| {
            Ok(Value::Str(own(interp, this)?.pattern.borrow().clone()))
        }),
        (Type::SimpleDateFormat, "applyPattern", 1, 1, |interp, this, args| {
            let pattern = Call::new(this, "applyPattern", args).text(interp, 0)?;
            compiled(interp, &pattern)?;
            *own(interp, this)?.pattern.borrow_mut() = pattern;
            Ok(Value::Null)
        }),
        (Type::DateFormat, "clone", 0, 0, |interp, this, _| {
            let copy = own(interp, this)?.clone();
            wrap(interp, copy)
        }),
    ],
    statics: &[
        (Type::DateFormat, "getDateInstance", 0, 2, |interp, _, args| {
            in_style(interp, args, 1, |styles| styled_date(first_style(styles)).to_owned())
        }),
        (Type::DateFormat, "getTimeInstance", 0, 2, |interp, _, args| {
            in_style(interp, args, 1, |styles| styled_time(first_style(styles)).to_owned())
        }),
        (Type::DateFormat, "getDateTimeInstance", 0, 3, |interp, _, args| {
            in_style(interp, args, 2, |styles| {
                styled_moment(first_style(styles), styles.get(1).copied().unwrap_or(MEDIUM))
            })
        }),
        (Type::DateFormat, "getInstance", 0, 0, |interp, _, args| {
            in_style(interp, args, 0, |_| styled_moment(SHORT, SHORT))
        }),
    ],
    constructors: &[(Type::SimpleDateFormat, 0, 2, |interp, this, args| {
        let call = Call::new(this, "<init>", args);
        let pattern = if args.is_empty() { Str::from("M/d/yy, h:mm a") } else { call.text(interp, 0)? };
        compiled(interp, &pattern)?;
        let locale = match args.get(1) {
            Some(locale) => locale_text(interp, locale)?,
            None => Str::from("en_US"),
        };
        let zone = RefCell::new(Zone::default_of(interp));
        wrap(interp, Format { pattern: RefCell::new(pattern), locale, zone, lenient: Cell::new(true) })
    })],
    constants: &[
        (Type::DateFormat, "FULL", |_| Ok(Value::Int(FULL))),
        (Type::DateFormat, "LONG", |_| Ok(Value::Int(LONG))),
        (Type::DateFormat, "MEDIUM", |_| Ok(Value::Int(MEDIUM))),
        (Type::DateFormat, "SHORT", |_| Ok(Value::Int(SHORT))),
        (Type::DateFormat, "DEFAULT", |_| Ok(Value::Int(MEDIUM))),
    ],
};

/// A format of one of the four styles, in English.
fn in_style(interp: &mut Interp<'_>, args: &[Value], most: usize, pattern: fn(&[i32]) -> String) -> Eval {
    let mut styles = Vec::new();
    for arg in args.iter().take(most) {
        if arg.as_integer().is_some() {
            styles.push(interp.int(arg)?);
        }
    }
    if let Some(locale) = args.get(styles.len())
        && !interp.to_text(locale)?.starts_with("en")
    {
        return Err(Fault::not_supported("styles of dates in other languages", "a pattern"));
    }
    interp.construct_builtin(Type::SimpleDateFormat, &[Value::str(pattern(&styles))])
}

fn first_style(styles: &[i32]) -> i32 {
    styles.first().copied().unwrap_or(MEDIUM)
}

/// A pattern with the zone and language it is used in.
#[derive(Debug, Clone)]
struct Format {
    pattern: RefCell<Str>,
    locale: Str,
    zone: RefCell<Zone>,
    lenient: Cell<bool>,
}

impl NativeObject for Format {
    fn type_of(&self) -> Type {
        Type::SimpleDateFormat
    }

    fn to_text(&self) -> String {
        format!("java.text.SimpleDateFormat@{:x}", java_hash_str(&self.pattern.borrow()))
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        other
            .as_any()
            .downcast_ref::<Self>()
            .is_some_and(|other| other.pattern == self.pattern && other.locale == self.locale)
    }

    fn hash(&self) -> Option<i32> {
        Some(java_hash_str(&self.pattern.borrow()))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Format> {
    native(this).ok_or_else(|| interp.no_method(this, "format", &[]))
}

fn compiled(interp: &mut Interp<'_>, pattern: &str) -> Eval<Vec<Piece>> {
    interp.charge(pattern.len() / 4 + 1)?;
    interp.room_for_elements(2 * pattern.len())?;
    pattern::compile(pattern).map_err(|message| interp.throw(Type::IllegalArgumentException, message))
}

/// An instant written with a pattern, in a zone and language.
pub(super) fn written(interp: &mut Interp<'_>, pattern: &str, millis: i64, zone: &Zone, locale: &str) -> Eval<String> {
    let pieces = compiled(interp, pattern)?;
    let names = names_if_needed(locale, pattern::needs_names(&pieces))?;
    pattern::write(&pieces, millis, zone, &names, Weeks::of_locale(locale)).ok_or_else(|| out_of_range(interp))
}

/// As [`written`], for patterns of our own.
pub(super) fn in_english(interp: &mut Interp<'_>, pattern: &str, millis: i64, zone: &Zone) -> Eval<String> {
    written(interp, pattern, millis, zone, "en")
}

/// The instant a text means by a pattern.
pub(super) fn parse_with(
    interp: &mut Interp<'_>,
    pattern: &str,
    text: &str,
    zone: &Zone,
    locale: &str,
    lenient: bool,
) -> Eval<i64> {
    let pieces = compiled(interp, pattern)?;
    let names = names_if_needed(locale, pattern::needs_names(&pieces))?;
    let reading = Reading { zone, names: &names, lenient, now_millis: interp.now_millis() };
    match reading.read(&pieces, text) {
        Ok((millis, _)) => Ok(millis),
        Err(_) => Err(interp.throw(Type::ParseException, format!("Unparseable date: \"{text}\""))),
    }
}

fn format(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let millis = match args.first() {
        Some(Value::Long(millis)) => Some(*millis),
        Some(Value::Int(millis)) => Some(i64::from(*millis)),
        Some(value) => native::<super::date::Date>(value).and_then(|_| millis_of(value)),
        None => None,
    };
    let Some(millis) = millis else {
        return Err(interp.throw(Type::IllegalArgumentException, "Cannot format given Object as a Date"));
    };
    let format = own(interp, this)?;
    let (pattern, zone) = (format.pattern.borrow().clone(), format.zone.borrow().clone());
    let text = written(interp, &pattern, millis, &zone, &format.locale)?;
    interp.text(text)
}

fn parse(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if matches!(args, [Value::Null]) {
        return Err(
            interp.throw(Type::NullPointerException, "Cannot invoke \"String.length()\" because \"text\" is null")
        );
    }
    let text = Call::new(this, "parse", args).text(interp, 0)?;
    let format = own(interp, this)?;
    let (pattern, zone) = (format.pattern.borrow().clone(), format.zone.borrow().clone());
    let millis = parse_with(interp, &pattern, &text, &zone, &format.locale, format.lenient.get())?;
    new_date(interp, Type::Date, millis)
}
