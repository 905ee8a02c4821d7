//! Making instances: `new`, casts to classes, constants of enums.

use super::{Cells, Eval, Interp};
use crate::code::{ClassKind, Field, New, TypeRef};
use crate::types::Type;
use crate::value::{Class, Object, Throwable, Value};
use std::cell::RefCell;
use std::rc::Rc;

pub(super) fn is_or_extends(class: &Rc<Class>, wanted: u32) -> bool {
    class.code.index == wanted || class.parent.as_ref().is_some_and(|parent| is_or_extends(parent, wanted))
}

pub(super) fn initial(field: &Field) -> Value {
    match &field.ty {
        Some(TypeRef::Builtin(ty)) => super::stmt::zero_of(*ty),
        _ => Value::Null,
    }
}

pub(super) fn abstract_word(class: &Rc<Class>) -> &'static str {
    match class.code.kind {
        ClassKind::Interface | ClassKind::Trait => "interface",
        _ => "class",
    }
}

impl<'r> Interp<'r> {
    pub(super) fn eval_new(&mut self, code: &'r New) -> Eval {
        let outer = match &code.outer {
            Some(outer) => Some(self.eval(outer)?),
            None => None,
        };
        let args = self.eval_args(&code.args, code.spread)?;
        self.at = code.pos;
        if self.added.any {
            let class = self.type_ref_value(Some(&code.class));
            if let Some(made) = self.construct_added(&class, &args, true)? {
                return Ok(made);
            }
        }
        match &code.class {
            TypeRef::Builtin(class) => self.construct_builtin(*class, &args),
            TypeRef::Script(index) => {
                let class = self.ready_class(*index)?;
                let (outer, args) = self.outer_and_rest(&class, outer, &args);
                let captures = if code.defines { self.cells(&class.code.captures) } else { Cells::default() };
                self.instantiate_with(&class, outer, args, captures, &[])
            }
            TypeRef::Host(name) => {
                let host = self.host;
                match host.construct(self, name, &args)? {
                    Some(value) => Ok(value),
                    None => Err(self.no_constructor(name, &args)),
                }
            }
            TypeRef::Array(..) => Err(self.throw(Type::InstantiationException, "an array type has no constructor")),
        }
    }

    /// The instance an inner class belongs to, and the arguments of its constructor: Groovy passes the one as the first of the
    /// others, and so may a script that stands outside.
    fn outer_and_rest<'a>(&self, class: &Class, outer: Option<Value>, args: &'a [Value]) -> (Value, &'a [Value]) {
        let around = match outer {
            Some(outer) => return (outer, args),
            None if !class.code.is_inner => return (Value::Null, args),
            None => self.outer_instance(class),
        };
        let belongs = |value: &Value| match value {
            Value::Object(object) => class.code.outer.is_some_and(|outer| is_or_extends(&object.class, outer)),
            _ => false,
        };
        match args {
            [first, rest @ ..] if !belongs(&around) && belongs(first) => (first.clone(), rest),
            _ => (around, args),
        }
    }

    /// The instance an inner class created here belongs to.
    pub(super) fn outer_instance(&self, class: &Class) -> Value {
        if !class.code.is_inner {
            return Value::Null;
        }
        let wanted = class.code.outer;
        let mut candidate = self.frame.this.clone();
        loop {
            let next = match &candidate {
                Value::Object(object) => {
                    if wanted.is_none_or(|wanted| is_or_extends(&object.class, wanted)) {
                        return candidate.clone();
                    }
                    object.outer.clone()
                }
                _ => return self.frame.this.clone(),
            };
            candidate = next;
        }
    }

    /// `new` for a class that is a value.
    ///
    /// # Errors
    /// No constructor for the arguments, or what it throws.
    pub fn construct(&mut self, class: &Value, args: &[Value]) -> Eval {
        if self.added.any
            && let Some(made) = self.construct_added(class, args, false)?
        {
            return Ok(made);
        }
        match class {
            Value::Type(class) => self.construct_builtin(*class, args),
            Value::Class(class) => {
                let class = self.ready_class(class.code.index)?;
                let outer = self.outer_instance(&class);
                self.instantiate(&class, outer, args)
            }
            other => Err(self.cannot_cast(&other.clone(), "java.lang.Class")),
        }
    }

    /// `new` for a built-in class.
    ///
    /// # Errors
    /// No constructor for the arguments, or what it throws.
    pub fn construct_builtin(&mut self, class: Type, args: &[Value]) -> Eval {
        if class.is(Type::Throwable) {
            let throwable = self.new_throwable(class, args)?;
            return Ok(Value::Throwable(Rc::new(throwable)));
        }
        if let Some(run) = self.library().constructor(class, args.len()) {
            if let [value @ Value::Object(_)] = args
                && let Some(heart) = self.heart(value)?
            {
                return self.run_native(run, &Value::Type(class), &[heart]);
            }
            return self.run_native(run, &Value::Type(class), args);
        }
        // `new T(a: 1)` sets properties after the empty constructor.
        if let ([properties @ Value::Map(_)], Some(run)) = (args, self.library().constructor(class, 0)) {
            let object = self.run_native(run, &Value::Type(class), &[])?;
            self.set_all(&object, properties)?;
            return Ok(object);
        }
        Err(self.no_constructor(class.name(), args))
    }

    /// Makes an instance.
    pub(super) fn instantiate(&mut self, class: &Rc<Class>, outer: Value, args: &[Value]) -> Eval {
        self.instantiate_with(class, outer, args, Cells::default(), &[])
    }

    /// Makes a constant of an enum and puts it into its static field.
    pub(super) fn make_constant(&mut self, code: &'r crate::code::EnumConstant) -> Eval {
        let args = self.eval_args(&code.args, true)?;
        self.at = code.pos;
        let class = self.class(code.class)?;
        let preset = [Value::Str(code.name.clone()), Value::Int(code.ordinal)];
        let constant = self.instantiate_with(&class, Value::Null, &args, Cells::default(), &preset)?;
        let owner = self.class(code.of)?;
        if let Some(slot) = owner.statics.borrow_mut().get_mut(code.field as usize) {
            *slot = constant.clone();
        }
        Ok(constant)
    }

    /// Makes an instance whose first fields are given beforehand.
    pub(super) fn instantiate_with(
        &mut self,
        class: &Rc<Class>,
        outer: Value,
        args: &[Value],
        captures: Cells,
        preset: &[Value],
    ) -> Eval {
        if class.code.kind == ClassKind::Trait {
            return Err(self.no_constructor(class.name(), args));
        }
        if class.code.is_abstract || class.code.kind == ClassKind::Interface {
            let message =
                format!("You cannot create an instance from the abstract {} '{}'.", abstract_word(class), class.name());
            return Err(self.throw(Type::InstantiationException, message));
        }
        if let Some(property) = &class.code.traits.singleton
            && !self.initializing(class)
        {
            let name = class.name();
            let message = format!("Can't instantiate singleton {name}. Use {name}.{property}");
            return Err(self.throw(Type::RuntimeException, message));
        }
        let mut fields = self.initial_fields(class);
        for (place, value) in fields.iter_mut().zip(preset) {
            *place = value.clone();
        }
        // The object, its counters, and its place in the list of instances.
        let weight = std::mem::size_of::<Object>() + 48 + fields.capacity() * 16;
        let throwable = match class.is_builtin(Type::Throwable) {
            true => {
                let mut throwable = Throwable::new(class.builtin_base(), None);
                throwable.at.set(self.at);
                // Exceptions give back what they weigh: most are caught and forgotten.
                throwable.held = RefCell::new(Some(self.hold(weight + std::mem::size_of::<Throwable>())?));
                Some(Box::new(throwable))
            }
            false => {
                self.reserve(weight)?;
                None
            }
        };
        let object = Rc::new(Object { class: class.clone(), fields: RefCell::new(fields), outer, captures, throwable });
        if self.instances.len() == self.instances.capacity() {
            self.instances.retain(|known| known.strong_count() > 0);
            // Room for as many again: walking over all of them must stay rare.
            self.instances.reserve(self.instances.len());
        }
        self.instances.push(Rc::downgrade(&object));
        self.construct_in(&object, class, args)?;
        Ok(Value::Object(object))
    }

    pub(super) fn initial_fields(&self, class: &Rc<Class>) -> Vec<Value> {
        let mut fields = match &class.parent {
            Some(parent) => self.initial_fields(parent),
            None => Vec::new(),
        };
        fields.extend(class.code.fields.iter().map(initial));
        fields
    }
}
