//! Reading and writing members: properties, elements, variables of the binding.

use std::rc::Rc;
use std::sync::Arc;

use super::{Eval, Interp};
use crate::code::{Access, Name};
use crate::types::Type;
use crate::value::{Closure, Object, Strategy, Value, java_hash_str};

/// Names made while running are kept up to this number.
const MAX_NAMES: usize = 1_000;

impl Interp<'_> {
    /// A name with what can be known of it.
    pub(crate) fn name(&self, text: &str) -> Arc<Name> {
        if let Some(known) = self.names.borrow().get(text) {
            return known.clone();
        }
        let name = Arc::new(make_name(text));
        let mut names = self.names.borrow_mut();
        if names.len() < MAX_NAMES {
            names.insert(name.text.clone(), name.clone());
        }
        name
    }

    /// `object.name`
    ///
    /// # Errors
    /// `MissingPropertyException`, `NullPointerException`, or what the getter throws.
    pub fn get_property(&mut self, object: &Value, name: &str) -> Eval {
        let name = self.name(name);
        self.get_member(object, &name, Access::Dot)
    }

    /// `object.name = value`
    ///
    /// # Errors
    /// `MissingPropertyException`, `ReadOnlyPropertyException`, `NullPointerException`, or what the setter throws.
    pub fn set_property(&mut self, object: &Value, name: &str, value: Value) -> Eval<()> {
        let name = self.name(name);
        self.set_member(object, &name, Access::Dot, value)
    }

    pub(super) fn get_member(&mut self, object: &Value, name: &Name, access: Access) -> Eval {
        match access {
            Access::Dot => {}
            Access::Safe if object.is_null() => return Ok(Value::Null),
            Access::Safe => {}
            Access::Spread => return self.get_spread(object, name),
            Access::Field => return self.get_field(object, name),
        }
        match self.find_property(object, name)? {
            Some(value) => Ok(value),
            None => self.property_missing(object, name),
        }
    }

    fn get_spread(&mut self, object: &Value, name: &Name) -> Eval {
        if object.is_null() {
            return Ok(Value::Null);
        }
        let mut iter = self.iter(object)?;
        let mut results = Vec::new();
        while let Some(item) = iter.next(self)? {
            if item.is_null() {
                results.push(Value::Null);
            } else {
                results.push(self.get_member(&item, name, Access::Dot)?);
            }
        }
        self.list(results)
    }

    /// `object.@name`: the field itself, without its getter.
    fn get_field(&mut self, object: &Value, name: &Name) -> Eval {
        if let Value::Object(instance) = object
            && let Some(index) = self.field_index(&instance.class, &name.text)
        {
            return Ok(instance
                .fields
                .borrow()
                .get(index)
                .cloned()
                .unwrap_or_default());
        }
        match object {
            Value::Map(_) => match self.find_property(object, name)? {
                Some(value) => Ok(value),
                None => Ok(Value::Null),
            },
            // XML: `node.@id` is the attribute.
            Value::Native(_) | Value::List(_) if self.has_dynamic_properties(object) => {
                let attribute = Value::str(format!("@{}", name.text));
                self.call_method(object, "$get", &[attribute])
            }
            _ => {
                let class = match object {
                    Value::Null => Type::NullObject.name().into(),
                    other => self.class_name(other),
                };
                Err(self.throw(
                    Type::MissingFieldException,
                    format!("No such field: {} for class: {class}", name.text),
                ))
            }
        }
    }

    /// Library objects whose properties depend on their content have a method `$get`.
    fn has_dynamic_properties(&self, object: &Value) -> bool {
        let symbol = self.library().symbol("$get");
        self.library().method(object.type_of(), symbol, 1).is_some()
    }

    fn property_missing(&mut self, object: &Value, name: &Name) -> Eval {
        if object.is_null() {
            return Err(self.null_member("get property", &name.text));
        }
        // `list*.@field` and `object?.@field`
        if let Some(field) = name.text.strip_prefix('@') {
            let field = self.name(field);
            return self.get_field(object, &field);
        }
        Err(self.no_property(object, &name.text))
    }

    /// The value of a property; `None` when the object has none of that name.
    pub(super) fn find_property(&mut self, object: &Value, name: &Name) -> Eval<Option<Value>> {
        match object {
            Value::Host(host) => {
                let host = host.clone();
                if let Some(value) = host.get(self, &name.text)? {
                    return Ok(Some(value));
                }
                if let Some(items) = host.elements() {
                    return self.spread_property(object, items, name).map(Some);
                }
                self.getter(object, name)
            }
            Value::Map(map) => {
                if let Some(value) = self.map_property(map, name)? {
                    return Ok(Some(value));
                }
                if name.text.as_str() == "properties" {
                    return self.getter(object, name);
                }
                if !map.default.is_null() {
                    return self
                        .map_lookup(map, &Value::Str(name.text.clone()))
                        .map(Some);
                }
                Ok(Some(Value::Null))
            }
            Value::Object(instance) => self.object_property(&instance.clone(), object, name),
            Value::Class(class) => {
                let class = class.clone();
                if let Some(value) = self.static_property(&class, name)? {
                    return Ok(Some(value));
                }
                self.class_member(object, name)
            }
            Value::Type(class) => {
                let class = *class;
                if let Some(make) = self.library().constant(class, name.symbol_of(self)) {
                    return make(self).map(Some);
                }
                if let Some(run) = self.library().static_method(class, name.getter, 0) {
                    return run(self, object, &[]).map(Some);
                }
                self.class_member(object, name)
            }
            Value::Null => match name.text.as_str() {
                "class" => Ok(Some(Value::Type(Type::NullObject))),
                _ => Ok(None),
            },
            Value::List(list) if list.kind == Type::NodeList => {
                let name = Value::Str(name.text.clone());
                self.call_method(object, "$get", &[name]).map(Some)
            }
            Value::List(list) => {
                if let Some(value) = self.getter(object, name)? {
                    return Ok(Some(value));
                }
                let items = list.items().clone();
                self.spread_property(object, items, name).map(Some)
            }
            Value::Set(set) => {
                if let Some(value) = self.getter(object, name)? {
                    return Ok(Some(value));
                }
                let items = set.items();
                self.spread_property(object, items, name).map(Some)
            }
            Value::Range(range) => {
                if let Some(value) = self.range_bound_property(range, name) {
                    return Ok(Some(value));
                }
                if let Some(value) = self.getter(object, name)? {
                    return Ok(Some(value));
                }
                let items = range.iter().collect();
                self.spread_property(object, items, name).map(Some)
            }
            Value::Array(array) if name.text.as_str() == "length" => {
                Ok(Some(Value::Int(array.items.borrow().len() as i32)))
            }
            Value::Entry(entry) => match name.text.as_str() {
                "key" => Ok(Some(entry.key.clone())),
                "value" => Ok(Some(entry.value())),
                _ => self.getter(object, name),
            },
            Value::Closure(closure) => match name.text.as_str() {
                "delegate" => Ok(Some(closure.delegate())),
                "owner" => Ok(Some(closure.owner.clone())),
                "thisObject" => Ok(Some(closure.this.clone())),
                _ => {
                    if let Some(value) = self.getter(object, name)? {
                        return Ok(Some(value));
                    }
                    let closure = closure.clone();
                    self.closure_lookup(&closure, name)
                }
            },
            Value::Native(_) => self.native_property(object, name),
            _ => self.getter(object, name),
        }
    }

    /// Library objects with dynamic properties (XML, JSON builders) have a method `$get`.
    fn native_property(&mut self, object: &Value, name: &Name) -> Eval<Option<Value>> {
        let symbol = self.library().symbol("$get");
        if let Some(run) = self.library().method(object.type_of(), symbol, 1) {
            return run(self, object, &[Value::Str(name.text.clone())]).map(Some);
        }
        self.getter(object, name)
    }

    fn range_bound_property(&self, range: &crate::value::Range, name: &Name) -> Option<Value> {
        match name.text.as_str() {
            "from" => Some(range.low()),
            "to" => Some(range.high()),
            "reverse" => Some(Value::Bool(range.is_reverse())),
            _ => None,
        }
    }

    fn map_property(&mut self, map: &Rc<crate::value::Map>, name: &Name) -> Eval<Option<Value>> {
        if map.table().order() == crate::value::Order::Sorted {
            return self.map_get(map, &Value::Str(name.text.clone()));
        }
        if let Some(value) = map.get_text(&name.text, name.hash) {
            return Ok(Some(value));
        }
        Ok(None)
    }

    /// `list.name`: the property of every element.
    fn spread_property(&mut self, container: &Value, items: Vec<Value>, name: &Name) -> Eval {
        let mut results = Vec::with_capacity(items.len().min(64));
        for item in items {
            self.charge(1)?;
            if item.is_null() {
                continue;
            }
            match self.find_property(&item, name)? {
                Some(value) => results.push(value),
                None => return Err(self.element_property_missing(container, &item, name)),
            }
        }
        self.list(results)
    }

    fn element_property_missing(&mut self, container: &Value, item: &Value, name: &Name) -> Box<super::Fault> {
        let reason = self.no_property(item, &name.text);
        let reason = match &*reason {
            super::Fault::Thrown(Value::Throwable(throwable)) => throwable.message.borrow().clone(),
            _ => None,
        };
        let message = format!(
            "Exception evaluating property '{}' for {}, Reason: groovy.lang.MissingPropertyException: {}",
            name.text,
            self.class_name(container),
            reason.unwrap_or_default()
        );
        self.throw(Type::MissingPropertyException, message)
    }

    /// `getName()` or `isName()` of the library; `class` of everything.
    fn getter(&mut self, object: &Value, name: &Name) -> Eval<Option<Value>> {
        if name.text.as_str() == "class" {
            let is_class = matches!(object, Value::Type(_) | Value::Class(_)) || matches!(object, Value::Native(native) if native.type_of() == Type::Class);
            return if is_class { Ok(Some(object.clone())) } else { self.class_of(object).map(Some) };
        }
        let class = object.type_of();
        if let Some(run) = self
            .library()
            .method(class, name.getter, 0)
            .or_else(|| self.library().method(class, name.is_getter, 0))
        {
            return run(self, object, &[]).map(Some);
        }
        Ok(None)
    }

    /// `String.name`: what `java.lang.Class` itself has.
    fn class_member(&mut self, object: &Value, name: &Name) -> Eval<Option<Value>> {
        self.getter(object, name)
    }

    fn object_property(
        &mut self,
        instance: &Rc<Object>,
        object: &Value,
        name: &Name,
    ) -> Eval<Option<Value>> {
        if self.has_script_method(object, "getProperty", 1) && !self.inside(instance) {
            return self.call_method(object, "getProperty", &[Value::Str(name.text.clone())]).map(Some);
        }
        if let Some(value) = self.call_getter(instance, object, name)? {
            return Ok(Some(value));
        }
        if let Some(index) = self.field_index(&instance.class, &name.text) {
            return Ok(Some(
                instance
                    .fields
                    .borrow()
                    .get(index)
                    .cloned()
                    .unwrap_or_default(),
            ));
        }
        if let Some(value) = self.static_property(&instance.class.clone(), name)? {
            return Ok(Some(value));
        }
        if instance.class.code.kind == crate::code::ClassKind::Script
            && let Some(value) = self.binding_get(&name.text)
        {
            return Ok(Some(value));
        }
        if self.ordinal(instance).is_some() {
            let getter = format!("get{}", capitalized(&name.text));
            if let Some(value) = self.generated_method(instance, object, &getter, &[])? {
                return Ok(Some(value));
            }
        }
        if let Some(value) = self.getter(object, name)? {
            return Ok(Some(value));
        }
        if !instance.outer.is_null()
            && let Some(value) = self.find_property(&instance.outer.clone(), name)?
        {
            return Ok(Some(value));
        }
        if self.has_script_method(object, "get", 1) && !self.inside(instance) {
            return self.call_method(object, "get", &[Value::Str(name.text.clone())]).map(Some);
        }
        if self.has_script_method(object, "propertyMissing", 1) {
            let args = [Value::Str(name.text.clone())];
            return self.call_method(object, "propertyMissing", &args).map(Some);
        }
        Ok(None)
    }

    pub(super) fn set_member(
        &mut self,
        object: &Value,
        name: &Name,
        access: Access,
        value: Value,
    ) -> Eval<()> {
        match access {
            Access::Safe if object.is_null() => return Ok(()),
            Access::Spread => {
                let mut iter = self.iter(object)?;
                while let Some(item) = iter.next(self)? {
                    self.set_member(&item, name, Access::Dot, value.clone())?;
                }
                return Ok(());
            }
            Access::Field => {
                if let Value::Object(instance) = object
                    && let Some(index) = self.field_index(&instance.class, &name.text)
                {
                    return self.set_field(&instance.clone(), index, value);
                }
                if matches!(object, Value::Native(_)) && self.has_dynamic_properties(object) {
                    let attribute = Value::str(format!("@{}", name.text));
                    return self.call_method(object, "$set", &[attribute, value]).map(drop);
                }
            }
            _ => {}
        }
        match object {
            Value::Host(host) => {
                let host = host.clone();
                if host.set(self, &name.text, value)? {
                    Ok(())
                } else {
                    Err(self.no_property(object, &name.text))
                }
            }
            Value::Map(map) => self
                .map_put(&map.clone(), Value::Str(name.text.clone()), value)
                .map(drop),
            Value::Object(instance) => {
                self.set_object_property(&instance.clone(), object, name, value)
            }
            Value::Class(class) => self.set_static_property(&class.clone(), object, name, value),
            Value::Null => Err(self.null_member("set property", &name.text)),
            Value::Closure(closure) => {
                let closure = closure.clone();
                match name.text.as_str() {
                    "delegate" => {
                        *closure.delegate.borrow_mut() = Some(value);
                        Ok(())
                    }
                    "resolveStrategy" => {
                        let strategy = self.int(&value)?;
                        closure.strategy.set(strategy_from(strategy));
                        Ok(())
                    }
                    _ => self.set_setter(object, name, value),
                }
            }
            Value::Entry(entry) if name.text.as_str() == "value" => {
                let entry = entry.clone();
                self.set_entry_value(&entry, value)
            }
            Value::List(_) | Value::Set(_) => {
                let mut iter = self.iter(object)?;
                while let Some(item) = iter.next(self)? {
                    self.set_member(&item, name, Access::Dot, value.clone())?;
                }
                Ok(())
            }
            _ => self.set_setter(object, name, value),
        }
    }

    /// `entry.value = x`: here and in the map.
    pub(crate) fn set_entry_value(
        &mut self,
        entry: &Rc<crate::value::Entry>,
        value: Value,
    ) -> Eval<()> {
        entry.set(value.clone());
        if let Value::Map(map) = &entry.map {
            self.map_put(&map.clone(), entry.key.clone(), value)?;
        }
        Ok(())
    }

    /// `setName(value)` of the library, or `$set(name, value)` for objects with dynamic properties.
    fn set_setter(&mut self, object: &Value, name: &Name, value: Value) -> Eval<()> {
        let class = object.type_of();
        let library = self.library();
        let setter = library.symbol(&setter_name(&name.text));
        if let Some(run) = library.method(class, setter, 1) {
            return run(self, object, &[value]).map(drop);
        }
        if let Some(run) = library.method(class, library.symbol("$set"), 2) {
            return run(self, object, &[Value::Str(name.text.clone()), value]).map(drop);
        }
        if library.method(class, name.getter, 0).is_some() {
            let class = self.class_name(object);
            let message = format!(
                "Cannot set readonly property: {} for class: {class}",
                name.text
            );
            return Err(self.throw(Type::ReadOnlyPropertyException, message));
        }
        Err(self.no_property(object, &name.text))
    }

    /// A value that no setter of this name takes as it is, as the type the setter wants.
    fn suited_to(&mut self, class: &Rc<crate::value::Class>, setter: &str, value: Value) -> Eval {
        if self.find_method(class, setter, std::slice::from_ref(&value))?.is_some() {
            return Ok(value);
        }
        let mut declaring = Some(class.clone());
        while let Some(class) = declaring {
            let functions = class.code.methods.get(setter).map(Vec::as_slice).unwrap_or_default();
            for index in functions {
                let Some(function) = self.function(*index) else { continue };
                if let [param] = &*function.params
                    && let Some(ty) = &param.ty
                {
                    return self.cast(value, ty);
                }
            }
            declaring = class.parent.clone();
        }
        Ok(value)
    }

    fn set_object_property(
        &mut self,
        instance: &Rc<Object>,
        object: &Value,
        name: &Name,
        value: Value,
    ) -> Eval<()> {
        let setter = setter_name(&name.text);
        let outside = !self.inside(instance);
        if outside && self.has_script_method(object, "setProperty", 2) {
            let args = [Value::Str(name.text.clone()), value];
            return self.call_method(object, "setProperty", &args).map(drop);
        }
        if outside && self.has_script_method(object, &setter, 1) {
            let value = self.suited_to(&instance.class.clone(), &setter, value)?;
            return self.call_method(object, &setter, &[value]).map(drop);
        }
        if let Some(index) = self.field_index(&instance.class, &name.text) {
            if self.is_final_field(instance, index) {
                let class = instance.class.name();
                let message = format!(
                    "Cannot set readonly property: {} for class: {class}",
                    name.text
                );
                return Err(self.throw(Type::ReadOnlyPropertyException, message));
            }
            return self.set_field(instance, index, value);
        }
        if self.has_script_method(object, &setter, 1) {
            return self.call_method(object, &setter, &[value]).map(drop);
        }
        if self.find_static(&instance.class, &name.text).is_some() {
            return self.set_static_property(&instance.class.clone(), object, name, value);
        }
        if instance.class.code.kind == crate::code::ClassKind::Script {
            return self.binding_set(&name.text, value);
        }
        if !instance.outer.is_null() && self.find_property(&instance.outer.clone(), name)?.is_some()
        {
            return self.set_member(&instance.outer.clone(), name, Access::Dot, value);
        }
        if self.has_script_method(object, "propertyMissing", 2) {
            let args = [Value::Str(name.text.clone()), value];
            return self.call_method(object, "propertyMissing", &args).map(drop);
        }
        if self.has_script_method(object, "set", 2) {
            let args = [Value::Str(name.text.clone()), value];
            return self.call_method(object, "set", &args).map(drop);
        }
        if self.call_getter_exists(object, name) {
            let class = instance.class.name();
            let message = format!("Cannot set readonly property: {} for class: {class}", name.text);
            return Err(self.throw(Type::ReadOnlyPropertyException, message));
        }
        self.set_setter(object, name, value)
    }

    fn call_getter_exists(&self, object: &Value, name: &Name) -> bool {
        let capital = capitalized(&name.text);
        self.has_script_method(object, &format!("get{capital}"), 0) || self.has_script_method(object, &format!("is{capital}"), 0)
    }

    /// A variable of the binding, by name.
    pub(crate) fn binding_get(&mut self, name: &str) -> Option<Value> {
        if let Some(index) = self
            .code
            .globals
            .iter()
            .position(|global| global.text.as_str() == name)
        {
            return self.globals.get(index).cloned().flatten();
        }
        self.extra_globals
            .get(name)
            .cloned()
            .or_else(|| self.host.variable(name))
    }

    /// Sets a variable of the binding, by name.
    ///
    /// # Errors
    /// A limit.
    pub(crate) fn binding_set(&mut self, name: &str, value: Value) -> Eval<()> {
        if let Some(index) = self
            .code
            .globals
            .iter()
            .position(|global| global.text.as_str() == name)
        {
            return self.set_binding_slot(index, value);
        }
        self.grow(self.extra_globals.len(), 1)?;
        self.host.set_variable(name, &value);
        self.extra_globals.insert(name.into(), value);
        Ok(())
    }

    fn set_binding_slot(&mut self, index: usize, value: Value) -> Eval<()> {
        if let Some(name) = self.code.globals.get(index) {
            self.host.set_variable(&name.text, &value);
        }
        if let Some(slot) = self.globals.get_mut(index) {
            *slot = Some(value);
        }
        Ok(())
    }

    /// The variables of the binding the script has touched or the host has given.
    pub(crate) fn binding_entries(&self) -> Vec<(Value, Value)> {
        let named = self.code.globals.iter().zip(&self.globals);
        let known =
            named.filter_map(|(name, value)| Some((Value::Str(name.text.clone()), value.clone()?)));
        let extra = self
            .extra_globals
            .iter()
            .map(|(name, value)| (Value::Str(name.clone()), value.clone()));
        known.chain(extra).collect()
    }

    /// A name that is no local variable.
    pub(super) fn get_global(&mut self, index: u32) -> Eval {
        // What nearly every name of a rule is: a variable of the host, read at the top level.
        if self.frame.closure.is_none()
            && self.is_script(&self.frame.this)
            && let Some(Some(value)) = self.globals.get(index as usize)
        {
            return Ok(value.clone());
        }

        let Some(name) = self.code.globals.get(index as usize).cloned() else {
            return Ok(Value::Null);
        };
        if let Some(closure) = self.frame.closure.clone()
            && has_own_resolution(&closure)
        {
            return match self.closure_lookup(&closure, &name)? {
                Some(value) => Ok(value),
                None => Err(self.no_property(&self.frame.this.clone(), &name.text)),
            };
        }
        let this = self.frame.this.clone();
        if self.is_script(&this)
            && let Some(Some(value)) = self.globals.get(index as usize)
        {
            return Ok(value.clone());
        }
        match self.find_property(&this, &name)? {
            Some(value) => Ok(value),
            None => match self.enclosing_lookup(&name)? {
                Some(value) => Ok(value),
                None => Err(self.no_property(&this, &name.text)),
            },
        }
    }

    /// Static members of the classes around the class whose code runs.
    fn enclosing_lookup(&mut self, name: &Name) -> Eval<Option<Value>> {
        let mut class = self.frame.class.clone();
        while let Some(current) = class {
            if let Some(value) = self.static_property(&current, name)? {
                return Ok(Some(value));
            }
            class = match current.code.outer {
                Some(outer) => Some(self.ready_class(outer)?),
                None => None,
            };
        }
        Ok(None)
    }

    pub(super) fn is_script(&self, this: &Value) -> bool {
        matches!((this, &self.script), (Value::Object(a), Value::Object(b)) if Rc::ptr_eq(a, b))
    }

    pub(super) fn set_global(&mut self, index: u32, value: Value) -> Eval<()> {
        let Some(name) = self.code.globals.get(index as usize).cloned() else {
            return Ok(());
        };
        if let Some(closure) = self.frame.closure.clone()
            && has_own_resolution(&closure)
        {
            return self.closure_assign(&closure, &name, value);
        }
        let this = self.frame.this.clone();
        if self.is_script(&this) && self.field_index_of(&this, &name.text).is_none() {
            return self.set_binding_slot(index as usize, value);
        }
        if self.assign_enclosing(&name, &value)? {
            return Ok(());
        }
        self.set_member(&this, &name, Access::Dot, value)
    }

    fn assign_enclosing(&mut self, name: &Name, value: &Value) -> Eval<bool> {
        let mut class = self.frame.class.clone();
        while let Some(current) = class {
            if self.find_static(&current, &name.text).is_some() {
                let object = Value::Class(current.clone());
                self.set_static_property(&current, &object, name, value.clone())?;
                return Ok(true);
            }
            class = match current.code.outer {
                Some(outer) => Some(self.ready_class(outer)?),
                None => None,
            };
        }
        Ok(false)
    }

    /// Looks a name up the way the closure's strategy says.
    pub(super) fn closure_lookup(
        &mut self,
        closure: &Rc<Closure>,
        name: &Name,
    ) -> Eval<Option<Value>> {
        self.check_stack()?;
        for place in self.resolution(closure) {
            if let Some(value) = self.lookup_in(&place, name)? {
                return Ok(Some(value));
            }
        }
        Ok(None)
    }

    fn lookup_in(&mut self, place: &Value, name: &Name) -> Eval<Option<Value>> {
        match place {
            Value::Closure(outer) => {
                let outer = outer.clone();
                match name.text.as_str() {
                    "delegate" => Ok(Some(outer.delegate())),
                    "owner" => Ok(Some(outer.owner.clone())),
                    _ => self.closure_lookup(&outer, name),
                }
            }
            // A map answers null for names it does not have; the search goes on only for keys that are missing.
            Value::Map(map) => self
                .map_property(&map.clone(), name)
                .map(|found| found.or(Some(Value::Null))),
            other => self.find_property(other, name),
        }
    }

    /// The objects a closure asks, in order.
    pub(super) fn resolution(&self, closure: &Closure) -> Vec<Value> {
        let owner = closure.owner.clone();
        let delegate = closure.delegate.borrow().clone();
        match (closure.strategy.get(), delegate) {
            (Strategy::OwnerFirst, None) | (Strategy::OwnerOnly, _) => vec![owner],
            (Strategy::OwnerFirst, Some(delegate)) => vec![owner, delegate],
            (Strategy::DelegateFirst, Some(delegate)) => vec![delegate, owner],
            (Strategy::DelegateOnly, Some(delegate)) => vec![delegate],
            (Strategy::DelegateFirst | Strategy::DelegateOnly, None) => vec![owner],
            (Strategy::SelfOnly, _) => Vec::new(),
        }
    }

    fn closure_assign(&mut self, closure: &Rc<Closure>, name: &Name, value: Value) -> Eval<()> {
        self.check_stack()?;
        let places = self.resolution(closure);
        for (at, place) in places.iter().enumerate() {
            let last = at + 1 == places.len();
            let takes = match place {
                Value::Map(_) => true,
                Value::Closure(_) => last || self.lookup_in(place, name)?.is_some(),
                Value::Object(_) if !last => {
                    self.is_script(place) && self.binding_get(&name.text).is_some()
                        || !self.is_script(place) && self.find_property(place, name)?.is_some()
                }
                _ => last || self.find_property(place, name)?.is_some(),
            };
            if takes {
                return match place {
                    Value::Closure(outer) => self.closure_assign(&outer.clone(), name, value),
                    other => self.set_member(other, name, Access::Dot, value),
                };
            }
        }
        Err(self.no_property(&self.frame.this.clone(), &name.text))
    }
}

/// Whether, on the way out to the script or instance, some closure has a delegate or strategy of its own.
pub(super) fn has_own_resolution(closure: &Rc<Closure>) -> bool {
    let mut current = closure.clone();
    loop {
        if current.delegate.borrow().is_some() || current.strategy.get() != Strategy::OwnerFirst {
            return true;
        }
        let next = match &current.owner {
            Value::Closure(owner) => owner.clone(),
            _ => return false,
        };
        current = next;
    }
}

/// `setName` for `name`.
pub(crate) fn setter_name(name: &str) -> String {
    format!("set{}", capitalized(name))
}

/// The property name with a capital, as getters spell it.
pub(crate) fn capitalized(name: &str) -> String {
    let mut chars = name.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// The numbers of `Closure.DELEGATE_FIRST` and the others.
pub(crate) fn strategy_from(number: i32) -> Strategy {
    match number {
        1 => Strategy::DelegateFirst,
        2 => Strategy::OwnerOnly,
        3 => Strategy::DelegateOnly,
        4 => Strategy::SelfOnly,
        _ => Strategy::OwnerFirst,
    }
}

/// A name with its hash and symbols.
pub(crate) fn make_name(text: &str) -> Name {
    let library = crate::library::Library::standard();
    let mut getter = String::with_capacity(text.len() + 3);
    getter.push_str("get");
    getter.push_str(&capitalized(text));
    let get = library.symbol(&getter);
    getter.replace_range(..3, "is");
    Name {
        text: text.into(),
        hash: java_hash_str(text),
        symbol: library.symbol(text),
        getter: get,
        is_getter: library.symbol(&getter),
    }
}

impl Name {
    /// The symbol of static fields: their names are interned with the methods.
    fn symbol_of(&self, _interp: &Interp<'_>) -> crate::library::Symbol {
        self.symbol
    }
}
