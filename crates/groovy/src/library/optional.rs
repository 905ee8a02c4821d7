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
        (Type::Optional, "map", 1, 1, |interp, this, args| {
            let closure = Call::new(this, "map", args).closure(interp, 0)?;
            match held(this) {
                Some(value) => Ok(of(Some(interp.call(&closure, &[value])?).filter(|value| !value.is_null()))),
                None => Ok(of(None)),
            }
        }),
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
                Some(value) if super::iteration::test(interp, &closure, &value)? => Ok(this.clone()),
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
        (Type::Optional, "empty", 0, 0, |_, _, _| Ok(of(None))),
    ],
    constructors: &[],
    constants: &[],
};

#[derive(Debug)]
struct Optional(Option<Value>);

impl NativeObject for Optional {
    fn type_of(&self) -> Type {
        Type::Optional
    }

    fn to_text(&self) -> String {
        match &self.0 {
            None => "Optional.empty".to_owned(),
            Some(Value::Str(text)) => format!("Optional[{text}]"),
            Some(value) if value.is_number() => format!("Optional[{}]", crate::ops::arithmetic::plain(value)),
            Some(value) => format!("Optional[{value:?}]"),
        }
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        match other.as_any().downcast_ref::<Self>() {
            Some(Self(None)) => self.0.is_none(),
            Some(Self(Some(other))) => self.0.as_ref().is_some_and(|own| crate::interp::same(own, other)),
            None => false,
        }
    }

    fn truth(&self) -> bool {
        self.0.is_some()
    }

    fn release(&mut self) -> Vec<Value> {
        self.0.take().into_iter().collect()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// An optional around a value, or around nothing.
pub(super) fn of(value: Option<Value>) -> Value {
    Value::Native(Native::new(Optional(value)))
}

fn held(this: &Value) -> Option<Value> {
    match this {
        Value::Native(native) => native.downcast::<Optional>().and_then(|optional| optional.0.clone()),
        _ => None,
    }
}

fn nothing(interp: &Interp<'_>) -> Box<crate::interp::Fault> {
    interp.throw(Type::NoSuchElementException, "No value present")
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
            interp.text(format!("Optional[{value}]"))
        }
        None => interp.text("Optional.empty"),
    }
}

/// An optional number made of what is held.
fn map_to(interp: &mut Interp<'_>, this: &Value, args: &[Value], class: Type) -> Eval {
    let closure = Call::new(this, "mapToInt", args).closure(interp, 0)?;
    match held(this) {
        Some(value) => {
            let number = interp.call(&closure, &[value])?;
            Ok(of(Some(interp.cast_builtin(number, class)?)))
        }
        None => Ok(of(None)),
    }
}
