//! Making exceptions of the library.

use std::cell::RefCell;

use super::{Eval, Interp};
use crate::types::Type;
use crate::value::{Throwable, Value};

impl Interp<'_> {
    /// Message and cause from the arguments of an exception's constructor.
    pub(super) fn new_throwable(&mut self, class: Type, args: &[Value]) -> Eval<Throwable> {
        if let Some(overloads) = constructors(class)
            && !args.is_empty()
            && self.nearest_overload((&Value::Type(class), "<init>"), overloads, args)?.is_none()
        {
            return Err(self.no_constructor(class.name(), args));
        }
        let mut throwable = Throwable::new(class, None);
        throwable.held = RefCell::new(Some(self.hold(16 + std::mem::size_of::<Throwable>())?));
        throwable.at.set(self.at);
        let is_cause = |value: &Value| {
            matches!(value, Value::Throwable(_)) || matches!(value, Value::Object(object) if object.throwable.is_some())
        };
        match args {
            [] => {}
            [name, owner @ (Value::Type(_) | Value::Class(_)), given @ Value::Array(_), rest @ ..]
                if class == Type::MissingMethodException =>
            {
                let (name, given) = (self.to_text(name)?, self.elements(given)?);
                let owner_name = self.type_name_of(owner);
                let is_static = matches!(rest, [Value::Bool(true)]);
                throwable.message = RefCell::new(Some(self.no_signature(&owner_name, is_static, &name, &given).into()));
                throwable.details =
                    RefCell::new(vec![Value::str(name.as_str()), owner.clone(), Value::new_list(given)]);
            }
            [name, owner @ (Value::Type(_) | Value::Class(_))] if class == Type::MissingPropertyException => {
                let name = self.to_text(name)?;
                let message = format!("No such property: {name} for class: {}", self.type_name_of(owner));
                throwable.message = RefCell::new(Some(message.into()));
                throwable.details = RefCell::new(vec![owner.clone()]);
            }
            [cause] if is_cause(cause) => {
                throwable.message = RefCell::new(Some(self.to_text(cause)?));
                throwable.cause = RefCell::new(cause.clone());
            }
            [Value::Null] => {}
            [Value::Int(index)] if class.is(Type::IndexOutOfBoundsException) => {
                let what = match class {
                    Type::ArrayIndexOutOfBoundsException => "Array index",
                    Type::StringIndexOutOfBoundsException => "String index",
                    _ => "Index",
                };
                throwable.message = RefCell::new(Some(format!("{what} out of range: {index}").into()));
            }
            [message] => throwable.message = RefCell::new(Some(self.to_text(message)?)),
            [message, cause, ..] => {
                if !message.is_null() {
                    throwable.message = RefCell::new(Some(self.to_text(message)?));
                }
                if is_cause(cause) {
                    throwable.cause = RefCell::new(cause.clone());
                }
            }
        }
        Ok(throwable)
    }
}

/// What the constructors of an exception take; of those left out here, whatever they are given.
fn constructors(class: Type) -> Option<&'static [&'static [Type]]> {
    const MESSAGE: &[&[Type]] = &[&[Type::String]];
    const MESSAGE_AND_CAUSE: &[&[Type]] = &[&[Type::Throwable], &[Type::String], &[Type::String, Type::Throwable]];
    match class {
        Type::Throwable
        | Type::Exception
        | Type::Error
        | Type::RuntimeException
        | Type::IllegalArgumentException
        | Type::IllegalStateException
        | Type::UnsupportedOperationException
        | Type::ConcurrentModificationException
        | Type::NoSuchElementException
        | Type::SecurityException
        | Type::IOException
        | Type::GroovyRuntimeException => Some(MESSAGE_AND_CAUSE),
        Type::ArithmeticException
        | Type::ArrayStoreException
        | Type::ClassCastException
        | Type::CloneNotSupportedException
        | Type::NegativeArraySizeException
        | Type::NullPointerException
        | Type::NumberFormatException
        | Type::InterruptedException
        | Type::FileNotFoundException
        | Type::InputMismatchException => Some(MESSAGE),
        _ => None,
    }
}
