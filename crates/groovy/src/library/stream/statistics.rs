//! `IntSummaryStatistics` and its like.

use std::any::Any;
use std::cell::Cell;

use super::terminal::drained;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::{Method, Module};
use crate::ops::arithmetic::to_double;
use crate::types::Type;
use crate::value::{Native, NativeObject, Value};

pub(super) const MODULE: Module = Module {
    methods: METHODS,
    statics: &[],
    constructors: &[
        (Type::IntSummaryStatistics, 0, 0, |interp, _, _| of(interp, Type::IntSummaryStatistics, &[])),
        (Type::LongSummaryStatistics, 0, 0, |interp, _, _| of(interp, Type::LongSummaryStatistics, &[])),
        (Type::DoubleSummaryStatistics, 0, 0, |interp, _, _| of(interp, Type::DoubleSummaryStatistics, &[])),
    ],
    constants: &[],
};

const METHODS: &[Method] = &[
    (Type::IntStream, "summaryStatistics", 0, 0, |interp, this, _| {
        let items = drained(interp, this)?;
        of(interp, Type::IntSummaryStatistics, &items)
    }),
    (Type::LongStream, "summaryStatistics", 0, 0, |interp, this, _| {
        let items = drained(interp, this)?;
        of(interp, Type::LongSummaryStatistics, &items)
    }),
    (Type::DoubleStream, "summaryStatistics", 0, 0, |interp, this, _| {
        let items = drained(interp, this)?;
        of(interp, Type::DoubleSummaryStatistics, &items)
    }),
    (Type::IntSummaryStatistics, "accept", 1, 1, |interp, this, args| {
        let number = Call::new(this, "accept", args).get(0);
        own(interp, this)?.add(&number);
        Ok(Value::Null)
    }),
    (Type::IntSummaryStatistics, "getCount", 0, 0, |interp, this, _| Ok(Value::Long(own(interp, this)?.count.get()))),
    (Type::IntSummaryStatistics, "getAverage", 0, 0, |interp, this, _| Ok(Value::Double(own(interp, this)?.average()))),
    (Type::IntSummaryStatistics, "getSum", 0, 0, |interp, this, _| {
        let own = own(interp, this)?;
        Ok(if own.fractions() { Value::Double(own.total.get()) } else { Value::Long(own.whole.get()) })
    }),
    (Type::IntSummaryStatistics, "getMin", 0, 0, |interp, this, _| {
        let own = own(interp, this)?;
        Ok(own.bound(own.low.get(), own.least.get()))
    }),
    (Type::IntSummaryStatistics, "getMax", 0, 0, |interp, this, _| {
        let own = own(interp, this)?;
        Ok(own.bound(own.high.get(), own.most.get()))
    }),
];

/// Count, sum and bounds: in whole numbers, and as doubles.
#[derive(Debug)]
struct Statistics {
    class: Type,
    count: Cell<i64>,
    whole: Cell<i64>,
    low: Cell<i64>,
    high: Cell<i64>,
    total: Cell<f64>,
    least: Cell<f64>,
    most: Cell<f64>,
}

impl Statistics {
    fn add(&self, number: &Value) {
        let whole = number.as_integer().unwrap_or_default();
        let exact = to_double(number).unwrap_or(f64::NAN);
        self.count.set(self.count.get() + 1);
        self.whole.set(self.whole.get().wrapping_add(whole));
        self.low.set(self.low.get().min(whole));
        self.high.set(self.high.get().max(whole));
        self.total.set(self.total.get() + exact);
        self.least.set(self.least.get().min(exact));
        self.most.set(self.most.get().max(exact));
    }

    fn fractions(&self) -> bool {
        self.class == Type::DoubleSummaryStatistics
    }

    fn average(&self) -> f64 {
        let total = if self.fractions() { self.total.get() } else { self.whole.get() as f64 };
        if self.count.get() == 0 { 0.0 } else { total / self.count.get() as f64 }
    }

    fn bound(&self, whole: i64, exact: f64) -> Value {
        match self.class {
            Type::IntSummaryStatistics => Value::Int(whole as i32),
            Type::LongSummaryStatistics => Value::Long(whole),
            _ => Value::Double(exact),
        }
    }
}

impl NativeObject for Statistics {
    fn type_of(&self) -> Type {
        self.class
    }

    fn to_text(&self) -> String {
        let name = self.class.simple_name();
        let (count, average) = (self.count.get(), self.average());
        if self.fractions() {
            let (sum, min, max) = (self.total.get(), self.least.get(), self.most.get());
            let shown = |number: f64| match number {
                number if number.is_infinite() && number > 0.0 => "Infinity".to_owned(),
                number if number.is_infinite() => "-Infinity".to_owned(),
                number => format!("{number:.6}"),
            };
            let (sum, min, max) = (shown(sum), shown(min), shown(max));
            return format!("{name}{{count={count}, sum={sum}, min={min}, average={average:.6}, max={max}}}");
        }
        let (sum, min, max) = (self.whole.get(), self.low.get(), self.high.get());
        format!("{name}{{count={count}, sum={sum}, min={min}, average={average:.6}, max={max}}}")
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Statistics> {
    match this {
        Value::Native(native) => native.downcast().ok_or_else(|| interp.no_method(this, "getCount", &[])),
        _ => Err(interp.no_method(this, "getCount", &[])),
    }
}

/// Statistics of numbers.
pub(super) fn of(interp: &mut Interp<'_>, class: Type, items: &[Value]) -> Eval {
    interp.charge(items.len())?;
    interp.reserve(160)?;
    let (low, high) = if class == Type::IntSummaryStatistics {
        (i64::from(i32::MAX), i64::from(i32::MIN))
    } else {
        (i64::MAX, i64::MIN)
    };
    let statistics = Statistics {
        class,
        count: Cell::new(0),
        whole: Cell::new(0),
        low: Cell::new(low),
        high: Cell::new(high),
        total: Cell::new(0.0),
        least: Cell::new(f64::INFINITY),
        most: Cell::new(f64::NEG_INFINITY),
    };
    for item in items {
        statistics.add(item);
    }
    Ok(Value::Native(Native::new(statistics)))
}
