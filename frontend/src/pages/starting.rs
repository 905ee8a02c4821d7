//! What is shown while the session is opened: the page's outline, and after a while a word about what it waits for.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::state::use_flag;

/// When waiting deserves a word.
const PATIENCE_MS: u32 = 4_000;

/// The outline of the console.
#[component]
pub fn Starting() -> Html {
    let is_slow = use_flag();
    {
        let is_slow = is_slow.setter();
        use_effect_with((), move |()| {
            let patience = Timeout::new(PATIENCE_MS, move || is_slow.set(true));
            move || drop(patience)
        });
    }
    html! {
        <div class="console" role="status">
            <span class="unseen">{ "Exalate is loading." }</span>
            if *is_slow {
                <p class="slow">{ "Azure DevOps takes longer than usual to confirm who you are. Still waiting…" }</p>
            }
            <div class="skeleton skeleton-title"></div>
            <div class="skeleton skeleton-tab"></div>
            <div class="skeleton skeleton-line"></div>
            { for (0..3).map(|_| html! { <div class="skeleton skeleton-row"></div> }) }
        </div>
    }
}
