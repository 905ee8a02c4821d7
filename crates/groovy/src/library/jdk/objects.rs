//! `Objects`, `System`, and the little that rules may know of the machine.

use crate::interp::{Eval, Fault, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module {
    methods: &[],
    statics: &[
        (Type::Objects, "equals", 2, 2, |interp, this, args| {
            let call = Call::new(this, "equals", args);
            interp.java_equals(&call.get(0), &call.get(1)).map(Value::Bool)
        }),
        (Type::Objects, "hash", 0, crate::library::ANY, |interp, _, args| interp.hash_all(args).map(Value::Int)),
        (Type::Objects, "hashCode", 1, 1, |interp, this, args| {
            interp.hash(&Call::new(this, "hashCode", args).get(0)).map(Value::Int)
        }),
        (Type::Objects, "isNull", 1, 1, |_, this, args| {
            Ok(Value::Bool(Call::new(this, "isNull", args).get(0).is_null()))
        }),
        (Type::Objects, "nonNull", 1, 1, |_, this, args| {
            Ok(Value::Bool(!Call::new(this, "nonNull", args).get(0).is_null()))
        }),
        (Type::Objects, "toString", 1, 2, |interp, this, args| {
            let call = Call::new(this, "toString", args);
            match (call.get(0), call.len()) {
                (Value::Null, 2) => Ok(call.get(1)),
                (value, _) => interp.to_text(&value).map(Value::Str),
            }
        }),
        (Type::Objects, "requireNonNull", 1, 2, require_non_null),
        (Type::Objects, "requireNonNullElseGet", 2, 2, |interp, this, args| {
            let call = Call::new(this, "requireNonNullElseGet", args);
            if call.get(0).is_null() { interp.call_method(&call.get(1), "get", &[]) } else { Ok(call.get(0)) }
        }),
        (Type::System, "arraycopy", 5, 5, array_copy),
        (Type::System, "gc", 0, 0, |_, _, _| Ok(Value::Null)),
        (Type::Objects, "requireNonNullElse", 2, 2, |_, this, args| {
            let call = Call::new(this, "requireNonNullElse", args);
            Ok(if call.get(0).is_null() { call.get(1) } else { call.get(0) })
        }),
        (Type::System, "currentTimeMillis", 0, 0, |interp, _, _| Ok(Value::Long(interp.now_millis()))),
        (Type::System, "nanoTime", 0, 0, |interp, _, _| Ok(Value::Long(interp.now_millis().wrapping_mul(1_000_000)))),
        (Type::System, "lineSeparator", 0, 0, |interp, _, _| interp.text("\n")),
        (Type::System, "identityHashCode", 1, 1, |_, this, args| {
            let value = Call::new(this, "identityHashCode", args).get(0);
            Ok(Value::Int(if value.is_null() { 0 } else { crate::interp::identity(&value) }))
        }),
        (Type::System, "getProperty", 1, 2, |interp, this, args| {
            let call = Call::new(this, "getProperty", args);
            // What is the same on every machine that a rule may run on.
            match call.get(0).as_str() {
                Some("line.separator") => interp.text("\n"),
                Some("file.separator") => interp.text("/"),
                Some("path.separator") => interp.text(":"),
                _ => Ok(call.get(1)),
            }
        }),
        (Type::System, "getenv", 1, 1, |_, _, _| Ok(Value::Null)),
        (Type::System, "getenv", 0, 0, |interp, _, _| Ok(Value::Map(interp.new_map(Type::UnmodifiableMap)?))),
        (Type::System, "exit", 1, 1, |_, _, _| Err(Fault::not_supported("System.exit", "return"))),
        (Type::Thread, "sleep", 1, 2, |_, _, _| {
            Err(Fault::not_supported("Thread.sleep", "nothing: rules do not wait"))
        }),
        (Type::Thread, "currentThread", 0, 0, |_, _, _| {
            Err(Fault::not_supported("threads", "nothing: a rule runs alone"))
        }),
    ],
    constructors: &[
        (Type::Object, 0, 0, |interp, _, _| {
            interp.reserve(64)?;
            Ok(Value::Native(crate::value::Native::new(Plain)))
        }),
        (Type::Thread, 0, crate::library::ANY, |_, _, _| {
            Err(Fault::not_supported("threads", "nothing: a rule runs alone"))
        }),
    ],
    constants: &[],
};

/// `new Object()`
#[derive(Debug)]
struct Plain;

impl crate::value::NativeObject for Plain {
    fn type_of(&self) -> Type {
        Type::Object
    }

    fn to_text(&self) -> String {
        "java.lang.Object@1".to_owned()
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// `System.arraycopy(from, at, to, at, count)`, for an array into itself too.
fn array_copy(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "arraycopy", args);
    let (Value::Array(from), Value::Array(to)) = (call.get(0), call.get(2)) else {
        return Err(match (call.get(0), call.get(2)) {
            (Value::Null, _) | (_, Value::Null) => interp.throw_with(Type::NullPointerException, None),
            _ => interp.throw(Type::ArrayStoreException, "arraycopy: source type is not an array"),
        });
    };
    let (start, place, count) = (call.int(interp, 1)?, call.int(interp, 3)?, call.int(interp, 4)?);
    let checks = [("src", "last source", &from, start), ("dst", "last destination", &to, place)];
    for (side, last, array, at) in checks {
        let length = array.items.borrow().len() as i64;
        let kind = match array.element.is_primitive() {
            true => array.element.name(),
            false => "object array",
        };
        let named = if side == "src" { "source" } else { "destination" };
        let problem = match (at, count) {
            (at, _) if at < 0 => format!("arraycopy: {named} index {at} out of bounds for {kind}[{length}]"),
            (_, count) if count < 0 => format!("arraycopy: length {count} is negative"),
            (at, count) if at + count > length => {
                format!("arraycopy: {last} index {} out of bounds for {kind}[{length}]", at + count)
            }
            _ => continue,
        };
        return Err(interp.throw(Type::ArrayIndexOutOfBoundsException, problem));
    }
    interp.charge(count as usize / 16)?;
    interp.room_for_elements(count as usize)?;
    let items: Vec<Value> = from.items.borrow().iter().skip(start as usize).take(count as usize).cloned().collect();
    let old: Vec<Value> = {
        let mut slots = to.items.borrow_mut();
        let places = slots.iter_mut().skip(place as usize);
        places.zip(items).map(|(slot, item)| std::mem::replace(slot, item)).collect()
    };
    drop(old);
    Ok(Value::Null)
}

fn require_non_null(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "requireNonNull", args);
    match (call.get(0), call.get(1)) {
        (Value::Null, Value::Null) => Err(interp.throw_with(Type::NullPointerException, None)),
        (Value::Null, supplier @ Value::Closure(_)) => {
            let message = interp.call(&supplier, &[])?;
            let message = interp.to_text(&message)?;
            Err(interp.throw(Type::NullPointerException, message))
        }
        (Value::Null, message) => {
            let message = interp.to_text(&message)?;
            Err(interp.throw(Type::NullPointerException, message))
        }
        (value, _) => Ok(value),
    }
}
