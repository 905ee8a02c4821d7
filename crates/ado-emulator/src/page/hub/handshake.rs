//! What the host tells an extension first, in the shapes the SDK knows. `themeData` is added by the page's script,
//! which knows the theme at that moment.

use serde_json::{Value, json};

use super::super::visit::Visit;
use crate::{
    Handshake, cdn, directory,
    vsix::{Contribution, Extension},
    world::World,
};

/// `HostType.Organization` of the SDK.
const ORGANIZATION_HOST: u8 = 4;

pub(super) fn data(world: &World, visit: &Visit, extension: &Extension, hub: &Contribution) -> Value {
    let contribution = extension.full_contribution_id(hub);
    match visit.handshake {
        Handshake::Current => json!({
            "contributionId": contribution,
            "initialConfig": {},
            "context": {
                "extension": extension_context(world, visit, extension),
                "user": user(world, visit),
                "host": host(world),
                "pageContext": page_context(visit),
            },
        }),
        Handshake::Legacy | Handshake::LegacyWithoutContext => {
            let mut data = json!({
                "pageContext": page_context(visit),
                "initialConfig": {},
                "contribution": { "id": contribution },
                "extensionContext": extension_context(world, visit, extension),
            });
            if visit.handshake == Handshake::Legacy {
                data["context"] = json!({ "user": user(world, visit), "host": host(world) });
            }
            data
        }
    }
}

fn extension_context(world: &World, visit: &Visit, extension: &Extension) -> Value {
    json!({
        "id": extension.full_id(),
        "publisherId": extension.publisher,
        "extensionId": extension.id,
        "version": extension.version,
        "baseUri": cdn::asset_url(world, &visit.origin, extension, "", visit.sandbox),
    })
}

fn user(world: &World, visit: &Visit) -> Value {
    let person = &visit.person;
    json!({
        "descriptor": directory::subject_descriptor(world.edition(), person),
        "id": person.id,
        "name": person.account,
        "displayName": person.display_name,
        "imageUrl": "",
    })
}

fn host(world: &World) -> Value {
    json!({
        "id": world.instance_id,
        "name": world.options.collection.name(),
        "serviceVersion": world.edition().service_version(),
        "type": ORGANIZATION_HOST,
        "isHosted": world.edition().is_hosted(),
    })
}

fn page_context(visit: &Visit) -> Value {
    json!({
        "globalization": {
            "culture": "en-US",
            "timeZoneId": "UTC",
            "timezoneOffset": 0,
            "theme": visit.theme.contribution(),
        },
        "timeZonesConfiguration": { "daylightSavingsAdjustments": [{ "start": "0001-01-01T00:00:00.000Z", "offset": 0 }] },
        "webContext": { "project": null, "team": null },
    })
}
