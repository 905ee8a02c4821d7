//! The extension SDK: the channel to the Azure DevOps page around the hub's frame.
//!
//! `window.SDK` is put there by `boot.js`. The SDK has traps that are handled here and nowhere else: outside a frame
//! `init` never settles, a host may leave any call without an answer, and after the older of the two handshakes
//! `getHost` and `getUser` throw.

use std::future::Future;

use gloo_timers::future::TimeoutFuture;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

use super::theme;

const HANDSHAKE_LIMIT_MS: u32 = 15_000;
const ANSWER_LIMIT_MS: u32 = 10_000;

const LOCATION_SERVICE: &str = "ms.vss-features.location-service";
/// The resource area *core*: its address is that of the organization or collection.
const CORE_AREA: &str = "79134c72-4a58-4b42-976c-04e7115f32bf";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = SDK, js_name = init, catch)]
    async fn sdk_init(options: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = SDK, js_name = notifyLoadSucceeded, catch)]
    async fn sdk_notify_load_succeeded() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = SDK, js_name = getHost, catch)]
    fn sdk_host() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = SDK, js_name = getAppToken, catch)]
    async fn sdk_app_token() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = SDK, js_name = getAccessToken, catch)]
    async fn sdk_access_token() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = SDK, js_name = getService, catch)]
    async fn sdk_service(id: &str) -> Result<JsValue, JsValue>;
}

/// Why the host is of no help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Error {
    /// The page was opened by itself and not by Azure DevOps.
    NotFramed,
    /// The page around the frame does not answer.
    Silent,
    /// It answered with a refusal.
    Refused,
}

/// What the handshake told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Host {
    /// The organization's name. Unknown after the older handshake.
    pub name: Option<String>,
    /// `false` on Azure DevOps Server. Unknown after the older handshake.
    pub is_hosted: Option<bool>,
}

/// A token of the host, for one request. It cannot be printed.
pub struct Token(String);

impl Token {
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

/// Shakes hands with the page around the frame and takes over its theme.
pub async fn connect() -> Result<Host, Error> {
    if !is_framed() {
        return Err(Error::NotFramed);
    }
    theme::follow();
    let options = js_sys::Object::new();
    let set = |name: &str, value: bool| Reflect::set(&options, &name.into(), &value.into());
    if set("loaded", false).is_err() || set("applyTheme", true).is_err() {
        return Err(Error::Refused);
    }
    within(HANDSHAKE_LIMIT_MS, sdk_init(&options)).await?;
    theme::mark();
    Ok(host_of(&sdk_host().unwrap_or(JsValue::UNDEFINED)))
}

fn host_of(context: &JsValue) -> Host {
    let get = |name: &str| Reflect::get(context, &name.into()).unwrap_or(JsValue::UNDEFINED);
    Host { name: get("name").as_string().filter(|name| !name.is_empty()), is_hosted: get("isHosted").as_bool() }
}

fn is_framed() -> bool {
    web_sys::window().is_some_and(|window| match window.parent() {
        Ok(Some(parent)) => parent != window,
        Ok(None) | Err(_) => false,
    })
}

/// Ends the host's spinner. Called as soon as the hub can show anything, be it a failure.
pub fn load_succeeded() {
    if !is_framed() {
        return;
    }
    yew::platform::spawn_local(async {
        let _ = sdk_notify_load_succeeded().await;
    });
}

/// The token that proves to the node which extension calls. Azure DevOps Server may have none.
pub async fn app_token() -> Result<Token, Error> {
    token(within(ANSWER_LIMIT_MS, sdk_app_token()).await?)
}

/// The token the node asks ADO with on this person's behalf.
pub async fn access_token() -> Result<Token, Error> {
    token(within(ANSWER_LIMIT_MS, sdk_access_token()).await?)
}

fn token(value: JsValue) -> Result<Token, Error> {
    value.as_string().filter(|token| !token.is_empty()).map(Token).ok_or(Error::Refused)
}

/// Where this organization or collection is. On Services it follows from the name if the host does not say.
pub async fn collection_url(host: &Host) -> Option<String> {
    let told = match within(ANSWER_LIMIT_MS, core_location()).await {
        Ok(url) => url.as_string().filter(|url| !url.is_empty()),
        Err(_) => None,
    };
    told.or_else(|| match (&host.name, host.is_hosted) {
        (Some(name), Some(true)) => Some(format!("https://dev.azure.com/{name}")),
        _ => None,
    })
}

async fn core_location() -> Result<JsValue, JsValue> {
    let service = sdk_service(LOCATION_SERVICE).await?;
    let locate: Function = Reflect::get(&service, &"getResourceAreaLocation".into())?.dyn_into()?;
    JsFuture::from(Promise::resolve(&locate.call1(&service, &CORE_AREA.into())?)).await
}

async fn within(limit_ms: u32, call: impl Future<Output = Result<JsValue, JsValue>>) -> Result<JsValue, Error> {
    let late = async {
        TimeoutFuture::new(limit_ms).await;
        Err(Error::Silent)
    };
    let answer = async { call.await.map_err(|_| Error::Refused) };
    super::page::first(answer, late).await
}
