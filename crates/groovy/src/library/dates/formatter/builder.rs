//! `DateTimeFormatterBuilder`: a format put together piece by piece.

use std::any::Any;
use std::cell::{Cell, RefCell};

use super::Formatter;
use super::items::{Item, Sign, Width, compile, depth_of, offset_id, weight_of};
use crate::interp::{Eval, Fault, Interp};
use crate::library::args::Call;
use crate::library::dates::{locale_text, native, wrap};
use crate::library::{Method, Module, constants};
use crate::limits::Exceeded;
use crate::types::Type;
use crate::value::{NativeObject, Str, Value};

pub(in crate::library::dates) const MODULE: Module = Module {
    methods: METHODS,
    statics: &[],
    constructors: &[(Type::DateTimeFormatterBuilder, 0, 0, |interp, _, _| wrap(interp, Builder::default()))],
    constants: &[],
};

/// Optional parts in optional parts.
const DEEPEST: usize = 16;

const METHODS: &[Method] = &[
    (Type::DateTimeFormatterBuilder, "appendPattern", 1, 1, |interp, this, args| {
        let pattern = Call::new(this, "appendPattern", args).text(interp, 0)?;
        interp.charge(pattern.len() / 4 + 1)?;
        let items = compile(&pattern).map_err(|problem| interp.throw(Type::IllegalArgumentException, problem))?;
        append(interp, this, items)
    }),
    (Type::DateTimeFormatterBuilder, "append", 1, 1, |interp, this, args| {
        let items = formatter_in(interp, this, "append", args)?.items.clone();
        append(interp, this, items)
    }),
    (Type::DateTimeFormatterBuilder, "appendOptional", 1, 1, |interp, this, args| {
        let items = formatter_in(interp, this, "appendOptional", args)?.items.clone();
        append(interp, this, vec![Item::Optional(items)])
    }),
    (Type::DateTimeFormatterBuilder, "appendLiteral", 1, 1, |interp, this, args| {
        let text = interp.to_text(&Call::new(this, "appendLiteral", args).get(0))?;
        append(interp, this, vec![Item::Literal(text.to_string())])
    }),
    (Type::DateTimeFormatterBuilder, "appendValue", 1, 2, append_value),
    (Type::DateTimeFormatterBuilder, "appendText", 1, 2, append_text),
    (Type::DateTimeFormatterBuilder, "appendFraction", 4, 4, append_fraction),
    (Type::DateTimeFormatterBuilder, "appendOffsetId", 0, 0, |interp, this, _| {
        append(interp, this, vec![Item::Offset(offset_id())])
    }),
    (Type::DateTimeFormatterBuilder, "appendZoneId", 0, 0, |interp, this, _| append(interp, this, vec![Item::ZoneId])),
    (Type::DateTimeFormatterBuilder, "appendInstant", 0, 0, |interp, this, _| {
        append(interp, this, vec![Item::Instant])
    }),
    (Type::DateTimeFormatterBuilder, "optionalStart", 0, 0, |interp, this, _| {
        let builder = own(interp, this)?;
        if builder.open.borrow().len() >= DEEPEST {
            return Err(Exceeded::Depth.into());
        }
        let outer = builder.items.take();
        builder.open.borrow_mut().push(outer);
        Ok(this.clone())
    }),
    (Type::DateTimeFormatterBuilder, "optionalEnd", 0, 0, |interp, this, _| {
        if !own(interp, this)?.close() {
            let message = "Cannot call optionalEnd() as there was no previous call to optionalStart()";
            return Err(interp.throw(Type::IllegalStateException, message));
        }
        Ok(this.clone())
    }),
    (Type::DateTimeFormatterBuilder, "parseDefaulting", 2, 2, |interp, this, args| {
        let call = Call::new(this, "parseDefaulting", args);
        let (field, value) = (field_in(interp, this, "parseDefaulting", args)?, call.long(interp, 1)?);
        interp.reserve(32)?;
        own(interp, this)?.defaults.borrow_mut().push((field, value));
        Ok(this.clone())
    }),
    (Type::DateTimeFormatterBuilder, "parseCaseInsensitive", 0, 0, |interp, this, _| case(interp, this, true)),
    (Type::DateTimeFormatterBuilder, "parseCaseSensitive", 0, 0, |interp, this, _| case(interp, this, false)),
    (Type::DateTimeFormatterBuilder, "parseStrict", 0, 0, |_, this, _| Ok(this.clone())),
    (Type::DateTimeFormatterBuilder, "parseLenient", 0, 0, |_, _, _| {
        Err(Fault::not_supported("lenient parsing of dates", "optional parts of a pattern"))
    }),
    (Type::DateTimeFormatterBuilder, "toFormatter", 0, 1, |interp, this, args| {
        let locale = match args {
            [locale] => locale_text(interp, locale)?,
            _ => Str::from("en_US"),
        };
        let builder = own(interp, this)?;
        while builder.close() {}
        let items = builder.items.borrow().clone();
        interp.reserve(weight_of(&items))?;
        let defaults = builder.defaults.borrow().clone();
        let ignores_case = builder.ignores_case.get();
        wrap(interp, Formatter { items, locale, defaults, ignores_case, ..Formatter::default() })
    }),
];

/// The pieces so far.
#[derive(Debug, Default)]
struct Builder {
    /// What stands around the optional part that is open.
    open: RefCell<Vec<Vec<Item>>>,
    items: RefCell<Vec<Item>>,
    defaults: RefCell<Vec<(&'static str, i64)>>,
    ignores_case: Cell<bool>,
}

impl Builder {
    /// Ends an optional part; whether one was open.
    fn close(&self) -> bool {
        let Some(outer) = self.open.borrow_mut().pop() else { return false };
        let inner = self.items.replace(outer);
        if !inner.is_empty() {
            self.items.borrow_mut().push(Item::Optional(inner));
        }
        true
    }
}

impl NativeObject for Builder {
    fn type_of(&self) -> Type {
        Type::DateTimeFormatterBuilder
    }

    fn to_text(&self) -> String {
        "java.time.format.DateTimeFormatterBuilder@1".to_owned()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Builder> {
    native(this).ok_or_else(|| interp.no_method(this, "append", &[]))
}

fn formatter_in<'v>(interp: &Interp<'_>, this: &Value, name: &str, args: &'v [Value]) -> Eval<&'v Formatter> {
    args.first().and_then(native::<Formatter>).ok_or_else(|| interp.no_method(this, name, args))
}

fn field_in(interp: &Interp<'_>, this: &Value, name: &str, args: &[Value]) -> Eval<&'static str> {
    args.first().and_then(constants::name_of).ok_or_else(|| interp.no_method(this, name, args))
}

fn append(interp: &mut Interp<'_>, this: &Value, more: Vec<Item>) -> Eval {
    interp.charge(more.len())?;
    interp.reserve(weight_of(&more))?;
    let builder = own(interp, this)?;
    if depth_of(&more) + builder.open.borrow().len() > DEEPEST {
        return Err(Exceeded::Depth.into());
    }
    builder.items.borrow_mut().extend(more);
    Ok(this.clone())
}

fn case(interp: &mut Interp<'_>, this: &Value, ignores: bool) -> Eval {
    own(interp, this)?.ignores_case.set(ignores);
    Ok(this.clone())
}

/// `appendValue(field)`, `appendValue(field, width)`
fn append_value(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let field = field_in(interp, this, "appendValue", args)?;
    let item = match args {
        [_] => Item::Number { field, min: 1, max: 19, sign: Sign::Normal },
        _ => {
            let width = Call::new(this, "appendValue", args).int(interp, 1)?;
            let Some(width) = usize::try_from(width).ok().filter(|width| (1..=19).contains(width)) else {
                let message = format!("The width must be from 1 to 19 inclusive but was {width}");
                return Err(interp.throw(Type::IllegalArgumentException, message));
            };
            Item::Number { field, min: width, max: width, sign: Sign::Never }
        }
    };
    append(interp, this, vec![item])
}

/// `appendText(field)`, `appendText(field, style)`
fn append_text(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let field = field_in(interp, this, "appendText", args)?;
    let width = match args.get(1).map(constants::name_of) {
        None | Some(Some("FULL")) => Width::Full,
        Some(Some("SHORT")) => Width::Short,
        Some(Some("NARROW")) => Width::Narrow,
        _ => return Err(Fault::not_supported("texts of fields that stand alone or are mapped", "appendPattern(text)")),
    };
    append(interp, this, vec![Item::Text { field, width }])
}

/// `appendFraction(NANO_OF_SECOND, least, most, point)`
fn append_fraction(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if field_in(interp, this, "appendFraction", args)? != "NANO_OF_SECOND" {
        return Err(Fault::not_supported("fractions of other fields", "NANO_OF_SECOND"));
    }
    let call = Call::new(this, "appendFraction", args);
    let (least, most, point) = (call.int(interp, 1)?, call.int(interp, 2)?, interp.truth(&call.get(3))?);
    match (usize::try_from(least), usize::try_from(most)) {
        (Ok(min), Ok(max)) if min <= max && (1..=9).contains(&max) => {
            append(interp, this, vec![Item::Fraction { min, max, point }])
        }
        _ => {
            let message = format!("Maximum width must exceed or equal the minimum width but {most} < {least}");
            Err(interp.throw(Type::IllegalArgumentException, message))
        }
    }
}
