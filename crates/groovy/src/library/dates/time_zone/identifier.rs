//! Zones and offsets from their texts.

use super::value::new_offset;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::dates::zone::Zone;
use crate::types::Type;
use crate::value::Value;

/// The zone of an identifier of java.time.
pub(in crate::library::dates) fn zone_id(interp: &mut Interp<'_>, id: &str) -> Eval<Zone> {
    if id == "Z" || id.starts_with(['+', '-']) {
        return offset_id(interp, id).map(Zone::offset);
    }
    for prefix in ["UTC", "GMT", "UT"] {
        if let Some(rest) = id.strip_prefix(prefix).filter(|rest| rest.starts_with(['+', '-'])) {
            let offset = offset_id(interp, rest)?;
            let suffix = if offset == 0 { String::new() } else { crate::library::dates::zone::offset_text(offset) };
            return Ok(Zone::fixed(format!("{prefix}{suffix}").into(), offset));
        }
    }
    let shaped = id.len() > 1
        && id.starts_with(|c: char| c.is_ascii_alphabetic())
        && id.chars().all(|c| c.is_ascii_alphanumeric() || "~/._+-".contains(c));
    if !shaped {
        return Err(
            interp.throw(Type::DateTimeException, format!("Invalid ID for region-based ZoneId, invalid format: {id}"))
        );
    }
    Zone::region(id).ok_or_else(|| interp.throw(Type::ZoneRulesException, format!("Unknown time-zone ID: {id}")))
}

/// The seconds of an offset: `Z`, `+2`, `+02`, `+02:00`, `+0200`, `+02:00:30`.
pub(super) fn offset_id(interp: &mut Interp<'_>, id: &str) -> Eval<i64> {
    if id == "Z" {
        return Ok(0);
    }
    let sign = if id.starts_with('-') { -1 } else { 1 };
    let digits: String = id.chars().skip(1).filter(|c| *c != ':').collect();
    let shaped = id.starts_with(['+', '-'])
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && matches!(digits.len(), 1 | 2 | 4 | 6);
    if !shaped {
        return Err(interp.throw(Type::DateTimeException, format!("Invalid ID for ZoneOffset, invalid format: {id}")));
    }
    let part = |from: usize, to: usize| {
        digits.get(from..to.min(digits.len())).and_then(|part| part.parse::<i64>().ok()).unwrap_or(0)
    };
    let (hours, minutes, seconds) = (part(0, 2), part(2, 4), part(4, 6));
    check_offset(interp, sign * hours, sign * (hours * 3_600 + minutes * 60 + seconds))
}

fn check_offset(interp: &mut Interp<'_>, hours: i64, total: i64) -> Eval<i64> {
    if hours.abs() > 18 {
        let message = format!("Zone offset hours not in valid range: value {hours} is not in the range -18 to 18");
        return Err(interp.throw(Type::DateTimeException, message));
    }
    if total.abs() > 18 * 3_600 {
        return Err(interp.throw(Type::DateTimeException, "Zone offset not in valid range: -18:00 to +18:00"));
    }
    Ok(total)
}

pub(super) fn offset_of(interp: &mut Interp<'_>, this: &Value, args: &[Value], units: &[i64]) -> Eval {
    let call = Call::new(this, "ofHours", args);
    let mut total = 0i64;
    for (at, unit) in units.iter().enumerate() {
        total = total.saturating_add(call.long(interp, at)?.saturating_mul(*unit));
    }
    let hours = if units.first() == Some(&3_600) { total / 3_600 } else { 0 };
    let total = check_offset(interp, hours, total)?;
    new_offset(interp, total)
}
