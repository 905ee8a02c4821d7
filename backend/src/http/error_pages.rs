//! The pages that problems point to: what happened, what it means, what to do. The same files as in `docs/errors/`.

use api_types::Code;
use axum::{
    extract::Path,
    response::{Html, IntoResponse, Response},
};
use include_dir::{Dir, include_dir};
use pulldown_cmark::{Options, Parser, html};

use super::ApiError;

static PAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../docs/errors");

const HEAD: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
    <meta name=\"viewport\" content=\"width=device-width\"><title>adnode</title><style>\
    :root{color-scheme:light dark}body{font:16px/1.6 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}\
    code{font-size:.9em}</style><main>";

/// The Markdown of a code's page.
#[must_use]
pub fn markdown(code: &str) -> Option<&'static str> {
    PAGES.get_file(format!("{code}.md"))?.contents_utf8()
}

/// The codes that have a page.
pub fn codes() -> impl Iterator<Item = &'static str> {
    PAGES.files().filter_map(|file| file.path().file_name()?.to_str()?.strip_suffix(".md"))
}

pub(super) async fn page(Path(code): Path<String>) -> Response {
    let Some(markdown) = markdown(&code) else {
        return ApiError::new(Code::RouteNotFound).into_response();
    };
    let mut page = HEAD.to_owned();
    html::push_html(&mut page, Parser::new_ext(markdown, Options::ENABLE_TABLES));
    page.push_str("</main></html>");
    Html(page).into_response()
}
