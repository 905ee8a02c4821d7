//! The evaluator: walks compiled code, and is the context that library methods and hosts work with.
//!
//! Files: `fault` what can go wrong · `frame` variables · `meter` fuel and memory · `stmt`, `expr`, `assign` the code ·
//! `call`, `invoke` finding and calling methods · `property`, `assign_property`, `elements` reading and writing members · `names`, `binding`, `resolution` finding names · `added` what categories and metaclasses add ·
//! `closures` · `objects`, `construct`, `constructor`, `exceptions`, `fields`, `own_fields`, `statics`, `parents` classes and instances · `convert` casts · `text`, `equality`, `order` what every value can do · `iterate` · `maps` · `views` of other collections.

mod added;
mod assign;
mod assign_property;
mod binding;
mod call;
mod closures;
mod construct;
mod constructor;
mod convert;
mod delegates;
mod elements;
mod entry;
mod equality;
mod exceptions;
mod expr;
mod extended;
mod fault;
mod fields;
mod frame;
mod functional;
mod generated;
mod invoke;
mod iterate;
mod maps;
mod meter;
mod names;
mod objects;
mod order;
mod own_fields;
mod parents;
mod power;
mod property;
mod proxies;
mod ranges;
mod reflect;
mod resolution;
mod seldom;
mod selection;
mod shell;
mod statics;
mod stmt;
mod suggest;
mod text;
mod views;

use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::sync::Arc;

use rustc_hash::FxHashMap;
use smallvec::{SmallVec, smallvec};

pub(crate) use added::Kind as AddedKind;
pub(crate) use extended::{Extends, HIDDEN_FIELDS, holds, may_be_extended};
pub use fault::{Eval, Fault};
use frame::Room;
pub(crate) use frame::{Cells, Frame, Slot, VarCell};
pub(crate) use generated::property_of;
pub use iterate::Iter;
pub(crate) use iterate::is_concurrent;
pub(crate) use meter::Hold;
use meter::Meter;
pub(crate) use names::{capitalized, make_name, setter_name, strategy_from};
use seldom::Seldom;
pub(crate) use selection::{Rival, rivals_of};
pub(crate) use shell::Wanted;
pub(crate) use stmt::zero_of;
pub(crate) use text::{ArrayClass, identity, same};
pub(crate) use views::Sorted;

use crate::code::{Code, Name};
use crate::host::Host;
use crate::library::Library;
use crate::limits::Limits;
use crate::span::Position;
use crate::value::{Class, Object, Str, Value};

/// A function of the library: the receiver, then the arguments.
pub type NativeFn = fn(&mut Interp<'_>, &Value, &[Value]) -> Eval;

/// One run of one script.
pub struct Interp<'r> {
    code: &'r Arc<Code>,
    host: &'r dyn Host,
    library: &'static Library,
    frame: Frame,
    at: u32,
    meter: Meter,
    room: Room,
    extra_globals: Seldom<FxHashMap<Str, Value>>,
    classes: SmallVec<[Option<Rc<Class>>; 2]>,
    script: Value,
    records: Vec<(u32, Value)>,
    recording: u32,
    /// Names that were made at run time.
    names: RefCell<Seldom<FxHashMap<Str, Arc<Name>>>>,
    /// Shared variables and instances of this run: what can form cycles, to be broken at the end.
    registry: Vec<Weak<VarCell>>,
    /// The next property is read or written past the `getProperty` and `setProperty` of the class.
    unhooked: std::cell::Cell<bool>,
    /// The arguments of the call under way, as written, if there are casts among them: they choose the method.
    casts: std::cell::Cell<Option<&'r [crate::code::Expr]>>,
    /// Whether the library walks a map, whose entries fill two parameters of a closure.
    spreads: bool,
    /// How many classes were made for objects that got traits.
    proxies: u32,
    /// In how many runs this one is: a script may run others.
    nested: u32,
    /// What categories and metaclasses add.
    pub(crate) added: added::Added,
    instances: Vec<Weak<Object>>,
    pub(crate) memory: Seldom<crate::library::Memory>,
}

impl std::fmt::Debug for Interp<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Interp").field("at", &self.at).finish_non_exhaustive()
    }
}

impl<'r> Interp<'r> {
    /// Prepares a run.
    pub(crate) fn new(code: &'r Arc<Code>, host: &'r dyn Host, limits: Limits) -> Self {
        let room = Room::for_globals(code.globals.iter().map(|name| host.variable(&name.text)));
        Self {
            code,
            host,
            unhooked: std::cell::Cell::default(),
            casts: std::cell::Cell::default(),
            library: Library::standard(),
            frame: Frame::default(),
            at: 0,
            meter: Meter::new(limits),
            room,
            extra_globals: Seldom::default(),
            classes: smallvec![None; code.classes.len()],
            script: Value::Null,
            records: Vec::new(),
            recording: 0,
            names: RefCell::default(),
            registry: Vec::new(),
            spreads: false,
            proxies: 0,
            nested: 0,
            added: added::Added::default(),
            instances: Vec::new(),
            memory: Seldom::default(),
        }
    }

    /// Runs the body of the script.
    pub(crate) fn run_script(&mut self) -> Eval {
        self.prepare_script()?;
        let script = self.script.clone();
        match self.code.entry {
            Some(entry) => self.run_class(entry),
            None => self.call_function(0, &script, &[]),
        }
    }

    /// Makes the object of the script.
    fn prepare_script(&mut self) -> Eval<()> {
        let class = self.class(0)?;
        let mut fields = Vec::new();
        fields.resize(class.code.fields.len(), Value::Null);
        let object = Object {
            class: class.clone(),
            fields: fields.into(),
            outer: Value::Null,
            captures: Cells::default(),
            throwable: None,
        };
        self.script = Value::Object(Rc::new(object));
        let script = self.script.clone();
        if let Some(initializer) = class.code.initializer {
            self.call_function(initializer, &script, &[])?;
        }
        Ok(())
    }

    /// Breaks the cycles between closures and their variables, so that the memory of the run is returned.
    pub(crate) fn finish(&mut self) {
        self.added.forget();
        for class in self.classes.iter().flatten() {
            drop(class.statics.take());
        }
        for object in std::mem::take(&mut self.instances) {
            if let Some(object) = object.upgrade() {
                release_closures(&object);
            }
        }
        if let Value::Object(script) = &self.script {
            release_closures(script);
        }
        for cell in std::mem::take(&mut self.registry) {
            if let Some(cell) = cell.upgrade() {
                drop(cell.take());
            }
        }
        std::mem::take(&mut self.room).keep();
    }

    /// The world around the script.
    pub fn host(&self) -> &'r dyn Host {
        self.host
    }

    /// Milliseconds since 1970, from the embedder's clock.
    pub fn now_millis(&self) -> i64 {
        self.host.now_millis()
    }

    /// The script object: `this` at the top level.
    pub fn script(&self) -> &Value {
        &self.script
    }

    /// The table of built-in methods.
    pub(crate) fn library(&self) -> &'static Library {
        self.library
    }

    /// Offset into the source of what is being evaluated.
    pub fn at(&self) -> u32 {
        self.at
    }

    /// The position of an offset.
    pub(crate) fn position(&self, at: u32) -> Position {
        self.code.lines.position(&self.code.source, at)
    }
}

/// A closure in a field knows the object, which knows the closure.
fn release_closures(object: &Rc<Object>) {
    let mut released = Vec::new();
    for field in object.fields.borrow_mut().iter_mut() {
        if matches!(field, Value::Closure(_)) {
            released.push(std::mem::take(field));
        }
    }
    // After the borrow: what a closure drops may look at the object.
    drop(released);
}
