//! Making and calling closures.

use std::rc::Rc;

use super::{Cells, Eval, Frame, Interp};
use crate::code::{ClosureCode, Function, TypeRef};
use crate::types::Type;
use crate::value::{Body, Closure, Value};

/// What a closure weighs.
const CLOSURE: usize = 176;
/// What a variable that it shares adds: the reference, the cell, and its place in the list of cells.
const CAPTURE: usize = 72;

impl<'r> Interp<'r> {
    pub(super) fn make_closure(&mut self, code: &'r ClosureCode) -> Eval {
        self.reserve(CLOSURE + code.captures.len() * CAPTURE)?;
        let body = Body::Code { function: code.function, captures: self.cells(&code.captures) };
        let this = self.frame.this.clone();
        let owner = self.frame.closure.clone().map_or_else(|| this.clone(), Value::Closure);
        let mut closure = Closure::new(body, this, owner);
        closure.class = self.frame.class.clone();
        Ok(Value::Closure(Rc::new(closure)))
    }

    /// Calls a closure, or anything with a method `call`, with these arguments.
    ///
    /// # Errors
    /// `MissingMethodException` when the arguments do not fit, or what the closure throws.
    pub fn call(&mut self, function: &Value, args: &[Value]) -> Eval {
        match function {
            Value::Closure(closure) => self.call_closure(&closure.clone(), args),
            Value::Null => Err(self.throw(Type::NullPointerException, "Cannot invoke method call() on null object")),
            other if self.has_script_method(other, "call", args.len()) => self.call_method(other, "call", args),
            other => match self.as_function(other)? {
                Some(function) => self.call(&function, args),
                None => self.call_method(other, "call", args),
            },
        }
    }

    /// A call the script wrote down: `closure(1)`, `closure.call(1)`.
    pub(super) fn call_directly(&mut self, function: &Value, args: &[Value]) -> Eval {
        if let Value::Closure(closure) = function
            && let Body::Code { function, captures } = &closure.body
        {
            self.check_stack()?;
            return self.call_code(closure, *function, captures, args, "call");
        }
        self.call(function, args)
    }

    /// Calls a closure with one item of a collection: an entry fills two parameters as key and value.
    ///
    /// # Errors
    /// As for [`Interp::call`].
    pub fn call_spread(&mut self, function: &Value, item: &Value) -> Eval {
        if let (Value::Closure(closure), Value::Entry(entry)) = (function, item)
            && self.spreads
            && closure.params_count(self) == 2
        {
            let value = entry.value();
            return self.call(function, &[entry.key.clone(), value]);
        }
        self.call(function, std::slice::from_ref(item))
    }

    fn call_closure(&mut self, closure: &Rc<Closure>, args: &[Value]) -> Eval {
        self.check_stack()?;
        match &closure.body {
            Body::Code { function, captures } => self.call_code(closure, *function, captures, args, "doCall"),
            Body::Method { target, name } => self.call_pointer(target, name, args),
            Body::Native { function, target, .. } => self.run_native(*function, target, args),
            Body::Curried { inner, fixed, at } => {
                let all = insert_fixed(fixed, *at, args);
                self.call(inner, &all)
            }
            Body::Composed { first, second } => {
                let answer = self.call(first, args)?;
                self.call(second, &[answer])
            }
            Body::Memoized { inner, answers, limit } => self.call_memoized(inner, answers, *limit, args),
            Body::Trampoline { inner } => self.call_trampoline(inner, args),
            Body::Proxy { methods } => self.call_proxy(methods, args),
        }
    }

    fn call_memoized(&mut self, inner: &Value, answers: &Value, limit: usize, args: &[Value]) -> Eval {
        let Value::Map(answers) = answers else {
            return self.call(inner, args);
        };
        let key = self.list(args.to_vec())?;
        if let Some(known) = self.map_get(answers, &key)? {
            return Ok(known);
        }
        let answer = self.call(inner, args)?;
        if limit > 0
            && answers.len() >= limit
            && let Some((key, _)) = answers.first()
        {
            self.map_remove(answers, &key)?;
        }
        self.map_put(answers, key, answer.clone())?;
        Ok(answer)
    }

    /// Called as a function, a map with one closure means that one.
    fn call_proxy(&mut self, methods: &Value, args: &[Value]) -> Eval {
        let single = match methods {
            Value::Map(map) => map.first().map(|(_, method)| method),
            _ => None,
        };
        self.call(&single.unwrap_or_default(), args)
    }

    fn call_trampoline(&mut self, inner: &Value, args: &[Value]) -> Eval {
        let mut answer = self.call(inner, args)?;
        loop {
            self.charge(1)?;
            let next = match &answer {
                Value::Closure(closure) => match &closure.body {
                    Body::Trampoline { inner } => inner.clone(),
                    _ => return Ok(answer),
                },
                _ => return Ok(answer),
            };
            answer = self.call(&next, &[])?;
        }
    }

    fn call_code(&mut self, closure: &Rc<Closure>, index: u32, captures: &Cells, args: &[Value], name: &str) -> Eval {
        let Some(function) = self.function(index) else {
            return Ok(Value::Null);
        };
        let frame = Frame {
            base: 0,
            at_top: false,
            this: closure.this.clone(),
            closure: Some(closure.clone()),
            class: closure.class.clone(),
        };
        if self.accepts(function, args) {
            return self.run_function(index, frame, captures, args);
        }
        // The items of one list may fill the parameters.
        if let [list] = args
            && list.type_of().is(Type::List)
        {
            let items = self.elements(list)?;
            if self.accepts(function, &items) {
                self.fits_spread(function, &items)?;
                return self.run_function(index, frame, captures, &items);
            }
        }
        let owner = Value::Closure(closure.clone());
        Err(self.no_method(&owner, name, args))
    }

    /// Groovy finds a closure with varargs for the items of a list, but cannot hand them over.
    fn fits_spread(&self, function: &Function, items: &[Value]) -> Eval<()> {
        if !function.varargs || matches!(items.last(), Some(Value::Array(_) | Value::Null)) {
            return Ok(());
        }
        let wrong =
            if items.len() == function.params.len() { "argument type mismatch" } else { "wrong number of arguments" };
        Err(self.throw(Type::IllegalArgumentException, wrong))
    }

    fn accepts(&self, function: &Function, args: &[Value]) -> bool {
        if function.implicit_it {
            return args.len() <= 1;
        }
        let untyped = function.params.iter().all(|param| param.ty.is_none() && param.default.is_none());
        if untyped && !function.varargs {
            return args.len() == function.params.len() || (args.is_empty() && function.params.len() == 1);
        }
        self.suits_closure(function, args)
    }
}

impl Closure {
    /// `getMaximumNumberOfParameters()`
    pub fn params_count(&self, interp: &Interp<'_>) -> usize {
        match &self.body {
            Body::Code { function, .. } => match interp.function(*function) {
                Some(function) if function.implicit_it => 1,
                Some(function) => function.params.len(),
                None => 0,
            },
            Body::Method { target, name } => interp.method_arity(target, name),
            Body::Native { arity, .. } => *arity,
            Body::Proxy { .. } => 1,
            Body::Curried { inner, fixed, .. } => match inner {
                Value::Closure(inner) => inner.params_count(interp).saturating_sub(fixed.len()),
                _ => 1,
            },
            Body::Composed { first, .. } => match first {
                Value::Closure(first) => first.params_count(interp),
                _ => 1,
            },
            Body::Memoized { inner, .. } | Body::Trampoline { inner } => match inner {
                Value::Closure(inner) => inner.params_count(interp),
                _ => 1,
            },
        }
    }

    /// Whether the last parameter takes any number of arguments.
    pub fn takes_varargs(&self, interp: &Interp<'_>) -> bool {
        match &self.body {
            Body::Code { function, .. } => interp.function(*function).is_some_and(|function| function.varargs),
            _ => false,
        }
    }

    /// `getParameterTypes()`
    pub fn param_types(&self, interp: &Interp<'_>) -> Vec<Value> {
        match &self.body {
            Body::Code { function, .. } => match interp.function(*function) {
                Some(code) if !code.implicit_it => {
                    code.params.iter().map(|param| interp.type_ref_value(param.ty.as_ref())).collect()
                }
                _ => vec![Value::Type(Type::Object)],
            },
            _ => vec![Value::Type(Type::Object); self.params_count(interp)],
        }
    }
}

impl Interp<'_> {
    /// The class a declared type stands for; `Object` without one.
    pub(crate) fn type_ref_value(&self, ty: Option<&TypeRef>) -> Value {
        match ty {
            Some(TypeRef::Builtin(class)) => Value::Type(*class),
            Some(TypeRef::Script(index)) => match self.classes.get(*index as usize) {
                Some(Some(class)) => Value::Class(class.clone()),
                _ => Value::Type(Type::Object),
            },
            _ => Value::Type(Type::Object),
        }
    }

    /// How many parameters a method pointer reports: those of the first method of that name.
    fn method_arity(&self, target: &Value, name: &str) -> usize {
        let class = match target {
            Value::Object(object) => object.class.clone(),
            Value::Class(class) => class.clone(),
            Value::Type(class) => {
                let library = self.library();
                let symbol = library.symbol(name);
                let takes = |count: &usize| library.static_method(*class, symbol, *count).is_some();
                return [1, 2].into_iter().find(takes).unwrap_or(1);
            }
            _ => return 1,
        };
        let functions = class.code.methods.get(name).and_then(|functions| functions.first().copied());
        functions.and_then(|index| self.function(index)).map_or(1, |function| function.params.len())
    }
}

/// The arguments of a curried call.
fn insert_fixed(fixed: &[Value], at: isize, args: &[Value]) -> Vec<Value> {
    let mut all = args.to_vec();
    let position = if at < 0 { all.len() } else { (at as usize).min(all.len()) };
    all.splice(position..position, fixed.iter().cloned());
    all
}
