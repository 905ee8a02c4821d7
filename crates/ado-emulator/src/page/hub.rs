//! The page an extension's hub lives in.

mod handshake;

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use maud::{Markup, PreEscaped, html};
use serde_json::{Value, json};

use super::{
    settings::{how_to_install, settings_page},
    sign_in,
    theme::Theme,
    visit::Visit,
};
use crate::{
    Role, cdn,
    vsix::{Contribution, Extension},
    world::World,
};

/// What a frame without an origin may still do on old Servers; `allow-same-origin` is what is missing.
const SANDBOX: &str = "allow-scripts allow-forms allow-popups allow-modals allow-downloads";

pub(super) async fn show(State(world): State<Arc<World>>, visit: Visit, Path(id): Path<String>) -> Response {
    if visit.person.role == Role::NonMember {
        return sign_in::no_access(&world, &visit);
    }
    let extension = world.extension();
    let hub = extension.as_ref().and_then(|extension| Some((extension, extension.admin_hub(&id)?)));
    let Some((extension, hub)) = hub else {
        return missing(&world, &visit, &id, extension.as_deref());
    };
    let content = frame(&world, &visit, extension, hub);
    let path = extension.full_contribution_id(hub);
    let mut page = settings_page(&world, &visit, &hub.properties.name, &path, content);
    page.script = Some("hub.js");
    page.render(StatusCode::OK, &world, &visit)
}

fn frame(world: &World, visit: &Visit, extension: &Extension, hub: &Contribution) -> Markup {
    let name = &hub.properties.name;
    let source = cdn::asset_url(world, &visit.origin, extension, &hub.properties.uri, visit.sandbox);
    let sandbox = visit.sandbox.then_some(SANDBOX);
    let clipboard = (!visit.sandbox).then_some("clipboard-write");
    html! {
        h1.visually-hidden { (name) }
        div #hub.hub data-state="loading" {
            div.hub-loading role="status" { span.spinner aria-hidden="true" {} span { "Loading " (name) "…" } }
            div.hub-failed role="alert" hidden {}
            // The script sets `src` once it listens, so that no early message is lost.
            iframe title=(name) data-src=(source) sandbox=[sandbox] allow=[clipboard] {}
        }
        script type="application/json" id="hub-settings" { (PreEscaped(for_script(&settings(world, visit, extension, hub)))) }
    }
}

/// Everything the page's script needs to play the host.
fn settings(world: &World, visit: &Visit, extension: &Extension, hub: &Contribution) -> Value {
    let collection = world.options.collection.url_path();
    json!({
        "handshake": handshake::data(world, visit, extension, hub),
        "themes": { "light": Theme::Light.variables(), "dark": Theme::Dark.variables() },
        "extension": { "publisher": extension.publisher, "id": extension.id },
        "contributionId": extension.full_contribution_id(hub),
        "baseUrl": world.base_url_for(&visit.origin),
        "tokenUrl": format!("{collection}/_apis/WebPlatformAuth/SessionToken?api-version=3.2-preview.1"),
        "dataUrl": format!("{collection}/_extension_data"),
    })
}

/// JSON that cannot end the script element it stands in.
fn for_script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

fn missing(world: &World, visit: &Visit, id: &str, extension: Option<&Extension>) -> Response {
    let content = html! {
        div.page {
            h1 { "There is no such page" }
            @match extension {
                None => (how_to_install()),
                Some(extension) => {
                    p { "The installed extension " strong { (extension.full_id()) } " has no hub " code { (id) } ". It has:" }
                    ul {
                        @for hub in extension.admin_hubs() {
                            @let full_id = extension.full_contribution_id(hub);
                            li { a href=(format!("{}/_settings/{full_id}", world.options.collection.url_path())) { (full_id) } }
                        }
                    }
                }
            }
        }
    };
    settings_page(world, visit, "Not found", id, content).render(StatusCode::NOT_FOUND, world, visit)
}
