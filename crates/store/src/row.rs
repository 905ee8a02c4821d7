//! Reads the columns of a row one after another.
//!
//! By position and from the driver's own row: sea-orm's reader looks names up, copies every text and formats a message
//! for every NULL, which together cost a list more than its query.

use std::{fmt::Display, str::FromStr};

use sea_orm::QueryResult;
use sqlx::{Decode, Postgres, Row as _, Sqlite, Type, postgres::PgRow, sqlite::SqliteRow};

use crate::{Error, Result, codes::Code};

/// A row and the column to read next.
pub(crate) struct RowReader<'a> {
    row: Row<'a>,
    column: usize,
}

enum Row<'a> {
    Sqlite(&'a SqliteRow),
    Postgres(&'a PgRow),
}

impl<'a> RowReader<'a> {
    pub(crate) fn new(row: &'a QueryResult) -> Result<Self> {
        let row = match (row.try_as_sqlite_row(), row.try_as_pg_row()) {
            (Some(row), _) => Row::Sqlite(row),
            (None, Some(row)) => Row::Postgres(row),
            (None, None) => return Err(Error::corrupt("a row of an engine that is not ours")),
        };
        Ok(Self { row, column: 0 })
    }

    /// The next column.
    pub(crate) fn next<T>(&mut self) -> Result<T>
    where
        T: Decode<'a, Sqlite> + Type<Sqlite> + Decode<'a, Postgres> + Type<Postgres>,
    {
        let value = match self.row {
            Row::Sqlite(row) => row.try_get(self.column),
            Row::Postgres(row) => row.try_get(self.column),
        }?;
        self.column += 1;
        Ok(value)
    }

    /// The next column, as a text that parses. It was checked on its way in, so a refusal means a damaged row.
    pub(crate) fn parse<T: FromStr<Err: Display>>(&mut self) -> Result<T> {
        parse(self.next()?)
    }

    /// The next column, as a text that parses unless it is missing.
    pub(crate) fn parse_optional<T: FromStr<Err: Display>>(&mut self) -> Result<Option<T>> {
        self.next::<Option<&str>>()?.map(parse).transpose()
    }

    /// The next column, as an enum's word.
    pub(crate) fn code<T: Code>(&mut self) -> Result<T> {
        T::from_code(self.next()?)
    }
}

fn parse<T: FromStr<Err: Display>>(text: &str) -> Result<T> {
    text.parse().map_err(|error: T::Err| Error::corrupt(error.to_string()))
}
