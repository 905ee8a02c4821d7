//! How far the engine agrees with the real Groovy: counts per chapter, and the first line that differs of each script.
//!
//! `cargo run -p adnode-groovy --example conformance -- [FILTER] [--show] [--room DIR]`; with `--show`, all that the scripts print; with
//! `--room`, another folder of chapters than the engine's own, such as one that `scripts/oracle compare` recorded.
#![allow(clippy::print_stdout)]

#[path = "../tests/conformance/suite.rs"]
mod suite;

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;

fn main() -> io::Result<()> {
    let (mut show, mut room, mut filter) = (false, suite::room(), String::new());
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--show" => show = true,
            "--room" => room = args.next().map(PathBuf::from).unwrap_or(room),
            _ => filter = arg,
        }
    }
    let mut chapters: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for case in suite::cases(&room, &filter)? {
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
