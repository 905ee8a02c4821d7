//! What can go wrong while a script runs: exceptions a script may catch, and ends it may not.

use std::rc::Rc;

use super::Interp;
use crate::limits::Exceeded;
use crate::script::ErrorKind;
use crate::types::Type;
use crate::value::{Str, Throwable, Value};

/// The end of an evaluation that gave no value.
#[derive(Debug)]
pub enum Fault {
    /// An exception of the script; `catch` sees it.
    Thrown(Value),
    /// A limit; nothing catches it.
    Limit(Exceeded),
    /// Something Groovy can do and this engine cannot; nothing catches it.
    NotSupported(Str),
    /// The embedder stopped the script; nothing catches it.
    Host {
        /// The name of the error.
        kind: Str,
        /// What it says.
        message: Str,
    },
}

/// The answer of everything that evaluates.
pub type Eval<T = Value> = Result<T, Box<Fault>>;

impl From<Exceeded> for Box<Fault> {
    fn from(exceeded: Exceeded) -> Self {
        Box::new(Fault::Limit(exceeded))
    }
}

impl Fault {
    /// `not supported: WHAT; use INSTEAD instead`
    pub fn not_supported(what: &str, instead: &str) -> Box<Self> {
        Box::new(Self::NotSupported(format!("not supported: {what}; use {instead} instead").into()))
    }
}

impl Fault {
    /// Whether this is an exception of a built-in class or one below it.
    pub(crate) fn is_thrown(&self, class: Type) -> bool {
        matches!(self, Self::Thrown(Value::Throwable(throwable)) if throwable.class.is(class))
    }
}

/// The class that an error message blames.
fn class_of(receiver: &Value) -> Value {
    match receiver {
        Value::Type(_) | Value::Class(_) => receiver.clone(),
        Value::Object(object) => Value::Class(object.class.clone()),
        Value::GString(_) => Value::Type(Type::String),
        other => Value::Type(other.type_of()),
    }
}

impl Interp<'_> {
    /// An exception of a built-in class, to return as `Err`.
    pub fn throw(&self, class: Type, message: impl Into<Str>) -> Box<Fault> {
        self.throw_with(class, Some(message.into()))
    }

    /// An exception of a built-in class whose message may be missing (`null`).
    pub fn throw_with(&self, class: Type, message: Option<Str>) -> Box<Fault> {
        // What it takes to make a message and an object.
        self.owe(2 + message.as_ref().map_or(0, |message| message.len() / 64));
        let throwable = Throwable::new(class, message);
        throwable.at.set(self.at);
        Box::new(Fault::Thrown(Value::Throwable(Rc::new(throwable))))
    }

    /// Accounts for an exception until it is dropped. Those that end the run need no account.
    pub(super) fn account_for(&mut self, exception: &Value) -> Eval<()> {
        self.settle()?;
        let Some(throwable) = self.throwable_of(exception) else { return Ok(()) };
        let message = throwable.message.borrow().as_ref().map_or(0, |text| text.len());
        // Those that the script made are accounted for already.
        if throwable.held.borrow().is_none() {
            throwable.held.replace(Some(self.hold(message + 16 + std::mem::size_of::<Throwable>())?));
        }
        Ok(())
    }

    /// What Java says when a value is not of the class it has to be.
    pub(crate) fn class_cast(&self, value: &Value, wanted: &str) -> Box<Fault> {
        let found = self.class_name(value);
        let module = |name: &str| match name {
            name if name.starts_with("java.") => "module java.base of loader 'bootstrap'",
            name if name.starts_with("groovy.") || name.starts_with("org.") => "unnamed module of loader 'app'",
            _ => "unnamed module of loader groovy.lang.GroovyClassLoader$InnerLoader",
        };
        let (of_found, of_wanted) = (module(&found), module(wanted));
        let places = match of_found == of_wanted {
            true => format!("{found} and {wanted} are in {of_found}"),
            false => format!("{found} is in {of_found}; {wanted} is in {of_wanted}"),
        };
        self.throw(Type::ClassCastException, format!("class {found} cannot be cast to class {wanted} ({places})"))
    }

    /// `MissingMethodException` for a receiver that has no such method with such arguments.
    pub fn no_method(&self, receiver: &Value, name: &str, args: &[Value]) -> Box<Fault> {
        self.casts.set(None);
        if let ("<init>", Value::Type(class)) = (name, receiver) {
            return self.no_constructor(class.name(), args);
        }
        let is_class = matches!(receiver, Value::Type(_) | Value::Class(_));
        let class = match receiver {
            Value::Type(class) => Str::from(class.name()),
            Value::Class(class) => class.name().clone(),
            Value::GString(_) => Str::from(Type::String.name()),
            other => self.class_name(other),
        };
        // Finding the nearest name takes a while.
        self.owe(500);
        let near = self.nearest_method(receiver, name);
        let message = self.no_signature(&class, is_class, name, args)
            + &near.map_or(String::new(), |near| format!("\nPossible solutions: {near}()"));
        let fault = self.throw(Type::MissingMethodException, message);
        if let Fault::Thrown(Value::Throwable(throwable)) = &*fault {
            *throwable.details.borrow_mut() =
                vec![Value::str(name), class_of(receiver), Value::new_list(args.to_vec())];
        }
        fault
    }

    /// What a `MissingMethodException` says.
    pub(super) fn no_signature(&self, class: &str, is_static: bool, name: &str, args: &[Value]) -> String {
        let types: Vec<String> = args.iter().map(|arg| self.argument_class(arg)).collect();
        let values: Vec<String> = args.iter().map(|arg| self.brief(arg)).collect();
        let is_static = if is_static { "static " } else { "" };
        format!(
            "No signature of method: {is_static}{class}.{name}() is applicable for argument types: ({}) values: [{}]",
            types.join(", "),
            values.join(", "),
        )
    }

    /// A constructor that no arguments like these fit.
    pub(super) fn no_constructor(&self, class: &str, args: &[Value]) -> Box<Fault> {
        let types: Vec<String> = args.iter().map(|arg| self.argument_class(arg)).collect();
        let message = format!("Could not find matching constructor for: {class}({})", types.join(", "));
        self.throw(Type::GroovyRuntimeException, message)
    }

    /// `MissingPropertyException`
    pub fn no_property(&self, receiver: &Value, name: &str) -> Box<Fault> {
        let class = match receiver {
            Value::Type(class) => Str::from(class.name()),
            Value::Class(class) => class.name().clone(),
            // A closure asks the script or instance around it.
            Value::Closure(closure) if !closure.this.is_null() => match &closure.this {
                Value::Class(class) => class.name().clone(),
                this => self.class_name(this),
            },
            other => self.class_name(other),
        };
        self.owe(500);
        let fault = self.throw(
            Type::MissingPropertyException,
            format!("No such property: {name} for class: {class}{}", self.similar_properties(receiver, name)),
        );
        if let Fault::Thrown(Value::Throwable(throwable)) = &*fault {
            *throwable.details.borrow_mut() = vec![class_of(receiver)];
        }
        fault
    }

    /// `NullPointerException` for a member of null.
    pub(crate) fn null_member(&self, what: &str, name: &str) -> Box<Fault> {
        self.throw(Type::NullPointerException, format!("Cannot {what} '{name}' on null object"))
    }

    /// Kind, message and place of an exception that nobody caught.
    pub(crate) fn describe_exception(&mut self, value: &Value) -> (ErrorKind, String, u32) {
        let class = self.class_name(value).to_string();
        let (stored, at) = match value {
            Value::Throwable(throwable) => (throwable.message.borrow().clone(), throwable.at.get()),
            Value::Object(object) => match &object.throwable {
                Some(throwable) => (throwable.message.borrow().clone(), throwable.at.get()),
                None => (None, self.at),
            },
            _ => (None, self.at),
        };
        let message = match self.call_method(value, "getMessage", &[]) {
            Ok(Value::Null) | Err(_) => stored,
            Ok(text) => self.to_text(&text).ok().or(stored),
        };
        (ErrorKind::Exception(class), message.map(|text| text.to_string()).unwrap_or_default(), at)
    }
}
