//! `DecimalFormat` and `NumberFormat`.
//!
//! Files: `pattern` what a format is made of, `written` that as a text · `format` how it writes · `parse` how it reads · `symbols` its signs · `settings`
//! what can be changed.

mod format;
mod parse;
mod pattern;
mod settings;
mod symbols;
mod written;

use std::cell::RefCell;

pub(super) use settings::{AFFIXES, COUNTS, SETTINGS};
pub(super) use symbols::MODULE as SYMBOLS;

use super::own;
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::library::format::{Customs, Symbols, customs_of};
use crate::types::Type;
use crate::value::{Native, Value};
use format::{Format, MustRound, Number, State};
use parse::parse;
use pattern::{Shape, read};
use symbols::Signs;

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::NumberFormat, "format", 1, 1, write),
        (Type::NumberFormat, "parse", 1, 1, parse),
        (Type::NumberFormat, "parseObject", 1, 1, parse),
        (Type::NumberFormat, "clone", 0, 0, |interp, this, _| {
            let state = own::<Format>(interp, this, "clone")?.0.borrow().clone();
            new_format(interp, state)
        }),
    ],
    statics: &[
        (Type::NumberFormat, "getInstance", 0, 1, |interp, _, args| of_locale(interp, args, |_| "#,##0.###")),
        (Type::NumberFormat, "getNumberInstance", 0, 1, |interp, _, args| of_locale(interp, args, |_| "#,##0.###")),
        (Type::NumberFormat, "getIntegerInstance", 0, 1, |interp, _, args| {
            let format = of_locale(interp, args, |_| "#,##0")?;
            own::<Format>(interp, &format, "getIntegerInstance")?.0.borrow_mut().reads_whole = true;
            Ok(format)
        }),
        (Type::NumberFormat, "getPercentInstance", 0, 1, |interp, _, args| {
            of_locale(interp, args, |customs| customs.percent)
        }),
        (Type::NumberFormat, "getCurrencyInstance", 0, 1, |interp, _, args| {
            of_locale(interp, args, |customs| customs.money)
        }),
    ],
    constructors: &[(Type::DecimalFormat, 0, 2, |interp, this, args| {
        let pattern =
            if args.is_empty() { "#,##0.###".into() } else { Call::new(this, "<init>", args).text(interp, 0)? };
        let symbols = match args.get(1) {
            Some(signs) => own::<Signs>(interp, signs, "<init>")?.0.borrow().clone(),
            None => customs_of("en_US")?.symbols.clone(),
        };
        of_pattern(interp, &pattern, symbols)
    })],
    constants: &[],
};

/// The longest pattern: nobody writes a longer one by hand.
const LONGEST: usize = 500;

fn of_locale(interp: &mut Interp<'_>, args: &[Value], pattern: fn(&'static Customs) -> &'static str) -> Eval {
    let locale = match args.first() {
        Some(locale) => interp.to_text(locale)?,
        None => "en_US".into(),
    };
    let customs = customs_of(&locale)?;
    of_pattern(interp, pattern(customs), customs.symbols.clone())
}

fn of_pattern(interp: &mut Interp<'_>, pattern: &str, symbols: Symbols) -> Eval {
    let shape = shape_of(interp, pattern)?;
    new_format(interp, State::of(shape, symbols))
}

fn shape_of(interp: &Interp<'_>, pattern: &str) -> Eval<Shape> {
    if pattern.len() > LONGEST {
        return Err(interp.throw(Type::IllegalArgumentException, "The pattern is too long"));
    }
    read(pattern).map_err(|problem| interp.throw(Type::IllegalArgumentException, problem))
}

fn new_format(interp: &mut Interp<'_>, state: State) -> Eval {
    interp.reserve(800)?;
    Ok(Value::Native(Native::new(Format(RefCell::new(state)))))
}

fn write(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let value = Call::new(this, "format", args).get(0);
    let Some(number) = Number::of(&value) else {
        return Err(interp.throw(Type::IllegalArgumentException, "Cannot format given Object as a Number"));
    };
    let format = own::<Format>(interp, this, "format")?;
    // Writing a long number takes the square of its length.
    let (words, scale) = match &number {
        Number::Double(_) => (1, 340),
        Number::Decimal(number) => ((number.unscaled().bits() / 64) as usize, number.scale().unsigned_abs() as usize),
    };
    let least = {
        let shape = &format.0.borrow().shape;
        shape.least_whole.saturating_add(shape.least_part)
    };
    let digits = least.saturating_add(scale);
    interp.charge(8 + words.saturating_mul(words) / 16 + digits / 16)?;
    interp.room_for_text(digits.saturating_add(words.saturating_mul(20)))?;
    let written = format.0.borrow().write(&number);
    match written {
        Ok(text) => interp.text(text),
        Err(MustRound) => {
            let message = "Rounding needed with the rounding mode being set to RoundingMode.UNNECESSARY";
            Err(interp.throw(Type::ArithmeticException, message))
        }
    }
}
