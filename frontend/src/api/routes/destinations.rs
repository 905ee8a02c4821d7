//! Far nodes.

use api_types::{Destination, InspectDestination};

use crate::api::{
    Client, Error,
    client::{Ask, write},
};

impl Client {
    /// Asks the node at an address what it is.
    pub async fn inspect_destination(&self, url: String) -> Result<Destination, Error> {
        let body = write(&InspectDestination { url })?;
        self.ask(Ask { method: "POST", path: "/api/v1/destinations/inspect", body: Some(body), ..Ask::default() }).await
    }
}
