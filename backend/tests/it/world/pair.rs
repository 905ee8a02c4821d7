//! Two nodes on databases of their own, each with its tracker: one public, and one that is private or public too. What they
//! say to each other goes through a proxy that a test can make misbehave.

use std::{future::Future, time::Duration};

use ado_emulator::{Options, ServerVersion};
use domain::{ConnectionId, TenantId};
use serde_json::{Value, json};
use testkit::{Engine, FlakyProxy};
use uuid::Uuid;

use super::{Caller, World, form};

/// The two sides.
pub struct Pair {
    pub public: World,
    pub private: World,
    /// Before the public node: everything the private node sends goes through.
    pub to_public: FlakyProxy,
    /// Before the private node. On a private connection nothing ever goes through.
    pub to_private: FlakyProxy,
}

/// A connection that both sides have.
#[derive(Clone, Copy, Debug)]
pub struct Ends {
    pub public: ConnectionId,
    pub private: ConnectionId,
}

/// Generous on a busy machine; nothing waits this long when all is well.
pub const PATIENCE: Duration = Duration::from_secs(30);

impl Pair {
    pub async fn start(engine: Engine) -> Self {
        let (to_public, to_private) = (FlakyProxy::start().await, FlakyProxy::start().await);
        let public = Self::side(engine, Options::services("fabrikam").unwrap(), &to_public).await;
        let server = Options::server("tfs/Contoso", ServerVersion::V2022).unwrap();
        let private = Self::side(engine, server, &to_private).await;
        Self { public, private, to_public, to_private }
    }

    async fn side(engine: Engine, options: Options, proxy: &FlakyProxy) -> World {
        let world = World::start(engine, options, |settings| {
            settings.public_url = proxy.url();
            settings.running_clock = true;
            settings.more = "[outbound]\nallow = [\"127.0.0.0/8\"]\n".to_owned();
        })
        .await;
        proxy.lead_to(world.address());
        world
    }

    /// Stops the private node and starts it again.
    pub async fn restart_private(&mut self) {
        self.private.restart().await;
        self.to_private.lead_to(self.private.address());
    }

    pub async fn restart_public(&mut self) {
        self.to_public.lead_nowhere();
        self.public.restart().await;
        self.to_public.lead_to(self.public.address());
    }

    /// A code for a private connection, and the connection on the public side.
    pub async fn invite(&self) -> (String, ConnectionId) {
        self.invite_with(form(self.public.a_project())).await
    }

    /// A code for a connection by URL.
    pub async fn invite_by_url(&self) -> (String, ConnectionId) {
        let mut form = form(self.public.a_project());
        form["destinationUrl"] = self.to_private.url().into();
        self.invite_with(form).await
    }

    async fn invite_with(&self, mut form: Value) -> (String, ConnectionId) {
        form["name"] = Uuid::new_v4().to_string().into();
        let created = self.public.admin().await.initiate(form).await;
        assert_eq!(created.status, 201, "{created:?}");
        let created = created.json();
        let id = created["connection"]["id"].as_str().unwrap().parse().unwrap();
        (created["invitation"]["code"].as_str().unwrap().to_owned(), id)
    }

    /// Links the two sides by a code.
    pub async fn accept(&self, code: &str) -> ConnectionId {
        let accepted = self.private.admin().await.accept(code).await;
        assert_eq!(accepted.status, 201, "{accepted:?}");
        accepted.json()["id"].as_str().unwrap().parse().unwrap()
    }

    pub async fn link(&self) -> Ends {
        let (code, public) = self.invite().await;
        Ends { public, private: self.accept(&code).await }
    }

    pub async fn link_by_url(&self) -> Ends {
        let (code, public) = self.invite_by_url().await;
        Ends { public, private: self.accept(&code).await }
    }
}

impl World {
    pub fn tenant(&self) -> TenantId {
        TenantId::new(self.ado.instance_id())
    }

    pub fn rows(&self) -> store::TenantStore {
        self.store().tenant(self.tenant())
    }

    /// Waits until a connection has this status.
    pub async fn shows(&self, id: ConnectionId, status: &str) {
        let admin = self.admin().await;
        let path = format!("/api/v1/connections/{id}");
        eventually(async || {
            let answer = admin.get(&path).await;
            answer.status == 200 && answer.json()["status"] == status
        })
        .await;
    }

    pub async fn info(&self, id: ConnectionId) -> Value {
        self.admin().await.get(&format!("/api/v1/connections/{id}/info")).await.json()
    }
}

impl Caller<'_> {
    /// Accepts an invitation with a key of its own.
    pub async fn accept(&self, code: &str) -> super::Answer {
        let body = json!({ "code": code, "projectId": self.world.a_project() });
        self.clone().key(&Uuid::new_v4().to_string()).post("/api/v1/invitations/accept", body).await
    }
}

/// Repeats a question until its answer is yes.
///
/// # Panics
/// When that takes longer than [`PATIENCE`].
pub async fn eventually<F: Future<Output = bool>>(holds: impl FnMut() -> F) {
    eventually_within(PATIENCE, holds).await;
}

/// The same, for what may take longer for a reason.
///
/// # Panics
/// When it takes longer than `limit`.
pub async fn eventually_within<F: Future<Output = bool>>(limit: Duration, mut holds: impl FnMut() -> F) {
    let wait = async {
        while !holds().await {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    assert!(tokio::time::timeout(limit, wait).await.is_ok(), "it did not come true within {limit:?}");
}
