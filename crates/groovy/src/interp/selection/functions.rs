//! The choice among functions of the script: methods of a class, own or inherited, and constructors.

use std::rc::Rc;

use super::Given;
use super::candidates::Candidates;
use crate::code::{ClassKind, Function};
use crate::interp::call::takes;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Class, Value};

/// So many ways to inherit are searched in a step.
pub(super) const WAYS_OF_A_STEP: usize = 4;

impl<'r> Interp<'r> {
    /// The method of a class, own or inherited, that suits the arguments best.
    ///
    /// # Errors
    /// Several suit them equally well.
    pub(in crate::interp) fn find_method(
        &mut self,
        class: &Rc<Class>,
        name: &str,
        args: &[Value],
    ) -> Eval<Option<(u32, Rc<Class>)>> {
        self.owe(class.ways as usize / WAYS_OF_A_STEP);
        let given = self.given(args);
        let mut candidates = Candidates::new();
        let mut seen = Vec::new();
        self.search_methods(class, name, &given, &mut candidates, &mut seen);
        if args.is_empty()
            && !candidates.iter().any(|candidate| self.function(candidate.index).is_some_and(|code| takes(code, 0)))
            && self.variants(class, name) > 1
        {
            let message = format!("Could not find which method {name}() to invoke from this list:");
            return Err(self.throw(Type::MethodSelectionException, message));
        }
        let nearest = self.nearest((class, name), candidates, &given)?;
        Ok(nearest.map(|candidate| (candidate.index, candidate.class)))
    }

    /// The constructor that suits the arguments best.
    ///
    /// # Errors
    /// Several suit them equally well.
    pub(in crate::interp) fn find_constructor(&mut self, class: &Rc<Class>, args: &[Value]) -> Eval<Option<u32>> {
        let given = self.given(args);
        let mut candidates = Candidates::new();
        for constructor in &class.code.constructors {
            self.consider(constructor.function, class, &given, &mut candidates);
        }
        Ok(self.nearest((class, "<init>"), candidates, &given)?.map(|candidate| candidate.index))
    }

    /// Whether a function takes these arguments.
    pub(in crate::interp) fn suits(&self, function: &Function, args: &[Value]) -> bool {
        self.fit(function, &self.given(args), false).is_some()
    }

    /// Whether a closure takes these arguments.
    pub(in crate::interp) fn suits_closure(&self, function: &Function, args: &[Value]) -> bool {
        self.fit(function, &self.given(args), true).is_some()
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
        given: &[Given<'_>],
        found: &mut Candidates<'r>,
        seen: &mut Vec<u32>,
    ) {
        if seen.contains(&class.code.index) {
            return;
        }
        let inherits = !seen.is_empty() && class.code.kind != ClassKind::Trait;
        seen.push(class.code.index);
        for index in class.code.methods.get(name).map(Vec::as_slice).unwrap_or_default() {
            // Private methods are for the class that has them.
            if inherits && self.function(*index).is_some_and(|code| code.is_private && !code.is_static) {
                continue;
            }
            self.consider(*index, class, given, found);
        }
        // Traits named last win over those named first, and over the superclass.
        for interface in class.interfaces.iter().rev() {
            self.search_methods(interface, name, given, found, seen);
        }
        if let Some(parent) = &class.parent {
            self.search_methods(parent, name, given, found, seen);
        }
    }
}
