//! Which part of the list is wanted.

use serde::Deserialize;

use super::super::error::AdoError;
use crate::ProjectState;

const DEFAULT_SIZE: usize = 100;

/// The query as sent; names are Azure DevOps' own.
#[derive(Debug, Deserialize)]
pub(crate) struct ListQuery {
    #[serde(rename = "stateFilter")]
    state_filter: Option<String>,
    #[serde(rename = "$top")]
    top: Option<String>,
    #[serde(rename = "$skip")]
    skip: Option<String>,
    #[serde(rename = "continuationToken")]
    continuation_token: Option<String>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Page {
    pub(super) start: usize,
    pub(super) size: usize,
    pub(super) states: StateFilter,
}

/// Projects in one state, or in all but the deleted one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StateFilter {
    Only(ProjectState),
    All,
}

impl ListQuery {
    pub(super) fn parse(&self) -> Result<Page, AdoError> {
        let number = |name, text: &Option<String>| match text.as_deref() {
            None | Some("") => Ok(None),
            Some(text) => {
                text.parse().map(Some).map_err(|_| AdoError::bad_argument(name, text, "give a number from 0"))
            }
        };
        let skip: Option<usize> = number("$skip", &self.skip)?;
        let continuation = number("continuationToken", &self.continuation_token)?;
        Ok(Page {
            start: continuation.or(skip).unwrap_or(0),
            size: number("$top", &self.top)?.filter(|top| *top > 0).unwrap_or(DEFAULT_SIZE),
            states: self
                .state_filter
                .as_deref()
                .map_or(Ok(StateFilter::Only(ProjectState::WellFormed)), parse_state)?,
        })
    }
}

impl StateFilter {
    pub(super) fn includes(self, state: ProjectState) -> bool {
        match self {
            Self::Only(wanted) => state == wanted,
            Self::All => state != ProjectState::Deleted,
        }
    }
}

/// Names in any case, or the enum's number, which Microsoft's own node client sends.
fn parse_state(text: &str) -> Result<StateFilter, AdoError> {
    Ok(match text.to_ascii_lowercase().as_str() {
        "all" | "-1" | "unchanged" | "-2" => StateFilter::All,
        "wellformed" | "1" => StateFilter::Only(ProjectState::WellFormed),
        "createpending" | "3" => StateFilter::Only(ProjectState::CreatePending),
        "deleting" | "2" => StateFilter::Only(ProjectState::Deleting),
        "new" | "0" => StateFilter::Only(ProjectState::New),
        "deleted" | "4" => StateFilter::Only(ProjectState::Deleted),
        _ => {
            let wanted = "use wellFormed, createPending, deleting, new, deleted, all or unchanged";
            return Err(AdoError::bad_argument("stateFilter", text, wanted));
        }
    })
}
