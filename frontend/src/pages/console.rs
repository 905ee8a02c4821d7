//! The console: tabs, and the page of the chosen one. Tabs come with the features behind them.

mod tabs;

use std::rc::Rc;

use api_types::Session;
use yew::prelude::*;

use super::{connections::Connections, settings::GeneralSettings};
use crate::{host, live::use_live};
use tabs::{Tab, next_tab};

#[derive(PartialEq, Properties)]
pub struct ConsoleProps {
    pub session: Rc<Session>,
}

/// The console.
#[component]
pub fn Console(props: &ConsoleProps) -> Html {
    let Session { tenant, node, .. } = &*props.session;
    let live = use_live();
    let shown = use_state_eq(|| Tab::Connections);
    html! {
        <div class="console">
            <div class="console-header">
                <h1>{ "Exalate" }</h1>
                <span class="console-place" title={tenant.url.clone()}>{ format!("{} · {}", tenant.name, tenant.kind.label()) }</span>
            </div>
            <div role="tablist" aria-label="Exalate" class="tabs" onkeydown={pressing(&shown)}>
                { for Tab::ALL.into_iter().map(|tab| tab_button(tab, &shown)) }
            </div>
            <main id="main" tabindex="-1">
                <div role="status">
                    if live.is_interrupted { <p class="interrupted">{ "The node cannot be reached just now. What you see may be out of date; it is updated as soon as the node answers." }</p> }
                </div>
                <div id="panel" role="tabpanel" aria-labelledby={shown.id()}>
                    { match *shown {
                        Tab::Connections => html! { <Connections organization={tenant.name.clone()} {live} /> },
                        Tab::Settings => html! { <GeneralSettings version={live.version} /> },
                    } }
                </div>
            </main>
            <div class="console-footer">{ format!("Node {} at {}", node.version, node.public_url) }</div>
        </div>
    }
}

fn tab_button(tab: Tab, shown: &UseStateHandle<Tab>) -> Html {
    let is_shown = **shown == tab;
    let setter = shown.setter();
    html! {
        <button
            type="button" role="tab" id={tab.id()} aria-selected={if is_shown { "true" } else { "false" }} aria-controls="panel"
            tabindex={if is_shown { "0" } else { "-1" }} onclick={move |_| setter.set(tab)}
        >{ tab.label() }</button>
    }
}

/// Arrows, Home and End move among the tabs, as everywhere.
fn pressing(shown: &UseStateHandle<Tab>) -> Callback<KeyboardEvent> {
    let shown = shown.clone();
    Callback::from(move |event: KeyboardEvent| {
        if let Some(tab) = next_tab(&event.key(), *shown) {
            event.prevent_default();
            shown.set(tab);
            host::focus_id(tab.id());
        }
    })
}
