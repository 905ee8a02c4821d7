//! The pages' own scripts and styles, part of the program.

use axum::{
    extract::Path,
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};

const SCRIPT: &str = "text/javascript; charset=utf-8";
const STYLE: &str = "text/css; charset=utf-8";

pub(super) async fn serve(Path(file): Path<String>) -> Response {
    let (content_type, text) = match file.as_str() {
        "page.css" => (STYLE, include_str!("assets/page.css")),
        "page.js" => (SCRIPT, include_str!("assets/page.js")),
        "hub.js" => (SCRIPT, include_str!("assets/hub.js")),
        "channel.js" => (SCRIPT, include_str!("assets/channel.js")),
        "services.js" => (SCRIPT, include_str!("assets/services.js")),
        "messages.js" => (SCRIPT, include_str!("assets/messages.js")),
        "icon.svg" => ("image/svg+xml", include_str!("assets/icon.svg")),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    ([(CONTENT_TYPE, content_type)], text).into_response()
}
