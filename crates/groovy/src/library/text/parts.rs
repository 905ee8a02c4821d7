//! Parts of a text: by index, by range, by length, around another text.

use super::units::{slice, unit_length};
use super::{indexed, own, position};
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::CharSequence, "getAt", 1, 1, get_at),
        (Type::CharSequence, "take", 1, 1, |interp, this, args| ends(interp, this, args, |len, n| (0, n.min(len)))),
        (Type::CharSequence, "takeRight", 1, 1, |interp, this, args| {
            ends(interp, this, args, |len, n| (len.saturating_sub(n), len))
        }),
        (Type::CharSequence, "drop", 1, 1, |interp, this, args| ends(interp, this, args, |len, n| (n.min(len), len))),
        (Type::CharSequence, "dropRight", 1, 1, |interp, this, args| {
            ends(interp, this, args, |len, n| (0, len.saturating_sub(n)))
        }),
        (Type::CharSequence, "takeWhile", 1, 1, |interp, this, args| prefix(interp, this, args, true)),
        (Type::CharSequence, "dropWhile", 1, 1, |interp, this, args| prefix(interp, this, args, false)),
        (Type::CharSequence, "takeAfter", 1, 1, |interp, this, args| around(interp, this, args, true)),
        (Type::CharSequence, "takeBefore", 1, 1, |interp, this, args| around(interp, this, args, false)),
        (Type::CharSequence, "takeBetween", 1, 3, take_between),
    ],
    statics: &[],
    constructors: &[],
    constants: &[],
};

fn get_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    interp.text_at(this, &Call::new(this, "getAt", args).get(0))
}

fn ends(interp: &mut Interp<'_>, this: &Value, args: &[Value], bounds: fn(usize, usize) -> (usize, usize)) -> Eval {
    let count = Call::new(this, "take", args).count(interp, 0)?;
    let text = indexed(interp, this)?;
    let (from, to) = bounds(unit_length(&text), count);
    interp.text(slice(&text, from, to).unwrap_or_default())
}

fn prefix(interp: &mut Interp<'_>, this: &Value, args: &[Value], keep: bool) -> Eval {
    let closure = Call::new(this, "takeWhile", args).closure(interp, 0)?;
    let text = own(interp, this)?;
    let mut end = text.len();
    for (at, c) in text.char_indices() {
        let item = interp.text(c.to_string())?;
        if !crate::library::iteration::test(interp, &closure, &item)? {
            end = at;
            break;
        }
    }
    let (head, rest) = text.split_at(end);
    interp.text(if keep { head } else { rest })
}

fn around(interp: &mut Interp<'_>, this: &Value, args: &[Value], after: bool) -> Eval {
    let wanted = Call::new(this, "takeAfter", args).text(interp, 0)?;
    let text = own(interp, this)?;
    match text.split_once(wanted.as_str()).filter(|_| !wanted.is_empty()) {
        Some((before, rest)) => interp.text(if after { rest } else { before }),
        None => interp.text(""),
    }
}

/// `takeBetween(from, to, n)`: the n-th text between two others.
fn take_between(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "takeBetween", args);
    let from = call.text(interp, 0)?;
    let (to, occurrence) = match args {
        [_] => (from.clone(), 0),
        [_, n] if n.is_number() => (from.clone(), call.int(interp, 1)?),
        [_, _] => (call.text(interp, 1)?, 0),
        _ => (call.text(interp, 1)?, call.int(interp, 2)?),
    };
    let text = own(interp, this)?;
    let (mut at, mut left) = (0, occurrence);
    while left >= 0 && !from.is_empty() && !to.is_empty() {
        // Java's indices are found anew for each.
        interp.charge(1)?;
        interp.charge_index(&text)?;
        let Some(start) = position(&text, &from, at).map(|start| start + unit_length(&from)) else { break };
        let Some(end) = position(&text, &to, start) else { break };
        if left == 0 {
            return interp.text(slice(&text, start, end).unwrap_or_default());
        }
        left -= 1;
        // Groovy looks on one further than it could.
        at = end + unit_length(&to) + 1;
    }
    interp.text("")
}
