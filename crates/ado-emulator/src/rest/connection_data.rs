//! `GET _apis/connectionData`: who the caller is, and which organization this is.

use std::sync::Arc;

use axum::extract::State;
use serde_json::{Value, json};
use uuid::{Uuid, uuid};

use super::{body::AdoJson, caller::Visitor, error::AdoError, resources, version::RequestedVersion};
use crate::{Person, directory, world::World};

/// The service that owns the collection's address book.
const LOCATION_SERVICE_OWNER: Uuid = uuid!("00025394-6065-48ca-87d9-7f5672854ef7");
const PUBLIC_IDENTITY: Uuid = uuid!("aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa");

pub(super) async fn show(
    State(world): State<Arc<World>>,
    version: RequestedVersion,
    visitor: Visitor,
) -> Result<AdoJson<Value>, AdoError> {
    let version = version.of(&resources::CONNECTION_DATA)?;
    let user = visitor.person().map_or_else(public_user, |person| user(&world, person));
    let mut body = json!({
        "authenticatedUser": user,
        "authorizedUser": user,
        "instanceId": world.instance_id,
        "deploymentId": world.deployment_id,
        "deploymentType": if world.edition().is_hosted() { "hosted" } else { "onPremises" },
        "locationServiceData": {
            "serviceOwner": LOCATION_SERVICE_OWNER,
            "defaultAccessMappingMoniker": "PublicAccessMapping",
            "lastChangeId": 1_482_071,
            "lastChangeId64": 1_482_071,
        },
    });
    if !world.edition().is_hosted() {
        let directory = world.options.collection.virtual_directory();
        body["webApplicationRelativeDirectory"] = json!(directory);
    }
    Ok(AdoJson { version, body })
}

fn user(world: &World, person: &Person) -> Value {
    json!({
        "id": person.id,
        "descriptor": directory::descriptor(world.edition(), person),
        "subjectDescriptor": directory::subject_descriptor(world.edition(), person),
        "providerDisplayName": person.display_name,
        "isActive": true,
        "properties": { "Account": { "$type": "System.String", "$value": person.account } },
        "resourceVersion": 2,
        "metaTypeId": 0,
    })
}

/// Whom organizations with public projects take everybody for, even callers whose token means nothing.
fn public_user() -> Value {
    json!({
        "id": PUBLIC_IDENTITY,
        "descriptor": format!("System:PublicAccess;{PUBLIC_IDENTITY}"),
        "subjectDescriptor": format!("s2s.{PUBLIC_IDENTITY}"),
        "providerDisplayName": "Anonymous",
        "isActive": true,
        "properties": {},
        "resourceVersion": 2,
        "metaTypeId": 0,
    })
}
