//! What happens to the items of a stream on the way.

use std::collections::VecDeque;
use std::rc::Rc;

use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Set, Value};

/// What happens to items on the way.
#[derive(Debug)]
pub(in crate::library::stream) enum Stage {
    /// A function, and the class its answers become.
    Map(Value, Type),
    Cast(Type),
    Filter(Value),
    Peek(Value),
    Limit(usize),
    Skip(usize),
    TakeWhile(Value),
    DropWhile(Option<Value>),
    Distinct(Rc<Set>),
    /// A function to streams, and what is left of the one it made last.
    FlatMap(Value, VecDeque<Value>),
    Sort(Option<Value>),
    /// Items held by a stage that had to see all of them.
    Held(std::vec::IntoIter<Value>),
    /// Nothing comes any more.
    Done,
}

impl Stage {
    pub(super) fn into_values(self) -> Vec<Value> {
        match self {
            Self::Map(value, _)
            | Self::Filter(value)
            | Self::Peek(value)
            | Self::TakeWhile(value)
            | Self::DropWhile(Some(value))
            | Self::Sort(Some(value)) => vec![value],
            Self::Distinct(set) => vec![Value::Set(set)],
            Self::FlatMap(function, items) => items.into_iter().chain([function]).collect(),
            Self::Held(items) => items.collect(),
            Self::Cast(_) | Self::Limit(_) | Self::Skip(_) | Self::DropWhile(None) | Self::Sort(None) | Self::Done => {
                Vec::new()
            }
        }
    }
}

/// Whether a function says yes.
pub(in crate::library) fn test(interp: &mut Interp<'_>, function: &Value, item: &Value) -> Eval<bool> {
    let answer = interp.call(function, std::slice::from_ref(item))?;
    Ok(matches!(interp.strictly(answer, Type::Boolean)?, Value::Bool(true)))
}

/// What a closure answered where Java wants an `int`, `long` or `double`: no other number will do.
pub(super) fn answered(interp: &Interp<'_>, answer: Value, class: Type) -> Eval {
    let wanted = match (class, &answer) {
        (Type::IntStream, Value::Int(_)) | (Type::LongStream, Value::Long(_)) => return Ok(answer),
        (Type::DoubleStream, Value::Double(_)) => return Ok(answer),
        (Type::IntStream, _) => "java.lang.Integer",
        (Type::LongStream, _) => "java.lang.Long",
        (Type::DoubleStream, _) => "java.lang.Double",
        _ => return Ok(answer),
    };
    if answer.is_null() {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    let found = answer.type_of().name();
    let message = format!(
        "class {found} cannot be cast to class {wanted} ({found} and {wanted} are in module java.base of loader 'bootstrap')"
    );
    Err(interp.throw(Type::ClassCastException, message))
}

/// An item as a stream of its class has it.
pub(in crate::library::stream) fn cast(interp: &mut Interp<'_>, item: Value, class: Type) -> Eval {
    match class {
        Type::IntStream => interp.cast_builtin(item, Type::PrimInt),
        Type::LongStream => interp.cast_builtin(item, Type::PrimLong),
        Type::DoubleStream => interp.cast_builtin(item, Type::PrimDouble),
        _ => Ok(item),
    }
}
