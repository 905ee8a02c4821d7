//! What a run may cost. Every limit ends the run with its own error, which no script can catch.

/// Bounds of one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Steps: statements, calls, loop turns, and the work of library methods in proportion to their size.
    pub fuel: u64,
    /// Bytes of strings, collections and objects.
    pub memory: usize,
    /// Nested calls.
    pub depth: u32,
    /// Bytes the script may print.
    pub output: usize,
    /// Bytes of one string.
    pub string: usize,
    /// Elements of one collection.
    pub collection: usize,
    /// Native stack the evaluator may use, in bytes; the embedder's thread must have this much and some more.
    pub stack: usize,
}

impl Default for Limits {
    /// Right for a sync rule: a million steps, 32 MB.
    fn default() -> Self {
        Self {
            fuel: 1_000_000,
            memory: 32 << 20,
            depth: 200,
            output: 1 << 20,
            string: 4 << 20,
            collection: 200_000,
            stack: 1 << 20,
        }
    }
}

impl Limits {
    /// For a plain script somebody runs by hand: generous, still bounded.
    pub const fn generous() -> Self {
        Self {
            fuel: 100_000_000,
            memory: 1 << 30,
            depth: 3_000,
            output: 64 << 20,
            string: 128 << 20,
            collection: 16_000_000,
            stack: 6 << 20,
        }
    }
}

/// Which limit a run passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Exceeded {
    /// Too many steps.
    #[error("the script took more than the allowed number of steps")]
    Fuel,
    /// Too much memory.
    #[error("the script used more than the allowed memory")]
    Memory,
    /// Calls nested too deeply.
    #[error("the script nested calls more deeply than allowed")]
    Depth,
    /// Printed too much.
    #[error("the script printed more than allowed")]
    Output,
    /// One string grew too long.
    #[error("a string of the script grew longer than allowed")]
    String,
    /// One collection grew too large.
    #[error("a collection of the script grew larger than allowed")]
    Collection,
    /// A regular expression backtracked too much.
    #[error("a regular expression of the script backtracked more than allowed")]
    Regex,
}

impl Exceeded {
    /// The stable name of the limit, as `rules run` prints it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fuel => "FuelLimit",
            Self::Memory => "MemoryLimit",
            Self::Depth => "DepthLimit",
            Self::Output => "OutputLimit",
            Self::String => "StringLimit",
            Self::Collection => "CollectionLimit",
            Self::Regex => "RegexLimit",
        }
    }
}
