//! Streams as Java runs them: an item at a time, and only when somebody asks.
//!
//! Files: `source` where items come from · `stage` what happens to them on the way · `pull` the next one.

mod pull;
mod source;
mod stage;

use crate::interp::{Eval, Interp};
use crate::value::Value;
use pull::pull;

pub(super) use source::Source;
pub(in crate::library) use stage::test;
pub(super) use stage::{Stage, cast};

/// Where items come from, and what happens to them on the way.
#[derive(Debug)]
pub(super) struct Pipe {
    source: Source,
    stages: Vec<Stage>,
}

impl Pipe {
    pub(super) fn new(source: Source) -> Self {
        Self { source, stages: Vec::new() }
    }

    pub(super) fn push(&mut self, stage: Stage) {
        self.stages.push(stage);
    }

    /// The next item at the end of the pipe.
    pub(super) fn next(&mut self, interp: &mut Interp<'_>) -> Eval<Option<Value>> {
        pull(interp, &mut self.source, &mut self.stages)
    }

    /// Everything it holds, for whoever drops it.
    pub(super) fn into_values(mut self) -> Vec<Value> {
        let mut values = self.held();
        let mut joined = self.source.take_joined();
        while let Some(mut pipe) = joined.pop() {
            values.append(&mut pipe.held());
            joined.append(&mut pipe.source.take_joined());
        }
        values
    }

    /// What its source and its stages hold, but not the pipes it joins.
    fn held(&mut self) -> Vec<Value> {
        let mut values: Vec<Value> = self.stages.drain(..).flat_map(Stage::into_values).collect();
        match &mut self.source {
            Source::Items(items) => values.extend(items),
            Source::Iterate { state, more, next, .. } => {
                values.extend(state.take());
                values.extend(more.take());
                values.push(std::mem::take(next));
            }
            Source::Generate(value) => values.push(std::mem::take(value)),
            Source::Numbers { .. } | Source::Both(..) => {}
        }
        values
    }

    /// All items that are left.
    pub(super) fn drain(&mut self, interp: &mut Interp<'_>) -> Eval<Vec<Value>> {
        let mut items = Vec::new();
        while let Some(item) = self.next(interp)? {
            interp.grow(items.len(), 1)?;
            items.push(item);
        }
        Ok(items)
    }
}

/// Pipes joined to joined pipes can be many deep: they are dropped one after the other.
impl Drop for Pipe {
    fn drop(&mut self) {
        let mut joined = self.source.take_joined();
        while let Some(mut pipe) = joined.pop() {
            joined.append(&mut pipe.source.take_joined());
        }
    }
}
