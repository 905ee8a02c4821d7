//! The resources that exist, as `OPTIONS _apis` tells clients.

use serde::Serialize;
use serde_json::{Value, json};
use uuid::{Uuid, uuid};

use super::version::ApiVersion;
use crate::Edition;

/// One kind of thing with a route and versions of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Resource {
    pub(super) id: Uuid,
    pub(super) area: &'static str,
    pub(super) name: &'static str,
    pub(super) route: &'static str,
    pub(super) oldest: ApiVersion,
    pub(super) resource_version: u16,
    /// `false`: only ever as preview.
    pub(super) released: bool,
}

/// A group of resources that Services may serve from a host of its own.
#[derive(Clone, Copy, Debug, Serialize)]
pub(super) struct Area {
    pub(super) id: Uuid,
    pub(super) name: &'static str,
}

pub(super) const CONNECTION_DATA: Resource = Resource {
    id: uuid!("00d9565f-ed9c-4a06-9a50-00e7896ccab4"),
    area: "Location",
    name: "connectionData",
    route: "_apis/{resource}",
    oldest: ApiVersion::new(1, 0),
    resource_version: 1,
    released: false,
};

pub(super) const RESOURCE_AREAS: Resource = Resource {
    id: uuid!("e81700f7-3be2-46de-8624-2eb35882fcaa"),
    area: "Location",
    name: "ResourceAreas",
    route: "_apis/{resource}/{areaId}",
    oldest: ApiVersion::new(3, 2),
    resource_version: 1,
    released: false,
};

pub(super) const PROJECTS: Resource = Resource {
    id: uuid!("603fe2ac-9723-48b9-88ad-09305aa6c6e1"),
    area: "core",
    name: "projects",
    route: "_apis/{resource}/{*projectId}",
    oldest: ApiVersion::new(1, 0),
    resource_version: 4,
    released: true,
};

pub(super) const PERMISSIONS: Resource = Resource {
    id: uuid!("dd3b8bd6-c7fc-4cbd-929a-933d9c011c9d"),
    area: "Security",
    name: "Permissions",
    route: "_apis/{resource}/{securityNamespaceId}/{permissions}",
    oldest: ApiVersion::new(1, 0),
    resource_version: 2,
    released: true,
};

pub(super) const SESSION_TOKEN: Resource = Resource {
    id: uuid!("6a0f5e3b-63d8-4c1a-8f0e-52b07a1d0f5c"),
    area: "WebPlatformAuth",
    name: "SessionToken",
    route: "_apis/{area}/{resource}",
    oldest: ApiVersion::new(3, 1),
    resource_version: 1,
    released: false,
};

pub(super) const ALL: [&Resource; 5] = [&CONNECTION_DATA, &RESOURCE_AREAS, &PROJECTS, &PERMISSIONS, &SESSION_TOKEN];

/// Areas clients ask for before their first call; all are served here.
pub(super) const AREAS: [Area; 8] = [
    Area { id: uuid!("79134c72-4a58-4b42-976c-04e7115f32bf"), name: "core" },
    Area { id: uuid!("5264459e-e5e0-4bd8-b118-0985e68a4ec5"), name: "wit" },
    Area { id: uuid!("1d4f49f9-02b9-4e26-b826-2cdb6195f2a9"), name: "work" },
    Area { id: uuid!("4e080c62-fa21-4fbc-8fef-2a10a2b38049"), name: "git" },
    Area { id: uuid!("965220d5-5bb9-42cf-8d67-9b146df2a5a4"), name: "build" },
    Area { id: uuid!("6c2b0933-3600-42ae-bf8b-93d4f7e83594"), name: "ExtensionManagement" },
    Area { id: uuid!("8477aec9-a4c7-4bd4-a456-ba4c53c989cb"), name: "WebPlatformAuth" },
    Area { id: uuid!("585028fe-17d8-49e2-9a1b-efb4d8502156"), name: "oauth2" },
];

impl Resource {
    /// The entry of `OPTIONS _apis`.
    pub(super) fn location(&self, edition: Edition) -> Value {
        let released = if self.released { edition.released_api_version() } else { ApiVersion::new(0, 0) };
        json!({
            "id": self.id,
            "area": self.area,
            "resourceName": self.name,
            "routeTemplate": self.route,
            "resourceVersion": self.resource_version,
            "minVersion": self.oldest,
            "maxVersion": edition.newest_api_version(),
            "releasedVersion": released,
        })
    }
}
