//! All tables of the library, in one list.

use super::{Module, object};

/// The files of the library.
pub(super) const MODULES: &[Module] = &[object::MODULE];
