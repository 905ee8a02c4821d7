//! The client: one per node, shared by everything that calls out.

use std::{net::IpAddr, sync::Arc, time::Duration};

use http::Method;
use reqwest::{Certificate, ClientBuilder, NoProxy, Proxy, RequestBuilder, redirect};
use url::{Host, Url};

use crate::{
    policy::{Forbidden, Policy},
    resolver::Resolver,
};

/// How the node reaches out.
#[derive(Clone, Debug)]
pub struct Options {
    /// Networks that may be called although they are not public.
    pub policy: Policy,
    /// PEM certificates to trust besides the system's.
    pub ca_bundle: Option<Vec<u8>>,
    /// A proxy for everything that goes out.
    pub proxy: Option<Url>,
    /// Hosts, domains and networks that are called past the proxy, as `NO_PROXY` lists them.
    pub no_proxy: Vec<String>,
    pub connect_timeout: Duration,
    /// For a request whose caller sets no limit of its own, from connecting to the last byte.
    pub timeout: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            policy: Policy::default(),
            ca_bundle: None,
            proxy: None,
            no_proxy: Vec::new(),
            connect_timeout: Duration::from_secs(5),
            timeout: Duration::from_secs(30),
        }
    }
}

/// Why nothing was sent, or why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The settings make no client; said at start.
    #[error("the outbound settings are unusable")]
    Settings(#[source] reqwest::Error),
    /// Neither `https` nor `http` on a listed or loopback address.
    #[error("only https addresses can be called")]
    NotHttps,
    /// Refused before anything was sent.
    #[error("the address must not be called")]
    Forbidden(#[source] Forbidden),
    /// No connection: certain that nothing was received over there.
    #[error("no connection")]
    Connect(#[source] reqwest::Error),
    /// Not in time; the request may have been received.
    #[error("no answer in time")]
    Timeout(#[source] reqwest::Error),
    /// Cut on the way; the request may have been received.
    #[error("the exchange broke off")]
    Broken(#[source] reqwest::Error),
    /// More than we are willing to read.
    #[error("the answer is larger than {limit} bytes")]
    TooLarge { limit: usize },
}

impl Error {
    /// Sorts a transport error. The address is taken out: the caller knows it, and logs need not repeat it.
    pub(crate) fn transport(error: reqwest::Error) -> Self {
        let error = error.without_url();
        if let Some(forbidden) = forbidden(&error) {
            Self::Forbidden(forbidden)
        } else if error.is_connect() {
            Self::Connect(error)
        } else if error.is_timeout() {
            Self::Timeout(error)
        } else {
            Self::Broken(error)
        }
    }
}

/// Finds the policy's verdict below what the connector wrapped around it.
fn forbidden(error: &reqwest::Error) -> Option<Forbidden> {
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        if let Some(verdict) = cause.downcast_ref::<Forbidden>() {
            return Some(*verdict);
        }
        source = cause.source();
    }
    None
}

/// Sends requests to where they may go.
#[derive(Clone, Debug)]
pub struct Client {
    inner: reqwest::Client,
    policy: Arc<Policy>,
}

impl Client {
    /// Builds the client.
    ///
    /// # Errors
    /// [`Error::Settings`] for an unreadable CA bundle or proxy address.
    pub fn new(options: Options) -> Result<Self, Error> {
        let policy = Arc::new(options.policy);
        let proxy = options.proxy.as_ref().and_then(Url::host_str).map(ToOwned::to_owned);
        let builder = reqwest::Client::builder()
            .connect_timeout(options.connect_timeout)
            .timeout(options.timeout)
            .redirect(redirect::Policy::none())
            .referer(false)
            .user_agent(concat!("adnode/", env!("CARGO_PKG_VERSION")))
            .dns_resolver(Resolver { policy: Arc::clone(&policy), proxy });
        let mut builder = through(builder, options.proxy, &options.no_proxy)?;
        if let Some(pem) = options.ca_bundle {
            builder = builder.tls_certs_merge(Certificate::from_pem_bundle(&pem).map_err(Error::Settings)?);
        }
        Ok(Self { inner: builder.build().map_err(Error::Settings)?, policy })
    }

    /// Begins a request, once its address was checked as far as it can be before the name is resolved.
    ///
    /// # Errors
    /// [`Error::NotHttps`] and [`Error::Forbidden`].
    pub fn request(&self, method: Method, url: Url) -> Result<RequestBuilder, Error> {
        let named = url.host_str().is_some_and(|host| self.policy.names(host));
        let literal = literal(&url);
        if let Some(address) = literal.filter(|_| !named) {
            self.policy.check(address).map_err(Error::Forbidden)?;
        }
        // Plain HTTP only ever goes to what the operator wrote down: a demo, or a test.
        match url.scheme() {
            "https" => Ok(self.inner.request(method, url)),
            "http" if named || literal.is_some() => Ok(self.inner.request(method, url)),
            _ => Err(Error::NotHttps),
        }
    }

    /// Sends a request that [`Client::request`] began.
    ///
    /// # Errors
    /// What became of it, as far as can be told.
    pub async fn send(&self, request: RequestBuilder) -> Result<reqwest::Response, Error> {
        request.send().await.map_err(Error::transport)
    }
}

/// Only what the operator set counts; variables such as `HTTPS_PROXY` change nothing.
fn through(builder: ClientBuilder, proxy: Option<Url>, past: &[String]) -> Result<ClientBuilder, Error> {
    let Some(proxy) = proxy else { return Ok(builder.no_proxy()) };
    let proxy = Proxy::all(proxy).map_err(Error::Settings)?;
    Ok(builder.proxy(proxy.no_proxy(NoProxy::from_string(&past.join(",")))))
}

/// The address, where it is written as a number. Names go through the resolver.
fn literal(url: &Url) -> Option<IpAddr> {
    match url.host()? {
        Host::Ipv4(address) => Some(address.into()),
        Host::Ipv6(address) => Some(address.into()),
        Host::Domain(_) => None,
    }
}
