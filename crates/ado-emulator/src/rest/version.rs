//! `api-version`: where a request says it, and what Azure DevOps accepts.

use std::{fmt, str::FromStr, sync::Arc};

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, Method, header::ACCEPT, request::Parts},
};
use serde::{Serialize, Serializer};

use super::{error::AdoError, resources::Resource};
use crate::{Edition, world::World};

/// `7.1`
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ApiVersion {
    major: u16,
    minor: u16,
}

/// What one request asked for: nothing, `7.1`, `7.1-preview` or `7.1-preview.4`.
#[derive(Clone, Debug)]
pub(crate) struct RequestedVersion {
    text: Option<String>,
    method: Method,
    edition: Edition,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Requested {
    version: ApiVersion,
    preview: Option<Option<u16>>,
}

impl ApiVersion {
    pub(crate) const fn new(major: u16, minor: u16) -> Self {
        Self { major, minor }
    }
}

impl RequestedVersion {
    /// The text to put into `content-type` of the answer, when `resource` exists in that version.
    pub(super) fn of(&self, resource: &Resource) -> Result<String, AdoError> {
        let Some(text) = self.text.as_deref() else {
            return self.unspecified();
        };
        let requested: Requested = text.parse().map_err(|()| AdoError::no_version(text))?;
        let newest = self.edition.newest_api_version();
        let resource_version = requested.preview.flatten().unwrap_or(0);
        if requested.version > newest || resource_version > resource.resource_version {
            return Err(AdoError::version_out_of_range(text, newest));
        }
        let released = resource.released && requested.version <= self.edition.released_api_version();
        if !released && requested.preview.is_none() {
            return Err(AdoError::preview_required(requested.version));
        }
        if requested.version < resource.oldest {
            return Err(AdoError::version_too_old(requested.version, resource.oldest));
        }
        Ok(text.to_owned())
    }

    fn unspecified(&self) -> Result<String, AdoError> {
        if self.method == Method::GET {
            return Ok(self.edition.released_api_version().to_string());
        }
        Err(AdoError::version_missing(&self.method))
    }
}

impl FromRequestParts<Arc<World>> for RequestedVersion {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, world: &Arc<World>) -> Result<Self, Self::Rejection> {
        let text = from_query(parts.uri.query().unwrap_or_default()).or_else(|| from_accept(&parts.headers));
        Ok(Self { text, method: parts.method.clone(), edition: world.edition() })
    }
}

fn from_query(query: &str) -> Option<String> {
    let pair = query.split('&').filter_map(|pair| pair.split_once('=')).find(|(name, _)| is_parameter(name))?;
    Some(pair.1.to_owned())
}

/// `Accept: application/json;api-version=7.1`
fn from_accept(headers: &HeaderMap) -> Option<String> {
    let accept = headers.get(ACCEPT)?.to_str().ok()?;
    let parameter = accept.split([';', ',']).filter_map(|part| part.trim().split_once('='));
    parameter.into_iter().find(|(name, _)| is_parameter(name)).map(|(_, value)| value.trim().to_owned())
}

fn is_parameter(name: &str) -> bool {
    name.eq_ignore_ascii_case("api-version")
}

impl FromStr for Requested {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (version, preview) = match text.split_once('-') {
            None => (text, None),
            Some((version, "preview")) => (version, Some(None)),
            Some((version, flag)) => {
                let resource = flag.strip_prefix("preview.").ok_or(())?;
                (version, Some(Some(resource.parse().map_err(drop)?)))
            }
        };
        Ok(Self { version: version.parse()?, preview })
    }
}

impl FromStr for ApiVersion {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (major, minor) = text.split_once('.').unwrap_or((text, "0"));
        Ok(Self { major: major.parse().map_err(drop)?, minor: minor.parse().map_err(drop)? })
    }
}

impl fmt::Display for ApiVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

impl Serialize for ApiVersion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
