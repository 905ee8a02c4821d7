//! *General settings*: addresses, and the account that will synchronize.

mod routes;
mod sync_account;

pub use routes::*;
