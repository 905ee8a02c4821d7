//! The method of a class, own or inherited, that suits arguments best.

use std::rc::Rc;

use super::distance::ASSUMED_NULL;
use super::parameters::takes;
use crate::code::Function;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Class, Value};

/// So many ways to inherit are searched in a step.
const WAYS_OF_A_STEP: usize = 4;

impl<'r> Interp<'r> {
    /// The method of a class, own or inherited, that suits the arguments best.
    pub(in crate::interp) fn find_method(
        &mut self,
        class: &Rc<Class>,
        name: &str,
        args: &[Value],
    ) -> Eval<Option<(u32, Rc<Class>)>> {
        self.owe(class.ways as usize / WAYS_OF_A_STEP);
        let mut best: Option<(u64, u32, Rc<Class>)> = None;
        let mut seen = Vec::new();
        self.search_methods(class, name, args, &mut best, &mut seen);
        if args.is_empty()
            && best.as_ref().is_none_or(|(distance, _, _)| *distance >= ASSUMED_NULL)
            && self.variants(class, name) > 1
        {
            let message = format!("Could not find which method {name}() to invoke from this list:");
            return Err(self.throw(Type::MethodSelectionException, message));
        }
        Ok(best.map(|(_, function, class)| (function, class)))
    }

    /// How many methods of a name Java sees: one more for every default.
    fn variants(&self, class: &Rc<Class>, name: &str) -> usize {
        let own = class.code.methods.get(name).map(Vec::as_slice).unwrap_or_default();
        let count = |function: &Function| 1 + function.params.iter().filter(|param| param.default.is_some()).count();
        own.iter().filter_map(|index| self.function(*index)).map(count).sum()
    }

    fn search_methods(
        &self,
        class: &Rc<Class>,
        name: &str,
        args: &[Value],
        best: &mut Option<(u64, u32, Rc<Class>)>,
        seen: &mut Vec<u32>,
    ) {
        if seen.contains(&class.code.index) {
            return;
        }
        seen.push(class.code.index);
        for function in class.code.methods.get(name).map(Vec::as_slice).unwrap_or_default() {
            let Some(code) = self.function(*function) else {
                continue;
            };
            if code.is_abstract {
                continue;
            }
            let Some(distance) = self.suits(code, args) else {
                continue;
            };
            if best.as_ref().is_none_or(|(nearest, _, _)| distance < *nearest) {
                *best = Some((distance, *function, class.clone()));
            }
        }
        // Traits named last win over those named first, and over the superclass.
        for interface in class.interfaces.iter().rev() {
            self.search_methods(interface, name, args, best, seen);
        }
        if let Some(parent) = &class.parent {
            self.search_methods(parent, name, args, best, seen);
        }
    }

    /// Whether an object or class of the script has a method of this name for this many arguments.
    pub(in crate::interp) fn has_script_method(&self, receiver: &Value, name: &str, args: usize) -> bool {
        let class = match receiver {
            Value::Object(object) => &object.class,
            Value::Class(class) => class,
            _ => return false,
        };
        self.class_has_method(class, name, args)
    }

    pub(in crate::interp) fn class_has_method(&self, class: &Rc<Class>, name: &str, args: usize) -> bool {
        self.owe(usize::from(class.ways as usize > WAYS_OF_A_STEP));
        let own = class.code.methods.get(name).is_some_and(|functions| {
            functions
                .iter()
                .filter_map(|index| self.function(*index))
                .any(|code| !code.is_abstract && takes(code, args))
        });
        own || class.interfaces.iter().any(|interface| self.class_has_method(interface, name, args))
            || class.parent.as_ref().is_some_and(|parent| self.class_has_method(parent, name, args))
    }
}
