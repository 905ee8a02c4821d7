//! Programs that a suite started and left behind. They become our children, and we end them: a test run leaves nothing
//! running, not even when a suite is cut short.

use std::{
    fs,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use rustix::process::{Pid, Signal, WaitOptions, getpid, kill_process, set_child_subreaper, waitpid};

const PATIENCE: Duration = Duration::from_secs(15);
const POLL: Duration = Duration::from_millis(50);

/// From now on, whoever loses the parent below us gets us as the new one.
pub(crate) fn adopt() -> Result<()> {
    set_child_subreaper(Some(getpid())).context("cannot adopt orphaned processes")
}

/// Ends every child that is left. To be called when none of our own is running.
pub(crate) fn end() {
    let deadline = Instant::now() + PATIENCE;
    let mut signal = Signal::TERM;
    loop {
        let left = children();
        if left.is_empty() {
            return;
        }
        for child in left {
            let _ = kill_process(child, signal);
            let _ = waitpid(Some(child), WaitOptions::NOHANG);
        }
        std::thread::sleep(POLL);
        if Instant::now() > deadline {
            signal = Signal::KILL;
        }
    }
}

fn children() -> Vec<Pid> {
    let Ok(processes) = fs::read_dir("/proc") else { return Vec::new() };
    let us = getpid().as_raw_nonzero().to_string();
    processes
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter(|process: &i32| parent(*process).as_deref() == Some(us.as_str()))
        .filter_map(Pid::from_raw)
        .collect()
}

/// proc(5): the name stands in parentheses and may hold anything; state and parent follow.
fn parent(process: i32) -> Option<String> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let (_, after_name) = stat.rsplit_once(')')?;
    after_name.split_whitespace().nth(1).map(str::to_owned)
}
