//! Network namespaces, in which a test stands two hosts with a firewall between them.

use std::process::Command;

use anyhow::{Result, ensure};

use super::debian;
use crate::process;

/// A namespace that exists while it is found out whether they can be made.
const TRIAL: &str = "adnode-trial";

/// Whether the test of two network namespaces can run here, with what it needs installed; says so where it cannot.
pub(crate) fn namespaces() -> bool {
    match prepare() {
        Ok(()) => true,
        Err(error) => {
            println!("setup     no network namespaces here, so the test with a firewall is skipped: {error:#}");
            false
        }
    }
}

fn prepare() -> Result<()> {
    ensure!(rustix::process::geteuid().is_root(), "making them takes root's rights");
    let needed = [("ip", "iproute2"), ("nft", "nftables")];
    let missing: Vec<&str> =
        needed.iter().filter(|(program, _)| !answers(program)).map(|(_, package)| *package).collect();
    if !missing.is_empty() {
        debian::install(&missing, "two nodes are tested in network namespaces, with a firewall that counts")?;
    }
    let tried = try_out();
    // What is left of a trial that failed, or nothing.
    let _ = ip(&["netns", "del", TRIAL]);
    tried
}

/// Neither program knows `--version`.
fn answers(program: &str) -> bool {
    Command::new(program).arg("-V").output().is_ok_and(|output| output.status.success())
}

/// Containers often may not do one of these, although root runs them.
fn try_out() -> Result<()> {
    ip(&["netns", "add", TRIAL])?;
    ip(&["-n", TRIAL, "link", "add", "one", "type", "veth", "peer", "name", "other"])?;
    ip(&["netns", "exec", TRIAL, "nft", "add", "table", "inet", "trial"])
}

fn ip(arguments: &[&str]) -> Result<()> {
    process::run_quietly(Command::new("ip").args(arguments))
}
