//! Instances of a script's classes that implement functional interfaces of Java: they are called like closures, and have
//! the default methods of their interface.

use std::rc::Rc;

use super::{Eval, Interp, Name};
use crate::types::Type;
use crate::value::{Body, ClassRef, Closure, Value};

/// The method that an interface leaves to its implementations.
const METHODS: &[(Type, &str)] = &[
    (Type::Function, "apply"),
    (Type::BiFunction, "apply"),
    (Type::IntFunction, "apply"),
    (Type::Supplier, "get"),
    (Type::Consumer, "accept"),
    (Type::BiConsumer, "accept"),
    (Type::IntConsumer, "accept"),
    (Type::Predicate, "test"),
    (Type::BiPredicate, "test"),
    (Type::IntPredicate, "test"),
    (Type::ToIntFunction, "applyAsInt"),
    (Type::ToLongFunction, "applyAsLong"),
    (Type::ToDoubleFunction, "applyAsDouble"),
    (Type::IntUnaryOperator, "applyAsInt"),
    (Type::IntBinaryOperator, "applyAsInt"),
    (Type::DoubleUnaryOperator, "applyAsDouble"),
    (Type::Comparator, "compare"),
    (Type::Runnable, "run"),
    (Type::Callable, "call"),
];

/// Methods that those interfaces bring along.
const DEFAULTS: &[&str] = &["andThen", "compose", "negate", "and", "or"];

impl Interp<'_> {
    /// An instance as the function it stands for.
    pub(super) fn as_function(&mut self, receiver: &Value) -> Eval<Option<Value>> {
        let Value::Object(object) = receiver else { return Ok(None) };
        let found = object.class.builtin_interfaces().into_iter().find_map(|interface| {
            METHODS.iter().find(|(known, _)| interface.is(*known)).map(|(_, method)| (interface, *method))
        });
        let Some((interface, method)) = found else { return Ok(None) };
        let Value::Closure(pointer) = self.method_pointer(receiver, method)? else { return Ok(None) };
        let mut function = Closure::around(&pointer, Body::Method { target: receiver.clone(), name: method.into() });
        function.interface = Some(ClassRef::Builtin(interface));
        Ok(Some(Value::Closure(Rc::new(function))))
    }

    /// The items of `object.&name`: what the method hands to a closure when it is called with one.
    pub(super) fn handed_to(&mut self, method: &Value) -> Eval<Vec<Value>> {
        fn collect(interp: &mut Interp<'_>, list: &Value, args: &[Value]) -> Eval {
            interp.call_method(list, "add", args)
        }
        let items = self.list(Vec::new())?;
        self.reserve(160)?;
        let body = Body::Native { function: collect, target: items.clone(), arity: 1 };
        let closure = Closure::new(body, Value::Null, Value::Null);
        self.call(method, &[Value::Closure(Rc::new(closure))])?;
        self.elements(&items)
    }

    /// `function.andThen(other)` and its kind.
    pub(super) fn invoke_default(&mut self, receiver: &Value, name: &Name, args: &[Value]) -> Eval<Option<Value>> {
        if !DEFAULTS.contains(&name.text.as_str()) {
            return Ok(None);
        }
        match self.as_function(receiver)? {
            Some(function) => self.call_method(&function, &name.text, args).map(Some),
            None => Ok(None),
        }
    }
}
