//! Instances of classes of the script that are collections: those that extend one of the library hold it inside, and those that
//! implement a list, map or set of their own are read through their own methods.

use std::rc::Rc;

use super::{Eval, Interp};
use crate::code::Name;
use crate::types::Type;
use crate::value::{Class, Object, Value};

/// How instances of a class are collections.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extends {
    /// Not at all.
    Nothing,
    /// They hold one of the library.
    Collection,
    /// Lists by `size()` and `get(int)`.
    List,
    /// Maps by `entrySet()`.
    Map,
    /// Collections by `iterator()`.
    Items,
}

/// The hidden field of a class that extends a collection: what it holds.
pub(crate) const HIDDEN_FIELDS: [&str; 1] = ["$inner"];

/// Methods that concern the instance, not what it holds.
const OF_THE_INSTANCE: &[&str] = &[
    "getClass",
    "is",
    "getMetaClass",
    "setMetaClass",
    "respondsTo",
    "hasProperty",
    "with",
    "tap",
    "use",
    "dump",
    "getProperties",
    "invokeMethod",
    "getProperty",
    "setProperty",
    "identity",
    "print",
    "println",
    "printf",
    "sleep",
    "wait",
    "notify",
    "notifyAll",
    "asType",
    "withTraits",
    "metaClass",
];

/// What a class refuses that has no method of its own for it.
const CHANGES: &[&str] = &[
    "add",
    "addAll",
    "remove",
    "removeAll",
    "retainAll",
    "removeIf",
    "clear",
    "put",
    "putAll",
    "set",
    "putAt",
    "leftShift",
    "removeAt",
    "putIfAbsent",
    "merge",
    "computeIfAbsent",
    "push",
    "pop",
];

/// Classes of the library that classes of the script may extend.
pub(crate) fn may_be_extended(class: Type) -> bool {
    holds(class)
        || matches!(class, Type::AbstractList | Type::AbstractMap | Type::AbstractSet | Type::AbstractCollection)
}

/// Whether instances hold a collection of the class.
pub(crate) fn holds(class: Type) -> bool {
    matches!(
        class,
        Type::ArrayList
            | Type::LinkedList
            | Type::Vector
            | Type::Stack
            | Type::ArrayDeque
            | Type::PriorityQueue
            | Type::HashMap
            | Type::LinkedHashMap
            | Type::TreeMap
            | Type::HashSet
            | Type::LinkedHashSet
            | Type::TreeSet
    )
}

impl Class {
    /// How instances are collections.
    pub(super) fn extending(&self) -> Extends {
        let is = |class: Type| self.is_builtin(class);
        match self.builtin_base() {
            _ if self.has_delegates => Extends::Nothing,
            base if holds(base) => Extends::Collection,
            _ if is(Type::List) => Extends::List,
            _ if is(Type::Map) => Extends::Map,
            _ if is(Type::Collection) => Extends::Items,
            _ => Extends::Nothing,
        }
    }
}

impl Interp<'_> {
    /// The collection that a value is at heart, when it is an instance of a class that extends or implements one.
    pub(crate) fn heart(&mut self, value: &Value) -> Eval<Option<Value>> {
        let Value::Object(object) = value else { return Ok(None) };
        match object.class.extends {
            Extends::Nothing => Ok(None),
            Extends::Collection => Ok(object.fields.borrow().first().cloned().filter(|inner| !inner.is_null())),
            Extends::List => self.list_read_out(value),
            Extends::Map => self.map_read_out(value),
            Extends::Items => self.items_read_out(value),
        }
    }

    /// The same for a value that may be anything; what is no such instance stays as it is.
    pub(crate) fn heart_or_itself(&mut self, value: &Value) -> Eval {
        Ok(self.heart(value)?.unwrap_or_else(|| value.clone()))
    }

    fn list_read_out(&mut self, value: &Value) -> Eval<Option<Value>> {
        if !self.has_script_method(value, "size", 0) || !self.has_script_method(value, "get", 1) {
            return self.items_read_out(value);
        }
        self.check_stack()?;
        let size = self.call_method(value, "size", &[])?;
        let mut items = Vec::new();
        for index in 0..self.int(&size)? {
            self.charge(1)?;
            let item = self.call_method(value, "get", &[Value::Int(index)])?;
            self.grow(items.len(), 1)?;
            items.push(item);
        }
        self.unchangeable(items).map(Some)
    }

    fn map_read_out(&mut self, value: &Value) -> Eval<Option<Value>> {
        if !self.has_script_method(value, "entrySet", 0) {
            return Ok(None);
        }
        self.check_stack()?;
        let entries = self.call_method(value, "entrySet", &[])?;
        let map = self.new_map(Type::LinkedHashMap)?;
        let mut iter = self.iter(&entries)?;
        while let Some(entry) = iter.next(self)? {
            let key = self.call_method(&entry, "getKey", &[])?;
            let held = self.call_method(&entry, "getValue", &[])?;
            self.map_put(&map, key, held)?;
        }
        self.call_method(&Value::Map(map), "asImmutable", &[]).map(Some)
    }

    fn items_read_out(&mut self, value: &Value) -> Eval<Option<Value>> {
        if !self.has_script_method(value, "iterator", 0) {
            return Ok(None);
        }
        self.check_stack()?;
        let items = self.elements(value)?;
        self.list(items).map(Some)
    }

    /// What is read out does not change the instance it came from.
    fn unchangeable(&mut self, items: Vec<Value>) -> Eval {
        self.list_of(Type::ImmutableList, items)
    }

    /// Makes the collection that an instance holds, from the arguments of `super(...)`.
    pub(super) fn hold_collection(&mut self, object: &Rc<Object>, base: Type, args: &[Value]) -> Eval<()> {
        let made = self.construct_builtin(base, args)?;
        if let Some(inner) = object.fields.borrow_mut().first_mut() {
            *inner = made;
        }
        Ok(())
    }

    /// A method of the collection at heart. What Groovy's own methods call is what the class has instead of the library's.
    pub(super) fn invoke_heart(
        &mut self,
        object: &Rc<Object>,
        receiver: &Value,
        name: &Name,
        args: &[Value],
    ) -> Eval<Option<Value>> {
        if let Some(answer) = self.by_own_methods(object, receiver, &name.text, args)? {
            return Ok(Some(answer));
        }
        if OF_THE_INSTANCE.contains(&name.text.as_str()) {
            return Ok(None);
        }
        if object.class.extends != Extends::Collection && CHANGES.contains(&name.text.as_str()) {
            return Err(self.throw_with(Type::UnsupportedOperationException, None));
        }
        let Some(heart) = self.heart(receiver)? else { return Ok(None) };
        self.charge(1)?;
        let Some(answer) = self.try_invoke(&heart, name, args)? else { return Ok(None) };
        self.drop_eldest(object, receiver, &heart, &name.text)?;
        // What was read out is a collection of its own; only walks answer the instance they began with.
        let is_self =
            object.class.extends == Extends::Collection || name.text.contains("each") || name.text.contains("Each");
        Ok(Some(if is_self && super::same(&answer, &heart) { receiver.clone() } else { answer }))
    }

    fn by_own_methods(
        &mut self,
        object: &Rc<Object>,
        receiver: &Value,
        name: &str,
        args: &[Value],
    ) -> Eval<Option<Value>> {
        let is_map = object.class.is_builtin(Type::Map);
        let own = |interp: &Self, method: &str, count: usize| interp.has_script_method(receiver, method, count);
        match (name, args) {
            ("leftShift", [item]) if !is_map && own(self, "add", 1) => {
                self.call_method(receiver, "add", std::slice::from_ref(item))?;
                Ok(Some(receiver.clone()))
            }
            ("getAt", [Value::Int(0..)]) if !is_map && own(self, "get", 1) => {
                self.call_method(receiver, "get", args).map(Some)
            }
            ("getAt", [_]) if is_map && own(self, "get", 1) => self.call_method(receiver, "get", args).map(Some),
            ("putAt", [Value::Int(0..), _]) if !is_map && own(self, "set", 2) => {
                self.call_method(receiver, "set", args).map(Some)
            }
            ("putAt", [_, _]) if is_map && own(self, "put", 2) => self.call_method(receiver, "put", args).map(Some),
            // Sets of Java add many things one by one.
            ("addAll", [items]) if own(self, "add", 1) && object.class.is_builtin(Type::Set) => {
                let mut changed = false;
                for item in self.elements(items)? {
                    let answer = self.call_method(receiver, "add", &[item])?;
                    changed |= self.truth(&answer)?;
                }
                Ok(Some(Value::Bool(changed)))
            }
            _ => Ok(None),
        }
    }

    /// `removeEldestEntry`: asked after entries have come in.
    fn drop_eldest(&mut self, object: &Rc<Object>, receiver: &Value, heart: &Value, name: &str) -> Eval<()> {
        let adds =
            matches!(name, "put" | "putAt" | "putAll" | "leftShift" | "putIfAbsent" | "computeIfAbsent" | "merge");
        if !adds
            || !object.class.builtin_base().is(Type::LinkedHashMap)
            || !self.has_script_method(receiver, "removeEldestEntry", 1)
        {
            return Ok(());
        }
        let Value::Map(map) = heart else { return Ok(()) };
        let Some(eldest) = self.iter(heart)?.next(self)? else { return Ok(()) };
        let answer = self.call_method(receiver, "removeEldestEntry", std::slice::from_ref(&eldest))?;
        if self.truth(&answer)? {
            let key = self.call_method(&eldest, "getKey", &[])?;
            self.map_remove(map, &key)?;
        }
        Ok(())
    }

    /// Whether a value is an instance that is a map at heart: its properties are the keys.
    pub(super) fn is_own_map(&self, object: &Object) -> bool {
        object.class.extends != Extends::Nothing && object.class.is_builtin(Type::Map)
    }
}
