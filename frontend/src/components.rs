//! Building blocks: props in, callbacks out, no knowledge of connections or the node.
//!
//! What keeps a state is a component; what only draws is a function, which costs the hub's download nothing but itself.

mod banner;
mod button;
mod combobox;
mod confirm;
mod copy_code;
mod dialog;
mod fact;
mod first_field;
mod icon;
mod menu;
mod pill;
mod text_field;
mod tooltip;

pub use banner::{Tone, banner, notice_banner, notice_text};
pub use button::{Button, Kind};
pub use combobox::{Choices, Combobox, use_combobox};
pub use confirm::{Question, confirm, discard};
pub use copy_code::CopyCode;
pub use dialog::Dialog;
pub use fact::fact;
pub use first_field::use_first_field;
pub use icon::{Symbol, icon};
pub use menu::{Menu, MenuItem};
pub use pill::pill;
pub use text_field::{Entry, TextField, field_error, use_focus};
pub use tooltip::Tip;
