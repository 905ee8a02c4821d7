//! Classes of the script: making them and their instances, fields, statics, constructors, `super`.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::call::takes;
use super::{Cells, Eval, Frame, Interp};
use crate::code::{ClassKind, Field, Name, New, TypeRef};
use crate::host::HostObject;
use crate::types::Type;
use crate::value::{Class, Object, Str, Throwable, Value};

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
    pub(super) fn class(&mut self, index: u32) -> Eval<Rc<Class>> {
        if let Some(Some(class)) = self.classes.get(index as usize) {
            return Ok(class.clone());
        }
        self.check_stack()?;
        self.reserve(256)?;
        let Some(code) = self.code.classes.get(index as usize).cloned() else {
            return Err(self.throw(Type::ClassNotFoundException, "unknown class"));
        };
        let parent = code.parent.map(|parent| self.class(parent)).transpose()?;
        let mut interfaces = Vec::new();
        for interface in &code.interfaces {
            interfaces.push(self.class(*interface)?);
        }
        let statics = code.statics.iter().map(initial).collect();
        let class = Rc::new(Class {
            code,
            parent,
            interfaces: interfaces.into(),
            statics: RefCell::new(statics),
            ready: Cell::new(false),
        });
        if let Some(slot) = self.classes.get_mut(index as usize) {
            *slot = Some(class.clone());
        }
        Ok(class)
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
                self.call_in_class(
                    initializer,
                    &Value::Class(class.clone()),
                    class.clone(),
                    &[],
                )?;
            }
        }
        Ok(class)
    }

    pub(super) fn eval_new(&mut self, code: &'r New) -> Eval {
        let outer = match &code.outer {
            Some(outer) => Some(self.eval(outer)?),
            None => None,
        };
        let args = self.eval_args(&code.args, code.spread)?;
        self.at = code.pos;
        match &code.class {
            TypeRef::Builtin(class) => self.construct_builtin(*class, &args),
            TypeRef::Script(index) => {
                let class = self.ready_class(*index)?;
                let outer = outer.unwrap_or_else(|| self.outer_instance(&class));
                let captures = if code.defines {
                    self.cells(&class.code.captures)
                } else {
                    Cells::default()
                };
                self.instantiate_with(&class, outer, &args, captures, &[])
            }
            TypeRef::Host(name) => {
                let host = self.host;
                match host.construct(self, name, &args)? {
                    Some(value) => Ok(value),
                    None => Err(self.no_constructor(name, &args)),
                }
            }
            TypeRef::Array(..) => Err(self.throw(
                Type::InstantiationException,
                "an array type has no constructor",
            )),
        }
    }

    /// The instance an inner class created here belongs to.
    fn outer_instance(&self, class: &Rc<Class>) -> Value {
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
            return self.run_native(run, &Value::Type(class), args);
        }
        // `new T(a: 1)` sets properties after the empty constructor.
        if let ([properties @ Value::Map(_)], Some(run)) =
            (args, self.library().constructor(class, 0))
        {
            let object = self.run_native(run, &Value::Type(class), &[])?;
            self.set_all(&object, properties)?;
            return Ok(object);
        }
        Err(self.no_constructor(class.name(), args))
    }

    /// Message and cause from the arguments of an exception's constructor.
    fn new_throwable(&mut self, class: Type, args: &[Value]) -> Eval<Throwable> {
        self.reserve(16 + std::mem::size_of::<Throwable>())?;
        let mut throwable = Throwable::new(class, None);
        throwable.at.set(self.at);
        let is_cause = |value: &Value| {
            matches!(value, Value::Throwable(_))
                || matches!(value, Value::Object(object) if object.throwable.is_some())
        };
        match args {
            [] => {}
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
        let constant =
            self.instantiate_with(&class, Value::Null, &args, Cells::default(), &preset)?;
        let owner = self.class(code.of)?;
        if let Some(slot) = owner.statics.borrow_mut().get_mut(code.field as usize) {
            *slot = constant.clone();
        }
        Ok(constant)
    }

    /// Makes an instance whose first fields are given beforehand.
    fn instantiate_with(
        &mut self,
        class: &Rc<Class>,
        outer: Value,
        args: &[Value],
        captures: Cells,
        preset: &[Value],
    ) -> Eval {
        if class.code.is_abstract
            || matches!(class.code.kind, ClassKind::Interface | ClassKind::Trait)
        {
            let message = format!(
                "You cannot create an instance from the abstract {} '{}'.",
                abstract_word(class),
                class.name()
            );
            return Err(self.throw(Type::InstantiationException, message));
        }
        let mut fields = self.initial_fields(class);
        for (place, value) in fields.iter_mut().zip(preset) {
            *place = value.clone();
        }
        // The object, its counters, and its place in the list of instances.
        self.reserve(std::mem::size_of::<Object>() + 48 + fields.capacity() * 16)?;
        let throwable = class.is_builtin(Type::Throwable).then(|| {
            let throwable = Throwable::new(class.builtin_base(), None);
            throwable.at.set(self.at);
            Box::new(throwable)
        });
        let object = Rc::new(Object {
            class: class.clone(),
            fields: RefCell::new(fields),
            outer,
            captures,
            throwable,
        });
        if self.instances.len() == self.instances.capacity() {
            self.instances.retain(|known| known.strong_count() > 0);
            // Room for as many again: walking over all of them must stay rare.
            self.instances.reserve(self.instances.len());
        }
        self.instances.push(Rc::downgrade(&object));
        self.construct_in(&object, class, args)?;
        Ok(Value::Object(object))
    }

    fn initial_fields(&self, class: &Rc<Class>) -> Vec<Value> {
        let mut fields = match &class.parent {
            Some(parent) => self.initial_fields(parent),
            None => Vec::new(),
        };
        fields.extend(class.code.fields.iter().map(initial));
        fields
    }

    /// Runs the constructor of a class on an object: super first, then field values, then the body.
    pub(super) fn construct_in(
        &mut self,
        object: &Rc<Object>,
        class: &Rc<Class>,
        args: &[Value],
    ) -> Eval<()> {
        self.check_stack()?;
        let best = class.code.constructors.iter().filter_map(|constructor| {
            let function = self.function(constructor.function)?;
            Some((self.suits(function, args)?, constructor.function))
        });
        if let Some((_, function)) = best.min_by_key(|(distance, _)| *distance) {
            return self.run_constructor(object, class, function, args);
        }
        let forced = class.code.traits.tuple_force;
        if class.code.constructors.is_empty() || forced || matches!(args, [Value::Map(_)]) {
            return self.construct_plain(object, class, args);
        }
        Err(self.no_constructor(class.name(), args))
    }

    fn run_constructor(
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
        let first = class_code.and_then(|class| {
            class
                .constructors
                .iter()
                .find(|found| found.function == index)?
                .first
                .as_ref()
        });
        let frame = Frame {
            base: 0,
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

    fn constructor_body(
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

    fn construct_super(
        &mut self,
        object: &Rc<Object>,
        class: &Rc<Class>,
        args: &[Value],
    ) -> Eval<()> {
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

    fn run_initializer(&mut self, object: &Rc<Object>, class: &Rc<Class>) -> Eval<()> {
        let this = Value::Object(object.clone());
        for interface in class.interfaces.iter() {
            if interface.code.kind == ClassKind::Trait {
                self.run_initializer(object, interface)?;
            }
        }
        match class.code.initializer {
            Some(initializer) => self
                .call_in_class(initializer, &this, class.clone(), args_none())
                .map(drop),
            None => Ok(()),
        }
    }

    /// A class without a constructor that fits: none at all, named arguments, or those that annotations ask for.
    fn construct_plain(
        &mut self,
        object: &Rc<Object>,
        class: &Rc<Class>,
        args: &[Value],
    ) -> Eval<()> {
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
            [properties @ Value::Map(map)]
                if has_empty && (!tuple || !self.first_takes_map(class)) =>
            {
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
                self.set_positions(object, class, args)
            }
            args if class.code.traits.inherit_constructors || self.is_anonymous(class) => {
                self.construct_super(object, class, args)?;
                self.run_initializer(object, class)
            }
            args => Err(self.no_constructor(class.name(), args)),
        }
    }

    fn is_anonymous(&self, class: &Rc<Class>) -> bool {
        class
            .name()
            .rsplit('$')
            .next()
            .is_some_and(|last| last.chars().all(|c| c.is_ascii_digit()))
    }

    /// A single map fits a first property that is a map itself.
    fn first_takes_map(&self, class: &Rc<Class>) -> bool {
        let first = class.code.fields.iter().find(|field| field.is_property);
        matches!(first.and_then(|field| field.ty.as_ref()), Some(TypeRef::Builtin(ty)) if ty.is(Type::Map))
    }

    fn set_named(
        &mut self,
        object: &Rc<Object>,
        class: &Rc<Class>,
        properties: &Value,
    ) -> Eval<()> {
        let Value::Map(map) = properties else {
            return Ok(());
        };
        let this = Value::Object(object.clone());
        for (key, value) in map.entries() {
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
    fn set_record(&mut self, object: &Rc<Object>, class: &Rc<Class>, properties: &Value) -> Eval<()> {
        let Value::Map(map) = properties else { return Ok(()) };
        for (key, value) in map.entries() {
            let name = self.to_text(&key)?;
            match self.field_index(class, &name) {
                Some(index) => self.set_field(object, index, value)?,
                None => return Err(self.no_property(&Value::Object(object.clone()), &name)),
            }
        }
        Ok(())
    }

    /// `@Immutable` classes keep unmodifiable copies of collections.
    fn freeze(&mut self, class: &Rc<Class>, value: Value) -> Eval {
        if !class.code.traits.immutable {
            return Ok(value);
        }
        match &value {
            Value::List(list) => {
                let items = list.items().clone();
                self.list_of(Type::UnmodifiableList, items)
            }
            Value::Map(map) => {
                let copy = self.map_from(Type::LinkedHashMap, map.entries())?;
                let table = copy.table().clone();
                Ok(Value::Map(Rc::new(crate::value::Map::from_table(
                    Type::UnmodifiableMap,
                    table,
                ))))
            }
            Value::Set(set) => {
                let copy = self.set_from(Type::LinkedHashSet, set.items())?;
                let table = copy.table().clone();
                Ok(Value::Set(Rc::new(crate::value::Set::from_table(
                    Type::UnmodifiableSet,
                    table,
                ))))
            }
            _ => Ok(value),
        }
    }

    fn set_positions(
        &mut self,
        object: &Rc<Object>,
        class: &Rc<Class>,
        args: &[Value],
    ) -> Eval<()> {
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
    fn tuple_names(&self, class: &Rc<Class>) -> Vec<Str> {
        let options = &class.code.traits;
        let wanted = |name: &Str| {
            (options.tuple_includes.is_empty() || options.tuple_includes.contains(name)) && !options.tuple_excludes.contains(name)
        };
        self.property_names(class).into_iter().filter(wanted).collect()
    }

    /// The properties of a class in order, those it declares itself.
    pub(super) fn property_names(&self, class: &Rc<Class>) -> Vec<Str> {
        class
            .code
            .fields
            .iter()
            .filter(|field| field.is_property)
            .map(|field| field.name.clone())
            .collect()
    }

    /// The index of a field in instances, the nearest class first.
    pub(super) fn field_index(&self, class: &Rc<Class>, name: &str) -> Option<usize> {
        let own = class
            .code
            .fields
            .iter()
            .position(|field| field.name.as_str() == name);
        match own {
            Some(index) => Some(class.code.inherited as usize + index),
            None => self.field_index(class.parent.as_ref()?, name),
        }
    }

    pub(super) fn field_index_of(&self, object: &Value, name: &str) -> Option<usize> {
        match object {
            Value::Object(object) => self.field_index(&object.class, name),
            _ => None,
        }
    }

    fn field_of(&self, class: &Rc<Class>, index: usize) -> Option<Rc<Class>> {
        if index >= class.code.inherited as usize {
            Some(class.clone())
        } else {
            self.field_of(class.parent.as_ref()?, index)
        }
    }

    pub(super) fn is_final_field(&self, object: &Rc<Object>, index: usize) -> bool {
        if self.inside(object) {
            return false;
        }
        let owner = self.field_of(&object.class, index);
        owner.is_some_and(|class| {
            let field = class.code.fields.get(index - class.code.inherited as usize);
            field.is_some_and(|field| field.is_final)
        })
    }

    /// Whether code of the object's own class is running on it.
    pub(super) fn inside(&self, object: &Rc<Object>) -> bool {
        matches!(&self.frame.this, Value::Object(this) if Rc::ptr_eq(this, object))
    }

    pub(super) fn set_field(
        &mut self,
        object: &Rc<Object>,
        index: usize,
        value: Value,
    ) -> Eval<()> {
        let ty = self.field_of(&object.class, index).and_then(|class| {
            let field = class
                .code
                .fields
                .get(index - class.code.inherited as usize)?;
            field.ty.clone()
        });
        let value = match &ty {
            Some(TypeRef::Builtin(ty)) if value.is_null() && ty.is_primitive() && !self.inside(object) => {
                let message = "Can not set primitive field to null value";
                return Err(self.throw(Type::IllegalArgumentException, message));
            }
            Some(ty) => self.cast(value, ty)?,
            None => value,
        };
        let old = match object.fields.borrow_mut().get_mut(index) {
            Some(slot) => std::mem::replace(slot, value),
            None => Value::Null,
        };
        drop(old);
        Ok(())
    }

    /// Calls `getName()` or `isName()` of the script's class, unless it is asking for its own property.
    pub(super) fn call_getter(
        &mut self,
        object: &Rc<Object>,
        value: &Value,
        name: &Name,
    ) -> Eval<Option<Value>> {
        if object.class.code.kind == ClassKind::Script && object.class.code.methods.is_empty() {
            return Ok(None);
        }
        if self.inside(object) && self.field_index(&object.class, &name.text).is_some() {
            return Ok(None);
        }
        let capital = super::property::capitalized(&name.text);
        for getter in [format!("get{capital}"), format!("is{capital}")] {
            if self.class_has_method(&object.class, &getter, 0) {
                return self.call_method(value, &getter, &[]).map(Some);
            }
        }
        Ok(None)
    }

    /// The class of the script that has a static field of this name, and its index there.
    pub(super) fn find_static(&self, class: &Rc<Class>, name: &str) -> Option<(Rc<Class>, usize)> {
        if let Some(index) = class
            .code
            .statics
            .iter()
            .position(|field| field.name.as_str() == name)
        {
            return Some((class.clone(), index));
        }
        let above = class.parent.iter().chain(class.interfaces.iter());
        above
            .into_iter()
            .find_map(|parent| self.find_static(parent, name))
    }

    /// A static field, static getter or inner class.
    pub(super) fn static_property(
        &mut self,
        class: &Rc<Class>,
        name: &Name,
    ) -> Eval<Option<Value>> {
        if let Some((owner, index)) = self.find_static(class, &name.text) {
            self.ready_class(owner.code.index)?;
            let value = owner.statics.borrow().get(index).cloned();
            return Ok(value);
        }
        let getter = format!("get{}", super::property::capitalized(&name.text));
        let receiver = Value::Class(class.clone());
        if let Some((function, owner)) = self.find_method(class, &getter, &[])?
            && self.function(function).is_some_and(|code| code.is_static)
        {
            return self
                .call_in_class(function, &receiver, owner, &[])
                .map(Some);
        }
        if matches!(name.text.as_str(), "MIN_VALUE" | "MAX_VALUE")
            && let Some(found) = self.generated_static(class, &format!("get{}", name.text), &[])?
        {
            return Ok(Some(found));
        }
        if let Some(found) = self.inner_class(class, &name.text)? {
            return Ok(Some(found));
        }
        if self.class_has_method(class, "$static_propertyMissing", 1) && name.text.as_str() != "class" {
            let args = [Value::Str(name.text.clone())];
            return self.call_method(&receiver, "$static_propertyMissing", &args).map(Some);
        }
        Ok(None)
    }

    fn inner_class(&mut self, class: &Rc<Class>, name: &str) -> Eval<Option<Value>> {
        let full = format!("{}${name}", class.name());
        let code = self.code;
        let found = code
            .classes
            .iter()
            .find(|inner| inner.name.as_str() == full);
        match found {
            Some(inner) => Ok(Some(Value::Class(self.ready_class(inner.index)?))),
            None => Ok(None),
        }
    }

    pub(super) fn set_static_property(
        &mut self,
        class: &Rc<Class>,
        object: &Value,
        name: &Name,
        value: Value,
    ) -> Eval<()> {
        let setter = super::property::setter_name(&name.text);
        if let Some((owner, index)) = self.find_static(class, &name.text) {
            self.ready_class(owner.code.index)?;
            let field = owner.code.statics.get(index);
            if field.is_some_and(|field| field.is_final)
                && owner.ready.get()
                && !self.initializing(&owner)
            {
                let message = format!(
                    "Cannot set readonly property: {} for class: {}",
                    name.text,
                    class.name()
                );
                return Err(self.throw(Type::ReadOnlyPropertyException, message));
            }
            let value = match field.and_then(|field| field.ty.clone()) {
                Some(ty) => self.cast(value, &ty)?,
                None => value,
            };
            if let Some(slot) = owner.statics.borrow_mut().get_mut(index) {
                *slot = value;
            }
            return Ok(());
        }
        if self.class_has_method(class, &setter, 1) {
            return self.call_method(object, &setter, &[value]).map(drop);
        }
        Err(self.no_property(object, &name.text))
    }

    /// Whether the class's own static code is running.
    fn initializing(&self, class: &Rc<Class>) -> bool {
        matches!(&self.frame.this, Value::Class(this) if Rc::ptr_eq(this, class))
    }

    /// A static method of a class of the script, or what every class has.
    pub(super) fn invoke_static(
        &mut self,
        class: &Rc<Class>,
        receiver: &Value,
        name: &Name,
        args: &[Value],
    ) -> Eval<Option<Value>> {
        if let Some((function, owner)) = self.find_method(class, &name.text, args)?
            && self.function(function).is_some_and(|code| code.is_static)
        {
            self.ready_class(class.code.index)?;
            return self
                .call_in_class(function, receiver, owner, args)
                .map(Some);
        }
        if let Some(answer) = self.generated_static(class, &name.text, args)? {
            return Ok(Some(answer));
        }
        if let Some((owner, index)) = self.find_static(class, &name.text) {
            let held = owner
                .statics
                .borrow()
                .get(index)
                .cloned()
                .unwrap_or_default();
            if matches!(held, Value::Closure(_)) {
                return self.call(&held, args).map(Some);
            }
        }
        let library = self.library();
        if let Some(run) = library.method(Type::Class, name.symbol, args.len()) {
            return self.run_native(run, receiver, args).map(Some);
        }
        if name.text.as_str() != "$static_methodMissing" && self.class_has_method(class, "$static_methodMissing", 2) {
            let array = self.array(Type::Object, args.to_vec())?;
            let args = [Value::Str(name.text.clone()), array];
            return self.call_method(receiver, "$static_methodMissing", &args).map(Some);
        }
        Ok(None)
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

    pub(super) fn get_super_property(&mut self, name: &Name) -> Eval {
        let this = self.frame.this.clone();
        let parent = self
            .frame
            .class
            .as_ref()
            .and_then(|class| class.parent.clone());
        let getter = format!("get{}", super::property::capitalized(&name.text));
        if let Some(parent) = &parent
            && let Some((function, owner)) = self.find_method(parent, &getter, &[])?
        {
            return self.call_in_class(function, &this, owner, &[]);
        }
        if let (Value::Object(object), Some(parent)) = (&this, &parent)
            && let Some(index) = self.field_index(parent, &name.text)
        {
            return Ok(object
                .fields
                .borrow()
                .get(index)
                .cloned()
                .unwrap_or_default());
        }
        self.get_member(&this, name, crate::code::Access::Dot)
    }

    /// `super.name(args)`: the method of the superclass, of the trait before, or of the library.
    pub(super) fn call_super(&mut self, of: Option<u32>, name: &Name, args: &[Value]) -> Eval {
        let this = self.frame.this.clone();
        for class in self.super_classes(of)? {
            if let Some((function, owner)) = self.find_method(&class, &name.text, args)? {
                return self.call_in_class(function, &this, owner, args);
            }
        }
        if let Value::Object(object) = &this {
            let object = object.clone();
            if name.text.as_str() == "toString" && args.is_empty() {
                return self.plain_to_string(&object, &this);
            }
            if let Some(answer) = self.generated_method(&object, &this, &name.text, args)? {
                return Ok(answer);
            }
            if let Some(run) =
                self.library()
                    .method(object.class.builtin_base(), name.symbol, args.len())
            {
                return self.run_native(run, &this, args);
            }
        }
        Err(self.no_method(&this, &name.text, args))
    }

    /// Where `super` looks: for a trait, the traits before it and then the superclass of the object.
    fn super_classes(&mut self, of: Option<u32>) -> Eval<Vec<Rc<Class>>> {
        if let Some(index) = of {
            return Ok(vec![self.class(index)?]);
        }
        let Some(current) = self.frame.class.clone() else {
            return Ok(Vec::new());
        };
        if current.code.kind != ClassKind::Trait {
            let traits = current.interfaces.iter().rev().cloned();
            return Ok(current.parent.iter().cloned().chain(traits).collect());
        }
        let mut found = Vec::new();
        if let Value::Object(object) = &self.frame.this {
            let mut class = Some(object.class.clone());
            while let Some(at) = class {
                if let Some(position) = at
                    .interfaces
                    .iter()
                    .position(|interface| Rc::ptr_eq(interface, &current))
                {
                    found.extend(current.interfaces.iter().cloned());
                    found.extend(at.interfaces.iter().take(position).rev().cloned());
                    found.extend(at.parent.clone());
                    break;
                }
                class = at.parent.clone();
            }
        }
        Ok(found)
    }

    fn plain_to_string(&mut self, object: &Rc<Object>, this: &Value) -> Eval {
        if object.throwable.is_some() {
            let message = self.call_method(this, "getLocalizedMessage", &[])?;
            let text = self.to_text(&message)?;
            let name = object.class.name().clone();
            return self.text(if message.is_null() {
                name.to_string()
            } else {
                format!("{name}: {text}")
            });
        }
        let hash = self.hash(this)?;
        self.text(format!("{}@{hash:x}", object.class.name()))
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
    pub(super) fn ordinal(&self, object: &Rc<Object>) -> Option<i32> {
        let mut class = &object.class;
        while class.code.kind != ClassKind::Enum {
            class = class.parent.as_ref()?;
        }
        match object.fields.borrow().get(1) {
            Some(Value::Int(ordinal)) => Some(*ordinal),
            _ => None,
        }
    }

    /// Whether a closure can stand for a class of the script: an interface or trait.
    pub(super) fn is_functional(&self, index: u32) -> bool {
        self.code
            .classes
            .get(index as usize)
            .is_some_and(|class| matches!(class.kind, ClassKind::Interface | ClassKind::Trait))
    }
}

fn args_none() -> &'static [Value] {
    &[]
}

fn is_or_extends(class: &Rc<Class>, wanted: u32) -> bool {
    class.code.index == wanted
        || class
            .parent
            .as_ref()
            .is_some_and(|parent| is_or_extends(parent, wanted))
}

fn initial(field: &Field) -> Value {
    match &field.ty {
        Some(TypeRef::Builtin(ty)) => super::stmt::zero_of(*ty),
        _ => Value::Null,
    }
}

fn abstract_word(class: &Rc<Class>) -> &'static str {
    match class.code.kind {
        ClassKind::Interface | ClassKind::Trait => "interface",
        _ => "class",
    }
}
