//! A ready-made [`Host`] for plain scripts and tests.

use std::cell::{Cell, RefCell};
use std::fmt;

use rustc_hash::FxHashMap;

use super::Host;
use crate::interp::{Eval, Interp};
use crate::value::Value;

/// A function of the embedder for [`Bindings`].
pub type HostFunction = Box<dyn Fn(&mut Interp<'_>, &[Value]) -> Eval<Value>>;

/// Where printed text goes.
type Sink = Box<dyn Fn(&str)>;

/// A ready-made [`Host`] for plain scripts and tests: variables and functions by name, output collected or handed on.
#[derive(Default)]
pub struct Bindings {
    variables: RefCell<FxHashMap<String, Value>>,
    functions: FxHashMap<String, HostFunction>,
    output: RefCell<String>,
    sink: Option<Sink>,
    now: Cell<i64>,
    random: Cell<u64>,
    zone: Option<String>,
}

impl fmt::Debug for Bindings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bindings").finish_non_exhaustive()
    }
}

impl Bindings {
    /// A world without variables whose clock stands at the start of 1970.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds or replaces a variable.
    pub fn set(&self, name: impl Into<String>, value: impl Into<Value>) {
        self.variables.borrow_mut().insert(name.into(), value.into());
    }

    /// The value of a variable, also of those the script assigned without declaring them.
    pub fn get(&self, name: &str) -> Option<Value> {
        self.variables.borrow().get(name).cloned()
    }

    /// Adds a function.
    pub fn function(&mut self, name: impl Into<String>, function: HostFunction) {
        self.functions.insert(name.into(), function);
    }

    /// Hands printed text to `sink` instead of collecting it.
    pub fn print_to(&mut self, sink: impl Fn(&str) + 'static) {
        self.sink = Some(Box::new(sink));
    }

    /// Sets the clock, in milliseconds since 1970.
    pub fn set_now(&self, millis: i64) {
        self.now.set(millis);
    }

    /// Seeds the random numbers.
    pub fn set_seed(&self, seed: u64) {
        self.random.set(seed);
    }

    /// Sets the time zone, an IANA name.
    pub fn set_time_zone(&mut self, zone: impl Into<String>) {
        self.zone = Some(zone.into());
    }

    /// Everything printed so far.
    pub fn output(&self) -> String {
        self.output.borrow().clone()
    }
}

impl Host for Bindings {
    fn variable(&self, name: &str) -> Option<Value> {
        self.get(name)
    }

    fn set_variable(&self, name: &str, value: &Value) -> bool {
        self.set(name, value.clone());
        true
    }

    fn call(&self, interp: &mut Interp<'_>, name: &str, args: &[Value]) -> Eval<Option<Value>> {
        self.functions.get(name).map(|function| function(interp, args)).transpose()
    }

    fn print(&self, text: &str) {
        match &self.sink {
            Some(sink) => sink(text),
            None => self.output.borrow_mut().push_str(text),
        }
    }

    fn now_millis(&self) -> i64 {
        self.now.get()
    }

    fn next_random(&self) -> u64 {
        // splitmix64
        let state = self.random.get().wrapping_add(0x9E37_79B9_7F4A_7C15);
        self.random.set(state);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn time_zone(&self) -> &str {
        self.zone.as_deref().unwrap_or("UTC")
    }
}
