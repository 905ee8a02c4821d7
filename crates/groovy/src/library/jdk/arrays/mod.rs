//! `Arrays`, `Collections`, and the rarer questions to lists: combinations, each_permutation, permutations, subsequences.
//!
//! Files: `orders` of a list and choices from it.

mod orders;

use crate::interp::{Eval, Interp};
use crate::library::args::{Call, size};
use crate::library::ordering::sort_items;
use crate::library::{ANY, Module};
use crate::types::Type;
use crate::value::Value;
use orders::{combinations, each_permutation, permutations, subsequences};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Iterable, "combinations", 0, 1, combinations),
        (Type::Iterable, "eachCombination", 1, 1, |interp, this, args| {
            combinations(interp, this, args)?;
            Ok(Value::Null)
        }),
        (Type::Iterable, "permutations", 0, 1, permutations),
        (Type::Iterable, "eachPermutation", 1, 1, each_permutation),
        (Type::Iterable, "subsequences", 0, 0, subsequences),
    ],
    statics: &[
        (Type::Arrays, "asList", 0, ANY, |interp, _, args| {
            let items = match args {
                [Value::Array(array)] if !array.element.is_primitive() => array.items.borrow().clone(),
                _ => args.to_vec(),
            };
            interp.list_of(Type::ArraysArrayList, items)
        }),
        (Type::Arrays, "toString", 1, 1, |interp, this, args| {
            let items = interp.elements(&Call::new(this, "toString", args).get(0))?;
            let list = interp.list(items)?;
            interp.to_text(&list).map(Value::Str)
        }),
        (Type::Arrays, "deepToString", 1, 1, |interp, this, args| {
            interp.to_text(&Call::new(this, "toString", args).get(0)).map(Value::Str)
        }),
        (Type::Arrays, "equals", 2, 2, |interp, this, args| {
            let call = Call::new(this, "equals", args);
            interp.equals(&call.get(0), &call.get(1)).map(Value::Bool)
        }),
        (Type::Arrays, "hashCode", 1, 1, |interp, this, args| {
            let items = interp.elements(&Call::new(this, "hashCode", args).get(0))?;
            interp.hash_all(&items).map(Value::Int)
        }),
        (Type::Arrays, "fill", 2, 2, |interp, this, args| match args {
            [Value::Array(array), value] => {
                let value = interp.cast_builtin(value.clone(), array.element)?;
                interp.charge(array.items.borrow().len() / 32)?;
                array.items.borrow_mut().fill(value);
                Ok(Value::Null)
            }
            _ => Err(interp.no_method(this, "fill", args)),
        }),
        (Type::Arrays, "sort", 1, 2, |interp, _, args| match args {
            [Value::Array(array), by @ ..] => {
                let mut items = interp.elements(&Value::Array(array.clone()))?;
                sort_items(interp, &mut items, by.first())?;
                *array.items.borrow_mut() = items;
                Ok(Value::Null)
            }
            _ => Ok(Value::Null),
        }),
        (Type::Arrays, "copyOf", 2, 2, |interp, this, args| {
            copy_of_range(
                interp,
                this,
                &[args.first().cloned().unwrap_or_default(), Value::Int(0), args.get(1).cloned().unwrap_or_default()],
            )
        }),
        (Type::Arrays, "copyOfRange", 3, 3, copy_of_range),
        (Type::Collections, "sort", 1, 2, |interp, this, args| {
            let mut items = interp.elements(&Call::new(this, "sort", args).get(0))?;
            sort_items(interp, &mut items, args.get(1))?;
            store(interp, args, items)
        }),
        (Type::Collections, "reverse", 1, 1, |interp, this, args| {
            let mut items = interp.elements(&Call::new(this, "reverse", args).get(0))?;
            items.reverse();
            store(interp, args, items)
        }),
        (Type::Collections, "rotate", 2, 2, |interp, this, args| {
            let mut items = interp.elements(&Call::new(this, "rotate", args).get(0))?;
            let by = Call::new(this, "rotate", args).long(interp, 1)?;
            if !items.is_empty() {
                let length = items.len() as i64;
                items.rotate_right(by.rem_euclid(length) as usize);
            }
            store(interp, args, items)
        }),
        (Type::Collections, "fill", 2, 2, |interp, this, args| {
            let call = Call::new(this, "fill", args);
            let count = interp.elements(&call.get(0))?.len();
            store(interp, args, vec![call.get(1); count])
        }),
        (Type::Collections, "swap", 3, 3, |interp, this, args| {
            let call = Call::new(this, "swap", args);
            interp.call_method(&call.get(0), "swap", &[call.get(1), call.get(2)])?;
            Ok(Value::Null)
        }),
        (Type::Collections, "max", 1, 2, |interp, this, args| extreme(interp, this, args, "max")),
        (Type::Collections, "min", 1, 2, |interp, this, args| extreme(interp, this, args, "min")),
        (Type::Collections, "frequency", 2, 2, |interp, this, args| {
            let call = Call::new(this, "frequency", args);
            let mut found = 0;
            for item in interp.elements(&call.get(0))? {
                found += usize::from(interp.java_equals(&call.get(1), &item)?);
            }
            Ok(size(found))
        }),
        (Type::Collections, "disjoint", 2, 2, |interp, this, args| {
            let call = Call::new(this, "disjoint", args);
            interp.call_method(&call.get(0), "disjoint", &[call.get(1)])
        }),
        (Type::Collections, "addAll", 1, ANY, |interp, _, args| {
            let mut changed = false;
            if let Some((collection, items)) = args.split_first() {
                for item in items {
                    changed |= crate::library::list::append(interp, collection, item.clone())?;
                }
            }
            Ok(Value::Bool(changed))
        }),
        (Type::Collections, "nCopies", 2, 2, |interp, this, args| {
            let call = Call::new(this, "nCopies", args);
            let count = call.long(interp, 0)?;
            let Ok(length) = usize::try_from(count) else {
                return Err(interp.throw(Type::IllegalArgumentException, format!("List length = {count}")));
            };
            interp.grow(0, length)?;
            interp.charge(length / 16)?;
            interp.list_of(Type::CopiesList, vec![call.get(1); length])
        }),
        (Type::Collections, "binarySearch", 2, 3, |interp, this, args| {
            let call = Call::new(this, "binarySearch", args);
            let items = interp.elements(&call.get(0))?;
            let (mut low, mut high) = (0, items.len());
            while low < high {
                let middle = low.midpoint(high);
                let Some(item) = items.get(middle) else { break };
                match crate::library::ordering::order_with(interp, args.get(2), item, &call.get(1))? {
                    std::cmp::Ordering::Equal => return Ok(size(middle)),
                    std::cmp::Ordering::Less => low = middle + 1,
                    std::cmp::Ordering::Greater => high = middle,
                }
            }
            Ok(Value::Int(-(low as i32) - 1))
        }),
        (Type::Collections, "emptyList", 0, 0, |interp, _, _| interp.list_of(Type::EmptyList, Vec::new())),
        (Type::Collections, "emptyMap", 0, 0, |interp, _, _| Ok(Value::Map(interp.new_map(Type::UnmodifiableMap)?))),
        (Type::Collections, "emptySet", 0, 0, |interp, _, _| Ok(Value::Set(interp.new_set(Type::UnmodifiableSet)?))),
        (Type::Collections, "singletonList", 1, 1, |interp, _, args| {
            interp.list_of(Type::ImmutableList, args.to_vec())
        }),
        (Type::Collections, "singleton", 1, 1, |interp, _, args| {
            let set = Value::Set(interp.set_from(Type::LinkedHashSet, args.to_vec())?);
            interp.call_method(&set, "asImmutable", &[])
        }),
        (Type::Collections, "singletonMap", 2, 2, |interp, _, args| {
            let pair = args.first().cloned().zip(args.get(1).cloned());
            let map = Value::Map(interp.map_from(Type::LinkedHashMap, pair)?);
            interp.call_method(&map, "asImmutable", &[])
        }),
        (Type::Collections, "unmodifiableList", 1, 1, |interp, this, args| {
            interp.call_method(&Call::new(this, "", args).get(0), "asUnmodifiable", &[])
        }),
        (Type::Collections, "unmodifiableSet", 1, 1, |interp, this, args| {
            interp.call_method(&Call::new(this, "", args).get(0), "asUnmodifiable", &[])
        }),
        (Type::Collections, "unmodifiableMap", 1, 1, |interp, this, args| {
            interp.call_method(&Call::new(this, "", args).get(0), "asUnmodifiable", &[])
        }),
        (Type::Collections, "unmodifiableCollection", 1, 1, |interp, this, args| {
            interp.call_method(&Call::new(this, "", args).get(0), "asUnmodifiable", &[])
        }),
        (Type::Collections, "synchronizedList", 1, 1, |_, this, args| Ok(Call::new(this, "", args).get(0))),
        (Type::Collections, "synchronizedMap", 1, 1, |_, this, args| Ok(Call::new(this, "", args).get(0))),
    ],
    constructors: &[],
    constants: &[
        (Type::Collections, "EMPTY_LIST", |interp| interp.list_of(Type::EmptyList, Vec::new())),
        (Type::Collections, "EMPTY_MAP", |interp| Ok(Value::Map(interp.new_map(Type::UnmodifiableMap)?))),
    ],
};

/// Puts items into the list that is the first argument.
fn store(interp: &mut Interp<'_>, args: &[Value], items: Vec<Value>) -> Eval {
    match args.first() {
        Some(Value::List(list)) if list.is_mutable() => {
            list.replace_all(items);
            Ok(Value::Null)
        }
        _ => Err(interp.throw_with(Type::UnsupportedOperationException, None)),
    }
}

fn extreme(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &str) -> Eval {
    let collection = Call::new(this, "max", args).get(0);
    if interp.elements(&collection)?.is_empty() {
        return Err(interp.throw_with(Type::NoSuchElementException, None));
    }
    interp.call_method(&collection, name, args.get(1..).unwrap_or_default())
}

fn copy_of_range(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "copyOfRange", args);
    let [Value::Array(array), _, _] = args else { return Err(call.refuse(interp)) };
    let (from, to) = (call.count(interp, 1)?, call.long(interp, 2)?);
    let Ok(to) = usize::try_from(to) else {
        return Err(interp.throw(Type::NegativeArraySizeException, to.to_string()));
    };
    let length = to.saturating_sub(from);
    interp.charge(length / 8)?;
    interp.grow(0, length)?;
    let mut items: Vec<Value> = array.items.borrow().iter().skip(from).take(length).cloned().collect();
    items.resize(length, crate::interp::zero_of(array.element));
    interp.array(array.element, items)
}
