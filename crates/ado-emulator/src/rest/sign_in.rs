//! What callers without usable credentials get. Azure DevOps sends browsers and careless clients to a sign-in page, with
//! a success status; only those that ask for it get a plain 401.

use axum::{
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{ACCEPT, LOCATION, WWW_AUTHENTICATE},
        request::Parts,
    },
    response::{Html, IntoResponse, Response},
};

use super::error::AdoError;
use crate::world::World;

/// 401, 302 or 203, whichever this caller would get.
pub(super) fn challenge(parts: &Parts, world: &World) -> Response {
    if !world.edition().is_hosted() {
        return unauthorized("Basic realm=\"tfs\", Negotiate, NTLM");
    }
    if header(&parts.headers, "x-tfs-fedauthredirect").eq_ignore_ascii_case("suppress") {
        return unauthorized(
            "Bearer authorization_uri=https://login.microsoftonline.com/organizations, \
                             Basic realm=\"Azure DevOps\", TFS-Federated",
        );
    }
    if header(&parts.headers, ACCEPT.as_str()).contains("text/html") {
        let location = format!("{}/_signin", world.options.collection.url_path());
        return (StatusCode::FOUND, [(LOCATION, location)]).into_response();
    }
    sign_in_page(StatusCode::NON_AUTHORITATIVE_INFORMATION, world)
}

/// HTML where JSON was expected.
pub(crate) fn sign_in_page(status: StatusCode, world: &World) -> Response {
    let page = maud::html! {
        (maud::DOCTYPE)
        html lang="en" {
            head { meta charset="utf-8"; title { "Azure DevOps Services | Sign In" } }
            body {
                h1 { "Sign in to " (world.options.collection.name()) }
                p { a href=(format!("{}/_signin", world.options.collection.url_path())) { "Choose an account" } }
            }
        }
    };
    (status, Html(page.into_string())).into_response()
}

fn unauthorized(ways: &'static str) -> Response {
    let mut response = AdoError::anonymous().into_response();
    response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static(ways));
    response
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}
