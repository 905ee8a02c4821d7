//! Which added method a call means, and whether the receiver's own method is meant instead.
//!
//! As in Groovy, the method whose parameters suit the arguments best is called. Of methods that suit equally the one whose class
//! is nearest to the receiver's wins, and an added one before the receiver's own.

use std::rc::Rc;

use super::super::{Eval, Interp};
use super::metaclass::{Addition, Kind, MetaClass, Owner};
use crate::code::{Name, TypeRef};
use crate::types::Type;
use crate::value::{Body, Class, Closure, Strategy, Value};

/// How near the class `Object` is to everything: all others are nearer.
const FARTHEST: u64 = 10_000;
/// What a built-in class or interface is nearer to an instance of the script's class than `Object`.
const BUILTIN: u64 = 5_000;
/// What a closure without declared parameters is away from any argument.
const ANY_ARGUMENTS: i64 = 1 << 30;
/// What a closure weighs that is copied for its receiver.
const COPY: usize = 176;

/// A method that was added.
#[derive(Debug, Clone)]
pub(crate) enum Found {
    /// A static method of a category, called with the receiver in front.
    Category(Rc<Class>, u32),
    /// A closure of a metaclass, called with the receiver as its delegate.
    Closure(Rc<Closure>),
}

/// How well a method suits: distance of the arguments, distance of the class.
type Rank = (i64, u64);

impl Interp<'_> {
    /// The added method a call means; `None` when that is the receiver's own, or there is none.
    pub(crate) fn find_added(&mut self, receiver: &Value, name: &Name, args: &[Value]) -> Option<Found> {
        // Looking through categories and metaclasses takes longer than a call without them.
        self.owe(3);
        // The casts in front of the arguments are for the call itself.
        let casts = self.casts.take();
        let found = self.search_added(receiver, name, args);
        self.casts.set(casts);
        found
    }

    fn search_added(&mut self, receiver: &Value, name: &Name, args: &[Value]) -> Option<Found> {
        if let Some(own) = self.object_additions(receiver) {
            for kind in [Kind::Method, Kind::Static] {
                if let Some((_, closure)) = self.best(&own.additions(kind, &name.text), u32::MAX, args) {
                    return Some(Found::Closure(closure));
                }
            }
        }
        let mut best: Option<(Rank, Found)> = None;
        for (class, function) in self.category_methods(&name.text) {
            if let Some(rank) = self.category_rank(receiver, function, args)
                && best.as_ref().is_none_or(|(known, _)| rank < *known)
            {
                best = Some((rank, Found::Category(class, function)));
            }
        }
        if self.added.has_meta
            && let Some((rank, closure)) = self.meta_method(receiver, &name.text, args)
            && best.as_ref().is_none_or(|(known, _)| rank < *known)
        {
            best = Some((rank, Found::Closure(closure)));
        }
        let (rank, found) = best?;
        // What is added to a class above one of the library is only asked for what that does not have.
        let above = matches!(found, Found::Closure(_)) && rank.1 > 0 && !matches!(receiver, Value::Object(_));
        match self.own_rank(receiver, name, args) {
            Some(_) if above => None,
            Some((Some(distance), near)) if (distance, near) < rank => None,
            Some((None, near)) if near < rank.1 => None,
            _ => Some(found),
        }
    }

    /// Calls it.
    pub(crate) fn call_added(&mut self, found: &Found, receiver: &Value, args: &[Value]) -> Eval {
        match found {
            Found::Category(class, function) => {
                let mut all = Vec::with_capacity(args.len() + 1);
                all.push(receiver.clone());
                all.extend_from_slice(args);
                self.call_in_class(*function, &Value::Class(class.clone()), class.clone(), &all)
            }
            Found::Closure(closure) => {
                let copy = self.for_receiver(closure, receiver)?;
                self.call(&copy, args)
            }
        }
    }

    pub(super) fn for_receiver(&mut self, closure: &Rc<Closure>, receiver: &Value) -> Eval {
        self.reserve(COPY)?;
        let strategy: Strategy = closure.strategy.get();
        Ok(crate::library::delegating(closure, receiver, strategy))
    }

    fn category_rank(&self, receiver: &Value, function: u32, args: &[Value]) -> Option<Rank> {
        let code = self.function(function)?;
        // Null is of no class but `Object`.
        if receiver.is_null() && code.params.first().is_some_and(|param| param.ty.is_some()) {
            return None;
        }
        let mut all = Vec::with_capacity(args.len() + 1);
        all.push(receiver.clone());
        all.extend_from_slice(args);
        let whole = self.far(code, &all)?;
        let of_receiver = code.params.first().map_or(0, |param| self.far_from(param.ty.as_ref(), receiver));
        Some((whole.saturating_sub(of_receiver), self.nearness(receiver, code.params.first()?.ty.as_ref())))
    }

    fn meta_method(&mut self, receiver: &Value, name: &str, args: &[Value]) -> Option<(Rank, Rc<Closure>)> {
        for (near, owner) in self.line_of(receiver) {
            self.owe(1);
            let Some(additions) = self.class_additions(owner) else { continue };
            let horizon = if near == 0 { self.horizon(receiver, &additions) } else { u32::MAX };
            let is_class = matches!(receiver, Value::Type(_) | Value::Class(_));
            let kinds: &[Kind] =
                if is_class && near < FARTHEST { &[Kind::Static] } else { &[Kind::Method, Kind::Static] };
            for kind in kinds {
                if let Some((distance, closure)) = self.best(&additions.additions(*kind, name), horizon, args) {
                    return Some(((distance, near), closure));
                }
            }
        }
        None
    }

    /// The one of several methods that suits the arguments best; of equals the last one.
    pub(super) fn best(&self, known: &[Addition], horizon: u32, args: &[Value]) -> Option<(i64, Rc<Closure>)> {
        self.owe(known.len());
        let seen = known.iter().filter(|addition| addition.serial <= horizon);
        let suiting = seen.filter_map(|addition| Some((self.closure_suits(&addition.closure, args)?, addition)));
        let best = suiting.min_by_key(|(distance, addition)| (*distance, u32::MAX - addition.serial));
        best.map(|(distance, addition)| (distance, addition.closure.clone()))
    }

    fn closure_suits(&self, closure: &Closure, args: &[Value]) -> Option<i64> {
        let Body::Code { function, .. } = &closure.body else { return Some(ANY_ARGUMENTS) };
        let code = self.function(*function)?;
        match (code.implicit_it, args) {
            (true, []) => Some(0),
            _ => self.far(code, args),
        }
    }

    /// The classes whose additions a value has, the nearest first.
    pub(super) fn line_of(&self, receiver: &Value) -> Vec<(u64, Owner)> {
        let mut line = Vec::new();
        match receiver {
            Value::Object(object) => {
                self.script_line(&object.class, 0, &mut line);
                line.extend(
                    object.class.builtin_interfaces().into_iter().map(|class| (BUILTIN, Owner::Builtin(class))),
                );
                self.builtin_line(object.class.builtin_base(), BUILTIN, &mut line);
            }
            Value::Class(class) => {
                self.script_line(class, 0, &mut line);
                line.push((FARTHEST, Owner::Builtin(Type::Class)));
            }
            Value::Type(class) => {
                self.builtin_line(*class, 0, &mut line);
                line.push((FARTHEST, Owner::Builtin(Type::Class)));
            }
            Value::Null => {}
            other => self.builtin_line(other.type_of(), 0, &mut line),
        }
        line
    }

    fn script_line(&self, class: &Rc<Class>, near: u64, line: &mut Vec<(u64, Owner)>) {
        let owner = Owner::Script(class.code.index);
        if line.iter().any(|(_, known)| *known == owner) {
            return;
        }
        line.push((near, owner));
        for above in class.parent.iter().chain(class.interfaces.iter()) {
            self.script_line(above, near + 1, line);
        }
    }

    fn builtin_line(&self, class: Type, from: u64, line: &mut Vec<(u64, Owner)>) {
        for (at, class) in self.library().above(class).iter().enumerate() {
            let near = if *class == Type::Object { FARTHEST } else { from + at as u64 };
            line.push((near, Owner::Builtin(*class)));
        }
    }

    /// How near the class of a category's first parameter is to the receiver's.
    fn nearness(&self, receiver: &Value, ty: Option<&TypeRef>) -> u64 {
        let wanted = match ty {
            Some(TypeRef::Builtin(class)) if *class != Type::Object => Owner::Builtin(class.boxed()),
            Some(TypeRef::Script(index)) => Owner::Script(*index),
            _ => return FARTHEST,
        };
        let mut line = self.line_of(receiver).into_iter();
        line.find(|(_, owner)| *owner == wanted).map_or(FARTHEST - 1, |(near, _)| near)
    }

    /// How well the receiver's own method suits: its arguments, where that is known, and its class.
    fn own_rank(&mut self, receiver: &Value, name: &Name, args: &[Value]) -> Option<(Option<i64>, u64)> {
        let class = match receiver {
            Value::Object(object) => Some(&object.class),
            Value::Class(class) => Some(class),
            _ => None,
        };
        if let Some(class) = class {
            let class = class.clone();
            if let Ok(Some((function, owner))) = self.find_method(&class, &name.text, args) {
                let near =
                    self.line_of(receiver).into_iter().find(|(_, known)| *known == Owner::Script(owner.code.index));
                let distance = self.function(function).and_then(|code| self.far(code, args));
                return Some((distance, near.map_or(0, |(near, _)| near)));
            }
            if let Value::Object(object) = receiver
                && let Some(distance) = self.accessor_distance(&object.class, &name.text, args)
            {
                return Some((Some(distance), 0));
            }
        }
        let library = self.library();
        let found = match receiver {
            Value::Type(class) => match library.static_method(*class, name.symbol, args.len()) {
                Some(_) => return Some((None, 0)),
                None => library.declaring(Type::Class, name.symbol, args.len()),
            },
            other => library.declaring(other.type_of(), name.symbol, args.len()),
        };
        let declaring = found?;
        if crate::library::is_unit(&name.text) && !self.added.uses(Type::TimeCategory) {
            return None;
        }
        if is_of_java(receiver, &name.text) {
            let any_argument = name.text.as_str() == "equals";
            return Some(((!any_argument).then_some(0), 0));
        }
        let line = self.line_of(receiver);
        let near = |class: Type| line.iter().find(|(_, owner)| *owner == Owner::Builtin(class)).map(|(near, _)| *near);
        // What the library has for all collections, Groovy has for lists, sets and maps each.
        let kind = [Type::List, Type::Set, Type::Map].into_iter().find_map(near);
        Some((None, near(declaring).unwrap_or(FARTHEST).min(kind.unwrap_or(FARTHEST))))
    }

    /// How well a getter or setter suits that a class has by one of its properties.
    fn accessor_distance(&self, class: &Rc<Class>, name: &str, args: &[Value]) -> Option<i64> {
        let (prefixes, value): (&[&str], _) = match args {
            [] => (&["get", "is"], None),
            [value] => (&["set"], Some(value)),
            _ => return None,
        };
        let property = prefixes.iter().find_map(|prefix| super::super::generated::property_of(name, prefix))?;
        let index = self.property_index(class, &property)?;
        let owner = self.field_of(class, index)?;
        let field = owner.code.fields.get(index.checked_sub(owner.code.inherited as usize)?)?;
        Some(value.map_or(0, |value| self.far_from(field.ty.as_ref(), value)))
    }

    /// The additions that a value has, by class, the nearest first; its own before all.
    pub(super) fn additions_of(&self, value: &Value) -> Vec<Rc<MetaClass>> {
        let own = self.object_additions(value);
        let line = self.line_of(value).into_iter().filter_map(|(near, owner)| {
            let additions = self.class_additions(owner)?;
            (near > 0 || self.horizon(value, &additions) > 0).then_some(additions)
        });
        own.into_iter().chain(line).collect()
    }
}

/// Methods that the classes of texts and numbers have themselves, though the library has them for all of a kind.
fn is_of_java(receiver: &Value, name: &str) -> bool {
    match receiver {
        Value::Str(_) => matches!(
            name,
            "charAt"
                | "compareTo"
                | "concat"
                | "contains"
                | "endsWith"
                | "equals"
                | "equalsIgnoreCase"
                | "hashCode"
                | "indexOf"
                | "isBlank"
                | "isEmpty"
                | "lastIndexOf"
                | "length"
                | "matches"
                | "replace"
                | "replaceAll"
                | "replaceFirst"
                | "split"
                | "startsWith"
                | "strip"
                | "substring"
                | "toCharArray"
                | "toLowerCase"
                | "toString"
                | "toUpperCase"
                | "trim"
        ),
        Value::List(_) | Value::Map(_) | Value::Set(_) => matches!(name, "hashCode" | "toString"),
        number if number.is_number() => {
            name.ends_with("Value") || matches!(name, "equals" | "hashCode" | "toString" | "compareTo")
        }
        _ => false,
    }
}
