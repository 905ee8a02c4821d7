//! `java.util.Optional`.

use std::any::Any;

use super::Module;
use super::args::Call;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Native, NativeObject, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Optional, "get", 0, 0, get),
        (Type::Optional, "getAsInt", 0, 0, get),
        (Type::Optional, "getAsLong", 0, 0, get),
        (Type::Optional, "getAsDouble", 0, 0, get),
        (Type::Optional, "isPresent", 0, 0, |_, this, _| Ok(Value::Bool(held(this).is_some()))),
        (Type::Optional, "isEmpty", 0, 0, |_, this, _| Ok(Value::Bool(held(this).is_none()))),
        (Type::Optional, "orElse", 1, 1, |_, this, args| {
            Ok(held(this).unwrap_or_else(|| Call::new(this, "orElse", args).get(0)))
        }),
        (Type::Optional, "orElseGet", 1, 1, |interp, this, args| match held(this) {
            Some(value) => Ok(value),
            None => interp.call(&Call::new(this, "orElseGet", args).closure(interp, 0)?, &[]),
        }),
        (Type::Optional, "orElseThrow", 0, 1, or_else_throw),
        (Type::Optional, "map", 1, 1, map),
        (Type::Optional, "collect", 1, 1, map),
        (Type::Optional, "flatMap", 1, 1, |interp, this, args| {
            let closure = Call::new(this, "flatMap", args).closure(interp, 0)?;
            match held(this) {
                Some(value) => interp.call(&closure, &[value]),
                None => Ok(of(None)),
            }
        }),
        (Type::Optional, "filter", 1, 1, |interp, this, args| {
            let closure = Call::new(this, "filter", args).closure(interp, 0)?;
            match held(this) {
                Some(value) if super::stream::test(interp, &closure, &value)? => Ok(this.clone()),
                _ => Ok(of(None)),
            }
        }),
        (Type::Optional, "ifPresent", 1, 1, |interp, this, args| {
            let closure = Call::new(this, "ifPresent", args).closure(interp, 0)?;
            if let Some(value) = held(this) {
                interp.call(&closure, &[value])?;
            }
            Ok(Value::Null)
        }),
        (Type::Optional, "ifPresentOrElse", 2, 2, |interp, this, args| {
            let call = Call::new(this, "ifPresentOrElse", args);
            match held(this) {
                Some(value) => interp.call(&call.closure(interp, 0)?, &[value])?,
                None => interp.call(&call.closure(interp, 1)?, &[])?,
            };
            Ok(Value::Null)
        }),
        (Type::Optional, "or", 1, 1, |interp, this, args| match held(this) {
            Some(_) => Ok(this.clone()),
            None => interp.call(&Call::new(this, "or", args).closure(interp, 0)?, &[]),
        }),
        (Type::Optional, "stream", 0, 0, |interp, this, _| {
            let items = held(this).into_iter().collect();
            super::stream::over(interp, items)
        }),
        (Type::Optional, "mapToInt", 1, 1, |interp, this, args| map_to(interp, this, args, Type::PrimInt)),
        (Type::Optional, "mapToLong", 1, 1, |interp, this, args| map_to(interp, this, args, Type::PrimLong)),
        (Type::Optional, "mapToDouble", 1, 1, |interp, this, args| map_to(interp, this, args, Type::PrimDouble)),
        (Type::Optional, "hashCode", 0, 0, |interp, this, _| match held(this) {
            Some(value) => interp.hash(&value).map(Value::Int),
            None => Ok(Value::Int(0)),
        }),
        (Type::Optional, "toString", 0, 0, text),
    ],
    statics: &[
        (Type::Optional, "of", 1, 1, |interp, this, args| match Call::new(this, "of", args).get(0) {
            Value::Null => Err(interp.throw_with(Type::NullPointerException, None)),
            value => Ok(of(Some(value))),
        }),
        (Type::Optional, "ofNullable", 1, 1, |_, this, args| {
            Ok(of(Some(Call::new(this, "of", args).get(0)).filter(|value| !value.is_null())))
        }),
        (Type::Optional, "empty", 0, 0, |_, this, _| Ok(of_class(super::list::class_of(this), None))),
        (Type::OptionalInt, "of", 1, 1, |interp, this, args| of_number(interp, this, args, Type::PrimInt)),
        (Type::OptionalLong, "of", 1, 1, |interp, this, args| of_number(interp, this, args, Type::PrimLong)),
        (Type::OptionalDouble, "of", 1, 1, |interp, this, args| of_number(interp, this, args, Type::PrimDouble)),
    ],
    constructors: &[],
    constants: &[],
};

#[derive(Debug)]
struct Optional {
    class: Type,
    held: Option<Value>,
}

impl NativeObject for Optional {
    fn type_of(&self) -> Type {
        self.class
    }

    fn to_text(&self) -> String {
        let name = self.class.simple_name();
        match &self.held {
            None => format!("{name}.empty"),
            Some(Value::Str(text)) => format!("{name}[{text}]"),
            Some(value) if value.is_number() => format!("{name}[{}]", crate::ops::arithmetic::plain(value)),
            Some(value) => format!("{name}[{value:?}]"),
        }
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        match other.as_any().downcast_ref::<Self>() {
            Some(Self { class, held }) if *class == self.class => match (held, &self.held) {
                (Some(other), Some(own)) => crate::interp::same(own, other),
                (other, own) => other.is_none() && own.is_none(),
            },
            _ => false,
        }
    }

    fn truth(&self) -> bool {
        self.held.is_some()
    }

    fn release(&mut self) -> Vec<Value> {
        self.held.take().into_iter().collect()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// What two optionals hold, if these are two.
pub(crate) fn both_held(left: &Value, right: &Value) -> Option<(Value, Value)> {
    let held = |value: &Value| match value {
        Value::Native(native) => native.downcast::<Optional>().and_then(|optional| optional.held.clone()),
        _ => None,
    };
    (left.type_of() == Type::Optional && right.type_of() == Type::Optional).then(|| held(left).zip(held(right)))?
}

/// An optional around a value, or around nothing.
pub(super) fn of(value: Option<Value>) -> Value {
    of_class(Type::Optional, value)
}

/// An optional of a class: `OptionalInt` and its like for numbers.
pub(super) fn of_class(class: Type, held: Option<Value>) -> Value {
    Value::Native(Native::new(Optional { class, held }))
}

fn held(this: &Value) -> Option<Value> {
    match this {
        Value::Native(native) => native.downcast::<Optional>().and_then(|optional| optional.held.clone()),
        _ => None,
    }
}

fn nothing(interp: &Interp<'_>) -> Box<crate::interp::Fault> {
    interp.throw(Type::NoSuchElementException, "No value present")
}

fn map(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "map", args).closure(interp, 0)?;
    match held(this) {
        Some(value) => Ok(of(Some(interp.call(&closure, &[value])?).filter(|value| !value.is_null()))),
        None => Ok(of(None)),
    }
}

fn get(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    held(this).ok_or_else(|| nothing(interp))
}

fn or_else_throw(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match (held(this), args) {
        (Some(value), _) => Ok(value),
        (None, [supplier]) => {
            let exception = interp.call(supplier, &[])?;
            Err(Box::new(crate::interp::Fault::Thrown(exception)))
        }
        _ => Err(nothing(interp)),
    }
}

fn text(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    match held(this) {
        Some(value) => {
            let value = interp.to_text(&value)?;
            interp.text(format!("{}[{value}]", this.type_of().simple_name()))
        }
        None => interp.text(format!("{}.empty", this.type_of().simple_name())),
    }
}

/// An optional number made of what is held.
fn map_to(interp: &mut Interp<'_>, this: &Value, args: &[Value], class: Type) -> Eval {
    let closure = Call::new(this, "mapToInt", args).closure(interp, 0)?;
    match held(this) {
        Some(value) => {
            let number = interp.call(&closure, &[value])?;
            Ok(of_class(of_primitive(class), Some(interp.cast_builtin(number, class)?)))
        }
        None => Ok(of_class(of_primitive(class), None)),
    }
}

fn of_primitive(class: Type) -> Type {
    match class {
        Type::PrimInt => Type::OptionalInt,
        Type::PrimLong => Type::OptionalLong,
        _ => Type::OptionalDouble,
    }
}

/// `OptionalInt.of(1)`
fn of_number(interp: &mut Interp<'_>, this: &Value, args: &[Value], class: Type) -> Eval {
    let number = interp.cast_builtin(Call::new(this, "of", args).get(0), class)?;
    Ok(of_class(of_primitive(class), Some(number)))
}
