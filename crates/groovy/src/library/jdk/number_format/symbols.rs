//! `DecimalFormatSymbols`: the signs of a locale, which a script may change.

use std::any::Any;
use std::cell::RefCell;

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::format::{Symbols, customs_of};
use crate::library::jdk::own;
use crate::library::{Method, Module};
use crate::types::Type;
use crate::value::{Native, NativeObject, Value};

pub(in crate::library::jdk) const MODULE: Module = Module {
    methods: METHODS,
    statics: &[(Type::DecimalFormatSymbols, "getInstance", 0, 1, |interp, _, args| symbols_of(interp, args.first()))],
    constructors: &[(Type::DecimalFormatSymbols, 0, 1, |interp, _, args| symbols_of(interp, args.first()))],
    constants: &[],
};

macro_rules! signs {
    (chars { $($getter:literal $setter:literal $field:ident;)* } texts { $($reads:literal $writes:literal $text:ident;)* }) => {
        const METHODS: &[Method] = &[
            (Type::DecimalFormatSymbols, "getZeroDigit", 0, 0, |_, _, _| Ok(Value::Char(u16::from(b'0')))),
            $(
                (Type::DecimalFormatSymbols, $getter, 0, 0, |interp, this, _| {
                    let sign = own::<Signs>(interp, this, $getter)?.0.borrow().$field;
                    Ok(Value::Char(u16::try_from(u32::from(sign)).unwrap_or_default()))
                }),
                (Type::DecimalFormatSymbols, $setter, 1, 1, |interp, this, args| {
                    let sign = sign(interp, Call::new(this, $setter, args))?;
                    own::<Signs>(interp, this, $setter)?.0.borrow_mut().$field = sign;
                    Ok(Value::Null)
                }),
            )*
            $(
                (Type::DecimalFormatSymbols, $reads, 0, 0, |interp, this, _| {
                    let text = own::<Signs>(interp, this, $reads)?.0.borrow().$text.clone();
                    interp.text(text)
                }),
                (Type::DecimalFormatSymbols, $writes, 1, 1, |interp, this, args| {
                    let text = Call::new(this, $writes, args).text(interp, 0)?;
                    own::<Signs>(interp, this, $writes)?.0.borrow_mut().$text = text.to_string();
                    Ok(Value::Null)
                }),
            )*
        ];
    };
}

signs! {
    chars {
        "getDecimalSeparator" "setDecimalSeparator" point;
        "getGroupingSeparator" "setGroupingSeparator" group;
        "getMonetaryDecimalSeparator" "setMonetaryDecimalSeparator" money_point;
        "getMonetaryGroupingSeparator" "setMonetaryGroupingSeparator" money_group;
        "getMinusSign" "setMinusSign" minus;
        "getPercent" "setPercent" percent;
    }
    texts {
        "getNaN" "setNaN" not_a_number;
        "getInfinity" "setInfinity" infinity;
        "getCurrencySymbol" "setCurrencySymbol" currency;
        "getExponentSeparator" "setExponentSeparator" exponent;
    }
}

/// The signs as an object of the script.
#[derive(Debug)]
pub(super) struct Signs(pub(super) RefCell<Symbols>);

impl NativeObject for Signs {
    fn type_of(&self) -> Type {
        Type::DecimalFormatSymbols
    }

    fn to_text(&self) -> String {
        "java.text.DecimalFormatSymbols@1".to_owned()
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        other.as_any().downcast_ref::<Self>().is_some_and(|other| *other.0.borrow() == *self.0.borrow())
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn sign(interp: &Interp<'_>, call: Call<'_>) -> Eval<char> {
    match call.get(0) {
        Value::Char(unit) => char::from_u32(u32::from(unit)).ok_or_else(|| call.refuse(interp)),
        _ => Err(call.refuse(interp)),
    }
}

fn symbols_of(interp: &mut Interp<'_>, locale: Option<&Value>) -> Eval {
    let locale = match locale {
        Some(locale) => interp.to_text(locale)?,
        None => "en_US".into(),
    };
    new_symbols(interp, customs_of(&locale)?.symbols.clone())
}

pub(super) fn new_symbols(interp: &mut Interp<'_>, symbols: Symbols) -> Eval {
    interp.reserve(300)?;
    Ok(Value::Native(Native::new(Signs(RefCell::new(symbols)))))
}
