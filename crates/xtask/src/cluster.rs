//! A PostgreSQL server for one run of the tests: own data, own port, own password, gone afterwards.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    os::unix::{fs::chown, process::CommandExt},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use rustix::process::Signal;
use tempfile::TempDir;

use crate::{children::Children, process, setup};

const USER: &str = "adnode";
const START_LIMIT: Duration = Duration::from_secs(30);
const POLL: Duration = Duration::from_millis(50);
/// Nothing here has to survive a power cut.
const SETTINGS: &[&str] =
    &["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200", "unix_socket_directories="];

/// Names the server that tests and benches use.
const VARIABLE: &str = "ADNODE_TEST_POSTGRES";

/// The server for tests and benches: the one that the developer names, or one of our own.
pub(crate) enum TestServer {
    Named,
    Own(Cluster),
}

impl TestServer {
    pub(crate) fn start() -> Result<Self> {
        match std::env::var_os(VARIABLE) {
            Some(_) => Ok(Self::Named),
            None => Cluster::start().map(Self::Own),
        }
    }

    /// Tells a program where the server is.
    pub(crate) fn tell(&self, command: &mut Command) {
        if let Self::Own(cluster) = self {
            command.env(VARIABLE, cluster.url());
        }
    }
}

/// A running server. Dropping it stops the server, then removes its data.
pub(crate) struct Cluster {
    server: Children,
    folder: TempDir,
    port: u16,
    password: String,
}

impl Cluster {
    /// Makes and starts a server, and waits until it takes connections.
    pub(crate) fn start() -> Result<Self> {
        let programs = setup::postgres_programs()?;
        let owner = Owner::find()?;
        let folder =
            tempfile::Builder::new().prefix("adnode-postgres-").tempdir().context("cannot make a temporary folder")?;
        owner.give(folder.path())?;
        let mut cluster = Self { server: Children::default(), folder, port: free_port()?, password: password()? };
        cluster.init(&programs, &owner)?;
        cluster.serve(&programs, &owner)?;
        Ok(cluster)
    }

    /// How a client reaches it, as a superuser who may create databases.
    pub(crate) fn url(&self) -> String {
        format!("postgres://{USER}:{}@127.0.0.1:{}/postgres", self.password, self.port)
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn init(&self, programs: &Path, owner: &Owner) -> Result<()> {
        let secret = self.folder.path().join("password");
        fs::write(&secret, &self.password)?;
        owner.give(&secret)?;
        let mut initdb = owner.command(&programs.join("initdb"));
        initdb
            .current_dir(self.folder.path())
            .args([
                "--username",
                USER,
                "--auth",
                // SCRAM's thousands of rounds take a node that is not optimized a good part of a second for each connection.
                // The server is here for one run, on loopback, with a password that nobody saw.
                "md5",
                "--encoding",
                "UTF8",
                "--locale",
                "C",
                "--no-sync",
                "--pwfile",
            ])
            .arg(&secret)
            .arg("--pgdata")
            .arg(self.data());
        process::run_quietly(&mut initdb)
    }

    fn serve(&mut self, programs: &Path, owner: &Owner) -> Result<()> {
        let mut postgres = owner.command(&programs.join("postgres"));
        postgres.current_dir(self.folder.path()).arg("-D").arg(self.data());
        postgres.args(["-h", "127.0.0.1", "-p", &self.port.to_string()]);
        for setting in SETTINGS {
            postgres.args(["-c", setting]);
        }
        // SIGTERM would wait for clients; SIGINT is the server's fast shutdown.
        self.server.start_with("PostgreSQL", &mut postgres, &self.folder.path().join("log"), Signal::INT)?;
        let deadline = Instant::now() + START_LIMIT;
        while !self.takes_connections(programs) {
            self.server.all_run()?;
            ensure!(
                Instant::now() < deadline,
                "PostgreSQL does not take connections after {} s",
                START_LIMIT.as_secs()
            );
            std::thread::sleep(POLL);
        }
        Ok(())
    }

    fn takes_connections(&self, programs: &Path) -> bool {
        let mut ready = Command::new(programs.join("pg_isready"));
        ready.args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()]).stdout(Stdio::null());
        ready.status().is_ok_and(|status| status.success())
    }
}

/// Who runs the server. It refuses to run as root, so root hands it to Debian's user for it.
enum Owner {
    Ourselves,
    Other { user: u32, group: u32 },
}

impl Owner {
    fn find() -> Result<Self> {
        if !rustix::process::geteuid().is_root() {
            return Ok(Self::Ourselves);
        }
        let id = |kind: &str| -> Result<u32> {
            let id = process::output(Command::new("id").args([kind, "postgres"]))
                .context("PostgreSQL does not run as root, and there is no user `postgres` to run it")?;
            id.trim().parse().context("`id` answered with no number")
        };
        Ok(Self::Other { user: id("-u")?, group: id("-g")? })
    }

    fn give(&self, path: &Path) -> Result<()> {
        match self {
            Self::Ourselves => Ok(()),
            Self::Other { user, group } => {
                chown(path, Some(*user), Some(*group)).with_context(|| format!("cannot hand over {}", path.display()))
            }
        }
    }

    fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        if let Self::Other { user, group } = self {
            command.uid(*user).gid(*group);
        }
        command
    }
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no free port")?;
    Ok(listener.local_addr()?.port())
}

fn password() -> Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| anyhow::anyhow!("no random bytes: {error}"))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
