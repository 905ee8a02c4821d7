//! What ten thousand compiled rules weigh, in bytes held. The last line is for `scripts/bench`.
#![allow(clippy::print_stdout, reason = "a bench prints what it measured")]

use std::alloc::System;
use std::path::Path;
use std::{fs, io};

use groovy::{Options, Script};
use peakmem_alloc::{INSTRUMENTED_SYSTEM, PeakMemAlloc, PeakMemAllocTrait as _};

#[global_allocator]
static MEMORY: &PeakMemAlloc<System> = &INSTRUMENTED_SYSTEM;

const SCRIPTS: usize = 10_000;

fn main() -> io::Result<()> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules/incoming_everything.groovy");
    let source = fs::read_to_string(path)?;
    MEMORY.reset_peak_memory();
    let scripts: Vec<Script> =
        (0..SCRIPTS).filter_map(|_| Script::compile(&source, &Options::default()).ok()).collect();
    println!("{{\"scripts\":{},\"bytes\":{}}}", scripts.len(), MEMORY.get_peak_memory());
    Ok(())
}
