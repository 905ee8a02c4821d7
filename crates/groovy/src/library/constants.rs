//! Constants of Java's enums: `RoundingMode.HALF_UP`, `DayOfWeek.MONDAY`, `TimeUnit.SECONDS`.

use std::any::Any;
use std::cmp::Ordering;

use super::Module;
use super::args::{Call, size};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Native, NativeObject, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Enum, "name", 0, 0, |interp, this, _| interp.text(name_of(this).unwrap_or_default())),
        (Type::Enum, "ordinal", 0, 0, |_, this, _| Ok(size(ordinal_of(this).unwrap_or_default()))),
        (Type::Enum, "compareTo", 1, 1, |interp, this, args| {
            interp.compare_int(this, &Call::new(this, "compareTo", args).get(0)).map(Value::Int)
        }),
        (Type::Enum, "next", 0, 0, |interp, this, _| neighbour(interp, this, 1)),
        (Type::Enum, "previous", 0, 0, |interp, this, _| neighbour(interp, this, -1)),
        (Type::Enum, "getDeclaringClass", 0, 0, |_, this, _| Ok(Value::Type(this.type_of()))),
    ],
    statics: &[(Type::Enum, "values", 0, 0, values), (Type::Enum, "valueOf", 1, 1, value_of)],
    constructors: &[],
    constants: CONSTANTS,
};

macro_rules! enums {
    ($($class:ident: $($name:ident)*;)*) => {
        /// The names of an enum's constants, in order.
        fn names(class: Type) -> &'static [&'static str] {
            match class {
                $(Type::$class => &[$(stringify!($name)),*],)*
                _ => &[],
            }
        }

        const CONSTANTS: &[super::Constant] = &[
            $($((Type::$class, stringify!($name), |interp| constant(interp, Type::$class, stringify!($name))),)*)*
        ];
    };
}

enums! {
    RoundingMode: UP DOWN CEILING FLOOR HALF_UP HALF_DOWN HALF_EVEN UNNECESSARY;
    DayOfWeek: MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY;
    Month: JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER;
    TimeUnit: NANOSECONDS MICROSECONDS MILLISECONDS SECONDS MINUTES HOURS DAYS;
    ChronoUnit: NANOS MICROS MILLIS SECONDS MINUTES HOURS HALF_DAYS DAYS WEEKS MONTHS YEARS DECADES CENTURIES MILLENNIA ERAS FOREVER;
    TextStyle: FULL FULL_STANDALONE SHORT SHORT_STANDALONE NARROW NARROW_STANDALONE;
    FormatStyle: FULL LONG MEDIUM SHORT;
    ChronoField: NANO_OF_SECOND NANO_OF_DAY MICRO_OF_SECOND MICRO_OF_DAY MILLI_OF_SECOND MILLI_OF_DAY SECOND_OF_MINUTE SECOND_OF_DAY MINUTE_OF_HOUR MINUTE_OF_DAY HOUR_OF_AMPM CLOCK_HOUR_OF_AMPM HOUR_OF_DAY CLOCK_HOUR_OF_DAY AMPM_OF_DAY DAY_OF_WEEK ALIGNED_DAY_OF_WEEK_IN_MONTH ALIGNED_DAY_OF_WEEK_IN_YEAR DAY_OF_MONTH DAY_OF_YEAR EPOCH_DAY ALIGNED_WEEK_OF_MONTH ALIGNED_WEEK_OF_YEAR MONTH_OF_YEAR PROLEPTIC_MONTH YEAR_OF_ERA YEAR ERA INSTANT_SECONDS OFFSET_SECONDS;
    IsoField: DAY_OF_QUARTER QUARTER_OF_YEAR WEEK_OF_WEEK_BASED_YEAR WEEK_BASED_YEAR;
    NormalizerForm: NFD NFC NFKD NFKC;
    JsonParserType: CHAR_BUFFER INDEX_OVERLAY CHARACTER_SOURCE LAX;
}

/// A constant of one of Java's enums.
#[derive(Debug)]
struct Constant {
    class: Type,
    ordinal: usize,
}

impl NativeObject for Constant {
    fn type_of(&self) -> Type {
        self.class
    }

    fn to_text(&self) -> String {
        let name = names(self.class).get(self.ordinal).copied().unwrap_or_default();
        if matches!(self.class, Type::ChronoUnit | Type::ChronoField | Type::IsoField) {
            // Units and fields are written as words.
            let words = name.split('_').map(|word| {
                format!("{}{}", word.get(..1).unwrap_or_default(), word.get(1..).unwrap_or_default().to_lowercase())
            });
            return words.collect();
        }
        name.to_owned()
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        self.compare(other) == Some(Ordering::Equal)
    }

    fn hash(&self) -> Option<i32> {
        Some(self.ordinal as i32 * 31 + self.class as i32)
    }

    fn compare(&self, other: &dyn NativeObject) -> Option<Ordering> {
        let other = other.as_any().downcast_ref::<Self>().filter(|other| other.class == self.class)?;
        Some(self.ordinal.cmp(&other.ordinal))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// The constant at a place.
pub(super) fn nth(class: Type, ordinal: usize) -> Option<Value> {
    names(class).get(ordinal).map(|_| Value::Native(Native::new(Constant { class, ordinal })))
}

/// The constant of a name.
///
/// # Errors
/// `IllegalArgumentException`
pub(super) fn constant(interp: &mut Interp<'_>, class: Type, name: &str) -> Eval {
    let found = names(class).iter().position(|known| *known == name).and_then(|at| nth(class, at));
    found.ok_or_else(|| {
        let message = format!("No enum constant {}.{name}", class.name().replace('$', "."));
        interp.throw(Type::IllegalArgumentException, message)
    })
}

/// The place of a constant among those of its enum.
pub(super) fn ordinal_of(value: &Value) -> Option<usize> {
    match value {
        Value::Native(native) => native.downcast::<Constant>().map(|constant| constant.ordinal),
        _ => None,
    }
}

/// The name of a constant.
pub(super) fn name_of(value: &Value) -> Option<&'static str> {
    match value {
        Value::Native(native) => {
            let constant = native.downcast::<Constant>()?;
            names(constant.class).get(constant.ordinal).copied()
        }
        _ => None,
    }
}

fn neighbour(interp: &mut Interp<'_>, this: &Value, by: i64) -> Eval {
    let count = names(this.type_of()).len() as i64;
    let at = ordinal_of(this).unwrap_or_default() as i64 + by;
    nth(this.type_of(), at.rem_euclid(count.max(1)) as usize).ok_or_else(|| interp.no_method(this, "next", &[]))
}

fn values(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let class = super::list::class_of(this);
    let items = (0..names(class).len()).filter_map(|at| nth(class, at)).collect();
    interp.array(class, items)
}

fn value_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let name = Call::new(this, "valueOf", args).text(interp, 0)?;
    constant(interp, super::list::class_of(this), &name)
}
