//! Which of several methods a call means: Groovy asks which of them take the arguments, then for the nearest one.
//!
//! Files: `given` what counts of an argument · `acceptance` what a parameter takes · `distance` Groovy's measure, `ranks` its table
//! of numbers · `functions` the methods and constructors of the script, `candidates` those that take the arguments, `variants` what
//! defaults make of one · `presence` whether there are any, `items` those for the items of a list · `ambiguity` what is said when two are equally near ·
//! `measure` the same measure for what categories and metaclasses add ·
//! `rivals` the library's methods beside those of a class.

mod acceptance;
mod ambiguity;
mod candidates;
mod distance;
mod functions;
mod given;
mod items;
mod measure;
mod presence;
mod ranks;
mod rivals;
mod variants;

use super::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;
use given::Given;
pub(super) use measure::ASSUMED_NULL;
pub(crate) use rivals::{Rival, of as rivals_of};

impl Interp<'_> {
    /// Which of some methods of the library Groovy would choose, if any takes the arguments.
    ///
    /// # Errors
    /// `GroovyRuntimeException` when several are equally near.
    pub(crate) fn nearest_overload<'o>(
        &self,
        (receiver, name): (&Value, &str),
        overloads: &'o [&'static [Type]],
        args: &[Value],
    ) -> Eval<Option<&'o [Type]>> {
        let given = self.given(args);
        let fits = |parameters: &&&[Type]| {
            parameters.len() == given.len()
                && parameters.iter().zip(&given).all(|(parameter, given)| self.takes_type(*parameter, given))
        };
        let far = |parameters: &[Type]| -> i64 {
            parameters.iter().zip(&given).map(|(parameter, given)| self.distance_to_type(*parameter, given)).sum()
        };
        let candidates: Vec<(i64, &[Type])> =
            overloads.iter().filter(fits).map(|parameters| (far(parameters), *parameters)).collect();
        let Some(nearest) = candidates.iter().map(|(far, _)| *far).min() else { return Ok(None) };
        let chosen: Vec<&[Type]> =
            candidates.into_iter().filter(|(far, _)| *far == nearest).map(|(_, parameters)| parameters).collect();
        if let [one] = chosen.as_slice() {
            return Ok(Some(one));
        }
        let described = |parameters: &&[Type]| parameters.iter().map(|parameter| parameter.described()).collect();
        let class = self.type_name_of(receiver);
        Err(self.equally_near(&class, name, &given, chosen.iter().map(described)))
    }
}
