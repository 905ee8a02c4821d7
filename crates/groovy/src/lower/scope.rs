//! Variables: which slot a name has, and which are shared with closures.

use std::collections::HashMap;

use super::Lower;
use crate::code::TypeRef;
use crate::diagnostic::{Code, Diagnostic};
use crate::span::Span;
use crate::value::Str;

/// What a function can see around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A closure: everything around it.
    Closure,
    /// A method of an anonymous class: everything around the class.
    Anonymous,
    /// A method or the script: nothing.
    Closed,
}

#[derive(Debug)]
struct Variable {
    name: Str,
    ty: Option<TypeRef>,
    /// Whether it has its value for good.
    is_final: bool,
}

/// The variables of one function.
#[derive(Debug)]
pub(super) struct Scope {
    pub(super) kind: Kind,
    variables: Vec<Variable>,
    pub(super) shared: Vec<bool>,
    /// Visible names by block: first slot list index per block.
    blocks: Vec<Vec<u16>>,
    /// Captured variables: index among the carried ones, slot here.
    pub(super) captures: Vec<(u16, u16)>,
    captured: HashMap<Str, u16>,
    /// For closures: slots of the surrounding function, in order of the carried ones.
    pub(super) carried: Vec<u16>,
    pub(super) labels: Vec<Str>,
    pub(super) is_static: bool,
    /// Parameters from here on are not declared yet: a default before them is being compiled.
    pub(super) hidden_from: Option<u16>,
    /// Parameters that the defaults after them name.
    pub(super) named_by_defaults: Vec<u16>,
    /// A closure inside the default being compiled names the very parameter.
    pub(super) names_itself: bool,
    /// Nested `switch` expressions and their like: `return` cannot leave them.
    pub(super) in_expression: u32,
}

impl Scope {
    pub(super) fn new(kind: Kind, is_static: bool) -> Self {
        Self {
            kind,
            variables: Vec::new(),
            shared: Vec::new(),
            blocks: vec![Vec::new()],
            captures: Vec::new(),
            captured: HashMap::default(),
            carried: Vec::new(),
            labels: Vec::new(),
            is_static,
            hidden_from: None,
            named_by_defaults: Vec::new(),
            names_itself: false,
            in_expression: 0,
        }
    }

    fn find(&self, name: &str) -> Option<u16> {
        for block in self.blocks.iter().rev() {
            for slot in block.iter().rev() {
                if self.hidden_from.is_some_and(|from| *slot >= from) {
                    continue;
                }
                if self.variables.get(*slot as usize).is_some_and(|variable| variable.name.as_str() == name) {
                    return Some(*slot);
                }
            }
        }
        None
    }

    fn asked_from_inside(&mut self, name: &str) {
        let hidden = self.hidden_from.and_then(|slot| self.variables.get(slot as usize));
        self.names_itself |=
            self.kind == Kind::Closure && hidden.is_some_and(|variable| variable.name.as_str() == name);
    }

    fn add(&mut self, name: Str, ty: Option<TypeRef>, shared: bool) -> u16 {
        let slot = self.variables.len().min(u16::MAX as usize) as u16;
        self.variables.push(Variable { name, ty, is_final: false });
        self.shared.push(shared);
        slot
    }

    fn share(&mut self, slot: u16) {
        if let Some(shared) = self.shared.get_mut(slot as usize) {
            *shared = true;
        }
    }

    fn is_final(&self, slot: u16) -> bool {
        self.variables.get(slot as usize).is_some_and(|variable| variable.is_final)
    }

    /// From here on the variable keeps its value.
    pub(super) fn finish(&mut self, slot: u16) {
        if let Some(variable) = self.variables.get_mut(slot as usize) {
            variable.is_final = true;
        }
    }

    fn type_of(&self, slot: u16) -> Option<TypeRef> {
        self.variables.get(slot as usize).and_then(|variable| variable.ty.clone())
    }
}

/// More variables than this in one function are refused.
const MAX_VARIABLES: usize = 4_000;

impl Lower<'_> {
    pub(super) fn scope(&mut self) -> Option<&mut Scope> {
        self.scopes.last_mut()
    }

    /// Whether this is the body of a closure.
    pub(super) fn in_closure(&self) -> bool {
        self.scopes.last().is_some_and(|scope| scope.kind == Kind::Closure)
    }

    pub(super) fn open_block(&mut self) {
        if let Some(scope) = self.scope() {
            scope.blocks.push(Vec::new());
        }
    }

    pub(super) fn close_block(&mut self) {
        if let Some(scope) = self.scope() {
            scope.blocks.pop();
        }
    }

    /// Declares a variable in the current block.
    pub(super) fn declare(&mut self, name: &Str, ty: Option<TypeRef>, span: Span) -> u16 {
        if self.visible_in_function(name) {
            let message = format!("the variable '{name}' is declared already");
            let found =
                Diagnostic::new(Code::DuplicateName, span, message).suggest("use another name, or assign without def");
            self.error(found);
        }
        self.declare_unseen(name, ty, span)
    }

    /// Declares the `it` of a closure without parameters, which hides any other.
    pub(super) fn declare_it(&mut self, span: Span) {
        self.declare_unseen(&Str::from("it"), None, span);
    }

    fn declare_unseen(&mut self, name: &Str, ty: Option<TypeRef>, span: Span) -> u16 {
        let Some(scope) = self.scopes.last_mut() else {
            return 0;
        };
        let slot = scope.add(name.clone(), ty, false);
        if let Some(block) = scope.blocks.last_mut() {
            block.push(slot);
        }
        if scope.variables.len() > MAX_VARIABLES {
            self.error(Diagnostic::syntax(span, "this function has too many variables: split it into parts"));
        }
        slot
    }

    /// Groovy forbids a second variable of a name in a method, and in a closure or an anonymous class inside it.
    fn visible_in_function(&self, name: &str) -> bool {
        for scope in self.scopes.iter().rev() {
            if scope.find(name).is_some() {
                return true;
            }
            if scope.kind == Kind::Closed {
                return false;
            }
        }
        false
    }

    /// The slot of a variable, shared with this function if it belongs to one around it.
    pub(super) fn lookup(&mut self, name: &str) -> Option<u16> {
        let top = self.scopes.len().checked_sub(1)?;
        self.lookup_at(top, name)
    }

    fn lookup_at(&mut self, level: usize, name: &str) -> Option<u16> {
        let scope = self.scopes.get_mut(level)?;
        if let Some(slot) = scope.find(name) {
            if scope.hidden_from.is_some() {
                scope.named_by_defaults.push(slot);
            }
            return Some(slot);
        }
        if let Some(slot) = scope.captured.get(name) {
            return Some(*slot);
        }
        let kind = scope.kind;
        if kind == Kind::Closed {
            return None;
        }
        let below = level.checked_sub(1)?;
        self.scopes.get_mut(below)?.asked_from_inside(name);
        let outer = self.lookup_at(below, name)?;
        let ty = self.scopes.get(below)?.type_of(outer);
        let is_final = self.scopes.get(below)?.is_final(outer);
        self.scopes.get_mut(below)?.share(outer);
        let carried = self.carry(level, outer);
        let scope = self.scopes.get_mut(level)?;
        let slot = scope.add(name.into(), ty, true);
        if is_final {
            scope.finish(slot);
        }
        scope.captured.insert(name.into(), slot);
        scope.captures.push((carried, slot));
        Some(slot)
    }

    /// The index of an outer slot among those the closure, or the anonymous class, carries.
    fn carry(&mut self, level: usize, outer: u16) -> u16 {
        let Some(scope) = self.scopes.get_mut(level) else {
            return 0;
        };
        match scope.carried.iter().position(|slot| *slot == outer) {
            Some(index) => index as u16,
            None => {
                scope.carried.push(outer);
                scope.carried.len() as u16 - 1
            }
        }
    }

    /// The variable keeps its value from here on.
    pub(super) fn keep(&mut self, slot: u16) {
        if let Some(scope) = self.scope() {
            scope.finish(slot);
        }
    }

    /// Refuses to assign to a variable that is `final` and has its value.
    pub(super) fn refuse_final(&mut self, slot: u16, name: &str, span: Span) {
        if self.scopes.last().is_some_and(|scope| scope.is_final(slot)) {
            let message = format!("the variable '{name}' is final and has its value");
            self.error(Diagnostic::syntax(span, message));
        }
    }

    /// The declared type of a variable.
    pub(super) fn type_of_slot(&self, slot: u16) -> Option<TypeRef> {
        self.scopes.last().and_then(|scope| scope.type_of(slot))
    }

    /// The number of a label.
    pub(super) fn label(&mut self, name: &Str) -> u16 {
        let Some(scope) = self.scopes.last_mut() else {
            return 0;
        };
        match scope.labels.iter().position(|label| label == name) {
            Some(index) => index as u16,
            None => {
                scope.labels.push(name.clone());
                scope.labels.len() as u16 - 1
            }
        }
    }
}
