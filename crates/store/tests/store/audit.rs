//! The audit trail.

use rstest::rstest;
use serde_json::json;
use store::{Changes, PageRequest, PageSize};
use testkit::Engine;
use time::Duration;

use crate::world::{START, World, ada};

#[rstest]
#[tokio::test]
async fn every_write_leaves_one_line_that_tells_who_what_and_when(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    let connection = world.create(&tenant, "one").await;
    let at = START + Duration::minutes(5) + Duration::microseconds(7);
    let rename = Changes { name: Some("two".parse().unwrap()), description: None };
    tenant.edit_connection(connection.id, &rename, &world.act_at(at)).await.unwrap();
    tenant.revoke_invitation(connection.id, &world.act_at(at)).await.unwrap();
    let new = world.invitation();
    tenant.reissue_invitation(connection.id, &new, &world.act_at(at)).await.unwrap();
    tenant.delete_connection(connection.id, &world.act_at(at)).await.unwrap();

    let trail = tenant.audit(PageRequest::first(PageSize::default())).await.unwrap();
    let lines: Vec<_> =
        trail.entries.iter().map(|entry| (&*entry.action, &*entry.subject.name, &entry.details)).collect();
    let first = connection.invitation.unwrap().id;
    assert_eq!(
        lines,
        [
            ("connection.deleted", "two", &json!({ "status": "pending" })),
            ("invitation.reissued", "two", &json!({ "invitation": new.id })),
            ("invitation.revoked", "two", &json!({ "invitation": first })),
            ("connection.edited", "one", &json!({ "name": { "from": "one", "to": "two" } })),
            (
                "connection.initiated",
                "one",
                &json!({ "mode": "script", "reach": "private", "project": "Warehouse", "invitation": first })
            ),
            ("tenant.added", "fabrikam", &json!({ "name": "fabrikam", "url": "https://dev.azure.com/fabrikam" })),
        ]
    );
    let deleted = &trail.entries[0];
    assert_eq!((deleted.at, &deleted.actor), (at, &ada()));
    assert_eq!((&*deleted.subject.kind, deleted.subject.id), ("connection", connection.id.uuid()));
}

#[rstest]
#[tokio::test]
async fn the_trail_is_read_in_pages_newest_first(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant) = World::with_tenant(engine).await;
    for number in 0..6 {
        world.create(&tenant, &format!("connection {number}")).await;
    }
    let size = PageSize::new(3).unwrap();
    let mut seen = Vec::new();
    let mut request = PageRequest::first(size);
    let pages = loop {
        let page = tenant.audit(request).await.unwrap();
        seen.extend(page.entries.iter().map(|entry| entry.id));
        match page.next {
            Some(next) => request = PageRequest::after(next, size),
            None => break seen.len().div_ceil(3),
        }
    };
    assert_eq!((seen.len(), pages), (7, 3));
    assert!(seen.is_sorted_by(|a, b| a > b));
}
