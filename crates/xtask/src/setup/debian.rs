//! Debian packages.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

use crate::process;

/// Installs packages, as root or through sudo.
pub(crate) fn install(packages: &[&str], why: &str) -> Result<()> {
    if !process::exists("apt-get") {
        bail!(
            "{} is needed ({why}), and there is no apt-get here to install it; install it yourself, then run this again",
            packages.join(" and ")
        );
    }
    println!("setup     apt-get install {}: {why}", packages.join(" "));
    process::run_quietly(as_root("apt-get").args(["update", "-qq"]))?;
    let mut install = as_root("env");
    install
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-qq", "--no-install-recommends"])
        .args(packages);
    process::run_quietly(&mut install)
}

/// Writes a file that belongs to root.
pub(crate) fn write_as_root(path: &str, content: &str) -> Result<()> {
    let mut tee = as_root("tee");
    let mut child = tee.arg(path).stdin(Stdio::piped()).stdout(Stdio::null()).spawn().context("cannot start tee")?;
    child.stdin.take().context("tee has no standard input")?.write_all(content.as_bytes())?;
    if !child.wait()?.success() {
        bail!("cannot write {path}");
    }
    Ok(())
}

/// A command with root's rights.
pub(crate) fn as_root(program: &str) -> Command {
    if rustix::process::geteuid().is_root() {
        return Command::new(program);
    }
    let mut sudo = Command::new("sudo");
    sudo.arg(program);
    sudo
}
