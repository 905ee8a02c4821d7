//! `Eval` and `GroovyShell`: texts as scripts.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::{ANY, Method, Module};
use crate::interp::{Eval, Interp, Wanted};
use crate::types::Type;
use crate::value::{Map, Native, NativeObject, Str, Value};

pub(super) const MODULE: Module = Module {
    methods: METHODS,
    statics: &[
        (Type::Eval, "me", 1, 1, |interp, _, args| eval(interp, &[], args)),
        (Type::Eval, "me", 3, 3, eval_named),
        (Type::Eval, "x", 2, 2, |interp, _, args| eval(interp, &["x"], args)),
        (Type::Eval, "xy", 3, 3, |interp, _, args| eval(interp, &["x", "y"], args)),
        (Type::Eval, "xyz", 4, 4, |interp, _, args| eval(interp, &["x", "y", "z"], args)),
    ],
    constructors: &[(Type::GroovyShell, 0, 1, new_shell), (Type::Binding, 0, 1, new_binding)],
    constants: &[],
};

const METHODS: &[Method] = &[
    (Type::GroovyShell, "evaluate", 1, 2, evaluate),
    (Type::GroovyShell, "parse", 1, 2, parse),
    (Type::GroovyShell, "getVariable", 1, 1, get),
    (Type::GroovyShell, "setVariable", 2, 2, set),
    (Type::GroovyShell, "getProperty", 1, 1, get),
    (Type::GroovyShell, "setProperty", 2, 2, set),
    (Type::GroovyShell, "$get", 1, 1, get),
    (Type::GroovyShell, "$set", 2, 2, set),
    (Type::GroovyShell, "getContext", 0, 0, binding_of),
    (Type::ShellScript, "run", 0, 0, run),
    (Type::ShellScript, "getBinding", 0, 0, binding_of),
    (Type::ShellScript, "setBinding", 1, 1, set_binding),
    (Type::ShellScript, "getProperty", 1, 1, get),
    (Type::ShellScript, "setProperty", 2, 2, set),
    (Type::ShellScript, "$get", 1, 1, get),
    (Type::ShellScript, "$set", 2, 2, set),
    (Type::ShellScript, "$call", 2, 2, call),
    (Type::ShellScript, "invokeMethod", 2, 2, call),
    (Type::Script, "evaluate", 1, ANY, evaluate_here),
];

/// A shell, or a script it has read.
#[derive(Debug)]
struct Shell {
    class: Type,
    variables: RefCell<Rc<Map>>,
    /// The text of a script.
    text: Str,
    /// How many scripts the shell has read: they are numbered.
    count: Cell<u32>,
}

impl NativeObject for Shell {
    fn type_of(&self) -> Type {
        self.class
    }

    fn to_text(&self) -> String {
        self.class.name().to_owned()
    }

    fn release(&mut self) -> Vec<Value> {
        vec![Value::Map(self.variables.borrow().clone())]
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// The variables of a binding of its own, as an object.
#[derive(Debug)]
pub(in crate::library) struct OwnBinding(pub(in crate::library) Rc<Map>);

impl NativeObject for OwnBinding {
    fn type_of(&self) -> Type {
        Type::Binding
    }

    fn to_text(&self) -> String {
        Type::Binding.name().to_owned()
    }

    fn release(&mut self) -> Vec<Value> {
        vec![Value::Map(self.0.clone())]
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn eval(interp: &mut Interp<'_>, names: &[&str], args: &[Value]) -> Eval {
    let Some((text, values)) = args.split_last() else { return Ok(Value::Null) };
    let map = interp.new_map(Type::LinkedHashMap)?;
    for (name, value) in names.iter().zip(values) {
        interp.map_put(&map, Value::str(*name), value.clone())?;
    }
    let text = interp.to_text(text)?;
    interp.run_text(&text, "Script1", &map, Wanted::Body)
}

/// `Eval.me(name, value, text)`
fn eval_named(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    let [name, value, text] = args else { return Ok(Value::Null) };
    let name = interp.to_text(name)?;
    eval(interp, &[&name], &[value.clone(), text.clone()])
}

fn new_binding(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let map = match args {
        [Value::Map(map)] => map.clone(),
        [] => interp.new_map(Type::LinkedHashMap)?,
        _ => return Err(interp.no_method(this, "<init>", args)),
    };
    interp.reserve(64)?;
    Ok(Value::Native(Native::new(OwnBinding(map))))
}

fn new_shell(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let variables = match args {
        [] => interp.new_map(Type::LinkedHashMap)?,
        [binding] => variables_of(interp, binding).ok_or_else(|| interp.no_method(this, "<init>", args))?,
        _ => return Err(interp.no_method(this, "<init>", args)),
    };
    shell(interp, Type::GroovyShell, variables, Str::new())
}

fn shell(interp: &mut Interp<'_>, class: Type, variables: Rc<Map>, text: Str) -> Eval {
    interp.reserve(std::mem::size_of::<Shell>() + 32)?;
    Ok(Value::Native(Native::new(Shell { class, variables: RefCell::new(variables), text, count: Cell::new(0) })))
}

/// The variables of a binding of its own; that of the running script is copied by nobody.
fn variables_of(_interp: &Interp<'_>, binding: &Value) -> Option<Rc<Map>> {
    match binding {
        Value::Native(native) => native.downcast::<OwnBinding>().map(|binding| binding.0.clone()),
        _ => None,
    }
}

fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Shell> {
    let found = match this {
        Value::Native(native) => native.downcast::<Shell>(),
        _ => None,
    };
    found.ok_or_else(|| interp.no_method(this, "evaluate", &[]))
}

fn evaluate(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (text, name) = named(interp, this, args)?;
    let variables = own(interp, this)?.variables.borrow().clone();
    interp.run_text(&text, &name, &variables, Wanted::Body)
}

/// The text of a script, and the name it gets.
fn named(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval<(Str, String)> {
    let text = match args.first() {
        Some(text @ (Value::Str(_) | Value::GString(_))) => interp.to_text(text)?,
        _ => return Err(interp.no_method(this, "evaluate", args)),
    };
    let file = match args.get(1) {
        Some(file) => Some(interp.to_text(file)?),
        None => None,
    };
    let shell = own(interp, this)?;
    shell.count.set(shell.count.get().saturating_add(1));
    // A script is called as its file is, without what comes behind the point.
    let class = file.as_deref().and_then(|file| file.split('.').next()).map(str::to_owned);
    Ok((text, class.unwrap_or_else(|| format!("Script{}", shell.count.get()))))
}

fn parse(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (text, _) = named(interp, this, args)?;
    let variables = own(interp, this)?.variables.borrow().clone();
    shell(interp, Type::ShellScript, variables, text)
}

fn run(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let script = own(interp, this)?;
    let (text, variables) = (script.text.clone(), script.variables.borrow().clone());
    interp.run_text(&text, "Script1", &variables, Wanted::Body)
}

/// A method that the script declares.
fn call(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [Value::Str(name), args] = args else { return Err(interp.no_method(this, "invokeMethod", args)) };
    let args = interp.elements(args)?;
    let script = own(interp, this)?;
    let (text, variables) = (script.text.clone(), script.variables.borrow().clone());
    interp.run_text(&text, "Script1", &variables, Wanted::Method(name, &args))
}

fn get(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let name = interp.to_text(&args.first().cloned().unwrap_or_default())?;
    if name.as_str() == "binding" {
        return binding_of(interp, this, &[]);
    }
    let variables = own(interp, this)?.variables.borrow().clone();
    interp.map_get(&variables, &Value::Str(name.clone()))?.ok_or_else(|| interp.no_property(this, &name))
}

fn set(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [name, value] = args else { return Err(interp.no_method(this, "setVariable", args)) };
    let name = interp.to_text(name)?;
    if name.as_str() == "binding" {
        return set_binding(interp, this, std::slice::from_ref(value));
    }
    let variables = own(interp, this)?.variables.borrow().clone();
    interp.map_put(&variables, Value::Str(name), value.clone())?;
    Ok(Value::Null)
}

fn binding_of(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let variables = own(interp, this)?.variables.borrow().clone();
    interp.reserve(64)?;
    Ok(Value::Native(Native::new(OwnBinding(variables))))
}

fn set_binding(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let found = args.first().and_then(|binding| variables_of(interp, binding));
    let Some(variables) = found else { return Err(interp.no_method(this, "setBinding", args)) };
    let before = own(interp, this)?.variables.replace(variables);
    drop(before);
    Ok(Value::Null)
}

/// `evaluate(text)` in a script: with the variables of its binding.
fn evaluate_here(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [text @ (Value::Str(_) | Value::GString(_))] = args else {
        return Err(interp.no_method(this, "evaluate", args));
    };
    let text = interp.to_text(text)?;
    let entries = interp.binding_entries();
    let variables = interp.map_from(Type::LinkedHashMap, entries)?;
    let answer = interp.run_text(&text, "Script1", &variables, Wanted::Body)?;
    for (name, value) in interp.entries(&variables)? {
        let name = interp.to_text(&name)?;
        interp.binding_set(&name, value)?;
    }
    Ok(answer)
}
