//! Sessions: a person shows what ADO gave their browser, we ask ADO who that is, and answer a short token of our own.

mod open;
mod routes;

pub use routes::*;
