//! An emulated collection and a client for it.

use std::time::Duration;

use ado::{Client, Collection, Credential};
use ado_emulator::{Emulator, Options, ServerVersion, User};

pub struct World {
    pub ado: Emulator,
    pub client: Client,
    pub collection: Collection,
}

impl World {
    pub async fn services() -> Self {
        Self::start(Options::services("fabrikam").unwrap()).await
    }

    pub async fn server(version: ServerVersion) -> Self {
        Self::start(Options::server("tfs/Contoso", version).unwrap()).await
    }

    pub async fn start(options: Options) -> Self {
        let ado = Emulator::start(options).await.unwrap();
        let collection = Collection::new(&ado.base_url().parse().unwrap()).unwrap();
        Self { ado, client: client(Duration::from_secs(2)), collection }
    }

    pub fn token(&self, user: User) -> Credential {
        Credential::Bearer(self.ado.mint_access_token(user).into())
    }
}

/// A client that may call this machine and waits this long.
pub fn client(timeout: Duration) -> Client {
    let policy = outbound::Policy::new(vec!["127.0.0.0/8".parse().unwrap()]);
    let options = outbound::Options { policy, timeout, ..outbound::Options::default() };
    Client::new(outbound::Client::new(options).unwrap())
}

pub fn pat(user: User) -> Credential {
    Credential::Pat(user.pat().into())
}

pub fn bearer(token: &str) -> Credential {
    Credential::Bearer(token.into())
}
