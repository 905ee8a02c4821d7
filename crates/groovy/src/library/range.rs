//! Ranges.

use super::Module;
use super::args::Call;
use crate::interp::{Eval, Interp};
use crate::ops::arithmetic;
use crate::types::Type;
use crate::value::{Range, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Range, "getFrom", 0, 0, |_, this, _| Ok(bound(this, Range::low))),
        (Type::Range, "getTo", 0, 0, |_, this, _| Ok(bound(this, Range::high))),
        (Type::Range, "isReverse", 0, 0, |_, this, _| Ok(Value::Bool(is_reverse(this)))),
        (Type::Range, "containsWithinBounds", 1, 1, within),
        (Type::Range, "step", 1, 2, step),
        (Type::Range, "by", 1, 1, by),
        (Type::Range, "inspect", 0, 0, |interp, this, _| interp.inspect(this).map(Value::Str)),
        (Type::Range, "toString", 0, 0, |interp, this, _| interp.to_text(this).map(Value::Str)),
        (Type::Range, "equals", 1, 1, equals),
    ],
    statics: &[],
    constructors: &[
        (Type::IntRange, 2, 4, |interp, this, args| match args {
            [from @ Value::Int(_), to @ Value::Int(_)] => interp.range(from, to, false, false),
            [Value::Bool(inclusive), from @ Value::Int(_), to @ Value::Int(_)] => {
                interp.range(from, to, false, !inclusive)
            }
            [Value::Bool(left), Value::Bool(right), from @ Value::Int(_), to @ Value::Int(_)] => {
                interp.range(from, to, !left, !right)
            }
            _ => Err(interp.no_method(this, "<init>", args)),
        }),
        (Type::EmptyRange, 1, 1, |interp, this, args| {
            let at = Call::new(this, "<init>", args).get(0);
            interp.range(&at, &at, false, true)
        }),
        (Type::ObjectRange, 2, 3, |interp, this, args| match args {
            [low, high, Value::Bool(true)] => interp.range(high, low, false, false),
            [low, high, Value::Bool(false)] => interp.range(low, high, false, false),
            [from, to] => interp.range(from, to, false, false),
            _ => Err(interp.no_method(this, "<init>", args)),
        }),
        (Type::NumberRange, 2, 4, |interp, this, args| match args {
            [from, to, Value::Bool(right)] if from.is_number() && to.is_number() => {
                interp.range(from, to, false, !right)
            }
            [from, to, Value::Bool(left), Value::Bool(right)] if from.is_number() && to.is_number() => {
                interp.range(from, to, !left, !right)
            }
            [from, to] if from.is_number() && to.is_number() => interp.range(from, to, false, false),
            _ => Err(interp.no_method(this, "<init>", args)),
        }),
    ],
    constants: &[],
};

fn bound(this: &Value, which: fn(&Range) -> Value) -> Value {
    match this {
        Value::Range(range) => which(range),
        _ => Value::Null,
    }
}

/// Whether a value is a range that runs downwards.
pub(super) fn is_reverse(this: &Value) -> bool {
    matches!(this, Value::Range(range) if range.is_reverse())
}

/// `1..3`, for messages.
pub(super) fn text(range: &Range) -> String {
    let (from, to) = if range.is_reverse() { (range.high(), range.low()) } else { (range.low(), range.high()) };
    format!("{}..{}", arithmetic::plain(&from), arithmetic::plain(&to))
}

/// Whether a value is one of the range's elements: ranges of ints know only `Integer` and `BigInteger`, others go by `==`.
pub(crate) fn holds(interp: &mut Interp<'_>, range: &Range, wanted: &Value) -> Eval<bool> {
    match range {
        Range::Int { low, high, .. } => Ok(match wanted {
            Value::Int(n) => (low..=high).contains(&n),
            Value::BigInt(n) => i32::try_from(&**n).is_ok_and(|n| (*low..=*high).contains(&n)),
            _ => false,
        }),
        Range::Empty { .. } => Ok(false),
        Range::Values { items, .. } => {
            if wanted.is_null() {
                return Ok(false);
            }
            for item in items {
                interp.charge(1)?;
                if interp.equals(wanted, item)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
    }
}

fn within(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let wanted = Call::new(this, "containsWithinBounds", args).get(0);
    let Value::Range(range) = this else { return Ok(Value::Bool(false)) };
    if !matches!(**range, Range::Values { .. }) {
        return holds(interp, range, &wanted).map(Value::Bool);
    }
    let (low, high) = (range.low(), range.high());
    Ok(Value::Bool(interp.compare(&wanted, &low)?.is_ge() && interp.compare(&wanted, &high)?.is_le()))
}

/// Every n-th element; negative steps run from the other end.
fn step(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "step", args);
    let by = call.int(interp, 0)?;
    let Value::Range(range) = this else { return Err(call.refuse(interp)) };
    if by == 0 {
        if range.is_empty() {
            return interp.list(Vec::new());
        }
        return Err(interp.throw(Type::GroovyRuntimeException, "Infinite loop detected due to step size of 0"));
    }
    let (length, stride) = (range.len(), usize::try_from(by.unsigned_abs()).unwrap_or(usize::MAX));
    let count = length.div_ceil(stride);
    interp.charge(count)?;
    interp.grow(0, count)?;
    let place = |turn: usize| if by > 0 { turn * stride } else { length - 1 - turn * stride };
    let items: Vec<Value> = (0..count).filter_map(|turn| range.get(place(turn))).collect();
    if call.len() == 2 {
        let closure = call.closure(interp, 1)?;
        for item in items {
            interp.call(&closure, &[item])?;
        }
        return Ok(Value::Null);
    }
    interp.list(items)
}

fn by(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    step(interp, this, args)
}

fn equals(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = Call::new(this, "equals", args).get(0);
    // Ranges of ints are equal when they are written alike; with other lists the elements count.
    if let (Value::Range(left), Value::Range(right)) = (this, &other)
        && let (Range::Int { written: a, .. }, Range::Int { written: b, .. }) = (&**left, &**right)
    {
        return Ok(Value::Bool(a == b));
    }
    interp.equals(this, &other).map(Value::Bool)
}
