//! The extension's keys change while the node runs.

use std::{fs, path::PathBuf, time::Duration};

use ado_emulator::{AppTokenRequest, Options, User};
use testkit::Engine;

use crate::world::World;

/// Far longer than the node takes to notice.
const PATIENCE: Duration = Duration::from_secs(30);

async fn world_with_key_files(files: &[&str]) -> (World, Vec<PathBuf>) {
    let options = Options::services("fabrikam").unwrap();
    let genuine = options.extension_key.clone();
    let mut paths = Vec::new();
    let world = World::start(Engine::Sqlite, options, |settings| {
        for (index, key) in files.iter().enumerate() {
            let path = settings.folder.path().join(format!("key{index}"));
            fs::write(&path, key.replace("{genuine}", &genuine)).unwrap();
            settings.key_files.push(path.to_str().unwrap().to_owned());
            paths.push(path);
        }
    })
    .await;
    (world, paths)
}

async fn status_with(world: &World, key: &str) -> u16 {
    let request = AppTokenRequest::new(User::Admin).signed_with(key);
    let token = world.ado.mint_app_token_with(&request).unwrap();
    world.at_the_door(User::Admin).bearer(&token).open_session().await.status
}

async fn until(world: &World, key: &str, status: u16) {
    let waiting = async { while status_with(world, key).await != status {} };
    tokio::time::timeout(PATIENCE, waiting).await.unwrap_or_else(|_| panic!("the answer never became {status}"));
}

#[tokio::test]
async fn a_changed_key_file_counts_without_a_restart() {
    let (world, paths) = world_with_key_files(&["{genuine}\n"]).await;
    let (old, new) = (world.ado.extension_key().to_owned(), "n".repeat(84));
    assert_eq!((status_with(&world, &old).await, status_with(&world, &new).await), (200, 401));
    fs::write(&paths[0], format!("{new}\r\n")).unwrap();
    until(&world, &new, 200).await;
    assert_eq!(status_with(&world, &old).await, 401);
}

#[tokio::test]
async fn several_keys_count_at_once_whatever_their_order() {
    let other = "o".repeat(84);
    for files in [["{genuine}", other.as_str()], [other.as_str(), "{genuine}"]] {
        let (world, _) = world_with_key_files(&files).await;
        assert_eq!(status_with(&world, world.ado.extension_key()).await, 200);
        assert_eq!(status_with(&world, &other).await, 200);
        assert_eq!(status_with(&world, &"x".repeat(84)).await, 401);
    }
}

#[tokio::test]
async fn a_key_file_that_broke_changes_nothing_until_it_is_mended() {
    let (world, paths) = world_with_key_files(&["{genuine}"]).await;
    let (old, new) = (world.ado.extension_key().to_owned(), "n".repeat(84));
    fs::write(&paths[0], "too short").unwrap();
    // A second file that does change is only taken over when every file can be read, so wait for the repair.
    fs::remove_file(&paths[0]).unwrap();
    assert_eq!(status_with(&world, &old).await, 200);
    fs::write(&paths[0], &new).unwrap();
    until(&world, &new, 200).await;
}
