//! Closures and maps of closures as implementations of interfaces.

use std::rc::Rc;

use crate::interp::meter::CLOSURE;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{ClassRef, Closure, Value};

impl Interp<'_> {
    /// A map of closures as an implementation of an interface.
    pub(super) fn proxy(&mut self, methods: &Value, interface: ClassRef) -> Eval {
        self.reserve(CLOSURE)?;
        let body = crate::value::Body::Proxy { methods: methods.clone() };
        let mut proxy = Closure::new(body, Value::Null, Value::Null);
        proxy.interface = Some(interface);
        Ok(Value::Closure(Rc::new(proxy)))
    }

    /// A closure as an implementation of an interface.
    pub(super) fn coerced(&mut self, closure: &Rc<Closure>, interface: ClassRef) -> Eval {
        self.reserve(CLOSURE)?;
        let body = crate::value::Body::Curried { inner: Value::Closure(closure.clone()), fixed: Box::default(), at: 0 };
        let mut coerced = Closure::around(closure, body);
        coerced.interface = Some(interface);
        Ok(Value::Closure(Rc::new(coerced)))
    }
}

/// Whether a closure can stand for a built-in interface.
pub(super) fn is_functional_type(class: Type) -> bool {
    let others =
        [Type::Collection, Type::Map, Type::CharSequence, Type::Serializable, Type::Cloneable, Type::RandomAccess];
    class.is_interface() && !others.iter().any(|other| class.is(*other))
}
