//! What every object can do, and what every script can call.

use std::any::Any;
use std::cell::Cell;

use super::{ANY, Method, Module};
use crate::interp::{Eval, Fault, Interp};
use crate::types::Type;
use crate::value::{Native, NativeObject, Strategy, Value};

pub(super) const MODULE: Module =
    Module { methods: METHODS, statics: &[], constructors: &[(Type::Object, 0, 0, new_object)], constants: &[] };

const METHODS: &[Method] = &[
    (Type::Object, "println", 0, 1, println),
    (Type::Object, "print", 1, 1, print),
    (Type::Object, "toString", 0, 0, to_string),
    (Type::Object, "inspect", 0, 0, inspect),
    (Type::Object, "equals", 1, 1, equals),
    (Type::Object, "hashCode", 0, 0, hash_code),
    (Type::Object, "getClass", 0, 0, get_class),
    (Type::Object, "is", 1, 1, is),
    (Type::Object, "invokeMethod", 2, 2, invoke_method),
    (Type::Object, "getProperty", 1, 1, get_property),
    (Type::Object, "setProperty", 2, 2, set_property),
    (Type::Object, "asBoolean", 0, 0, as_boolean),
    (Type::Object, "with", 1, 2, with),
    (Type::Object, "tap", 1, 1, tap),
    (Type::Object, "identity", 1, 1, with),
    (Type::Object, "printf", 1, ANY, printf),
    (Type::Object, "sprintf", 1, ANY, sprintf),
    (Type::Object, "getProperties", 0, 0, properties),
    (Type::Object, "isCase", 1, 1, is_case),
    (Type::Object, "sleep", 1, 2, no_sleep),
    (Type::Object, "addShutdownHook", 1, 1, no_sleep),
    (Type::Object, "iterator", 0, 0, iterator),
    (Type::Object, "$outer", 0, 0, outer),
    (Type::Object, "notify", 0, 0, no_threads),
    (Type::Object, "notifyAll", 0, 0, no_threads),
    (Type::Object, "wait", 0, 2, no_threads),
    (Type::Script, "getBinding", 0, 0, binding),
    (Type::Script, "evaluate", 1, 2, no_evaluate),
    (Type::NullObject, "with", 1, 2, with),
    (Type::NullObject, "tap", 1, 1, tap),
    (Type::NullObject, "toString", 0, 0, to_string),
    (Type::NullObject, "inspect", 0, 0, inspect),
    (Type::NullObject, "equals", 1, 1, equals),
    (Type::NullObject, "is", 1, 1, is),
    (Type::NullObject, "asBoolean", 0, 0, as_boolean),
    (Type::NullObject, "plus", 1, 1, null_plus),
    (Type::NullObject, "getClass", 0, 0, get_class),
];

fn println(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    let mut text = match args.first() {
        Some(value) => interp.to_text(value)?.to_string(),
        None => String::new(),
    };
    text.push('\n');
    interp.print(&text)?;
    Ok(Value::Null)
}

fn print(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    if let Some(value) = args.first() {
        let text = interp.to_text(value)?;
        interp.print(&text)?;
    }
    Ok(Value::Null)
}

fn to_string(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    if matches!(this, Value::Map(map) if map.kind == Type::LazyMap) {
        return interp.java_text(this).map(Value::Str);
    }
    interp.to_text(this).map(Value::Str)
}

fn inspect(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    interp.inspect(this).map(Value::Str)
}

fn equals(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [other] = args else {
        return Err(interp.no_method(this, "equals", args));
    };
    let collections = matches!(this, Value::List(_) | Value::Map(_) | Value::Set(_) | Value::Range(_));
    let equal = if collections { interp.equals(this, other)? } else { interp.java_equals(this, other)? };
    Ok(Value::Bool(equal))
}

fn hash_code(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    interp.hash(this).map(Value::Int)
}

fn get_class(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    interp.class_of(this)
}

fn is(_interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    Ok(Value::Bool(args.first().is_some_and(|other| crate::interp::same(this, other))))
}

fn invoke_method(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [name, given] = args else {
        return Err(interp.no_method(this, "invokeMethod", args));
    };
    let name = interp.to_text(name)?;
    let given = match given {
        Value::List(_) | Value::Array(_) => interp.elements(given)?,
        Value::Null => Vec::new(),
        single => vec![single.clone()],
    };
    interp.call_method(this, &name, &given)
}

fn get_property(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [name] = args else {
        return Err(interp.no_method(this, "getProperty", args));
    };
    let name = interp.to_text(name)?;
    interp.get_property(this, &name)
}

fn set_property(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [name, value] = args else {
        return Err(interp.no_method(this, "setProperty", args));
    };
    let name = interp.to_text(name)?;
    interp.set_property(this, &name, value.clone())?;
    Ok(Value::Null)
}

fn as_boolean(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    interp.truth(this).map(Value::Bool)
}

/// `value.with { }`: the closure's names are looked up in the value first. `with(true)` answers the value itself.
fn with(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (returning, closure) = match args {
        [closure] => (false, closure),
        [flag, closure] => (interp.truth(flag)?, closure),
        _ => return Err(interp.no_method(this, "with", args)),
    };
    let Value::Closure(body) = closure else { return Err(interp.no_method(this, "with", args)) };
    interp.reserve(160)?;
    let copy = super::closure::delegating(body, this, Strategy::DelegateFirst);
    let answer = interp.call(&copy, std::slice::from_ref(this))?;
    Ok(if returning { this.clone() } else { answer })
}

fn tap(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    with(interp, this, args)?;
    Ok(this.clone())
}

fn sprintf(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args.split_first() {
        Some((pattern, rest)) => {
            let rest = match rest {
                [list @ (Value::List(_) | Value::Array(_))] => interp.elements(list)?,
                rest => rest.to_vec(),
            };
            let mut all = vec![pattern.clone()];
            all.extend(rest);
            interp.call_method(&Value::Type(Type::String), "format", &all)
        }
        None => Err(interp.no_method(this, "sprintf", args)),
    }
}

fn printf(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = sprintf(interp, this, args)?;
    print(interp, this, &[text])
}

fn properties(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let mut entries = Vec::new();
    if let Value::Object(object) = this {
        for (name, value) in interp.all_properties(object)? {
            entries.push((Value::Str(name), value));
        }
    }
    let class = interp.class_of(this)?;
    entries.push((Value::str("class"), class));
    Ok(Value::Map(interp.map_from(Type::LinkedHashMap, entries)?))
}

fn is_case(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let subject = args.first().cloned().unwrap_or_default();
    interp.is_case(this, &subject).map(Value::Bool)
}

fn binding(interp: &mut Interp<'_>, _this: &Value, _args: &[Value]) -> Eval {
    let _ = interp;
    Ok(Value::Native(Native::new(Binding)))
}

/// A single thing is walked as a list of itself.
fn iterator(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let list = interp.list(vec![this.clone()])?;
    interp.call_method(&list, "iterator", &[])
}

/// The instance around an inner one.
fn outer(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(match this {
        Value::Object(object) => object.outer.clone(),
        _ => Value::Null,
    })
}

fn no_sleep(_interp: &mut Interp<'_>, _this: &Value, _args: &[Value]) -> Eval {
    Err(Fault::not_supported("waiting", "code that does not wait"))
}

fn no_threads(_interp: &mut Interp<'_>, _this: &Value, _args: &[Value]) -> Eval {
    Err(Fault::not_supported("threads", "the code itself: scripts run one step after the other"))
}

fn no_evaluate(_interp: &mut Interp<'_>, _this: &Value, _args: &[Value]) -> Eval {
    Err(Fault::not_supported("evaluating text as a script", "a closure"))
}

fn new_object(interp: &mut Interp<'_>, _this: &Value, _args: &[Value]) -> Eval {
    interp.reserve(64)?;
    Ok(Value::Native(Native::new(Plain(Cell::new(0)))))
}

/// `new Object()`
#[derive(Debug)]
struct Plain(Cell<u8>);

impl NativeObject for Plain {
    fn type_of(&self) -> Type {
        Type::Object
    }

    fn to_text(&self) -> String {
        format!("java.lang.Object@{:x}", std::ptr::from_ref(&self.0).addr() >> 4 & 0x7fff_ffff)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// The variables of a script as an object.
#[derive(Debug)]
pub(super) struct Binding;

impl NativeObject for Binding {
    fn type_of(&self) -> Type {
        Type::Binding
    }

    fn to_text(&self) -> String {
        "groovy.lang.Binding".to_owned()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

const BINDING: &[Method] = &[
    (Type::Binding, "getVariable", 1, 1, binding_get),
    (Type::Binding, "$get", 1, 1, binding_get),
    (Type::Binding, "getProperty", 1, 1, binding_get),
    (Type::Binding, "setVariable", 2, 2, binding_set),
    (Type::Binding, "$set", 2, 2, binding_set),
    (Type::Binding, "setProperty", 2, 2, binding_set),
    (Type::Binding, "hasVariable", 1, 1, binding_has),
    (Type::Binding, "getVariables", 0, 0, binding_all),
];

pub(super) const BINDING_MODULE: Module = Module { methods: BINDING, statics: &[], constructors: &[], constants: &[] };

fn binding_get(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let name = interp.to_text(&args.first().cloned().unwrap_or_default())?;
    if name.as_str() == "variables" {
        return binding_all(interp, this, &[]);
    }
    match interp.binding_get(&name) {
        Some(value) => Ok(value),
        None => {
            let script = interp.script().clone();
            Err(interp.no_property(&script, &name))
        }
    }
}

fn binding_set(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [name, value] = args else { return Err(interp.no_method(this, "setVariable", args)) };
    let name = interp.to_text(name)?;
    interp.binding_set(&name, value.clone())?;
    Ok(Value::Null)
}

fn binding_has(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    let name = interp.to_text(&args.first().cloned().unwrap_or_default())?;
    Ok(Value::Bool(interp.binding_get(&name).is_some()))
}

fn binding_all(interp: &mut Interp<'_>, _this: &Value, _args: &[Value]) -> Eval {
    let entries = interp.binding_entries();
    Ok(Value::Map(interp.map_from(Type::LinkedHashMap, entries)?))
}

fn null_plus(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args.first() {
        Some(text @ (Value::Str(_) | Value::GString(_))) => interp.concat(this, text),
        Some(Value::Null) => Err(interp.throw(Type::NullPointerException, "Cannot execute null+null")),
        Some(other) => {
            let text = interp.to_text(other)?;
            Err(interp.throw(Type::NullPointerException, format!("Cannot execute null+{text}")))
        }
        None => Ok(Value::Null),
    }
}
