//! The conformance scripts: found on disk, run, compared with what the real Groovy printed.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io, thread};

use groovy::{Bindings, ErrorKind, Limits, Options, RunError, Script};

/// Groovy's name for "this does not compile"; the wording is each parser's own.
const COMPILATION_FAILED: &str = "!! org.codehaus.groovy.control.MultipleCompilationErrorsException";
/// Room for deep recursion in scripts, whatever thread the test runs on.
const STACK: usize = 64 << 20;

/// One script and what the real Groovy printed for it.
#[derive(Debug, Clone)]
pub struct Case {
    /// `chapter/name`
    pub name: String,
    source: String,
    /// Missing: nobody ran `scripts/oracle record`.
    pub expected: Option<String>,
}

/// The folder with the scripts that belong to the engine.
pub fn room() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("conformance")
}

/// All scripts of a folder of chapters whose `chapter/name` contains `filter`, sorted.
pub fn cases(room: &Path, filter: &str) -> io::Result<Vec<Case>> {
    let mut found = Vec::new();
    for chapter in fs::read_dir(room)? {
        let chapter = chapter?;
        if !chapter.file_type()?.is_dir() {
            continue;
        }
        for script in fs::read_dir(chapter.path())? {
            let path = script?.path();
            if path.extension().is_none_or(|extension| extension != "groovy") {
                continue;
            }
            let name = format!("{}/{}", chapter.file_name().to_string_lossy(), stem(&path));
            if name.contains(filter) {
                let expected = fs::read_to_string(path.with_extension("out")).ok();
                found.push(Case { name, source: fs::read_to_string(&path)?, expected });
            }
        }
    }
    found.sort_by(|left, right| left.name.cmp(&right.name));
    Ok(found)
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

impl Case {
    /// The folder the script is in.
    pub fn chapter(&self) -> &str {
        self.name.split('/').next().unwrap_or_default()
    }

    /// The name of the script's class, after its file, as `groovy FILE` does.
    fn class(&self) -> &str {
        self.name.rsplit('/').next().unwrap_or_default()
    }

    /// Runs the script; what it printed, in the shape of a recording.
    pub fn run(&self) -> String {
        run(self.class(), &self.source)
    }

    /// The first line that differs from the recording, `None` when all is well.
    pub fn difference(&self) -> Option<String> {
        let expected = self.expected.as_deref()?;
        first_difference(expected, &self.run())
    }
}

/// Runs a script on a thread of its own; what it printed, then the exception that ended it.
pub fn run(class: &str, source: &str) -> String {
    let (class, source) = (class.to_owned(), source.to_owned());
    let work = thread::Builder::new().stack_size(STACK).spawn(move || run_here(&class, &source));
    match work.map(thread::JoinHandle::join) {
        Ok(Ok(output)) => output,
        Ok(Err(_)) => "!! the engine panicked\n".to_owned(),
        Err(error) => format!("!! no thread: {error}\n"),
    }
}

fn run_here(class: &str, source: &str) -> String {
    let options = Options { name: class.to_owned(), ..Options::default() };
    let script = match Script::compile(source, &options) {
        Ok(script) => script,
        Err(found) => {
            let first = found.first().map(|diagnostic| diagnostic.message.clone()).unwrap_or_default();
            return format!("{COMPILATION_FAILED}\n{first}\n");
        }
    };
    let host = Bindings::new();
    // The scripts that ask for the time only check that it is after 2020.
    host.set_now(1_750_000_000_000);
    let result = script.run(&host, Limits::generous());
    let mut output = host.output();
    if let Err(error) = result {
        if !output.is_empty() && !output.ends_with('\n') {
            output.push('\n');
        }
        output.push_str(&failure(&error));
    }
    output
}

fn failure(error: &RunError) -> String {
    let class = match &error.kind {
        ErrorKind::Exception(class) => class.as_str(),
        _ => error.name(),
    };
    let mut line = format!("!! {class}");
    if !error.message.is_empty() {
        let _ = write!(line, ": {}", error.message);
    }
    line.push('\n');
    line
}

/// Compares two outputs. Of an uncaught exception the class and the first line of the message count;
/// the "possible solutions" below depend on every method the JVM happens to have. Power assertions count whole.
pub fn first_difference(expected: &str, actual: &str) -> Option<String> {
    if expected.trim_end() == COMPILATION_FAILED && actual.starts_with(COMPILATION_FAILED) {
        return None;
    }
    let (left, right) = (significant(expected), significant(actual));
    let at = (0..left.len().max(right.len())).find(|&at| left.get(at) != right.get(at))?;
    let line = |lines: &[&str]| lines.get(at).map_or("(nothing)".to_owned(), |line| (*line).to_owned());
    Some(format!("line {}\n    groovy: {}\n    we:     {}", at + 1, line(&left), line(&right)))
}

fn significant(output: &str) -> Vec<&str> {
    let lines: Vec<&str> = output.lines().collect();
    let end = lines.iter().position(|line| line.starts_with("Possible solutions:"));
    match end {
        Some(end) if lines.get(end.wrapping_sub(1)).is_some_and(|line| line.starts_with("!! ")) => {
            lines[..end].to_vec()
        }
        _ => lines,
    }
}
