//! Method pointers: `object.&name`, `Type::new`.

use std::rc::Rc;

use crate::interp::meter::CLOSURE;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Body, Closure, Value};

impl Interp<'_> {
    /// `object.&name`, `Type.&name`, `Type::new`
    pub(crate) fn method_pointer(&mut self, object: &Value, name: &str) -> Eval {
        if object.is_null() {
            return Err(self.throw(Type::NullPointerException, "Cannot invoke method on null object"));
        }
        self.reserve(CLOSURE + 32 + name.len())?;
        let body = Body::Method { target: object.clone(), name: name.into() };
        Ok(Value::Closure(Rc::new(Closure::new(body, object.clone(), object.clone()))))
    }

    /// Calls a method pointer: on an instance; or a static method, a constructor, or the first argument's method.
    pub(in crate::interp) fn call_pointer(&mut self, target: &Value, name: &str, args: &[Value]) -> Eval {
        let is_class = matches!(target, Value::Type(_) | Value::Class(_));
        if is_class && name == "new" {
            return self.construct(target, args);
        }
        if name == "new"
            && let (Value::Native(native), [length]) = (target, args)
            && let Some(class) = native.downcast::<crate::interp::text::ArrayClass>()
        {
            let length = self.int(length)?;
            return self.filled_array(class.element, class.dimensions, &[length]);
        }
        let name = self.name(name);
        if is_class {
            let answer = match target {
                Value::Type(class) => match self.library().static_method(*class, name.symbol, args.len()) {
                    Some(run) => Some(self.run_static(run, *class, target, &name, args)?),
                    None => None,
                },
                Value::Class(class) => self.invoke_static(&class.clone(), target, &name, args)?,
                _ => None,
            };
            if let Some(answer) = answer {
                return Ok(answer);
            }
            let library = self.library();
            let of_first = args.first().is_some_and(|first| {
                library.special_method(first.type_of(), name.symbol, args.len() - 1).is_some()
                    || self.has_script_method(first, &name.text, args.len() - 1)
            });
            if !of_first && let Some(run) = library.own_method(Type::Class, name.symbol, args.len()) {
                return self.run_native(run, target, args);
            }
            if let Some((first, rest)) = args.split_first() {
                return self.invoke(first, &name, rest);
            }
        }
        self.invoke(target, &name, args)
    }
}
