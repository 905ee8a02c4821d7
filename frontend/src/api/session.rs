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
        let proof = self.proof().await?;
        let headers = proof.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = transport::send(&Call { method: "POST", url, headers, body: Some(body) }).await?;
        let session: Session = read(&answer)?;
        self.session.replace(Some(session.clone()));
        Ok(session)
    }

    /// The headers that say who opens the session.
    async fn proof(&self) -> Result<Vec<(&'static str, String)>, Error> {
        match &self.credentials {
            Credentials::Host => {
                let app = host::app_token().await.map_err(Error::NoToken)?;
                Ok(vec![("authorization", format!("Bearer {}", app.reveal())), self.on_behalf().await?])
            }
            Credentials::Pat(_) => Ok(vec![self.on_behalf().await?]),
        }
    }

    /// The header the node asks ADO with in this person's name.
    pub(super) async fn on_behalf(&self) -> Result<(&'static str, String), Error> {
        match &self.credentials {
            Credentials::Host => {
                let access = host::access_token().await.map_err(Error::NoToken)?;
                Ok((ACCESS_TOKEN_HEADER, access.reveal().to_owned()))
            }
            Credentials::Pat(pat) => Ok((PAT_HEADER, pat.clone())),
        }
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
