//! `as` with the classes of collections: other kinds of lists and sets, and those that need an order.

use std::rc::Rc;

use crate::interp::{Eval, Fault, Interp};
use crate::types::Type;
use crate::value::{Map, Value};

impl Interp<'_> {
    /// A map as a map of another class.
    pub(super) fn map_as(&mut self, map: &Rc<Map>, value: &Value, class: Type) -> Eval {
        let kind = if class.is_interface() { Type::TreeMap } else { class };
        if kind == Type::HashMap {
            return self.construct_builtin(kind, std::slice::from_ref(value));
        }
        let entries = self.entries(map)?;
        match self.map_from(kind, entries) {
            Err(fault) if kind == Type::TreeMap && matches!(&*fault, Fault::Thrown(_)) => self.tree_map_proxy(value),
            made => Ok(Value::Map(made?)),
        }
    }

    /// A map as a class that is none: its properties, where it has those. Where Groovy would make a subclass that answers with the
    /// closures of the map, this is refused.
    pub(super) fn map_as_class(&mut self, map: &Rc<Map>, value: &Value, class: Type) -> Eval {
        if class.is(Type::Set) {
            self.refresh_map(map)?;
            return if map.is_empty() { self.construct_builtin(class, &[]) } else { Err(no_subclass()) };
        }
        match self.cast_builtin(value.clone(), class) {
            Err(fault)
                if fault.is_thrown(Type::MissingPropertyException) || fault.is_thrown(Type::GroovyCastException) =>
            {
                Err(if is_final(class) { self.no_subclass_of_final(class) } else { no_subclass() })
            }
            answer => answer,
        }
    }

    fn no_subclass_of_final(&self, class: Type) -> Box<Fault> {
        let message = format!("Cannot coerce a map to class {} because it is a final class", class.name());
        self.throw(Type::GroovyCastException, message)
    }

    /// Keys without an order: Groovy makes a subclass with a method for each key, and an empty map of it.
    fn tree_map_proxy(&mut self, map: &Value) -> Eval {
        let Value::Map(map) = map else { return Ok(Value::Null) };
        let names = self.new_set(Type::HashSet)?;
        for (key, _) in map.entries() {
            match &key {
                Value::Null => return Err(self.throw_with(Type::NullPointerException, None)),
                key => {
                    let name = Value::Str(self.java_text(key)?);
                    self.set_add(&names, name)?;
                }
            }
        }
        for name in names.items() {
            let Value::Str(name) = name else { continue };
            // What the virtual machine does not accept as the name of a method.
            if name.is_empty() || name.contains(['.', ';', '[', '/', '<', '>']) {
                let message = format!("Illegal method name \"{name}\" in class TreeMap1_groovyProxy");
                return Err(self.throw(Type::ClassFormatError, message));
            }
        }
        self.new_map(Type::TreeMapProxy).map(Value::Map)
    }

    /// Elements without an order are tried as the arguments of a constructor.
    fn tree_set_of(&mut self, value: &Value, items: &[Value]) -> Eval {
        let fault = match items {
            [single @ (Value::List(_) | Value::Set(_) | Value::Range(_))] => {
                match self.construct_builtin(Type::TreeSet, std::slice::from_ref(single)) {
                    Ok(set) => return Ok(set),
                    Err(fault) => fault,
                }
            }
            // Null fits every constructor.
            [null @ Value::Null] => match self.construct_builtin(Type::TreeSet, std::slice::from_ref(null)) {
                Ok(set) => return Ok(set),
                Err(fault) => fault,
            },
            _ => self.no_constructor(Type::TreeSet.name(), items),
        };
        Err(self.cast_failed(value, Type::TreeSet.name(), fault))
    }

    pub(super) fn as_collection(&mut self, value: Value, class: Type) -> Eval {
        if self.is_instance(&value, class) {
            return Ok(value);
        }
        let items = self.elements(&value)?;
        let set = match class {
            Type::Set | Type::LinkedHashSet => Some(Type::LinkedHashSet),
            Type::HashSet => Some(Type::HashSet),
            Type::SortedSet | Type::NavigableSet | Type::TreeSet => Some(Type::TreeSet),
            _ => None,
        };
        if let Some(kind) = set {
            let made = self.set_from(kind, items.clone());
            return match made {
                Err(fault) if class == Type::TreeSet && matches!(&*fault, Fault::Thrown(_)) => {
                    self.tree_set_of(&value, &items)
                }
                made => Ok(Value::Set(made?)),
            };
        }
        match class {
            Type::List
            | Type::Collection
            | Type::Iterable
            | Type::ArrayList
            | Type::AbstractList
            | Type::AbstractCollection => self.list(items),
            Type::Queue | Type::Deque | Type::LinkedList => self.list_of(Type::LinkedList, items),
            Type::Stack | Type::Vector | Type::ArrayDeque => self.list_of(class, items),
            Type::PriorityQueue => {
                let items = self.list(items)?;
                self.construct_builtin(class, &[items])
            }
            _ => self.cast_builtin(value, class),
        }
    }
}

fn no_subclass() -> Box<Fault> {
    Fault::not_supported("a map as this class of Java", "a class of the script with these methods")
}

/// Classes of Java that are often meant, and that nothing extends.
fn is_final(class: Type) -> bool {
    const FINAL: [Type; 11] = [
        Type::Integer,
        Type::Long,
        Type::Short,
        Type::Byte,
        Type::Double,
        Type::Float,
        Type::Character,
        Type::StringBuilder,
        Type::StringBuffer,
        Type::UUID,
        Type::Locale,
    ];
    FINAL.contains(&class)
}
