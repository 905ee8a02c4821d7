//! Texts as scripts: compiled while a run goes on, and run inside its limits in a world of their own.
//!
//! Code of one script means nothing to another: what they hand to each other is data. A closure, or an instance of a class of the
//! script, is refused at the border.

use std::rc::Rc;
use std::sync::Arc;

use super::{Eval, Fault, Interp};
use crate::code::Code;
use crate::diagnostic::{Code as Kind, Diagnostic};
use crate::host::Host;
use crate::limits::{Exceeded, Limits};
use crate::script::{Options, compiled};
use crate::types::Type;
use crate::value::{Map, Value};

/// Scripts in scripts in scripts.
const MOST_NESTED: u32 = 4;
/// What compiling takes for every byte, in steps.
const STEPS_A_BYTE: usize = 8;
/// What a compiled function has taken besides.
const STEPS_A_FUNCTION: usize = 200;
/// What an error in the text has taken.
const STEPS_AN_ERROR: usize = 2_000;
/// What the compiled form of a byte may weigh.
const WEIGHT_A_BYTE: usize = 64;
/// Native stack the compiler may use.
const COMPILER_STACK: usize = 800 << 10;

/// A world without anything of the embedder but what every script may do.
struct Quiet<'h>(&'h dyn Host);

impl Host for Quiet<'_> {
    fn print(&self, text: &str) {
        self.0.print(text);
    }

    fn now_millis(&self) -> i64 {
        self.0.now_millis()
    }

    fn next_random(&self) -> u64 {
        self.0.next_random()
    }

    fn time_zone(&self) -> &str {
        self.0.time_zone()
    }
}

/// What to run of a text.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Wanted<'a> {
    /// All of it.
    Body,
    /// A method it declares.
    Method(&'a str, &'a [Value]),
}

impl Interp<'_> {
    /// Runs a text with these variables, which it may change.
    ///
    /// # Errors
    /// What is wrong with the text, what it throws, and the limits of this run.
    pub(crate) fn run_text(&mut self, text: &str, name: &str, variables: &Rc<Map>, wanted: Wanted<'_>) -> Eval {
        let code = self.compile_text(text, name)?;
        let mut given = Vec::new();
        for (key, value) in self.entries(variables)? {
            let key = self.to_text(&key)?;
            if code.globals.iter().any(|global| global.text == key) {
                self.refuse_code(&value)?;
                given.push((key, value));
            }
        }
        if let Wanted::Method(_, args) = wanted {
            args.iter().try_for_each(|arg| self.refuse_code(arg))?;
        }
        let host = Quiet(self.host);
        let mut inner = Interp::new(&code, &host, Limits::default());
        inner.nested = self.nested + 1;
        std::mem::swap(&mut inner.meter, &mut self.meter);
        let answer = inner.run_given(&given, wanted);
        let answer = answer.and_then(|answer| inner.refuse_code(&answer).map(|()| answer));
        let left = inner.variables_left(&given);
        inner.finish();
        std::mem::swap(&mut inner.meter, &mut self.meter);
        let (answer, left) = (self.across(answer)?, left?);
        for (key, value) in left {
            self.map_put(variables, key, value)?;
        }
        Ok(answer)
    }

    fn run_given(&mut self, given: &[(crate::value::Str, Value)], wanted: Wanted<'_>) -> Eval {
        for (name, value) in given {
            self.binding_set(name, value.clone())?;
        }
        match wanted {
            Wanted::Body => self.run_script(),
            Wanted::Method(name, args) => {
                self.prepare_script()?;
                let script = self.script.clone();
                self.call_method(&script, name, args)
            }
        }
    }

    /// The variables that a text leaves behind. What it was given may hold its code by now.
    fn variables_left(&mut self, given: &[(crate::value::Str, Value)]) -> Eval<Vec<(Value, Value)>> {
        given.iter().try_for_each(|(_, value)| self.refuse_code(value))?;
        let left = self.binding_entries();
        left.iter().try_for_each(|(_, value)| self.refuse_code(value))?;
        Ok(left)
    }

    /// An error that leaves its script: an exception of a class of that script stays a mystery outside.
    fn across(&mut self, answer: Eval) -> Eval {
        let fault = match answer {
            Ok(value) => return Ok(value),
            Err(fault) => fault,
        };
        match *fault {
            Fault::Thrown(Value::Throwable(throwable)) => {
                throwable.at.set(self.at);
                Err(Box::new(Fault::Thrown(Value::Throwable(throwable))))
            }
            Fault::Thrown(_) => Err(handing_over()),
            other => Err(Box::new(other)),
        }
    }

    fn compile_text(&mut self, text: &str, name: &str) -> Eval<Arc<Code>> {
        if self.nested >= MOST_NESTED || !self.meter.has_stack(COMPILER_STACK) {
            return Err(Exceeded::Depth.into());
        }
        self.charge(text.len().saturating_mul(STEPS_A_BYTE).saturating_add(500))?;
        self.reserve(text.len().saturating_mul(WEIGHT_A_BYTE).saturating_add(4_096))?;
        let options = Options { name: name.to_owned(), host_classes: Vec::new() };
        match compiled(text, &options) {
            Ok(code) => {
                // Classes of the library that are Groovy code come along when they are named.
                self.charge(code.functions.len().saturating_mul(STEPS_A_FUNCTION))?;
                Ok(code)
            }
            Err(found) => {
                // Finding what was meant takes a while.
                self.charge(found.len().saturating_mul(STEPS_AN_ERROR))?;
                Err(self.not_compiled(name, &found))
            }
        }
    }

    fn not_compiled(&mut self, name: &str, found: &[Diagnostic]) -> Box<Fault> {
        let missing = found.iter().find(|found| matches!(found.code, Kind::NotSupported));
        if let Some(missing) = missing {
            return Box::new(Fault::NotSupported(missing.message.to_string().into()));
        }
        let first = found.first().map_or_else(String::new, |found| found.message.to_string());
        let message = format!(
            "startup failed:\n{name}.groovy: {first}\n\n{} error{}\n",
            found.len(),
            if found.len() == 1 { "" } else { "s" }
        );
        self.throw(Type::MultipleCompilationErrorsException, message)
    }

    /// Refuses values that are, or hold, code of a script.
    fn refuse_code(&mut self, value: &Value) -> Eval<()> {
        self.check_stack()?;
        self.charge(1)?;
        match value {
            Value::Closure(_) | Value::Object(_) | Value::Class(_) => Err(handing_over()),
            Value::List(list) if list.default_of().is_some() => Err(handing_over()),
            Value::Map(map) if !map.default.is_null() || !map.comparator.is_null() => Err(handing_over()),
            Value::Set(set) if !set.comparator.is_null() => Err(handing_over()),
            Value::List(list) => {
                let items = self.copied(list)?;
                items.iter().try_for_each(|item| self.refuse_code(item))
            }
            Value::Set(set) => {
                let items = self.members(set)?;
                items.iter().try_for_each(|item| self.refuse_code(item))
            }
            Value::Map(map) => {
                for (key, held) in self.entries(map)? {
                    self.refuse_code(&key)?;
                    self.refuse_code(&held)?;
                }
                Ok(())
            }
            Value::Array(array) => {
                self.charge(array.items.borrow().len())?;
                let items = array.items.borrow().clone();
                items.iter().try_for_each(|item| self.refuse_code(item))
            }
            Value::GString(text) => text.values.iter().try_for_each(|part| self.refuse_code(part)),
            Value::Entry(entry) => {
                self.refuse_code(&entry.key)?;
                self.refuse_code(&entry.value())
            }
            Value::Native(native) if !holds_nothing(native.type_of()) => Err(handing_over()),
            _ => Ok(()),
        }
    }
}

/// Objects of the library that hold no other values.
fn holds_nothing(class: Type) -> bool {
    class.is(Type::Comparable) || class.is(Type::CharSequence) || matches!(class, Type::Pattern | Type::Locale)
}

fn handing_over() -> Box<Fault> {
    Fault::not_supported("handing code or instances of one script to another", "data: texts, numbers, lists and maps")
}
