//! Opening a session, with what the host hands out or with a personal access token.

use api_types::{ACCESS_TOKEN_HEADER, OpenSession, PAT_HEADER, Session};

use super::{
    Client, Credentials, Error,
    client::{read, write},
    transport::{self, Call},
};
use crate::host;

impl Client {
    /// Opens a new session and keeps it.
    pub async fn open_session(&self) -> Result<Session, Error> {
        let body = write(&OpenSession { collection_url: self.collection_url.clone() })?;
        let url = self.url("/api/v1/session");
        let answer = match &self.credentials {
            Credentials::Host => {
                let app = host::app_token().await.map_err(Error::NoToken)?;
                let access = host::access_token().await.map_err(Error::NoToken)?;
                let bearer = format!("Bearer {}", app.reveal());
                let headers = vec![("authorization", bearer.as_str()), (ACCESS_TOKEN_HEADER, access.reveal())];
                transport::send(&Call { method: "POST", url, headers, body: Some(body) }).await?
            }
            Credentials::Pat(pat) => {
                let headers = vec![(PAT_HEADER, pat.as_str())];
                transport::send(&Call { method: "POST", url, headers, body: Some(body) }).await?
            }
        };
        let session: Session = read(&answer)?;
        self.session.replace(Some(session.clone()));
        Ok(session)
    }

    /// A token that works for some time still.
    pub(super) async fn token(&self) -> Result<String, Error> {
        let fresh = self.session.borrow().as_ref().filter(|session| works_for_now(session)).map(|s| s.token.clone());
        match fresh {
            Some(token) => Ok(token),
            None => self.renew(None).await,
        }
    }

    /// A new token in place of `refused`, unless another request has renewed the session in the meantime.
    pub(super) async fn renew(&self, refused: Option<&str>) -> Result<String, Error> {
        let other = self.session.borrow().as_ref().map(|session| session.token.clone());
        if let (Some(refused), Some(other)) = (refused, other)
            && other != refused
        {
            return Ok(other);
        }
        match self.open_session().await {
            Ok(session) => Ok(session.token),
            Err(error @ (Error::Unreachable | Error::TooSlow | Error::NotTheNode { .. })) => Err(error),
            Err(error) => Err(Error::SessionEnded(Box::new(error))),
        }
    }
}

fn works_for_now(session: &Session) -> bool {
    session.expires_at - host::now() > time::Duration::seconds(60)
}
