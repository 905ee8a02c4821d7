//! Lists of projects, kept for a short while: the picker asks with every keystroke, and a large organization answers in
//! many pages.

use std::{fmt, sync::Arc, time::Duration};

use domain::TenantId;
use moka::future::Cache;
use secrecy::ExposeSecret;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{auth::AdminSession, node::Node};

/// Bounds the memory of the cache: this many projects, whoever's they are.
const MAX_KEPT_PROJECTS: u64 = 200_000;

/// A list nobody changes any more.
pub type List = Arc<[Listed]>;

/// A project with the text it is found and sorted by.
#[derive(Debug)]
pub struct Listed {
    pub key: String,
    pub project: ado::Project,
}

impl Listed {
    /// Upper and lower case make no difference.
    #[must_use]
    pub fn new(project: ado::Project) -> Self {
        Self { key: project.name.as_str().to_lowercase(), project }
    }
}

/// One person's view of one tenant, by one credential: what another credential fetched is never shown.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Key {
    tenant: TenantId,
    user: Uuid,
    credential: [u8; 32],
}

/// The lists that are kept.
pub struct ProjectLists(Cache<Key, List>);

impl ProjectLists {
    /// Keeps each list this long.
    #[must_use]
    pub fn new(keep: Duration) -> Self {
        let weight = |_: &Key, list: &List| u32::try_from(list.len().max(1)).unwrap_or(u32::MAX);
        Self(Cache::builder().max_capacity(MAX_KEPT_PROJECTS).weigher(weight).time_to_live(keep).build())
    }

    /// The projects the person sees, sorted by name. Requests at the same time ask ADO once.
    ///
    /// # Errors
    /// When ADO does not answer; that is not kept.
    pub async fn get(
        &self,
        node: &Node,
        session: &AdminSession,
        credential: &ado::Credential,
    ) -> Result<List, Arc<ado::Error>> {
        let key = Key { tenant: session.tenant, user: session.actor.id(), credential: digest(credential) };
        let collection = &session.collection.collection;
        self.0.try_get_with(key, async { node.ado.projects(collection, credential).await.map(sorted) }).await
    }
}

fn sorted(projects: Vec<ado::Project>) -> List {
    let mut list: Vec<Listed> = projects.into_iter().map(Listed::new).collect();
    list.sort_by(|a, b| (&a.key, a.project.id).cmp(&(&b.key, b.project.id)));
    list.into()
}

fn digest(credential: &ado::Credential) -> [u8; 32] {
    let (ado::Credential::Bearer(secret) | ado::Credential::Pat(secret)) = credential;
    Sha256::digest(secret.expose_secret()).into()
}

impl fmt::Debug for ProjectLists {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProjectLists").field("lists", &self.0.entry_count()).finish()
    }
}
