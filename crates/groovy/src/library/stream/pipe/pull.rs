//! The next item at the end of a pipe.

use super::source::{Source, from_source};
use super::stage::{Stage, answered, cast, test};
use crate::interp::{Eval, Interp};
use crate::library::ordering::sort_items;
use crate::value::Value;

pub(super) fn pull(interp: &mut Interp<'_>, source: &mut Source, stages: &mut [Stage]) -> Eval<Option<Value>> {
    interp.charge(1)?;
    interp.check_stack()?;
    let Some((stage, before)) = stages.split_last_mut() else { return from_source(interp, source) };
    match stage {
        Stage::Map(function, class) => {
            let Some(item) = pull(interp, source, before)? else { return Ok(None) };
            let mapped = interp.call(function, &[item])?;
            answered(interp, mapped, *class).map(Some)
        }
        Stage::Cast(class) => {
            let Some(item) = pull(interp, source, before)? else { return Ok(None) };
            cast(interp, item, *class).map(Some)
        }
        Stage::Filter(function) => {
            while let Some(item) = pull(interp, source, before)? {
                if test(interp, function, &item)? {
                    return Ok(Some(item));
                }
            }
            Ok(None)
        }
        Stage::Peek(function) => {
            let item = pull(interp, source, before)?;
            if let Some(item) = &item {
                interp.call(function, std::slice::from_ref(item))?;
            }
            Ok(item)
        }
        Stage::Limit(0) | Stage::Done => Ok(None),
        Stage::Limit(left) => {
            *left -= 1;
            pull(interp, source, before)
        }
        Stage::Skip(left) => {
            while *left > 0 {
                *left -= 1;
                if pull(interp, source, before)?.is_none() {
                    return Ok(None);
                }
            }
            pull(interp, source, before)
        }
        Stage::TakeWhile(function) => {
            if let Some(item) = pull(interp, source, before)?
                && test(interp, function, &item)?
            {
                return Ok(Some(item));
            }
            *stage = Stage::Done;
            Ok(None)
        }
        Stage::DropWhile(function) => {
            let mut item = pull(interp, source, before)?;
            if let Some(function) = function.take() {
                while let Some(found) = &item
                    && test(interp, &function, found)?
                {
                    item = pull(interp, source, before)?;
                }
            }
            Ok(item)
        }
        Stage::Distinct(seen) => {
            let seen = seen.clone();
            while let Some(item) = pull(interp, source, before)? {
                if interp.set_add(&seen, item.clone())? {
                    return Ok(Some(item));
                }
            }
            Ok(None)
        }
        Stage::FlatMap(function, ready) => loop {
            if let Some(item) = ready.pop_front() {
                return Ok(Some(item));
            }
            let Some(item) = pull(interp, source, before)? else { return Ok(None) };
            let part = interp.call(function, &[item])?;
            if !part.is_null() {
                ready.extend(interp.elements(&part)?);
            }
        },
        Stage::Sort(by) => {
            let mut items = Vec::new();
            while let Some(item) = pull(interp, source, before)? {
                interp.grow(items.len(), 1)?;
                items.push(item);
            }
            sort_items(interp, &mut items, by.as_ref())?;
            let mut items = items.into_iter();
            let first = items.next();
            *stage = Stage::Held(items);
            Ok(first)
        }
        Stage::Held(items) => Ok(items.next()),
    }
}
