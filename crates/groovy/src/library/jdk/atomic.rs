//! `AtomicInteger`, `AtomicLong`, `AtomicBoolean`, `AtomicReference`, `BitSet`: values in a box.

use std::any::Any;
use std::cell::RefCell;

use super::own;
use crate::code::BinaryOp;
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{Native, NativeObject, Value};

macro_rules! counters {
    ($($class:ident)*) => {
        &[$(
            (Type::$class, "get", 0, 0, get),
            (Type::$class, "intValue", 0, 0, get),
            (Type::$class, "longValue", 0, 0, get),
            (Type::$class, "set", 1, 1, set),
            (Type::$class, "getAndSet", 1, 1, |interp, this, args| {
                let old = get(interp, this, &[])?;
                set(interp, this, args)?;
                Ok(old)
            }),
            (Type::$class, "incrementAndGet", 0, 0, |interp, this, _| add(interp, this, &Value::Int(1), false)),
            (Type::$class, "decrementAndGet", 0, 0, |interp, this, _| add(interp, this, &Value::Int(-1), false)),
            (Type::$class, "getAndIncrement", 0, 0, |interp, this, _| add(interp, this, &Value::Int(1), true)),
            (Type::$class, "getAndDecrement", 0, 0, |interp, this, _| add(interp, this, &Value::Int(-1), true)),
            (Type::$class, "addAndGet", 1, 1, |interp, this, args| add(interp, this, &Call::new(this, "addAndGet", args).get(0), false)),
            (Type::$class, "getAndAdd", 1, 1, |interp, this, args| add(interp, this, &Call::new(this, "getAndAdd", args).get(0), true)),
            (Type::$class, "updateAndGet", 1, 1, |interp, this, args| {
                let old = get(interp, this, &[])?;
                let new = interp.call(&Call::new(this, "updateAndGet", args).closure(interp, 0)?, &[old])?;
                set(interp, this, std::slice::from_ref(&new))?;
                Ok(new)
            }),
            (Type::$class, "getAndUpdate", 1, 1, |interp, this, args| {
                let old = get(interp, this, &[])?;
                let new = interp.call(&Call::new(this, "getAndUpdate", args).closure(interp, 0)?, std::slice::from_ref(&old))?;
                set(interp, this, std::slice::from_ref(&new))?;
                Ok(old)
            }),
            (Type::$class, "accumulateAndGet", 2, 2, |interp, this, args| accumulate(interp, this, args, false)),
            (Type::$class, "getAndAccumulate", 2, 2, |interp, this, args| accumulate(interp, this, args, true)),
            (Type::$class, "lazySet", 1, 1, set),
            (Type::$class, "setPlain", 1, 1, set),
            (Type::$class, "setRelease", 1, 1, set),
            (Type::$class, "setOpaque", 1, 1, set),
            (Type::$class, "getPlain", 0, 0, get),
            (Type::$class, "getAcquire", 0, 0, get),
            (Type::$class, "getOpaque", 0, 0, get),
            (Type::$class, "compareAndExchange", 2, 2, |interp, this, args| {
                let call = Call::new(this, "compareAndExchange", args);
                let old = get(interp, this, &[])?;
                if interp.java_equals(&old, &call.get(0))? {
                    set(interp, this, &[call.get(1)])?;
                }
                Ok(old)
            }),
            (Type::$class, "compareAndSet", 2, 2, |interp, this, args| {
                let call = Call::new(this, "compareAndSet", args);
                let old = get(interp, this, &[])?;
                let same = interp.java_equals(&old, &call.get(0))?;
                if same {
                    set(interp, this, &[call.get(1)])?;
                }
                Ok(Value::Bool(same))
            }),
        )*]
    };
}

pub(super) const MODULE: Module = Module {
    methods: counters!(AtomicInteger AtomicLong AtomicBoolean AtomicReference),
    statics: &[],
    constructors: &[
        (Type::AtomicInteger, 0, 1, |interp, _, args| {
            made(interp, Type::AtomicInteger, Type::PrimInt, args, Value::Int(0))
        }),
        (Type::AtomicLong, 0, 1, |interp, _, args| {
            made(interp, Type::AtomicLong, Type::PrimLong, args, Value::Long(0))
        }),
        (Type::AtomicBoolean, 0, 1, |interp, _, args| {
            made(interp, Type::AtomicBoolean, Type::PrimBoolean, args, Value::Bool(false))
        }),
        (Type::AtomicReference, 0, 1, |interp, _, args| {
            made(interp, Type::AtomicReference, Type::Object, args, Value::Null)
        }),
    ],
    constants: &[],
};

#[derive(Debug)]
struct Boxed {
    class: Type,
    value: RefCell<Value>,
}

impl NativeObject for Boxed {
    fn type_of(&self) -> Type {
        self.class
    }

    fn to_text(&self) -> String {
        match &*self.value.borrow() {
            Value::Str(text) => text.to_string(),
            Value::Bool(flag) => flag.to_string(),
            Value::Null => "null".to_owned(),
            number => crate::ops::arithmetic::plain(number),
        }
    }

    fn release(&mut self) -> Vec<Value> {
        vec![std::mem::take(self.value.get_mut())]
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn made(interp: &mut Interp<'_>, class: Type, of: Type, args: &[Value], zero: Value) -> Eval {
    let value = match args {
        [value] => interp.cast_builtin(value.clone(), of)?,
        _ => zero,
    };
    interp.reserve(64)?;
    Ok(Value::Native(Native::new(Boxed { class, value: RefCell::new(value) })))
}

fn get(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(own::<Boxed>(interp, this, "get")?.value.borrow().clone())
}

fn set(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let boxed = own::<Boxed>(interp, this, "set")?;
    let of = match boxed.class {
        Type::AtomicInteger => Type::PrimInt,
        Type::AtomicLong => Type::PrimLong,
        Type::AtomicBoolean => Type::PrimBoolean,
        _ => Type::Object,
    };
    let value = interp.cast_builtin(Call::new(this, "set", args).get(0), of)?;
    *boxed.value.borrow_mut() = value;
    Ok(Value::Null)
}

fn add(interp: &mut Interp<'_>, this: &Value, by: &Value, before: bool) -> Eval {
    let old = get(interp, this, &[])?;
    let new = interp.binary(BinaryOp::Plus, &old, by)?;
    set(interp, this, std::slice::from_ref(&new))?;
    Ok(if before { old } else { new })
}

/// Joins the value and an argument with a function.
fn accumulate(interp: &mut Interp<'_>, this: &Value, args: &[Value], before: bool) -> Eval {
    let call = Call::new(this, "accumulateAndGet", args);
    let old = get(interp, this, &[])?;
    let new = interp.call(&call.closure(interp, 1)?, &[old.clone(), call.get(0)])?;
    set(interp, this, std::slice::from_ref(&new))?;
    get(interp, this, &[]).map(|new| if before { old } else { new })
}
