//! Static methods of the library.

use crate::code::Name;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;

impl Interp<'_> {
    pub(super) fn invoke_builtin_static(
        &mut self,
        class: Type,
        receiver: &Value,
        name: &Name,
        args: &[Value],
    ) -> Eval<Option<Value>> {
        if let Some(run) = self.library().static_method(class, name.symbol, args.len()) {
            return self.run_static(run, class, receiver, name, args).map(Some);
        }
        self.invoke_as(Type::Class, receiver, name, args)
    }

    /// `'a'.valueOf(1)`: a static method of the receiver's class, asked of an instance.
    pub(super) fn invoke_static_of_instance(
        &mut self,
        receiver: &Value,
        name: &Name,
        args: &[Value],
    ) -> Eval<Option<Value>> {
        match self.library().static_of_instance(receiver.type_of(), name.symbol, args.len()) {
            Some((class, run)) => self.run_static(run, class, &Value::Type(class), name, args).map(Some),
            None => Ok(None),
        }
    }

    /// Runs a static method of the library, with the arguments as the overload takes them that Groovy would choose.
    pub(super) fn run_static(
        &mut self,
        run: crate::interp::NativeFn,
        class: Type,
        receiver: &Value,
        name: &Name,
        args: &[Value],
    ) -> Eval {
        self.unboxed(class, args)?;
        match self.library().overloads(class, name.symbol) {
            Some(overloads) => {
                let args = self.for_overload(receiver, &name.text, overloads, args)?;
                self.run_native(run, receiver, &args)
            }
            None => self.run_native(run, receiver, args),
        }
    }
}
