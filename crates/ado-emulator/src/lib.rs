//! One Azure DevOps organization (Services) or project collection (Server) in a process.
//!
//! It owns what a client can see of Azure DevOps from outside: the REST answers, the settings page that hosts an
//! extension's hub, the tokens that page hands out, and the faults a test wants. It never talks to anybody: every
//! request comes in, none goes out. The client that is tested against it lives in `crates/ado`.

mod cdn;
mod clock;
mod collection;
mod control;
mod directory;
mod edition;
mod emulator;
mod faults;
mod guid;
mod options;
mod page;
mod request_log;
mod rest;
mod server;
mod tokens;
mod vsix;
mod wire;
mod world;

pub use collection::{CollectionPath, InvalidCollectionPath};
pub use directory::{Person, Project, ProjectState, Role, User, Visibility};
pub use edition::{Edition, ServerVersion, UnknownServerVersion};
pub use emulator::{Emulator, Error};
pub use faults::{Action, Fault, FaultId, RateLimit};
pub use options::{DEVELOPMENT_APP_ID, DEVELOPMENT_EXTENSION_KEY, Handshake, Options};
pub use request_log::{Listener, LoggedRequest};
pub use tokens::{AccessTokenRequest, AppTokenRequest};
pub use vsix::Error as VsixError;
