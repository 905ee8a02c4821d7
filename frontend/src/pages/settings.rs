//! The tab *General settings*: where partners find this side, and the account that synchronizes.

mod account;
mod account_form;
mod save;
mod tracker;

use std::rc::Rc;

use api_types::Settings;
use yew::{platform::spawn_local, prelude::*};

use crate::{
    app::use_client,
    components::{CopyCode, notice_banner},
    notice::Notice,
    state::{use_failure, use_flag},
};
use account::account;
use tracker::TrackerAddress;

#[derive(PartialEq, Properties)]
pub struct GeneralSettingsProps {
    /// Changes when there is something new.
    pub version: Option<u64>,
}

/// The tab.
#[component]
pub fn GeneralSettings(props: &GeneralSettingsProps) -> Html {
    let client = use_client();
    let settings = use_state(|| None::<Rc<Settings>>);
    let error = use_failure();
    let is_replacing = use_flag();
    let load = {
        let (settings, error) = (settings.setter(), error.setter());
        Callback::from(move |()| {
            let (client, settings, error) = (client.clone(), settings.clone(), error.clone());
            spawn_local(async move {
                match client.settings().await {
                    Ok(now) => {
                        settings.set(Some(Rc::new(now)));
                        error.set(None);
                    }
                    Err(failure) => error.set(Some(failure)),
                }
            });
        })
    };
    {
        let load = load.clone();
        use_effect_with(props.version, move |_| load.emit(()));
    }
    let on_saved = {
        let settings = settings.setter();
        Callback::from(move |now| settings.set(Some(Rc::new(now))))
    };
    html! {
        <>
            <p class="explanation">{ "Where partners find this side of your connections, and the account that reads and writes work items." }</p>
            { for error.iter().map(|error| notice_banner(&Notice::from(error), Some(&load))) }
            { match &*settings {
                Some(settings) => html! {
                    <div class="settings">
                        <section aria-labelledby="node-heading">
                            <h2 id="node-heading">{ "Node" }</h2>
                            <p>{ "Give this address to partners who want to initiate a connection by URL. The operator of your node sets it." }</p>
                            <CopyCode code={settings.node_url.clone()} action="Copy node address" label="Node address" />
                        </section>
                        <TrackerAddress stored={settings.tracker_url.clone()} on_saved={on_saved.clone()} />
                        { account(settings, on_saved, &is_replacing) }
                    </div>
                },
                None if error.is_none() => html! {
                    <div role="status">
                        <span class="unseen">{ "Loading the settings." }</span>
                        { for (0..3).map(|_| html! { <div class="skeleton skeleton-code setting-skeleton"></div> }) }
                    </div>
                },
                None => Html::default(),
            } }
        </>
    }
}
