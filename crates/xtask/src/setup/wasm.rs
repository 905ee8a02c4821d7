//! The compiler's half for `wasm32-unknown-unknown`, which the hub is compiled to.

use std::{path::Path, process::Command};

use anyhow::{Context, Result};

use crate::process;

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the wasm target to the toolchain in use, when it is not there.
pub(crate) fn wasm_target() -> Result<()> {
    let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    println!("setup     rustup target add {TARGET}: the hub is compiled for browsers");
    process::run(Command::new("rustup").args(["target", "add", TARGET])).with_context(|| {
        format!("cannot install the {TARGET} standard library; install it for the toolchain of `rustc --version`, then run this again")
    })
}
