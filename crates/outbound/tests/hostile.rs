//! The client against servers that mean no good.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
use std::{net::SocketAddr, time::Duration};

use http::Method;
use outbound::{Client, Error, Options, Policy};
use rstest::rstest;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};
use url::Url;

fn client(allowed: &[&str]) -> Client {
    let policy = Policy::new(allowed.iter().map(|network| network.parse().unwrap()).collect());
    Client::new(Options { policy, timeout: Duration::from_millis(500), ..Options::default() }).unwrap()
}

/// A server that handles one connection after its request was read.
async fn server<F>(handle: impl FnOnce(TcpStream) -> F + Send + 'static) -> SocketAddr
where
    F: Future<Output = ()> + Send,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut request = [0; 1024];
        let _ = stream.read(&mut request).await;
        handle(stream).await;
    });
    address
}

async fn get(client: &Client, url: &str, limit: usize) -> Result<(u16, Vec<u8>), Error> {
    let request = client.request(Method::GET, url.parse::<Url>().unwrap())?;
    let response = client.send(request).await?;
    let status = response.status().as_u16();
    Ok((status, outbound::read(response, limit).await?.to_vec()))
}

#[rstest]
#[tokio::test]
async fn nothing_is_sent_to_special_addresses(
    #[values(
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://169.254.169.254/latest/meta-data",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://localhost/"
    )]
    url: &str,
) {
    assert!(matches!(get(&client(&[]), url, 10).await, Err(Error::Forbidden(_))), "{url}");
}

#[rstest]
#[tokio::test]
async fn plain_http_needs_an_allowed_number(
    #[values("http://example.com/", "http://localhost/", "ftp://1.1.1.1/")] url: &str,
) {
    assert!(matches!(get(&client(&["127.0.0.0/8"]), url, 10).await, Err(Error::NotHttps)), "{url}");
}

#[tokio::test]
async fn a_redirect_is_an_answer_and_is_not_followed() {
    let address = server(async |mut stream| {
        let answer = b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n";
        stream.write_all(answer).await.unwrap();
    })
    .await;
    let (status, _) = get(&client(&["127.0.0.1/32"]), &format!("http://{address}/"), 10).await.unwrap();
    assert_eq!(status, 302);
}

#[rstest]
#[case::announced("Content-Length: 10000000000\r\n\r\n")]
#[case::endless("Transfer-Encoding: chunked\r\n\r\n")]
#[tokio::test]
async fn an_answer_without_measure_is_cut_off(#[case] head: &'static str) {
    let address = server(async move |mut stream| {
        let _ = stream.write_all(format!("HTTP/1.1 200 OK\r\n{head}").as_bytes()).await;
        while stream.write_all(b"400\r\n").await.is_ok() && stream.write_all(&[b'x'; 0x400]).await.is_ok() {
            if stream.write_all(b"\r\n").await.is_err() {
                break;
            }
        }
    })
    .await;
    let answer = get(&client(&["127.0.0.1/32"]), &format!("http://{address}/"), 10_000).await;
    assert!(matches!(answer, Err(Error::TooLarge { limit: 10_000 })), "{answer:?}");
}

#[tokio::test]
async fn a_byte_at_a_time_runs_into_the_time_limit() {
    let address = server(async |mut stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n").await;
        let mut beat = tokio::time::interval(Duration::from_millis(50));
        while stream.write_all(b"x").await.is_ok() {
            beat.tick().await;
        }
    })
    .await;
    let answer = get(&client(&["127.0.0.1/32"]), &format!("http://{address}/"), 10_000).await;
    assert!(matches!(answer, Err(Error::Timeout(_))), "{answer:?}");
}

#[tokio::test]
async fn a_closed_port_is_told_from_a_lost_answer() {
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let answer = get(&client(&["127.0.0.1/32"]), &format!("http://{closed}/"), 10).await;
    assert!(matches!(answer, Err(Error::Connect(_))), "{answer:?}");
    let address = server(async |stream| drop(stream)).await;
    let answer = get(&client(&["127.0.0.1/32"]), &format!("http://{address}/"), 10).await;
    assert!(matches!(answer, Err(Error::Broken(_))), "{answer:?}");
}

/// Answers one request with 204.
async fn host() -> SocketAddr {
    server(async |mut stream| stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await.unwrap()).await
}

#[tokio::test]
async fn a_host_the_operator_named_is_called_wherever_it_is() {
    for name in ["127.0.0.1", "localhost"] {
        let policy = Policy::default().naming([name.to_owned()]);
        let client = Client::new(Options { policy, ..Options::default() }).unwrap();
        let url = format!("http://{name}:{}/", host().await.port());
        assert_eq!(get(&client, &url, 10).await.unwrap().0, 204, "{name}");
        let other = get(&client, "http://127.0.0.2/", 10).await;
        assert!(matches!(other, Err(Error::Forbidden(_))), "{other:?}");
    }
}

#[tokio::test]
async fn a_proxy_may_be_inside_and_what_is_behind_it_is_still_checked() {
    let through = |port: u16| {
        let proxy = format!("http://localhost:{port}").parse().unwrap();
        Client::new(Options { proxy: Some(proxy), ..Options::default() }).unwrap()
    };
    let proxy = host().await;
    assert_eq!(get(&through(proxy.port()), "http://192.88.98.1/", 10).await.unwrap().0, 204);
    let forbidden = get(&through(proxy.port()), "http://192.168.1.1/", 10).await;
    assert!(matches!(forbidden, Err(Error::Forbidden(_))), "{forbidden:?}");
}

#[tokio::test]
async fn what_is_listed_is_called_past_the_proxy() {
    let nobody = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let options = Options {
        policy: Policy::new(vec!["127.0.0.0/8".parse().unwrap()]),
        proxy: Some(format!("http://{nobody}").parse().unwrap()),
        no_proxy: vec!["tfs.example".to_owned(), "127.0.0.0/8".to_owned()],
        ..Options::default()
    };
    let client = Client::new(options).unwrap();
    assert_eq!(get(&client, &format!("http://{}/", host().await), 10).await.unwrap().0, 204);
}
