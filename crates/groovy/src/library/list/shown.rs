//! Lists as texts of a certain length.

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::value::Value;

/// `toListString(most)`: once the text is longer than that, dots stand for the rest.
pub(in crate::library) fn to_list_string(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "toListString", args);
    let most = if args.is_empty() { -1 } else { call.int(interp, 0)? };
    if most == -1 && !matches!(this, Value::Range(_)) {
        return interp.to_text(this).map(Value::Str);
    }
    let items = interp.elements(this)?;
    shortened(interp, &items, most)
}

/// Items in brackets, up to a length.
pub(in crate::library) fn shortened(interp: &mut Interp<'_>, items: &[Value], most: i64) -> Eval {
    let mut text = String::from("[");
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            text.push_str(", ");
        }
        if most != -1 && i64::try_from(text.len()).is_ok_and(|length| length > most) {
            text.push_str("...");
            break;
        }
        let item = interp.to_text(item)?;
        interp.room_for_text(text.len() + item.len())?;
        text.push_str(&item);
    }
    text.push(']');
    interp.text(text)
}
