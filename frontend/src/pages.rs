//! What fills the frame: the console, or what is shown until or instead of it.

mod connections;
mod console;
mod invitation;
mod settings;
mod sign_in;
mod starting;
mod stopped;

pub use console::Console;
pub use invitation::invitation_facts;
pub use sign_in::SignIn;
pub use starting::Starting;
pub use stopped::stopped;
