//! How far the engine agrees with the real Groovy: counts per chapter, and the first line that differs of each script.
//!
//! `cargo run -p adnode-groovy --example conformance -- [FILTER] [--show]`; with `--show`, all that the scripts print.
#![allow(clippy::print_stdout)]

#[path = "../tests/conformance/suite.rs"]
mod suite;

use std::collections::BTreeMap;
use std::io;

fn main() -> io::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let show = args.iter().any(|arg| arg == "--show");
    let filter = args.iter().find(|arg| !arg.starts_with("--")).cloned().unwrap_or_default();
    let mut chapters: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for case in suite::cases(&filter)? {
        if show {
            println!("{}\n{}", case.name, case.run());
        }
        let difference = case.difference();
        let (passed, total) = chapters.entry(case.chapter().to_owned()).or_default();
        *total += 1;
        *passed += usize::from(difference.is_none());
        if let Some(difference) = difference {
            println!("{} {difference}", case.name);
        }
    }
    let (passed, total) = chapters.values().fold((0, 0), |(p, t), (passed, total)| (p + passed, t + total));
    for (chapter, (passed, total)) in &chapters {
        println!("{chapter:12} {passed:3} of {total}");
    }
    println!("{:12} {passed:3} of {total}", "all");
    Ok(())
}
