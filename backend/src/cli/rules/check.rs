//! `adnode rules check`

use std::{fmt::Write, path::PathBuf, process::ExitCode};

use clap::{Args, ValueEnum};
use groovy::{Diagnostic, Known, Schema, Severity};

use super::script::{Source, kind, on_roomy_thread};
use crate::cli::print;

/// Look for mistakes in a script without running it.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  adnode rules check incoming.groovy --side incoming   a rule: it may use workItem, replica and the helpers
  adnode rules check hello.groovy                      a plain script

Every finding is a line: FILE:LINE:COL: what: sentence (suggestion).
Exit code 1 if the script cannot run; warnings alone leave it at 0.")]
pub(super) struct Check {
    /// The script, a file in UTF-8 of at most 1 MB.
    file: PathBuf,
    /// The side of a connection whose names the rule may use.
    #[arg(long)]
    side: Option<Side>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Side {
    /// The rule that tells the partner about a work item.
    Outgoing,
    /// The rule that makes a work item of what the partner told.
    Incoming,
}

impl Check {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let source = Source::read(self.file)?;
        let schema = self.side.map_or_else(plain, |side| rules::names::schema(side.into()));
        let (findings, source) = on_roomy_thread(move || (groovy::check(&source.text, &schema), source))?;
        print(&report(&source, &findings))?;
        let cannot_run = findings.iter().any(|found| found.code.severity() == Severity::Error);
        Ok(if cannot_run { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }
}

impl From<Side> for rules::names::Side {
    fn from(side: Side) -> Self {
        match side {
            Side::Outgoing => Self::Outgoing,
            Side::Incoming => Self::Incoming,
        }
    }
}

fn plain() -> Schema {
    Schema::default().variable("args", Known::Anything)
}

fn report(source: &Source, findings: &[Diagnostic]) -> String {
    if findings.is_empty() {
        return format!("{}: no mistakes found\n", source.path.display());
    }
    let mut report = String::new();
    for found in findings {
        let what = match found.code.severity() {
            Severity::Error => kind(found.code).to_owned(),
            Severity::Warning => format!("warning {}", found.code.as_str()),
        };
        let suggestion = found.suggestion.as_ref().map(|text| format!(" ({text})")).unwrap_or_default();
        // Writing to a String cannot fail.
        let _ = writeln!(report, "{}: {what}: {found}{suggestion}", source.place_of(found));
    }
    report
}
