//! The API's description, put together from the same routes that serve it.

use utoipa::{
    Modify, OpenApi,
    openapi::{
        self,
        security::{Http, HttpAuthScheme, SecurityScheme},
    },
};

/// The OpenAPI document.
#[must_use]
pub fn document() -> openapi::OpenApi {
    super::router::api().into_openapi()
}

#[derive(OpenApi)]
#[openapi(
    info(title = "adnode", description = "The hub API of an adnode node. Problems are RFC 9457 with a stable `code`."),
    components(schemas(api_types::Problem)),
    modifiers(&Security),
)]
pub(super) struct Document;

struct Security;

impl Modify for Security {
    fn modify(&self, document: &mut openapi::OpenApi) {
        let components = document.components.get_or_insert_default();
        let bearer = |about: &str| {
            SecurityScheme::Http(Http::builder().scheme(HttpAuthScheme::Bearer).description(Some(about)).build())
        };
        components.add_security_scheme("session", bearer("The token of an open session."));
        components.add_security_scheme("appToken", bearer("The extension's app token."));
    }
}
