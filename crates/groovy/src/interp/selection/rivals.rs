//! The library's methods of every object, and of the collection a class is, stand beside those of the class: the nearer one is called.
//!
//! `def with(x)` takes anything, but a closure is nearer to the library's `with(Closure)`. Files: `table` what parameters those have.

mod table;

use std::rc::Rc;

use super::given::AllGiven;
use crate::code::{Function, Name};
use crate::interp::Interp;
use crate::interp::call::takes;
use crate::types::Type;
use crate::value::{Class, Value};

pub(crate) use table::of;

/// A method of the library that may be nearer: receiver, parameters.
pub(crate) type Rival = (Type, &'static [Type]);

impl Interp<'_> {
    /// Whether the library has a method that is nearer to the arguments than a function of the class.
    pub(in crate::interp) fn is_outdone(
        &self,
        class: &Rc<Class>,
        name: &Name,
        function: &Function,
        args: &[Value],
    ) -> bool {
        if args.is_empty() {
            // No arguments are nearer to a method without parameters than to one that would get null.
            return !takes(function, 0) && self.has_without_parameters(class, name);
        }
        let given: AllGiven<'_> = self.given(args);
        let Some(left_out) = self.fit(function, &given, false) else { return false };
        let own = self.distance_to_variant(function, left_out, &given);
        own != 0
            && name.rivals.iter().any(|(receiver, parameters)| {
                parameters.len() == args.len()
                    && (*receiver == Type::Object || class.is_builtin(*receiver))
                    && parameters.iter().zip(&given).all(|(parameter, given)| self.takes_type(*parameter, given))
                    && parameters
                        .iter()
                        .zip(&given)
                        .map(|(parameter, given)| self.distance_to_type(*parameter, given))
                        .sum::<i64>()
                        < own
                    && self.library().method(*receiver, name.symbol, args.len()).is_some()
            })
    }

    fn has_without_parameters(&self, class: &Rc<Class>, name: &Name) -> bool {
        let top = std::iter::successors(Some(class), |class| class.parent.as_ref()).last().unwrap_or(class);
        self.library().method(top.code.builtin_parent, name.symbol, 0).is_some()
    }
}
