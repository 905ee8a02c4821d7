//! Building blocks: props in, callbacks out, no knowledge of connections or the node.

mod banner;
mod button;
mod combobox;
mod copy_code;
mod dialog;
mod dialog_parts;
mod icon;
mod menu;
mod pill;
mod text_field;
mod tooltip;

pub use banner::{NoticeBanner, Tone};
pub use button::{Button, Kind};
pub use combobox::{Choices, Combobox};
pub use copy_code::CopyCode;
pub use dialog::Dialog;
pub use dialog_parts::{Confirm, DialogBody, DialogFooter};
pub use icon::{Icon, Symbol};
pub use menu::{Menu, MenuItem};
pub use pill::Pill;
pub use text_field::{Entry, FieldError, TextField, use_focus};
pub use tooltip::{InfoTip, ReasonedButton};
