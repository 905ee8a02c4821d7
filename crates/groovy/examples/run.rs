//! Runs a script file: prints what it prints. `--many` runs every part between lines of `----` on its own.

use std::io::Write;

use groovy::{Bindings, Limits, Options, Script};

fn main() -> std::io::Result<()> {
    // The evaluator may use as much stack as its limits say; the main thread has too little for the generous ones.
    let worker = std::thread::Builder::new().stack_size(64 << 20).spawn(run)?;
    worker.join().map_err(|_| std::io::Error::other("the evaluator panicked"))?
}

fn run() -> std::io::Result<()> {
    let mut many = false;
    for arg in std::env::args().skip(1) {
        if arg == "--many" {
            many = true;
            continue;
        }
        let text = std::fs::read_to_string(&arg)?;
        let parts = if many { text.split("\n----\n").map(str::to_owned).collect() } else { vec![text] };
        for part in parts {
            run_one(&part, many)?;
        }
    }
    Ok(())
}

fn run_one(source: &str, many: bool) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    let script = match Script::compile(source, &Options::default()) {
        Ok(script) => script,
        Err(found) => {
            for diagnostic in found {
                let position = groovy::Lines::of(source).position(source, diagnostic.span.start);
                writeln!(out, "!! compile: {}:{}: {diagnostic}", position.line, position.column)?;
            }
            return writeln!(out, "----");
        }
    };
    let host = Bindings::new();
    let outcome = script.run(&host, Limits::generous());
    write!(out, "{}", host.output())?;
    match outcome {
        Ok(_) if !many => Ok(()),
        Ok(outcome) => writeln!(out, "=> {:?}\n----", outcome.value),
        Err(error) => match &error.kind {
            groovy::ErrorKind::Exception(class) => {
                writeln!(out, "!! {class}: {} [{}]\n----", error.message, error.position.line)
            }
            _ => writeln!(out, "!! {error}\n----"),
        },
    }
}
