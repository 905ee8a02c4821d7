//! Keep-alive connections that write a prepared request and read the answer by its length.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::JoinSet,
};

/// Requests under way at the same time.
const CONNECTIONS: u64 = 16;

/// One request, many times.
pub struct Load {
    address: SocketAddr,
    request: Vec<u8>,
}

impl Load {
    pub fn new(address: SocketAddr, path: &str, headers: &str) -> Self {
        Self { address, request: format!("GET {path} HTTP/1.1\r\nhost: node\r\n{headers}\r\n").into_bytes() }
    }

    /// How long this many requests take, spread over all connections.
    pub async fn run(&self, requests: u64) -> Duration {
        let mut connections = Vec::new();
        for _ in 0..CONNECTIONS {
            let connection = TcpStream::connect(self.address).await.unwrap();
            connection.set_nodelay(true).unwrap();
            connections.push(connection);
        }
        let started = Instant::now();
        let mut running = JoinSet::new();
        for (index, connection) in (0..).zip(connections) {
            let share = requests / CONNECTIONS + u64::from(index < requests % CONNECTIONS);
            running.spawn(send(connection, self.request.clone(), share));
        }
        running.join_all().await;
        started.elapsed()
    }
}

async fn send(mut connection: TcpStream, request: Vec<u8>, times: u64) {
    let mut buffer = vec![0; 16 * 1024];
    for _ in 0..times {
        connection.write_all(&request).await.unwrap();
        let (mut read, mut expected) = (0, usize::MAX);
        while read < expected {
            let more = connection.read(&mut buffer[read..]).await.unwrap();
            assert!(more > 0, "the connection was closed");
            read += more;
            if expected == usize::MAX {
                expected = length(&buffer[..read]).unwrap_or(usize::MAX);
            }
        }
        assert!(buffer.starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(&buffer[..read]));
    }
}

/// How long the whole answer is, once its head is there.
fn length(answer: &[u8]) -> Option<usize> {
    let head = answer.windows(4).position(|window| window == b"\r\n\r\n")? + 4;
    let text = std::str::from_utf8(&answer[..head]).ok()?;
    let body: usize = text.split("content-length: ").nth(1)?.split('\r').next()?.parse().ok()?;
    Some(head + body)
}
