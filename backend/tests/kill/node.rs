//! A node as a process, which may die and be started again.

use std::{
    process::{Child, Command, Stdio},
    time::Duration,
};

use ado_emulator::{Emulator, User};
use domain::TenantId;
use serde_json::{Value, json};
use testkit::TestDatabase;
use tokio::sync::OnceCell;
use uuid::Uuid;

use super::Request;

pub const RING: &str = "test:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

pub struct Node {
    ado: Emulator,
    database: String,
    address: String,
    child: Child,
    http: reqwest::Client,
    pub died: bool,
    session: OnceCell<String>,
    folder: tempfile::TempDir,
}

impl Node {
    pub async fn start(ado: Emulator, database: &TestDatabase, fail_point: Option<&str>) -> Self {
        let port = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        let address = format!("127.0.0.1:{port}");
        let folder = tempfile::tempdir().unwrap();
        let http = reqwest::Client::builder().timeout(Duration::from_secs(15)).build().unwrap();
        std::fs::write(folder.path().join("adnode.toml"), settings(&ado, &address)).unwrap();
        let database = database.url().to_owned();
        let child = spawn(&folder, &database, fail_point);
        let node = Self { ado, database, address, child, http, died: false, session: OnceCell::new(), folder };
        node.is_there().await;
        node
    }

    async fn is_there(&self) {
        let ready = async {
            while self.http.get(format!("http://{}/readyz", self.address)).send().await.is_err() {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        // One that dies at its start is found dead by the next question.
        let _ = tokio::time::timeout(Duration::from_secs(5), ready).await;
    }

    /// Starts the node again if it died.
    pub fn revive(&mut self) {
        if let Ok(Some(_)) = self.child.try_wait() {
            self.died = true;
            self.child = spawn(&self.folder, &self.database, None);
        }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn tenant(&self) -> TenantId {
        TenantId::new(self.ado.instance_id())
    }

    pub fn project(&self) -> Uuid {
        self.ado.projects().into_iter().find(|project| project.name == "Warehouse").unwrap().id
    }

    /// Asks as the administrator; `None` where the node does not answer.
    pub async fn ask(&self, request: &Request) -> Option<(u16, Value)> {
        let session = self.session.get_or_try_init(|| self.open_session()).await.ok()?;
        let method = request.method.parse().unwrap();
        let mut sent = self
            .http
            .request(method, format!("http://{}{}", self.address, request.path))
            .bearer_auth(session)
            .header("x-ado-access-token", self.ado.mint_access_token(User::Admin));
        if !request.key.is_empty() {
            sent = sent.header("idempotency-key", &request.key);
        }
        if !request.body.is_null() {
            sent = sent.json(&request.body);
        }
        let answer = sent.send().await.ok()?;
        let status = answer.status().as_u16();
        Some((status, answer.json().await.unwrap_or(Value::Null)))
    }
}

impl Node {
    /// A session outlives the node's death: it is signed by the ring.
    async fn open_session(&self) -> Result<String, reqwest::Error> {
        let asked = self
            .http
            .post(format!("http://{}/api/v1/session", self.address))
            .bearer_auth(self.ado.mint_app_token(User::Admin).unwrap())
            .header("x-ado-access-token", self.ado.mint_access_token(User::Admin))
            .json(&json!({ "collectionUrl": self.ado.base_url() }));
        let session: Session = asked.send().await?.error_for_status()?.json().await?;
        Ok(session.token)
    }
}

#[derive(serde::Deserialize)]
struct Session {
    token: String,
}

impl Drop for Node {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn spawn(folder: &tempfile::TempDir, database: &str, fail_point: Option<&str>) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_adnode"));
    command.arg("serve").arg("--config").arg(folder.path().join("adnode.toml")).env("ADNODE_DATABASE__URL", database);
    match fail_point {
        Some(point) => command.env("ADNODE_FAIL_POINT", point),
        None => command.env_remove("ADNODE_FAIL_POINT"),
    };
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

fn settings(ado: &Emulator, address: &str) -> String {
    format!(
        "listen = \"{address}\"\npublic_url = \"http://{address}\"\n[keys]\nring = \"{RING}\"\n\
         [extension]\napp_ids = [\"{}\"]\nkeys = [{}]\n[outbound]\nallow = [\"127.0.0.0/8\"]\n\
         [[ado.collections]]\nurl = \"{}\"\nkind = \"{}\"\n",
        ado.app_id(),
        Value::from(ado.extension_key()),
        ado.base_url(),
        if ado.base_url().contains("tfs") { "server" } else { "services" },
    )
}
