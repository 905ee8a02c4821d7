//! Functions that take the arguments of a call, and the nearest of them.

use std::rc::Rc;

use smallvec::SmallVec;

use super::Given;
use super::variants::declared;
use crate::code::{Function, TypeRef};
use crate::interp::call::takes;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Class;

/// A function that takes the arguments.
pub(super) struct Candidate<'r> {
    pub(super) index: u32,
    code: &'r Function,
    /// The class that declares it.
    pub(super) class: Rc<Class>,
    /// The defaults it leaves out for these arguments.
    left_out: usize,
}

pub(super) type Candidates<'r> = SmallVec<[Candidate<'r>; 2]>;

impl<'r> Interp<'r> {
    /// Adds a function if it takes the arguments and no function found before has the same parameters.
    pub(super) fn consider(&self, index: u32, class: &Rc<Class>, given: &[Given<'_>], found: &mut Candidates<'r>) {
        let Some(code) = self.function(index).filter(|code| !code.is_abstract) else { return };
        let Some(left_out) = self.fit(code, given, false) else { return };
        let own = || declared(code, left_out);
        if !found.iter().any(|other| same_types(&own(), &declared(other.code, other.left_out))) {
            found.push(Candidate { index, code, class: class.clone(), left_out });
        }
    }

    /// What is left out of a function for these arguments; `None` when it does not take them.
    pub(super) fn fit(&self, function: &Function, given: &[Given<'_>], is_closure: bool) -> Option<usize> {
        // `f()` for a single parameter passes null.
        if given.is_empty() && function.params.len() == 1 && !function.varargs && !takes(function, 0) {
            let ty = function.params.first().and_then(|param| param.ty.as_ref());
            return (!matches!(ty, Some(TypeRef::Builtin(class)) if class.is_primitive())).then_some(0);
        }
        self.variant(function, given, is_closure)
    }

    /// The nearest candidate.
    ///
    /// # Errors
    /// Several are equally near.
    pub(super) fn nearest(
        &self,
        (class, name): (&Rc<Class>, &str),
        mut candidates: Candidates<'r>,
        given: &[Given<'_>],
    ) -> Eval<Option<Candidate<'r>>> {
        if candidates.len() < 2 {
            return Ok(candidates.pop());
        }
        if given.is_empty() {
            let plain = |candidate: &Candidate<'r>| takes(candidate.code, 0) && !candidate.code.varargs;
            let exact = candidates.iter().position(plain);
            let exact = exact.or_else(|| candidates.iter().position(|candidate| takes(candidate.code, 0))).unwrap_or(0);
            return Ok(candidates.into_iter().nth(exact));
        }
        let distances: SmallVec<[i64; 4]> = candidates
            .iter()
            .map(|candidate| self.distance_to_variant(candidate.code, candidate.left_out, given))
            .collect();
        // An exact fit ends the search, although null can be nearer still.
        let least = if distances.contains(&0) { 0 } else { distances.iter().min().copied().unwrap_or_default() };
        let mut near =
            candidates.into_iter().zip(distances).filter(|(_, far)| *far == least).map(|(candidate, _)| candidate);
        let first = near.next();
        let rivals: Vec<Candidate<'r>> = near.collect();
        if rivals.is_empty() || least == 0 {
            return Ok(first);
        }
        let described = |candidate: &Candidate<'r>| -> Vec<String> {
            declared(candidate.code, candidate.left_out).iter().map(|ty| self.described_type(*ty)).collect()
        };
        Err(self.equally_near(class.name(), name, given, first.iter().chain(&rivals).map(described)))
    }
}

/// Whether two variants have the same parameters; no type and `Object` are the same.
fn same_types(left: &[Option<&TypeRef>], right: &[Option<&TypeRef>]) -> bool {
    let plain = |ty: &Option<&TypeRef>| matches!(ty, None | Some(TypeRef::Builtin(Type::Object)));
    let same = |(left, right): (&Option<&TypeRef>, &Option<&TypeRef>)| left == right || plain(left) && plain(right);
    left.len() == right.len() && left.iter().zip(right).all(same)
}
