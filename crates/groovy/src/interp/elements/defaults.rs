//! Reading lists that make the elements nobody put there.

use std::rc::Rc;

use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{List, Value};

impl Interp<'_> {
    /// The element at an index; made, and kept, when there is none. Gaps before it are filled with null, or with what is made.
    pub(super) fn default_at(&mut self, list: &Rc<List>, index: i32, make: &Value, eager: bool) -> Eval {
        let size = list.len();
        let at = if index < 0 { i64::from(index) + size as i64 } else { i64::from(index) };
        let Ok(at) = usize::try_from(at) else {
            let message = format!("Negative index [{at}] too large for list size {size}");
            return Err(self.throw(Type::IndexOutOfBoundsException, message));
        };
        if at >= size {
            self.grow_list(list, at + 1 - size)?;
            self.charge((at - size) / 16 + 1)?;
            for gap in size..at {
                let filler = if eager { self.call(make, &[Value::Int(gap as i32)])? } else { Value::Null };
                list.items_mut().push(filler);
            }
            let made = self.call(make, &[Value::Int(at as i32)])?;
            list.items_mut().push(made);
        }
        let found = list.get(at).unwrap_or_default();
        if !found.is_null() || eager {
            return Ok(found);
        }
        let made = self.call(make, &[Value::Int(at as i32)])?;
        let old = list.slots_mut().get_mut(at).map(|slot| std::mem::replace(slot, made.clone()));
        drop(old);
        Ok(made)
    }
}
