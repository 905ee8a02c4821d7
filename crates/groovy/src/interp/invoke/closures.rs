//! Methods of closures, and of the interfaces they stand for.

use std::rc::Rc;

use crate::code::Name;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Body, ClassRef, Closure, Value};

impl Interp<'_> {
    pub(super) fn invoke_closure(
        &mut self,
        closure: &Rc<Closure>,
        receiver: &Value,
        name: &Name,
        args: &[Value],
    ) -> Eval<Option<Value>> {
        match name.text.as_str() {
            "call" => return self.call_directly(receiver, args).map(Some),
            "doCall" => return self.call(receiver, args).map(Some),
            "setDelegate" | "setResolveStrategy" => {}
            _ => {}
        }
        // By itself a closure is indexed by the names of properties only.
        let is_index = name.text.as_str() == "getAt" && !matches!(args, [Value::Str(_) | Value::GString(_)]);
        if !is_index && let Some(answer) = self.invoke_library(receiver, name, args)? {
            return Ok(Some(answer));
        }
        if let Some(interface) = &closure.interface {
            return self.invoke_coerced(closure, &interface.clone(), receiver, name, args).map(Some);
        }
        // A closure answers for the methods of its owner and delegate.
        for place in self.resolution(closure) {
            if let Some(answer) = self.try_invoke(&place, name, args)? {
                return Ok(Some(answer));
            }
        }
        Ok(None)
    }

    /// A method of an interface a closure or map stands for: its own default, or the closure.
    fn invoke_coerced(
        &mut self,
        closure: &Rc<Closure>,
        interface: &ClassRef,
        receiver: &Value,
        name: &Name,
        args: &[Value],
    ) -> Eval {
        if let Body::Proxy { methods } = &closure.body {
            let methods = methods.clone();
            if let Value::Map(map) = &methods
                && let Some(method) = self.map_text(map, &name.text, name.hash)?
            {
                return self.call(&method, args);
            }
        }
        if let ClassRef::Script(class) = interface
            && let Some((function, owner)) = self.find_method(class, &name.text, args)?
        {
            return self.call_in_class(function, receiver, owner, args);
        }
        match &closure.body {
            Body::Proxy { .. } => Err(self.throw_with(Type::UnsupportedOperationException, None)),
            _ => match interface {
                ClassRef::Builtin(interface) => self.call_as(*interface, receiver, name, args),
                ClassRef::Script(_) => self.call(receiver, args),
            },
        }
    }
}
