//! Metaclasses: methods, static methods, constructors and properties that `metaClass` adds to a class or an object.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use rustc_hash::FxHashMap;

use super::super::{Eval, Interp};
use crate::types::Type;
use crate::value::{Class, Closure, Object, Str, Value};

/// What an addition weighs besides its name.
const ADDITION: usize = 96;

/// The class additions belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Owner {
    /// Of the library.
    Builtin(Type),
    /// Of the script, by index.
    Script(u32),
}

/// What is added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A method of instances.
    Method,
    /// A method of the class.
    Static,
    /// A way to make instances.
    Constructor,
}

/// A method that was added.
#[derive(Debug, Clone)]
pub(super) struct Addition {
    pub(super) closure: Rc<Closure>,
    /// Its place among all additions of the run.
    pub(super) serial: u32,
}

/// The additions to one class or object.
#[derive(Debug, Default)]
pub(super) struct MetaClass {
    methods: RefCell<FxHashMap<Str, Vec<Addition>>>,
    statics: RefCell<FxHashMap<Str, Vec<Addition>>>,
    constructors: RefCell<Vec<Addition>>,
    /// Properties with the values they start with.
    properties: RefCell<FxHashMap<Str, Value>>,
    /// What the properties became, by object and name.
    values: RefCell<FxHashMap<(usize, Str), (Value, Value)>>,
    /// Instances of the class that were there before, and do not see any of it.
    before: RefCell<FxHashMap<usize, Weak<Object>>>,
    /// For an object: the additions its class had when its own began.
    pub(super) since: u32,
}

impl MetaClass {
    pub(super) fn additions(&self, kind: Kind, name: &str) -> Vec<Addition> {
        match kind {
            Kind::Method => self.methods.borrow().get(name).cloned().unwrap_or_default(),
            Kind::Static => self.statics.borrow().get(name).cloned().unwrap_or_default(),
            Kind::Constructor => self.constructors.borrow().clone(),
        }
    }

    pub(super) fn property(&self, object: &Value, name: &str) -> Option<Value> {
        let first = self.properties.borrow().get(name).cloned()?;
        let changed = self.values.borrow().get(&(address(object)?, Str::from(name))).map(|(_, value)| value.clone());
        Some(changed.unwrap_or(first))
    }

    pub(super) fn has_method(&self, name: &str) -> bool {
        self.methods.borrow().contains_key(name) || self.statics.borrow().contains_key(name)
    }

    pub(super) fn has_property(&self, name: &str) -> bool {
        self.properties.borrow().contains_key(name)
    }

    fn hides_from(&self, object: &Value) -> bool {
        match object {
            Value::Object(object) => self.before.borrow().contains_key(&(Rc::as_ptr(object).addr())),
            _ => false,
        }
    }
}

/// What tells objects apart; equal texts and numbers are one object.
fn address(value: &Value) -> Option<usize> {
    Some(match value {
        Value::Object(object) => Rc::as_ptr(object).addr(),
        Value::List(list) => Rc::as_ptr(list).addr(),
        Value::Map(map) => Rc::as_ptr(map).addr(),
        Value::Set(set) => Rc::as_ptr(set).addr(),
        Value::Array(array) => Rc::as_ptr(array).addr(),
        Value::Range(range) => Rc::as_ptr(range).addr(),
        Value::Closure(closure) => Rc::as_ptr(closure).addr(),
        Value::Throwable(throwable) => Rc::as_ptr(throwable).addr(),
        Value::Native(native) => Rc::as_ptr(native).addr(),
        Value::Host(host) => Rc::as_ptr(host).addr(),
        Value::Str(text) => crate::value::java_hash_str(text) as usize,
        Value::Int(number) => *number as usize,
        Value::Null => return None,
        other => other.type_of() as usize,
    })
}

/// The class a value that is a class stands for.
pub(super) fn owner_of(class: &Value) -> Option<Owner> {
    match class {
        Value::Type(class) => Some(Owner::Builtin(*class)),
        Value::Class(class) => Some(Owner::Script(class.code.index)),
        _ => None,
    }
}

impl Interp<'_> {
    /// The class of a value, as additions know it.
    pub(super) fn own_class(&self, value: &Value) -> Owner {
        match value {
            Value::Object(object) => Owner::Script(object.class.code.index),
            other => Owner::Builtin(other.type_of()),
        }
    }

    /// The additions to a class.
    pub(super) fn class_additions(&self, owner: Owner) -> Option<Rc<MetaClass>> {
        self.added.classes.get(&owner).cloned()
    }

    /// The additions to a single object.
    pub(super) fn object_additions(&self, object: &Value) -> Option<Rc<MetaClass>> {
        let (known, additions) = self.added.objects.get(&address(object)?)?;
        super::super::same(known, object).then(|| additions.clone())
    }

    /// Up to which addition to its class an object sees them.
    pub(super) fn horizon(&self, object: &Value, additions: &MetaClass) -> u32 {
        match self.object_additions(object) {
            Some(own) => own.since,
            None if additions.hides_from(object) => 0,
            None => u32::MAX,
        }
    }

    /// Whether a class or object has additions of its own.
    pub(crate) fn is_extended(&self, target: &Value) -> bool {
        match owner_of(target) {
            Some(owner) => self.added.classes.contains_key(&owner),
            None => self.object_additions(target).is_some(),
        }
    }

    fn meta_class(&mut self, target: &Value) -> Eval<Rc<MetaClass>> {
        if self.added.serial == 0 {
            // Nothing hides from nobody.
            self.added.serial = 1;
        }
        self.added.has_meta = true;
        self.added.any = true;
        if let Some(owner) = owner_of(target) {
            if let Some(known) = self.class_additions(owner) {
                return Ok(known);
            }
            self.reserve(std::mem::size_of::<MetaClass>())?;
            let before = match target {
                Value::Class(class) => self.instances_of(&class.clone())?,
                _ => FxHashMap::default(),
            };
            let made = Rc::new(MetaClass { before: RefCell::new(before), ..MetaClass::default() });
            self.added.classes.insert(owner, made.clone());
            return Ok(made);
        }
        if let Some(known) = self.object_additions(target) {
            return Ok(known);
        }
        self.reserve(std::mem::size_of::<MetaClass>() + 48)?;
        self.grow(self.added.objects.len(), 1)?;
        let hidden = self.class_additions(self.own_class(target)).is_some_and(|class| class.hides_from(target));
        let since = if hidden { 0 } else { self.added.serial };
        let made = Rc::new(MetaClass { since, ..MetaClass::default() });
        if let Some(address) = address(target) {
            self.added.objects.insert(address, (target.clone(), made.clone()));
        }
        Ok(made)
    }

    /// The instances of a class that are there now.
    fn instances_of(&mut self, class: &Rc<Class>) -> Eval<FxHashMap<usize, Weak<Object>>> {
        self.charge(self.instances.len())?;
        let mut found = FxHashMap::default();
        for instance in &self.instances {
            if let Some(object) = instance.upgrade()
                && Rc::ptr_eq(&object.class, class)
            {
                found.insert(Rc::as_ptr(&object).addr(), instance.clone());
            }
        }
        self.reserve(found.len() * 32)?;
        Ok(found)
    }

    /// `target.metaClass.name = closure`: replaces the method of these parameters.
    pub(crate) fn add_method(&mut self, target: &Value, kind: Kind, name: &Str, closure: &Rc<Closure>) -> Eval<()> {
        let additions = self.meta_class(target)?;
        self.reserve(ADDITION + name.len())?;
        self.added.serial = self.added.serial.saturating_add(1);
        let addition = Addition { closure: closure.clone(), serial: self.added.serial };
        let types = closure.param_types(self);
        let known = additions.additions(kind, name);
        self.charge(known.len())?;
        let mut kept = Vec::with_capacity(known.len() + 1);
        for other in known {
            let same = other.closure.param_types(self).iter().zip(&types).all(|(a, b)| super::super::same(a, b))
                && other.closure.params_count(self) == types.len();
            if !same {
                kept.push(other);
            }
        }
        kept.push(addition);
        match kind {
            Kind::Method => drop(additions.methods.borrow_mut().insert(name.clone(), kept)),
            Kind::Static => drop(additions.statics.borrow_mut().insert(name.clone(), kept)),
            Kind::Constructor => drop(additions.constructors.replace(kept)),
        }
        Ok(())
    }

    /// `target.metaClass.name = value`: a property, with a value of its own for every object.
    pub(crate) fn add_property(&mut self, target: &Value, name: &Str, value: Value) -> Eval<()> {
        let additions = self.meta_class(target)?;
        self.reserve(ADDITION + name.len())?;
        let old = additions.properties.borrow_mut().insert(name.clone(), value);
        drop(old);
        Ok(())
    }

    /// `object.name = value` for such a property.
    pub(super) fn set_added_property(
        &mut self,
        holder: &MetaClass,
        object: &Value,
        name: &str,
        value: Value,
    ) -> Eval<()> {
        let Some(address) = address(object) else { return Ok(()) };
        self.reserve(ADDITION + name.len())?;
        let old = holder.values.borrow_mut().insert((address, Str::from(name)), (object.clone(), value));
        drop(old);
        Ok(())
    }

    /// `target.metaClass = null`: everything added is gone.
    pub(crate) fn reset_meta_class(&mut self, target: &Value) {
        let removed = match owner_of(target) {
            Some(owner) => self.added.classes.remove(&owner),
            None => address(target).and_then(|at| self.added.objects.remove(&at)).map(|(_, additions)| additions),
        };
        drop(removed);
        self.added.has_meta = !self.added.classes.is_empty() || !self.added.objects.is_empty();
        self.added.settle();
    }
}
