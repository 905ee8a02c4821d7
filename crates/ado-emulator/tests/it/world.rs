//! A running emulator and a client that neither follows redirects nor keeps cookies.

use ado_emulator::{Emulator, Options, ServerVersion, User};
use reqwest::{Client, Method, RequestBuilder, Response, StatusCode, redirect};
use serde_json::Value;

pub const JSON: &str = "application/json";

pub struct World {
    pub emulator: Emulator,
    pub client: Client,
}

impl World {
    pub async fn services() -> Self {
        Self::with(|_| {}).await
    }

    pub async fn server(version: ServerVersion) -> Self {
        Self::start(Options::server("tfs/Contoso", version).unwrap()).await
    }

    pub async fn with(change: impl FnOnce(&mut Options)) -> Self {
        let mut options = Options::services("fabrikam").unwrap();
        change(&mut options);
        Self::start(options).await
    }

    pub async fn start(options: Options) -> Self {
        let client = Client::builder().redirect(redirect::Policy::none()).build().unwrap();
        Self { emulator: Emulator::start(options).await.unwrap(), client }
    }

    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.emulator.base_url()))
    }

    /// `GET` below the collection, as the holder of the PAT.
    pub async fn get_as(&self, user: User, path: &str) -> Response {
        self.request(Method::GET, path).basic_auth("", Some(user.pat())).send().await.unwrap()
    }

    pub async fn get(&self, path: &str) -> Response {
        self.get_as(User::Admin, path).await
    }

    pub async fn anonymously(&self, path: &str) -> Response {
        self.request(Method::GET, path).header("x-tfs-fedauthredirect", "Suppress").send().await.unwrap()
    }

    pub async fn bearing(&self, token: &str, path: &str) -> Response {
        let request = self.request(Method::GET, path).bearer_auth(token);
        request.header("x-tfs-fedauthredirect", "Suppress").send().await.unwrap()
    }

    /// A command of the control plane; the body when there is one.
    pub async fn command(&self, method: Method, path: &str, body: Value) -> (StatusCode, Value) {
        let base = self.emulator.base_url();
        let root = base.split("/fabrikam").next().unwrap().split("/tfs").next().unwrap().to_owned();
        let answer = self.client.request(method, format!("{root}/_emulator{path}")).json(&body).send().await.unwrap();
        let status = answer.status();
        let text = answer.text().await.unwrap();
        (status, serde_json::from_str(&text).unwrap_or(Value::Null))
    }
}

pub fn header(answer: &Response, name: &str) -> String {
    answer.headers().get(name).map_or_else(String::new, |value| value.to_str().unwrap().to_owned())
}

/// The status and the `typeKey` of an error answer.
pub async fn refusal(answer: Response) -> (u16, String) {
    let status = answer.status().as_u16();
    let body: Value = answer.json().await.unwrap();
    (status, body["typeKey"].as_str().unwrap_or_default().to_owned())
}
