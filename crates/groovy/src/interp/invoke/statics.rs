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
