//! One HTTP exchange through the browser's `fetch`, with a time limit, and the answer as text.

use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Headers, Request, RequestCredentials, RequestInit, Response};

use super::Error;

/// The node answers within seconds; it may wait for a slow ADO, and gives up on it before this.
const LIMIT_MS: u32 = 30_000;

/// What to send.
pub struct Call<'a> {
    pub method: &'static str,
    pub url: String,
    pub headers: Vec<(&'static str, &'a str)>,
    pub body: Option<String>,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub body: String,
}

/// Sends a call and reads the whole answer.
pub async fn send(call: &Call<'_>) -> Result<Answer, Error> {
    let window = web_sys::window().ok_or(Error::Unreachable)?;
    let abort = AbortController::new().map_err(|_| Error::Unreachable)?;
    let request = request(call, &abort).map_err(|_| Error::Unreachable)?;
    let limit = Timeout::new(LIMIT_MS, {
        let abort = abort.clone();
        move || abort.abort()
    });
    let answer = exchange(JsFuture::from(window.fetch_with_request(&request))).await;
    limit.cancel();
    answer.map_err(|_| if abort.signal().aborted() { Error::TooSlow } else { Error::Unreachable })
}

async fn exchange(response: JsFuture) -> Result<Answer, JsValue> {
    let response: Response = response.await?.dyn_into()?;
    let body = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
    Ok(Answer { status: response.status(), body })
}

fn request(call: &Call<'_>, abort: &AbortController) -> Result<Request, JsValue> {
    let headers = Headers::new()?;
    for (name, value) in &call.headers {
        headers.set(name, value)?;
    }
    let init = RequestInit::new();
    init.set_method(call.method);
    init.set_credentials(RequestCredentials::Omit);
    init.set_signal(Some(&abort.signal()));
    if let Some(body) = &call.body {
        headers.set("content-type", "application/json")?;
        init.set_body(&body.into());
    }
    init.set_headers(&headers);
    Request::new_with_str_and_init(&call.url, &init)
}
