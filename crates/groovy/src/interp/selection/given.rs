//! What counts of an argument: its class, or the one a cast in front of it names.

use smallvec::SmallVec;

use crate::code::{Expr, TypeRef};
use crate::interp::Interp;
use crate::value::Value;

/// An argument of a call.
#[derive(Debug, Clone, Copy)]
pub(in crate::interp) struct Given<'a> {
    pub(super) value: &'a Value,
    /// `(Object) x`, `x as long`: the method is chosen as if the argument were of this class.
    pub(super) cast: Option<&'a TypeRef>,
}

/// All arguments of a call.
pub(in crate::interp) type AllGiven<'a> = SmallVec<[Given<'a>; 4]>;

impl Interp<'_> {
    /// The arguments of the call that is under way, with their casts.
    pub(super) fn given<'a>(&self, args: &'a [Value]) -> AllGiven<'a>
    where
        Self: 'a,
    {
        let casts = self.casts.take().filter(|casts| casts.len() == args.len());
        let cast_of = |at: usize| match casts?.get(at)? {
            Expr::Cast(cast) | Expr::As(cast) => Some(&cast.ty),
            _ => None,
        };
        args.iter().enumerate().map(|(at, value)| Given { value, cast: cast_of(at) }).collect()
    }
}
