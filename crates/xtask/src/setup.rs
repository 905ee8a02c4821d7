//! What a fresh machine lacks. Each step looks first, does nothing when all is there, and says what it installs and why.

mod npm;
mod wasm;

pub(crate) use npm::npm_tools;
pub(crate) use wasm::wasm_target;
