//! Pages of a list, newest first. The place in the list is an id and not a count, so that rows that arrive meanwhile
//! neither repeat nor hide anything.

/// How many rows a page has at most: 1 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageSize(u64);

impl PageSize {
    /// The largest page.
    pub const MAX: u64 = 100;

    /// Takes a size from 1 to [`Self::MAX`].
    #[must_use]
    pub const fn new(rows: u64) -> Option<Self> {
        if rows >= 1 && rows <= Self::MAX { Some(Self(rows)) } else { None }
    }

    /// How many rows.
    #[must_use]
    pub const fn rows(self) -> u64 {
        self.0
    }
}

impl Default for PageSize {
    fn default() -> Self {
        Self(50)
    }
}

/// Which page of a list: the rows behind (older than) `after`, or the first ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageRequest<Id> {
    pub after: Option<Id>,
    pub size: PageSize,
}

impl<Id> PageRequest<Id> {
    /// The first page.
    #[must_use]
    pub const fn first(size: PageSize) -> Self {
        Self { after: None, size }
    }

    /// The page behind a row.
    #[must_use]
    pub const fn after(id: Id, size: PageSize) -> Self {
        Self { after: Some(id), size }
    }
}

/// Cuts a list that was read with one row too many to its page. The second half is where the next page starts, if
/// there is one.
pub(crate) fn cut<T, Id>(mut rows: Vec<T>, size: PageSize, id: impl Fn(&T) -> Id) -> (Vec<T>, Option<Id>) {
    let rows_wanted = usize::try_from(size.rows()).unwrap_or(usize::MAX);
    let more = rows.len() > rows_wanted;
    rows.truncate(rows_wanted);
    let next = if more { rows.last().map(id) } else { None };
    (rows, next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_one_to_a_hundred_rows() {
        assert!(PageSize::new(0).is_none());
        assert!(PageSize::new(1).is_some());
        assert!(PageSize::new(100).is_some());
        assert!(PageSize::new(101).is_none());
    }

    #[test]
    fn only_a_page_with_rows_behind_it_names_a_next_one() {
        let size = PageSize::new(2).unwrap();
        assert_eq!(cut(vec![9, 8, 7], size, |n| *n), (vec![9, 8], Some(8)));
        assert_eq!(cut(vec![9, 8], size, |n| *n), (vec![9, 8], None));
    }
}
