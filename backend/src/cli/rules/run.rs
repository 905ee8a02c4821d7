//! `adnode rules run`

use std::{
    io::{self, IsTerminal, Write, stderr, stdout},
    num::NonZeroU64,
    path::PathBuf,
    process::ExitCode,
    time::{SystemTime, UNIX_EPOCH},
};

use clap::Args;
use groovy::{Array, Bindings, ErrorKind, Exceeded, Limits, Options, RunError, Script, Type, Value};

use super::script::{Source, kind, on_roomy_thread};
use crate::cli::print;

/// Run a plain Groovy script and print what it prints.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  adnode rules run hello.groovy
  adnode rules run total.groovy 12 30          the script finds [\"12\", \"30\"] in args
  adnode rules run total.groovy -- --all       arguments that look like options stand behind --
  adnode rules run --rule-limits incoming.groovy

The script sees args and the clock, in UTC, and nothing else of this computer.

Exit code 0: the script came to its end. Exit code 1: it did not, and one line on standard error says where and why:
  total.groovy:3:14: ArithmeticException: Division by zero
Where that is a terminal, a failed assert shows its values below.")]
pub(super) struct Run {
    /// The script, a file in UTF-8 of at most 1 MB.
    file: PathBuf,
    /// What the script finds in its variable args.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    args: Vec<String>,
    /// Keep the script inside what a rule may take: a million steps and 32 MB. Otherwise it is a thousand times the steps, and 1 GB.
    #[arg(long)]
    rule_limits: bool,
    /// Steps the script may take: statements, calls, turns of loops, elements that methods look at.
    #[arg(long, value_name = "NUMBER")]
    max_steps: Option<NonZeroU64>,
    /// Megabytes the script may allocate during its run, counting what it has given up since.
    #[arg(long, value_name = "MEGABYTES", value_parser = clap::value_parser!(u32).range(1..=65_536))]
    max_memory: Option<u32>,
}

/// How a script ended that did not come to its end: the line, and what a person may want to see below it.
struct Failure {
    line: String,
    details: Option<String>,
}

impl Run {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let source = Source::read(self.file.clone())?;
        let limits = self.limits();
        let failures = on_roomy_thread(move || evaluate(&source, self.args, limits))??;
        stdout().flush().or_else(quiet_pipe)?;
        for failure in &failures {
            failure.show()?;
        }
        Ok(if failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    fn limits(&self) -> Limits {
        let usual = if self.rule_limits { Limits::default() } else { Limits::generous() };
        let fuel = self.max_steps.map_or(usual.fuel, NonZeroU64::get);
        let memory = self.max_memory.map_or(usual.memory, |megabytes| (megabytes as usize) << 20);
        Limits { fuel, memory, ..usual }
    }
}

/// Runs the script; empty: it came to its end.
fn evaluate(source: &Source, args: Vec<String>, limits: Limits) -> anyhow::Result<Vec<Failure>> {
    let options = Options { name: source.class_name(), ..Options::default() };
    let script = match Script::compile(&source.text, &options) {
        Ok(script) => script,
        Err(found) => {
            let line = |found| format!("{}: {}: {found}", source.place_of(&found), kind(found.code));
            return Ok(found.into_iter().map(|found| Failure { line: line(found), details: None }).collect());
        }
    };
    let outcome = script.run(&world(args)?, limits);
    Ok(outcome.err().map(|error| failure(source, &error)).into_iter().collect())
}

/// What the script finds.
fn world(args: Vec<String>) -> anyhow::Result<Bindings> {
    let mut world = Bindings::new();
    let args = args.into_iter().map(Value::from).collect();
    world.set("args", Value::Array(Array::new(Type::String, args).into()));
    world.set_now(i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis())?);
    world.set_seed(getrandom::u64()?);
    world.print_to(|text| {
        // The script cannot do anything about a full disk; the flush at the end reports it.
        let _ = print(text);
    });
    Ok(world)
}

fn failure(source: &Source, error: &RunError) -> Failure {
    let mut lines = error.message.lines().map(str::trim).filter(|line| !line.is_empty());
    let message = match &error.kind {
        // Below the assertion follows a picture of its values.
        ErrorKind::Exception(class) if class.ends_with(".PowerAssertionError") => {
            lines.find(|line| line.starts_with("assert")).unwrap_or_default().to_owned()
        }
        _ => lines.collect::<Vec<_>>().join(" "),
    };
    let mut line = format!("{}: {}: {message}", source.place(error.position), error.name());
    if let ErrorKind::Limit(exceeded) = error.kind {
        line.push_str(remedy(exceeded));
    }
    let details = (error.message.trim().lines().count() > 1).then(|| error.message.trim_end().to_owned());
    Failure { line, details }
}

const fn remedy(exceeded: Exceeded) -> &'static str {
    match exceeded {
        Exceeded::Fuel => "; --max-steps allows more",
        Exceeded::Memory => "; --max-memory allows more",
        _ => "",
    }
}

impl Failure {
    fn show(&self) -> anyhow::Result<()> {
        let mut out = stderr().lock();
        writeln!(out, "{}", self.line)?;
        match &self.details {
            Some(details) if out.is_terminal() => Ok(writeln!(out, "\n{details}")?),
            _ => Ok(()),
        }
    }
}

/// A reader that has seen enough (`| head`) is no error.
fn quiet_pipe(error: io::Error) -> io::Result<()> {
    if error.kind() == io::ErrorKind::BrokenPipe { Ok(()) } else { Err(error) }
}
