//! How soon a node is there, and what it needs while nothing happens. Built like a release.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use rustix::process::{Pid, Signal, kill_process};

use super::table::{Aim, Amount, Row};
use crate::{
    demo::{PortBase, Side, answers, node},
    process,
    workspace::Workspace,
};

const STARTS: usize = 7;
const START_LIMIT: Duration = Duration::from_secs(30);
const POLL: Duration = Duration::from_millis(1);
/// Long enough for the work of the start to be over.
const IDLE: Duration = Duration::from_secs(2);
const START_AIM: Amount = Amount::Seconds(0.3);
const MEMORY_AIM: Amount = Amount::Bytes(40e6);

/// Builds the node like a release.
pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    process::run(process::cargo().current_dir(workspace.root()).args(["build", "--release", "--package", "adnode"]))
}

/// Starts a node a few times on a database that exists: the median of the starts, and the memory of the last one.
pub(crate) fn measure(workspace: &Workspace) -> Result<[Row; 2]> {
    build(workspace)?;
    let data = tempfile::tempdir().context("cannot make a temporary folder")?;
    let side = Side::public(free_base()?);
    let mut command = node::prepare(&workspace.release_program("adnode"), &side, data.path())?;
    let url = side.ready_url();
    start(&mut command, data.path(), &url)?.0.stop()?;
    let mut took = Vec::new();
    let mut memory = 0.0;
    for _ in 0..STARTS {
        let (running, time) = start(&mut command, data.path(), &url)?;
        took.push(time.as_secs_f64());
        if took.len() == STARTS {
            memory = running.idle_bytes()?;
        }
        running.stop()?;
    }
    took.sort_by(f64::total_cmp);
    Ok([
        Row::new("node, start to ready", Some(Amount::Seconds(took[STARTS / 2])), Aim::AtMost(START_AIM)),
        Row::new("node, idle memory", Some(Amount::Bytes(memory)), Aim::AtMost(MEMORY_AIM)),
    ])
}

/// A node; killed when dropped.
struct Running(Child);

fn start(command: &mut Command, data: &Path, url: &str) -> Result<(Running, Duration)> {
    let log = data.join("node.log");
    let file = fs::File::create(&log).context("cannot write a log")?;
    let start = Instant::now();
    let child =
        command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file).spawn().context("cannot start the node")?;
    let mut running = Running(child);
    while !answers::well(url) {
        if let Some(status) = running.0.try_wait()? {
            bail!("the node ended by itself ({status}) and said:\n{}", fs::read_to_string(&log).unwrap_or_default());
        }
        ensure!(start.elapsed() < START_LIMIT, "the node is not ready after {} s", START_LIMIT.as_secs());
        std::thread::sleep(POLL);
    }
    Ok((running, start.elapsed()))
}

impl Running {
    /// The resident memory, as proc(5) has it.
    fn idle_bytes(&self) -> Result<f64> {
        std::thread::sleep(IDLE);
        let status =
            fs::read_to_string(format!("/proc/{}/status", self.0.id())).context("cannot look at the node's memory")?;
        let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS in /proc")?;
        let kibibytes: f64 = resident.trim().trim_end_matches("kB").trim().parse().context("VmRSS is no number")?;
        Ok(kibibytes * 1024.0)
    }

    fn stop(mut self) -> Result<()> {
        kill_process(Pid::from_child(&self.0), Signal::TERM).context("cannot stop the node")?;
        self.0.wait().map(drop).context("cannot wait for the node")
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Both do nothing for a node that has ended.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn free_base() -> Result<PortBase> {
    for base in (20_000..60_000_u16).step_by(50) {
        let is_free = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok();
        if (base..base + 4).all(is_free) {
            return base.to_string().parse();
        }
    }
    bail!("no free ports for a node")
}
