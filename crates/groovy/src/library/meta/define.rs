//! Adding to a metaclass: `metaClass.name << { }` and the closure of `metaClass { ... }`.

use std::any::Any;

use super::class::{add, run_definitions};
use crate::interp::{Eval, Interp};
use crate::library::{Method, Module};
use crate::types::Type;
use crate::value::{NativeObject, Str, Value};

pub(super) const MODULE: Module = Module { methods: METHODS, statics: &[], constructors: &[], constants: &[] };

const METHODS: &[Method] = &[
    (Type::ExpandoMetaProperty, "leftShift", 1, 1, |interp, this, args| {
        let (Value::Native(native), [value]) = (this, args) else {
            return Err(interp.no_method(this, "leftShift", args));
        };
        if let Some(adder) = native.downcast::<Adder>() {
            add(interp, &adder.target, adder.is_static, &adder.name, value)?;
        }
        Ok(this.clone())
    }),
    (Type::DefiningClosure, "$call", 2, 2, call),
    (Type::DefiningClosure, "$set", 2, 2, set),
    (Type::DefiningClosure, "$get", 1, 1, |interp, this, args| Err(no_property(interp, this, args))),
];

/// `A.metaClass.name`, to which closures are added.
#[derive(Debug)]
pub(super) struct Adder {
    pub(super) target: Value,
    pub(super) is_static: bool,
    pub(super) name: Str,
}

impl NativeObject for Adder {
    fn type_of(&self) -> Type {
        Type::ExpandoMetaProperty
    }

    fn to_text(&self) -> String {
        format!("groovy.lang.ExpandoMetaClass$ExpandoMetaProperty({})", self.name)
    }

    fn release(&mut self) -> Vec<Value> {
        vec![std::mem::take(&mut self.target)]
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// The delegate of the closure in `A.metaClass { ... }`.
#[derive(Debug)]
pub(super) struct Definer {
    pub(super) target: Value,
    pub(super) is_static: bool,
}

impl NativeObject for Definer {
    fn type_of(&self) -> Type {
        Type::DefiningClosure
    }

    fn to_text(&self) -> String {
        "groovy.lang.ExpandoMetaClass$DefiningClosure".to_owned()
    }

    fn release(&mut self) -> Vec<Value> {
        vec![std::mem::take(&mut self.target)]
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn definer(this: &Value) -> Option<&Definer> {
    match this {
        Value::Native(native) => native.downcast(),
        _ => None,
    }
}

/// `name { ... }`: a method; `static { ... }`: methods of the class.
fn call(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (Some(definer), [name, given]) = (definer(this), args) else {
        return Err(interp.no_method(this, "call", args));
    };
    let name = interp.to_text(name)?;
    let given = interp.elements(given)?;
    match (name.as_str(), given.as_slice()) {
        ("static", [Value::Closure(closure)]) => run_definitions(interp, &definer.target, true, closure)?,
        (_, [value, ..]) => add(interp, &definer.target, definer.is_static, &name, value)?,
        (_, []) => {
            return Err(interp.throw(Type::ArrayIndexOutOfBoundsException, "Index 0 out of bounds for length 0"));
        }
    }
    Ok(Value::Null)
}

fn set(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (Some(definer), [name, value]) = (definer(this), args) else {
        return Err(interp.no_method(this, "set", args));
    };
    let name = interp.to_text(name)?;
    add(interp, &definer.target, definer.is_static, &name, value)?;
    Ok(Value::Null)
}

fn no_property(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Box<crate::interp::Fault> {
    let name = args.first().and_then(Value::as_str).unwrap_or_default();
    interp.no_property(this, name)
}
