//! The requests of the hub API.

mod changes;
mod connections;
mod destinations;
mod info;
mod invitations;
mod projects;
mod settings;

use domain::ConnectionId;

fn connection(id: ConnectionId) -> String {
    format!("/api/v1/connections/{id}")
}

fn escape(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}
