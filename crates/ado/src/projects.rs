//! The projects a caller sees.

use std::collections::HashSet;

use azure_core::http::RawResponse;
use azure_devops_rust_api::core::{self, models::ProjectState};
use domain::{ProjectId, ProjectName};
use futures_util::future::BoxFuture;
use serde::Deserialize;

use crate::{
    client::Client,
    collection::Collection,
    credential::Credential,
    error::{Error, Unexpected},
    judge, sdk,
};

/// We read at most this many projects of one collection.
pub const MAX_PROJECTS: usize = 10_000;

const PAGE: i32 = 200;

/// One project that is ready for use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    pub id: ProjectId,
    pub name: ProjectName,
}

impl Client {
    /// Every project the caller sees, in ADO's order, each once.
    ///
    /// # Errors
    /// When any page fails, or the pages do not end.
    pub async fn projects(&self, collection: &Collection, credential: &Credential) -> Result<Vec<Project>, Error> {
        let mut projects = Vec::new();
        let mut seen = HashSet::new();
        let mut next = None;
        loop {
            let page = self.page(collection, credential, PAGE, next).await?;
            projects.extend(page.projects.into_iter().filter(|project| seen.insert(project.id)));
            match (page.next, next) {
                (None, _) => return Ok(projects),
                (Some(_), _) if projects.len() >= MAX_PROJECTS => {
                    projects.truncate(MAX_PROJECTS);
                    return Ok(projects);
                }
                // The token counts what was fetched, so it grows; one that does not would loop for ever.
                (Some(token), Some(previous)) if token <= previous => return Err(Unexpected::EndlessList.into()),
                (Some(token), _) => next = Some(token),
            }
        }
    }

    /// Whether the caller may look at the collection's projects at all: members may, strangers to an organization
    /// with public projects may not.
    ///
    /// # Errors
    /// [`Error::Unauthorized`] or [`Error::Forbidden`] for strangers.
    pub async fn check_membership(&self, collection: &Collection, credential: &Credential) -> Result<(), Error> {
        self.page(collection, credential, 1, None).await.map(drop)
    }

    /// One project, if it exists, is ready for use and the caller may see it.
    ///
    /// # Errors
    /// When ADO does not say.
    pub async fn project(
        &self,
        collection: &Collection,
        credential: &Credential,
        id: ProjectId,
    ) -> Result<Option<Project>, Error> {
        let request = |client: core::Client| -> SdkCall {
            let call = client.projects_client().get(collection.name(), id.to_string()).send();
            Box::pin(async { Ok(call.await?.into_raw_response()) })
        };
        match self.core(collection, credential, request).await {
            Ok(response) => Ok(judge::json::<Item>(response.body())?.into_project().filter(|found| found.id == id)),
            Err(Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    async fn page(
        &self,
        collection: &Collection,
        credential: &Credential,
        top: i32,
        continuation: Option<i32>,
    ) -> Result<Page, Error> {
        let request = |client: core::Client| -> SdkCall {
            let mut list =
                client.projects_client().list(collection.name()).state_filter(ProjectState::WellFormed).top(top);
            if let Some(token) = continuation {
                list = list.continuation_token(token);
            }
            Box::pin(async { Ok(list.send().await?.into_raw_response()) })
        };
        let response = self.core(collection, credential, request).await?;
        let next = response.headers().get_optional_str(&"x-ms-continuationtoken".into());
        let next = next.and_then(|token| token.trim().parse().ok());
        let list: List = judge::json(response.body())?;
        Ok(Page { projects: list.value.into_iter().filter_map(Item::into_project).collect(), next })
    }

    async fn core(
        &self,
        collection: &Collection,
        credential: &Credential,
        request: impl Fn(core::Client) -> SdkCall + Send + Sync,
    ) -> Result<RawResponse, Error> {
        let request = |version| -> BoxFuture<'_, Result<RawResponse, Error>> {
            let call = sdk::core_client(&self.wire, collection, credential, version).map(&request);
            Box::pin(async move { call?.await.map_err(sdk::ours) })
        };
        self.with_version(collection, request).await
    }
}

/// A request of the SDK, about to be sent.
type SdkCall = BoxFuture<'static, azure_core::Result<RawResponse>>;

struct Page {
    projects: Vec<Project>,
    next: Option<i32>,
}

/// Read by ourselves: the SDK's model fails for the whole list when ADO adds a new `visibility` or `state`.
#[derive(Deserialize)]
struct List {
    value: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    id: ProjectId,
    name: String,
    state: Option<String>,
}

impl Item {
    fn into_project(self) -> Option<Project> {
        let ready = self.state.is_none_or(|state| state.eq_ignore_ascii_case("wellFormed"));
        let name = self.name.parse().ok().filter(|_| ready)?;
        Some(Project { id: self.id, name })
    }
}
