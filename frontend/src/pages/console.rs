//! The console: tabs, and the page of the chosen one. Tabs come with the features behind them.

use api_types::Session;
use yew::prelude::*;

use super::connections::Connections;

/// The console.
pub fn console(session: &Session) -> Html {
    let Session { tenant, node, .. } = session;
    html! {
        <div class="console">
            <div class="console-header">
                <h1>{ "Exalate" }</h1>
                <span class="console-place" title={tenant.url.clone()}>{ format!("{} · {}", tenant.name, tenant.kind.label()) }</span>
            </div>
            <div role="tablist" aria-label="Exalate" class="tabs">
                <button type="button" role="tab" id="tab-connections" aria-selected="true" aria-controls="panel">{ "Connections" }</button>
            </div>
            <main id="main" tabindex="-1">
                <div id="panel" role="tabpanel" aria-labelledby="tab-connections"><Connections organization={tenant.name.clone()} /></div>
            </main>
            <div class="console-footer">{ format!("Node {} at {}", node.version, node.public_url) }</div>
        </div>
    }
}
