//! What Java sees of a function with defaults: one variant for every number of defaults that are left out, from the right.

use smallvec::SmallVec;

use super::Given;
use super::distance::GATHERED;
use crate::code::{Function, TypeRef};
use crate::interp::Interp;
use crate::interp::call::takes;
use crate::value::Value;

/// The declared types of the parameters of one variant.
pub(super) type Declared<'a> = SmallVec<[Option<&'a TypeRef>; 4]>;

impl Interp<'_> {
    /// How many defaults the variant leaves out that takes these arguments; `None` when none does.
    ///
    /// Of several variants of a method the nearest counts; of those of a closure only one that takes the arguments as they are.
    pub(super) fn variant(&self, function: &Function, given: &[Given<'_>], is_closure: bool) -> Option<usize> {
        if !takes(function, given.len()) {
            return None;
        }
        let optional = optional(function);
        if !function.varargs || optional == 0 {
            let left_out = function.params.len().saturating_sub(given.len()).min(optional);
            return self.variant_takes(function, left_out, given).then_some(left_out);
        }
        let all = (0..=optional).filter(|left_out| given.len() + 1 + left_out >= function.params.len());
        let fitting: SmallVec<[usize; 4]> =
            all.filter(|left_out| self.variant_takes(function, *left_out, given)).collect();
        match fitting.as_slice() {
            [] => None,
            [one] => Some(*one),
            several if is_closure => {
                several.iter().copied().find(|left_out| self.takes_directly(function, *left_out, given))
            }
            several => {
                several.iter().copied().min_by_key(|left_out| self.distance_to_variant(function, *left_out, given))
            }
        }
    }

    /// How many defaults a call with these arguments leaves out.
    pub(in crate::interp) fn defaults_left_out(&self, function: &Function, args: &[Value], is_closure: bool) -> usize {
        let optional = optional(function);
        let by_count = function.params.len().saturating_sub(args.len()).min(optional);
        if function.varargs && optional > 0 {
            return self.variant(function, &self.given(args), is_closure).unwrap_or(by_count);
        }
        by_count
    }

    fn variant_takes(&self, function: &Function, left_out: usize, given: &[Given<'_>]) -> bool {
        let params = declared(function, left_out);
        let Some((last, fixed)) = params.split_last().filter(|_| function.varargs) else {
            return params.iter().zip(given).all(|(ty, given)| self.takes_given(*ty, given));
        };
        let rest = given.get(fixed.len()..).unwrap_or_default();
        if !fixed.iter().zip(given).all(|(ty, given)| self.takes_given(*ty, given)) {
            return false;
        }
        matches!(rest, [single] if self.takes_given(*last, single))
            || rest.iter().all(|given| self.takes_given(element_of(*last), given))
    }

    /// Whether nothing has to be gathered.
    fn takes_directly(&self, function: &Function, left_out: usize, given: &[Given<'_>]) -> bool {
        let params = declared(function, left_out);
        params.len() == given.len() && params.iter().zip(given).all(|(ty, given)| self.takes_given(*ty, given))
    }

    /// How far the arguments are from a variant that takes them.
    pub(super) fn distance_to_variant(&self, function: &Function, left_out: usize, given: &[Given<'_>]) -> i64 {
        let params = declared(function, left_out);
        let Some((last, fixed)) = params.split_last().filter(|_| function.varargs) else {
            return params.iter().zip(given).map(|(ty, given)| self.distance_to(*ty, given)).sum();
        };
        let near: i64 = fixed.iter().zip(given).map(|(ty, given)| self.distance_to(*ty, given)).sum();
        let rest = given.get(fixed.len()..).unwrap_or_default();
        let element = element_of(*last);
        near + match rest {
            [] => 1 << GATHERED,
            [single] if self.takes_given(*last, single) => self.distance_to(*last, single),
            rest => {
                let gathered: i64 = rest.iter().map(|given| self.distance_to(element, given)).sum();
                ((1 + rest.len() as i64) << GATHERED) + gathered
            }
        }
    }
}

/// How many parameters have a default.
fn optional(function: &Function) -> usize {
    function.params.iter().filter(|param| param.default.is_some()).count()
}

/// The types of the parameters of a variant.
pub(super) fn declared(function: &Function, left_out: usize) -> Declared<'_> {
    let kept = optional(function).saturating_sub(left_out);
    let mut defaults = 0;
    let is_kept = |param: &&crate::code::Param| {
        defaults += usize::from(param.default.is_some());
        param.default.is_none() || defaults <= kept
    };
    function.params.iter().filter(is_kept).map(|param| param.ty.as_ref()).collect()
}

/// What an array holds.
fn element_of(ty: Option<&TypeRef>) -> Option<&TypeRef> {
    match ty {
        Some(TypeRef::Array(element, 1)) => Some(element),
        _ => None,
    }
}
