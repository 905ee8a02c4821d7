//! Writing properties: setters, fields, maps, entries.

use super::names::{capitalized, setter_name, strategy_from};
use super::{Eval, Interp};
use crate::code::{Access, Name, TypeRef};
use crate::types::Type;
use crate::value::{Object, Value};
use std::rc::Rc;

impl Interp<'_> {
    pub(super) fn set_member(&mut self, object: &Value, name: &Name, access: Access, value: Value) -> Eval<()> {
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
                    && let Some(index) = self.visible_field(&instance.class, &name.text)
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
        if !self.added.any {
            return self.set_own_member(object, name, value);
        }
        if self.set_added(object, name, &value)? {
            return Ok(());
        }
        match self.set_own_member(object, name, value.clone()) {
            Err(fault) if fault.is_thrown(Type::MissingPropertyException) => {
                if self.set_added_missing(object, name, &value)? { Ok(()) } else { Err(fault) }
            }
            done => done,
        }
    }

    /// The same without what categories and metaclasses add.
    pub(super) fn set_own_member(&mut self, object: &Value, name: &Name, value: Value) -> Eval<()> {
        match object {
            Value::Host(host) => {
                if host.set(self, &name.text, value)? {
                    Ok(())
                } else {
                    Err(self.no_property(object, &name.text))
                }
            }
            Value::Map(map) => self.map_put_named(map, name, value),
            Value::Object(instance) => self.set_object_property(&instance.clone(), object, name, value),
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
                if matches!(entry.kind, Type::ImmutableEntry | Type::KeyValueHolder) {
                    return self.call_method(object, "setValue", &[value]).map(drop);
                }
                let entry = entry.clone();
                self.set_entry_value(&entry, value)
            }
            // Groovy tries `list.putAt(int, value)` with the name.
            Value::List(list) if list.kind.is(Type::List) && list.kind != Type::NodeList => {
                Err(self.throw(Type::IllegalArgumentException, "argument type mismatch"))
            }
            Value::List(list) if list.kind == Type::NodeList => {
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
    pub(crate) fn set_entry_value(&mut self, entry: &Rc<crate::value::Entry>, value: Value) -> Eval<()> {
        entry.set(value.clone());
        if let Value::Map(map) = &entry.map {
            self.map_put(&map.clone(), entry.key.clone(), value)?;
        }
        Ok(())
    }

    /// `setName(value)` of the library, or `$set(name, value)` for objects with dynamic properties.
    pub(super) fn set_setter(&mut self, object: &Value, name: &Name, value: Value) -> Eval<()> {
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
            let message = format!("Cannot set readonly property: {} for class: {class}", name.text);
            return Err(self.throw(Type::ReadOnlyPropertyException, message));
        }
        Err(self.no_property(object, &name.text))
    }

    /// A value that no setter of this name takes as it is, as the type the setter wants.
    pub(super) fn suited_to(&mut self, class: &Rc<crate::value::Class>, setter: &str, value: Value) -> Eval {
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
                    // Java's reflection refuses null for a primitive.
                    if value.is_null() && matches!(ty, TypeRef::Builtin(class) if class.is_primitive()) {
                        return Err(self.throw_with(Type::IllegalArgumentException, None));
                    }
                    return self.cast(value, ty);
                }
            }
            declaring = class.parent.clone();
        }
        Ok(value)
    }

    pub(super) fn set_object_property(
        &mut self,
        instance: &Rc<Object>,
        object: &Value,
        name: &Name,
        value: Value,
    ) -> Eval<()> {
        if let Some(map) = self.delegate_map(instance)? {
            return self.set_property(&map, &name.text, value);
        }
        let setter = setter_name(&name.text);
        if !self.unhooked.take() && self.has_script_method(object, "setProperty", 2) {
            let args = [Value::Str(name.text.clone()), value];
            return self.call_method(object, "setProperty", &args).map(drop);
        }
        if self.has_script_method(object, &setter, 1) && !self.has_nearer_property(instance, &name.text, &setter) {
            let value = self.suited_to(&instance.class.clone(), &setter, value)?;
            return self.call_method(object, &setter, &[value]).map(drop);
        }
        if let Some(index) = self.visible_field(&instance.class, &name.text) {
            if self.is_final_field(instance, index) {
                let class = instance.class.name();
                let message = format!("Cannot set readonly property: {} for class: {class}", name.text);
                return Err(self.throw(Type::ReadOnlyPropertyException, message));
            }
            return self.set_field(instance, index, value);
        }
        if self.find_static(&instance.class, &name.text).is_some() {
            return self.set_static_property(&instance.class.clone(), object, name, value);
        }
        if self.is_own_map(instance) {
            return self.call_method(object, "put", &[Value::Str(name.text.clone()), value]).map(drop);
        }
        if self.set_delegate_property(instance, name, &value)? {
            return Ok(());
        }
        if instance.class.code.kind == crate::code::ClassKind::Script && name.text.as_str() != "metaClass" {
            return self.binding_set(&name.text, value);
        }
        if !instance.outer.is_null() && self.find_property(&instance.outer.clone(), name)?.is_some() {
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

    pub(super) fn call_getter_exists(&self, object: &Value, name: &Name) -> bool {
        let capital = capitalized(&name.text);
        self.has_script_method(object, &format!("get{capital}"), 0)
            || self.has_script_method(object, &format!("is{capital}"), 0)
    }

    /// Sets properties from a map: `new T(a: 1)`.
    pub(crate) fn set_all(&mut self, object: &Value, properties: &Value) -> Eval<()> {
        let Value::Map(map) = properties else {
            return Ok(());
        };
        for (key, value) in self.entries(map)? {
            let name = self.to_text(&key)?;
            self.set_property(object, &name, value)?;
        }
        Ok(())
    }
}
