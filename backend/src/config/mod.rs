//! The node's settings: embedded defaults, then a file, then the environment; parsed into types before anything starts.

mod check;
mod error;
mod load;
mod origin;
mod redacted;
mod settings;
#[cfg(test)]
mod tests;
mod values;

pub(crate) use check::check_extension_key;
pub use error::{Error, Problem};
pub use load::{DEFAULTS, Sources, load};
pub use origin::Origin;
pub use values::{Ado, Config, Database, Extension, KeyRingSource, Limits, ListedCollection, Log, LogFormat, Outbound};
