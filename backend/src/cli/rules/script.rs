//! A script in a file.

use std::{
    fs::File,
    io::Read,
    path::{Path, PathBuf},
    thread,
};

use anyhow::{Context, anyhow, ensure};
use groovy::{Code, Diagnostic, Lines, Position};

/// Bytes of a script. People write a few thousand.
const LONGEST: u64 = 1 << 20;
/// Native stack for the engine: what its limits allow (6 MB), and room for the frames between two checks.
const STACK: usize = 16 << 20;

/// The text of a script, and what it is called.
pub(super) struct Source {
    pub(super) path: PathBuf,
    pub(super) text: String,
}

impl Source {
    pub(super) fn read(path: PathBuf) -> anyhow::Result<Self> {
        let text = read_bounded(&path).with_context(|| format!("cannot read {}", path.display()))?;
        Ok(Self { path, text })
    }

    /// The name of the script's class, after its file, as `groovy FILE` has it.
    pub(super) fn class_name(&self) -> String {
        self.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// `FILE:LINE:COL`
    pub(super) fn place(&self, position: Position) -> String {
        format!("{}:{}:{}", self.path.display(), position.line, position.column)
    }

    /// Where a finding begins, as `FILE:LINE:COL`.
    pub(super) fn place_of(&self, found: &Diagnostic) -> String {
        self.place(Lines::of(&self.text).position(&self.text, found.span.start))
    }
}

/// What a script that cannot run suffers from, in one word.
pub(super) const fn kind(code: Code) -> &'static str {
    match code {
        Code::Syntax => "SyntaxError",
        Code::NotSupported => "NotSupported",
        Code::UnknownClass => "UnknownClass",
        Code::DuplicateName => "DuplicateName",
        other => other.as_str(),
    }
}

/// Runs `work` on a thread with the stack that the engine wants.
pub(super) fn on_roomy_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> anyhow::Result<T> {
    let worker = thread::Builder::new().name("script".to_owned()).stack_size(STACK).spawn(work)?;
    worker.join().map_err(|_| anyhow!("the Groovy engine broke down: please report the script that did it"))
}

fn read_bounded(path: &Path) -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    File::open(path)?.take(LONGEST + 1).read_to_end(&mut bytes)?;
    ensure!(bytes.len() as u64 <= LONGEST, "a script may have 1 MB, and this is more");
    let text = String::from_utf8(bytes).map_err(|_| anyhow!("it is no text in UTF-8"))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}
