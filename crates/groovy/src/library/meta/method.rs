//! Methods as values: what `respondsTo` and `getMetaMethod` answer.

use std::any::Any;

use super::class::given;
use crate::interp::{Eval, Interp};
use crate::library::{ANY, Method, Module};
use crate::types::Type;
use crate::value::{Native, NativeObject, Str, Value};

pub(super) const MODULE: Module = Module { methods: METHODS, statics: &[], constructors: &[], constants: &[] };

const METHODS: &[Method] = &[
    (Type::MetaMethod, "getName", 0, 0, |_, this, _| {
        Ok(of(this).map_or(Value::Null, |method| Value::Str(method.name.clone())))
    }),
    (Type::MetaMethod, "isStatic", 0, 0, |_, this, _| Ok(Value::Bool(of(this).is_some_and(|method| method.is_static)))),
    (Type::MetaMethod, "invoke", 1, ANY, invoke),
    (Type::MetaMethod, "doMethodInvoke", 1, ANY, invoke),
];

/// A method of a class, by its name.
#[derive(Debug)]
struct MetaMethod {
    name: Str,
    is_static: bool,
    shown: Str,
    /// Whether the class had it by itself when it was asked for: what is added later does not take its place.
    is_own: bool,
}

impl NativeObject for MetaMethod {
    fn type_of(&self) -> Type {
        Type::MetaMethod
    }

    fn to_text(&self) -> String {
        self.shown.to_string()
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        other.as_any().downcast_ref::<Self>().is_some_and(|other| self.shown == other.shown)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn of(this: &Value) -> Option<&MetaMethod> {
    match this {
        Value::Native(native) => native.downcast(),
        _ => None,
    }
}

fn make(interp: &mut Interp<'_>, name: &Str, is_static: bool, shown: Str) -> Eval {
    interp.reserve(std::mem::size_of::<MetaMethod>() + shown.len() + 48)?;
    let is_own = !interp.added.adds_method(name);
    Ok(Value::Native(Native::new(MetaMethod { name: name.clone(), is_static, shown, is_own })))
}

/// `method.invoke(object, arguments...)`: the method itself, without what a metaclass wants to be asked before.
fn invoke(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (Some(method), [object, rest @ ..]) = (of(this), args) else {
        return Err(interp.no_method(this, "invoke", args));
    };
    let rest = given(interp, rest)?;
    let name = interp.name(&method.name);
    let answer = match method.is_own {
        true => interp.invoke_before_additions(object, &name, &rest)?,
        false => interp.invoke_behind_hooks(object, &name, &rest)?,
    };
    match answer {
        Some(answer) => Ok(answer),
        None => Err(interp.no_method(object, &method.name, &rest)),
    }
}

/// The methods of a name that take arguments of these classes; all of the name without any.
pub(super) fn method_list(interp: &mut Interp<'_>, object: &Value, name: &Value, types: &[Value]) -> Eval {
    let name = interp.to_text(name)?;
    let wanted = match types {
        [] => None,
        types => Some(given(interp, types)?),
    };
    let mut found = Vec::new();
    for (is_static, shown) in interp.describe_methods(object, &name, wanted.as_deref()) {
        found.push(make(interp, &name, is_static, shown)?);
    }
    interp.list(found)
}

/// The method that would be called; null without one.
pub(super) fn named_method(interp: &mut Interp<'_>, object: &Value, name: &Str, args: &[Value]) -> Eval {
    match interp.describe_methods(object, name, Some(args)).into_iter().next() {
        Some((is_static, shown)) => make(interp, name, is_static, shown),
        None => Ok(Value::Null),
    }
}
