//! What came back.

use std::fmt;

use reqwest::header::HeaderMap;
use serde_json::Value;

pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    pub async fn read(response: reqwest::Response) -> Self {
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Self { status, headers, text: response.text().await.unwrap() }
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The stable code of a problem.
    pub fn code(&self) -> String {
        assert_eq!(self.header("content-type"), "application/problem+json", "{self:?}");
        let problem = self.json();
        assert_eq!(problem["status"], self.status);
        assert_eq!(problem["requestId"], self.header("x-request-id"));
        problem["code"].as_str().unwrap().to_owned()
    }

    /// The problem without what differs from request to request.
    pub fn problem(&self) -> Value {
        self.code();
        let mut problem = self.json();
        problem.as_object_mut().unwrap().remove("requestId");
        problem
    }

    /// The fields a problem is about.
    pub fn fields(&self) -> Vec<String> {
        let problem = self.problem();
        let fields = problem["fields"].as_array().cloned().unwrap_or_default();
        fields.iter().map(|field| field["field"].as_str().unwrap().to_owned()).collect()
    }
}

/// Status and body, for snapshots.
impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_problem = self.header("content-type") == "application/problem+json";
        let body = if is_problem { self.problem() } else { self.json() };
        write!(f, "{}\n{}", self.status, serde_json::to_string_pretty(&body).unwrap())
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.status, self.text)
    }
}
