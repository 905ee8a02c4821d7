//! Which pages may call us: those of the listed origins, compared exactly.

use std::time::Duration;

use api_types::{ACCESS_TOKEN_HEADER, IDEMPOTENCY_KEY_HEADER, PAT_HEADER};
use http::{HeaderName, Method, header};
use tower_http::cors::{AllowOrigin, CorsLayer};

use super::request_id;
use crate::config::Origin;

pub(super) fn layer(origins: &[Origin]) -> CorsLayer {
    CorsLayer::new()
        .allow_origin(AllowOrigin::list(origins.iter().map(Origin::header)))
        .allow_methods([Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE])
        .allow_headers([
            header::AUTHORIZATION,
            header::CONTENT_TYPE,
            HeaderName::from_static(ACCESS_TOKEN_HEADER),
            HeaderName::from_static(PAT_HEADER),
            HeaderName::from_static(IDEMPOTENCY_KEY_HEADER),
            request_id::HEADER,
        ])
        .expose_headers([request_id::HEADER, header::RETRY_AFTER, header::LOCATION])
        // The hub comes from a public CDN, the node may stand in a private network.
        .allow_private_network(true)
        .max_age(Duration::from_secs(600))
}
