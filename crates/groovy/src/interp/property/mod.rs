//! Reading and writing members: properties, elements, variables of the binding.
//!
//! Files: `objects` instances of the script · `fields` `object.@name` · `library` built-in objects · `collections` maps, and
//! `list.name` for every element.

mod collections;
mod fields;
mod library;
mod objects;

use super::{Eval, Interp};
use crate::code::{Access, Name};
use crate::types::Type;
use crate::value::{Order, Value};

impl Interp<'_> {
    /// `object.name`
    ///
    /// # Errors
    /// `MissingPropertyException`, `NullPointerException`, or what the getter throws.
    pub fn get_property(&mut self, object: &Value, name: &str) -> Eval {
        // Names at run time are not worth knowing well for what needs only their text.
        if let Value::Map(map) = object
            && map.order() != Order::Sorted
        {
            let hash = self.hash_text(name)?;
            if let Some(value) = self.map_text(map, name, hash)? {
                return Ok(value);
            }
        }
        let name = self.name(name);
        self.get_member(object, &name, Access::Dot)
    }

    /// `object.name` as `super.getProperty(name)` and the metaclass read it: past the `getProperty` of the class.
    ///
    /// # Errors
    /// As for [`Interp::get_property`].
    pub(crate) fn get_unhooked(&mut self, object: &Value, name: &str) -> Eval {
        self.unhooked.set(matches!(object, Value::Object(_)));
        let answer = self.get_property(object, name);
        self.unhooked.set(false);
        answer
    }

    /// `object.name = value` past the `setProperty` of the class.
    ///
    /// # Errors
    /// As for [`Interp::set_property`].
    pub(crate) fn set_unhooked(&mut self, object: &Value, name: &str, value: Value) -> Eval<()> {
        self.unhooked.set(matches!(object, Value::Object(_)));
        let done = self.set_property(object, name, value);
        self.unhooked.set(false);
        done
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
        if let (Value::Map(map), Access::Dot | Access::Safe) = (object, access)
            && !self.added.any
            && map.order() != Order::Sorted
            && let Some(value) = self.map_text(map, &name.text, name.hash)?
        {
            return Ok(value);
        }
        match access {
            Access::Dot | Access::Safe if object.stands_for_null() => {
                return self.get_member(&Value::Null, name, Access::Dot);
            }
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
                    self.refresh(object)?;
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
}
