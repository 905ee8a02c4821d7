//! `GET _apis/permissions/{namespace}/{bits}`: may the caller do all of that?

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use serde::Deserialize;
use serde_json::Value;
use uuid::{Uuid, uuid};

use super::{
    body::{self, AdoJson},
    caller::Visitor,
    error::AdoError,
    resources,
    version::RequestedVersion,
};
use crate::{Role, world::World};

/// The security namespace *Collection*.
const COLLECTION: Uuid = uuid!("3e65f728-f8bc-4ecd-8764-7e378b19bfa7");
/// *View collection-level information*, the one thing every member may do there.
const GENERIC_READ: u32 = 1;

#[derive(Debug, Deserialize)]
pub(super) struct Question {
    tokens: Option<String>,
    delimiter: Option<String>,
    #[serde(rename = "alwaysAllowAdministrators")]
    always_allow_administrators: Option<bool>,
}

pub(super) async fn check(
    State(_): State<Arc<World>>,
    version: RequestedVersion,
    visitor: Visitor,
    Path((namespace, bits)): Path<(String, String)>,
    Query(question): Query<Question>,
) -> Result<AdoJson<Value>, AdoError> {
    let version = version.of(&resources::PERMISSIONS)?;
    if Uuid::try_parse(&namespace) != Ok(COLLECTION) {
        return Err(AdoError::no_such_namespace(&namespace));
    }
    let bits: u32 =
        bits.parse().map_err(|_| AdoError::bad_argument("permissions", &bits, "give the sum of the wanted bits"))?;
    let answers: Vec<_> = question.tokens().map(|token| question.allows(visitor.role(), token, bits)).collect();
    Ok(AdoJson { version, body: body::list(&answers) })
}

impl Question {
    /// The objects asked about; one answer each, and one when none is named.
    fn tokens(&self) -> impl Iterator<Item = &str> {
        let delimiter = self.delimiter.as_deref().and_then(|text| text.chars().next()).unwrap_or(',');
        self.tokens.as_deref().unwrap_or("NAMESPACE").split(delimiter)
    }

    fn allows(&self, role: Role, token: &str, bits: u32) -> bool {
        let known = matches!(token, "" | "NAMESPACE" | "NAMESPACE:" | "$COLLECTION");
        match role {
            Role::Administrator => known || self.always_allow_administrators.unwrap_or(true),
            Role::Member => known && bits & !GENERIC_READ == 0,
            Role::NonMember => false,
        }
    }
}
