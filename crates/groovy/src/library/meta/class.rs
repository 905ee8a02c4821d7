//! `value.metaClass`: what a class or an object can do, and the way to add to it.

use std::any::Any;

use super::define::{Adder, Definer};
use super::method::{method_list, named_method};
use super::property::named_property;
use crate::interp::{AddedKind, Eval, Fault, Interp};
use crate::library::{ANY, Method, Module, Static};
use crate::types::Type;
use crate::value::{Native, NativeObject, Str, Strategy, Value};

pub(super) const MODULE: Module = Module { methods: METHODS, statics: STATICS, constructors: &[], constants: &[] };

const STATICS: &[Static] = &[
    (Type::GroovySystem, "getMetaClassRegistry", 0, 0, |_, _, _| Ok(Value::Native(Native::new(Registry)))),
    (Type::ExpandoMetaClass, "enableGlobally", 0, 0, |_, _, _| Ok(Value::Null)),
    (Type::ExpandoMetaClass, "disableGlobally", 0, 0, |_, _, _| Ok(Value::Null)),
];

const METHODS: &[Method] = &[
    (Type::Object, "getMetaClass", 0, 0, |interp, this, _| meta_class(interp, this)),
    (Type::Object, "setMetaClass", 1, 1, set_meta_class),
    (Type::Object, "metaClass", 1, 1, define),
    (Type::Object, "mixin", 1, ANY, |_, _, _| Err(Fault::not_supported("mixin", "a trait or metaClass"))),
    (Type::Object, "respondsTo", 1, 2, |interp, this, args| {
        let [name, types @ ..] = args else { return Err(interp.no_method(this, "respondsTo", args)) };
        method_list(interp, this, name, types)
    }),
    (Type::Object, "hasProperty", 1, 1, |interp, this, args| {
        let name = interp.to_text(args.first().unwrap_or(&Value::Null))?;
        named_property(interp, this, &name)
    }),
    (Type::MetaClassRegistry, "getMetaClass", 1, 1, |interp, _, args| {
        meta_class(interp, args.first().unwrap_or(&Value::Null))
    }),
    (Type::MetaClassRegistry, "removeMetaClass", 1, 1, |interp, _, args| {
        interp.reset_meta_class(args.first().unwrap_or(&Value::Null));
        Ok(Value::Null)
    }),
    (Type::MetaClass, "$get", 1, 1, get),
    (Type::MetaClass, "$set", 2, 2, set),
    (Type::MetaClass, "define", 1, 1, |interp, this, args| define(interp, &target(this), args)),
    (Type::MetaClass, "initialize", 0, 0, |_, _, _| Ok(Value::Null)),
    (Type::MetaClass, "getTheClass", 0, 0, |interp, this, _| the_class(interp, this)),
    (Type::MetaClass, "respondsTo", 2, 3, |interp, this, args| {
        let [object, name, types @ ..] = args else { return Err(interp.no_method(this, "respondsTo", args)) };
        method_list(interp, object, name, types)
    }),
    (Type::MetaClass, "hasProperty", 2, 2, |interp, this, args| {
        let [object, name] = args else { return Err(interp.no_method(this, "hasProperty", args)) };
        let name = interp.to_text(name)?;
        named_property(interp, object, &name)
    }),
    (Type::MetaClass, "getMetaProperty", 1, 1, |interp, this, args| {
        let name = interp.to_text(args.first().unwrap_or(&Value::Null))?;
        named_property(interp, &target(this), &name)
    }),
    (Type::MetaClass, "hasMetaProperty", 1, 1, |interp, this, args| {
        let name = interp.to_text(args.first().unwrap_or(&Value::Null))?;
        let found = named_property(interp, &target(this), &name)?;
        Ok(Value::Bool(!found.is_null()))
    }),
    (Type::MetaClass, "getMetaMethod", 1, ANY, get_meta_method),
    (Type::MetaClass, "getStaticMetaMethod", 1, ANY, get_meta_method),
    (Type::MetaClass, "pickMethod", 1, ANY, get_meta_method),
    (Type::MetaClass, "hasMetaMethod", 1, 2, |interp, this, args| {
        let found = get_meta_method(interp, this, args)?;
        Ok(Value::Bool(!found.is_null()))
    }),
    (Type::MetaClass, "getProperty", 2, 2, |interp, this, args| {
        let [object, name] = args else { return Err(interp.no_method(this, "getProperty", args)) };
        let name = interp.to_text(name)?;
        interp.get_unhooked(object, &name)
    }),
    (Type::MetaClass, "setProperty", 3, 3, |interp, this, args| {
        let [object, name, value] = args else { return Err(interp.no_method(this, "setProperty", args)) };
        let name = interp.to_text(name)?;
        interp.set_unhooked(object, &name, value.clone())?;
        Ok(Value::Null)
    }),
    (Type::MetaClass, "invokeMethod", 2, ANY, invoke),
    (Type::MetaClass, "invokeStaticMethod", 2, ANY, invoke),
    (Type::MetaClass, "invokeConstructor", 0, ANY, |interp, this, args| {
        let class = the_class(interp, this)?;
        let args = given(interp, args)?;
        interp.construct(&class, &args)
    }),
    (Type::MetaClass, "getMethods", 0, 0, no_list),
    (Type::MetaClass, "getMetaMethods", 0, 0, no_list),
    (Type::MetaClass, "getExpandoMethods", 0, 0, no_list),
    (Type::MetaClass, "getProperties", 0, 0, no_list),
    (Type::MetaClass, "getClassNode", 0, 0, no_list),
    (Type::MetaClass, "mixin", 1, ANY, |_, _, _| Err(Fault::not_supported("mixin", "a trait or metaClass"))),
];

/// `value.metaClass`
#[derive(Debug)]
pub(super) struct MetaHandle {
    /// A class, or a single object.
    target: Value,
    /// `metaClass.static`
    is_static: bool,
    class: Type,
    name: Str,
}

/// `GroovySystem.metaClassRegistry`
#[derive(Debug)]
struct Registry;

impl NativeObject for Registry {
    fn type_of(&self) -> Type {
        Type::MetaClassRegistry
    }

    fn to_text(&self) -> String {
        "org.codehaus.groovy.runtime.metaclass.MetaClassRegistryImpl".to_owned()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl NativeObject for MetaHandle {
    fn type_of(&self) -> Type {
        self.class
    }

    fn to_text(&self) -> String {
        match self.class {
            Type::ExpandoMetaClass => format!("groovy.lang.ExpandoMetaClass@1[class {}]", self.name),
            _ => format!(
                "org.codehaus.groovy.runtime.HandleMetaClass@1[groovy.lang.MetaClassImpl@1[class {}]]",
                self.name
            ),
        }
    }

    fn release(&mut self) -> Vec<Value> {
        vec![std::mem::take(&mut self.target)]
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        other.as_any().downcast_ref::<Self>().is_some_and(|other| self.name == other.name)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn handle(this: &Value) -> Option<&MetaHandle> {
    match this {
        Value::Native(native) => native.downcast(),
        _ => None,
    }
}

fn target(this: &Value) -> Value {
    handle(this).map_or(Value::Null, |handle| handle.target.clone())
}

fn meta_class(interp: &mut Interp<'_>, target: &Value) -> Eval {
    make(interp, target, false)
}

fn make(interp: &mut Interp<'_>, target: &Value, is_static: bool) -> Eval {
    interp.reserve(std::mem::size_of::<MetaHandle>() + 48)?;
    let is_class = matches!(target, Value::Type(_) | Value::Class(_));
    let class = match is_class && interp.is_extended(target) {
        true => Type::ExpandoMetaClass,
        false => Type::HandleMetaClass,
    };
    let shown = if is_class { target.clone() } else { interp.class_of(target)? };
    let name = interp.type_name_of(&shown);
    Ok(Value::Native(Native::new(MetaHandle { target: target.clone(), is_static, class, name })))
}

fn the_class(interp: &mut Interp<'_>, this: &Value) -> Eval {
    match target(this) {
        class @ (Value::Type(_) | Value::Class(_)) => Ok(class),
        object => interp.class_of(&object),
    }
}

/// `value.metaClass = null` takes back what was added; the metaclass of the own class changes nothing else.
fn set_meta_class(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [Value::Null] => interp.reset_meta_class(this),
        [given] if handle(given).is_some() => {
            let (own, given) = (interp.class_of(this)?, target(given));
            if !crate::interp::same(&given, this) && !crate::interp::same(&given, &own) {
                return Err(Fault::not_supported("the metaClass of another class", "metaClass.name = { }"));
            }
        }
        _ => return Err(interp.no_method(this, "setMetaClass", args)),
    }
    Ok(Value::Null)
}

fn set(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let ([name, value], Some(handle)) = (args, handle(this)) else { return Err(interp.no_method(this, "set", args)) };
    let name = interp.to_text(name)?;
    add(interp, &handle.target, handle.is_static, &name, value)?;
    Ok(Value::Null)
}

/// A closure is added as a method, anything else as a property.
pub(super) fn add(interp: &mut Interp<'_>, target: &Value, is_static: bool, name: &Str, value: &Value) -> Eval<()> {
    let kind = match (is_static, name.as_str()) {
        (true, _) => AddedKind::Static,
        (false, "constructor") => AddedKind::Constructor,
        (false, _) => AddedKind::Method,
    };
    match value {
        Value::Closure(closure) => interp.add_method(target, kind, name, closure),
        value => interp.add_property(target, name, value.clone()),
    }
}

fn get(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let Some(handle) = handle(this) else { return Err(interp.no_method(this, "get", args)) };
    let name = interp.to_text(args.first().unwrap_or(&Value::Null))?;
    match name.as_str() {
        "static" => make(interp, &handle.target, true),
        "class" => Ok(Value::Type(handle.class)),
        "theClass" => the_class(interp, this),
        "methods" | "metaMethods" | "expandoMethods" | "properties" | "classNode" => no_list(interp, this, &[]),
        _ => {
            interp.reserve(96)?;
            Ok(Value::Native(Native::new(Adder { target: handle.target.clone(), is_static: handle.is_static, name })))
        }
    }
}

/// `A.metaClass { ... }`: what the closure calls and sets is added.
fn define(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [Value::Closure(closure)] = args else { return Err(interp.no_method(this, "metaClass", args)) };
    run_definitions(interp, this, false, closure)?;
    meta_class(interp, this)
}

pub(super) fn run_definitions(
    interp: &mut Interp<'_>,
    target: &Value,
    is_static: bool,
    closure: &crate::value::Closure,
) -> Eval<()> {
    interp.reserve(256)?;
    let definer = Value::Native(Native::new(Definer { target: target.clone(), is_static }));
    let copy = crate::library::delegating(closure, &definer, Strategy::DelegateOnly);
    interp.call(&copy, &[])?;
    // What was defined looks its names up where it was written.
    if let Value::Closure(copy) = &copy {
        drop(copy.delegate.take());
        copy.strategy.set(Strategy::DelegateFirst);
    }
    Ok(())
}

fn get_meta_method(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [name, given_args @ ..] = args else { return Err(interp.no_method(this, "getMetaMethod", args)) };
    let name = interp.to_text(name)?;
    let given_args = given(interp, given_args)?;
    named_method(interp, &target(this), &name, &given_args)
}

/// Arguments written one by one, or as one array or list.
pub(super) fn given(interp: &mut Interp<'_>, args: &[Value]) -> Eval<Vec<Value>> {
    match args {
        [array @ (Value::Array(_) | Value::List(_))] => interp.elements(array),
        args => Ok(args.to_vec()),
    }
}

fn invoke(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [object, name, rest @ ..] = args else { return Err(interp.no_method(this, "invokeMethod", args)) };
    let name = interp.to_text(name)?;
    let rest = given(interp, rest)?;
    if matches!(object, Value::Object(_)) {
        let name = interp.name(&name);
        return match interp.invoke_behind_hooks(object, &name, &rest)? {
            Some(answer) => Ok(answer),
            None => Err(interp.no_method(object, &name.text, &rest)),
        };
    }
    interp.call_method(object, &name, &rest)
}

fn no_list(_interp: &mut Interp<'_>, _this: &Value, _args: &[Value]) -> Eval {
    Err(Fault::not_supported("reflection", "respondsTo and hasProperty"))
}
