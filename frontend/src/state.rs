//! State of the kinds that many components keep. Each is made here once: a hook with a closure of its own is compiled anew
//! wherever it is written.

use yew::prelude::*;

use crate::api;

/// Something that is or is not; not at first.
#[hook]
pub fn use_flag() -> UseStateHandle<bool> {
    use_state_eq(|| false)
}

/// A number that changes with every attempt, from 0.
#[hook]
pub fn use_count() -> UseStateHandle<u32> {
    use_state_eq(|| 0)
}

/// A text, empty at first.
#[hook]
pub fn use_text() -> UseStateHandle<String> {
    use_state_eq(String::new)
}

/// Why the last request failed, if it did.
#[hook]
pub fn use_failure() -> UseStateHandle<Option<api::Error>> {
    use_state(|| None)
}

/// Runs once, when the component is on the page.
#[hook]
pub fn use_mount(run: &Callback<()>) {
    let run = run.clone();
    use_effect_with((), move |()| run.emit(()));
}
