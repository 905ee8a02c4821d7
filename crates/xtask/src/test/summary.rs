//! What the run comes to.

use std::time::Duration;

use anyhow::{Result, bail};

use super::suites::Suite;

/// How a suite ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Passed,
    Failed,
}

/// All suites that ran.
#[derive(Default)]
pub(crate) struct Summary(Vec<(Suite, Outcome, Duration)>);

impl Summary {
    pub(crate) fn add(&mut self, suite: Suite, outcome: Outcome, took: Duration) {
        self.0.push((suite, outcome, took));
    }

    /// Prints a line for each suite; the last line says what passed, or the error what did not.
    pub(crate) fn report(&self) -> Result<()> {
        println!();
        for (suite, outcome, took) in &self.0 {
            let outcome = if *outcome == Outcome::Passed { "ok" } else { "FAILED" };
            println!("{:10} {outcome:6} {:>6.1} s", suite.to_string(), took.as_secs_f64());
        }
        let failed = self.named(Outcome::Failed);
        if !failed.is_empty() {
            bail!("failed: {failed} (run one alone with ./scripts/test NAME)");
        }
        println!("passed: {}", self.named(Outcome::Passed));
        Ok(())
    }

    fn named(&self, wanted: Outcome) -> String {
        let suites = self.0.iter().filter(|(_, outcome, _)| *outcome == wanted);
        suites.map(|(suite, ..)| suite.to_string()).collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Outcome, Suite, Summary};

    #[test]
    fn a_run_with_a_failed_suite_fails_and_names_it() {
        let mut summary = Summary::default();
        summary.add(Suite::Format, Outcome::Passed, Duration::ZERO);
        summary.report().unwrap();
        summary.add(Suite::Rust, Outcome::Failed, Duration::ZERO);
        assert!(summary.report().unwrap_err().to_string().starts_with("failed: rust ("));
    }
}
