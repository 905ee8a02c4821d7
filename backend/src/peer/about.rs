//! What anybody may know about a node: that it is one, and whether it could be talked to.

use std::sync::Arc;

use axum::{extract::State, response::IntoResponse};
use domain::TrackerKind;
use http::header;
use peer::negotiation::Support;
use serde::{Deserialize, Serialize};

use super::introduction::{code_of_kind, kind_named, support};
use crate::node::Node;

const PRODUCT: &str = "adnode";

/// `GET /peer/v1/about`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct About {
    product: String,
    version: String,
    support: Support,
    /// The kinds of tracker it serves. Unknown ones are kept out when they are read.
    kinds: Vec<String>,
}

impl About {
    fn this(node: &Node) -> Self {
        let kinds = node.collections.kinds();
        Self {
            product: PRODUCT.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            support: support(),
            kinds: kinds.into_iter().filter_map(|kind| code_of_kind(kind).ok()).map(String::from).collect(),
        }
    }

    /// Reads what a far node says of itself; `None` if that is no node.
    pub(crate) fn read(body: &[u8]) -> Option<Self> {
        let about: Self = serde_json::from_slice(body).ok()?;
        let version = about.version.chars().count() <= 64 && !about.version.chars().any(char::is_control);
        (about.product == PRODUCT && version && about.kinds.len() <= 64).then_some(about)
    }

    pub(crate) fn version(&self) -> &str {
        &self.version
    }

    pub(crate) const fn support(&self) -> &Support {
        &self.support
    }

    pub(crate) fn kinds(&self) -> Vec<TrackerKind> {
        self.kinds.iter().filter_map(|name| kind_named(name)).collect()
    }
}

pub(super) async fn about(State(node): State<Arc<Node>>) -> impl IntoResponse {
    ([(header::CACHE_CONTROL, "no-store")], axum::Json(About::this(&node)))
}
