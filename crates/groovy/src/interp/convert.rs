//! Conversions: typed variables and casts, `as`, `instanceof`, `in` and `case`.

use std::rc::Rc;
use std::sync::Arc;

use super::meter::CLOSURE;
use super::{Eval, Fault, Interp};
use crate::code::TypeRef;
use crate::ops::arithmetic::{to_big, to_decimal, to_double, to_long};
use crate::types::Type;
use crate::value::{Array, ClassRef, Closure, Value};

/// Whether `as T[]` reads texts as elements.
fn reads_texts(element: Type) -> bool {
    element.boxed().is(Type::Number) || element.boxed() == Type::Character
}

/// Interfaces of collections, which no text, number or flag can become.
fn proxied(class: Type) -> bool {
    class.is_interface() && (class.is(Type::Iterable) || class.is(Type::Map))
}

impl Interp<'_> {
    /// The int in a value, for native methods.
    ///
    /// # Errors
    /// `GroovyCastException` when there is none.
    pub fn int(&mut self, value: &Value) -> Eval<i32> {
        match value {
            Value::Int(n) => Ok(*n),
            Value::Char(unit) => Ok(i32::from(*unit)),
            other => match self.cast_builtin(other.clone(), Type::PrimInt)? {
                Value::Int(n) => Ok(n),
                _ => Ok(0),
            },
        }
    }

    /// The innermost element type and the number of dimensions of an array type.
    pub(super) fn array_parts(&self, ty: &TypeRef) -> (Type, u8) {
        match ty {
            TypeRef::Array(element, dimensions) => (self.type_of_ref(element), *dimensions),
            other => (self.type_of_ref(other), 0),
        }
    }

    /// The built-in class of a type; classes of the script count as `Object`.
    pub(super) fn type_of_ref(&self, ty: &TypeRef) -> Type {
        match ty {
            TypeRef::Builtin(class) => *class,
            TypeRef::Array(element, _) => self.type_of_ref(element),
            TypeRef::Script(_) | TypeRef::Host(_) => Type::Object,
        }
    }

    /// `String[]` as a value.
    pub(super) fn array_type_value(&mut self, ty: &TypeRef) -> Value {
        let (element, dimensions) = self.array_parts(ty);
        Value::Native(crate::value::Native::new(super::text::ArrayClass { element, dimensions }))
    }

    /// What an assignment to a typed variable and `(T) value` do.
    ///
    /// # Errors
    /// `GroovyCastException`.
    pub(crate) fn cast(&mut self, value: Value, ty: &TypeRef) -> Eval {
        match ty {
            TypeRef::Builtin(class) => self.cast_builtin(value, *class),
            TypeRef::Script(index) => self.cast_script(value, *index),
            TypeRef::Host(name) => match &value {
                Value::Null => Ok(value),
                Value::Host(host) if host.is_instance_of(name) => Ok(value),
                other => Err(self.cannot_cast(other, name)),
            },
            TypeRef::Array(element, dimensions) => self.cast_array(value, element, *dimensions),
        }
    }

    /// As [`Interp::cast`], for a built-in class.
    ///
    /// # Errors
    /// `GroovyCastException`.
    pub fn cast_builtin(&mut self, value: Value, class: Type) -> Eval {
        if value.is_null() {
            return match class {
                Type::PrimBoolean => Ok(Value::Bool(false)),
                class if class.is_primitive() && class != Type::Void => Err(self.cannot_cast_null(class)),
                _ => Ok(value),
            };
        }
        if class == Type::Object || class == Type::Void || self.is_instance(&value, class) {
            return Ok(value);
        }
        let boxed = class.boxed();
        if let Value::Native(native) = &value
            && native.type_of().is(Type::Number)
            && boxed.is(Type::Number)
            && boxed != Type::Number
        {
            let held = self.call_method(&value, "get", &[])?;
            return self.cast_builtin(held, class);
        }
        let is_finite = match &value {
            Value::Double(n) => n.is_finite(),
            Value::Float(n) => n.is_finite(),
            _ => true,
        };
        if !is_finite && matches!(boxed, Type::BigDecimal | Type::BigInteger) {
            return Err(self.throw(Type::NumberFormatException, "Infinite or NaN"));
        }
        let converted = match boxed {
            Type::Boolean => Some(Value::Bool(self.truth(&value)?)),
            Type::String => Some(Value::Str(self.to_text(&value)?)),
            Type::Character if matches!(value, Value::GString(_)) => to_char(&Value::Str(self.to_text(&value)?)),
            Type::Character => to_char(&value),
            Type::Number => None,
            class if class.is(Type::Number) && matches!(value, Value::GString(_)) => {
                to_number(&Value::Str(self.to_text(&value)?), class)
            }
            class if class.is(Type::Number) => to_number(&value, class),
            _ => None,
        };
        match converted {
            Some(converted) => Ok(converted),
            None => self.cast_object(value, class),
        }
    }

    fn cast_object(&mut self, value: Value, class: Type) -> Eval {
        match &value {
            Value::Map(map)
                if class.is(Type::Map) && !class.is_interface() && self.library().constructor(class, 1).is_some() =>
            {
                let entries = self.entries(map)?;
                Ok(Value::Map(self.map_from(class, entries)?))
            }
            Value::Map(_) if class.is(Type::Collection) && !class.is_interface() => {
                Err(self.throw(Type::IllegalArgumentException, "argument type mismatch"))
            }
            Value::List(_) | Value::Set(_) | Value::Range(_)
                if class.is_interface()
                    && !(matches!(value, Value::List(_) | Value::Range(_)) && (Type::LinkedHashSet.is(class))) =>
            {
                let items = self.elements(&value)?;
                let fault = self.no_constructor(class.name(), &items);
                Err(self.cast_failed(&value, class.name(), fault))
            }
            Value::Map(_) if class.is_interface() => {
                let fault = self.no_constructor(class.name(), std::slice::from_ref(&value));
                Err(self.cast_failed(&value, class.name(), fault))
            }
            Value::Closure(closure) if is_functional_type(class) => self.coerced(closure, ClassRef::Builtin(class)),
            Value::Array(_) if class.is(Type::Collection) && Type::ArrayList.is(class) => {
                let items = self.elements(&value)?;
                self.list(items)
            }
            Value::List(_) | Value::Range(_) | Value::Set(_) if Type::LinkedHashSet.is(class) => {
                let items = self.elements(&value)?;
                Ok(Value::Set(self.set_from(Type::LinkedHashSet, items)?))
            }
            Value::List(_) | Value::Range(_) if class == Type::TreeSet => {
                let items = self.elements(&value)?;
                Ok(Value::Set(self.set_from(Type::TreeSet, items)?))
            }
            // Java's collections take another one; a stack does not.
            Value::List(_) | Value::Set(_) | Value::Range(_) if class == Type::Stack => {
                let items = self.elements(&value)?;
                let fault = self.no_constructor(class.name(), &items);
                Err(self.cast_failed(&value, class.name(), fault))
            }
            Value::List(_) | Value::Set(_) | Value::Range(_)
                if class.is(Type::Collection)
                    && !class.is_interface()
                    && self.library().constructor(class, 1).is_some() =>
            {
                let items = self.elements(&value)?;
                // The elements are tried as arguments before: a single number is the room to begin with.
                let alone = matches!(&*items, [Value::Int(_)]) && class != Type::LinkedList;
                self.construct_builtin(class, if alone { &items } else { std::slice::from_ref(&value) })
            }
            Value::List(list)
                if !class.is_interface()
                    && !class.is(Type::Number)
                    && self.library().constructor(class, list.len()).is_some() =>
            {
                let items = self.copied(list)?;
                let made = self.construct_builtin(class, &items);
                made.map_err(|fault| self.cast_failed(&value, class.name(), fault))
            }
            Value::Set(set) if class.is(Type::Map) && !class.is_interface() => {
                let items = set.items();
                let made = match items.as_slice() {
                    [] => self.construct_builtin(class, &[]),
                    [Value::Map(_)] => self.construct_builtin(class, &items),
                    _ => Err(self.no_constructor(class.name(), &items)),
                };
                made.map_err(|fault| self.cast_failed(&value, class.name(), fault))
            }
            // Two and more items are the arguments of a constructor that maps do not have.
            Value::List(list) if class.is(Type::Map) && !class.is_interface() => {
                let items = self.copied(list)?;
                let fault = self.no_constructor(class.name(), &items);
                Err(self.cast_failed(&value, class.name(), fault))
            }
            Value::Map(_)
                if !class.is_interface() && !class.is(Type::Map) && self.library().constructor(class, 0).is_some() =>
            {
                let object = self.construct_builtin(class, &[])?;
                self.set_all(&object, &value)?;
                Ok(object)
            }
            Value::Str(name) if class == Type::Class => match Type::by_name(name) {
                Some(found) => Ok(Value::Type(found)),
                None => Err(self.cannot_cast(&value, class.name())),
            },
            Value::Str(_) | Value::GString(_) if class.is(Type::Enum) => {
                let text = self.to_text(&value)?;
                self.call_method(&Value::Type(class), "valueOf", &[Value::Str(text)])
            }
            other => Err(self.cannot_cast(other, class.name())),
        }
    }

    fn cast_script(&mut self, value: Value, index: u32) -> Eval {
        let class = self.ready_class(index)?;
        match &value {
            Value::Null => Ok(value),
            Value::Object(object) if object.class.is_subclass_of(&class) => Ok(value),
            Value::Closure(closure) if self.is_functional(index) => self.coerced(closure, ClassRef::Script(class)),
            Value::Str(_) | Value::GString(_) if class.code.kind == crate::code::ClassKind::Enum => {
                let text = self.to_text(&value)?;
                self.call_method(&Value::Class(class), "valueOf", &[Value::Str(text)])
            }
            Value::List(list) => {
                let items = self.copied(list)?;
                let made = self.construct(&Value::Class(class.clone()), &items);
                made.map_err(|fault| self.cast_failed(&value, class.name(), fault))
            }
            Value::Object(_) if self.is_functional(index) => {
                Err(Fault::not_supported("giving an object a trait at run time", "a class that implements it"))
            }
            Value::Map(_) if self.is_functional(index) => self.proxy(&value, ClassRef::Script(class)),
            Value::Map(_) => self.construct(&Value::Class(class), std::slice::from_ref(&value)),
            other => Err(self.cannot_cast(other, class.name())),
        }
    }

    /// A list that fits no constructor cannot be cast.
    fn cast_failed(&mut self, value: &Value, wanted: &str, fault: Box<Fault>) -> Box<Fault> {
        let reason = match &*fault {
            Fault::Thrown(Value::Throwable(throwable)) if throwable.class == Type::GroovyRuntimeException => {
                throwable.message.borrow().clone()
            }
            Fault::Thrown(Value::Throwable(throwable)) if throwable.class == Type::ClassCastException => {
                throwable.message.borrow().clone()
            }
            _ => None,
        };
        let Some(reason) = reason else { return fault };
        let cannot = self.cannot_cast(value, wanted);
        if let Fault::Thrown(Value::Throwable(throwable)) = &*cannot {
            let text = throwable.message.borrow().clone().unwrap_or_default();
            let full = format!("{text} due to: groovy.lang.GroovyRuntimeException: {reason}");
            *throwable.message.borrow_mut() = Some(full.into());
        }
        cannot
    }

    fn cast_array(&mut self, value: Value, element: &TypeRef, dimensions: u8) -> Eval {
        if value.is_null() {
            return Ok(value);
        }
        let class = self.type_of_ref(element);
        if let Value::Array(array) = &value
            && array.dimensions == dimensions
            && (array.element == class || (!class.is_primitive() && array.element.is(class)))
        {
            return Ok(value);
        }
        let items = match &value {
            Value::Array(_) | Value::List(_) | Value::Set(_) | Value::Range(_) => self.elements(&value)?,
            Value::Str(text) if class == Type::PrimChar => {
                self.charge(text.len() / 8)?;
                self.room_for_elements(text.len())?;
                text.encode_utf16().map(Value::Char).collect()
            }
            Value::Str(text) => self.characters(text)?,
            Value::GString(_) => {
                let text = self.to_text(&value)?;
                return self.cast_array(Value::Str(text), element, dimensions);
            }
            Value::Map(_) => self.elements(&value)?,
            single => vec![single.clone()],
        };
        self.grow(0, items.len())?;
        let mut converted = Vec::with_capacity(items.len());
        for item in items {
            converted.push(if dimensions > 1 {
                self.cast_array(item, element, dimensions - 1)?
            } else {
                self.cast(item, element)?
            });
        }
        Ok(Value::Array(Rc::new(Array { element: class, dimensions, items: converted.into() })))
    }

    /// A map of closures as an implementation of an interface.
    fn proxy(&mut self, methods: &Value, interface: ClassRef) -> Eval {
        self.reserve(CLOSURE)?;
        let body = crate::value::Body::Proxy { methods: methods.clone() };
        let mut proxy = Closure::new(body, Value::Null, Value::Null);
        proxy.interface = Some(interface);
        Ok(Value::Closure(Rc::new(proxy)))
    }

    /// A closure as an implementation of an interface.
    fn coerced(&mut self, closure: &Rc<Closure>, interface: ClassRef) -> Eval {
        self.reserve(CLOSURE)?;
        let body = crate::value::Body::Curried { inner: Value::Closure(closure.clone()), fixed: Box::default(), at: 0 };
        let mut coerced = Closure::around(closure, body);
        coerced.interface = Some(interface);
        Ok(Value::Closure(Rc::new(coerced)))
    }

    /// `value as T`
    ///
    /// # Errors
    /// `GroovyCastException`, `NumberFormatException`.
    pub(crate) fn as_type(&mut self, value: Value, ty: &TypeRef) -> Eval {
        if self.added.any {
            let class = self.type_ref_value(Some(ty));
            if let Some(made) = self.added_operator(&value, "asType", &[class])? {
                return self.held_to(made, ty);
            }
        }
        if let Value::Object(_) = &value
            && self.has_script_method(&value, "asType", 1)
        {
            let class = self.type_ref_value(Some(ty));
            let made = self.call_method(&value, "asType", &[class])?;
            return self.held_to(made, ty);
        }
        match (ty, &value) {
            (TypeRef::Builtin(class), _) => self.as_builtin(value, *class),
            (TypeRef::Array(element, 1), Value::List(_) | Value::Set(_)) if reads_texts(self.type_of_ref(element)) => {
                self.as_numbers(value, element, ty)
            }
            (TypeRef::Array(_, 1), Value::List(_) | Value::Set(_)) => {
                let mut items = self.elements(&value)?;
                for item in &mut items {
                    if let Value::GString(_) = item {
                        *item = Value::Str(self.to_text(item)?);
                    }
                }
                let list = self.list(items)?;
                self.cast(list, ty)
            }
            (other, _) => self.cast(value, other),
        }
    }

    /// What a script's own `asType` made has to be of the class that was asked for.
    fn held_to(&mut self, made: Value, ty: &TypeRef) -> Eval {
        let ty = match ty {
            TypeRef::Builtin(class) if class.is_primitive() && made.is_null() => {
                let message = format!("Cannot unbox null to {}", class.name());
                return Err(self.throw(Type::NullPointerException, message));
            }
            TypeRef::Builtin(class) if class.is_primitive() => &TypeRef::Builtin(class.boxed()),
            ty => ty,
        };
        if made.is_null() || self.instance_of(&made, ty)? {
            return Ok(made);
        }
        let wanted = self.type_ref_value(Some(ty));
        let wanted = self.to_text(&wanted)?;
        let message = format!("class {} cannot be cast to {wanted}", self.class_name(&made));
        Err(self.throw(Type::ClassCastException, message))
    }

    /// `['1', '2'] as int[]` reads the texts, unlike an assignment.
    fn as_numbers(&mut self, value: Value, element: &TypeRef, ty: &TypeRef) -> Eval {
        let items = self.elements(&value)?;
        let class = self.type_of_ref(element);
        let no_null = class.is_primitive() && class != Type::PrimBoolean;
        let has_texts = items.iter().any(|item| matches!(item, Value::Str(_) | Value::GString(_)));
        let one_by_one = has_texts || no_null && items.iter().any(Value::is_null);
        if !one_by_one {
            return self.cast(value, ty);
        }
        let mut numbers = Vec::with_capacity(items.len());
        for item in items {
            if no_null && item.is_null() {
                return Err(self.throw_with(Type::NullPointerException, None));
            }
            numbers.push(self.as_type(item, element)?);
        }
        let list = self.list(numbers)?;
        self.cast(list, ty)
    }

    /// As [`Interp::as_type`], for a built-in class.
    ///
    /// # Errors
    /// `GroovyCastException`, `NumberFormatException`.
    pub fn as_builtin(&mut self, value: Value, class: Type) -> Eval {
        let boxed = class.boxed();
        if value.is_null() {
            return match class {
                Type::PrimBoolean => Ok(Value::Bool(false)),
                class if class.is_primitive() => {
                    let (boxed, name) = (class.boxed().name(), class.name());
                    let message = format!("Cannot invoke \"{boxed}.{name}Value()\" because \"<temp>\" is null");
                    Err(self.throw(Type::NullPointerException, message))
                }
                _ => Ok(Value::Null),
            };
        }
        // Groovy keeps the digits of a float here, unlike an assignment.
        if let (Value::Float(_), Type::Double) = (&value, boxed) {
            return self.call_method(&value, "toDouble", &[]);
        }
        if let (Value::Float(_) | Value::Double(_), Type::BigInteger) = (&value, boxed) {
            return self.call_method(&value, "toBigInteger", &[]);
        }
        let other_set = matches!(&value, Value::Set(set) if set.kind != Type::HashSet);
        if class == Type::HashSet && (other_set || matches!(value, Value::List(_) | Value::Range(_))) {
            return self.construct_builtin(class, std::slice::from_ref(&value));
        }
        match &value {
            Value::Str(text) if boxed.is(Type::Number) && boxed != Type::Number => {
                let text = text.trim().to_owned();
                self.parse_number(&text, boxed)
            }
            Value::GString(_) if boxed.is(Type::Number) && boxed != Type::Number => {
                let text = self.to_text(&value)?;
                self.parse_number(text.trim(), boxed)
            }
            Value::List(_) | Value::Set(_) | Value::Range(_) | Value::Array(_)
                if class == Type::Tuple && !self.is_instance(&value, class) =>
            {
                self.list_of(Type::Tuple, vec![value])
            }
            Value::Set(_) | Value::Range(_) | Value::List(_) | Value::Array(_) if class.is(Type::Iterable) => {
                self.as_collection(value, class)
            }
            Value::Object(object) if class.is(Type::Collection) && object.class.is_builtin(Type::Iterable) => {
                self.as_collection(value, class)
            }
            Value::Str(_) | Value::GString(_) if class.is(Type::Collection) => {
                let text = self.to_text(&value)?;
                let characters = self.characters(&text)?;
                let list = self.list(characters)?;
                self.as_collection(list, class)
            }
            Value::Str(_) if boxed == Type::Character => {
                let text = self.to_text(&value)?;
                match text.encode_utf16().next() {
                    Some(unit) => Ok(Value::Char(unit)),
                    None => Err(self.throw(Type::StringIndexOutOfBoundsException, "String index out of range: 0")),
                }
            }
            Value::Map(_) if class.is_interface() && class.is(Type::Collection) => {
                Err(self.throw_with(Type::UnsupportedOperationException, None))
            }
            Value::Map(_) if class.is_interface() && !self.is_instance(&value, class) && !class.is(Type::Map) => {
                self.proxy(&value, ClassRef::Builtin(class))
            }
            Value::Map(_) if class.is(Type::Map) && !self.is_instance(&value, class) => {
                let Value::Map(map) = &value else {
                    return Ok(value);
                };
                let kind = if class.is_interface() { Type::TreeMap } else { class };
                if kind == Type::HashMap {
                    return self.construct_builtin(kind, std::slice::from_ref(&value));
                }
                let entries = self.entries(map)?;
                match self.map_from(kind, entries) {
                    Err(fault) if kind == Type::TreeMap && matches!(&*fault, Fault::Thrown(_)) => {
                        self.tree_map_proxy(&value)
                    }
                    made => Ok(Value::Map(made?)),
                }
            }
            // Groovy makes a proxy that asks the value for every method of the interface, and so fails with the first call.
            Value::Str(_) | Value::GString(_) | Value::Bool(_) if proxied(class) => {
                Err(self.no_method(&value, "iterator", &[]))
            }
            number if number.is_number() && proxied(class) => Err(self.no_method(&value, "iterator", &[])),
            _ => {
                self.cast_builtin(value, if class.is_primitive() && class != Type::PrimBoolean { boxed } else { class })
            }
        }
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
            _ => self.no_constructor(Type::TreeSet.name(), items),
        };
        Err(self.cast_failed(value, Type::TreeSet.name(), fault))
    }

    fn as_collection(&mut self, value: Value, class: Type) -> Eval {
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

    /// `"12" as Integer`
    ///
    /// # Errors
    /// `NumberFormatException`
    pub(crate) fn parse_number(&mut self, text: &str, class: Type) -> Eval {
        let digits = text.strip_prefix('+').filter(|rest| !rest.starts_with(['+', '-'])).unwrap_or(text);
        let parsed = match class {
            Type::Integer => digits.parse().ok().map(Value::Int),
            Type::Long => digits.parse().ok().map(Value::Long),
            Type::Short => digits.parse().ok().map(Value::Short),
            Type::Byte => digits.parse().ok().map(Value::Byte),
            Type::BigInteger if text.len() < 20_000 => digits.parse().ok().map(|n| Value::BigInt(Arc::new(n))),
            Type::BigDecimal | Type::Number if text.len() < 20_000 => {
                let decimal: Option<crate::value::Decimal> = text.parse().ok();
                match decimal {
                    Some(decimal) => Some(Value::Decimal(Arc::new(decimal))),
                    None => return Err(self.no_decimal(text)),
                }
            }
            Type::Double => parse_double(text).map(Value::Double),
            Type::Float => parse_double(text).map(|n| Value::Float(n as f32)),
            _ => None,
        };
        match parsed {
            Some(value) => Ok(value),
            None if matches!(class, Type::Double | Type::Float) && text.is_empty() => {
                Err(self.throw(Type::NumberFormatException, "empty String"))
            }
            None if matches!(class, Type::Double | Type::Float) => {
                Err(self.throw(Type::NumberFormatException, format!("For input string: \"{}\"", text.trim())))
            }
            None if class == Type::BigInteger => {
                Err(self.throw(Type::NumberFormatException, crate::ops::number_errors::big_integer(text)))
            }
            None => Err(self.throw(Type::NumberFormatException, format!("For input string: \"{text}\""))),
        }
    }

    /// What Java says of a text that is no `BigDecimal`.
    fn no_decimal(&self, text: &str) -> Box<Fault> {
        let message = crate::ops::number_errors::big_decimal(text);
        self.throw_with(Type::NumberFormatException, message.map(Into::into))
    }

    pub(crate) fn cannot_cast(&mut self, value: &Value, wanted: &str) -> Box<Fault> {
        let text = match value {
            Value::Map(_) => java_map_text(&self.brief(value)).into(),
            other => match self.to_text(other) {
                Ok(text) => text,
                Err(fault) => return fault,
            },
        };
        let class = self.class_name(value);
        self.throw(
            Type::GroovyCastException,
            format!("Cannot cast object '{text}' with class '{class}' to class '{wanted}'"),
        )
    }

    fn cannot_cast_null(&mut self, class: Type) -> Box<Fault> {
        let message = format!(
            "Cannot cast object 'null' with class 'null' to class '{}'. Try '{}' instead",
            class.name(),
            class.boxed().name()
        );
        self.throw(Type::GroovyCastException, message)
    }

    /// Whether a value is an instance of a built-in class.
    pub fn is_instance(&self, value: &Value, class: Type) -> bool {
        match value {
            Value::Null => false,
            Value::Object(object) => {
                class == Type::Object || class == Type::GroovyObject || object.class.is_builtin(class)
            }
            Value::Host(host) => class == Type::Object || host.is_instance_of(class.name()),
            Value::Array(_) => class == Type::Object,
            Value::Closure(closure) => match &closure.interface {
                Some(ClassRef::Builtin(interface)) => interface.is(class) || value.type_of().is(class),
                _ => value.type_of().is(class),
            },
            other => other.type_of().is(class) || (class == Type::MapEntry && matches!(other, Value::Entry(_))),
        }
    }

    /// `value instanceof T`
    ///
    /// # Errors
    /// A limit.
    pub(crate) fn instance_of(&mut self, value: &Value, ty: &TypeRef) -> Eval<bool> {
        Ok(match ty {
            TypeRef::Builtin(class) => self.is_instance(value, *class),
            TypeRef::Script(index) => {
                let class = self.class(*index)?;
                match value {
                    Value::Object(object) => object.class.is_subclass_of(&class),
                    Value::Closure(closure) => {
                        matches!(&closure.interface, Some(ClassRef::Script(interface)) if interface.is_subclass_of(&class))
                    }
                    _ => false,
                }
            }
            TypeRef::Host(name) => matches!(value, Value::Host(host) if host.is_instance_of(name)),
            TypeRef::Array(element, dimensions) => {
                let class = self.type_of_ref(element);
                matches!(value, Value::Array(array) if array.dimensions == *dimensions && (array.element == class || (!class.is_primitive() && array.element.is(class))))
            }
        })
    }

    /// `case` and `in`: classes by instance, collections by content, patterns by match, closures by answer, others by `==`.
    ///
    /// # Errors
    /// What the closure or `isCase` throws, or a limit.
    pub fn is_case(&mut self, case: &Value, subject: &Value) -> Eval<bool> {
        if self.added.any
            && let Some(answer) = self.added_operator(case, "isCase", std::slice::from_ref(subject))?
        {
            return self.truth(&answer);
        }
        match case {
            Value::Null => Ok(subject.is_null()),
            Value::Type(class) => {
                Ok(self.is_instance(subject, *class) || matches!(subject, Value::Type(other) if other.is(*class)))
            }
            Value::Class(class) => {
                let class = class.clone();
                Ok(matches!(subject, Value::Object(object) if object.class.is_subclass_of(&class))
                    || matches!(subject, Value::Class(other) if Rc::ptr_eq(other, &class)))
            }
            Value::List(_) | Value::Set(_) | Value::Range(_) | Value::Array(_) => {
                let answer = self.contains(case, subject)?;
                Ok(answer)
            }
            Value::Map(map) => {
                let value = self.map_lookup(&map.clone(), subject)?;
                self.truth(&value)
            }
            Value::Closure(_) => {
                let answer = self.call(case, std::slice::from_ref(subject))?;
                self.truth(&answer)
            }
            Value::Native(native) if native.downcast::<super::text::ArrayClass>().is_some() => {
                let class = native.downcast::<super::text::ArrayClass>().map(|class| (class.element, class.dimensions));
                Ok(
                    matches!((subject, class), (Value::Array(array), Some((element, dimensions))) if array.dimensions == dimensions && array.element.is(element)),
                )
            }
            Value::Native(_) if case.type_of() == Type::Pattern => {
                if subject.is_null() {
                    return Ok(false);
                }
                let library = self.library();
                match library.static_method(Type::Pattern, library.symbol("$matches"), 2) {
                    Some(run) => {
                        let answer = run(self, &Value::Type(Type::Pattern), &[subject.clone(), case.clone()])?;
                        self.truth(&answer)
                    }
                    None => Ok(false),
                }
            }
            Value::Object(_) if self.has_script_method(case, "isCase", 1) => {
                let answer = self.call_method(case, "isCase", std::slice::from_ref(subject))?;
                self.truth(&answer)
            }
            Value::Str(_) | Value::GString(_) => {
                if subject.is_null() {
                    return Ok(false);
                }
                let (a, b) = (self.to_text(case)?, self.to_text(subject)?);
                Ok(a == b)
            }
            Value::Host(host) if host.elements().is_some() => self.contains(case, subject),
            // A number is a case of numbers only, whatever `==` says of characters.
            number if number.is_number() && !subject.is_number() => Ok(false),
            other => self.equals(other, subject),
        }
    }

    /// `collection.contains(item)`, for `in`: by `==`.
    fn contains(&mut self, collection: &Value, item: &Value) -> Eval<bool> {
        if let Value::Set(set) = collection {
            return self.set_contains(&set.clone(), item);
        }
        if let (Value::Range(range), Value::Int(n)) = (collection, item)
            && let crate::value::Range::Int { low, high, .. } = &**range
        {
            return Ok((low..=high).contains(&n));
        }
        if let Value::Range(range) = collection {
            return crate::library::range_holds(self, range, item);
        }
        let mut iter = self.iter(collection)?;
        while let Some(found) = iter.next(self)? {
            if self.java_equals(item, &found)? {
                return Ok(true);
            }
        }
        Ok(false)
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

fn parse_double(text: &str) -> Option<f64> {
    let trimmed = text.trim();
    let digits = trimmed.strip_suffix(['d', 'D', 'f', 'F']).unwrap_or(trimmed);
    let java = digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'e' | b'E' | b'+' | b'-'));
    match digits {
        "NaN" => Some(f64::NAN),
        "Infinity" | "+Infinity" => Some(f64::INFINITY),
        "-Infinity" => Some(f64::NEG_INFINITY),
        _ if java => digits.parse().ok(),
        _ => None,
    }
}

/// Java's own text of a flat map: `{a=1}`.
fn java_map_text(text: &str) -> String {
    if text == "[:]" {
        return "{}".to_owned();
    }
    let inner = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    format!("{{{}}}", inner.replace(':', "="))
}

fn to_char(value: &Value) -> Option<Value> {
    match value {
        Value::Char(_) => Some(value.clone()),
        Value::Str(text) => {
            let mut units = text.encode_utf16();
            let unit = units.next()?;
            units.next().is_none().then_some(Value::Char(unit))
        }
        // By way of an int, which stops at its bounds.
        Value::Double(n) => Some(Value::Char(*n as i32 as u16)),
        Value::Float(n) => Some(Value::Char(*n as i32 as u16)),
        number if number.is_number() => to_long(number).map(|code| Value::Char(code as u16)),
        _ => None,
    }
}

/// A number, character or text of one character as a number of a class; narrowing cuts off as in Java.
pub(crate) fn to_number(value: &Value, class: Type) -> Option<Value> {
    let from_char = |unit: u16| Value::Int(i32::from(unit));
    let value = match value {
        Value::Char(unit) => from_char(*unit),
        Value::Str(text) => {
            let mut units = text.encode_utf16();
            let unit = units.next()?;
            if units.next().is_some() {
                return None;
            }
            from_char(unit)
        }
        number if number.is_number() => number.clone(),
        _ => return None,
    };
    let is_float = matches!(value, Value::Float(_) | Value::Double(_));
    let int = |value: &Value| -> Option<i32> {
        if is_float { to_double(value).map(|n| n as i32) } else { to_long(value).map(|n| n as i32) }
    };
    Some(match class {
        Type::Integer => Value::Int(int(&value)?),
        Type::Long => Value::Long(to_long(&value)?),
        Type::Short => Value::Short(int(&value)? as i16),
        Type::Byte => Value::Byte(int(&value)? as i8),
        Type::Float => match &value {
            Value::Float(_) => value,
            other => Value::Float(to_double(other)? as f32),
        },
        Type::Double => Value::Double(to_double(&value)?),
        Type::BigInteger => Value::BigInt(Arc::new(to_big(&value)?)),
        Type::BigDecimal => Value::Decimal(Arc::new(to_decimal(&value)?)),
        Type::Number => value,
        _ => return None,
    })
}

/// Whether a closure can stand for a built-in interface.
fn is_functional_type(class: Type) -> bool {
    let others =
        [Type::Collection, Type::Map, Type::CharSequence, Type::Serializable, Type::Cloneable, Type::RandomAccess];
    class.is_interface() && !others.iter().any(|other| class.is(*other))
}
