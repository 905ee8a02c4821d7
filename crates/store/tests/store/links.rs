//! Linking two sides, and what each promises: one acceptor, each message once, nothing lost when something is deleted.

use std::{sync::Arc, time::Duration as Wait};

use domain::{ConnectionId, ConnectionStatus, InvitationId, TrackerKind};
use futures::future::join_all;
use peer::{
    InvitationCode, InvitationSecret,
    keys::{DirectionKey, PairingId},
    message::{Kind, Message, Notice},
    negotiation::{Features, ProtocolVersion, Support, VersionRange},
    pairing::{
        AcceptanceRecord, Accepted, Entropy, OpenInvitation, Pairing, PendingAcceptance, Received as Judged, Role,
        Standing,
    },
    profile::{Dialling as Agreed, Profile, Terms},
    sequence::{Ack, Sequence},
};
use rstest::rstest;
use store::{
    CreateOutcome, DeleteOutcome, KeyRing, NewInvitation, SecretHash, StateOutcome, TenantStore, Topic,
    links::{AcceptOutcome, Acknowledged, Dialling, MAX_ARRIVED, NewLink, Received},
    queue::{Batch, Lane, NewItem},
};
use testkit::Engine;
use time::Duration;
use uuid::Uuid;

use crate::world::{START, World};

const BATCH: Batch = Batch { items: 1000, bytes: 10_000_000 };

const NODE_KEY: [u8; 32] = [9; 32];

fn ring() -> KeyRing {
    "test:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=".parse().unwrap()
}

fn profile(instance: u128, name: &str) -> Profile {
    serde_json::from_value(serde_json::json!({
        "instance": Uuid::from_u128(instance),
        "name": name,
        "tracker": {"kind": "azure-devops-server", "url": "https://tfs.contoso.example/tfs/Contoso"},
        "node_version": "0.1.0",
    }))
    .unwrap()
}

fn kind_of(_: &Profile) -> Option<TrackerKind> {
    Some(TrackerKind::AzureDevopsServer)
}

fn support() -> Support {
    Support { versions: VersionRange::CURRENT, features: Features::default() }
}

/// An invitation as the node keeps it, and as it judges requests for it.
fn invitation(world: &World) -> (NewInvitation, OpenInvitation) {
    let id = InvitationId::new(world.id());
    let secret = InvitationSecret::derive(&NODE_KEY, id.uuid());
    let expires_at = START + domain::invitation::LIFETIME;
    let new = NewInvitation {
        id,
        secret_hash: SecretHash(*secret.hash().as_bytes()),
        key_id: "test".parse().unwrap(),
        expires_at,
    };
    let open = OpenInvitation {
        id: id.uuid(),
        node_url: "https://node.example".parse().unwrap(),
        secret,
        expires_at,
        profile: profile(1, "fabrikam"),
        terms: Terms {
            connection_name: "one".parse().unwrap(),
            inviter_name: "Fabrikam".parse().unwrap(),
            acceptor_name: "Contoso".parse().unwrap(),
            mode: "script".parse().unwrap(),
            dialling: Agreed::Acceptor,
        },
        support: support(),
    };
    (new, open)
}

/// Somebody accepts.
fn request(open: &OpenInvitation, acceptor: u8) -> PendingAcceptance {
    let code = InvitationCode::new(open.node_url.clone(), open.id, open.secret.clone(), open.expires_at).unwrap();
    let who = profile(100 + u128::from(acceptor), "Contoso");
    PendingAcceptance::begin(code, who, support(), Entropy::new([acceptor; 32]))
}

fn judge(open: &OpenInvitation, pending: &PendingAcceptance, entropy: u8) -> Box<Accepted> {
    match open.receive(&Standing::Open, pending.request(), START, Entropy::new([entropy; 32])).unwrap() {
        Judged::Accepted(accepted) => accepted,
        Judged::Repeated(_) => panic!("repeated"),
    }
}

/// A connection that waits for somebody to accept.
async fn invited(world: &World, tenant: &TenantStore, name: &str) -> (ConnectionId, OpenInvitation) {
    let (new, open) = invitation(world);
    let connection = store::NewConnection { invitation: Some(new), ..world.connection(name) };
    match tenant.create_connection(&connection, &world.request(), &world.act()).await.unwrap() {
        CreateOutcome::Created(connection) => (connection.id, open),
        other => panic!("{other:?}"),
    }
}

async fn accept(world: &World, tenant: &TenantStore, accepted: &Accepted, open: &OpenInvitation) -> AcceptOutcome {
    accept_as(world, tenant, accepted, open, Dialling::OnlyPartner).await
}

async fn accept_as(
    world: &World,
    tenant: &TenantStore,
    accepted: &Accepted,
    open: &OpenInvitation,
    dialling: Dialling,
) -> AcceptOutcome {
    let invited = world.store.invited(InvitationId::new(open.id)).await.unwrap().unwrap();
    let hello = Notice::Hello(Box::new(open.profile.clone()));
    let link = NewLink {
        pairing: &accepted.pairing,
        dialling,
        partner_kind: TrackerKind::AzureDevopsServer,
        partner_node: None,
        hello: &hello,
    };
    tenant.accept_invitation(&invited, &accepted.record, &link, &ring(), &world.act()).await.unwrap()
}

/// A linked connection of an inviter.
async fn linked(engine: Engine) -> (World, TenantStore, ConnectionId, Pairing) {
    linked_as(engine, Dialling::OnlyPartner).await
}

async fn linked_as(engine: Engine, dialling: Dialling) -> (World, TenantStore, ConnectionId, Pairing) {
    let (world, tenant) = World::with_tenant(engine).await;
    let (connection, open) = invited(&world, &tenant, "one").await;
    let accepted = judge(&open, &request(&open, 1), 2);
    assert_eq!(accept_as(&world, &tenant, &accepted, &open, dialling).await, AcceptOutcome::Linked);
    (world, tenant, connection, accepted.pairing)
}

fn message(seq: u64, notice: &Notice) -> Message {
    let (kind, body) = notice.parts().unwrap();
    Message {
        id: Uuid::from_u128(seq.into()),
        seq: Sequence::new(seq).unwrap(),
        kind,
        version: ProtocolVersion(1),
        body,
    }
}

fn sync(seq: u64) -> Message {
    let kind: peer::text::Identifier = "sync.update".parse().unwrap();
    Message { kind: Kind::from(kind), ..message(seq, &Notice::Ping) }
}

async fn receive(tenant: &TenantStore, connection: ConnectionId, messages: Vec<Message>) -> Received {
    tenant.receive(connection, messages, &ring(), kind_of, START).await.unwrap()
}

async fn status(tenant: &TenantStore, connection: ConnectionId) -> ConnectionStatus {
    tenant.connection(connection).await.unwrap().unwrap().status
}

/// What an acceptance comes to, without the key agreement: a thousand of those take minutes in a debug build.
fn agreed(open: &OpenInvitation, by: u8) -> Accepted {
    let id = Uuid::new_v4();
    let mut key = [by; 32];
    key[..16].copy_from_slice(id.as_bytes());
    Accepted {
        record: AcceptanceRecord { request_hash: key, answer: format!("answer to {by}") },
        pairing: Pairing {
            id: PairingId::from_uuid(id),
            role: Role::Inviter,
            agreement: support().agree(&support()).unwrap(),
            partner: profile(100 + u128::from(by), "Contoso"),
            terms: open.terms.clone(),
            fingerprint: "12345 12345 12345 12345".parse().unwrap(),
            outgoing: DirectionKey::from_bytes(key),
            incoming: DirectionKey::from_bytes(key.map(|byte| !byte)),
        },
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn of_two_acceptors_exactly_one_wins_a_thousand_times(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    for race in 0..1_000 {
        let (connection, open) = invited(&world, &tenant, &format!("race {race}")).await;
        let (one, other) = (agreed(&open, 1), agreed(&open, 2));
        let outcomes = tokio::join!(accept(&world, &tenant, &one, &open), accept(&world, &tenant, &other, &open));
        let winner = match outcomes {
            (AcceptOutcome::Linked, AcceptOutcome::NotOpen) => &one,
            (AcceptOutcome::NotOpen, AcceptOutcome::Linked) => &other,
            neither => panic!("race {race}: {neither:?}"),
        };
        let link = tenant.link(connection, &ring()).await.unwrap().unwrap();
        assert_eq!(link.pairing, winner.pairing.id);
        let record = world.store.invited(InvitationId::new(open.id)).await.unwrap().unwrap().record.unwrap();
        assert_eq!(record, winner.record, "the answer that is given again is the winner's");
    }
}

#[rstest]
#[tokio::test]
async fn an_invitation_that_is_revoked_or_expired_links_nothing(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    let (connection, open) = invited(&world, &tenant, "revoked").await;
    let accepted = judge(&open, &request(&open, 1), 2);
    tenant.revoke_invitation(connection, &world.act()).await.unwrap();
    assert_eq!(accept(&world, &tenant, &accepted, &open).await, AcceptOutcome::NotOpen);
    let (_, open) = invited(&world, &tenant, "expired").await;
    let accepted = judge(&open, &request(&open, 1), 2);
    let late = world.act_at(START + domain::invitation::LIFETIME);
    let invited = world.store.invited(InvitationId::new(open.id)).await.unwrap().unwrap();
    let hello = Notice::Ping;
    let link = NewLink {
        pairing: &accepted.pairing,
        dialling: Dialling::OnlyPartner,
        partner_kind: TrackerKind::AzureDevopsServer,
        partner_node: None,
        hello: &hello,
    };
    let outcome = tenant.accept_invitation(&invited, &accepted.record, &link, &ring(), &late).await.unwrap();
    assert_eq!(outcome, AcceptOutcome::NotOpen);
}

#[rstest]
#[tokio::test]
async fn each_message_acts_once_in_whatever_order_and_number_it_comes(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (_world, tenant, connection, _) = linked(engine).await;
    let paused = [message(1, &Notice::Ping), message(2, &Notice::Deactivated)];
    for batch in [vec![paused[1].clone()], vec![paused[1].clone(), paused[0].clone()], paused.to_vec()] {
        receive(&tenant, connection, batch).await;
    }
    assert_eq!(status(&tenant, connection).await, ConnectionStatus::Deactivated);
    let late = vec![message(2, &Notice::Deactivated), message(3, &Notice::Activated)];
    let Received::Handled(ack) = receive(&tenant, connection, late).await else { panic!("not handled") };
    assert_eq!(ack, Ack::of(Sequence::new(3).unwrap(), Uuid::from_u128(3)));
    receive(&tenant, connection, vec![message(2, &Notice::Deactivated)]).await;
    assert_eq!(status(&tenant, connection).await, ConnectionStatus::Active, "a repeated pause pauses nothing");
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn the_same_batch_taken_in_at_once_is_handled_once(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (_world, tenant, connection, _) = linked(engine).await;
    let tenant = Arc::new(tenant);
    for round in 0..20 {
        let batch: Vec<Message> = (1..=3).map(|n| sync(round * 3 + n)).collect();
        join_all((0..4).map(|_| receive(&tenant, connection, batch.clone()))).await;
    }
    let arrived = tenant.peek(&Lane::from_partner(connection), 0, BATCH).await.unwrap();
    let ids: Vec<u128> = arrived.iter().map(|item| item.id.as_u128()).collect();
    assert_eq!(ids, (1..=60).collect::<Vec<_>>());
}

#[rstest]
#[tokio::test]
async fn a_partner_that_contradicts_itself_stops_the_connection(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (_world, tenant, connection, _) = linked(engine).await;
    receive(&tenant, connection, vec![message(1, &Notice::Ping)]).await;
    let other = Message { id: Uuid::from_u128(77), ..message(1, &Notice::Ping) };
    assert!(matches!(receive(&tenant, connection, vec![other]).await, Received::Diverged(_)));
    let shown = tenant.connection(connection).await.unwrap().unwrap();
    assert_eq!(shown.status, ConnectionStatus::Error);
    assert!(shown.fault.unwrap().contains("restored from a backup"));
}

#[rstest]
#[tokio::test]
async fn what_a_partner_says_of_itself_adds_up(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (_world, tenant, connection, pairing) = linked(engine).await;
    let mut moved = pairing.partner.clone();
    moved.tracker.url = "https://moved.contoso.example".parse().unwrap();
    let stranger = Profile { instance: Uuid::from_u128(999), name: "Stranger".parse().unwrap(), ..moved.clone() };
    let said = [
        Notice::Hello(Box::new(moved)),
        Notice::Renamed("Contoso Ltd".parse().unwrap()),
        Notice::Hello(Box::new(stranger)),
    ];
    receive(&tenant, connection, said.iter().zip(1..).map(|(notice, seq)| message(seq, notice)).collect()).await;
    let partner = tenant.link(connection, &ring()).await.unwrap().unwrap().partner;
    let seen = (partner.name.as_str(), partner.tracker.url.as_str(), partner.instance);
    assert_eq!(seen, ("Contoso Ltd", "https://moved.contoso.example", pairing.partner.instance));
}

#[rstest]
#[tokio::test]
async fn a_message_that_cannot_be_read_takes_nothing_with_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (_world, tenant, connection, _) = linked(engine).await;
    let broken = Message { kind: Kind::Hello, ..message(2, &Notice::Ping) };
    let batch = vec![message(1, &Notice::Deactivated), broken];
    assert!(matches!(receive(&tenant, connection, batch).await, Received::Unreadable(_)));
    let link = tenant.link(connection, &ring()).await.unwrap().unwrap();
    assert_eq!((link.inbox, link.status), (Ack::default(), ConnectionStatus::Error));
    assert_eq!(
        tenant.connection(connection).await.unwrap().unwrap().paused,
        domain::lifecycle::Paused::Nobody,
        "what came before it in the batch is undone too, and comes again"
    );
}

#[rstest]
#[tokio::test]
async fn a_partner_that_floods_the_engine_is_asked_to_wait(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (_world, tenant, connection, _) = linked(engine).await;
    for batch in 0..MAX_ARRIVED / 200 {
        let messages = (1..=200).map(|n| sync(batch * 200 + n)).collect();
        assert!(matches!(receive(&tenant, connection, messages).await, Received::Handled(_)));
    }
    assert!(matches!(receive(&tenant, connection, vec![sync(MAX_ARRIVED + 1)]).await, Received::Full(_)));
    let notice = vec![message(MAX_ARRIVED + 1, &Notice::Deactivated)];
    assert!(matches!(receive(&tenant, connection, notice).await, Received::Handled(_)), "notices still pass");
}

#[rstest]
#[tokio::test]
async fn what_the_partner_has_is_released_and_nothing_else(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant, connection, _) = linked(engine).await;
    let lane = Lane::to_partner(connection);
    let item = |n| NewItem { id: Uuid::from_u128(n), kind: "sync.update".to_owned(), body: b"1".to_vec() };
    tenant.send(connection, &[item(71), item(72)], START).await.unwrap();
    let waiting = tenant.peek(&lane, 0, BATCH).await.unwrap();
    assert_eq!(waiting[0].kind, "hello", "the first message of a link introduces its sender");
    let ack = |n: usize| Ack::of(Sequence::new(waiting[n].position).unwrap(), waiting[n].id);
    let done = async |ack| tenant.acknowledge_partner(connection, ack, START).await.unwrap();
    assert_eq!(done(ack(1)).await, Acknowledged::Released);
    assert_eq!(done(ack(1)).await, Acknowledged::Nothing);
    assert_eq!(done(ack(0)).await, Acknowledged::Behind);
    assert_eq!(tenant.peek(&lane, 0, BATCH).await.unwrap().len(), 1);
    let wrong = Ack::of(Sequence::new(3).unwrap(), Uuid::from_u128(1));
    assert!(matches!(done(wrong).await, Acknowledged::Lost(_)));
    let ahead = Ack::of(Sequence::new(9).unwrap(), Uuid::from_u128(9));
    assert!(matches!(done(ahead).await, Acknowledged::Lost(_)));
    assert_eq!(tenant.peek(&lane, 0, BATCH).await.unwrap().len(), 1, "nothing is deleted when the histories differ");
    assert_eq!(status(&tenant, connection).await, ConnectionStatus::Error);
    let answer = tenant.activate(connection, &world.act()).await.unwrap();
    assert!(matches!(answer, StateOutcome::Done(shown) if shown.status == ConnectionStatus::Active), "a person looked");
}

#[rstest]
#[tokio::test]
async fn a_deleted_side_waits_hidden_until_its_partner_knows(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant, connection, _) = linked(engine).await;
    assert_eq!(tenant.delete_connection(connection, &world.act()).await.unwrap(), DeleteOutcome::Deleted);
    assert_eq!(tenant.connection(connection).await.unwrap(), None);
    assert_eq!(tenant.delete_connection(connection, &world.act()).await.unwrap(), DeleteOutcome::NotFound);
    world.create(&tenant, "one").await;
    assert_eq!(world.store.bury_deleted(START).await.unwrap(), 0);
    let waiting = tenant.peek(&Lane::to_partner(connection), 0, BATCH).await.unwrap();
    let last = waiting.last().unwrap();
    assert_eq!(last.kind, "deleted");
    let ack = Ack::of(Sequence::new(last.position).unwrap(), last.id);
    assert_eq!(tenant.acknowledge_partner(connection, ack, START).await.unwrap(), Acknowledged::Released);
    assert_eq!(world.store.bury_deleted(START).await.unwrap(), 1);
    assert!(tenant.link(connection, &ring()).await.unwrap().is_none());
}

#[rstest]
#[tokio::test]
async fn a_deleted_side_is_forgotten_after_three_days_even_if_nobody_listens(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant, connection, _) = linked(engine).await;
    tenant.delete_connection(connection, &world.act()).await.unwrap();
    let three_days = START + Duration::days(3);
    assert_eq!(world.store.bury_deleted(three_days).await.unwrap(), 0);
    assert_eq!(world.store.bury_deleted(three_days + Duration::SECOND).await.unwrap(), 1);
}

#[rstest]
#[tokio::test]
async fn keys_rotate_without_asking_and_the_old_one_ends(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant, connection, pairing) = linked(engine).await;
    let find = async |key: peer::keys::KeyId| world.store.link_of_key(key, &ring()).await.unwrap();
    let (first, second) = (pairing.incoming.clone(), pairing.incoming.successor());
    let link = find(first.id()).await.unwrap();
    assert_eq!(find(second.id()).await.unwrap().connection, connection, "the next key is honoured at once");
    assert!(find(second.successor().id()).await.is_none());
    assert!(!tenant.key_used(&link, first.id(), &ring(), START).await.unwrap());
    assert!(tenant.key_used(&link, second.id(), &ring(), START).await.unwrap());
    let rotated = find(second.id()).await.unwrap();
    assert_eq!(rotated.incoming.current().id(), second.id());
    assert!(rotated.incoming.find(first.id(), START).is_some(), "for requests that are still under way");
    assert!(rotated.incoming.find(first.id(), START + Duration::minutes(11)).is_none());
    assert!(find(second.successor().id()).await.is_some());

    assert!(tenant.rotate_outgoing(connection, &ring()).await.unwrap());
    let link = tenant.link(connection, &ring()).await.unwrap().unwrap();
    assert_eq!(link.outgoing.id(), pairing.outgoing.successor().id());
}

/// Everything that whoever steals the database gets: the file itself, or every row as text.
async fn dump(world: &World, engine: Engine) -> Vec<u8> {
    use sea_orm::{ConnectionTrait, Statement};
    let raw = world.raw().await;
    let ask = async |sql: String| {
        let rows = raw.query_all_raw(Statement::from_string(raw.get_database_backend(), sql)).await.unwrap();
        rows.iter().map(|row| row.try_get_by_index::<String>(0).unwrap()).collect::<Vec<_>>()
    };
    match engine {
        Engine::Sqlite => {
            let file = world.database.url().trim_start_matches("sqlite:").to_owned();
            [&file, &format!("{file}-wal")].iter().flat_map(|part| std::fs::read(part).unwrap_or_default()).collect()
        }
        Engine::Postgres => {
            let tables = "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public'";
            let mut dump = Vec::new();
            for table in ask(tables.to_owned()).await {
                dump.extend(ask(format!("SELECT t::text FROM {table} t")).await.concat().into_bytes());
            }
            dump
        }
    }
}

/// A dump of the database opens nothing: keys are sealed, invitations are hashes.
#[rstest]
#[tokio::test]
async fn a_dump_of_the_database_can_neither_accept_nor_sign(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant, connection, pairing) = linked(engine).await;
    let (new, open) = invitation(&world);
    let pending = request(&open, 5);
    tenant.keep_acceptance(new.id, &pending.to_bytes(), &ring(), &world.act()).await.unwrap();
    let dump = dump(&world, engine).await;
    let contains = |secret: &[u8]| {
        let hex: String = secret.iter().map(|byte| format!("{byte:02x}")).collect();
        [secret, hex.as_bytes()].iter().any(|form| dump.windows(form.len()).any(|window| window == *form))
    };
    assert!(contains(pairing.partner.name.as_str().as_bytes()), "or the dump would prove nothing");
    let code = pending.code().to_string();
    for (what, secret) in [
        ("what this side signs with", pairing.outgoing.to_bytes().to_vec()),
        ("what the partner signs with", pairing.incoming.to_bytes().to_vec()),
        ("the code of a pending acceptance", code.as_bytes().to_vec()),
        ("its secret end", code.as_bytes()[code.len() - 60..].to_vec()),
        ("the key that invitations are made with", NODE_KEY.to_vec()),
    ] {
        assert!(!contains(&secret), "{what} is stored in the clear");
    }
    let stranger: KeyRing = "test:AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=".parse().unwrap();
    assert!(tenant.link(connection, &stranger).await.is_err(), "another key ring opens nothing");
}

#[rstest]
#[tokio::test]
async fn only_one_of_several_nodes_polls_a_link(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, _tenant, connection, _) = linked_as(engine, Dialling::OnlyHere).await;
    let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let lease = Duration::seconds(30);
    let claim = async |node, now| world.store.claim_polls(node, lease, now).await.unwrap();
    assert_eq!(claim(one, START).await[0].connection, connection);
    assert!(claim(other, START + Duration::seconds(29)).await.is_empty());
    assert_eq!(claim(one, START + Duration::seconds(29)).await.len(), 1, "who has it keeps it");
    assert!(claim(other, START + Duration::seconds(58)).await.is_empty());
    assert_eq!(claim(other, START + Duration::seconds(59)).await.len(), 1, "the work of a node that died is taken up");
    world.store.release_polls(other).await.unwrap();
    assert_eq!(claim(one, START + Duration::seconds(59)).await.len(), 1);
    assert!(claim(other, START + Duration::seconds(60)).await.is_empty());
    world.store.end_all_leases().await.unwrap();
    assert_eq!(claim(other, START + Duration::seconds(60)).await.len(), 1, "a node that is alone begins at once");
}

#[tokio::test]
async fn a_request_is_admitted_once_by_all_nodes_together() {
    use peer::signing::{Admission, Nonce};
    let world = World::new(Engine::Postgres).await;
    let second = store::Store::connect(&crate::world::config(world.database.url())).await.unwrap();
    let key = peer::keys::DirectionKey::from_bytes([1; 32]).id();
    let nonce = Nonce { key, id: Uuid::from_u128(1), issued_at: START, until: START + Duration::minutes(2) };
    let (one, other) = tokio::join!(world.store.admit(&nonce), second.admit(&nonce));
    let mut seen = [one.unwrap() == Admission::Fresh, other.unwrap() == Admission::Fresh];
    seen.sort_unstable();
    assert_eq!(seen, [false, true]);
    assert_eq!(world.store.prune_nonces(START + Duration::minutes(2)).await.unwrap(), 0);
    assert_eq!(world.store.prune_nonces(START + Duration::minutes(3)).await.unwrap(), 1);
}

#[tokio::test]
async fn nodes_that_share_postgresql_wake_each_other() {
    let (world, tenant) = World::with_tenant(Engine::Postgres).await;
    let second = store::Store::connect(&crate::world::config(world.database.url())).await.unwrap();
    let (telling, hearing) = (world.store.clone(), second.clone());
    let carriers = [
        tokio::spawn(async move { telling.carry_wakeups().await }),
        tokio::spawn(async move { hearing.carry_wakeups().await }),
    ];
    let topic = Topic::Tenant(tenant.id());
    // Listening begins some time after the start, so the first ones may be missed.
    let woken = async {
        let mut wakeups = second.wakeups(topic);
        loop {
            world.create(&tenant, &world.id().to_string()).await;
            if tokio::time::timeout(Wait::from_millis(200), wakeups.next()).await.is_ok() {
                return;
            }
        }
    };
    tokio::time::timeout(Wait::from_secs(10), woken).await.expect("woken");
    carriers.iter().for_each(tokio::task::JoinHandle::abort);
}

#[rstest]
#[tokio::test]
async fn a_pause_that_follows_nothing_changes_nothing(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant, connection, _) = linked(engine).await;
    let waiting = async || tenant.waiting_for_partner(connection).await.unwrap().waiting;
    let (before, version) = (waiting().await, tenant.version().await.unwrap());
    tenant.activate(connection, &world.act()).await.unwrap();
    assert_eq!((waiting().await, tenant.version().await.unwrap()), (before, version));
    tenant.deactivate(connection, &world.act()).await.unwrap();
    assert_eq!(waiting().await, before + 1, "the partner is told in the same transaction");
    assert!(tenant.version().await.unwrap() > version);
}
