//! The steps from an opened page to a session.

use api_types::Session;

use super::SharedClient;
use crate::{
    api::{self, Client, Credentials},
    host,
    notice::Trouble,
};

/// Which node, for which collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub node: String,
    pub collection: String,
}

/// How far opening a session came.
pub enum Progress {
    Open(SharedClient, Box<Session>),
    /// The host has no app tokens, as on Azure DevOps Server.
    NoAppToken,
    Stopped(Trouble),
}

/// Reads the node's address, shakes hands with the host, and learns where the collection is.
pub async fn find_place() -> Result<Place, Trouble> {
    let host = host::connect().await;
    // From here on the hub speaks for itself, also if it only has a failure to tell.
    host::load_succeeded();
    let host = host.map_err(Trouble::Host)?;
    let node = host::backend_address().ok_or(Trouble::NoNodeAddress)?;
    let collection = host::collection_url(&host).await.ok_or(Trouble::NoCollection)?;
    Ok(Place { node, collection })
}

/// Opens a session with the host's tokens.
pub async fn open_with_host(place: Place) -> Progress {
    match open(&place, Credentials::Host).await {
        Ok((client, session)) => Progress::Open(client, Box::new(session)),
        Err(api::Error::NoToken(_)) => Progress::NoAppToken,
        Err(error) => Progress::Stopped(Trouble::Node { error, address: place.node }),
    }
}

/// Opens a session with a personal access token.
pub async fn open_with_pat(place: &Place, pat: String) -> Result<(SharedClient, Session), api::Error> {
    open(place, Credentials::Pat(pat)).await
}

async fn open(place: &Place, credentials: Credentials) -> Result<(SharedClient, Session), api::Error> {
    let client = Client::new(place.node.clone(), place.collection.clone(), credentials);
    let session = client.open_session().await?;
    Ok((client.into(), session))
}
