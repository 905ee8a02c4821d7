//! Reads the columns of a row one after another.
//!
//! By position and not by name: looking names up costs more than the rest of reading a row, and a list reads many.

use sea_orm::{QueryResult, TryGetable};

use crate::{Error, Result, codes::Code};

/// A row and the column to read next.
pub(crate) struct RowReader<'a> {
    row: &'a QueryResult,
    column: usize,
}

impl<'a> RowReader<'a> {
    pub(crate) fn new(row: &'a QueryResult) -> Self {
        Self { row, column: 0 }
    }

    /// The next column.
    pub(crate) fn next<T: TryGetable>(&mut self) -> Result<T> {
        let value = self.row.try_get_by_index(self.column)?;
        self.column += 1;
        Ok(value)
    }

    /// The next column, as a text that parses.
    pub(crate) fn parse<T>(&mut self) -> Result<T>
    where
        T: TryFrom<String>,
        T::Error: std::fmt::Display,
    {
        parse(self.next()?)
    }

    /// The next column, as an enum's word.
    pub(crate) fn code<T: Code>(&mut self) -> Result<T> {
        T::from_code(&self.next::<String>()?)
    }
}

/// A stored text as the type it was before. It was checked on its way in, so a refusal means a damaged row.
pub(crate) fn parse<T>(text: String) -> Result<T>
where
    T: TryFrom<String>,
    T::Error: std::fmt::Display,
{
    T::try_from(text).map_err(|error| Error::corrupt(error.to_string()))
}
