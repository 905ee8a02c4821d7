//! The border to the embedder: what a script may see of the world outside, and nothing else.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::fmt;

use rustc_hash::FxHashMap;

use crate::interp::{Eval, Fault, Interp};
use crate::value::{Str, Value};

/// The world of one run. All methods take `&self`: a host that changes keeps its state in cells.
pub trait Host {
    /// The value of a variable the script does not define. Asked once per name and run.
    fn variable(&self, _name: &str) -> Option<Value> {
        None
    }

    /// An assignment to a name nobody declared. `false`: the script keeps the value for itself.
    fn set_variable(&self, _name: &str, _value: &Value) -> bool {
        false
    }

    /// A call of a function the script does not define. `None`: there is no such function.
    ///
    /// # Errors
    /// Whatever the function wants to stop the script with.
    fn call(&self, _interp: &mut Interp<'_>, _name: &str, _args: &[Value]) -> Eval<Option<Value>> {
        Ok(None)
    }

    /// `new NAME(args)` for a class the embedder declared in [`crate::Options::host_classes`]. `None`: cannot be made so.
    ///
    /// # Errors
    /// Whatever the constructor wants to stop the script with.
    fn construct(&self, _interp: &mut Interp<'_>, _class: &str, _args: &[Value]) -> Eval<Option<Value>> {
        Ok(None)
    }

    /// `NAME.method(args)` for a class the embedder declared. `None`: there is no such method.
    ///
    /// # Errors
    /// Whatever the method wants to stop the script with.
    fn call_static(&self, _interp: &mut Interp<'_>, _class: &str, _name: &str, _args: &[Value]) -> Eval<Option<Value>> {
        Ok(None)
    }

    /// Text the script prints.
    fn print(&self, _text: &str) {}

    /// Milliseconds since 1970: the only clock a script has.
    fn now_millis(&self) -> i64 {
        0
    }

    /// Where random numbers and UUIDs come from.
    fn next_random(&self) -> u64 {
        0
    }

    /// The time zone of dates without one, as an IANA name.
    fn time_zone(&self) -> &str {
        "UTC"
    }
}

/// An object of the embedder.
pub trait HostObject: Any + fmt::Debug {
    /// The class a script sees: `com.exalate.api.domain.Issue`.
    fn class_name(&self) -> &str;

    /// Reads a property. `None`: there is no such property, and the script gets a `MissingPropertyException`.
    ///
    /// # Errors
    /// Whatever the property wants to stop the script with.
    fn get(&self, _interp: &mut Interp<'_>, _name: &str) -> Eval<Option<Value>> {
        Ok(None)
    }

    /// Writes a property. `false`: there is no such property.
    ///
    /// # Errors
    /// Whatever the property wants to stop the script with.
    fn set(&self, _interp: &mut Interp<'_>, _name: &str, _value: Value) -> Eval<bool> {
        Ok(false)
    }

    /// Calls a method. `None`: there is no such method; those of every object (`toString`, `with`...) still work.
    ///
    /// # Errors
    /// Whatever the method wants to stop the script with.
    fn call(&self, _interp: &mut Interp<'_>, _name: &str, _args: &[Value]) -> Eval<Option<Value>> {
        Ok(None)
    }

    /// `object[key]`. `None`: not indexable.
    ///
    /// # Errors
    /// Whatever the lookup wants to stop the script with.
    fn index(&self, _interp: &mut Interp<'_>, _key: &Value) -> Eval<Option<Value>> {
        Ok(None)
    }

    /// `object[key] = value`. `false`: not indexable.
    ///
    /// # Errors
    /// Whatever the assignment wants to stop the script with.
    fn set_index(&self, _interp: &mut Interp<'_>, _key: &Value, _value: Value) -> Eval<bool> {
        Ok(false)
    }

    /// The elements, for loops and collection methods. `None`: the object is not a collection.
    fn elements(&self) -> Option<Vec<Value>> {
        None
    }

    /// `toString()`
    fn to_text(&self) -> String {
        self.class_name().to_owned()
    }

    /// `equals`; identity has been checked already.
    fn equals(&self, _other: &dyn HostObject) -> bool {
        false
    }

    /// Groovy truth.
    fn truth(&self) -> bool {
        true
    }

    /// Whether `instanceof`, `as` and typed variables take the object for one of the named class.
    fn is_instance_of(&self, class: &str) -> bool {
        self.class_name() == class
    }

    /// Rust's own type, for the embedder's functions.
    fn as_any(&self) -> &dyn Any;
}

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

/// An error of the embedder that stops the script, past every `catch`.
pub fn stop(kind: impl Into<Str>, message: impl Into<Str>) -> Box<Fault> {
    Box::new(Fault::Host { kind: kind.into(), message: message.into() })
}
