//! One thing at a time that a dialog asks the node for.

use std::{future::Future, pin::Pin};

use yew::{platform::spawn_local, prelude::*};

use crate::{
    api,
    notice::Notice,
    state::{use_failure, use_flag},
};

/// A request of a dialog: on its way, failed, or neither.
#[derive(Clone)]
pub struct Task {
    is_busy: UseStateHandle<bool>,
    error: UseStateHandle<Option<api::Error>>,
}

/// Nothing asked for yet.
#[hook]
pub fn use_task() -> Task {
    Task { is_busy: use_flag(), error: use_failure() }
}

impl Task {
    pub fn is_busy(&self) -> bool {
        *self.is_busy
    }

    pub fn error(&self) -> Option<&api::Error> {
        self.error.as_ref()
    }

    pub fn notice(&self) -> Option<Notice> {
        self.error().map(Notice::from)
    }

    /// Starts the work, unless some is on its way.
    pub fn run(&self, work: impl Future<Output = Result<(), api::Error>> + 'static) {
        self.run_boxed(Box::pin(work));
    }

    fn run_boxed(&self, work: Pin<Box<dyn Future<Output = Result<(), api::Error>>>>) {
        if *self.is_busy {
            return;
        }
        self.is_busy.set(true);
        self.error.set(None);
        let (is_busy, error) = (self.is_busy.setter(), self.error.setter());
        spawn_local(async move {
            error.set(work.await.err());
            is_busy.set(false);
        });
    }
}
