//! Runs the programs of a suite, and ends them when somebody wants us to stop.

use std::{cell::Cell, process::Command, time::Duration};

use anyhow::{Context, Result, bail, ensure};
use rustix::process::{Pid, Signal, kill_process};

use crate::interrupt::Interrupt;

const POLL: Duration = Duration::from_millis(50);

/// Knows whether to go on.
pub(crate) struct Supervisor {
    interrupt: Interrupt,
    stopped: Cell<bool>,
}

impl Supervisor {
    pub(crate) fn new(interrupt: Interrupt) -> Self {
        Self { interrupt, stopped: Cell::new(false) }
    }

    pub(crate) fn is_stopped(&self) -> bool {
        self.stopped.get()
    }

    /// Runs a program to its end; its output goes where ours goes.
    pub(crate) fn run(&self, command: &mut Command) -> Result<()> {
        ensure!(!self.stopped.get(), "stopped");
        let program = command.get_program().to_string_lossy().into_owned();
        let mut child = command.spawn().with_context(|| format!("cannot start {program}"))?;
        let status = loop {
            if let Some(status) = child.try_wait()? {
                break status;
            }
            if self.interrupt.within(POLL) {
                self.stopped.set(true);
                let _ = kill_process(Pid::from_child(&child), Signal::TERM);
                child.wait()?;
                bail!("stopped");
            }
        };
        // The terminal sends Ctrl-C to the program as well: it may have ended before we heard of it.
        self.stopped.set(self.interrupt.within(Duration::ZERO));
        ensure!(status.success(), "failed ({status})");
        Ok(())
    }
}
