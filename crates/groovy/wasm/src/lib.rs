//! Checker and evaluator for a page: what `scripts/bench` weighs, and what an editor for rules needs.

use groovy::{Bindings, Limits, Lines, Options, Schema, Script};
use wasm_bindgen::prelude::wasm_bindgen;

/// Browsers give a page less stack than a thread has.
const STACK: usize = 512 << 10;

/// Everything that is wrong or doubtful with a script: `LINE:COLUMN: SENTENCE`, one finding a line.
#[wasm_bindgen]
pub fn check(source: &str) -> String {
    let lines = Lines::of(source);
    let findings = groovy::check(source, &Schema::default()).into_iter().map(|finding| {
        let at = lines.position(source, finding.span.start);
        format!("{}:{}: {finding}\n", at.line, at.column)
    });
    findings.collect()
}

/// Runs a script without a world around it and gives what it printed.
///
/// # Errors
/// Why it does not compile, or why it ended early.
#[wasm_bindgen]
pub fn run(source: &str) -> Result<String, String> {
    let script = Script::compile(source, &Options::default()).map_err(|_| check(source))?;
    let world = Bindings::new();
    let limits = Limits { stack: STACK, ..Limits::default() };
    script.run(&world, limits).map_err(|error| error.to_string())?;
    Ok(world.output())
}
