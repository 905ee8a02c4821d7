//! A store on a fresh database, and requests for it.

use std::{
    future::Future,
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

use domain::{AuditId, ConnectionId, ConnectionMode, InvitationId, ProjectId, Reach, TenantId, TrackerKind};
use store::{
    Act, Actor, Connection, CreateOutcome, NewConnection, NewInvitation, NewRules, Project, RequestDigest,
    RequestIdentity, SecretHash, Store, StoreConfig, TenantProfile, TenantStore,
};
use testkit::{Engine, TestDatabase};
use time::{OffsetDateTime, macros::datetime};
use uuid::Uuid;

/// When the tests begin.
pub const START: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

pub struct World {
    pub store: Store,
    pub database: TestDatabase,
    ids: AtomicU64,
}

impl World {
    /// A migrated store.
    pub async fn new(engine: Engine) -> Self {
        let database = TestDatabase::fresh(engine).await;
        let store = Store::connect(&config(database.url())).await.unwrap();
        store.migrate().await.unwrap();
        Self { store, database, ids: AtomicU64::new(1) }
    }

    /// A migrated store with one tenant.
    pub async fn with_tenant(engine: Engine) -> (Self, TenantStore) {
        let world = Self::new(engine).await;
        let tenant = world.tenant(1).await;
        (world, tenant)
    }

    pub async fn tenant(&self, number: u128) -> TenantStore {
        let tenant = self.store.tenant(TenantId::new(Uuid::from_u128(number)));
        tenant.upsert(&profile("fabrikam"), None, &self.act()).await.unwrap();
        tenant
    }

    /// Ids rise, as the node's do.
    pub fn id(&self) -> Uuid {
        Uuid::from_u128(self.ids.fetch_add(1, Ordering::SeqCst).into())
    }

    pub fn act(&self) -> Act {
        self.act_at(START)
    }

    pub fn act_at(&self, at: OffsetDateTime) -> Act {
        Act { actor: ada(), at, audit_id: AuditId::new(self.id()) }
    }

    pub fn connection(&self, name: &str) -> NewConnection {
        NewConnection {
            id: ConnectionId::new(self.id()),
            name: name.parse().unwrap(),
            description: "Two\nlines".parse().unwrap(),
            local_short_name: "Fabrikam".parse().unwrap(),
            remote_short_name: "Contoso".parse().unwrap(),
            mode: ConnectionMode::Script,
            reach: Reach::Private,
            project: Project { id: ProjectId::new(Uuid::from_u128(77)), name: "Warehouse".parse().unwrap() },
            destination_url: None,
            rules: NewRules { outgoing: "replica.summary = 1".to_owned(), incoming: "workItem.summary = 2".to_owned() },
            invitation: Some(self.invitation()),
        }
    }

    pub fn invitation(&self) -> NewInvitation {
        let id = self.id();
        let mut hash = [0xab; 32];
        hash[..16].copy_from_slice(id.as_bytes());
        NewInvitation {
            id: InvitationId::new(id),
            secret_hash: SecretHash(hash),
            key_id: "2026-01".parse().unwrap(),
            expires_at: START + domain::invitation::LIFETIME,
        }
    }

    /// A request nobody made before.
    pub fn request(&self) -> RequestIdentity {
        request(&self.id().to_string(), 1)
    }

    /// Creates a connection that has to be there.
    pub async fn create(&self, tenant: &TenantStore, name: &str) -> Connection {
        match tenant.create_connection(&self.connection(name), &self.request(), &self.act()).await.unwrap() {
            CreateOutcome::Created(connection) => connection,
            other => panic!("{other:?}"),
        }
    }

    /// Another way into the same database, past the store.
    pub async fn raw(&self) -> sea_orm::DatabaseConnection {
        sea_orm::Database::connect(self.database.url()).await.unwrap()
    }
}

/// Patient enough for a busy machine, where nothing is meant to time out.
pub fn config(url: &str) -> StoreConfig {
    StoreConfig { max_connections: 4, timeout: Duration::from_secs(30), ..StoreConfig::new(url.parse().unwrap()) }
}

/// Impatient, where something is.
pub fn impatient(url: &str) -> StoreConfig {
    StoreConfig { timeout: Duration::from_millis(400), ..config(url) }
}

pub fn ada() -> Actor {
    Actor::new(Uuid::from_u128(500), "Ada Lovelace")
}

pub fn profile(name: &str) -> TenantProfile {
    TenantProfile {
        kind: TrackerKind::AzureDevopsServices,
        name: name.to_owned(),
        url: format!("https://dev.azure.com/{name}"),
    }
}

pub fn request(key: &str, digest: u8) -> RequestIdentity {
    RequestIdentity { key: key.parse().unwrap(), digest: RequestDigest([digest; 32]) }
}

/// Repeats a question until its answer is the wished one, for at most ten seconds.
pub async fn eventually<F: Future<Output = bool>>(mut holds: impl FnMut() -> F) {
    let wait = async {
        while !holds().await {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), wait).await.expect("it came true in time");
}
