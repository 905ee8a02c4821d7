//! How much processor time and memory hostile scripts get out of the engine before a limit ends them.
//!
//! `cargo bench -p adnode-groovy --bench hostile [NAME] [FILE...]`: a row for each script, the slowest last. Time is that of
//! the thread: what other programs do does not count. The last line is for `scripts/bench`.
#![allow(clippy::print_stdout, reason = "a bench prints what it measured")]

#[path = "../tests/hostile/sources.rs"]
mod sources;

use std::alloc::System;
use std::time::Duration;
use std::{fs, io, thread};

use groovy::{ErrorKind, RunError};
use peakmem_alloc::{INSTRUMENTED_SYSTEM, PeakMemAlloc, PeakMemAllocTrait as _};
use rustix::time::{ClockId, clock_gettime};
use sources::{End, STACK};

#[global_allocator]
static MEMORY: &PeakMemAlloc<System> = &INSTRUMENTED_SYSTEM;

/// What a script may take.
const AIM: Duration = Duration::from_millis(250);

struct Row {
    name: String,
    end: String,
    took: Duration,
    peak: usize,
}

fn processor_time() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or_default())
}

fn measure(name: String, source: &str) -> Row {
    MEMORY.reset_peak_memory();
    let start = processor_time();
    let end = sources::run(source);
    let took = processor_time() - start;
    let end = match end {
        End::Failed(RunError { kind: ErrorKind::Limit(limit), .. }) => limit.name().to_owned(),
        other => format!("{other:?}").chars().take(60).collect(),
    };
    Row { name, end, took, peak: MEMORY.get_peak_memory() }
}

fn measure_all() -> io::Result<Vec<Row>> {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with("--")).collect();
    let (files, names): (Vec<_>, Vec<_>) = args.into_iter().partition(|arg| arg.ends_with(".groovy"));
    let mut all = Vec::new();
    for file in &files {
        let text = fs::read_to_string(file)?;
        all.extend(text.split("\n----\n").map(|part| (part.trim().replace('\n', "; "), part.to_owned())));
    }
    if files.is_empty() {
        all.extend(sources::scripts()?);
        all.extend(sources::nested().into_iter().map(|(name, source)| (format!("nested {name}"), source)));
    }
    all.retain(|(name, _)| names.iter().all(|wanted| name.contains(wanted)));
    Ok(all.into_iter().map(|(name, source)| measure(name, &source)).collect())
}

fn main() -> io::Result<()> {
    let work = thread::Builder::new().stack_size(STACK).spawn(measure_all)?;
    let mut rows = work.join().map_err(|_| io::Error::other("the engine panicked"))??;
    rows.sort_by_key(|row| row.took);
    for row in &rows {
        let verdict = if row.took > AIM { "slow" } else { "" };
        println!(
            "{:8.1} ms {:7.1} MB  {:16} {} {verdict}",
            row.took.as_secs_f64() * 1e3,
            row.peak as f64 / 1e6,
            row.end,
            row.name
        );
    }
    let slowest = rows.last().map_or(0.0, |row| row.took.as_secs_f64());
    let largest = rows.iter().map(|row| row.peak).max().unwrap_or_default();
    println!("{{\"scripts\":{},\"slowest_seconds\":{slowest},\"largest_bytes\":{largest}}}", rows.len());
    Ok(())
}
