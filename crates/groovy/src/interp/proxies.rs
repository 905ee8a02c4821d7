//! Traits given at run time: `object as Trait` and `object.withTraits(A, B)` make a new object that has the traits and stands for the
//! other one in everything else.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use super::{Cells, Eval, Extends, Interp};
use crate::code::{ClassCode, ClassKind, Field, Name};
use crate::value::{Body, Class, ClassRef, Closure, Object, Str, Value};

/// What a class made at run time weighs.
const CLASS: usize = 1024;

impl Interp<'_> {
    /// Whether `value as Trait` makes an object around the value. Maps and closures become the trait's methods instead.
    pub(super) fn takes_trait(&mut self, value: &Value, index: u32) -> Eval<bool> {
        let is_trait = self.class(index)?.code.kind == ClassKind::Trait;
        Ok(is_trait && !matches!(value, Value::Null | Value::Map(_) | Value::Closure(_) | Value::List(_)))
    }

    /// The value itself if it has the traits, otherwise an object around it.
    pub(crate) fn with_traits(&mut self, value: &Value, traits: &[Rc<Class>]) -> Eval {
        if let Value::Object(object) = value
            && traits.iter().all(|wanted| object.class.is_subclass_of(wanted))
        {
            return Ok(value.clone());
        }
        let mut interfaces: Vec<Rc<Class>> = Vec::new();
        // What an object around another one has already stays.
        let (inner, before) = match value {
            Value::Object(object) if object.class.is_proxy => (object.outer.clone(), object.class.interfaces.to_vec()),
            other => (other.clone(), Vec::new()),
        };
        for found in before.iter().chain(traits) {
            if !interfaces.iter().any(|known| Rc::ptr_eq(known, found)) {
                interfaces.push(found.clone());
            }
        }
        let class = self.proxy_class(&inner, interfaces)?;
        let fields: Vec<Value> = class.code.fields.iter().map(super::construct::initial).collect();
        self.reserve(std::mem::size_of::<Object>() + 48 + fields.capacity() * 16)?;
        let object = Rc::new(Object {
            class: class.clone(),
            fields: RefCell::new(fields),
            outer: inner,
            captures: Cells::default(),
            throwable: None,
        });
        self.instances.push(Rc::downgrade(&object));
        self.run_initializer(&object, &class)?;
        Ok(Value::Object(object))
    }

    /// A class made while running; no class of the script has such an index.
    fn stand_in(&self, name: Str) -> ClassCode {
        ClassCode::new(name, u32::MAX - self.proxies)
    }

    /// An instance of an abstract class whose open methods are those of a closure or a map.
    pub(super) fn adapter(&mut self, class: &Rc<Class>, methods: Value) -> Eval {
        self.proxies = self.proxies.saturating_add(1);
        self.reserve(CLASS)?;
        let inherited = class.code.inherited + class.code.fields.len() as u32;
        let name = format!("{}{}_groovyProxy", class.name(), self.proxies).into();
        let code = ClassCode { inherited, ..self.stand_in(name) };
        let adapter = Rc::new(Class {
            code: Arc::new(code),
            parent: Some(class.clone()),
            interfaces: Box::default(),
            known_as: Box::default(),
            has_delegates: class.has_delegates,
            is_proxy: true,
            extends: class.extends,
            intercepts: false,
            ways: class.ways.saturating_add(1),
            statics: RefCell::new(Vec::new()),
            ready: Cell::new(true),
        });
        self.instantiate_with(&adapter, methods, &[], Cells::default(), &[])
    }

    /// A property of a map or closure that stands for a trait or interface: an entry of the map, or what the getter answers.
    pub(super) fn coerced_property(
        &mut self,
        closure: &Rc<Closure>,
        receiver: &Value,
        name: &Name,
    ) -> Eval<Option<Value>> {
        let Some(ClassRef::Script(class)) = &closure.interface else { return Ok(None) };
        if let Body::Proxy { methods: Value::Map(map) } = &closure.body
            && let Some(value) = self.map_text(map, &name.text, name.hash)?
            && !matches!(value, Value::Closure(_))
        {
            return Ok(Some(value));
        }
        let getter = format!("get{}", super::names::capitalized(&name.text));
        if self.declares(class, &getter, 0) {
            return self.call_method(receiver, &getter, &[]).map(Some);
        }
        Ok(None)
    }

    fn proxy_class(&mut self, inner: &Value, interfaces: Vec<Rc<Class>>) -> Eval<Rc<Class>> {
        self.proxies = self.proxies.saturating_add(1);
        let class = self.class_name(inner);
        let simple = class.rsplit(['.', '$']).next().unwrap_or_default();
        let mut fields: Vec<Field> = Vec::new();
        let mut seen = Vec::new();
        for interface in &interfaces {
            self.fields_of_trait(interface, &mut fields, &mut seen);
        }
        self.reserve(CLASS + fields.len() * std::mem::size_of::<Field>())?;
        let name = format!("{simple}{}_groovyProxy", self.proxies).into();
        let code = ClassCode { fields, ..self.stand_in(name) };
        let ways = interfaces.iter().fold(1, |ways: u32, class| ways.saturating_add(class.ways));
        Ok(Rc::new(Class {
            code: Arc::new(code),
            parent: None,
            interfaces: interfaces.into(),
            known_as: Box::default(),
            has_delegates: false,
            is_proxy: true,
            extends: Extends::Nothing,
            intercepts: false,
            ways,
            statics: RefCell::new(Vec::new()),
            ready: Cell::new(true),
        }))
    }

    fn fields_of_trait(&self, class: &Rc<Class>, into: &mut Vec<Field>, seen: &mut Vec<u32>) {
        if seen.contains(&class.code.index) {
            return;
        }
        self.owe(1);
        seen.push(class.code.index);
        for above in &class.interfaces {
            self.fields_of_trait(above, into, seen);
        }
        for field in &class.code.fields {
            if into.iter().all(|known| known.name != field.name) {
                into.push(field.clone());
            }
        }
    }
}
