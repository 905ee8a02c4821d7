//! Collections cut into pieces.

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::iteration::push;
use crate::types::Type;
use crate::value::Value;

pub(super) fn collate(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "collate", args);
    let width = call.int(interp, 0)?;
    let (step, keep) = match args {
        [_, Value::Bool(keep)] => (width, *keep),
        [_, _, keep] => (call.int(interp, 1)?, interp.truth(keep)?),
        [_, _] => (call.int(interp, 1)?, true),
        _ => (width, true),
    };
    let items = interp.elements(this)?;
    if width <= 0 || step < 0 {
        let whole = match this {
            Value::List(_) | Value::Range(_) => this.clone(),
            _ => interp.list(items)?,
        };
        return interp.list(vec![whole]);
    }
    if step == 0 {
        return Err(interp.throw(Type::IllegalArgumentException, "step cannot be zero"));
    }
    let (width, step) = (width as usize, step as usize);
    let mut chunks = Vec::new();
    for start in (0..items.len()).step_by(step.max(1)) {
        let end = start.saturating_add(width);
        if end > items.len() && !keep {
            break;
        }
        let part = items.get(start..end.min(items.len())).unwrap_or_default().to_vec();
        let part = interp.list(part)?;
        push(interp, &mut chunks, part)?;
    }
    interp.list(chunks)
}

pub(super) fn chop(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "chop", args);
    let items = interp.elements(this)?;
    let mut rest = items.as_slice();
    let mut chunks = Vec::new();
    for at in 0..call.len() {
        let wanted = call.int(interp, at)?;
        let length = usize::try_from(wanted).unwrap_or(rest.len()).min(rest.len());
        let (part, left) = rest.split_at(length);
        chunks.push(interp.list(part.to_vec())?);
        rest = left;
    }
    interp.list(chunks)
}
