//! Ctrl-C, SIGTERM and a closed terminal: all of them mean "stop what you started, then end".

use std::{
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    time::Duration,
};

use anyhow::{Context, Result};

/// Hears that somebody wants us to stop. From then on such a signal no longer ends the process by itself.
pub(crate) struct Interrupt(Receiver<()>);

impl Interrupt {
    /// Starts listening. Possible once per process.
    pub(crate) fn listen() -> Result<Self> {
        let (sender, receiver) = channel();
        let handler = move || {
            // Nobody listens any more once everything is being stopped.
            let _ = sender.send(());
        };
        ctrlc::set_handler(handler).context("cannot listen for Ctrl-C")?;
        Ok(Self(receiver))
    }

    /// Waits at most so long; true when somebody wants us to stop.
    pub(crate) fn within(&self, limit: Duration) -> bool {
        !matches!(self.0.recv_timeout(limit), Err(RecvTimeoutError::Timeout))
    }
}
