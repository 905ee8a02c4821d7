//! The rest of `Collections`, `Arrays` and `Objects`.

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::ordering::order_with;
use crate::library::{Module, Static};
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module { methods: &[], statics: STATICS, constructors: &[], constants: &[] };

const STATICS: &[Static] = &[
    (Type::Collections, "indexOfSubList", 2, 2, |interp, this, args| sub_list(interp, this, args, false)),
    (Type::Collections, "lastIndexOfSubList", 2, 2, |interp, this, args| sub_list(interp, this, args, true)),
    (Type::Collections, "replaceAll", 3, 3, |interp, this, args| {
        let call = Call::new(this, "replaceAll", args);
        let list = call.get(0);
        let mut changed = false;
        for (at, item) in interp.elements(&list)?.iter().enumerate() {
            if interp.java_equals(&call.get(1), item)? {
                interp.call_method(&list, "set", &[Value::Int(at as i32), call.get(2)])?;
                changed = true;
            }
        }
        Ok(Value::Bool(changed))
    }),
    (Type::Collections, "copy", 2, 2, |interp, this, args| {
        let call = Call::new(this, "copy", args);
        let (target, source) = (call.get(0), interp.elements(&call.get(1))?);
        if source.len() > interp.elements(&target)?.len() {
            return Err(interp.throw(Type::IndexOutOfBoundsException, "Source does not fit in dest"));
        }
        for (at, item) in source.into_iter().enumerate() {
            interp.call_method(&target, "set", &[Value::Int(at as i32), item])?;
        }
        Ok(Value::Null)
    }),
    (Type::Collections, "list", 1, 1, |interp, this, args| {
        let items = interp.elements(&Call::new(this, "list", args).get(0))?;
        interp.list(items)
    }),
    (Type::Collections, "emptyIterator", 0, 0, |interp, _, _| crate::library::iterator::over(interp, Vec::new())),
    (Type::Collections, "emptyListIterator", 0, 0, |interp, _, _| crate::library::iterator::over(interp, Vec::new())),
    (Type::Collections, "emptySortedSet", 0, 0, |interp, _, _| {
        Ok(Value::Set(interp.new_set(Type::UnmodifiableSortedSet)?))
    }),
    (Type::Collections, "emptyNavigableSet", 0, 0, |interp, _, _| {
        Ok(Value::Set(interp.new_set(Type::UnmodifiableSortedSet)?))
    }),
    (Type::Collections, "emptySortedMap", 0, 0, |interp, _, _| {
        Ok(Value::Map(interp.new_map(Type::UnmodifiableSortedMap)?))
    }),
    (Type::Collections, "emptyNavigableMap", 0, 0, |interp, _, _| {
        Ok(Value::Map(interp.new_map(Type::UnmodifiableSortedMap)?))
    }),
    (Type::Collections, "synchronizedSortedSet", 1, 1, first),
    (Type::Collections, "synchronizedSortedMap", 1, 1, first),
    (Type::Collections, "synchronizedNavigableSet", 1, 1, first),
    (Type::Collections, "synchronizedNavigableMap", 1, 1, first),
    (Type::Collections, "synchronizedSet", 1, 1, first),
    (Type::Collections, "synchronizedCollection", 1, 1, first),
    (Type::Collections, "unmodifiableSortedSet", 1, 1, |interp, _, args| {
        interp.call_method(args.first().unwrap_or(&Value::Null), "asUnmodifiable", &[])
    }),
    (Type::Collections, "unmodifiableSortedMap", 1, 1, |interp, _, args| {
        interp.call_method(args.first().unwrap_or(&Value::Null), "asUnmodifiable", &[])
    }),
    (Type::Arrays, "parallelSort", 1, 4, |interp, this, args| interp.call_method(this, "sort", args)),
    (Type::Arrays, "parallelSetAll", 2, 2, |interp, this, args| interp.call_method(this, "setAll", args)),
    (Type::Objects, "checkFromToIndex", 3, 3, |interp, this, args| {
        let call = Call::new(this, "checkFromToIndex", args);
        let (from, to, length) = (call.int(interp, 0)?, call.int(interp, 1)?, call.int(interp, 2)?);
        if from < 0 || from > to || to > length {
            let message = format!("Range [{from}, {to}) out of bounds for length {length}");
            return Err(interp.throw(Type::IndexOutOfBoundsException, message));
        }
        Ok(Value::Int(from as i32))
    }),
    (Type::Objects, "checkFromIndexSize", 3, 3, |interp, this, args| {
        let call = Call::new(this, "checkFromIndexSize", args);
        let (from, size, length) = (call.int(interp, 0)?, call.int(interp, 1)?, call.int(interp, 2)?);
        if from < 0 || size < 0 || from + size > length {
            let message = format!("Range [{from}, {from} + {size}) out of bounds for length {length}");
            return Err(interp.throw(Type::IndexOutOfBoundsException, message));
        }
        Ok(Value::Int(from as i32))
    }),
    (Type::Arrays, "binarySearch", 2, 3, |interp, this, args| {
        let call = Call::new(this, "binarySearch", args);
        let items = interp.elements(&call.get(0))?;
        search(interp, &items, &call.get(1), args.get(2))
    }),
    (Type::Arrays, "deepEquals", 2, 2, |interp, this, args| {
        let call = Call::new(this, "deepEquals", args);
        interp.equals(&call.get(0), &call.get(1)).map(Value::Bool)
    }),
    (Type::Arrays, "deepHashCode", 1, 1, |interp, _, args| {
        let items = interp.elements(args.first().unwrap_or(&Value::Null))?;
        let list = interp.list(items)?;
        interp.hash(&list).map(Value::Int)
    }),
    (Type::Arrays, "setAll", 2, 2, |interp, this, args| {
        let call = Call::new(this, "setAll", args);
        let function = call.closure(interp, 1)?;
        for at in 0..array_length(interp, call)? {
            let item = interp.call(&function, &[Value::Int(at as i32)])?;
            put(interp, &call.get(0), at, item)?;
        }
        Ok(Value::Null)
    }),
    (Type::Arrays, "parallelPrefix", 2, 2, |interp, this, args| {
        let call = Call::new(this, "parallelPrefix", args);
        let function = call.closure(interp, 1)?;
        let items = interp.elements(&call.get(0))?;
        let mut state: Option<Value> = None;
        for (at, item) in items.into_iter().enumerate() {
            let joined = match state {
                Some(so_far) => interp.call(&function, &[so_far, item])?,
                None => item,
            };
            put(interp, &call.get(0), at, joined.clone())?;
            state = Some(joined);
        }
        Ok(Value::Null)
    }),
    (Type::Arrays, "fill", 4, 4, |interp, this, args| {
        let call = Call::new(this, "fill", args);
        let (from, to) = bounds(interp, call)?;
        interp.charge(to - from)?;
        for at in from..to {
            put(interp, &call.get(0), at, call.get(3))?;
        }
        Ok(Value::Null)
    }),
    (Type::Arrays, "sort", 3, 4, |interp, this, args| {
        let call = Call::new(this, "sort", args);
        let (from, to) = bounds(interp, call)?;
        let items = interp.elements(&call.get(0))?;
        let mut part = items.get(from..to).unwrap_or_default().to_vec();
        crate::library::ordering::sort_items(interp, &mut part, args.get(3))?;
        for (at, item) in part.into_iter().enumerate() {
            put(interp, &call.get(0), from + at, item)?;
        }
        Ok(Value::Null)
    }),
    (Type::Arrays, "compare", 2, 2, |interp, this, args| {
        let call = Call::new(this, "compare", args);
        let (a, b) = (interp.elements(&call.get(0))?, interp.elements(&call.get(1))?);
        for (left, right) in a.iter().zip(&b) {
            let order = interp.compare_int(left, right)?;
            if order != 0 {
                return Ok(Value::Int(order));
            }
        }
        Ok(Value::Int(a.len() as i32 - b.len() as i32))
    }),
    (Type::Arrays, "mismatch", 2, 2, |interp, this, args| {
        let call = Call::new(this, "mismatch", args);
        let (a, b) = (interp.elements(&call.get(0))?, interp.elements(&call.get(1))?);
        for (at, (left, right)) in a.iter().zip(&b).enumerate() {
            if !interp.java_equals(left, right)? {
                return Ok(Value::Int(at as i32));
            }
        }
        Ok(Value::Int(if a.len() == b.len() { -1 } else { a.len().min(b.len()) as i32 }))
    }),
    (Type::Objects, "compare", 3, 3, |interp, this, args| {
        let call = Call::new(this, "compare", args);
        if crate::interp::same(&call.get(0), &call.get(1)) {
            return Ok(Value::Int(0));
        }
        interp.call_method(&call.get(2), "compare", &[call.get(0), call.get(1)])
    }),
    (Type::Objects, "deepEquals", 2, 2, |interp, this, args| {
        let call = Call::new(this, "deepEquals", args);
        interp.equals(&call.get(0), &call.get(1)).map(Value::Bool)
    }),
    (Type::Objects, "requireNonNullElseGet", 2, 2, |interp, this, args| {
        let call = Call::new(this, "requireNonNullElseGet", args);
        if call.get(0).is_null() { interp.call(&call.closure(interp, 1)?, &[]) } else { Ok(call.get(0)) }
    }),
    (Type::Objects, "checkIndex", 2, 2, |interp, this, args| {
        let call = Call::new(this, "checkIndex", args);
        let (at, length) = (call.long(interp, 0)?, call.long(interp, 1)?);
        if (0..length).contains(&at) {
            return Ok(call.get(0));
        }
        let message = format!("Index {at} out of bounds for length {length}");
        Err(interp.throw(Type::IndexOutOfBoundsException, message))
    }),
];

fn first(_interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    Ok(args.first().cloned().unwrap_or_default())
}

/// Where a list stands inside another.
fn sub_list(interp: &mut Interp<'_>, this: &Value, args: &[Value], last: bool) -> Eval {
    let call = Call::new(this, "indexOfSubList", args);
    let (items, wanted) = (interp.elements(&call.get(0))?, interp.elements(&call.get(1))?);
    let mut found = -1;
    for at in 0..=items.len().saturating_sub(wanted.len()) {
        let Some(part) = items.get(at..at + wanted.len()) else { break };
        let mut same = true;
        for (left, right) in part.iter().zip(&wanted) {
            interp.charge(1)?;
            same = interp.java_equals(left, right)?;
            if !same {
                break;
            }
        }
        if same {
            found = at as i32;
            if !last {
                break;
            }
        }
    }
    Ok(Value::Int(found))
}

/// Where an item is in sorted items, or where it would be: `-(place) - 1`.
fn search(interp: &mut Interp<'_>, items: &[Value], wanted: &Value, by: Option<&Value>) -> Eval {
    let (mut low, mut high) = (0, items.len());
    while low < high {
        let middle = low.midpoint(high);
        let Some(item) = items.get(middle) else { break };
        match order_with(interp, by, item, wanted)? {
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
            std::cmp::Ordering::Equal => return Ok(Value::Int(middle as i32)),
        }
    }
    Ok(Value::Int(-(low as i32) - 1))
}

fn array_length(interp: &mut Interp<'_>, call: Call<'_>) -> Eval<usize> {
    match call.get(0) {
        Value::Array(array) => Ok(array.items.borrow().len()),
        _ => Err(call.refuse(interp)),
    }
}

/// Puts an item into an array, as its class has it.
fn put(interp: &mut Interp<'_>, array: &Value, at: usize, item: Value) -> Eval<()> {
    let Value::Array(array) = array else { return Ok(()) };
    let item = if array.dimensions == 1 { interp.cast_builtin(item, array.element)? } else { item };
    if let Some(slot) = array.items.borrow_mut().get_mut(at) {
        *slot = item;
    }
    Ok(())
}

/// The second and third argument as bounds of an array.
fn bounds(interp: &mut Interp<'_>, call: Call<'_>) -> Eval<(usize, usize)> {
    let length = array_length(interp, call)?;
    let (from, to) = (call.long(interp, 1)?, call.long(interp, 2)?);
    if from > to {
        return Err(interp.throw(Type::IllegalArgumentException, format!("fromIndex({from}) > toIndex({to})")));
    }
    match (usize::try_from(from), usize::try_from(to)) {
        (Ok(from), Ok(to)) if to <= length => Ok((from, to)),
        (Err(_), _) => {
            Err(interp.throw(Type::ArrayIndexOutOfBoundsException, format!("Array index out of range: {from}")))
        }
        _ => Err(interp.throw(Type::ArrayIndexOutOfBoundsException, format!("Array index out of range: {to}"))),
    }
}
