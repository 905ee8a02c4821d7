//! Somebody who calls the node.

use reqwest::{
    Method,
    header::{HeaderMap, HeaderName, HeaderValue},
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Answer, World};

#[derive(Clone)]
pub struct Caller<'w> {
    pub world: &'w World,
    headers: HeaderMap,
}

/// A form that is in order, for a project.
pub fn form(project: Uuid) -> Value {
    json!({
        "name": "Fabrikam to Contoso",
        "description": "",
        "localShortName": "Fabrikam",
        "remoteShortName": "Contoso",
        "mode": "script",
        "projectId": project,
    })
}

impl<'w> Caller<'w> {
    pub fn new(world: &'w World) -> Self {
        Self { world, headers: HeaderMap::new() }
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        let name: HeaderName = name.parse().unwrap();
        self.headers.insert(name, HeaderValue::from_str(value).unwrap());
        self
    }

    pub fn without(mut self, name: &str) -> Self {
        self.headers.remove(name);
        self
    }

    pub fn bearer(self, token: &str) -> Self {
        self.header("authorization", &format!("Bearer {token}"))
    }

    pub fn access_token(self, token: &str) -> Self {
        self.header("x-ado-access-token", token)
    }

    pub fn pat(self, pat: &str) -> Self {
        self.header("x-ado-pat", pat)
    }

    pub fn key(self, key: &str) -> Self {
        self.header("idempotency-key", key)
    }

    pub fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        self.world.http().request(method, self.world.url(path)).headers(self.headers.clone())
    }

    pub async fn send(&self, method: Method, path: &str, body: Option<Value>) -> Answer {
        let mut request = self.request(method, path);
        if let Some(body) = body {
            request = request.json(&body);
        }
        Answer::read(request.send().await.unwrap()).await
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, None).await
    }

    /// The same, for requests that are made at once.
    pub async fn get_owned(&self, path: String) -> Answer {
        self.get(&path).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.send(Method::POST, path, Some(body)).await
    }

    pub async fn patch(&self, path: &str, body: Value) -> Answer {
        self.send(Method::PATCH, path, Some(body)).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Answer {
        self.send(Method::PUT, path, Some(body)).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        self.send(Method::DELETE, path, None).await
    }

    pub async fn open_session(&self) -> Answer {
        self.open_session_in(&self.world.ado.base_url()).await
    }

    pub async fn open_session_in(&self, collection: &str) -> Answer {
        self.post("/api/v1/session", json!({ "collectionUrl": collection })).await
    }

    /// Initiates a connection with a key of its own.
    pub async fn initiate(&self, form: Value) -> Answer {
        self.clone().key(&Uuid::new_v4().to_string()).post("/api/v1/connections", form).await
    }

    /// Initiates an ordinary connection of this name and answers its id.
    pub async fn connect(&self, name: &str) -> String {
        let mut form = form(self.world.a_project());
        form["name"] = name.into();
        let answer = self.initiate(form).await;
        answer.json()["connection"]["id"].as_str().unwrap_or_else(|| panic!("{answer:?}")).to_owned()
    }
}

impl World {
    /// The project `Warehouse`.
    pub fn a_project(&self) -> Uuid {
        self.ado.projects().into_iter().find(|project| project.name == "Warehouse").unwrap().id
    }
}
