//! Classes of the script: making them and their instances, fields, statics, constructors, `super`.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::construct::initial;
use super::{Eval, Extends, Interp};
use crate::code::ClassKind;
use crate::host::HostObject;
use crate::limits::Exceeded;
use crate::types::Type;
use crate::value::{Class, Object, Str, Throwable, Value};

/// Interfaces that extend two others each, again and again, are inherited in a number of ways that doubles with every step.
const MAX_WAYS: u32 = 1_000;

/// A class of the embedder as a value.
#[derive(Debug)]
pub(super) struct HostClass(pub(super) Str);

impl HostObject for HostClass {
    fn class_name(&self) -> &str {
        "java.lang.Class"
    }

    fn call(&self, interp: &mut Interp<'_>, name: &str, args: &[Value]) -> Eval<Option<Value>> {
        interp.host().call_static(interp, &self.0, name, args)
    }

    fn to_text(&self) -> String {
        format!("class {}", self.0)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl<'r> Interp<'r> {
    /// The class at an index; made when first asked for.
    #[inline]
    pub(super) fn class(&mut self, index: u32) -> Eval<Rc<Class>> {
        if let Some(Some(class)) = self.classes.get(index as usize) {
            return Ok(class.clone());
        }
        self.make_class(index)
    }

    fn make_class(&mut self, index: u32) -> Eval<Rc<Class>> {
        self.check_stack()?;
        self.reserve(256)?;
        let Some(code) = self.code.classes.get(index as usize).cloned() else {
            return Err(self.throw(Type::ClassNotFoundException, "unknown class"));
        };
        let parent = code.parent.map(|parent| self.class(parent)).transpose()?;
        let interfaces = self.classes_at(&code.interfaces)?;
        let known_as = self.classes_at(&code.known_as)?;
        let has_delegates =
            !code.traits.delegates.is_empty() || parent.as_ref().is_some_and(|parent: &Rc<Class>| parent.has_delegates);
        let above = parent.iter().chain(interfaces.iter());
        let ways = above.fold(1, |ways: u32, class| ways.saturating_add(class.ways));
        if ways > MAX_WAYS {
            return Err(Exceeded::Depth.into());
        }
        let statics = code.statics.iter().map(initial).collect();
        let mut class = Class {
            code,
            parent,
            interfaces,
            known_as,
            has_delegates,
            is_proxy: false,
            extends: Extends::Nothing,
            intercepts: false,
            ways,
            statics: RefCell::new(statics),
            ready: Cell::new(false),
        };
        let inherits =
            class.parent.is_some() || !class.interfaces.is_empty() || !class.code.builtin_interfaces.is_empty();
        class.intercepts = inherits && class.is_builtin(Type::GroovyInterceptable);
        if class.parent.is_some()
            || !class.code.builtin_interfaces.is_empty()
            || !matches!(class.code.builtin_parent, Type::Object | Type::Script)
        {
            class.extends = class.extending();
        }
        let class = Rc::new(class);
        if let Some(slot) = self.classes.get_mut(index as usize) {
            *slot = Some(class.clone());
        }
        Ok(class)
    }

    fn classes_at(&mut self, indices: &[u32]) -> Eval<Box<[Rc<Class>]>> {
        // As nearly always.
        if indices.is_empty() {
            return Ok(Box::default());
        }
        indices.iter().map(|index| self.class(*index)).collect()
    }

    /// A class by its full name.
    ///
    /// # Errors
    /// What its static code throws.
    pub(crate) fn class_named(&mut self, name: &str) -> Eval<Option<Value>> {
        if let Some(class) = Type::by_name(name) {
            return Ok(Some(Value::Type(class)));
        }
        self.owe(self.code.classes.len());
        let found = self.code.classes.iter().find(|class| class.name.as_str() == name).map(|class| class.index);
        found.map(|index| self.ready_class(index).map(Value::Class)).transpose()
    }

    /// A class of the script, if anything has named it yet.
    pub(super) fn known_class(&self, index: u32) -> Option<&Rc<Class>> {
        self.classes.get(index as usize)?.as_ref()
    }

    /// The class at an index, with its static fields initialized.
    pub(super) fn ready_class(&mut self, index: u32) -> Eval<Rc<Class>> {
        let class = self.class(index)?;
        if !class.ready.replace(true) {
            if let Some(parent) = &class.parent {
                self.ready_class(parent.code.index)?;
            }
            for interface in &class.interfaces {
                self.ready_class(interface.code.index)?;
            }
            if let Some(initializer) = class.code.static_initializer {
                self.call_in_class(initializer, &Value::Class(class.clone()), class.clone(), &[])?;
            }
        }
        Ok(class)
    }

    /// `value.getClass()`
    ///
    /// # Errors
    /// A limit.
    pub fn class_of(&mut self, value: &Value) -> Eval {
        Ok(match value {
            Value::Object(object) => Value::Class(object.class.clone()),
            Value::Host(host) => Value::Host(crate::value::HostBox::new(HostClass(host.name()))),
            Value::Array(array) => Value::Native(crate::value::Native::new(super::text::ArrayClass {
                element: array.element,
                dimensions: array.dimensions,
            })),
            Value::Closure(closure) if closure.type_of() == Type::Closure => Value::Type(Type::ScriptClosure),
            other => Value::Type(other.type_of()),
        })
    }

    /// The exception in a value, of the library or of the script.
    pub(crate) fn throwable_of<'v>(&self, value: &'v Value) -> Option<&'v Throwable> {
        match value {
            Value::Throwable(throwable) => Some(throwable),
            Value::Object(object) => object.throwable.as_deref(),
            _ => None,
        }
    }

    /// The position of an enum constant.
    pub(crate) fn ordinal(&self, object: &Rc<Object>) -> Option<i32> {
        let mut class = &object.class;
        while class.code.kind != ClassKind::Enum {
            class = class.parent.as_ref()?;
        }
        match object.fields.borrow().get(1) {
            Some(Value::Int(ordinal)) => Some(*ordinal),
            _ => None,
        }
    }

    /// Whether a class of the script is abstract, and no interface or trait.
    pub(super) fn is_abstract_class(&self, index: u32) -> bool {
        self.code.classes.get(index as usize).is_some_and(|class| class.is_abstract && class.kind == ClassKind::Class)
    }

    /// Whether a closure can stand for a class of the script: an interface or trait.
    pub(super) fn is_functional(&self, index: u32) -> bool {
        self.code
            .classes
            .get(index as usize)
            .is_some_and(|class| matches!(class.kind, ClassKind::Interface | ClassKind::Trait))
    }
}
