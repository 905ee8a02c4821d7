//! Programs that run beside us, each with a log file of its own, and that never outlive us.

use std::{
    fs::{self, File},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow};
use rustix::process::{Pid, Signal, kill_process};

/// How long a program may take to end by itself.
const PATIENCE: Duration = Duration::from_secs(10);
const POLL: Duration = Duration::from_millis(20);
/// How much of a log goes into an error.
const TAIL: usize = 20;

/// A running program.
struct Running {
    name: String,
    log: PathBuf,
    process: Child,
    stop: Signal,
}

/// The programs started so far. Dropping this stops them, the last one first.
#[derive(Default)]
pub(crate) struct Children(Vec<Running>);

impl Children {
    /// Starts a program whose output goes to a file. It is stopped with `SIGTERM`.
    pub(crate) fn start(&mut self, name: &str, command: &mut Command, log: &Path) -> Result<()> {
        self.start_with(name, command, log, Signal::TERM)
    }

    /// Starts a program that has a signal of its own for an orderly end.
    ///
    /// It runs in its own process group: Ctrl-C in the terminal reaches us alone, and the order of stopping is ours.
    pub(crate) fn start_with(&mut self, name: &str, command: &mut Command, log: &Path, stop: Signal) -> Result<()> {
        let file = File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
        let errors = file.try_clone().context("cannot open the log twice")?;
        let process = command
            .stdin(Stdio::null())
            .stdout(file)
            .stderr(errors)
            .process_group(0)
            .spawn()
            .with_context(|| format!("cannot start {name}"))?;
        self.0.push(Running { name: name.to_owned(), log: log.to_owned(), process, stop });
        Ok(())
    }

    /// Fails when one of them has ended, with the last lines of its log.
    pub(crate) fn all_run(&mut self) -> Result<()> {
        for child in &mut self.0 {
            if let Some(status) = child.process.try_wait().context("cannot look after a program")? {
                return Err(child.died(status));
            }
        }
        Ok(())
    }
}

impl Drop for Children {
    fn drop(&mut self) {
        for child in self.0.iter_mut().rev() {
            child.end();
        }
    }
}

impl Running {
    fn died(&self, status: ExitStatus) -> anyhow::Error {
        let log = fs::read_to_string(&self.log).unwrap_or_default();
        anyhow!("{} ended by itself ({status}); the end of {}:\n{}", self.name, self.log.display(), last_lines(&log))
    }

    fn end(&mut self) {
        if matches!(self.process.try_wait(), Ok(Some(_))) {
            return;
        }
        let deadline = Instant::now() + PATIENCE;
        let _ = kill_process(Pid::from_child(&self.process), self.stop);
        while matches!(self.process.try_wait(), Ok(None)) && Instant::now() < deadline {
            std::thread::sleep(POLL);
        }
        // Both do nothing for a program that has ended.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn last_lines(log: &str) -> String {
    let lines: Vec<_> = log.lines().collect();
    let from = lines.len().saturating_sub(TAIL);
    lines[from..].iter().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use std::{
        path::Path,
        process::Command,
        time::{Duration, Instant},
    };

    use super::Children;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    fn eventually(mut condition: impl FnMut() -> bool) {
        let deadline = Instant::now() + Duration::from_secs(10);
        while !condition() {
            assert!(Instant::now() < deadline, "it did not happen in ten seconds");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    fn exists(process: &str) -> bool {
        Path::new("/proc").join(process.trim()).exists()
    }

    #[test]
    fn a_program_that_ends_is_reported_with_the_end_of_its_log() {
        let folder = tempfile::tempdir().unwrap();
        let mut children = Children::default();
        let mut noisy = shell("seq 1 100; echo no database >&2; exit 7");
        children.start("node", &mut noisy, &folder.path().join("node.log")).unwrap();
        let mut report = String::new();
        eventually(|| children.all_run().inspect_err(|error| report = error.to_string()).is_err());
        assert!(report.starts_with("node ended by itself (exit status: 7)"), "{report}");
        assert!(report.ends_with("\n  100\n  no database") && !report.contains("\n  80\n"), "{report}");
    }

    #[test]
    fn programs_are_asked_to_end_and_are_gone_afterwards() {
        let folder = tempfile::tempdir().unwrap();
        let [log, ready, said] = ["log", "ready", "said"].map(|name| folder.path().join(name));
        let mut children = Children::default();
        let script = format!(
            "trap 'echo bye > {}; exit' TERM; echo $$ > {}; while :; do sleep 0.01; done",
            said.display(),
            ready.display()
        );
        children.start("node", &mut shell(&script), &log).unwrap();
        let process = || std::fs::read_to_string(&ready).unwrap_or_default();
        eventually(|| process().ends_with('\n'));
        drop(children);
        assert_eq!(std::fs::read_to_string(&said).unwrap(), "bye\n");
        assert!(!exists(&process()));
    }
}
