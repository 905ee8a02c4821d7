//! Where the items of a stream come from.

use super::Pipe;
use super::stage::test;
use crate::interp::{Eval, Interp};
use crate::value::Value;

/// Where items come from.
#[derive(Debug)]
pub(in crate::library::stream) enum Source {
    Items(std::vec::IntoIter<Value>),
    /// Numbers, the end not included.
    Numbers {
        next: i64,
        end: i64,
        long: bool,
    },
    /// A first item and how to go on; perhaps how long.
    Iterate {
        state: Option<Value>,
        more: Option<Value>,
        next: Value,
        started: bool,
    },
    Generate(Value),
    Both(Box<Pipe>, Box<Pipe>),
}

impl Source {
    /// The pipes it joins; it has no items after that.
    pub(super) fn take_joined(&mut self) -> Vec<Pipe> {
        if !matches!(self, Self::Both(..)) {
            return Vec::new();
        }
        match std::mem::replace(self, Self::Numbers { next: 0, end: 0, long: false }) {
            Self::Both(first, second) => vec![*first, *second],
            _ => Vec::new(),
        }
    }
}

pub(super) fn from_source(interp: &mut Interp<'_>, source: &mut Source) -> Eval<Option<Value>> {
    match source {
        Source::Items(items) => Ok(items.next()),
        Source::Numbers { next, end, long } => {
            if *next >= *end {
                return Ok(None);
            }
            let number = *next;
            *next += 1;
            Ok(Some(if *long { Value::Long(number) } else { Value::Int(number as i32) }))
        }
        Source::Iterate { state, more, next, started } => {
            let Some(now) = state.take() else { return Ok(None) };
            let item = if *started { interp.call(next, &[now])? } else { now };
            *started = true;
            if let Some(more) = more
                && !test(interp, more, &item)?
            {
                return Ok(None);
            }
            *state = Some(item.clone());
            Ok(Some(item))
        }
        Source::Generate(function) => interp.call(function, &[]).map(Some),
        Source::Both(first, second) => match first.next(interp)? {
            Some(item) => Ok(Some(item)),
            None => second.next(interp),
        },
    }
}
