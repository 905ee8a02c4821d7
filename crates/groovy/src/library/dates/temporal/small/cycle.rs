//! Days of the week and months: those before and after, and their names.

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::constants;
use crate::library::dates::{locale_text, names_for};
use crate::types::Type;
use crate::value::Value;

/// The day or month that many places on, around the end.
pub(super) fn turned(interp: &mut Interp<'_>, this: &Value, args: &[Value], count: i64, sign: i64) -> Eval {
    let by = Call::new(this, "plus", args).long(interp, 0)?.rem_euclid(count) * sign;
    let place = (constants::ordinal_of(this).unwrap_or(0) as i64 + by).rem_euclid(count);
    constants::nth(this.type_of(), place as usize).ok_or_else(|| interp.no_method(this, "plus", args))
}

pub(super) fn nth(interp: &mut Interp<'_>, this: &Value, args: &[Value], class: Type, name: &str) -> Eval {
    let number = Call::new(this, "of", args).long(interp, 0)?;
    let found = number
        .checked_sub(1)
        .and_then(|place| usize::try_from(place).ok())
        .and_then(|place| constants::nth(class, place));
    found.ok_or_else(|| interp.throw(Type::DateTimeException, format!("Invalid value for {name}: {number}")))
}

pub(super) fn display_name(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "getDisplayName", args);
    let locale = locale_text(interp, &call.get(1))?;
    let names = names_for(&locale)?;
    let style = constants::name_of(&call.get(0)).ok_or_else(|| call.refuse(interp))?;
    let place = constants::ordinal_of(this).unwrap_or(0) as i64 + 1;
    let full = !style.starts_with("SHORT");
    let name = if this.type_of() == Type::Month { names.month(place, full) } else { names.day(place, full) };
    if style.starts_with("NARROW") {
        return interp.text(name.chars().take(1).collect::<String>().to_uppercase());
    }
    interp.text(name)
}
