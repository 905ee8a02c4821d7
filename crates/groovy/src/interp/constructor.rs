//! Running constructors: `super` first, then field values, then the body; and those that annotations ask for.

use super::call::takes;
use super::{Eval, Frame, Interp};
use crate::code::{ClassKind, TypeRef};
use crate::types::Type;
use crate::value::{Class, Object, Str, Value};
use std::rc::Rc;

pub(super) fn args_none() -> &'static [Value] {
    &[]
}

impl<'r> Interp<'r> {
    /// Runs the constructor of a class on an object: super first, then field values, then the body.
    pub(super) fn construct_in(&mut self, object: &Rc<Object>, class: &Rc<Class>, args: &[Value]) -> Eval<()> {
        self.check_stack()?;
        if let Some(function) = self.find_constructor(class, args)? {
            return self.run_constructor(object, class, function, args);
        }
        let forced = class.code.traits.tuple_force;
        if class.code.constructors.is_empty() || forced || matches!(args, [Value::Map(_)]) {
            return self.construct_plain(object, class, args);
        }
        Err(self.no_constructor(class.name(), args))
    }

    pub(super) fn run_constructor(
        &mut self,
        object: &Rc<Object>,
        class: &Rc<Class>,
        index: u32,
        args: &[Value],
    ) -> Eval<()> {
        let code = self.code;
        let Some(function) = code.functions.get(index as usize) else {
            return Ok(());
        };
        let class_code = code.classes.get(class.code.index as usize);
        let first = class_code
            .and_then(|class| class.constructors.iter().find(|found| found.function == index)?.first.as_ref());
        let frame = Frame {
            base: 0,
            at_top: false,
            this: Value::Object(object.clone()),
            closure: None,
            class: Some(class.clone()),
        };
        self.enter()?;
        let cells = object.captures.clone();
        let (base, saved) = self.push_frame(function, frame, &cells, args);
        let result = self.constructor_body(object, class, function, first, args);
        self.stack.truncate(base);
        self.frame = saved;
        self.leave();
        result
    }

    pub(super) fn constructor_body(
        &mut self,
        object: &Rc<Object>,
        class: &Rc<Class>,
        function: &'r crate::code::Function,
        first: Option<&'r crate::code::ConstructorCall>,
        args: &[Value],
    ) -> Eval<()> {
        self.bind_params(function, args)?;
        match first {
            Some(call) if !call.is_super => {
                let args = self.eval_args(&call.args, true)?;
                self.at = call.pos;
                self.construct_in(object, class, &args)?;
            }
            first => {
                let args = match first {
                    Some(call) => self.eval_args(&call.args, true)?,
                    None => super::expr::Args::new(),
                };
                self.construct_super(object, class, &args)?;
                self.run_initializer(object, class)?;
            }
        }
        self.exec_all(&function.body)?;
        Ok(())
    }

    pub(super) fn construct_super(&mut self, object: &Rc<Object>, class: &Rc<Class>, args: &[Value]) -> Eval<()> {
        if let Some(parent) = &class.parent {
            return self.construct_in(object, &parent.clone(), args);
        }
        if let Some(throwable) = &object.throwable {
            let made = self.new_throwable(class.code.builtin_parent, args)?;
            throwable.message.replace(made.message.borrow_mut().take());
            throwable.cause.replace(made.cause.take());
        }
        Ok(())
    }

    pub(super) fn run_initializer(&mut self, object: &Rc<Object>, class: &Rc<Class>) -> Eval<()> {
        let this = Value::Object(object.clone());
        for interface in class.interfaces.iter() {
            if interface.code.kind == ClassKind::Trait {
                self.run_initializer(object, interface)?;
            }
        }
        match class.code.initializer {
            Some(initializer) => self.call_in_class(initializer, &this, class.clone(), args_none()).map(drop),
            None => Ok(()),
        }
    }

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
            [properties @ Value::Map(map)] if has_empty && (!tuple || !self.first_takes_map(class)) => {
                if class.code.constructors.is_empty() {
                    self.construct_super(object, class, &[])?;
                    self.run_initializer(object, class)?;
                } else {
                    self.construct_in(object, class, &[])?;
                }
                let _ = map;
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

    pub(super) fn is_anonymous(&self, class: &Rc<Class>) -> bool {
        class.name().rsplit('$').next().is_some_and(|last| last.chars().all(|c| c.is_ascii_digit()))
    }

    /// A single map fits a first property that is a map itself.
    pub(super) fn first_takes_map(&self, class: &Rc<Class>) -> bool {
        let first = class.code.fields.iter().find(|field| field.is_property);
        matches!(first.and_then(|field| field.ty.as_ref()), Some(TypeRef::Builtin(ty)) if ty.is(Type::Map))
    }

    pub(super) fn set_named(&mut self, object: &Rc<Object>, class: &Rc<Class>, properties: &Value) -> Eval<()> {
        let Value::Map(map) = properties else {
            return Ok(());
        };
        let this = Value::Object(object.clone());
        for (key, value) in self.entries(map)? {
            let name = self.to_text(&key)?;
            match self.field_index(class, &name) {
                Some(index) if self.is_final_field(object, index) => {
                    let value = self.freeze(class, value)?;
                    self.set_field(object, index, value)?;
                }
                _ => self.set_property(&this, &name, value)?,
            }
        }
        Ok(())
    }

    /// `new Point(x: 1, y: 2)` for a record.
    pub(super) fn set_record(&mut self, object: &Rc<Object>, class: &Rc<Class>, properties: &Value) -> Eval<()> {
        let Value::Map(map) = properties else { return Ok(()) };
        for (key, value) in self.entries(map)? {
            let name = self.to_text(&key)?;
            match self.field_index(class, &name) {
                Some(index) => self.set_field(object, index, value)?,
                None => return Err(self.no_property(&Value::Object(object.clone()), &name)),
            }
        }
        Ok(())
    }

    /// `@Immutable` classes keep unmodifiable copies of collections.
    pub(super) fn freeze(&mut self, class: &Rc<Class>, value: Value) -> Eval {
        if !class.code.traits.immutable {
            return Ok(value);
        }
        match &value {
            Value::List(list) => {
                let items = self.copied(list)?;
                self.list_of(Type::UnmodifiableList, items)
            }
            Value::Map(map) => {
                let entries = self.entries(map)?;
                let copy = self.map_from(Type::LinkedHashMap, entries)?;
                let table = copy.table().clone();
                Ok(Value::Map(Rc::new(crate::value::Map::from_table(Type::UnmodifiableMap, table))))
            }
            Value::Set(set) => {
                let items = self.members(set)?;
                let copy = self.set_from(Type::LinkedHashSet, items)?;
                let table = copy.table().clone();
                Ok(Value::Set(Rc::new(crate::value::Set::from_table(Type::UnmodifiableSet, table))))
            }
            _ => Ok(value),
        }
    }

    pub(super) fn set_positions(&mut self, object: &Rc<Object>, class: &Rc<Class>, args: &[Value]) -> Eval<()> {
        let names = self.tuple_names(class);
        for (name, value) in names.iter().zip(args) {
            if let Some(index) = self.field_index(class, name) {
                let value = self.freeze(class, value.clone())?;
                self.set_field(object, index, value)?;
            }
        }
        Ok(())
    }

    /// The properties a tuple constructor takes, in order.
    pub(super) fn tuple_names(&self, class: &Rc<Class>) -> Vec<Str> {
        let options = &class.code.traits;
        let wanted = |name: &Str| {
            (options.tuple_includes.is_empty() || options.tuple_includes.contains(name))
                && !options.tuple_excludes.contains(name)
        };
        self.property_names(class).into_iter().filter(wanted).collect()
    }

    /// The properties of a class in order, those it declares itself.
    pub(super) fn property_names(&self, class: &Rc<Class>) -> Vec<Str> {
        class.code.fields.iter().filter(|field| field.is_property).map(|field| field.name.clone()).collect()
    }
}
