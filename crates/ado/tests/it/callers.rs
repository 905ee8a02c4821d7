//! Who a credential belongs to, and what that person may do.

use ado::Error;
use ado_emulator::{Role, ServerVersion, User};

use crate::world::{World, bearer, pat};

#[tokio::test]
async fn a_token_and_a_pat_of_one_person_are_one_caller() {
    let world = World::services().await;
    let by_token = world.client.caller(&world.collection, &world.token(User::Admin)).await.unwrap();
    let by_pat = world.client.caller(&world.collection, &pat(User::Admin)).await.unwrap();
    let person = world.ado.person(User::Admin);
    assert_eq!(by_token, by_pat);
    assert_eq!((by_token.user_id, by_token.display_name.as_str()), (person.id, person.display_name));
    assert_eq!(by_token.tenant.uuid(), world.ado.instance_id());
}

#[tokio::test]
async fn people_of_a_windows_domain_are_callers() {
    let world = World::server(ServerVersion::V2020).await;
    let caller = world.client.caller(&world.collection, &pat(User::Member)).await.unwrap();
    assert_eq!(caller.user_id, world.ado.person(User::Member).id);
}

#[tokio::test]
async fn a_credential_nobody_holds_is_unauthorized_even_where_the_public_may_look() {
    let world = World::services().await;
    for public in [false, true] {
        world.ado.set_public(public);
        for credential in [bearer("bogus"), ado::Credential::Pat("bogus".into())] {
            let refused = world.client.caller(&world.collection, &credential).await;
            assert!(matches!(refused, Err(Error::Unauthorized)), "{refused:?}");
        }
    }
}

#[tokio::test]
async fn only_administrators_may_edit_the_collection() {
    let world = World::services().await;
    for (user, expected) in [(User::Admin, true), (User::Member, false)] {
        let may = world.client.may_edit_collection(&world.collection, &world.token(user)).await.unwrap();
        assert_eq!(may, expected, "{user}");
    }
    world.ado.set_role(User::Member, Role::Administrator);
    assert!(world.client.may_edit_collection(&world.collection, &world.token(User::Member)).await.unwrap());
}

#[tokio::test]
async fn strangers_are_no_members() {
    let world = World::services().await;
    assert!(world.client.check_membership(&world.collection, &world.token(User::Member)).await.is_ok());
    let stranger = world.client.check_membership(&world.collection, &world.token(User::Stranger)).await;
    assert!(matches!(stranger, Err(Error::Unauthorized | Error::Forbidden { .. })), "{stranger:?}");
}

#[tokio::test]
async fn no_credential_is_ever_printed() {
    let credential = bearer("hunter2");
    assert!(!format!("{credential:?} {:?}", pat(User::Admin)).contains("hunter2"));
    assert!(!format!("{:?}", pat(User::Admin)).contains("demo-admin-pat"));
}
