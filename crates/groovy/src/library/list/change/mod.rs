//! Adding and taking out.
//!
//! Files: `add` · `remove` one item, `filter` many · `ends`.

mod add;
mod ends;
mod filter;
mod remove;

pub(in crate::library) use add::{add, add_all, append, left_shift};
pub(in crate::library) use ends::{pop, push_first, remove_first, remove_last};
pub(in crate::library) use filter::{remove_all, remove_if, replace_all, retain_all};
pub(in crate::library) use remove::{clear, index_of, last_index_of, remove, remove_at, remove_element};
