//! The world around the hub: the Azure DevOps page that shows it, the clipboard, the clock.
//!
//! Tokens are asked for each time they are needed and never kept: they are short-lived, and ADO renews them by itself.

mod clipboard;
mod frame;
mod page;
mod theme;

pub use clipboard::{Copied, copy};
pub use frame::{Error, access_token, app_token, collection_url, connect, load_succeeded};
pub use page::{
    backend_address, browser_date, browser_day, focus_id, focus_main, focused_element, now, random_key, reload, root,
    visible, window_height,
};
