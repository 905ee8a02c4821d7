//! What built-in values can do: tables from a class and a name to a native function.
//!
//! One file per receiver. Each has a `METHODS` table, and where they exist `STATICS`, `CONSTRUCTORS` and `CONSTANTS`;
//! [`tables`] lists them all. See `DESIGN.md` for how to add a method.

mod args;
mod base64;
mod builder;
mod class;
mod closure;
mod constants;
mod dates;
mod decimal;
mod deque;
mod distinct;
mod expando;
mod format;
mod function;
mod gdk;
mod iteration;
mod iterator;
mod jdk;
mod json;
mod lazy;
mod left_out;
mod list;
mod map;
mod math;
mod meta;
mod number;
mod object;
mod optional;
pub(crate) mod ordering;
mod overloads;
mod range;
mod regex;
mod sequence;
mod sorted;
mod stream;
mod tables;
mod text;
mod throwable;
mod tuple;
mod vector;
mod views;
mod whole;
mod xml;

pub(crate) use closure::delegating;
pub(crate) use dates::is_unit;
pub(crate) use decimal::not_finite;
pub(crate) use json::to_json;
pub(crate) use range::holds as range_holds;

use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use crate::interp::{Eval, Interp, NativeFn};
use crate::types::{TYPES, Type};
use crate::value::{NativeRef, Str, Value};

/// No upper bound for the number of arguments.
pub(crate) const ANY: u8 = u8::MAX;

/// A method: receiver class, name, smallest and largest number of arguments, function.
pub(crate) type Method = (Type, &'static str, u8, u8, NativeFn);
/// A static method; the receiver argument of the function is the class.
pub(crate) type Static = (Type, &'static str, u8, u8, NativeFn);
/// A constructor; the receiver argument of the function is the class.
pub(crate) type Constructor = (Type, u8, u8, NativeFn);
/// A static field, made anew whenever it is read.
pub(crate) type Constant = (Type, &'static str, fn(&mut Interp<'_>) -> Eval);

/// The tables of one file of the library.
#[derive(Debug)]
pub(crate) struct Module {
    /// Instance methods.
    pub(crate) methods: &'static [Method],
    /// Static methods.
    pub(crate) statics: &'static [Static],
    /// Constructors.
    pub(crate) constructors: &'static [Constructor],
    /// Static fields.
    pub(crate) constants: &'static [Constant],
}

/// What the library remembers during a run.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    patterns: FxHashMap<(Str, i32), NativeRef>,
    last_matcher: Value,
}

/// The number of a method name in the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Symbol(u16);

impl Symbol {
    /// No method of the library has this name.
    pub const NONE: Self = Self(u16::MAX);
}

#[derive(Debug, Clone, Copy)]
struct Row {
    min: u8,
    max: u8,
    run: NativeFn,
}

type Rows = FxHashMap<u32, SmallVec<[Row; 1]>>;

/// All built-in methods, indexed. Constant data, built once.
#[derive(Debug, Default)]
pub struct Library {
    symbols: FxHashMap<&'static str, Symbol>,
    names: Vec<&'static str>,
    methods: Rows,
    statics: Rows,
    constructors: Rows,
    overloads: FxHashMap<u32, &'static [overloads::Parameters]>,
    constants: FxHashMap<u32, fn(&mut Interp<'_>) -> Eval>,
    order: Vec<SmallVec<[Type; 8]>>,
}

fn key(class: Type, symbol: Symbol) -> u32 {
    (class as u32) << 16 | u32::from(symbol.0)
}

impl Library {
    /// The library.
    pub fn standard() -> &'static Self {
        static STANDARD: OnceLock<Library> = OnceLock::new();
        STANDARD.get_or_init(Self::build)
    }

    fn build() -> Self {
        let mut library =
            Self { order: TYPES.iter().map(|(class, _)| lookup_order(*class)).collect(), ..Self::default() };
        for module in tables::MODULES.iter().copied().flatten() {
            for (class, name, min, max, run) in module.methods {
                let key = key(*class, library.intern(name));
                library.methods.entry(key).or_default().push(Row { min: *min, max: *max, run: *run });
            }
            for (class, name, min, max, run) in module.statics {
                let key = key(*class, library.intern(name));
                library.statics.entry(key).or_default().push(Row { min: *min, max: *max, run: *run });
            }
            for (class, min, max, run) in module.constructors {
                let key = key(*class, Symbol::NONE);
                library.constructors.entry(key).or_default().push(Row { min: *min, max: *max, run: *run });
            }
            for (class, name, make) in module.constants {
                let key = key(*class, library.intern(name));
                library.constants.insert(key, *make);
            }
        }
        for (class, names, overloads) in overloads::OVERLOADS {
            for name in *names {
                let key = key(*class, library.intern(name));
                library.overloads.insert(key, overloads);
            }
        }
        library
    }

    fn intern(&mut self, name: &'static str) -> Symbol {
        if let Some(symbol) = self.symbols.get(name) {
            return *symbol;
        }
        let symbol = Symbol(self.names.len() as u16);
        self.names.push(name);
        self.symbols.insert(name, symbol);
        symbol
    }

    /// The symbol of a method name; [`Symbol::NONE`] when no method has it.
    pub fn symbol(&self, name: &str) -> Symbol {
        self.symbols.get(name).copied().unwrap_or(Symbol::NONE)
    }

    /// The method of a class, own or inherited, that takes this many arguments.
    pub fn method(&self, class: Type, symbol: Symbol, args: usize) -> Option<NativeFn> {
        if symbol == Symbol::NONE {
            return None;
        }
        let order = self.order.get(class as usize)?;
        order.iter().find_map(|class| fitting(self.methods.get(&key(*class, symbol))?, args))
    }

    /// As [`Library::method`], without what every object has.
    pub fn special_method(&self, class: Type, symbol: Symbol, args: usize) -> Option<NativeFn> {
        let order = self.order.get(class as usize)?;
        let mut below = order.iter().filter(|class| **class != Type::Object);
        below.find_map(|class| fitting(self.methods.get(&key(*class, symbol))?, args))
    }

    /// The method of exactly this class.
    pub fn own_method(&self, class: Type, symbol: Symbol, args: usize) -> Option<NativeFn> {
        fitting(self.methods.get(&key(class, symbol))?, args)
    }

    /// Whether a class has a method of this name, for any number of arguments.
    pub fn has_method(&self, class: Type, symbol: Symbol) -> bool {
        let known = |class: &Type| self.methods.contains_key(&key(*class, symbol));
        symbol != Symbol::NONE && self.order.get(class as usize).is_some_and(|order| order.iter().any(known))
    }

    /// The class a method comes from.
    pub(crate) fn declaring(&self, class: Type, symbol: Symbol, args: usize) -> Option<Type> {
        let order = self.order.get(class as usize)?;
        let has =
            |class: &&Type| self.methods.get(&key(**class, symbol)).is_some_and(|rows| fitting(rows, args).is_some());
        order.iter().find(has).copied().filter(|_| symbol != Symbol::NONE)
    }

    /// A class and all above it, the nearest first.
    pub(crate) fn above(&self, class: Type) -> &[Type] {
        self.order.get(class as usize).map(SmallVec::as_slice).unwrap_or_default()
    }

    /// The static method of a class that takes this many arguments.
    pub fn static_method(&self, class: Type, symbol: Symbol, args: usize) -> Option<NativeFn> {
        let order = self.order.get(class as usize)?;
        order.iter().find_map(|class| fitting(self.statics.get(&key(*class, symbol))?, args))
    }

    /// The overloads Java has of a static method, where the types of the arguments decide.
    pub(crate) fn overloads(&self, class: Type, symbol: Symbol) -> Option<&'static [overloads::Parameters]> {
        self.overloads.get(&key(class, symbol)).copied()
    }

    /// Whether a class has a static method of this name.
    pub fn has_static(&self, class: Type, symbol: Symbol) -> bool {
        symbol != Symbol::NONE && self.statics.contains_key(&key(class, symbol))
    }

    /// The constructor of a class that takes this many arguments.
    pub fn constructor(&self, class: Type, args: usize) -> Option<NativeFn> {
        fitting(self.constructors.get(&key(class, Symbol::NONE))?, args)
    }

    /// The static field of a class.
    pub fn constant(&self, class: Type, symbol: Symbol) -> Option<fn(&mut Interp<'_>) -> Eval> {
        let order = self.order.get(class as usize)?;
        order.iter().find_map(|class| self.constants.get(&key(*class, symbol)).copied())
    }

    /// The names of all methods of a class, own and inherited: for suggestions and completion.
    pub fn method_names(&self, class: Type) -> Vec<&'static str> {
        let order = self.order.get(class as usize).map(SmallVec::as_slice).unwrap_or_default();
        let named = self.names.iter().enumerate();
        let has = |at: usize| order.iter().any(|class| self.methods.contains_key(&key(*class, Symbol(at as u16))));
        named.filter(|(at, _)| has(*at)).map(|(_, name)| *name).collect()
    }

    fn names_in(&self, rows: &Rows, class: Type) -> Vec<&'static str> {
        let named = self.names.iter().enumerate();
        let own = named.filter(|(at, _)| rows.contains_key(&key(class, Symbol(*at as u16))));
        let mut names: Vec<_> = own.map(|(_, name)| *name).collect();
        names.sort_unstable();
        names
    }
}

/// A built-in class with the names it brings along, for documentation and completion. What a class inherits stands with
/// the class it comes from.
#[derive(Debug)]
pub struct Members {
    /// The class.
    pub class: Type,
    /// Its own methods, in the order of the alphabet.
    pub methods: Vec<&'static str>,
    /// Its static methods.
    pub statics: Vec<&'static str>,
    /// Whether scripts can make one with `new`.
    pub constructed: bool,
}

/// All classes that bring something along, in the order of their names.
pub fn members() -> Vec<Members> {
    let library = Library::standard();
    let mut classes: Vec<Type> = TYPES.iter().map(|(class, _)| *class).collect();
    classes.sort_by_key(|class| (class.simple_name(), class.name()));
    let all = classes.into_iter().map(|class| Members {
        class,
        methods: library.names_in(&library.methods, class),
        statics: library.names_in(&library.statics, class),
        constructed: library.constructors.contains_key(&key(class, Symbol::NONE)),
    });
    all.filter(|found| found.constructed || !found.methods.is_empty() || !found.statics.is_empty()).collect()
}

fn fitting(rows: &SmallVec<[Row; 1]>, args: usize) -> Option<NativeFn> {
    let fits = |row: &&Row| args >= row.min as usize && (row.max == ANY || args <= row.max as usize);
    rows.iter().find(fits).map(|row| row.run)
}

/// `text * null` and `list * null`
pub(crate) fn no_factor(interp: &Interp<'_>) -> Box<crate::interp::Fault> {
    let message = "Cannot invoke \"java.lang.Number.intValue()\" because \"factor\" is null";
    interp.throw(Type::NullPointerException, message)
}

/// The class, then its supertypes from near to far, `Object` last.
fn lookup_order(class: Type) -> SmallVec<[Type; 8]> {
    let mut order: SmallVec<[Type; 8]> = SmallVec::new();
    let mut level: SmallVec<[Type; 8]> = SmallVec::new();
    level.push(class);
    while !level.is_empty() {
        let mut next = SmallVec::new();
        for class in level {
            if class != Type::Object && !order.contains(&class) {
                order.push(class);
                next.extend(class.info().supers.iter().copied());
            }
        }
        level = next;
    }
    order.push(Type::Object);
    order
}

/// The nearest known name to a mistyped one: at most a third of its letters differ.
pub(crate) fn nearest<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let allowed = (name.chars().count() / 3).max(1);
    let near = known.into_iter().map(|candidate| (distance(name, candidate), candidate));
    near.filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Levenshtein's distance, without regard to case.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().take(64).collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.chars().take(64).enumerate() {
        let mut diagonal = i;
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
        for (j, b) in right.iter().enumerate() {
            let above = row.get(j + 1).copied().unwrap_or_default();
            let before = row.get(j).copied().unwrap_or_default();
            let changed = diagonal + usize::from(!a.eq_ignore_ascii_case(b));
            if let Some(cell) = row.get_mut(j + 1) {
                *cell = changed.min(above + 1).min(before + 1);
            }
            diagonal = above;
        }
    }
    row.last().copied().unwrap_or_default()
}

impl Interp<'_> {
    /// The method name of a receiver's class nearest to a mistyped one.
    pub(crate) fn nearest_method(&self, receiver: &Value, name: &str) -> Option<&'static str> {
        nearest(name, self.library().method_names(receiver.type_of())).filter(|near| *near != name)
    }
}
