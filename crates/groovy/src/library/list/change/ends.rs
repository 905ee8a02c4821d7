//! Lists as stacks: what is put on and taken off at their ends.

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::list::resizable;
use crate::types::Type;
use crate::value::Value;

pub(in crate::library) fn pop(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    // Groovy looks whether there is anything before it finds that nothing can be taken.
    if let Value::List(list) = this
        && list.is_empty()
        && list.kind.is(Type::List)
        && !list.kind.is(Type::Vector)
        && list.kind != Type::LinkedList
    {
        return Err(interp.throw(Type::NoSuchElementException, "Cannot pop() an empty List"));
    }
    let list = resizable(interp, this)?;
    if list.kind == Type::Stack {
        let last = list.items_mut().pop();
        return last.ok_or_else(|| interp.throw_with(Type::EmptyStackException, None));
    }
    if list.is_empty() {
        return Err(interp.throw_with(Type::NoSuchElementException, None));
    }
    interp.charge(list.len() / 64)?;
    Ok(list.items_mut().remove(0))
}

pub(in crate::library) fn push_first(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let item = Call::new(this, "push", args).get(0);
    let list = resizable(interp, this)?;
    interp.grow_list(list, 1)?;
    interp.charge(list.len() / 64)?;
    if list.kind == Type::Stack {
        list.items_mut().push(item.clone());
        return Ok(item);
    }
    list.items_mut().insert(0, item);
    Ok(Value::Bool(true))
}

pub(in crate::library) fn remove_last(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let list = resizable(interp, this)?;
    let last = list.items_mut().pop();
    last.ok_or_else(|| {
        let message = matches!(list.kind, Type::ArrayList).then(|| "Cannot removeLast() an empty List".into());
        interp.throw_with(Type::NoSuchElementException, message)
    })
}

pub(in crate::library) fn remove_first(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let list = resizable(interp, this)?;
    if list.is_empty() {
        return Err(interp.throw_with(Type::NoSuchElementException, None));
    }
    interp.charge(list.len() / 64)?;
    Ok(list.items_mut().remove(0))
}
