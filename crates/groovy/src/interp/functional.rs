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
    (Type::LongFunction, "apply"),
    (Type::DoubleFunction, "apply"),
    (Type::IntToLongFunction, "applyAsLong"),
    (Type::IntToDoubleFunction, "applyAsDouble"),
    (Type::LongToIntFunction, "applyAsInt"),
    (Type::LongToDoubleFunction, "applyAsDouble"),
    (Type::DoubleToIntFunction, "applyAsInt"),
    (Type::DoubleToLongFunction, "applyAsLong"),
    (Type::LongUnaryOperator, "applyAsLong"),
    (Type::LongBinaryOperator, "applyAsLong"),
    (Type::DoubleBinaryOperator, "applyAsDouble"),
    (Type::LongPredicate, "test"),
    (Type::DoublePredicate, "test"),
    (Type::LongConsumer, "accept"),
    (Type::DoubleConsumer, "accept"),
    (Type::ObjIntConsumer, "accept"),
    (Type::ObjLongConsumer, "accept"),
    (Type::ObjDoubleConsumer, "accept"),
    (Type::ToIntBiFunction, "applyAsInt"),
    (Type::ToLongBiFunction, "applyAsLong"),
    (Type::ToDoubleBiFunction, "applyAsDouble"),
    (Type::BooleanSupplier, "getAsBoolean"),
    (Type::IntSupplier, "getAsInt"),
    (Type::LongSupplier, "getAsLong"),
    (Type::DoubleSupplier, "getAsDouble"),
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

/// What an interface hands over and expects back, where Java's virtual machine insists on a primitive.
fn primitives(interface: Type, method: &str) -> (Option<Type>, Option<Type>) {
    let result = match method {
        "test" | "getAsBoolean" => Some(Type::Boolean),
        "applyAsInt" | "getAsInt" | "compare" => Some(Type::Integer),
        "applyAsLong" | "getAsLong" => Some(Type::Long),
        "applyAsDouble" | "getAsDouble" => Some(Type::Double),
        _ => None,
    };
    let name = interface.name().rsplit('.').next().unwrap_or_default();
    let parameter = [("Int", Type::PrimInt), ("Long", Type::PrimLong), ("Double", Type::PrimDouble)];
    let parameter = parameter.iter().find(|(prefix, _)| name.starts_with(prefix)).map(|(_, class)| *class);
    (parameter, result)
}

impl Interp<'_> {
    /// Calls a closure as the method of an interface of Java it stands for: numbers arrive as the interface declares them, and
    /// what comes back has to be of just the class it promises.
    pub(super) fn call_as(&mut self, interface: Type, function: &Value, method: &Name, args: &[Value]) -> Eval {
        let is_own = METHODS.iter().any(|(known, name)| *known == interface && *name == method.text.as_str());
        let (parameter, result) = if is_own { primitives(interface, &method.text) } else { (None, None) };
        let answer = match parameter {
            Some(class) => {
                let mut given = Vec::with_capacity(args.len());
                for arg in args {
                    let narrower = match class {
                        Type::PrimInt => {
                            matches!(arg, Value::Int(_) | Value::Short(_) | Value::Byte(_) | Value::Char(_))
                        }
                        Type::PrimLong => arg.as_integer().is_some(),
                        _ => arg.is_number(),
                    };
                    if !narrower {
                        return Err(self.no_method(function, &method.text, args));
                    }
                    given.push(self.cast_builtin(arg.clone(), class)?);
                }
                self.call(function, &given)?
            }
            None => self.call(function, args)?,
        };
        match result {
            Some(class) => self.strictly(answer, class),
            None => Ok(answer),
        }
    }

    /// What a closure answered in the place of an interface that promises a class.
    ///
    /// # Errors
    /// `ClassCastException`, `NullPointerException`
    pub(crate) fn strictly(&mut self, answer: Value, class: Type) -> Eval {
        if answer.type_of() == class {
            return Ok(answer);
        }
        if !answer.is_null() {
            return Err(self.class_cast(&answer, class.name()));
        }
        let (name, primitive) = match class {
            Type::Boolean => ("Boolean", "boolean"),
            Type::Long => ("Long", "long"),
            Type::Double => ("Double", "double"),
            _ => ("Integer", "int"),
        };
        let handler = "java.lang.reflect.InvocationHandler.invoke(Object, java.lang.reflect.Method, Object[])";
        let message = format!(
            "Cannot invoke \"java.lang.{name}.{primitive}Value()\" because the return value of \"{handler}\" is null"
        );
        Err(self.throw(Type::NullPointerException, message))
    }
}
