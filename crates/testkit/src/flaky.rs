//! An HTTP proxy that does to requests and answers what networks and other proxies do: loses, delays, repeats, cuts short,
//! answers in the server's place.

use std::{
    collections::VecDeque,
    net::{Ipv4Addr, SocketAddr},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    response::Response,
    serve::ListenerExt,
};
use bytes::Bytes;
use futures_util::stream;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use tokio::{net::TcpListener, task::JoinHandle};

/// What happens to one exchange.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    None,
    /// The request is lost: the server never sees it, and the connection breaks.
    Lost,
    /// The server handles the request, and its answer is lost.
    AnswerLost,
    /// The request waits before it goes on, so that later ones overtake it.
    Delayed(Duration),
    /// The server gets the request twice. The first answer goes back.
    Repeated,
    /// The server gets the request twice. The second answer goes back.
    RepeatedLate,
    /// The answer ends in the middle.
    Truncated,
    /// Somebody else answers with this status and a page.
    Answered(u16),
}

/// Stands before a server, which may come later. Vanishes with this value.
#[derive(Debug)]
pub struct FlakyProxy {
    address: SocketAddr,
    shared: Arc<Shared>,
    serving: JoinHandle<()>,
}

#[derive(Debug)]
struct Shared {
    servers: Mutex<VecDeque<SocketAddr>>,
    faults: Mutex<VecDeque<Fault>>,
    requests: AtomicU64,
    seen: Mutex<Vec<Seen>>,
    client: reqwest::Client,
}

/// A request that went through, for tests that send it again.
#[derive(Clone, Debug)]
pub struct Seen {
    pub method: Method,
    pub target: String,
    pub headers: HeaderMap,
    pub body: Bytes,
}

/// How many requests are kept for [`FlakyProxy::seen`].
const KEPT: usize = 64;

impl FlakyProxy {
    /// Starts one on a free port.
    ///
    /// # Panics
    /// Where no port can be had.
    pub async fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let client = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none());
        let shared = Arc::new(Shared {
            servers: Mutex::default(),
            faults: Mutex::default(),
            requests: AtomicU64::new(0),
            seen: Mutex::default(),
            client: client.build().expect("a client"),
        });
        let router = Router::new().fallback(exchange).with_state(Arc::clone(&shared));
        let serving = tokio::spawn(async move {
            // Ends with the proxy.
            let _ = axum::serve(listener.tap_io(|stream| drop(stream.set_nodelay(true))), router).await;
        });
        Self { address, shared, serving }
    }

    /// Where to connect instead of to the server.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// From now on requests go to this server.
    pub fn lead_to(&self, server: SocketAddr) {
        self.lead_to_all([server]);
    }

    /// From now on requests go to these servers in turn.
    pub fn lead_to_all(&self, servers: impl IntoIterator<Item = SocketAddr>) {
        *lock(&self.shared.servers) = servers.into_iter().collect();
    }

    /// From now on nothing is there.
    pub fn lead_nowhere(&self) {
        self.lead_to_all([]);
    }

    /// What happens to the next requests, one each; nothing happens to those behind.
    pub fn plan(&self, faults: impl IntoIterator<Item = Fault>) {
        lock(&self.shared.faults).extend(faults);
    }

    /// How many faults of the plan have not happened yet.
    #[must_use]
    pub fn planned(&self) -> usize {
        lock(&self.shared.faults).len()
    }

    /// How many requests have come in.
    #[must_use]
    pub fn requests(&self) -> u64 {
        self.shared.requests.load(Ordering::SeqCst)
    }

    /// The latest requests, oldest first.
    #[must_use]
    pub fn seen(&self) -> Vec<Seen> {
        lock(&self.shared.seen).clone()
    }
}

impl Drop for FlakyProxy {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn exchange(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    shared.requests.fetch_add(1, Ordering::SeqCst);
    let fault = lock(&shared.faults).pop_front().unwrap_or(Fault::None);
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, usize::MAX).await else { return broken() };
    let target = parts.uri.path_and_query().map_or_else(String::new, ToString::to_string);
    let seen = Seen { method: parts.method, target, headers: parts.headers, body };
    remember(&shared, &seen);
    match fault {
        Fault::None => forward(&shared, &seen).await,
        Fault::Lost => broken(),
        Fault::AnswerLost => {
            forward(&shared, &seen).await;
            broken()
        }
        Fault::Delayed(wait) => {
            tokio::time::sleep(wait).await;
            forward(&shared, &seen).await
        }
        Fault::Repeated => {
            let first = forward(&shared, &seen).await;
            forward(&shared, &seen).await;
            first
        }
        Fault::RepeatedLate => {
            forward(&shared, &seen).await;
            forward(&shared, &seen).await
        }
        Fault::Truncated => truncated(forward(&shared, &seen).await).await,
        Fault::Answered(status) => page(status),
    }
}

fn remember(shared: &Shared, request: &Seen) {
    let mut seen = lock(&shared.seen);
    if seen.len() == KEPT {
        seen.remove(0);
    }
    seen.push(request.clone());
}

async fn forward(shared: &Shared, request: &Seen) -> Response {
    let Some(server) = next_server(shared) else { return broken() };
    let url = format!("http://{server}{}", request.target);
    let mut headers = request.headers.clone();
    for hop in [header::HOST, header::CONTENT_LENGTH, header::CONNECTION, header::TRANSFER_ENCODING] {
        headers.remove(hop);
    }
    let sent = shared.client.request(request.method.clone(), url).headers(headers).body(request.body.clone());
    let Ok(answer) = sent.send().await else { return broken() };
    let (status, headers) = (answer.status(), answer.headers().clone());
    let Ok(body) = answer.bytes().await else { return broken() };
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    for (name, value) in &headers {
        if ![header::CONTENT_LENGTH, header::CONNECTION, header::TRANSFER_ENCODING].contains(name) {
            response.headers_mut().append(name.clone(), value.clone());
        }
    }
    response
}

fn next_server(shared: &Shared) -> Option<SocketAddr> {
    let mut servers = lock(&shared.servers);
    let next = servers.pop_front()?;
    servers.push_back(next);
    Some(next)
}

/// Breaks the connection: a body that fails before its first byte makes the server drop it.
fn broken() -> Response {
    failing(Vec::new(), HeaderMap::new(), 1)
}

async fn truncated(response: Response) -> Response {
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
    failing(bytes[..bytes.len() / 2].to_vec(), parts.headers, bytes.len().max(1))
}

/// Some bytes of an answer that promised more.
fn failing(bytes: Vec<u8>, headers: HeaderMap, promised: usize) -> Response {
    let pieces = [Ok(Bytes::from(bytes)), Err(std::io::Error::other("cut"))];
    let mut response = Response::new(Body::from_stream(stream::iter(pieces)));
    *response.headers_mut() = headers;
    response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(promised));
    response
}

fn page(status: u16) -> Response {
    let mut response = Response::new(Body::from("<html><body>A proxy of somebody else</body></html>"));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY);
    let html = (HeaderName::from_static("content-type"), HeaderValue::from_static("text/html"));
    response.headers_mut().insert(html.0, html.1);
    response
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
