//! What a thousand partners cost that have nothing to say.

use std::{
    fs,
    process::{Child, Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use domain::{AuditId, ConnectionId, ConnectionMode, InvitationId, ProjectId, Reach, TenantId, TrackerKind};
use peer::{
    InvitationCode, InvitationSecret,
    message::Notice,
    negotiation::{Features, Support, VersionRange},
    pairing::{Entropy, OpenInvitation, Pairing, PendingAcceptance, Received, Standing},
    profile::{Dialling as Agreed, Profile, Terms},
    signing::{BodyDigest, ClockOffset, RequestLine, Sender},
};
use store::{
    Act, Actor, KeyRing, NewConnection, NewInvitation, NewRules, Project, RequestDigest, RequestIdentity, SecretHash,
    Store, StoreConfig, TenantProfile, TenantStore,
    links::{Dialling, NewLink},
};
use tempfile::TempDir;
use time::OffsetDateTime;
use tokio::{sync::Semaphore, task::JoinSet};
use uuid::Uuid;

const POLLS: usize = 1_000;
const RING: &str = "test:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
/// Seconds.
const HOLD: u64 = 25;
const PATIENCE: Duration = Duration::from_secs(180);
const WATCHED: Duration = Duration::from_secs(10);
/// Kernel ticks a second, on every Linux there is.
const TICKS: f64 = 100.0;

pub struct Idle {
    pub bytes_each: f64,
    /// Of one processor.
    pub cpu_share: f64,
}

struct Node {
    child: Child,
    address: String,
}

impl Drop for Node {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub async fn measure() -> Idle {
    let folder = tempfile::tempdir().unwrap();
    let pairings = fill(&folder).await;
    let node = Node::start(&folder).await;
    // One of each kind of work first, so that pools and caches are not counted as polls.
    poll(&reqwest::Client::new(), &node.address, &pairings[0], 0).await;
    let before = node.resident();
    let (mut partners, held_once) = (JoinSet::new(), Arc::new(Semaphore::new(0)));
    for pairing in pairings {
        partners.spawn(partner(node.address.clone(), pairing, Arc::clone(&held_once)));
    }
    // From when the last one was held to its end, all of them ask again as soon as they are answered.
    let all = u32::try_from(POLLS).unwrap();
    let settled = tokio::time::timeout(PATIENCE, held_once.acquire_many(all)).await;
    let _permits = settled.expect("every partner was held once").unwrap();
    let (held, cpu, start) = (node.resident(), node.cpu(), Instant::now());
    tokio::time::sleep(WATCHED).await;
    let cpu_share = (node.cpu() - cpu) / start.elapsed().as_secs_f64();
    assert_eq!(partners.try_join_next().map(|_| ()), None, "nobody gave up");
    Idle { bytes_each: (held - before) / POLLS as f64, cpu_share }
}

/// Asks again and again, as a poller does. Each partner has a client of its own: connections are part of what is measured.
async fn partner(address: String, pairing: Pairing, held_once: Arc<Semaphore>) {
    let http = reqwest::Client::new();
    for round in 0.. {
        assert_eq!(poll(&http, &address, &pairing, HOLD).await, 200);
        if round == 0 {
            held_once.add_permits(1);
        }
    }
}

async fn poll(http: &reqwest::Client, address: &str, pairing: &Pairing, wait: u64) -> u16 {
    // What came first is acknowledged by nobody, so ask behind it with an acknowledgement nobody checks: nothing is new.
    let target = format!("/peer/v1/messages?wait={wait}");
    let sender = Sender::new(pairing.id, pairing.outgoing.clone());
    let line = RequestLine { method: "GET", target: &target };
    let now = OffsetDateTime::now_utc();
    let sent = sender.sign(line, BodyDigest::of(b""), Uuid::new_v4(), now, ClockOffset::default());
    let answer = http.get(format!("{address}{target}")).bearer_auth(sent.token).send().await.unwrap();
    let status = answer.status().as_u16();
    answer.bytes().await.unwrap();
    status
}

/// A thousand linked connections, as the store keeps them.
async fn fill(folder: &TempDir) -> Vec<Pairing> {
    let url = format!("sqlite:{}", folder.path().join("adnode.db").display());
    let store = Store::connect(&StoreConfig::new(url.parse().unwrap())).await.unwrap();
    store.migrate().await.unwrap();
    let tenant = store.tenant(TenantId::new(Uuid::from_u128(1)));
    let profile = TenantProfile {
        kind: TrackerKind::AzureDevopsServices,
        name: "fabrikam".to_owned(),
        url: "https://dev.azure.com/fabrikam".to_owned(),
    };
    tenant.upsert(&profile, None, &act()).await.unwrap();
    let mut pairings = Vec::with_capacity(POLLS);
    for number in 0..POLLS {
        pairings.push(link(&store, &tenant, number).await);
    }
    store.close().await;
    pairings
}

async fn link(store: &Store, tenant: &TenantStore, number: usize) -> Pairing {
    let open = open_invitation();
    let connection = new_connection(number, &open);
    let key = number.to_string().parse().unwrap();
    let request = RequestIdentity { key, digest: RequestDigest([0; 32]) };
    tenant.create_connection(&connection, &request, &act()).await.unwrap();
    let code = InvitationCode::new(open.node_url.clone(), open.id, open.secret.clone(), open.expires_at).unwrap();
    let pending = PendingAcceptance::begin(code, profile("Contoso"), support(), entropy());
    let received = open.receive(&Standing::Open, pending.request(), OffsetDateTime::now_utc(), entropy()).unwrap();
    let Received::Accepted(accepted) = received else { panic!("repeated") };
    let invited = store.invited(InvitationId::new(open.id)).await.unwrap().unwrap();
    let link = NewLink {
        pairing: &accepted.pairing,
        dialling: Dialling::OnlyPartner,
        partner_kind: TrackerKind::AzureDevopsServer,
        partner_node: None,
        hello: &Notice::Ping,
    };
    let ring: KeyRing = RING.parse().unwrap();
    tenant.accept_invitation(&invited, &accepted.record, &link, &ring, &act()).await.unwrap();
    // The partner has the first message, so that its polls are idle.
    let first = tenant.peek(&store::queue::Lane::to_partner(connection.id), 0, BATCH).await.unwrap().remove(0);
    let ack = peer::sequence::Ack::of(peer::sequence::Sequence::FIRST, first.id);
    tenant.acknowledge_partner(connection.id, ack, OffsetDateTime::now_utc()).await.unwrap();
    pending.complete(&accepted.record.answer).unwrap()
}

const BATCH: store::queue::Batch = store::queue::Batch { items: 1, bytes: 1 };

fn open_invitation() -> OpenInvitation {
    let id = Uuid::new_v4();
    OpenInvitation {
        id,
        node_url: "https://node.example".parse().unwrap(),
        secret: InvitationSecret::derive(&[1; 32], id),
        expires_at: OffsetDateTime::now_utc() + time::Duration::days(1),
        profile: profile("fabrikam"),
        terms: Terms {
            connection_name: "one".parse().unwrap(),
            inviter_name: "Fabrikam".parse().unwrap(),
            acceptor_name: "Contoso".parse().unwrap(),
            mode: "script".parse().unwrap(),
            dialling: Agreed::Acceptor,
        },
        support: support(),
    }
}

fn new_connection(number: usize, open: &OpenInvitation) -> NewConnection {
    NewConnection {
        id: ConnectionId::new(Uuid::from_u128(number as u128 + 1)),
        name: format!("connection {number}").parse().unwrap(),
        description: "".parse().unwrap(),
        local_short_name: "Fabrikam".parse().unwrap(),
        remote_short_name: "Contoso".parse().unwrap(),
        mode: ConnectionMode::Script,
        reach: Reach::Private,
        project: Project { id: ProjectId::new(Uuid::nil()), name: "Warehouse".parse().unwrap() },
        destination_url: None,
        rules: NewRules { outgoing: String::new(), incoming: String::new() },
        invitation: Some(NewInvitation {
            id: InvitationId::new(open.id),
            secret_hash: SecretHash(*open.secret.hash().as_bytes()),
            key_id: "test".parse().unwrap(),
            expires_at: open.expires_at,
        }),
    }
}

fn profile(name: &str) -> Profile {
    serde_json::from_value(serde_json::json!({
        "instance": Uuid::new_v4(),
        "name": name,
        "tracker": { "kind": "azure-devops-server", "url": "https://tfs.example/tfs/Contoso" },
        "node_version": "0.1.0",
    }))
    .unwrap()
}

fn support() -> Support {
    Support { versions: VersionRange::CURRENT, features: Features::default() }
}

fn entropy() -> Entropy {
    let mut bytes = [0; 32];
    bytes[..16].copy_from_slice(Uuid::new_v4().as_bytes());
    bytes[16..].copy_from_slice(Uuid::new_v4().as_bytes());
    Entropy::new(bytes)
}

fn act() -> Act {
    Act {
        actor: Actor::new(Uuid::nil(), "bench"),
        at: OffsetDateTime::now_utc(),
        audit_id: AuditId::new(Uuid::new_v4()),
    }
}

impl Node {
    async fn start(folder: &TempDir) -> Self {
        let port = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        let address = format!("http://127.0.0.1:{port}");
        let child = Command::new(env!("CARGO_BIN_EXE_adnode"))
            .arg("serve")
            .env("ADNODE_LISTEN", format!("127.0.0.1:{port}"))
            .env("ADNODE_DATABASE__URL", format!("sqlite:{}", folder.path().join("adnode.db").display()))
            .env("ADNODE_KEYS__RING", RING)
            .env("ADNODE_LOG__LEVEL", "error")
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let node = Self { child, address };
        let ready = async {
            while reqwest::get(format!("{}/readyz", node.address)).await.is_err() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(30), ready).await.expect("ready in time");
        node
    }

    /// Bytes of memory in use.
    fn resident(&self) -> f64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() * 1024.0
    }

    /// Seconds of processor time so far.
    fn cpu(&self) -> f64 {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap();
        let fields: Vec<&str> = stat.rsplit_once(')').unwrap().1.split_whitespace().collect();
        (fields[11].parse::<f64>().unwrap() + fields[12].parse::<f64>().unwrap()) / TICKS
    }
}
