//! What is smaller than a unit, cut off.

use super::sums::add_nanos;
use super::unit::{Unit, unit_of};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::dates::civil::{DAY_NANOS, Local, NANOS};
use crate::library::dates::temporal::{Temporal, own};
use crate::library::dates::wrap;
use crate::types::Type;
use crate::value::Value;

pub(super) fn truncated(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "truncatedTo", args);
    let unit_value = call.get(0);
    let size = match unit_of(&unit_value) {
        Some(Unit::Nanos(size)) => size,
        Some(Unit::Days(1)) => DAY_NANOS,
        Some(_) => {
            return Err(
                interp.throw(Type::UnsupportedTemporalTypeException, "Unit is too large to be used for truncation")
            );
        }
        None => return Err(call.refuse(interp)),
    };
    let own = own(interp, this)?;
    let found = match own {
        Temporal::Time(nanos) => Some(Temporal::Time(nanos - nanos % size)),
        Temporal::Instant { seconds, nanos } => {
            let of_day = seconds.rem_euclid(86_400) * NANOS + nanos;
            add_nanos(*seconds, *nanos, -i128::from(of_day % size))
                .map(|(seconds, nanos)| Temporal::Instant { seconds, nanos })
        }
        other => other
            .date_time()
            .and_then(|local| other.with_local(Local { nanos: local.nanos - local.nanos % size, ..local })),
    };
    match found {
        Some(found) => wrap(interp, found),
        None => Err(call.refuse(interp)),
    }
}
