//! Places in a source text: byte ranges, and the line and column a person sees.

/// A half-open range of bytes in the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// First byte after the range.
    pub end: u32,
}

impl Span {
    /// A range from `start` up to and without `end`.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The smallest range that holds both.
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The text of the range; empty when the range does not lie inside `source`.
    pub fn text(self, source: &str) -> &str {
        source.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

/// A line and a column as editors show them: both start at 1, columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// Where the lines of a text start, to turn offsets into positions.
#[derive(Debug, Clone, Default)]
pub struct Lines {
    starts: Box<[u32]>,
}

impl Lines {
    /// Reads the line starts of `source`.
    pub fn of(source: &str) -> Self {
        let mut starts = vec![0];
        let bytes = source.as_bytes();
        for (at, byte) in bytes.iter().enumerate() {
            let ends_line = *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
            if ends_line {
                starts.push(at as u32 + 1);
            }
        }
        Self { starts: starts.into() }
    }

    /// The position of a byte offset in the same text.
    pub fn position(&self, source: &str, offset: u32) -> Position {
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let before = Span::new(start, offset.min(source.len() as u32)).text(source);
        Position { line: line as u32, column: before.chars().count() as u32 + 1 }
    }

    /// The byte offset at which the (1-based) line starts.
    pub fn start_of(&self, line: u32) -> Option<u32> {
        self.starts.get((line as usize).checked_sub(1)?).copied()
    }
}
