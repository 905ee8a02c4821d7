//! The gallery's file server, on an origin of its own: an extension's files as production serves them.

use std::sync::Arc;

use axum::{
    Router,
    extract::{Path, State},
    http::{
        HeaderValue, StatusCode,
        header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
    routing::get,
};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde::Deserialize;

use crate::{server::RequestOrigin, vsix::Extension, world::World};

const ASSET: &str = "/_apis/public/gallery/publisher/{publisher}/extension/{extension}/{version}/assetbyname/{*asset}";
/// The same files without `Access-Control-Allow-Origin`, for frames that have no origin.
const SANDBOXED: &str = "/sandboxed";
const UNSAFE_IN_PATH: AsciiSet =
    CONTROLS.add(b' ').add(b'"').add(b'#').add(b'<').add(b'>').add(b'?').add(b'`').add(b'%');

#[derive(Debug, Deserialize)]
struct AssetPath {
    publisher: String,
    extension: String,
    version: String,
    asset: String,
}

pub(crate) fn router() -> Router<Arc<World>> {
    Router::new()
        .route(ASSET, get(open_asset))
        .route(&format!("{SANDBOXED}{ASSET}"), get(sandboxed_asset))
        .fallback(|| async { not_found() })
}

/// Where a file of the extension is.
pub(crate) fn asset_url(
    world: &World,
    origin: &RequestOrigin,
    extension: &Extension,
    asset: &str,
    sandbox: bool,
) -> String {
    let path = ASSET
        .replace("{publisher}", &extension.publisher)
        .replace("{extension}", &extension.id)
        .replace("{version}", &extension.version)
        .replace("{*asset}", &utf8_percent_encode(asset, &UNSAFE_IN_PATH).to_string());
    let prefix = if sandbox { SANDBOXED } else { "" };
    format!("{}{prefix}{path}", world.cdn_url_for(origin))
}

async fn open_asset(State(world): State<Arc<World>>, path: Path<AssetPath>) -> Response {
    let mut response = asset(&world, &path);
    if !world.options.sandbox {
        response.headers_mut().insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    response
}

async fn sandboxed_asset(State(world): State<Arc<World>>, path: Path<AssetPath>) -> Response {
    asset(&world, &path)
}

fn asset(world: &World, path: &AssetPath) -> Response {
    let installed = world.extension().filter(|extension| path.is_of(extension));
    let Some(asset) = installed.as_ref().and_then(|extension| extension.asset(&path.asset)) else {
        return not_found();
    };
    let mut response = asset.bytes.clone().into_response();
    let headers = response.headers_mut();
    if let Ok(content_type) = HeaderValue::from_str(&asset.content_type) {
        headers.insert(CONTENT_TYPE, content_type);
    }
    // The same version may be packed again during development.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert("x-content-type-options", HeaderValue::from_static("nosniff"));
    response
}

impl AssetPath {
    fn is_of(&self, extension: &Extension) -> bool {
        self.publisher == extension.publisher && self.extension == extension.id && self.version == extension.version
    }
}

fn not_found() -> Response {
    (StatusCode::NOT_FOUND, "There is no such file. Names of files are case-sensitive.").into_response()
}
