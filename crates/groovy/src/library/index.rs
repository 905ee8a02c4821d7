//! All tables, indexed by class and name.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::ANY;
use crate::interp::{Eval, Interp, NativeFn};
use crate::types::{TYPES, Type};

/// The number of a method name in the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Symbol(u16);

impl Symbol {
    /// No method of the library has this name.
    pub const NONE: Self = Self(u16::MAX);
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
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
    pub(super) methods: Rows,
    pub(super) statics: Rows,
    pub(super) constructors: Rows,
    overloads: FxHashMap<u32, &'static [super::overloads::Parameters]>,
    constants: FxHashMap<u32, fn(&mut Interp<'_>) -> Eval>,
    order: Vec<SmallVec<[Type; 8]>>,
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
        for module in super::tables::MODULES.iter().copied().flatten() {
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
        for (class, names, overloads) in super::overloads::OVERLOADS {
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

    /// The static method that an instance of a class may be asked for as well: those of interfaces are theirs alone.
    pub fn static_of_instance(&self, class: Type, symbol: Symbol, args: usize) -> Option<(Type, NativeFn)> {
        let order = self.order.get(class as usize)?;
        let classes = order.iter().filter(|class| !class.is_interface());
        classes.copied().find_map(|class| Some((class, fitting(self.statics.get(&key(class, symbol))?, args)?)))
    }

    /// The overloads Java has of a static method, where the types of the arguments decide.
    pub(crate) fn overloads(&self, class: Type, symbol: Symbol) -> Option<&'static [super::overloads::Parameters]> {
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

    pub(super) fn names_in(&self, rows: &Rows, class: Type) -> Vec<&'static str> {
        let named = self.names.iter().enumerate();
        let own = named.filter(|(at, _)| rows.contains_key(&key(class, Symbol(*at as u16))));
        let mut names: Vec<_> = own.map(|(_, name)| *name).collect();
        names.sort_unstable();
        names
    }
}

pub(super) fn key(class: Type, symbol: Symbol) -> u32 {
    (class as u32) << 16 | u32::from(symbol.0)
}

fn fitting(rows: &SmallVec<[Row; 1]>, args: usize) -> Option<NativeFn> {
    let fits = |row: &&Row| args >= row.min as usize && (row.max == ANY || args <= row.max as usize);
    rows.iter().find(fits).map(|row| row.run)
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
