//! The page itself: where the hub is drawn, which node it belongs to, what time it is.

use std::{future::Future, pin::pin, task::Poll};

use js_sys::{Date, Object, Promise, Reflect, Uint8Array};
use time::{Duration, OffsetDateTime};
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AddEventListenerOptions, Document, Element, HtmlElement, HtmlMetaElement};

#[wasm_bindgen]
extern "C" {
    /// There on plain http too, unlike `crypto.randomUUID`.
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues)]
    fn fill_with_random(bytes: &Uint8Array);
}

fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}

/// The element the hub is drawn into.
pub fn root() -> Option<Element> {
    document()?.get_element_by_id("hub")
}

/// The node's address, which packing wrote into the page; without a slash at the end.
pub fn backend_address() -> Option<String> {
    let meta = document()?.query_selector("meta[name=adnode-backend]").ok()??;
    let address = meta.dyn_into::<HtmlMetaElement>().ok()?.content();
    let address = address.trim().trim_end_matches('/');
    (!address.is_empty()).then(|| address.to_owned())
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// The height of the frame in pixels.
pub fn window_height() -> f64 {
    web_sys::window().and_then(|window| window.inner_height().ok()).and_then(|height| height.as_f64()).unwrap_or(0.0)
}

/// The element that has the focus now.
pub fn focused_element() -> Option<HtmlElement> {
    document()?.active_element()?.dyn_into().ok()
}

/// Puts the focus on the page's main part, for when the element that had it is gone.
pub fn focus_main() {
    let main = document().and_then(|page| page.get_element_by_id("main"));
    if let Some(main) = main.and_then(|main| main.dyn_into::<HtmlElement>().ok()) {
        let _ = main.focus();
    }
}

/// Puts the focus on the element with this id, or else on the page's main part.
pub fn focus_id(id: &str) {
    match document().and_then(|page| page.get_element_by_id(id)).and_then(|found| found.dyn_into::<HtmlElement>().ok())
    {
        Some(element) => {
            let _ = element.focus();
        }
        None => focus_main(),
    }
}

/// Ready as soon as the page is seen: at once, unless it is in the background.
pub async fn visible() {
    let Some(page) = document() else { return };
    while page.hidden() {
        let once = AddEventListenerOptions::new();
        once.set_once(true);
        let change = Promise::new(&mut |seen, _| {
            let _ =
                page.add_event_listener_with_callback_and_add_event_listener_options("visibilitychange", &seen, &once);
        });
        let _ = JsFuture::from(change).await;
    }
}

/// The browser's clock.
pub fn now() -> OffsetDateTime {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds of any real date fit")]
    let milliseconds = Date::now() as i64;
    OffsetDateTime::UNIX_EPOCH + Duration::milliseconds(milliseconds)
}

/// A date and time as the person's browser writes them.
pub fn browser_date(moment: OffsetDateTime) -> String {
    written(moment, &[("dateStyle", "medium"), ("timeStyle", "short")])
}

/// A date that stands for a whole day, whatever the time zone.
pub fn browser_day(moment: OffsetDateTime) -> String {
    written(moment, &[("dateStyle", "medium"), ("timeZone", "UTC")])
}

fn written(moment: OffsetDateTime, styles: &[(&str, &str)]) -> String {
    #[expect(clippy::cast_precision_loss, reason = "seconds of any real date fit")]
    let date = Date::new(&(moment.unix_timestamp() as f64 * 1000.0).into());
    let options = Object::new();
    for (name, style) in styles {
        let _ = Reflect::set(&options, &(*name).into(), &(*style).into());
    }
    let language = web_sys::window().and_then(|window| window.navigator().language());
    date.to_locale_string(language.as_deref().unwrap_or("en"), &options).into()
}

/// 128 random bits as text.
pub fn random_key() -> String {
    let bytes = Uint8Array::new_with_length(16);
    fill_with_random(&bytes);
    let number = bytes.to_vec().iter().fold(0_u128, |number, byte| number << 8 | u128::from(*byte));
    format!("{number:032x}")
}

/// The output of whichever future is ready first; the other one is dropped.
pub async fn first<T>(one: impl Future<Output = T>, other: impl Future<Output = T>) -> T {
    let (mut one, mut other) = (pin!(one), pin!(other));
    std::future::poll_fn(|context| match one.as_mut().poll(context) {
        Poll::Ready(output) => Poll::Ready(output),
        Poll::Pending => other.as_mut().poll(context),
    })
    .await
}
