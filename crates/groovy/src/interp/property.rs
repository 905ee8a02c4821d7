//! Reading and writing members: properties, elements, variables of the binding.

use std::rc::Rc;

use super::names::capitalized;
use super::{Eval, Interp};
use crate::code::{Access, Name};
use crate::types::Type;
use crate::value::{Object, Order, Value};

impl Interp<'_> {
    /// `object.name`
    ///
    /// # Errors
    /// `MissingPropertyException`, `NullPointerException`, or what the getter throws.
    pub fn get_property(&mut self, object: &Value, name: &str) -> Eval {
        // Names at run time are not worth knowing well for what needs only their text.
        if let Value::Map(map) = object
            && map.table().order() != Order::Sorted
        {
            let hash = self.hash_text(name)?;
            if let Some(value) = self.map_text(map, name, hash)? {
                return Ok(value);
            }
        }
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
        // What nearly every property of a rule is.
        if let (Value::Host(host), Access::Dot | Access::Safe) = (object, access)
            && let Some(value) = host.get(self, &name.text)?
        {
            return Ok(value);
        }
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

    pub(super) fn get_spread(&mut self, object: &Value, name: &Name) -> Eval {
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
    pub(super) fn get_field(&mut self, object: &Value, name: &Name) -> Eval {
        if let Value::Object(instance) = object
            && let Some(index) = self.field_index(&instance.class, &name.text)
        {
            return Ok(instance.fields.borrow().get(index).cloned().unwrap_or_default());
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
                Err(self.throw(Type::MissingFieldException, format!("No such field: {} for class: {class}", name.text)))
            }
        }
    }

    /// Library objects whose properties depend on their content have a method `$get`.
    pub(super) fn has_dynamic_properties(&self, object: &Value) -> bool {
        let symbol = self.library().symbol("$get");
        self.library().method(object.type_of(), symbol, 1).is_some()
    }

    pub(super) fn property_missing(&mut self, object: &Value, name: &Name) -> Eval {
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
        if !self.added.any {
            return self.find_own_property(object, name);
        }
        if let Some(value) = self.added_property(object, name)? {
            return Ok(Some(value));
        }
        match self.find_own_property(object, name)? {
            Some(value) => Ok(Some(value)),
            None => self.added_property_missing(object, name),
        }
    }

    /// The same without what categories and metaclasses add.
    pub(super) fn find_own_property(&mut self, object: &Value, name: &Name) -> Eval<Option<Value>> {
        match object {
            Value::Host(host) => {
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
                    return self.map_lookup(map, &Value::Str(name.text.clone())).map(Some);
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
            Value::Null => Ok(None),
            Value::List(list) if list.kind == Type::NodeList => {
                let name = Value::Str(name.text.clone());
                self.call_method(object, "$get", &[name]).map(Some)
            }
            Value::List(list) => {
                if let Some(value) = self.getter(object, name)? {
                    return Ok(Some(value));
                }
                let items = self.copied(list)?;
                self.spread_property(object, items, name).map(Some)
            }
            Value::Set(set) => {
                if let Some(value) = self.getter(object, name)? {
                    return Ok(Some(value));
                }
                let items = self.members(set)?;
                self.spread_property(object, items, name).map(Some)
            }
            Value::Range(range) => {
                if let Some(value) = self.range_bound_property(range, name) {
                    return Ok(Some(value));
                }
                if let Some(value) = self.getter(object, name)? {
                    return Ok(Some(value));
                }
                self.charge(range.len())?;
                self.room_for_elements(range.len())?;
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
                    if closure.interface.is_some()
                        && let Some(value) = self.coerced_property(&closure, object, name)?
                    {
                        return Ok(Some(value));
                    }
                    self.closure_lookup(&closure, name)
                }
            },
            Value::Native(_) => self.native_property(object, name),
            _ => self.getter(object, name),
        }
    }

    /// Library objects with dynamic properties (XML, JSON builders) have a method `$get`.
    pub(super) fn native_property(&mut self, object: &Value, name: &Name) -> Eval<Option<Value>> {
        let symbol = self.library().symbol("$get");
        if let Some(run) = self.library().method(object.type_of(), symbol, 1) {
            return run(self, object, &[Value::Str(name.text.clone())]).map(Some);
        }
        self.getter(object, name)
    }

    pub(super) fn range_bound_property(&self, range: &crate::value::Range, name: &Name) -> Option<Value> {
        match name.text.as_str() {
            "from" => Some(range.low()),
            "to" => Some(range.high()),
            "reverse" => Some(Value::Bool(range.is_reverse())),
            _ => None,
        }
    }

    pub(super) fn map_property(&mut self, map: &Rc<crate::value::Map>, name: &Name) -> Eval<Option<Value>> {
        if map.table().order() == crate::value::Order::Sorted {
            return self.map_get(map, &Value::Str(name.text.clone()));
        }
        if let Some(value) = self.map_text(map, &name.text, name.hash)? {
            return Ok(Some(value));
        }
        Ok(None)
    }

    /// `list.name`: the property of every element.
    pub(super) fn spread_property(&mut self, container: &Value, items: Vec<Value>, name: &Name) -> Eval {
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

    pub(super) fn element_property_missing(
        &mut self,
        container: &Value,
        item: &Value,
        name: &Name,
    ) -> Box<super::Fault> {
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
    pub(super) fn getter(&mut self, object: &Value, name: &Name) -> Eval<Option<Value>> {
        if name.text.as_str() == "class" {
            let is_class = matches!(object, Value::Type(_) | Value::Class(_))
                || matches!(object, Value::Native(native) if native.type_of() == Type::Class);
            return if is_class { Ok(Some(object.clone())) } else { self.class_of(object).map(Some) };
        }
        let class = object.type_of();
        if let Some(run) =
            self.library().method(class, name.getter, 0).or_else(|| self.library().method(class, name.is_getter, 0))
        {
            return run(self, object, &[]).map(Some);
        }
        Ok(None)
    }

    /// `String.name`: what `java.lang.Class` itself has.
    pub(super) fn class_member(&mut self, object: &Value, name: &Name) -> Eval<Option<Value>> {
        self.getter(object, name)
    }

    pub(super) fn object_property(
        &mut self,
        instance: &Rc<Object>,
        object: &Value,
        name: &Name,
    ) -> Eval<Option<Value>> {
        if let Some(map) = self.delegate_map(instance)? {
            return self.call_method(&map, "get", &[Value::Str(name.text.clone())]).map(Some);
        }
        if self.has_script_method(object, "getProperty", 1) && !self.inside(instance) {
            return self.call_method(object, "getProperty", &[Value::Str(name.text.clone())]).map(Some);
        }
        if let Some(value) = self.call_getter(instance, object, name)? {
            return Ok(Some(value));
        }
        if let Some(index) = self.field_index(&instance.class, &name.text) {
            return Ok(Some(instance.fields.borrow().get(index).cloned().unwrap_or_default()));
        }
        if let Some(value) = self.static_property(&instance.class.clone(), name)? {
            return Ok(Some(value));
        }
        if instance.class.code.kind == crate::code::ClassKind::Script
            && let Some(value) = self.binding_get(&name.text)
        {
            return Ok(Some(value));
        }
        if let Some(value) = self.delegate_property(instance, name)? {
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
}
