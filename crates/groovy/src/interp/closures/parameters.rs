//! What a closure says of its parameters.

use crate::code::TypeRef;
use crate::interp::Interp;
use crate::types::Type;
use crate::value::{Body, Closure, Value};

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
}
