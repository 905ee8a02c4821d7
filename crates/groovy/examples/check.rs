//! Compiles and checks script files as sync rules: prints what is found in them.
//!
//! `cargo run -p adnode-groovy --example check -- FILE...`; exit code 1 when there is anything.
#![allow(clippy::print_stdout)]

use std::process::ExitCode;

use groovy::{Known, Lines, Options, Schema, Script, check};

const NAMES: [&str; 16] = [
    "workItem",
    "issue",
    "entity",
    "replica",
    "firstSync",
    "previous",
    "issueKey",
    "connection",
    "nodeHelper",
    "commentHelper",
    "attachmentHelper",
    "syncHelper",
    "workLogHelper",
    "workflowHelper",
    "httpClient",
    "debug",
];

fn main() -> std::io::Result<ExitCode> {
    let schema = NAMES.iter().fold(Schema::default(), |schema, name| schema.variable(name, Known::Anything));
    let (mut files, mut findings) = (0, 0);
    for path in std::env::args().skip(1) {
        let source = std::fs::read_to_string(&path)?;
        let mut found = check(&source, &schema);
        if let Err(errors) = Script::compile(&source, &Options::default()) {
            found.extend(errors);
        }
        for diagnostic in &found {
            let at = Lines::of(&source).position(&source, diagnostic.span.start);
            println!("{path}:{}:{}: {diagnostic}", at.line, at.column);
        }
        files += 1;
        findings += found.len();
    }
    println!("{files} files, {findings} findings");
    Ok(if findings == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
