//! Classes without a constructor that fits.

use std::rc::Rc;

use crate::code::{ClassKind, TypeRef};
use crate::interp::call::takes;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Class, Object, Value};

impl<'r> Interp<'r> {
    /// A class without a constructor that fits: none at all, named arguments, or those that annotations ask for.
    pub(super) fn construct_plain(&mut self, object: &Rc<Object>, class: &Rc<Class>, args: &[Value]) -> Eval<()> {
        let tuple = class.code.traits.tuple_constructor || class.code.kind == ClassKind::Record;
        let has_empty = class.code.constructors.is_empty()
            || class
                .code
                .constructors
                .iter()
                .filter_map(|found| self.function(found.function))
                .any(|code| takes(code, 0));
        match args {
            [] => {
                self.construct_super(object, class, &[])?;
                self.run_initializer(object, class)
            }
            [properties @ Value::Map(_)] if class.code.kind == ClassKind::Record => {
                self.run_initializer(object, class)?;
                self.set_record(object, class, properties)
            }
            [properties @ Value::Map(_)] if has_empty && (!tuple || !self.first_takes_map(class)) => {
                if class.code.constructors.is_empty() {
                    self.construct_super(object, class, &[])?;
                    self.run_initializer(object, class)?;
                } else {
                    self.construct_in(object, class, &[])?;
                }
                self.set_named(object, class, properties)
            }
            args if tuple && args.len() <= self.tuple_names(class).len() => {
                self.construct_super(object, class, &[])?;
                self.run_initializer(object, class)?;
                let set = self.set_positions(object, class, args);
                // The constructor of a record takes no null for a primitive.
                set.map_err(|fault| {
                    match fault.is_thrown(Type::IllegalArgumentException) && args.iter().any(Value::is_null) {
                        true => self.no_constructor(class.name(), args),
                        false => fault,
                    }
                })
            }
            args if class.code.traits.inherit_constructors || self.is_anonymous(class) => {
                self.construct_super(object, class, args)?;
                self.run_initializer(object, class)
            }
            args => Err(self.no_constructor(class.name(), args)),
        }
    }

    fn is_anonymous(&self, class: &Rc<Class>) -> bool {
        class.name().rsplit('$').next().is_some_and(|last| last.chars().all(|c| c.is_ascii_digit()))
    }

    /// A single map fits a first property that is a map itself.
    fn first_takes_map(&self, class: &Rc<Class>) -> bool {
        let first = class.code.fields.iter().find(|field| field.is_property);
        matches!(first.and_then(|field| field.ty.as_ref()), Some(TypeRef::Builtin(ty)) if ty.is(Type::Map))
    }
}
