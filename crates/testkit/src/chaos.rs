//! A TCP proxy that breaks connections on command, as networks do: by closing them, or by swallowing what they carry.

use std::net::{Ipv4Addr, SocketAddr};

use tokio::{
    io::copy_bidirectional,
    net::{TcpListener, TcpStream},
    sync::watch,
    task::{JoinHandle, JoinSet},
};

/// What the network does at the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weather {
    /// Everything arrives.
    Fair,
    /// Connections are closed, and new ones as soon as they are open: the server is gone.
    Cut,
    /// Nothing arrives, and nobody is told: the cable is out. Connections that were caught in it stay dead.
    Swallowed,
}

/// Stands before a server. Vanishes with this value, with every connection through it.
#[derive(Debug)]
pub struct ChaosProxy {
    address: SocketAddr,
    weather: watch::Sender<Weather>,
    listening: JoinHandle<()>,
}

impl ChaosProxy {
    /// Starts one before a server, on a free port. Everything arrives, to begin with.
    ///
    /// # Panics
    /// Where no port can be had.
    pub async fn before(server: SocketAddr) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let (weather, forecast) = watch::channel(Weather::Fair);
        let listening = tokio::spawn(listen(listener, server, forecast));
        Self { address, weather, listening }
    }

    /// Where to connect instead of to the server.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Closes every connection, and new ones as soon as they are open.
    pub fn cut(&self) {
        self.weather.send_replace(Weather::Cut);
    }

    /// Lets nothing through any more, without closing anything.
    pub fn swallow(&self) {
        self.weather.send_replace(Weather::Swallowed);
    }

    /// New connections work again. Those that were cut or swallowed do not.
    pub fn restore(&self) {
        self.weather.send_replace(Weather::Fair);
    }
}

impl Drop for ChaosProxy {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

async fn listen(listener: TcpListener, server: SocketAddr, forecast: watch::Receiver<Weather>) {
    // Aborts its tasks when the proxy goes.
    let mut connections = JoinSet::new();
    while let Ok((client, _)) = listener.accept().await {
        connections.spawn(carry(client, server, forecast.clone()));
        while connections.try_join_next().is_some() {}
    }
}

async fn carry(mut client: TcpStream, server: SocketAddr, mut forecast: watch::Receiver<Weather>) {
    if *forecast.borrow_and_update() == Weather::Fair {
        let Ok(mut server) = TcpStream::connect(server).await else { return };
        tokio::select! {
            // Either side may close or fail: that is the end of this connection and nobody's concern.
            _ = copy_bidirectional(&mut client, &mut server) => return,
            _ = forecast.wait_for(|weather| *weather != Weather::Fair) => {}
        }
        if *forecast.borrow() == Weather::Swallowed {
            hold(&mut forecast, (client, server)).await;
        }
    } else if *forecast.borrow() == Weather::Swallowed {
        hold(&mut forecast, client).await;
    }
}

/// Keeps sockets open without reading or writing, until they are to be closed.
async fn hold<T>(forecast: &mut watch::Receiver<Weather>, sockets: T) {
    // Fails only when the proxy is gone.
    let _ = forecast.wait_for(|weather| *weather == Weather::Cut).await;
    drop(sockets);
}
