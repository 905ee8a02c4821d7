//! What the real Groovy answers, asked of it or known from before.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// So many questions are asked of one virtual machine: it keeps the classes of every program, and gets slower with them.
const MOST_ASKED: usize = 1_500;

/// The answers: the real Groovy starts with the first question nobody asked before.
pub struct Answers {
    oracle: Option<Oracle>,
    /// By the hash of the source; as they came.
    known: HashMap<u64, String>,
    file: Option<File>,
}

impl Answers {
    /// With a file, answers outlast the run: one line each, the hash of the source and what Groovy said.
    pub fn new(file: Option<&str>) -> io::Result<Self> {
        let Some(path) = file else { return Ok(Self { oracle: None, known: HashMap::new(), file: None }) };
        let file = OpenOptions::new().create(true).append(true).open(path)?;
        let text = fs::read_to_string(path)?;
        let known = text.lines().filter_map(|line| {
            let (hash, answer) = line.split_once(' ')?;
            Some((u64::from_str_radix(hash, 16).ok()?, answer.to_owned()))
        });
        Ok(Self { oracle: None, known: known.collect(), file: Some(file) })
    }

    /// Whether this program's answer is known.
    pub fn knows(&self, source: &str) -> bool {
        self.known.contains_key(&hash_of(source))
    }

    /// What Groovy prints for a program.
    pub fn run(&mut self, source: &str) -> io::Result<String> {
        let hash = hash_of(source);
        if let Some(answer) = self.known.get(&hash) {
            return Ok(unquoted(answer));
        }
        if self.oracle.as_ref().is_some_and(|oracle| oracle.asked >= MOST_ASKED) {
            self.oracle = None;
        }
        let oracle = match &mut self.oracle {
            Some(oracle) => oracle,
            none => none.insert(Oracle::start()?),
        };
        let answer = oracle.run(source)?;
        self.known.insert(hash, answer.clone());
        if let Some(file) = &mut self.file {
            writeln!(file, "{hash:x} {answer}")?;
        }
        Ok(unquoted(&answer))
    }
}

fn hash_of(source: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    source.hash(&mut hasher);
    hasher.finish()
}

/// The real Groovy, answering line by line.
struct Oracle {
    child: Child,
    ask: ChildStdin,
    answers: BufReader<ChildStdout>,
    asked: usize,
}

impl Oracle {
    fn start() -> io::Result<Self> {
        let mut child =
            Command::new("scripts/oracle").arg("serve").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let missing = || io::Error::other("scripts/oracle has no pipe");
        let ask = child.stdin.take().ok_or_else(missing)?;
        let answers = BufReader::new(child.stdout.take().ok_or_else(missing)?);
        Ok(Self { child, ask, answers, asked: 0 })
    }

    fn run(&mut self, source: &str) -> io::Result<String> {
        self.asked += 1;
        writeln!(self.ask, "{{\"name\":\"p\",\"source\":{}}}", quoted(source))?;
        self.ask.flush()?;
        let mut line = String::new();
        self.answers.read_line(&mut line)?;
        let text = line.trim().strip_prefix("{\"output\":\"").and_then(|rest| rest.strip_suffix("\"}"));
        text.map(str::to_owned).ok_or_else(|| io::Error::other(format!("the oracle said {line}")))
    }
}

impl Drop for Oracle {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

fn unquoted(text: &str) -> String {
    let mut units: Vec<u16> = Vec::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            units.extend(c.encode_utf16(&mut [0; 2]).iter());
            continue;
        }
        match chars.next() {
            Some('n') => units.push(10),
            Some('t') => units.push(9),
            Some('r') => units.push(13),
            Some('b') => units.push(8),
            Some('f') => units.push(12),
            Some('u') => {
                let digits: String = chars.by_ref().take(4).collect();
                units.push(u16::from_str_radix(&digits, 16).unwrap_or(0xFFFD));
            }
            Some(other) => units.extend(other.encode_utf16(&mut [0; 2]).iter()),
            None => {}
        }
    }
    String::from_utf16_lossy(&units)
}
